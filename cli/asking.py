"""Asking the register: the same bytes for programs, a page for people."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import orjson
import typer

from cli.render import tell, write
from cli.settings import Keuzes, chosen, place_of, require_same
from cli.words import Rij, woord

if TYPE_CHECKING:
    from register.domain.organisatie.regeling import Register
    from register.service.answers import Library
    from register.service.views import Blad, Moment

OEFENING = "OEFENREGISTER: verzonnen gegevens, geen echte besluiten"

Op = Annotated[
    str, typer.Option("--op", metavar="DATUM", help="Zoals het gold op deze dag.")
]
BekendOp = Annotated[
    str,
    typer.Option(
        "--bekend-op",
        metavar="MOMENT",
        help="Zoals het toen bekend was: een dag, een tijdstip of #SEQ.",
    ),
]
Openbaar = Annotated[
    bool, typer.Option("--openbaar", help="Alleen wat gepubliceerd is, als de API.")
]
Aantal = Annotated[
    int | None, typer.Option("--aantal", metavar="N", help="Hoogstens zoveel regels.")
]
Na = Annotated[
    str,
    typer.Option("--na", metavar="CURSOR", help="Verder na de vorige bladzijde."),
]


def moment(op: str, bekend_op: str, openbaar: bool) -> "Moment":
    """Both axes from the command line; raises `OngeldigeInvoer`."""
    from register.service.views import day

    return {"op": day(op), "bekend_op": bekend_op or None, "openbaar": openbaar}


def blad(
    op: str, bekend_op: str, openbaar: bool, aantal: int | None = None, na: str = ""
) -> "Blad":
    """A question to a list from the command line; raises `OngeldigeInvoer`."""
    if aantal is not None and aantal < 1:
        msg = f"{aantal} is te weinig; vraag 1 regel of meer"
        raise typer.BadParameter(msg, param_hint="--aantal")
    return {**moment(op, bekend_op, openbaar), "aantal": aantal, "na": na or None}


@contextmanager
def library(keuzes: Keuzes) -> Iterator[tuple["Register", "Library"]]:
    """The read model of the chosen register, caught up where that is allowed."""
    from register.service.reading import reading

    with reading(place_of(keuzes)) as (register, boeken):
        require_same(keuzes, register)
        yield register, boeken


def answer(
    ctx: typer.Context,
    wanneer: "Moment",
    vraag: Callable[["Library", str], bytes],
    toon: Callable[[Rij], list[str]],
) -> None:
    """Ask, and print the bytes themselves (`--json`) or a page."""
    keuzes = chosen(ctx)
    with library(keuzes) as (register, boeken):
        inhoud = vraag(boeken, register.regeling)
        naam = _name(register, boeken)
    if keuzes.json:
        if register.oefening:
            tell(OEFENING)
        write(inhoud.decode())
        return
    if register.oefening:
        write(f"*** {OEFENING} ***")
    write(f"{naam} ({register.regeling}){_as_of(wanneer)}")
    write("")
    write("\n".join(toon(orjson.loads(inhoud))))


def _name(register: "Register", boeken: "Library") -> str:
    if isinstance(register.naam, str):
        return register.naam
    open_ = boeken.logs[register.regeling].open(register.naam.digest)
    return woord(orjson.loads(open_)) if open_ else "[verzegeld]"


def _as_of(gevraagd: "Moment") -> str:
    from cli.words import wanneer

    delen = []
    if op := gevraagd.get("op"):
        delen.append(f"zoals het gold op {wanneer(op.isoformat())}")
    if bekend := gevraagd.get("bekend_op"):
        delen.append(f"bekend op {_known(bekend)}")
    return f", {', '.join(delen)}" if delen else ""


def _known(bekend: str) -> str:
    if bekend.startswith("#"):
        return f"seq {bekend[1:]}"
    from cli.words import moment as tijdstip, wanneer

    return wanneer(bekend) if len(bekend) == len("2026-07-02") else tijdstip(bekend)
