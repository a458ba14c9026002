"""Every row of the invented year is as its schema says, and has no field besides."""

import pytest
from jsonschema.validators import Draft202012Validator

from register.service.answers import Library
from register.service.lijsten.catalogue import DETAIL, LIJST
from register.service.lijsten.gedeeld import shared
from register.service.lijsten.words import is_stub
from tests.service.overzichten.vragen import page, rows, thing

DAGEN = (
    "2026-03-01",
    "2026-07-20",
    "2027-02-17",
    "2027-04-20",
    "2027-05-20",
    "2027-05-28",
)
NAMEN = (
    "afspraken",
    "eigenaren",
    "open-eigenaren",
    "aflopend",
    "overeenkomsten",
    "opdrachten",
    "deelnemersbesluiten",
    "toezeggingen",
    "moties",
    "vergaderduplicaten",
    "adviesopvolging",
    "doorlooptijden",
    "doorlooptijden-per-orgaan",
    "signalen",
    "capaciteit",
    "aanbevelingen",
    "raad",
    "zienswijzepunten",
    "raadsvergaderingen",
    "actieve-informatie",
    "inlichtingen",
    "wijzigingen",
    "bijdragen",
    "begrotingen",
    "begrotingsruimte",
    "deelname",
    "lopende-zaken",
)


def validator(schema: dict[str, object]) -> Draft202012Validator:
    return Draft202012Validator(
        {
            **schema,
            "additionalProperties": False,
            "components": {"schemas": shared()},
        }
    )


@pytest.mark.parametrize("naam", NAMEN)
def test_elke_rij_past_in_haar_schema(oefenjaar: Library, naam: str) -> None:
    vorm = validator(LIJST[naam].rij.schema())
    gezien = 0
    for dag in DAGEN:
        for rij in rows(oefenjaar, naam, dag):
            if not is_stub(rij):
                vorm.validate(rij)
                gezien += 1
        assert page(oefenjaar, naam, dag) is not None
    assert gezien


@pytest.mark.parametrize("naam", ["totaalbeeld", "deelnamematrix"])
def test_elk_ding_past_in_zijn_schema(oefenjaar: Library, naam: str) -> None:
    vorm = validator(DETAIL[naam].vorm.schema())
    for dag in DAGEN:
        vorm.validate(thing(oefenjaar, naam, dag))


@pytest.mark.parametrize("naam", NAMEN)
def test_voor_het_register_iets_wist_is_elke_lijst_leeg(
    oefenjaar: Library, naam: str
) -> None:
    """Fact 0 is that the register began; a change of it is one itself."""
    gevonden = rows(oefenjaar, naam, "2027-05-20", bekend_op="#0")
    assert [rij.get("soort") for rij in gevonden] in ([], ["register-begonnen.v1"])
