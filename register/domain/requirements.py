"""Checks that many commands share: a refusal that names the field, or silence."""

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Protocol, TypeVar

from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.context import Context
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.values import Feitdatum, GeenDatum, bounds


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


def require_recorded(context: Context, wat: str, code: str) -> None:
    """Refuse when the stream `{wat}/{code}` is empty.

    For aggregates that import the asking one: by name, so that no circle arises.
    """
    if not context.feiten(f"{wat}/{code}"):
        raise OnbekendeVerwijzing(wat, code, pad=f"/gegevens/{wat}")


def require_filled(waarden: Sequence[str], pad: str, wat: str) -> None:
    """Refuse an empty list; `wat` completes *vermeld ten minste één keer …*."""
    if not waarden:
        msg = f"vermeld ten minste één keer {wat} (code van een gremium of functie)"
        raise OngeldigeInvoer(msg, pad=pad)


def require_holders(context: Context, codes: Sequence[str], pad: str) -> None:
    """Refuse the first code that is neither a gremium nor a functie on that day."""
    for plek, code in enumerate(codes):
        require_holder(context, code, f"{pad}/{plek}")


def require_date(feitdatum: Feitdatum, pad: str) -> tuple[date, date]:
    """Bounds of a date inside a payload, or a refusal that says how to write one."""
    try:
        return bounds(feitdatum)
    except GeenDatum as fout:
        raise OngeldigeInvoer(str(fout), pad=pad) from fout


def require_last(context: Context, stroom: str, pad: str) -> None:
    """Refuse a closing fact before a fact of that stream that is surely later."""
    later = [f for f in context.feiten(stroom) if f.eerste > context.dag]
    if later:
        msg = (
            f"'{stroom}' heeft al een feit van {later[0].eerste} "
            f"(seq {later[0].seq}); sluit af op of na die dag, of corrigeer dat feit"
        )
        raise VerkeerdeVolgorde(msg, pad=pad)
