"""Bytes of any length under the master key of the vault: documents, concepts.

A key of its own for each, wrapped by the master key and kept in its first bytes; then
blocks of AES-256-GCM, each bound to its place and to whether it is the last, so that
nothing can be cut off, left out or swapped. What was kept before there was a key has no
such beginning, and is read as it is.
"""

import io
from collections.abc import Iterator
from hashlib import sha256
from secrets import token_bytes
from typing import IO, Protocol

from typing_extensions import Buffer, override

from register.keyring import VAK, Keyring, KluisOpSlot, PastNiet, seal, unseal

KOP = b"besluitregister/gesloten/v1\n"
BLOK = 2**20
_OMHULD = 12 + 32 + 16
"""A wrapped key: nonce, key and tag."""
_LENGTE = 4
_BIJ_BLOK = 12 + 16


class Counted:
    """Bytes that are read, with their sha256 and their number."""

    def __init__(self, bron: IO[bytes]) -> None:
        """At the beginning."""
        self._bron = bron
        self.som = sha256()
        self.omvang = 0

    def read(self, aantal: int) -> bytes:
        """The next bytes; none at the end."""
        blok = self._bron.read(aantal)
        self.som.update(blok)
        self.omvang += len(blok)
        return blok

    def __iter__(self) -> Iterator[bytes]:
        """All of it, block by block."""
        while blok := self.read(BLOK):
            yield blok


class _Read(Protocol):
    def read(self, aantal: int, /) -> bytes: ...


def shut(bron: _Read, sleutels: Keyring) -> Iterator[bytes]:
    """The bytes of `bron`, locked, in parts; raises `KluisOpSlot`."""
    vak = token_bytes(VAK)
    sleutel, omhuld = sleutels.new(vak)
    yield KOP + vak + omhuld
    nummer, blok = 0, bron.read(BLOK)
    while True:
        volgend = bron.read(BLOK) if blok else b""
        dicht = seal(sleutel, _about(vak, nummer, laatste=not volgend), blok)
        yield len(dicht).to_bytes(_LENGTE) + dicht
        if not volgend:
            return
        nummer, blok = nummer + 1, volgend


def opened(bron: IO[bytes], sleutels: Keyring | None, naam: str) -> IO[bytes]:
    """What was locked, or `bron` itself where nothing was; raises `KluisOpSlot`.

    `naam` tells people what it is. Reading raises as well, where it is damaged.
    """
    if bron.read(len(KOP)) != KOP:
        bron.seek(0)
        return bron
    vak = bron.read(VAK)
    try:
        if sleutels is None:
            msg = f"{naam} is op slot; noem het bestand met de sleutel van de kluis"
            raise KluisOpSlot(msg)  # noqa: TRY301 - closed like any other refusal
        sleutel = sleutels.unwrap(vak, bron.read(_OMHULD))
    except KluisOpSlot:
        bron.close()
        raise
    return io.BufferedReader(_Opened(bron, vak, sleutel, naam), BLOK)


def _about(vak: bytes, nummer: int, *, laatste: bool) -> bytes:
    return vak + nummer.to_bytes(8) + (b"\1" if laatste else b"\0")


class _Opened(io.RawIOBase):
    """Opens block after block; never more than one of them in memory."""

    def __init__(self, bron: IO[bytes], vak: bytes, sleutel: bytes, naam: str) -> None:
        super().__init__()
        self._bron = bron
        self._vak = vak
        self._sleutel = sleutel
        self._naam = naam
        self._nummer = 0
        self._over = b""
        self._klaar = False

    @override
    def readable(self) -> bool:
        return True

    @override
    def readinto(self, doel: Buffer, /) -> int:
        while not self._over and not self._klaar:
            self._over = self._next()
        with memoryview(doel).cast("B") as plek:
            deel, self._over = self._over[: len(plek)], self._over[len(plek) :]
            plek[: len(deel)] = deel
        return len(deel)

    @override
    def close(self) -> None:
        self._bron.close()
        super().close()

    def _next(self) -> bytes:
        lengte = int.from_bytes(self._bron.read(_LENGTE))
        if not _BIJ_BLOK <= lengte <= BLOK + _BIJ_BLOK:
            raise self._damaged()
        dicht = self._bron.read(lengte)
        for laatste in (False, True):
            try:
                bij = _about(self._vak, self._nummer, laatste=laatste)
                blok = unseal(self._sleutel, bij, dicht)
            except PastNiet:
                continue
            self._nummer += 1
            self._klaar = laatste
            return blok
        raise self._damaged()

    def _damaged(self) -> KluisOpSlot:
        return KluisOpSlot(f"{self._naam} is beschadigd; zet het terug uit een kopie")
