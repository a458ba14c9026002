"""Every list and card of the invented year: there is something in it, of its shape."""

from collections.abc import Iterator
from datetime import date

import orjson
import pytest
from jsonschema.validators import Draft202012Validator

from register.service import views
from register.service.answers import Library
from register.service.lijsten.bladen import Grid, detail_page, list_page
from register.service.lijsten.catalogue import DETAIL, DETAILS, LIJST, LIJSTEN
from register.service.lijsten.gedeeld import shared
from register.service.lijsten.tabel import Detail, Overzicht
from register.service.lijsten.vraag import Ask
from register.service.reading import reading
from tests.voorbeelden.opgenomen import opgenomen

REGELING = "oefenregio"
OP = date(2027, 6, 1)
CODES = {
    "gremium": "gremia",
    "vergadering": "vergaderingen",
    "besluitenlijst": "vergaderingen",
    "persoon": "rollen",
}
"""Which list has the codes of a single thing."""


def _closed(schema: object) -> object:
    """The same schema, without room for fields that it does not name."""
    match schema:
        case dict():
            dicht = {naam: _closed(deel) for naam, deel in schema.items()}
            if "properties" in dicht and "additionalProperties" not in dicht:
                dicht["additionalProperties"] = False
            return dicht
        case list():
            return [_closed(deel) for deel in schema]
        case _:
            return schema


SCHEMAS = {
    **shared(),
    **{lijst.vorm.naam: lijst.vorm.schema() for lijst in LIJSTEN},
    **{detail.vorm.naam: detail.vorm.schema() for detail in DETAILS},
}
DELEN = _closed(SCHEMAS)


def check(wat: Overzicht | Detail, waarde: dict[str, object]) -> None:
    naam = "Afgeschermd" if "openbaarheid" in waarde else wat.vorm.naam
    Draft202012Validator(
        {"$ref": f"#/components/schemas/{naam}", "components": {"schemas": DELEN}}
    ).validate(waarde)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with reading(opgenomen(tmp_path_factory.mktemp("oefenjaar"))) as (_, geopend):
        yield geopend


def asked(library: Library, naam: str, **anders: object) -> list[dict[str, object]]:
    ask = Ask(op=OP, **anders)  # type: ignore[arg-type] # as the test writes it
    rijen: list[dict[str, object]] = orjson.loads(
        views.rows(library, naam, REGELING, ask)
    )["gegevens"]
    return rijen


MIJN = (
    "modules",
    "gremia",
    "leden",
    "rollen",
    "rolconflicten",
    "voorstellen",
    "adviezen",
    "vergaderingen",
    "opkomst",
    "opkomsttrend",
    "stemmingen",
    "stemanalyse",
    "stemkracht",
    "geheimhoudingen",
    "stukken",
    "stukken-volledigheid",
)


@pytest.mark.parametrize("naam", MIJN)
@pytest.mark.parametrize("openbaar", [False, True])
def test_elke_rij_past_in_haar_vorm_en_op_een_blad(
    library: Library, naam: str, *, openbaar: bool
) -> None:
    rijen = asked(library, naam, openbaar=openbaar)
    assert rijen or openbaar
    for rij in rijen:
        check(LIJST[naam], rij)
    blad = list_page(LIJST[naam], {"gegevens": rijen}, OP)
    getoond = sum(len(blok.rijen) for blok in blad if isinstance(blok, Grid))
    assert getoond == sum("openbaarheid" not in rij for rij in rijen)


@pytest.mark.parametrize("naam", CODES)
@pytest.mark.parametrize("openbaar", [False, True])
def test_elk_ding_past_in_zijn_vorm_en_op_een_blad(
    library: Library, naam: str, *, openbaar: bool
) -> None:
    detail = DETAIL[naam]
    rijen = asked(library, CODES[naam], openbaar=openbaar)
    codes = {str(rij[detail.sleutel]) for rij in rijen}
    assert codes
    for code in sorted(codes):
        ask = Ask(op=OP, openbaar=openbaar)
        ding = orjson.loads(views.thing(library, naam, REGELING, code, ask))
        check(detail, ding)
        assert detail_page(detail, ding, OP)


def test_van_personen_staat_nergens_een_naam_in_het_openbaar(library: Library) -> None:
    for code in ("p-01", "p-51"):
        ask = Ask(op=OP, openbaar=True)
        ding = orjson.loads(views.thing(library, "persoon", REGELING, code, ask))
        assert ding["rollen"]
        assert "naam" not in ding


def test_de_namen_van_wie_het_register_bijhoudt_zijn_te_lezen(library: Library) -> None:
    ding = orjson.loads(views.thing(library, "persoon", REGELING, "p-01", Ask(op=OP)))
    assert ding["naam"] == "Wethouder van Oefengemeente A"
    dicht = orjson.loads(views.thing(library, "persoon", REGELING, "p-51", Ask(op=OP)))
    assert dicht["afgeschermd"] == "intern"
    assert [rol["functie"] for rol in dicht["rollen"]] == ["secretaris"]


def test_wat_dicht_is_zegt_openbaar_niet_meer_dan_een_stomp(library: Library) -> None:
    openbaar = {
        str(rij["stroom"]): rij
        for rij in asked(library, "geheimhoudingen", openbaar=True)
    }
    geheim = openbaar["besluit/AB-2026-003"]
    assert set(geheim) == {
        "regeling",
        "stroom",
        "soort",
        "code",
        "omvang",
        "openheid",
        "sinds",
        "door",
        "grond",
        "status",
        "seq",
    }
    assert not any(stroom.startswith("persoon/") for stroom in openbaar)
    eigen = {
        str(rij["stroom"]): rij["status"] for rij in asked(library, "geheimhoudingen")
    }
    assert eigen["besluit/BC-JEUGD-2027-003"] == "verlopen"
    assert eigen["besluit/secretaris-2026-001"] == "opgeheven"
    stukken = {s for naam, s in eigen.items() if naam.startswith("stuk/")}
    assert stukken == {"bekrachtigd", "vervallen"}
    assert eigen["vergadering/AB-2026-2"] == "geldt"


def test_de_machtspositie_van_de_grootste_gemeente_is_te_zien(library: Library) -> None:
    kracht = {
        str(rij["gemeente"]): rij
        for rij in asked(library, "stemkracht", filter={"gremium": "AB"})
    }
    groot = kracht["gm9001"]
    assert (groot["gewicht"], groot["gewicht_procent"]) == (9, 27)
    assert (groot["doorslag_gewichten"], groot["doorslag_hoofden"]) == (3, 0)
    anders = asked(library, "stemanalyse", filter={"verschil": "ja"})
    assert [
        (rij["vergadering"], rij["uitslag_hoofden"], rij["uitslag_gewichten"])
        for rij in anders
    ] == [("AB-2026-3b", "verworpen", "gestaakt")]


def test_twee_van_de_elf_kwamen_en_het_overleg_ging_niet_door(library: Library) -> None:
    (rij,) = asked(library, "opkomst", filter={"gremium": "RAO-ZORG"})
    assert (rij["status"], rij["aanwezig"], rij["zittend"]) == ("niet_gehouden", 2, 11)
    trend = asked(library, "opkomsttrend", filter={"gremium": "AB"})
    assert [(rij["jaar"], rij["procent"], rij.get("verschil")) for rij in trend] == [
        (2025, 91, None),
        (2026, 77, -14),
        (2027, 73, -4),
    ]
