"""Questions of the command line and the API: both axes, pages, time lines."""

from pathlib import Path

import orjson
import pytest

from register.domain.refusals import OngeldigeInvoer
from register.service import pages, views
from register.service.pages import NietGevonden
from register.service.place import Place
from register.service.reading import reading
from tests.service.antwoorden import CELLEN, rows_of
from tests.service.boeken import (
    REGELING,
    dossier,
    ingericht,
    mandaat_op_twee_assen,
    neem,
    schrijvend,
)
from tests.service.vragen import ding, lijst


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return ingericht(tmp_path)


@pytest.mark.parametrize(("op", "bekend_op", "plafond"), CELLEN)
def test_een_mandaat_op_twee_assen(
    place: Place, op: str | None, bekend_op: str | None, plafond: int | None
) -> None:
    with schrijvend(place) as boek:
        mandaat_op_twee_assen(boek)
    with reading(place) as (_, library):
        antwoord = lijst(
            library, "mandaten", REGELING, op=views.day(op), bekend_op=bekend_op
        )
    gevonden = [rij["plafond"] for rij in rows_of(antwoord)]
    verwacht = {"bedrag": plafond, "per": "verplichting"}
    assert gevonden == ([] if plafond is None else [verwacht])


def test_een_besluit_draagt_wie_besliste_zijn_oordelen_en_gebeurtenissen(
    place: Place,
) -> None:
    with schrijvend(place) as boek:
        nummer = neem(boek)
        boek.doe("MaakBesluitBekend", "2026-05-09", besluit=nummer, wijze="toezending")
    with reading(place) as (_, library):
        gevonden = orjson.loads(ding(library, "besluit", REGELING, nummer))
        eerder = orjson.loads(
            ding(library, "besluit", REGELING, nummer, op=views.day("2026-05-08"))
        )
    assert gevonden["besluit"] == nummer
    assert gevonden["titel"] == "Begroting 2027"
    assert gevonden["status"] == "bekendgemaakt"
    assert gevonden["wie_besliste"]["beslisser"] == "AB"
    assert gevonden["wie_besliste"]["keten"]
    assert gevonden["oordelen"]
    soorten = [rij["soort"] for rij in gevonden["gebeurtenissen"]]
    assert soorten[0] == "besluit-genomen.v1"
    assert soorten[-1] == "besluit-bekendgemaakt.v1"
    assert eerder["status"] == "besloten"
    assert len(eerder["gebeurtenissen"]) == len(soorten) - 1


def test_wat_er_niet_is_wordt_niet_gevonden(place: Place) -> None:
    with reading(place) as (_, library):
        with pytest.raises(NietGevonden, match="AB-2026-404"):
            ding(library, "besluit", REGELING, "AB-2026-404")
        with pytest.raises(NietGevonden, match="dossier"):
            ding(library, "dossier", REGELING, "D-404")
        with pytest.raises(NietGevonden, match="regeling"):
            lijst(library, "besluiten", "elders")
        with pytest.raises(NietGevonden, match="regeling"):
            ding(library, "besluit", "elders", "AB-2026-001")


def test_een_dag_die_niet_bestaat_wordt_geweigerd() -> None:
    with pytest.raises(OngeldigeInvoer, match="2026-02-30"):
        views.day("2026-02-30")


def test_bladen_zijn_samen_de_hele_lijst(place: Place) -> None:
    with schrijvend(place) as boek:
        nummers = [neem(boek, f"2026-05-{1 + n // 3:02d}") for n in range(11)]
    gezien: list[object] = []
    na: str | None = None
    with reading(place) as (_, library):
        while True:
            blad = lijst(library, "besluiten", REGELING, aantal=3, na=na)
            gezien += [rij["besluit"] for rij in rows_of(blad)]
            na = orjson.loads(blad).get("volgende")
            if na is None:
                break
        heel = [rij["besluit"] for rij in rows_of(lijst(library, "besluiten"))]
    assert gezien == heel == list(reversed(nummers))


def test_een_lijst_langer_dan_een_greep_is_heel(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pages, "PER_KEER", 2)
    with schrijvend(place) as boek:
        nummers = {neem(boek) for _ in range(5)}
    with reading(place) as (_, library):
        rijen = rows_of(lijst(library, "besluiten", REGELING))
    assert {rij["besluit"] for rij in rijen} == nummers


@pytest.mark.parametrize("na", ["onzin", "W10", "e30x", "bnVsbA"])
def test_een_verzonnen_cursor_wordt_geweigerd(place: Place, na: str) -> None:
    with reading(place) as (_, library), pytest.raises(OngeldigeInvoer, match="cursor"):
        lijst(library, "besluiten", REGELING, na=na)


def test_de_tijdlijn_houdt_plannen_apart_van_wat_gebeurde(place: Place) -> None:
    with schrijvend(place) as boek:
        dossier(boek)
    with reading(place) as (_, library):
        nu = orjson.loads(ding(library, "dossier", REGELING, "D-1"))
        toen = orjson.loads(
            ding(library, "dossier", REGELING, "D-1", op=views.day("2026-03-01"))
        )
    assert [stap["code"] for stap in nu["gepland"]] == ["S-2"]
    assert nu["gepland"][0]["wanneer"] == {"van": "2026-09-01", "tot": "2026-09-15"}
    assert [stap["code"] for stap in toen["gepland"]] == ["S-1", "S-2"]
    soorten = [rij["soort"] for rij in nu["gebeurtenissen"]]
    assert soorten == [
        "dossier-geopend.v1",
        "stap-gezet.v1",
        "raadsronde-gestart.v1",
    ]
    assert [rij["soort"] for rij in toen["gebeurtenissen"]] == ["dossier-geopend.v1"]


def test_een_gecorrigeerd_feit_staat_waar_het_hoort_met_zijn_oorsprong(
    place: Place,
) -> None:
    voorstel = {
        "dossier": "D-1",
        "voorstel": "V-1",
        "titel": "Fout",
        "vraagtype": "wat",
        "gevraagd_besluit": "Stem in",
        "aan": "AB",
    }
    goed = voorstel | {"versie": 1, "titel": "Goed"}
    anders = {"gegevens": goed, "feitdatum": "2026-01-20", "reden": "typefout"}
    with schrijvend(place) as boek:
        dossier(boek)
        seq = boek.doe("StelVoorstelOp", "2026-02-03", **voorstel).seqs[0]
        toen = f"#{boek.seq()}"
        boek.doe("CorrigeerRegistratie", "2026-08-01", seq=seq, **anders)
        door = boek.seq()
    with reading(place) as (_, library):
        nu = orjson.loads(ding(library, "dossier", REGELING, "D-1"))["gebeurtenissen"]
        eerder = orjson.loads(
            ding(library, "dossier", REGELING, "D-1", bekend_op=toen)
        )["gebeurtenissen"]
    assert nu[1]["seq"] == seq
    assert nu[1]["gecorrigeerd_door"] == door
    assert nu[1]["gecorrigeerd_op"].startswith("2026-08-01T10:00:00")
    assert nu[1]["gegevens"]["titel"] == "Goed"
    assert nu[1]["feitdatum"] == "2026-01-20"
    assert nu[1]["oorspronkelijk"]["gegevens"]["titel"] == "Fout"
    assert nu[1]["oorspronkelijk"]["feitdatum"] == "2026-02-03"
    assert eerder[1]["gegevens"]["titel"] == "Fout"
    assert not {"gecorrigeerd_door", "gecorrigeerd_op"} & eerder[1].keys()


def test_een_vervallen_feit_blijft_staan_en_is_gemerkt(place: Place) -> None:
    with schrijvend(place) as boek:
        dossier(boek)
        boek.doe(
            "LaatStapVervallen", "2026-08-01", dossier="D-1", stap="S-2", reden="x"
        )
        seq = boek.seq()
        boek.doe(
            "LaatRegistratieVervallen", "2026-08-02", seq=seq, reden="niet gebeurd"
        )
        door = boek.seq()
    with reading(place) as (_, library):
        nu = orjson.loads(ding(library, "dossier", REGELING, "D-1"))
    (rij,) = (rij for rij in nu["gebeurtenissen"] if rij["seq"] == seq)
    assert rij["vervallen_door"] == door
    assert rij["vervallen_op"].startswith("2026-08-02T10:00:00")
    assert [stap["code"] for stap in nu["gepland"]] == ["S-2"]


def test_termijnen_zijn_te_vragen_voor_wie_iets_moet(place: Place) -> None:
    with schrijvend(place) as boek:
        dossier(boek)
    with reading(place) as (_, library):
        eigen = rows_of(lijst(library, "termijnen", REGELING, voor="secretaris"))
        open_ = rows_of(lijst(library, "termijnen", status="open"))
        ander = rows_of(lijst(library, "termijnen", status="open", voor="AB"))
    assert [rij["uiterlijk"] for rij in eigen] == ["2026-09-15"]
    assert open_ == eigen
    assert ander == []


def test_zienswijzen_per_ronde_en_gemeente(place: Place) -> None:
    with schrijvend(place) as boek:
        dossier(boek)
    with reading(place) as (_, library):
        ronde = rows_of(lijst(library, "zienswijzen", REGELING, raadsronde="R-1"))
        raad = rows_of(lijst(library, "zienswijzen", gemeente="gm0226"))
    assert [rij["gemeente"] for rij in ronde] == ["gm0202", "gm0226"]
    assert [rij["status"] for rij in raad] == ["nog_niet_toegezonden"]


def test_van_een_geheime_ronde_is_er_een_stomp_hoeveel_raden_ook(place: Place) -> None:
    with schrijvend(place) as boek:
        dossier(boek)
        boek.doe(
            "LegGeheimhoudingOp",
            "2026-08-01",
            stroom="raadsronde/R-1",
            door="AB",
            grond="2b",
        )
    with reading(place) as (_, library):
        rijen = rows_of(lijst(library, "zienswijzen", REGELING))
    assert [rij["raadsronde"] for rij in rijen] == ["R-1"]


def test_dossiers_naar_status(place: Place) -> None:
    with schrijvend(place) as boek:
        dossier(boek)
    with reading(place) as (_, library):
        assert len(rows_of(lijst(library, "dossiers", REGELING, status="open"))) == 1
        assert rows_of(lijst(library, "dossiers", REGELING, status="gesloten")) == []
