"""CSV for spreadsheets: `;`, RFC 4180, and no cell that a spreadsheet would run."""

from collections.abc import Iterable
from datetime import date

from register.domain.values import Verzegeld

VERZEGELD = "[verzegeld]"
_FORMULE = (*"=+-@\t\r\n", *"\uff1d\uff0b\uff0d\uff20")
"""What a spreadsheet may take for a formula, full-width forms as well."""

Cel = str | int | date | Verzegeld | None | tuple["Cel", ...]


def line(cellen: Iterable[str]) -> bytes:
    """One row, ended as RFC 4180 has it."""
    return (";".join(map(_quoted, cellen)) + "\r\n").encode()


def _quoted(tekst: str) -> str:
    if any(teken in tekst for teken in ';"\r\n'):
        return '"' + tekst.replace('"', '""') + '"'
    return tekst


def shown(cel: Cel, open_: dict[str, str]) -> str:
    """A value as text; what is not public now says so."""
    tekst = _plain(cel, open_)
    return tekst if isinstance(cel, int) else safe(tekst)


def _plain(cel: Cel, open_: dict[str, str]) -> str:
    match cel:
        case None:
            return ""
        case date():
            return cel.isoformat()
        case tuple():
            return ", ".join(_plain(deel, open_) for deel in cel)
        case Verzegeld() if cel.onbekend:
            return f"onbekend: {_plain(cel.onbekend, open_)}"
        case Verzegeld():
            return open_.get(cel.digest, VERZEGELD)
        case _:
            return str(cel)


def cell(cel: Cel, open_: dict[str, str]) -> str | int | None:
    """A value for a workbook: numbers stay numbers, and no text is run there."""
    return cel if isinstance(cel, int) else _plain(cel, open_)


def safe(tekst: str) -> str:
    """Text that no spreadsheet takes for a formula, also behind spaces."""
    return f"'{tekst}" if tekst.lstrip(" \xa0").startswith(_FORMULE) else tekst


def digests(cel: Cel) -> list[str]:
    """Sealed values in a cell."""
    match cel:
        case Verzegeld() if cel.onbekend:
            return digests(cel.onbekend)
        case Verzegeld():
            return [cel.digest]
        case tuple():
            return [digest for deel in cel for digest in digests(deel)]
        case _:
            return []
