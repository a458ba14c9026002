"""A register with an algemeen bestuur that is to meet, and the file of that meeting."""

from dataclasses import dataclass
from datetime import date

import pytest

from register.codec.intake import Regel
from register.domain.context import Context
from register.domain.vergaderingen.vergaderingstaat import VERGADERING, Vergadering
from register.formats.vergaderstaat.inhoud import VergaderstaatFout
from register.formats.vergaderstaat.lezen import load
from register.formats.vergaderstaat.sjabloon import Sjabloon, template
from register.service.place import reader_of
from register.service.recording import Recorder
from register.service.zittingen.verwerking import Verwerkt, carry_out
from register.streams import StreamReader
from tests.formats.wisselland import gremium, lid, line

DAG = "2026-07-02"
OPROEP = "2026-06-18"
LEDEN = {"p1": "gm0001", "p2": "gm0002", "p3": "gm0003", "p4": "gm0004", "p5": "gm0004"}


def item(punt: str, titel: str = "Een punt", **meer: object) -> Regel:
    """An item of the agenda of meeting ab-1."""
    velden: dict[str, object] = {
        "vergadering": "ab-1",
        "punt": punt,
        "titel": titel,
        "doel": "besluiten",
        "behandelwijze": "bespreekstuk",
    }
    return line("PlaatsAgendapunt", OPROEP, **velden | meer)


BASIS = (
    line(
        "StelRegelingVast",
        versie="1",
        titel="De regeling",
        soort="collegeregeling",
        rechtsvorm="openbaar_lichaam",
        inwerking="2022-06-01",
    ),
    line("TreedToe", gemeente="gm0001", naam="Noord"),
    line("TreedToe", gemeente="gm0002", naam="Bergen en Dal"),
    line("TreedToe", gemeente="gm0003", naam="Zuid"),
    line("TreedToe", gemeente="gm0004", naam="Wést"),
    line("TreedToe", gemeente="gm0008", naam="Dubbel"),
    line("TreedToe", gemeente="gm0009", naam="Dubbel"),
    gremium("AB", "algemeen_bestuur"),
    gremium("BC", "bestuurscommissie"),
    gremium("DB", "dagelijks_bestuur"),
    line("StelFunctieIn", functie="secretaris", naam="Secretaris"),
    *(
        line("RegistreerPersoon", persoon=f"p{n}", naam=f"naam van {n}")
        for n in range(1, 8)
    ),
    *(lid("AB", persoon, gemeente) for persoon, gemeente in LEDEN.items()),
    lid("AB", "p6", "gm0001", rol="plaatsvervanger", vervangt="p1"),
    lid("AB", "p7", "gm0002", rol="plaatsvervanger"),
    lid("BC", "p1", "gm0001"),
    lid("BC", "p3", "gm0003"),
    *(
        line("StelStemgewichtVast", gremium="AB", gemeente=gemeente, gewicht=gewicht)
        for gemeente, gewicht in (("gm0001", 5), ("gm0002", 3), ("gm0003", 2))
    ),
    line("OpenDossier", dossier="d1", titel="Dossier"),
    line(
        "StelVoorstelOp",
        dossier="d1",
        voorstel="v1",
        titel="Voorstel",
        vraagtype="hoe",
        gevraagd_besluit="Ja te zeggen",
        aan="AB",
    ),
    line(
        "RoepBijeen",
        OPROEP,
        vergadering="ab-1",
        gremium="AB",
        datum=DAG,
        wijze="fysiek",
        openheid="openbaar",
    ),
    item("1", "Opening", doel="informeren"),
    item("2", "Het voorstel", dossier="d1", voorstel="v1"),
)
KOP = "regeling: dorpenland\nvergadering: ab-1\n"
ALLEN = "presentie:\n" + "".join(
    f"  - {{persoon: {persoon}, aanwezig: ja}}\n" for persoon in LEDEN
)
"""All members are there."""


@dataclass
class Vergaderland:
    """The register, and what a file would do to it."""

    recorder: Recorder

    def record(self, *regels: Regel) -> None:
        """Record in one transaction."""
        self.recorder.record_all(enumerate(regels, 1))

    def carry_out(
        self, tekst: str | bytes, *, kop: str = KOP, proef: bool = False
    ) -> Verwerkt:
        """Record the file, with its head before it, or try it."""
        inhoud = tekst if isinstance(tekst, bytes) else (kop + tekst).encode()
        return carry_out(self.recorder, load(inhoud), proef=proef)

    def told(self, tekst: str, *, kop: str = KOP) -> list[str]:
        """What a file would record, in short: command and the codes it names."""
        return [_short(stap.regel) for stap in self.carry_out(tekst, kop=kop).stappen]

    def held(self, code: str = "ab-1") -> Vergadering:
        """The meeting with everything that is known."""
        staat = Context(self.lezer(), date.max).ooit(VERGADERING, code)
        assert staat is not None
        return staat

    def size(self) -> int:
        """How many events there are."""
        return self.recorder.log.size()

    def template(self, code: str = "ab-1") -> Sjabloon:
        """The file to fill in."""
        log = self.recorder.log
        return template(self.lezer(), log.open, "dorpenland", code)

    def lezer(self) -> StreamReader:
        """Everything in the register, sealed or not."""
        return reader_of(self.recorder.log, self.recorder.kluis)


PUNTEN = 'punten: [{punt: "1"}, {punt: "2"}]\n'
"""Both items, with nothing that happened."""


def fault(land: Vergaderland, tekst: str, kop: str = KOP) -> str:
    """The fault that a file is refused with; nothing of it is kept."""
    voor = land.size()
    with pytest.raises(VergaderstaatFout) as fout:
        land.carry_out(tekst, kop=kop)
    assert land.size() == voor
    return fout.value.tekst


_CODES = (
    "punt",
    "persoon",
    "gemeente",
    "vervangt",
    "gremium",
    "amendement",
    "op",
    "motie",
    "allen",
    "uitkomst",
    "stroom",
    "toezegging",
)


def _short(regel: Regel) -> str:
    velden = regel.gegevens
    assert isinstance(velden, dict)
    return " ".join(
        [regel.opdracht, *(str(velden[naam]) for naam in _CODES if velden.get(naam))]
    )
