"""One change to the code, and what is needed to put it in place."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from textwrap import indent

_PAKKET = ".__init__"
Regels = frozenset[int]
"""Lines of a file, from 1."""


class Soort(StrEnum):
    """What carries the change, and so how it is put in place."""

    FUNCTIE = "functie"
    CONSTANTE = "constante"
    KLASSE = "klasse"


@dataclass(frozen=True, kw_only=True)
class Mutant:
    """One change; `naam` is of the function, the constant or the class."""

    sleutel: str
    bestand: str
    soort: Soort
    naam: str
    regel: int
    van: str
    naar: str
    regels: Regels
    """A test that runs none of these lines cannot see the change."""
    plek: tuple[int, int]
    """The first and the last line of what carries it, both included."""
    tekst: Callable[[], str]
    """What carries it, changed: the function, the statement or the class."""

    @property
    def module(self) -> str:
        """The dotted name of the module."""
        return self.bestand.removesuffix(".py").replace("/", ".").removesuffix(_PAKKET)

    def in_module(self, bron: str) -> str:
        """The text of the whole module with the change in it."""
        regels = bron.split("\n")
        begin, eind = self.plek
        spaties = " " * (len(regels[begin - 1]) - len(regels[begin - 1].lstrip()))
        veranderd = indent(self.tekst().strip("\n"), spaties)
        return "\n".join([*regels[: begin - 1], veranderd, *regels[eind:]])
