"""Documents by sha256: never overwritten, whole or not there.

What is not public stands apart, readable by its owner only and locked by the vault.
"""

import os
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import mkstemp
from typing import IO, Literal

from register.faults import IntegriteitGebroken
from register.keyring import Keyring
from register.lockbox import Counted, opened, shut
from register.service import archive
from register.service.archive import Leesbaar
from register.service.database_place import DatabasePlace
from register.service.place import Place

KLUIS_STUKKEN = "kluis-stukken"
_BLOK = 2**20
_OPENBAAR = 0o644
_GESLOTEN = 0o600


@dataclass(frozen=True, slots=True)
class Bewaard:
    """A document in its place."""

    sha256: str
    omvang: int
    pad: Path


@dataclass(frozen=True, slots=True)
class Gesloten:
    """A document among those that are not public; one of before keys is as it was."""

    pad: Path
    sleutels: Keyring | None

    def open(self, mode: Literal["rb"]) -> IO[bytes]:
        """From the beginning; raises `KluisOpSlot`."""
        return opened(self.pad.open(mode), self.sleutels, f"stuk '{self.pad.name}'")


def folder(place: Place, *, besloten: bool) -> Path:
    """Where public documents stand, or the others."""
    return place.map / KLUIS_STUKKEN if besloten else place.stukken


def weigh(bron: IO[bytes]) -> tuple[str, int]:
    """Sha256 and size of a document, read in blocks."""
    som, omvang = sha256(), 0
    while blok := bron.read(_BLOK):
        som.update(blok)
        omvang += len(blok)
    return som.hexdigest(), omvang


def keep(place: Place, bron: IO[bytes], *, besloten: bool) -> Bewaard:
    """Store the bytes durably under their sha256; what is there already stays."""
    if isinstance(place, DatabasePlace):
        som, omvang = archive.keep(place, bron, besloten=besloten)
        return Bewaard(som, omvang, place.map / som)
    map_ = folder(place, besloten=besloten)
    map_.mkdir(mode=0o700 if besloten else 0o755, exist_ok=True)
    greep, naam = mkstemp(dir=map_, prefix=".nieuw-")
    tijdelijk = Path(naam)
    try:
        with os.fdopen(greep, "wb") as doel:
            som, omvang = _copy(bron, doel, _ring(place) if besloten else None)
            os.fchmod(doel.fileno(), _GESLOTEN if besloten else _OPENBAAR)
            os.fsync(doel.fileno())
        pad = map_ / som[:2] / som
        pad.parent.mkdir(mode=0o700 if besloten else 0o755, exist_ok=True)
        with suppress(FileExistsError):
            # a link never replaces; a rename would
            os.link(tijdelijk, pad)
        _sync(pad.parent)
        _sync(map_)
    finally:
        tijdelijk.unlink(missing_ok=True)
    return Bewaard(som, omvang, pad)


def find(place: Place, som: str) -> Leesbaar | None:
    """Where the bytes of a document stand, if they are here."""
    if isinstance(place, DatabasePlace):
        return archive.find(place, som)
    open_, dicht = (folder(place, besloten=b) / som[:2] / som for b in (False, True))
    if open_.is_file():
        return open_
    return Gesloten(dicht, place.keyring()) if dicht.is_file() else None


def move(place: Place, som: str, *, besloten: bool) -> None:
    """Put the bytes among the public documents or the others; none are no fault.

    The copy is durable before the original goes, so a crash leaves two, never none.
    """
    if isinstance(place, DatabasePlace):
        archive.move(place, som, besloten=besloten)
        return
    pad = folder(place, besloten=not besloten) / som[:2] / som
    if not pad.is_file():
        return
    with Gesloten(pad, place.keyring()).open("rb") as bron:
        keep(place, bron, besloten=besloten)
    pad.unlink()
    _sync(pad.parent)


def fetch(pad: Leesbaar, som: str, doel: IO[bytes]) -> int:
    """Copy a document out; raises `IntegriteitGebroken` when it is not itself."""
    with pad.open("rb") as bron:
        gezien, omvang = _copy(bron, doel)
    if gezien != som:
        msg = (
            f"het bestand van stuk '{som}' is veranderd (het is nu '{gezien}'); zet "
            "het terug uit een kopie en controleer het register"
        )
        raise IntegriteitGebroken(msg)
    return omvang


def _copy(
    bron: IO[bytes], doel: IO[bytes], sleutels: Keyring | None = None
) -> tuple[str, int]:
    """Sha256 and size of what was read; locked on its way where there are keys."""
    geteld = Counted(bron)
    delen = shut(geteld, sleutels) if sleutels else iter(geteld)
    for deel in delen:
        doel.write(deel)
    doel.flush()
    return geteld.som.hexdigest(), geteld.omvang


def _ring(place: Place) -> Keyring | None:
    with place.open_vault() as kluis:
        return kluis.ring()


def _sync(map_: Path) -> None:
    """Make the name of a new file as durable as its bytes."""
    greep = os.open(map_, os.O_RDONLY)
    try:
        os.fsync(greep)
    finally:
        os.close(greep)
