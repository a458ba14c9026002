"""A register of two gemeenten with seats, and the file of their bestuurswissel."""

from dataclasses import dataclass

from register.codec.intake import Regel, read_line
from register.formats.bestand import Bestand
from register.formats.wissel.inhoud import Wissel, load
from register.formats.wissel.planning import Stap
from register.formats.wissel.sjabloon import template
from register.formats.wissel.zetelplanning import plan
from register.service.bestuurswissel import Verwerkt, carry_out
from register.service.place import reader_of
from register.service.recording import Recorder
from register.streams import StreamReader

VROEG = "2022-06-01"


def line(opdracht: str, feitdatum: str = VROEG, **gegevens: object) -> Regel:
    return read_line(
        {"opdracht": opdracht, "feitdatum": feitdatum, "gegevens": gegevens}
    )


def gremium(code: str, soort: str, **meer: object) -> Regel:
    velden = {"gremium": code, "naam": code, "soort": soort, "openheid": "openbaar"}
    return line("StelGremiumIn", VROEG, **velden | meer)


def lid(gremium: str, persoon: str, gemeente: str = "", **meer: object) -> Regel:
    velden = {"gremium": gremium, "persoon": persoon, "gemeente": gemeente}
    return line("WijsLidAan", VROEG, **velden | meer)


BASIS = (
    line(
        "StelRegelingVast",
        versie="1",
        titel="De regeling",
        soort="collegeregeling",
        rechtsvorm="openbaar_lichaam",
        inwerking=VROEG,
    ),
    line("TreedToe", gemeente="gm0001", naam="Noord"),
    line("TreedToe", gemeente="gm0002", naam="Zuid"),
    gremium("AB", "algemeen_bestuur"),
    gremium("DB", "dagelijks_bestuur"),
    gremium("BO", "bestuurlijk_overleg"),
    gremium("oud", "bestuurscommissie"),
    line("HefGremiumOp", gremium="oud"),
    *(
        line("RegistreerPersoon", persoon=f"p{n}", naam=f"naam van {n}")
        for n in range(1, 6)
    ),
    lid("AB", "p1", "gm0001"),
    lid("AB", "p2", "gm0001", rol="plaatsvervanger", vervangt="p1"),
    lid("AB", "p3", "gm0002"),
    lid("DB", "p1", "gm0001"),
    lid("DB", "p3", "gm0002"),
    lid("DB", "p5", rol="secretaris"),
    line("WijsVoorzitterAan", gremium="AB", persoon="p1", aanwijzend_orgaan="AB"),
    line("WijsVoorzitterAan", gremium="DB", persoon="p1", aanwijzend_orgaan="AB"),
    line("WijsPortefeuilleToe", gremium="DB", portefeuille="geld", persoon="p1"),
    line("WijsPortefeuilleToe", gremium="DB", portefeuille="zorg", persoon="p3"),
    line("StelFunctieIn", functie="secretaris", naam="Secretaris"),
    line("StelFunctieIn", functie="controller", naam="Controller"),
    line("StelFunctieIn", functie="oud", naam="Oude functie"),
    line("HefFunctieOp", functie="oud"),
    line("BezetFunctie", functie="secretaris", persoon="p5"),
    line("KenRolToe", persoon="p1", rol="trekker"),
)
KOP = "regeling: dorpenland\nwissel: 2026-2030\n"
NOORD = """\
gemeenten:
  - gemeente: gm0001
    datum: 2026-06-01
    oorzaak: van_rechtswege
    aangewezen_door: college-noord
    zetels:
"""
"""Noord from June 2026; its seats follow."""


@dataclass
class Wisselland:
    """The register, and what a file would do to it."""

    recorder: Recorder

    def record(self, *regels: Regel) -> None:
        """Record in one transaction."""
        self.recorder.record_all(enumerate(regels, 1))

    def steps(self, tekst: str, kop: str = KOP) -> tuple[Stap, ...]:
        """What the file would record."""
        return plan(self.read(tekst, kop), self._lezer(), self.recorder.log.size())

    def told(self, tekst: str) -> list[str]:
        """The same in short: command, day and the codes it names."""
        return [_short(stap.regel) for stap in self.steps(tekst)]

    def carry_out(self, tekst: str, *, proef: bool = False) -> Verwerkt:
        """Record the file, or try it."""
        return carry_out(self.recorder, self.read(tekst), proef=proef)

    def template(self) -> str:
        """The file to fill in, as of everything known."""
        log = self.recorder.log
        return template(reader_of(log), log.open, "dorpenland", "2026-2030", None)

    @staticmethod
    def read(tekst: str, kop: str = KOP) -> Bestand[Wissel]:
        """The file, with its head before it."""
        return load(kop + tekst)

    def _lezer(self) -> StreamReader:
        return reader_of(self.recorder.log, self.recorder.kluis)


def _short(regel: Regel) -> str:
    velden = regel.gegevens
    assert isinstance(velden, dict)
    namen = ("gremium", "functie", "gemeente", "rol", "portefeuille", "persoon")
    codes = [str(velden[naam]) for naam in namen if velden.get(naam)]
    return " ".join([regel.opdracht, str(regel.feitdatum), *codes])
