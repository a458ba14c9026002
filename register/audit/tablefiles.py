"""A table of the export as files: CSV always, XLSX where it is not too long."""

from register.audit.csvtext import Cel, cell, line, shown
from register.audit.tables import Tabel, Vraag, written
from register.audit.target import Target
from register.formats.werkboek import workbook

MAX_BLAD = 50_000
"""A longer table is no workbook: a spreadsheet is slow with it, and so are we."""


def put_table(doel: Target, tabel: Tabel, vraag: Vraag) -> int:
    """Write a table; gives the number of its rows."""
    boek: list[list[str | int | None]] = []
    with doel.stream(f"tabellen/{tabel.naam}.csv") as bestand:
        bestand.write(line(tabel.kolommen))

        def put(cellen: list[Cel], open_: dict[str, str]) -> None:
            bestand.write(line(shown(cel, open_) for cel in cellen))
            if len(boek) <= MAX_BLAD:
                boek.append([cell(cel, open_) for cel in cellen])

        aantal = written(tabel, vraag, put)
    if aantal <= MAX_BLAD:
        inhoud = workbook(tabel.naam, list(tabel.kolommen), boek)
        doel.put(f"tabellen/{tabel.naam}.xlsx", inhoud)
    return aantal
