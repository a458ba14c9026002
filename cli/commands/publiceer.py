"""`besluiten publiceer`: make public what is recorded about one or more subjects."""

from typing import Annotated

import typer

from cli.settings import chosen
from cli.shared import Feitdatum, Klok, Proef

app = typer.Typer(rich_markup_mode=None)

VOORBEELD = """\b
Voorbeeld:
  besluiten publiceer besluit/AB-2026-001 stuk/9f86d0…"""


@app.command("publiceer", epilog=VOORBEELD)
def publiceer(
    ctx: typer.Context,
    stroom: Annotated[
        list[str],
        typer.Argument(metavar="STROOM...", help="Bijvoorbeeld besluit/AB-2026-001."),
    ],
    feitdatum: Feitdatum = "",
    proef: Proef = False,
    klok: Klok = "",
) -> None:
    """Maak openbaar wat over deze onderwerpen is vastgelegd; alles of niets."""
    import json
    from io import BytesIO

    from cli.commands.legvast import record
    from cli.fields import when
    from register.service.sources import system

    datum = when(feitdatum) if feitdatum else system().klok().date().isoformat()
    gemeen = {"opdracht": "Publiceer", "feitdatum": datum}
    if klok:
        gemeen["klok"] = klok
    regels = [json.dumps({**gemeen, "gegevens": {"stroom": s}}) for s in stroom]
    bron = BytesIO("\n".join(regels).encode())
    if record(chosen(ctx), bron, proef=proef, streng=False, samen=True):
        raise typer.Exit(1)
