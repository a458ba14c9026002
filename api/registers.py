"""The registers that are served: read-only, each with its own log and read model.

Beside them stands what tells whether anything was written since an answer was made;
its connections cannot write, attach or create either.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from email.utils import format_datetime
from pathlib import Path
from typing import Protocol

from api.background import Background
from api.deadline import Grens, limited
from api.streaming import Streams
from register.domain.organisatie.registerbegin import Register
from register.faults import Omgevingsfout
from register.service.answers import Library
from register.service.gangen import Gangboek
from register.service.halves import Halves
from register.service.opening import open_library
from register.service.place import Place
from register.service.sources import last_recorded, system
from register.service.uittreksels import Uittreksels

Stand = tuple[int, ...]

ONTHOUDEN_BYTES = 64 * 2**20
"""Of rows that were computed."""
LEEST_HOOGSTENS = 5_000
"""Texts that are read for one search where there is no index yet: about a second."""


class DubbeleRegeling(Omgevingsfout):
    """Two of the registers are of the same regeling."""

    def __init__(self, regeling: str) -> None:
        """Name the regeling."""
        super().__init__(
            f"twee van deze registers zijn van '{regeling}'; serveer er één"
        )


class GeenLeesmodel(Omgevingsfout):
    """There is nothing to read yet, and this user may not make it."""

    def __init__(self, plek: str) -> None:
        """Name the place."""
        super().__init__(
            f"in '{plek}' is nog geen leesmodel en deze gebruiker mag het niet maken; "
            "laat de eigenaar eerst 'besluiten toon besluiten' doen"
        )


class Watcher(Protocol):
    """Tells whether there may be other answers."""

    def stand(self) -> Stand:
        """Another value than before, when there may be."""

    def replaced(self) -> bool:
        """Whether other data came in the place of the old; follows them when so."""

    def close(self) -> None:
        """Release what it holds."""


class Watch:
    """A database in a file: its version, and which file it is."""

    def __init__(self, plek: Path) -> None:
        """Open the database at this place."""
        self._plek = plek
        self._open()

    def _open(self) -> None:
        self._plaats = self._plek.stat().st_ino
        vraag = f"{self._plek.absolute().as_uri()}?mode=ro"
        self.db = sqlite3.connect(vraag, uri=True, isolation_level=None)
        self.db.execute("PRAGMA query_only=ON")
        self.db.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)

    def stand(self) -> Stand:
        """Another value than before, when there may be other answers."""
        versie: int = self.db.execute("PRAGMA data_version").fetchone()[0]
        return self._plaats, versie

    def replaced(self) -> bool:
        """Whether another file came in its place; follows it when so."""
        try:
            anders = self._plek.stat().st_ino != self._plaats
        except FileNotFoundError:
            return False
        if anders:
            self.close()
            self._open()
        return anders

    def close(self) -> None:
        """Close the connection."""
        self.db.close()


@dataclass(frozen=True, slots=True)
class Count:
    """A register in a server: how long the log is, and how much of it is folded.

    What is public changes only with an event, in one transaction.
    """

    regeling: str
    library: Library

    def stand(self) -> Stand:
        """Another value than before, when there may be other answers."""
        log = self.library.logs[self.regeling]
        return log.size(), self.library.model.position(self.regeling)

    def replaced(self) -> bool:
        """A server stays the same one."""
        return False

    def close(self) -> None:
        """There is nothing of its own."""


@dataclass(frozen=True, slots=True)
class Registers:
    """All that is served, as one library."""

    library: Library
    oefening: tuple[str, ...]
    wachters: dict[str, tuple[Watcher, ...]]
    plekken: dict[str, Place] = field(default_factory=dict)
    namen: dict[str, Register] = field(default_factory=dict)
    grens: Grens = field(default_factory=Grens)
    werk: Background = field(default_factory=Background)
    stromen: Streams = field(default_factory=Streams)
    basis: str = ""
    """Where this is served, as others know it; empty when it was not said."""

    def stand(self) -> Stand:
        """Another value than before, when there may be other answers."""
        # the day counts: secrecy with a last day ends without an event
        getallen = [system().klok().toordinal()]
        for regeling, wachters in self.wachters.items():
            for wachter in wachters:
                if wachter.replaced():
                    self.library.model_of(regeling).engine.dispose()
                getallen += wachter.stand()
        return tuple(getallen)

    def last_modified(self) -> str:
        """When the last fact was recorded, as an HTTP date."""
        laatste = max(last_recorded(log) for log in self.library.logs.values())
        # an exercise has a clock of its own, which may be ahead
        moment = min(datetime.fromisoformat(laatste), system().klok())
        return format_datetime(moment, usegmt=True)


@contextmanager
def opened(plekken: Sequence[Place]) -> Iterator[Registers]:
    """Open registers to read only; raises `Omgevingsfout`."""
    with ExitStack() as open_:
        libraries: dict[str, Library] = {}
        oefening: list[str] = []
        wachters: dict[str, tuple[Watcher, ...]] = {}
        namen: dict[str, Register] = {}
        grens = Grens()
        for plek in plekken:
            register, library = open_.enter_context(open_library(plek))
            naam = register.regeling
            if naam in libraries:
                raise DubbeleRegeling(naam)
            if not plek.has_model():
                raise GeenLeesmodel(plek.naam)
            libraries[naam] = library
            namen[naam] = register
            limited(library.model.engine, grens)
            oefening += [naam] * register.oefening
            wachters[naam] = _watchers(plek, naam, library)
            for wachter in wachters[naam]:
                open_.enter_context(closing(wachter))
        samen = Library(
            model=next(iter(libraries.values())).model,
            logs={naam: library.logs[naam] for naam, library in libraries.items()},
            anderen={naam: library.model for naam, library in libraries.items()},
            leest_hoogstens=LEEST_HOOGSTENS,
            gangboek=Gangboek(),
            uittreksels=Uittreksels(),
            onthouden=Halves(ONTHOUDEN_BYTES, ONTHOUDEN_BYTES // 4),
        )
        yield Registers(
            library=samen,
            oefening=tuple(sorted(oefening)),
            wachters=wachters,
            plekken=dict(zip(libraries, plekken, strict=True)),
            namen=namen,
            grens=grens,
        )


def _watchers(plek: Place, regeling: str, library: Library) -> tuple[Watcher, ...]:
    if isinstance(plek.model, Path):
        return Watch(plek.log), Watch(plek.leesmodel)
    return (Count(regeling, library),)
