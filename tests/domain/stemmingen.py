"""Votes in the meeting room: the commands, and what they become."""

from dataclasses import replace
from datetime import date

from register.domain.stemmen.telling import Keuze, Wijze
from register.domain.vergaderingen.stemming import (
    HoudStemming,
    Onthoudingsgrond,
    OnthoudingVastgelegd,
    StemmingGehouden,
    Stemregel,
    Uitzondering,
)
from tests.domain.vergaderzaal import (
    GEWICHTEN,
    OP_GEWICHT,
    OPEN,
    PUNT,
    ROEP,
    bestuur,
    opened,
    present,
)
from tests.scenario import Given

ALLEN = HoudStemming(
    vergadering="ab-1", punt="5", wijze=Wijze.HANDOPSTEKEN, allen=Keuze.VOOR
)
LIJST = replace(ALLEN, allen=None, wijze=Wijze.HOOFDELIJK)
GEHEIM = replace(ALLEN, allen=None, wijze=Wijze.GEHEIM)
BELANG = OnthoudingVastgelegd(
    vergadering="ab-1",
    punt="5",
    persoon="p4",
    gemeente="gm0004",
    grond=Onthoudingsgrond.PERSOONLIJK_BELANG,
)
HERROEP = replace(
    ROEP, vergadering="ab-2", datum=date(2026, 7, 9), herbelegging_van="ab-1"
)

ZAAL = opened(bestuur())
GEWOGEN = opened(bestuur(OP_GEWICHT, GEWICHTEN))


def votes(**keuzes: Keuze) -> HoudStemming:
    """A roll by person."""
    regels = tuple(Stemregel(persoon=p, keuze=k) for p, k in keuzes.items())
    return replace(LIJST, stemmen=regels)


def but(*uitzonderingen: tuple[str, Keuze]) -> HoudStemming:
    """All in favour, but for these gemeenten."""
    return replace(
        ALLEN,
        behalve=tuple(Uitzondering(gemeente=g, keuze=k) for g, k in uitzonderingen),
    )


def held(gegeven: Given, opdracht: HoudStemming) -> StemmingGehouden:
    gehouden = gegeven.when(opdracht)[0]
    assert isinstance(gehouden, StemmingGehouden)
    return gehouden


def again(gegeven: Given, *personen: str, herbelegd: bool = True) -> Given:
    """A second meeting on 9 July with the same items, opened."""
    roep = HERROEP if herbelegd else replace(HERROEP, herbelegging_van="")
    punt = replace(PUNT, vergadering="ab-2", punt="1")
    los = replace(punt, punt="5", voorstel="", dossier="")
    return (
        gegeven.on("2026-07-03", roep, punt, los)
        .on(
            "2026-07-09",
            replace(present(*personen), vergadering="ab-2"),
            replace(OPEN, vergadering="ab-2"),
        )
        .at("2026-07-09")
    )
