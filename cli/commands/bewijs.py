"""`besluiten audit`: checkpoints, the export and its check."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.errors import GEBROKEN
from cli.progress import Progress
from cli.render import tell, wrap, write, write_json
from cli.settings import Keuzes, chosen, place_of, reading
from cli.shared import Checkpoint, Sleutels, Vkey

if TYPE_CHECKING:
    from register.service.auditing import Auditing


def checkpoint(
    ctx: typer.Context,
    *,
    mede: Annotated[
        list[Path] | None,
        typer.Option(
            metavar="NOTA",
            help="Neem op wat een getuige medeondertekende.",
        ),
    ] = None,
    getuige: Annotated[
        list[str] | None,
        typer.Option(metavar="VKEY", help="De sleutel van een nieuwe getuige."),
    ] = None,
    sleutels: Sleutels = None,
) -> None:
    """Onderteken hoe het logboek er nu voor staat, en bewaar dat."""
    keuzes = chosen(ctx)
    if mede:
        _keep_cosignatures(auditing_of(keuzes, sleutels), keuzes, mede, getuige or ())
        return
    if getuige:
        msg = "noem ook de nota die de getuige tekende met --mede"
        raise typer.BadParameter(msg, param_hint="--getuige")
    gemaakt = auditing_of(keuzes, sleutels).checkpoint()
    kop = gemaakt.checkpoint
    if keuzes.json:
        write_json(
            {
                "origin": kop.origin,
                "gebeurtenissen": kop.size,
                "wortel": kop.root.hex(),
                "nieuw": gemaakt.nieuw,
                "nota": gemaakt.nota.decode(),
            }
        )
        return
    if not gemaakt.nieuw:
        tell("sinds dit checkpoint is er niets vastgelegd")
    write(gemaakt.nota.decode().rstrip("\n"))


def _keep_cosignatures(
    auditing: "Auditing", keuzes: Keuzes, notas: list[Path], getuigen: Sequence[str]
) -> None:
    gehoord = []
    for pad in notas:
        gehoord += auditing.cosign(pad.read_bytes(), getuigen)
    if keuzes.json:
        write_json({"getuigen": gehoord})
        return
    for naam in gehoord:
        write(wrap(f"de medeondertekening van '{naam}' klopt en is bewaard"))


def exporteer(
    ctx: typer.Context,
    map_: Annotated[Path, typer.Argument(metavar="MAP", help="Lege of eerdere map.")],
    *,
    tot_checkpoint: Checkpoint = None,
    boekjaar: Annotated[
        int | None,
        typer.Option(metavar="J", min=1900, max=9998, help="Tabellen van één jaar."),
    ] = None,
    ongepubliceerd: Annotated[
        bool,
        typer.Option(
            "--ongepubliceerd", help="Ook teksten die nog niet zijn gepubliceerd."
        ),
    ] = False,
    met_stukken: Annotated[
        bool, typer.Option("--met-stukken", help="Neem openbare stukken mee.")
    ] = False,
    sleutels: Sleutels = None,
) -> None:
    """Exporteer het hele logboek tot een checkpoint, om elders te controleren."""
    from register.audit.exporting import Opties

    keuzes = chosen(ctx)
    opties = Opties(
        boekjaar=boekjaar, met_stukken=met_stukken, ongepubliceerd=ongepubliceerd
    )
    with Progress() as voortgang:
        gemaakt = auditing_of(keuzes, sleutels).export(
            map_, opties, voortgang, tot_checkpoint
        )
    if keuzes.json:
        write_json(
            {
                "map": str(gemaakt.map),
                "gebeurtenissen": gemaakt.gebeurtenissen,
                "wortel": gemaakt.wortel,
                "bestanden": gemaakt.bestanden,
                "tabellen": gemaakt.tabellen,
                "controletotalen": gemaakt.controletotalen,
            }
        )
        return
    zin = (
        f"{gemaakt.gebeurtenissen} gebeurtenissen in {gemaakt.bestanden} bestanden in "
        f"'{gemaakt.map}'; controleer ze met: python3 {gemaakt.map}/verifieer.py"
    )
    write(wrap(zin))
    write(f"wortel {gemaakt.wortel}")


def verifieer(
    ctx: typer.Context,
    map_: Annotated[
        Path | None,
        typer.Argument(metavar="[MAP]", help="Een export; leeg: dit register."),
    ] = None,
    *,
    eerder: Annotated[
        list[Path] | None,
        typer.Option(metavar="NOTA", help="Een checkpoint dat eerder is bewaard."),
    ] = None,
    sleutel: Vkey = None,
    regel: Annotated[
        int | None, typer.Option(metavar="SEQ", help="Bewijs ook één gebeurtenis.")
    ] = None,
    getuige: Annotated[
        list[str] | None,
        typer.Option(metavar="VKEY", help="De sleutel van een getuige die u kent."),
    ] = None,
    programma: Annotated[
        Path | None,
        typer.Option(metavar="PAD", help="Schrijf de losse controle hierheen."),
    ] = None,
    sleutels: Sleutels = None,
) -> None:
    """Controleer dit register of een export, byte voor byte."""
    from register.audit import verifieer as controle

    keuzes = chosen(ctx)
    if programma:
        _publish(programma, keuzes)
        return
    vraag = controle.Vraag(
        map=str(map_ or ""),
        sleutels=tuple(sleutel or ()),
        eerder=tuple(pad.read_bytes() for pad in eerder or ()),
        regel=regel,
        getuigen=tuple(getuige or ()),
    )
    if map_:
        oordeel = controle.controleer(vraag)
    else:
        with Progress() as voortgang:
            oordeel = auditing_of(keuzes, sleutels).verify(vraag, voortgang)
    if keuzes.json:
        write_json(controle.als_json(oordeel))
    else:
        write("\n".join(controle.als_tekst(oordeel)))
    if not oordeel.klopt:
        raise typer.Exit(GEBROKEN)


def _publish(pad: Path, keuzes: Keuzes) -> None:
    """The verifier apart from any export, with the hash to compare it by."""
    from hashlib import sha256

    from register.audit import verifieer as controle

    inhoud = Path(controle.__file__).read_bytes()
    pad.write_bytes(inhoud)
    som = sha256(inhoud).hexdigest()
    if keuzes.json:
        write_json({"programma": str(pad), "sha256": som})
        return
    write(wrap(f"de controle staat in '{pad}'; vergelijk haar SHA-256:"))
    write(som)


def auditing_of(keuzes: Keuzes, sleutels: Path | None) -> "Auditing":
    """The evidence of the chosen register."""
    from register.service.auditing import Auditing

    with reading(keuzes):
        pass  # refuses another regeling before anything is made
    return Auditing(place_of(keuzes), sleutels)


def add_to(app: typer.Typer) -> None:
    """Put these verbs below `audit`."""
    app.command("checkpoint", epilog="Voorbeeld: besluiten audit checkpoint --json")(
        checkpoint
    )
    app.command(
        "exporteer", epilog="Voorbeeld: besluiten audit exporteer ./export --json"
    )(exporteer)
    app.command(
        "verifieer",
        epilog="Voorbeeld: besluiten audit verifieer ./export --eerder oud.nota",
    )(verifieer)
