"""Questions as they come in: what may be asked, read strictly, all errors at once."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from urllib.parse import parse_qsl

from api.problems import Veldfout, invalid
from register.codec.shapes import CODE
from register.service.lijsten.vraag import Ask
from register.service.sources import system

LIMIET = 50
HOOGSTE_LIMIET = 200
CSV_LIMIET = 5000
"""Rows of a CSV where no other number is asked for."""
_DAG = re.compile(r"[12]\d{3}-\d\d-\d\d")
_TIJDSTIP = re.compile(
    r"[12]\d{3}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)"
)
_CURSOR = re.compile(r"[A-Za-z0-9_-]{1,2000}")
_GEEN_DAG = "is geen bestaande dag; schrijf bijvoorbeeld 2026-07-02"
_GEEN_MOMENT = (
    "is geen bestaand moment; schrijf een dag (2026-07-02) of een tijdstip met zone "
    "(2026-07-02T10:00:00Z; een plusteken wordt %2B)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Veld:
    """One field of a question: its name, what it means, which values it may have."""

    naam: str
    uitleg: str
    voorbeeld: str
    keuzes: tuple[str, ...] = ()


GELDIG_OP = Veld(
    naam="geldigOp",
    uitleg="Zoals het in rechte gold op deze dag. Zonder: alles wat is vastgelegd.",
    voorbeeld="2026-07-02",
)
BEKEND_OP = Veld(
    naam="bekendOp",
    uitleg=(
        "Zoals het register het wist op dit moment: een dag (het einde ervan, UTC) of "
        "een tijdstip met zone. Zonder: wat nu bekend is. Of iets openbaar is, wordt "
        "altijd naar nu beoordeeld."
    ),
    voorbeeld="2026-07-02T10:00:00Z",
)
AANTAL = Veld(
    naam="limiet",
    uitleg=f"Hoogstens zoveel rijen; zonder: {LIMIET}, in CSV {CSV_LIMIET}.",
    voorbeeld="50",
)
CURSOR = Veld(
    naam="cursor",
    uitleg="Waar de bladzijde begint; neem `volgende` van de vorige over.",
    voorbeeld="eyJtZ3ItdmIiOlsiMjAyNi0wNy0wMiIsIkFCLTIwMjYtMDAxIl19",
)
JSON, CSV = "json", "csv"
FORMAAT = Veld(
    naam="formaat",
    uitleg="In welke vorm, ongeacht Accept: zo is een CSV ook met een link te halen.",
    voorbeeld=JSON,
    keuzes=(JSON, CSV),
)
MOMENTEN = (GELDIG_OP, BEKEND_OP)
BLAD = (*MOMENTEN, AANTAL, CURSOR)


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

    def ask(self, filters: Mapping[str, str], *, per_dag: bool) -> Ask:
        """The question to the registers; the API only ever asks what is public.

        `per_dag`: without a day today is meant.
        """
        return Ask(
            op=today() if self.op is None and per_dag else self.op,
            bekend_op=self.bekend_op,
            openbaar=True,
            aantal=self.limiet or (CSV_LIMIET if self.formaat == CSV else LIMIET),
            na=self.cursor,
            filter=filters,
        )


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
                gelezen[naam] = _value(velden[naam], waarde)
            except ValueError as fout:
                fouten.append(Veldfout(naam, str(fout)))
        gezien.add(naam)
    if fouten:
        raise invalid(fouten)
    return _asked(gelezen, pad)


def _pairs(vraag: bytes) -> Sequence[tuple[str, str]]:
    try:
        return parse_qsl(
            vraag.decode("ascii"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=50,
        )
    except ValueError as fout:  # not UTF-8, or too many
        detail = "de vraag is niet te lezen; codeer tekens als UTF-8 (%C3%AB)"
        raise invalid([Veldfout("vraag", detail)]) from fout


def _name(naam: str) -> str:
    """The name of an unknown field, as far as it is one."""
    return naam if CODE.fullmatch(naam) else "vraag"


def _unknown(velden: Mapping[str, Veld]) -> str:
    return f"onbekende parameter; kies uit {', '.join(velden)}"


def _asked(gelezen: Mapping[str, object], pad: Mapping[str, str]) -> Gevraagd:
    op, bekend = gelezen.get("geldigOp"), gelezen.get("bekendOp")
    limiet, cursor = gelezen.get("limiet"), gelezen.get("cursor")
    vast = {veld.naam for veld in (*BLAD, FORMAAT)}
    return Gevraagd(
        pad=pad,
        filters={n: str(w) for n, w in gelezen.items() if n not in vast},
        op=op if isinstance(op, date) else None,
        bekend_op=None if bekend is None else str(bekend),
        limiet=limiet if isinstance(limiet, int) else None,
        cursor=None if cursor is None else str(cursor),
        formaat=str(gelezen.get("formaat", "")),
    )


def _value(veld: Veld, tekst: str) -> object:
    """Value of one field; raises `ValueError` with a sentence."""
    if not tekst:
        msg = "is leeg; geef een waarde of laat de parameter weg"
        raise ValueError(msg)
    if lezer := _LEZERS.get(veld.naam):
        return lezer(tekst)
    if veld.keuzes and tekst not in veld.keuzes:
        msg = f"is geen keuze; kies uit {', '.join(veld.keuzes)}"
        raise ValueError(msg)
    if not CODE.fullmatch(tekst):
        msg = f"is geen code; schrijf bijvoorbeeld {veld.voorbeeld}"
        raise ValueError(msg)
    return tekst


def _day(tekst: str) -> date:
    if not _DAG.fullmatch(tekst):
        raise ValueError(_GEEN_DAG)
    try:
        return date.fromisoformat(tekst)
    except ValueError as fout:
        raise ValueError(_GEEN_DAG) from fout


def _moment(tekst: str) -> str:
    if _DAG.fullmatch(tekst):
        _day(tekst)
        return tekst
    # An unencoded plus sign arrives as a space.
    tekst = tekst.replace(" ", "+")
    if not _TIJDSTIP.fullmatch(tekst):
        raise ValueError(_GEEN_MOMENT)
    try:
        return datetime.fromisoformat(tekst).astimezone(UTC).isoformat()
    except (ValueError, OverflowError) as fout:
        raise ValueError(_GEEN_MOMENT) from fout


def _limit(tekst: str) -> int:
    if tekst.isascii() and tekst.isdigit() and 1 <= int(tekst[:9]) <= HOOGSTE_LIMIET:
        return int(tekst)
    msg = f"is geen aantal van 1 tot en met {HOOGSTE_LIMIET}"
    raise ValueError(msg)


def _cursor(tekst: str) -> str:
    if _CURSOR.fullmatch(tekst):
        return tekst
    msg = "is geen cursor; neem `volgende` van de vorige bladzijde over"
    raise ValueError(msg)


_LEZERS: Mapping[str, Callable[[str], object]] = {
    "geldigOp": _day,
    "bekendOp": _moment,
    "limiet": _limit,
    "cursor": _cursor,
}
