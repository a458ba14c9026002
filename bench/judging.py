"""Verdicts: of one decision on a large log, and of every fact on record.

One decision is judged cold, so that what it needs is read from the log as well; the
findings of a whole log are scaled to 100,000 decisions, and a log a tenth as large says
whether their cost grows with it.
"""

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
_TIENDE = 10
_HERHAALD = 3


def rows(grond: Ground, schaal: Scale) -> list[Row]:
    besluiten = _decisions(grond.place)
    klein = Place(grond.werkmap / "tiende")
    generate(klein, Plan(besluiten=max(1, schaal.besluiten // _TIENDE), zaad=2))
    duur, heel = _search(grond.place)
    _, deel = _search(klein)
    return [
        at_most(
            "oordelen over één besluit, koud, p50",
            _one(grond.place, besluiten[-schaal.losse :]),
            "ms",
            5.0,
            grond.aantal,
        ),
        at_most(
            "alle normen over alle besluiten, per 100.000",
            duur * _SCHAAL / len(besluiten),
            "s",
            60.0,
            len(besluiten),
        ),
        Row(
            meting="alle normen, kosten per oordeel",
            waarde=heel * 1000,
            eenheid="ms",
            tegen="een logboek van een tiende",
            waarde_tegen=deel * 1000,
            verhouding=heel / deel,
            doel=1.3,
            gehaald=heel <= 1.3 * deel,
            n=len(besluiten),
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


def _one(place: Place, besluiten: list[Feit]) -> float:
    """Milliseconds of judging one, with nothing read before."""
    with ExitStack() as open_:
        log = place.open_log(alleen_lezen=True)
        open_.callback(log.close)
        kluis = place.open_vault()
        open_.callback(kluis.close)

        def judged(feit: Feit) -> float:
            context = Context(reader_of(log, kluis), feit.dag)
            return seconds(lambda: judge(feit.gegevens, feit.kop, context))

        return median(judged(feit) for feit in besluiten) * 1000


def _search(place: Place) -> tuple[float, float]:
    """Seconds of looking for all findings, and that for each verdict.

    Per verdict, because the first year of a small log is before the oldest text of the
    law that was read, and has few.
    """
    gevonden = findings(place, _OP)
    duur = median(seconds(lambda: findings(place, _OP)) for _ in range(_HERHAALD))
    return duur, duur / max(1, sum(gevonden.oordelen.values()))
