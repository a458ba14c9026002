"""Variant A and then variant B in one exercise register, for tests that only read."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from register.codec.canonical import load
from register.codec.intake import Regel, read_line
from register.domain.context import Context
from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.formats.comparing import Plan
from register.formats.loading import plan
from register.formats.profile import load as load_profile
from register.formats.recorded import recorded
from register.service.beginning import begin
from register.service.place import Place, reader_of
from register.service.receipts import Ontvangst
from register.service.recording import Recorder
from register.streams import StreamReader

VOORBEELDEN = Path(__file__).parents[2] / "voorbeelden"
VARIANTEN = VOORBEELDEN / "varianten"
A = VOORBEELDEN / "mgr-sdcg" / "profiel.yaml"
B = VARIANTEN / "b" / "profiel.yaml"
C = VARIANTEN / "c" / "profiel.yaml"
BEVOEGDHEDEN = VARIANTEN / "b" / "bevoegdheden.jsonl"
TEGENSPRAKEN = VARIANTEN / "tegenspraken.jsonl"

VOOR, NA = date(2026, 6, 30), date(2026, 7, 1)
"""The last day of variant A and the first of variant B."""


def lines(bestand: Path) -> list[Regel]:
    """Commands of a JSON Lines file."""
    ruw = bestand.read_text(encoding="utf-8").splitlines()
    return [read_line(load(regel)) for regel in ruw]


@dataclass
class Boek:
    """A register in which a variant is recorded."""

    recorder: Recorder

    def plan(self, tekst: str) -> Plan:
        """What loading this profile would come to."""
        return plan(load_profile(tekst), recorded(self._lezer, self.recorder.log.open))

    def load(self, tekst: str) -> list[Ontvangst]:
        """Load a profile in one transaction."""
        return self.recorder.record_all(enumerate(self.plan(tekst).regels, 1))

    def try_out(self, dag: date, *daden: tuple[str, dict[str, object]]) -> Ontvangst:
        """What the last of these commands would give, all on this day."""
        regels = [
            read_line(
                {"opdracht": wat, "feitdatum": dag.isoformat(), "gegevens": gegevens}
            )
            for wat, gegevens in daden
        ]
        return self.recorder.try_out(enumerate(regels, 1))[-1]

    def at(self, dag: date) -> Context:
        """All that is known now, as it held on that day."""
        return Context(self._lezer, dag)

    @property
    def _lezer(self) -> StreamReader:
        return reader_of(self.recorder.log, self.recorder.kluis)


def begun(map_: Path, regeling: str = "mgr-sdcg") -> Boek:
    """An exercise register that was just begun."""
    place = Place(map_)
    begin(place, RegisterBegonnen(regeling=regeling, naam="Oefening", oefening=True))
    return Boek(Recorder(place))


def moved_on(map_: Path) -> Boek:
    """A, B from its day on, and the powers that come with B."""
    boek = begun(map_)
    boek.load(A.read_text(encoding="utf-8"))
    boek.load(B.read_text(encoding="utf-8"))
    boek.recorder.record_all(enumerate(lines(BEVOEGDHEDEN), 1))
    return boek


OPGEHEVEN = ("AC-RFZ", "RPO-ZORG", "RPO-ONDERWIJS", "RPO-PARTICIPATIE")
NIEUW = ("AGENDA-ZORG", "AGENDA-ONDERWIJS", "AGENDA-PARTICIPATIE", "VOORZITTERS")


def decided(
    boek: Boek,
    dag: date,
    orgaan: str,
    *eerder: tuple[str, dict[str, object]],
    **anders: str,
) -> Ontvangst:
    """The receipt of a decision that would be recorded now, of that day."""
    besluit: dict[str, object] = {
        "orgaan": orgaan,
        "titel": "Inkoopprogramma (verzonnen)",
        "handeling": "module-inhoud-vaststellen",
        "module": "inkoop-zorg",
        "uitkomst": "aangenomen",
        "dictum": "Het programma wordt vastgesteld.",
        "motivering": "Verzonnen voor de oefening.",
        "rechtskarakter": "intern_bestuurlijk",
        **anders,
    }
    return boek.try_out(dag, *eerder, ("NeemBesluit", besluit))


def findings(ontvangst: Ontvangst) -> dict[str, str]:
    assert ontvangst.weigering is None
    return {b.norm: str(b.oordeel) for b in ontvangst.bevindingen}
