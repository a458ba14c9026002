"""`besluiten audit`: what others say of a checkpoint: witnesses and timestamps."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from cli.commands.bewijs import auditing_of
from cli.render import tell, wrap, write, write_json
from cli.settings import Keuzes, chosen
from cli.shared import Checkpoint, Exportmap, Sleutels

if TYPE_CHECKING:
    from collections.abc import Sequence

    from register.audit.timestamps import Tijdstempel
    from register.service.auditing import Auditing


def medeonderteken(
    ctx: typer.Context,
    map_: Exportmap,
    *,
    sleutels: Annotated[
        Path, typer.Option(metavar="MAP", help="Map van de getuige zelf.")
    ],
    naam: Annotated[
        str, typer.Option(metavar="NAAM", help="Naam zonder spaties, zoals raad-x.")
    ],
    sleutel: Annotated[
        str,
        typer.Option(
            metavar="VKEY", help="De sleutel van het register, de eerste keer."
        ),
    ] = "",
    naar: Annotated[
        Path | None, typer.Option(metavar="BESTAND", help="Schrijf de nota hierheen.")
    ] = None,
) -> None:
    """Teken als getuige het checkpoint van een export, na controle ervan."""
    from register.audit.witness import Witness
    from register.service.sources import system

    gemaakt = Witness(sleutels, naam).sign(map_, system().klok, sleutel)
    if naar:
        naar.write_bytes(gemaakt.nota)
    if chosen(ctx).json:
        write_json(
            {
                "getuige": gemaakt.getuige.vkey,
                "gebeurtenissen": gemaakt.omvang,
                "nota": gemaakt.nota.decode(),
            }
        )
        return
    tell(f"sleutel van deze getuige: {gemaakt.getuige.vkey}")
    if naar:
        zin = (
            f"het checkpoint van {gemaakt.omvang} gebeurtenissen is medeondertekend; "
            f"stuur '{naar}' en deze sleutel naar de beheerder van het register"
        )
        write(wrap(zin))
        return
    write(gemaakt.nota.decode().rstrip("\n"))


def tijdstempel(
    ctx: typer.Context,
    *,
    antwoord: Annotated[
        Path | None,
        typer.Option(metavar="TSR", help="Het antwoord van de tijdstempeldienst."),
    ] = None,
    certificaat: Annotated[
        list[Path] | None,
        typer.Option(metavar="PEM", help="Certificaten die u vertrouwt. Mag vaker."),
    ] = None,
    checkpoint: Checkpoint = None,
    sleutels: Sleutels = None,
) -> None:
    """Vraag een tijdstempel (RFC 3161) aan, neem het antwoord op of controleer alle.

    Zonder opties schrijft dit een aanvraag; met --certificaat worden alle bewaarde
    tijdstempels gecontroleerd; met --antwoord erbij wordt dat eerst bewaard.
    """
    keuzes = chosen(ctx)
    auditing = auditing_of(keuzes, sleutels)
    if not certificaat:
        if antwoord:
            msg = "noem ook het certificaat van de dienst dat u vertrouwt"
            raise typer.BadParameter(msg, param_hint="--certificaat")
        _ask(keuzes, auditing, checkpoint)
        return
    wortels = [pad.read_bytes() for pad in certificaat]
    if antwoord:
        auditing.keep_timestamp(antwoord.read_bytes(), wortels, checkpoint)
    _checked(keuzes, auditing.check_timestamps(wortels))


def _checked(keuzes: Keuzes, gevonden: "Sequence[Tijdstempel]") -> None:
    if keuzes.json:
        rijen = [
            {"gebeurtenissen": t.gebeurtenissen, "op": t.op.isoformat()}
            for t in gevonden
        ]
        write_json({"tijdstempels": rijen})
        return
    if not gevonden:
        tell("er zijn nog geen tijdstempels bewaard")
    for stempel in gevonden:
        zin = f"het checkpoint van {stempel.gebeurtenissen} bestond op {stempel.op}"
        write(wrap(f"{zin} (tijdstempel klopt)"))


def _ask(keuzes: Keuzes, auditing: "Auditing", checkpoint: int | None) -> None:
    vraag = auditing.ask_timestamp(checkpoint)
    if keuzes.json:
        write_json({"aanvraag": str(vraag)})
        return
    zin = (
        f"stuur '{vraag}' naar een tijdstempeldienst (application/timestamp-query) en "
        "neem het antwoord op met --antwoord"
    )
    write(wrap(zin))


def add_to(app: typer.Typer) -> None:
    """Put these verbs below `audit`."""
    app.command(
        "medeonderteken",
        epilog="Voorbeeld: besluiten audit medeonderteken ./export --sleutels ~/raad "
        "--naam raad-duiven --naar mede.nota",
    )(medeonderteken)
    app.command(
        "tijdstempel",
        epilog="Voorbeeld: besluiten audit tijdstempel --antwoord antwoord.tsr "
        "--certificaat dienst.pem",
    )(tijdstempel)
