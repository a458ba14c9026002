"""The publicatieblad, regulations in force, notices, and who may object where."""

from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.besluiten.besluit import BesluitGenomen, Rechtskarakter, Uitkomst
from register.domain.besluiten.gevolgfeiten import (
    BesluitBekendgemaakt,
    InwerkingtredingVastgesteld,
    Rechtsmiddelclausule,
)
from register.domain.openheid.stuk import DocumentGepubliceerd, StukToegevoegd
from register.domain.planning.bedragen import Post
from register.domain.planning.boekjaarfeiten import OntwerpbegrotingOpgesteld
from register.domain.values import Bewijs, Periode
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, besluit
from tests.scenario import Given

AVV = Rechtskarakter.AVV
BELEIDSREGEL = Rechtskarakter.BELEIDSREGEL


def genomen(karakter: Rechtskarakter = BELEIDSREGEL, **anders: Any) -> Given:  # noqa: ANN401
    return WERELD.on("2026-06-01", besluit(rechtskarakter=karakter, **anders))


def bekend(wijze: str = "publicatieblad", **anders: Any) -> BesluitBekendgemaakt:  # noqa: ANN401
    return replace(BesluitBekendgemaakt(besluit="b-1", wijze=wijze), **anders)


IN_BLAD = bekend(publicatie="bgr-2026-101")
bkw_01 = Rijen("BKW-01")
BKW_01 = (
    bkw_01("een beleidsregel in het eigen blad", genomen(), IN_BLAD, JA),
    bkw_01("een verordening in het eigen blad", genomen(AVV), IN_BLAD, JA),
    bkw_01(
        "een besluit van algemene strekking",
        genomen(Rechtskarakter.BESLUIT_VAN_ALGEMENE_STREKKING),
        IN_BLAD,
        JA,
    ),
    bkw_01(
        "in een gemeenteblad",
        genomen(),
        bekend(publicatie="gmb-2026-101"),
        NEE,
        "niet het blad van deze regeling",
    ),
    *(
        bkw_01(
            f"in een blad van een ander ({blad})",
            genomen(),
            bekend(publicatie=f"{blad}-2026-1"),
            NEE,
        )
        for blad in ("prb", "wsb", "stb", "stcrt", "trb")
    ),
    bkw_01("op de website", genomen(), bekend("website"), NEE, "website"),
    bkw_01(
        "op de website en in het blad",
        genomen(),
        bekend("website", publicatie="bgr-2026-1"),
        JA,
    ),
    bkw_01("in een blad zonder nummer", genomen(), bekend(), OPEN, "de bekendmaking"),
    bkw_01("een onleesbaar nummer", genomen(), bekend(publicatie="blad 7"), OPEN, "7"),
    bkw_01("een blad dat niemand kent", genomen(), bekend(publicatie="x-2026-1"), OPEN),
    bkw_01(
        "een beschikking", genomen(Rechtskarakter.BESCHIKKING), bekend("brief"), NVT
    ),
    bkw_01("van een raad", genomen(orgaan="raad1"), bekend("gemeenteblad"), NVT),
    bkw_01("van een college", genomen(orgaan="bw1"), bekend("gemeenteblad"), NVT),
    bkw_01("van een onbekend orgaan", genomen(orgaan="xx"), bekend("brief"), NEE),
    bkw_01("verworpen", genomen(uitkomst=Uitkomst.VERWORPEN), bekend("brief"), NVT),
    bkw_01("een onbekend besluit", WERELD, bekend("brief"), NVT),
)

JULI_1, JULI_2, JULI_3 = (date(2026, 7, dag) for dag in (1, 2, 3))


def vanaf(dag: date) -> InwerkingtredingVastgesteld:
    return InwerkingtredingVastgesteld(besluit="b-1", inwerking=dag)


def verordening(**anders: Any) -> Given:  # noqa: ANN401
    return genomen(AVV, **anders)


EERDER = verordening().on("2026-07-02", IN_BLAD)
IN_JULI = Periode(van=date(2026, 7, 1), tot=date(2026, 7, 2))
bkw_02 = Rijen("BKW-02")
BKW_02 = (
    bkw_02("zonder dag: de wet bepaalt haar", verordening(), IN_BLAD, JA),
    bkw_02("op de dag zelf", verordening(), replace(IN_BLAD, inwerking=JULI_2), JA),
    bkw_02(
        "een dag te vroeg",
        verordening(),
        replace(IN_BLAD, inwerking=JULI_1),
        NEE,
        "zou werken sinds 2026-07-01",
    ),
    bkw_02("de dag stond in het besluit", verordening(inwerking=JULI_1), IN_BLAD, NEE),
    bkw_02("een blad zonder nummer", verordening(), bekend(inwerking=JULI_3), JA),
    bkw_02(
        "niet in het blad",
        verordening(),
        bekend("website", inwerking=JULI_3),
        NEE,
        "niet in werking",
    ),
    bkw_02(
        "misschien een dag te vroeg",
        verordening(),
        replace(IN_BLAD, inwerking=JULI_1),
        OPEN,
        feitdatum=IN_JULI,
    ),
    bkw_02("de dag later bepaald, niet te vroeg", EERDER, vanaf(JULI_2), JA),
    bkw_02("de dag later bepaald, te vroeg", EERDER, vanaf(JULI_1), NEE),
    bkw_02(
        "de dag later bepaald, misschien te vroeg",
        verordening().on(IN_JULI, IN_BLAD),
        vanaf(JULI_1),
        OPEN,
    ),
    bkw_02(
        "de dag bepaald, en niet in het blad",
        verordening().on("2026-07-01", bekend("brief")),
        vanaf(JULI_3),
        NEE,
    ),
    bkw_02("nog niet bekendgemaakt", verordening(), vanaf(JULI_1), NVT),
    bkw_02(
        "pas later bekendgemaakt",
        verordening().on("2026-07-03", IN_BLAD),
        vanaf(JULI_1),
        NVT,
    ),
    bkw_02("een beleidsregel", genomen(), replace(IN_BLAD, inwerking=JULI_1), NVT),
    bkw_02("een onbekend besluit", WERELD, IN_BLAD, NVT),
)

STUK = "a" * 64


def kennis(blad: str = "bgr-2026-9") -> DocumentGepubliceerd:
    return DocumentGepubliceerd(
        sha256=STUK, tooi_categorie="c", url="https://x", blad=blad
    )


def ter_inzage(*op_web: tuple[str, str], soort: str = "begroting") -> Given:
    """A document put on the web on days of June 2026, each with its blad."""
    stuk = StukToegevoegd(sha256=STUK, titel="t", soort=soort, versie=1)
    wereld = WERELD.on("2026-04-01", stuk)
    for dag, blad in op_web:
        wereld = wereld.on(f"2026-06-{dag}", kennis(blad))
    return wereld


def vaststelling(handeling: str, **anders: Any) -> BesluitGenomen:  # noqa: ANN401
    return besluit(handeling=handeling, boekjaar=2027, **anders)


BEGROTING = vaststelling("begroting-vaststellen")
WIJZIGING = vaststelling("begroting-wijzigen")
REKENING = vaststelling("jaarrekening-vaststellen")
BEWIJS = (Bewijs(sha256=STUK),)
BGR = "bgr-2026-9"
bkw_03 = Rijen("BKW-03")
BKW_03 = (
    bkw_03("precies twee weken", ter_inzage(("18", BGR)), BEGROTING, JA, bewijs=BEWIJS),
    bkw_03(
        "een dag te kort",
        ter_inzage(("19", BGR)),
        BEGROTING,
        NEE,
        "kennisgeving in het blad kwam op 2026-06-19",
        bewijs=BEWIJS,
    ),
    bkw_03(
        "eerder op het web, later in het blad",
        ter_inzage(("01", ""), ("19", BGR)),
        BEGROTING,
        NEE,
        bewijs=BEWIJS,
    ),
    bkw_03(
        "een ontwerp waarvan geen kennis is gegeven",
        WERELD.on(
            "2026-04-01",
            OntwerpbegrotingOpgesteld(
                boekjaar=2027,
                versie=1,
                door="db",
                posten=(Post(post="p"),),
                stukken=(STUK,),
            ),
        ),
        BEGROTING,
        OPEN,
    ),
    bkw_03(
        "twee kennisgevingen: de eerste telt",
        ter_inzage(("18", BGR), ("20", "bgr-2026-10")),
        BEGROTING,
        JA,
        bewijs=BEWIJS,
    ),
    bkw_03(
        "van de jaarrekening",
        ter_inzage(("19", BGR), soort="jaarrekening"),
        REKENING,
        NEE,
        bewijs=BEWIJS,
    ),
    bkw_03("van een wijziging", ter_inzage(("18", BGR)), WIJZIGING, JA, bewijs=BEWIJS),
    bkw_03(
        "een wijziging met spoed",
        ter_inzage(("30", BGR)),
        replace(WIJZIGING, spoed="spoed"),
        NVT,
        bewijs=BEWIJS,
    ),
    bkw_03(
        "in een gemeenteblad",
        ter_inzage(("01", "gmb-2026-1")),
        BEGROTING,
        NEE,
        "niet het blad",
        bewijs=BEWIJS,
    ),
    bkw_03(
        "in een blad dat niet te lezen is",
        ter_inzage(("01", "blad")),
        BEGROTING,
        OPEN,
        bewijs=BEWIJS,
    ),
    bkw_03(
        "alleen op het web",
        ter_inzage(("01", "")),
        BEGROTING,
        OPEN,
        "niet vastgelegd",
        bewijs=BEWIJS,
    ),
    bkw_03("zonder stukken", WERELD, BEGROTING, OPEN),
    bkw_03(
        "op een dag die niet vaststaat",
        ter_inzage(("19", BGR)),
        BEGROTING,
        OPEN,
        bewijs=BEWIJS,
        feitdatum=Periode(van=date(2026, 7, 2), tot=date(2026, 7, 3)),
    ),
    bkw_03("een ander besluit", WERELD, besluit(), NVT),
)

VERMELD = bekend("brief", rechtsmiddelen=Rechtsmiddelclausule.VERMELD)
NIET = bekend("brief", rechtsmiddelen=Rechtsmiddelclausule.NIET_VERMELD)
VATBAAR = genomen(Rechtskarakter.BESCHIKKING, bezwaar_mogelijk=True)
awb_30 = Rijen("AWB-30")
AWB_30 = (
    awb_30("erbij vermeld", VATBAAR, VERMELD, JA),
    awb_30("er niet bij vermeld", VATBAAR, NIET, NEE, "niet bij gezegd"),
    awb_30("niet vastgelegd", VATBAAR, bekend("brief"), OPEN, "niet vastgelegd"),
    awb_30("bezwaar kan niet", genomen(Rechtskarakter.BESCHIKKING), NIET, NVT),
    awb_30(
        "verworpen",
        genomen(bezwaar_mogelijk=True, uitkomst=Uitkomst.VERWORPEN),
        NIET,
        NVT,
    ),
    awb_30("een onbekend besluit", WERELD, NIET, NVT),
)
GEVALLEN = (*BKW_01, *BKW_02, *BKW_03, *AWB_30)


@elk(GEVALLEN)
def test_bekendmakingswet(geval: Geval) -> None:
    geval.check()
