"""Verdicts: of one decision on a large log, and of every fact on record.

One decision is judged cold, so that what it needs is read from the log as well. The
findings of a whole log are measured on the larger of two logs and reckoned to 100,000
decisions; that their cost grows with the log and no faster, the smaller one shows.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from datetime import date
from statistics import median

from bench.ground import Ground
from bench.measure import Row, Scale, at_most, seconds
from register.codec.events import REGISTRY
from register.domain.besluiten.besluitfeiten import BesluitGenomen
from register.domain.context import Context
from register.domain.facts import Feit
from register.domain.norms.judging import judge
from register.service.exercise.generating import Plan, generate
from register.service.findings import findings
from register.service.place import Place, reader_of

_OP = date(2026, 12, 31)
_SCHAAL = 100_000
_HERHAALD = 3
_DUBBEL = 20_000
"""Up to as many decisions the other log has twice as many, above it half as many."""

_TWINTIGSTE = 20

_Gezocht = tuple[int, float, float]
"""Of a log: its decisions, the seconds of looking through it, and those per verdict."""


def rows(grond: Ground, schaal: Scale) -> list[Row]:
    eigen = schaal.besluiten
    aantal = 2 * eigen if eigen <= _DUBBEL else eigen // 2
    ander = Place(grond.werkmap / "ander")
    generate(ander, Plan(besluiten=aantal, zaad=2))
    besluiten = _decisions(grond.place)
    tijden = _each(grond.place, besluiten[-schaal.losse :])
    klein, groot = sorted(
        [(eigen, *_search(grond.place)), (aantal, *_search(ander))],
        key=lambda log: log[0],
    )
    return [*_one(tijden, grond.aantal), *_all(klein, groot)]


def _one(tijden: Sequence[float], aantal: int) -> list[Row]:
    traag = sorted(tijden)[-len(tijden) // _TWINTIGSTE]
    return [
        at_most(
            "oordelen over één besluit, koud, p50",
            median(tijden) * 1000,
            "ms",
            5.0,
            aantal,
        ),
        at_most(
            "oordelen over één besluit, koud, p95", traag * 1000, "ms", 5.0, aantal
        ),
    ]


def _all(klein: _Gezocht, groot: _Gezocht) -> list[Row]:
    besluiten, duur, per_oordeel = groot
    return [
        at_most(
            "alle normen over 100.000 besluiten, omgerekend",
            duur * _SCHAAL / besluiten,
            "s",
            60.0,
            besluiten,
        ),
        Row(
            meting="alle normen, kosten per oordeel",
            waarde=per_oordeel * 1000,
            eenheid="ms",
            tegen="een logboek van de helft",
            waarde_tegen=klein[2] * 1000,
            verhouding=per_oordeel / klein[2],
            doel=1.3,
            gehaald=per_oordeel <= 1.3 * klein[2],
            n=besluiten,
        ),
    ]


def _decisions(place: Place) -> list[Feit]:
    """Every decision that is on record."""
    log = place.open_log(alleen_lezen=True)
    feiten = [
        REGISTRY.decode(rij.seq, rij.soort, rij.inhoud)
        for batch in log.events()
        for rij in batch
        if rij.soort == BesluitGenomen.SOORT
    ]
    log.close()
    return [feit for feit in feiten if feit.gegevens is not None]


def _each(place: Place, besluiten: Sequence[Feit]) -> list[float]:
    """Seconds of judging each of them, with nothing read before."""
    with ExitStack() as open_:
        log = place.open_log(alleen_lezen=True)
        open_.callback(log.close)
        kluis = place.open_vault()
        open_.callback(kluis.close)

        def judged(feit: Feit) -> float:
            context = Context(reader_of(log, kluis), feit.dag)
            return seconds(lambda: judge(feit.gegevens, feit.kop, context))

        return [judged(feit) for feit in besluiten]


def _search(place: Place) -> tuple[float, float]:
    """Seconds of looking for all findings, and that for each verdict.

    Per verdict, because the first year of a small log is before the oldest text of the
    law that was read, and has few.
    """
    aantallen: list[int] = []

    def search() -> None:
        aantallen.append(sum(findings(place, _OP).oordelen.values()))

    duur = median(seconds(search) for _ in range(_HERHAALD))
    return duur, duur / max(1, aantallen[0])
