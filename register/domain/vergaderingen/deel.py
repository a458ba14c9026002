"""What one gremium has apart in a meeting: its presentielijst and its votes.

A meeting of one gremium has one part, a joint meeting one for each. The facts stand in
`vergaderfeiten` and `stemfeiten`; the `evolve` of `vergaderingstaat` calls the fold.
"""

from typing import assert_never

from register.domain.facts import Feit
from register.domain.records import dataclass, replace
from register.domain.vergaderingen.stemfeiten import (
    Onthouding,
    OnthoudingVastgelegd,
    StemmenGestaakt,
    Stemming,
    StemmingGehouden,
)
from register.domain.vergaderingen.vergaderfeiten import (
    Aanwezige,
    Afwezige,
    PresentieVastgesteld,
)

VanDeel = (
    PresentieVastgesteld | OnthoudingVastgelegd | StemmingGehouden | StemmenGestaakt
)
"""Facts that belong to one gremium of a meeting."""


@dataclass(frozen=True, kw_only=True)
class Deel:
    """Presence and votes of one gremium; `presentie_seq` is the list that counts."""

    gremium: str
    aanwezig: tuple[Aanwezige, ...] = ()
    afwezig: tuple[Afwezige, ...] = ()
    zittend: int | None = None
    presentie_seq: int | None = None
    onthoudingen: tuple[Onthouding, ...] = ()
    stemmingen: tuple[Stemming, ...] = ()


def evolve(deel: Deel, gegeven: VanDeel, feit: Feit) -> Deel:
    """Fold one fact of this gremium."""
    match gegeven:
        case PresentieVastgesteld() as lijst:
            return replace(
                deel,
                aanwezig=lijst.aanwezig,
                afwezig=lijst.afwezig,
                zittend=lijst.zittend,
                presentie_seq=feit.seq,
            )
        case OnthoudingVastgelegd():
            onthouding = Onthouding(
                punt=gegeven.punt,
                persoon=gegeven.persoon,
                gemeente=gegeven.gemeente,
                grond=gegeven.grond,
                seq=feit.seq,
            )
            return replace(deel, onthoudingen=(*deel.onthoudingen, onthouding))
        case StemmingGehouden() as gehouden:
            stemmingen = (*deel.stemmingen, _vote(gehouden, feit))
            return replace(deel, stemmingen=stemmingen)
        case StemmenGestaakt(punt=code):
            return replace(deel, stemmingen=_tied(deel.stemmingen, code))
        case _:
            assert_never(gegeven)


def _vote(gehouden: StemmingGehouden, feit: Feit) -> Stemming:
    return Stemming(
        punt=gehouden.punt,
        voorstel=gehouden.voorstel,
        wijze=gehouden.wijze,
        stemmen=gehouden.stemmen,
        hoofden=gehouden.hoofden,
        gewichten=gehouden.gewichten,
        geldig=gehouden.geldigheid.geldig,
        voltallig=gehouden.voltallig,
        uitslag=gehouden.uitslag,
        vrijstelling=gehouden.vrijstelling,
        vereist=gehouden.vereist,
        herstemming_van=gehouden.herstemming_van,
        amendement=gehouden.amendement,
        motie=gehouden.motie,
        op=feit.dag,
        seq=feit.seq,
    )


def _tied(stemmingen: tuple[Stemming, ...], punt: str) -> tuple[Stemming, ...]:
    """Mark the last vote on the item: the staking follows it in the same breath."""
    laatste = next((s.seq for s in reversed(stemmingen) if s.punt == punt), None)
    return tuple(
        replace(s, gestaakt=s.seq == laatste or s.gestaakt) for s in stemmingen
    )
