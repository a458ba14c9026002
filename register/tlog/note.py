"""Signed notes: checkpoints of the log and the cosignatures of its witnesses.

A note is a text that ends in a newline, an empty line, and signature lines with
a key name and base64(key ID, signature). Ed25519 itself comes from outside, so
this module holds no key and needs no library.
Source: C2SP signed-note v1.0.0, tlog-checkpoint v1.0.0, tlog-cosignature v1.0.1.
"""

import re
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import IntEnum
from hashlib import sha256
from typing import Self

from register.tlog.errors import Fault, NoteMalformed, NotSigned, SignatureInvalid
from register.tlog.tree import HASH_SIZE

# Ed25519 of RFC 8032: message -> 64 bytes; (message, 64 bytes) -> does it hold.
Sign = Callable[[bytes], bytes]
Verify = Callable[[bytes, bytes], bool]

MAX_SIGNATURES = 100
KEY_SIZE = 32
SIGNATURE_SIZE = 64
_ID_SIZE = 4
_TIME_SIZE = 8
_MAX_INTEGER = 2**63 - 1

_NOT_IN_TEXT = re.compile("[\x00-\x09\x0b-\x1f\ud800-\udfff]")
_NOT_IN_NAME = re.compile("[\\s+\x00-\x1f\ud800-\udfff]")
_SIZE = re.compile("0|[1-9][0-9]{0,18}")


class KeyKind(IntEnum):
    """The signature type, part of the key ID."""

    ED25519 = 0x01
    COSIGNATURE = 0x04


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public key (32 bytes) with the name it signs under.

    Raises: `NoteMalformed`.
    """

    name: str
    public: bytes
    kind: KeyKind = KeyKind.ED25519

    def __post_init__(self) -> None:
        """Check name and length."""
        if not self.name or _NOT_IN_NAME.search(self.name):
            raise NoteMalformed(Fault.KEY_NAME)
        if len(self.public) != KEY_SIZE:
            raise NoteMalformed(Fault.KEY_LENGTH)

    @property
    def id(self) -> bytes:
        """Key ID, 4 bytes."""
        return key_id(self.name, self.public, self.kind)

    @property
    def vkey(self) -> str:
        """The key as one line of text, for those who verify."""
        material = _base64(bytes([self.kind]) + self.public)
        return f"{self.name}+{self.id.hex()}+{material}"

    @classmethod
    def from_vkey(cls, vkey: str) -> Self:
        """Read what `vkey` wrote; any other spelling raises `NoteMalformed`."""
        name, _, rest = vkey.partition("+")
        material = _from_base64(rest.partition("+")[2])
        try:
            kind = KeyKind(int.from_bytes(material[:1]))
        except ValueError as error:
            raise NoteMalformed(Fault.KEY_KIND) from error
        key = cls(name, material[1:], kind)
        if key.vkey != vkey:
            raise NoteMalformed(Fault.KEY_ID)
        return key


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """What the log says of itself: its origin, number of leaves and root.

    Extension lines are read because others may write them; this log has none.
    Raises: `NoteMalformed`.
    """

    origin: str
    size: int
    root: bytes
    extensions: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Check every line."""
        for line in (self.origin, *self.extensions):
            if not line or "\n" in line or _NOT_IN_TEXT.search(line):
                raise NoteMalformed(Fault.CHECKPOINT)
        if not 0 <= self.size <= _MAX_INTEGER:
            raise NoteMalformed(Fault.TREE_SIZE)
        if len(self.root) != HASH_SIZE:
            raise NoteMalformed(Fault.ROOT)


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature that holds; `at` is the POSIX time of a cosignature."""

    key: VerifierKey
    at: int | None = None


@dataclass(frozen=True, slots=True)
class OpenedNote:
    """The text of a note, and by which known keys it is signed (at least one)."""

    text: str
    signed: tuple[Signed, ...]


def key_id(name: str, public: bytes, kind: KeyKind = KeyKind.ED25519) -> bytes:
    """First 4 bytes of SHA-256 over name, newline, kind and public key."""
    return sha256(name.encode() + b"\n" + bytes([kind]) + public).digest()[:_ID_SIZE]


def format_checkpoint(checkpoint: Checkpoint) -> str:
    """Text of the note, to be signed as it is."""
    lines = (
        checkpoint.origin,
        str(checkpoint.size),
        _base64(checkpoint.root),
        *checkpoint.extensions,
    )
    return "".join(f"{line}\n" for line in lines)


def parse_checkpoint(text: str) -> Checkpoint:
    """Read the text of an opened note; raises `NoteMalformed`."""
    if not text.endswith("\n"):
        raise NoteMalformed(Fault.CHECKPOINT)
    match text[:-1].split("\n"):
        case [origin, size, root, *extensions] if _SIZE.fullmatch(size):
            return Checkpoint(origin, int(size), _from_base64(root), tuple(extensions))
        case _:
            raise NoteMalformed(Fault.CHECKPOINT)


def sign(text: str, key: VerifierKey, signer: Sign) -> str:
    """Give the signature line of the log's own key; raises `NoteMalformed`."""
    return _line(key, KeyKind.ED25519, signer(_note_bytes(text)))


def cosign(text: str, key: VerifierKey, at: int, signer: Sign) -> str:
    """Give the signature line of a witness who saw this checkpoint at POSIX time.

    Raises: `NoteMalformed`, also when the text is no checkpoint.
    """
    parse_checkpoint(text)
    if not 0 <= at <= _MAX_INTEGER:
        raise NoteMalformed(Fault.TIME)
    signature = signer(_cosigned(_note_bytes(text), at))
    return _line(key, KeyKind.COSIGNATURE, at.to_bytes(_TIME_SIZE) + signature)


def format_note(text: str, *lines: str) -> bytes:
    """Join a text and its signature lines into a note."""
    return f"{text}\n{''.join(lines)}".encode()


def open_note(note: bytes, known: Mapping[VerifierKey, Verify]) -> OpenedNote:
    """Check the signatures of known keys; those of other keys are passed over.

    Raises: `NoteMalformed`, `SignatureInvalid` if one known key fails, `NotSigned`
    if no known key signed. A key that signed twice is malformed.
    """
    keys = {(key.name, key.id): key for key in known}
    if len(keys) != len(known):
        raise NoteMalformed(Fault.KEYS_COLLIDE)
    text, lines = _split(note)
    signed: dict[VerifierKey, Signed] = {}
    for name, number, signature in map(_parse_line, lines):
        key = keys.get((name, number))
        if key is None:
            continue
        if key in signed:
            raise NoteMalformed(Fault.SIGNED_TWICE)
        signed[key] = _check(key, known[key], text.encode(), signature)
    if not signed:
        raise NotSigned
    return OpenedNote(text, tuple(signed.values()))


def signature_line(note: bytes, key: VerifierKey) -> str:
    """The line with which this key signed; its signature is not checked.

    Raises: `NoteMalformed`, `NotSigned` if the key did not sign.
    """
    for line in _split(note)[1]:
        if _parse_line(line)[:2] == (key.name, key.id):
            return f"{line}\n"
    raise NotSigned


def _check(key: VerifierKey, verify: Verify, text: bytes, signature: bytes) -> Signed:
    at = None
    if key.kind is KeyKind.COSIGNATURE:
        at = int.from_bytes(signature[:_TIME_SIZE])
        signature = signature[_TIME_SIZE:]
        text = _cosigned(text, at)
    fits = len(signature) == SIGNATURE_SIZE and (at or 0) <= _MAX_INTEGER
    if not (fits and verify(text, signature)):
        raise SignatureInvalid(key.name)
    return Signed(key, at)


def _split(note: bytes) -> tuple[str, list[str]]:
    try:
        whole = note.decode()
    except UnicodeDecodeError as error:
        raise NoteMalformed(Fault.UTF8) from error
    text, separator, rest = whole.rpartition("\n\n")
    if not separator or not rest.endswith("\n"):
        raise NoteMalformed(Fault.NO_SIGNATURES)
    if _NOT_IN_TEXT.search(whole):
        raise NoteMalformed(Fault.TEXT)
    lines = rest[:-1].split("\n")
    if len(lines) > MAX_SIGNATURES:
        raise NoteMalformed(Fault.TOO_MANY)
    return text + "\n", lines


def _parse_line(line: str) -> tuple[str, bytes, bytes]:
    """Give name, key ID and signature."""
    match line.split(" "):
        case ["—", name, value] if (
            name
            and not _NOT_IN_NAME.search(name)
            and len(raw := _from_base64(value)) > _ID_SIZE
        ):
            return name, raw[:_ID_SIZE], raw[_ID_SIZE:]
    raise NoteMalformed(Fault.SIGNATURE_LINE)


def _line(key: VerifierKey, kind: KeyKind, signature: bytes) -> str:
    if key.kind is not kind:
        raise NoteMalformed(Fault.KEY_KIND)
    return f"— {key.name} {_base64(key.id + signature)}\n"


def _cosigned(text: bytes, at: int) -> bytes:
    return b"cosignature/v1\ntime %d\n%b" % (at, text)


def _note_bytes(text: str) -> bytes:
    if not text.endswith("\n") or _NOT_IN_TEXT.search(text):
        raise NoteMalformed(Fault.TEXT)
    return text.encode()


def _base64(raw: bytes) -> str:
    return b64encode(raw).decode()


def _from_base64(text: str) -> bytes:
    """Read base64 in its one canonical spelling."""
    try:
        raw = b64decode(text, validate=True)
    except ValueError as error:
        raise NoteMalformed(Fault.BASE64) from error
    if _base64(raw) != text:
        raise NoteMalformed(Fault.BASE64)
    return raw
