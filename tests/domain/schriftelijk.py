"""A written round among the members, and how far it is."""

from dataclasses import replace
from datetime import date

from register.domain.organisatie.gremium import GremiumIngesteld
from register.domain.vergaderingen.rondestaat import (
    SCHRIFTELIJKERONDE,
    Reactie,
    ReactieGegeven,
    SchriftelijkeRonde,
    SchriftelijkeRondeGesloten,
    SchriftelijkeRondeGestart,
)
from register.domain.vergaderingen.schriftelijkeronde import SluitSchriftelijkeRonde
from tests.domain.vergaderzaal import AB, bestuur
from tests.scenario import Given

START = SchriftelijkeRondeGestart(
    ronde="r1",
    gremium="ab",
    vraag="gaat u akkoord",
    uiterlijk=date(2026, 6, 5),
    dossier="d1",
    voorstel="v-1",
)
VOOR, TEGEN, BESPREKEN = Reactie.VOOR, Reactie.TEGEN, Reactie.BESPREKEN
SLUIT = SluitSchriftelijkeRonde(ronde="r1")


def begun(
    ab: GremiumIngesteld = AB,
    gewichten: dict[str, int] | None = None,
    *,
    stil: bool = False,
) -> Given:
    """A round since 1 June, seen on 3 June."""
    start = replace(START, stilzwijgend=stil)
    return bestuur(ab, gewichten).on("2026-06-01", start).at("2026-06-03")


def reaction(persoon: str, reactie: Reactie) -> ReactieGegeven:
    return ReactieGegeven(ronde="r1", persoon=persoon, reactie=reactie)


def reacted(gegeven: Given, **reacties: Reactie) -> Given:
    for persoon, reactie in reacties.items():
        gegeven = gegeven.on(gegeven.dag, *gegeven.when(reaction(persoon, reactie)))
    return gegeven


def closed(
    gegeven: Given, opdracht: SluitSchriftelijkeRonde = SLUIT
) -> SchriftelijkeRondeGesloten:
    gesloten = gegeven.when(opdracht)[0]
    assert isinstance(gesloten, SchriftelijkeRondeGesloten)
    return gesloten


def ronde(gegeven: Given) -> SchriftelijkeRonde:
    staat = gegeven.context().staat(SCHRIFTELIJKERONDE, "r1")
    assert staat is not None
    return staat
