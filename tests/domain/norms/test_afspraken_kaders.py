from dataclasses import replace
from datetime import date

from register.domain.dossiers.advies import AdviesUitgebracht, Strekking
from register.domain.planning.bedragen import Post
from register.domain.planning.boekjaarfeiten import (
    BegrotingVastgesteld,
    Kader,
    KadersVastgesteld,
)
from register.domain.values import Periode
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, afgesproken, besluit
from tests.scenario import Given

DECEMBER = afgesproken("kaders-begroting", "ab-in-december-voor-t+1")
KADERBESLUIT = DECEMBER.on("2024-12-12", besluit(besluit="b-1"))


def kaders(*rijen: Kader, index: int | None = None) -> KadersVastgesteld:
    return KadersVastgesteld(
        boekjaar=2026, besluit="b-1", kaders=rijen, index_basispunten=index
    )


def op(dag: str, basis: Given = KADERBESLUIT) -> Given:
    return basis.at(dag)


dom_18 = Rijen("DOM-18")
IN_DECEMBER = (
    dom_18("op de laatste dag van december", op("2024-12-31"), kaders(), JA),
    dom_18("een dag later", op("2025-01-01"), kaders(), NEE, "uiterlijk 2024-12-31"),
    dom_18(
        "ergens rond de jaarwisseling",
        op("2025-01-31"),
        kaders(),
        OPEN,
        feitdatum=Periode(van=date(2024, 12, 1), tot=date(2025, 1, 31)),
    ),
    dom_18(
        "op oudejaarsdag of erna",
        op("2025-01-31"),
        kaders(),
        OPEN,
        feitdatum=Periode(van=date(2024, 12, 31), tot=date(2025, 1, 31)),
    ),
    dom_18(
        "ergens in januari",
        op("2025-01-31"),
        kaders(),
        NEE,
        feitdatum=Periode(van=date(2025, 1, 1), tot=date(2025, 1, 31)),
    ),
    dom_18(
        "door het dagelijks bestuur",
        DECEMBER.on("2024-12-12", besluit(besluit="b-1", orgaan="db")).at("2024-12-31"),
        kaders(),
        NEE,
        "'db'",
    ),
    dom_18(
        "wie het besluit nam, is niet bekend",
        op("2024-12-31", DECEMBER),
        kaders(),
        OPEN,
        "'b-1'",
    ),
    dom_18(
        "van een orgaan dat niet is vastgelegd",
        DECEMBER.on("2024-12-12", besluit(besluit="b-1", orgaan="xx")).at("2024-12-31"),
        kaders(),
        OPEN,
    ),
    dom_18("niet afgesproken", op("2025-01-01", WERELD), kaders(), NVT),
    dom_18(
        "iets anders afgesproken",
        op("2025-01-01", afgesproken("kaders-begroting", "in-mei")),
        kaders(),
        OPEN,
        "'in-mei'",
    ),
)
ZORG = Kader(post="zorg", bedrag=100_000, module="zorg")
BEHEER = Kader(post="beheer", bedrag=50_000)


def binnen(
    *rijen: Kader, index: int | None = None, basis: Given = KADERBESLUIT
) -> Given:
    begroot = besluit(besluit="b-2", dossier="d1")
    return basis.on("2024-12-13", kaders(*rijen, index=index)).on("2026-06-01", begroot)


def begroting(**lasten: int) -> BegrotingVastgesteld:
    posten = tuple(Post(post=post, lasten=bedrag) for post, bedrag in lasten.items())
    return BegrotingVastgesteld(boekjaar=2026, besluit="b-2", posten=posten)


def per_module(*lasten: int, module: str = "zorg") -> BegrotingVastgesteld:
    posten = tuple(
        Post(post=f"p{n}", module=module, lasten=bedrag)
        for n, bedrag in enumerate(lasten)
    )
    return BegrotingVastgesteld(boekjaar=2026, besluit="b-2", posten=posten)


def met_advies(adviseur: str = "bc", basis: Given | None = None) -> Given:
    advies = AdviesUitgebracht(
        dossier="d1", advies="a1", strekking=Strekking.POSITIEF, adviseur=adviseur
    )
    return (basis or binnen(ZORG)).on("2026-01-01", advies)


BINNEN_KADER = (
    dom_18("precies het kader", binnen(ZORG), begroting(zorg=100_000), JA),
    dom_18(
        "een cent erboven",
        binnen(ZORG, BEHEER),
        begroting(zorg=100_001, beheer=1),
        NEE,
        "'zorg' € 1.000,01 bij een kader van € 1.000,00",
    ),
    dom_18(
        "erboven, uit de historie",
        binnen(ZORG),
        begroting(zorg=100_001),
        OPEN,
        achterstand=True,
    ),
    dom_18("erboven op advies", met_advies(), begroting(zorg=100_001), JA),
    dom_18(
        "erboven op advies van een overleg",
        met_advies("rpo"),
        begroting(zorg=100_001),
        NEE,
    ),
    dom_18(
        "erboven op advies van een onbekende",
        met_advies("xx"),
        begroting(zorg=100_001),
        NEE,
    ),
    dom_18(
        "erboven, en het besluit is niet bekend",
        met_advies(),
        replace(begroting(zorg=100_001), besluit="b-9"),
        NEE,
    ),
    dom_18(
        "erboven, zonder dossier",
        met_advies(basis=binnen(ZORG)).on("2026-06-02", besluit(besluit="b-3")),
        replace(begroting(zorg=100_001), besluit="b-3"),
        NEE,
    ),
    dom_18(
        "erboven, precies de index",
        binnen(ZORG, index=250),
        begroting(zorg=102_500),
        OPEN,
        "of de index al in het kader zit",
    ),
    dom_18(
        "meer dan de index",
        binnen(ZORG, index=250),
        begroting(zorg=102_501),
        NEE,
    ),
    dom_18(
        "de ene binnen de index, de andere niet",
        binnen(ZORG, BEHEER, index=250),
        begroting(zorg=102_500, beheer=60_000),
        NEE,
    ),
    dom_18(
        "de index van oude kaders telt niet",
        binnen(ZORG, index=0, basis=binnen(ZORG, index=250)),
        begroting(zorg=102_500),
        NEE,
    ),
    dom_18("posten van de module", binnen(ZORG), per_module(60_000, 40_000), JA),
    dom_18(
        "posten van de module, samen te hoog",
        binnen(ZORG),
        per_module(60_000, 40_001),
        NEE,
    ),
    dom_18(
        "een kader zonder post",
        binnen(ZORG, BEHEER),
        begroting(zorg=100_000),
        OPEN,
        "'beheer'",
    ),
    dom_18(
        "een post zonder kader",
        binnen(ZORG),
        begroting(zorg=100_000, nieuw=1),
        OPEN,
        "'nieuw'",
    ),
    dom_18(
        "een module zonder kader",
        binnen(BEHEER),
        replace(
            begroting(beheer=1),
            posten=(Post(post="beheer", lasten=1), Post(post="w", module="werk")),
        ),
        OPEN,
        "'w'",
    ),
    dom_18(
        "een post zonder kader, naast een kader zonder module",
        binnen(BEHEER),
        begroting(beheer=1, nieuw=1),
        OPEN,
        "'nieuw'",
    ),
    dom_18("kaders zonder bedragen", binnen(), begroting(zorg=1), OPEN, "bedragen"),
    dom_18("geen kaders", KADERBESLUIT, begroting(zorg=1), OPEN),
    dom_18(
        "alleen een vorige begroting",
        KADERBESLUIT.on("2025-01-01", begroting(zorg=1)),
        begroting(zorg=1),
        OPEN,
    ),
)

GEVALLEN = (*IN_DECEMBER, *BINNEN_KADER)


@elk(GEVALLEN)
def test_afspraken_over_de_cyclus(geval: Geval) -> None:
    geval.check()
