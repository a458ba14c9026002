"""The export for an outsider: the whole log up to a checkpoint, to check offline.

A C2SP tlog-tiles directory with the log's key, what is public of the sealed values,
the events as lines, tables for people, and the verifier itself. It is the same to
the byte for the same checkpoint, options and disclosures, and only reads.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import IO

import orjson

from register.audit import verifieer
from register.audit.anchors import Anchors
from register.audit.catalogue import TABELLEN
from register.audit.checkpoints import Signed
from register.audit.keys import OPENBAAR
from register.audit.manual import manual
from register.audit.published import Published, Told, disclosure_line
from register.audit.tablefiles import put_table
from register.audit.tables import Vraag
from register.audit.target import Target
from register.codec.schemas import events
from register.domain.openheid.openbaarheid import secrecy
from register.faults import IntegriteitGebroken
from register.reads import Opgeslagen, Reads
from register.tlog.note import VerifierKey
from register.tlog.tiles import TILE_HEIGHT, TILE_WIDTH, tile_path
from register.tlog.tree import HASH_SIZE

_VAST = orjson.OPT_SORT_KEYS | orjson.OPT_INDENT_2

FORMAAT = "besluitregister-export/1"

Voortgang = Callable[[str, int, int], None]
Stukken = Callable[[str], IO[bytes] | None]
"""Opens a public document by its sha256; nothing when its bytes are not here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Opties:
    """What of the tables and documents goes along; never less of the log.

    `ongepubliceerd`: also the texts that are not secret and yet not published, for who
    may read those. `tabellen` is off only where the log itself is checked.
    """

    boekjaar: int | None = None
    met_stukken: bool = False
    ongepubliceerd: bool = False
    tabellen: bool = True


@dataclass(slots=True)
class _Totals:
    """The control totals as they are counted on the way."""

    soorten: dict[str, int] = field(default_factory=dict)
    bedrag: int = 0
    eerste: str = ""
    laatste: str = ""
    geopend: int = 0

    def add(self, rijen: list[Opgeslagen]) -> None:
        """Count one bundle."""
        for rij in rijen:
            self.soorten[rij.soort] = self.soorten.get(rij.soort, 0) + 1
            if rij.soort == "besluit-genomen.v1":
                bedrag = orjson.loads(rij.inhoud)["gegevens"].get("bedrag")
                self.bedrag += bedrag or 0
        self.eerste = self.eerste or _recorded(rijen[0])
        self.laatste = _recorded(rijen[-1])

    def shape(self) -> dict[str, object]:
        """As the verifier counts them."""
        return verifieer.controletotalen(
            self.soorten, self.bedrag, (self.eerste, self.laatste), self.geopend
        )


@dataclass(frozen=True, slots=True)
class Export:
    """What was exported, and where."""

    map: Path
    gebeurtenissen: int
    wortel: str
    bestanden: int
    tabellen: dict[str, int]
    controletotalen: dict[str, object]


class Exporter:
    """Writes one export."""

    def __init__(
        self,
        bron: Reads,
        checkpoint: Signed,
        sleutel: VerifierKey | None,
        voortgang: Voortgang,
        ankers: Anchors | None = None,
    ) -> None:
        """`bron` is the log; the checkpoint says how much of it."""
        self._ankers = ankers
        self._verteld = Told(bron)
        self._bron = bron
        self._nota = checkpoint.nota
        self._kop = checkpoint.checkpoint
        self._sleutel = sleutel
        self._voortgang = voortgang
        self._totalen = _Totals()

    def write(self, map_: Path, opties: Opties, stukken: Stukken) -> Export:
        """Write everything; raises `Omgevingsfout` or `IntegriteitGebroken`."""
        doel = Target(map_, self._kop.origin)
        if not opties.ongepubliceerd:
            self._verteld = Published(self._bron)
        self._log(doel)
        self._tiles(doel)
        self._signed(doel)
        tabellen = self._tables(doel, opties) if opties.tabellen else {}
        doel.put("schemas/gebeurtenissen.json", self._schemas())
        if opties.met_stukken:
            self._stukken(doel, stukken)
        doel.put("verifieer.py", Path(verifieer.__file__).read_bytes())
        doel.put("LEESMIJ.md", manual(self._kop, opties.boekjaar).encode())
        manifest: dict[str, object] = {
            "formaat": FORMAAT,
            "origin": self._kop.origin,
            "gebeurtenissen": self._kop.size,
            "wortel": self._kop.root.hex(),
            "opties": {
                "boekjaar": opties.boekjaar,
                "met_stukken": opties.met_stukken,
                "ongepubliceerd": opties.ongepubliceerd,
            },
            "controletotalen": self._totalen.shape(),
            "tabellen": tabellen,
            "bestanden": doel.sommen,
        }
        manifest["som"] = verifieer.manifestsom(manifest)
        doel.finish(verifieer.schrijf_manifest(manifest))
        return Export(
            map=map_,
            gebeurtenissen=self._kop.size,
            wortel=self._kop.root.hex(),
            bestanden=len(doel.sommen) + 1,
            tabellen=tabellen,
            controletotalen=self._totalen.shape(),
        )

    def _log(self, doel: Target) -> None:
        """Bundles, their tiles and disclosures, and the same bytes as lines."""
        with doel.stream("events.jsonl") as regels:
            for rijen in self._bundles():
                plek = rijen[0].seq // TILE_WIDTH
                inhouden = [rij.inhoud for rij in rijen]
                bundel = b"".join(len(i).to_bytes(2) + i for i in inhouden)
                doel.put(tile_path("entries", plek, len(rijen)), bundel)
                doel.put(tile_path(0, plek, len(rijen)), self._tile(0, plek))
                self._disclosures(doel, plek, rijen)
                regels.write(b"\n".join(inhouden) + b"\n")
                self._totalen.add(rijen)
                self._voortgang("logboek", rijen[-1].seq + 1, self._kop.size)

    def _bundles(self) -> Iterator[list[Opgeslagen]]:
        verwacht = 0
        for rijen in self._bron.events(0, self._kop.size, TILE_WIDTH):
            if [rij.seq for rij in rijen] != list(
                range(verwacht, verwacht + len(rijen))
            ):
                raise IntegriteitGebroken(f"na seq {verwacht - 1} ontbreekt iets")
            verwacht += len(rijen)
            yield rijen
        if verwacht != self._kop.size:
            msg = f"het logboek eindigt bij {verwacht}, het checkpoint is later"
            raise IntegriteitGebroken(msg)

    def _disclosures(self, doel: Target, plek: int, rijen: list[Opgeslagen]) -> None:
        openbaar = self._verteld.disclosed(rijen)
        if openbaar:
            regels = b"".join(disclosure_line(seq, waarde) for seq, waarde in openbaar)
            doel.put(verifieer.openbaarmakingpad(plek), regels)
            self._totalen.geopend += len(openbaar)

    def _schemas(self) -> bytes:
        """The shape of every kind of event that is in the export."""
        vormen = events()
        gekozen = {soort: vormen.get(soort) for soort in self._totalen.soorten}
        return orjson.dumps(gekozen, option=_VAST) + b"\n"

    def _tiles(self, doel: Target) -> None:
        """Tiles above the lowest level."""
        niveau = 1
        while aantal := self._kop.size >> TILE_HEIGHT * niveau:
            for plek in range(-(-aantal // TILE_WIDTH)):
                breedte = min(TILE_WIDTH, aantal - plek * TILE_WIDTH)
                doel.put(tile_path(niveau, plek, breedte), self._tile(niveau, plek))
            niveau += 1

    def _tile(self, niveau: int, plek: int) -> bytes:
        """A stored tile as it was at the checkpoint."""
        aantal = self._kop.size >> TILE_HEIGHT * niveau
        nodig = min(TILE_WIDTH, aantal - plek * TILE_WIDTH) * HASH_SIZE
        hashes = self._bron.tile(niveau, plek)[:nodig]
        if len(hashes) < nodig:
            msg = f"tegel {niveau}/{plek} van de boom is korter dan het logboek"
            raise IntegriteitGebroken(msg)
        return hashes

    def _signed(self, doel: Target) -> None:
        """The checkpoint, those before it, and the key that signed them."""
        doel.put("checkpoint", self._cosigned(self._kop.size, self._nota))
        na = 0
        while bewaard := self._bron.checkpoints(na):
            for grootte, nota in bewaard:
                if grootte < self._kop.size:
                    doel.put(f"checkpoints/{grootte}", self._cosigned(grootte, nota))
            na = bewaard[-1][0]
        if self._sleutel:
            doel.put(f"keys/{OPENBAAR}", f"{self._sleutel.vkey}\n".encode())
        for getuige in self._ankers.witnesses() if self._ankers else ():
            naam = f"keys/getuige-{getuige.id.hex()}.vkey"
            doel.put(naam, f"{getuige.vkey}\n".encode())
        if self._ankers:
            self._stamps(doel, self._ankers)

    def _stamps(self, doel: Target, ankers: Anchors) -> None:
        """Timestamps with the note that they are under, as it was stamped."""
        for grootte in ankers.stamped():
            bewaard = self._bron.checkpoint(grootte)
            if grootte > self._kop.size or not bewaard or bewaard[0] != grootte:
                continue
            doel.put(f"ankers/{grootte}/nota", bewaard[1])
            for naam, inhoud in ankers.stamps(grootte):
                doel.put(f"ankers/{grootte}/{naam}", inhoud)

    def _cosigned(self, grootte: int, nota: bytes) -> bytes:
        return self._ankers.note(grootte, nota) if self._ankers else nota

    def _tables(self, doel: Target, opties: Opties) -> dict[str, int]:
        vraag = Vraag(
            self._bron, self._kop.size, opties.boekjaar, self._verteld.is_told
        )
        aantallen = {}
        for nummer, tabel in enumerate(TABELLEN):
            gedaan = self._kop.size * nummer // len(TABELLEN)
            self._voortgang("tabellen", gedaan, self._kop.size)
            aantallen[tabel.naam] = put_table(doel, tabel, vraag)
        return aantallen

    def _stukken(self, doel: Target, stukken: Stukken) -> None:
        """Public documents of which the bytes are here.

        By the day of the last fact: the same log gives the same export.
        """
        laatste = self._bron.event(self._bron.size() - 1)
        nu = date.fromisoformat(_recorded(laatste)[:10]) if laatste else date.min
        for stroom in self._bron.streams("stuk/", self._kop.size):
            feiten = tuple(Vraag(self._bron, self._kop.size).read(stroom))
            if secrecy(feiten, nu) or any(feit.gegevens is None for feit in feiten):
                continue
            som = stroom.partition("/")[2]
            bron = stukken(som)
            if bron is None:
                continue
            with bron, doel.stream(f"stukken/{som[:2]}/{som}") as bestand:
                while blok := bron.read(2**20):
                    bestand.write(blok)


def _recorded(rij: Opgeslagen) -> str:
    return str(orjson.loads(rij.inhoud)["vastgelegd_op"])
