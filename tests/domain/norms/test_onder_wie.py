"""Under whom somebody works (Awb 10:4), and who gives what is passed on."""

import pytest

from register.domain.norms.reading import giver_of, works_under
from register.domain.organisatie.functie import FunctieIngesteld
from tests.domain.norms.wereld import WERELD, mandaat, onder

ZWEEFT = WERELD.on(
    "2020-01-01", FunctieIngesteld(functie="zweeft", naam="z", onder="weg")
)


@pytest.mark.parametrize(
    ("nemer", "gever", "eronder"),
    [
        ("secretaris", "db", True),
        ("manager", "secretaris", True),
        ("manager", "db", True),
        ("secretaris", "ab", True),  # one ambtelijke organisatie: Wgr 33b lid 1 c
        ("manager", "ab", True),
        ("manager", "bc", False),
        ("manager", "regiosecretaris", False),
        ("manager", "weg", False),
        ("regiosecretaris", "db", False),
        ("regiosecretaris", "bw1", True),
        ("gedetacheerd", "db", False),
        ("los", "db", None),
        ("zweeft", "db", None),
        ("zweeft", "weg", True),
        ("db", "db", True),
        ("bc", "db", False),
        ("weg", "db", None),
        ("weg", "weg", None),
    ],
)
def test_wie_onder_wie_werkt(nemer: str, gever: str, *, eronder: bool | None) -> None:
    assert works_under(ZWEEFT.context(), nemer, gever) is eronder


@pytest.mark.parametrize(
    ("gever", "ouder", "wie"),
    [("ab", "m1", "ab"), ("", "m1", "secretaris"), ("", "m9", ""), ("", "", "")],
)
def test_wie_doorgeeft_is_de_nemer_van_het_mandaat(
    gever: str, ouder: str, wie: str
) -> None:
    context = WERELD.on("2020-01-01", mandaat("m1"), onder()).context()
    assert giver_of(context, gever, ouder) == wie
