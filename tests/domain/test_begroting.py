"""Kaders, draft, offering, adoption and change of a budget: order and arithmetic."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given as with_data, strategies as st

from register.domain.facts import Gebeurtenis
from register.domain.organisatie.regeling import DeelnemerToegetreden
from register.domain.planning.bedragen import Post, Totaal, changed, total
from register.domain.planning.boekjaarfeiten import (
    BegrotingswijzigingVastgesteld,
    BegrotingVastgesteld,
    Kader,
    KadersVastgesteld,
)
from register.domain.planning.boekjaarstaat import BOEKJAAR
from register.domain.raden.raadsronde import Rondesoort
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    RekentNiet,
    VerkeerdeVolgorde,
)
from tests.domain.boekjaar import BESLOTEN, POSTEN, besluit, jaar
from tests.domain.raadsrondes import START
from tests.domain.test_ontwerpbegroting import AANBOD, LANGS_RADEN, ONTWERP
from tests.scenario import Given, pad_of

KADERS = KadersVastgesteld(
    boekjaar=2027,
    besluit="b1",
    kaders=(Kader(post="werk", module="werk", bedrag=100_00),),
    index_basispunten=250,
)
BEGROTING = BegrotingVastgesteld(
    boekjaar=2027,
    besluit="b-2027",
    posten=POSTEN,
    totaal=Totaal(lasten=140_00, baten=140_00, toevoeging_reserves=5_00),
)
MEER = BegrotingswijzigingVastgesteld(
    boekjaar=2027,
    wijziging="2027-1",
    besluit="b2",
    posten=(
        Post(post="werk", lasten=10_00),
        Post(post="beheer", baten=-50_00),
        Post(post="nieuw", module="werk", lasten=1_00),
    ),
    categorie="technisch",
)
VASTGESTELD = LANGS_RADEN.on("2026-06-30", BEGROTING)


def test_kaders_staan_bij_het_begrotingsjaar_met_hun_besluit() -> None:
    assert BESLOTEN.when(KADERS) == (KADERS,)
    staat = jaar(BESLOTEN.on("2026-02-02", KADERS))
    assert staat.kaders == KADERS.kaders
    assert staat.kaders_vastgesteld is not None
    assert staat.kaders_vastgesteld.besluit == "b1"
    assert staat.kaders_vastgesteld.op == date(2026, 2, 2)


def test_andere_kaders_berusten_op_een_ander_besluit() -> None:
    al = BESLOTEN.on("2026-02-02", KADERS)
    al.refused(VerkeerdeVolgorde, KADERS, "besluit b1 staat al")
    anders = replace(KADERS, besluit="b2")
    assert al.when(anders) == (anders,)


@pytest.mark.parametrize(
    ("anders", "reden", "pad"),
    [
        ({"boekjaar": 1984}, OngeldigeInvoer, "/gegevens/boekjaar"),
        ({"boekjaar": 3000}, OngeldigeInvoer, "/gegevens/boekjaar"),
        ({"besluit": "b9"}, OnbekendeVerwijzing, "/gegevens/besluit"),
        ({"besluit": "b-2026"}, VerkeerdeVolgorde, "/gegevens/besluit"),
        ({"besluit": "b-nee"}, VerkeerdeVolgorde, "/gegevens/besluit"),
        ({"kaders": KADERS.kaders * 2}, OngeldigeInvoer, "/gegevens/kaders"),
        (
            {"kaders": (Kader(post="werk", bedrag=-1),)},
            RekentNiet,
            "/gegevens/kaders/0/bedrag",
        ),
        (
            {"kaders": (Kader(post="werk", module="x", bedrag=0),)},
            OnbekendeVerwijzing,
            "/gegevens/kaders/0/module",
        ),
    ],
)
def test_kaders_die_niet_kloppen_worden_geweigerd(
    anders: dict[str, object], reden: type[Refused], pad: str
) -> None:
    fout = replace(KADERS, **anders)  # type: ignore[arg-type] # a field by name
    assert pad_of(BESLOTEN, reden, fout) == pad


def test_de_grenzen_van_de_jaren_zijn_zelf_jaren() -> None:
    for getal in (1985, 2999):
        opdracht = replace(KADERS, boekjaar=getal)
        assert BESLOTEN.when(opdracht) == (opdracht,)


def test_een_verworpen_besluit_en_een_ander_jaar_worden_beide_genoemd() -> None:
    nee = replace(KADERS, besluit="b-nee")
    BESLOTEN.refused(VerkeerdeVolgorde, nee, r"b-nee .* verworpen \(seq \d+\)")
    ander = replace(KADERS, besluit="b-2026")
    BESLOTEN.refused(VerkeerdeVolgorde, ander, "boekjaar 2026 .* over 2027")


def test_een_kader_zonder_module_is_van_de_hele_organisatie() -> None:
    kader = replace(KADERS, kaders=(Kader(post="beheer", bedrag=0),))
    assert BESLOTEN.when(kader) == (kader,)


def test_de_begroting_wordt_een_keer_vastgesteld_met_posten_die_optellen() -> None:
    assert LANGS_RADEN.when(BEGROTING) == (BEGROTING,)
    staat = jaar(VASTGESTELD)
    assert staat.posten == POSTEN
    assert staat.begroot == BEGROTING.totaal
    assert staat.begroot_voor("werk") == Totaal(lasten=100_00, baten=90_00)
    assert [post.saldo for post in staat.posten] == [-10_00, 5_00]
    VASTGESTELD.refused(VerkeerdeVolgorde, BEGROTING, "al vastgesteld op 2026-06-30")
    anders = replace(BEGROTING, totaal=Totaal(lasten=140_00, baten=140_00))
    LANGS_RADEN.refused(RekentNiet, anders, "toevoeging reserves zijn samen € 5,00")


@pytest.mark.parametrize("opdracht", [ONTWERP, AANBOD])
def test_na_de_vaststelling_komt_geen_ontwerp_of_aanbieding(
    opdracht: Gebeurtenis,
) -> None:
    VASTGESTELD.refused(VerkeerdeVolgorde, opdracht, "al vastgesteld op 2026-06-30")
    assert VASTGESTELD.at("2026-06-29").when(opdracht) == (opdracht,)


def test_een_wijziging_telt_op_bij_de_begroting() -> None:
    assert VASTGESTELD.when(MEER) == (MEER,)
    staat = jaar(VASTGESTELD.on("2026-07-01", MEER))
    assert staat.begroot == Totaal(lasten=151_00, baten=90_00, toevoeging_reserves=5_00)
    assert staat.begroot_voor("werk").lasten == 111_00
    (wijziging,) = staat.wijzigingen
    assert (wijziging.code, wijziging.categorie) == ("2027-1", "technisch")
    assert wijziging.stap.besluit == "b2"


def test_een_wijziging_komt_na_de_vaststelling() -> None:
    LANGS_RADEN.refused(VerkeerdeVolgorde, MEER, "is niet vastgesteld")
    VASTGESTELD.at("2026-06-29").refused(
        VerkeerdeVolgorde, MEER, "pas op 2026-06-30 vastgesteld"
    )
    alleen_kaders = LANGS_RADEN.on("2026-02-02", KADERS)
    alleen_kaders.refused(VerkeerdeVolgorde, MEER, "is niet vastgesteld")


def test_een_wijziging_heeft_een_eigen_code_en_houdt_elke_post_op_nul_of_meer() -> None:
    gewijzigd = VASTGESTELD.on("2026-07-01", MEER)
    gewijzigd.refused(BestaatAl, MEER, "2027-1")
    te_ver = replace(MEER, wijziging="2027-2", posten=(Post(post="beheer", baten=-1),))
    gewijzigd.refused(RekentNiet, te_ver, "uit op € -0,01")
    assert pad_of(gewijzigd, RekentNiet, te_ver) == "/gegevens/posten/0/baten"
    # On the day itself there was room; what was recorded of a later day takes it away.
    vroeger = replace(
        MEER, wijziging="2027-3", posten=(Post(post="beheer", baten=-1_00),)
    )
    gewijzigd.at("2026-06-30").refused(RekentNiet, vroeger, "uit op € -1,00")
    assert VASTGESTELD.at("2026-06-30").when(vroeger) == (vroeger,)


def test_een_wijziging_langs_de_raden_noemt_haar_ronde() -> None:
    langs = replace(MEER, raadsronde="r1")
    VASTGESTELD.refused(VerkeerdeVolgorde, langs, "begrotingswijziging 2027")
    soort = Rondesoort.BEGROTINGSWIJZIGING
    ronde = replace(START, raadsronde="r2", soort=soort)
    goed = replace(MEER, raadsronde="r2")
    assert VASTGESTELD.on("2026-06-30", ronde).when(goed) == (goed,)


def test_een_besluit_van_na_de_dag_draagt_nog_niets() -> None:
    later: Given = BESLOTEN.on("2026-08-01", besluit("b-later"))
    assert pad_of(later, VerkeerdeVolgorde, replace(KADERS, besluit="b-later")) == (
        "/feitdatum"
    )


def test_wat_niet_van_een_boekjaar_is_verandert_niets() -> None:
    class InHetJaar(DeelnemerToegetreden):
        STROOM = "boekjaar/2027"

    vreemd = InHetJaar(gemeente="gm0001", naam="Noord")
    assert BESLOTEN.on("2026-02-01", vreemd).context().ooit(BOEKJAAR, "2027") is None


_CENTEN = st.integers(min_value=-(10**9), max_value=10**9)
_REGELS = st.lists(
    st.builds(
        Post,
        post=st.sampled_from(["a", "b", "c", "d"]),
        lasten=_CENTEN,
        baten=_CENTEN,
        toevoeging_reserves=_CENTEN,
        onttrekking_reserves=_CENTEN,
    ),
    unique_by=lambda post: post.post,
)


@with_data(begin=_REGELS, verschil=_REGELS)
def test_het_totaal_na_een_wijziging_is_de_som_van_beide(
    begin: list[Post], verschil: list[Post]
) -> None:
    na = changed(begin, verschil)
    assert len({post.post for post in na}) == len(na)
    som = [total(begin), total(verschil)]
    assert total(na) == Totaal(
        lasten=sum(t.lasten for t in som),
        baten=sum(t.baten for t in som),
        toevoeging_reserves=sum(t.toevoeging_reserves for t in som),
        onttrekking_reserves=sum(t.onttrekking_reserves for t in som),
    )
