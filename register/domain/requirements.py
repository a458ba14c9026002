"""Checks that many commands share: a refusal that names the field, or silence."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol, TypeVar

from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.commands import require_last, require_recorded
from register.domain.context import Context
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM
from register.domain.organisatie.persoon import PERSOON
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.values import Feitdatum, GeenDatum, bounds

__all__ = [
    "part",
    "require_date",
    "require_filled",
    "require_fresh",
    "require_holders",
    "require_last",
    "require_part",
    "require_recorded",
    "require_term",
]


class Deel(Protocol):
    """A part of a larger whole, known by its code."""

    @property
    def code(self) -> str:
        """Its code, unique among its kind in the whole."""


D = TypeVar("D", bound=Deel)


def part(delen: Iterable[D], code: str) -> D | None:
    """Find the part with this code."""
    return next((deel for deel in delen if deel.code == code), None)


def require_fresh(delen: Iterable[Deel], code: str, wat: str) -> None:
    """Refuse a code that another part of this kind has; the field is named `wat`."""
    if part(delen, code) is not None:
        raise BestaatAl(wat, code, pad=f"/gegevens/{wat}")


def require_part(delen: Iterable[D], code: str, wat: str, doe: str, pad: str = "") -> D:
    """Give the part with this code, or refuse; by default the field is named `wat`."""
    deel = part(delen, code)
    if deel is None:
        raise OnbekendeVerwijzing(wat, code, pad=pad or f"/gegevens/{wat}", doe=doe)
    return deel


def require_stukken(
    context: Context, stukken: Sequence[str], pad: str = "/gegevens/stukken"
) -> None:
    """Refuse the first stuk (by sha256) that was never recorded."""
    for plek, sha256 in enumerate(stukken):
        if not context.feiten(f"stuk/{sha256}"):
            doe = "leg het eerst vast (stuk voeg-toe)"
            raise OnbekendeVerwijzing("stuk", sha256, pad=f"{pad}/{plek}", doe=doe)


def require_filled(waarden: Sequence[str], pad: str, wat: str) -> None:
    """Refuse an empty list; `wat` completes *vermeld ten minste één keer …*."""
    if not waarden:
        msg = f"vermeld ten minste één keer {wat} (code van een gremium of functie)"
        raise OngeldigeInvoer(msg, pad=pad)


def require_holders(context: Context, codes: Sequence[str], pad: str) -> None:
    """Refuse the first code that is neither a gremium nor a functie on that day."""
    for plek, code in enumerate(codes):
        require_holder(context, code, f"{pad}/{plek}")


def require_actor(context: Context, code: str, pad: str) -> None:
    """Refuse a code that is no gremium, functie or person on that day."""
    if (
        context.staat(GREMIUM, code) is None
        and context.staat(FUNCTIE, code) is None
        and context.staat(PERSOON, code) is None
    ):
        raise OnbekendeVerwijzing("gremium, functie of persoon", code, pad=pad)


def require_date(feitdatum: Feitdatum, pad: str) -> tuple[date, date]:
    """Bounds of a date inside a payload, or a refusal that says how to write one."""
    try:
        return bounds(feitdatum)
    except GeenDatum as fout:
        raise OngeldigeInvoer(str(fout), pad=pad) from fout


def require_term(termijn: Feitdatum, begin: date, wat: str, pad: str) -> None:
    """Refuse a term that is over before `begin`; `wat` names what began then."""
    _, laatste = require_date(termijn, pad)
    if laatste < begin:
        msg = (
            f"{wat} is van {begin} en de termijn {laatste} is daarvóór; controleer "
            "beide data"
        )
        raise VerkeerdeVolgorde(msg, pad=pad)
