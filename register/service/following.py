"""Keeps read models caught up with their logs while something is served.

Runs as a process of its own, the only one that writes a read model; it stops when
the other end of its pipe goes, however that end went.
"""

import logging
import signal
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path

from sqlalchemy.exc import OperationalError

from register.faults import Omgevingsfout
from register.projections.model import ReadModel, engine_of
from register.service.place import Place, identity

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
        self._bestand: int | None = None
        self._grootte = -1

    def catch_up(self) -> None:
        """Fold what is new; make the read model again where it is gone."""
        if self._file() != self._bestand:
            self._model.engine.dispose()
            self._model.make()
            self._bestand, self._grootte = self._file(), -1
        grootte = self._log.size()
        if grootte != self._grootte:
            self._grootte = self._model.catch_up(self._regeling, self._log)

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
                except (Omgevingsfout, OperationalError) as fout:
                    _LOGBOEK.warning("het leesmodel loopt niet bij: %s", fout)
    finally:
        for volger in volgers:
            volger.close()


def run(places: Sequence[Place], pijp: "Connection[str, str]") -> None:
    """Entry of the process; whoever started it decides when it stops."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # whoever started it may have stopped before it had caught up
    with suppress(BrokenPipeError, EOFError):
        follow(places, lambda: pijp.send("bij"), pijp.poll)
