"""Questions as SQL: one statement per shape, built and compiled once.

A question has its values, and a shape: which list, which filters, which axes. Building
a statement costs more than answering it, so that is done once per shape; the values go
straight to the driver. No more shapes are kept than a busy server needs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from sqlalchemy import (
    BigInteger,
    Column,
    ColumnElement,
    Connection,
    CursorResult,
    Executable,
    Integer,
    Join,
    Select,
    Table,
    and_,
    bindparam,
    func,
    literal_column,
    or_,
    select,
)
from sqlalchemy.engine.interfaces import Dialect

from register.domain.values import Openheid
from register.projections.tables import EVENT_TABLES, OPENHEID, PAIRS, TEKST, ZOEK

BEWAARD = 1024
"""Shapes kept, per process."""

SAMEN = 100
"""Values that are asked for at once; fewer are filled up, so that it is one shape."""

Values = Mapping[str, str | int]

_NIETS: ColumnElement[str] = literal_column("''")
_DICHT: tuple[ColumnElement[str], ...] = tuple(
    literal_column(f"'{openheid}'")
    for openheid in sorted(Openheid)
    if openheid is not Openheid.OPENBAAR
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RowShape:
    """Which statement answers a question to a list of rows."""

    lijst: str
    filters: tuple[str, ...] = ()
    sleutel: bool = False
    uit: str = ""
    sorteer: str = "sleutel"
    aflopend: bool = False
    na: bool = False
    aantal: bool = False
    openbaar: bool = False
    op: bool = False
    tot: bool = False
    gevuld: tuple[str, ...] = ()
    dicht: bool = False

    def build(self) -> Select[tuple[object, ...]]:
        """The statement; its values are called `regeling`, `f_KOLOM`, `dag`, `na`."""
        paar = PAIRS[self.lijst]
        tabel = paar.versies if self.tot else paar.nu
        sorteer = tabel.c[self.sorteer]
        keuze = (
            select(tabel, *openness(), sorteer.label("sorteerwaarde"))
            .select_from(with_openness(tabel))
            .where(tabel.c.regeling == _text("regeling"), *self._held(tabel))
            .where(*_filters(tabel, self.filters))
            .where(*(tabel.c[naam] > _NIETS for naam in self.gevuld))
        )
        if self.dicht:
            keuze = keuze.where(tabel.c.stroom.in_(_closed()))
        if self.sleutel:
            keuze = keuze.where(tabel.c.sleutel == _text("sleutel"))
        if self.openbaar:
            keuze = keuze.where(OPENHEID.c.gepubliceerd == 1)
        if self.na:
            keuze = keuze.where(self._after(sorteer, tabel.c.sleutel))
        if self.uit:  # no order: for its sake SQLite would read the whole list
            gezocht = [_text(f"uit_{nummer}") for nummer in range(SAMEN)]
            return keuze.where(tabel.c[self.uit].in_(gezocht))
        eerst = sorteer + _NIETS if self._few() else sorteer
        keuze = keuze.order_by(self._ordered(eerst), self._ordered(tabel.c.sleutel))
        return _limited(keuze) if self.aantal else keuze

    def _few(self) -> bool:
        """Whether to look for the few that are asked and then put them in order.

        By the keys as they are SQLite would read the whole list in their order.
        """
        if self.tot or self.sorteer != "sleutel":
            return False
        gezocht = {*self.filters, *self.gevuld}
        return self.dicht or not ZOEK[self.lijst].isdisjoint(gezocht)

    def _held(self, tabel: Table) -> list[ColumnElement[bool]]:
        voorwaarden: list[ColumnElement[bool]] = []
        if self.op:
            dag = _text("dag")
            voorwaarden += [tabel.c.van_dag <= dag, tabel.c.tot_dag > dag]
        else:
            voorwaarden.append(tabel.c.tot_dag == _text("eeuwig"))
        if self.tot:
            tot = _number("tot")
            voorwaarden += [tabel.c.van_seq < tot, tabel.c.tot_seq >= tot]
        return voorwaarden

    def _after(
        self, sorteer: Column[object], sleutel: Column[object]
    ) -> ColumnElement[bool]:
        waarde, code = _text("na"), _text("na_sleutel")
        verder = sorteer < waarde if self.aflopend else sorteer > waarde
        na = sleutel < code if self.aflopend else sleutel > code
        return or_(verder, and_(sorteer == waarde, na))

    def _ordered(self, kolom: ColumnElement[object]) -> ColumnElement[object]:
        """Nothing is less than anything: databases differ where it is not said."""
        if not getattr(kolom, "nullable", False):
            return kolom.desc() if self.aflopend else kolom.asc()
        if self.aflopend:
            return kolom.desc().nulls_last()
        return kolom.asc().nulls_first()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventShape:
    """Which statement answers a question to a list of events."""

    lijst: str
    filters: tuple[str, ...] = ()
    stroom: bool = False
    aantal: bool = False
    openbaar: bool = False
    op: bool = False
    tot: bool = False
    vanaf: bool = False
    voor: bool = False

    def build(self) -> Select[tuple[object, ...]]:
        """The statement: by day, then by place in the log."""
        tabel = EVENT_TABLES[self.lijst]
        keuze = (
            select(tabel, *openness())
            .select_from(with_openness(tabel))
            .where(tabel.c.regeling == _text("regeling"))
            .where(*_filters(tabel, self.filters))
            .order_by(tabel.c.dag, tabel.c.seq)
        )
        if self.stroom:
            keuze = keuze.where(tabel.c.stroom == _text("stroom"))
        if self.op:
            keuze = keuze.where(tabel.c.dag <= _text("dag"))
        if self.tot:
            keuze = keuze.where(tabel.c.seq < _number("tot"))
        if self.vanaf:
            keuze = keuze.where(tabel.c.seq >= _number("vanaf"))
        if self.voor:
            keuze = keuze.where(tabel.c.seq < _number("voor"))
        if self.openbaar:
            keuze = keuze.where(OPENHEID.c.gepubliceerd == 1)
        return _limited(keuze) if self.aantal else keuze


def _closed() -> Select[tuple[str]]:
    """Streams that may not be seen by everyone."""
    return select(OPENHEID.c.stroom).where(
        OPENHEID.c.regeling == _text("regeling"), OPENHEID.c.openheid.in_(_DICHT)
    )


Shape = RowShape | EventShape


def run(
    verbinding: Connection, vorm: Shape, waarden: Values
) -> CursorResult[tuple[object, ...]]:
    """Ask, with the statement of this shape."""
    _DIALECT.setdefault(verbinding.dialect.name, verbinding.dialect)
    gemaakt = _compiled(vorm, verbinding.dialect.name)
    alle = {**gemaakt.vast, **waarden}
    if gemaakt.namen is None:
        return verbinding.exec_driver_sql(gemaakt.tekst, alle)
    delen = tuple(alle[naam] for naam in gemaakt.namen)
    return verbinding.exec_driver_sql(gemaakt.tekst, delen)


_DIALECT: dict[str, Dialect] = {}


@dataclass(frozen=True, slots=True)
class Compiled:
    """Text for the driver, and the order of the values where it counts them.

    `vast` are values that are always the same.
    """

    tekst: str
    namen: list[str] | None
    vast: Mapping[str, object]


@lru_cache(maxsize=BEWAARD)
def _compiled(vorm: Shape, dialect: str) -> Compiled:
    return compiled(vorm.build(), _DIALECT[dialect])


def compiled(opdracht: Executable, dialect: Dialect) -> Compiled:
    """A statement as the driver wants it."""
    gemaakt = opdracht.compile(dialect=dialect)  # type: ignore[attr-defined] # every statement here compiles
    return Compiled(str(gemaakt), gemaakt.positiontup, gemaakt.params)


def _text(naam: str) -> ColumnElement[str]:
    return bindparam(naam, type_=TEKST)


def _number(naam: str) -> ColumnElement[int]:
    return bindparam(naam, type_=BigInteger)


def _limited(keuze: Select[tuple[object, ...]]) -> Select[tuple[object, ...]]:
    return keuze.limit(bindparam("aantal", type_=Integer))


def _filters(tabel: Table, namen: tuple[str, ...]) -> list[ColumnElement[bool]]:
    return [
        tabel.c[naam] == bindparam(f"f_{naam}", type_=tabel.c[naam].type)
        for naam in namen
    ]


def with_openness(tabel: Table) -> Join:
    return tabel.outerjoin(
        OPENHEID,
        and_(
            OPENHEID.c.regeling == tabel.c.regeling,
            OPENHEID.c.stroom == tabel.c.stroom,
        ),
    )


def openness() -> tuple[ColumnElement[str], ...]:
    return (
        func.coalesce(OPENHEID.c.openheid, "openbaar").label("o_openheid"),
        func.coalesce(OPENHEID.c.grond, "").label("o_grond"),
        func.coalesce(OPENHEID.c.sinds, "").label("o_sinds"),
        func.coalesce(OPENHEID.c.door, "").label("o_door"),
        func.coalesce(OPENHEID.c.tot, "").label("o_tot"),
    )
