"""Arguments and options that several commands have, with the same words in each."""

from pathlib import Path
from typing import Annotated

import typer

Lijstbestand = Annotated[
    Path, typer.Argument(metavar="BESTAND", help="De lijst (CSV of XLSX).")
]
Opdrachtbestand = Annotated[
    str, typer.Argument(metavar="BESTAND", help="JSON Lines, of - voor invoer.")
]
Exportmap = Annotated[Path, typer.Argument(metavar="EXPORT", help="De export.")]
Werkdossiermap = Annotated[
    Path, typer.Argument(metavar="WERKDOSSIER", help="De map ervan.")
]
Seq = Annotated[
    int, typer.Argument(metavar="SEQ", help="Volgnummer van de gebeurtenis.")
]

Feitdatum = Annotated[
    str, typer.Option(metavar="DATUM", help="Sinds wanneer; standaard vandaag.")
]
Klok = Annotated[
    str, typer.Option(metavar="TIJDSTIP", help="Alleen in een oefenregister.")
]
Proef = Annotated[bool, typer.Option("--proef", help="Toon, leg niets vast.")]
Voorproef = Annotated[
    bool, typer.Option("--proef", help="Toon wat het wordt; leg niets vast.")
]
"""As `Proef`, of a file that is turned into commands."""
Streng = Annotated[bool, typer.Option("--streng", help="Weiger ook bij bevindingen.")]

TotSeq = Annotated[int | None, typer.Option(metavar="SEQ", help="Tot en met deze seq.")]
Checkpoint = Annotated[
    int | None,
    typer.Option(metavar="N", min=1, help="Het checkpoint van N gebeurtenissen."),
]
Boekjaar = Annotated[
    int | None,
    typer.Option("--boekjaar", metavar="J", min=1900, max=9998, help="Eén jaar."),
]
Trekking = Annotated[
    int | None, typer.Option("--trekking", metavar="N", min=1, help="Welke.")
]
Export = Annotated[
    Path | None,
    typer.Option(
        "--export", metavar="MAP", help="Een export (map of zip) in plaats hiervan."
    ),
]
Vkey = Annotated[
    list[str] | None,
    typer.Option(
        "--sleutel", metavar="VKEY", help="De sleutel zoals die is bekendgemaakt."
    ),
]
Sleutels = Annotated[
    Path | None,
    typer.Option(metavar="MAP", help="Map met de sleutel van het logboek."),
]
