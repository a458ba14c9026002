"""What a command is: its name, its payload and the function that decides it.

Where a command is its event without more, its payload *is* the event's dataclass;
the function then only checks. A function returns the events or raises a `Refused`.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

from register.domain.context import Context
from register.domain.facts import Aggregaat, Gebeurtenis
from register.domain.refusals import BestaatAl, OnbekendeVerwijzing

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


def record(opdracht: Gebeurtenis, _: Context) -> Beslissing:
    """Decide a command that is its event without checks."""
    return (opdracht,)
