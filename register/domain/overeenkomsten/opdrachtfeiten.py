"""Assignments: who asked whom for what, with which result and budget.

Stream `opdrachtverlening/{opdrachtverlening}`; the commands are in `opdrachtverlening`.
A principal that is still to be determined stands in `nader_te_bepalen` (Q8, DOM-22).
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.facts import Aggregaat, Feit
from register.domain.records import dataclass, replace
from register.domain.values import Feitdatum, Tekst

ROLLEN = ("bestuurlijk_opdrachtgever", "ambtelijk_opdrachtgever", "opdrachtnemer")
"""Fields that must be given, or be listed as to be determined."""


class Afloop(StrEnum):
    """How an assignment ended."""

    GEREED = "gereed"
    INGETROKKEN = "ingetrokken"
    TERUGGEGEVEN = "teruggegeven"


@dataclass(frozen=True, kw_only=True)
class OpdrachtVerleend:
    """It was asked for: `formulering` says what, `resultaat` what is there at the end.

    `overeenkomst` is the one it falls under (a DVO); `bedrag` the budget in cents;
    `gemeente` where one deelnemer asks it for itself (003: Arnhem of the RBL).
    """

    SOORT: ClassVar[str] = "opdracht-verleend.v1"
    STROOM: ClassVar[str] = "opdrachtverlening/{opdrachtverlening}"

    opdrachtverlening: str
    formulering: Tekst
    resultaat: Tekst
    bestuurlijk_opdrachtgever: str = ""
    ambtelijk_opdrachtgever: str = ""
    opdrachtnemer: str = ""
    nader_te_bepalen: tuple[str, ...] = ()
    overeenkomst: str = ""
    bedrag: int | None = None
    boekjaar: int | None = None
    termijn: Feitdatum | None = None
    module: str = ""
    gemeente: str = ""
    dossier: str = ""
    besluit: str = ""


@dataclass(frozen=True, kw_only=True)
class OpdrachtGewijzigd:
    """It was changed; what is not given stays."""

    SOORT: ClassVar[str] = "opdracht-gewijzigd.v1"
    STROOM: ClassVar[str] = "opdrachtverlening/{opdrachtverlening}"

    opdrachtverlening: str
    omschrijving: Tekst
    bestuurlijk_opdrachtgever: str = ""
    ambtelijk_opdrachtgever: str = ""
    opdrachtnemer: str = ""
    bedrag: int | None = None
    termijn: Feitdatum | None = None
    besluit: str = ""


@dataclass(frozen=True, kw_only=True)
class OpdrachtBeeindigd:
    """It is over; `resultaat` is what there is."""

    SOORT: ClassVar[str] = "opdracht-beeindigd.v1"
    STROOM: ClassVar[str] = "opdrachtverlening/{opdrachtverlening}"

    opdrachtverlening: str
    afloop: Afloop
    resultaat: Tekst = ""
    besluit: str = ""


GEBEURTENISSEN = (OpdrachtVerleend, OpdrachtGewijzigd, OpdrachtBeeindigd)


@dataclass(frozen=True, kw_only=True)
class Opdrachtverlening:
    """An assignment as it stands."""

    code: str
    formulering: Tekst
    resultaat: Tekst
    bestuurlijk_opdrachtgever: str
    ambtelijk_opdrachtgever: str
    opdrachtnemer: str
    nader_te_bepalen: tuple[str, ...]
    overeenkomst: str
    bedrag: int | None
    boekjaar: int | None
    termijn: Feitdatum | None
    module: str
    gemeente: str
    dossier: str
    besluit: str
    verleend_op: date
    seqs: tuple[int, ...]
    beeindigd_op: date | None = None
    afloop: Afloop | None = None

    @property
    def loopt(self) -> bool:
        """Whether it is still to be done."""
        return self.beeindigd_op is None


def evolve(staat: Opdrachtverlening | None, feit: Feit) -> Opdrachtverlening | None:
    """Fold one fact; a fact that fits nothing leaves the state as it is."""
    if staat is None:
        verleend = feit.gegevens
        if isinstance(verleend, OpdrachtVerleend):
            return _given(verleend, feit)
        return None
    seqs = (*staat.seqs, feit.seq)
    match feit.gegevens:
        case OpdrachtGewijzigd() as anders:
            return replace(_changed(staat, anders), seqs=seqs)
        case OpdrachtBeeindigd(afloop=afloop):
            return replace(staat, beeindigd_op=feit.dag, afloop=afloop, seqs=seqs)
        case _:
            return staat


def _given(verleend: OpdrachtVerleend, feit: Feit) -> Opdrachtverlening:
    return Opdrachtverlening(
        code=verleend.opdrachtverlening,
        formulering=verleend.formulering,
        resultaat=verleend.resultaat,
        bestuurlijk_opdrachtgever=verleend.bestuurlijk_opdrachtgever,
        ambtelijk_opdrachtgever=verleend.ambtelijk_opdrachtgever,
        opdrachtnemer=verleend.opdrachtnemer,
        nader_te_bepalen=verleend.nader_te_bepalen,
        overeenkomst=verleend.overeenkomst,
        bedrag=verleend.bedrag,
        boekjaar=verleend.boekjaar,
        termijn=verleend.termijn,
        module=verleend.module,
        gemeente=verleend.gemeente,
        dossier=verleend.dossier,
        besluit=verleend.besluit,
        verleend_op=feit.dag,
        seqs=(feit.seq,),
    )


def _changed(staat: Opdrachtverlening, anders: OpdrachtGewijzigd) -> Opdrachtverlening:
    return replace(
        staat,
        bestuurlijk_opdrachtgever=anders.bestuurlijk_opdrachtgever
        or staat.bestuurlijk_opdrachtgever,
        ambtelijk_opdrachtgever=anders.ambtelijk_opdrachtgever
        or staat.ambtelijk_opdrachtgever,
        opdrachtnemer=anders.opdrachtnemer or staat.opdrachtnemer,
        nader_te_bepalen=tuple(
            veld
            for veld in staat.nader_te_bepalen
            if getattr(anders, veld) in ("", None)
        ),
        bedrag=staat.bedrag if anders.bedrag is None else anders.bedrag,
        termijn=staat.termijn if anders.termijn is None else anders.termijn,
    )


OPDRACHTVERLENING = Aggregaat("opdrachtverlening", evolve)
AGGREGATEN = (OPDRACHTVERLENING,)
OPDRACHTEN = ()
