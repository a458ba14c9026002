"""How a measurement is made: interleaved pairs in one run, and the median ratio."""

import gc
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from statistics import median

Run = Callable[[], float]
"""One timed run; gives what is measured (a rate, or a time)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of bench.json; `doel` is a floor for rates, a ceiling for costs."""

    meting: str
    waarde: float
    eenheid: str
    tegen: str
    waarde_tegen: float | None
    verhouding: float | None
    doel: float
    gehaald: bool
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """How much is measured: events to append, replay and rebuild, leaves, pairs.

    `erbij` is what rows are called besides, where they stand beside those of a run.
    """

    paren: int = 7
    losse: int = 400
    samen: int = 10_000
    besluiten: int = 19_000
    herbouw: int = 7
    bladeren: int = 1_000_000
    starts: int = 9
    erbij: str = ""


GEWOON = Scale()
SNEL = Scale(
    losse=100, samen=2_000, besluiten=900, herbouw=3, bladeren=50_000, starts=3
)
GROOT = Scale(besluiten=192_000, herbouw=7)
"""About a million events."""
VEEL = Scale(besluiten=100_000, erbij=", 100.000 besluiten")
"""What who reads waits for on a large register: the pages only."""


def seconds(doe: Callable[[], object]) -> float:
    """Time of one call, without the collector in between."""
    gc.collect()
    gc.disable()
    try:
        begin = time.perf_counter()
        doe()
        return time.perf_counter() - begin
    finally:
        gc.enable()


def rate(aantal: int, doe: Callable[[], object]) -> float:
    """How many a second."""
    return aantal / seconds(doe)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """What is compared with what, in which unit, and what is asked of the ratio."""

    meting: str
    tegen: str
    eenheid: str
    doel: float
    n: int
    hoger_is_beter: bool = True


def compare(wat: Subject, eigen: Run, ander: Run, paren: int) -> Row:
    """Measure both in turn; the ratio is the median of the ratios of the pairs."""
    gemeten = []
    for ronde in range(paren):
        if ronde % 2:
            vloer = ander()
            gemeten.append((eigen(), vloer))
        else:
            gemeten.append((eigen(), ander()))
    verhouding = median(links / rechts for links, rechts in gemeten)
    return Row(
        meting=wat.meting,
        waarde=median(links for links, _ in gemeten),
        eenheid=wat.eenheid,
        tegen=wat.tegen,
        waarde_tegen=median(rechts for _, rechts in gemeten),
        verhouding=verhouding,
        doel=wat.doel,
        gehaald=(verhouding >= wat.doel)
        if wat.hoger_is_beter
        else (verhouding <= wat.doel),
        n=wat.n,
    )


def at_least(meting: str, waarde: float, eenheid: str, doel: float, n: int) -> Row:
    """A rate with a floor of its own."""
    return replace(at_most(meting, waarde, eenheid, doel, n), gehaald=waarde >= doel)


def at_most(meting: str, waarde: float, eenheid: str, doel: float, n: int) -> Row:
    """A measurement with a ceiling of its own."""
    return Row(
        meting=meting,
        waarde=waarde,
        eenheid=eenheid,
        tegen="–",
        waarde_tegen=None,
        verhouding=None,
        doel=doel,
        gehaald=waarde <= doel,
        n=n,
    )
