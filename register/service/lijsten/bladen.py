"""Answers as pages for people: what stands on them, before it is text or HTML."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from register.service.lijsten.tabel import (
    Detail,
    Groep,
    Kolom,
    Overzicht,
    Sectie,
    columns,
)
from register.service.lijsten.words import Rij, is_stub, items, stub, woord


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading: of the page or of a group of rows, or of a part (`klein`)."""

    tekst: str
    klein: bool = False


@dataclass(frozen=True, slots=True)
class Sentences:
    """Lines of text; `ingesprongen`: quoted words, `dicht`: what may not be seen."""

    regels: tuple[str, ...]
    ingesprongen: bool = False
    dicht: bool = False


@dataclass(frozen=True, slots=True)
class Pairs:
    """What something has: names with their values."""

    paren: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: its columns, and the cells of every row with the row they tell of."""

    kolommen: tuple[Kolom, ...]
    rijen: tuple[tuple[str, ...], ...]
    bron: tuple[Rij, ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """How many rows are on this page, and where the next begins."""

    aantal: int
    volgende: str


Block = Heading | Sentences | Pairs | Grid | Count


def list_page(
    overzicht: Overzicht, antwoord: Rij, op: date | None = None
) -> list[Block]:
    """A list: tables, what may not be seen below them, and how many there are."""
    rijen = items(antwoord, "gegevens")
    if not rijen:
        return [Sentences((overzicht.leeg,))]
    kolommen = columns(overzicht)
    blokken: list[Block] = []
    for kop, deel in _groups(rijen, overzicht.groep):
        open_ = [rij for rij in deel if not is_stub(rij)]
        if open_:
            blokken += [Heading(kop(open_[0]))] if kop else []
            blokken.append(_grid(kolommen, open_, op))
        if dicht := tuple(stub(rij) for rij in deel if is_stub(rij)):
            blokken.append(Sentences(dicht, dicht=True))
    return [*blokken, Count(len(rijen), woord(antwoord.get("volgende")))]


_Kop = Callable[[Rij], str] | None


def _groups(
    rijen: Sequence[Rij], groep: Groep | None
) -> Iterator[tuple[_Kop, Sequence[Rij]]]:
    if groep is None:
        yield None, rijen
        return
    samen: dict[str, list[Rij]] = {}
    for rij in rijen:
        samen.setdefault(woord(rij.get(groep.veld)), []).append(rij)
    for deel in samen.values():
        yield groep.kop, deel


def _grid(
    kolommen: Sequence[Kolom], rijen: Sequence[Rij], op: date | None = None
) -> Grid:
    cellen = tuple(tuple(k.cel(rij, op) for k in kolommen) for rij in rijen)
    return Grid(tuple(kolommen), cellen, tuple(rijen))


def detail_page(detail: Detail, antwoord: Rij, op: date | None = None) -> list[Block]:
    """One thing: what it is, what it has, and its parts; or that it is closed."""
    if is_stub(antwoord):
        return [Sentences((stub(antwoord),), dicht=True)]
    blokken: list[Block] = [Heading(detail.kop(antwoord))]
    if detail.onder:
        blokken.append(Sentences((detail.onder(antwoord),)))
    paren = tuple((k.kop, k.cel(antwoord, op)) for k in detail.paren)
    if gevuld := tuple(paar for paar in paren if paar[1]):
        blokken.append(Pairs(gevuld))
    for sectie in detail.secties:
        if inhoud := _part(sectie, antwoord, op):
            blokken += [Heading(sectie.kop, klein=True), inhoud]
    return blokken


def _part(sectie: Sectie, antwoord: Rij, op: date | None) -> Block | None:
    if sectie.tekst and (regels := tuple(r for r in sectie.tekst(antwoord) if r)):
        return Sentences(regels, ingesprongen=True)
    if sectie.rijen and (rijen := sectie.rijen(antwoord)):
        return _grid(sectie.kolommen, rijen, op)
    return Sentences((sectie.leeg,)) if sectie.leeg else None
