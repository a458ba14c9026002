"""Proofs from a large log, and what an append or a proof costs there more."""

import random
import sqlite3
import time
from pathlib import Path

from bench.ground import Ground, new_log
from bench.measure import Row, Scale, Subject, at_most, compare, seconds
from register.reads import Nieuw
from register.store import Log
from register.tlog.tiles import inclusion_proof

_KLEIN = 1_000
_BEWIJZEN = 2_000
_PER_COMMIT = 5_000


class _Tiles:
    """Tiles of a stored log, read as the API reads them."""

    def __init__(self, pad: Path) -> None:
        self._db = sqlite3.connect(f"file:{pad}?mode=ro", uri=True)

    def get(self, level: int, index: int, /) -> bytes:
        rij = self._db.execute(
            "SELECT hashes FROM tegels WHERE niveau=? AND plek=?", (level, index)
        ).fetchone()
        return bytes(rij[0]) if rij else b""

    def close(self) -> None:
        self._db.close()


def rows(grond: Ground, schaal: Scale) -> list[Row]:
    groot, klein = grond.fresh("groot"), grond.fresh("klein")
    monster = grond.sample(1_000)
    logs = [_filled(groot, schaal.bladeren, monster), _filled(klein, _KLEIN, monster)]
    appends = _appends(logs, monster, schaal)
    for log in logs:
        log.close()
    tegels = [_Tiles(groot), _Tiles(klein)]
    gemeten = [
        _tail(tegels[0], schaal.bladeren),
        appends,
        _proofs(tegels, schaal),
    ]
    for tegel in tegels:
        tegel.close()
    return gemeten


def _filled(pad: Path, aantal: int, monster: list[Nieuw]) -> Log:
    log = new_log(pad)
    for van in range(0, aantal, _PER_COMMIT):
        tot = min(van + _PER_COMMIT, aantal)
        with log.writing() as bezig:
            bezig.append([_numbered(monster, nummer) for nummer in range(van, tot)])
    return log


def _numbered(monster: list[Nieuw], nummer: int) -> Nieuw:
    van = monster[nummer % len(monster)]
    return Nieuw(f"meting/{nummer}", 1, van.soort, van.inhoud)


def _tail(tegels: _Tiles, grootte: int) -> Row:
    toeval = random.Random(1)
    duren = []
    for _ in range(_BEWIJZEN):
        plek = toeval.randrange(grootte)
        begin = time.perf_counter()
        inclusion_proof(tegels, plek, grootte)
        duren.append(time.perf_counter() - begin)
    duren.sort()
    p99 = duren[int(len(duren) * 0.99)] * 1000
    return at_most(f"bewijs uit {grootte} bladeren, p99", p99, "ms", 5.0, _BEWIJZEN)


def _appends(logs: list[Log], monster: list[Nieuw], schaal: Scale) -> Row:
    """Milliseconds per append of one event, durable."""
    ronden = [0, 0]

    def run(welke: int) -> float:
        log, ronde = logs[welke], ronden[welke]
        ronden[welke] += 1

        def doe() -> None:
            for nummer in range(schaal.losse):
                stroom = f"bij/{ronde}/{nummer}"
                van = monster[nummer % len(monster)]
                with log.writing() as bezig:
                    bezig.append([Nieuw(stroom, 1, van.soort, van.inhoud)])

        return seconds(doe) / schaal.losse * 1000

    wat = Subject(
        meting=f"vastleggen bij {schaal.bladeren} gebeurtenissen",
        tegen=f"vastleggen bij {_KLEIN} gebeurtenissen",
        eenheid="ms",
        doel=1.3,
        n=schaal.losse,
        hoger_is_beter=False,
    )
    return compare(wat, lambda: run(0), lambda: run(1), schaal.paren)


def _proofs(tegels: list[_Tiles], schaal: Scale) -> Row:
    """Milliseconds per inclusion proof."""

    def run(welke: int, grootte: int) -> float:
        toeval = random.Random(welke)
        plekken = [toeval.randrange(grootte) for _ in range(_BEWIJZEN)]

        def doe() -> None:
            for plek in plekken:
                inclusion_proof(tegels[welke], plek, grootte)

        return seconds(doe) / _BEWIJZEN * 1000

    wat = Subject(
        meting=f"bewijs bij {schaal.bladeren} gebeurtenissen",
        tegen=f"bewijs bij {_KLEIN} gebeurtenissen",
        eenheid="ms",
        doel=1.3,
        n=_BEWIJZEN,
        hoger_is_beter=False,
    )
    return compare(
        wat, lambda: run(0, schaal.bladeren), lambda: run(1, _KLEIN), schaal.paren
    )
