"""What stands in the table: lists (`Overzicht`) and single things (`Detail`)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from register.service.lijsten.vormen import Rijvorm, Soort, Vorm, choices
from register.service.lijsten.words import (
    Rij,
    dag_of_tussen,
    euro,
    moment,
    netjes,
    wanneer,
    woord,
)

Cel = Callable[[Rij, date | None], str]
"""Words of one row, and the day that was asked about."""


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column for people: its heading and what stands under it."""

    kop: str
    cel: Cel
    soort: Soort = Soort.TEKST


def kolom(kop: str, cel: Callable[[Rij], str], soort: Soort = Soort.TEKST) -> Kolom:
    """A column that is the same whatever day is asked about."""
    return Kolom(kop, lambda rij, _: cel(rij), soort)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filter:
    """Which rows are asked for: `naam` in the API, `--naam` on the command line.

    `kolom` is the column of the list where that is called otherwise, `optie` the
    option where people call it otherwise. `past` says of a row whether it fits, where
    no column can; the choices are those of the field of the row with this name.
    `vrij` takes words of whoever asks, not a code.
    """

    naam: str
    uitleg: str
    voorbeeld: str
    kolom: str = ""
    optie: str = ""
    past: Callable[[Rij, str], bool] | None = None
    vrij: bool = False

    @property
    def woord(self) -> str:
        """The option without its dashes."""
        return self.optie or self.naam


@dataclass(frozen=True, slots=True)
class Volgorde:
    """By which column (the key where none), and which way."""

    kolom: str | None = None
    aflopend: bool = False


@dataclass(frozen=True, slots=True)
class Adres:
    """An address of the API under `/v1`; in braces what is asked for.

    What follows `regelingen/` is the regeling; what follows `gemeenten/` the filter
    `gemeente`; anything else the code of the thing.
    """

    pad: str
    kort: str
    groep: str
    operatie: str


@dataclass(frozen=True, slots=True)
class Groep:
    """Rows shown under headings: what they share, and the heading by their first."""

    veld: str
    kop: Callable[[Rij], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Overzicht:
    """A list: `besluiten toon NAAM`, its addresses, its table, its CSV.

    `bron` is the name of a list of the read model, or `module:name` of a function
    `(library, regeling, ask) -> rows` that computes them; `sleutel` names the fields
    that tell computed rows apart; `geordend`: they come in the order of `volgorde`,
    from the page on that is asked for. `kolommen`: fields by name, or a column of its
    own.
    `per_dag`: where no day is asked, today is meant (and filled in by the edge).
    """

    naam: str
    uitleg: str
    toelichting: str
    voorbeeld: str
    bron: str
    rij: Rijvorm
    kolommen: tuple[Kolom | str, ...]
    leeg: str
    filters: tuple[Filter, ...] = ()
    volgorde: Volgorde = Volgorde()
    sleutel: tuple[str, ...] = ()
    geordend: bool = False
    groep: Groep | None = None
    per_dag: bool = False
    adressen: tuple[Adres, ...] = ()

    @property
    def berekend(self) -> bool:
        """Whether its rows are computed when asked for."""
        return ":" in self.bron

    @property
    def vorm(self) -> Rijvorm:
        """The shape of what is shown."""
        return self.rij


@dataclass(frozen=True, slots=True, kw_only=True)
class Sectie:
    """A part of a page under its heading: rows in a table, or sentences.

    Left out where there is nothing, unless `leeg` says what to show then.
    """

    kop: str
    rijen: Callable[[Rij], Sequence[Rij]] | None = None
    kolommen: tuple[Kolom, ...] = ()
    tekst: Callable[[Rij], Sequence[str]] | None = None
    leeg: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """One thing: `besluiten toon NAAM CODE`, its address and its page.

    `bron` is `module:name` of a function `(library, regeling, code, ask) -> bytes`.
    `sleutel` is what its code is called; without one there is one per regeling.
    """

    naam: str
    uitleg: str
    toelichting: str
    voorbeeld: str
    bron: str
    vorm: Rijvorm
    kop: Callable[[Rij], str]
    sleutel: str = ""
    sleutel_uitleg: str = ""
    sleutel_voorbeeld: str = ""
    metavar: str = "CODE"
    onder: Callable[[Rij], str] | None = None
    paren: tuple[Kolom, ...] = ()
    secties: tuple[Sectie, ...] = ()
    filters: tuple[Filter, ...] = ()
    per_dag: bool = False
    adressen: tuple[Adres, ...] = ()


_CEL: Mapping[Soort, Callable[[object], str]] = {
    Soort.KEUZE: netjes,
    Soort.BEDRAG: euro,
    Soort.FEITDATUM: wanneer,
    Soort.TIJDSTIP: moment,
}


def veld(naam: str, vorm: Vorm, kop: str = "") -> Kolom:
    """The column of a field, shown as its kind is."""
    gekozen = kop or naam.replace("_", " ")
    if vorm.soort is Soort.DATUM and naam.endswith("_op"):
        daad = naam.removesuffix("_op")
        return kolom(gekozen, lambda rij: dag_of_tussen(rij, daad), vorm.soort)
    if vorm.soort is Soort.DATUM:
        return kolom(gekozen, lambda rij: wanneer(rij.get(naam)), vorm.soort)
    toon = _CEL.get(vorm.soort, woord)
    return kolom(
        gekozen, lambda rij: toon(rij[naam]) if rij.get(naam) else "", vorm.soort
    )


def filter_choices(wat: Overzicht | Detail, filter_: Filter) -> tuple[str, ...]:
    """Values that a filter can have; none where any will do."""
    vorm = wat.vorm.velden.get(filter_.kolom or filter_.naam)
    return choices(vorm) if vorm else ()


def columns(overzicht: Overzicht) -> tuple[Kolom, ...]:
    """The columns of a list, those of its fields filled in."""
    velden = overzicht.rij.velden
    return tuple(
        k if isinstance(k, Kolom) else veld(k, velden[k]) for k in overzicht.kolommen
    )
