"""What somebody must know who takes over: the file of a gremium, functie or gemeente.

003 asks that new members of boards be informed well, 004 for an on-boarding and a
handover. Every part is a list that can also be asked on its own.
"""

from dataclasses import replace

import orjson

from register.service import views
from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij, is_stub
from register.service.pages import NietGevonden, require_log

_DELEN = {
    "zetels": (("leden", "gremium"), ("leden", "gemeente")),
    "bekleed_door": (("rollen", "functie"),),
    "bevoegdheden": (("mandaten", "nemer"),),
    "collegemandaten": (
        ("collegemandaten", "gremium"),
        ("collegemandaten", "gemeente"),
    ),
    "wacht": (("wat-nu", "voor"),),
    "lopend": (("lopende-zaken", "wie"), ("lopende-zaken", "gemeente")),
    "opdrachten": (("opdrachten", "opdrachtnemer"), ("opdrachten", "gemeente")),
    "aflopend": (("aflopend", "bewaker"), ("aflopend", "gemeente")),
    "besluiten": (("besluiten", "orgaan"),),
}
"""Of which lists, by which filter, each part is made."""


def inwerkdossier(library: Library, regeling: str, code: str, ask: Ask) -> bytes:
    """`{"regeling", "wie", "op", PART: [row, …], …}` on `ask.op`.

    What may not be seen is left out. Raises `NietGevonden` where nothing at all has to
    do with this code.
    """
    require_log(library, regeling)
    assert ask.op is not None, "the edge fills in today"

    def asked(naam: str, filter_: str) -> list[Rij]:
        vraag = replace(ask, filter={filter_: code}, aantal=None, na=None)
        blad = orjson.loads(views.rows(library, naam, regeling, vraag))
        return [rij for rij in blad["gegevens"] if not is_stub(rij)]

    delen = {
        deel: [rij for naam, filter_ in bronnen for rij in asked(naam, filter_)]
        for deel, bronnen in _DELEN.items()
    }
    if not any(delen.values()):
        raise NietGevonden("gremium, functie of gemeente", code)
    dossier = {"regeling": regeling, "wie": code, "op": ask.op.isoformat(), **delen}
    return orjson.dumps(dossier)
