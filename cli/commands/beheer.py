"""`besluiten beheer`: upkeep of what is derived from the log."""

import typer

from cli.pages import digests
from cli.progress import Progress
from cli.render import write, write_json
from cli.settings import chosen, place_of, require_same

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True)


@app.callback()
def beheer() -> None:
    """Onderhoud van het leesmodel."""


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
