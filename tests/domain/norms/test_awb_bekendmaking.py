"""Making a decision known: to whom, how, and not in force before (Awb 3:40-3:43)."""

from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.besluiten.besluit import (
    Rechtskarakter,
    Uitkomst,
)
from register.domain.besluiten.gevolgfeiten import (
    BesluitBekendgemaakt,
    InwerkingtredingVastgesteld,
)
from register.domain.values import Periode
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, besluit
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
    awb_28(
        "op de eerste dag waarop het bekend kan zijn",
        genomen(),
        vanaf(1),
        OPEN,
        feitdatum=Periode(van=date(2026, 7, 1), tot=DAG),
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
    awb_28("een onbekend besluit zonder inwerking", WERELD, bekend(), NVT),
    awb_28("een onbekend besluit op een dag", WERELD, besluit(), NVT, op=DAG),
    awb_28("op de dag van inwerking", OP_1_JULI, besluit(), NEE, op=date(2026, 7, 1)),
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
    awb_28(
        "bekendgemaakt na het besluit, voor de dag",
        OP_1_JULI.on("2026-07-01", bekend()).at("2026-06-30"),
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
    *(
        awb_29(
            f"een beschikking per {wijze}",
            genomen(rechtskarakter=BESCHIKKING),
            bekend(wijze),
            JA,
        )
        for wijze in ("uitreiking", "brief", "post", "aangetekend", "e-mail")
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

GEVALLEN = (*AWB_28, *AWB_29)


@elk(GEVALLEN)
def test_bekendmaking(geval: Geval) -> None:
    geval.check()
