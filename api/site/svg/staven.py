"""Bars: how many of what, next to each other or one after the other."""

from collections.abc import Sequence
from dataclasses import dataclass

from register.service.lijsten.words import Rij, part

_NAAM, _BREED, _HOOG, _TEKST = 170, 400, 34, 160


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of a bar: where it begins, how wide it is, of which kind."""

    x: int
    breed: int
    rang: str
    titel: str


@dataclass(frozen=True, slots=True)
class Staaf:
    """One bar with its name before it and its words behind it."""

    naam: str
    y: int
    stukken: tuple[Stuk, ...]
    tekst: str


@dataclass(frozen=True, slots=True)
class Staven:
    """The drawing: what it is about, its bars, where they begin and how far they go."""

    titel: str
    staven: tuple[Staaf, ...]
    hoog: int
    van: int = _NAAM
    baan: int = _BREED
    breed: int = _NAAM + _BREED + _TEKST


Waarde = tuple[str, int, str]
"""How much of what, and its kind: `voor`, `tegen`, `rest`."""


def bars(titel: str, rijen: Sequence[tuple[str, Sequence[Waarde], str]]) -> Staven:
    """Bars on one scale: name, values and words of each."""
    hoogste = max(
        (sum(aantal for _, aantal, _ in waarden) for _, waarden, _ in rijen), default=0
    )
    staven = tuple(
        Staaf(naam, n * _HOOG, _pieces(waarden, hoogste or 1), tekst)
        for n, (naam, waarden, tekst) in enumerate(rijen)
    )
    return Staven(titel, staven, len(staven) * _HOOG)


def shares(titel: str, rijen: Sequence[tuple[str, Sequence[Waarde], str]]) -> Staven:
    """Bars that are all as long: how much of the whole each value is."""
    staven = tuple(
        Staaf(naam, n * _HOOG, _pieces(waarden, _whole(waarden)), tekst)
        for n, (naam, waarden, tekst) in enumerate(rijen)
    )
    return Staven(titel, staven, len(staven) * _HOOG)


def _whole(waarden: Sequence[Waarde]) -> int:
    return sum(aantal for _, aantal, _ in waarden) or 1


def _pieces(waarden: Sequence[Waarde], heel: int) -> tuple[Stuk, ...]:
    stukken: list[Stuk] = []
    tot = 0
    for naam, aantal, rang in waarden:
        x, tot = tot, tot + aantal
        van, eind = _NAAM + x * _BREED // heel, _NAAM + tot * _BREED // heel
        if eind > van:
            stukken.append(Stuk(van, eind - van, rang, f"{naam}: {aantal}"))
    return tuple(stukken)


_KEUZES = (
    ("voor", "voor"),
    ("tegen", "tegen"),
    ("onthouden", "rest"),
    ("blanco", "rest"),
    ("ongeldig", "rest"),
)


def votes(stemming: Rij) -> Staven | None:
    """The votes of one vote by heads, and beside them by weight."""
    rijen = [
        (naam, gesteld, _counted(gesteld))
        for naam, veld in (("hoofden", "hoofden"), ("gewogen stemmen", "gewichten"))
        if (gesteld := _cast(part(stemming, veld)))
    ]
    return (
        shares("De stemming in hoofden en in gewogen stemmen", rijen) if rijen else None
    )


def _cast(aantallen: Rij) -> tuple[Waarde, ...]:
    return tuple(
        (keuze, aantal, rang)
        for keuze, rang in _KEUZES
        if isinstance(aantal := aantallen.get(keuze), int) and aantal
    )


def _counted(waarden: Sequence[Waarde]) -> str:
    return ", ".join(f"{aantal} {naam}" for naam, aantal, _ in waarden)
