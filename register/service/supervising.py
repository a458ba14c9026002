"""Keeps the process that follows the logs running, for as long as something serves.

What dies (out of memory, killed by hand) is started again after a rest that doubles
each time, so that a fault that stays does not keep a core busy.
"""

import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import get_context
from multiprocessing.connection import Connection, wait
from multiprocessing.context import SpawnProcess

from register.faults import Omgevingsfout
from register.service.following import run, writable
from register.service.place import Place

WACHT = 10.0
"""Seconds that a stop waits for what is going on."""
RUST = 1.0
"""Seconds before the first new start."""
LANGSTE_RUST = 60.0


class NietBijTeWerken(Omgevingsfout):
    """The read models could not be brought up to date at the start."""

    def __init__(self) -> None:
        """Say what helps."""
        super().__init__(
            "het leesmodel bijwerken is niet gelukt; probeer 'besluiten beheer herbouw'"
        )


@contextmanager
def followed(
    plekken: Sequence[Place], melding: Callable[[str], None], rust: float = RUST
) -> Iterator[None]:
    """A process that keeps the read models caught up, where they may be written.

    Raises `NietBijTeWerken` when it does not get that far. `melding` is told of every
    new start.
    """
    bij = writable(plekken)
    if not bij:
        yield
        return
    volger = _Volger(bij)
    if not volger.start():
        raise NietBijTeWerken
    stop = threading.Event()
    wacht = threading.Thread(
        target=_watch, args=(volger, stop, melding, rust), name="wacht", daemon=True
    )
    wacht.start()
    try:
        yield
    finally:
        stop.set()
        volger.stop()
        wacht.join(WACHT)


class _Volger:
    """The process and our end of its pipe: when that closes, it stops."""

    def __init__(self, plekken: Sequence[Place]) -> None:
        self._plekken = plekken
        self._slot = threading.Lock()
        self._klaar = False
        self._pijp: Connection[str, str]
        self._proces: SpawnProcess

    def start(self) -> bool:
        """Start it; whether it caught up (the first answer already knows all)."""
        context = get_context("spawn")
        with self._slot:
            if self._klaar:
                return False
            self._pijp, daar = context.Pipe()
            self._proces = context.Process(
                target=run, args=(self._plekken, daar), name="volgen"
            )
            self._proces.start()
            daar.close()
        try:
            self._pijp.recv()
        except (EOFError, OSError, TypeError):
            # It died, or was told to stop meanwhile: a read that is going on while
            # its pipe is closed has no handle any more, and says TypeError.
            return False
        return True

    def ended(self) -> int | None:
        """Wait until it ended; gives its exit code."""
        proces = self._proces
        wait([proces.sentinel])
        proces.join()
        return proces.exitcode

    def stop(self) -> None:
        """Let it stop, after what is going on, and never start again."""
        with self._slot:
            self._klaar = True
            self._pijp.close()
        self._proces.join(WACHT)


def _watch(
    volger: _Volger,
    stop: threading.Event,
    melding: Callable[[str], None],
    rust: float,
) -> None:
    while True:
        code = volger.ended()
        if stop.is_set():
            return
        melding(
            f"het bijwerken van het leesmodel stopte onverwacht (code {code}); het "
            "wordt opnieuw gestart"
        )
        stop.wait(rust)
        rust = min(rust * 2, LANGSTE_RUST)
        volger.start()
