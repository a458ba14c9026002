"""The AB of seven in a meeting of 2 July 2026, with p1 to p4 present."""

from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.organisatie.gremium import GremiumGewijzigd, Gremiumsoort
from register.domain.organisatie.regeling import StemgewichtVastgesteld
from register.domain.stemmen.telling import Basis, Keuze, Wijze
from register.domain.values import Openheid
from register.domain.vergaderingen.stemfeiten import (
    Aantallen,
    Geldigheid,
    Stem,
    StemmingGehouden,
)
from register.domain.vergaderingen.vergadering import (
    Aanwezige,
    AgendapuntGeplaatst,
    Behandelwijze,
    Doel,
    PresentieVastgesteld,
    VergaderingBijeengeroepen,
    VergaderingGeopend,
    Vergaderwijze,
)
from register.domain.voting import Uitslag
from tests.domain.norms.wereld import WERELD, ZEVEN
from tests.scenario import Given

DAG = "2026-07-02"
OP_STEMMEN = WERELD.on(
    "2016-01-03",
    GremiumGewijzigd(
        gremium="ab", quorumbasis=Basis.BEIDE, meerderheidsbasis=Basis.STEMMEN
    ),
)
GEWOGEN = OP_STEMMEN.on(
    "2016-01-04",
    *(
        StemgewichtVastgesteld(gremium="ab", gemeente=g, gewicht=10 if n == 0 else 1)
        for n, g in enumerate(ZEVEN)
    ),
)
BIJNA_GEWOGEN = OP_STEMMEN.on(
    "2016-01-04",
    *(
        StemgewichtVastgesteld(gremium="ab", gemeente=gemeente, gewicht=1)
        for gemeente in ZEVEN[:4]
    ),
)
"""The weights of p1 to p4 only."""
ALS_DB = GremiumGewijzigd(gremium="ab", soort=Gremiumsoort.DAGELIJKS_BESTUUR)
OPENING = VergaderingGeopend(vergadering="v1")


def roep(code: str = "v1", **anders: Any) -> VergaderingBijeengeroepen:  # noqa: ANN401
    begin = VergaderingBijeengeroepen(
        vergadering=code,
        gremium="ab",
        datum=date(2026, 7, 2),
        wijze=Vergaderwijze.FYSIEK,
        openheid=Openheid.OPENBAAR,
        verzonden_op=date(2026, 6, 18),
    )
    return replace(begin, **anders)


def punt(
    code: str = "5", voorstel: str = "x1", zitting: str = "v1"
) -> AgendapuntGeplaatst:
    return AgendapuntGeplaatst(
        vergadering=zitting,
        punt=code,
        titel="titel",
        doel=Doel.BESLUITEN,
        behandelwijze=Behandelwijze.BESPREEKSTUK,
        voorstel=voorstel,
        dossier="d1",
    )


def lijst(nummers: str, zittend: int = 7, zitting: str = "v1") -> PresentieVastgesteld:
    return PresentieVastgesteld(
        vergadering=zitting,
        aanwezig=tuple(
            Aanwezige(persoon=f"p{n}", gemeente=f"gm000{n}") for n in nummers
        ),
        zittend=zittend,
    )


def zitting(nummers: str, wereld: Given = WERELD) -> Given:
    """A meeting with these members on the list."""
    return wereld.on("2026-06-18", roep(), punt()).on("2026-07-02", lijst(nummers))


def samen(nummers: str) -> Given:
    """The AB with these members in a meeting that the bestuurscommissie called."""
    return WERELD.on("2026-06-18", roep(gremium="bc", mede=("ab",)), punt()).on(
        "2026-07-02", replace(lijst(nummers), gremium="ab"), OPENING
    )


ZAAL = zitting("1234").on("2026-07-02", OPENING)


def stemming(
    voor: str = "",
    tegen: str = "",
    niet: str = "",
    **anders: Any,  # noqa: ANN401
) -> StemmingGehouden:
    """A vote on item 5 by these members."""
    rol = [(n, Keuze.VOOR) for n in voor]
    rol += [(n, Keuze.TEGEN) for n in tegen]
    rol += [(n, Keuze.ONTHOUDEN) for n in niet]
    meer = len(voor) > len(tegen)
    begin = StemmingGehouden(
        vergadering="v1",
        punt="5",
        wijze=Wijze.HANDOPSTEKEN,
        hoofden=Aantallen(voor=len(voor), tegen=len(tegen), onthouden=len(niet)),
        geldigheid=Geldigheid.GELDIG,
        uitslag=Uitslag.AANGENOMEN if meer else Uitslag.VERWORPEN,
        voorstel="x1",
        stemmen=tuple(
            Stem(persoon=f"p{n}", gemeente=f"gm000{n}", keuze=keuze) for n, keuze in rol
        ),
    )
    return replace(begin, **anders)


def geteld(voor: int = 0, tegen: int = 0, **anders: Any) -> StemmingGehouden:  # noqa: ANN401
    """A vote of which only the counts are known."""
    return stemming(hoofden=Aantallen(voor=voor, tegen=tegen), **anders)
