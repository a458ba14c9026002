"""Folding without the collector of cycles: rows and facts make none.

It would walk over and over through all that a batch keeps, a quarter of the time of a
rebuild. What libraries leave behind is looked for once, at the end of a batch.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Collect nothing meanwhile, and what is young afterwards; as it was at the end."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
        gc.collect(0)
