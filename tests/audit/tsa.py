"""A timestamp authority of our own: answers as RFC 3161 has them, made by hand.

The structures are those of RFC 3161 and RFC 5652 in DER; only the signature itself
comes from a library.
"""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.padding import PKCS1v15
from cryptography.hazmat.primitives.asymmetric.rsa import (
    RSAPrivateKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID

OP = datetime(2026, 7, 3, 12, tzinfo=UTC)

_TST_INFO = "1.2.840.113549.1.9.16.1.4"
_SIGNED_DATA = "1.2.840.113549.1.7.2"
_CONTENT_TYPE = "1.2.840.113549.1.9.3"
_MESSAGE_DIGEST = "1.2.840.113549.1.9.4"
_SIGNING_CERT = "1.2.840.113549.1.9.16.2.47"
_SHA256 = "2.16.840.1.101.3.4.2.1"
_RSA = "1.2.840.113549.1.1.1"


def tlv(tag: int, *delen: bytes) -> bytes:
    """One DER value."""
    inhoud = b"".join(delen)
    if len(inhoud) < 0x80:
        return bytes([tag, len(inhoud)]) + inhoud
    lengte = len(inhoud).to_bytes((len(inhoud).bit_length() + 7) // 8)
    return bytes([tag, 0x80 | len(lengte)]) + lengte + inhoud


def seq(*delen: bytes) -> bytes:
    return tlv(0x30, *delen)


def number(getal: int) -> bytes:
    return tlv(0x02, getal.to_bytes(getal.bit_length() // 8 + 1))


def oid(tekst: str) -> bytes:
    een, twee, *rest = map(int, tekst.split("."))
    bytes_ = bytearray([een * 40 + twee])
    for deel in rest:
        stuk = [deel & 0x7F]
        while deel := deel >> 7:
            stuk.append(deel & 0x7F | 0x80)
        bytes_ += bytes(reversed(stuk))
    return tlv(0x06, bytes(bytes_))


def _algorithm(naam: str) -> bytes:
    return seq(oid(naam), tlv(0x05))


def _attribute(naam: str, waarde: bytes) -> bytes:
    return seq(oid(naam), tlv(0x31, waarde))


def nonce_of(vraag: bytes) -> int:
    """The nonce of a request: its INTEGER before the boolean at the end."""
    eind = vraag.rindex(b"\x01\x01\xff")
    begin = vraag.index(b"\x04\x20") + 2 + 32
    assert vraag[begin] == 0x02
    return int.from_bytes(vraag[begin + 2 : eind])


@dataclass
class Authority:
    """Its root, and the certificate that stamps."""

    wortel: x509.Certificate
    eigen: x509.Certificate
    sleutel: RSAPrivateKey

    @property
    def pem(self) -> bytes:
        """The root, to trust."""
        return self.wortel.public_bytes(Encoding.PEM)

    def answer(self, vraag: bytes, *, nonce: int | None = None) -> bytes:
        """The answer to a request, granted."""
        som = vraag[vraag.index(b"\x04\x20") + 2 :][:32]
        info = seq(
            number(1),
            oid("1.3.6.1.4.1.99999.1"),
            seq(_algorithm(_SHA256), tlv(0x04, som)),
            number(7),
            tlv(0x18, OP.strftime("%Y%m%d%H%M%SZ").encode()),
            number(nonce_of(vraag) if nonce is None else nonce),
        )
        return seq(
            seq(number(0)), seq(oid(_SIGNED_DATA), tlv(0xA0, self._signed(info)))
        )

    def _signed(self, info: bytes) -> bytes:
        der = self.eigen.public_bytes(Encoding.DER)
        eigen = sorted(
            [
                _attribute(_CONTENT_TYPE, oid(_TST_INFO)),
                _attribute(_MESSAGE_DIGEST, tlv(0x04, sha256(info).digest())),
                _attribute(
                    _SIGNING_CERT, seq(seq(seq(tlv(0x04, sha256(der).digest()))))
                ),
            ]
        )
        handtekening = self.sleutel.sign(tlv(0x31, *eigen), PKCS1v15(), SHA256())
        wie = seq(self.eigen.issuer.public_bytes(), number(self.eigen.serial_number))
        tekenaar = seq(
            number(1),
            wie,
            _algorithm(_SHA256),
            tlv(0xA0, *eigen),
            _algorithm(_RSA),
            tlv(0x04, handtekening),
        )
        return seq(
            number(3),
            tlv(0x31, _algorithm(_SHA256)),
            seq(oid(_TST_INFO), tlv(0xA0, tlv(0x04, info))),
            tlv(0xA0, der),
            tlv(0x31, tekenaar),
        )


def authority() -> Authority:
    """A new one."""
    boven, onder = (generate_private_key(65537, 2048) for _ in range(2))
    wortelnaam = _name("Proefwortel")
    wortel = (
        _builder(wortelnaam, wortelnaam)
        .public_key(boven.public_key())
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(boven, SHA256())
    )
    doel = x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
    eigen = (
        _builder(_name("Proefdienst"), wortelnaam)
        .public_key(onder.public_key())
        .add_extension(doel, critical=True)
        .sign(boven, SHA256())
    )
    return Authority(wortel, eigen, onder)


def _name(naam: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, naam)])


def _builder(wie: x509.Name, door: x509.Name) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(wie)
        .issuer_name(door)
        .serial_number(x509.random_serial_number())
        .not_valid_before(OP - timedelta(days=30))
        .not_valid_after(OP + timedelta(days=3650))
    )
