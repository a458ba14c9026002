"""An option with one value that stands on a line twice: an error, not a guess.

Typer keeps the last one silently; of `--bedrag 100 --bedrag 1000` nobody knows which
was meant, and what is recorded stays.
"""

from collections.abc import Sequence

import typer
from typer._click.core import Command, Context, Parameter  # typer has no public name
from typer._click.parser import _OptionParser
from typer.core import TyperOption


def once(command: Command) -> None:
    """Make a command refuse what is given twice and can be once only."""
    maak = command.make_parser

    def make_parser(ctx: Context) -> _OptionParser:
        parser = maak(ctx)
        lees = parser.parse_args

        def parse_args(
            args: list[str],
        ) -> tuple[dict[str, object], list[str], list[Parameter]]:
            waarden, rest, volgorde = lees(args)
            _require_once(ctx, volgorde)
            return waarden, rest, volgorde

        parser.parse_args = parse_args  # type: ignore[method-assign] # of this one only
        return parser

    command.make_parser = make_parser  # type: ignore[method-assign] # as above


def require_same(ctx: Context, param: Parameter, waarde: object) -> None:
    """Refuse another value behind the verb than the one before it."""
    if ctx.meta.setdefault(f"besluiten.{param.name}", waarde) != waarde:
        raise _twice(ctx, param)


def _require_once(ctx: Context, volgorde: Sequence[Parameter]) -> None:
    for plek, param in enumerate(volgorde):
        enkel = isinstance(param, TyperOption) and not (param.multiple or param.is_flag)
        if enkel and param in volgorde[:plek]:
            raise _twice(ctx, param)


def _twice(ctx: Context, param: Parameter) -> typer.BadParameter:
    msg = "staat er twee keer; laat één waarde staan"
    return typer.BadParameter(msg, ctx=ctx, param_hint=" / ".join(param.opts[:1]))
