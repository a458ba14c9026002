"""Which column of this file is which: guessed from its headings, shown, kept.

The file with the choice is YAML that people may change:
`lijst: besluitenlijst`, `kolommen: {kenmerk: Nr., titel: Onderwerp}` and
`vast: {orgaan: AB}` for what no column says.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import yaml

from register.formats.overname.kolommen import Lijstsoort
from register.formats.rekenblad import Rij, TabelFout

_LEESTEKENS = re.compile(r"[^a-z0-9 ]+")
_KOPPEN = 2
"""A row with fewer known headings than this is not the row of headings."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Toewijzing:
    """Heading by field, and values for fields that have no column."""

    kolommen: Mapping[str, str]
    vast: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tabel:
    """The rows below the headings, each as text by field, with its row number."""

    toewijzing: Toewijzing
    niet_gelezen: tuple[str, ...]
    rijen: tuple[tuple[int, Mapping[str, str]], ...]


def table(
    soort: Lijstsoort, rijen: Sequence[Rij], gekozen: Toewijzing | None = None
) -> Tabel:
    """The rows with their fields; `gekozen` where someone chose. Raises `TabelFout`."""
    plek = _heading_row(soort, rijen, gekozen)
    koppen = rijen[plek].cellen
    toewijzing = gekozen or Toewijzing(kolommen=_guess(soort, koppen))
    waar = {veld: koppen.index(kop) for veld, kop in toewijzing.kolommen.items()}
    gelezen = set(waar.values())
    lezer = _Reader(soort, waar, toewijzing.vast)
    return Tabel(
        toewijzing=toewijzing,
        niet_gelezen=tuple(
            kop for n, kop in enumerate(koppen) if kop and n not in gelezen
        ),
        rijen=tuple(
            (rij.nummer, lezer.fields(rij))
            for rij in rijen[plek + 1 :]
            if rij.cellen != koppen  # headings again, on the next page of print
        ),
    )


def guess(soort: Lijstsoort, rijen: Sequence[Rij]) -> dict[str, str]:
    """Heading by field, from the row that looks like headings; raises `TabelFout`."""
    return _guess(soort, rijen[_heading_row(soort, rijen, None)].cellen)


class _Reader:
    """Rows to fields; what a merged cell said counts for the rows below it."""

    def __init__(
        self, soort: Lijstsoort, waar: Mapping[str, int], vast: Mapping[str, str]
    ) -> None:
        self._soort, self._waar, self._vast = soort, waar, vast
        self._laatst: dict[str, str] = {}

    def fields(self, rij: Rij) -> Mapping[str, str]:
        gelezen = {
            veld: rij.cellen[plek] if plek < len(rij.cellen) else ""
            for veld, plek in self._waar.items()
        }
        eigen = sum(1 for waarde in gelezen.values() if waarde)
        kern = eigen > 1 and any(gelezen.get(veld) for veld in self._soort.kern)
        for veld in self._soort.doorlopend & gelezen.keys() if kern else ():
            gelezen[veld] = gelezen[veld] or self._laatst.get(veld, "")
            self._laatst[veld] = gelezen[veld]
        return {**self._vast, **{veld: w for veld, w in gelezen.items() if w}}


def plainly(kop: str) -> str:
    """A heading without case, marks and double spaces."""
    return " ".join(_LEESTEKENS.sub(" ", kop.lower()).split())


def _guess(soort: Lijstsoort, koppen: Sequence[str]) -> dict[str, str]:
    """The first heading by the best-known name; every heading is one field only."""
    gevonden: dict[str, str] = {}
    for veld, namen in soort.kolommen.items():
        kandidaten = [
            (namen.index(plainly(kop)), plek)
            for plek, kop in enumerate(koppen)
            if plainly(kop) in namen and kop not in gevonden.values()
        ]
        if kandidaten:
            gevonden[veld] = koppen[min(kandidaten)[1]]
    return gevonden


def _heading_row(
    soort: Lijstsoort, rijen: Sequence[Rij], gekozen: Toewijzing | None
) -> int:
    for plek, rij in enumerate(rijen):
        if gekozen is None:
            gevonden = _guess(soort, rij.cellen)
            if len(gevonden) >= _KOPPEN and any(v in gevonden for v in soort.kern):
                return plek
        elif set(gekozen.kolommen.values()) <= set(rij.cellen):
            return plek
    if gekozen is not None:
        msg = (
            "geen rij heeft alle gekozen koppen: "
            f"{', '.join(gekozen.kolommen.values())}; pas de toewijzing aan"
        )
        raise TabelFout(msg)
    namen = ", ".join(soort.kolommen[veld][0] for veld in soort.kern)
    msg = (
        f"geen rij met koppen gevonden; een {soort.naam} heeft minstens een kolom "
        f"'{namen}' en een datum, of geef met --mapping aan welke kolom wat is"
    )
    raise TabelFout(msg)


def as_text(soort: Lijstsoort, toewijzing: Toewijzing) -> str:
    """The choice as YAML, to keep and to change."""
    return yaml.safe_dump(
        {
            "lijst": soort.naam,
            "kolommen": dict(toewijzing.kolommen),
            "vast": dict(toewijzing.vast),
        },
        allow_unicode=True,
        sort_keys=False,
    )


def from_text(soort: Lijstsoort, tekst: str) -> Toewijzing:
    """The choice from YAML; raises `TabelFout` that says what is wrong."""
    try:
        gelezen = yaml.safe_load(tekst)
    except yaml.YAMLError as fout:
        raise TabelFout("de toewijzing is geen leesbare YAML") from fout
    if not isinstance(gelezen, dict) or gelezen.get("lijst") != soort.naam:
        raise TabelFout(f"de toewijzing is niet die van een {soort.naam}")
    kolommen, vast = gelezen.get("kolommen") or {}, gelezen.get("vast") or {}
    onbekend = sorted(({*kolommen} | {*vast}) - soort.kolommen.keys())
    if onbekend:
        mag = ", ".join(soort.kolommen)
        raise TabelFout(f"onbekend veld '{onbekend[0]}'; mogelijk zijn: {mag}")
    return Toewijzing(
        kolommen={
            str(veld): " ".join(str(kop).split()) for veld, kop in kolommen.items()
        },
        vast={str(veld): str(waarde) for veld, waarde in vast.items()},
    )
