"""Options without the typed adapter of typer, whose import costs as much as typer.

Values stay text; the register's own intake judges them, with the same words for the
command line and for JSON Lines.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import get_args, get_origin

import typer
from typer._click.core import (  # typer has no public names for these
    Command,
    Context,
    Parameter,
    ParameterSource,
)
from typer._coercion import RuntimeParam, build_runtime_param, resolve_type_descriptor
from typer.core import TyperArgument, TyperGroup, TyperOption, _TyperParameter
from typer.models import OptionInfo
from typing_extensions import override

from cli.dutch import DutchContext
from cli.once import once, require_same
from cli.settings import ALS_JSON, chosen, require_role


@dataclass(frozen=True)
class _Plain(RuntimeParam):
    """Text, flags, whole numbers, paths and choices, and lists of them."""

    @override
    def _coerce_value(
        self, value: object, param: _TyperParameter, ctx: Context
    ) -> object:
        soort: object = self.annotation
        if get_origin(soort) is list:
            soort = get_args(soort)[0]
            delen = value if isinstance(value, list | tuple) else (value,)
            return [_plain(deel, soort, param, ctx) for deel in delen]
        return _plain(value, soort, param, ctx)


def _plain(
    waarde: object, soort: object, param: _TyperParameter, ctx: Context
) -> object:
    if waarde is None or soort in (str, bool):
        return waarde
    try:
        if soort is int:
            return int(str(waarde))
        if soort is Path:
            return Path(str(waarde))
        if isinstance(soort, type) and issubclass(soort, StrEnum):
            return soort(str(waarde))
    except ValueError as fout:
        if soort is int:
            msg = f"'{waarde}' is geen geheel getal"
        else:
            msg = f"'{waarde}' is geen keuze; kies uit {', '.join(_choices(soort))}"
        raise typer.BadParameter(msg, ctx=ctx, param=param) from fout
    eigen = replace(param.type_descriptor, annotation=soort)
    return build_runtime_param(eigen)._coerce_value(  # noqa: SLF001 - typer's own way
        waarde, param=param, ctx=ctx
    )


def _choices(soort: object) -> list[str]:
    if isinstance(soort, type) and issubclass(soort, StrEnum):
        return [str(keuze) for keuze in soort]
    return []


def option(
    *namen: str,
    veld: str,
    uitleg: str,
    metavar: str | None = None,
    meer: bool = False,
    vlag: bool = False,
    verplicht: bool = False,
    keuzes: Iterable[str] = (),
    verborgen: bool = False,
) -> TyperOption:
    """One option of a built command: text, repeatable text or a flag."""
    soort = bool if vlag else list[str] if meer else str
    gekozen = [str(keuze) for keuze in keuzes]
    return TyperOption(
        param_decls=[veld, *namen],
        type_descriptor=resolve_type_descriptor(soort, OptionInfo()),
        required=verplicht,
        default=False if vlag else None,
        metavar=None if vlag else metavar,
        is_flag=vlag,
        multiple=meer,
        help=uitleg,
        hidden=verborgen,
        autocompletion=lambda _ctx, _args, _begin: gekozen,
    )


def argument(veld: str, uitleg: str) -> TyperArgument:
    """One mandatory argument of a built command."""
    return TyperArgument(
        param_decls=[veld],
        type_descriptor=resolve_type_descriptor(str, OptionInfo()),
        required=True,
        metavar=veld.upper(),
        help=uitleg,
    )


_GLOBAAL = (
    ("register", "PAD", "Map of PostgreSQL-adres [standaard ./register.d]."),
    ("regeling", "CODE", "Alleen als het register van deze regeling is."),
    ("als", "ROL", "Wie vastlegt, als functie [standaard secretaris]."),
    (
        "sleutelbestand",
        "PAD",
        "Teken met de sleutel in dit bestand (0600; - vraagt erom).",
    ),
    (
        "sleutel-opdracht",
        "OPDRACHT",
        "Teken met de sleutel die deze opdracht geeft.",
    ),
    ("mede-sleutel", "PAD", "Een tweede mens tekent mee met dit bestand."),
)
"""Name, what stands in its place in the help, and what it does."""
_OMGEVING = {"register": "BESLUITREGISTER", "sleutelbestand": "BESLUITSLEUTEL"}


def global_options(*, bovenaan: bool) -> list[TyperOption]:
    """The options of `Keuzes`; behind the verb they work too, mostly unlisted."""
    gemaakt = []
    for naam, metavar, uitleg in _GLOBAAL:
        keuze = option(
            f"--{naam}",
            veld="_" + naam.replace("-", "_"),
            metavar=metavar,
            verborgen=not bovenaan,
            uitleg=uitleg,
        )
        if bovenaan:
            keuze.envvar = _OMGEVING.get(naam)
        gemaakt.append(keuze)
    gemaakt.append(
        option(
            "--json",
            veld="_json",
            vlag=True,
            uitleg="Antwoord als JSON, voor programma's.",
        )
    )
    for keuze in gemaakt:
        keuze.expose_value = False
        keuze.callback = _keep
    return gemaakt


def help_option() -> TyperOption:
    """`--help`: in place of typer's own, which goes through the typed adapter."""
    gemaakt = option("--help", veld="_help", vlag=True, uitleg="Toon deze uitleg.")
    gemaakt.expose_value = False
    gemaakt.is_eager = True
    gemaakt.callback = _help
    return gemaakt


def _help(ctx: Context, _: Parameter, waarde: object) -> None:
    if waarde and not ctx.resilient_parsing:
        typer.echo(ctx.get_help())
        ctx.exit()


def version_option() -> TyperOption:
    """`--versie`: which version this is."""
    gemaakt = option("--versie", veld="_versie", vlag=True, uitleg="Toon de versie.")
    gemaakt.expose_value = False
    gemaakt.is_eager = True
    gemaakt.callback = _version
    return gemaakt


def _version(ctx: Context, _: Parameter, waarde: object) -> None:
    if not waarde or ctx.resilient_parsing:
        return
    from importlib.metadata import PackageNotFoundError, version

    try:
        gevonden = version("besluitregister")
    except PackageNotFoundError:  # run from its sources
        gevonden = ""
    if ctx.meta.get(ALS_JSON):
        from cli.render import write_json

        write_json({"besluiten": gevonden or None})
    else:
        typer.echo(f"besluiten {gevonden or '(niet geïnstalleerd)'}")
    ctx.exit()


def _keep(ctx: Context, param: Parameter, waarde: object) -> object:
    if waarde:
        if param.name == "_als":
            require_role(str(waarde))
        if ctx.get_parameter_source(param.name or "") is ParameterSource.COMMANDLINE:
            require_same(ctx, param, waarde)
        setattr(chosen(ctx), param.name.removeprefix("_"), waarde)  # type: ignore[arg-type] # typer's own context derives from this one
    return waarde


def finish(command: Command) -> Command:
    """Make a command plain: no typed adapter, no Rich, global options behind it."""
    command.params = [p for p in command.params if "--help" not in p.opts]
    if not isinstance(command, TyperGroup):
        bezet = {naam for param in command.params for naam in param.opts}
        nieuw = global_options(bovenaan=False)
        command.params += [o for o in nieuw if not bezet & set(o.opts)]
    command.params.append(help_option())
    for param in command.params:
        _make_plain(param)
    once(command)
    command.rich_markup_mode = None  # type: ignore[attr-defined] # both kinds of typer's commands have it
    command.context_class = DutchContext
    if isinstance(command, TyperGroup):
        for onder in command.commands.values():
            finish(onder)
    return command


def _make_plain(param: Parameter) -> None:
    if isinstance(param, _TyperParameter):
        param._runtime_param = _Plain(  # noqa: SLF001 - typer has no hook for it
            parameter_info=param.type_descriptor.parameter_info,
            annotation=param.type_descriptor.annotation,
        )
