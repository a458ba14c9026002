"""Asking the register: the same bytes for programs, a page for people."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

import orjson
import typer
from typer.core import TyperOption

from cli.options import option
from cli.render import tell, write, write_raw
from cli.settings import Keuzes, chosen, place_of, require_same
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij, moment, wanneer, woord

if TYPE_CHECKING:
    from register.domain.organisatie.regeling import Register
    from register.service.answers import Library
    from register.service.lijsten.tabel import Overzicht

OEFENING = "OEFENREGISTER: verzonnen gegevens, geen echte besluiten"

_OPTIE = {"op": "--op", "bekendOp": "--bekend-op", "na": "--na"}
"""The options by the place that a refusal of their value names."""


def moment_options() -> list[TyperOption]:
    """Both axes, and whether it is about published things only."""
    return [
        option(
            "--op",
            veld="op",
            metavar="DATUM",
            uitleg="Zoals het gold op deze dag.",
        ),
        option(
            "--bekend-op",
            veld="bekend_op",
            metavar="MOMENT",
            uitleg="Zoals het toen bekend was: een dag, een tijdstip of #SEQ.",
        ),
        option(
            "--openbaar",
            veld="openbaar",
            vlag=True,
            uitleg="Alleen wat gepubliceerd is, als de API.",
        ),
    ]


def page_options() -> list[TyperOption]:
    """Which page of a list, and whether as a file for a spreadsheet."""
    return [
        option(
            "--aantal",
            veld="aantal",
            metavar="N",
            uitleg="Hoogstens zoveel regels.",
        ),
        option(
            "--na",
            veld="na",
            metavar="CURSOR",
            uitleg="Verder na de vorige bladzijde.",
        ),
        option(
            "--csv",
            veld="csv",
            vlag=True,
            uitleg="Antwoord als CSV, voor een rekenblad.",
        ),
    ]


def asked(getypt: Mapping[str, object], *, vandaag: bool = False) -> Ask:
    """Both axes and the page from the command line; raises `BadParameter`.

    `vandaag`: without `--op` today is meant.
    """
    op = day(getypt.get("op"))
    return Ask(
        op=today() if op is None and vandaag else op,
        bekend_op=str(getypt["bekend_op"]) if getypt.get("bekend_op") else None,
        openbaar=bool(getypt.get("openbaar")),
        aantal=_number(getypt.get("aantal")),
        na=str(getypt["na"]) if getypt.get("na") else None,
    )


def day(tekst: object) -> date | None:
    """The day of `--op`; raises `BadParameter`."""
    if not tekst:
        return None
    try:
        return date.fromisoformat(str(tekst))
    except ValueError as fout:
        msg = f"'{tekst}' is geen bestaande dag; schrijf bijvoorbeeld 2026-07-02"
        raise typer.BadParameter(msg, param_hint="--op") from fout


def _number(tekst: object) -> int | None:
    if not tekst:
        return None
    try:
        aantal = int(str(tekst))
    except ValueError as fout:
        msg = f"'{tekst}' is geen geheel getal"
        raise typer.BadParameter(msg, param_hint="--aantal") from fout
    if aantal < 1:
        msg = f"{aantal} is te weinig; vraag 1 regel of meer"
        raise typer.BadParameter(msg, param_hint="--aantal")
    return aantal


def today() -> date:
    """The day that is meant where none is said."""
    from register.service.sources import system

    return system().klok().date()


@contextmanager
def library(keuzes: Keuzes) -> Iterator[tuple["Register", "Library"]]:
    """The read model of the chosen register, caught up where that is allowed."""
    from register.service.reading import reading

    with reading(place_of(keuzes)) as (register, boeken):
        require_same(keuzes, register)
        yield register, boeken


def answer(
    ctx: typer.Context,
    ask: Ask,
    vraag: Callable[["Library", str], bytes],
    toon: Callable[[Rij], list[str]],
    *,
    csv: "Overzicht | None" = None,
) -> None:
    """Ask, and print the bytes themselves (`--json`), a CSV of a list, or a page."""
    keuzes = chosen(ctx)
    if keuzes.json and csv:
        msg = "vraag --json of --csv, niet beide"
        raise typer.BadParameter(msg, param_hint="--csv")
    with library(keuzes) as (register, boeken):
        inhoud = _told(vraag, boeken, register.regeling)
        naam = _name(register, boeken)
    if register.oefening and (keuzes.json or csv):
        tell(OEFENING)
    if keuzes.json:
        write(inhoud.decode())
        return
    if csv:
        from register.service.csvblad import csv_of

        oefening = {register.regeling} if register.oefening else set()
        write_raw(csv_of(csv, orjson.loads(inhoud), oefening))
        return
    if register.oefening:
        write(f"*** {OEFENING} ***")
    write(f"{naam} ({register.regeling}){_as_of(ask)}")
    write("")
    write("\n".join(toon(orjson.loads(inhoud))))


def _told(
    vraag: Callable[["Library", str], bytes], boeken: "Library", regeling: str
) -> bytes:
    """The answer; a moment or a cursor that is none is wrong use of its option."""
    from register.domain.refusals import OngeldigeInvoer

    try:
        return vraag(boeken, regeling)
    except OngeldigeInvoer as fout:
        optie = _OPTIE.get(fout.pad)
        if optie is None:
            raise
        raise typer.BadParameter(fout.tekst, param_hint=optie) from fout


def _name(register: "Register", boeken: "Library") -> str:
    if isinstance(register.naam, str):
        return register.naam
    open_ = boeken.logs[register.regeling].open(register.naam.digest)
    return woord(orjson.loads(open_)) if open_ else "[verzegeld]"


def _as_of(ask: Ask) -> str:
    delen = []
    if ask.op:
        delen.append(f"zoals het gold op {wanneer(ask.op.isoformat())}")
    if ask.bekend_op:
        delen.append(f"bekend op {_known(ask.bekend_op)}")
    return f", {', '.join(delen)}" if delen else ""


def _known(bekend: str) -> str:
    if bekend.startswith("#"):
        return f"seq {bekend[1:]}"
    return wanneer(bekend) if len(bekend) == len("2026-07-02") else moment(bekend)
