"""How often one client may ask: a bucket that fills again at a steady pace.

Off unless chosen. A proxy that stands before several processes can do it better; each
process of ours counts for itself.
"""

from collections import OrderedDict
from collections.abc import Callable
from math import ceil
from time import monotonic

MEESTE_CLIENTS = 10_000
"""So many buckets are kept; the client that was longest away is forgotten first."""


class Snelheid:
    """`per_minuut` questions by one client, and as many at once."""

    def __init__(self, per_minuut: int, klok: Callable[[], float] = monotonic) -> None:
        """The clock is only for tests."""
        self._vol = float(per_minuut)
        self._per_seconde = per_minuut / 60
        self._klok = klok
        self._emmers: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, client: str) -> int:
        """Seconds that this client has to wait; 0 where it may ask now."""
        nu = self._klok()
        over, toen = self._emmers.pop(client, (self._vol, nu))
        over = min(self._vol, over + (nu - toen) * self._per_seconde)
        mag = over >= 1
        self._emmers[client] = (over - 1 if mag else over, nu)
        if len(self._emmers) > MEESTE_CLIENTS:
            self._emmers.popitem(last=False)
        return 0 if mag else ceil((1 - over) / self._per_seconde)
