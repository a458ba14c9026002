"""Building the live read model again from the log, in one transaction."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass

from register.domain.organisatie.regeling import Register
from register.faults import NietSchrijfbaar
from register.projections.model import ReadModel, engine_of
from register.service.place import Place, identity

Voortgang = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Herbouw:
    """What was built: of which log, how far, and the digest of every projection."""

    regeling: str
    gebeurtenissen: int
    projecties: dict[str, str]


def rebuild(
    place: Place,
    *,
    voortgang: Voortgang | None = None,
    eerst: Callable[[Register], None] | None = None,
) -> Herbouw:
    """Rebuild; readers see the old rows until it is done. `eerst` may still refuse.

    Raises `GeenRegister`, `NietSchrijfbaar`.
    """
    with closing(place.open_log(alleen_lezen=True)) as log:
        register = identity(log)
        if eerst:
            eerst(register)
        if not place.may_write():
            raise NietSchrijfbaar(place.naam)
        eind = log.size()
        model = ReadModel(engine_of(place.model))
        try:
            model.make()
            aantal = model.rebuild(
                register.regeling,
                log,
                tot=eind,
                voortgang=lambda n: (
                    voortgang("leesmodel", n, eind) if voortgang else None
                ),
            )
            digests = model.digests(register.regeling)
        finally:
            model.engine.dispose()
    place.keep_readable()
    return Herbouw(
        regeling=register.regeling, gebeurtenissen=aantal, projecties=digests
    )
