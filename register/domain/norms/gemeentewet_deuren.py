"""Norm of the Gemeentewet on what is not decided behind closed doors (art. 24).

Not in the list of Wgr 22 lid 1, so no rule for the AB: a warning that it would be one
for a raad (I), of the lowest weight. Text read: versions 2015-01-01 and 2026-03-21, the
same in this article.
"""

from typing import Final

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.norms.gemeentewet import meeting_of_decision
from register.domain.norms.handelingen import (
    BEGROTING,
    BEGROTINGSWIJZIGING,
    JAARREKENING,
    RECHTEN,
)
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
from register.domain.norms.reading import SINDS
from register.domain.norms.sources import gemeentewet
from register.domain.values import Openheid

_IN_HET_OPENBAAR: Final = frozenset(
    {BEGROTING, BEGROTINGSWIJZIGING, JAARREKENING, RECHTEN}
)
"""Onder b en c; what concerns councillors and wethouders has no counterpart here."""


def _with_open_doors(zaak: Zaak) -> Uitspraak:
    besluit = zaak.feit
    vergadering, _ = meeting_of_decision(zaak)
    if vergadering is None or not isinstance(besluit, BesluitGenomen):
        return NIET_VAN_TOEPASSING
    if besluit.handeling not in _IN_HET_OPENBAAR:
        return NIET_VAN_TOEPASSING
    punt = vergadering.punt(besluit.punt)
    if punt is None:
        tekst = "bij welk punt van de agenda dit is besloten, is niet vastgelegd"
        return open_question(tekst, vergadering.seqs[0])
    if vergadering.behind_doors(punt.code):
        sloten = [sluiting.seqs[0] for sluiting in vergadering.deuren]
        return breaks(
            f"punt '{punt.code}' is achter gesloten deuren besloten", punt.seq, *sloten
        )
    if vergadering.openheid is Openheid.OPENBAAR and not punt.besloten:
        return meets(vergadering.seqs[0], punt.seq)
    return open_question(
        f"of de deuren bij punt '{punt.code}' dicht waren, is niet vastgelegd", punt.seq
    )


NORMEN = (
    Norm(
        id="GW-17",
        uitvoering=1,
        bron=gemeentewet("24"),
        van=SINDS,
        handhaving=Handhaving.DERIVE,
        zekerheid=Zekerheid.UITLEG,
        tekst="Over begroting, jaarrekening en heffingen wordt liever niet achter "
        "gesloten deuren besloten.",
        over=(BesluitGenomen,),
        toets=_with_open_doors,
    ),
)
