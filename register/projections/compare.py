"""Where two read models differ: both walked in the order of their keys."""

from collections.abc import Iterator
from enum import StrEnum

from sqlalchemy import Connection, Table, select

from register.projections.model import PROJECTIES

PER_KEER = 1000

_Row = tuple[tuple[object, ...], tuple[object, ...]]


class Afwijking(StrEnum):
    """What is wrong with a row of the live read model."""

    ONTBREEKT = "ontbreekt"
    EXTRA = "extra"
    ANDERS = "anders"


def row_differences(
    levend: Connection, herbouwd: Connection, regeling: str, projectie: str
) -> Iterator[tuple[str, Afwijking]]:
    """Rows of a projection that differ, as (table and key, what is wrong)."""
    for tabel in PROJECTIES[projectie]:
        links, rechts = _rows(levend, tabel, regeling), _rows(herbouwd, tabel, regeling)
        for sleutel, afwijking in _walk(links, rechts):
            plek = "/".join(str(deel) for deel in sleutel)
            yield f"{tabel.name}/{plek}", afwijking


def _rows(verbinding: Connection, tabel: Table, regeling: str) -> Iterator[_Row]:
    sleutels = [kolom for kolom in tabel.primary_key if kolom.name != "regeling"]
    vraag = (
        select(*sleutels, *tabel.c)
        .where(tabel.c.regeling == regeling)
        .order_by(*sleutels)
        .execution_options(yield_per=PER_KEER)
    )
    for rij in verbinding.execute(vraag):
        yield tuple(rij[: len(sleutels)]), tuple(rij[len(sleutels) :])


def _walk(
    links: Iterator[_Row], rechts: Iterator[_Row]
) -> Iterator[tuple[tuple[object, ...], Afwijking]]:
    """Keys of one table: of text and whole numbers, alike in both."""
    een, ander = next(links, None), next(rechts, None)
    while een is not None or ander is not None:
        if ander is None or (een is not None and een[0] < ander[0]):
            assert een is not None, "one of both goes on"
            yield een[0], Afwijking.EXTRA
            een = next(links, None)
        elif een is None or ander[0] < een[0]:
            yield ander[0], Afwijking.ONTBREEKT
            ander = next(rechts, None)
        else:
            if een[1] != ander[1]:
                yield een[0], Afwijking.ANDERS
            een, ander = next(links, None), next(rechts, None)
