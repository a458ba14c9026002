"""A table as XLSX: the same rows give the same bytes, so that it can carry a tag.

Written by hand: five small parts of XML in a zip without times. Cells are text or
whole numbers; text is never a formula here.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

Cel = str | int | None

LANGSTE = 32_767
"""Characters that a cell of a spreadsheet can hold."""
_EXACT = 10**15
"""From here on a spreadsheet rounds a number: then it is text."""
_ONBRUIKBAAR = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML cannot hold."""
_BLADNAAM = re.compile(r"[\[\]:*?/\\']")
_BREEDST = 60

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_BLAD = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_RELATIE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PAKKET = "http://schemas.openxmlformats.org/package/2006"
_SOORT = "application/vnd.openxmlformats-officedocument.spreadsheetml"

_VAST = {
    "[Content_Types].xml": (
        f'<Types xmlns="{_PAKKET}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/xl/workbook.xml" ContentType="{_SOORT}.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" '
        f'ContentType="{_SOORT}.worksheet+xml"/>'
        f'<Override PartName="/xl/styles.xml" ContentType="{_SOORT}.styles+xml"/>'
        "</Types>"
    ),
    "_rels/.rels": (
        f'<Relationships xmlns="{_PAKKET}/relationships">'
        f'<Relationship Id="r1" Type="{_RELATIE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>'
    ),
    "xl/_rels/workbook.xml.rels": (
        f'<Relationships xmlns="{_PAKKET}/relationships">'
        f'<Relationship Id="r1" Type="{_RELATIE}/worksheet" '
        'Target="worksheets/sheet1.xml"/>'
        f'<Relationship Id="r2" Type="{_RELATIE}/styles" Target="styles.xml"/>'
        "</Relationships>"
    ),
    "xl/styles.xml": (
        f'<styleSheet xmlns="{_BLAD}">'
        '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
        '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        '<borders count="1"><border/></borders>'
        '<cellStyleXfs count="1"><xf/></cellStyleXfs>'
        '<cellXfs count="2"><xf xfId="0"/><xf fontId="1" applyFont="1" xfId="0"/>'
        "</cellXfs>"
        '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/>'
        "</cellStyles></styleSheet>"
    ),
}


def workbook(titel: str, kop: Sequence[str], rijen: Iterable[Sequence[Cel]]) -> bytes:
    """One sheet with a heading that stays in sight; `titel` is its name."""
    alle = [list(rij) for rij in rijen]
    naam = escape(_clean(_BLADNAAM.sub(" ", titel))[:31], {'"': "&quot;"})
    boek = (
        f'<workbook xmlns="{_BLAD}" xmlns:r="{_RELATIE}"><sheets>'
        f'<sheet name="{naam}" sheetId="1" r:id="r1"/></sheets></workbook>'
    )
    delen = {**_VAST, "xl/workbook.xml": boek}
    uit = BytesIO()
    with ZipFile(uit, "w", ZIP_DEFLATED) as zip_:
        for pad, inhoud in delen.items():
            _put(zip_, pad, inhoud)
        _put(zip_, "xl/worksheets/sheet1.xml", "".join(_sheet(kop, alle)))
    return uit.getvalue()


def _put(zip_: ZipFile, pad: str, inhoud: str) -> None:
    deel = ZipInfo(pad)  # 1 January 1980: no time of making
    deel.compress_type = ZIP_DEFLATED
    deel.create_system = 0
    zip_.writestr(deel, _XML + inhoud)


def _sheet(kop: Sequence[str], rijen: Sequence[Sequence[Cel]]) -> Iterator[str]:
    yield f'<worksheet xmlns="{_BLAD}"><sheetViews><sheetView workbookViewId="0">'
    yield '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>'
    yield "</sheetView></sheetViews><cols>"
    for nummer, naam in enumerate(kop):
        breed = max([len(naam), *(len(str(rij[nummer] or "")) for rij in rijen)])
        yield (
            f'<col min="{nummer + 1}" max="{nummer + 1}" '
            f'width="{min(breed, _BREEDST) + 2}" customWidth="1"/>'
        )
    yield "</cols><sheetData>"
    yield from _row(1, kop, stijl=' s="1"')
    for nummer, rij in enumerate(rijen, 2):
        yield from _row(nummer, rij)
    yield "</sheetData></worksheet>"


def _row(nummer: int, cellen: Sequence[Cel], stijl: str = "") -> Iterator[str]:
    yield f'<row r="{nummer}">'
    for kolom, cel in enumerate(cellen):
        plek = f'r="{_letters(kolom)}{nummer}"{stijl}'
        if isinstance(cel, int) and abs(cel) < _EXACT:
            yield f"<c {plek}><v>{cel}</v></c>"
        elif cel is not None and cel != "":
            tekst = escape(_clean(str(cel))[:LANGSTE])
            yield f'<c {plek} t="inlineStr"><is><t xml:space="preserve">{tekst}'
            yield "</t></is></c>"
    yield "</row>"


def _letters(kolom: int) -> str:
    """The name of a column: A to Z, then AA."""
    letters, over = "", kolom + 1
    while over:
        over, rest = divmod(over - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _clean(tekst: str) -> str:
    return _ONBRUIKBAAR.sub("\N{REPLACEMENT CHARACTER}", tekst)
