"""Budget and accounts: laid open, indemnity, the accountant (Gemeentewet 190-213)."""

from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.facts import Gebeurtenis
from register.domain.openheid.stuk import DocumentGepubliceerd, StukToegevoegd
from register.domain.planning.bedragen import Post
from register.domain.planning.boekjaarfeiten import (
    AccountantAangewezen,
    BegrotingAangebodenAanAB,
    IndemniteitsbesluitGenomen,
    JaarrekeningVastgesteld,
    OntwerpbegrotingOpgesteld,
)
from register.domain.raden.raadsronde import Rondesoort
from register.domain.values import Bewijs, Periode
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, besluit, naar, ronde
from tests.scenario import Given

A, B = "a" * 64, "b" * 64
POSTEN = (Post(post="werk", lasten=1000),)


def stuk(sha256: str = A, soort: str = "begroting") -> StukToegevoegd:
    return StukToegevoegd(sha256=sha256, titel="stuk", soort=soort, versie=1)


def op_web(sha256: str = A) -> DocumentGepubliceerd:
    return DocumentGepubliceerd(sha256=sha256, tooi_categorie="c", url="https://x")


def ontwerp(*stukken: str) -> OntwerpbegrotingOpgesteld:
    return OntwerpbegrotingOpgesteld(
        boekjaar=2027, versie=1, door="db", posten=POSTEN, stukken=stukken
    )


def openbaar(dag: str, *feiten: Gebeurtenis, soort: str = "begroting") -> Given:
    """The document came on the web on this day of June 2026."""
    wereld = WERELD.on("2026-04-01", stuk(soort=soort), *feiten)
    return wereld.on(f"2026-06-{dag}", op_web())


def vaststelling(
    handeling: str = "begroting-vaststellen",
    **anders: Any,  # noqa: ANN401
) -> BesluitGenomen:
    return besluit(handeling=handeling, boekjaar=2027, **anders)


WIJZIGING = "begroting-wijzigen"
BEWIJS = (Bewijs(sha256=A),)

gw_31 = Rijen("GW-31")

GW_31 = (
    gw_31("twee weken ervoor", openbaar("18", ontwerp(A)), vaststelling(), JA),
    gw_31(
        "een dag te laat", openbaar("19", ontwerp(A)), vaststelling(), NEE, "2026-06-18"
    ),
    gw_31(
        "het eerste van twee stukken telt",
        openbaar("18", ontwerp(A, B), stuk(B)).on("2026-06-30", op_web(B)),
        vaststelling(),
        JA,
    ),
    gw_31(
        "zoals het is aangeboden",
        openbaar(
            "19", BegrotingAangebodenAanAB(boekjaar=2027, door="db", stukken=(A,))
        ),
        vaststelling(),
        NEE,
    ),
    gw_31(
        "zoals het naar de raden ging",
        openbaar(
            "18", ronde(Rondesoort.BEGROTING, 2027), replace(naar(), stukken=(A,))
        ),
        vaststelling(raadsrondes=("r1",)),
        JA,
    ),
    *(
        gw_31(
            f"een {soort} als bewijs, een dag te laat",
            openbaar("19", soort=soort),
            vaststelling(),
            NEE,
            bewijs=BEWIJS,
        )
        for soort in ("begroting", "ontwerpbegroting", "begrotingswijziging")
    ),
    gw_31("een onbekende ronde", WERELD, vaststelling(raadsrondes=("weg",)), OPEN),
    gw_31(
        "rond de grens",
        openbaar("18", ontwerp(A)).at("2026-07-04"),
        vaststelling(),
        OPEN,
        feitdatum=Periode(van=date(2026, 7, 1), tot=date(2026, 7, 4)),
    ),
    gw_31(
        "op tijd als het besluit op de laatste dag viel",
        openbaar("20", ontwerp(A)).at("2026-07-04"),
        vaststelling(),
        OPEN,
        feitdatum=Periode(van=date(2026, 7, 1), tot=date(2026, 7, 4)),
    ),
    gw_31(
        "nooit gepubliceerd",
        WERELD.on("2026-04-01", ontwerp(A), stuk()),
        vaststelling(),
        OPEN,
    ),
    gw_31(
        "een onbekend stuk", WERELD.on("2026-04-01", ontwerp(A)), vaststelling(), OPEN
    ),
    gw_31(
        "een later ontwerp",
        openbaar("18").on("2027-01-01", ontwerp(A)),
        vaststelling(),
        OPEN,
    ),
    gw_31(
        "boekjaar onbekend",
        openbaar("18", ontwerp(A)),
        replace(vaststelling(), boekjaar=None),
        OPEN,
    ),
    gw_31(
        "een ontwerp dat pas op de dag zelf is vastgelegd",
        openbaar("18").on("2026-07-02", ontwerp(A)),
        vaststelling(),
        JA,
    ),
    gw_31(
        "een wijziging steunt niet op het ontwerp van de begroting",
        openbaar("18", ontwerp(A)),
        vaststelling(WIJZIGING),
        OPEN,
    ),
    gw_31("een wijziging", openbaar("18"), vaststelling(WIJZIGING), JA, bewijs=BEWIJS),
    gw_31(
        "een late wijziging",
        openbaar("19"),
        vaststelling(WIJZIGING),
        NEE,
        bewijs=BEWIJS,
    ),
    gw_31(
        "een ander stuk als bewijs",
        openbaar("19", soort="nota"),
        vaststelling(WIJZIGING),
        OPEN,
        bewijs=BEWIJS,
    ),
    gw_31(
        "bewijs zonder stuk",
        openbaar("19"),
        vaststelling(WIJZIGING),
        OPEN,
        bewijs=(Bewijs(titel="x"),),
    ),
    gw_31(
        "een spoedeisende wijziging",
        openbaar("19"),
        vaststelling(WIJZIGING, spoed="brand"),
        NVT,
    ),
    gw_31(
        "een spoedeisende begroting",
        openbaar("19", ontwerp(A)),
        vaststelling(spoed="brand"),
        NEE,
    ),
    gw_31("een ander besluit", openbaar("19"), besluit(), NVT),
)

REKENING = vaststelling("jaarrekening-vaststellen")

gw_33 = Rijen("GW-33")

GW_33 = (
    gw_33(
        "het jaarverslag, een dag te laat",
        openbaar("19", soort="jaarverslag"),
        REKENING,
        NEE,
        bewijs=BEWIJS,
    ),
    gw_33(
        "twee weken ervoor",
        openbaar("18", soort="jaarrekening"),
        REKENING,
        JA,
        bewijs=BEWIJS,
    ),
    gw_33(
        "een dag te laat",
        openbaar("19", soort="jaarstukken"),
        REKENING,
        NEE,
        bewijs=BEWIJS,
    ),
    gw_33("geen stuk bekend", WERELD, REKENING, OPEN),
    gw_33("een begrotingsstuk", openbaar("18"), REKENING, OPEN, bewijs=BEWIJS),
    gw_33("een ander besluit", WERELD, vaststelling(), NVT),
)


def indemniteit(
    standpunt: date | None = date(2026, 5, 2),
) -> IndemniteitsbesluitGenomen:
    return IndemniteitsbesluitGenomen(
        boekjaar=2025, besluit="b-1", bedrag=100, standpunt_op=standpunt
    )


def rekening(op: str) -> Given:
    vastgesteld = JaarrekeningVastgesteld(boekjaar=2025, besluit="b-2", posten=POSTEN)
    return WERELD.on(op, vastgesteld)


gw_34 = Rijen("GW-34")

GW_34 = (
    gw_34("binnen twee maanden, voor de rekening", WERELD, indemniteit(), JA),
    gw_34("op de dag van de rekening", rekening("2026-07-02"), indemniteit(), JA),
    gw_34("na de rekening", rekening("2026-07-01"), indemniteit(), NEE, "2026-07-01"),
    gw_34("voor een latere rekening", rekening("2026-07-03"), indemniteit(), JA),
    gw_34("na meer dan twee maanden", WERELD, indemniteit(date(2026, 5, 1)), OPEN),
    gw_34("standpunt onbekend", WERELD, indemniteit(None), OPEN),
)

AANWIJZING = AccountantAangewezen(boekjaar=2025, besluit="b-1", accountant="bureau")
VASTGESTELD = JaarrekeningVastgesteld(boekjaar=2025, besluit="b-2", posten=POSTEN)


def wees_aan(**anders: Any) -> Given:  # noqa: ANN401
    return WERELD.on("2026-01-15", besluit(**anders))


gw_38 = Rijen("GW-38")

GW_38 = (
    gw_38("door het algemeen bestuur", wees_aan(), AANWIJZING, JA),
    gw_38("door het dagelijks bestuur", wees_aan(orgaan="db"), AANWIJZING, NEE, "'db'"),
    gw_38(
        "in mandaat", wees_aan(functie="secretaris"), AANWIJZING, NEE, "'secretaris'"
    ),
    gw_38("door een onbekend orgaan", wees_aan(orgaan="x"), AANWIJZING, OPEN),
    gw_38("bij een onbekend besluit", WERELD, AANWIJZING, OPEN),
    gw_38(
        "rekening met accountant", WERELD.on("2026-01-15", AANWIJZING), VASTGESTELD, JA
    ),
    gw_38("rekening zonder accountant", WERELD, VASTGESTELD, OPEN, "2025"),
    gw_38(
        "accountant van een ander jaar",
        WERELD.on("2026-01-15", replace(AANWIJZING, boekjaar=2026)),
        VASTGESTELD,
        OPEN,
    ),
)

GEVALLEN = (*GW_31, *GW_33, *GW_34, *GW_38)


@elk(GEVALLEN)
def test_gemeentewet_over_de_jaarstukken(geval: Geval) -> None:
    geval.check()
