"""`waarom` tells what others did to a decision: every kind of it in the example."""

import re
from collections.abc import Iterator
from datetime import date

import pytest

from register.domain.besluiten.gevolgfeiten import (
    BekrachtigingGeweigerd,
    BeslissingOpBezwaar,
    BesluitBekrachtigd,
    BesluitOndertekend,
    BezwaarIngediend,
    BezwaarIngetrokken,
    Bezwaaruitkomst,
    InwerkingtredingVastgesteld,
    MededelingGedaan,
)
from register.domain.besluiten.toezichtfeiten import (
    BesluitGeschorst,
    BesluitVernietigd,
    GoedkeuringGevraagd,
    GoedkeuringOnthouden,
    GoedkeuringVerleend,
    SchorsingOpgeheven,
    ToegezondenAanGS,
    Toezichthouder,
)
from register.domain.facts import Gebeurtenis
from register.domain.openheid.openbaarheid import (
    GeheimhoudingBekrachtigd,
    GeheimhoudingVervallen,
    PublicatieGeweigerd,
)
from register.domain.openheid.woo import Woogrond
from register.service.explaining.later import told_later
from register.service.explaining.sentences import Teller
from register.service.place import Place
from register.service.reading import reading
from tests.scenario import fact

B = "AB-2026-001"
S = f"besluit/{B}"
DAG = date(2026, 9, 1)
KROON = Toezichthouder.KROON

ZINNEN: list[tuple[Gebeurtenis, str]] = [
    (BesluitOndertekend(besluit=B, door="secretaris"), "ondertekend door secretaris$"),
    (
        BesluitOndertekend(besluit=B, door="p1", mede=("p2", "p3"), namens="AB"),
        "door p1, p2 en p3, namens AB$",
    ),
    (
        InwerkingtredingVastgesteld(besluit=B, inwerking=DAG),
        "werkt vanaf 1 september 2026$",
    ),
    (MededelingGedaan(besluit=B, aan=("RPO",)), "meegedeeld aan RPO$"),
    (MededelingGedaan(besluit=B, aan=("RPO",), anderen="x"), "RPO en anderen$"),
    (BesluitBekrachtigd(besluit=B, door="AB-2"), "bekrachtigd bij 'AB-2'$"),
    (
        BekrachtigingGeweigerd(besluit=B, orgaan="AB", reden="Te duur."),
        "weigerde AB het te bekrachtigen: Te duur$",
    ),
    (ToegezondenAanGS(besluit=B), "aan gedeputeerde staten gezonden$"),
    (GoedkeuringGevraagd(besluit=B), "goedkeuring gevraagd aan gedeputeerde staten$"),
    (GoedkeuringVerleend(besluit=B), "keurden gedeputeerde staten het goed$"),
    (GoedkeuringOnthouden(besluit=B, reden="x"), "onthielden .* goedkeuring: x$"),
    (
        BesluitGeschorst(besluit=B, door=KROON, grond="recht", tot=DAG),
        "schorste de Kroon het tot en met 1 september 2026: recht$",
    ),
    (
        BesluitGeschorst(besluit=B, door=Toezichthouder.DB, grond="recht"),
        "schorste het dagelijks bestuur het: recht$",
    ),
    (
        SchorsingOpgeheven(besluit=B, door=KROON),
        "hief de Kroon die schorsing op$",
    ),
    (
        BesluitVernietigd(besluit=B, door=Toezichthouder.AB, grond="recht"),
        "vernietigde het algemeen bestuur het: recht$",
    ),
    (
        BesluitVernietigd(besluit=B, door=KROON, grond="x", gedeeltelijk=True),
        "vernietigde de Kroon het gedeeltelijk: x$",
    ),
    (BezwaarIngediend(besluit=B, bezwaar="b1", indiener="n"), r"gemaakt \('b1'\)$"),
    (BezwaarIngetrokken(besluit=B, bezwaar="b1"), "bezwaar 'b1' ingetrokken$"),
    (
        BeslissingOpBezwaar(
            besluit=B, bezwaar="b1", uitkomst=Bezwaaruitkomst.NIET_ONTVANKELIJK
        ),
        "beslist: niet ontvankelijk$",
    ),
    (
        BeslissingOpBezwaar(
            besluit=B, bezwaar="b1", uitkomst=Bezwaaruitkomst.GEGROND, herroepen=True
        ),
        "beslist: gegrond; het besluit is herroepen$",
    ),
    (GeheimhoudingBekrachtigd(stroom=S, door="AB"), "bekrachtigd door AB$"),
    (GeheimhoudingVervallen(stroom=S), "geheimhouding vervallen$"),
    (
        PublicatieGeweigerd(
            stroom=S,
            gronden=(Woogrond.PERSOONLIJKE_LEVENSSFEER, Woogrond.ECONOMISCHE_BELANGEN),
        ),
        "publicatie geweigerd, op grond 2e en 2b$",
    ),
]


@pytest.fixture
def teller(place: Place) -> Iterator[Teller]:
    with reading(place) as (register, library):
        yield Teller(library, register.regeling, openbaar=False)


@pytest.mark.parametrize(("event", "zin"), ZINNEN)
def test_elk_gevolg_heeft_zijn_zin(
    teller: Teller, event: Gebeurtenis, zin: str
) -> None:
    gezegd, _ = told_later(teller, fact(event, 1))
    assert re.search(zin, gezegd), gezegd


def test_wat_geen_gevolg_is_heeft_geen_zin(teller: Teller) -> None:
    nummer = BezwaarIngediend(besluit=B, bezwaar="b1", indiener="een mens")
    assert "een mens" not in told_later(teller, fact(nummer, 1))[0]
    geen = fact(nummer, 1)._replace(gegevens=None)
    assert told_later(teller, geen) == ("", "")
