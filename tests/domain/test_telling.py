"""A roll adds up, in heads and in weights, in any order."""

from hypothesis import given, strategies as st

from register.domain.stemmen.telling import (
    Basis,
    Keuze,
    Omvang,
    Stem,
    Telling,
    omvang,
    tel,
)

STEMMEN = st.lists(
    st.builds(
        Stem,
        lid=st.text(min_size=1, max_size=3),
        keuze=st.sampled_from(Keuze),
        gewicht=st.integers(min_value=0, max_value=50),
    ),
    max_size=15,
)
LIJST = (
    Stem(lid="arnhem", keuze=Keuze.VOOR, gewicht=12),
    Stem(lid="duiven", keuze=Keuze.TEGEN, gewicht=3),
    Stem(lid="rheden", keuze=Keuze.ONTHOUDEN, gewicht=5),
    Stem(lid="westervoort", keuze=Keuze.BLANCO, gewicht=2),
    Stem(lid="zevenaar", keuze=Keuze.ONGELDIG, gewicht=4),
)


def test_een_stemlijst_telt_op_in_hoofden_en_gewichten() -> None:
    """GW-08: both are shown."""
    assert tel(LIJST) == Telling(
        voor=Omvang(hoofden=1, stemmen=12),
        tegen=Omvang(hoofden=1, stemmen=3),
        onthouden=Omvang(hoofden=1, stemmen=5),
        blanco=Omvang(hoofden=1, stemmen=2),
        ongeldig=Omvang(hoofden=1, stemmen=4),
    )


def test_blanco_en_ongeldig_zijn_niet_uitgebracht() -> None:
    """Gemeentewet 30 lid 2."""
    assert tel(LIJST).uitgebracht == Omvang(hoofden=2, stemmen=15)


def test_blanco_en_ongeldig_nemen_wel_deel_en_onthouden_niet() -> None:
    """Gemeentewet 28 lid 3."""
    assert tel(LIJST).deelgenomen == Omvang(hoofden=4, stemmen=21)
    assert tel(LIJST).genoemd == Omvang(hoofden=5, stemmen=26)


def test_zonder_stemmen_is_de_telling_leeg() -> None:
    """Border: nobody."""
    assert tel(()) == Telling()


def test_een_omvang_wordt_nooit_minder_dan_niemand() -> None:
    """Border: more taken away than there is."""
    klein = Omvang(hoofden=1, stemmen=9)
    groot = Omvang(hoofden=3, stemmen=4)
    assert klein - groot == Omvang(hoofden=0, stemmen=5)
    assert groot - klein == Omvang(hoofden=2, stemmen=0)


def test_een_basis_noemt_wat_telt() -> None:
    """Wgr 13 lid 4."""
    maat = Omvang(hoofden=3, stemmen=17)
    assert Basis.HOOFDEN.grootheden(maat) == (3,)
    assert Basis.STEMMEN.grootheden(maat) == (17,)
    assert Basis.BEIDE.grootheden(maat) == (3, 17)


def test_omvang_telt_alleen_leden_met_een_gewicht() -> None:
    """An unknown code holds no seat."""
    gewichten = {"arnhem": 12, "duiven": 3, "rheden": 5}
    assert omvang(gewichten, {"arnhem", "rheden", "utrecht"}) == Omvang(
        hoofden=2, stemmen=17
    )


@given(STEMMEN)
def test_hoofden_samen_zijn_de_deelnemers(stemmen: list[Stem]) -> None:
    """Law: heads who took part are the roll without who abstained."""
    deelnemers = [s for s in stemmen if s.keuze is not Keuze.ONTHOUDEN]
    assert tel(stemmen).deelgenomen == Omvang(
        hoofden=len(deelnemers), stemmen=sum(s.gewicht for s in deelnemers)
    )


@given(STEMMEN)
def test_de_keuzes_samen_zijn_de_lijst(stemmen: list[Stem]) -> None:
    """Law: sums agree."""
    telling = tel(stemmen)
    assert telling.genoemd.hoofden == len(stemmen)
    assert telling.genoemd.stemmen == sum(s.gewicht for s in stemmen)
    assert sum((telling.van(k) for k in Keuze), Omvang()) == telling.genoemd


@given(STEMMEN.flatmap(lambda s: st.tuples(st.just(s), st.permutations(s))))
def test_de_volgorde_van_stemmen_doet_er_niet_toe(
    paar: tuple[list[Stem], list[Stem]],
) -> None:
    """Law: order is no fact of a vote."""
    assert tel(paar[0]) == tel(paar[1])
