"""Entry of `besluiten`: the root group, which loads a noun only when asked for."""

import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.util import find_spec

from typer._click.core import Command, Context  # typer has no public names for these
from typer._click.formatting import HelpFormatter
from typer.core import TyperGroup
from typing_extensions import override

from cli.dutch import DutchContext
from cli.errors import ONDERBROKEN, report
from cli.nouns import NOUNS, SECTIES, Noun
from cli.settings import ALS_JSON

UITLEG = (
    "Het besluitregister: wie besloot wat, op wiens advies, na welke zienswijzen en "
    "met welke bevoegdheid."
)
VOORBEELD = """\b
Voorbeeld:
  besluiten begin --regeling mgr-demo --naam "MGR Demo" --oefening
  besluiten mandaat verleen --help"""


class Root(TyperGroup):
    """All nouns; each is built on first use."""

    @override
    def parse_args(self, ctx: Context, args: list[str]) -> list[str]:
        # `--versie` answers before the options behind it are read
        ctx.meta[ALS_JSON] = "--json" in args
        return super().parse_args(ctx, args)

    @override
    def list_commands(self, ctx: Context) -> list[str]:
        return list(NOUNS)

    @override
    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:
        if cmd_name not in self.commands and cmd_name in NOUNS:
            self.commands[cmd_name] = load(cmd_name, NOUNS[cmd_name])
        return self.commands.get(cmd_name)

    @override
    def resolve_command(
        self, ctx: Context, args: list[str]
    ) -> tuple[str | None, Command | None, list[str]]:
        if args[0] not in NOUNS and not args[0].startswith("-"):
            from difflib import get_close_matches

            lijkt = get_close_matches(args[0], NOUNS)
            bedoeld = f" (bedoelt u {' of '.join(lijkt)}?)" if lijkt else ""
            ctx.fail(f"onbekende opdracht '{args[0]}'{bedoeld}")
        return super().resolve_command(ctx, args)

    @override
    def format_commands(self, ctx: Context, formatter: HelpFormatter) -> None:
        for kop, nouns in SECTIES.items():
            with formatter.section(kop):
                formatter.write_dl([(naam, n.uitleg) for naam, n in nouns.items()])


def load(naam: str, noun: Noun) -> Command:
    """The command of one noun: what is written for it and what the catalogue has."""
    from cli.options import finish

    geschreven = _written(naam, noun)
    if not noun.domein:
        gevonden = geschreven or _absent(naam)
    else:
        from cli.typed import verbs

        gevonden = TyperGroup(
            name=naam,
            help=noun.uitleg,
            no_args_is_help=True,
            subcommand_metavar="WERKWOORD …",
            commands={**_parts(geschreven), **verbs(naam, noun.domein)},
        )
    return finish(gevonden)


def _written(naam: str, noun: Noun) -> Command | None:
    pad = f"cli.commands.{noun.module}"
    if not noun.module or find_spec(pad) is None:
        return None
    import typer
    from typer.main import get_command

    module = import_module(pad)
    if gebouwd := getattr(module, "group", None):
        groep: Command = gebouwd()
        return groep
    app = getattr(module, "app", None)
    if not isinstance(app, typer.Typer):
        app = typer.Typer(add_completion=False, rich_markup_mode=None)
        app.command(naam)(getattr(module, naam.replace("-", "_")))
    app._add_completion = False  # noqa: SLF001 - completion is the root's
    command = get_command(app)
    command.name = naam
    return command


def _parts(command: Command | None) -> dict[str, Command]:
    if isinstance(command, TyperGroup):
        return dict(command.commands)
    return {command.name or "": command} if command else {}


def _absent(naam: str) -> Command:
    """A noun whose commands are not in this version."""
    from typer.core import TyperCommand

    from cli.settings import not_here

    return TyperCommand(name=naam, help="Nog niet beschikbaar.", callback=not_here)


def root() -> Root:
    """The whole command line."""
    from typer.main import get_install_completion_arguments

    from cli.options import finish, global_options, version_option

    groep = Root(
        name="besluiten",
        help=UITLEG,
        epilog=VOORBEELD,
        no_args_is_help=True,
        rich_markup_mode=None,
        subcommand_metavar="OPDRACHT …",
    )
    groep.params = [
        *global_options(bovenaan=True),
        version_option(),
        *get_install_completion_arguments(),
    ]
    finish(groep)
    groep.context_class = DutchContext
    return groep


def run(args: Sequence[str]) -> int:
    """Run one command line; gives its exit code."""
    try:
        uitkomst: object = root().main(
            list(args), prog_name="besluiten", standalone_mode=False
        )
        sys.stdout.flush()  # what does not fit is told, not found out at the end
    except (Exception, KeyboardInterrupt) as fout:  # noqa: BLE001 - told by kind; what is unknown is raised again
        return report(fout, als_json="--json" in args)
    if uitkomst == ONDERBROKEN:  # typer makes an exit code of Ctrl-C, and says nothing
        return report(KeyboardInterrupt(), als_json="--json" in args)
    return uitkomst if isinstance(uitkomst, int) else 0


def _open_streams() -> None:
    """Python has none where the shell closed one (`<&-`): nothing in, nothing out."""
    for naam, stand in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, naam) is None:
            setattr(sys, naam, open(os.devnull, stand, encoding="utf-8"))  # noqa: PTH123, SIM115 - as long as the process


def _drop_unwritten() -> None:
    """What could not be written was told; Python would try again, and exit with 120."""
    try:
        sys.stdout.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def main() -> None:
    """Console script."""
    _open_streams()
    # one short command makes no garbage worth looking for while it loads: -5 %
    gc.set_threshold(100_000, 20, 20)
    code = run(sys.argv[1:])
    _drop_unwritten()
    sys.exit(code)


if __name__ == "__main__":
    main()
