"""Writing a batch: one statement per table and kind of change, made once.

Statements are built with SQLAlchemy Core and compiled once per dialect; rows then go
straight to the driver, because preparing a row costs more than storing it.
"""

from collections.abc import Sequence
from functools import cache

from sqlalchemy import (
    ColumnElement,
    Connection,
    Executable,
    FromClause,
    Table,
    Update,
    bindparam,
    delete,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.engine.interfaces import Dialect

from register.projections.pending import Pending, Values
from register.projections.tables import (
    CORRECTIES,
    EVENT_TABLES,
    OPENHEID,
    PAIRS,
)


def write(verbinding: Connection, pending: Pending) -> None:
    """Write all that a batch changes; `verbinding` holds the transaction."""
    for naam, lijst in pending.lijsten.items():
        paar = PAIRS[naam]
        weg, nieuw = pending.current(naam)
        _run(verbinding, _delete(paar.nu), weg)
        upsert(verbinding, paar.nu, nieuw)
        gesloten = [(seq, *plek, *plek) for seq, *plek in lijst.gesloten]
        _run(verbinding, close_statement(paar.versies), gesloten)
        _run(verbinding, _insert(paar.versies), list(map(tuple, lijst.versies)))
    for naam, rijen in pending.gebeurtenissen.items():
        _run(verbinding, _insert(EVENT_TABLES[naam]), rijen)
    _run(verbinding, _insert(CORRECTIES), pending.correcties)
    _write_openness(verbinding, pending)


def upsert(
    verbinding: Connection,
    tabel: Table,
    rijen: Sequence[Values],
    alleen: tuple[str, ...] = (),
) -> None:
    """Insert whole rows; where their key is, change them (the columns `alleen`)."""
    _run(verbinding, _upsert(tabel, verbinding.dialect.name, alleen), rijen)


_LEEG: dict[str, object] = {
    "openheid": "openbaar",
    "gepubliceerd": 0,
    "sinds": "",
    "door": "",
    "grond": "",
    "tot": "",
}
"""Columns of openness after its key, and what they hold where nothing was said."""


def _write_openness(verbinding: Connection, pending: Pending) -> None:
    """Write the columns that changed: streams with the same ones at once."""
    samen: dict[tuple[str, ...], list[Values]] = {}
    for stroom, velden in pending.openheid.items():
        eigen = tuple(naam for naam in _LEEG if naam in velden)
        rij = (pending.regeling, stroom, *(_LEEG | velden).values())
        samen.setdefault(eigen, []).append(rij)
    for eigen, gelijke in samen.items():
        upsert(verbinding, OPENHEID, gelijke, eigen)


def _run(verbinding: Connection, opdracht: Executable, rijen: Sequence[Values]) -> None:
    """Once for every row, whose values are in the order of the statement."""
    if rijen:
        tekst = _text(opdracht, verbinding.dialect)
        verbinding.exec_driver_sql(tekst, rijen)


def _text(opdracht: Executable, dialect: Dialect) -> str:
    """The statement as the driver of this database counts its values."""
    plek = (opdracht, dialect.name)
    if plek not in _TEKST:
        stijl = "format" if dialect.name == "postgresql" else "qmark"
        telt = type(dialect)(paramstyle=stijl)  # type: ignore[call-arg] # every dialect that is a DefaultDialect takes it
        _TEKST[plek] = str(opdracht.compile(dialect=telt))  # type: ignore[attr-defined] # every statement here compiles
    return _TEKST[plek]


_TEKST: dict[tuple[Executable, str], str] = {}


@cache
def _insert(tabel: Table) -> Executable:
    return insert(tabel)


@cache
def _upsert(tabel: Table, dialect: str, alleen: tuple[str, ...]) -> Executable:
    sleutels = [kolom.name for kolom in tabel.primary_key]
    namen = alleen or [k.name for k in tabel.c if k.name not in sleutels]
    voeg = sqlite_insert(tabel) if dialect == "sqlite" else postgres_insert(tabel)
    return voeg.on_conflict_do_update(
        index_elements=sleutels, set_={naam: voeg.excluded[naam] for naam in namen}
    )


@cache
def _delete(tabel: Table) -> Executable:
    return delete(tabel).where(*_key(tabel, "b"))


@cache
def close_statement(tabel: Table) -> Update:
    """Say until when the newest version of a key on a day was known.

    It is the open one. Asked for as *the open one*, without its place, SQLite walks
    all versions of the regeling: an index that holds every column asked for looks
    cheaper to it than the key.
    """
    toen = tabel.alias("toen")
    nieuwste = select(func.max(toen.c.van_seq)).where(*_key(toen, "t"))
    return (
        update(tabel)
        .where(*_key(tabel, "b"), tabel.c.van_seq == nieuwste.scalar_subquery())
        .values(tot_seq=bindparam("tot_seq"))
    )


def _key(tabel: FromClause, bij: str) -> list[ColumnElement[bool]]:
    """A row's key on a day, as three values with names that begin with `bij`."""
    return [
        tabel.c[naam] == bindparam(f"{bij}_{naam}")
        for naam in ("regeling", "sleutel", "van_dag")
    ]
