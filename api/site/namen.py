"""What a page calls functies, modules and persons: by name, or by what they are."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

import orjson

from register.projections.queries import Question
from register.service import namen
from register.service.answers import Library
from register.service.explaining.sentences import Teller
from register.service.lijsten.words import Rij, is_stub, netjes, woord

_HOOGSTENS = 10_000
"""Names that are remembered: who asks for other days asks for other seats."""
_ZETELS = ("lid", "plaatsvervanger", "voorzitter")


class Naamlijst:
    """Names by regeling, kind and code, each looked up once."""

    def __init__(self, library: Library) -> None:
        """As long as nothing is written."""
        self._library = library
        onthoud = lru_cache(_HOOGSTENS)
        self._teller = onthoud(self._tell)
        self._codes = onthoud(self._known)
        self._naam = onthoud(self._look_up)
        self._rol = onthoud(self._seated)

    def __call__(self, regeling: str, soort: str, code: str, dag: str) -> str:
        """The name; empty where only the code is known.

        Of a `rol`, a person who stands for what he is, that is his seat or functie on
        a day, where his own name may not be shown.
        """
        wat = "persoon" if soort == "rol" else soort
        if code not in self._codes(regeling).get(wat, ()):
            return ""
        naam = self._naam(regeling, wat, code)
        return naam or (self._rol(regeling, code, dag) if soort == "rol" else "")

    def _tell(self, regeling: str) -> Teller:
        return Teller(self._library, regeling, openbaar=True)

    def _known(self, regeling: str) -> Mapping[str, frozenset[str]]:
        if regeling not in self._library.logs:
            return {}
        return namen.codes(self._teller(regeling))

    def _look_up(self, regeling: str, soort: str, code: str) -> str:
        return _NAMEN[soort](self._teller(regeling), code)

    def _seated(self, regeling: str, code: str, dag: str) -> str:
        op = date.fromisoformat(dag) if dag else None
        vraag = Question(
            regeling=regeling,
            moment=self._library.moment(regeling, op=op),
            openbaar=True,
            filter={"persoon": code},
        )
        alle: list[Rij] = [orjson.loads(r) for r in self._library.rows("rollen", vraag)]
        rijen = [rij for rij in alle if not is_stub(rij)]
        posten = [woord(rij["functie"]) for rij in rijen if rij.get("functie")]
        zetels = sorted(
            (rij for rij in rijen if rij.get("soort") in _ZETELS),
            key=lambda rij: _ZETELS.index(woord(rij["soort"])),
        )
        if posten:
            naam = self._naam(regeling, "functie", posten[0])
            return namen.midway(naam) or posten[0]
        return seat(zetels[0]) if zetels else ""


def seat(rij: Rij) -> str:
    """A seat in words, the gemeente as its code: `lid van AB voor gm0202`."""
    voor = f" voor {woord(rij['gemeente'])}" if rij.get("gemeente") else ""
    return f"{netjes(rij['soort'])} van {woord(rij['gremium'])}{voor}"


_NAMEN = {"functie": namen.post, "module": namen.module, "persoon": namen.person}
