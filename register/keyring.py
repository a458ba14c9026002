"""The keys of the vault: one per subject, wrapped by one master key (AES-256-GCM).

The master key is a file of its own that only its owner can read, never a row: who has
a copy of the vault without it has nothing. A subject is the stream that a value is of.
"""

import os
from base64 import b64decode, b64encode
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from secrets import token_bytes
from tempfile import mkstemp

from register.codec.sealing import SALT_BYTES, Disclosure
from register.faults import NietSchrijfbaar, Omgevingsfout

BESTAND = "kluis.sleutel"
VAK = 16
"""Bytes that name a subject in the vault without telling which it is."""

_NONCE = 12
_SLEUTEL = 32
_MAX = 4096
_KOP = b"besluitregister/kluis/v1 "


class KluisOpSlot(Omgevingsfout):
    """What the vault holds cannot be opened with the keys that are here."""


class PastNiet(Exception):
    """A key does not open this: another one was made, or the bytes are damaged."""


def compartment(onderwerp: str) -> bytes:
    """Name of a subject in the vault, 16 bytes."""
    return sha256(b"besluitregister/kluisvak/v1\0" + onderwerp.encode()).digest()[:VAK]


class Keyring:
    """Makes keys, wraps them and unwraps them by the master key in a file."""

    def __init__(self, pad: Path) -> None:
        """Nothing is read until something is opened or locked."""
        self.pad = pad
        self._meester: bytes | None = None
        self._bekend: dict[bytes, bytes] = {}

    def exists(self) -> bool:
        """Whether there is a master key."""
        return self.pad.exists()

    def make(self) -> None:
        """Make the master key whole and durable, or leave the one that is there."""
        try:
            self.pad.parent.mkdir(mode=0o755, exist_ok=True)
            greep, naam = mkstemp(dir=self.pad.parent, prefix=".kluis-")
            try:
                with os.fdopen(greep, "wb") as doel:
                    doel.write(_KOP + b64encode(token_bytes(_SLEUTEL)) + b"\n")
                    doel.flush()
                    os.fsync(doel.fileno())
                with suppress(FileExistsError):
                    os.link(naam, self.pad)
            finally:
                Path(naam).unlink()
        except OSError as fout:
            raise NietSchrijfbaar(str(self.pad)) from fout

    def new(self, vak: bytes) -> tuple[bytes, bytes]:
        """A fresh key for one subject: itself, and wrapped to be kept."""
        sleutel = token_bytes(_SLEUTEL)
        return sleutel, seal(self._master(), vak, sleutel)

    def unwrap(self, vak: bytes, omhuld: bytes) -> bytes:
        """The key of one subject; raises `KluisOpSlot`."""
        sleutel = self._bekend.get(omhuld)
        if sleutel is None:
            try:
                sleutel = unseal(self._master(), vak, omhuld)
            except PastNiet as fout:
                raise self._locked("is van een andere kluis") from fout
            self._bekend[omhuld] = sleutel
        return sleutel

    def _master(self) -> bytes:
        if self._meester is None:
            self._meester = self._read()
        return self._meester

    def _read(self) -> bytes:
        try:
            with self.pad.open("rb") as bron:
                inhoud = bron.read(_MAX)
            modus = self.pad.stat().st_mode
        except FileNotFoundError as fout:
            raise self._locked("ontbreekt") from fout
        except OSError as fout:
            raise self._locked("is niet te lezen") from fout
        if modus & 0o077:
            raise self._locked("is leesbaar voor anderen (hoort 0600 te zijn)")
        try:
            sleutel = b64decode(inhoud.removeprefix(_KOP).strip(), validate=True)
        except ValueError as fout:
            raise self._locked("is beschadigd") from fout
        if len(sleutel) != _SLEUTEL:
            raise self._locked("is beschadigd")
        return sleutel

    def _locked(self, reden: str) -> KluisOpSlot:
        return KluisOpSlot(
            f"de sleutel van de kluis '{self.pad}' {reden}; zet haar terug uit de "
            "kopie die apart van het register wordt bewaard"
        )


def lock(sleutel: bytes, waarde: Disclosure) -> bytes:
    """Salt and value of a disclosure, shut to its digest and its path."""
    return seal(sleutel, _about(waarde.digest, waarde.pad), waarde.zout + waarde.waarde)


def unlock(sleutel: bytes, digest: str, pad: str, dicht: bytes) -> Disclosure:
    """The disclosure that was locked; raises `PastNiet`."""
    open_ = unseal(sleutel, _about(digest, pad), dicht)
    return Disclosure(digest, pad, open_[:SALT_BYTES], open_[SALT_BYTES:])


def _about(digest: str, pad: str) -> bytes:
    return f"{digest}\0{pad}".encode()


def seal(sleutel: bytes, bij: bytes, inhoud: bytes) -> bytes:
    """Lock bytes to what they are about."""
    from cryptography.hazmat.primitives.ciphers.aead import (  # noqa: PLC0415 - costs 50 ms; only who has secrets pays
        AESGCM,
    )

    nonce = token_bytes(_NONCE)
    return nonce + AESGCM(sleutel).encrypt(nonce, inhoud, bij)


def unseal(sleutel: bytes, bij: bytes, dicht: bytes) -> bytes:
    """The bytes that were locked to this; raises `PastNiet`."""
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - as above
    from cryptography.hazmat.primitives.ciphers.aead import (  # noqa: PLC0415 - as above
        AESGCM,
    )

    try:
        return AESGCM(sleutel).decrypt(dicht[:_NONCE], dicht[_NONCE:], bij)
    except (InvalidTag, ValueError) as fout:
        raise PastNiet from fout
