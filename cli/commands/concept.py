"""`besluiten concept`: command lines kept outside the log until they are meant."""

import json
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Annotated

import typer

from cli.errors import GEWEIGERD
from cli.render import receipt_json, table, write, write_json
from cli.settings import Keuzes, chosen, place_of, recording
from cli.shared import Opdrachtbestand, Proef, Streng

if TYPE_CHECKING:
    from register.service.receipts import Ontvangst

app = typer.Typer(
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Bewaar opdrachten die nog niet vaststaan, buiten het logboek.",
)

Naam = Annotated[str, typer.Argument(metavar="NAAM", help="Naam van het concept.")]


@app.command("bewaar", epilog="Voorbeeld: besluiten concept bewaar mei mei.jsonl")
def bewaar(
    ctx: typer.Context,
    naam: Naam,
    bestand: Opdrachtbestand,
    opnieuw: Annotated[
        bool, typer.Option("--opnieuw", help="Vervang een ouder concept.")
    ] = False,
) -> None:
    """Bewaar een concept."""
    from cli.commands.legvast import opened
    from register.service import concepts

    keuzes = chosen(ctx)
    with opened(bestand) as bron:
        inhoud = bron.read()
    aantal = concepts.keep(place_of(keuzes), naam, inhoud, opnieuw=opnieuw)
    _kept(keuzes, naam, aantal)


def keep(keuzes: Keuzes, naam: str, regels: Sequence[dict[str, object]]) -> int:
    """Save lines made on the command line as a concept; gives the exit code."""
    from register.service import concepts

    inhoud = "\n".join(json.dumps(regel, ensure_ascii=False) for regel in regels)
    aantal = concepts.keep(place_of(keuzes), naam, inhoud.encode())
    _kept(keuzes, naam, aantal)
    return 0


def _kept(keuzes: Keuzes, naam: str, aantal: int) -> None:
    if keuzes.json:
        write_json({"concept": naam, "opdrachten": aantal})
    else:
        write(f"concept '{naam}' bewaard, opdrachten: {aantal}; niets is vastgelegd")


@app.command("lijst", epilog="Voorbeeld: besluiten concept lijst")
def lijst(ctx: typer.Context) -> None:
    """Noem alle concepten."""
    from register.service import concepts

    keuzes = chosen(ctx)
    place = place_of(keuzes)
    gevonden = [
        (naam, len(concepts.lines(place, naam))) for naam in concepts.names(place)
    ]
    if keuzes.json:
        write_json([{"concept": naam, "opdrachten": n} for naam, n in gevonden])
        return
    rijen = [(naam, str(aantal)) for naam, aantal in gevonden]
    write("\n".join(table(("concept", "opdrachten"), rijen)))


@app.command("toon", epilog="Voorbeeld: besluiten concept toon mei")
def toon(ctx: typer.Context, naam: Naam) -> None:
    """Toon de opdrachten van een concept."""
    from register.service import concepts

    keuzes = chosen(ctx)
    regels = [json.loads(regel) for regel in concepts.lines(place_of(keuzes), naam)]
    if keuzes.json:
        write_json({"concept": naam, "opdrachten": regels})
        return
    for regel in regels:
        write(json.dumps(regel, ensure_ascii=False, indent=2))


@app.command("weg", epilog="Voorbeeld: besluiten concept weg mei")
def weg(ctx: typer.Context, naam: Naam) -> None:
    """Gooi een concept weg."""
    from register.service import concepts

    keuzes = chosen(ctx)
    concepts.drop(place_of(keuzes), naam)
    if keuzes.json:
        write_json({"concept": naam, "weg": True})
    else:
        write(f"concept '{naam}' is weg")


def _as_one(naam: str, ontvangsten: "Iterable[Ontvangst]") -> int:
    """All receipts in one JSON document; gives how many were refused."""
    alle = list(ontvangsten)
    delen = ", ".join(receipt_json(ontvangst) for ontvangst in alle)
    write(f'{{"concept": {json.dumps(naam)}, "ontvangsten": [{delen}]}}')
    return sum(str(ontvangst.uitkomst) == "geweigerd" for ontvangst in alle)


@app.command("leg-vast", epilog="Voorbeeld: besluiten concept leg-vast mei")
def leg_vast(
    ctx: typer.Context,
    naam: Naam,
    proef: Proef = False,
    streng: Streng = False,
) -> None:
    """Leg een concept vast, alles of niets; daarna is het geen concept meer."""
    from cli.commands.legvast import show
    from register.service import bulk, concepts

    keuzes = chosen(ctx)
    place = place_of(keuzes)
    weg = bulk.try_each if proef else bulk.record_all_or_none
    with concepts.read(place, naam).open("rb") as bron, recording(keuzes) as recorder:
        ontvangsten = weg(recorder, bron, streng=streng)
        if keuzes.json:
            geweigerd = _as_one(naam, ontvangsten)
        else:
            geweigerd = show(ontvangsten, keuzes)
    if geweigerd:
        raise typer.Exit(GEWEIGERD)
    if not proef:
        concepts.drop(place, naam)
