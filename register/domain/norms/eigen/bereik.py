"""What a norm is about: whether a fact falls under its organs, acts and modules."""

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.norms.eigen.eigennorm import EigenNormVastgesteld
from register.domain.norms.eigen.momenten import decision_of
from register.domain.norms.norm import Zaak
from register.domain.organisatie.gremium import LidAangewezen
from register.domain.vergaderingen.vergadering import (
    VERGADERING,
    VergaderingBijeengeroepen,
)


def in_scope(norm: EigenNormVastgesteld, zaak: Zaak) -> bool:
    """Whether the norm is about this fact; without a limit it is about all.

    A decision that names no act or module falls outside a norm that does.
    """
    besluit = decision_of(zaak)
    if besluit is not None:
        return _about(norm, besluit)
    return not norm.organen or any(code in norm.organen for code in _bodies(zaak))


def _about(norm: EigenNormVastgesteld, besluit: BesluitGenomen) -> bool:
    """A decision in the name of an organ is one of that organ too."""
    return (
        (not norm.organen or bool({besluit.orgaan, besluit.functie} & {*norm.organen}))
        and (not norm.handelingen or besluit.handeling in norm.handelingen)
        and (not norm.modules or besluit.module in norm.modules)
    )


def _bodies(zaak: Zaak) -> tuple[str, ...]:
    """The gremia that the fact is about."""
    feit = zaak.feit
    if isinstance(feit, LidAangewezen):
        return (feit.gremium,)
    if isinstance(feit, VergaderingBijeengeroepen):
        return (feit.gremium, *feit.mede)
    zitting = zaak.context.staat(VERGADERING, zaak.kop.stroom.partition("/")[2])
    return zitting.gremia if zitting else ()
