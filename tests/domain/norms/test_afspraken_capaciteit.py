from dataclasses import replace
from datetime import date

from register.domain.afspraken.capaciteit import (
    CapaciteitGeleverd,
    CapaciteitNietGeleverd,
    CapaciteitToegezegd,
    Uitblijven,
)
from register.domain.facts import Gebeurtenis
from register.domain.values import Verzegeld
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN, Geval, Rijen, elk
from tests.domain.norms.wereld import WERELD
from tests.scenario import Given

OP = date(2026, 7, 2)

BELOFTE = CapaciteitToegezegd(
    capaciteit="c1",
    gemeente="gm0001",
    waarvoor="w",
    fte_honderdsten=150,
    ingang=date(2026, 7, 1),
)
VAAG = replace(BELOFTE, fte_honderdsten=Verzegeld(onbekend="niet gezegd"))


def er_is(honderdsten: int) -> CapaciteitGeleverd:
    return CapaciteitGeleverd(capaciteit="c1", fte_honderdsten=honderdsten)


TEKORT = CapaciteitNietGeleverd(
    capaciteit="c1", reden=Uitblijven.VACATURE, fte_honderdsten=50
)


def beloofd(*meldingen: Gebeurtenis, belofte: CapaciteitToegezegd = BELOFTE) -> Given:
    """The promise, and a report on each next day."""
    feiten = WERELD.on("2026-05-01", belofte)
    for dag, melding in enumerate(meldingen, 1):
        feiten = feiten.on(f"2026-06-{dag:02}", melding)
    return feiten


def op_dag(dag: int, *meldingen: Gebeurtenis) -> Given:
    return beloofd(*meldingen).at(f"2026-06-{dag:02}")


dom_25 = Rijen("DOM-25")
DOM_25 = (
    dom_25("alles is er", beloofd(), er_is(150), JA),
    dom_25("meer dan toegezegd", beloofd(), er_is(151), JA),
    dom_25("iets te weinig", beloofd(), er_is(149), NEE, "0,01 van 1,50 fte"),
    dom_25("het blijft uit", beloofd(), TEKORT, NEE, "'gm0001'"),
    dom_25("wat er toegezegd is, is niet bekend", beloofd(belofte=VAAG), TEKORT, OPEN),
    dom_25("geen toezegging", WERELD, TEKORT, OPEN, "'c1'"),
    dom_25("de laatste melding", op_dag(1, TEKORT), TEKORT, NEE, op=OP),
    dom_25("intussen gekomen", op_dag(1, TEKORT, er_is(150)), TEKORT, NVT, op=OP),
    dom_25("gekomen op die dag", op_dag(2, TEKORT, er_is(150)), er_is(150), JA, op=OP),
    dom_25(
        "op dezelfde dag nog gekomen",
        beloofd(TEKORT).on("2026-06-01", er_is(150)).at("2026-06-01"),
        TEKORT,
        NVT,
        op=OP,
    ),
    dom_25(
        "niets gemeld na de eerste dag",
        beloofd().at("2026-05-01"),
        BELOFTE,
        OPEN,
        "2026-07-01",
        op=OP,
    ),
    dom_25(
        "op de eerste dag zelf",
        beloofd().at("2026-05-01"),
        BELOFTE,
        NVT,
        op=date(2026, 7, 1),
    ),
    dom_25("er is gemeld", op_dag(1, TEKORT).at("2026-05-01"), BELOFTE, NVT, op=OP),
    dom_25("bij het toezeggen", WERELD, BELOFTE, NVT),
)

GEVALLEN = DOM_25


@elk(GEVALLEN)
def test_afspraken_over_uitvoering(geval: Geval) -> None:
    geval.check()
