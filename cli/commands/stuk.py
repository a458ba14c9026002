"""`besluiten stuk`: documents kept by their sha256, and fetched again."""

import mimetypes
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.render import write, write_json
from cli.settings import Keuzes, chosen, place_of, reading, recording
from cli.shared import Klok, Proef

if TYPE_CHECKING:
    from register.service.archive import Leesbaar
    from register.service.receipts import Ontvangst

app = typer.Typer(
    rich_markup_mode=None,
    no_args_is_help=True,
    help="Stukken, bewaard op hun sha256.",
)

VOORBEELD = """\b
Voorbeeld:
  besluiten stuk voeg-toe begroting.pdf \\
    --titel "Begroting 2027" --soort begroting --dossier D-1"""


@app.command("voeg-toe", epilog=VOORBEELD)
def voeg_toe(
    ctx: typer.Context,
    bestand: Annotated[str, typer.Argument(metavar="BESTAND", help="Het stuk.")],
    *,
    titel: Annotated[str, typer.Option(metavar="TEKST", help="Titel van het stuk.")],
    soort: Annotated[
        str, typer.Option(metavar="CODE", help="Soort stuk, bijv. begroting.")
    ],
    versie: Annotated[int, typer.Option(metavar="GETAL", help="Versie.")] = 1,
    gelakt: Annotated[
        bool, typer.Option("--gelakt", help="Dit is de gelakte versie.")
    ] = False,
    vindplaats: Annotated[
        str, typer.Option(metavar="TEKST", help="Waar het vandaan komt.")
    ] = "",
    mediatype: Annotated[
        str, typer.Option(metavar="CODE", help="Standaard naar de naam.")
    ] = "",
    dossier: Annotated[
        str, typer.Option(metavar="CODE", help="Dossier waar het bij hoort.")
    ] = "",
    feitdatum: Annotated[
        str, typer.Option(metavar="DATUM", help="Standaard vandaag.")
    ] = "",
    sleutel: Annotated[
        str, typer.Option(metavar="CODE", help="Eigen kenmerk van deze opdracht.")
    ] = "",
    openbaarheid: Annotated[
        str,
        typer.Option(
            metavar="KEUZE", help="Een van: openbaar, besloten, geheim, intern."
        ),
    ] = "",
    grond: Annotated[
        str, typer.Option(metavar="CODE", help="Grond van de beslotenheid.")
    ] = "",
    klok: Klok = "",
    proef: Proef = False,
) -> None:
    """Bewaar een stuk en leg het vast; wat niet openbaar is, staat apart."""
    from cli.commands.legvast import opened
    from cli.envelope import line
    from cli.sending import show
    from register.service import stukken

    keuzes = chosen(ctx)
    with opened(bestand) as bron:
        som, omvang = stukken.weigh(bron)
    gegevens = {
        "sha256": som,
        "titel": titel,
        "soort": soort,
        "versie": versie,
        "gelakt": gelakt,
        "vindplaats": vindplaats,
        "omvang": omvang,
        "mediatype": mediatype or mimetypes.guess_type(bestand)[0] or "",
        "dossier": dossier,
    }
    envelop = {
        "e_feitdatum": feitdatum or _today(),
        "e_sleutel": sleutel,
        "e_openbaarheid": openbaarheid,
        "e_grond": grond,
        "e_klok": klok,
    }
    ingevuld = {naam: waarde for naam, waarde in gegevens.items() if waarde}
    regel = line("VoegStukToe", ingevuld, envelop)
    besloten = openbaarheid not in ("", "openbaar")
    ontvangst = _recorded(keuzes, regel, bestand, som, besloten=besloten, proef=proef)
    show(ontvangst, als_json=keuzes.json)
    if ontvangst.weigering:
        raise typer.Exit(1)
    if not keuzes.json:
        write(f"  stuk {som}")


def _recorded(
    keuzes: Keuzes,
    regel: dict[str, object],
    bestand: str,
    som: str,
    *,
    besloten: bool,
    proef: bool,
) -> "Ontvangst":
    """The document kept and recorded; tried first, so that none is kept for nothing."""
    from cli.sending import attempt

    with recording(keuzes) as recorder:
        ontvangst = attempt(recorder, regel, proef=True, streng=False)
        if proef or ontvangst.weigering is not None:
            return ontvangst
        _keep(keuzes, bestand, som, besloten=besloten)
        return attempt(recorder, regel, proef=False, streng=False)


def _keep(keuzes: Keuzes, bestand: str, som: str, *, besloten: bool) -> None:
    from register.service import stukken

    with Path(bestand).open("rb") as bron:
        bewaard = stukken.keep(place_of(keuzes), bron, besloten=besloten)
    if bewaard.sha256 != som:
        msg = f"'{bestand}' veranderde tijdens het lezen; probeer het opnieuw"
        raise typer.BadParameter(msg, param_hint="BESTAND")


def _today() -> str:
    from register.service.sources import system

    return system().klok().date().isoformat()


@app.command("haal", epilog="Voorbeeld: besluiten stuk haal 9f86d0… --naar kopie.pdf")
def haal(
    ctx: typer.Context,
    sha256: Annotated[str, typer.Argument(metavar="SHA256", help="Welk stuk.")],
    naar: Annotated[
        str, typer.Option(metavar="PAD", help="Waarheen; een nieuw bestand.")
    ],
    *,
    reden: Annotated[
        str, typer.Option(metavar="TEKST", help="Waarom, als het geheim is.")
    ] = "",
) -> None:
    """Haal een stuk op en controleer dat het onveranderd is.

    Een geheim stuk vraagt, waar sleutels zijn toegekend, wat 'geheim open' vraagt; de
    inzage wordt vastgelegd.
    """
    from register.domain.refusals import OnbekendeVerwijzing
    from register.service import stukken
    from register.service.inzage import secret_document

    keuzes = chosen(ctx)
    doel = Path(naar)
    if doel.exists():
        msg = f"'{naar}' bestaat al; kies een andere naam"
        raise typer.BadParameter(msg, param_hint="--naar")
    with reading(keuzes) as log:
        pad = stukken.find(place_of(keuzes), sha256)
        seq = secret_document(log, sha256, date.fromisoformat(_today()))
    if pad is None:
        doe = "van dit stuk zijn geen bytes bewaard, hooguit een vindplaats"
        raise OnbekendeVerwijzing("stuk", sha256, pad="/sha256", doe=doe)
    if seq is not None:
        from cli.commands.geheim import look

        look(keuzes, seq, reden)
    omvang = _fetch(pad, sha256, doel)
    if keuzes.json:
        write_json({"sha256": sha256, "pad": naar, "omvang": omvang})
    else:
        write(f"{naar}: {omvang} bytes, sha256 klopt")


def _fetch(pad: "Leesbaar", sha256: str, doel: Path) -> int:
    """Write it there, or nothing at all; gives how many bytes."""
    from register.service import stukken

    try:
        with doel.open("xb") as uit:
            return stukken.fetch(pad, sha256, uit)
    except BaseException:
        doel.unlink(missing_ok=True)
        raise
