"""When an own norm holds, and by which name."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.besluiten.besluit import BesluitGenomen, Oordeel, Toets
from register.domain.norms.catalogue import BY_KIND
from register.domain.norms.eigen import gelding
from register.domain.norms.eigen.eigennorm import (
    EIGENNORM,
    EigenNormIngetrokken,
    EigenNormVastgesteld,
    Ernst,
    Vindplaats,
)
from register.domain.norms.eigen.eisen import (
    Bedrageis,
    Handmatig,
    Moment,
    Richting,
)
from register.domain.norms.eigen.gelding import (
    VORMEN,
    own_kinds,
    own_norm,
    own_norm_named,
    own_norms,
)
from register.domain.norms.judging import (
    KINDS as GETOETST,
    judge,
    judge_again,
    judged_kinds,
    norm_named,
)
from register.domain.norms.norm import Handhaving, meets
from register.domain.vergaderingen.vergaderfeiten import VergaderingGeopend
from register.domain.vergaderingen.verslag import VerslagVastgesteld
from tests.domain.norms.eigenwereld import norm, termijn, verdict
from tests.domain.norms.wereld import WERELD, besluit
from tests.scenario import Given, fact

GRENS = norm(bedrag=Bedrageis(hoogste=10))
STRENG = replace(GRENS, bedrag=Bedrageis(hoogste=5))
ZEVEN = besluit(bedrag=7)
JA, NEE, NVT = (
    Oordeel.VOLDOET,
    Oordeel.VOLDOET_NIET,
    Oordeel.NIET_VAN_TOEPASSING,
)


def zegt(gegeven: Given, dag: str) -> Oordeel:
    return verdict(gegeven.at(dag), ZEVEN).oordeel


def test_een_norm_geldt_vanaf_de_dag_dat_zij_is_vastgesteld() -> None:
    eigen = WERELD.on("2021-01-01", GRENS)
    assert zegt(eigen, "2020-12-31") is NVT
    assert zegt(eigen, "2021-01-01") is JA


def test_een_norm_geldt_vanaf_haar_eigen_dag_ook_als_die_eerder_of_later_is() -> None:
    eerder = WERELD.on("2021-01-01", replace(GRENS, geldig_van=date(2020, 1, 1)))
    assert zegt(eerder, "2019-12-31") is NVT
    assert zegt(eerder, "2020-01-01") is JA
    later = WERELD.on("2021-01-01", replace(GRENS, geldig_van=date(2022, 1, 1)))
    assert zegt(later, "2021-12-31") is NVT
    assert zegt(later, "2022-01-01") is JA


def test_een_norm_geldt_tot_en_met_haar_laatste_dag() -> None:
    eigen = WERELD.on("2021-01-01", replace(GRENS, geldig_tot=date(2022, 6, 30)))
    assert zegt(eigen, "2022-06-30") is JA
    assert zegt(eigen, "2022-07-01") is NVT


def test_elk_feit_wordt_getoetst_aan_de_norm_van_zijn_dag() -> None:
    eigen = WERELD.on("2021-01-01", GRENS).on("2023-01-01", STRENG)
    assert zegt(eigen, "2022-12-31") is JA
    assert zegt(eigen, "2023-01-01") is NEE


def test_een_versie_die_afloopt_laat_de_eerdere_niet_herleven() -> None:
    kort = replace(STRENG, geldig_tot=date(2023, 12, 31))
    eigen = WERELD.on("2021-01-01", GRENS).on("2023-01-01", kort)
    assert zegt(eigen, "2024-01-01") is NVT


def test_een_ingetrokken_norm_blijft_gelden_voor_wat_eerder_was() -> None:
    weg = EigenNormIngetrokken(id="REG-01", reden="vervallen")
    eigen = WERELD.on("2021-01-01", GRENS).on("2023-01-01", weg)
    assert zegt(eigen, "2022-12-31") is JA
    assert zegt(eigen, "2023-01-01") is NVT
    assert zegt(eigen.on("2024-01-01", STRENG), "2024-01-01") is NEE
    assert zegt(eigen.on("2023-01-01", STRENG), "2023-01-01") is NEE


def test_van_twee_versies_van_een_dag_telt_de_laatst_vastgelegde() -> None:
    assert zegt(WERELD.on("2021-01-01", GRENS, STRENG), "2021-01-01") is NEE


def test_ook_op_de_eerste_dag_die_er_is_telt_de_laatste() -> None:
    vroeg = date.min.isoformat()
    assert zegt(WERELD.on(vroeg, GRENS, STRENG), vroeg) is NEE


def test_een_norm_zegt_wanneer_zij_geldt_en_eindigt() -> None:
    kort = replace(STRENG, geldig_tot=date(2023, 12, 31))
    eigen = WERELD.on("2021-01-01", GRENS).on("2023-01-01", kort)
    context = eigen.context()
    eerste = own_norm("REG-01", context.on(date(2021, 1, 1)))
    laatste = own_norm("REG-01", context.on(date(2023, 1, 1)))
    assert eerste
    assert laatste
    assert (eerste.van, eerste.tot) == (date(2021, 1, 1), date(2022, 12, 31))
    assert (laatste.van, laatste.tot) == (date(2023, 1, 1), date(2023, 12, 31))
    los = own_norm("REG-01", WERELD.on("2021-01-01", GRENS).context())
    assert los
    assert los.tot is None
    lang = replace(GRENS, geldig_tot=date(2030, 1, 1))
    beide = WERELD.on("2021-01-01", lang).on("2023-01-01", STRENG).context()
    voor = own_norm("REG-01", beide.on(date(2021, 1, 1)))
    assert voor
    assert voor.tot == date(2022, 12, 31)


def test_een_norm_staat_onder_haar_eigen_naam_en_vindplaats() -> None:
    plek = Vindplaats(artikel="7", lid="2", bijlage="4", versie="2021")
    eigen = replace(GRENS, id="REG-KOSTEN-2", vindplaats=plek, ernst=Ernst.HOOG)
    context = WERELD.on("2021-01-01", eigen).context()
    (gevonden,) = own_norms(ZEVEN, context)
    assert gevonden.naam == "REG-KOSTEN-2@1"
    assert gevonden.handhaving is Handhaving.BLOCK
    bron = gevonden.bron
    assert (bron.wet, bron.artikel, bron.lid) == ("regeling", "7 (bijlage 4)", "2")
    assert bron.versie == "2021"
    assert own_norms(norm(bedrag=Bedrageis(hoogste=1)), context) == []


@pytest.mark.parametrize(
    ("ernst", "handhaving"),
    [
        (Ernst.HOOG, Handhaving.BLOCK),
        (Ernst.MIDDEN, Handhaving.FINDING),
        (Ernst.LAAG, Handhaving.DERIVE),
    ],
)
def test_de_ernst_zegt_wat_het_register_doet(
    ernst: Ernst, handhaving: Handhaving
) -> None:
    context = WERELD.on("2021-01-01", replace(GRENS, ernst=ernst)).context()
    gevonden = own_norm("REG-01", context)
    assert gevonden
    assert gevonden.handhaving is handhaving


@pytest.mark.parametrize("naam", ["REG-01@2", "REG-02@1", "REG-01", "WGR-41@99"])
def test_een_onbekende_norm_of_uitvoering_is_er_niet(naam: str) -> None:
    context = WERELD.on("2021-01-01", GRENS).context()
    assert own_norm_named(naam, context) is None
    assert norm_named(naam, context) is None
    assert norm_named("REG-01@1", context)
    assert norm_named("WGR-41@1", context)


def test_herspelen_geeft_hetzelfde_en_noemt_wat_het_niet_kent() -> None:
    context = WERELD.on("2021-01-01", GRENS).context()
    kop = fact(ZEVEN, 999).kop
    toetsen = tuple(gegeven.toets for gegeven in judge(ZEVEN, kop, context))
    (eigen,) = [toets for toets in toetsen if toets.norm == "REG-01@1"]
    assert (eigen.oordeel, len(eigen.bewijs)) == (JA, 1)
    assert judge_again(ZEVEN, kop, context, toetsen) == []
    vreemd = Toets(norm="REG-01@7", oordeel=JA)
    assert judge_again(ZEVEN, kop, context, (vreemd,)) == [(vreemd, None)]
    anders = replace(eigen, oordeel=NEE)
    assert judge_again(ZEVEN, kop, context, (anders,)) == [(anders, eigen)]


HAND = norm("REG-02", handmatig=Handmatig(reden="een berekening"))


def test_zonder_moment_is_de_norm_zelf_de_open_vraag() -> None:
    eigen = WERELD.on("2021-01-01", HAND)
    assert verdict(WERELD, HAND).oordeel is Oordeel.NIET_TE_BEOORDELEN
    assert verdict(eigen, HAND, op=date(2021, 1, 1)).oordeel is not NVT
    anders = replace(HAND, handmatig=Handmatig(reden="iets anders"))
    vervangen = eigen.on("2022-01-01", anders)
    assert verdict(vervangen, HAND, op=date(2021, 12, 31)).oordeel is not NVT
    assert verdict(vervangen, HAND, op=date(2022, 1, 1)).oordeel is NVT
    assert verdict(vervangen, anders, op=date(2022, 1, 1)).oordeel is not NVT
    weg = eigen.on("2022-01-01", EigenNormIngetrokken(id="REG-02", reden="weg"))
    assert verdict(weg, HAND, op=date(2022, 1, 1)).oordeel is NVT
    assert verdict(WERELD, HAND, op=date(2022, 1, 1)).oordeel is NVT


def test_een_vreemd_feit_verandert_geen_norm() -> None:
    assert EIGENNORM.evolve(None, fact(ZEVEN, 1)) is None
    staat = EIGENNORM.evolve(None, fact(GRENS, 1))
    assert staat
    assert staat.code == "REG-01"
    assert EIGENNORM.evolve(staat, fact(ZEVEN, 2)) is staat
    weg = EIGENNORM.evolve(staat, fact(EigenNormIngetrokken(id="REG-01", reden="x"), 2))
    assert weg
    assert weg.code == "REG-01"


def test_een_nieuwe_uitvoering_van_een_vorm_oordeelt_voortaan(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    vorm = VORMEN["bedrag"]
    nieuw = replace(vorm, toetsen={**vorm.toetsen, 2: lambda *_: meets()})
    monkeypatch.setattr(gelding, "VORMEN", {**VORMEN, "bedrag": nieuw})
    context = WERELD.on("2021-01-01", STRENG).context()
    gelding._built.cache_clear()  # noqa: SLF001  it remembers what is exchanged here
    (norm_,) = own_norms(ZEVEN, context)
    assert norm_.naam == "REG-01@2"
    kop = fact(ZEVEN, 999).kop
    oud = Toets(norm="REG-01@1", oordeel=NEE, bewijs=(len(WERELD.feiten),))
    assert judge_again(ZEVEN, kop, context, (oud,)) == []
    gelding._built.cache_clear()  # noqa: SLF001  "


def test_eigen_normen_zeggen_over_welke_feiten_zij_gaan() -> None:
    geen = WERELD.context()
    assert own_kinds(geen) == {EigenNormVastgesteld}
    assert judged_kinds(geen) == frozenset(BY_KIND) | {EigenNormVastgesteld}
    verslag = norm(
        "REG-02", termijn=termijn(Moment.VERSLAG, Richting.NA, Moment.VERGADERING)
    )
    vanaf_2030 = replace(GRENS, geldig_van=date(2030, 1, 1))
    beide = WERELD.on("2021-01-01", vanaf_2030, verslag).context()
    anders = {VerslagVastgesteld, VergaderingGeopend, BesluitGenomen}
    assert own_kinds(beide) == {EigenNormVastgesteld, *anders}
    assert judged_kinds(beide) >= {*BY_KIND, *anders}
    assert {*BY_KIND, *anders} <= GETOETST
