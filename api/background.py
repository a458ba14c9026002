"""Long work beside the answering of questions, one piece at a time.

In a thread of its own that no stop waits for: what it makes can be made again.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future

from register.service.findinglist import Bevindingen

BEWAARD = 16
"""So many outcomes are kept; the oldest goes first."""


class Background:
    """Work by its key; asked twice it is done once."""

    def __init__(self) -> None:
        """Nothing to do yet."""
        self._beurt = threading.Lock()
        self._werk: OrderedDict[Hashable, Future[Bevindingen]] = OrderedDict()

    def ask(
        self, sleutel: Hashable, werk: Callable[[], Bevindingen]
    ) -> Future[Bevindingen]:
        """What comes of this work; it begins now where nobody asked for it yet."""
        gevonden = self._werk.get(sleutel)
        if gevonden is None or (gevonden.done() and gevonden.exception()):
            gevonden = self._werk[sleutel] = Future()
            threading.Thread(
                target=self._run, args=(gevonden, werk), name="rekenen", daemon=True
            ).start()
            while len(self._werk) > BEWAARD:
                self._werk.popitem(last=False)
        return gevonden

    def _run(
        self, uitkomst: Future[Bevindingen], werk: Callable[[], Bevindingen]
    ) -> None:
        with self._beurt:
            try:
                uitkomst.set_result(werk())
            except Exception as fout:  # noqa: BLE001 - told to who asked
                uitkomst.set_exception(fout)
