"""Fields that say who does something: given, or said to be determined (DOM-13).

Nobody is left out silently: who is not known stands in `nader_te_bepalen`, and shows
as a gap. A functie that nobody holds is recorded, and is a gap too.
"""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Protocol

from register.domain.context import Context
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM
from register.domain.records import dataclass
from register.domain.refusals import OngeldigeInvoer


class Belegd(Protocol):
    """What has fields for who does it, and may leave some to be determined."""

    @property
    def nader_te_bepalen(self) -> tuple[str, ...]:
        """Names of its fields that are still to be filled."""


class Gatsoort(StrEnum):
    """Why nobody is there to do it."""

    NADER_TE_BEPALEN = "nader te bepalen"
    NIEMAND = "niemand bekleedt deze functie"
    OPGEHEVEN = "opgeheven"


@dataclass(frozen=True, kw_only=True)
class Gat:
    """A field with nobody behind it; `code` is empty where it is to be determined."""

    veld: str
    code: str
    soort: Gatsoort


def require_named(
    opdracht: Belegd, verplicht: Sequence[str], open_velden: Sequence[str]
) -> None:
    """Refuse a mandatory field left empty, and an `n.t.b.` that says nothing."""
    for plek, veld in enumerate(opdracht.nader_te_bepalen):
        pad = f"/gegevens/nader_te_bepalen/{plek}"
        if veld not in open_velden:
            msg = f"'{veld}' kan niet n.t.b. zijn; kies uit {', '.join(open_velden)}"
            raise OngeldigeInvoer(msg, pad=pad)
        gegeven = getattr(opdracht, veld)
        if gegeven and not isinstance(gegeven, tuple):  # of a list a part may be known
            msg = f"'{veld}' is ingevuld én n.t.b.; laat een van beide weg"
            raise OngeldigeInvoer(msg, pad=pad)
    for veld in verplicht:
        if not getattr(opdracht, veld) and veld not in opdracht.nader_te_bepalen:
            msg = (
                f"vul {veld.replace('_', ' ')} in (code van een gremium of functie), "
                f'of schrijf n.t.b.: "nader_te_bepalen": ["{veld}"] (DOM-13)'
            )
            raise OngeldigeInvoer(msg, pad=f"/gegevens/{veld}")


def gaps(context: Context, wat: Belegd, velden: Iterable[str]) -> tuple[Gat, ...]:
    """Fields of `wat` behind which nobody stands on the day of the context."""
    gevonden = []
    for veld in velden:
        code = str(getattr(wat, veld) or "")
        if veld in wat.nader_te_bepalen:
            soort: Gatsoort | None = Gatsoort.NADER_TE_BEPALEN
        else:
            soort = unmanned(context, code)
        if soort:
            gevonden.append(Gat(veld=veld, code=code, soort=soort))
    return tuple(gevonden)


def unmanned(context: Context, code: str) -> Gatsoort | None:
    """Why nobody acts under this code; `None` where someone does, or it is no post."""
    gremium = context.staat(GREMIUM, code)
    functie = context.staat(FUNCTIE, code)
    if (gremium and gremium.opgeheven_op) or (functie and functie.opgeheven_op):
        return Gatsoort.OPGEHEVEN
    if functie is None or functie.houder or functie.waarnemer:
        return None
    return Gatsoort.NIEMAND
