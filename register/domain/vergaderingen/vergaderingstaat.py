"""A meeting as it stands on a day: agenda, presence, votes and how far it is.

Stream `vergadering/{vergadering}`; commands stand in `vergadering` and `stemming`.
What each gremium of a joint meeting has apart is a `Deel`; `voor` gives the meeting as
one of them has it.
"""

from datetime import date
from enum import StrEnum

from register.domain.facts import Aggregaat, Feit
from register.domain.records import dataclass, replace
from register.domain.values import Onbekend, Openheid
from register.domain.vergaderingen import (
    agenda,
    amendement,
    bijwoning,
    deel,
    deuren,
    motie,
    toezegging,
    uitlating,
    verkiezing,
    verslag,
)
from register.domain.vergaderingen.agenda import Punt
from register.domain.vergaderingen.amendement import Amendement, Indieningsstatus
from register.domain.vergaderingen.bijwoning import Bijwoning
from register.domain.vergaderingen.deel import Deel
from register.domain.vergaderingen.deuren import Deurbesluit, Sluiting
from register.domain.vergaderingen.motie import Initiatief, Motie
from register.domain.vergaderingen.stemfeiten import (
    Onthouding,
    OnthoudingVastgelegd,
    StemmenGestaakt,
    Stemming,
    StemmingGehouden,
)
from register.domain.vergaderingen.toezegging import Toezegging
from register.domain.vergaderingen.uitlating import Uitlating
from register.domain.vergaderingen.vergaderfeiten import (
    Aanwezige,
    Afwezige,
    BesluitenlijstVastgesteld,
    PresentieVastgesteld,
    VergaderingBijeengeroepen,
    VergaderingGeopend,
    VergaderingGesloten,
    VergaderingNietGehouden,
    VergaderingNietGeopend,
    Vergaderwijze,
)
from register.domain.vergaderingen.verkiezing import Verkiezing
from register.domain.vergaderingen.verslag import Verslaglegging


class Vergaderstatus(StrEnum):
    """How far a meeting is; the last three are ends."""

    BIJEENGEROEPEN = "bijeengeroepen"
    GEOPEND = "geopend"
    NIET_GEOPEND = "niet_geopend"
    NIET_GEHOUDEN = "niet_gehouden"
    GESLOTEN = "gesloten"


@dataclass(frozen=True, kw_only=True)
class Vergadering:
    """A meeting as `gremium` has it: the one that called it, unless another is asked.

    `seqs` are all its facts, `status_seq` the one that brought it so far; `agenda` is
    in the order in which items are dealt with. `opgekomen`, out of
    `opgekomen_van`, came or would have come, where too few did to begin.
    """

    code: str
    gremium: str
    delen: tuple[Deel, ...]
    datum: date | Onbekend
    wijze: Vergaderwijze | Onbekend
    openheid: Openheid | Onbekend
    verzonden_op: date | None
    herbelegging_van: str
    seqs: tuple[int, ...]
    status_seq: int
    status: Vergaderstatus = Vergaderstatus.BIJEENGEROEPEN
    agenda: tuple[Punt, ...] = ()
    bijwoning: Bijwoning = Bijwoning()
    deuren: tuple[Sluiting, ...] = ()
    amendementen: tuple[Amendement, ...] = ()
    moties: tuple[Motie, ...] = ()
    initiatieven: tuple[Initiatief, ...] = ()
    uitlatingen: tuple[Uitlating, ...] = ()
    verkiezingen: tuple[Verkiezing, ...] = ()
    toezeggingen: tuple[Toezegging, ...] = ()
    verslaglegging: Verslaglegging = Verslaglegging()
    geopend_op: date | None = None
    gesloten_op: date | None = None
    besluitenlijst_op: date | None = None
    opgekomen: int | None = None
    opgekomen_van: int | None = None

    @property
    def gremia(self) -> tuple[str, ...]:
        """Every gremium that takes part; the one that called the meeting first."""
        return tuple(deel.gremium for deel in self.delen)

    @property
    def deel(self) -> Deel:
        """What the gremium asked about has apart."""
        return next(deel for deel in self.delen if deel.gremium == self.gremium)

    @property
    def aanwezig(self) -> tuple[Aanwezige, ...]:
        """Who was there at the opening."""
        return self.deel.aanwezig

    @property
    def afwezig(self) -> tuple[Afwezige, ...]:
        """Who was not there at the opening."""
        return self.deel.afwezig

    @property
    def zittend(self) -> int | None:
        """Number of sitting members, empty without a list."""
        return self.deel.zittend

    @property
    def presentie_seq(self) -> int | None:
        """The presentielijst that counts."""
        return self.deel.presentie_seq

    @property
    def onthoudingen(self) -> tuple[Onthouding, ...]:
        """Who took no part in an item (Gemeentewet 28)."""
        return self.deel.onthoudingen

    @property
    def stemmingen(self) -> tuple[Stemming, ...]:
        """Votes in the order of recording, on amendments and moties too."""
        return self.deel.stemmingen

    def voor(self, gremium: str) -> "Vergadering":
        """Give the meeting as one gremium has it; as it is where that takes no part."""
        return replace(self, gremium=gremium) if gremium in self.gremia else self

    def punt(self, code: str) -> Punt | None:
        """Find an item of the agenda, dealt with or not."""
        return next((p for p in self.agenda if p.code == code), None)

    def place(self, punt: str) -> int:
        """Give where an item stands on the agenda; after the last one if nowhere."""
        codes = [p.code for p in self.agenda]
        return codes.index(punt) if punt in codes else len(codes)

    def present(self, persoon: str) -> Aanwezige | None:
        """Find a person on the presentielijst."""
        return next((a for a in self.aanwezig if a.persoon == persoon), None)

    def present_at(self, punt: str) -> tuple[Aanwezige, ...]:
        """Give who is there at an item: the list, with who came and went before it.

        At no item (`""`) it is the list itself.
        """
        wisselingen = sorted(
            self.bijwoning.wisselingen, key=lambda w: (self.place(w.punt), w.seq)
        )
        er = {aanwezige.persoon: aanwezige for aanwezige in self.aanwezig}
        for wisseling in wisselingen:
            if not punt or self.place(wisseling.punt) > self.place(punt):
                break
            if wisseling.wie is None:
                er.pop(wisseling.persoon, None)
            elif (wisseling.gremium or self.gremia[0]) == self.gremium:
                er[wisseling.persoon] = wisseling.wie
        return tuple(er.values())

    def behind_doors(self, punt: str) -> bool:
        """Whether an item is dealt with behind closed doors, as was declared."""
        plek = self.place(punt)
        return any(
            s.besluit is not Deurbesluit.OPENBAAR
            and self.place(s.punt) <= plek
            and (not s.tot or plek < self.place(s.tot))
            for s in self.deuren
        )

    def abstainers(self, punt: str) -> frozenset[str]:
        """Give the persons who take no part in an item (Gemeentewet 28)."""
        return frozenset(o.persoon for o in self.onthoudingen if o.punt == punt)

    def last_vote(self, punt: str) -> Stemming | None:
        """Find the vote on the proposal of an item that counts: the last one."""
        over = [s for s in self.stemmingen if s.punt == punt and s.over_voorstel]
        return over[-1] if over else None

    def amended(self, punt: str) -> bool:
        """Whether the proposal of an item was changed by an adopted amendment."""
        return any(
            a.punt == punt and not a.op and a.status is Indieningsstatus.AANGENOMEN
            for a in self.amendementen
        )


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
        case (
            PresentieVastgesteld()
            | OnthoudingVastgelegd()
            | StemmingGehouden()
            | StemmenGestaakt()
        ) as gegeven:
            gremium = gegeven.gremium or staat.gremium
            delen = tuple(
                deel.evolve(d, gegeven, feit) if d.gremium == gremium else d
                for d in staat.delen
            )
            return replace(staat, delen=delen, seqs=seqs)
        case VergaderingGeopend():
            nieuw = _reached(staat, Vergaderstatus.GEOPEND, feit)
            return replace(nieuw, geopend_op=feit.dag)
        case VergaderingNietGeopend(aanwezig=aantal):
            nieuw = _reached(staat, Vergaderstatus.NIET_GEOPEND, feit)
            return replace(nieuw, opgekomen=aantal if isinstance(aantal, int) else None)
        case VergaderingNietGehouden(deelnemers=aantal, van=van):
            nieuw = _reached(staat, Vergaderstatus.NIET_GEHOUDEN, feit)
            return replace(nieuw, opgekomen=aantal, opgekomen_van=van)
        case VergaderingGesloten():
            nieuw = _reached(staat, Vergaderstatus.GESLOTEN, feit)
            return replace(nieuw, gesloten_op=feit.dag)
        case BesluitenlijstVastgesteld():
            return replace(staat, besluitenlijst_op=feit.dag, seqs=seqs)
        case _:
            return _by_subject(staat, feit, seqs)


def _reached(staat: Vergadering, status: Vergaderstatus, feit: Feit) -> Vergadering:
    seqs = (*staat.seqs, feit.seq)
    return replace(staat, status=status, status_seq=feit.seq, seqs=seqs)


def _by_subject(staat: Vergadering, feit: Feit, seqs: tuple[int, ...]) -> Vergadering:
    """Let each subject fold its own facts."""
    nieuw = replace(
        staat,
        agenda=agenda.evolve(staat.agenda, feit),
        bijwoning=bijwoning.evolve(staat.bijwoning, feit),
        deuren=deuren.evolve(staat.deuren, feit),
        amendementen=amendement.evolve(staat.amendementen, feit),
        moties=motie.evolve(staat.moties, feit),
        initiatieven=motie.evolve_initiatieven(staat.initiatieven, feit),
        uitlatingen=uitlating.evolve(staat.uitlatingen, feit),
        verkiezingen=verkiezing.evolve(staat.verkiezingen, feit),
        toezeggingen=toezegging.evolve(staat.toezeggingen, feit),
        verslaglegging=verslag.evolve(staat.verslaglegging, feit),
    )
    return staat if nieuw == staat else replace(nieuw, seqs=seqs)


def _called(begin: VergaderingBijeengeroepen, feit: Feit) -> Vergadering:
    return Vergadering(
        code=begin.vergadering,
        gremium=begin.gremium,
        delen=tuple(Deel(gremium=code) for code in (begin.gremium, *begin.mede)),
        datum=begin.datum,
        wijze=begin.wijze,
        openheid=begin.openheid,
        verzonden_op=begin.verzonden_op,
        herbelegging_van=begin.herbelegging_van,
        seqs=(feit.seq,),
        status_seq=feit.seq,
    )


VERGADERING = Aggregaat("vergadering", evolve)
