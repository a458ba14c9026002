"""The form of an order: something happened before, or on the day of, another thing."""

from register.domain.norms.eigen.eigennorm import EigenNormVastgesteld
from register.domain.norms.eigen.eisen import Volgorde
from register.domain.norms.eigen.momenten import MOMENTEN, found, moment_days
from register.domain.norms.eigen.rekenen import missing
from register.domain.norms.eigen.vorm import Vorm
from register.domain.norms.norm import Uitspraak, Zaak, meets, open_question


def _eis(norm: EigenNormVastgesteld) -> Volgorde:
    assert norm.eerder is not None, "it is of this form"
    return norm.eerder


def _came_first(norm: EigenNormVastgesteld, zaak: Zaak) -> Uitspraak:
    wat = _eis(norm).wat
    woord = MOMENTEN[wat].woord
    gevonden = found(wat, zaak, zaak.context.dag)
    if gevonden is None:
        return open_question(f"waar {woord} bij hoort, is niet vastgelegd")
    eerste, laatste = moment_days(zaak)
    zeker = [voorval.seq for voorval in gevonden if voorval.laatste <= eerste]
    if zeker:
        return meets(*zeker)
    mogelijk = [voorval.seq for voorval in gevonden if voorval.eerste <= laatste]
    if mogelijk:
        return open_question(f"of {woord} eerder was, is niet te zien", *mogelijk)
    return missing(zaak, f"{woord} is niet eerder vastgelegd")


def _over(norm: EigenNormVastgesteld) -> tuple[type, ...]:
    return (MOMENTEN[_eis(norm).voor].feit,)


def _zin(norm: EigenNormVastgesteld) -> str:
    eis = _eis(norm)
    return f"{MOMENTEN[eis.wat].woord} is er vóór {MOMENTEN[eis.voor].woord}"


VORM = Vorm(over=_over, toetsen={1: _came_first}, zin=_zin)
