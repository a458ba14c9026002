"""`besluiten normen`: every id of the catalogue, judged by or not (design §10).

With a register at hand also the norms of the regeling itself.
"""

from typing import TYPE_CHECKING, Annotated

import typer

from cli.render import table, wrap, write, write_json
from cli.settings import Keuzes, chosen, identity, place_of, reading

if TYPE_CHECKING:
    from register.formats.normlist import Normregel

app = typer.Typer(rich_markup_mode=None)


@app.command("normen", epilog="Voorbeeld: besluiten normen --id WGR-41")
def normen(
    ctx: typer.Context,
    nummer: Annotated[
        str, typer.Option("--id", metavar="NORM", help="Alleen deze norm, in volle.")
    ] = "",
) -> None:
    """Noem de normen, met bron en geldigheid, ook wat niet wordt getoetst."""
    from register.formats.normlist import rows

    rijen = [*rows(), *own(chosen(ctx))]
    gekozen = [rij for rij in rijen if not nummer or rij.id == nummer.upper()]
    if not gekozen:
        raise typer.BadParameter(_unknown(nummer, rijen), param_hint="--id")
    if chosen(ctx).json:
        write_json([rij.shape() for rij in gekozen])
    elif nummer:
        write("\n\n".join(_whole(rij) for rij in gekozen))
    else:
        write("\n".join(_page(gekozen)))


def own(keuzes: Keuzes) -> "list[Normregel]":
    """The norms of the regeling itself; none where no register is chosen or found."""
    if not keuzes.regeling and not place_of(keuzes).exists():
        return []
    from register.service.eigennormen import known, own_rows

    with reading(keuzes) as log:
        return own_rows(log, identity(log).regeling, known(log))


def _unknown(nummer: str, rijen: "list[Normregel]") -> str:
    from difflib import get_close_matches

    eigen = nummer.upper().startswith("REG-")
    bekend = dict.fromkeys(r.id for r in rijen if bool(r.regeling) is eigen)
    lijkt = get_close_matches(nummer.upper(), bekend)
    bedoeld = f"; bedoelt u {' of '.join(lijkt)}?" if lijkt else ""
    return f"'{nummer}' is geen norm{_NO_OWN if eigen else ''}{bedoeld}"


_NO_OWN = (
    " van deze regeling; leg haar vast met 'eigen-norm stel-vast', of kies met "
    "--register of --regeling waar zij staat"
)


def _page(rijen: "list[Normregel]") -> list[str]:
    eigen = [rij for rij in rijen if rij.regeling]
    toetsend = [rij for rij in rijen if rij.uitvoering is not None]
    zwijgend = [rij for rij in rijen if rij.uitvoering is None]
    wettelijk = [rij for rij in toetsend if not rij.regeling]
    return [
        *table(("norm", "handhaving", "tekst"), [_row(rij) for rij in wettelijk]),
        "",
        *_own_table(eigen),
        "Niet getoetst",
        *table(("norm", "handhaving", "tekst"), [_row(rij) for rij in zwijgend]),
        "",
        wrap(
            f"{len(toetsend)} rijen die toetsen, {len(zwijgend)} die niet toetsen; "
            "'besluiten normen --id NORM' zegt waar het staat en waarom"
        ),
    ]


def _own_table(eigen: "list[Normregel]") -> list[str]:
    if not eigen:
        return []
    return [
        f"Eigen normen van '{eigen[0].regeling}'",
        *table(("norm", "handhaving", "tekst"), [_row(rij) for rij in eigen]),
        "",
    ]


def _row(rij: "Normregel") -> tuple[str, str, str]:
    from register.formats.normlist import cited

    return rij.naam, rij.handhaving, f"{rij.tekst} ({cited(rij.bron)})"


def _whole(rij: "Normregel") -> str:
    from register.formats.normlist import cited, link

    gelezen = f", tekst van {rij.bron.versie}" if rij.bron.versie else ""
    regels = [
        rij.naam,
        wrap(rij.tekst, "  "),
        wrap(f"bron: {cited(rij.bron)}{gelezen}", "  "),
    ]
    if doel := link(rij.bron):
        regels.append(f"  {doel}")
    regels.append(wrap(f"handhaving: {rij.handhaving} ({rij.zekerheid})", "  "))
    if rij.toetst:
        regels.append(wrap(f"getoetst als: {rij.toetst}", "  "))
    if rij.uitvoering is not None:
        regels.append(wrap(f"geldt: {_period(rij)}", "  "))
        regels.append(wrap(f"oordeelt over: {', '.join(rij.over)}", "  "))
    if rij.reden:
        regels.append(wrap(f"niet getoetst: {rij.reden}", "  "))
    if rij.buiten:
        regels.append(wrap(f"nog niet getoetst: {rij.buiten}", "  "))
    for punt in rij.twistpunten:
        regels.append(wrap(f"omstreden: {punt.vraag}", "  "))
        regels += [wrap(f"{lees.code}: {lees.tekst}", "    ") for lees in punt.lezingen]
    return "\n".join(regels)


def _period(rij: "Normregel") -> str:
    van = f"vanaf {rij.van}" if rij.van else "op elke dag"
    return f"voor feiten {van}{f' tot en met {rij.tot}' if rij.tot else ''}"
