"""How long the check of an export takes: all of it, as an outsider runs it."""

import time
from pathlib import Path
from statistics import median

from bench.ground import Ground
from bench.measure import Row, Scale, at_most
from register.audit import verifieer
from register.audit.exporting import Opties
from register.service.auditing import Auditing

_KEREN = 3
_MILJOEN = 1_000_000
_PROCESSEN = 2


def rows(grond: Ground, schaal: Scale) -> list[Row]:
    """Seconds for a million events, from what the export of the ground takes."""
    del schaal
    map_ = Path(grond.werkmap) / "export"
    Auditing(grond.place).export(map_, Opties(tabellen=False), _silent)
    duren = [_check(map_) for _ in range(_KEREN)]
    wat = f"hele controle van een export, {_PROCESSEN} processen, per miljoen"
    waarde = median(duren) / grond.aantal * _MILJOEN
    return [at_most(wat, waarde, "s", 6.0, grond.aantal)]


def _check(map_: Path) -> float:
    begin = time.perf_counter()
    vraag = verifieer.Vraag(str(map_), processen=_PROCESSEN)
    assert verifieer.controleer(vraag).klopt, "the export of this very log"
    return time.perf_counter() - begin


def _silent(_wat: str, _gedaan: int, _van: int) -> None:
    """Tell nobody."""
