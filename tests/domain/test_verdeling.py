"""Dividing by a key: to the cent, always the same, and always the whole."""

import pytest
from hypothesis import given as stel, strategies as st

from register.domain.geld.verdeling import divide
from register.domain.refusals import RekentNiet

GEWICHTEN = st.dictionaries(
    st.text("abcdefgh", min_size=1, max_size=3),
    st.integers(0, 10**7),
    min_size=1,
    max_size=11,
).filter(lambda g: sum(g.values()) > 0)
BEDRAG = st.integers(-(10**12), 10**12)


@stel(BEDRAG, GEWICHTEN)
def test_aandelen_zijn_samen_altijd_het_geheel(
    bedrag: int, gewichten: dict[str, int]
) -> None:
    aandelen = divide(bedrag, gewichten)
    assert sum(aandelen.values()) == bedrag
    assert aandelen.keys() == gewichten.keys()


@stel(BEDRAG, GEWICHTEN)
def test_niemand_wijkt_een_cent_of_meer_af_van_zijn_deel(
    bedrag: int, gewichten: dict[str, int]
) -> None:
    som = sum(gewichten.values())
    for code, aandeel in divide(bedrag, gewichten).items():
        assert abs(aandeel * som - bedrag * gewichten[code]) < som


@stel(BEDRAG, GEWICHTEN)
def test_wie_niets_weegt_betaalt_niets(bedrag: int, gewichten: dict[str, int]) -> None:
    aandelen = divide(bedrag, gewichten)
    assert all(aandelen[code] == 0 for code, w in gewichten.items() if w == 0)


@stel(BEDRAG, GEWICHTEN)
def test_teruggeven_is_het_spiegelbeeld_van_betalen(
    bedrag: int, gewichten: dict[str, int]
) -> None:
    terug = divide(-bedrag, gewichten)
    assert {c: -b for c, b in terug.items()} == divide(bedrag, gewichten)


@stel(BEDRAG, GEWICHTEN)
def test_de_volgorde_van_de_gemeenten_maakt_niet_uit(
    bedrag: int, gewichten: dict[str, int]
) -> None:
    andersom = dict(reversed(gewichten.items()))
    assert divide(bedrag, andersom) == divide(bedrag, gewichten)


def test_de_laatste_centen_gaan_naar_wie_het_meest_verloor_en_dan_op_code() -> None:
    assert divide(100, {"b": 1, "a": 1, "c": 1}) == {"a": 34, "b": 33, "c": 33}
    assert divide(10, {"a": 2, "b": 5}) == {"a": 3, "b": 7}
    assert divide(0, {"a": 1}) == {"a": 0}


def test_zonder_aantallen_valt_er_niets_te_verdelen() -> None:
    with pytest.raises(RekentNiet, match="samen 0"):
        divide(100, {"a": 0})
    with pytest.raises(RekentNiet, match="samen 0"):
        divide(100, {})


def test_een_aantal_onder_nul_weegt_niet_mee() -> None:
    with pytest.raises(RekentNiet, match="'b' weegt -1"):
        divide(100, {"a": 2, "b": -1})
