"""A register opened to read and nothing else: what the API serves from.

Nothing here writes, nor loads what can.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from register.domain.organisatie.regeling import Register
from register.faults import Omgevingsfout
from register.projections.model import ReadModel, engine_of
from register.service.answers import Library
from register.service.place import Place, identity


class LeesmodelVerouderd(Omgevingsfout):
    """The rows were made by other code, and this user may not make them anew."""

    def __init__(self, plek: str) -> None:
        """Name the place."""
        super().__init__(
            f"het leesmodel in '{plek}' is gemaakt door een andere versie en deze "
            "gebruiker mag het niet bijwerken; laat de eigenaar "
            "'besluiten beheer herbouw' doen"
        )


@contextmanager
def open_library(place: Place) -> Iterator[tuple[Register, Library]]:
    """The register's identity and its library, over connections that cannot write.

    Raises `LeesmodelVerouderd`.
    """
    log = place.open_log(alleen_lezen=True)
    register = identity(log)
    model = ReadModel(engine_of(place.model, alleen_lezen=True))
    try:
        if place.has_model() and not model.is_current(register.regeling):
            raise LeesmodelVerouderd(place.naam)
        yield register, Library(model, {register.regeling: log})
    finally:
        model.engine.dispose()
        log.close()
        place.keep_readable()
