from dataclasses import replace
from datetime import date

from register.domain.raden.rondefeiten import (
    RaadsinformatiebijeenkomstGehouden,
    Rondesoort,
)
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, ZEVEN, afgesproken, naar, ronde
from tests.scenario import Given

TIJDENS = afgesproken("raadsinformatiebijeenkomst", "tijdens-zienswijzeperiode")
RONDE = ronde(Rondesoort.BEGROTING, 2026)
UITERLIJK = date(2026, 6, 1)


def voorgelegd(
    *bijeenkomsten: tuple[str, tuple[str, ...]],
    basis: Given = TIJDENS,
    uiterlijk: date | None = UITERLIJK,
) -> Given:
    """A round that went to the raden on 1 April; meetings by day."""
    stukken = (
        replace(naar(gemeente), reactie_uiterlijk=uiterlijk) for gemeente in ZEVEN
    )
    rond = basis.on("2026-03-31", RONDE).on("2026-04-01", *stukken)
    for dag, wie in bijeenkomsten:
        rond = rond.on(
            dag,
            RaadsinformatiebijeenkomstGehouden(
                raadsronde="r1", bijeenkomst=dag, gemeenten=wie
            ),
        )
    return rond.at("2026-03-31")


NA, OP_HET_EIND = date(2026, 6, 2), UITERLIJK
dom_19 = Rijen("DOM-19")
DOM_19 = (
    dom_19("op de eerste dag", voorgelegd(("2026-04-01", ZEVEN)), RONDE, JA, op=NA),
    dom_19("op de laatste dag", voorgelegd(("2026-06-01", ZEVEN)), RONDE, JA, op=NA),
    dom_19(
        "in twee keer",
        voorgelegd(("2026-04-10", ZEVEN[:3]), ("2026-04-11", ZEVEN[3:])),
        RONDE,
        JA,
        op=OP_HET_EIND,
    ),
    dom_19(
        "een dag te vroeg",
        voorgelegd(("2026-03-31", ZEVEN)),
        RONDE,
        NEE,
        "geen bijeenkomst",
        op=NA,
    ),
    dom_19("een dag te laat", voorgelegd(("2026-06-02", ZEVEN)), RONDE, NEE, op=NA),
    dom_19(
        "niet voor iedere raad",
        voorgelegd(("2026-04-10", ZEVEN[1:])),
        RONDE,
        NEE,
        "'gm0001'",
        op=NA,
    ),
    dom_19("nog tijd genoeg", voorgelegd(), RONDE, NVT, op=OP_HET_EIND),
    dom_19("uit de historie", voorgelegd(), RONDE, OPEN, op=NA, achterstand=True),
    dom_19("bij het vastleggen", voorgelegd(), RONDE, NVT),
    dom_19(
        "tot wanneer zij konden reageren, is niet bekend",
        voorgelegd(uiterlijk=None),
        RONDE,
        OPEN,
        op=NA,
    ),
    dom_19(
        "nog niets verzonden",
        TIJDENS.on("2026-03-31", RONDE).at("2026-03-31"),
        RONDE,
        NVT,
        op=NA,
    ),
    dom_19("de ronde is er niet", TIJDENS, RONDE, NVT, op=NA),
    dom_19(
        "over het uitvoeringsprogramma",
        voorgelegd(),
        replace(RONDE, soort=Rondesoort.UITVOERINGSPROGRAMMA),
        NEE,
        op=NA,
    ),
    dom_19(
        "over de regeling",
        voorgelegd(),
        replace(RONDE, soort=Rondesoort.REGELING),
        NVT,
        op=NA,
    ),
    dom_19("niet afgesproken", voorgelegd(basis=WERELD), RONDE, NVT, op=NA),
    dom_19(
        "iets anders afgesproken",
        voorgelegd(basis=afgesproken("raadsinformatiebijeenkomst", "altijd")),
        RONDE,
        OPEN,
        "'altijd'",
        op=NA,
    ),
)

GEVALLEN = DOM_19


@elk(GEVALLEN)
def test_afspraken_over_de_cyclus(geval: Geval) -> None:
    geval.check()
