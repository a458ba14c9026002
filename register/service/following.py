"""Keeps read models caught up with their logs while something is served.

Runs as a process of its own, the only one that writes a read model; it stops when
the other end of its pipe goes, however that end went.
"""

import logging
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from multiprocessing.connection import Connection
from pathlib import Path

from sqlalchemy.exc import OperationalError

from register.faults import Omgevingsfout, environment
from register.pgfaults import told
from register.projections.model import ReadModel, engine_of
from register.service.answers import Library
from register.service.place import Place, identity
from register.service.reading import open_lapsed
from register.service.sources import system, today
from register.service.zoeken.bijhouden import step
from register.store import WACHT

RUST = 0.1
"""Seconds between two looks at the logs."""

_LOGBOEK = logging.getLogger("besluitregister.volgen")


class Follower:
    """One log and its read model."""

    def __init__(self, place: Place) -> None:
        """Open the log to read and the read model to write."""
        self._place = place
        self._log = place.open_log(alleen_lezen=True)
        self._regeling = identity(self._log).regeling
        self._model = ReadModel(engine_of(place.model))
        self._library = Library(self._model, {self._regeling: self._log})
        self._bestand: int | None = None
        self._grootte = -1
        self._dag = date.min
        self._gezocht = (-1, date.min)

    def catch_up(self) -> None:
        """Fold what is new; make the read model again where it is gone."""
        if self._file() != self._bestand:
            self._model.engine.dispose()
            self._model.make()
            self._bestand, self._grootte = self._file(), -1
        grootte = self._log.size()
        if grootte != self._grootte:
            self._grootte = self._model.catch_up(self._regeling, self._log)
        vandaag = today(system().klok, "")
        if vandaag != self._dag:
            open_lapsed(self._place, self._model, self._log, self._regeling)
            self._dag = vandaag

    def index(self) -> None:
        """Bring the words that are searched one step nearer to the read model."""
        stand = self._grootte, self._dag
        if stand != self._gezocht and not step(self._library, self._regeling):
            self._gezocht = stand

    def told(self, fout: Omgevingsfout | OperationalError) -> Omgevingsfout:
        """What went wrong, in the words of the register."""
        if isinstance(fout, Omgevingsfout):
            return fout
        plek = self._place.model
        if isinstance(plek, Path):
            return environment(fout.orig or fout, plek, WACHT)
        return told(fout.orig or fout, plek.naam, WACHT)

    def _file(self) -> int:
        plek = self._place.model
        if isinstance(plek, Path):
            return plek.stat().st_ino if plek.exists() else -1
        return 0

    def close(self) -> None:
        """Close both; leave them readable for who cannot write."""
        self._model.engine.dispose()
        self._log.close()
        self._place.keep_readable()


def writable(places: Sequence[Place]) -> list[Place]:
    """Those whose read model this user may write."""
    return [place for place in places if place.may_write()]


def follow(
    places: Sequence[Place], begonnen: Callable[[], None], stop: Callable[[float], bool]
) -> None:
    """Catch up, call `begonnen`, and go on until `stop` (which waits) says so.

    A fault of the environment is told and tried again at the next look.
    """
    volgers = [Follower(place) for place in places]
    try:
        for volger in volgers:
            volger.catch_up()
        begonnen()
        while not stop(RUST):
            for volger in volgers:
                try:
                    volger.catch_up()
                    volger.index()
                except (Omgevingsfout, OperationalError) as fout:
                    _LOGBOEK.warning(
                        "het leesmodel loopt niet bij: %s", volger.told(fout)
                    )
    finally:
        for volger in volgers:
            volger.close()


def run(places: Sequence[Place], pijp: "Connection[str, str]") -> None:
    """Entry of the process; whoever started it decides when it stops."""
    for teken in (signal.SIGINT, signal.SIGTERM):  # given to a whole group at once
        signal.signal(teken, signal.SIG_IGN)
    # whoever started it may have stopped before it had caught up
    with suppress(BrokenPipeError, EOFError):
        follow(places, lambda: pijp.send("bij"), pijp.poll)
