"""`besluiten audit`: checking the log and everything that is derived from it."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.commands import (
    ankers,
    bevindingen,
    bewijs,
    lijncontrole,
    rechtmatigheid,
    steekproef,
    uitexport,
    werkdossier,
)
from cli.errors import GEBROKEN
from cli.pages import digests
from cli.progress import Progress
from cli.render import wrap, write, write_json
from cli.settings import chosen, place_of, reading
from cli.shared import TotSeq

if TYPE_CHECKING:
    from register.service.replayed import Herspeling, Verschil

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True)


@app.callback()
def audit() -> None:
    """Controleer het logboek en alles wat eruit is afgeleid."""


@app.command("herspeel", epilog="Voorbeeld: besluiten audit herspeel --json")
def herspeel(
    ctx: typer.Context,
    tot_seq: TotSeq = None,
    *,
    export: Annotated[
        Path | None, typer.Option(metavar="MAP", help="Speel een export af.")
    ] = None,
    kluis: Annotated[
        Path | None, typer.Option(metavar="BESTAND", help="Kluis bij die export.")
    ] = None,
    openbaar: Annotated[
        bool, typer.Option("--openbaar", help="Ook de hashes van de openbare JSON.")
    ] = False,
) -> None:
    """Speel het logboek vanaf nul opnieuw af en vergelijk met wat er staat."""
    from register.service.replay import replay

    keuzes = chosen(ctx)
    _require_fitting(tot_seq, export, kluis)
    if export:
        from register.service.fromexport import replay_export

        with Progress() as voortgang:
            verslag = replay_export(export, voortgang, kluis)
    else:
        with reading(keuzes):
            pass  # refuses another regeling before the long work begins
        tot = None if tot_seq is None else tot_seq + 1
        with Progress() as voortgang:
            verslag = replay(
                place_of(keuzes), tot=tot, voortgang=voortgang, openbaar=openbaar
            )
    if keuzes.json:
        write_json(verslag.shape())
    else:
        write("\n".join(_page(verslag)))
    if not verslag.gelijk:
        raise typer.Exit(GEBROKEN)


def _require_fitting(
    tot_seq: int | None, export: Path | None, kluis: Path | None
) -> None:
    if kluis and not export:
        msg = "een kluis hoort bij een export; noem die met --export"
        raise typer.BadParameter(msg, param_hint="--kluis")
    if export and tot_seq is not None:
        msg = "een export wordt heel afgespeeld; exporteer tot een eerder checkpoint"
        raise typer.BadParameter(msg, param_hint="--tot-seq")
    if tot_seq is not None and tot_seq < 0:
        msg = f"{tot_seq} is geen seq; noem 0 of hoger"
        raise typer.BadParameter(msg, param_hint="--tot-seq")


bewijs.add_to(app)
ankers.add_to(app)
uitexport.add_to(app)
bevindingen.add_to(app)
rechtmatigheid.add_to(app)
steekproef.add_to(app)
lijncontrole.add_to(app)
app.add_typer(werkdossier.app, name="werkdossier")

_LEESMODEL = {
    "vergeleken": "het leesmodel is vergeleken",
    "achter": "het leesmodel loopt achter en is vergeleken tot seq {laatste}",
    "verouderd": "het leesmodel is van een andere versie en is niet vergeleken",
    "verder": "het leesmodel is verder dan deze seq en is niet vergeleken",
    "ontbreekt": "er is geen leesmodel om mee te vergelijken",
    "onleesbaar": "het leesmodel is niet te lezen",
}


def _page(verslag: "Herspeling") -> list[str]:
    oordeel = "GELIJK" if verslag.gelijk else "NIET GELIJK"
    leesmodel = _LEESMODEL[verslag.leesmodel].format(laatste=verslag.positie - 1)
    aantal = f"{verslag.gebeurtenissen} gebeurtenissen"
    regels = [
        f"{oordeel}: {aantal} van '{verslag.regeling}' opnieuw afgespeeld",
        wrap(
            f"ketens van bevoegdheid opnieuw bepaald: {verslag.ketens}; oordelen: "
            f"{verslag.oordelen}; {leesmodel}"
        ),
    ]
    if verslag.verzegeld:
        zin = (
            f"niet herberekenbaar (verzegeld): {verslag.verzegeld}; de kluis ontbreekt "
            "of de inhoud is gewist"
        )
        regels.append(wrap(zin))
    regels += [_signed(verslag), f"wortel {verslag.wortel}"]
    if verslag.projecties:
        regels += ["", *digests(verslag.projecties)]
    if verslag.openbaar:
        regels += ["", "openbare JSON:", *digests(verslag.openbaar)]
    if not verslag.gelijk:
        regels += ["", f"verschillen: {verslag.aantal_verschillen}"]
        regels += [wrap(_line(v), "  ") for v in verslag.verschillen]
        meer = verslag.aantal_verschillen - len(verslag.verschillen)
        regels += [f"  en nog {meer}"] if meer else []
    return regels


def _signed(verslag: "Herspeling") -> str:
    if not verslag.sleutels:
        return "ongetekend: er is geen sleutel toegekend (eenpersoonskantoor)"
    return f"getekend: {verslag.getekend} gebeurtenissen; sleutels: {verslag.sleutels}"


def _line(verschil: "Verschil") -> str:
    if verschil.projectie:
        waar = f"{verschil.projectie}, {verschil.sleutel}"
        return f"{waar}: {verschil.soort} in het leesmodel"
    waar = " ".join(deel for deel in (verschil.besluit, verschil.norm) if deel)
    plek = f"{waar}: " if waar else ""
    return f"{verschil.soort}: {plek}{verschil.tekst}"
