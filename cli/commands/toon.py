"""`besluiten toon`: what the register answers, as of any day and as known then.

Every command is a row of the table in `register.service.lijsten`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

import typer
from typer._click.globals import get_current_context  # typer has no public name for it
from typer.core import TyperCommand, TyperGroup, TyperOption

from cli import asking, pages
from cli.options import argument, option
from register.service.lijsten.catalogue import DETAILS, LIJSTEN
from register.service.lijsten.tabel import (
    Detail,
    Filter,
    Overzicht,
    filter_choices,
)

if TYPE_CHECKING:
    from register.service.answers import Library
    from register.service.lijsten.vraag import Ask


class _Show(Protocol):
    def __call__(self, **getypt: object) -> None: ...


def group() -> TyperGroup:
    """`besluiten toon` with a command for every list and every single thing."""
    return TyperGroup(
        name="toon",
        help="Dossiers, besluiten, gremia, vergaderingen, termijnen en meer.",
        no_args_is_help=True,
        rich_markup_mode=None,
        subcommand_metavar="WAT …",
        commands={
            **{detail.naam: _thing(detail) for detail in DETAILS},
            **{overzicht.naam: listing(overzicht) for overzicht in LIJSTEN},
        },
    )


def listing(overzicht: Overzicht) -> TyperCommand:
    """The command of one list."""
    params = [
        *_filters(overzicht.filters),
        *asking.moment_options(),
        *asking.page_options(),
    ]
    return _command(overzicht, params, _show_list(overzicht))


def _thing(detail: Detail) -> TyperCommand:
    params = [*_filters(detail.filters), *asking.moment_options()]
    gemaakt = _command(detail, params, _show_thing(detail))
    if detail.sleutel:
        code = argument(detail.sleutel, detail.sleutel_uitleg)
        code.metavar = detail.metavar
        gemaakt.params.insert(0, code)
    return gemaakt


def _command(
    rij: Overzicht | Detail, params: Sequence[TyperOption], toon: _Show
) -> TyperCommand:
    return TyperCommand(
        name=rij.naam,
        help=rij.uitleg,
        short_help=rij.uitleg,
        epilog=f"Voorbeeld: besluiten toon {rij.naam} {rij.voorbeeld}".rstrip(),
        params=list(params),
        callback=toon,
        rich_markup_mode=None,
    )


def _filters(filters: Sequence[Filter]) -> list[TyperOption]:
    return [
        option(
            f"--{f.woord}",
            veld=f"f_{f.naam}",
            metavar="TEKST" if f.vrij else "CODE",
            uitleg=f.uitleg,
        )
        for f in filters
    ]


def _show_list(overzicht: Overzicht) -> _Show:
    def show(**getypt: object) -> None:
        ask = _asked(overzicht, overzicht.filters, getypt)

        def rows(boeken: "Library", regeling: str) -> bytes:
            from register.service import views

            return views.rows(boeken, overzicht.naam, regeling, ask)

        asking.answer(
            _context(),
            ask,
            rows,
            lambda antwoord: pages.listed(overzicht, antwoord, ask.op),
            csv=overzicht if getypt["csv"] else None,
        )

    return show


def _show_thing(detail: Detail) -> _Show:
    def show(**getypt: object) -> None:
        ask = _asked(detail, detail.filters, getypt)
        code = str(getypt.get(detail.sleutel) or "")

        def thing(boeken: "Library", regeling: str) -> bytes:
            from register.service import views

            return views.thing(boeken, detail.naam, regeling, code, ask)

        asking.answer(
            _context(),
            ask,
            thing,
            lambda antwoord: pages.thing(detail, antwoord, ask.op),
        )

    return show


def _context() -> typer.Context:
    ctx: object = get_current_context()
    assert isinstance(ctx, typer.Context)  # every command of ours has one
    return ctx


def _asked(
    rij: Overzicht | Detail, filters: Sequence[Filter], getypt: Mapping[str, object]
) -> "Ask":
    waarden = {f: str(getypt[f"f_{f.naam}"] or "") for f in filters}
    for filter_, waarde in waarden.items():
        keuzes = filter_choices(rij, filter_) if waarde else ()
        if keuzes and waarde not in keuzes:
            msg = f"'{waarde}' is geen keuze; kies uit {', '.join(keuzes)}"
            raise typer.BadParameter(msg, param_hint=f"--{filter_.woord}")
    ask = asking.asked(getypt, vandaag=rij.per_dag)
    return replace(ask, filter={f.naam: w for f, w in waarden.items() if w})
