"""A meeting that is called, opened and closed."""

from register.domain.vergaderingen.vergadering import (
    Aanwezige,
    AgendapuntAfgevoerd,
    PresentieVastgesteld,
)
from tests.domain.vergaderzaal import bestuur, called, opened

AFVOER = AgendapuntAfgevoerd(vergadering="ab-1", punt="5", reden="meer tijd nodig")

BESTUUR = bestuur()
GEROEPEN = called(BESTUUR)
GEOPEND = opened(BESTUUR)


def attend(*aanwezig: Aanwezige, zittend: int | None = None) -> PresentieVastgesteld:
    return PresentieVastgesteld(vergadering="ab-1", aanwezig=aanwezig, zittend=zittend)
