"""The chain of powers of a decision, from the law down to who decided."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from register.service.lijsten.words import Rij, in_woorden, netjes, woord

_HOOG, _STAP = 44, 76


@dataclass(frozen=True, slots=True)
class Blokje:
    """Who holds the power, and how far below the top it stands."""

    tekst: str
    y: int


@dataclass(frozen=True, slots=True)
class Pijl:
    """What was given to the one below; `gebrek` where it does not hold."""

    tekst: str
    y: int
    gebrek: bool


@dataclass(frozen=True, slots=True)
class Keten:
    """The drawing, and how high it is."""

    blokjes: tuple[Blokje, ...]
    pijlen: tuple[Pijl, ...]
    hoogte: int


def chain(schakels: Sequence[Rij], naam: Callable[[str], str] = str) -> Keten | None:
    """The links of a decision, nearest first, drawn from the top.

    `naam` gives what a holder is called.
    """
    if not schakels:
        return None
    boven = schakels[::-1]
    houders = [naam(woord(boven[0].get("gever"))) or "wet of regeling"]
    houders += [naam(woord(schakel.get("nemer"))) or "onbekend" for schakel in boven]
    blokjes = tuple(Blokje(naam, n * _STAP) for n, naam in enumerate(houders))
    pijlen = tuple(
        Pijl(_given(schakel), n * _STAP + _HOOG, bool(schakel.get("gebreken")))
        for n, schakel in enumerate(boven)
    )
    return Keten(blokjes, pijlen, (len(houders) - 1) * _STAP + _HOOG)


def _given(schakel: Rij) -> str:
    delen = [netjes(schakel.get("soort")), woord(schakel.get("bevoegdheid"))]
    tekst = " ".join(deel for deel in delen if deel)
    fout = in_woorden(schakel.get("gebreken"))
    return f"{tekst} (gebrek: {fout})" if fout else tekst
