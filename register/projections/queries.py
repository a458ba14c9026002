"""Questions to the read model, the same for the command line, the API and the site.

"As it held on D, as known at K": `op` is a day, `tot` how much of the log counts.
Without `op` a row is as everything recorded makes it; without `tot` as known now.
Openness is judged now, whatever is asked (design §3).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from sqlalchemy import Connection, Row, and_, bindparam, select

from register.projections.statements import SAMEN, EventShape, RowShape, run
from register.projections.tables import (
    CORRECTIES,
    EVENT_TABLES,
    NU_SEQ,
)
from register.projections.timeline import EEUWIG

Filter = Mapping[str, str | int]


@dataclass(frozen=True, slots=True, kw_only=True)
class AsOf:
    """Both axes of one question for one log; `nu` is the day openness is judged on."""

    op: date | None = None
    tot: int | None = None
    nu: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Which rows of a list: filters by column, page, and whether only public ones.

    `na` is the (sort value, key) after which the page begins; `vanaf` and `voor` are
    places in the log from and before which events are asked. `gevuld` are columns
    that are not empty; `dicht`: only what may not be seen by everyone. `uit`: a column
    with at most `SAMEN` values that it may have (`chosen` asks for more).
    """

    regeling: str
    moment: AsOf = field(default_factory=AsOf)
    filter: Filter = field(default_factory=dict)
    sleutel: str | None = None
    uit: tuple[str, Sequence[str]] = ("", ())
    sorteer: str | None = None
    aflopend: bool = False
    na: tuple[str, str] | None = None
    aantal: int | None = None
    openbaar: bool = False
    vanaf: int | None = None
    voor: int | None = None
    gevuld: tuple[str, ...] = ()
    dicht: bool = False


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
    moment, na = vraag.moment, vraag.na
    vorm = RowShape(
        lijst=lijst,
        filters=tuple(sorted(vraag.filter)),
        sleutel=vraag.sleutel is not None,
        uit=vraag.uit[0],
        sorteer=vraag.sorteer or "sleutel",
        aflopend=vraag.aflopend,
        na=na is not None,
        aantal=vraag.aantal is not None,
        openbaar=vraag.openbaar,
        op=moment.op is not None,
        tot=moment.tot is not None,
        gevuld=vraag.gevuld,
        dicht=vraag.dicht,
    )
    waarden = _values(vraag) | {
        "eeuwig": EEUWIG,
        "sleutel": vraag.sleutel or "",
        "na": na[0] if na else "",
        "na_sleutel": na[1] if na else "",
    }
    return [_judged(_found(rij), moment.nu) for rij in run(verbinding, vorm, waarden)]


def chosen(
    verbinding: Connection,
    lijst: str,
    vraag: Question,
    waarden: Iterable[str],
    kolom: str = "sleutel",
) -> list[Found]:
    """Rows of a list that have one of these values in a column, in no order."""
    alle = sorted(set(waarden))
    delen = (alle[begin : begin + SAMEN] for begin in range(0, len(alle), SAMEN))
    return [
        rij
        for deel in delen
        for rij in rows(verbinding, lijst, replace(vraag, uit=(kolom, deel)))
    ]


def _values(vraag: Question) -> dict[str, str | int]:
    """Values of a question; those that its shape does not ask for are not used."""
    return {
        "regeling": vraag.regeling,
        "dag": vraag.moment.op.isoformat() if vraag.moment.op else "",
        "tot": vraag.moment.tot or 0,
        "aantal": vraag.aantal or 0,
        "vanaf": vraag.vanaf or 0,
        "voor": vraag.voor or 0,
        **{f"f_{naam}": waarde for naam, waarde in vraag.filter.items()},
        **{f"uit_{n}": waarde for n, waarde in enumerate(_filled(vraag.uit[1]))},
    }


def _filled(waarden: Sequence[str]) -> list[str]:
    """These values, the last one over and over until there are `SAMEN`."""
    return [*waarden, *list(waarden[-1:]) * (SAMEN - len(waarden))]


def _judged(rij: Found, nu: date | None) -> Found:
    """The row as it may be seen on that day: secrecy with a last day ends by itself."""
    if nu is None or not rij.geheim_tot or rij.geheim_tot >= nu.isoformat():
        return rij
    return replace(rij, openheid="openbaar")


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
    """One event of a list of events, with what corrected it (seq) and how.

    `hersteld_op` is when that was recorded (UTC, as events are stamped).
    """

    seq: int
    rij: Found
    gecorrigeerd_door: int | None = None
    vervallen_door: int | None = None
    hersteld_op: str = ""


def events(
    verbinding: Connection,
    lijst: str,
    vraag: Question,
    *,
    stroom: str | None = None,
) -> list[FoundEvent]:
    """Events of a list in legal order: by day, then by place in the log."""
    gevonden = _listed(verbinding, lijst, vraag, stroom)
    correcties = _corrections(verbinding, vraag, [rij.seq for rij in gevonden])
    nu = vraag.moment.nu
    return [_event(rij, correcties, nu) for rij in gevonden]


def streams(verbinding: Connection, lijst: str, vraag: Question) -> set[str]:
    """Streams of the events of a list."""
    return {str(rij.stroom) for rij in _listed(verbinding, lijst, vraag)}


def _listed(
    verbinding: Connection, lijst: str, vraag: Question, stroom: str | None = None
) -> list[Row[tuple[object, ...]]]:
    vorm = EventShape(
        lijst=lijst,
        filters=tuple(sorted(vraag.filter)),
        stroom=stroom is not None,
        aantal=vraag.aantal is not None,
        openbaar=vraag.openbaar,
        op=vraag.moment.op is not None,
        tot=vraag.moment.tot is not None,
        vanaf=vraag.vanaf is not None,
        voor=vraag.voor is not None,
    )
    return list(run(verbinding, vorm, _values(vraag) | {"stroom": stroom or ""}))


_PER_VRAAG = 400
"""Events of which the corrections are asked at once."""

_AUDIT = EVENT_TABLES["audittrail"]
_GECORRIGEERD = (
    select(CORRECTIES, _AUDIT.c.vastgelegd_op)
    .join(
        _AUDIT,
        and_(
            _AUDIT.c.regeling == CORRECTIES.c.regeling,
            _AUDIT.c.seq == CORRECTIES.c.seq,
        ),
    )
    .where(
        CORRECTIES.c.regeling == bindparam("regeling"),
        CORRECTIES.c.doel.in_(bindparam("doelen", expanding=True)),
        CORRECTIES.c.seq < bindparam("tot"),
    )
    .order_by(CORRECTIES.c.seq)
)


def _corrections(
    verbinding: Connection, vraag: Question, seqs: Sequence[int]
) -> dict[int, Row[tuple[object, ...]]]:
    """By seq of the corrected event: the last correction that stands, as known."""
    rijen = _corrected(verbinding, vraag, seqs)
    over = _corrected(verbinding, vraag, [rij.seq for rij in rijen])
    weg = {rij.doel for rij in over if rij.vervallen}
    return {rij.doel: rij for rij in rijen if rij.seq not in weg}


def _corrected(
    verbinding: Connection, vraag: Question, seqs: Sequence[int]
) -> list[Row[tuple[object, ...]]]:
    """What corrects these events, in order of recording."""
    tot = NU_SEQ if vraag.moment.tot is None else vraag.moment.tot
    vast = {"regeling": vraag.regeling, "tot": tot}
    delen = [seqs[i : i + _PER_VRAAG] for i in range(0, len(seqs), _PER_VRAAG)]
    return [
        rij
        for deel in delen
        for rij in verbinding.execute(_GECORRIGEERD, vast | {"doelen": deel})
    ]


def _event(
    rij: Row[tuple[object, ...]],
    correcties: Mapping[int, Row[tuple[object, ...]]],
    nu: date | None,
) -> FoundEvent:
    herstel = correcties.get(rij.seq)
    door = herstel.seq if herstel else None
    vervallen = bool(herstel and herstel.vervallen)
    gevonden = Found(
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
    )
    return FoundEvent(
        seq=rij.seq,
        gecorrigeerd_door=None if vervallen else door,
        vervallen_door=door if vervallen else None,
        hersteld_op=herstel.vastgelegd_op if herstel else "",
        rij=_judged(gevonden, nu),
    )
