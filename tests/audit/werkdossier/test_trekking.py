"""How items are drawn: how many, each with the same chance, and always the same."""

from collections import Counter
from hashlib import sha256

import pytest
from hypothesis import given, strategies as st

from register.audit.rows import VERZEGELD
from register.audit.werkdossier.fouten import WerkdossierWeigert
from register.audit.werkdossier.plan import Laag, Methode
from register.audit.werkdossier.posten import Post
from register.audit.werkdossier.trekking import draw, shares
from tests.audit.werkdossier.conftest import GEHEIM, plan


def post(
    nummer: int,
    bedrag: int | None = None,
    orgaan: str = "AB",
    status: str = "besloten",
) -> Post:
    return Post(
        sleutel=f"P-{nummer}",
        stroom=f"besluit/P-{nummer}",
        seq=nummer,
        status=status,
        bedrag=bedrag,
        orgaan=orgaan,
    )


def keys(lot: bytes, methode: Methode, aantal: int, posten: list[Post]) -> list[str]:
    return [g.post.sleutel for g in draw(lot, plan(methode, aantal), posten)]


ZONDER_BEDRAG = [Methode.ASELECT, Methode.SYSTEMATISCH]


@pytest.mark.parametrize("methode", ZONDER_BEDRAG)
@given(
    omvang=st.integers(1, 60), gooi=st.binary(min_size=32, max_size=32), data=st.data()
)
def test_er_komen_er_precies_zoveel_uit_elk_een_keer_op_volgorde(
    methode: Methode, omvang: int, gooi: bytes, data: st.DataObject
) -> None:
    aantal = data.draw(st.integers(1, omvang))
    posten = [post(n) for n in range(omvang)]
    gekozen = keys(gooi, methode, aantal, posten)
    assert len(gekozen) == aantal == len(set(gekozen))
    assert gekozen == [p.sleutel for p in posten if p.sleutel in gekozen]
    assert gekozen == keys(gooi, methode, aantal, posten)


@pytest.mark.parametrize("methode", ZONDER_BEDRAG)
def test_elke_post_heeft_dezelfde_kans(methode: Methode) -> None:
    posten = [post(n) for n in range(10)]
    telling = Counter(
        sleutel
        for worp in range(2000)
        for sleutel in keys(sha256(str(worp).encode()).digest(), methode, 3, posten)
    )
    assert set(telling) == {p.sleutel for p in posten}
    assert all(500 < aantal < 700 for aantal in telling.values())


def test_een_ander_lot_geeft_een_andere_trekking() -> None:
    posten = [post(n) for n in range(500)]
    een = keys(GEHEIM, Methode.ASELECT, 10, posten)
    assert een != keys(bytes(32), Methode.ASELECT, 10, posten)


@pytest.mark.parametrize("methode", ZONDER_BEDRAG)
def test_meer_dan_er_zijn_wordt_geweigerd(methode: Methode) -> None:
    posten = [post(1), post(2)]
    assert len(keys(GEHEIM, methode, 2, posten)) == 2
    with pytest.raises(WerkdossierWeigert, match="telt 2 posten en er zijn er 3"):
        keys(GEHEIM, methode, 3, posten)


@given(
    bedragen=st.lists(st.integers(0, 10**9) | st.none(), min_size=1, max_size=40),
    gooi=st.binary(min_size=32, max_size=32),
    data=st.data(),
)
def test_op_bedrag_is_elk_groot_bedrag_erbij_en_telt_elke_cent_gelijk(
    bedragen: list[int | None], gooi: bytes, data: st.DataObject
) -> None:
    posten = [post(n, bedrag) for n, bedrag in enumerate(bedragen)]
    met = [bedrag for bedrag in bedragen if bedrag]
    if not met:
        with pytest.raises(WerkdossierWeigert, match="geen van de posten heeft"):
            draw(gooi, plan(Methode.BEDRAG, 1), posten)
        return
    aantal = data.draw(st.integers(1, len(met)))
    getrokken = draw(gooi, plan(Methode.BEDRAG, aantal), posten)
    assert sum(g.treffers for g in getrokken) == aantal
    treffers = {g.post.sleutel: g.treffers for g in getrokken}
    for een in posten:
        deel = (een.bedrag or 0) * aantal / sum(met)
        assert deel - 1 < treffers.get(een.sleutel, 0) < deel + 1
    with pytest.raises(WerkdossierWeigert, match="met een bedrag"):
        draw(gooi, plan(Methode.BEDRAG, len(met) + 1), posten)


def test_uit_elke_laag_komt_er_minstens_een_en_verzegeld_is_een_laag() -> None:
    posten = [
        *[post(n, orgaan="AB") for n in range(20)],
        *[post(n, orgaan="DB") for n in range(20, 30)],
        post(30, orgaan=""),
        post(31, orgaan="", status=VERZEGELD),
    ]
    lagen = plan(Methode.GELAAGD, 10, laag=Laag.ORGAAN)
    getrokken = draw(GEHEIM, lagen, posten)
    telling = Counter(g.laag for g in getrokken)
    assert telling == {"AB": 5, "DB": 3, "(geen)": 1, VERZEGELD: 1}
    assert [g.post.seq for g in getrokken] == sorted(g.post.seq for g in getrokken)
    te_weinig = plan(Methode.GELAAGD, 3, laag=Laag.ORGAAN)
    with pytest.raises(WerkdossierWeigert, match="4 lagen"):
        draw(GEHEIM, te_weinig, posten)
    te_veel = plan(Methode.GELAAGD, 33, laag=Laag.ORGAAN)
    with pytest.raises(WerkdossierWeigert, match="telt 32"):
        draw(GEHEIM, te_veel, posten)
    per_module = plan(Methode.GELAAGD, 2, laag=Laag.MODULE)
    assert {g.laag for g in draw(GEHEIM, per_module, posten)} == {"(geen)", VERZEGELD}


@given(
    lagen=st.dictionaries(st.text("abcd", min_size=1), st.integers(1, 50), min_size=1),
    data=st.data(),
)
def test_de_verdeling_telt_op_en_vraagt_nooit_meer_dan_er_is(
    lagen: dict[str, int], data: st.DataObject
) -> None:
    aantal = data.draw(st.integers(len(lagen), sum(lagen.values())))
    delen = shares(lagen, aantal)
    assert sum(delen.values()) == aantal
    assert all(1 <= delen[naam] <= omvang for naam, omvang in lagen.items())


def test_een_plan_dat_niet_kan_wordt_geweigerd() -> None:
    with pytest.raises(WerkdossierWeigert, match="minstens één post"):
        plan(Methode.ASELECT, 0)
    with pytest.raises(WerkdossierWeigert, match="--per orgaan"):
        plan(Methode.GELAAGD, 3)
    with pytest.raises(WerkdossierWeigert, match="--per orgaan"):
        plan(Methode.ASELECT, 3, laag=Laag.ORGAAN)
