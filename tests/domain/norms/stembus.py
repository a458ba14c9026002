"""Ballots on persons at item 5 of the meeting, and what may come around them."""

from dataclasses import replace
from typing import Any

from register.domain.besluiten.besluit import BesluitGenomen, Uitkomst
from register.domain.facts import Gebeurtenis
from register.domain.vergaderingen.stemfeiten import (
    Geldigheid,
    Onthoudingsgrond,
    OnthoudingVastgelegd,
)
from register.domain.vergaderingen.verkiezing import (
    HerstemmingGehouden,
    Kandidaat,
    Keuzekring,
    VerkiezingGehouden,
)
from tests.domain.norms.wereld import besluit
from tests.domain.norms.zaal import (
    DAG,
    ZAAL,
)
from tests.scenario import Given

VOORDRACHT = Keuzekring.VOORDRACHT


def bus(stemmen: dict[str, int], **anders: Any) -> VerkiezingGehouden:  # noqa: ANN401
    """A ballot at item 5: votes per person, in heads; the best of them is chosen."""
    beste = max(stemmen.values(), default=0)
    winnaars = tuple(p for p, n in stemmen.items() if n == beste)
    begin = VerkiezingGehouden(
        vergadering="v1",
        punt="5",
        kandidaten=tuple(Kandidaat(persoon=p, hoofden=n) for p, n in stemmen.items()),
        gekozen=winnaars[0] if len(winnaars) == 1 else "",
        gelijk=winnaars if len(winnaars) > 1 else (),
        geldigheid=Geldigheid.GELDIG,
    )
    return replace(begin, **anders)


def opnieuw(stemmen: dict[str, int], **anders: Any) -> HerstemmingGehouden:  # noqa: ANN401
    eerst = bus(stemmen, **anders)
    velden = {naam: getattr(eerst, naam) for naam in _GEDEELD}
    return HerstemmingGehouden(**velden)


_GEDEELD = (
    "vergadering",
    "punt",
    "kandidaten",
    "blanco",
    "ongeldig",
    "vacature",
    "gekozen",
    "gremium",
    "geldigheid",
    "gelijk",
)


def gewogen(stemmen: dict[str, tuple[int, int]], gekozen: str) -> VerkiezingGehouden:
    """A ballot in heads and weights."""
    begin = bus({p: hoofden for p, (hoofden, _) in stemmen.items()})
    kandidaten = tuple(
        Kandidaat(persoon=p, hoofden=hoofden, gewicht=gewicht)
        for p, (hoofden, gewicht) in stemmen.items()
    )
    return replace(begin, kandidaten=kandidaten, gekozen=gekozen, gelijk=())


def na(*feiten: Gebeurtenis, zaal: Given = ZAAL) -> Given:
    return zaal.on(DAG, *feiten)


def benoemd(uitkomst: Uitkomst = Uitkomst.AANGENOMEN) -> BesluitGenomen:
    return besluit(vergadering="v1", punt="5", handeling="benoemen", uitkomst=uitkomst)


def houdt_zich_buiten(persoon: str) -> OnthoudingVastgelegd:
    return OnthoudingVastgelegd(
        vergadering="v1",
        punt="5",
        persoon=persoon,
        gemeente=f"gm000{persoon[1]}",
        grond=Onthoudingsgrond.PERSOONLIJK_BELANG,
    )


AF = Uitkomst.VERWORPEN
P8 = {"p8": 4}
GELIJK = {"p8": 2, "p9": 2}
LEDEN_GELIJK = {"p1": 1, "p2": 1}
