"""A meeting as it stands on a day: agenda, presence, votes and how far it is.

Stream `vergadering/{vergadering}`; commands stand in `vergadering` and `stemming`.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from register.domain.facts import Aggregaat, Feit
from register.domain.values import Onbekend, Openheid, Tekst
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
    AgendapuntAfgevoerd,
    AgendapuntGeplaatst,
    Behandelwijze,
    BesluitenlijstVastgesteld,
    Doel,
    PresentieVastgesteld,
    VergaderingBijeengeroepen,
    VergaderingGeopend,
    VergaderingGesloten,
    VergaderingNietGehouden,
    VergaderingNietGeopend,
    Vergaderwijze,
)


class Vergaderstatus(StrEnum):
    """How far a meeting is; the last three are ends."""

    BIJEENGEROEPEN = "bijeengeroepen"
    GEOPEND = "geopend"
    NIET_GEOPEND = "niet_geopend"
    NIET_GEHOUDEN = "niet_gehouden"
    GESLOTEN = "gesloten"


@dataclass(frozen=True, kw_only=True)
class Punt:
    """An item of the agenda; once `afgevoerd_op` is there it is not dealt with."""

    code: str
    titel: Tekst
    doel: Doel | Onbekend
    behandelwijze: Behandelwijze | Onbekend
    voorstel: str
    dossier: str
    besloten: bool
    nagezonden: bool
    seq: int
    afgevoerd_op: date | None = None


@dataclass(frozen=True, kw_only=True)
class Vergadering:
    """A meeting; `presentie_seq` is the list that counts, `seqs` are all its facts."""

    code: str
    gremium: str
    datum: date | Onbekend
    wijze: Vergaderwijze | Onbekend
    openheid: Openheid | Onbekend
    verzonden_op: date | None
    herbelegging_van: str
    seqs: tuple[int, ...]
    status: Vergaderstatus = Vergaderstatus.BIJEENGEROEPEN
    agenda: tuple[Punt, ...] = ()
    aanwezig: tuple[Aanwezige, ...] = ()
    afwezig: tuple[Afwezige, ...] = ()
    zittend: int | None = None
    presentie_seq: int | None = None
    onthoudingen: tuple[Onthouding, ...] = ()
    stemmingen: tuple[Stemming, ...] = ()
    geopend_op: date | None = None
    gesloten_op: date | None = None
    besluitenlijst_op: date | None = None

    def punt(self, code: str) -> Punt | None:
        """Find an item of the agenda, dealt with or not."""
        return next((p for p in self.agenda if p.code == code), None)

    def present(self, persoon: str) -> Aanwezige | None:
        """Find a person on the presentielijst."""
        return next((a for a in self.aanwezig if a.persoon == persoon), None)

    def abstainers(self, punt: str) -> frozenset[str]:
        """Give the persons who take no part in an item (Gemeentewet 28)."""
        return frozenset(o.persoon for o in self.onthoudingen if o.punt == punt)

    def last_vote(self, punt: str) -> Stemming | None:
        """Find the vote on an item that counts: a later one replaces an earlier."""
        return next((s for s in reversed(self.stemmingen) if s.punt == punt), None)


def evolve(staat: Vergadering | None, feit: Feit) -> Vergadering | None:
    """Fold one fact; what comes before the convocation changes nothing."""
    if staat is None:
        match feit.gegevens:
            case VergaderingBijeengeroepen() as begin:
                return _called(begin, feit)
            case _:
                return None
    seqs = (*staat.seqs, feit.seq)
    match feit.gegevens:
        case AgendapuntGeplaatst() as punt:
            return replace(staat, agenda=(*staat.agenda, _item(punt, feit)), seqs=seqs)
        case AgendapuntAfgevoerd(punt=code):
            agenda = tuple(
                replace(p, afgevoerd_op=feit.dag) if p.code == code else p
                for p in staat.agenda
            )
            return replace(staat, agenda=agenda, seqs=seqs)
        case PresentieVastgesteld() as lijst:
            return replace(
                staat,
                aanwezig=lijst.aanwezig,
                afwezig=lijst.afwezig,
                zittend=lijst.zittend,
                presentie_seq=feit.seq,
                seqs=seqs,
            )
        case VergaderingGeopend():
            status, op = Vergaderstatus.GEOPEND, feit.dag
            return replace(staat, status=status, geopend_op=op, seqs=seqs)
        case VergaderingNietGeopend():
            return replace(staat, status=Vergaderstatus.NIET_GEOPEND, seqs=seqs)
        case VergaderingNietGehouden():
            return replace(staat, status=Vergaderstatus.NIET_GEHOUDEN, seqs=seqs)
        case VergaderingGesloten():
            status, op = Vergaderstatus.GESLOTEN, feit.dag
            return replace(staat, status=status, gesloten_op=op, seqs=seqs)
        case OnthoudingVastgelegd() as gegeven:
            onthouding = Onthouding(
                punt=gegeven.punt,
                persoon=gegeven.persoon,
                gemeente=gegeven.gemeente,
                grond=gegeven.grond,
                seq=feit.seq,
            )
            onthoudingen = (*staat.onthoudingen, onthouding)
            return replace(staat, onthoudingen=onthoudingen, seqs=seqs)
        case StemmingGehouden() as gehouden:
            stemmingen = (*staat.stemmingen, _vote(gehouden, feit))
            return replace(staat, stemmingen=stemmingen, seqs=seqs)
        case StemmenGestaakt(punt=code):
            return replace(staat, stemmingen=_tied(staat.stemmingen, code), seqs=seqs)
        case BesluitenlijstVastgesteld():
            return replace(staat, besluitenlijst_op=feit.dag, seqs=seqs)
        case _:
            return staat


def _called(begin: VergaderingBijeengeroepen, feit: Feit) -> Vergadering:
    return Vergadering(
        code=begin.vergadering,
        gremium=begin.gremium,
        datum=begin.datum,
        wijze=begin.wijze,
        openheid=begin.openheid,
        verzonden_op=begin.verzonden_op,
        herbelegging_van=begin.herbelegging_van,
        seqs=(feit.seq,),
    )


def _item(punt: AgendapuntGeplaatst, feit: Feit) -> Punt:
    return Punt(
        code=punt.punt,
        titel=punt.titel,
        doel=punt.doel,
        behandelwijze=punt.behandelwijze,
        voorstel=punt.voorstel,
        dossier=punt.dossier,
        besloten=punt.besloten,
        nagezonden=punt.nagezonden,
        seq=feit.seq,
    )


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
        op=feit.dag,
        seq=feit.seq,
    )


def _tied(stemmingen: tuple[Stemming, ...], punt: str) -> tuple[Stemming, ...]:
    """Mark the last vote on the item: the staking follows it in the same breath."""
    laatste = next((s.seq for s in reversed(stemmingen) if s.punt == punt), None)
    return tuple(
        replace(s, gestaakt=s.seq == laatste or s.gestaakt) for s in stemmingen
    )


VERGADERING = Aggregaat("vergadering", evolve)
