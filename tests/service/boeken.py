"""A register in a directory, recorded as its users would, on a clock of our own."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from register.codec.intake import read_line
from register.domain.organisatie.regeling import RegisterBegonnen
from register.service.beginning import begin
from register.service.place import Place
from register.service.receipts import Ontvangst
from register.service.recording import Recorder
from register.service.sources import Sources, system

REGELING = "mgr-test"
START = datetime(2026, 1, 1, 9, tzinfo=UTC)


def begonnen(map_: Path) -> Place:
    """An exercise register that began on New Year's Day."""
    place = Place(map_ / "register.d")
    echt = system()
    bronnen = Sources(klok=lambda: START, ids=echt.ids, salts=echt.salts)
    begonnen = RegisterBegonnen(regeling=REGELING, naam="MGR Test", oefening=True)
    begin(place, begonnen, sources=bronnen)
    return place


def ingericht(map_: Path) -> Place:
    """The same, with two gemeenten, their gremia and a functie."""
    place = begonnen(map_)
    with schrijvend(place) as boek:
        organisatie(boek)
    return place


@contextmanager
def schrijvend(place: Place) -> Iterator["Boek"]:
    """The writing side."""
    with Recorder(place) as recorder:
        yield Boek(recorder)


class Boek:
    """Records commands, by default on the day of the fact."""

    def __init__(self, recorder: Recorder) -> None:
        self.recorder = recorder

    def doe(
        self, opdracht: str, dag: object, vastgelegd: str = "", /, **gegevens: object
    ) -> Ontvangst:
        """One command; `vastgelegd` is the day it was recorded."""
        moment = vastgelegd or (dag if isinstance(dag, str) else "2026-01-02")
        return self.kaal(opdracht, dag, f"{moment}T10:00:00Z", gegevens)

    def kaal(
        self,
        opdracht: str,
        dag: object,
        klok: str,
        gegevens: object,
        **envelop: object,
    ) -> Ontvangst:
        """One command with everything it may have."""
        regel = {"opdracht": opdracht, "feitdatum": dag, "klok": klok}
        return self.recorder.record(
            read_line({**regel, "gegevens": gegevens, **envelop})
        )

    def seq(self) -> int:
        """Place of the last event."""
        return self.recorder.log.size() - 1


def organisatie(boek: Boek) -> None:
    """Two gemeenten, a bestuur that publishes at once, one that does not, a functie."""
    dag = "2026-01-02"
    boek.doe(
        "StelRegelingVast",
        dag,
        versie="1",
        titel="De regeling",
        soort="collegeregeling",
        rechtsvorm="openbaar_lichaam",
        inwerking="2026-01-02",
    )
    for gemeente, naam in (("gm0202", "Arnhem"), ("gm0226", "Duiven")):
        boek.doe("TreedToe", dag, gemeente=gemeente, naam=naam)
    boek.doe(
        "StelGremiumIn",
        dag,
        gremium="AB",
        naam="Algemeen bestuur",
        openheid="openbaar",
        soort="algemeen_bestuur",
        publicatie_besluiten="direct",
    )
    boek.doe(
        "StelGremiumIn",
        dag,
        gremium="DB",
        naam="Dagelijks bestuur",
        openheid="besloten",
        soort="dagelijks_bestuur",
    )
    boek.doe(
        "StelFunctieIn",
        dag,
        functie="secretaris",
        naam="Secretaris",
        onder="DB",
        ambtelijk=True,
    )


MANDAAT: dict[str, object] = {
    "bevoegdheid": "M-1",
    "gever": "DB",
    "nemer": "secretaris",
    "handelingen": ["inkoop"],
    "plafond": {"bedrag": 5_000_000},
}


def mandaat_op_twee_assen(boek: Boek) -> int:
    """Granted on 1 March, recorded on 1 June, corrected on 1 July; gives its seq."""
    boek.doe("VerleenMandaat", "2026-03-01", "2026-06-01", **MANDAAT)
    seq = boek.seq()
    beter = MANDAAT | {"plafond": {"bedrag": 1_250_000}}
    boek.doe(
        "CorrigeerRegistratie",
        "2026-07-01",
        seq=seq,
        gegevens=beter,
        reden="typefout",
        feitdatum="2026-04-01",
    )
    return seq


def neem(boek: Boek, dag: str = "2026-05-07", **anders: object) -> str:
    """Take a besluit; gives its number."""
    gegevens: dict[str, object] = {
        "orgaan": "AB",
        "titel": "Begroting 2027",
        "handeling": "begroting-vaststellen",
        "uitkomst": "aangenomen",
        "motivering": "omdat het kan",
        **anders,
    }
    ontvangst = boek.doe("NeemBesluit", dag, **gegevens)
    assert ontvangst.besluitnummer
    return ontvangst.besluitnummer


def dossier(boek: Boek) -> None:
    """A dossier with exact and imprecise days, a plan, a step taken and a ronde."""
    code = {"dossier": "D-1"}
    boek.doe("OpenDossier", "2026-01-12", **code, titel="Beleidsondersteuning")
    week = {**code, "stap": "S-1", "omschrijving": "Naar het AB", "wanneer": "2026-W27"}
    boek.doe("PlanStap", "2026-02-01", **week, wie=["AB"], zekerheid="mogelijk")
    later = {"van": "2026-09-01", "tot": "2026-09-15"}
    boek.doe(
        "PlanStap",
        "2026-02-01",
        **code,
        stap="S-2",
        omschrijving="Raadsronde",
        wanneer=later,
        wie=["secretaris"],
    )
    boek.doe("ZetStap", "2026-06-30", **code, stap="S-1")
    boek.doe(
        "StartRaadsronde",
        "2026-07-02",
        raadsronde="R-1",
        **code,
        soort="begroting",
        titel="Ontwerpbegroting 2027",
        gemeenten=["gm0202", "gm0226"],
        begrotingsjaar=2027,
        norm="WGR-41",
    )
