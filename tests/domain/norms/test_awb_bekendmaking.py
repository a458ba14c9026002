"""Making a decision known: to whom, how, and not in force before (Awb 3:40-3:43)."""

from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.besluiten.besluit import (
    Adviesopvolging,
    Opvolging,
    Rechtskarakter,
    Uitkomst,
)
from register.domain.besluiten.gevolgfeiten import (
    BesluitBekendgemaakt,
    InwerkingtredingVastgesteld,
    MededelingGedaan,
)
from register.domain.dossiers.advies import AdviesUitgebracht, Strekking
from register.domain.norms.uitleg import NormuitlegVastgesteld
from register.domain.raden.raadsronde import Rondesoort
from register.domain.raden.rondefeiten import (
    Strekking as Raadstrekking,
    ZienswijzeOntvangen,
)
from register.domain.values import Periode
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, besluit, naar, ronde
from tests.scenario import Given

BESCHIKKING = Rechtskarakter.BESCHIKKING
BELEID = Rechtskarakter.BELEIDSREGEL
DAG = date(2026, 7, 2)


def genomen(wereld: Given = WERELD, **anders: Any) -> Given:  # noqa: ANN401
    return wereld.on("2026-06-30", besluit(**anders))


def bekend(wijze: str = "toezending", **anders: Any) -> BesluitBekendgemaakt:  # noqa: ANN401
    return replace(BesluitBekendgemaakt(besluit="b-1", wijze=wijze), **anders)


def vanaf(dag: int) -> BesluitBekendgemaakt:
    return bekend(inwerking=date(2026, 7, dag))


def zet(dag: int) -> InwerkingtredingVastgesteld:
    return InwerkingtredingVastgesteld(besluit="b-1", inwerking=date(2026, 7, dag))


OP_1_JULI = genomen(inwerking=date(2026, 7, 1))
INTERN = Rechtskarakter.INTERN_BESTUURLIJK

awb_28 = Rijen("AWB-28")

AWB_28 = (
    awb_28("op de dag zelf", genomen(), vanaf(2), JA),
    awb_28("een dag ervoor", genomen(), vanaf(1), NEE, "werkt sinds 2026-07-01"),
    awb_28("zoals het besluit zegt", OP_1_JULI, bekend(), NEE),
    awb_28(
        "de dag van bekendmaking is niet precies",
        genomen(),
        vanaf(1),
        OPEN,
        feitdatum=Periode(van=date(2026, 6, 30), tot=DAG),
    ),
    awb_28("zonder inwerking", genomen(), bekend(), NVT),
    awb_28(
        "later gezet, na de bekendmaking",
        genomen().on("2026-07-01", bekend()),
        zet(1),
        JA,
    ),
    awb_28("later gezet, ervoor", genomen().on("2026-07-02", bekend()), zet(1), NEE),
    awb_28("gezet voor de bekendmaking", genomen(), zet(1), NVT),
    awb_28(
        "gezet, en daarna bekendgemaakt",
        genomen().on("2026-07-01", zet(1)),
        bekend(),
        NEE,
    ),
    awb_28("verworpen", genomen(uitkomst=Uitkomst.VERWORPEN), vanaf(1), NVT),
    awb_28("geen besluit van de Awb", genomen(rechtskarakter=INTERN), vanaf(1), NVT),
    awb_28("een onbekend besluit", WERELD, vanaf(1), NVT),
    awb_28(
        "nooit bekendgemaakt", OP_1_JULI, besluit(), NEE, "niet bekendgemaakt", op=DAG
    ),
    awb_28("nog niet in werking", OP_1_JULI, besluit(), NVT, op=date(2026, 6, 30)),
    awb_28("werkt zonder dag", genomen(), besluit(), NVT, op=DAG),
    awb_28(
        "wel bekendgemaakt",
        OP_1_JULI.on("2026-07-01", bekend()),
        besluit(),
        NVT,
        op=DAG,
    ),
    awb_28("bij het vastleggen", OP_1_JULI, besluit(), NVT),
)

awb_29 = Rijen("AWB-29")

AWB_29 = (
    awb_29(
        "een beschikking toegezonden", genomen(rechtskarakter=BESCHIKKING), bekend(), JA
    ),
    awb_29(
        "een beschikking in het blad",
        genomen(rechtskarakter=BESCHIKKING),
        bekend("publicatieblad"),
        OPEN,
    ),
    awb_29(
        "een beleidsregel in het blad",
        genomen(rechtskarakter=BELEID),
        bekend("publicatieblad"),
        JA,
    ),
    awb_29(
        "met een vindplaats",
        genomen(rechtskarakter=BELEID),
        bekend("anders", publicatie="bgr-2026-1"),
        JA,
    ),
    awb_29(
        "een beleidsregel per brief",
        genomen(rechtskarakter=BELEID),
        bekend("brief"),
        NEE,
        "brief",
    ),
    awb_29(
        "op een andere wijze", genomen(rechtskarakter=BELEID), bekend("krant"), OPEN
    ),
    awb_29(
        "per brief voor 1 juli 2021",
        WERELD.on("2021-06-01", besluit(rechtskarakter=BELEID)).at("2021-06-30"),
        bekend("brief"),
        OPEN,
        "geschikt",
    ),
    awb_29(
        "per brief op 1 juli 2021",
        WERELD.on("2021-06-01", besluit(rechtskarakter=BELEID)).at("2021-07-01"),
        bekend("brief"),
        NEE,
    ),
    awb_29("karakter onbekend", genomen(), bekend(), OPEN),
    awb_29("geen besluit van de Awb", genomen(rechtskarakter=INTERN), bekend(), NVT),
    awb_29("een onbekend besluit", WERELD, bekend(), NVT),
)

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

AWB_27 = (
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

GEVALLEN = (*AWB_27, *AWB_28, *AWB_29)


@elk(GEVALLEN)
def test_bekendmaking(geval: Geval) -> None:
    geval.check()
