"""How a stream looks on every day: its segments, and what one fact changes in them.

A segment says: from `van` up to but not including `tot` the row is this. The edges
are the days from which facts hold; a fact whose day is not exact adds its first
possible day, from which the row is marked *onzeker* until its last.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple, TypeVar

from register.domain.facts import Aggregaat, Feit
from register.projections.lists import Lijst, Rij

S = TypeVar("S")

EEUWIG = "9999-12-31"


class Segment(NamedTuple):
    """One row over a period of days (ISO dates, `tot` excluded)."""

    van: str
    tot: str
    rij: Rij


Timeline = dict[str, list[Segment]]
"""Segments by key of the row, in order, without gaps between equal rows."""


def timelines(
    lijsten: Sequence[Lijst[S]], aggregaat: Aggregaat[S], feiten: Sequence[Feit]
) -> dict[str, Timeline]:
    """Segments of every list that is about this stream, by name of the list."""
    gemaakt: dict[str, Timeline] = {lijst.naam: {} for lijst in lijsten}
    randen = sorted({dag for feit in feiten for dag in (feit.eerste, feit.dag)})
    staten = _states(aggregaat, feiten, randen)
    einden = [*(rand.isoformat() for rand in randen[1:]), EEUWIG]
    for (van, staat, onzeker), tot in zip(staten, einden, strict=False):
        for lijst in lijsten:
            for sleutel, rij in lijst.rows(staat, feiten[0]).items():
                _extend(
                    gemaakt[lijst.naam].setdefault(sleutel, []),
                    Segment(van, tot, _marked(rij, onzeker)),
                )
    return gemaakt


def _states(
    aggregaat: Aggregaat[S], feiten: Sequence[Feit], randen: Sequence[date]
) -> Iterator[tuple[str, S | None, list[int]]]:
    """For every edge: its day, the state that day, the facts not yet certain."""
    staat: S | None = None
    volgende = 0
    for rand in randen:
        while volgende < len(feiten) and feiten[volgende].dag <= rand:
            staat = aggregaat.evolve(staat, feiten[volgende])
            volgende += 1
        onzeker = [f.seq for f in feiten[volgende:] if f.eerste <= rand]
        yield rand.isoformat(), staat, onzeker


def _marked(rij: Rij, onzeker: list[int]) -> Rij:
    """The row, saying which facts may already hold on these days."""
    if not onzeker:
        return rij
    return Rij(rij.velden, rij.geheel.also("onzeker", sorted(onzeker)))


def _extend(segmenten: list[Segment], nieuw: Segment) -> None:
    if segmenten and segmenten[-1].rij == nieuw.rij and segmenten[-1].tot == nieuw.van:
        segmenten[-1] = segmenten[-1]._replace(tot=nieuw.tot)
    else:
        segmenten.append(nieuw)


class Change(NamedTuple):
    """What one fact does to one row: segments that go and segments that come."""

    sleutel: str
    weg: tuple[Segment, ...]
    nieuw: tuple[Segment, ...]


def differences(oud: Timeline, nieuw: Timeline) -> Iterator[Change]:
    """Changes that lead from one timeline to the other."""
    for sleutel in sorted(oud.keys() | nieuw.keys()):
        was, wordt = oud.get(sleutel, []), nieuw.get(sleutel, [])
        weg = tuple(segment for segment in was if segment not in wordt)
        komt = tuple(segment for segment in wordt if segment not in was)
        if weg or komt:
            yield Change(sleutel, weg, komt)


def append_in_order(
    laatste: dict[str, Segment], rijen: Mapping[str, Rij], dag: str
) -> Iterator[Change]:
    """Changes by a fact that comes last and holds from `dag`; updates `laatste`.

    `laatste` holds of every key its segment that runs on for ever.
    """
    for sleutel, rij in rijen.items():
        was = laatste.get(sleutel)
        if was is None:
            nieuw = laatste[sleutel] = Segment(dag, EEUWIG, rij)
            yield Change(sleutel, (), (nieuw,))
        elif was.rij != rij:
            nieuw = laatste[sleutel] = Segment(dag, EEUWIG, rij)
            kort = () if was.van == dag else (was._replace(tot=dag),)
            yield Change(sleutel, (was,), (*kort, nieuw))
    if len(laatste) == len(rijen):
        return
    for sleutel in [s for s in laatste if s not in rijen]:
        was = laatste.pop(sleutel)
        kort = () if was.van == dag else (was._replace(tot=dag),)
        yield Change(sleutel, (was,), kort)
