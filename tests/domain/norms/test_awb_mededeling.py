"""Telling a decision to who spoke before it was made (Awb 3:43)."""

from datetime import date
from typing import Any

from register.domain.besluiten.besluit import Adviesopvolging, Opvolging
from register.domain.besluiten.gevolgfeiten import MededelingGedaan
from register.domain.dossiers.advies import AdviesUitgebracht, Strekking
from register.domain.norms.uitleg import NormuitlegVastgesteld
from register.domain.raden.raadsronde import Rondesoort
from register.domain.raden.rondefeiten import (
    Strekking as Raadstrekking,
    ZienswijzeOntvangen,
)
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.test_awb_bekendmaking import DAG, bekend, genomen
from tests.domain.norms.wereld import WERELD, naar, ronde
from tests.scenario import Given

MET_RAAD = WERELD.on(
    "2026-05-01",
    ronde(Rondesoort.OVERIG),
    naar(),
    naar("gm0002"),
    ZienswijzeOntvangen(
        raadsronde="r1", gemeente="gm0001", strekking=Raadstrekking.KRITISCH
    ),
)


def geadviseerd(*, wettelijk: bool = True) -> Given:
    advies = AdviesUitgebracht(
        dossier="d1",
        advies="a1",
        strekking=Strekking.NEGATIEF,
        adviseur="rao",
        wettelijk=wettelijk,
    )
    return WERELD.on("2026-05-01", advies)


def gevolg(opvolging: Opvolging = Opvolging.AFGEWEKEN) -> dict[str, Any]:
    regel = Adviesopvolging(advies="a1", opvolging=opvolging, motivering="zo")
    return {"dossier": "d1", "adviesopvolging": (regel,)}


def deel_mee(*aan: str) -> MededelingGedaan:
    anderen = "" if aan else "verzegeld"
    return MededelingGedaan(besluit="b-1", aan=aan, anderen=anderen)


def gelezen(wereld: Given) -> Given:
    uitleg = NormuitlegVastgesteld(
        uitleg="u1", norm="AWB-27", door="ab", tekst="zo", lezing="zelfde-dag"
    )
    return wereld.on("2020-01-01", uitleg)


RAAD = genomen(MET_RAAD, raadsrondes=("r1",))
ADVISEUR = genomen(geadviseerd(), **gevolg())
EINDE = date(2026, 8, 13)
ERNA = date(2026, 8, 14)

awb_27 = Rijen("AWB-27")

GEVALLEN = (
    awb_27(
        "tegelijk meegedeeld", RAAD.on("2026-07-02", deel_mee("gm0001")), bekend(), JA
    ),
    awb_27("bij het vastleggen nog niet", RAAD, bekend(), NVT),
    awb_27("op de laatste dag nog niet", RAAD, bekend(), NVT, op=EINDE),
    awb_27("de dag erna nog niet", RAAD, bekend(), NEE, "'gm0001'", op=ERNA),
    awb_27(
        "op de laatste dag",
        RAAD.on("2026-08-13", deel_mee("gm0001")),
        bekend(),
        JA,
        op=ERNA,
    ),
    awb_27(
        "een dag te laat",
        RAAD.on("2026-08-14", deel_mee("gm0001")),
        bekend(),
        NEE,
        op=ERNA,
    ),
    awb_27(
        "na een mededeling die te laat is",
        RAAD.on("2026-08-14", deel_mee("gm0002")).on("2026-07-03", deel_mee("gm0001")),
        bekend(),
        JA,
        op=ERNA,
    ),
    awb_27(
        "aan het gremium van die raad",
        RAAD.on("2026-07-03", deel_mee("raad1")),
        bekend(),
        JA,
        op=ERNA,
    ),
    awb_27(
        "aan een ander gremium",
        RAAD.on("2026-07-03", deel_mee("ab")),
        bekend(),
        NEE,
        op=ERNA,
    ),
    awb_27(
        "aan wie staat verzegeld",
        RAAD.on("2026-07-03", deel_mee()),
        bekend(),
        OPEN,
        op=ERNA,
    ),
    awb_27(
        "de adviseur van wie is afgeweken", ADVISEUR, bekend(), NEE, "'rao'", op=ERNA
    ),
    awb_27(
        "en die het hoorde",
        ADVISEUR.on("2026-07-03", deel_mee("rao")),
        bekend(),
        JA,
        op=ERNA,
    ),
    awb_27(
        "een gevolgd advies",
        genomen(geadviseerd(), **gevolg(Opvolging.OVERGENOMEN)),
        bekend(),
        NVT,
        op=ERNA,
    ),
    awb_27(
        "geen wettelijk advies",
        genomen(geadviseerd(wettelijk=False), **gevolg()),
        bekend(),
        NVT,
        op=ERNA,
    ),
    awb_27("een onbekend advies", genomen(**gevolg()), bekend(), NVT, op=ERNA),
    awb_27(
        "een onbekende ronde", genomen(raadsrondes=("weg",)), bekend(), NVT, op=ERNA
    ),
    awb_27("niemand sprak", genomen(), bekend(), NVT, op=ERNA),
    awb_27("een onbekend besluit", WERELD, bekend(), NVT, op=ERNA),
    awb_27(
        "op de dag zelf, zo gelezen",
        gelezen(RAAD).on("2026-07-02", deel_mee("gm0001")),
        bekend(),
        JA,
        op=ERNA,
    ),
    awb_27(
        "een dag later, zo gelezen",
        gelezen(RAAD).on("2026-07-03", deel_mee("gm0001")),
        bekend(),
        NEE,
        op=ERNA,
    ),
    awb_27("dezelfde dag is nog niet voorbij", gelezen(RAAD), bekend(), NVT, op=DAG),
)


@elk(GEVALLEN)
def test_mededeling(geval: Geval) -> None:
    geval.check()
