"""What changed in the lists between two moments of what was known."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

import orjson

from register.projections.queries import AsOf, Found, Question
from register.service.answers import Library
from register.service.lijsten.catalogue import LIJSTEN

Rij = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anders:
    """One row that differs.

    `soort` is nieuw, weg or anders; of that last `velden` says what each field was
    and became. Of what may not be seen only that it changed.
    """

    lijst: str
    sleutel: str
    soort: str
    velden: Mapping[str, tuple[object, object]] = field(default_factory=dict)


def differences(
    library: Library, regeling: str, eerst: int, daarna: int
) -> Iterator[Anders]:
    """Rows of every stored list that differ, by list and key.

    `eerst` and `daarna` are numbers of events that were known then.
    """
    nu = library.moment(regeling).nu
    for lijst in dict.fromkeys(o.bron for o in LIJSTEN if not o.berekend):

        def known(tot: int, lijst: str = lijst) -> dict[str, Found]:
            vraag = Question(regeling=regeling, moment=AsOf(tot=tot, nu=nu))
            return {f"{r.sleutel}|{r.van}": r for r in library.found(lijst, vraag)}

        oud, nieuw = known(eerst), known(daarna)
        for sleutel in sorted(oud.keys() | nieuw.keys()):
            yield from _one(library, lijst, oud.get(sleutel), nieuw.get(sleutel))


def _one(
    library: Library, lijst: str, oud: Found | None, nieuw: Found | None
) -> Iterator[Anders]:
    rij = nieuw or oud
    assert rij, "the key is of one of the two"
    if oud is None or nieuw is None:
        soort = "nieuw" if oud is None else "weg"
        yield Anders(lijst=lijst, sleutel=rij.sleutel, soort=soort)
    elif oud.inhoud != nieuw.inhoud:
        velden = _fields(library, oud, nieuw) if oud.open and nieuw.open else {}
        yield Anders(lijst=lijst, sleutel=rij.sleutel, soort="anders", velden=velden)


def _fields(
    library: Library, oud: Found, nieuw: Found
) -> dict[str, tuple[object, object]]:
    voor, na = (orjson.loads(inhoud) for inhoud in library.opened([oud, nieuw]))
    return {
        naam: (voor.get(naam), na.get(naam))
        for naam in sorted(voor.keys() | na.keys())
        if voor.get(naam) != na.get(naam)
    }
