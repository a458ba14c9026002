from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.bevoegdheden.attributie import AttributieVastgelegd
from register.domain.facts import Gebeurtenis
from register.domain.organisatie.gremium import (
    GremiumGewijzigd,
    GremiumIngesteld,
    GremiumOpgeheven,
    Gremiumsoort,
)
from register.domain.raden.raadsronde import Rondesoort
from register.domain.raden.rondefeiten import (
    WensenEnBedenkingenGevraagd,
    WensenEnBedenkingenOntvangen,
)
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, ZEVEN, delegatie, gremium, mandaat, ronde
from tests.scenario import Given

wgr_26, wgr_27, wgr_28 = Rijen("WGR-26"), Rijen("WGR-27"), Rijen("WGR-28")
wgr_30 = Rijen("WGR-30")


def nieuw(
    soort: Gremiumsoort = Gremiumsoort.BESTUURSCOMMISSIE, door: str = "ab"
) -> GremiumIngesteld:
    return replace(gremium("nieuw", soort), ingesteld_door=door)


def gevraagd(
    *gemeenten: str,
    soort: Rondesoort = Rondesoort.BESTUURSCOMMISSIE,
    over: str = "nieuw",
    tot: date | None = None,
) -> Given:
    begin = WERELD.on("2026-03-01", replace(ronde(soort), gremium=over, dossier="d9"))
    vragen = (
        WensenEnBedenkingenGevraagd(
            raadsronde="r1", gemeente=gemeente, reactie_uiterlijk=tot
        )
        for gemeente in gemeenten
    )
    return begin.on("2026-03-02", *vragen).at("2026-07-02")


def kreeg(gemeente: str) -> Gebeurtenis:
    return WensenEnBedenkingenOntvangen(raadsronde="r1", gemeente=gemeente, geen=True)


ALLE = gevraagd(*ZEVEN)
LOOPT = gevraagd(*ZEVEN, tot=date(2026, 7, 2))
BC = nieuw()
WGR_28 = (
    wgr_28("na de wensen van alle raden", ALLE, BC, JA),
    wgr_28("een raad niet gevraagd", gevraagd(*ZEVEN[:6]), BC, NEE, "'gm0007'"),
    wgr_28("zonder de raden", WERELD, BC, NEE, "niet om wensen"),
    wgr_28("zonder de raden, overgenomen", WERELD, BC, OPEN, achterstand=True),
    wgr_28("een ronde over een andere commissie", gevraagd(*ZEVEN, over="x"), BC, NEE),
    wgr_28(
        "een ronde in hetzelfde dossier",
        gevraagd(*ZEVEN, over=""),
        BC,
        JA,
        dossier="d9",
    ),
    wgr_28("op de laatste dag van een raad die zweeg", LOOPT, BC, NEE, "'gm0001'"),
    wgr_28(
        "een dag na de laatste dag",
        gevraagd(*ZEVEN, tot=date(2026, 7, 1)),
        BC,
        JA,
    ),
    wgr_28(
        "op de laatste dag, maar iedereen sprak",
        LOOPT.on("2026-04-01", *map(kreeg, ZEVEN)).at("2026-07-02"),
        BC,
        JA,
    ),
    wgr_28("door het DB", ALLE, nieuw(door="db"), NEE, "dagelijks_bestuur"),
    wgr_28("door niemand genoemd", ALLE, nieuw(door=""), OPEN, "door wie"),
    wgr_28("door een onbekende", ALLE, nieuw(door="weg"), OPEN),
    wgr_28("een overleg", WERELD, nieuw(Gremiumsoort.BESTUURLIJK_OVERLEG), NVT),
)

AC = Gremiumsoort.ADVIESCOMMISSIE
OM_ADVIES = Rondesoort.ADVIESCOMMISSIE
WGR_26 = (
    wgr_26("door het AB", WERELD, nieuw(AC), JA),
    wgr_26("door het DB", WERELD, nieuw(AC, "db"), JA),
    wgr_26("door een college", WERELD, nieuw(AC, "bw1"), NEE, "college"),
    wgr_26("door niemand genoemd", WERELD, nieuw(AC, ""), OPEN),
    wgr_26("door een onbekende", WERELD, nieuw(AC, "weg"), OPEN),
    wgr_26("van de raden samen", gevraagd(*ZEVEN, soort=OM_ADVIES), nieuw(AC), NVT),
    wgr_26("een bestuurscommissie", WERELD, BC, NVT),
    wgr_26("een overleg", WERELD, nieuw(Gremiumsoort.AMBTELIJK_OVERLEG), NVT),
)
WGR_27 = (
    wgr_27("na de wensen", gevraagd(*ZEVEN, soort=OM_ADVIES), nieuw(AC), JA),
    wgr_27(
        "een raad niet gevraagd",
        gevraagd(*ZEVEN[1:], soort=OM_ADVIES),
        nieuw(AC),
        NEE,
        "'gm0001'",
    ),
    wgr_27("door het DB", gevraagd(*ZEVEN, soort=OM_ADVIES), nieuw(AC, "db"), NEE),
    wgr_27("een gewone adviescommissie", WERELD, nieuw(AC), NVT),
    wgr_27("een bestuurscommissie", ALLE, BC, NVT),
)

DB_DOET = WERELD.on(
    "2016-01-03", GremiumGewijzigd(gremium="db", handelingen=("inkoop",))
)
DB_BIJ_WET = WERELD.on(
    "2016-01-03",
    AttributieVastgelegd(
        houder="db", attributie="a1", handelingen=("inkoop",), wet="wgr", artikel="33b"
    ),
)


def over(*handelingen: str, **anders: Any) -> Gebeurtenis:  # noqa: ANN401
    return delegatie(handelingen=handelingen, **anders)


WGR_30 = (
    wgr_30("op voorstel van het DB", DB_DOET, over("inkoop", voorstel_van="db"), JA),
    wgr_30("zonder voorstel", DB_DOET, over("inkoop"), NEE, "zonder voorstel"),
    wgr_30("bij de wet, zonder voorstel", DB_BIJ_WET, over("inkoop"), NEE, "'inkoop'"),
    wgr_30(
        "op voorstel van het RPO",
        DB_DOET,
        over("inkoop", voorstel_van="rpo"),
        NEE,
        "op voorstel van 'rpo'",
    ),
    wgr_30("alles, zonder voorstel", DB_DOET, over("alles"), NEE),
    wgr_30(
        "alles behalve dat", DB_DOET, over("alles", uitzonderingen=("inkoop",)), NVT
    ),
    wgr_30("een bevoegdheid van het AB", DB_DOET, over("beleid"), NVT),
    wgr_30("van wie dit is, is onbekend", WERELD, over("inkoop"), OPEN),
    wgr_30(
        "zonder DB",
        WERELD.on("2016-01-03", GremiumOpgeheven(gremium="db")),
        over("inkoop"),
        OPEN,
    ),
    wgr_30("aan het DB", DB_DOET, over("inkoop", nemer="db"), NVT),
    wgr_30("aan een onbekende", DB_DOET, over("inkoop", nemer="weg"), NVT),
    wgr_30("een mandaat", DB_DOET, mandaat(), NVT),
    wgr_30(
        "een mandaat aan een commissie", DB_DOET, mandaat(gever="ab", nemer="bc"), NVT
    ),
)
GEVALLEN = (*WGR_26, *WGR_27, *WGR_28, *WGR_30)


@elk(GEVALLEN)
def test_commissies(geval: Geval) -> None:
    geval.check()
