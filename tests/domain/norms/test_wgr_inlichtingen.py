from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.facts import Gebeurtenis
from register.domain.raden.inlichtingen import (
    InlichtingenGevraagd,
    InlichtingenVerstrekt,
    Verstrekking,
    Vrager,
)
from register.domain.raden.raadsagenda import ActiefGeinformeerd, Kanaal
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, ZEVEN
from tests.scenario import Given

wgr_17, wgr_18 = Rijen("WGR-17"), Rijen("WGR-18")
wgr_19, wgr_57 = Rijen("WGR-19"), Rijen("WGR-57")
AAN_BESTUUR = InlichtingenGevraagd(
    inlichting="i1",
    door=Vrager.RAADSLID,
    aan="db",
    vraag="v",
    gemeente="gm0001",
    antwoord_uiterlijk=date(2026, 7, 31),
)
AAN_LID = replace(AAN_BESTUUR, door=Vrager.COLLEGE, aan="ab", persoon="p1")
VAN_AB = replace(AAN_BESTUUR, door=Vrager.ALGEMEEN_BESTUUR, gemeente="")
VAN_MINISTER = replace(AAN_BESTUUR, door=Vrager.MINISTER, gemeente="")


def antwoord(**anders: Any) -> InlichtingenVerstrekt:  # noqa: ANN401
    begin = InlichtingenVerstrekt(inlichting="i1", door="db", antwoord="a")
    return replace(begin, **anders)


def na(vraag: Gebeurtenis, *daarna: Gebeurtenis, op: str = "2026-07-02") -> Given:
    return WERELD.on("2026-07-02", vraag).on("2026-07-10", *daarna).at(op)


GEVRAAGD = na(AAN_BESTUUR)
ZONDER_TERMIJN = replace(AAN_BESTUUR, antwoord_uiterlijk=None)
DEELS = antwoord(verstrekking=Verstrekking.GEDEELTELIJK)
NIET = antwoord(verstrekking=Verstrekking.GEWEIGERD)
WGR_18 = (
    wgr_18("op de laatste dag", na(AAN_BESTUUR, op="2026-07-31"), antwoord(), JA),
    wgr_18(
        "een dag te laat",
        na(AAN_BESTUUR, op="2026-08-01"),
        antwoord(),
        NEE,
        "2026-07-31",
    ),
    wgr_18("zonder reden geweigerd", GEVRAAGD, NIET, NEE, "zonder reden"),
    wgr_18("met reden geweigerd", GEVRAAGD, replace(NIET, reden="r"), OPEN, "geheim"),
    wgr_18("deels, en de rest komt nog", GEVRAAGD, DEELS, NVT),
    wgr_18("deels, met reden", GEVRAAGD, replace(DEELS, reden="r"), OPEN),
    wgr_18("zonder termijn", na(ZONDER_TERMIJN, op="2027-07-02"), antwoord(), JA),
    wgr_18("nog op tijd", GEVRAAGD, AAN_BESTUUR, NVT, op=date(2026, 7, 31)),
    wgr_18("niet beantwoord", GEVRAAGD, AAN_BESTUUR, NEE, "'i1'", op=date(2026, 8, 1)),
    wgr_18(
        "deels beantwoord",
        na(AAN_BESTUUR, DEELS),
        AAN_BESTUUR,
        NEE,
        op=date(2026, 8, 1),
    ),
    wgr_18(
        "beantwoord", na(AAN_BESTUUR, antwoord()), AAN_BESTUUR, NVT, op=date(2026, 8, 1)
    ),
    wgr_18(
        "pas beantwoord na de dag waarover het gaat",
        na(AAN_BESTUUR).on("2026-08-10", antwoord()),
        AAN_BESTUUR,
        NEE,
        op=date(2026, 8, 1),
    ),
    wgr_18(
        "op de dag van de vraag",
        na(ZONDER_TERMIJN),
        ZONDER_TERMIJN,
        NVT,
        op=date(2026, 7, 2),
    ),
    wgr_18(
        "open zonder termijn",
        na(ZONDER_TERMIJN),
        ZONDER_TERMIJN,
        OPEN,
        op=date(2026, 7, 3),
    ),
    wgr_18("bij het vastleggen", GEVRAAGD, AAN_BESTUUR, NVT),
    wgr_18("een onbekende vraag", WERELD, antwoord(), NVT),
    wgr_18("aan een lid", na(AAN_LID), antwoord(), NVT),
    wgr_18("door het AB", na(VAN_AB), antwoord(), NVT),
    wgr_18(
        "de rest, na een deel", na(AAN_BESTUUR, DEELS, op="2026-07-20"), antwoord(), JA
    ),
)
WGR_17 = (
    wgr_17("het lid antwoordt", na(AAN_LID), antwoord(), JA),
    wgr_17("het lid weigert", na(AAN_LID), NIET, NEE),
    wgr_17("aan het bestuur", GEVRAAGD, antwoord(), NVT),
    wgr_17("door het AB", na(replace(VAN_AB, persoon="p1")), antwoord(), NVT),
)
WGR_19 = (
    wgr_19("het DB antwoordt", na(VAN_AB), antwoord(), JA),
    wgr_19("het DB weigert", na(VAN_AB), NIET, NEE),
    wgr_19("aan de commissie", na(replace(VAN_AB, aan="bc")), antwoord(), NVT),
    wgr_19("aan een functie", na(replace(VAN_AB, aan="secretaris")), antwoord(), NVT),
    wgr_19("door een raadslid", GEVRAAGD, antwoord(), NVT),
)


def weet(gemeente: str, vraag: str = "i1") -> ActiefGeinformeerd:
    return ActiefGeinformeerd(
        gemeente=gemeente,
        informatie=f"x-{gemeente}",
        kanaal=Kanaal.BRIEF,
        onderwerp="o",
        inlichting=vraag,
    )


ALLEN = na(VAN_MINISTER, *(weet(gemeente) for gemeente in ZEVEN))
OP_DAG = date(2026, 7, 20)
EEN_NIET = na(VAN_MINISTER, *map(weet, ZEVEN[1:]), op="2026-07-20")
LATER_VERTELD = EEN_NIET.on("2026-07-25", weet("gm0001"))
WGR_57 = (
    wgr_57("verteld voor het antwoord", ALLEN.at("2026-07-20"), antwoord(), JA),
    wgr_57(
        "bij het antwoord weet een nog niets", EEN_NIET, antwoord(), OPEN, "'gm0001'"
    ),
    wgr_57("op de dag van het antwoord", EEN_NIET, antwoord(), OPEN, op=OP_DAG),
    wgr_57(
        "een dag na het antwoord weet een nog niets",
        EEN_NIET,
        antwoord(),
        NEE,
        "'gm0001'",
        op=date(2026, 7, 21),
    ),
    wgr_57(
        "een die het pas later hoort, wist het toen niet",
        LATER_VERTELD,
        antwoord(),
        NEE,
        "'gm0001'",
        op=date(2026, 7, 21),
    ),
    wgr_57(
        "een die het pas later hoort, wist het bij het antwoord niet",
        LATER_VERTELD,
        antwoord(),
        OPEN,
        "'gm0001'",
    ),
    wgr_57(
        "over een andere vraag",
        na(VAN_MINISTER, weet("gm0001", "i2"), op="2026-07-20"),
        antwoord(),
        NEE,
        op=date(2026, 7, 21),
    ),
    wgr_57("allen verteld, nog geen antwoord", ALLEN, VAN_MINISTER, JA, op=OP_DAG),
    wgr_57(
        "nog niemand verteld",
        na(VAN_MINISTER),
        VAN_MINISTER,
        OPEN,
        "geen termijn",
        op=OP_DAG,
    ),
    wgr_57("beantwoord", na(VAN_MINISTER, antwoord()), VAN_MINISTER, NVT, op=OP_DAG),
    wgr_57("bij het vastleggen", ALLEN, VAN_MINISTER, NVT),
    wgr_57("door een raadslid", GEVRAAGD, antwoord(), NVT),
    wgr_57("een onbekende vraag", WERELD, antwoord(), NVT),
)
GEVALLEN = (*WGR_17, *WGR_18, *WGR_19, *WGR_57)


@elk(GEVALLEN)
def test_inlichtingen(geval: Geval) -> None:
    geval.check()
