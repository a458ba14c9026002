"""Questions as they come in: what may be asked, read strictly, all errors at once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from urllib.parse import parse_qsl

from api.fields import (
    CSV_LIMIET,
    LIMIET,
    Veld,
    Vraagsoort,
    value,
)
from api.forms import CSV, JSON, XLSX
from api.problems import Veldfout, invalid
from register.codec.shapes import CODE
from register.service.lijsten.vraag import Ask
from register.service.sources import system

__all__ = [
    "AANTAL",
    "BLAD",
    "BLADVORMEN",
    "CURSOR",
    "FORMAAT",
    "MOMENTEN",
    "Gevraagd",
    "Veld",
    "choosing",
    "read",
    "sorting",
    "today",
]

MEESTE = 50
"""Parameters that one question may have."""
GELDIG_OP = Veld(
    naam="geldigOp",
    uitleg="Zoals het in rechte gold op deze dag. Zonder: alles wat is vastgelegd.",
    voorbeeld="2026-07-02",
    soort=Vraagsoort.DAG,
)
BEKEND_OP = Veld(
    naam="bekendOp",
    uitleg=(
        "Zoals het register het wist op dit moment: een dag (het einde ervan, UTC) of "
        "een tijdstip met zone. Zonder: wat nu bekend is. Of iets openbaar is, wordt "
        "altijd naar nu beoordeeld."
    ),
    voorbeeld="2026-07-02T10:00:00Z",
    soort=Vraagsoort.MOMENT,
)
AANTAL = Veld(
    naam="limiet",
    uitleg=f"Hoogstens zoveel rijen; zonder: {LIMIET}, in een rekenblad {CSV_LIMIET}.",
    voorbeeld="50",
    soort=Vraagsoort.AANTAL,
)
CURSOR = Veld(
    naam="cursor",
    uitleg=(
        "Waar de bladzijde begint; neem `volgende` van de vorige over. Hoort bij de "
        "vraag waar hij uit kwam: met andere filters is hij ongeldig."
    ),
    voorbeeld="eyJtZ3ItdmIiOlsiMjAyNi0wNy0wMiIsIkFCLTIwMjYtMDAxIl19.cRVJ9kzD",
    soort=Vraagsoort.CURSOR,
)
BLADVORMEN = (JSON, CSV, XLSX)
FORMAAT = Veld(
    naam="formaat",
    uitleg="In welke vorm, ongeacht Accept: zo is een CSV ook met een link te halen.",
    voorbeeld=JSON,
    keuzes=BLADVORMEN,
)
MOMENTEN = (GELDIG_OP, BEKEND_OP)
BLAD = (*MOMENTEN, AANTAL, CURSOR)


def choosing(velden: Sequence[str]) -> Veld:
    """Which fields of the answer are wanted."""
    return Veld(
        naam="velden",
        uitleg="Alleen deze velden, met komma's ertussen; `regeling` is er altijd bij.",
        voorbeeld=velden[-1],
        keuzes=tuple(velden),
        soort=Vraagsoort.VELDEN,
    )


def sorting(eigen: str, *, aflopend: bool) -> Veld:
    """In which order; `eigen` is the column by which the list is read."""
    keuzes = [naam for naam in (eigen, "code") if naam]
    anders = "aflopend" if aflopend else "oplopend"
    return Veld(
        naam="sorteer",
        uitleg=(
            f"Waarop gesorteerd; met een min ervoor aflopend. Zonder: {keuzes[0]}, "
            f"{anders}. `code` is de sleutel van de rij."
        ),
        voorbeeld=keuzes[0],
        keuzes=tuple(f"{min_}{naam}" for naam in keuzes for min_ in ("", "-")),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Gevraagd:
    """A question that was read: the path, filters by name, both axes, the page."""

    pad: Mapping[str, str] = field(default_factory=dict)
    filters: Mapping[str, str] = field(default_factory=dict)
    op: date | None = None
    bekend_op: str | None = None
    limiet: int | None = None
    cursor: str | None = None
    formaat: str = ""
    sorteer: str = ""
    velden: tuple[str, ...] = ()

    def ask(self, filters: Mapping[str, str], *, per_dag: bool) -> Ask:
        """The question to the registers; the API only ever asks what is public.

        `per_dag`: without a day today is meant.
        """
        return Ask(
            op=today() if self.op is None and per_dag else self.op,
            bekend_op=self.bekend_op,
            openbaar=True,
            aantal=self.page_size,
            na=self.cursor,
            sorteer=self.sorteer,
            filter=filters,
        )

    @property
    def is_sheet(self) -> bool:
        """Whether it is asked for as a file for a spreadsheet."""
        return self.formaat in (CSV, XLSX)

    @property
    def page_size(self) -> int:
        """Rows on a page."""
        return self.limiet or (CSV_LIMIET if self.is_sheet else LIMIET)


def today() -> date:
    """The day that is meant where none is asked for."""
    return system().klok().date()


def read(vraag: bytes, velden: Mapping[str, Veld], pad: Mapping[str, str]) -> Gevraagd:
    """Read a query string; raises `Probleem` with everything that is wrong."""
    if not vraag:
        return Gevraagd(pad=pad)
    fouten: list[Veldfout] = []
    gelezen: dict[str, object] = {}
    gezien: set[str] = set()
    for naam, waarde in _pairs(vraag):
        if naam in gezien:
            fouten.append(Veldfout(_name(naam), "staat er meer dan één keer"))
        elif naam not in velden:
            fouten.append(Veldfout(_name(naam), _unknown(velden)))
        else:
            try:
                gelezen[naam] = value(velden[naam], waarde)
            except ValueError as fout:
                fouten.append(Veldfout(naam, str(fout)))
        gezien.add(naam)
    if fouten:
        raise invalid(fouten)
    return _asked(gelezen, pad)


def _pairs(vraag: bytes) -> Sequence[tuple[str, str]]:
    if vraag.count(b"&") >= MEESTE:
        raise invalid([Veldfout("vraag", f"heeft meer dan {MEESTE} parameters")])
    try:
        return parse_qsl(vraag.decode("ascii"), keep_blank_values=True, errors="strict")
    except ValueError as fout:
        detail = "de vraag is niet te lezen; codeer tekens als UTF-8 (%C3%AB)"
        raise invalid([Veldfout("vraag", detail)]) from fout


def _name(naam: str) -> str:
    """The name of an unknown field, as far as it is one."""
    return naam if CODE.fullmatch(naam) else "vraag"


def _unknown(velden: Mapping[str, Veld]) -> str:
    if not velden:
        return "onbekende parameter; dit adres heeft er geen"
    return f"onbekende parameter; kies uit {', '.join(velden)}"


_VAST = frozenset(
    {*(veld.naam for veld in BLAD), FORMAAT.naam, "sorteer", "velden"},
)


def _asked(gelezen: Mapping[str, object], pad: Mapping[str, str]) -> Gevraagd:
    op, bekend = gelezen.get("geldigOp"), gelezen.get("bekendOp")
    limiet, cursor = gelezen.get("limiet"), gelezen.get("cursor")
    velden = gelezen.get("velden")
    return Gevraagd(
        pad=pad,
        filters={n: str(w) for n, w in gelezen.items() if n not in _VAST},
        op=op if isinstance(op, date) else None,
        bekend_op=None if bekend is None else str(bekend),
        limiet=limiet if isinstance(limiet, int) else None,
        cursor=None if cursor is None else str(cursor),
        formaat=str(gelezen.get("formaat", "")),
        sorteer=str(gelezen.get("sorteer", "")),
        velden=velden if isinstance(velden, tuple) else (),
    )
