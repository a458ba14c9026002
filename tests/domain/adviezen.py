"""Advice about a proposal: the question, and how far it is."""

from datetime import date

from register.domain.dossiers.advies import (
    Advies,
    AdviesGevraagd,
    AdviesUitgebracht,
    AfstemmingMetBestuurscommissie,
    Strekking,
)
from register.domain.dossiers.dossier import DOSSIER
from tests.domain.test_voorstel import opgesteld
from tests.scenario import Given

VRAAG = AdviesGevraagd(
    dossier="d1",
    advies="a1",
    adviseur="bc-zorg",
    voorstel="p1",
    wettelijk=True,
    termijn=date(2023, 3, 15),
)
LOS = AdviesGevraagd(dossier="d1", advies="a2", adviseur="secretaris")
ANTWOORD = AdviesUitgebracht(
    dossier="d1",
    advies="a1",
    strekking=Strekking.POSITIEF_MITS,
    tekst="mits gedekt",
    minderheidsstandpunt="niet doen",
)
ONGEVRAAGD = AdviesUitgebracht(
    dossier="d1",
    advies="a3",
    strekking=Strekking.NEGATIEF,
    adviseur="db",
    voorstel="p2",
    wettelijk=True,
)
AFGESTEMD = AfstemmingMetBestuurscommissie(
    dossier="d1", advies="a1", gremium="bc-zorg", uitkomst="opgelost"
)


def gevraagd() -> Given:
    """Two questions on 2023-02-15."""
    return opgesteld().on("2023-02-15", VRAAG, LOS)


def advies(scenario: Given, code: str = "a1") -> Advies:
    """An advice of `d1` with all that is known."""
    staat = scenario.context().ooit(DOSSIER, "d1")
    assert staat is not None
    gevonden = staat.advies(code)
    assert gevonden is not None
    return gevonden
