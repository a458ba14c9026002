"""A small profile of an invented regeling, and a register to load it in."""

from dataclasses import dataclass
from pathlib import Path

from register.codec.intake import Regel, read_line
from register.domain.organisatie.regeling import RegisterBegonnen
from register.formats.comparing import Plan
from register.formats.loading import plan
from register.formats.profile import load
from register.formats.recorded import Stand, recorded
from register.service.beginning import begin
from register.service.place import Place, reader_of
from register.service.receipts import Ontvangst
from register.service.recording import Recorder

SOM = "a" * 64

PROFIEL = f"""\
profiel: dorpenland
versie: 1
datum: 2026-01-01
feitdatum: 2020-01-01
bronnen:
  - bron: tekst
    sha256: {SOM}
    titel: De regeling
    soort: regeling
    versie: 1
regeling:
  versie: 2020
  titel: Regeling Dorpenland
  soort: collegeregeling
  rechtsvorm: openbaar_lichaam
  inwerking: 2020-01-01
  bewijs: [{{bron: tekst, vindplaats: aanhef}}]
modules:
  - {{module: werk, naam: Werk, programma: economie}}
  - {{module: zorg, naam: Zorg}}
verdeelsleutels:
  - {{module: werk, sleutel: inwoneraantal, bedrag: 1000}}
gremia:
  - gremium: ab
    naam: Algemeen bestuur
    soort: algemeen_bestuur
    openheid: openbaar
    taak: besluit
    modules: [werk]
    handelingen: [begroting-vaststellen]
functies:
  - {{functie: secretaris, naam: Secretaris, onder: ab}}
regels:
  - {{regel: termijn, waarde: 12-weken, bron: artikel 5}}
  - {{regel: quorum, bron: onbekend}}
feiten:
  deelnemers:
    - {{gemeente: gm0001, naam: Noord}}
    - {{gemeente: gm0002, naam: Zuid}}
  deelname:
    - {{module: werk, gemeenten: [gm0001, gm0002]}}
  stemgewichten:
    - {{gremium: ab, gemeente: gm0001, gewicht: 2, bron: artikel 7}}
    - {{gremium: ab, gemeente: gm0002, gewicht: {{onbekend: niet gevonden}}}}
"""


def changed(*paren: tuple[str, str]) -> str:
    """The profile with each first text replaced by the second; each must be there."""
    tekst = PROFIEL
    for oud, nieuw in paren:
        assert tekst.count(oud) >= 1, oud
        tekst = tekst.replace(oud, nieuw, 1)
    return tekst


def next_version(*paren: tuple[str, str]) -> str:
    """A second version whose differences hold from 1 March 2026."""
    kop = ("versie: 1\ndatum: 2026-01-01", "versie: 2\ndatum: 2026-02-01\n")
    return changed((kop[0], kop[1] + "gewijzigd_op: 2026-03-01"), *paren)


@dataclass
class Land:
    """A register of Dorpenland."""

    recorder: Recorder

    def stand(self) -> Stand:
        """What it holds."""
        lezer = reader_of(self.recorder.log, self.recorder.kluis)
        return recorded(lezer, self.recorder.log.open)

    def plan(self, tekst: str) -> Plan:
        """What loading this text would come to."""
        return plan(load(tekst), self.stand())

    def load(self, tekst: str) -> list[Ontvangst]:
        """Load this text."""
        return self.record(*self.plan(tekst).regels)

    def record(self, *regels: Regel) -> list[Ontvangst]:
        """Record in one transaction."""
        return self.recorder.record_all(enumerate(regels, 1))

    def do(self, opdracht: str, feitdatum: str, **gegevens: object) -> None:
        """Record one command by hand."""
        lijn = {"opdracht": opdracht, "feitdatum": feitdatum, "gegevens": gegevens}
        self.record(read_line(lijn))


def begun(map_: Path) -> Land:
    """A register that was just begun."""
    place = Place(map_)
    begin(place, RegisterBegonnen(regeling="dorpenland", naam="Dorpenland"))
    return Land(Recorder(place))
