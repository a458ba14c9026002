"""The log of an export, appended to an empty one: the same bytes, tree and notes.

The export was verified before; here every root is still compared with its note, so
that what was imported is what was signed at every checkpoint.
"""

import json
from base64 import urlsafe_b64decode
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import orjson

from register.audit import verifieer
from register.audit.checkpoints import LogTiles
from register.codec.sealing import Disclosure
from register.faults import IntegriteitGebroken
from register.reads import Nieuw
from register.store import Log, Writing
from register.tlog.note import (
    Checkpoint,
    VerifierKey,
    format_note,
    parse_checkpoint,
    signature_line,
)
from register.tlog.tiles import TILE_WIDTH, root, tile_path

PER_KEER = 64
"""Bundles that are appended in one transaction."""

Voortgang = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True)
class Nota:
    """A checkpoint of the export: its note as the log signed it, and as it stands."""

    checkpoint: Checkpoint
    kaal: bytes
    heel: bytes


class ExportReader:
    """An export that was verified, read bundle by bundle."""

    def __init__(self, map_: Path) -> None:
        """Read the key and the checkpoints."""
        self._map = map_
        vkey = (map_ / "keys/log.vkey").read_text("utf-8").removesuffix("\n")
        self.sleutel = VerifierKey.from_vkey(vkey)
        paden = [*(map_ / "checkpoints").glob("*"), map_ / "checkpoint"]
        notas = (self._note(pad.read_bytes()) for pad in paden)
        self.notas = sorted(notas, key=lambda nota: nota.checkpoint.size)
        self.omvang = self.notas[-1].checkpoint.size

    def _note(self, heel: bytes) -> Nota:
        tekst = heel.decode().rpartition("\n\n")[0] + "\n"
        kaal = format_note(tekst, signature_line(heel, self.sleutel))
        return Nota(parse_checkpoint(tekst), kaal, heel)

    def witnesses(self) -> list[str]:
        """The vkeys of witnesses in the export."""
        paden = sorted((self._map / "keys").glob("getuige-*.vkey"))
        return [pad.read_text("utf-8").strip() for pad in paden]

    def stamps(self) -> Iterator[tuple[str, bytes]]:
        """Name below the anchors, and bytes, of each request and timestamp."""
        for pad in sorted((self._map / "ankers").glob("*/tsa-*")):
            yield f"{pad.parent.name}/{pad.name}", pad.read_bytes()

    def bundles(self) -> Iterator[list[Nieuw]]:
        """Events to append, with what is public of each."""
        for plek in range(-(-self.omvang // TILE_WIDTH)):
            aantal = min(TILE_WIDTH, self.omvang - plek * TILE_WIDTH)
            ruw = (self._map / tile_path("entries", plek, aantal)).read_bytes()
            open_ = self._disclosures(plek)
            yield [
                _event(inhoud, tuple(open_.get(seq, ())))
                for seq, inhoud in enumerate(_entries(ruw), plek * TILE_WIDTH)
            ]

    def _disclosures(self, plek: int) -> dict[int, list[Disclosure]]:
        gevonden: dict[int, list[Disclosure]] = {}
        pad = self._map / verifieer.openbaarmakingpad(plek)
        if pad.exists():
            with pad.open("rb") as bron:
                for regel in bron:
                    seq, waarde = _disclosure(regel)
                    gevonden.setdefault(seq, []).append(waarde)
        return gevonden


def _entries(ruw: bytes) -> Iterator[bytes]:
    plaats = 0
    while plaats < len(ruw):
        begin = plaats + 2
        plaats = begin + int.from_bytes(ruw[plaats:begin])
        yield ruw[begin:plaats]


def _event(inhoud: bytes, openbaar: tuple[Disclosure, ...]) -> Nieuw:
    kop = orjson.loads(inhoud)
    return Nieuw(kop["stroom"], kop["versie"], kop["soort"], inhoud, openbaar)


def _disclosure(regel: bytes) -> tuple[int, Disclosure]:
    """The bytes of the value are kept as they are: another spelling may be true."""
    gelezen = json.loads(regel)
    pad, _ = gelezen["inhoud"]
    kop = b'{"digest":"%b","inhoud":["%b",' % (
        gelezen["digest"].encode(),
        pad.encode(),
    )
    staart = b'],"seq":%d,"zout":"%b"}\n' % (
        gelezen["seq"],
        gelezen["zout"].encode(),
    )
    waarde = regel.removeprefix(kop).removesuffix(staart)
    zout = urlsafe_b64decode(gelezen["zout"] + "=")
    return gelezen["seq"], Disclosure(gelezen["digest"], pad, zout, waarde)


def fill(log: Log, export: ExportReader, voortgang: Voortgang) -> None:
    """Append everything to a log that is empty; raises `IntegriteitGebroken`."""
    notas, bundels, klaar = list(export.notas), export.bundles(), False
    while not klaar:
        with log.writing() as bezig:
            for _ in range(PER_KEER):
                nieuw = next(bundels, None)
                if nieuw is None:
                    klaar = True
                    break
                _append(bezig, nieuw, notas)
            voortgang("overnemen", bezig.grootte, export.omvang)


def _append(bezig: Writing, nieuw: list[Nieuw], notas: list[Nota]) -> None:
    """One bundle, cut where a checkpoint was."""
    while nieuw:
        tot = notas[0].checkpoint.size - bezig.grootte
        bezig.append(nieuw[:tot])
        nieuw = nieuw[tot:]
        if notas and notas[0].checkpoint.size == bezig.grootte:
            _keep(bezig, notas.pop(0))


def _keep(bezig: Writing, nota: Nota) -> None:
    if root(LogTiles(bezig), bezig.grootte) != nota.checkpoint.root:
        msg = f"de wortel van {bezig.grootte} gebeurtenissen is niet die van de export"
        raise IntegriteitGebroken(msg)
    bezig.keep_checkpoint(nota.kaal)
