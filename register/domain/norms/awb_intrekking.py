"""Norm on withdrawing and changing a decision: by a new one of the same organ.

Contrarius actus is no text of the Awb but taken to follow from who has the power (I). A
slip that is mended and a mistake of the register are other facts, and no decision.
"""

from register.domain.besluiten.besluit import BESLUIT
from register.domain.besluiten.gevolgfeiten import (
    BesluitGewijzigd,
    BesluitIngetrokken,
)
from register.domain.bevoegdheden.competence import covers, delegations
from register.domain.context import Context
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Handhaving,
    Norm,
    Uitspraak,
    Zaak,
    Zekerheid,
    breaks,
    meets,
    open_question,
)
from register.domain.norms.reading import SINDS, listed
from register.domain.norms.sources import awb


def _by_the_same_organ(zaak: Zaak) -> Uitspraak:
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, BesluitIngetrokken | BesluitGewijzigd):
        return NIET_VAN_TOEPASSING
    besluit = context.staat(BESLUIT, feit.besluit)
    later = context.staat(BESLUIT, feit.door)
    if besluit is None or later is None:
        return open_question(f"besluit '{feit.door}' is op deze datum niet bekend")
    eerst, nieuw = besluit.genomen.orgaan, later.genomen.orgaan
    seqs = (besluit.seq, later.seq)
    if eerst == nieuw:
        return meets(*seqs)
    if over := _transferred(context, {eerst, nieuw}, besluit.genomen.handeling):
        return open_question(
            f"of de bevoegdheid met {listed(over)} is overgegaan van '{eerst}' op "
            f"'{nieuw}', is niet vast te stellen",
            *seqs,
        )
    return breaks(
        f"'{nieuw}' trok in of wijzigde wat '{eerst}' besloot, en had die bevoegdheid "
        "niet overgenomen",
        *seqs,
    )


def _transferred(context: Context, tussen: set[str], handeling: str) -> list[str]:
    """Delegaties of this act between the two organs, ended or not."""
    return [
        macht.code
        for macht in delegations(context)
        if {macht.gever, macht.nemer} == tussen
        and covers(macht.handelingen, macht.uitzonderingen, handeling)
    ]


NORMEN = (
    Norm(
        id="AWB-35",
        uitvoering=1,
        bron=awb("1:3"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="Een besluit wordt ingetrokken of gewijzigd met een nieuw besluit van "
        "hetzelfde orgaan.",
        over=(BesluitIngetrokken, BesluitGewijzigd),
        toets=_by_the_same_organ,
    ),
)
