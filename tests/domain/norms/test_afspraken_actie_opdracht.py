from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.afspraken.actie import (
    ActieAfgerond,
    ActieUitgezet,
    AfspraakVastgelegd,
    EigenaarGewijzigd,
    TermijnGewijzigd,
)
from register.domain.facts import Gebeurtenis
from register.domain.overeenkomsten.opdrachtfeiten import (
    OpdrachtGewijzigd,
    OpdrachtVerleend,
)
from register.domain.values import Verzegeld
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD
from tests.scenario import Given

OP = date(2026, 7, 2)


def na(feit: Gebeurtenis, *later: Gebeurtenis, basis: Given = WERELD) -> Given:
    """The fact of 1 January 2026 on record, and what came in February."""
    return basis.on("2026-01-01", feit).on("2026-02-01", *later).at("2026-01-01")


ACTIE = ActieUitgezet(
    actie="a1",
    omschrijving="o",
    bestuurlijk_eigenaar="db",
    ambtelijk_eigenaar="secretaris",
    bewaker="manager",
    termijn="2026-10-01",
)
AFSPRAAK = AfspraakVastgelegd(
    actie="a1", omschrijving="o", nader_te_bepalen=("bestuurlijk_eigenaar",)
)


def actie(**anders: Any) -> ActieUitgezet:  # noqa: ANN401
    return replace(ACTIE, **anders)


ONBEWAAKT = actie(bewaker="")
ZONDER_TERMIJN = actie(termijn=None, nader_te_bepalen=("termijn",))
dom_14 = Rijen("DOM-14")
DOM_14 = (
    dom_14("alles is belegd", WERELD, ACTIE, JA),
    dom_14("geen bewaker", WERELD, ONBEWAAKT, NEE, "geen bewaker"),
    dom_14("geen termijn", WERELD, actie(termijn=None), NEE, "geen termijn"),
    dom_14(
        "geen eigenaren",
        WERELD,
        actie(bestuurlijk_eigenaar="", ambtelijk_eigenaar=""),
        NEE,
        "geen bestuurlijk eigenaar en geen ambtelijk eigenaar",
    ),
    dom_14("uit de historie", WERELD, ONBEWAAKT, OPEN, achterstand=True),
    dom_14(
        "een eigenaar is nader te bepalen",
        WERELD,
        actie(bestuurlijk_eigenaar="", nader_te_bepalen=("bestuurlijk_eigenaar",)),
        OPEN,
        "'bestuurlijk eigenaar'",
    ),
    dom_14("een afspraak waarvan bijna alles ontbreekt", WERELD, AFSPRAAK, NEE),
    dom_14(
        "de termijn is nader te bepalen, met een dag van herziening",
        WERELD,
        replace(ZONDER_TERMIJN, herzien_op=date(2026, 12, 1)),
        OPEN,
        "'termijn'",
    ),
    dom_14(
        "de termijn is nader te bepalen, zonder die dag",
        WERELD,
        ZONDER_TERMIJN,
        NEE,
        "wordt herzien",
    ),
    dom_14(
        "zonder die dag, uit de historie",
        WERELD,
        ZONDER_TERMIJN,
        OPEN,
        achterstand=True,
    ),
    dom_14("nog zonder bewaker op die dag", na(ONBEWAAKT), ONBEWAAKT, NEE, op=OP),
    dom_14(
        "intussen is er een bewaker",
        na(ONBEWAAKT, EigenaarGewijzigd(actie="a1", bewaker="manager")),
        ONBEWAAKT,
        JA,
        op=OP,
    ),
    dom_14(
        "intussen is er een termijn",
        na(ZONDER_TERMIJN, TermijnGewijzigd(actie="a1", termijn="2026-12-01")),
        ZONDER_TERMIJN,
        JA,
        op=OP,
    ),
    dom_14(
        "intussen is het klaar",
        na(ONBEWAAKT, ActieAfgerond(actie="a1")),
        ONBEWAAKT,
        NVT,
        op=OP,
    ),
)

OPDRACHT = OpdrachtVerleend(
    opdrachtverlening="o1",
    formulering="f",
    resultaat="r",
    bestuurlijk_opdrachtgever="db",
    ambtelijk_opdrachtgever="secretaris",
    opdrachtnemer="manager",
    overeenkomst="dvo",
    bedrag=0,
)


def opdracht(**anders: Any) -> OpdrachtVerleend:  # noqa: ANN401
    return replace(OPDRACHT, **anders)


ZONDER_BUDGET = opdracht(bedrag=None)
NIEMAND = opdracht(opdrachtnemer="", nader_te_bepalen=("opdrachtnemer",))
dom_22 = Rijen("DOM-22")
DOM_22 = (
    dom_22("alles staat erin", WERELD, OPDRACHT, JA),
    dom_22("geen budget", WERELD, ZONDER_BUDGET, NEE, "geen budget"),
    dom_22(
        "geen budget, uit de historie", WERELD, ZONDER_BUDGET, OPEN, achterstand=True
    ),
    dom_22(
        "het budget is nader te bepalen",
        WERELD,
        opdracht(bedrag=None, nader_te_bepalen=("bedrag",)),
        OPEN,
        "'bedrag'",
    ),
    dom_22("geen overeenkomst", WERELD, opdracht(overeenkomst=""), NEE, "overeenkomst"),
    dom_22("geen formulering", WERELD, opdracht(formulering=""), NEE, "formulering"),
    dom_22("geen resultaat", WERELD, opdracht(resultaat=""), NEE, "resultaat"),
    dom_22(
        "het resultaat is niet overgeleverd",
        WERELD,
        opdracht(resultaat=Verzegeld(onbekend="weg")),
        OPEN,
        "'resultaat'",
    ),
    dom_22("nog geen opdrachtnemer", WERELD, NIEMAND, OPEN, "'opdrachtnemer'"),
    dom_22(
        "intussen een opdrachtnemer",
        na(
            NIEMAND,
            OpdrachtGewijzigd(
                opdrachtverlening="o1", omschrijving="o", opdrachtnemer="manager"
            ),
        ),
        NIEMAND,
        JA,
        op=OP,
    ),
    dom_22("op die dag nog geen budget", na(ZONDER_BUDGET), ZONDER_BUDGET, NEE, op=OP),
)

GEVALLEN = (*DOM_14, *DOM_22)


@elk(GEVALLEN)
def test_afspraken_over_uitvoering(geval: Geval) -> None:
    geval.check()
