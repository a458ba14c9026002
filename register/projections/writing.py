"""Writing a batch: one statement per table and kind of change, made once.

Statements are built with SQLAlchemy Core and compiled once per dialect; rows then go
straight to the driver, because preparing a row costs more than storing it.
"""

from collections.abc import Iterable, Sequence
from functools import cache

from sqlalchemy import (
    Connection,
    Executable,
    Table,
    bindparam,
    delete,
    insert,
    literal_column,
    update,
)
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.engine.interfaces import Dialect

from register.projections.pending import Pending, Record
from register.projections.statements import Compiled, compiled
from register.projections.tables import (
    CORRECTIES,
    EVENT_TABLES,
    NU_SEQ,
    OPENHEID,
    PAIRS,
)


def write(verbinding: Connection, pending: Pending) -> None:
    """Write all that a batch changes; `verbinding` holds the transaction."""
    for naam, lijst in pending.lijsten.items():
        paar = PAIRS[naam]
        weg: list[Record] = []
        nieuw: list[Record] = []
        for (sleutel, van), rij in pending.current(naam):
            if rij is None:
                weg.append(
                    {
                        "b_regeling": pending.regeling,
                        "b_sleutel": sleutel,
                        "b_van_dag": van,
                    }
                )
            else:
                nieuw.append(rij)
        _run(verbinding, _delete(paar.nu), weg)
        upsert(verbinding, paar.nu, nieuw)
        _run(verbinding, _close(paar.versies), lijst.gesloten)
        _run(verbinding, _insert(paar.versies), lijst.versies)
    for naam, rijen in pending.gebeurtenissen.items():
        _run(verbinding, _insert(EVENT_TABLES[naam]), rijen)
    _run(verbinding, _insert(CORRECTIES), pending.correcties)
    _write_openness(verbinding, pending.openheid.values())


def upsert(
    verbinding: Connection,
    tabel: Table,
    rijen: Sequence[Record],
    alleen: tuple[str, ...] = (),
) -> None:
    """Insert, or change the row with this key (only the columns `alleen`)."""
    _run(verbinding, _upsert(tabel, verbinding.dialect.name, alleen), rijen)


_LEEG: Record = {
    "openheid": "openbaar",
    "gepubliceerd": 0,
    "sinds": "",
    "door": "",
    "grond": "",
    "tot": "",
}


def _write_openness(verbinding: Connection, rijen: Iterable[Record]) -> None:
    """Write the columns that changed: streams with the same ones at once."""
    samen: dict[tuple[str, ...], list[Record]] = {}
    for rij in rijen:
        eigen = tuple(k for k in _LEEG if k in rij)
        samen.setdefault(eigen, []).append(_LEEG | rij)
    for eigen, gelijke in samen.items():
        upsert(verbinding, OPENHEID, gelijke, eigen)


def _run(verbinding: Connection, opdracht: Executable, rijen: Sequence[Record]) -> None:
    if not rijen:
        return
    gemaakt = _compiled(opdracht, verbinding.dialect)
    if gemaakt.namen is None:
        verbinding.exec_driver_sql(gemaakt.tekst, list(rijen))
    else:
        namen = gemaakt.namen
        verbinding.exec_driver_sql(
            gemaakt.tekst, [tuple(rij[naam] for naam in namen) for rij in rijen]
        )


_GEMAAKT: dict[tuple[Executable, str], Compiled] = {}


def _compiled(opdracht: Executable, dialect: Dialect) -> Compiled:
    plek = (opdracht, dialect.name)
    if plek not in _GEMAAKT:
        _GEMAAKT[plek] = compiled(opdracht, dialect)
    return _GEMAAKT[plek]


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
    return delete(tabel).where(
        tabel.c.regeling == bindparam("b_regeling"),
        tabel.c.sleutel == bindparam("b_sleutel"),
        tabel.c.van_dag == bindparam("b_van_dag"),
    )


@cache
def _close(tabel: Table) -> Executable:
    return (
        update(tabel)
        .where(
            tabel.c.regeling == bindparam("b_regeling"),
            tabel.c.sleutel == bindparam("b_sleutel"),
            tabel.c.van_dag == bindparam("b_van_dag"),
            tabel.c.tot_seq == literal_column(str(NU_SEQ)),
        )
        .values(tot_seq=bindparam("tot_seq"))
    )
