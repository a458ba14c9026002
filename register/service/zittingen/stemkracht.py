"""What a gemeente can do with its votes in a gremium, and what it did with them.

Only votes with a roll count: who voted what in a secret one is in no register.
"""

from collections import Counter
from collections.abc import Iterator

from register.domain.stemmen.telling import Keuze
from register.domain.vergaderingen.stemfeiten import Geldigheid
from register.domain.voting import Uitslag
from register.projections.vergaderingen import percentage
from register.service.answers import Library
from register.service.asof import AsOf, Rij
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import items
from register.service.zittingen.stemanalyse import Analysis, roll

Plek = tuple[str, str]
"""A gremium, and a gemeente (or a member that sits for none)."""

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
    tellers: dict[Plek, Counter[str]] = {}
    for stemming in vraag.sealed("stemmingen"):
        if stemming["geldigheid"] == Geldigheid.ONGELDIG:
            continue  # it decided nothing
        gremium = str(stemming["gremium"])
        for wie, stem in roll(stemming):
            teller = tellers.setdefault((gremium, wie), Counter())
            mee = _MEE.get(stem.keuze) == stemming["uitslag"]
            teller.update(("stemmen", stem.keuze.value, *(["met_uitslag"] * mee)))
        rij = ontleed.of(stemming)
        for soort in ("doorslag_hoofden", "doorslag_gewichten"):
            for doorslag in items(rij, soort):
                tellers[gremium, str(doorslag["wie"])][soort] += 1
    gewichten = _weights(vraag)
    for plek in sorted(tellers.keys() | gewichten.keys()):
        teller = tellers.get(plek, Counter())
        yield {
            "gremium": plek[0],
            "gemeente": plek[1],
            **gewichten.get(plek, {}),
            **{naam: teller[naam] for naam in _GETELD},
        }


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
