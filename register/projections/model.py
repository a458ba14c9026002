"""The read model in a database: catching up with a log, rebuilding, digests.

Rows and position are written in one transaction, one log at a time. A rebuild is
one transaction: delete the log's rows, refold, commit; readers see the old rows
until then.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy import (
    Connection,
    Engine,
    MetaData,
    Table,
    delete,
    inspect,
    select,
)

from register.projections.engines import engine_of, make_schema, take_turn
from register.projections.fingerprint import fingerprint
from register.projections.folder import Folder
from register.projections.pending import Pending
from register.projections.quiet import uncollected
from register.projections.tables import (
    CORRECTIES,
    EVENT_TABLES,
    METADATA,
    OPENHEID,
    PAIRS,
    POSITIES,
    VORMEN,
)
from register.projections.writing import upsert, write
from register.store import Reads

__all__ = ["BATCH", "PROJECTIES", "Progress", "ReadModel", "engine_of"]

BATCH = 2000
"""Events that are written together: what they leave behind is kept until then."""

PER_COMMIT = 5
"""Batches in one transaction while catching up."""

GELEZEN = 500
"""Events that are read together: more of them only fill the processor's cache."""

Progress = Callable[[int], None]


def _silent(_: int) -> None:
    """Progress that nobody wants to see."""


@dataclass(frozen=True, slots=True)
class ReadModel:
    """Lists of one or more logs in one database."""

    engine: Engine

    def make(self) -> None:
        """Make the tables where they are not."""
        with self.engine.begin() as verbinding:
            make_schema(verbinding)
            METADATA.create_all(verbinding)

    def position(self, regeling: str) -> int:
        """How many events of this log are folded."""
        with self.engine.connect() as verbinding:
            return _position(verbinding, regeling)

    def is_current(self, regeling: str) -> bool:
        """Whether the rows of this log are of this code; none yet will be."""
        with self.engine.connect() as verbinding:
            if not inspect(verbinding).has_table(VORMEN.name):
                return False
            return _made_by(verbinding).get(regeling, fingerprint()) == fingerprint()

    def catch_up(
        self,
        regeling: str,
        log: Reads,
        *,
        tot: int | None = None,
        batch: int = BATCH,
        voortgang: Progress = _silent,
    ) -> int:
        """Fold what the log has more, batch by batch; gives the new position.

        What other code made is made anew, in one transaction.
        """
        run = _Run(regeling, log, batch, voortgang)
        while True:
            with self.engine.begin() as verbinding:
                take_turn(verbinding, regeling)
                vernieuwd = _renew(verbinding)
                begin = _position(verbinding, regeling)
                eind = log.size() if tot is None else tot
                if not vernieuwd:
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
            take_turn(verbinding, regeling)
            _renew(verbinding)
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


def _made_by(verbinding: Connection) -> dict[str, str]:
    """Fingerprint of the code that made the rows, by regeling."""
    grootten = select(POSITIES.c.regeling, VORMEN.c.vorm).outerjoin(
        VORMEN, VORMEN.c.regeling == POSITIES.c.regeling
    )
    return {rij.regeling: rij.vorm or "" for rij in verbinding.execute(grootten)}


def _renew(verbinding: Connection) -> bool:
    """Make the tables anew where other code made any rows; gives whether it did.

    Tables are of all logs together: the rows of the others follow when they are read.
    """
    if set(_made_by(verbinding).values()) <= {fingerprint()}:
        return False
    oud = MetaData()
    oud.reflect(verbinding)
    oud.drop_all(verbinding)
    METADATA.create_all(verbinding)
    return True


@dataclass(frozen=True, slots=True)
class _Run:
    """One log to fold, in batches of so many events."""

    regeling: str
    log: Reads
    batch: int
    voortgang: Progress

    def fold(self, verbinding: Connection, begin: int, eind: int) -> None:
        pending = Pending(self.regeling)
        folder = Folder(self.log, pending)
        for van in range(begin, eind, self.batch):
            tot = min(van + self.batch, eind)
            with uncollected():
                for rijen in self.log.events(van, tot, GELEZEN):
                    for rij in rijen:
                        folder.add(rij)
                write(verbinding, pending)
                pending.clear()
            self.voortgang(tot)
        upsert(verbinding, POSITIES, [(self.regeling, eind)])
        upsert(verbinding, VORMEN, [(self.regeling, fingerprint())])


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
