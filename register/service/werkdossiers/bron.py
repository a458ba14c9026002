"""Where an auditor reads: a live register, or nothing but an export of one.

An export is checked whole and then read from a copy that goes after, so that both give
the same answers about the same events.
"""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from register.audit import checkpoints, keys
from register.audit.checkpoints import Signed
from register.audit.importing import Voortgang
from register.audit.tables import Vraag
from register.audit.werkdossier.staat import Kop
from register.faults import IntegriteitGebroken, Omgevingsfout
from register.service import stukken
from register.service.fromexport import import_export, unpacked
from register.service.place import Place, identity
from register.store import Log
from register.tlog.errors import TlogError

AANWEZIG, ONTBREEKT, VERANDERD = "aanwezig", "ontbreekt", "veranderd"
_BLOK = 2**20


@dataclass(frozen=True, slots=True)
class Bron:
    """One log to audit. `map` is where the register itself stands, if it has one."""

    log: Log
    origin: str
    regeling: str
    oefening: bool
    sleutels: Path | None
    open_stuk: Callable[[str], IO[bytes] | None]
    map: Path | None = None

    def vraag(self, tot: int | None = None) -> Vraag:
        """The first `tot` events (default: all), as the tables read them."""
        return Vraag(self.log, self.log.size() if tot is None else tot)

    def nu(self) -> Kop:
        """How the log stands, signed or not."""
        omvang = self.log.size()
        return Kop(gebeurtenissen=omvang, wortel=self.log.root(omvang).hex())

    def first_after(self, omvang: int) -> Signed | None:
        """The first signed checkpoint of more than so many events."""
        bewaard = self.log.checkpoints(omvang, 1)
        return self.signed(bewaard[0][0]) if bewaard else None

    def signed(self, tot: int | None = None) -> Signed | None:
        """The last signed checkpoint of at most `tot` events."""
        if self.log.checkpoint(tot) is None:
            return None
        if self.sleutels is None:
            msg = (
                "de sleutel van een register in een database ligt daarbuiten; noem de "
                "map met --sleutels"
            )
            raise Omgevingsfout(msg)
        return checkpoints.last(self.log, keys.public(self.sleutels, self.origin), tot)

    def require_root(self, kop: Kop) -> None:
        """Refuse a log of which this is not the beginning.

        Raises `IntegriteitGebroken`.
        """
        omvang = self.log.size()
        if omvang < kop.gebeurtenissen:
            msg = (
                f"het werkdossier rust op {kop.gebeurtenissen} gebeurtenissen en hier "
                f"zijn er {omvang}; neem een export van later, of laat onderzoeken of "
                "er iets is verwijderd"
            )
            raise IntegriteitGebroken(msg)
        if not self.begins_with(kop):
            msg = (
                f"de eerste {kop.gebeurtenissen} gebeurtenissen zijn hier niet die van "
                "het werkdossier: het logboek is herschreven; bewaar beide en laat ze "
                "onderzoeken"
            )
            raise IntegriteitGebroken(msg)

    def begins_with(self, kop: Kop) -> bool:
        """Whether these events are the first of this log."""
        if kop.gebeurtenissen > self.log.size():
            return False
        try:
            return self.log.root(kop.gebeurtenissen).hex() == kop.wortel
        except TlogError:
            return False

    def stuk(self, som: str) -> str:
        """Whether the bytes of a document are here, and still are what they were."""
        bron = self.open_stuk(som)
        if bron is None:
            return ONTBREEKT
        gezien = sha256()
        with bron:
            while blok := bron.read(_BLOK):
                gezien.update(blok)
        return AANWEZIG if gezien.hexdigest() == som else VERANDERD


@contextmanager
def live(place: Place, sleutels: Path | None = None) -> Iterator[Bron]:
    """A register as it stands, over a connection that cannot write."""

    def open_stuk(som: str) -> IO[bytes] | None:
        gevonden = stukken.find(place, som)
        return gevonden.open("rb") if gevonden else None

    with closing(place.open_log(alleen_lezen=True)) as log:
        if sleutels is None and place.map.is_dir():
            sleutels = place.map / keys.MAP
        yield _source(log, place, sleutels, open_stuk)


@contextmanager
def exported(
    export: Path, voortgang: Voortgang, vkeys: tuple[str, ...] = ()
) -> Iterator[Bron]:
    """An export, as a directory or a zip; raises `IntegriteitGebroken`."""
    with (
        unpacked(export) as map_,
        TemporaryDirectory(prefix="controle-") as tijdelijk,
    ):

        def open_stuk(som: str) -> IO[bytes] | None:
            pad = map_ / "stukken" / som[:2] / som
            return pad.open("rb") if pad.is_file() else None

        place = Place(Path(tijdelijk) / "register")
        import_export(place, map_, voortgang, sleutels=vkeys)
        with closing(place.open_log(alleen_lezen=True)) as log:
            yield _source(log, place, place.map / keys.MAP, open_stuk, eigen=False)


def _source(
    log: Log,
    place: Place,
    sleutels: Path | None,
    open_stuk: Callable[[str], IO[bytes] | None],
    *,
    eigen: bool = True,
) -> Bron:
    register = identity(log)
    return Bron(
        log=log,
        origin=keys.origin_of(register),
        regeling=register.regeling,
        oefening=register.oefening,
        sleutels=sleutels,
        open_stuk=open_stuk,
        map=place.map if eigen and place.map.is_dir() else None,
    )


class GeenCheckpoint(Omgevingsfout):
    """There is no signed checkpoint to draw by."""
