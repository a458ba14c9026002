from dataclasses import replace

from register.domain.besluiten.besluit import BesluitGenomen, Uitkomst
from register.domain.stemmen.telling import Wijze
from register.domain.vergaderingen.stemfeiten import (
    Aantallen,
    Onthoudingsgrond,
    OnthoudingVastgelegd,
    StemmingGehouden,
)
from register.domain.voting import Uitslag, Vrijstelling
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, besluit
from tests.domain.norms.zaal import (
    ALS_DB,
    DAG,
    GEWOGEN,
    OP_STEMMEN,
    ZAAL,
    geteld,
    samen,
    stemming,
    zitting,
)
from tests.scenario import Given


def onthouding(persoon: str) -> OnthoudingVastgelegd:
    return OnthoudingVastgelegd(
        vergadering="v1",
        punt="5",
        persoon=persoon,
        gemeente=f"gm000{persoon[1]}",
        grond=Onthoudingsgrond.PERSOONLIJK_BELANG,
    )


MET_BELANG = ZAAL.on(DAG, onthouding("p1"))

gw_04 = Rijen("GW-04")

GW_04 = (
    gw_04("wie zich onthield stemt niet", MET_BELANG, stemming("234"), JA),
    gw_04("als onthouden genoteerd", MET_BELANG, stemming("234", niet="1"), JA),
    gw_04(
        "wie zich moest onthouden stemt mee", MET_BELANG, stemming("1234"), NEE, "'p1'"
    ),
    gw_04("geen onthouding bekend", ZAAL, stemming("1234"), NVT),
    gw_04("de eigen jaarrekening", ZAAL, stemming("1234"), NVT),
    gw_04("alleen aantallen", MET_BELANG, geteld(voor=3), OPEN),
    gw_04("zonder stemming", MET_BELANG, stemming(wijze=Wijze.ZONDER_STEMMING), NVT),
    gw_04("in een dagelijks bestuur", MET_BELANG.on(DAG, ALS_DB), stemming("1"), NVT),
)

HALF = ZAAL.on(DAG, onthouding("p1"))

STIL = stemming(wijze=Wijze.ZONDER_STEMMING, uitslag=Uitslag.AANGENOMEN)


def na(*gehouden: StemmingGehouden, zaal: Given = ZAAL) -> Given:
    return zaal.on(DAG, *gehouden)


def besloten(uitkomst: Uitkomst = Uitkomst.AANGENOMEN) -> BesluitGenomen:
    return besluit(vergadering="v1", punt="5", uitkomst=uitkomst)


NIETIG = Vrijstelling.EERDER_ONGELDIG

gw_06 = Rijen("GW-06")

GW_06 = (
    gw_06("vier van zeven", ZAAL, stemming("1234"), JA),
    gw_06("drie van zeven", ZAAL, stemming("123"), NEE, "3 leden mee van de 7"),
    gw_06("drie van zes die mogen", HALF, stemming("234"), NEE, "van de 6"),
    gw_06("wie zich moest onthouden telt niet mee", HALF, stemming("1234"), NEE, "3 "),
    gw_06(
        "vier van zes die mogen",
        zitting("12345").on(DAG, onthouding("p1")),
        stemming("2345"),
        JA,
    ),
    gw_06("opnieuw na een ongeldige", ZAAL, stemming("12", vrijstelling=NIETIG), JA),
    gw_06("zonder stemming", ZAAL, STIL, JA),
    gw_06("gewichten onbekend", zitting("1234", OP_STEMMEN), stemming("1234"), OPEN),
    gw_06("in een dagelijks bestuur", ZAAL.on(DAG, ALS_DB), stemming("1"), NVT),
    gw_06("in een onbekende vergadering", WERELD, stemming("1"), NVT),
    gw_06(
        "alleen aantallen, op een quorum in stemmen",
        zitting("1234", GEWOGEN),
        geteld(voor=4, gewichten=Aantallen(voor=13)),
        JA,
    ),
    gw_06(
        "alleen aantallen, met te weinig stemmen",
        zitting("1234", GEWOGEN),
        geteld(voor=4, gewichten=Aantallen(voor=8)),
        NEE,
    ),
    gw_06(
        "in een vergadering die een ander bijeenriep",
        samen("1234"),
        stemming("123", gremium="ab"),
        NEE,
    ),
    gw_06("besluit na een geldige", na(stemming("1234")), besloten(), JA),
    gw_06("besluit na een ongeldige", na(stemming("123")), besloten(), NEE),
    gw_06("besluit zonder stemming", ZAAL, besloten(), OPEN, "geen stemming"),
    gw_06("besluit buiten vergadering", WERELD, besluit(), NVT),
)

GEHEIM = geteld(voor=4, wijze=Wijze.GEHEIM)

MET_NAAM = stemming("1234", wijze=Wijze.GEHEIM)


def benoemd() -> BesluitGenomen:
    return replace(besloten(), handeling="benoemen")


gw_09 = Rijen("GW-09")

GW_09 = (
    gw_09("geheim zonder namen", ZAAL, GEHEIM, JA),
    gw_09("geheim met namen", ZAAL, MET_NAAM, NEE, "4 stemmen"),
    gw_09("een open stemming", ZAAL, stemming("1234"), NVT),
    gw_09("benoemd na een geheime", na(GEHEIM), benoemd(), JA),
    gw_09("benoemd na een open", na(stemming("1234")), benoemd(), NEE, "handopsteken"),
    gw_09("benoemd na een geheime met namen", na(MET_NAAM), benoemd(), NEE),
    gw_09("benoemd na een open, zonder namen", na(geteld(voor=4)), benoemd(), NEE),
    gw_09("benoemd zonder stemming", na(STIL), benoemd(), OPEN),
    gw_09("benoemd, geen stemming bekend", ZAAL, benoemd(), OPEN),
    gw_09("een ander besluit", na(stemming("1234")), besloten(), NVT),
    gw_09("benoemd buiten vergadering", WERELD, besluit(handeling="benoemen"), NVT),
    gw_09("in een onbekende vergadering", WERELD, GEHEIM, NVT),
)

HOOFDELIJK = Wijze.HOOFDELIJK

gw_10 = Rijen("GW-10")

GW_10 = (
    gw_10("ieder voor of tegen", ZAAL, stemming("123", "4", wijze=HOOFDELIJK), JA),
    gw_10(
        "één onthoudt zich",
        ZAAL,
        stemming("123", niet="4", wijze=HOOFDELIJK),
        NEE,
        "'p4'",
    ),
    gw_10("één stemt niet", ZAAL, stemming("123", wijze=HOOFDELIJK), NEE, "'p4'"),
    gw_10(
        "wie moest, onthoudt zich", MET_BELANG, stemming("234", wijze=HOOFDELIJK), JA
    ),
    gw_10("aantallen kloppen", ZAAL, geteld(voor=3, tegen=1, wijze=HOOFDELIJK), JA),
    gw_10(
        "aantallen te laag", ZAAL, geteld(voor=3, wijze=HOOFDELIJK), NEE, "3 van de 4"
    ),
    gw_10(
        "in een vergadering die een ander bijeenriep",
        samen("1234"),
        stemming("123", wijze=HOOFDELIJK, gremium="ab"),
        NEE,
    ),
    gw_10("bij handopsteken", ZAAL, stemming("123", niet="4"), NVT),
    gw_10("in een onbekende vergadering", WERELD, stemming("1", wijze=HOOFDELIJK), NVT),
)


def test_een_oordeel_over_een_geheime_stemming_noemt_niemand() -> None:
    uitspraak = GW_09[1].uitspraak()
    assert not any(f"p{n}" in uitspraak.tekst for n in range(1, 8))


EERSTE = tuple(replace(geval, uitvoering=1) for geval in GW_06)
"""As decisions were judged before the register knew a choice of persons."""

GEVALLEN = (*GW_04, *GW_06, *EERSTE, *GW_09, *GW_10)


@elk(GEVALLEN)
def test_stemmen(geval: Geval) -> None:
    geval.check()
