"""Opening a register to read: the log read-only, the read model caught up or not.

Who may write the directory brings the read model up to date on the way in; who may
not reads what is there, over connections that cannot write.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from register.domain.organisatie.regeling import Register
from register.projections.model import ReadModel, engine_of
from register.service.answers import Library
from register.service.place import Place, identity


@contextmanager
def reading(place: Place) -> Iterator[tuple[Register, Library]]:
    """The register's identity and its library, caught up when that is allowed."""
    with open_library(place, bij=True) as geopend:
        yield geopend


@contextmanager
def open_library(place: Place, *, bij: bool) -> Iterator[tuple[Register, Library]]:
    """`bij`: catch up first, when the directory can be written."""
    log = place.open_log(alleen_lezen=True)
    register = identity(log)
    if bij and place.may_write():
        model = ReadModel(engine_of(place.model))
        model.make()
        model.catch_up(register.regeling, log)
        model.engine.dispose()
    model = ReadModel(engine_of(place.model, alleen_lezen=True))
    try:
        yield register, Library(model, {register.regeling: log})
    finally:
        model.engine.dispose()
        log.close()
        place.keep_readable()
