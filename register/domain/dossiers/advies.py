"""Advice in a dossier: asked, given (also unasked), late, talked over.

It lies in the stream of the dossier, whose `evolve` calls the fold here; the
commands are in `advisering`.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar, Protocol, assert_never

from register.domain.besluiten.besluitfeiten import Afwijkgrond
from register.domain.facts import Feit
from register.domain.records import dataclass, replace
from register.domain.requirements import require_part
from register.domain.values import Onbekend, Tekst


class Strekking(StrEnum):
    """Where an advice comes down; `geen` is an answer without a position."""

    POSITIEF = "positief"
    POSITIEF_MITS = "positief_mits"
    NEUTRAAL = "neutraal"
    NEGATIEF = "negatief"
    GEEN = "geen"


class Verhouding(StrEnum):
    """How an advice stands to an afspraak that was made before it (001)."""

    GELIJK = "gelijk"
    AANVULLEND = "aanvullend"
    AFWIJKEND = "afwijkend"


class Afstemresultaat(StrEnum):
    """What a talk about objections came to (DOM-10)."""

    OPGELOST = "opgelost"
    DEELS_OPGELOST = "deels_opgelost"
    NIET_OPGELOST = "niet_opgelost"


@dataclass(frozen=True, kw_only=True)
class Afspraakvergelijking:
    """One afspraak (of an RPO, say) beside the advice, and how they compare."""

    afspraak: str
    verhouding: Verhouding
    toelichting: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class AdviesGevraagd:
    """Advice asked, about one proposal or about the dossier as a whole.

    `stukken` are the sha256 of what the adviser was given (Awb 3:7).
    """

    SOORT: ClassVar[str] = "advies-gevraagd.v1"
    STROOM: ClassVar[str] = "dossier/{dossier}"

    dossier: str
    advies: str
    adviseur: str
    voorstel: str = ""
    wettelijk: bool = False
    termijn: date | None = None
    stukken: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AdviesUitgebracht:
    """Advice given; unasked advice names its adviser, asked advice need not.

    `vergadering` is where the adviser fixed it, `afspraken` what it was laid beside.
    """

    SOORT: ClassVar[str] = "advies-uitgebracht.v1"
    STROOM: ClassVar[str] = "dossier/{dossier}"

    dossier: str
    advies: str
    strekking: Strekking | Onbekend
    tekst: Tekst = ""
    minderheidsstandpunt: Tekst = ""
    adviseur: str = ""
    voorstel: str = ""
    wettelijk: bool = False
    vergadering: str = ""
    afspraken: tuple[Afspraakvergelijking, ...] = ()


@dataclass(frozen=True, kw_only=True)
class AdviesNietTijdig:
    """The advice asked for was not there in time."""

    SOORT: ClassVar[str] = "advies-niet-tijdig.v1"
    STROOM: ClassVar[str] = "dossier/{dossier}"

    dossier: str
    advies: str
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class AfstemmingMetBestuurscommissie:
    """Talk with the adviser about objections to its advice (DOM-10).

    `gronden` are what the objections are about: advice is taken over unless there are
    objections of one of these kinds.
    """

    SOORT: ClassVar[str] = "afstemming-met-bestuurscommissie.v1"
    STROOM: ClassVar[str] = "dossier/{dossier}"

    dossier: str
    advies: str
    gremium: str
    uitkomst: Tekst
    gronden: tuple[Afwijkgrond, ...] = ()
    resultaat: Afstemresultaat | None = None


GEBEURTENISSEN = (
    AdviesGevraagd,
    AdviesUitgebracht,
    AdviesNietTijdig,
    AfstemmingMetBestuurscommissie,
)


@dataclass(frozen=True, kw_only=True)
class Advies:
    """An advice, asked for or not; `seqs` are the facts that made it so."""

    code: str
    adviseur: str
    voorstel: str
    wettelijk: bool
    seqs: tuple[int, ...]
    gevraagd_op: date | None = None
    termijn: date | None = None
    uitgebracht_op: date | None = None
    strekking: Strekking | Onbekend | None = None
    tekst: Tekst = ""
    minderheidsstandpunt: Tekst = ""
    niet_tijdig_op: date | None = None
    afgestemd_op: date | None = None
    afgestemd_met: tuple[str, ...] = ()
    bezwaargronden: tuple[Afwijkgrond, ...] = ()
    afstemresultaat: Afstemresultaat | None = None
    stukken: tuple[str, ...] = ()
    vergadering: str = ""
    afspraken: tuple[Afspraakvergelijking, ...] = ()

    @property
    def te_laat(self) -> bool:
        """Whether it was reported late, or came after its term."""
        if self.niet_tijdig_op is not None:
            return True
        return (
            self.termijn is not None
            and self.uitgebracht_op is not None
            and self.uitgebracht_op > self.termijn
        )


class Adviesdossier(Protocol):
    """What holds advice: the state of a dossier."""

    @property
    def adviezen(self) -> tuple[Advies, ...]:
        """All advice in it."""


def require_advies(
    dossier: Adviesdossier, code: str, pad: str = "/gegevens/advies"
) -> Advies:
    """Give the advice with this code, asked or given, or refuse."""
    doe = "leg eerst vast dat het is gevraagd of uitgebracht"
    return require_part(dossier.adviezen, code, "advies", doe, pad)


def evolve_adviezen(adviezen: tuple[Advies, ...], feit: Feit) -> tuple[Advies, ...]:
    """Fold one fact into the advice of a dossier."""
    match feit.gegevens:
        case AdviesGevraagd() as vraag:
            return (*adviezen, _asked(vraag, feit))
        case AdviesUitgebracht() as gegeven if all(
            a.code != gegeven.advies for a in adviezen
        ):
            return (*adviezen, _advised(_unasked(gegeven), gegeven, feit))
        case (
            AdviesUitgebracht()
            | AdviesNietTijdig()
            | AfstemmingMetBestuurscommissie() as ander
        ):
            return tuple(
                _advised(a, ander, feit) if a.code == ander.advies else a
                for a in adviezen
            )
        case _:
            return adviezen


def _asked(vraag: AdviesGevraagd, feit: Feit) -> Advies:
    return Advies(
        code=vraag.advies,
        adviseur=vraag.adviseur,
        voorstel=vraag.voorstel,
        wettelijk=vraag.wettelijk,
        gevraagd_op=feit.dag,
        termijn=vraag.termijn,
        stukken=vraag.stukken,
        seqs=(feit.seq,),
    )


def _unasked(gegeven: AdviesUitgebracht) -> Advies:
    return Advies(
        code=gegeven.advies,
        adviseur=gegeven.adviseur,
        voorstel=gegeven.voorstel,
        wettelijk=gegeven.wettelijk,
        seqs=(),
    )


def _advised(
    advies: Advies,
    ander: AdviesUitgebracht | AdviesNietTijdig | AfstemmingMetBestuurscommissie,
    feit: Feit,
) -> Advies:
    seqs = (*advies.seqs, feit.seq)
    match ander:
        case AdviesUitgebracht():
            return replace(
                advies,
                wettelijk=advies.wettelijk or ander.wettelijk,
                uitgebracht_op=feit.dag,
                strekking=ander.strekking,
                tekst=ander.tekst,
                minderheidsstandpunt=ander.minderheidsstandpunt,
                vergadering=ander.vergadering,
                afspraken=ander.afspraken,
                seqs=seqs,
            )
        case AdviesNietTijdig():
            return replace(advies, niet_tijdig_op=feit.dag, seqs=seqs)
        case AfstemmingMetBestuurscommissie():
            return replace(
                advies,
                afgestemd_op=feit.dag,
                afgestemd_met=(*advies.afgestemd_met, ander.gremium),
                bezwaargronden=ander.gronden or advies.bezwaargronden,
                afstemresultaat=ander.resultaat or advies.afstemresultaat,
                seqs=seqs,
            )
        case _:
            assert_never(ander)
