from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.besluiten.besluit import BesluitGenomen, Uitkomst
from register.domain.besluiten.besluitfeiten import Rechtskarakter
from register.domain.besluiten.gevolgfeiten import BesluitOndertekend
from register.domain.besluiten.toezichtfeiten import (
    BesluitGeschorst,
    BesluitVernietigd,
    ToegezondenAanGS,
    Toezichthouder,
)
from register.domain.bevoegdheden.bevoegdheid import Soort
from register.domain.organisatie.functie import FunctieBezet
from register.domain.organisatie.gremium import (
    GremiumOpgeheven,
    Gremiumsoort,
    VoorzitterAangewezen,
)
from register.domain.raden.raadsronde import Rondesoort
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.test_wgr_commissies import gevraagd
from tests.domain.norms.wereld import (
    WERELD,
    ZEVEN,
    besluit,
    delegatie,
    gremium,
    mandaat,
)
from tests.scenario import Given

wgr_33, wgr_38 = Rijen("WGR-33"), Rijen("WGR-38")
wgr_39, wgr_59 = Rijen("WGR-39"), Rijen("WGR-59")


def van(orgaan: str = "bc", **anders: Any) -> Given:  # noqa: ANN401
    return WERELD.on("2026-06-01", besluit(orgaan=orgaan, **anders)).at("2026-07-02")


def vernietigd(door: Toezichthouder = Toezichthouder.AB) -> BesluitVernietigd:
    return BesluitVernietigd(besluit="b-1", door=door, grond="g")


def geschorst(door: Toezichthouder = Toezichthouder.AB) -> BesluitGeschorst:
    return BesluitGeschorst(besluit="b-1", door=door, grond="g")


DB = Toezichthouder.DB
MAG_SCHORSEN = delegatie(nemer="db", handelingen=("besluit-schorsen",))


def met(macht: Any) -> Given:  # noqa: ANN401
    return replace(van().on("2020-01-01", macht), dag="2026-07-02")


WGR_33 = (
    wgr_33("het AB vernietigt van een commissie", van(), vernietigd(), JA),
    wgr_33("het AB schorst van een commissie", van(), geschorst(), JA),
    wgr_33("het AB vernietigt van het DB", van("db"), vernietigd(), NEE, "'db'"),
    wgr_33("het DB vernietigt", van(), vernietigd(DB), NEE, "dagelijks bestuur"),
    wgr_33("het DB schorst met delegatie", met(MAG_SCHORSEN), geschorst(DB), JA),
    wgr_33(
        "het DB schorst zonder delegatie",
        van(),
        geschorst(DB),
        OPEN,
        "besluit-schorsen",
    ),
    wgr_33(
        "het DB schorst met een andere delegatie",
        met(delegatie(nemer="db", handelingen=("inkoop",))),
        geschorst(DB),
        OPEN,
    ),
    wgr_33(
        "zonder DB",
        replace(
            van().on("2026-06-02", GremiumOpgeheven(gremium="db")), dag="2026-07-02"
        ),
        geschorst(DB),
        OPEN,
    ),
    wgr_33("door de Kroon", van("ab"), vernietigd(Toezichthouder.KROON), NVT),
    wgr_33("een onbekend besluit", WERELD, vernietigd(), OPEN),
)

PRIVAAT = {"rechtskarakter": Rechtskarakter.PRIVAATRECHTELIJK}
ZIT_VOOR = VoorzitterAangewezen(gremium="ab", persoon="p1", aanwijzend_orgaan="ab")
VZ = gremium("vz", Gremiumsoort.VOORZITTER)


def contract(*daarvoor: Any, **anders: Any) -> Given:  # noqa: ANN401
    basis = WERELD.on("2016-02-01", *daarvoor)
    return basis.on("2026-06-01", besluit(**{**PRIVAAT, **anders})).at("2026-07-02")


def getekend(door: str, *mede: str) -> BesluitOndertekend:
    return BesluitOndertekend(besluit="b-1", door=door, mede=mede)


VOLMACHT = mandaat("v1", gever="vz", nemer="secretaris", soort=Soort.VOLMACHT)
MET_VZ = contract(ZIT_VOOR, VZ, VOLMACHT)
WGR_38 = (
    wgr_38("door de voorzitter", contract(ZIT_VOOR), getekend("p1"), JA),
    wgr_38("door de voorzitter als orgaan", contract(VZ), getekend("vz"), JA),
    wgr_38(
        "mede door de voorzitter", contract(ZIT_VOOR), getekend("secretaris", "p1"), JA
    ),
    wgr_38(
        "door een ander",
        contract(ZIT_VOOR),
        getekend("secretaris"),
        NEE,
        "'secretaris'",
    ),
    wgr_38(
        "door de functie die de voorzitter bezet",
        contract(ZIT_VOOR, FunctieBezet(functie="los", persoon="p1")),
        getekend("los"),
        JA,
    ),
    wgr_38(
        "door een functie die een ander bezet",
        contract(ZIT_VOOR, FunctieBezet(functie="los", persoon="p2")),
        getekend("los"),
        NEE,
    ),
    wgr_38("met volmacht van de voorzitter", MET_VZ, getekend("secretaris"), JA),
    wgr_38("met de volmacht van een ander", MET_VZ, getekend("manager"), NEE),
    wgr_38(
        "met mandaat in plaats van volmacht",
        contract(ZIT_VOOR, VZ, replace(VOLMACHT, soort=Soort.MANDAAT)),
        getekend("secretaris"),
        NEE,
    ),
    wgr_38(
        "met een verlopen volmacht",
        contract(ZIT_VOOR, VZ, replace(VOLMACHT, geldig_tot=date(2026, 7, 1))),
        getekend("secretaris"),
        NEE,
    ),
    wgr_38("wie voorzit is onbekend", contract(), getekend("p1"), OPEN),
    wgr_38(
        "geen privaatrechtelijk besluit",
        contract(ZIT_VOOR, rechtskarakter=Rechtskarakter.AVV),
        getekend("p2"),
        NVT,
    ),
    wgr_38("een onbekend besluit", WERELD, getekend("p2"), NVT),
)

DEELNEMING = besluit(handeling="deelnemen", raadsrondes=("r1",))
GEHOORD = gevraagd(*ZEVEN, soort=Rondesoort.DEELNEMING)
WGR_39 = (
    wgr_39("na de wensen van alle raden", GEHOORD, DEELNEMING, JA),
    wgr_39(
        "een raad niet gevraagd",
        gevraagd(*ZEVEN[1:], soort=Rondesoort.DEELNEMING),
        DEELNEMING,
        NEE,
        "'gm0001'",
    ),
    wgr_39("zonder ronde", WERELD, replace(DEELNEMING, raadsrondes=()), NEE),
    wgr_39("een ronde over iets anders", gevraagd(*ZEVEN), DEELNEMING, NEE),
    wgr_39("een onbekende ronde", WERELD, DEELNEMING, NEE),
    wgr_39("door het DB", GEHOORD, replace(DEELNEMING, orgaan="db"), NEE, "'db'"),
    wgr_39(
        "door een onbekend orgaan", GEHOORD, replace(DEELNEMING, orgaan="weg"), OPEN
    ),
    wgr_39("verworpen", WERELD, replace(DEELNEMING, uitkomst=Uitkomst.VERWORPEN), NVT),
    wgr_39("een ander besluit", WERELD, besluit(), NVT),
)

VERGOEDING = besluit(handeling="vergoeding-vaststellen")
OP = date(2026, 7, 3)


def na(feit: BesluitGenomen, *daarna: ToegezondenAanGS) -> Given:
    return WERELD.on("2026-07-02", feit).on("2026-07-03", *daarna).at("2026-07-02")


WGR_59 = (
    wgr_59(
        "verzonden",
        na(VERGOEDING, ToegezondenAanGS(besluit="b-1")),
        VERGOEDING,
        JA,
        op=OP,
    ),
    wgr_59("niet verzonden", na(VERGOEDING), VERGOEDING, NEE, op=OP),
    wgr_59(
        "pas verzonden na de dag waarover het gaat",
        na(VERGOEDING)
        .on("2026-08-01", ToegezondenAanGS(besluit="b-1"))
        .at("2026-07-02"),
        VERGOEDING,
        NEE,
        op=OP,
    ),
    wgr_59("op de dag zelf", na(VERGOEDING), VERGOEDING, NVT, op=date(2026, 7, 2)),
    wgr_59("bij het vastleggen", na(VERGOEDING), VERGOEDING, NVT),
    wgr_59("een ander besluit", na(besluit()), besluit(), NVT, op=OP),
    wgr_59(
        "verworpen",
        WERELD,
        replace(VERGOEDING, uitkomst=Uitkomst.VERWORPEN),
        NVT,
        op=OP,
    ),
    wgr_59("niet meer in het register", WERELD, VERGOEDING, NEE, op=OP),
)
GEVALLEN = (*WGR_33, *WGR_38, *WGR_39, *WGR_59)


@elk(GEVALLEN)
def test_toezicht(geval: Geval) -> None:
    geval.check()
