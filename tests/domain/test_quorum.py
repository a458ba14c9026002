"""Quorum, validity and closed doors, on both sides of every border."""

import pytest

from register.domain.stemmen.telling import Basis, Omvang
from register.domain.voting import (
    Vrijstelling,
    mag_behandelen,
    mag_openen,
    quorum_aanwezig,
    quorum_besloten,
    quorum_geheimhouding,
    stemming_geldig,
)


def hoofden(aantal: int, gewicht: int = 0) -> Omvang:
    """Give a group of so many heads and so much weight."""
    return Omvang(hoofden=aantal, stemmen=gewicht)


@pytest.mark.parametrize(
    ("zetels", "aanwezig", "opent"),
    [(11, 5, False), (11, 6, True), (10, 5, False), (10, 6, True), (0, 0, False)],
)
def test_een_vergadering_opent_met_meer_dan_de_helft(
    zetels: int, aanwezig: int, *, opent: bool
) -> None:
    """GW-02, Gemeentewet 20 lid 1."""
    for herbelegd in (False, True):
        assert mag_openen(
            zittend=hoofden(zetels),
            aanwezig=hoofden(aanwezig),
            basis=Basis.HOOFDEN,
            herbelegd=herbelegd,
        ) is (opent or herbelegd)


@pytest.mark.parametrize(
    ("aanwezig", "in_stemmen", "in_beide"),
    [
        (hoofden(5, 16), True, False),
        (hoofden(6, 15), False, False),
        (hoofden(6, 16), True, True),
    ],
)
def test_een_regeling_kan_het_quorum_in_stemmen_tellen(
    aanwezig: Omvang, *, in_stemmen: bool, in_beide: bool
) -> None:
    """GW-08: 11 heads, 30 votes."""
    zittend = hoofden(11, 30)
    for basis, verwacht in ((Basis.STEMMEN, in_stemmen), (Basis.BEIDE, in_beide)):
        assert (
            quorum_aanwezig(zittend=zittend, aanwezig=aanwezig, basis=basis) is verwacht
        )


def test_een_herbelegde_vergadering_kent_geen_quorum_voor_dezelfde_onderwerpen() -> (
    None
):
    """GW-03, Gemeentewet 20 lid 3."""
    eerder = {"begroting 2027"}
    assert mag_behandelen("begroting 2027", quorum=False, niet_geopend=eerder)
    assert not mag_behandelen("kaders 2028", quorum=False, niet_geopend=eerder)
    assert mag_behandelen("kaders 2028", quorum=True, niet_geopend=eerder)


@pytest.mark.parametrize(
    ("onthouders", "deelgenomen", "geldig"),
    [(0, 5, False), (0, 6, True), (1, 5, False), (1, 6, True), (2, 5, True)],
)
def test_een_stemming_is_geldig_met_meer_dan_de_helft_van_wie_mag(
    onthouders: int, deelgenomen: int, *, geldig: bool
) -> None:
    """GW-06, Gemeentewet 29 lid 1: of 11, base 10 gives 6, base 9 gives 5."""
    assert (
        stemming_geldig(
            zittend=hoofden(11),
            onthouders=hoofden(onthouders),
            deelgenomen=hoofden(deelgenomen),
            basis=Basis.HOOFDEN,
        )
        is geldig
    )


@pytest.mark.parametrize("vrijstelling", Vrijstelling)
def test_een_vrijgestelde_stemming_is_geldig_met_een_deelnemer(
    vrijstelling: Vrijstelling,
) -> None:
    """GW-06, Gemeentewet 29 lid 2."""
    assert stemming_geldig(
        zittend=hoofden(11),
        onthouders=hoofden(0),
        deelgenomen=hoofden(1),
        basis=Basis.HOOFDEN,
        vrijstelling=vrijstelling,
    )


def test_waar_niemand_mag_stemmen_is_geen_stemming_geldig() -> None:
    """Border: a base of nobody, and more abstainers than members."""
    for onthouders in (3, 4):
        assert not stemming_geldig(
            zittend=hoofden(3),
            onthouders=hoofden(onthouders),
            deelgenomen=hoofden(0),
            basis=Basis.HOOFDEN,
        )


@pytest.mark.parametrize(
    ("aanwezig", "telt"),
    [
        (hoofden(5, 29), False),
        (hoofden(6, 15), False),
        (hoofden(6, 16), True),
    ],
)
def test_geheimhouding_vergt_de_helft_van_leden_en_van_stemmen(
    aanwezig: Omvang, *, telt: bool
) -> None:
    """WGR-24 and WGR-25, Wgr 23 lid 3-4: 11 heads, 30 votes."""
    assert quorum_geheimhouding(zittend=hoofden(11, 30), aanwezig=aanwezig) is telt


@pytest.mark.parametrize(
    ("aanwezig", "nodig"), [(0, 1), (1, 1), (5, 1), (6, 2), (10, 2), (11, 3)]
)
def test_een_vijfde_van_de_aanwezigen_sluit_de_deuren(
    aanwezig: int, nodig: int
) -> None:
    """WGR-21, Wgr 22 lid 4."""
    assert quorum_besloten(aanwezig) == nodig
