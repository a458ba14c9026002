"""The account of lawfulness, its threshold, and what a decision about money says."""

from dataclasses import replace
from typing import Any

from register.domain.besluiten.besluit import BesluitGenomen, Lasten, Uitkomst
from register.domain.planning.bedragen import Post
from register.domain.planning.boekjaarfeiten import (
    BegrotingVastgesteld,
    JaarrekeningVastgesteld,
    RechtmatigheidsverantwoordingVastgesteld,
    VerantwoordingsgrensVastgesteld,
)
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, besluit

POST = Post(post="p", lasten=10_000_000)


def begroting(jaar: int = 2026) -> BegrotingVastgesteld:
    return BegrotingVastgesteld(boekjaar=jaar, besluit="b", posten=(POST,))


def rekening(jaar: int = 2026) -> JaarrekeningVastgesteld:
    return JaarrekeningVastgesteld(boekjaar=jaar, besluit="b", posten=(POST,))


def grens(
    basispunten: int = 200,
    bedrag: int | None = None,
    lasten: int | None = 10_000_000,
    jaar: int = 2026,
) -> VerantwoordingsgrensVastgesteld:
    return VerantwoordingsgrensVastgesteld(
        boekjaar=jaar,
        besluit="b",
        basispunten=basispunten,
        bedrag=bedrag,
        bedrag_lasten=lasten,
    )


def verantwoording(
    fouten: int = 0, vaag: int = 0, jaar: int = 2026, *, opgenomen: bool = False
) -> RechtmatigheidsverantwoordingVastgesteld:
    return RechtmatigheidsverantwoordingVastgesteld(
        boekjaar=jaar,
        besluit="b",
        bedrag_fouten=fouten,
        bedrag_onduidelijkheden=vaag,
        opgenomen=opgenomen,
    )


def inkoop(**anders: Any) -> BesluitGenomen:  # noqa: ANN401
    heel = besluit(
        bedrag=100,
        boekjaar=2026,
        dekking="post",
        lasten=Lasten.INCIDENTEEL,
        module="jeugd",
    )
    return replace(heel, **anders)


LEEG = WERELD.at("2027-05-01")
BEGROOT = LEEG.on("2025-07-01", begroting()).at("2027-05-01")
BEGRENSD = BEGROOT.on("2026-07-01", grens()).at("2027-05-01")
GEGEVEN = BEGRENSD.on("2027-04-01", verantwoording()).at("2027-05-01")
rm_01 = Rijen("RM-01")
RM_01 = (
    rm_01("er is een verantwoording", GEGEVEN, rekening(), JA),
    rm_01("er is er geen", BEGRENSD, rekening(), NEE, "geen rechtmatigheids"),
    rm_01("van het jaar is niets bekend", LEEG, rekening(), NEE),
    rm_01("overgenomen", BEGRENSD, rekening(), OPEN, achterstand=True),
    rm_01("het eerste jaar", LEEG, rekening(2023), NEE),
    rm_01("het jaar daarvoor", LEEG, rekening(2022), NVT),
    rm_01("een ander feit", GEGEVEN, begroting(), NVT, uitvoering=1),
)
rm_02 = Rijen("RM-02")
RM_02 = (
    rm_02("twee procent", LEEG, grens(), JA),
    rm_02("meer dan twee procent", LEEG, grens(201), NEE, "201"),
    rm_02("drie procent in 2024", LEEG, grens(300, jaar=2024), JA),
    rm_02("drie procent in 2025", LEEG, grens(300, jaar=2025), NEE),
    rm_02("vóór 2023", LEEG, grens(900, jaar=2022), NVT),
    rm_02("het bedrag past", LEEG, grens(100, 200_000), JA),
    rm_02("het bedrag is te hoog", LEEG, grens(100, 200_001), NEE, "toegestaan"),
    rm_02("zonder lasten", LEEG, grens(100, 200_000, None), OPEN, "lasten"),
    rm_02("alleen een deel", LEEG, grens(100, None, None), JA),
    rm_02("samen op de grens", BEGRENSD, verantwoording(150_000, 50_000), JA),
    rm_02("samen erboven", BEGRENSD, verantwoording(150_000, 50_001), NEE, "samen"),
    rm_02(
        "erboven en opgenomen",
        BEGRENSD,
        verantwoording(150_000, 50_001, opgenomen=True),
        JA,
    ),
    rm_02("geen grens", BEGROOT, verantwoording(1), OPEN, "een grens"),
    rm_02("een leeg jaar", LEEG, verantwoording(1), OPEN, "een grens"),
    rm_02(
        "geen lasten",
        LEEG.on("2026-07-01", grens()).at("2027-05-01"),
        verantwoording(1),
        OPEN,
        "de lasten",
    ),
    rm_02("het eerste jaar", LEEG, verantwoording(1, jaar=2023), OPEN),
    rm_02("een oud jaar", BEGRENSD, verantwoording(1, jaar=2022), NVT),
    rm_02("een ander feit", GEGEVEN, begroting(), NVT, uitvoering=1),
)
rm_08 = Rijen("RM-08")
RM_08 = (
    rm_08("alles staat erin", LEEG, inkoop(), JA),
    rm_08("zonder boekjaar", LEEG, inkoop(boekjaar=None), NEE, "'boekjaar'"),
    rm_08("zonder dekking", LEEG, inkoop(dekking=""), NEE, "'dekking'"),
    rm_08("eenmalig of elk jaar", LEEG, inkoop(lasten=None), NEE, "'lasten'"),
    rm_08("zonder module alleen", LEEG, inkoop(module=""), OPEN, "een module"),
    rm_08("overgenomen", LEEG, inkoop(dekking=""), OPEN, achterstand=True),
    rm_08("zonder bedrag", LEEG, inkoop(bedrag=None, dekking=""), NVT),
    rm_08("verworpen", LEEG, inkoop(uitkomst=Uitkomst.VERWORPEN, dekking=""), NVT),
    rm_08(
        "de begroting heeft posten",
        LEEG,
        inkoop(handeling="begroting-vaststellen", dekking=""),
        NVT,
    ),
    rm_08("een ander feit", LEEG, begroting(), NVT, uitvoering=1),
)
GEVALLEN = (*RM_01, *RM_02, *RM_08)


@elk(GEVALLEN)
def test_rechtmatigheid(geval: Geval) -> None:
    geval.check()
