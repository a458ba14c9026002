"""What a gemeente can do with its votes in a gremium, and what it did with them.

Only votes with a roll count: who voted what in a secret one is in no register.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import cast

from register.domain.organisatie.gremiumstaat import GREMIUM
from register.domain.stemmen.telling import Keuze
from register.domain.vergaderingen.stemfeiten import Geldigheid
from register.domain.voting import Uitslag
from register.projections.vergaderingen import percentage
from register.service.answers import Library
from register.service.asof import AsOf, Rij
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import items
from register.service.uittreksels import Greep
from register.service.zittingen.stemanalyse import Analysis, roll

Plek = tuple[str, str]
"""A gremium, and a gemeente (or a member that sits for none)."""

Telling = tuple[str, str, str]
"""A gremium, who voted in it, and what of his is counted."""


@lru_cache(maxsize=4096)
def _telling(gremium: str, wie: str, wat: str) -> Telling:
    """The same one each time: of many votes they are kept."""
    return gremium, wie, wat


_GETELD = (
    "stemmen",
    *(keuze.value for keuze in Keuze),
    "met_uitslag",
    "doorslag_hoofden",
    "doorslag_gewichten",
)

_MEE = {Keuze.VOOR: Uitslag.AANGENOMEN, Keuze.TEGEN: Uitslag.VERWORPEN}
"""What a vote hopes for."""


def strength(library: Library, regeling: str, ask: Ask) -> Iterator[Rij]:
    """By gremium and gemeente: votes cast, how they fared, how often they decided."""
    vraag = AsOf.of(library, regeling, ask)
    ontleed = Analysis(vraag.context())
    gestemd = Greep(
        lijst="stemmingen",
        naam="stemkracht",
        pak=lambda stemming: tuple(_counted(ontleed, stemming)),
        ook=(f"{GREMIUM.prefix}/",),
    )
    tellers: dict[Plek, Rij] = {}
    geteld = cast("Mapping[Telling, int]", vraag.extract(gestemd).counted())
    for (gremium, wie, soort), aantal in geteld.items():
        tellers.setdefault((gremium, wie), {})[soort] = aantal
    gewichten = _weights(vraag)
    for plek in sorted(tellers.keys() | gewichten.keys()):
        teller = tellers.get(plek, {})
        yield {
            "gremium": plek[0],
            "gemeente": plek[1],
            **gewichten.get(plek, {}),
            **{naam: teller.get(naam, 0) for naam in _GETELD},
        }


def _counted(ontleed: Analysis, stemming: Rij) -> Iterator[Telling]:
    """What one vote adds, each time it adds one."""
    if stemming["geldigheid"] == Geldigheid.ONGELDIG:
        return  # it decided nothing
    gremium = str(stemming["gremium"])
    for wie, stem in roll(stemming):
        yield _telling(gremium, wie, "stemmen")
        yield _telling(gremium, wie, stem.keuze.value)
        if _MEE.get(stem.keuze) == stemming["uitslag"]:
            yield _telling(gremium, wie, "met_uitslag")
    rij = ontleed.of(stemming)
    for soort in ("doorslag_hoofden", "doorslag_gewichten"):
        for doorslag in items(rij, soort):
            yield _telling(gremium, str(doorslag["wie"]), soort)


def _weights(vraag: AsOf) -> dict[Plek, Rij]:
    """The votes that a gemeente has, and their part of all votes in the gremium."""
    bekend: dict[Plek, int] = {}
    totalen: Counter[str] = Counter()
    for rij in vraag.rows("stemgewichten"):
        if isinstance(gewicht := rij["gewicht"], int):
            bekend[str(rij["gremium"]), str(rij["gemeente"])] = gewicht
            totalen[str(rij["gremium"])] += gewicht
    return {
        (gremium, gemeente): {
            "gewicht": gewicht,
            "gewicht_procent": percentage(gewicht, totalen[gremium]) or 0,
        }
        for (gremium, gemeente), gewicht in bekend.items()
    }
