"""Nouns and verbs from the catalogue of commands: `besluiten mandaat verleen …`."""

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from typer._click.globals import get_current_context  # typer has no public name for it
from typer.core import TyperCommand

from cli import envelope
from cli.examples import example
from cli.fields import Veld, fields_of
from cli.options import option
from cli.settings import Keuzes, chosen

if TYPE_CHECKING:
    from register.domain.commands import Opdracht


class _Record(Protocol):
    def __call__(self, **getypt: object) -> int: ...


def verbs(noun: str, modules: Iterable[str]) -> dict[str, TyperCommand]:
    """The commands of one noun, by verb; only these modules of the domain load."""
    gevonden: dict[str, TyperCommand] = {}
    for module in modules:
        opdrachten: tuple[Opdracht[object], ...] = import_module(
            f"register.domain.{module}"
        ).OPDRACHTEN
        for opdracht in opdrachten:
            if opdracht.woorden[0] == noun:
                gevonden[opdracht.woorden[1]] = build(opdracht)
    return gevonden


def build(opdracht: "Opdracht[object]") -> TyperCommand:
    """One command: its fields, then the envelope."""
    velden = fields_of(opdracht.vorm)
    eigen = [veld.option() for veld in velden]
    bezet = [naam for keuze in eigen for naam in keuze.opts]
    concept = option(
        "--concept",
        veld="e_concept",
        metavar="NAAM",
        uitleg="Bewaar als concept; leg niets vast.",
    )
    return TyperCommand(
        name=opdracht.woorden[1],
        help=f"{opdracht.uitleg}\n\nOpdracht {opdracht.naam} in JSON Lines.",
        short_help=opdracht.uitleg,
        epilog=f"\b\nVoorbeeld:\n{example(opdracht, velden)}",
        params=[*eigen, *envelope.options(bezet), concept],
        callback=_callback(opdracht.naam, velden),
        rich_markup_mode=None,
    )


def _callback(naam: str, velden: list[Veld]) -> "_Record":
    def record(**getypt: object) -> int:
        ctx = get_current_context()
        keuzes = chosen(ctx)  # type: ignore[arg-type] # typer's own context derives from this one
        ontbreekt = [v.optie for v in velden if v.verplicht and not getypt[v.param]]
        if not getypt["e_feitdatum"]:
            ontbreekt.append("--feitdatum")
        if ontbreekt:
            ctx.fail(f"{', '.join(ontbreekt)} ontbreekt")
        return _send(naam, velden, getypt, keuzes)

    return record


def _send(
    naam: str, velden: list[Veld], getypt: dict[str, object], keuzes: Keuzes
) -> int:
    gegevens = {
        veld.naam: veld.value(getypt[veld.param])
        for veld in velden
        if getypt[veld.param] not in (None, False, [], ())
    }
    regel = envelope.line(naam, gegevens, getypt)
    if concept := getypt["e_concept"]:
        from cli.commands.concept import keep

        return keep(keuzes, str(concept), [regel])
    from cli.sending import send

    return send(
        keuzes, regel, proef=bool(getypt["e_proef"]), streng=bool(getypt["e_streng"])
    )
