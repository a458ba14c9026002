"""What fits no form: somebody must judge it, so it is never *voldoet*.

With `bij` each such fact is an open question; else there is one, about the norm
itself, for as long as it holds.
"""

from register.domain.norms.eigen.eigennorm import (
    EigenNormVastgesteld,
    version,
)
from register.domain.norms.eigen.eisen import Handmatig
from register.domain.norms.eigen.momenten import MOMENTEN
from register.domain.norms.eigen.vorm import Vorm
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Uitspraak,
    Zaak,
    open_question,
)


def _eis(norm: EigenNormVastgesteld) -> Handmatig:
    assert norm.handmatig is not None, "it is of this form"
    return norm.handmatig


def _by_hand(norm: EigenNormVastgesteld, zaak: Zaak) -> Uitspraak:
    feit = zaak.feit
    if isinstance(feit, EigenNormVastgesteld) and zaak.op is not None:
        gelding = version(zaak.context.on(zaak.op), feit.id)
        if gelding is None or gelding.norm != feit:
            return NIET_VAN_TOEPASSING
    return open_question(f"{norm.id} past in geen vorm en is handmatig te beoordelen")


def _over(norm: EigenNormVastgesteld) -> tuple[type, ...]:
    bij = _eis(norm).bij
    return (MOMENTEN[bij].feit if bij else EigenNormVastgesteld,)


def _zin(norm: EigenNormVastgesteld) -> str:
    bij = _eis(norm).bij
    keer = f", bij {MOMENTEN[bij].woord}" if bij else ""
    return f"handmatig te beoordelen{keer}: de norm past in geen vorm"


VORM = Vorm(over=_over, toetsen={1: _by_hand}, zin=_zin)
