"""Typer's own words in Dutch: help pages and what is wrong with a command line."""

import re
from collections.abc import Sequence

import typer
from typer._click.core import Context
from typer._click.exceptions import (  # typer has no public names for these
    BadOptionUsage,
    MissingParameter,
    NoArgsIsHelpError,
    NoSuchOption,
    UsageError,
)
from typer._click.formatting import HelpFormatter
from typer.exceptions import TyperException
from typing_extensions import override

_KOPPEN = {
    "Options": "Opties",
    "Arguments": "Argumenten",
    "Commands": "Opdrachten",
}
_WOORDEN = (
    ("[OPTIONS]", "[OPTIES]"),
    ("COMMAND [ARGS]...", "OPDRACHT …"),
    ("Show this message and exit.", "Toon deze uitleg."),
    ("[required]", "[verplicht]"),
    ("; required]", "; verplicht]"),
    ("[default: ", "[standaard "),
    ("[env var: ", "[omgeving: "),
    ("Install completion for the current shell.", "Zet aanvullen met Tab aan."),
)
_AANVULLEN = re.compile(r"Show completion for .*")


def _dutch(tekst: str) -> str:
    for engels, nederlands in _WOORDEN:
        tekst = tekst.replace(engels, nederlands)
    return _AANVULLEN.sub("Toon het script voor aanvullen met Tab.", tekst)


class DutchFormatter(HelpFormatter):
    """A help page of at most 80 columns, with Dutch headings."""

    @override
    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        super().write_usage(prog, _dutch(args), prefix or "Gebruik: ")

    @override
    def write_heading(self, heading: str) -> None:
        super().write_heading(_KOPPEN.get(heading, heading))

    @override
    def write_dl(
        self,
        rows: Sequence[tuple[str, str]],
        col_max: int = 30,
        col_spacing: int = 2,
    ) -> None:
        vertaald = [(eerst, _dutch(daarna)) for eerst, daarna in rows]
        super().write_dl(vertaald, col_max, col_spacing)


class DutchContext(typer.Context):
    """Context of every command: it writes help pages in Dutch."""

    formatter_class = DutchFormatter


_ONBEKEND = re.compile(r"No such command '([^']*)'\.(?: Did you mean (.*)\?)?")
_TE_VEEL = re.compile(r"Got unexpected extra argument\(s\) \((.*)\)")


def usage_text(fout: TyperException) -> str:
    """What is wrong with the line, where, and what to do."""
    return f"{_fault(fout)}; {_advice(fout)}"


def help_of(fout: TyperException) -> str:
    """The help page, for who gave no command at all."""
    return fout.message if isinstance(fout, NoArgsIsHelpError) else ""


def _fault(fout: TyperException) -> str:
    match fout:
        case NoArgsIsHelpError():
            return "er ontbreekt een opdracht"
        case MissingParameter():
            return f"{_param(fout)} ontbreekt"
        case NoSuchOption():
            lijkt = ", ".join(fout.possibilities or ())
            return f"onbekende optie {fout.option_name}" + (
                f" (bedoelt u {lijkt}?)" if lijkt else ""
            )
        case BadOptionUsage():
            return f"bij optie {fout.option_name} hoort een waarde"
        case typer.BadParameter():
            return f"{_param(fout)}: {fout.message}"
        case _:
            return _told(fout.message)


def _told(engels: str) -> str:
    match engels:
        case _ if gevonden := _ONBEKEND.search(engels):
            return f"onbekende opdracht '{gevonden[1]}'" + (
                f" (bedoelt u {gevonden[2]}?)" if gevonden[2] else ""
            )
        case _ if gevonden := _TE_VEEL.search(engels):
            return f"'{gevonden[1]}' is te veel op deze regel"
        case _ if "Missing command" in engels:
            return "er ontbreekt een opdracht"
        case _:
            return engels


def _param(fout: typer.BadParameter) -> str:
    if isinstance(fout.param_hint, str):
        return fout.param_hint
    if fout.param is None:
        return "een waarde"
    return " / ".join(fout.param.opts[:1]) or fout.param.display_name_raw


def _advice(fout: TyperException) -> str:
    ctx: Context | None = fout.ctx if isinstance(fout, UsageError) else None
    wortel = ctx.find_root().info_name if ctx else None
    pad: list[str] = []
    while ctx is not None and ctx.parent is not None:
        pad.insert(0, ctx.info_name or "")
        ctx = ctx.parent
    return f"zie '{' '.join([wortel or 'besluiten', *pad, '--help'])}'"
