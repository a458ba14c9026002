"""When an own norm holds, by which name, and what can be wrong with one."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from register.domain.besluiten.besluit import Oordeel, Toets
from register.domain.norms.eigen.eigennorm import (
    EIGENNORM,
    EigenNormIngetrokken,
    EigenNormVastgesteld,
    Ernst,
    Vindplaats,
)
from register.domain.norms.eigen.eisen import (
    Advieseis,
    Bedrageis,
    Grondtal,
    Handmatig,
    Moment,
    Quorumeis,
    Richting,
    Samenstellingseis,
    Stemmeneis,
    Termijneis,
    Volgorde,
)
from register.domain.norms.eigen.gelding import (
    KINDS,
    VORMEN,
    own_norm,
    own_norm_named,
    own_norms,
    sentence,
)
from register.domain.norms.eigen.keuring import faults
from register.domain.norms.judging import judge, judge_again, norm_named
from register.domain.norms.norm import Handhaving
from register.domain.organisatie.gremium import Meerderheidseis
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.termijnen.periods import Eenheid
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


TERMIJN = termijn(Moment.BESLUITENLIJST, Richting.NA, Moment.VERGADERING)
TWEE_EISEN = (
    "Bij de vergadering van ab is meer dan 1/2 van de zittende leden en ten minste "
    "4 leden."
)
GOED: dict[str, tuple[dict[str, Any], str]] = {
    "termijn": (
        {"termijn": TERMIJN},
        "De besluitenlijst is uiterlijk 14 dagen na de vergadering.",
    ),
    "terug": (
        {"termijn": termijn(Moment.CONVOCATIE, Richting.VOOR, Moment.BESLUIT)},
        "De oproep is ten minste 14 dagen vóór het besluit.",
    ),
    "eerder": (
        {"eerder": Volgorde(wat=Moment.ADVIES, voor=Moment.BESLUIT)},
        "Het advies is er vóór het besluit.",
    ),
    "meerderheid": (
        {"meerderheid": Stemmeneis(teller=2, noemer=3, van=Grondtal.UITGEBRACHT)},
        "Ten minste 2/3 van de uitgebrachte stemmen is vóór het besluit.",
    ),
    "quorum": (
        {
            "quorum": Quorumeis(
                deel=Meerderheidseis(teller=1, noemer=2, strikt=True), aantal=4
            ),
            "organen": ("ab",),
        },
        TWEE_EISEN,
    ),
    "adviseur": (
        {"adviseur": Advieseis(adviseur="bc")},
        "Bc adviseert vóór het besluit.",
    ),
    "bedrag": (
        {"bedrag": Bedrageis(hoogste=0), "handelingen": ("inkoop",)},
        "Het besluit gaat over ten hoogste € 0,00.",
    ),
    "samenstelling": (
        {
            "samenstelling": Samenstellingseis(minimum=3, per_gemeente_maximum=1),
            "organen": ("db",),
        },
        "Db heeft ten minste 3 leden, ten hoogste 1 per gemeente.",
    ),
    "handmatig": (
        {"handmatig": Handmatig(reden="zo")},
        "Handmatig te beoordelen: de norm past in geen vorm.",
    ),
    "handmatig-bij": (
        {"handmatig": Handmatig(reden="zo", bij=Moment.VERSLAG), "organen": ("ab",)},
        "Handmatig te beoordelen, bij het verslag: de norm past in geen vorm.",
    ),
    "alleen-aantal": (
        {"quorum": Quorumeis(aantal=1), "organen": ("ab",), "modules": ("m",)},
        "Bij de vergadering van ab is ten minste 1 leden.",
    ),
}


@pytest.mark.parametrize("naam", GOED)
def test_elke_vorm_is_vast_te_leggen_en_zegt_wat_zij_toetst(naam: str) -> None:
    velden, zin = GOED[naam]
    eigen = norm(**velden)
    assert faults(eigen) == []
    assert sentence(eigen) == zin
    (gebeurd,) = WERELD.when(eigen)
    assert gebeurd == eigen


def test_elke_vorm_heeft_een_uitvoering_en_bekende_feiten() -> None:
    assert set(VORMEN) == {naam.partition("-")[0] for naam in GOED} - {
        "terug",
        "alleen",
    }
    for velden, _ in GOED.values():
        eigen = norm(**velden)
        (vorm,) = eigen.vormen
        assert VORMEN[vorm].nieuwste == 1
        assert set(VORMEN[vorm].over(eigen)) <= KINDS


def met(**anders: Any) -> EigenNormVastgesteld:  # noqa: ANN401
    return norm(**anders)


def duur(aantal: int, eenheid: Eenheid) -> Termijneis:
    return replace(TERMIJN, aantal=aantal, eenheid=eenheid)


AB = ("ab",)
FOUT: dict[str, tuple[EigenNormVastgesteld, str, str]] = {
    "id": (norm("reg-1", bedrag=Bedrageis(hoogste=1)), "/id", "schrijf REG-"),
    "id van de wet": (norm("WGR-1", bedrag=Bedrageis(hoogste=1)), "/id", "WGR-1"),
    "geen vorm": (met(), "", "past in geen vorm; geef er één: termijn, eerder"),
    "twee vormen": (
        met(bedrag=Bedrageis(hoogste=1), adviseur=Advieseis(adviseur="bc")),
        "/bedrag",
        "heeft 2 vormen (adviseur, bedrag)",
    ),
    "tot voor van": (
        met(
            bedrag=Bedrageis(hoogste=1),
            geldig_van=date(2022, 1, 2),
            geldig_tot=date(2022, 1, 1),
        ),
        "/geldig_tot",
        "geldt tot 2022-01-01",
    ),
    "uren": (met(termijn=duur(24, Eenheid.UREN)), "/termijn/eenheid", "geen uren"),
    "nul dagen": (met(termijn=duur(0, Eenheid.DAGEN)), "/termijn/aantal", "1 tot en"),
    "te lang": (met(termijn=duur(11, Eenheid.JAREN)), "/termijn/aantal", "10 jaar"),
    "te veel weken": (met(termijn=duur(521, Eenheid.WEKEN)), "/termijn/aantal", "520"),
    "zelfde moment": (
        met(termijn=replace(TERMIJN, anker=TERMIJN.wat)),
        "/termijn/anker",
        "van zichzelf",
    ),
    "na over streams heen": (
        met(termijn=termijn(Moment.BEKENDMAKING, Richting.NA, Moment.VERGADERING)),
        "/termijn/anker",
        "'bekendmaking' hoort bij een besluit en 'vergadering' bij een vergadering",
    ),
    "voor onbereikbaar": (
        met(termijn=termijn(Moment.ADVIES, Richting.VOOR, Moment.VERGADERING)),
        "/termijn/wat",
        "tel terug vanaf 'besluit'",
    ),
    "eerder dan zichzelf": (
        met(eerder=Volgorde(wat=Moment.BESLUIT, voor=Moment.BESLUIT)),
        "/eerder/voor",
        "vóór zichzelf",
    ),
    "eerder onbereikbaar": (
        met(eerder=Volgorde(wat=Moment.BESLUIT, voor=Moment.VOORSTEL)),
        "/eerder/wat",
        "kan het register daar niet zien",
    ),
    "meer dan alles": (
        met(meerderheid=Stemmeneis(teller=4, noemer=3, van=Grondtal.LEDEN)),
        "/meerderheid/teller",
        "ten minste 4/3 kan niet",
    ),
    "strikt alles": (
        met(
            meerderheid=Stemmeneis(teller=3, noemer=3, van=Grondtal.LEDEN, strikt=True)
        ),
        "/meerderheid/teller",
        "meer dan 3/3 kan niet",
    ),
    "niets": (
        met(meerderheid=Stemmeneis(teller=0, noemer=3, van=Grondtal.LEDEN)),
        "/meerderheid/teller",
        "0/3",
    ),
    "leeg quorum": (met(quorum=Quorumeis(), organen=AB), "/quorum", "een 'deel'"),
    "quorum van nul": (
        met(quorum=Quorumeis(aantal=0), organen=AB),
        "/quorum/aantal",
        "ten minste één lid",
    ),
    "quorum van te veel": (
        met(quorum=Quorumeis(deel=Meerderheidseis(teller=2, noemer=1)), organen=AB),
        "/quorum/deel/teller",
        "2/1",
    ),
    "quorum van niemand": (
        met(quorum=Quorumeis(aantal=1)),
        "/organen",
        "over welke gremia",
    ),
    "negatief": (met(bedrag=Bedrageis(hoogste=-1)), "/bedrag/hoogste", "nul of hoger"),
    "lege samenstelling": (
        met(samenstelling=Samenstellingseis(), organen=AB),
        "/samenstelling",
        "ten minste één grens: minimum",
    ),
    "nul leden": (
        met(samenstelling=Samenstellingseis(minimum=0), organen=AB),
        "/samenstelling/minimum",
        "1 of meer",
    ),
    "omgekeerd": (
        met(samenstelling=Samenstellingseis(minimum=3, maximum=2), organen=AB),
        "/samenstelling/maximum",
        "'maximum' is lager dan 'minimum'",
    ),
    "omgekeerd per gemeente": (
        met(
            samenstelling=Samenstellingseis(
                per_gemeente_minimum=3, per_gemeente_maximum=2
            ),
            organen=AB,
        ),
        "/samenstelling/per_gemeente_maximum",
        "is lager",
    ),
    "samenstelling per handeling": (
        met(
            samenstelling=Samenstellingseis(minimum=1),
            organen=AB,
            handelingen=("iets",),
        ),
        "/handelingen",
        "te beperken is alleen organen",
    ),
    "vergadering per module": (
        met(termijn=TERMIJN, modules=("zorg",)),
        "/modules",
        "'modules' zegt hier niets; te beperken is alleen organen",
    ),
    "dossier per orgaan": (
        met(
            eerder=Volgorde(wat=Moment.ADVIESVRAAG, voor=Moment.ADVIES),
            organen=AB,
        ),
        "/organen",
        "te beperken is niets",
    ),
    "handmatig per orgaan": (
        met(handmatig=Handmatig(reden="zo"), organen=AB),
        "/organen",
        "niets",
    ),
}


@pytest.mark.parametrize("naam", FOUT)
def test_wat_niet_klopt_wordt_geweigerd_en_gezegd(naam: str) -> None:
    eigen, pad, tekst = FOUT[naam]
    (fout,) = faults(eigen)
    assert fout.pad == pad
    assert tekst in fout.tekst
    WERELD.refused(OngeldigeInvoer, eigen, None)


@pytest.mark.parametrize(
    ("aantal", "eenheid"),
    [
        (1, Eenheid.DAGEN),
        (3650, Eenheid.DAGEN),
        (520, Eenheid.WEKEN),
        (120, Eenheid.MAANDEN),
        (10, Eenheid.JAREN),
    ],
)
def test_zo_lang_mag_een_termijn_zijn(aantal: int, eenheid: Eenheid) -> None:
    assert faults(met(termijn=duur(aantal, eenheid))) == []


def test_een_grens_van_een_mag() -> None:
    een = Samenstellingseis(minimum=1, maximum=1)
    assert faults(met(samenstelling=een, organen=AB)) == []
    dag = date(2022, 1, 1)
    assert faults(replace(GRENS, geldig_van=dag, geldig_tot=dag)) == []
    strikt = Stemmeneis(teller=2, noemer=3, van=Grondtal.LEDEN, strikt=True)
    assert faults(met(meerderheid=strikt)) == []
    heel = Stemmeneis(teller=3, noemer=3, van=Grondtal.LEDEN)
    assert faults(met(meerderheid=heel)) == []
    assert faults(met(quorum=Quorumeis(aantal=1), organen=AB)) == []


@pytest.mark.parametrize(
    "eigen",
    [
        replace(GRENS, organen=("x",)),
        met(adviseur=Advieseis(adviseur="x")),
        met(quorum=Quorumeis(aantal=1), organen=("secretaris",)),
        met(samenstelling=Samenstellingseis(minimum=1), organen=("secretaris",)),
    ],
    ids=["orgaan", "adviseur", "quorum van een functie", "leden van een functie"],
)
def test_wie_er_niet_is_kan_niet_worden_genoemd(eigen: EigenNormVastgesteld) -> None:
    WERELD.refused(OnbekendeVerwijzing, eigen)


def test_een_norm_die_al_voorbij_is_zegt_vanaf_wanneer_zij_gold() -> None:
    voorbij = replace(GRENS, geldig_tot=date(2026, 7, 1))
    WERELD.refused(VerkeerdeVolgorde, voorbij, "'geldig_van'")
    assert WERELD.when(replace(voorbij, geldig_tot=date(2026, 7, 2)))
    assert WERELD.when(replace(voorbij, geldig_van=date(2020, 1, 1)))


def test_alleen_wat_geldt_kan_worden_ingetrokken() -> None:
    weg = EigenNormIngetrokken(id="REG-01", reden="vervallen")
    WERELD.refused(OnbekendeVerwijzing, weg, "'besluiten normen'")
    eigen = WERELD.on("2026-07-03", GRENS)
    eigen.refused(VerkeerdeVolgorde, weg, "geldt niet op 2026-07-02")
    assert eigen.at("2026-07-03").when(weg) == (weg,)
