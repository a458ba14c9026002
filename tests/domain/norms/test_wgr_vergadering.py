from dataclasses import replace
from datetime import date

from register.domain.facts import Gebeurtenis
from register.domain.organisatie.gremium import GremiumOpgeheven
from register.domain.values import Onbekend, Openheid
from register.domain.vergaderingen.bijwoning import LidVertrokken
from register.domain.vergaderingen.deuren import BeslotenVerklaard, Deurbesluit
from register.domain.vergaderingen.vergaderfeiten import (
    VergaderingGeopend,
    VergaderingGesloten,
)
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import GREMIA, WERELD, delegatie
from tests.domain.norms.zaal import OPENING, lijst, punt, roep, zitting
from tests.scenario import Given

wgr_21, wgr_32 = Rijen("WGR-21"), Rijen("WGR-32")
GEEN_BRON = Onbekend(onbekend="geen bron")
DICHT = BeslotenVerklaard(
    vergadering="v1", punt="5", besluit=Deurbesluit.BESLOTEN, verzoekers=("p1",)
)
VIJF, ZES = zitting("12345"), zitting("123456")
DOOR_TWEE = replace(DICHT, verzoekers=("p1", "p2"))
VOORZITTER = replace(DICHT, verzoekers=(), door_voorzitter=True)
DEUREN = (
    wgr_21("een van de vijf", VIJF, DICHT, JA),
    wgr_21("een van de zes", ZES, DICHT, NEE, "nodig zijn er 2"),
    wgr_21("twee van de zes", ZES, DOOR_TWEE, JA),
    wgr_21("een verzoeker die er niet is telt niet", zitting("23456"), DICHT, NEE),
    wgr_21("de voorzitter alleen", ZES, VOORZITTER, JA),
    wgr_21(
        "een van de zes, waarvan er een al weg was",
        ZES.on("2026-07-02", LidVertrokken(vergadering="v1", persoon="p6", punt="5")),
        DICHT,
        JA,
    ),
    wgr_21(
        "het AB koos voor openbaar",
        VIJF,
        replace(DICHT, besluit=Deurbesluit.OPENBAAR),
        JA,
    ),
    wgr_21(
        "wat het AB besliste ontbreekt", VIJF, replace(DICHT, besluit=GEEN_BRON), OPEN
    ),
    wgr_21("wie erom vroeg ontbreekt", VIJF, replace(DICHT, verzoekers=()), OPEN),
    wgr_21(
        "zonder presentielijst", WERELD.on("2026-06-18", roep(), punt()), DICHT, OPEN
    ),
    wgr_21(
        "in een ander gremium", WERELD.on("2026-06-18", roep(gremium="bc")), DICHT, NVT
    ),
    wgr_21("een onbekende vergadering", WERELD, DICHT, NVT),
)

SLUITING = VergaderingGesloten(vergadering="v1")


def gehouden(
    openheid: Openheid | Onbekend, *daarna: Gebeurtenis, wie: str = "ab"
) -> Given:
    begin = WERELD.on("2026-06-18", roep(gremium=wie, openheid=openheid), punt())
    return begin.on("2026-07-02", lijst("1234"), OPENING, *daarna)


BESLOTEN = Openheid.BESLOTEN
OPENBAAR = (
    wgr_21("openbaar", gehouden(Openheid.OPENBAAR), SLUITING, JA),
    wgr_21(
        "besloten zonder dat iemand de deuren sloot", gehouden(BESLOTEN), SLUITING, NEE
    ),
    wgr_21(
        "besloten, en de deuren gingen dicht",
        gehouden(BESLOTEN, VOORZITTER),
        SLUITING,
        JA,
    ),
    wgr_21(
        "besloten, en het AB wilde open deuren",
        gehouden(BESLOTEN, replace(VOORZITTER, besluit=Deurbesluit.OPENBAAR)),
        SLUITING,
        NEE,
    ),
    wgr_21(
        "besloten, en wat het AB besliste ontbreekt",
        gehouden(BESLOTEN, replace(VOORZITTER, besluit=GEEN_BRON)),
        SLUITING,
        OPEN,
        "besloot",
    ),
    wgr_21("of zij openbaar was ontbreekt", gehouden(GEEN_BRON), SLUITING, OPEN),
    wgr_21("een commissie", gehouden(BESLOTEN, wie="bc"), SLUITING, NVT),
    wgr_21("een onbekende vergadering", WERELD, SLUITING, NVT),
)
MET_MACHT = delegatie(handelingen=("inkoop",))
VAN_DB = replace(MET_MACHT, voorstel_van="db")


def commissie(openheid: Openheid, macht: Gebeurtenis = MET_MACHT) -> Given:
    vooraf = gehouden(openheid, wie="bc")
    return replace(vooraf.on("2016-02-01", macht), dag=vooraf.dag)


WGR_32 = (
    wgr_32("in het openbaar", commissie(Openheid.OPENBAAR), SLUITING, JA),
    wgr_32("besloten", commissie(BESLOTEN), SLUITING, NEE, "'bc'"),
    wgr_32(
        "besloten, zonder bevoegdheden", gehouden(BESLOTEN, wie="bc"), SLUITING, NVT
    ),
    wgr_32("besloten, met die van het DB", commissie(BESLOTEN, VAN_DB), SLUITING, NVT),
    wgr_32(
        "besloten, met een verlopen delegatie",
        commissie(BESLOTEN, replace(MET_MACHT, geldig_tot=date(2026, 7, 1))),
        SLUITING,
        NVT,
    ),
    wgr_32("het AB zelf", gehouden(BESLOTEN), SLUITING, NVT),
)

AB = next(g for g in GREMIA if g.gremium == "ab")


def keer(*dagen: str, wereld: Given = WERELD) -> Given:
    for plek, dag in enumerate(dagen):
        code = f"v{plek}"
        wereld = wereld.on(
            dag,
            roep(code, datum=date.fromisoformat(dag)),
            VergaderingGeopend(vergadering=code),
        )
    return wereld.at("2016-01-01")


TWEE = keer("2024-03-01", "2025-03-01", "2025-09-01")
EEN = keer("2024-03-01", "2025-03-01", "2026-01-02")
NOG_IN = date(2025, 12, 31)
ERNA = date(2026, 1, 1)
JAARLIJKS = (
    wgr_21("twee keer in een jaar", TWEE, AB, JA, op=ERNA),
    wgr_21("een keer in een jaar", EEN, AB, NEE, "'2025'", op=ERNA),
    wgr_21("het jaar is nog niet om", EEN, AB, NVT, op=NOG_IN),
    wgr_21(
        "het eerste jaar in het register telt niet",
        keer("2025-03-01"),
        AB,
        NVT,
        op=ERNA,
    ),
    wgr_21("geen vergadering in het register", WERELD, AB, NVT, op=ERNA),
    wgr_21("bij het vastleggen", TWEE, AB, NVT),
    wgr_21(
        "een commissie",
        TWEE,
        next(g for g in GREMIA if g.gremium == "bc"),
        NVT,
        op=ERNA,
    ),
    wgr_21("onbekend op die dag", TWEE, AB, NVT, op=date(2015, 1, 1)),
    wgr_21(
        "opgeheven in dat jaar",
        keer(
            "2024-03-01", wereld=WERELD.on("2025-06-01", GremiumOpgeheven(gremium="ab"))
        ),
        AB,
        NVT,
        op=ERNA,
    ),
    wgr_21(
        "een vergadering die niet doorging telt niet",
        EEN.on("2025-10-01", roep("vx", datum=date(2025, 10, 1))).at("2016-01-01"),
        AB,
        NEE,
        op=ERNA,
    ),
)
GEVALLEN = (*DEUREN, *OPENBAAR, *JAARLIJKS, *WGR_32)


@elk(GEVALLEN)
def test_vergadering(geval: Geval) -> None:
    geval.check()


def test_een_gezamenlijke_vergadering_telt_voor_elk_gremium() -> None:
    samen = WERELD.on("2026-06-18", roep(mede=("bc",), openheid=BESLOTEN), punt())
    samen = samen.on("2026-07-02", OPENING)
    wgr_21("samen", samen, SLUITING, NEE).check()
    met = replace(samen.on("2016-02-01", MET_MACHT), dag=samen.dag)
    wgr_32("samen", met, SLUITING, NEE, "'bc'").check()
