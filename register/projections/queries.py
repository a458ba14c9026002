"""Questions to the read model, the same for the command line, the API and the site.

"As it held on D, as known at K": `op` is a day, `tot` how much of the log counts.
Without `op` a row is as everything recorded makes it; without `tot` as known now.
Openness is judged now, whatever is asked (design §3).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    Join,
    Row,
    Select,
    Table,
    and_,
    func,
    or_,
    select,
)

from register.projections.tables import (
    CORRECTIES,
    EVENT_TABLES,
    OPENHEID,
    PAIRS,
    POSITIES,
)
from register.projections.timeline import EEUWIG

Filter = Mapping[str, str | int | Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class AsOf:
    """Both axes of one question for one log."""

    op: date | None = None
    tot: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Which rows of a list: filters by column, page, and whether only public ones.

    `na` is the (sort value, key) after which the page begins.
    """

    regeling: str
    moment: AsOf = field(default_factory=AsOf)
    filter: Filter = field(default_factory=dict)
    sleutel: str | None = None
    sorteer: str | None = None
    aflopend: bool = False
    na: tuple[str, str] | None = None
    aantal: int | None = None
    openbaar: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One row as found; `openheid` is how it may be seen now."""

    regeling: str
    sleutel: str
    stroom: str
    van: str
    tot: str
    inhoud: bytes
    openheid: str
    grond: str
    sinds: str
    door: str
    geheim_tot: str
    sorteerwaarde: str = ""

    @property
    def open(self) -> bool:
        """Whether it may be shown in full."""
        return self.openheid == "openbaar"


def rows(verbinding: Connection, lijst: str, vraag: Question) -> list[Found]:
    """Rows of a list, in the order of the sort column and then the key."""
    paar = PAIRS[lijst]
    tabel = paar.nu if vraag.moment.tot is None else paar.versies
    sorteer = tabel.c[vraag.sorteer or "sleutel"]
    keuze = (
        select(tabel, *_openness(), sorteer.label("sorteerwaarde"))
        .select_from(_with_openness(tabel))
        .where(tabel.c.regeling == vraag.regeling, *_held(tabel, vraag.moment))
        .where(*_filters(tabel, vraag.filter))
    )
    if vraag.sleutel is not None:
        keuze = keuze.where(tabel.c.sleutel == vraag.sleutel)
    if vraag.openbaar:
        keuze = keuze.where(_PUBLIC)
    keuze = _paged(keuze, tabel, sorteer, vraag)
    return [_found(rij) for rij in verbinding.execute(keuze)]


def _with_openness(tabel: Table) -> Join:
    return tabel.outerjoin(
        OPENHEID,
        and_(
            OPENHEID.c.regeling == tabel.c.regeling,
            OPENHEID.c.stroom == tabel.c.stroom,
        ),
    )


def _openness() -> tuple[ColumnElement[str], ...]:
    return (
        func.coalesce(OPENHEID.c.openheid, "openbaar").label("o_openheid"),
        func.coalesce(OPENHEID.c.grond, "").label("o_grond"),
        func.coalesce(OPENHEID.c.sinds, "").label("o_sinds"),
        func.coalesce(OPENHEID.c.door, "").label("o_door"),
        func.coalesce(OPENHEID.c.tot, "").label("o_tot"),
    )


_PUBLIC = OPENHEID.c.gepubliceerd == 1


def _held(tabel: Table, moment: AsOf) -> list[ColumnElement[bool]]:
    voorwaarden: list[ColumnElement[bool]] = []
    if moment.op is None:
        voorwaarden.append(tabel.c.tot_dag == EEUWIG)
    else:
        dag = moment.op.isoformat()
        voorwaarden += [tabel.c.van_dag <= dag, tabel.c.tot_dag > dag]
    if moment.tot is not None:
        voorwaarden += [tabel.c.van_seq < moment.tot, tabel.c.tot_seq >= moment.tot]
    return voorwaarden


def _filters(tabel: Table, gevraagd: Filter) -> list[ColumnElement[bool]]:
    return [
        tabel.c[naam] == waarde
        if isinstance(waarde, str | int)
        else tabel.c[naam].in_(waarde)
        for naam, waarde in gevraagd.items()
    ]


def _paged(
    keuze: Select[tuple[object, ...]],
    tabel: Table,
    sorteer: Column[object],
    vraag: Question,
) -> Select[tuple[object, ...]]:
    sleutel = tabel.c.sleutel
    if vraag.na is not None:
        waarde, code = vraag.na
        verder = sorteer < waarde if vraag.aflopend else sorteer > waarde
        na = sleutel < code if vraag.aflopend else sleutel > code
        keuze = keuze.where(or_(verder, and_(sorteer == waarde, na)))
    volgorde = [sorteer, sleutel]
    keuze = keuze.order_by(*(_ordered(k, vraag) for k in volgorde))
    return keuze if vraag.aantal is None else keuze.limit(vraag.aantal)


def _ordered(kolom: Column[object], vraag: Question) -> ColumnElement[object]:
    """Nothing is less than anything: databases differ where it is not said."""
    if not kolom.nullable:
        return kolom.desc() if vraag.aflopend else kolom.asc()
    return kolom.desc().nulls_last() if vraag.aflopend else kolom.asc().nulls_first()


def _found(rij: Row[tuple[object, ...]]) -> Found:
    return Found(
        regeling=rij.regeling,
        sleutel=rij.sleutel,
        stroom=rij.stroom,
        van=rij.van_dag,
        tot=rij.tot_dag,
        inhoud=bytes(rij.inhoud),
        openheid=rij.o_openheid,
        grond=rij.o_grond,
        sinds=rij.o_sinds,
        door=rij.o_door,
        geheim_tot=rij.o_tot,
        sorteerwaarde=str(rij.sorteerwaarde),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundEvent:
    """One event of a list of events, with what corrected it (seq) and how."""

    seq: int
    rij: Found
    gecorrigeerd_door: int | None = None
    vervallen_door: int | None = None


def events(
    verbinding: Connection,
    lijst: str,
    vraag: Question,
    *,
    stroom: str | None = None,
) -> list[FoundEvent]:
    """Events of a list in legal order: by day, then by place in the log."""
    tabel = EVENT_TABLES[lijst]
    keuze = (
        select(tabel, *_openness())
        .select_from(_with_openness(tabel))
        .where(tabel.c.regeling == vraag.regeling, *_filters(tabel, vraag.filter))
        .order_by(tabel.c.dag, tabel.c.seq)
    )
    if stroom is not None:
        keuze = keuze.where(tabel.c.stroom == stroom)
    if vraag.moment.op is not None:
        keuze = keuze.where(tabel.c.dag <= vraag.moment.op.isoformat())
    if vraag.moment.tot is not None:
        keuze = keuze.where(tabel.c.seq < vraag.moment.tot)
    if vraag.openbaar:
        keuze = keuze.where(_PUBLIC)
    if vraag.aantal is not None:
        keuze = keuze.limit(vraag.aantal)
    correcties = _corrections(verbinding, vraag)
    return [_event(rij, correcties) for rij in verbinding.execute(keuze)]


def _corrections(
    verbinding: Connection, vraag: Question
) -> dict[int, tuple[int, bool]]:
    """By seq of the corrected event: the last correction that stands, as known."""
    keuze = select(CORRECTIES).where(CORRECTIES.c.regeling == vraag.regeling)
    if vraag.moment.tot is not None:
        keuze = keuze.where(CORRECTIES.c.seq < vraag.moment.tot)
    rijen = list(verbinding.execute(keuze.order_by(CORRECTIES.c.seq)))
    weg = {rij.doel for rij in rijen if rij.vervallen}
    return {
        rij.doel: (rij.seq, bool(rij.vervallen)) for rij in rijen if rij.seq not in weg
    }


def _event(
    rij: Row[tuple[object, ...]], correcties: Mapping[int, tuple[int, bool]]
) -> FoundEvent:
    door, vervallen = correcties.get(rij.seq, (None, False))
    return FoundEvent(
        seq=rij.seq,
        gecorrigeerd_door=None if vervallen else door,
        vervallen_door=door if vervallen else None,
        rij=Found(
            regeling=rij.regeling,
            sleutel=str(rij.seq),
            stroom=rij.stroom,
            van=rij.dag,
            tot=EEUWIG,
            inhoud=bytes(rij.inhoud),
            openheid=rij.o_openheid,
            grond=rij.o_grond,
            sinds=rij.o_sinds,
            door=rij.o_door,
            geheim_tot=rij.o_tot,
        ),
    )


def known_at(verbinding: Connection, regeling: str, moment: str) -> int:
    """How many events the register had at a moment (UTC, as events are stamped)."""
    spoor = EVENT_TABLES["audittrail"]
    keuze = select(func.max(spoor.c.seq)).where(
        spoor.c.regeling == regeling, spoor.c.vastgelegd_op <= moment
    )
    laatste = verbinding.execute(keuze).scalar()
    return 0 if laatste is None else int(laatste) + 1


def regelingen(verbinding: Connection) -> list[str]:
    """Codes of the logs that this read model follows."""
    return list(
        verbinding.execute(
            select(POSITIES.c.regeling).order_by(POSITIES.c.regeling)
        ).scalars()
    )
