"""`schema`: valid JSON Schema that holds every command and event of the tests."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from register.codec.schemas import commands, events
from register.domain.catalogue import COMMANDS, EVENTS
from register.service.place import Place
from tests.cli.conftest import BASIS, BESLUIT, Besluiten, line

OPDRACHTEN = commands()
GEBEURTENISSEN = events()


def valid(schema: dict[str, object], waarde: object) -> bool:
    return Draft202012Validator(schema).is_valid(waarde)


def test_elke_opdracht_en_gebeurtenis_heeft_een_geldig_schema() -> None:
    assert set(OPDRACHTEN) == {opdracht.naam for opdracht in COMMANDS}
    assert set(GEBEURTENISSEN) == {soort.SOORT for soort in EVENTS}
    for schema in (*OPDRACHTEN.values(), *GEBEURTENISSEN.values()):
        Draft202012Validator.check_schema(schema)


def test_het_antwoord_heeft_de_drie_delen(besluiten: Besluiten) -> None:
    antwoord = besluiten("schema", "--json").json
    assert isinstance(antwoord, dict)
    assert list(antwoord) == ["opdrachten", "gebeurtenissen", "profiel"]
    Draft202012Validator.check_schema(antwoord["profiel"])


def test_voor_mensen_is_het_een_lijst_van_opdrachten(besluiten: Besluiten) -> None:
    antwoord = besluiten("schema")
    assert "VerleenMandaat" in antwoord.out
    assert max(map(len, antwoord.out.splitlines())) <= 80


@pytest.mark.parametrize("regel", BASIS)
def test_de_regels_van_de_tests_voldoen(regel: str) -> None:
    gelezen = json.loads(regel)
    assert valid(OPDRACHTEN[gelezen["opdracht"]], gelezen)


MANDAAT = {
    "bevoegdheid": "M-1",
    "gever": "DB",
    "nemer": "secretaris",
    "handelingen": ["inkoop"],
}


@pytest.mark.parametrize(
    ("verandering", "goed"),
    [
        ({}, True),
        ({"omschrijving": {"onbekend": "staat nergens"}}, True),
        ({"omschrijving": {"_sd": "x" * 43}}, False),
        ({"omschrijving": 3}, False),
        ({"nemer": "met spatie"}, False),
        ({"nemer": ""}, False),
        ({"handelingen": []}, False),
        ({"plafond": {"bedrag": 2**53 + 1}}, False),
        ({"plafond": {"bedrag": 1, "wat": 1}}, False),
        ({"gevr": "DB"}, False),
        ({"soort": "iets"}, False),
    ],
)
def test_het_schema_oordeelt_als_de_inname(verandering: object, *, goed: bool) -> None:
    assert isinstance(verandering, dict)
    regel = json.loads(line("VerleenMandaat", gegevens=MANDAAT | verandering))
    assert valid(OPDRACHTEN["VerleenMandaat"], regel) is goed


@pytest.mark.parametrize(
    ("datum", "goed"),
    [
        ("2026-07-02", True),
        ("2026-W27", True),
        ("2026-07", True),
        ({"van": "2026-07-01", "tot": "2026-07-05"}, True),
        ("juli", False),
        ({"van": "2026-07-01"}, False),
    ],
)
def test_een_feitdatum_in_het_schema(datum: object, *, goed: bool) -> None:
    regel = json.loads(line("VerleenMandaat", datum, gegevens=MANDAAT))
    assert valid(OPDRACHTEN["VerleenMandaat"], regel) is goed


def test_wat_in_het_logboek_staat_voldoet_aan_zijn_schema(
    gevuld: Besluiten, map_: Path
) -> None:
    gevuld(*BESLUIT)
    gevuld(*BESLUIT, "--openbaarheid", "geheim")
    log = Place(map_).open_log(alleen_lezen=True)
    rijen = [rij for batch in log.events() for rij in batch]
    log.close()
    assert len(rijen) > 8
    for rij in rijen:
        Draft202012Validator(GEBEURTENISSEN[rij.soort]).validate(json.loads(rij.inhoud))
