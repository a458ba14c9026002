"""Spending within the budget, and before it is approved (Gemeentewet 189, 203-210)."""

from dataclasses import replace
from typing import Any

from register.domain.besluiten.besluit import (
    BesluitGenomen,
    Lasten,
    Rechtskarakter,
    Uitkomst,
)
from register.domain.besluiten.toezichtfeiten import (
    GoedkeuringGevraagd,
    GoedkeuringOnthouden,
    GoedkeuringVerleend,
)
from register.domain.geld.geldfeiten import (
    BegrotingsruimteBelegd,
    BegrotingsruimteVrijgevallen,
)
from register.domain.planning.bedragen import Post
from register.domain.planning.boekjaarfeiten import (
    BegrotingswijzigingVastgesteld,
    BegrotingVastgesteld,
)
from register.domain.stemmen.telling import Wijze
from register.domain.values import Grondslag
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, besluit
from tests.domain.norms.zaal import DAG, OPENING, lijst, punt, roep, stemming
from tests.scenario import Given

JAARBEGROTING = besluit(besluit="b-0", handeling="begroting-vaststellen", boekjaar=2026)
BEGROOT = WERELD.on(
    "2025-07-01",
    JAARBEGROTING,
    BegrotingVastgesteld(
        boekjaar=2026,
        besluit="b-0",
        posten=(
            Post(post="werk", module="werk", lasten=1000),
            Post(post="bureau", lasten=300),
        ),
    ),
)
VERHOOGD = BEGROOT.on(
    "2026-03-01",
    BegrotingswijzigingVastgesteld(
        boekjaar=2026,
        wijziging="w1",
        besluit="b-0",
        posten=(Post(post="werk", lasten=200),),
    ),
)


def beleg(
    bedrag: int, code: str = "c1", module: str = "werk", van: str = ""
) -> BegrotingsruimteBelegd:
    return BegrotingsruimteBelegd(
        boekjaar=2026,
        beleg=code,
        bedrag=bedrag,
        omschrijving="inkoop",
        module=module,
        besluit=van,
    )


def uitgave(bedrag: int = 1000, **anders: Any) -> BesluitGenomen:  # noqa: ANN401
    """A contract of the AB for this amount."""
    begin = besluit(
        bedrag=bedrag,
        boekjaar=2026,
        module="werk",
        rechtskarakter=Rechtskarakter.PRIVAATRECHTELIJK,
    )
    return replace(begin, **anders)


EERDER = BEGROOT.on("2026-02-01", beleg(400, "c0"))
RAMING = Rechtskarakter.INTERN_BESTUURLIJK

gw_30 = Rijen("GW-30")

GW_30 = (
    gw_30("precies de ruimte", BEGROOT, beleg(1000), JA),
    gw_30("een cent meer", BEGROOT, beleg(1001), NEE, "nog € 10,00 begroot"),
    gw_30("precies wat over is", EERDER, beleg(600), JA),
    gw_30("meer dan over is", EERDER, beleg(601), NEE, "€ 6,00"),
    gw_30("na een wijziging", VERHOOGD, beleg(1200), JA),
    gw_30("boven de wijziging", VERHOOGD, beleg(1201), NEE),
    gw_30(
        "na vrijval",
        EERDER.on(
            "2026-03-01",
            BegrotingsruimteVrijgevallen(
                boekjaar=2026, beleg="c0", bedrag=100, reden="minder"
            ),
        ),
        beleg(700),
        JA,
    ),
    gw_30("zichzelf niet dubbel", EERDER.on(DAG, beleg(600)), beleg(600), JA),
    gw_30(
        "wat er later bij kwam telt niet terug",
        EERDER.on(DAG, beleg(600), beleg(500, "c2")),
        beleg(600),
        JA,
    ),
    gw_30(
        "wat die dag eerder is belegd telt mee",
        EERDER.on(DAG, beleg(600), beleg(500, "c2")),
        beleg(500, "c2"),
        NEE,
    ),
    gw_30("zonder module", BEGROOT, beleg(301, module=""), NEE, "geen module"),
    gw_30("een module zonder post", BEGROOT, beleg(1, module="zorg"), NEE),
    gw_30("geen begroting", WERELD, beleg(1), OPEN, "2026"),
    gw_30("een contract binnen de ruimte", BEGROOT, uitgave(1000), JA),
    gw_30("een contract erboven", BEGROOT, uitgave(1001), NEE),
    gw_30(
        "wat dit besluit zelf al belegde",
        BEGROOT.on(DAG, beleg(1000, van="b-1")),
        uitgave(1000),
        JA,
    ),
    gw_30(
        "een besluit dat een raming kan zijn",
        BEGROOT,
        uitgave(1001, rechtskarakter=RAMING),
        OPEN,
    ),
    gw_30(
        "incidenteel geld",
        BEGROOT,
        uitgave(1001, rechtskarakter=RAMING, lasten=Lasten.INCIDENTEEL),
        NEE,
    ),
    gw_30("geen bedrag", BEGROOT, uitgave(bedrag=0), NVT),
    gw_30("geen boekjaar", BEGROOT, uitgave(boekjaar=None), NVT),
    gw_30("verworpen", BEGROOT, uitgave(uitkomst=Uitkomst.VERWORPEN), NVT),
    gw_30("de begroting zelf", BEGROOT, uitgave(handeling="begroting-wijzigen"), NVT),
    gw_30("de rekening", BEGROOT, uitgave(handeling="jaarrekening-vaststellen"), NVT),
)

GEVRAAGD = BEGROOT.on("2025-12-01", GoedkeuringGevraagd(besluit="b-0"))
VERLEEND = GEVRAAGD.on("2026-02-01", GoedkeuringVerleend(besluit="b-0"))
ONTHOUDEN = GEVRAAGD.on(
    "2026-02-01", GoedkeuringOnthouden(besluit="b-0", reden="geen evenwicht")
)


def artikel(nummer: str) -> tuple[Grondslag, ...]:
    return (Grondslag(wet="gemeentewet", artikel=nummer),)


BESLUITLOOS = WERELD.on(
    "2025-07-01", BegrotingVastgesteld(boekjaar=2026, besluit="weg", posten=())
)

gw_36 = Rijen("GW-36")

GW_36 = (
    gw_36("na de goedkeuring", VERLEEND, uitgave(), JA),
    gw_36("voor de goedkeuring", GEVRAAGD, uitgave(), NEE, "gevraagd"),
    gw_36("nadat zij is onthouden", ONTHOUDEN, uitgave(), NEE, "onthouden"),
    gw_36("een beleg voor de goedkeuring", GEVRAAGD, beleg(1), NEE),
    gw_36("een beleg na de goedkeuring", VERLEEND, beleg(1), JA),
    gw_36("met toestemming", GEVRAAGD, uitgave(), OPEN, grondslag=artikel("208")),
    gw_36("bij spoed", GEVRAAGD, uitgave(spoed="brand"), NVT),
    gw_36("zonder toezicht", BEGROOT, uitgave(), NVT),
    gw_36("begroot door een besluit dat er niet is", BESLUITLOOS, uitgave(), NVT),
    gw_36("zonder begroting", WERELD, uitgave(), NVT),
    gw_36(
        "een besluit dat een raming kan zijn",
        GEVRAAGD,
        uitgave(rechtskarakter=RAMING),
        NVT,
    ),
)

ZAAL = GEVRAAGD.on("2026-06-18", roep(), punt()).on(DAG, lijst("1234")).on(DAG, OPENING)
HOOFDELIJK = ZAAL.on(DAG, stemming("1234", wijze=Wijze.HOOFDELIJK))
MET_HANDEN = ZAAL.on(DAG, stemming("1234"))
SPOED = uitgave(vergadering="v1", punt="5", spoed="brand")


def goedgekeurd(zaal: Given) -> Given:
    return zaal.on(DAG, GoedkeuringVerleend(besluit="b-0"))


gw_37 = Rijen("GW-37")

GW_37 = (
    gw_37("hoofdelijk", HOOFDELIJK, SPOED, JA),
    gw_37("met handopsteken", MET_HANDEN, SPOED, NEE, "handopsteken"),
    gw_37(
        "artikel 209 genoemd",
        MET_HANDEN,
        replace(SPOED, spoed=""),
        NEE,
        grondslag=artikel("209"),
    ),
    gw_37(
        "artikel 209 genoemd na de goedkeuring",
        goedgekeurd(MET_HANDEN),
        replace(SPOED, spoed=""),
        NEE,
        grondslag=artikel("209"),
    ),
    gw_37(
        "artikel 209 genoemd zonder toezicht",
        BEGROOT,
        uitgave(),
        OPEN,
        grondslag=artikel("209"),
    ),
    gw_37(
        "door een ander orgaan", HOOFDELIJK, replace(SPOED, orgaan="db"), NEE, "'db'"
    ),
    gw_37("door een onbekend orgaan", HOOFDELIJK, replace(SPOED, orgaan="x"), NEE),
    gw_37("geen stemming bekend", ZAAL, SPOED, OPEN),
    gw_37("buiten vergadering", GEVRAAGD, uitgave(spoed="brand"), OPEN),
    gw_37("na goedkeuring", goedgekeurd(MET_HANDEN), SPOED, NVT),
    gw_37("zonder spoed", MET_HANDEN, replace(SPOED, spoed=""), NVT),
    gw_37("spoed zonder geld", MET_HANDEN, replace(SPOED, boekjaar=None), NVT),
    gw_37("verworpen", MET_HANDEN, replace(SPOED, uitkomst=Uitkomst.VERWORPEN), NVT),
)

GEVALLEN = (*GW_30, *GW_36, *GW_37)


@elk(GEVALLEN)
def test_gemeentewet_over_geld(geval: Geval) -> None:
    geval.check()
