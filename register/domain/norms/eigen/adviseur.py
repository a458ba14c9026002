"""The form of a required adviser: a gremium or functie advised before the decision.

Advice that was asked and reported late is no obstacle to deciding (Awb 3:6 lid 2; I).
"""

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.dossiers.dossier import DOSSIER
from register.domain.norms.eigen.eigennorm import EigenNormVastgesteld
from register.domain.norms.eigen.eisen import Advieseis
from register.domain.norms.eigen.rekenen import missing
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


def _eis(norm: EigenNormVastgesteld) -> Advieseis:
    assert norm.adviseur is not None, "it is of this form"
    return norm.adviseur


def _advised(norm: EigenNormVastgesteld, zaak: Zaak) -> Uitspraak:
    besluit, wie = zaak.feit, _eis(norm).adviseur
    if not isinstance(besluit, BesluitGenomen) or not is_adopted(besluit):
        return NIET_VAN_TOEPASSING
    code = besluit.dossier or zaak.kop.dossier
    dossier = zaak.context.staat(DOSSIER, code) if code else None
    if dossier is None:
        return open_question("bij welk dossier dit besluit hoort, is niet vastgelegd")
    adviezen = [advies for advies in dossier.adviezen if advies.adviseur == wie]
    klaar = [a for a in adviezen if a.uitgebracht_op or a.niet_tijdig_op]
    if klaar:
        return meets(*(seq for advies in klaar for seq in advies.seqs))
    if adviezen:
        seqs = [seq for advies in adviezen for seq in advies.seqs]
        return breaks(f"het advies van '{wie}' is gevraagd en nog niet gegeven", *seqs)
    return missing(zaak, f"'{wie}' is niet om advies gevraagd")


def _over(_: EigenNormVastgesteld) -> tuple[type, ...]:
    return (BesluitGenomen,)


def _zin(norm: EigenNormVastgesteld) -> str:
    return f"{_eis(norm).adviseur} adviseert vóór het besluit"


VORM = Vorm(over=_over, toetsen={1: _advised}, zin=_zin)
