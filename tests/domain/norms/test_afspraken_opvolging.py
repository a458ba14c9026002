from dataclasses import replace
from datetime import date

from register.domain.afspraken.actie import ActieUitgezet, AfspraakVastgelegd
from register.domain.besluiten.besluit import (
    BesluitGenomen,
    BesluitIngetrokken,
    NummerToegekend,
    Uitkomst,
)
from register.domain.facts import Gebeurtenis
from register.domain.organisatie.gremium import Gremiumsoort
from register.domain.organisatie.regeling import RegelVastgesteld
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD, besluit, gremium
from tests.scenario import Given

REGEL = RegelVastgesteld(regel="opvolging-besluiten", waarde="elk-besluit")
AFGESPROKEN = WERELD.on("2025-10-16", REGEL)
AB = gremium("ab", Gremiumsoort.ALGEMEEN_BESTUUR)
OP = date(2026, 7, 3)


def nam(
    genomen: BesluitGenomen,
    *erna: Gebeurtenis,
    dag: str = "2026-07-02",
    basis: Given = AFGESPROKEN,
) -> Given:
    """A decision in its series, and what came with it; judged where the AB began."""
    nummer = NummerToegekend(
        reeks="ab", jaar=int(dag[:4]), volgnummer=1, nummer=genomen.besluit
    )
    return basis.on(dag, nummer, genomen, *erna).at("2016-01-01")


def uitgezet(nummer: str = "b-1", code: str = "a1") -> ActieUitgezet:
    return ActieUitgezet(actie=code, omschrijving="o", besluit=nummer)


AFSPRAAK = AfspraakVastgelegd(actie="a1", omschrijving="o", besluit="b-1")
BESLUIT, TWEEDE = besluit(), besluit(besluit="b-2")
MET = nam(BESLUIT, uitgezet())
dom_14 = Rijen("DOM-14", 2)


def uit_de_historie(gegeven: Given) -> Given:
    """The decisions were taken over afterwards."""
    feiten = tuple(
        feit._replace(kop=replace(feit.kop, achterstand=True))
        if isinstance(feit.gegevens, BesluitGenomen)
        else feit
        for feit in gegeven.feiten
    )
    return replace(gegeven, feiten=feiten)


ZONDER = nam(BESLUIT)
GEVALLEN = (
    dom_14("met een actie", MET, AB, JA, op=OP),
    dom_14("met een afspraak", nam(BESLUIT, AFSPRAAK), AB, JA, op=OP),
    dom_14("zonder", ZONDER, AB, NEE, "bij 'b-1' van 'ab'", op=OP),
    dom_14("op de dag zelf nog niet gevraagd", ZONDER, AB, NVT, op=date(2026, 7, 2)),
    dom_14(
        "met een actie bij een ander besluit",
        nam(BESLUIT, uitgezet("b-9")),
        AB,
        NEE,
        op=OP,
    ),
    dom_14(
        "een van twee",
        nam(TWEEDE, dag="2026-06-02", basis=nam(BESLUIT, uitgezet())),
        AB,
        NEE,
        "bij 'b-2' van",
        op=OP,
    ),
    dom_14(
        "een actie die pas later kwam",
        ZONDER.on("2026-07-04", uitgezet()).at("2016-01-01"),
        AB,
        NEE,
        op=OP,
    ),
    dom_14("uit de historie", uit_de_historie(ZONDER), AB, OPEN, "overgenomen", op=OP),
    dom_14(
        "een nieuw, en een uit de historie",
        nam(TWEEDE, dag="2026-06-02", basis=uit_de_historie(ZONDER)),
        AB,
        NEE,
        "bij 'b-2' van",
        op=OP,
    ),
    dom_14(
        "verworpen", nam(replace(BESLUIT, uitkomst=Uitkomst.VERWORPEN)), AB, NVT, op=OP
    ),
    dom_14("in mandaat", nam(replace(BESLUIT, functie="secretaris")), AB, NVT, op=OP),
    dom_14("van een ander orgaan", nam(replace(BESLUIT, orgaan="db")), AB, NVT, op=OP),
    dom_14(
        "ingetrokken",
        nam(BESLUIT, BesluitIngetrokken(besluit="b-1", door="b-8", reden="r")),
        AB,
        NVT,
        op=OP,
    ),
    dom_14("op de dag van de afspraak", nam(BESLUIT, dag="2025-10-16"), AB, NEE, op=OP),
    dom_14("een dag ervoor", nam(BESLUIT, dag="2025-10-15"), AB, NVT, op=OP),
    dom_14("niet afgesproken", nam(BESLUIT, basis=WERELD), AB, NVT, op=OP),
    dom_14(
        "iets anders afgesproken",
        nam(BESLUIT, basis=WERELD.on("2025-10-16", replace(REGEL, waarde="soms"))),
        AB,
        OPEN,
        "'soms'",
        op=OP,
    ),
    dom_14(
        "een orgaan dat er niet is", nam(BESLUIT), replace(AB, gremium="x"), NVT, op=OP
    ),
    dom_14("zonder besluiten", AFGESPROKEN.at("2016-01-01"), AB, NVT, op=OP),
    dom_14("bij het vastleggen", ZONDER, AB, NVT),
)


@elk(GEVALLEN)
def test_opvolging_van_besluiten(geval: Geval) -> None:
    geval.check()
