"""Bars: how many of what, next to each other or one after the other."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from register.service.lijsten.words import Rij, part

BREED = 340
"""So narrow that it fits a phone: the words of a bar stand above it."""
_HOOG, _ONDER, _SLEUTELS = 46, 20, 30
"""Of one bar with its words, from those to the bar, and of the key above all."""
_LANG = 24
"""Letters of a name that fit beside the words."""
_LETTER, _VAK, _TUSSEN = 7, 18, 22
"""Of the key above the bars: a letter, a square with its space, and between two."""


@dataclass(frozen=True, slots=True)
class Stuk:
    """A piece of a bar: where it begins, how wide it is, of which kind."""

    x: int
    breed: int
    rang: str
    titel: str


@dataclass(frozen=True, slots=True)
class Staaf:
    """One bar with its name and its words above it, at their height."""

    naam: str
    y: int
    onder: int
    stukken: tuple[Stuk, ...]
    tekst: str


@dataclass(frozen=True, slots=True)
class Sleutel:
    """What a colour stands for, and where that is said."""

    x: int
    rang: str
    tekst: str


@dataclass(frozen=True, slots=True)
class Staven:
    """The drawing: what it is about, its bars, how high it is, and the key."""

    titel: str
    staven: tuple[Staaf, ...]
    hoog: int
    legenda: tuple[Sleutel, ...] = ()
    breed: int = BREED


Waarde = tuple[str, int, str]
"""How much of what, and its kind: `voor`, `tegen`, `rest`."""


def bars(titel: str, rijen: Sequence[tuple[str, Sequence[Waarde], str]]) -> Staven:
    """Bars on one scale: name, values and words of each."""
    hoogste = max((_whole(waarden) for _, waarden, _ in rijen), default=1)
    staven = tuple(
        _bar(naam, _pieces(waarden, hoogste), tekst, n * _HOOG)
        for n, (naam, waarden, tekst) in enumerate(rijen)
    )
    return Staven(titel, staven, len(staven) * _HOOG)


def shares(titel: str, rijen: Sequence[tuple[str, Sequence[Waarde], str]]) -> Staven:
    """Bars that are all as long: how much of the whole each value is."""
    staven = tuple(
        _bar(naam, _pieces(waarden, _whole(waarden)), tekst, n * _HOOG + _SLEUTELS)
        for n, (naam, waarden, tekst) in enumerate(rijen)
    )
    hoog = len(staven) * _HOOG + _SLEUTELS
    return Staven(titel, staven, hoog, tuple(_key([w for _, w, _ in rijen])))


def _bar(naam: str, stukken: tuple[Stuk, ...], tekst: str, y: int) -> Staaf:
    kort = naam if len(naam) <= _LANG else f"{naam[: _LANG - 1]}…"
    return Staaf(kort, y, y + _ONDER, stukken, tekst)


def _key(alle: Sequence[Sequence[Waarde]]) -> Iterator[Sleutel]:
    """Each kind once, with all that it stands for."""
    namen: dict[str, dict[str, None]] = {}
    for waarden in alle:
        for naam, aantal, rang in waarden:
            if aantal:
                namen.setdefault(rang, {})[naam] = None
    x = 0
    for rang, genoemd in namen.items():
        tekst = ", ".join(genoemd)
        yield Sleutel(x, rang, tekst)
        x += _VAK + _LETTER * len(tekst) + _TUSSEN


def _whole(waarden: Sequence[Waarde]) -> int:
    return sum(aantal for _, aantal, _ in waarden) or 1


def _pieces(waarden: Sequence[Waarde], heel: int) -> tuple[Stuk, ...]:
    stukken: list[Stuk] = []
    tot = 0
    for naam, aantal, rang in waarden:
        x, tot = tot, tot + aantal
        van, eind = x * BREED // heel, tot * BREED // heel
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
