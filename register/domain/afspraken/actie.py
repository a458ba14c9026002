"""Follow-up: afspraken between people and actions set out from a besluit.

Stream `actie/{actie}`. An owner is a functie or a gremium, or stands explicitly in
`nader_te_bepalen` (DOM-13, DOM-14; the afsprakenlijst of 004 has such gaps). The
commands are in `opvolging`.
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.afspraken import aandrang
from register.domain.afspraken.aandrang import (
    Aandrang,
    EscalatieGestart,
    HerinneringVerzonden,
    VoornemenArt10a,
    pressed,
)
from register.domain.facts import Aggregaat, Feit
from register.domain.records import dataclass, replace
from register.domain.values import Feitdatum, Tekst

EIGENAREN = ("bestuurlijk_eigenaar", "ambtelijk_eigenaar")
"""Fields that must be given, or be listed as to be determined (DOM-13)."""

OPDRACHTGEVERS = ("bestuurlijk_opdrachtgever", "ambtelijk_opdrachtgever")
"""Fields of who asked for it, where that is not the owner (004)."""

HOUDERS = (*EIGENAREN, *OPDRACHTGEVERS, "opdrachtnemer", "bewaker")
"""Fields that name a gremium or a functie."""

OPEN_VELDEN = (*HOUDERS, "betrokkenen", "termijn")
"""Fields that may be listed in `nader_te_bepalen`."""


class Actiesoort(StrEnum):
    """Where an action comes from."""

    AFSPRAAK = "afspraak"
    ACTIE = "actie"


@dataclass(frozen=True, kw_only=True)
class Toedeling:
    """What is to be done, by whom, before when: the content of both first facts.

    `gemeenten` are the deelnemers that each have to do it, where that is so.
    """

    actie: str
    omschrijving: Tekst
    dossier: str = ""
    besluit: str = ""
    gremium: str = ""
    bestuurlijk_eigenaar: str = ""
    ambtelijk_eigenaar: str = ""
    opdrachtnemer: str = ""
    bewaker: str = ""
    betrokkenen: tuple[str, ...] = ()
    termijn: Feitdatum | None = None
    nader_te_bepalen: tuple[str, ...] = ()
    herzien_op: date | None = None
    bestuurlijk_opdrachtgever: str = ""
    ambtelijk_opdrachtgever: str = ""
    gemeenten: tuple[str, ...] = ()
    overeenkomst: str = ""


@dataclass(frozen=True, kw_only=True)
class AfspraakVastgelegd(Toedeling):
    """An afspraak, politically binding only; `gremium` is where it was made."""

    SOORT: ClassVar[str] = "afspraak-vastgelegd.v1"
    STROOM: ClassVar[str] = "actie/{actie}"


@dataclass(frozen=True, kw_only=True)
class ActieUitgezet(Toedeling):
    """An action set out to carry out a besluit."""

    SOORT: ClassVar[str] = "actie-uitgezet.v1"
    STROOM: ClassVar[str] = "actie/{actie}"


@dataclass(frozen=True, kw_only=True)
class ActieVoortgangGemeld:
    """How far it is; `percentage` from 0 to 100, of one `gemeente` if it is given."""

    SOORT: ClassVar[str] = "actie-voortgang-gemeld.v1"
    STROOM: ClassVar[str] = "actie/{actie}"

    actie: str
    voortgang: Tekst
    percentage: int | None = None
    gemeente: str = ""


@dataclass(frozen=True, kw_only=True)
class ActieAfgerond:
    """It is done."""

    SOORT: ClassVar[str] = "actie-afgerond.v1"
    STROOM: ClassVar[str] = "actie/{actie}"

    actie: str
    resultaat: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class EigenaarGewijzigd:
    """Other owners, principals, contractor or guardian; what is not given stays."""

    SOORT: ClassVar[str] = "eigenaar-gewijzigd.v1"
    STROOM: ClassVar[str] = "actie/{actie}"

    actie: str
    bestuurlijk_eigenaar: str = ""
    ambtelijk_eigenaar: str = ""
    bewaker: str = ""
    reden: Tekst = ""
    bestuurlijk_opdrachtgever: str = ""
    ambtelijk_opdrachtgever: str = ""
    opdrachtnemer: str = ""
    betrokkenen: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class TermijnGewijzigd:
    """Another term, also the first one where it was to be determined."""

    SOORT: ClassVar[str] = "termijn-gewijzigd.v1"
    STROOM: ClassVar[str] = "actie/{actie}"

    actie: str
    termijn: Feitdatum
    reden: Tekst = ""


GEBEURTENISSEN = (
    AfspraakVastgelegd,
    ActieUitgezet,
    ActieVoortgangGemeld,
    ActieAfgerond,
    EigenaarGewijzigd,
    TermijnGewijzigd,
    *aandrang.GEBEURTENISSEN,
)


@dataclass(frozen=True, kw_only=True)
class Stand:
    """How far one gemeente is; `percentage` as it was last reported."""

    op: date
    seq: int
    percentage: int | None = None


@dataclass(frozen=True, kw_only=True)
class Actie:
    """An afspraak or action as it stands; `seqs` are the facts that made it so."""

    code: str
    soort: Actiesoort
    omschrijving: Tekst
    dossier: str
    besluit: str
    gremium: str
    bestuurlijk_eigenaar: str
    ambtelijk_eigenaar: str
    opdrachtnemer: str
    bewaker: str
    betrokkenen: tuple[str, ...]
    termijn: Feitdatum | None
    nader_te_bepalen: tuple[str, ...]
    herzien_op: date | None
    vastgelegd_op: date
    seqs: tuple[int, ...]
    percentage: int | None = None
    voortgang_op: date | None = None
    afgerond_op: date | None = None
    bestuurlijk_opdrachtgever: str = ""
    ambtelijk_opdrachtgever: str = ""
    gemeenten: tuple[str, ...] = ()
    overeenkomst: str = ""
    per_gemeente: Mapping[str, Stand] = field(default_factory=dict)
    aandrang: tuple[Aandrang, ...] = ()
    voortgang: Tekst = ""
    resultaat: Tekst = ""

    @property
    def open(self) -> bool:
        """Whether it is still to be done."""
        return self.afgerond_op is None


def evolve(staat: Actie | None, feit: Feit) -> Actie | None:
    """Fold one fact; a fact that fits nothing leaves the state as it is."""
    if staat is None:
        match feit.gegevens:
            case AfspraakVastgelegd() as nieuw:
                return _begun(nieuw, Actiesoort.AFSPRAAK, feit)
            case ActieUitgezet() as nieuw:
                return _begun(nieuw, Actiesoort.ACTIE, feit)
            case _:
                return None
    seqs = (*staat.seqs, feit.seq)
    match feit.gegevens:
        case ActieVoortgangGemeld() as ander:
            return replace(_progressed(staat, ander, feit), seqs=seqs)
        case ActieAfgerond(resultaat=resultaat):
            return replace(staat, afgerond_op=feit.dag, resultaat=resultaat, seqs=seqs)
        case EigenaarGewijzigd() as ander:
            return replace(_handed_over(staat, ander), seqs=seqs)
        case TermijnGewijzigd() as ander:
            return replace(
                staat,
                termijn=ander.termijn,
                nader_te_bepalen=tuple(
                    veld for veld in staat.nader_te_bepalen if veld != "termijn"
                ),
                seqs=seqs,
            )
        case HerinneringVerzonden() | EscalatieGestart() | VoornemenArt10a() as druk:
            gedaan = (*staat.aandrang, pressed(druk, feit))
            return replace(staat, aandrang=gedaan, seqs=seqs)
        case _:
            return staat


def _progressed(staat: Actie, ander: ActieVoortgangGemeld, feit: Feit) -> Actie:
    """What one gemeente reports is not how far all of it is."""
    gemeld = ander.percentage
    nu = replace(staat, voortgang_op=feit.dag, voortgang=ander.voortgang)
    if not ander.gemeente:
        return replace(nu, percentage=staat.percentage if gemeld is None else gemeld)
    vorige = staat.per_gemeente.get(ander.gemeente)
    stand = Stand(
        op=feit.dag,
        seq=feit.seq,
        percentage=vorige.percentage if vorige and gemeld is None else gemeld,
    )
    return replace(nu, per_gemeente={**staat.per_gemeente, ander.gemeente: stand})


def _handed_over(staat: Actie, ander: EigenaarGewijzigd) -> Actie:
    return replace(
        staat,
        bestuurlijk_eigenaar=ander.bestuurlijk_eigenaar or staat.bestuurlijk_eigenaar,
        ambtelijk_eigenaar=ander.ambtelijk_eigenaar or staat.ambtelijk_eigenaar,
        bestuurlijk_opdrachtgever=ander.bestuurlijk_opdrachtgever
        or staat.bestuurlijk_opdrachtgever,
        ambtelijk_opdrachtgever=ander.ambtelijk_opdrachtgever
        or staat.ambtelijk_opdrachtgever,
        opdrachtnemer=ander.opdrachtnemer or staat.opdrachtnemer,
        bewaker=ander.bewaker or staat.bewaker,
        betrokkenen=ander.betrokkenen or staat.betrokkenen,
        nader_te_bepalen=tuple(
            veld for veld in staat.nader_te_bepalen if not getattr(ander, veld, "")
        ),
    )


def _begun(nieuw: Toedeling, soort: Actiesoort, feit: Feit) -> Actie:
    return Actie(
        code=nieuw.actie,
        soort=soort,
        omschrijving=nieuw.omschrijving,
        dossier=nieuw.dossier,
        besluit=nieuw.besluit,
        gremium=nieuw.gremium,
        bestuurlijk_eigenaar=nieuw.bestuurlijk_eigenaar,
        ambtelijk_eigenaar=nieuw.ambtelijk_eigenaar,
        opdrachtnemer=nieuw.opdrachtnemer,
        bewaker=nieuw.bewaker,
        betrokkenen=nieuw.betrokkenen,
        termijn=nieuw.termijn,
        nader_te_bepalen=nieuw.nader_te_bepalen,
        herzien_op=nieuw.herzien_op,
        vastgelegd_op=feit.dag,
        seqs=(feit.seq,),
        bestuurlijk_opdrachtgever=nieuw.bestuurlijk_opdrachtgever,
        ambtelijk_opdrachtgever=nieuw.ambtelijk_opdrachtgever,
        gemeenten=nieuw.gemeenten,
        overeenkomst=nieuw.overeenkomst,
    )


ACTIE = Aggregaat("actie", evolve)
AGGREGATEN = (ACTIE,)
OPDRACHTEN = ()
