"""`besluiten waarom`: why a decision is as it is, as a person would tell it."""

from typing import Annotated

import typer

from cli.asking import answer
from cli.pages import Regels, head, stub_lines
from cli.render import wrap
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij, is_stub, items, plaatsen, woord

app = typer.Typer(rich_markup_mode=None)


@app.command("waarom", epilog="Voorbeeld: besluiten waarom AB-2026-001")
def waarom(
    ctx: typer.Context,
    besluit: Annotated[
        str, typer.Argument(metavar="BESLUITNUMMER", help="Het besluitnummer.")
    ],
    openbaar: Annotated[
        bool, typer.Option("--openbaar", help="Alleen wat gepubliceerd is, als de API.")
    ] = False,
) -> None:
    """Vertel waarom een besluit is zoals het is: wie, hoe, en volgens welke normen."""
    from register.service.explaining import telling

    answer(
        ctx,
        Ask(openbaar=openbaar),
        lambda boeken, code: telling.waarom(boeken, code, besluit, openbaar=openbaar),
        _page,
    )


def _page(antwoord: Rij) -> Regels:
    if is_stub(antwoord):
        return stub_lines(antwoord)
    titel = f"Waarom {woord(antwoord['besluit'])} · {woord(antwoord['titel'])}"
    regels = head(titel)
    for deel in items(antwoord, "delen"):
        regels += ["", woord(deel["kop"])]
        for regel in items(deel, "regels"):
            regels += _sentence(regel).splitlines()
    return regels


def _sentence(regel: Rij) -> str:
    grond = [woord(regel["artikel"])] if regel.get("artikel") else []
    if regel.get("seqs"):
        grond.append(f"seq {plaatsen(regel['seqs'])}")
    tekst = woord(regel["tekst"])
    achter = f" [{'; '.join(grond)}]" if grond else ""
    return "  - " + wrap(f"{tekst}{achter}", "    ").lstrip()
