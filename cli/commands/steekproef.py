"""`besluiten audit`: a sample in the auditor's own file, and the work done again."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.commands import lijncontrole
from cli.commands.controlebron import source
from cli.errors import GEBROKEN
from cli.render import table, wrap, write, write_json
from cli.settings import chosen
from cli.shared import Boekjaar, Export, Sleutels, Vkey, Werkdossiermap
from register.audit.werkdossier.plan import Laag, Methode, Soort

if TYPE_CHECKING:
    from register.audit.werkdossier.staat import Trekking
    from register.service.werkdossiers.heruitvoer import Heruitvoer, Verschil

GETOOND = 20
"""Of a longer sample this many items are shown to people; --json has them all."""


def steekproef(  # noqa: PLR0917 - typer reads the order of --help from it
    ctx: typer.Context,
    werkdossier: Annotated[
        Path | None, typer.Argument(metavar="WERKDOSSIER", help="De map ervan.")
    ] = None,
    methode: Annotated[
        Methode | None, typer.Option("--methode", help="Hoe er wordt getrokken.")
    ] = None,
    aantal: Annotated[
        int | None, typer.Option("--aantal", metavar="N", min=1, help="Hoeveel posten.")
    ] = None,
    over: Annotated[
        Soort, typer.Option("--over", help="Waaruit wordt getrokken.")
    ] = Soort.BESLUITEN,
    per: Annotated[
        Laag | None, typer.Option("--per", help="De lagen bij --methode gelaagd.")
    ] = None,
    orgaan: Annotated[
        str, typer.Option("--orgaan", metavar="CODE", help="Alleen van dit orgaan.")
    ] = "",
    module: Annotated[
        str, typer.Option("--module", metavar="CODE", help="Alleen van deze module.")
    ] = "",
    boekjaar: Boekjaar = None,
    bijdrage: Annotated[
        str,
        typer.Option("--bijdrage", metavar="WOORD", help="Wat een ander opgaf."),
    ] = "",
    bijdrage_van: Annotated[
        str, typer.Option("--bijdrage-van", metavar="ROL", help="Wie dat opgaf.")
    ] = "",
    *,
    nu: Annotated[
        bool,
        typer.Option("--nu", help="Trek op een checkpoint van voor het plan: zwakker."),
    ] = False,
    lijn: Annotated[
        str,
        typer.Option(
            "--lijncontrole", metavar="DOSSIER", help="Loop één dossier na, zonder lot."
        ),
    ] = "",
    export: Export = None,
    sleutel: Vkey = None,
    sleutels: Sleutels = None,
) -> None:
    """Leg vast wat er wordt getrokken, en trek het na het volgende checkpoint.

    Met --methode en --aantal komt er een plan in het werkdossier; zonder die twee
    wordt het plan dat wacht getrokken. Zo kan de gecontroleerde de trekking niet
    voorzien en de controleur haar niet ongezien overdoen.
    """
    if lijn:
        lijncontrole.lijncontrole(ctx, lijn, export=export, sleutel=sleutel)
        return
    if werkdossier is None:
        msg = "noem de map van het werkdossier, of een dossier met --lijncontrole"
        raise typer.BadParameter(msg, param_hint="WERKDOSSIER")
    _require_pairs(methode, aantal, bijdrage, bijdrage_van)
    from register.audit.werkdossier.plan import Plan
    from register.service.sources import system
    from register.service.werkdossiers.steekproef import Toeval, draw_plan, fix_plan

    klok = system().klok
    trekking = None
    with source(chosen(ctx), export, sleutel, sleutels) as bron:
        if methode is not None and aantal is not None:
            plan = Plan(
                over=over,
                methode=methode,
                aantal=aantal,
                laag=per,
                orgaan=orgaan,
                module=module,
                boekjaar=boekjaar,
            )
            trekking = fix_plan(werkdossier, bron, plan, klok)
        if trekking is None or nu or bijdrage:
            toeval = Toeval(bijdrage=bijdrage, van=bijdrage_van, nu=nu)
            trekking = draw_plan(werkdossier, bron, klok, toeval)
    _tell(ctx, trekking, werkdossier)


def _require_pairs(
    methode: Methode | None, aantal: int | None, bijdrage: str, van: str
) -> None:
    """Options that say nothing without each other."""
    if (methode is None) != (aantal is None):
        msg = "een plan heeft --methode en --aantal nodig"
        raise typer.BadParameter(msg, param_hint="--methode")
    if bool(bijdrage) != bool(van):
        msg = "zeg bij een bijdrage ook van wie die is (en andersom)"
        raise typer.BadParameter(msg, param_hint="--bijdrage")


def _tell(ctx: typer.Context, trekking: "Trekking", map_: Path) -> None:
    if chosen(ctx).json:
        write_json(shape(trekking))
    elif trekking.getrokken:
        write("\n".join(page(trekking)))
    else:
        zin = (
            f"plan {trekking.nummer} ligt vast. Geef dit stempel nu aan de "
            "gecontroleerde of een getuige, zodat vaststaat dat het er voor de "
            "trekking was:"
        )
        write(wrap(zin))
        write(trekking.som)
        zin = f"trek na het volgende checkpoint: besluiten audit steekproef {map_}"
        write(wrap(zin))


def shape(trekking: "Trekking") -> dict[str, object]:
    """A draw as JSON builtins."""
    vorm: dict[str, object] = {
        "nummer": trekking.nummer,
        "plan": trekking.plan.shape(),
        "stempel": trekking.som,
        "getrokken": trekking.getrokken,
    }
    if trekking.checkpoint is None:
        return vorm
    return vorm | {
        "checkpoint": trekking.checkpoint.shape(),
        "vooraf_bekend": trekking.vooraf_bekend,
        "bijdrage": trekking.bijdrage,
        "bijdrage_van": trekking.bijdrage_van,
        "onthuld": trekking.onthuld,
        "lot": trekking.lot,
        "populatie": dict(trekking.populatie),
        "posten": [
            post.shape() | {"conclusie": _concluded(trekking, post.nummer)}
            for post in trekking.posten
        ],
    }


def _concluded(trekking: "Trekking", nummer: int) -> str | None:
    oordeel = trekking.oordelen.get(nummer)
    return str(oordeel.conclusie) if oordeel else None


def page(trekking: "Trekking") -> list[str]:
    """A draw for people."""
    from register.service.lijsten.words import euro
    from register.service.werkdossiers.papier import documents, strength

    kop = trekking.checkpoint
    assert kop is not None, "drawn"
    telling = trekking.populatie
    plan = trekking.plan
    zin = (
        f"trekking {trekking.nummer}: {len(trekking.posten)} van {telling['aantal']} "
        f"{plan.over}, {plan.methode}, op het checkpoint van {kop.gebeurtenissen} "
        f"gebeurtenissen; {strength(trekking)}"
    )
    regels = [*wrap(zin).splitlines(), ""]
    rijen = [
        (
            str(post.nummer),
            post.sleutel,
            post.laag or str(post.treffers),
            "" if post.bedrag is None else euro(post.bedrag),
            documents(post, 0),
            _concluded(trekking, post.nummer) or "",
        )
        for post in trekking.posten[:GETOOND]
    ]
    derde = "laag" if plan.laag else "treffers"
    koppen = ("post", "sleutel", derde, "bedrag", "stukken", "conclusie")
    regels += table(koppen, rijen)
    meer = len(trekking.posten) - GETOOND
    return [*regels, *([f"… en nog {meer}; --json toont alles"] if meer > 0 else [])]


def heruitvoer(
    ctx: typer.Context,
    werkdossier: Werkdossiermap,
    *,
    export: Export = None,
    sleutel: Vkey = None,
    sleutels: Sleutels = None,
) -> None:
    """Doe elke trekking van een werkdossier over en zeg wat er anders is."""
    from register.service.werkdossiers.heruitvoer import repeat

    with source(chosen(ctx), export, sleutel, sleutels) as bron:
        gedaan = repeat(werkdossier, bron)
    if chosen(ctx).json:
        write_json(_repeated(gedaan))
    else:
        write("\n".join(_again(gedaan)))
    if not gedaan.gelijk:
        raise typer.Exit(GEBROKEN)


def _repeated(gedaan: "Heruitvoer") -> dict[str, object]:
    from dataclasses import asdict

    return {
        "gelijk": gedaan.gelijk,
        "trekkingen": sum(t.getrokken for t in gedaan.werk.trekkingen),
        "posten": sum(len(t.posten) for t in gedaan.werk.trekkingen),
        "stempel": gedaan.werk.som,
        "verschillen": [asdict(verschil) for verschil in gedaan.verschillen],
    }


def _again(gedaan: "Heruitvoer") -> list[str]:
    aantal = sum(t.getrokken for t in gedaan.werk.trekkingen)
    posten = sum(len(t.posten) for t in gedaan.werk.trekkingen)
    kop = "GELIJK" if gedaan.gelijk else "NIET GELIJK"
    wat = "trekking" if aantal == 1 else "trekkingen"
    zin = f"{kop}: {aantal} {wat} met {posten} posten overgedaan"
    regels = [zin, f"stempel {gedaan.werk.som}"]
    if aantal > 1:
        regels += wrap(
            f"let op: er is {aantal} keer getrokken; vraag waarom dat nodig was"
        ).splitlines()
    for verschil in gedaan.verschillen:
        regels += _differs(verschil)
    return regels


def _differs(verschil: "Verschil") -> list[str]:
    post = "" if verschil.post is None else f", post {verschil.post}"
    kop = f"trekking {verschil.trekking}{post}: {verschil.wat}"
    return [
        *wrap(kop, "  ").splitlines(),
        *wrap(f"toen: {verschil.toen}", "    ").splitlines(),
        *wrap(f"nu:   {verschil.nu}", "    ").splitlines(),
    ]


def add_to(app: typer.Typer) -> None:
    """Put these verbs below `audit`."""
    app.command(
        "steekproef",
        epilog="Voorbeeld: besluiten audit steekproef ./controle-2026 --over besluiten "
        "--methode bedrag --aantal 25 --boekjaar 2026",
    )(steekproef)
    app.command(
        "heruitvoer",
        epilog="Voorbeeld: besluiten audit heruitvoer ./controle-2026 "
        "--export ./export",
    )(heruitvoer)
