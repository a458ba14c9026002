"""Majority, staking and choices of persons, on both sides of every border."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from register.domain.stemmen.telling import (
    Basis,
    Keuze,
    Omvang,
    Stem,
    Telling,
    Wijze,
    tel,
)
from register.domain.voting import (
    VOLSTREKT,
    Afloop,
    Meerderheid,
    MeerderheidOnmogelijk,
    Ronde,
    Uitslag,
    Verkiezing,
    afloop,
    staking_personen,
    uitslag,
    verkiezing,
    voltallig,
)

TWEE_DERDE = Meerderheid(teller=2, noemer=3, strikt=False)
DRIE_VIERDE = Meerderheid(teller=3, noemer=4, strikt=False)
MEER_DAN_TWEE_DERDE = Meerderheid(teller=2, noemer=3, strikt=True)
MEERDERHEDEN = st.sampled_from(
    (VOLSTREKT, TWEE_DERDE, DRIE_VIERDE, MEER_DAN_TWEE_DERDE)
)
STEMMEN = st.lists(
    st.builds(
        Stem,
        lid=st.text(min_size=1, max_size=3),
        keuze=st.sampled_from(Keuze),
        gewicht=st.integers(min_value=0, max_value=50),
    ),
    min_size=1,
    max_size=12,
)


def hoofden(aantal: int, gewicht: int = 0) -> Omvang:
    """Give a group of so many heads and so much weight."""
    return Omvang(hoofden=aantal, stemmen=gewicht)


def stand(voor: int, tegen: int, blanco: int = 0) -> Telling:
    """Give a count in heads, each of weight 1."""
    return Telling(
        voor=hoofden(voor, voor),
        tegen=hoofden(tegen, tegen),
        blanco=hoofden(blanco, blanco),
    )


def in_hoofden(telling: Telling, meerderheid: Meerderheid = VOLSTREKT) -> Uitslag:
    """Give the outcome of a roll call by heads."""
    return uitslag(
        telling,
        wijze=Wijze.HOOFDELIJK,
        basis=Basis.HOOFDEN,
        meerderheid=meerderheid,
    )


@pytest.mark.parametrize(
    ("telling", "verwacht"),
    [
        (stand(6, 5), Uitslag.AANGENOMEN),
        (stand(5, 5), Uitslag.GESTAAKT),
        (stand(5, 6), Uitslag.VERWORPEN),
        (stand(2, 1, blanco=8), Uitslag.AANGENOMEN),
        (stand(0, 0, blanco=11), Uitslag.GESTAAKT),
    ],
)
def test_de_volstrekte_meerderheid_van_uitgebrachte_stemmen_beslist(
    telling: Telling, verwacht: Uitslag
) -> None:
    """GW-07, Gemeentewet 30."""
    assert in_hoofden(telling) is verwacht


@pytest.mark.parametrize(
    ("meerderheid", "telling", "verwacht"),
    [
        (TWEE_DERDE, stand(6, 3), Uitslag.AANGENOMEN),
        (TWEE_DERDE, stand(5, 3), Uitslag.VERWORPEN),
        (MEER_DAN_TWEE_DERDE, stand(6, 3), Uitslag.VERWORPEN),
        (MEER_DAN_TWEE_DERDE, stand(7, 3), Uitslag.AANGENOMEN),
        (DRIE_VIERDE, stand(9, 3), Uitslag.AANGENOMEN),
        (DRIE_VIERDE, stand(8, 3), Uitslag.VERWORPEN),
        (DRIE_VIERDE, stand(5, 5), Uitslag.GESTAAKT),
        (DRIE_VIERDE, stand(0, 0, blanco=11), Uitslag.GESTAAKT),
    ],
)
def test_een_gekwalificeerde_meerderheid_is_een_exacte_breuk(
    meerderheid: Meerderheid, telling: Telling, verwacht: Uitslag
) -> None:
    """WGR-14, Wgr 13 lid 4 c."""
    assert in_hoofden(telling, meerderheid) is verwacht


@pytest.mark.parametrize(
    ("teller", "noemer", "strikt", "kan"),
    [
        (1, 2, True, True),
        (1, 2, False, False),
        (49, 100, True, False),
        (51, 100, False, True),
        (1, 1, False, True),
        (1, 1, True, False),
        (4, 3, False, False),
        (1, 0, False, False),
        (0, 0, True, False),
    ],
)
def test_een_meerderheid_ligt_tussen_volstrekt_en_allen(
    teller: int, noemer: int, *, strikt: bool, kan: bool
) -> None:
    """Gemeentewet 30 lid 1: not less, and not more than there can be."""
    if kan:
        assert Meerderheid(teller=teller, noemer=noemer, strikt=strikt).haalt(9, 9)
    else:
        with pytest.raises(MeerderheidOnmogelijk):
            Meerderheid(teller=teller, noemer=noemer, strikt=strikt)


@pytest.mark.parametrize(
    ("voor", "tegen", "verwacht"),
    [
        (hoofden(1, 11), hoofden(10, 10), Uitslag.VERWORPEN),
        (hoofden(5, 11), hoofden(5, 10), Uitslag.GESTAAKT),
        (hoofden(6, 10), hoofden(5, 10), Uitslag.GESTAAKT),
        (hoofden(6, 11), hoofden(5, 10), Uitslag.AANGENOMEN),
    ],
)
def test_op_beide_grondslagen_moeten_beide_aannemen(
    voor: Omvang, tegen: Omvang, verwacht: Uitslag
) -> None:
    """GW-08."""
    telling = Telling(voor=voor, tegen=tegen)
    assert uitslag(telling, wijze=Wijze.HANDOPSTEKEN, basis=Basis.BEIDE) is verwacht


def test_een_hamerstuk_is_aangenomen() -> None:
    """GW-11, Gemeentewet 32 lid 3."""
    assert (
        uitslag(Telling(), wijze=Wijze.ZONDER_STEMMING, basis=Basis.STEMMEN)
        is Uitslag.AANGENOMEN
    )


@pytest.mark.parametrize(
    ("voltallig_", "na_uitstel", "verwacht"),
    [
        (False, False, Afloop.AANGEHOUDEN),
        (True, False, Afloop.VERWORPEN),
        (False, True, Afloop.VERWORPEN),
        (True, True, Afloop.VERWORPEN),
    ],
)
def test_staking_houdt_eenmaal_aan_tenzij_voltallig(
    *, voltallig_: bool, na_uitstel: bool, verwacht: Afloop
) -> None:
    """GW-12 and GW-13, Gemeentewet 32 lid 4-5."""
    assert (
        afloop(Uitslag.GESTAAKT, voltallig=voltallig_, na_uitstel=na_uitstel)
        is verwacht
    )
    for uitkomst in (Uitslag.AANGENOMEN, Uitslag.VERWORPEN):
        gevolg = afloop(uitkomst, voltallig=voltallig_, na_uitstel=na_uitstel)
        assert gevolg.value == uitkomst.value


@pytest.mark.parametrize(
    ("bestaat_uit", "onthouders", "uitgebracht", "verwacht"),
    [(11, 0, 11, True), (11, 0, 10, False), (11, 1, 10, True), (11, 1, 9, False)],
)
def test_voltallig_is_wanneer_ieder_die_mag_een_stem_uitbracht(
    bestaat_uit: int, onthouders: int, uitgebracht: int, *, verwacht: bool
) -> None:
    """GW-13, Gemeentewet 32 lid 6: also a vacancy or a blank ballot is one less."""
    assert (
        voltallig(
            bestaat_uit=bestaat_uit, onthouders=onthouders, uitgebracht=uitgebracht
        )
        is verwacht
    )


@pytest.mark.parametrize(
    ("stemmen", "gekozen", "gelijk"),
    [
        ({"a": 6, "b": 5}, "a", ()),
        ({"a": 5, "b": 5}, None, ("a", "b")),
        ({"a": 5, "b": 3, "c": 2}, None, ()),
        ({"a": 4, "b": 2, "c": 4}, None, ("a", "c")),
        ({"a": 0}, None, ()),
        ({}, None, ()),
    ],
)
def test_gekozen_is_wie_de_volstrekte_meerderheid_heeft(
    stemmen: dict[str, int], gekozen: str | None, gelijk: tuple[str, ...]
) -> None:
    """GW-09, Gemeentewet 30 and 31."""
    assert verkiezing(stemmen) == Verkiezing(gekozen=gekozen, gelijk=gelijk)


def test_staking_over_personen_geeft_herstemming_en_dan_het_lot() -> None:
    """GW-09, Gemeentewet 31 lid 2-3."""
    assert staking_personen(Ronde.BEPERKT) is Afloop.HERSTEMMING
    assert staking_personen(Ronde.HERSTEMMING) is Afloop.LOT
    assert staking_personen(Ronde.VRIJ) is Afloop.ONBESLIST


@given(STEMMEN, st.sampled_from(Basis), MEERDERHEDEN, st.data())
def test_een_stem_van_tegen_naar_voor_verwerpt_nooit(
    stemmen: list[Stem], basis: Basis, meerderheid: Meerderheid, data: st.DataObject
) -> None:
    """Law: what was adopted stays adopted with one more in favour."""
    plaats = data.draw(st.integers(min_value=0, max_value=len(stemmen) - 1))
    tegen = replace(stemmen[plaats], keuze=Keuze.TEGEN)
    voor = replace(tegen, keuze=Keuze.VOOR)
    rest = stemmen[:plaats] + stemmen[plaats + 1 :]
    uitkomsten = [
        uitslag(
            tel([*rest, stem]),
            wijze=Wijze.HOOFDELIJK,
            basis=basis,
            meerderheid=meerderheid,
        )
        for stem in (tegen, voor)
    ]
    assert uitkomsten[0] is not Uitslag.AANGENOMEN or (
        uitkomsten[1] is Uitslag.AANGENOMEN
    )


@given(MEERDERHEDEN, st.integers(min_value=0, max_value=10**6))
def test_wat_vereist_is_is_het_minste_dat_haalt(
    meerderheid: Meerderheid, geheel: int
) -> None:
    """Law: one less never suffices."""
    vereist = meerderheid.vereist(geheel)
    assert meerderheid.haalt(vereist, geheel)
    assert not meerderheid.haalt(vereist - 1, geheel)
    assert vereist <= max(1, geheel)
