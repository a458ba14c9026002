"""`besluiten audit werkdossier`: the auditor's own file, from its begin to sign-off."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.commands import steekproef
from cli.commands.controlebron import source
from cli.render import table, tell, wrap, write, write_json
from cli.settings import chosen, require_role
from cli.shared import Export, Sleutels, Trekking, Vkey, Werkdossiermap

if TYPE_CHECKING:
    from collections.abc import Mapping

    from register.audit.werkdossier.staat import Werkdossier
    from register.formats.rekenblad import Rij
    from register.service.werkdossiers.concluderen import Ingevuld

app = typer.Typer(rich_markup_mode=None, no_args_is_help=True)


@app.callback()
def werkdossier() -> None:
    """Houd een eigen werkdossier bij, buiten het register."""


@app.command(
    epilog="Voorbeeld: besluiten audit werkdossier begin ./controle-2026 "
    "--controleur accountant"
)
def begin(
    ctx: typer.Context,
    map_: Werkdossiermap,
    *,
    controleur: Annotated[
        str, typer.Option("--controleur", metavar="ROL", help="Wie controleert.")
    ],
    export: Export = None,
    sleutel: Vkey = None,
    sleutels: Sleutels = None,
) -> None:
    """Begin een werkdossier, met een geheim en de toezegging daarover."""
    from secrets import token_bytes

    from register.audit.werkdossier.lot import BESTAND, LENGTE
    from register.service.sources import system
    from register.service.werkdossiers.steekproef import begin as begin_file

    require_role(controleur)
    with source(chosen(ctx), export, sleutel, sleutels) as bron:
        werk = begin_file(map_, bron, controleur, system().klok, token_bytes(LENGTE))
    if chosen(ctx).json:
        write_json(_shape(werk))
        return
    zin = (
        f"werkdossier over {werk.origin} begonnen in '{map_}'. Bewaar het geheim "
        f"('{map_ / BESTAND}') voor uzelf; geef dit stempel aan de gecontroleerde of "
        "een getuige:"
    )
    write(wrap(zin))
    write(werk.som)


@app.command(epilog="Voorbeeld: besluiten audit werkdossier toon ./controle-2026")
def toon(ctx: typer.Context, map_: Werkdossiermap) -> None:
    """Toon wat er is getrokken en geconcludeerd."""
    from register.audit.werkdossier.dossier import read

    werk = read(map_)
    if chosen(ctx).json:
        write_json(_shape(werk))
    else:
        write("\n".join(_page(werk)))


def _shape(werk: "Werkdossier") -> dict[str, object]:
    dicht = werk.gesloten
    return {
        "origin": werk.origin,
        "controleur": werk.controleur,
        "toezegging": werk.toezegging.hex(),
        "begonnen_bij": werk.toen.shape(),
        "trekkingen": [steekproef.shape(t) for t in werk.trekkingen],
        "gesloten": dict(dicht) if dicht else None,
        "stempel": werk.som,
    }


def _page(werk: "Werkdossier") -> list[str]:
    regels = [f"werkdossier over {werk.origin}, van {werk.controleur}"]
    for trekking in werk.trekkingen:
        regels.append("")
        if trekking.getrokken:
            regels += steekproef.page(trekking)
        else:
            regels.append(f"plan {trekking.nummer} wacht op een checkpoint")
    if dicht := werk.gesloten:
        regels += ["", *wrap(_closed(dicht)).splitlines()]
    return [*regels, "", f"stempel {werk.som}"]


def _closed(dicht: "Mapping[str, object]") -> str:
    open_ = f"; {dicht['open']} zonder conclusie" if dicht["open"] else ""
    waarom = f" ({dicht['onvolledig']})" if dicht.get("onvolledig") else ""
    zin = f"afgesloten op {str(dicht['op'])[:10]} door {dicht['door']}{open_}{waarom}"
    return f"{zin}: {dicht['verklaring']}" if dicht["verklaring"] else zin


@app.command(
    epilog="Voorbeeld: besluiten audit werkdossier papier ./controle-2026 papier.xlsx"
)
def papier(
    ctx: typer.Context,
    map_: Werkdossiermap,
    bestand: Annotated[Path, typer.Argument(metavar="XLSX", help="Waarheen.")],
    *,
    trekking: Trekking = None,
    export: Export = None,
    sleutel: Vkey = None,
    sleutels: Sleutels = None,
) -> None:
    """Schrijf het werkpapier: een rij per post, met haar keten van bewijs."""
    from hashlib import sha256

    from register.audit.werkdossier.dossier import last_day, read
    from register.service.werkdossiers.papier import paper

    if bestand.exists():
        msg = f"'{bestand}' bestaat al; kies een andere naam"
        raise typer.BadParameter(msg, param_hint="XLSX")
    werk = read(map_)
    with source(chosen(ctx), export, sleutel, sleutels) as bron:
        werk.require_of(bron.origin)
        inhoud = paper(bron, werk, werk.trekking(trekking), last_day(map_))
    bestand.write_bytes(inhoud)
    if chosen(ctx).json:
        write_json({"bestand": str(bestand), "sha256": sha256(inhoud).hexdigest()})
        return
    zin = (
        f"geschreven: '{bestand}'; vul de kolommen conclusie, fout en toelichting in "
        f"en lees het terug met: besluiten audit werkdossier lees {map_} {bestand}"
    )
    write(wrap(zin))


@app.command(
    epilog="Voorbeeld: besluiten audit werkdossier concludeer ./controle-2026 "
    "AB-2026-001 goed"
)
def concludeer(
    ctx: typer.Context,
    map_: Werkdossiermap,
    post: Annotated[str, typer.Argument(metavar="POST", help="Nummer of sleutel.")],
    conclusie: Annotated[
        str,
        typer.Argument(metavar="CONCLUSIE", help="goed, fout, onzeker of niet …"),
    ],
    *,
    fout: Annotated[
        str, typer.Option("--fout", metavar="BEDRAG", help="Hoeveel ervan fout is.")
    ] = "",
    toelichting: Annotated[
        str, typer.Option("--toelichting", metavar="TEKST", help="Waarom.")
    ] = "",
    trekking: Trekking = None,
) -> None:
    """Concludeer over één post: goed, fout, onzeker of niet-te-beoordelen."""
    from register.audit.werkdossier.staat import Oordeel
    from register.formats.waarden import OnleesbareWaarde, cents
    from register.service.sources import system
    from register.service.werkdossiers.concluderen import conclude, conclusion

    try:
        bedrag = cents(fout) if fout else None
    except OnleesbareWaarde as verkeerd:
        raise typer.BadParameter(str(verkeerd), param_hint="--fout") from verkeerd
    oordeel = Oordeel(
        conclusie=conclusion(conclusie), fout_cent=bedrag, toelichting=toelichting
    )
    gedaan = conclude(map_, post, oordeel, system().klok, trekking)
    _told(ctx, [gedaan])


@app.command(
    epilog="Voorbeeld: besluiten audit werkdossier lees ./controle-2026 papier.xlsx"
)
def lees(
    ctx: typer.Context,
    map_: Werkdossiermap,
    bestand: Annotated[
        Path, typer.Argument(metavar="BESTAND", help="Het ingevulde werkpapier.")
    ],
) -> None:
    """Lees een ingevuld werkpapier terug (XLSX of CSV)."""
    from register.service.sources import system
    from register.service.werkdossiers.concluderen import take_in

    gedaan = take_in(map_, _rows(bestand), system().klok)
    _told(ctx, gedaan)


def _rows(bestand: Path) -> "list[Rij]":
    from register.formats.rekenblad import is_workbook, read, sheets
    from register.service.werkdossiers.papier import WERKPAPIER

    try:
        inhoud = bestand.read_bytes()
    except OSError as fout:
        msg = f"'{bestand}' is niet te lezen: {fout.strerror}"
        raise typer.BadParameter(msg, param_hint="BESTAND") from fout
    if is_workbook(inhoud):
        bladen = sheets(inhoud)
        if WERKPAPIER in bladen:
            return bladen[WERKPAPIER]
    return read(inhoud)


def _told(ctx: typer.Context, gedaan: "list[Ingevuld]") -> None:
    if chosen(ctx).json:
        write_json({"conclusies": [_concluded(i) for i in gedaan]})
        return
    if not gedaan:
        tell("er staat niets nieuws in")
        return
    rijen = [
        (f"{i.trekking}.{i.post.nummer}", i.post.sleutel, str(i.oordeel.conclusie))
        for i in gedaan
    ]
    write("\n".join(table(("post", "sleutel", "conclusie"), rijen)))


def _concluded(ingevuld: "Ingevuld") -> dict[str, object]:
    return {
        "trekking": ingevuld.trekking,
        "post": ingevuld.post.nummer,
        "sleutel": ingevuld.post.sleutel,
        "conclusie": str(ingevuld.oordeel.conclusie),
        "fout_cent": ingevuld.oordeel.fout_cent,
        "toelichting": ingevuld.oordeel.toelichting,
    }


@app.command(epilog="Voorbeeld: besluiten audit werkdossier sluit ./controle-2026")
def sluit(
    ctx: typer.Context,
    map_: Werkdossiermap,
    *,
    verklaring: Annotated[
        str, typer.Option("--verklaring", metavar="TEKST", help="De slotsom.")
    ] = "",
    onvolledig: Annotated[
        str,
        typer.Option("--onvolledig", metavar="REDEN", help="Waarom posten open zijn."),
    ] = "",
) -> None:
    """Sluit het werkdossier af: er komt niets meer bij."""
    from register.service.sources import system
    from register.service.werkdossiers.concluderen import close

    werk = close(map_, system().klok, verklaring, onvolledig)
    if chosen(ctx).json:
        write_json(_shape(werk))
        return
    write("afgesloten; dit stempel gaat over alles wat erin staat:")
    write(werk.som)
