"""What a read model knows: which logs, how much of them at a moment, which things."""

from bisect import bisect_right
from datetime import date

from sqlalchemy import Connection, bindparam, select

from register.projections.tables import EVENT_TABLES, OPENHEID, PAIRS, POSITIES


def known_at(verbinding: Connection, regeling: str, moment: str) -> int:
    """How many events the register had at a moment (UTC, as events are stamped).

    Each was recorded after the one before it (design §3), so few are looked at.
    """
    keuze = select(POSITIES.c.grootte).where(POSITIES.c.regeling == regeling)
    grootte = verbinding.execute(keuze).scalar() or 0

    def recorded(seq: int) -> str:
        waarden = {"regeling": regeling, "seq": seq}
        return str(verbinding.execute(_VASTGELEGD, waarden).scalar_one())

    return bisect_right(range(grootte), moment, key=recorded)


_VASTGELEGD = select(EVENT_TABLES["audittrail"].c.vastgelegd_op).where(
    EVENT_TABLES["audittrail"].c.regeling == bindparam("regeling"),
    EVENT_TABLES["audittrail"].c.seq == bindparam("seq"),
)


def knows(verbinding: Connection, lijst: str, regeling: str, sleutel: str) -> bool:
    """Whether a list has or ever had a row with this key, on any day."""
    tabel = PAIRS[lijst].versies
    keuze = select(tabel.c.sleutel).where(
        tabel.c.regeling == regeling, tabel.c.sleutel == sleutel
    )
    return verbinding.execute(keuze.limit(1)).first() is not None


def has_lapsed(verbinding: Connection, regeling: str, nu: date) -> bool:
    """Whether secrecy on something has a last day before this one."""
    keuze = select(OPENHEID.c.tot).where(
        OPENHEID.c.regeling == regeling,
        OPENHEID.c.tot > "",
        OPENHEID.c.tot < nu.isoformat(),
    )
    return verbinding.execute(keuze.limit(1)).first() is not None


def regelingen(verbinding: Connection) -> list[str]:
    """Codes of the logs that this read model follows."""
    return list(
        verbinding.execute(
            select(POSITIES.c.regeling).order_by(POSITIES.c.regeling)
        ).scalars()
    )
