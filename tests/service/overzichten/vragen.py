"""Questions to the invented year: rows of a list, and its page."""

from datetime import date

import orjson

from register.service.answers import Library
from register.service.lijsten.bladen import Grid, Heading, list_page
from register.service.lijsten.catalogue import LIJST
from register.service.lijsten.tabel import columns
from tests.service.vragen import ding, lijst

REGELING = "oefenregio"
Rij = dict[str, object]


def rows(
    library: Library, naam: str, op: str = "", bekend_op: str = "", **filters: str
) -> list[Rij]:
    """Rows of a list on a day, as known then."""
    vraag: dict[str, object] = {"bekend_op": bekend_op or None, **filters}
    dag = date.fromisoformat(op) if op else None
    antwoord = lijst(library, naam, REGELING, op=dag, **vraag)
    gevonden: list[Rij] = orjson.loads(antwoord)["gegevens"]
    return gevonden


def row(library: Library, naam: str, op: str = "", **filters: str) -> Rij:
    """The only row."""
    (rij,) = rows(library, naam, op, **filters)
    return rij


def page(library: Library, naam: str, op: str = "", **filters: str) -> list[str]:
    """The page of a list: its headings, and each row as one line."""
    antwoord = {"gegevens": rows(library, naam, op, **filters)}
    dag = date.fromisoformat(op) if op else None
    regels = []
    for blok in list_page(LIJST[naam], antwoord, dag):
        if isinstance(blok, Heading):
            regels.append(blok.tekst)
        if isinstance(blok, Grid):
            regels += [" | ".join(rij) for rij in blok.rijen]
    return regels


def thing(library: Library, naam: str, op: str = "", **filters: str) -> Rij:
    """One thing."""
    dag = date.fromisoformat(op) if op else None
    gevonden: Rij = orjson.loads(ding(library, naam, REGELING, "", op=dag, **filters))
    return gevonden


def cell(naam: str, kop: str, rij: Rij, op: str = "") -> str:
    """What stands under a heading for one row."""
    kolom = next(k for k in columns(LIJST[naam]) if k.kop == kop)
    return kolom.cel(rij, date.fromisoformat(op) if op else None)
