"""What a command about a decision asks of it: taken, still standing, no other end."""

from register.domain.besluiten.besluitstaat import EINDEN, Besluit
from register.domain.besluiten.besluitverloop import BESLUIT
from register.domain.besluiten.gevolgfeiten import (
    BekrachtigingGeweigerd,
    BesluitBekendgemaakt,
    BesluitBekrachtigd,
    BesluitGewijzigd,
    BesluitIngetrokken,
    BesluitOndertekend,
    InwerkingtredingVastgesteld,
)
from register.domain.besluiten.toezichtfeiten import (
    BesluitGeschorst,
    BesluitVernietigd,
    GoedkeuringGevraagd,
    SchorsingOpgeheven,
)
from register.domain.context import Context
from register.domain.refusals import OnbekendeVerwijzing, VerkeerdeVolgorde

_STAAND = (
    BesluitOndertekend,
    BesluitBekendgemaakt,
    InwerkingtredingVastgesteld,
    BesluitGewijzigd,
    BesluitIngetrokken,
    BesluitBekrachtigd,
    BekrachtigingGeweigerd,
    GoedkeuringGevraagd,
    BesluitGeschorst,
    SchorsingOpgeheven,
    BesluitVernietigd,
)
"""Facts that only a standing decision can have."""


def require_taken(
    context: Context, nummer: str, pad: str = "/gegevens/besluit"
) -> Besluit:
    """The decision as it stands that day; refuses what was not yet taken."""
    besluit = context.staat(BESLUIT, nummer)
    if besluit is not None:
        return besluit
    later = context.ooit(BESLUIT, nummer)
    if later is None:
        raise OnbekendeVerwijzing("besluit", nummer, pad=pad)
    msg = (
        f"besluit {nummer} is genomen op {later.genomen_op} (seq {later.seq}), na deze "
        f"datum ({context.dag}); herstel de feitdatum"
    )
    raise VerkeerdeVolgorde(msg, pad="/feitdatum")


def require_standing(
    context: Context, nummer: str, pad: str = "/gegevens/besluit"
) -> Besluit:
    """The decision as it stands that day; refuses one that had ended."""
    besluit = require_taken(context, nummer, pad)
    if besluit.status in EINDEN:
        msg = (
            f"besluit {nummer} is {besluit.status} op {besluit.geeindigd_op} (seq "
            f"{besluit.geeindigd_seq}); daarna kan dit niet meer. Was die datum fout, "
            "corrigeer dan die registratie"
        )
        raise VerkeerdeVolgorde(msg, pad=pad)
    return besluit


def ever(context: Context, besluit: Besluit) -> Besluit:
    """The same decision with everything that is known, whatever its day."""
    return context.ooit(BESLUIT, besluit.genomen.besluit) or besluit


def require_end(context: Context, nummer: str) -> None:
    """Refuse to end a decision before a recorded use of it."""
    for feit in context.feiten(BESLUIT.stroom(nummer)):
        if feit.eerste > context.dag and isinstance(feit.gegevens, _STAAND):
            msg = (
                f"besluit {nummer} heeft nog een feit van {feit.eerste} (seq "
                f"{feit.seq}), na dit einde op {context.dag}; herstel de feitdatum of "
                "corrigeer dat feit"
            )
            raise VerkeerdeVolgorde(msg, pad="/feitdatum")


def require_other(context: Context, nummer: str, door: str, pad: str) -> None:
    """Refuse a second decision that is unknown, or the same one."""
    if door == nummer:
        msg = f"besluit {nummer} kan dit niet bij zichzelf doen; noem een ander besluit"
        raise VerkeerdeVolgorde(msg, pad=pad)
    if context.staat(BESLUIT, door) is None:
        raise OnbekendeVerwijzing(
            "besluit",
            door,
            pad=pad,
            doe="leg eerst het besluit vast waarmee dit gebeurt",
        )


def require_cause(context: Context, nummer: str, door: str, pad: str) -> Besluit:
    """The decision by which this happens: another, adopted, and standing that day."""
    require_other(context, nummer, door, pad)
    oorzaak = require_standing(context, door, pad)
    if oorzaak.rejected:
        msg = (
            f"besluit {door} (seq {oorzaak.seq}) is verworpen en verandert niets aan "
            f"besluit {nummer}; noem een aangenomen besluit"
        )
        raise VerkeerdeVolgorde(msg, pad=pad)
    return oorzaak
