"""A dossier as a time line: a lane for each kind of thing, a dot for each event."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType

from msgspec import convert

from register.domain.values import Feitdatum, bounds
from register.service.lijsten.words import (
    KORT,
    Rij,
    is_stub,
    part,
    soort,
    wanneer,
    woord,
)

BREED, _LINKS, _RECHTS, _WOORD = 900, 120, 20, 80
_DAGEN = 60
"""A line of fewer days than this shows days, not months."""
_MARKEN = 8
"""Days whose words fit beside each other."""
_BAAN, _BOVEN = 36, 30
_NAMEN = {"raad": "raden", "raadsronde": "raden", "inlichting": "raden"}


@dataclass(frozen=True, slots=True)
class Stip:
    """An event, or a plan (`gepland`), on its lane."""

    x: int
    y: int
    titel: str
    gepland: bool = False


@dataclass(frozen=True, slots=True)
class Streep:
    """A day on the axis, with its words."""

    x: int
    tekst: str


@dataclass(frozen=True, slots=True)
class Tijdlijn:
    """The drawing: lanes by name and height, dots, months, and today."""

    breed: int
    hoog: int
    banen: tuple[tuple[str, int], ...]
    stippen: tuple[Stip, ...]
    strepen: tuple[Streep, ...]
    vandaag: int | None


@dataclass(frozen=True, slots=True)
class _Moment:
    dag: date
    baan: str
    titel: str
    gepland: bool = False


def drawn(
    gebeurd: Sequence[Rij],
    gepland: Sequence[Rij],
    vandaag: date,
    organen: Mapping[str, str] = MappingProxyType({}),
) -> Tijdlijn | None:
    """The time line of a dossier; none where fewer than two days are known.

    `organen`: whose a stream is, for a lane of its own.
    """
    momenten = [*_happened(gebeurd, organen), *_planned(gepland)]
    dagen = sorted({m.dag for m in momenten})
    if len(dagen) < 2:  # noqa: PLR2004 - one day is no line
        return None
    van, tot = dagen[0], dagen[-1]
    banen = list(dict.fromkeys(m.baan for m in momenten))
    hoogte = {naam: _BOVEN + n * _BAAN + _BAAN // 2 for n, naam in enumerate(banen)}

    def x(dag: date) -> int:
        deel = (dag - van).days / (tot - van).days
        return round(_LINKS + deel * (BREED - _LINKS - _RECHTS))

    return Tijdlijn(
        breed=BREED,
        hoog=_BOVEN + len(banen) * _BAAN + 8,
        banen=tuple(hoogte.items()),
        stippen=tuple(
            Stip(x(m.dag), hoogte[m.baan], m.titel, m.gepland) for m in momenten
        ),
        strepen=tuple(
            Streep(x(dag), woorden)
            for dag, woorden in _marks(van, tot)
            if x(dag) <= BREED - _WOORD
        ),
        vandaag=x(vandaag) if van <= vandaag <= tot else None,
    )


def _happened(gebeurd: Sequence[Rij], organen: Mapping[str, str]) -> Iterator[_Moment]:
    for rij in gebeurd:
        if is_stub(rij) or rij.get("vervallen_door") is not None:
            continue
        titel = f"{wanneer(rij.get('feitdatum'))}: {soort(rij.get('soort'))}"
        yield _Moment(_last(rij.get("feitdatum")), _lane(rij, organen), titel)


def _lane(rij: Rij, organen: Mapping[str, str]) -> str:
    """The organ that did it, as far as it is known; else what kind of thing it is."""
    stroom, gegevens = woord(rij.get("stroom")), part(rij, "gegevens")
    if orgaan := organen.get(stroom):
        return orgaan
    if adviseur := woord(gegevens.get("adviseur")):
        return adviseur
    baan = stroom.partition("/")[0]
    return _NAMEN.get(baan, baan)


def _planned(gepland: Sequence[Rij]) -> Iterator[_Moment]:
    for rij in gepland:
        titel = (
            f"{wanneer(rij.get('wanneer'))}: gepland, {woord(rij.get('omschrijving'))}"
        )
        yield _Moment(_last(rij.get("wanneer")), "gepland", titel, gepland=True)


def _last(waarde: object) -> date:
    """The last day that a date as it was written can be."""
    return bounds(convert(waarde, Feitdatum))[1]


def _marks(van: date, tot: date) -> Iterator[tuple[date, str]]:
    """Days, or first days of months, with their words: so many that these fit."""
    dagen = (tot - van).days
    if dagen < _DAGEN:
        stap = next(s for s in (1, 2, 4, 8) if dagen < s * _MARKEN)
        for dag in range(0, dagen, stap):
            yield van + timedelta(dag), wanneer(van + timedelta(dag))
        return
    maanden = (tot.year - van.year) * 12 + tot.month - van.month
    stap = next(s for s in (1, 2, 3, 6, 12, 24, 60, 120, 600) if maanden <= s * 9)
    for nummer in range(van.year * 12 + van.month, tot.year * 12 + tot.month):
        if nummer % stap == 0:
            jaar, maand = divmod(nummer, 12)
            yield date(jaar, maand + 1, 1), f"{KORT[maand]} {jaar}"
