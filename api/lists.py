"""A list as it goes out: a page of JSON with where the next is, or a sheet."""

import re
from collections.abc import Mapping
from dataclasses import replace
from hashlib import blake2b
from urllib.parse import urlencode

import orjson

from api.fields import LIMIET
from api.forms import CSV, XLSX
from api.memory import Bewaard, kept
from api.parameters import Gevraagd
from api.problems import Veldfout, invalid
from api.registers import Registers
from register.formats.werkboek import workbook
from register.service.csvblad import cells, csv_of, header
from register.service.lijsten.tabel import Overzicht
from register.service.lijsten.words import Rij, is_stub, items

_STAART = re.compile(rb'(?:,"volgende":"([A-Za-z0-9_-]+)")?\}\Z')
_ANDERE_VRAAG = (
    "hoort bij een andere vraag; begin zonder cursor, of vraag hetzelfde als toen"
)


def unbound(pad: str, gevraagd: Gevraagd) -> Gevraagd:
    """The question with the bare cursor; raises where that is of another question."""
    if gevraagd.cursor is None:
        return gevraagd
    cursor, _, merk = gevraagd.cursor.partition(".")
    if merk != _mark(pad, gevraagd):
        raise invalid([Veldfout("cursor", _ANDERE_VRAAG)])
    return replace(gevraagd, cursor=cursor)


def _mark(pad: str, gevraagd: Gevraagd) -> str:
    """Short digest of what is asked, but for the page and the form."""
    vraag = [
        pad,
        sorted(gevraagd.filters.items()),
        gevraagd.op,
        gevraagd.bekend_op,
        gevraagd.sorteer,
    ]
    return blake2b(orjson.dumps(vraag), digest_size=4).hexdigest()


def made(
    registers: Registers,
    overzicht: Overzicht,
    inhoud: bytes,
    pad: str,
    gevraagd: Gevraagd,
) -> Bewaard:
    """The answer of `views.rows` in the form that is asked for."""
    if gevraagd.is_sheet:
        return _sheet(registers, overzicht, orjson.loads(inhoud), pad, gevraagd)
    if gevraagd.velden:
        inhoud = _chosen(inhoud, gevraagd.velden)
    return kept(paged(inhoud, pad, gevraagd))


def _chosen(inhoud: bytes, velden: tuple[str, ...]) -> bytes:
    antwoord = orjson.loads(inhoud)
    rijen = [chosen(rij, velden) for rij in antwoord["gegevens"]]
    return orjson.dumps(antwoord | {"gegevens": rijen})


def chosen(rij: Rij, velden: tuple[str, ...]) -> Rij:
    """Only these fields of a row; what is closed stays as it is."""
    if is_stub(rij):
        return rij
    return {n: w for n, w in rij.items() if n == "regeling" or n in velden}


def _sheet(
    registers: Registers,
    overzicht: Overzicht,
    antwoord: Mapping[str, object],
    pad: str,
    gevraagd: Gevraagd,
) -> Bewaard:
    """A list as a sheet; where the next page is stands in `Link`."""
    if gevraagd.velden:
        overzicht = _narrowed(overzicht, gevraagd.velden)
    naam = overzicht.naam
    if gevraagd.formaat == CSV:
        inhoud = csv_of(overzicht, antwoord, registers.oefening)
    else:
        rijen = items(antwoord, "gegevens")
        inhoud = workbook(
            naam,
            header(overzicht),
            [list(cells(overzicht, rij, registers.oefening)) for rij in rijen],
        )
    vorm = CSV if gevraagd.formaat == CSV else XLSX
    koppen = {"Content-Disposition": f'attachment; filename="{naam}.{vorm}"'}
    if cursor := antwoord.get("volgende"):
        koppen["Link"] = f'<{next_page(pad, gevraagd, str(cursor))}>; rel="next"'
    return kept(inhoud, vorm, koppen)


def _narrowed(overzicht: Overzicht, velden: tuple[str, ...]) -> Overzicht:
    over = {
        naam: vorm
        for naam, vorm in overzicht.rij.velden.items()
        if naam == "regeling" or naam in velden
    }
    return replace(overzicht, rij=replace(overzicht.rij, velden=over))


def paged(inhoud: bytes, pad: str, gevraagd: Gevraagd) -> bytes:
    """The list as the command line gives it, with the address of the next page."""
    gevonden = _STAART.search(inhoud)
    assert gevonden  # every list ends so
    cursor = gevonden[1]
    volgende = None if cursor is None else next_page(pad, gevraagd, cursor.decode())
    slot = b',"volgende":' + orjson.dumps(volgende) + b"}"
    return inhoud[: gevonden.start()] + slot


def next_page(pad: str, gevraagd: Gevraagd, cursor: str) -> str:
    """Address of the next page: the same question from there on."""
    velden = {
        **gevraagd.filters,
        "geldigOp": gevraagd.op.isoformat() if gevraagd.op else "",
        "bekendOp": gevraagd.bekend_op or "",
        "sorteer": gevraagd.sorteer,
        "velden": ",".join(gevraagd.velden),
        "formaat": gevraagd.formaat if gevraagd.is_sheet else "",
        "limiet": str(gevraagd.limiet or ("" if gevraagd.is_sheet else LIMIET)),
        "cursor": f"{cursor}.{_mark(pad, gevraagd)}",
    }
    return f"{pad}?{urlencode({n: w for n, w in velden.items() if w})}"
