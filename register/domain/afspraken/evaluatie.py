"""Learning: evaluations (Wgr 11a), and what was recommended and done with it (001).

Streams `evaluatie/{evaluatie}` and `aanbeveling/{aanbeveling}`: a recommendation can
also come from a rekenkamer or an accountant.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.afspraken.herbeoordeling import HERBEOORDELING
from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.facts import Aggregaat, Feit
from register.domain.organisatie.regelingstaat import require_module
from register.domain.records import dataclass, replace
from register.domain.refusals import OngeldigeInvoer, VerkeerdeVolgorde
from register.domain.requirements import (
    require_date,
    require_filled,
    require_holders,
    require_recorded,
)
from register.domain.values import Feitdatum, Tekst


class Gevolg(StrEnum):
    """What was done with a recommendation, in the order in which it goes."""

    OVERGENOMEN = "overgenomen"
    GEDEELTELIJK = "gedeeltelijk"
    NIET_OVERGENOMEN = "niet_overgenomen"
    UITGEVOERD = "uitgevoerd"


KLAAR = frozenset({Gevolg.NIET_OVERGENOMEN, Gevolg.UITGEVOERD})
"""After these nothing more is to be done with it."""


@dataclass(frozen=True, kw_only=True)
class EvaluatieUitgevoerd:
    """What was evaluated, by whom and with which outcome; `periode` it is about."""

    SOORT: ClassVar[str] = "evaluatie-uitgevoerd.v1"
    STROOM: ClassVar[str] = "evaluatie/{evaluatie}"

    evaluatie: str
    onderwerp: Tekst
    opdrachtgever: str
    uitgevoerd_door: Tekst
    conclusie: Tekst = ""
    periode: Feitdatum | None = None
    module: str = ""
    dossier: str = ""
    herbeoordeling: str = ""


@dataclass(frozen=True, kw_only=True)
class AanbevelingOntvangen:
    """One recommendation, to those who can act on it; `nummer` is that of its source.

    Without `evaluatie` its `bron` says where it comes from.
    """

    SOORT: ClassVar[str] = "aanbeveling-ontvangen.v1"
    STROOM: ClassVar[str] = "aanbeveling/{aanbeveling}"

    aanbeveling: str
    tekst: Tekst
    aan: tuple[str, ...]
    evaluatie: str = ""
    bron: Tekst = ""
    nummer: str = ""
    dossier: str = ""


@dataclass(frozen=True, kw_only=True)
class AanbevelingOpgevolgd:
    """What is done with it, or was; `actie` and `besluit` show it."""

    SOORT: ClassVar[str] = "aanbeveling-opgevolgd.v1"
    STROOM: ClassVar[str] = "aanbeveling/{aanbeveling}"

    aanbeveling: str
    gevolg: Gevolg
    toelichting: Tekst = ""
    besluit: str = ""
    actie: str = ""


GEBEURTENISSEN = (EvaluatieUitgevoerd, AanbevelingOntvangen, AanbevelingOpgevolgd)


@dataclass(frozen=True, kw_only=True)
class Evaluatie:
    """An evaluation that was carried out."""

    code: str
    onderwerp: Tekst
    opdrachtgever: str
    uitgevoerd_door: Tekst
    conclusie: Tekst
    periode: Feitdatum | None
    module: str
    dossier: str
    op: date
    seq: int


@dataclass(frozen=True, kw_only=True)
class Aanbeveling:
    """A recommendation and what became of it; without `gevolg` nobody reacted yet."""

    code: str
    tekst: Tekst
    aan: tuple[str, ...]
    evaluatie: str
    nummer: str
    dossier: str
    ontvangen_op: date
    seqs: tuple[int, ...]
    gevolg: Gevolg | None = None
    gevolg_op: date | None = None
    besluiten: tuple[str, ...] = ()
    acties: tuple[str, ...] = ()
    toelichting: Tekst = ""

    @property
    def open(self) -> bool:
        """Whether something is still to be done with it."""
        return self.gevolg not in KLAAR


def evolve_evaluatie(staat: Evaluatie | None, feit: Feit) -> Evaluatie | None:
    """Fold one fact; there is one in each stream."""
    match feit.gegevens:
        case EvaluatieUitgevoerd() as gedaan if staat is None:
            return Evaluatie(
                code=gedaan.evaluatie,
                onderwerp=gedaan.onderwerp,
                opdrachtgever=gedaan.opdrachtgever,
                uitgevoerd_door=gedaan.uitgevoerd_door,
                conclusie=gedaan.conclusie,
                periode=gedaan.periode,
                module=gedaan.module,
                dossier=gedaan.dossier,
                op=feit.dag,
                seq=feit.seq,
            )
        case _:
            return staat


def evolve_aanbeveling(staat: Aanbeveling | None, feit: Feit) -> Aanbeveling | None:
    """Fold one fact; a fact that fits nothing leaves the state as it is."""
    match feit.gegevens:
        case AanbevelingOntvangen() as nieuw if staat is None:
            return Aanbeveling(
                code=nieuw.aanbeveling,
                tekst=nieuw.tekst,
                aan=nieuw.aan,
                evaluatie=nieuw.evaluatie,
                nummer=nieuw.nummer,
                dossier=nieuw.dossier,
                ontvangen_op=feit.dag,
                seqs=(feit.seq,),
            )
        case AanbevelingOpgevolgd() as gevolgd if staat:
            erbij = (gevolgd.besluit,) if gevolgd.besluit else ()
            actie = (gevolgd.actie,) if gevolgd.actie else ()
            return replace(
                staat,
                gevolg=gevolgd.gevolg,
                gevolg_op=feit.dag,
                besluiten=(*staat.besluiten, *erbij),
                acties=(*staat.acties, *actie),
                toelichting=gevolgd.toelichting or staat.toelichting,
                seqs=(*staat.seqs, feit.seq),
            )
        case _:
            return staat


EVALUATIE = Aggregaat("evaluatie", evolve_evaluatie)
AANBEVELING = Aggregaat("aanbeveling", evolve_aanbeveling)
AGGREGATEN = (EVALUATIE, AANBEVELING)


def evalueer(opdracht: EvaluatieUitgevoerd, context: Context) -> Beslissing:
    """Record an evaluation."""
    require_new(context, EVALUATIE, opdracht.evaluatie, "/gegevens/evaluatie")
    require_holder(context, opdracht.opdrachtgever, "/gegevens/opdrachtgever")
    if opdracht.periode is not None:
        begin, _ = require_date(opdracht.periode, "/gegevens/periode")
        if begin > context.dag:
            msg = (
                f"de evaluatie is van {context.dag} en gaat over een periode die pas "
                f"op {begin} begint"
            )
            raise VerkeerdeVolgorde(msg, pad="/gegevens/periode")
    if opdracht.module:
        require_module(context, opdracht.module, "/gegevens/module")
    if opdracht.dossier:
        require(context, DOSSIER, opdracht.dossier, "/gegevens/dossier")
    if code := opdracht.herbeoordeling:
        require(context, HERBEOORDELING, code, "/gegevens/herbeoordeling")
    return (opdracht,)


def ontvang(opdracht: AanbevelingOntvangen, context: Context) -> Beslissing:
    """Record a recommendation, with where it comes from."""
    require_new(context, AANBEVELING, opdracht.aanbeveling, "/gegevens/aanbeveling")
    require_filled(opdracht.aan, "/gegevens/aan", "voor wie de aanbeveling is")
    require_holders(context, opdracht.aan, "/gegevens/aan")
    if opdracht.evaluatie:
        require(context, EVALUATIE, opdracht.evaluatie, "/gegevens/evaluatie")
    elif not opdracht.bron:
        msg = "vermeld de evaluatie, of in bron waar de aanbeveling vandaan komt"
        raise OngeldigeInvoer(msg, pad="/gegevens/bron")
    if opdracht.dossier:
        require(context, DOSSIER, opdracht.dossier, "/gegevens/dossier")
    return (opdracht,)


def volg_op(opdracht: AanbevelingOpgevolgd, context: Context) -> Beslissing:
    """Record what is done with it, until it is done or set aside."""
    pad = "/gegevens/aanbeveling"
    doe = "leg haar eerst vast (aanbeveling ontvang)"
    staat = require(context, AANBEVELING, opdracht.aanbeveling, pad, doe)
    if not staat.open:
        msg = (
            f"aanbeveling '{staat.code}' is al {str(staat.gevolg).replace('_', ' ')} "
            f"op {staat.gevolg_op} (seq {staat.seqs[-1]})"
        )
        raise VerkeerdeVolgorde(msg, pad=pad)
    if opdracht.gevolg is Gevolg.NIET_OVERGENOMEN and not opdracht.toelichting:
        msg = "schrijf waarom de aanbeveling niet wordt overgenomen"
        raise OngeldigeInvoer(msg, pad="/gegevens/toelichting")
    for wat in ("besluit", "actie"):
        if code := getattr(opdracht, wat):
            require_recorded(context, wat, code)
    return (opdracht,)


OPDRACHTEN = (
    Opdracht(
        "LegEvaluatieVast",
        EvaluatieUitgevoerd,
        evalueer,
        ("evaluatie", "leg-vast"),
        "Leg vast wat is geëvalueerd, door wie en met welke conclusie.",
    ),
    Opdracht(
        "OntvangAanbeveling",
        AanbevelingOntvangen,
        ontvang,
        ("aanbeveling", "ontvang"),
        "Leg een aanbeveling vast, en voor wie zij is.",
    ),
    Opdracht(
        "VolgAanbevelingOp",
        AanbevelingOpgevolgd,
        volg_op,
        ("aanbeveling", "volg-op"),
        "Leg vast wat met een aanbeveling is gedaan.",
    ),
)
