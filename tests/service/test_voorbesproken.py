"""`waarom` tells of a closed table that spoke of it before, and of no other."""

from pathlib import Path

import orjson

from register.service.explaining.telling import waarom
from tests.service.boeken import REGELING, Boek
from tests.service.vergaderboek import DAG, bestuur, gelezen, gremium

EERDER = "2026-06-02"


def overlegd(boek: Boek) -> None:
    """An afspraak of a closed table, of an open one, and of none."""
    gremium(boek, "RPO", "bestuurlijk_overleg", openheid="besloten")
    gremium(boek, "FORUM", "bestuurlijk_overleg")
    for code, tafel in (("gesloten", "RPO"), ("open", "FORUM"), ("los", "")):
        boek.doe(
            "LegAfspraakVast",
            EERDER,
            actie=code,
            omschrijving=f"Afspraak {code}",
            dossier="D-1",
            gremium=tafel,
            nader_te_bepalen=[
                "bestuurlijk_eigenaar",
                "ambtelijk_eigenaar",
                "termijn",
            ],
        )


def test_een_besloten_overleg_vooraf_wordt_genoemd(tmp_path: Path) -> None:
    with bestuur(tmp_path) as boek:
        overlegd(boek)
        advies = {"dossier": "D-1", "advies": "a-1"}
        boek.doe(
            "BrengAdviesUit",
            "2026-06-03",
            **advies,
            adviseur="RPO",
            voorstel="v-1",
            strekking="positief",
            tekst="Doen.",
            afspraken=[
                {"afspraak": code, "verhouding": "aanvullend"}
                for code in ("gesloten", "open", "los")
            ],
        )
        besluit = {"orgaan": "AB", "titel": "T", "handeling": "koers"}
        besluit |= {"dossier": "D-1", "voorstel": "v-1", "uitkomst": "aangenomen"}
        nummer = boek.doe("NeemBesluit", DAG, **besluit, motivering="x").besluitnummer
    assert nummer
    with gelezen(tmp_path) as library:
        verteld = orjson.loads(waarom(library, REGELING, nummer))
    zinnen = [regel["tekst"] for deel in verteld["delen"] for regel in deel["regels"]]
    (zin,) = [zin for zin in zinnen if "besloten overleg" in zin]
    assert zin == (
        "Dit is voorbesproken in een besloten overleg, RPO, waar op 2 juni 2026 is "
        "afgesproken: Afspraak gesloten"
    )
