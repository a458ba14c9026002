"""What a command is: its name, its payload and the function that decides it.

Where a command is its event without more, its payload *is* the event's dataclass;
the function then only checks. A function returns the events or raises a `Refused`.
"""

from collections.abc import Callable
from typing import Generic, TypeVar

from register.domain.context import Context
from register.domain.facts import Aggregaat, Gebeurtenis
from register.domain.records import dataclass
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    VerkeerdeVolgorde,
)

C = TypeVar("C")
S = TypeVar("S")

Beslissing = tuple[Gebeurtenis, ...]


@dataclass(frozen=True, slots=True)
class Opdracht(Generic[C]):
    """One command: `NeemBesluit` for programs, `besluit neem` for people."""

    naam: str
    vorm: type[C]
    beslis: Callable[[C, Context], Beslissing]
    woorden: tuple[str, str]
    uitleg: str


def require(
    context: Context,
    aggregaat: Aggregaat[S],
    code: str,
    pad: str,
    doe: str = "",
) -> S:
    """State of a thing on the day of the fact, or a refusal that names the field."""
    staat = context.staat(aggregaat, code)
    if staat is None:
        raise OnbekendeVerwijzing(aggregaat.prefix, code, pad=pad, doe=doe)
    return staat


def require_new(context: Context, aggregaat: Aggregaat[S], code: str, pad: str) -> None:
    """Refuse when a thing with this code was ever recorded."""
    if context.feiten(aggregaat.stroom(code)):
        raise BestaatAl(aggregaat.prefix, code, pad=pad)


def require_recorded(context: Context, wat: str, code: str) -> None:
    """Refuse when the stream `{wat}/{code}` is empty.

    For aggregates that import the asking one: by name, so that no circle arises.
    """
    if not context.feiten(f"{wat}/{code}"):
        raise OnbekendeVerwijzing(wat, code, pad=f"/gegevens/{wat}")


def require_last(
    context: Context, stroom: str, pad: str, behalve: tuple[type, ...] = ()
) -> None:
    """Refuse a closing fact before a fact of that stream that is surely later.

    `behalve`: kinds of facts that may come after the end as well.
    """
    later = [
        feit
        for feit in context.feiten(stroom)
        if feit.eerste > context.dag and not isinstance(feit.gegevens, behalve)
    ]
    if later:
        msg = (
            f"'{stroom}' heeft al een feit van {later[0].eerste} "
            f"(seq {later[0].seq}); sluit af op of na die dag, of corrigeer dat feit"
        )
        raise VerkeerdeVolgorde(msg, pad=pad)


def record(opdracht: Gebeurtenis, _: Context) -> Beslissing:
    """Decide a command that is its event without checks."""
    return (opdracht,)
