"""The report as a workbook: a sheet per table, amounts as numbers, no formulas.

The same report gives the same bytes: the day of the report stands in the file, not
that of writing.
"""

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from register.service.rechtmatigheid.blad import Blad, Cel, Cent, Rapport, shown

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell.cell import Cell

_BEDRAG = "#,##0.00"
_DAG = "yyyy-mm-dd"
_BREEDST = 60
_GEWIJZIGD = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")


def workbook(rapport: Rapport) -> bytes:
    """The report as XLSX."""
    bladen = [_front(rapport), *rapport.bladen]
    return sheets(rapport.titel, rapport.regeling, rapport.op, bladen)


def sheets(titel: str, maker: str, op: date, bladen: Sequence[Blad]) -> bytes:
    """Tables as XLSX, a sheet each; the same tables and day give the same bytes."""
    from openpyxl import Workbook  # noqa: PLC0415 - slow to import, and only for XLSX

    boek = Workbook()
    boek.remove(boek.worksheets[0])
    boek.properties.title = titel
    boek.properties.creator = maker
    stand = datetime(op.year, op.month, op.day, tzinfo=UTC)
    boek.properties.created = stand.replace(tzinfo=None)
    for blad in bladen:
        _sheet(boek, blad)
    uit = BytesIO()
    boek.save(uit)
    return _fixed(uit.getvalue(), stand)


def _front(rapport: Rapport) -> Blad:
    """The first sheet: of what and when it is, and what came out."""
    kop: list[tuple[Cel, ...]] = [
        ("regeling", rapport.regeling),
        ("boekjaar", rapport.boekjaar),
        ("stand op", rapport.op),
        ("gebeurtenissen", rapport.gebeurtenissen),
    ]
    if rapport.oefening:
        kop.append(("let op", "oefenregister: verzonnen gegevens"))
    zinnen = [("slotsom", zin) for zin in rapport.slotsom]
    zinnen += [("uitleg", zin) for zin in rapport.uitleg]
    zinnen += [(blad.kop, zin) for blad in rapport.bladen for zin in blad.uitleg]
    return Blad(
        naam="slotsom",
        kop=rapport.titel,
        kolommen=(("wat", "wat"), ("waarde", "waarde")),
        rijen=[*kop, *zinnen],
    )


def _sheet(boek: "Workbook", blad: Blad) -> None:
    from openpyxl.styles import Alignment, Font  # noqa: PLC0415 - as above
    from openpyxl.utils import get_column_letter  # noqa: PLC0415

    vel = boek.create_sheet(blad.naam)
    for plek, (_, kop) in enumerate(blad.kolommen, 1):
        cel = vel.cell(row=1, column=plek)
        _fill(cel, kop)
        cel.font = Font(bold=True)
        breed = [len(kop), *(len(shown(rij[plek - 1])) for rij in blad.rijen)]
        letter = get_column_letter(plek)
        vel.column_dimensions[letter].width = min(_BREEDST, max(breed) + 2)
    for nummer, rij in enumerate(blad.rijen, 2):
        for plek, waarde in enumerate(rij, 1):
            cel = vel.cell(row=nummer, column=plek)
            _fill(cel, waarde)
            cel.alignment = Alignment(wrap_text=True, vertical="top")
    vel.freeze_panes = "A2"


def _fill(cel: "Cell", waarde: Cel) -> None:
    """Text stays text, whatever it begins with: nothing is ever run."""
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE  # noqa: PLC0415 - as above

    match waarde:
        case Cent():
            cel.value = Decimal(int(waarde)) / 100
            cel.number_format = _BEDRAG
        case int():
            cel.value = waarde
        case date():
            cel.value = waarde
            cel.number_format = _DAG
        case _:
            cel.value = ILLEGAL_CHARACTERS_RE.sub("", shown(waarde))
            cel.data_type = "s"


def _fixed(inhoud: bytes, stand: datetime) -> bytes:
    """The same parts with the day of the report in place of that of writing."""
    uit = BytesIO()
    dag = stand.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with ZipFile(BytesIO(inhoud)) as oud, ZipFile(uit, "w", ZIP_DEFLATED) as nieuw:
        for naam in sorted(oud.namelist()):
            deel = oud.read(naam)
            if naam == "docProps/core.xml":
                deel = _GEWIJZIGD.sub(rb"\g<1>" + dag, deel)
            info = ZipInfo(naam, date_time=(1980, 1, 1, 0, 0, 0))
            info.compress_type = ZIP_DEFLATED
            nieuw.writestr(info, deel)
    return uit.getvalue()
