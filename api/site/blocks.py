"""Blocks of a page as the templates read them: every cell in pieces with links."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from api.site.links import Deel, Wegwijzer
from register.service.lijsten.bladen import (
    Block,
    Count,
    Grid,
    Heading,
    Pairs,
    Sentences,
)
from register.service.lijsten.tabel import Kolom
from register.service.lijsten.vormen import Soort
from register.service.lijsten.words import Rij, woord

_KORT = 14
"""So short a cell is kept on one line: a day, a code, an amount."""
_GETALLEN = frozenset({Soort.BEDRAG, Soort.GETAL})
_NAAM = "naam"
_PLEK = "seq"
"""The column of a place in the log, which people call by the log."""


@dataclass(frozen=True, slots=True)
class Cel:
    """A cell under its heading; `rang` is its style: a number, a mark, one line."""

    kop: str
    delen: tuple[Deel, ...]
    rang: str = ""


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table with its caption; `soort` names the block for the template."""

    titel: str
    kolommen: tuple[str, ...]
    rijen: tuple[tuple[Cel, ...], ...]
    soort: str = "tabel"


@dataclass(frozen=True, slots=True)
class Kop:
    """A heading of a part."""

    tekst: str
    soort: str = "kop"


@dataclass(frozen=True, slots=True)
class Zinnen:
    """Sentences: plain, quoted or about what is closed (`soort`)."""

    regels: tuple[tuple[Deel, ...], ...]
    soort: str


@dataclass(frozen=True, slots=True)
class Paren:
    """Names with their values."""

    paren: tuple[Cel, ...]
    soort: str = "paren"


Blok = Tabel | Kop | Zinnen | Paren


def shown(
    blokken: Sequence[Block],
    wijzer: Wegwijzer,
    *,
    titel: str,
    rij: Rij,
    met_regeling: bool = False,
) -> Iterator[Blok]:
    """Blocks as pieces; what stands under a heading has that as its caption.

    `met_regeling`: rows of several regelingen, each told by its own column.
    """
    onder = titel
    for nummer, blok in enumerate(blokken):
        match blok:
            case Heading(tekst):
                eerste = _first(blokken[nummer + 1 : nummer + 2], rij)
                onder = "".join(deel.tekst for deel in wijzer.delen(tekst, eerste))
                yield Kop(onder)
            case Sentences(regels, ingesprongen, dicht):
                soort = "dicht" if dicht else "citaat" if ingesprongen else "zinnen"
                yield Zinnen(tuple(wijzer.delen(r, rij) for r in regels), soort)
            case Pairs(paren):
                yield Paren(tuple(Cel(k, wijzer.delen(w, rij)) for k, w in paren))
            case Grid():
                vol = _whole(blok, rij)
                yield grid(vol, wijzer, onder, met_regeling=met_regeling)
            case Count():
                pass


def _first(blokken: Sequence[Block], rij: Rij) -> Rij:
    """What a heading stands above: the first row of the table below it."""
    vol = [_whole(blok, rij) for blok in blokken if isinstance(blok, Grid)]
    return next((rij for blok in vol for rij in blok.bron), {})


def _whole(blok: Grid, rij: Rij) -> Grid:
    """Rows of a part are of the regeling and the day of the whole."""
    van = {veld: rij[veld] for veld in ("regeling", "datum") if veld in rij}
    return replace(blok, bron=tuple({**van, **deel} for deel in blok.bron))


def grid(
    blok: Grid, wijzer: Wegwijzer, titel: str, *, met_regeling: bool = False
) -> Tabel:
    """A table; columns in which nothing stands are left out."""
    over = [n for n, k in enumerate(blok.kolommen) if any(r[n] for r in blok.rijen)]
    extra = ("regeling",) * met_regeling
    rijen = tuple(
        (
            *(Cel("regeling", (_home(bron, wijzer),)) for _ in extra),
            *(_cell(blok.kolommen[n], cellen[n], bron, wijzer) for n in over),
        )
        for cellen, bron in zip(blok.rijen, blok.bron, strict=True)
    )
    koppen = (*extra, *(_head(blok.kolommen[n]) for n in over))
    return _once(Tabel(titel, koppen, rijen))


def _once(tabel: Tabel) -> Tabel:
    """Without a column of names where codes are already told by these names."""
    if _NAAM not in tabel.kolommen:
        return tabel
    naam = tabel.kolommen.index(_NAAM)
    for n in range(len(tabel.kolommen)):
        if n != naam and all(_text(r[n]) == _text(r[naam]) for r in tabel.rijen):
            blijft = [m for m in range(len(tabel.kolommen)) if m != naam]
            return Tabel(
                tabel.titel,
                tuple(tabel.kolommen[m] for m in blijft),
                tuple(tuple(r[m] for m in blijft) for r in tabel.rijen),
            )
    return tabel


def _text(cel: Cel) -> str:
    return "".join(deel.tekst for deel in cel.delen)


def _head(kolom: Kolom) -> str:
    return kolom.kop.replace(_PLEK, "log")


def _home(rij: Rij, wijzer: Wegwijzer) -> Deel:
    code = woord(rij.get("regeling"))
    return Deel(wijzer.regelingen.get(code, code), f"/regelingen/{code}{wijzer.moment}")


def _cell(kolom: Kolom, tekst: str, rij: Rij, wijzer: Wegwijzer) -> Cel:
    delen = wijzer.delen(tekst, rij)
    if kolom.kop == _PLEK and tekst and rij.get("regeling"):
        naar = f"/regelingen/{woord(rij['regeling'])}/controle?feit={tekst}"
        delen = (Deel(tekst, naar),)
    rang = "heel" if sum(len(deel.tekst) for deel in delen) <= _KORT else ""
    if kolom.soort in _GETALLEN:
        rang = "getal"
    if kolom.kop in ("status", "oordeel") and tekst:
        rang = "merk"
    return Cel(_head(kolom), delen, rang)
