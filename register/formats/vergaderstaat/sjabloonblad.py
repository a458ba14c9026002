"""The file of a meeting to fill in, as an XLSX with a sheet for each subject."""

from collections.abc import Iterable, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Final

from register.formats.vergaderstaat.inhoud import Aanwezigheid
from register.formats.vergaderstaat.sjabloon import BESLUITVELDEN, UITLEG, Sjabloon

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_PRESENTIE: Final = (
    "gremium",
    "gemeente",
    "persoon",
    "naam",
    "aanwezig",
    "vervanger",
    "vanaf",
    "tot",
)
_PUNTEN: Final = (
    "punt",
    "titel",
    "stemming",
    *(f"besluit.{veld}" for veld in BESLUITVELDEN),
    "besluit.bedrag (euro)",
    "besluit.boekjaar",
    "besluit.dekking",
    "besluit.bestuurlijk_eigenaar",
    "besluit.ambtelijk_eigenaar",
    "besluit.bewaker",
    "geheim.grond",
    "afgevoerd",
)
_VERDER: Final = {
    "Amendementen": (
        "punt",
        "amendement",
        "op",
        "titel",
        "tekst",
        "indieners",
        "stemming",
        "gevolg",
    ),
    "Moties": (
        "punt",
        "motie",
        "titel",
        "tekst",
        "indieners",
        "aan",
        "stemming",
        "gevolg",
    ),
    "Toezeggingen": ("punt", "toezegging", "inhoud", "door", "aan", "termijn"),
    "Onthoudingen": ("punt", "wie", "grond"),
    "Belangen": ("punt", "wie", "belang"),
    "Genodigden": ("genodigde", "rol", "naam", "functie", "punten"),
}
"""Sheets that begin empty, with their headings."""


def as_xlsx(blad: Sjabloon) -> bytes:
    """Write it as XLSX."""
    from openpyxl import Workbook  # noqa: PLC0415 - slow to import, and only for XLSX

    boek = Workbook()
    boek.remove(boek.worksheets[0])
    kop = (
        ("regeling", blad.regeling),
        ("vergadering", blad.vergadering),
        ("datum", blad.datum.isoformat() if blad.datum else ""),
        ("stemwijze", ""),
    )
    _sheet(boek, "Vergadering", ("veld", "waarde"), kop)
    presentie = _sheet(
        boek,
        "Presentie",
        _PRESENTIE,
        [(s.gremium, s.gemeente, s.persoon, s.naam) for s in blad.stoelen],
    )
    _choices(presentie, _PRESENTIE.index("aanwezig"), len(blad.stoelen))
    _sheet(boek, "Punten", _PUNTEN, [(p.punt, p.titel) for p in blad.punten])
    for naam, koppen in _VERDER.items():
        _sheet(boek, naam, koppen, ())
    _sheet(boek, "Uitleg", ("Uitleg",), [(regel,) for regel in UITLEG])
    uit = BytesIO()
    boek.save(uit)
    return uit.getvalue()


def _sheet(
    boek: "Workbook",
    naam: str,
    koppen: Sequence[str],
    rijen: Iterable[Sequence[str]],
) -> "Worksheet":
    from openpyxl.styles import Font  # noqa: PLC0415 - as above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    blad: Worksheet = boek.create_sheet(naam)
    alle = [koppen, *rijen]
    for rij in alle:
        blad.append(list(rij))
    for cel in blad[1]:
        cel.font = Font(bold=True)
    for kolom in range(len(koppen)):
        breedst = max(len(rij[kolom]) for rij in alle if kolom < len(rij))
        letter = get_column_letter(kolom + 1)
        blad.column_dimensions[letter].width = min(60, breedst + 2)
    blad.freeze_panes = "A2"
    return blad


def _choices(blad: "Worksheet", kolom: int, rijen: int) -> None:
    """Offer ja, nee and bericht in the column, without filling any in."""
    from openpyxl.utils import get_column_letter  # noqa: PLC0415 - as above
    from openpyxl.worksheet.datavalidation import DataValidation  # noqa: PLC0415

    keuze = DataValidation(type="list", formula1=f'"{",".join(Aanwezigheid)}"')
    letter = get_column_letter(kolom + 1)
    keuze.add(f"{letter}2:{letter}{max(2, rijen + 1)}")
    blad.add_data_validation(keuze)
