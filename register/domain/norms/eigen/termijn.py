"""The form of a term: something at least so long before, or at most so long after.

Counted back it is judged where the anchor is, for then it is sure. Counted on it is
judged where the thing comes; while nothing comes, on the anchor, once the day that is
asked about lies beyond the term. Terms of a regeling are no terms of law, so no day
off moves them (Algemene termijnenwet 1; I).
"""

from datetime import date

from register.domain.norms.eigen.eigennorm import EigenNormVastgesteld
from register.domain.norms.eigen.eisen import Richting, Termijneis
from register.domain.norms.eigen.momenten import (
    MOMENTEN,
    Voorval,
    found,
    moment_days,
)
from register.domain.norms.eigen.rekenen import best, earlier, later, missing
from register.domain.norms.eigen.vorm import Vorm
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Uitspraak,
    Zaak,
    breaks,
    meets,
    open_question,
    worst,
)
from register.domain.norms.reading import ran_out
from register.domain.termijnen.periods import Duur


def _eis(norm: EigenNormVastgesteld) -> Termijneis:
    assert norm.termijn is not None, "it is of this form"
    return norm.termijn


def _duur(eis: Termijneis) -> Duur:
    return Duur(aantal=eis.aantal, eenheid=eis.eenheid)


def _in_time(norm: EigenNormVastgesteld, zaak: Zaak) -> Uitspraak:
    eis = _eis(norm)
    if eis.richting is Richting.VOOR:
        return _before(eis, zaak)
    if isinstance(zaak.feit, MOMENTEN[eis.wat].feit):
        return _after(eis, zaak)
    return _waiting(eis, zaak)


def _before(eis: Termijneis, zaak: Zaak) -> Uitspraak:
    soort = MOMENTEN[eis.wat]
    gevonden = found(eis.wat, zaak, zaak.context.dag)
    if gevonden is None:
        return open_question(f"waar {soort.woord} bij hoort, is niet vastgelegd")
    if not gevonden:
        return missing(zaak, f"{soort.woord} is niet vastgelegd")
    eerste, laatste = moment_days(zaak)
    grens = earlier(eerste, _duur(eis)), earlier(laatste, _duur(eis))
    oordelen = [_held(eis, voorval, grens) for voorval in gevonden]
    return worst(*oordelen) if soort.elke else best(oordelen)


def _after(eis: Termijneis, zaak: Zaak) -> Uitspraak:
    eerste, laatste = moment_days(zaak)
    ankers = found(eis.anker, zaak, zaak.context.dag)
    if not ankers:
        return open_question(f"{MOMENTEN[eis.anker].woord} is niet vastgelegd")
    anker = max(ankers, key=lambda voorval: (voorval.laatste, voorval.seq))
    grens = later(anker.eerste, _duur(eis)), later(anker.laatste, _duur(eis))
    eigen = Voorval(eerste=eerste, laatste=laatste, seq=anker.seq)
    return _held(eis, eigen, grens)


def _waiting(eis: Termijneis, zaak: Zaak) -> Uitspraak:
    """The clock on the anchor: silent until it ran out with nothing to stop it."""
    _, laatste = moment_days(zaak)
    uiterlijk = later(laatste, _duur(eis))
    if zaak.op is None or not ran_out(zaak, uiterlijk):
        return NIET_VAN_TOEPASSING
    if found(eis.wat, zaak, zaak.op):
        return NIET_VAN_TOEPASSING  # judged where it came
    woord = MOMENTEN[eis.wat].woord
    return missing(zaak, f"{woord} is er niet; dat moest uiterlijk {uiterlijk}")


def _held(eis: Termijneis, wat: Voorval, grens: tuple[date, date]) -> Uitspraak:
    """One time against the last good day, both perhaps not known exactly."""
    woord = MOMENTEN[eis.wat].woord
    vroegst, laatst = grens
    if wat.laatste <= vroegst:
        return meets(wat.seq)
    if wat.eerste > laatst:
        tekst = f"{woord} is van {wat.eerste}; dat moest uiterlijk {laatst}"
        return breaks(tekst, wat.seq)
    return open_question(
        f"de dag van {woord} of van {MOMENTEN[eis.anker].woord} is niet precies bekend",
        wat.seq,
    )


def _over(norm: EigenNormVastgesteld) -> tuple[type, ...]:
    eis = _eis(norm)
    anker = MOMENTEN[eis.anker].feit
    if eis.richting is Richting.VOOR:
        return (anker,)
    return (MOMENTEN[eis.wat].feit, anker)


def _zin(norm: EigenNormVastgesteld) -> str:
    eis = _eis(norm)
    wat, anker = MOMENTEN[eis.wat].woord, MOMENTEN[eis.anker].woord
    if eis.richting is Richting.VOOR:
        return f"{wat} is ten minste {_duur(eis).tekst} vóór {anker}"
    return f"{wat} is uiterlijk {_duur(eis).tekst} na {anker}"


VORM = Vorm(over=_over, toetsen={1: _in_time}, zin=_zin)
