"""A term between a meeting and what comes before or after it."""

from datetime import date

from register.domain.norms.eigen.eisen import Moment, Richting
from register.domain.values import Periode
from register.domain.vergaderingen.vergadering import (
    BesluitenlijstVastgesteld,
    VergaderingGeopend,
)
from tests.domain.norms.eigenwereld import Eis, Geval, elk, norm, termijn
from tests.domain.norms.gevallen import JA, NEE, NVT, OPEN
from tests.domain.norms.wereld import WERELD
from tests.domain.norms.zaal import OPENING, roep
from tests.scenario import Given

DAG = "2026-07-02"
VOOR, NA = Richting.VOOR, Richting.NA
LIJST = BesluitenlijstVastgesteld(vergadering="v1")


def geroepen(verzonden: date | None) -> Given:
    return WERELD.on("2026-06-01", roep(verzonden_op=verzonden))


oproep = Eis(norm(termijn=termijn(Moment.CONVOCATIE, VOOR, Moment.VERGADERING)))

TERUG = (
    oproep("precies veertien dagen", geroepen(date(2026, 6, 18)), OPENING, JA),
    oproep(
        "een dag te laat",
        geroepen(date(2026, 6, 19)),
        OPENING,
        NEE,
        "de oproep is van 2026-06-19; dat moest uiterlijk 2026-06-18",
    ),
    oproep("dag van verzending onbekend", geroepen(None), OPENING, OPEN, "precies"),
    oproep("geen oproep", WERELD, OPENING, NEE, "de oproep is niet vastgelegd"),
    oproep(
        "geen oproep in oude gegevens",
        WERELD,
        OPENING,
        OPEN,
        "of dat is niet overgenomen",
        achterstand=True,
    ),
    oproep(
        "van een andere vergadering",
        geroepen(date(2026, 6, 1)),
        VergaderingGeopend(vergadering="v2"),
        NEE,
    ),
    oproep(
        "in de week van de vergadering, op zijn vroegst te laat",
        geroepen(date(2026, 6, 22)),
        OPENING,
        NEE,
        feitdatum="2026-W27",
    ),
    oproep(
        "ergens in de week van de vergadering",
        geroepen(date(2026, 6, 16)),
        OPENING,
        OPEN,
        feitdatum="2026-W27",
    ),
    oproep("over een ander soort feit", geroepen(date(2026, 6, 1)), LIJST, NVT),
)


@elk(TERUG)
def test_een_termijn_voor_een_gebeurtenis(geval: Geval) -> None:
    geval.check()


lijst = Eis(norm(termijn=termijn(Moment.BESLUITENLIJST, NA, Moment.VERGADERING)))
GEWEEST = geroepen(date(2026, 6, 1)).on(DAG, OPENING)
BINNEN, BUITEN = GEWEEST.at("2026-07-16"), GEWEEST.at("2026-07-17")
KLAAR = GEWEEST.on("2026-07-18", LIJST)

VOORUIT = (
    lijst("op de laatste dag", BINNEN, LIJST, JA),
    lijst("een dag erna", BUITEN, LIJST, NEE, "dat moest uiterlijk 2026-07-16"),
    lijst(
        "op de laatste dag of de dag erna",
        BUITEN,
        LIJST,
        OPEN,
        feitdatum=Periode(van=date(2026, 7, 16), tot=date(2026, 7, 17)),
    ),
    lijst("ergens in juli", GEWEEST.at("2026-07-31"), LIJST, OPEN, feitdatum="2026-07"),
    lijst(
        "een vergadering waarvan niets bekend is",
        geroepen(date(2026, 6, 1)).at("2026-07-03"),
        LIJST,
        OPEN,
        "de vergadering is niet vastgelegd",
    ),
    lijst("bij het vastleggen van de vergadering", GEWEEST, OPENING, NVT),
    lijst("de klok loopt nog", GEWEEST, OPENING, NVT, op=date(2026, 7, 16)),
    lijst(
        "de klok liep af",
        GEWEEST,
        OPENING,
        NEE,
        "de besluitenlijst is er niet; dat moest uiterlijk 2026-07-16",
        op=date(2026, 7, 17),
    ),
    lijst(
        "de klok liep af in oude gegevens",
        GEWEEST,
        OPENING,
        OPEN,
        op=date(2026, 7, 17),
        achterstand=True,
    ),
    lijst(
        "zij kwam later: geoordeeld waar zij kwam",
        KLAAR,
        OPENING,
        NVT,
        op=date(2026, 7, 18),
    ),
    lijst(
        "op de dag ervoor was zij er nog niet",
        KLAAR,
        OPENING,
        NEE,
        op=date(2026, 7, 17),
    ),
)


geopend = Eis(norm(termijn=termijn(Moment.VERGADERING, NA, Moment.CONVOCATIE)))
OPROEP = roep(verzonden_op=date(2026, 6, 18))
NOG_NIET = WERELD.on("2026-06-01", OPROEP).at("2026-06-01")

NA_VERZENDING = (
    geopend("nog binnen de termijn", NOG_NIET, OPROEP, NVT, op=date(2026, 7, 2)),
    geopend(
        "een oproep telt vanaf de dag van verzending",
        NOG_NIET,
        OPROEP,
        NEE,
        "uiterlijk 2026-07-02",
        op=date(2026, 7, 3),
    ),
)


@elk(NA_VERZENDING)
def test_een_termijn_na_een_oproep(geval: Geval) -> None:
    geval.check()


@elk(VOORUIT)
def test_een_termijn_na_een_gebeurtenis(geval: Geval) -> None:
    geval.check()
