"""Values that every event shares: sealed text, dates that may be imprecise, grounds."""

import calendar
import re
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache

from register.domain.records import dataclass

_WEEK = re.compile(r"([0-9]{4})-W([0-9]{2})")
_MAAND = re.compile(r"([0-9]{4})-([0-9]{2})")
_DAG = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, kw_only=True)
class Verzegeld:
    """A value that is not in the leaf itself.

    Either `_sd`, the digest of a disclosure kept beside the log, or `onbekend`:
    history does not give this value, and why.
    """

    _sd: str = ""
    onbekend: "str | Verzegeld" = ""

    @property
    def digest(self) -> str:
        """Base64url digest of the disclosure; empty when the value is unknown."""
        return self._sd


Tekst = str | Verzegeld
"""Sealable free text: a string on its way in, a `Verzegeld` once it is stored.

No `decide`, `evolve` or norm may read more of it than whether it is there.
"""

Onbekend = Verzegeld
"""Alternative for a mandatory field that history does not give (design §4)."""


class Openheid(StrEnum):
    """Who may see a fact (design §3)."""

    OPENBAAR = "openbaar"
    BESLOTEN = "besloten"
    GEHEIM = "geheim"
    INTERN = "intern"


@dataclass(frozen=True, kw_only=True)
class Openbaarheid:
    """Openness of one fact, its ground (Woo 5.1 code, e.g. `2e`) and from when."""

    openheid: Openheid = Openheid.OPENBAAR
    grond: str = ""
    vanaf: date | None = None


@dataclass(frozen=True, kw_only=True)
class Grondslag:
    """A legal basis: act (or `regeling`), article and paragraph, as codes."""

    wet: str
    artikel: str = ""
    lid: str = ""


@dataclass(frozen=True, kw_only=True)
class Bewijs:
    """A document that shows the fact; `sha256` is hexadecimal, text is sealed."""

    sha256: str = ""
    titel: Tekst = ""
    vindplaats: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class Override:
    """Norm ids that a recorder set aside, and why."""

    regels: tuple[str, ...]
    reden: Tekst


@dataclass(frozen=True, kw_only=True)
class Periode:
    """A date known only to lie between two days, both included."""

    van: date
    tot: date


Feitdatum = str | Periode
"""`2026-07-02`, `2026-W27`, `2026-07` or a period; when the fact holds in law."""


class GeenDatum(ValueError):
    """The text is no day, ISO week or month that exists."""

    def __init__(self, tekst: str) -> None:
        """Keep the text that was given."""
        super().__init__(
            f"'{tekst}' is geen bestaande datum; schrijf bijvoorbeeld 2026-07-02, "
            "2026-W27 (week), 2026-07 (maand) of {van, tot}"
        )


@lru_cache(maxsize=4096)
def text_bounds(tekst: str) -> tuple[date, date]:
    """As `bounds`, of a date that is text, as nearly all are."""
    try:
        if _DAG.fullmatch(tekst):
            dag = date.fromisoformat(tekst)
            return dag, dag
        if week := _WEEK.fullmatch(tekst):
            maandag = date.fromisocalendar(int(week[1]), int(week[2]), 1)
            return maandag, maandag + timedelta(days=6)
        if maand := _MAAND.fullmatch(tekst):
            jaar, nummer = int(maand[1]), int(maand[2])
            laatste = calendar.monthrange(jaar, nummer)[1]
            return date(jaar, nummer, 1), date(jaar, nummer, laatste)
    except (ValueError, OverflowError) as fout:
        # month 13, day 31 in a short month, week 54, beyond the year 9999
        raise GeenDatum(tekst) from fout
    raise GeenDatum(tekst)


def bounds(feitdatum: Feitdatum) -> tuple[date, date]:
    """First and last day on which the fact can have taken place.

    Raises `GeenDatum` when the text is no existing date or the period runs back.
    """
    if isinstance(feitdatum, str):
        return text_bounds(feitdatum)
    if feitdatum.tot < feitdatum.van:
        raise GeenDatum(f"{feitdatum.van} t/m {feitdatum.tot}")
    return feitdatum.van, feitdatum.tot


def is_unknown(waarde: object) -> bool:
    """Whether history did not give this value (`{"onbekend": reden}`)."""
    return isinstance(waarde, Verzegeld) and bool(waarde.onbekend)
