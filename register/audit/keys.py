"""The key of the log: Ed25519, in a file that only its owner can read.

Made once, when the register begins. The public half is one line of text (a C2SP
vkey) that outsiders keep; the name in it is the origin of the register.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from register.codec.keycode import origin_of
from register.faults import NietSchrijfbaar, Omgevingsfout
from register.tlog.errors import TlogError
from register.tlog.note import Sign, VerifierKey, Verify

__all__ = [
    "GEHEIM",
    "MAP",
    "OPENBAAR",
    "GeenLogsleutel",
    "LogKey",
    "load",
    "make",
    "origin_of",
    "public",
    "verifier",
]

MAP = "sleutels"
GEHEIM = "log.sleutel"
OPENBAAR = "log.vkey"
_EIGEN = 0o600
_MAX = 4096


class GeenLogsleutel(Omgevingsfout):
    """The key of the log is not here, or cannot be read."""

    def __init__(self, pad: Path, reden: str) -> None:
        """Name the file and what is wrong with it."""
        super().__init__(
            f"de sleutel van het logboek '{pad}' {reden}; zet haar terug uit de kopie "
            "die apart wordt bewaard, of onderteken als de beheerder van het register"
        )


@dataclass(frozen=True, slots=True)
class LogKey:
    """Both halves: what outsiders know, and what signs."""

    openbaar: VerifierKey
    sign: Sign


def make(map_: Path, origin: str) -> VerifierKey:
    """Make the key in this directory, or leave the one that is there."""
    from cryptography.hazmat.primitives import (  # noqa: PLC0415 - costs 50 ms; only who signs pays
        serialization as vorm,
    )
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - as above
        Ed25519PrivateKey,
    )

    tekst = Ed25519PrivateKey.generate().private_bytes(
        vorm.Encoding.PEM, vorm.PrivateFormat.PKCS8, vorm.NoEncryption()
    )
    try:
        map_.mkdir(mode=0o755, exist_ok=True)
        with suppress(FileExistsError):
            _write_once(map_ / GEHEIM, tekst)
        sleutel = load(map_, origin).openbaar
        (map_ / OPENBAAR).write_text(f"{sleutel.vkey}\n", encoding="ascii")
    except OSError as fout:
        raise NietSchrijfbaar(str(map_)) from fout
    return sleutel


def _write_once(pad: Path, inhoud: bytes) -> None:
    """Durably, never over another; raises `FileExistsError`."""
    greep = os.open(pad, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _EIGEN)
    with os.fdopen(greep, "wb") as doel:
        doel.write(inhoud)
        doel.flush()
        os.fsync(doel.fileno())


def load(map_: Path, origin: str) -> LogKey:
    """Read the key that signs; raises `GeenLogsleutel`."""
    from cryptography.hazmat.primitives import serialization as vorm  # noqa: PLC0415 - see make
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - as above
        Ed25519PrivateKey,
    )

    pad = map_ / GEHEIM
    inhoud = _read(pad)
    try:
        sleutel = vorm.load_pem_private_key(inhoud, password=None)
    except ValueError as fout:
        raise GeenLogsleutel(pad, "is beschadigd") from fout
    if not isinstance(sleutel, Ed25519PrivateKey):
        raise GeenLogsleutel(pad, "is geen Ed25519-sleutel")
    if pad.stat().st_mode & 0o077:
        raise GeenLogsleutel(pad, "is leesbaar voor anderen (hoort 0600 te zijn)")
    openbaar = sleutel.public_key().public_bytes(
        vorm.Encoding.Raw, vorm.PublicFormat.Raw
    )
    return LogKey(VerifierKey(origin, openbaar), sleutel.sign)


def public(map_: Path, origin: str) -> VerifierKey:
    """Read the half that everyone may know; raises `GeenLogsleutel`."""
    pad = map_ / OPENBAAR
    try:
        sleutel = VerifierKey.from_vkey(_read(pad).decode("utf-8").removesuffix("\n"))
    except (TlogError, UnicodeDecodeError) as fout:
        raise GeenLogsleutel(pad, "is geen regel naam+id+sleutel") from fout
    if sleutel.name != origin:
        raise GeenLogsleutel(pad, f"is van '{sleutel.name}', niet van '{origin}'")
    return sleutel


def verifier(sleutel: VerifierKey) -> Verify:
    """Check signatures of one public key."""
    from cryptography.exceptions import InvalidSignature  # noqa: PLC0415 - see make
    from cryptography.hazmat.primitives.asymmetric.ed25519 import (  # noqa: PLC0415 - as above
        Ed25519PublicKey,
    )

    openbaar = Ed25519PublicKey.from_public_bytes(sleutel.public)

    def holds(bericht: bytes, handtekening: bytes) -> bool:
        try:
            openbaar.verify(handtekening, bericht)
        except InvalidSignature:
            return False
        return True

    return holds


def _read(pad: Path) -> bytes:
    try:
        with pad.open("rb") as bron:
            return bron.read(_MAX)
    except FileNotFoundError as fout:
        raise GeenLogsleutel(pad, "ontbreekt") from fout
    except PermissionError as fout:
        raise GeenLogsleutel(pad, "is niet leesbaar voor u") from fout
