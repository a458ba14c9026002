"""A part of a whole and a term as an own norm asks them, on both sides of a border."""

from datetime import date

import pytest

from register.domain.norms.eigen.rekenen import Breuk, earlier, later
from register.domain.stemmen.telling import Basis, Omvang
from register.domain.termijnen.periods import Duur, Eenheid

HELFT = Breuk(teller=1, noemer=2)
MEER = Breuk(teller=1, noemer=2, strikt=True)


@pytest.mark.parametrize(
    ("breuk", "deel", "geheel", "haalt"),
    [
        (HELFT, 1, 2, True),
        (HELFT, 1, 3, False),
        (HELFT, 1, 1, True),
        (HELFT, 0, 0, False),  # nobody never suffices
        (MEER, 1, 2, False),
        (MEER, 2, 3, True),
        (MEER, 1, 1, True),
        (MEER, 0, 0, False),
    ],
)
def test_een_deel_haalt_de_breuk(
    breuk: Breuk, deel: int, geheel: int, *, haalt: bool
) -> None:
    een, ander = (Omvang(hoofden=aantal, stemmen=aantal) for aantal in (deel, geheel))
    assert breuk.reached(een, ander, Basis.HOOFDEN) is haalt


@pytest.mark.parametrize(
    ("hoofden", "stemmen", "haalt"),
    [(2, 2, True), (2, 1, False), (1, 2, False)],
)
def test_op_beide_moet_het_in_hoofden_en_in_stemmen(
    hoofden: int, stemmen: int, *, haalt: bool
) -> None:
    deel, geheel = (
        Omvang(hoofden=hoofden, stemmen=stemmen),
        Omvang(hoofden=3, stemmen=3),
    )
    assert MEER.reached(deel, geheel, Basis.BEIDE) is haalt


def test_termijnen_lopen_niet_buiten_de_kalender() -> None:
    duur = Duur(aantal=10, eenheid=Eenheid.JAREN)
    assert earlier(date(19, 12, 31), duur) == date.min
    assert earlier(date(20, 1, 1), duur) == date(10, 1, 1)
    assert later(date(9981, 1, 1), duur) == date.max
    assert later(date(9980, 1, 1), duur) == date(9990, 1, 1)
