"""Tables that people make: CSV and XLSX, read as rows of text with their row number.

CSV in UTF-8, with or without a mark, or Windows-1252, parted by `;`, `,` or tabs. Of an
XLSX the first sheet; a formula gives the value it had when the file was saved. A date
becomes `2026-03-01`, an amount `50000` or `50000,50`.
"""

import csv
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import datetime
from decimal import Decimal
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, NamedTuple
from zipfile import BadZipFile, ZipFile

from register.domain.refusals import OngeldigeInvoer

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MAX_BYTES = 20_000_000
MAX_UITGEPAKT = 200_000_000
MAX_RIJEN = 100_000
_MERK = b"PK\x03\x04"
"""An XLSX is a zip; a CSV never begins like one."""


class TabelFout(OngeldigeInvoer):
    """The file is not the table that was asked for; `rij` is the row, from 1."""

    reden = "ongeldige-tabel"

    def __init__(self, tekst: str, *, rij: int = 0, kolom: str = "") -> None:
        """Put the row before the sentence; the column stands in `pad`."""
        super().__init__(f"rij {rij}: {tekst}" if rij else tekst, pad=kolom)
        self.rij = rij


class Rij(NamedTuple):
    """One row with something in it: its number in the file and its cells."""

    nummer: int
    cellen: list[str]


def read(inhoud: bytes) -> list[Rij]:
    """Rows that are not empty; raises `TabelFout`."""
    _require_small(inhoud)
    return _rows(_sheet(inhoud) if is_workbook(inhoud) else _text(inhoud))


def is_workbook(inhoud: bytes) -> bool:
    """Whether this is an XLSX and no CSV."""
    return inhoud.startswith(_MERK)


def sheets(inhoud: bytes) -> dict[str, list[Rij]]:
    """The rows of every sheet of an XLSX by its name; raises `TabelFout`."""
    _require_small(inhoud)
    with _workbook(inhoud) as boek:
        return {blad.title: _rows(_cells(blad)) for blad in boek.worksheets}


def _require_small(inhoud: bytes) -> None:
    if len(inhoud) > MAX_BYTES:
        msg = f"het bestand is groter dan {MAX_BYTES // 1_000_000} MB"
        raise TabelFout(msg)


def _rows(cellen: Iterable[list[str]]) -> list[Rij]:
    rijen = []
    for nummer, rij in enumerate(cellen, 1):
        if nummer > MAX_RIJEN:
            raise TabelFout(f"meer dan {MAX_RIJEN} rijen; deel het bestand op")
        schoon = [" ".join(cel.split()) for cel in rij]
        if any(schoon):
            rijen.append(Rij(nummer, schoon))
    return rijen


def _text(inhoud: bytes) -> Iterator[list[str]]:
    try:
        tekst = inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        tekst = inhoud.decode("cp1252", errors="replace")
    if "\0" in tekst:
        raise TabelFout("dit is geen CSV of XLSX; sla de lijst als een van die op")
    begin = tekst[:10_000]
    teken = max(";,\t", key=begin.count)
    return _lines(csv.reader(StringIO(tekst, newline=""), delimiter=teken))


def _lines(lezer: Iterable[list[str]]) -> Iterator[list[str]]:
    try:
        yield from lezer
    except csv.Error as fout:
        raise TabelFout("een rij is te lang of niet goed afgesloten") from fout


def _sheet(inhoud: bytes) -> Iterator[list[str]]:
    with _workbook(inhoud) as boek:
        yield from _cells(boek.worksheets[0])


def _cells(blad: "Worksheet") -> Iterator[list[str]]:
    for rij in blad.iter_rows(values_only=True):
        yield [_cell(waarde) for waarde in rij]


@contextmanager
def _workbook(inhoud: bytes) -> Iterator["Workbook"]:
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import, and only for XLSX
    from openpyxl.utils.exceptions import InvalidFileException  # noqa: PLC0415

    try:
        with ZipFile(BytesIO(inhoud)) as zip_:
            if sum(deel.file_size for deel in zip_.infolist()) > MAX_UITGEPAKT:
                raise TabelFout("het bestand pakt te groot uit")
        boek = load_workbook(BytesIO(inhoud), read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError) as fout:
        raise TabelFout("dit is geen leesbare XLSX; sla haar opnieuw op") from fout
    try:
        yield boek
    finally:
        boek.close()


def _cell(waarde: object) -> str:
    match waarde:
        case None:
            return ""
        case bool():
            return "ja" if waarde else "nee"
        case datetime():
            return waarde.date().isoformat()
        case float():
            heel = Decimal(str(round(waarde, 6))).normalize()
            return f"{heel:f}".replace(".", ",")
        case _:
            return str(waarde)
