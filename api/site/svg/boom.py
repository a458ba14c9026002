"""The tree of powers: a line for each, below what it hangs under.

Drawn where there is room; as lists within lists on a phone.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from register.service.lijsten.words import (
    Rij,
    dagen,
    euro,
    in_woorden,
    items,
    netjes,
    part,
    woord,
)

_RIJ, _SPRONG, _LANG = 52, 30, 84
BREED = 760
Naam = Callable[[str], str]
"""What a holder is called, by code."""


@dataclass(frozen=True, slots=True)
class Knoop:
    """A holder with what was given; `boven` is the height of who gave it."""

    x: int
    y: int
    boven: int | None
    wie: str
    wat: str
    geldt: bool


@dataclass(frozen=True, slots=True)
class Boom:
    """The drawing, and how high it is."""

    knopen: tuple[Knoop, ...]
    hoogte: int
    breed: int = BREED


@dataclass(frozen=True, slots=True)
class Tak:
    """A holder with what was given, and what hangs below it."""

    wie: str
    wat: str
    geldt: bool
    onder: "tuple[Tak, ...]"


def nested(stammen: Sequence[Rij], naam: Naam = str) -> tuple[Tak, ...]:
    """The same tree as lists within lists."""
    return tuple(
        Tak(
            naam(woord(stam["gever"])),
            "",
            geldt=True,
            onder=_hung(items(stam, "takken"), naam),
        )
        for stam in stammen
    )


def _hung(takken: Sequence[Rij], naam: Naam) -> tuple[Tak, ...]:
    return tuple(
        Tak(
            _holder(tak, naam),
            _given(tak),
            tak["stand"] == "geldt",
            _hung(items(tak, "onder"), naam),
        )
        for tak in takken
    )


def tree(stammen: Sequence[Rij], naam: Naam = str) -> Boom | None:
    """The tree; none where nothing was given."""
    knopen: list[Knoop] = []
    _grow(knopen, nested(stammen, naam), 0, None)
    return Boom(tuple(knopen), len(knopen) * _RIJ) if knopen else None


def _grow(
    knopen: list[Knoop], takken: Sequence[Tak], diep: int, boven: int | None
) -> None:
    for tak in takken:
        y = len(knopen) * _RIJ
        wat = tak.wat if len(tak.wat) <= _LANG else f"{tak.wat[: _LANG - 1]}…"
        knopen.append(Knoop(diep * _SPRONG, y, boven, tak.wie, wat, tak.geldt))
        _grow(knopen, tak.onder, diep + 1, y)


def _holder(tak: Rij, naam: Naam) -> str:
    return naam(woord(tak["nemer"])) + (" (onbezet)" if tak.get("onbezet") else "")


def _given(tak: Rij) -> str:
    delen = [f"{woord(tak['bevoegdheid'])} · {netjes(tak['soort'])}"]
    if tak["stand"] != "geldt":
        delen.append(f"niet meer: {dagen(tak['stand'])}")
    if bedrag := euro(part(tak, "plafond").get("bedrag")):
        delen.append(f"tot {bedrag}")
    delen.append(in_woorden(tak["handelingen"]))
    tekst = " · ".join(deel for deel in delen if deel)
    return tekst.replace("€ ", "€\N{NO-BREAK SPACE}")


def branches(stammen: Sequence[Rij]) -> Iterator[Rij]:
    """Every power of the tree, from above, with who gave it."""
    for stam in stammen:
        yield from _below(items(stam, "takken"), woord(stam["gever"]))


def _below(takken: Sequence[Rij], gever: str) -> Iterator[Rij]:
    for tak in takken:
        yield {**tak, "gever": gever}
        yield from _below(items(tak, "onder"), woord(tak["nemer"]))
