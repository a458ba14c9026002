"""Answers on a template, and what is refused of them."""

import pytest

from register.formats.wissel.inhoud import WisselFout
from tests.formats.wisselland import Wisselland

ZOALS_HET_IS = """\
      - {gremium: AB, persoon: p1}
      - {gremium: AB, persoon: p2, rol: plaatsvervanger, vervangt: p1}
"""


def fault(land: Wisselland, tekst: str) -> WisselFout:
    with pytest.raises(WisselFout) as fout:
        land.steps(tekst)
    return fout.value


def db(*regels: str) -> str:
    kop = ["gremia:", "  - gremium: DB", "    datum: 2026-06-20"]
    kop += ["    aangewezen_door: AB", "    oorzaak: vervangen"]
    return "\n".join([*kop, *(f"    {regel}" for regel in regels), ""])
