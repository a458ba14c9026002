"""The tree of powers: a line for each, below what it hangs under."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from register.service.lijsten.words import Rij, dagen, euro, items, netjes, part, woord

_RIJ, _SPRONG, _LANG = 52, 30, 84
BREED = 760


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


def tree(stammen: Sequence[Rij]) -> Boom | None:
    """The tree; none where nothing was given."""
    knopen: list[Knoop] = []
    for stam in stammen:
        y = len(knopen) * _RIJ
        knopen.append(Knoop(0, y, None, woord(stam["gever"]), "", geldt=True))
        _grow(knopen, items(stam, "takken"), 1, y)
    return Boom(tuple(knopen), len(knopen) * _RIJ) if knopen else None


def _grow(knopen: list[Knoop], takken: Sequence[Rij], diep: int, boven: int) -> None:
    for tak in takken:
        y = len(knopen) * _RIJ
        geldt = tak["stand"] == "geldt"
        wie = woord(tak["nemer"]) + (" (onbezet)" if tak.get("onbezet") else "")
        knopen.append(Knoop(diep * _SPRONG, y, boven, wie, _given(tak), geldt))
        _grow(knopen, items(tak, "onder"), diep + 1, y)


def _given(tak: Rij) -> str:
    delen = [f"{woord(tak['bevoegdheid'])} · {netjes(tak['soort'])}"]
    if tak["stand"] != "geldt":
        delen.append(f"niet meer: {dagen(tak['stand'])}")
    if bedrag := euro(part(tak, "plafond").get("bedrag")):
        delen.append(f"tot {bedrag}")
    delen.append(woord(tak["handelingen"]))
    tekst = " · ".join(deel for deel in delen if deel)
    return tekst if len(tekst) <= _LANG else f"{tekst[: _LANG - 1]}…"


def branches(stammen: Sequence[Rij]) -> Iterator[Rij]:
    """Every power of the tree, from above, with who gave it."""
    for stam in stammen:
        yield from _below(items(stam, "takken"), woord(stam["gever"]))


def _below(takken: Sequence[Rij], gever: str) -> Iterator[Rij]:
    for tak in takken:
        yield {**tak, "gever": gever}
        yield from _below(items(tak, "onder"), woord(tak["nemer"]))
