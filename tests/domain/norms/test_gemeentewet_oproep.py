"""Calling a meeting, its doors, a vote after a tie, and how art. 28 is read."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.facts import Gebeurtenis
from register.domain.norms.uitleg import NormuitlegVastgesteld
from register.domain.organisatie.gremium import GremiumGewijzigd, Gremiumsoort
from register.domain.stemmen.telling import Wijze
from register.domain.values import Openheid, Periode, Verzegeld
from register.domain.vergaderingen.deuren import (
    BeslotenheidOpgeheven,
    BeslotenVerklaard,
    Deurbesluit,
)
from register.domain.vergaderingen.stemfeiten import StemmenGestaakt
from register.domain.vergaderingen.vergadering import VergaderingNietGeopend
from register.domain.voting import Uitslag
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, besluit
from tests.domain.norms.zaal import (
    ALS_DB,
    DAG,
    OPENING,
    ZAAL,
    geteld,
    lijst,
    punt,
    roep,
    samen,
    stemming,
)
from tests.scenario import Given

OPGEROEPEN = WERELD.on("2026-06-18", roep())
LATER = date(2026, 6, 20)

gw_01 = Rijen("GW-01")

GW_01 = (
    gw_01("op de dag van de oproeping", OPGEROEPEN.at("2026-06-18"), punt(), JA),
    gw_01("een dag erna", OPGEROEPEN.at("2026-06-19"), punt(), NEE, "2026-06-18"),
    gw_01("nagezonden", OPGEROEPEN, replace(punt(), nagezonden=True), NEE),
    gw_01(
        "rond de oproeping",
        OPGEROEPEN.at("2026-06-20"),
        punt(),
        OPEN,
        feitdatum=Periode(van=date(2026, 6, 17), tot=LATER),
    ),
    gw_01(
        "op de dag van de oproeping of erna",
        OPGEROEPEN.at("2026-06-20"),
        punt(),
        OPEN,
        feitdatum=Periode(van=date(2026, 6, 18), tot=LATER),
    ),
    gw_01("oproeping onbekend", WERELD.on(DAG, roep(verzonden_op=None)), punt(), OPEN),
    gw_01("in een dagelijks bestuur", OPGEROEPEN.on(DAG, ALS_DB), punt(), NVT),
    gw_01("in een onbekende vergadering", WERELD, punt(), NVT),
)

MISLUKT = WERELD.on("2026-06-01", roep("v0")).on(
    "2026-06-10",
    VergaderingNietGeopend(vergadering="v0", reden="quorum", aanwezig=2),
)
OPNIEUW = roep(herbelegging_van="v0")


def op(dag: int) -> Gebeurtenis:
    """Called again on 18 June for a day in June."""
    return replace(OPNIEUW, datum=date(2026, 6, dag))


gw_03 = Rijen("GW-03")

GW_03_2 = (
    gw_03("twee dagen na de oproeping", MISLUKT, op(20), JA),
    gw_03("op dezelfde dag", MISLUKT, op(18), NEE, "geen 24 uur"),
    gw_03("de volgende dag", MISLUKT, op(19), OPEN, "hangt af van het uur"),
    gw_03(
        "dag onbekend", MISLUKT, replace(OPNIEUW, datum=Verzegeld(onbekend="?")), OPEN
    ),
    gw_03("oproeping onbekend", MISLUKT, replace(OPNIEUW, verzonden_op=None), OPEN),
    gw_03("een eerste oproeping", MISLUKT, roep(), NVT),
    gw_03(
        "in plaats van een die doorging", ZAAL, roep("v2", herbelegging_van="v1"), NVT
    ),
    gw_03("in plaats van niets", WERELD, OPNIEUW, NVT),
    gw_03("een dagelijks bestuur", MISLUKT.on(DAG, ALS_DB), op(18), NVT),
)

STAAKT = stemming("12", "34", uitslag=Uitslag.GESTAAKT)
GESTAAKT = ZAAL.on(DAG, STAAKT, StemmenGestaakt(vergadering="v1", punt="5"))
VOL = ZAAL.on(
    DAG,
    replace(STAAKT, voltallig=True),
    StemmenGestaakt(vergadering="v1", punt="5", voltallig=True),
)
EERDER = (
    WERELD.on("2026-06-01", roep("v0"), punt(zitting="v0"))
    .on(
        "2026-06-10",
        lijst("1234", zitting="v0"),
        replace(OPENING, vergadering="v0"),
        replace(STAAKT, vergadering="v0"),
        StemmenGestaakt(vergadering="v0", punt="5"),
    )
    .on("2026-06-18", roep(), punt())
    .on(DAG, lijst("1234"), OPENING)
)
WEER = stemming("123", "4", herstemming_van="v0")
SAMEN_GESTAAKT = samen("1234").on(
    DAG,
    replace(STAAKT, gremium="ab"),
    StemmenGestaakt(vergadering="v1", punt="5", gremium="ab"),
)

gw_12 = Rijen("GW-12")

GW_12 = (
    gw_12("in de volgende vergadering", EERDER, WEER, JA),
    gw_12("in de volgende, al vastgelegd", EERDER.on(DAG, WEER), WEER, JA),
    gw_12("in dezelfde vergadering", GESTAAKT, stemming("123", "4"), NEE, "volgende"),
    gw_12("de stemming die staakte zelf", GESTAAKT, STAAKT, NVT),
    gw_12("na een staking in een voltallige", VOL, stemming("123", "4"), NVT),
    gw_12(
        "in dezelfde vergadering, die een ander bijeenriep",
        SAMEN_GESTAAKT,
        stemming("123", "4", gremium="ab"),
        NEE,
    ),
    gw_12(
        "na een vergadering die een ander bijeenriep",
        SAMEN_GESTAAKT.on(DAG, roep("v2"), punt(zitting="v2")),
        stemming("123", "4", vergadering="v2", herstemming_van="v1"),
        JA,
    ),
    gw_12(
        "er staakte een ander punt",
        GESTAAKT.on(DAG, punt("6", "x2")),
        stemming("123", "4", punt="6", voorstel="x2"),
        NVT,
    ),
    gw_12("er staakte niets", ZAAL, stemming("123", "4", herstemming_van="v1"), OPEN),
    gw_12("een gewone stemming", ZAAL, stemming("1234"), NVT),
    gw_12("over een amendement", GESTAAKT, stemming("123", amendement="a1"), NVT),
    gw_12("over een motie", GESTAAKT, stemming("123", motie="m1"), NVT),
    gw_12("een dagelijks bestuur", GESTAAKT.on(DAG, ALS_DB), stemming("1"), NVT),
)


def begroting(
    punt: str = "5", handeling: str = "begroting-vaststellen"
) -> BesluitGenomen:
    return besluit(vergadering="v1", punt=punt, handeling=handeling)


DICHT = BeslotenVerklaard(vergadering="v1", punt="5", besluit=Deurbesluit.BESLOTEN)
BESLOTEN = (
    WERELD.on("2026-06-18", roep(openheid=Openheid.BESLOTEN), punt())
    .on(DAG, lijst("1234"))
    .on(DAG, OPENING)
)
WEER_OPEN = ZAAL.on(
    DAG, punt("6"), DICHT, BeslotenheidOpgeheven(vergadering="v1", punt="6")
)

gw_17 = Rijen("GW-17")

GW_17 = (
    gw_17("met open deuren", ZAAL, begroting(), JA),
    gw_17("achter gesloten deuren", ZAAL.on(DAG, DICHT), begroting(), NEE, "'5'"),
    gw_17("toen de deuren weer open waren", WEER_OPEN, begroting(punt="6"), JA),
    gw_17(
        "voordat de deuren dichtgingen",
        ZAAL.on(DAG, punt("6"), replace(DICHT, punt="6")),
        begroting(),
        JA,
    ),
    gw_17("in een besloten vergadering", BESLOTEN, begroting(), OPEN),
    gw_17("punt onbekend", ZAAL, begroting(punt=""), OPEN),
    gw_17("een ander besluit", ZAAL.on(DAG, DICHT), begroting(handeling="x"), NVT),
    gw_17(
        "buiten vergadering", WERELD, besluit(handeling="begroting-vaststellen"), NVT
    ),
)

OVER_WIE = stemming("1234", wijze=Wijze.HOOFDELIJK, over_personen=True)

gw_09 = Rijen("GW-09")

GW_09_3 = (
    gw_09("open over personen", ZAAL, OVER_WIE, NEE, "hoofdelijk"),
    gw_09("geheim over personen", ZAAL, geteld(voor=4, wijze=Wijze.GEHEIM), JA),
    gw_09(
        "geheim, met verzegelde namen",
        ZAAL,
        geteld(voor=4, wijze=Wijze.GEHEIM, namen="p1 voor"),
        NEE,
        "verzegeld",
    ),
    gw_09("open over een zaak", ZAAL, stemming("1234"), NVT),
    gw_09(
        "zonder stemming over personen",
        ZAAL,
        stemming(wijze=Wijze.ZONDER_STEMMING, over_personen=True),
        NVT,
    ),
    gw_09("in een onbekende vergadering", WERELD, OVER_WIE, NVT),
)


def gelezen(lezing: str, dag: str = "2020-01-01", op: Given = ZAAL) -> Given:
    uitleg = NormuitlegVastgesteld(
        uitleg=f"u-{lezing}", norm="GW-04", door="ab", tekst="zo", lezing=lezing
    )
    return op.on(dag, uitleg)


REKENING = begroting(handeling="jaarrekening-vaststellen")


LETTER = "bestuur-onthoudt-zich"
AFGEVAARDIGD = "afgevaardigde-onthoudt-zich"
IN_ZAAL = ZAAL.on(DAG, stemming("1234"))
VAN_1 = besluit(vergadering="v1", punt="5", geldt_voor=("gm0001",))

gw_04 = Rijen("GW-04")

GW_04_2 = (
    gw_04("een bestuur stemt over de eigen rekening", IN_ZAAL, REKENING, NVT),
    gw_04("een lid stemt over zijn eigen gemeente", IN_ZAAL, VAN_1, NVT),
    gw_04("naar de letter niet", gelezen(LETTER, op=IN_ZAAL), REKENING, NEE, "'p1'"),
    gw_04(
        "naar de letter, en ieder onthield zich",
        gelezen(LETTER).on(DAG, stemming(niet="1234")),
        REKENING,
        JA,
    ),
    gw_04(
        "een gemeente naar de letter",
        gelezen(AFGEVAARDIGD, op=IN_ZAAL),
        VAN_1,
        NEE,
        "'p1' stemde mee",
    ),
    gw_04(
        "alleen wie van die gemeente is",
        gelezen(AFGEVAARDIGD).on(DAG, stemming("234")),
        VAN_1,
        JA,
    ),
    gw_04(
        "pas later zo gelezen", gelezen(LETTER, "2027-01-01", IN_ZAAL), REKENING, NVT
    ),
    gw_04("een ander besluit", gelezen(LETTER, op=IN_ZAAL), begroting(), NVT),
    gw_04(
        "wie stemden is niet vastgelegd",
        gelezen(LETTER).on(DAG, geteld(voor=4)),
        REKENING,
        OPEN,
    ),
    gw_04(
        "zonder stemming",
        gelezen(LETTER).on(DAG, stemming(wijze=Wijze.ZONDER_STEMMING)),
        REKENING,
        NVT,
    ),
    gw_04("geen stemming bekend", gelezen(LETTER), REKENING, NVT),
    gw_04("buiten vergadering", gelezen(LETTER), besluit(), NVT),
)

GEVALLEN = (*GW_01, *GW_03_2, *GW_04_2, *GW_09_3, *GW_12, *GW_17)


@elk(GEVALLEN)
def test_gemeentewet_rond_de_vergadering(geval: Geval) -> None:
    geval.check()


@pytest.mark.parametrize(("lezing", "norm"), [(LETTER, JA), (AFGEVAARDIGD, NVT)])
def test_de_laatste_lezing_van_hetzelfde_twistpunt_telt(
    lezing: str, norm: object
) -> None:
    eerst = gelezen("bestuur-stemt-mee", "2019-01-01")
    zaal = gelezen(lezing, "2020-01-01", eerst).on(DAG, stemming(niet="1234"))
    assert replace(GW_04_2[0], gegeven=zaal).uitspraak().oordeel is norm


def test_een_raad_wordt_opgeroepen_als_het_algemeen_bestuur() -> None:
    als_raad = OPGEROEPEN.on(
        "2026-06-18", GremiumGewijzigd(gremium="ab", soort=Gremiumsoort.RAAD)
    )
    assert (
        replace(GW_01[1], gegeven=als_raad.at("2026-06-19")).uitspraak().oordeel is NEE
    )
