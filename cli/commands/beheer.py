"""`besluiten beheer`: upkeep of what is derived from the log, or kept beside it."""

from typing import Annotated

import typer

from cli.commands import toegang
from cli.pages import digests
from cli.progress import Progress
from cli.render import write, write_json
from cli.settings import chosen, place_of, require_same
from cli.shared import Feitdatum, Klok, Seq

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True)


@app.callback()
def beheer() -> None:
    """Onderhoud: leesmodel herbouwen, waarden wissen, sleutels, vertrek en herstel."""


toegang.add_to(app)


@app.command("herbouw", epilog="Voorbeeld: besluiten beheer herbouw")
def herbouw(ctx: typer.Context) -> None:
    """Bouw het leesmodel opnieuw op uit het logboek; lezers merken er niets van."""
    from register.service.rebuilding import rebuild

    keuzes = chosen(ctx)
    with Progress() as voortgang:
        gebouwd = rebuild(
            place_of(keuzes),
            voortgang=voortgang,
            eerst=lambda register: require_same(keuzes, register),
        )
    if keuzes.json:
        write_json(
            {
                "regeling": gebouwd.regeling,
                "gebeurtenissen": gebouwd.gebeurtenissen,
                "projecties": gebouwd.projecties,
            }
        )
        return
    write(f"Leesmodel van '{gebouwd.regeling}' opnieuw opgebouwd uit het logboek:")
    write(f"{gebouwd.gebeurtenissen} gebeurtenissen.")
    write("")
    write("\n".join(digests(gebouwd.projecties)))


WISSEN = """\b
Voorbeeld:
  besluiten beheer wis 12 gegevens/titel --grond avg-17 --proef"""


@app.command("wis", epilog=WISSEN)
def wis(
    ctx: typer.Context,
    *,
    seq: Seq,
    pad: Annotated[
        str, typer.Argument(metavar="PAD", help="Waar het staat: gegevens/titel.")
    ],
    grond: Annotated[
        str, typer.Option(metavar="CODE", help="Waarom het mag, zoals avg-17.")
    ],
    reden: Annotated[
        str, typer.Option(metavar="TEKST", help="Toelichting; zelf ook verzegeld.")
    ] = "",
    feitdatum: Feitdatum = "",
    klok: Klok = "",
    proef: Annotated[bool, typer.Option("--proef", help="Toon, wis niets.")] = False,
) -> None:
    """Wis één verzegelde waarde voorgoed, ook waar een correctie haar herhaalt.

    Het logboek houdt de gebeurtenis en het zegel; de waarde zelf verdwijnt uit het
    register en is niet terug te halen. Kopieën en exports van eerder wist u zelf.
    """
    from cli.fields import when
    from cli.sending import send
    from register.service.sources import system

    datum = when(feitdatum) if feitdatum else system().klok().date().isoformat()
    gegevens = {"seq": seq, "pad": pad.lstrip("/"), "grond": grond}
    regel: dict[str, object] = {
        "opdracht": "WisWaarde",
        "feitdatum": datum,
        "gegevens": gegevens | ({"reden": reden} if reden else {}),
    }
    if klok:
        regel["klok"] = klok
    if code := send(chosen(ctx), regel, proef=proef, streng=False):
        raise typer.Exit(code)
