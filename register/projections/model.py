"""The read model in a database: catching up with a log, rebuilding, digests.

Rows and position are written in one transaction, one log at a time. A rebuild is
one transaction: delete the log's rows, refold, commit; readers see the old rows
until then.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Literal

from sqlalchemy import (
    Connection,
    Engine,
    Table,
    Update,
    bindparam,
    create_engine,
    delete,
    event,
    select,
    update,
)
from sqlalchemy.dialects.postgresql import insert as postgres_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.pool import ConnectionPoolEntry

from register.projections.catalogue import GEBEURTENISLIJSTEN, LIJSTEN
from register.projections.folder import Folder
from register.projections.pending import Pending, Record
from register.projections.tables import (
    CORRECTIES,
    EVENT_TABLES,
    METADATA,
    NU_SEQ,
    OPENHEID,
    PAIRS,
    POSITIES,
)
from register.store import Reads

BATCH = 500
PER_COMMIT = 20
"""Batches in one transaction while catching up."""

_KOLOMMEN = {lijst.naam: lijst.kolommen for lijst in LIJSTEN} | {
    lijst.naam: lijst.kolommen for lijst in GEBEURTENISLIJSTEN
}

Progress = Callable[[int], None]


def _silent(_: int) -> None:
    """Progress that nobody wants to see."""


def engine_of(plek: Path | Literal["memory"], *, alleen_lezen: bool = False) -> Engine:
    """Engine of a read model in a file (or in memory, for replay).

    A reader's connection cannot write, attach or create anything.
    """
    if plek == "memory":
        return _prepared(create_engine("sqlite://"), alleen_lezen=False)
    vraag = "?mode=ro&uri=true" if alleen_lezen else "?uri=true"
    return _prepared(
        create_engine(f"sqlite:///file:{plek}{vraag}"), alleen_lezen=alleen_lezen
    )


def _prepared(engine: Engine, *, alleen_lezen: bool) -> Engine:
    @event.listens_for(engine, "connect")
    def _connected(raw: DBAPIConnection, _: ConnectionPoolEntry) -> None:
        raw.isolation_level = None  # we say BEGIN ourselves
        pragmas = ["busy_timeout=10000", "trusted_schema=OFF"]
        pragmas += (
            ["query_only=ON"]
            if alleen_lezen
            else ["journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON"]
        )
        for pragma in pragmas:
            raw.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begun(verbinding: Connection) -> None:
        verbinding.exec_driver_sql("BEGIN" if alleen_lezen else "BEGIN IMMEDIATE")

    return engine


@dataclass(frozen=True, slots=True)
class ReadModel:
    """Lists of one or more logs in one database."""

    engine: Engine

    def make(self) -> None:
        """Make the tables where they are not."""
        METADATA.create_all(self.engine)

    def position(self, regeling: str) -> int:
        """How many events of this log are folded."""
        with self.engine.connect() as verbinding:
            return _position(verbinding, regeling)

    def catch_up(
        self,
        regeling: str,
        log: Reads,
        *,
        tot: int | None = None,
        batch: int = BATCH,
        voortgang: Progress = _silent,
    ) -> int:
        """Fold what the log has more, batch by batch; gives the new position."""
        run = _Run(regeling, log, batch, voortgang)
        while True:
            with self.engine.begin() as verbinding:
                begin = _position(verbinding, regeling)
                eind = log.size() if tot is None else tot
                eind = min(eind, begin + batch * PER_COMMIT)
                if begin >= eind:
                    return begin
                run.fold(verbinding, begin, eind)

    def rebuild(
        self,
        regeling: str,
        log: Reads,
        *,
        tot: int | None = None,
        batch: int = BATCH,
        voortgang: Progress = _silent,
    ) -> int:
        """Delete this log's rows and fold it whole, in one transaction."""
        with self.engine.begin() as verbinding:
            for tabel in METADATA.sorted_tables:
                verbinding.execute(delete(tabel).where(tabel.c.regeling == regeling))
            eind = log.size() if tot is None else tot
            _Run(regeling, log, batch, voortgang).fold(verbinding, 0, eind)
        return eind

    def digests(self, regeling: str) -> dict[str, str]:
        """SHA-256 of every projection over its rows in the order of their key."""
        with self.engine.connect() as verbinding:
            return {
                naam: _digest(verbinding, regeling, tabellen)
                for naam, tabellen in PROJECTIES.items()
            }

    def rows(self, naam: str, regeling: str) -> Iterator[tuple[str, bytes]]:
        """Every row of a projection as (table and key, content), to compare."""
        with self.engine.connect() as verbinding:
            for tabel in PROJECTIES[naam]:
                yield from _rows(verbinding, regeling, tabel)


PROJECTIES: dict[str, tuple[Table, ...]] = {
    **{naam: (paar.nu, paar.versies) for naam, paar in PAIRS.items()},
    **{naam: (tabel,) for naam, tabel in EVENT_TABLES.items()},
    "openheid": (OPENHEID,),
    "correcties": (CORRECTIES,),
}
"""Every projection by name, with its tables."""


def _position(verbinding: Connection, regeling: str) -> int:
    vraag = select(POSITIES.c.grootte).where(POSITIES.c.regeling == regeling)
    return int(verbinding.execute(vraag).scalar() or 0)


@dataclass(frozen=True, slots=True)
class _Run:
    """One log to fold, in batches of so many events."""

    regeling: str
    log: Reads
    batch: int
    voortgang: Progress

    def fold(self, verbinding: Connection, begin: int, eind: int) -> None:
        pending = Pending(self.regeling, _KOLOMMEN)
        folder = Folder(self.log, pending)
        for rijen in self.log.events(begin, eind, self.batch):
            for rij in rijen:
                folder.add(rij)
            _write(verbinding, pending)
            pending.clear()
            self.voortgang(rijen[-1].seq + 1)
        nu = {"regeling": self.regeling, "grootte": eind}
        _upsert(verbinding, POSITIES, [nu])


def _write(verbinding: Connection, pending: Pending) -> None:
    for naam, lijst in pending.lijsten.items():
        paar = PAIRS[naam]
        weg: list[Record] = []
        nieuw: list[Record] = []
        for (sleutel, van), rij in pending.current(naam):
            if rij is None:
                weg.append({"b_sleutel": sleutel, "b_van_dag": van})
            else:
                nieuw.append(rij)
        if weg:
            _delete(verbinding, paar.nu, pending.regeling, weg)
        _upsert(verbinding, paar.nu, nieuw)
        if lijst.gesloten:
            verbinding.execute(_close(paar.versies), lijst.gesloten)
        if lijst.versies:
            verbinding.execute(paar.versies.insert(), lijst.versies)
    for naam, rijen in pending.gebeurtenissen.items():
        verbinding.execute(EVENT_TABLES[naam].insert(), rijen)
    if pending.correcties:
        verbinding.execute(CORRECTIES.insert(), pending.correcties)
    _write_openness(verbinding, pending.openheid.values())


def _delete(
    verbinding: Connection, tabel: Table, regeling: str, rijen: list[Record]
) -> None:
    verbinding.execute(
        delete(tabel).where(
            tabel.c.regeling == regeling,
            tabel.c.sleutel == bindparam("b_sleutel"),
            tabel.c.van_dag == bindparam("b_van_dag"),
        ),
        rijen,
    )


def _close(tabel: Table) -> Update:
    return (
        update(tabel)
        .where(
            tabel.c.regeling == bindparam("b_regeling"),
            tabel.c.sleutel == bindparam("b_sleutel"),
            tabel.c.van_dag == bindparam("b_van_dag"),
            tabel.c.tot_seq == NU_SEQ,
        )
        .values(tot_seq=bindparam("tot_seq"))
    )


def _write_openness(verbinding: Connection, rijen: Iterable[Record]) -> None:
    leeg = {
        "openheid": "openbaar",
        "gepubliceerd": 0,
        "sinds": "",
        "door": "",
        "grond": "",
        "tot": "",
    }
    for rij in rijen:
        eigen = {k: v for k, v in rij.items() if k not in ("regeling", "stroom")}
        _upsert(verbinding, OPENHEID, [leeg | rij], alleen=tuple(eigen))


def _upsert(
    verbinding: Connection,
    tabel: Table,
    rijen: list[Record],
    alleen: tuple[str, ...] = (),
) -> None:
    """Insert, or change the row with this key (only the columns `alleen`)."""
    if not rijen:
        return
    sleutels = [kolom.name for kolom in tabel.primary_key]
    voeg = (
        sqlite_insert(tabel)
        if verbinding.dialect.name == "sqlite"
        else postgres_insert(tabel)
    )
    namen = alleen or [k.name for k in tabel.c if k.name not in sleutels]
    anders = {naam: voeg.excluded[naam] for naam in namen}
    verbinding.execute(
        voeg.on_conflict_do_update(index_elements=sleutels, set_=anders), rijen
    )


def _rows(
    verbinding: Connection, regeling: str, tabel: Table
) -> Iterator[tuple[str, bytes]]:
    sleutels = [kolom for kolom in tabel.primary_key if kolom.name != "regeling"]
    vraag = (
        select(tabel).where(tabel.c.regeling == regeling).order_by(*sleutels)
    ).execution_options(yield_per=1000)
    for rij in verbinding.execute(vraag):
        waarden = rij._mapping  # noqa: SLF001 - SQLAlchemy's public accessor
        plek = "/".join(str(waarden[kolom]) for kolom in sleutels)
        tekst = "\x1f".join(
            waarde.decode() if isinstance(waarde, bytes) else str(waarde)
            for waarde in waarden.values()
        )
        yield f"{tabel.name}/{plek}", tekst.encode()


def _digest(verbinding: Connection, regeling: str, tabellen: tuple[Table, ...]) -> str:
    som = sha256()
    for tabel in tabellen:
        for _, inhoud in _rows(verbinding, regeling, tabel):
            som.update(inhoud + b"\x1e")
    return som.hexdigest()
