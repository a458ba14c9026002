"""Waiting for another process, for as long as only one that hangs would take."""

import time
from collections.abc import Callable

WACHT = 60.0
"""Seconds; a machine under load may be slow, and that is no fault."""


def eventually(klaar: Callable[[], bool]) -> bool:
    """Whether it came about before that."""
    eind = time.monotonic() + WACHT
    while not klaar():
        if time.monotonic() > eind:
            return False
        time.sleep(0.02)
    return True
