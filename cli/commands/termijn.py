"""`besluiten termijn`: the last good day of a statutory clock (design §10)."""

from datetime import date
from typing import Annotated

import typer

from cli.render import wrap, write, write_json
from cli.settings import chosen

app = typer.Typer(rich_markup_mode=None)


@app.command("termijn", epilog="Voorbeeld: besluiten termijn WGR-41 --datum 2026-07-02")
def termijn(
    ctx: typer.Context,
    norm: Annotated[
        str, typer.Argument(metavar="NORM", help="Norm met een klok, bijv. WGR-41.")
    ],
    datum: Annotated[
        str,
        typer.Option(metavar="DATUM", help="Begin van de klok, bijv. de ontvangst."),
    ],
) -> None:
    """Reken uit tot wanneer een wettelijke termijn loopt."""
    from register.domain import terms

    try:
        uitkomst = terms.termijn(norm, date.fromisoformat(datum))
    except terms.OnbekendeKlok as fout:
        raise typer.BadParameter(str(fout).rstrip("."), param_hint="NORM") from fout
    except ValueError as fout:
        msg = f"'{datum}' is geen bestaande datum; schrijf bijvoorbeeld 2026-07-02"
        raise typer.BadParameter(msg, param_hint="--datum") from fout
    klok = terms.KLOKKEN[norm]
    antwoord: dict[str, object] = {"norm": norm, "datum": datum}
    match uitkomst:
        case terms.Termijn():
            antwoord["uiterlijk"] = uiterlijk = uitkomst.uiterlijk.isoformat()
            zin = f"{klok.uitkomst}: {uiterlijk}"
        case terms.NietTeBeoordelen():
            antwoord |= {"uiterlijk": None, "ontbreekt": uitkomst.ontbreekt}
            zin = f"niet te beoordelen; er ontbreekt {uitkomst.ontbreekt}"
    if chosen(ctx).json:
        write_json(antwoord | {"uitleg": uitkomst.uitleg})
        return
    write(wrap(f"{norm}, {klok.omschrijving}"))
    for regel in (f"{klok.anker}: {datum}", zin, uitkomst.uitleg):
        write(wrap(regel, "  "))
