"""Decisions: what an organ decided, and what became of it.

Stream `besluit/{besluitnummer}`; numbers are dense per series and year in the stream
`nummer/{reeks}/{jaar}`. The facts are in besluitfeiten.py (taking it), gevolgfeiten.py
and toezichtfeiten.py (what may follow), the state and its fold in besluitstaat.py and
besluitverloop.py; the commands in besluitvorming.py, gevolgen.py, bekrachtiging.py,
toezicht.py and bezwaar.py.
"""

from register.domain.besluiten import gevolgfeiten, toezichtfeiten
from register.domain.besluiten.besluitfeiten import (
    Adviesopvolging,
    Afwijkgrond,
    BesluitGenomen,
    BesluitGetoetst,
    Besluitinhoud,
    Herkomst,
    Lasten,
    NummerToegekend,
    Oordeel,
    Opvolging,
    Rechtskarakter,
    Toets,
    Uitkomst,
)
from register.domain.besluiten.besluitstaat import Besluit, Besluitstatus, Nevenstand
from register.domain.besluiten.besluitverloop import (
    BESLUIT,
    NUMMER,
    RECTIFICEERBAAR,
    evolve,
    last_number,
)
from register.domain.besluiten.gevolgfeiten import (
    BesluitBekendgemaakt,
    BesluitGerectificeerd,
    BesluitGewijzigd,
    BesluitIngetrokken,
)

__all__ = [
    "AGGREGATEN",
    "BESLUIT",
    "GEBEURTENISSEN",
    "NUMMER",
    "OPDRACHTEN",
    "RECTIFICEERBAAR",
    "Adviesopvolging",
    "Afwijkgrond",
    "Besluit",
    "BesluitBekendgemaakt",
    "BesluitGenomen",
    "BesluitGerectificeerd",
    "BesluitGetoetst",
    "BesluitGewijzigd",
    "BesluitIngetrokken",
    "Besluitinhoud",
    "Besluitstatus",
    "Herkomst",
    "Lasten",
    "Nevenstand",
    "NummerToegekend",
    "Oordeel",
    "Opvolging",
    "Rechtskarakter",
    "Toets",
    "Uitkomst",
    "evolve",
    "last_number",
]

GEBEURTENISSEN = (
    NummerToegekend,
    BesluitGenomen,
    BesluitGetoetst,
    *gevolgfeiten.GEBEURTENISSEN,
    *toezichtfeiten.GEBEURTENISSEN,
)
AGGREGATEN = (BESLUIT, NUMMER)
OPDRACHTEN = ()
