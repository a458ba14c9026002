"""Questions about what is secret or unpublished: a stub, and no word more."""

from pathlib import Path

import orjson
import pytest

from register.service.answers import Library
from register.service.details import whole
from register.service.lijsten.vraag import ALLES
from register.service.pages import NietGevonden
from register.service.place import Place
from register.service.reading import reading
from tests.service.antwoorden import rows_of
from tests.service.boeken import REGELING, dossier, ingericht, neem, schrijvend
from tests.service.vragen import ding, lijst

KANARIE = "kanarie-in-de-mijn"


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return ingericht(tmp_path)


def _alles(library: Library, nummer: str, bekend_op: str) -> list[bytes]:
    return [
        ding(library, "besluit", REGELING, nummer, bekend_op=bekend_op),
        lijst(library, "besluiten", REGELING, bekend_op=bekend_op),
        lijst(library, "wie-besliste", REGELING, bekend_op=bekend_op),
        ding(library, "dossier", REGELING, "D-1", bekend_op=bekend_op),
    ]


def test_openbaar_dan_geheim_geeft_ook_voor_toen_alleen_de_stomp(place: Place) -> None:
    with schrijvend(place) as boek:
        dossier(boek)
        nummer = neem(boek, titel=KANARIE, dossier="D-1")
        toen = f"#{boek.seq()}"
        with reading(place) as (_, library):
            eerst = _alles(library, nummer, toen)
        boek.doe(
            "LegGeheimhoudingOp",
            "2026-08-01",
            stroom=f"besluit/{nummer}",
            door="AB",
            grond="2b",
        )
    assert all(KANARIE.encode() in antwoord for antwoord in eerst)
    stomp = {
        "regeling": REGELING,
        "besluit": nummer,
        "openbaarheid": {
            "openheid": "geheim",
            "grond": "2b",
            "sinds": "2026-08-01",
            "door": "AB",
        },
    }
    with reading(place) as (_, library):
        later = _alles(library, nummer, toen)
    assert orjson.loads(later[0]) == stomp
    assert rows_of(later[1]) == [stomp]
    assert rows_of(later[2]) == [stomp]
    assert stomp in orjson.loads(later[3])["gebeurtenissen"]
    assert all(KANARIE.encode() not in antwoord for antwoord in later)


def test_een_besluit_dat_geheim_begon_is_een_stomp_en_geen_gat(place: Place) -> None:
    with schrijvend(place) as boek:
        nummer = boek.kaal(
            "NeemBesluit",
            "2026-05-07",
            "2026-05-07T10:00:00Z",
            {
                "orgaan": "AB",
                "titel": KANARIE,
                "handeling": "x",
                "uitkomst": "aangenomen",
            },
            openbaarheid={"openheid": "geheim", "grond": "2b"},
        ).besluitnummer
    assert nummer
    with reading(place) as (_, library):
        antwoord = ding(library, "besluit", REGELING, nummer)
        with pytest.raises(NietGevonden):
            ding(library, "besluit", REGELING, nummer, bekend_op="2026-05-01")
    assert orjson.loads(antwoord)["openbaarheid"]["openheid"] == "geheim"
    assert KANARIE.encode() not in antwoord


def test_een_geheim_dossier_is_een_stomp(place: Place) -> None:
    with schrijvend(place) as boek:
        dossier(boek)
        boek.doe(
            "LegGeheimhoudingOp",
            "2026-08-01",
            stroom="dossier/D-1",
            door="AB",
            grond="2b",
        )
    with reading(place) as (_, library):
        antwoord = orjson.loads(ding(library, "dossier", REGELING, "D-1"))
    assert set(antwoord) == {"regeling", "dossier", "openbaarheid"}


def test_een_filter_verraadt_niets_van_wat_geheim_is(place: Place) -> None:
    with schrijvend(place) as boek:
        dossier(boek)
        nummer = neem(boek, dossier="D-1")
        boek.doe(
            "LegGeheimhoudingOp",
            "2026-08-01",
            stroom=f"besluit/{nummer}",
            door="AB",
            grond="2b",
        )
    with reading(place) as (_, library):
        assert rows_of(lijst(library, "besluiten", REGELING, dossier="D-1")) == []
        assert len(rows_of(lijst(library, "besluiten", REGELING, orgaan="AB"))) == 1
        assert (
            len(rows_of(lijst(library, "wie-besliste", REGELING, besluit=nummer))) == 1
        )


def test_alleen_wat_gepubliceerd_is(place: Place) -> None:
    with schrijvend(place) as boek:
        publiek = neem(boek)
        eigen = neem(boek, orgaan="DB")
    with reading(place) as (_, library):
        rijen = rows_of(lijst(library, "besluiten", REGELING, openbaar=True))
        assert [rij["besluit"] for rij in rijen] == [publiek]
        with pytest.raises(NietGevonden):
            ding(library, "besluit", REGELING, eigen, openbaar=True)
        assert (
            orjson.loads(ding(library, "besluit", REGELING, eigen))["besluit"] == eigen
        )


def test_wat_een_kolom_niet_zegt_verraadt_ook_niets(place: Place) -> None:
    aan = [{"gemeente": "gm0202", "reactie_uiterlijk": "2026-09-01"}]
    with schrijvend(place) as boek:
        dossier(boek)
        boek.doe("VerzendOntwerp", "2026-07-03", raadsronde="R-1", aan=aan)
        with reading(place) as (_, library):
            eerst = rows_of(lijst(library, "termijnen", voor="raad:gm0202"))
        boek.doe(
            "LegGeheimhoudingOp",
            "2026-08-01",
            stroom="raadsronde/R-1",
            door="AB",
            grond="2b",
        )
    with reading(place) as (_, library):
        later = rows_of(lijst(library, "termijnen", voor="raad:gm0202"))
    assert len(eerst) == 1
    assert later == []


def test_een_ding_dat_verzegeld_begon_en_in_geen_lijst_staat_is_een_stomp(
    place: Place,
) -> None:
    with schrijvend(place) as boek:
        dossier(boek)
        boek.kaal(
            "StartRaadsronde",
            "2026-05-07",
            "2026-05-07T10:00:00Z",
            {
                "raadsronde": "R-9",
                "dossier": "D-1",
                "titel": KANARIE,
                "soort": "overig",
                "gemeenten": ["gm0202"],
            },
            openbaarheid={"openheid": "geheim", "grond": "2b"},
        )
    ding_ = ("zienswijzematrix", "raadsronde", "R-9")
    with reading(place) as (_, library):
        antwoord = whole(library, REGELING, ding_, ALLES, lambda _: {})
    assert set(orjson.loads(antwoord)) == {"regeling", "raadsronde", "openbaarheid"}
    assert KANARIE.encode() not in antwoord
