"""A boekjaar with a budget and a threshold, and short ways to record in it."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from register.service.place import Place
from register.service.rechtmatigheid.blad import Blad, Rapport
from register.service.rechtmatigheid.verslag import account
from tests.service.boeken import Boek, begonnen, organisatie, schrijvend

NU = date(2027, 6, 1)
Doe = Callable[[Boek], None]


def posten(lasten: int) -> list[dict[str, Any]]:
    return [
        {"post": "jeugd", "module": "jeugd", "lasten": lasten, "baten": lasten},
        {"post": "beheer", "lasten": 2_000_000, "baten": 2_000_000},
    ]


def besluit(boek: Boek, nummer: str, dag: str, **anders: object) -> None:
    gegevens: dict[str, object] = {
        "orgaan": "AB",
        "titel": "Titel",
        "handeling": "iets",
        "uitkomst": "aangenomen",
        "besluit": nummer,
        "herkomst": "overgenomen",
        "motivering": "omdat het moet",
        **anders,
    }
    vastgelegd = str(gegevens.pop("vastgelegd", dag))
    boek.doe("NeemBesluit", dag, vastgelegd, **gegevens)


def begroot(boek: Boek) -> None:
    gegevens = {"module": "jeugd", "naam": "Jeugd"}
    boek.doe("StelModuleIn", "2026-01-02", **gegevens)
    besluit(boek, "BG", "2026-01-05", handeling="begroting-vaststellen", boekjaar=2026)
    boek.doe(
        "StelBegrotingVast",
        "2026-01-05",
        boekjaar=2026,
        besluit="BG",
        posten=posten(8_000_000),
    )


def begrensd(boek: Boek, **anders: object) -> None:
    besluit(boek, "GR", "2026-02-01", boekjaar=2026)
    gegevens: dict[str, object] = {"basispunten": 100, **anders}
    boek.doe(
        "StelVerantwoordingsgrensVast",
        "2026-02-01",
        boekjaar=2026,
        besluit="GR",
        **gegevens,
    )


def bevinding(boek: Boek, code: str, bedrag: int, **anders: object) -> None:
    gegevens: dict[str, object] = {
        "criterium": "voorwaarden",
        "soort": "fout",
        "omschrijving": "Kanarie-omschrijving.",
        **anders,
    }
    boek.doe(
        "LegRechtmatigheidsbevindingVast",
        "2026-12-01",
        boekjaar=2026,
        bevinding=code,
        bedrag=bedrag,
        **gegevens,
    )


def rekening(boek: Boek, dag: str = "2027-04-01", lasten: int = 8_500_000) -> None:
    besluit(boek, "JR", dag, handeling="jaarrekening-vaststellen", boekjaar=2026)
    boek.doe(
        "StelJaarrekeningVast",
        dag,
        boekjaar=2026,
        besluit="JR",
        posten=posten(lasten),
    )


def na(place: Place, doe: Doe | None = None, **vraag: Any) -> Rapport:  # noqa: ANN401
    if doe:
        with schrijvend(place) as boek:
            doe(boek)
    return account(place, 2026, NU, **vraag)


def blad(rapport: Rapport, naam: str) -> Blad:
    return next(blad for blad in rapport.bladen if blad.naam == naam)


def rijen(rapport: Rapport, naam: str) -> list[dict[str, Any]]:
    gevonden: Any = blad(rapport, naam).shape()["rijen"]
    return list(gevonden)


def gegeven(boek: Boek, fouten: int, *, opgenomen: bool) -> None:
    besluit(boek, "RV", "2027-03-01", boekjaar=2026)
    boek.doe(
        "StelRechtmatigheidsverantwoordingVast",
        "2027-03-01",
        boekjaar=2026,
        besluit="RV",
        bedrag_fouten=fouten,
        bedrag_onduidelijkheden=0,
        opgenomen=opgenomen,
    )


def verantwoord(fouten: int, *, opgenomen: bool) -> Doe:
    def doe(boek: Boek) -> None:
        bevinding(boek, "a", 200_000)
        gegeven(boek, fouten, opgenomen=opgenomen)

    return doe


def mandaat(boek: Boek, dag: str = "2026-03-01", vastgelegd: str = "") -> None:
    boek.doe(
        "LegAttributieVast",
        "2026-01-03",
        houder="DB",
        attributie="art-1",
        handelingen=["inkoop"],
        wet="regeling",
        artikel="1",
    )
    boek.doe(
        "VerleenMandaat",
        dag,
        vastgelegd,
        bevoegdheid="M-1",
        gever="DB",
        nemer="secretaris",
        handelingen=["inkoop"],
        plafond={"bedrag": 100_000},
    )


def inkoop(boek: Boek, nummer: str, dag: str, **anders: object) -> None:
    gegevens: dict[str, object] = {
        "orgaan": "DB",
        "functie": "secretaris",
        "bevoegdheid": "M-1",
        "handeling": "inkoop",
        "bedrag": 5_000,
        **anders,
    }
    besluit(boek, nummer, dag, **gegevens)


def met_begroting(tmp_path: Path) -> Place:
    """A year with a budget of 100,000 euro."""
    place = begonnen(tmp_path)
    with schrijvend(place) as boek:
        organisatie(boek)
        begroot(boek)
    return place


def met_grens(tmp_path: Path) -> Place:
    """A year with that budget and a threshold of 1 %: 1,000 euro."""
    place = met_begroting(tmp_path)
    with schrijvend(place) as boek:
        begrensd(boek)
    return place
