"""Ed25519 by the text of RFC 8032 section 5.1: slow, for tests only."""

from hashlib import sha512

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P

Point = tuple[int, int]


def _add(a: Point, b: Point) -> Point:
    (x1, y1), (x2, y2) = a, b
    twist = D * x1 * x2 * y1 * y2 % P
    x = (x1 * y2 + x2 * y1) * pow(1 + twist, -1, P)
    y = (y1 * y2 + x1 * x2) * pow(1 - twist, -1, P)
    return x % P, y % P


def _times(scalar: int, point: Point) -> Point:
    total: Point = (0, 1)
    while scalar:
        if scalar & 1:
            total = _add(total, point)
        point = _add(point, point)
        scalar >>= 1
    return total


def _decode(raw: bytes) -> Point:
    number = int.from_bytes(raw, "little")
    y, sign = number % 2**255, number >> 255
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * pow(2, (P - 1) // 4, P) % P
    return (P - x if x % 2 != sign else x), y


def _encode(point: Point) -> bytes:
    x, y = point
    return (y | (x & 1) << 255).to_bytes(32, "little")


BASE = _decode((4 * pow(5, -1, P) % P).to_bytes(32, "little"))


def _number(*parts: bytes) -> int:
    return int.from_bytes(sha512(b"".join(parts)).digest(), "little")


def _secret(seed: bytes) -> tuple[int, bytes]:
    wide = sha512(seed).digest()
    scalar = int.from_bytes(wide[:32], "little")
    return scalar & (2**254 - 8) | 2**254, wide[32:]


def public_key(seed: bytes) -> bytes:
    return _encode(_times(_secret(seed)[0], BASE))


def sign(seed: bytes, message: bytes) -> bytes:
    scalar, prefix = _secret(seed)
    nonce = _number(prefix, message) % ORDER
    commitment = _encode(_times(nonce, BASE))
    challenge = _number(commitment, public_key(seed), message)
    return commitment + ((nonce + challenge * scalar) % ORDER).to_bytes(32, "little")


def verify(public: bytes, message: bytes, signature: bytes) -> bool:
    commitment, response = signature[:32], int.from_bytes(signature[32:], "little")
    challenge = _number(commitment, public, message) % ORDER
    right = _add(_decode(commitment), _times(challenge, _decode(public)))
    return response < ORDER and _times(response, BASE) == right
