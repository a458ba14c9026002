"""One person: everything that he is, and where that meets."""

import orjson

from register.service.answers import Library
from register.service.asof import AsOf, Rij
from register.service.details import question
from register.service.lijsten.vraag import Ask
from register.service.pages import NietGevonden, require_log
from register.service.samenloop import met


def persoon(library: Library, regeling: str, code: str, ask: Ask) -> bytes:
    """`{"regeling", "persoon", "naam", "afgeschermd", "rollen", "samenloop"}`.

    What a person is in a gremium or a functie is public; his name and other roles are
    as open as he is himself. Raises `NietGevonden`.
    """
    require_log(library, regeling)
    vraag = AsOf.of(library, regeling, ask)
    rollen = vraag.rows("rollen", persoon=code)
    eigen = library.found("personen", question(library, regeling, ask, sleutel=code))
    if not (rollen or eigen):
        raise NietGevonden("persoon", code)
    gegeven: Rij = {"regeling": regeling, "persoon": code}
    for rij, inhoud in zip(eigen, library.opened(eigen), strict=True):
        gegeven |= orjson.loads(inhoud) if rij.open else {"afgeschermd": rij.openheid}
    samen = list(met(code, rollen))
    return orjson.dumps({**gegeven, "rollen": rollen, "samenloop": samen})
