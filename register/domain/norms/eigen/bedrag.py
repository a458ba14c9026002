"""The form of an amount limit: decisions up to so many euros."""

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.geld.bedragen import euro
from register.domain.norms.eigen.eigennorm import EigenNormVastgesteld
from register.domain.norms.eigen.eisen import Bedrageis
from register.domain.norms.eigen.vorm import Vorm
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Uitspraak,
    Zaak,
    breaks,
    meets,
    open_question,
)
from register.domain.norms.reading import is_adopted


def _eis(norm: EigenNormVastgesteld) -> Bedrageis:
    assert norm.bedrag is not None, "it is of this form"
    return norm.bedrag


def _within(norm: EigenNormVastgesteld, zaak: Zaak) -> Uitspraak:
    besluit, hoogste = zaak.feit, _eis(norm).hoogste
    if not isinstance(besluit, BesluitGenomen) or not is_adopted(besluit):
        return NIET_VAN_TOEPASSING
    if besluit.bedrag is None:
        return open_question("welk bedrag met het besluit is gemoeid, is niet bekend")
    if besluit.bedrag <= hoogste:
        return meets()
    return breaks(
        f"het besluit gaat over {euro(besluit.bedrag)}; de grens is {euro(hoogste)}"
    )


def _over(_: EigenNormVastgesteld) -> tuple[type, ...]:
    return (BesluitGenomen,)


def _zin(norm: EigenNormVastgesteld) -> str:
    return f"het besluit gaat over ten hoogste {euro(_eis(norm).hoogste)}"


VORM = Vorm(over=_over, toetsen={1: _within}, zin=_zin)
