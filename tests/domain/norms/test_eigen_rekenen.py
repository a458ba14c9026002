"""A part of a whole as an own norm asks it, on both sides of its border."""

import pytest

from register.domain.norms.eigen.rekenen import Breuk
from register.domain.stemmen.telling import Basis, Omvang

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
