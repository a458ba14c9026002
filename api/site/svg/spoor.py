"""A dossier on its route: a stop for each step, taken, waiting or still to come."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from textwrap import wrap

from register.domain.routes.gang import Stapstand
from register.service.lijsten.words import Rij, items, netjes, wanneer, woord

BREED = 380
_BOVEN, _REGEL, _KLEIN, _TUSSEN = 16, 19, 17, 16
_LETTERS, _KLEINE = 40, 50
"""Letters that fit on a line, of what a step is and of how it stands."""
_VEEL = 2

_RANG = {
    Stapstand.GEDAAN: "gedaan",
    Stapstand.WACHT: "wacht",
    Stapstand.KAN: "kan",
    Stapstand.LATER: "later",
}
"""How a step is drawn; what is passed by is `weg`."""

Naam = Callable[[str], str]
"""What people call a holder, by its code."""


@dataclass(frozen=True, slots=True)
class Regel:
    """A line of text at its height; `kop` says what the step is."""

    y: int
    tekst: str
    kop: bool


@dataclass(frozen=True, slots=True)
class Halte:
    """A step at its height, and its line to the one before, if there is one."""

    y: int
    vorige: int | None
    rang: str
    regels: tuple[Regel, ...]


@dataclass(frozen=True, slots=True)
class Spoor:
    """The drawing of one route: what it is called, its stops, and how high it is."""

    titel: str
    haltes: tuple[Halte, ...]
    hoog: int
    breed: int = BREED


def routes(gang: Rij, naam: Naam) -> tuple[Spoor, ...]:
    """Each route of a dossier as a drawing."""
    return tuple(_drawn(spoor, naam) for spoor in items(gang, "sporen"))


def _drawn(spoor: Rij, naam: Naam) -> Spoor:
    haltes: list[Halte] = []
    y = _BOVEN
    for stap in items(spoor, "stappen"):
        regels = tuple(_lines(stap, naam, y))
        stand = Stapstand(woord(stap["stand"]))
        vorige = haltes[-1].y if haltes else None
        haltes.append(Halte(y, vorige, _RANG.get(stand, "weg"), regels))
        y = regels[-1].y + _TUSSEN + _REGEL
    titel = f"Route {woord(spoor['route'])} · {woord(spoor.get('naam'))}"
    if einde := netjes(spoor.get("einde")):
        titel = f"{titel} ({einde})"
    return Spoor(titel, tuple(haltes), y - _REGEL)


def _lines(stap: Rij, naam: Naam, y: int) -> Iterator[Regel]:
    y -= _REGEL - 5
    for tekst in wrap(woord(stap.get("wat")) or woord(stap["stap"]), _LETTERS):
        y += _REGEL
        yield Regel(y, tekst, kop=True)
    for tekst in wrap(standing(stap, naam), _KLEINE):
        y += _KLEIN
        yield Regel(y, tekst, kop=False)


def standing(stap: Rij, naam: Naam) -> str:
    """How a step stands, in words: done when, or for whom and until when."""
    stand = Stapstand(woord(stap["stand"]))
    zin = netjes(stand)
    if stand is Stapstand.GEDAAN:
        return f"{zin} op {wanneer(stap['op'])}" if stap.get("op") else zin
    if stand not in _RANG:
        return zin
    if wie := _holders(stap, naam):
        zin += f" op {wie}" if stand is Stapstand.WACHT else f": {wie}"
    if stap.get("uiterlijk"):
        laat = " (te laat)" if stap.get("te_laat") else ""
        zin += f", uiterlijk {wanneer(stap['uiterlijk'])}{laat}"
    return zin


def _holders(stap: Rij, naam: Naam) -> str:
    voor = stap.get("voor")
    codes = [woord(code) for code in voor] if isinstance(voor, list) else []
    namen = [naam(code) for code in codes]
    if len(namen) <= _VEEL:
        return " en ".join(namen)
    raden = all(code.startswith("raad:") for code in codes)
    return f"{len(namen)} raden" if raden else f"{namen[0]} en {len(namen) - 1} anderen"
