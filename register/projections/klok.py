"""One term: who owes what, by which day; and its row in the list of terms.

A term is open until the fact that ends it; whether it has run out is a question for
the day that is asked about, so that nothing here looks at a clock.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from register.domain.facts import Aggregaat
from register.domain.values import Feitdatum, Tekst
from register.projections.lists import Lijst, Rij, content

S = TypeVar("S")

KOLOMMEN = ("soort", "voor", "gemeente", "uiterlijk", "status", "dossier")


@dataclass(frozen=True, slots=True, kw_only=True)
class Klok:
    """One term; `uiterlijk` is the last good day, `wanneer` as it was written."""

    soort: str
    voor: tuple[str, ...]
    uiterlijk: date
    open: bool
    wat: Tekst = ""
    gemeente: str = ""
    dossier: str = ""
    norm: str = ""
    wanneer: Feitdatum | None = None
    uitleg: str = ""


def _row(klok: Klok) -> Rij:
    status = "open" if klok.open else "gehaald"
    inhoud = content(
        {
            "soort": klok.soort,
            "voor": klok.voor,
            "gemeente": klok.gemeente,
            "uiterlijk": klok.uiterlijk,
            "wanneer": klok.wanneer,
            "wat": klok.wat,
            "status": status,
            "dossier": klok.dossier,
            "norm": klok.norm,
            "uitleg": klok.uitleg,
        }
    )
    velden = (
        klok.soort,
        ",".join(klok.voor),
        klok.gemeente,
        klok.uiterlijk.isoformat(),
        status,
        klok.dossier,
    )
    return Rij(velden, inhoud)


def clocks(klokken: Iterable[tuple[str, Klok]]) -> Mapping[str, Rij]:
    """Rows of terms, each by its key."""
    return {sleutel: _row(klok) for sleutel, klok in klokken}


def terms_of(
    aggregaat: Aggregaat[S], rijen: Callable[[S], Mapping[str, Rij]]
) -> Lijst[S]:
    """The part of the list of terms that one kind of stream gives."""
    return Lijst(
        naam="termijnen",
        aggregaat=aggregaat,
        kolommen=KOLOMMEN,
        rijen=rijen,
        volgorde="uiterlijk",
    )
