"""22. The threshold is capped at 2 % of the lasten; 2.1 % for 2025 and later.

BBV 58b lid 4. As corrected: for 2023 and 2024 the cap was 3 %, and 2 % begins with
boekjaar 2025 (aanvullingen A.8, a secondary source). Against the words of §9: an AB
that fixes 2.1 % did so, and its decision is recorded, with a finding (A.10); the
account of the year counts with what the law allows.
"""

from datetime import date

import pytest

from register.service.rechtmatigheid.blad import Rapport
from register.service.rechtmatigheid.verslag import account
from tests.aanvaarding.griffie import Griffie, oordeel
from tests.aanvaarding.zalen import besluit

POSTEN = [{"post": "alles", "lasten": 10_000_000, "baten": 10_000_000}]


def begrensd(griffie: Griffie, jaar: int, basispunten: int) -> str:
    """A budget of 100,000 euro with a threshold; what the register says of it."""
    dag = f"{jaar - 1}-07-02"
    eigen = {"handeling": "begroting-vaststellen", "boekjaar": jaar}
    nummer = besluit(griffie, dag, **eigen).besluitnummer
    van = {"boekjaar": jaar, "besluit": nummer}
    griffie.leg_vast("StelBegrotingVast", dag, **van, posten=POSTEN)
    grens = {"basispunten": basispunten, "bedrag_lasten": 10_000_000}
    gesteld = griffie.leg_vast("StelVerantwoordingsgrensVast", dag, **van, **grens)
    return oordeel(gesteld, "RM-02")


@pytest.mark.parametrize(
    ("jaar", "basispunten", "verwacht"),
    [
        (2026, 200, "geen bevinding"),
        (2026, 201, "voldoet niet"),
        (2025, 200, "geen bevinding"),
        (2025, 210, "voldoet niet"),
        (2024, 300, "geen bevinding"),
        (2024, 301, "voldoet niet"),
    ],
)
def test_de_grens_is_hoogstens_wat_de_wet_van_dat_jaar_toelaat(
    griffie: Griffie, jaar: int, basispunten: int, verwacht: str
) -> None:
    assert begrensd(griffie, jaar, basispunten) == verwacht


@pytest.mark.parametrize(
    ("basispunten", "grens"), [(190, 190_000), (200, 200_000), (210, 200_000)]
)
def test_de_rekening_houdt_twee_procent_aan(
    griffie: Griffie, basispunten: int, grens: int
) -> None:
    begrensd(griffie, 2025, basispunten)
    rapport: Rapport = account(griffie.place, 2025, date(2026, 12, 31))
    vorm = rapport.shape()
    cijfers = vorm["cijfers"]
    assert isinstance(cijfers, dict)
    assert cijfers["grens"] == grens
