"""Cells and chapters of a page, by their heading."""

import itertools

from register.service.lijsten.bladen import (
    Block,
    Grid,
    Heading,
    Pairs,
    Sentences,
    detail_page,
    list_page,
)
from register.service.lijsten.tabel import Detail, Overzicht

Rij = dict[str, object]


def cells(overzicht: Overzicht, **rij: object) -> dict[str, str]:
    """Cells of one row, by heading."""
    (grid,) = [
        blok
        for blok in list_page(overzicht, {"gegevens": [rij]})
        if isinstance(blok, Grid)
    ]
    return dict(zip([k.kop for k in grid.kolommen], grid.rijen[0], strict=True))


def chapters(detail: Detail, ding: Rij) -> dict[str, Block]:
    """Parts of a page, by heading; its pairs under their own."""
    blokken = detail_page(detail, ding)
    delen = {
        kop.tekst: blok
        for kop, blok in itertools.pairwise(blokken)
        if isinstance(kop, Heading) and kop.klein
    }
    paren = [blok for blok in blokken if isinstance(blok, Pairs)]
    return {**delen, "": paren[0]} if paren else delen


def grid(blok: Block) -> tuple[tuple[str, ...], ...]:
    assert isinstance(blok, Grid)
    return blok.rijen


def lines(blok: Block) -> tuple[str, ...]:
    assert isinstance(blok, Sentences)
    return blok.regels


VERGADERING: Rij = {
    "vergadering": "AB-1",
    "gremium": "AB",
    "datum": "2026-07-02",
    "status": "gesloten",
}
