"""`besluiten termijn`: the last good day of a statutory clock (design §10)."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from cli.render import table, wrap, write, write_json
from cli.settings import chosen

if TYPE_CHECKING:
    from register.domain.terms import Uitkomst

app = typer.Typer(rich_markup_mode=None)


@app.command("termijn", epilog="Voorbeeld: besluiten termijn WGR-41 --datum 2026-07-02")
def termijn(
    ctx: typer.Context,
    norm: Annotated[
        str,
        typer.Argument(
            metavar="NORM", help="Norm met een klok, bijv. WGR-41; geen: alle."
        ),
    ] = "",
    datum: Annotated[
        str,
        typer.Option(metavar="DATUM", help="Begin van de klok, bijv. de ontvangst."),
    ] = "",
) -> None:
    """Reken uit tot wanneer een wettelijke termijn loopt, of noem de termijnen."""
    if not norm:
        _clocks(als_json=chosen(ctx).json)
        return
    uitkomst = _outcome(norm, datum)
    if chosen(ctx).json:
        write_json(_shape(uitkomst))
        return
    _page(uitkomst)


def _clocks(*, als_json: bool) -> None:
    """Every clock there is, with what its date means."""
    from register.domain.terms import KLOKKEN

    if als_json:
        write_json(
            [
                {
                    "norm": norm,
                    "omschrijving": klok.omschrijving,
                    "anker": klok.anker,
                    "uitkomst": klok.uitkomst,
                }
                for norm, klok in KLOKKEN.items()
            ]
        )
        return
    rijen = [(norm, klok.anker, klok.omschrijving) for norm, klok in KLOKKEN.items()]
    write("\n".join(table(("norm", "--datum is", "termijn"), rijen)))


def _outcome(norm: str, datum: str) -> "Uitkomst":
    from register.domain import terms

    gevraagd = next((n for n in terms.KLOKKEN if n.casefold() == norm.casefold()), "")
    if not gevraagd:
        msg = str(terms.OnbekendeKlok(norm)).rstrip(".")
        raise typer.BadParameter(msg, param_hint="NORM")
    if not datum:
        msg = f"geef de datum waarop de klok begint: {terms.KLOKKEN[gevraagd].anker}"
        raise typer.BadParameter(msg, param_hint="--datum")
    try:
        return terms.termijn(gevraagd, date.fromisoformat(datum))
    except ValueError as fout:
        msg = f"'{datum}' is geen bestaande datum; schrijf bijvoorbeeld 2026-07-02"
        raise typer.BadParameter(msg, param_hint="--datum") from fout


def _shape(uitkomst: "Uitkomst") -> dict[str, object]:
    """The shape of the contract; `uiterlijk` is empty where there is no answer."""
    from register.domain.terms import Termijn

    kop: dict[str, object] = {
        "norm": uitkomst.norm,
        "datum": uitkomst.datum.isoformat(),
    }
    if isinstance(uitkomst, Termijn):
        rest = {"uiterlijk": uitkomst.uiterlijk.isoformat()}
        return kop | rest | {"uitleg": uitkomst.uitleg}
    leeg = {"uiterlijk": None, "ontbreekt": uitkomst.ontbreekt}
    return kop | leeg | {"uitleg": uitkomst.uitleg}


def _page(uitkomst: "Uitkomst") -> None:
    from register.domain.terms import KLOKKEN, Termijn

    klok = KLOKKEN[uitkomst.norm]
    if isinstance(uitkomst, Termijn):
        zin = f"{klok.uitkomst}: {uitkomst.uiterlijk.isoformat()}"
    else:
        zin = f"niet te beoordelen; er ontbreekt {uitkomst.ontbreekt}"
    write(wrap(f"{uitkomst.norm}, {klok.omschrijving}"))
    for regel in (f"{klok.anker}: {uitkomst.datum}", zin, uitkomst.uitleg):
        write(wrap(regel, "  "))
