"""A list as CSV for a spreadsheet: the fields of its rows, and how open they are.

Amounts stay whole cents (`bedrag_cent`), days ISO, an imprecise day `van/tot`. Of what
may not be seen only its code and its openness are there. The last column says whether
a row is of an exercise.
"""

from collections.abc import Container, Iterator, Mapping

from register.audit.csvtext import line, safe
from register.service.lijsten.tabel import Overzicht
from register.service.lijsten.vormen import Soort, Vorm
from register.service.lijsten.words import Rij, is_stub, items, part, woord

Cel = str | int | None
"""A cell before it is text: numbers stay numbers."""

_SLOT = ("openheid", "oefening")


def csv_of(overzicht: Overzicht, antwoord: Rij, oefening: Container[str]) -> bytes:
    """An answer of `views.rows` as CSV; `oefening`: regelingen that are exercises."""
    rijen = (
        line(_text(cel) for cel in cells(overzicht, rij, oefening))
        for rij in items(antwoord, "gegevens")
    )
    return b"".join([line(header(overzicht)), *rijen])


def header(overzicht: Overzicht) -> list[str]:
    """Names of the columns; a field of a known record has a column for each part.

    A field with the name of a last column is told apart: `gremium_openheid`.
    """
    eigen = overzicht.rij.naam.lower()
    namen = [naam for naam, _, _ in _columns(overzicht.rij.velden)]
    apart = [f"{eigen}_{naam}" if naam in _SLOT else naam for naam in namen]
    return [*apart, *_SLOT]


def cells(overzicht: Overzicht, rij: Rij, oefening: Container[str]) -> Iterator[Cel]:
    """One row, in the order of the header."""
    for _, pad, vorm in _columns(overzicht.rij.velden):
        waarde: object = rij
        for veld in pad:
            waarde = waarde.get(veld) if isinstance(waarde, Mapping) else None
        yield _cell(waarde, vorm)
    openheid = part(rij, "openbaarheid").get("openheid") if is_stub(rij) else "openbaar"
    yield woord(openheid)
    yield "ja" if rij.get("regeling") in oefening else ""


def _columns(
    velden: Mapping[str, Vorm], boven: tuple[str, ...] = ()
) -> Iterator[tuple[str, tuple[str, ...], Vorm]]:
    """Name, place in the row and kind of every column."""
    for naam, vorm in velden.items():
        pad = (*boven, naam)
        if vorm.soort is Soort.RECORD and vorm.delen:
            yield from _columns(vorm.delen, pad)
        else:
            centen = "_cent" if vorm.soort is Soort.BEDRAG else ""
            yield f"{'_'.join(pad)}{centen}", pad, vorm


def _cell(waarde: object, vorm: Vorm) -> Cel:
    match waarde:
        case None:
            return None
        case bool():
            return "ja" if waarde else "nee"
        case int():
            return waarde
        case {"van": van, "tot": tot} if vorm.soort is Soort.FEITDATUM:
            return f"{van}/{tot}"
        case list() if any(isinstance(deel, Mapping) for deel in waarde):
            return "; ".join(woord(deel) for deel in waarde)
        case _:
            return woord(waarde)


def _text(cel: Cel) -> str:
    if cel is None:
        return ""
    return str(cel) if isinstance(cel, int) else safe(cel)
