"""What a drill gives, and how it starts processes."""

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from multiprocessing import get_context
from multiprocessing.context import ForkServerContext
from time import perf_counter

GEDULD = 300
"""Seconds after which a process that does not end is a failure."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitkomst:
    """One row of drills.json; `geslaagd` when nothing was lost or went unseen."""

    oefening: str
    aantal: int
    ingebrachte_fouten: int
    verloren: int
    niet_ontdekt: int
    seconden: float

    @property
    def geslaagd(self) -> bool:
        """Whether the drill went as it must."""
        return not self.verloren and not self.niet_ontdekt

    def row(self) -> dict[str, object]:
        """The row as it is written."""
        return asdict(self) | {"geslaagd": self.geslaagd}


class Stopwatch:
    """Seconds since it was made."""

    def __init__(self) -> None:
        self._begin = perf_counter()

    def seconds(self) -> float:
        """Rounded to milliseconds."""
        return round(perf_counter() - self._begin, 3)


def processes() -> ForkServerContext:
    """Where processes come from: forks of one that has everything imported."""
    context = get_context("forkserver")
    context.set_forkserver_preload(["tests.drills.workers"])
    return context


def together(werk: Sequence[tuple[Callable[..., None], tuple[object, ...]]]) -> int:
    """Run each work in a process of its own; gives how many of them failed."""
    context = processes()
    bezig = [context.Process(target=doe, args=met) for doe, met in werk]
    for proces in bezig:
        proces.start()
    for proces in bezig:
        proces.join(GEDULD)
        proces.kill()
        proces.join()
    return sum(proces.exitcode != 0 for proces in bezig)
