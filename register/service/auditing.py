"""Evidence about one register: its checkpoints, an export, a check of itself."""

from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO

from register.audit import checkpoints, keys, timestamps, verifieer
from register.audit.anchors import Anchors, claimed_size
from register.audit.checkpoints import Signed
from register.audit.exporting import Export, Exporter, Opties, Voortgang
from register.audit.timestamps import Tijdstempel
from register.faults import IntegriteitGebroken, Omgevingsfout
from register.service import archive
from register.service.database_place import DatabasePlace
from register.service.place import Place, identity
from register.service.stukken import folder
from register.store import Log
from register.tlog.errors import TlogError
from register.tlog.note import Checkpoint, format_checkpoint
from register.tlog.tiles import root


class GeenCheckpoint(Omgevingsfout):
    """No checkpoint of that size was ever signed."""

    def __init__(self, grootte: int) -> None:
        """Name the size that was asked."""
        super().__init__(
            f"er is geen checkpoint van {grootte} gebeurtenissen; noem de omvang van "
            "een checkpoint dat er is, of maak er een met 'audit checkpoint'"
        )


class Auditing:
    """One register and the directory of its log key."""

    def __init__(self, place: Place, sleutels: Path | None = None) -> None:
        """Keys lie in the register's own directory unless another is named."""
        self._place = place
        if sleutels is None and not place.map.is_dir():
            place.open_log(alleen_lezen=True).close()  # or there is no register at all
            msg = (
                "de sleutel van een register in een database ligt daarbuiten; noem de "
                "map met --sleutels"
            )
            raise Omgevingsfout(msg)
        self._sleutels = sleutels or place.map / keys.MAP
        self._ankers = Anchors(self._sleutels)

    def checkpoint(self) -> Signed:
        """Sign the log as it stands; the first one makes the key where none is.

        Raises `IntegriteitGebroken` or `Omgevingsfout`.
        """
        with closing(self._place.open_log()) as log:
            signed = self._sign(log)
        self._place.keep_readable()
        return signed

    def _sign(self, log: Log) -> Signed:
        origin = keys.origin_of(identity(log))
        if log.checkpoint() is None and not (self._sleutels / keys.GEHEIM).exists():
            keys.make(self._sleutels, origin)
        return checkpoints.sign_now(log, keys.load(self._sleutels, origin))

    def export(
        self,
        map_: Path,
        opties: Opties,
        voortgang: Voortgang,
        tot_checkpoint: int | None = None,
    ) -> Export:
        """Export up to a checkpoint; the newest, made first when the log went on."""
        with self._reading() as log:
            grootte = log.size()
            laatste = log.checkpoint()
        if tot_checkpoint is None and (laatste is None or laatste[0] < grootte):
            self.checkpoint()
        with self._reading() as log:
            sleutel = keys.public(self._sleutels, keys.origin_of(identity(log)))
            signed = self._kept(tot_checkpoint)
            schrijver = Exporter(log, signed, sleutel, voortgang, self._ankers)
            return schrijver.write(map_, opties, self._stuk)

    def cosign(self, nota: bytes, getuigen: Sequence[str] = ()) -> list[str]:
        """Keep the cosignatures under a checkpoint of this log; gives their names.

        `getuigen` are vkeys that this register did not know yet. Raises `GeenAnker`,
        `GeenCheckpoint` or `IntegriteitGebroken`.
        """
        for vkey in getuigen:
            self._ankers.know(vkey)
        grootte = claimed_size(nota)
        return [key.name for key in self._ankers.add(self._kept(grootte), nota)]

    def ask_timestamp(self, grootte: int | None = None) -> Path:
        """Write a request for a timestamp of a checkpoint; gives its file."""
        return timestamps.request(self._ankers, self._kept(grootte))

    def keep_timestamp(
        self, antwoord: bytes, wortels: Sequence[bytes], grootte: int | None = None
    ) -> Tijdstempel:
        """Check and keep the answer; raises `GeenTijdstempel`."""
        return timestamps.keep(self._ankers, self._kept(grootte), antwoord, wortels)

    def check_timestamps(self, wortels: Sequence[bytes]) -> list[Tijdstempel]:
        """Check those of every checkpoint; raises `IntegriteitGebroken`."""
        gevonden = []
        for grootte in self._ankers.stamped():
            signed = self._kept(grootte)
            gevonden += timestamps.check(self._ankers, signed, wortels)
        return gevonden

    def _kept(self, grootte: int | None) -> Signed:
        """A checkpoint that was signed: of this size, or the last one."""
        with self._reading() as log:
            sleutel = keys.public(self._sleutels, keys.origin_of(identity(log)))
            signed = checkpoints.last(log, sleutel, grootte)
            if signed is None or grootte not in (None, signed.checkpoint.size):
                raise GeenCheckpoint(grootte or 0)
            return signed

    def verify(self, vraag: verifieer.Vraag, voortgang: Voortgang) -> verifieer.Oordeel:
        """Check the register itself as an outsider would: by an export of all of it.

        Nothing is signed or kept; every checkpoint that was must still hold.
        """
        with self._reading() as log, TemporaryDirectory(prefix="besluiten-") as map_:
            origin = keys.origin_of(identity(log))
            laatste = log.checkpoint()
            sleutel = keys.public(self._sleutels, origin) if laatste else None
            try:
                nu = _unsigned(log, origin)
                schrijver = Exporter(log, nu, sleutel, voortgang)
                schrijver.write(
                    Path(map_), Opties(tabellen=False, ongepubliceerd=True), _none
                )
            except (IntegriteitGebroken, TlogError) as fout:
                return _broken(str(fout))
            return verifieer.controleer(
                verifieer.Vraag(
                    map=map_,
                    sleutels=(sleutel.vkey,) if sleutel else (),
                    eerder=(*vraag.eerder, *([laatste[1]] if laatste else [])),
                    regel=vraag.regel,
                    processen=vraag.processen,
                    ongetekend=True,
                )
            )

    @contextmanager
    def _reading(self) -> Iterator[Log]:
        with closing(self._place.open_log(alleen_lezen=True)) as log:
            yield log

    def _stuk(self, som: str) -> IO[bytes] | None:
        if isinstance(self._place, DatabasePlace):
            stuk = archive.find(self._place, som)
            return stuk.open("rb") if stuk and stuk.tabel == "stukken" else None
        pad = folder(self._place, besloten=False) / som[:2] / som
        return pad.open("rb") if pad.is_file() else None


def _none(_som: str) -> None:
    """No document goes along."""


def _unsigned(log: Log, origin: str) -> Signed:
    grootte = log.size()
    nu = Checkpoint(origin, grootte, root(checkpoints.LogTiles(log), grootte))
    return Signed(nu, format_checkpoint(nu).encode())


def _broken(tekst: str) -> verifieer.Oordeel:
    oordeel = verifieer.Oordeel()
    oordeel.fouten.meld("register", tekst)
    return oordeel
