"""Opening a register to read, after its read model is caught up.

Who may write the directory brings the read model up to date on the way in; who may
not reads what is there, over connections that cannot write.
"""

from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import replace

from register.domain.organisatie.regeling import Register
from register.faults import Omgevingsfout
from register.projections import known
from register.projections.model import ReadModel, engine_of
from register.service.answers import Library
from register.service.opening import open_library
from register.service.place import Place, identity
from register.service.sources import last_recorded, system, today
from register.store import Reads


def open_lapsed(place: Place, model: ReadModel, log: Reads, regeling: str) -> None:
    """Open what secrecy left by itself, where something did and this user may.

    A writer that is busy does it as well, so nothing is waited for in vain.
    """
    nu = today(system().klok, last_recorded(log))
    with model.engine.connect() as verbinding:
        if not known.has_lapsed(verbinding, regeling, nu):
            return
    if place.may_open_vault():
        from register.service.recording import Recorder  # noqa: PLC0415 - seldom needed

        with suppress(Omgevingsfout), Recorder(place):
            pass  # opening does it


@contextmanager
def reading(place: Place) -> Iterator[tuple[Register, Library]]:
    """The register's identity and its library, caught up when that is allowed."""
    schrijft = place.may_write()
    if schrijft:
        _catch_up(place)
    with open_library(place) as (register, library):
        yield register, replace(library, mag_bijhouden=schrijft)


def _catch_up(place: Place) -> None:
    with closing(place.open_log(alleen_lezen=True)) as log:
        regeling = identity(log).regeling
        model = ReadModel(engine_of(place.model))
        model.make()
        model.catch_up(regeling, log)
        open_lapsed(place, model, log, regeling)
        model.engine.dispose()
