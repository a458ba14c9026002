"""Questions that come back: asked again every so many months, until they are dropped.

Stream `herbeoordeling/{herbeoordeling}`. For evaluations that law or regeling ask for
(Wgr 11a), and for *is this to come under the regeling after all?* (001, ch. 4, 7). A
planned step is taken once and lapses; this does not, so it is a fact of its own.
"""

from datetime import date
from typing import ClassVar

from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.facts import Aggregaat, Feit
from register.domain.organisatie.regelingstaat import require_module
from register.domain.records import dataclass, replace
from register.domain.refusals import OngeldigeInvoer, VerkeerdeVolgorde
from register.domain.requirements import (
    require_filled,
    require_holders,
    require_last,
    require_recorded,
)
from register.domain.termijnen.periods import Duur, Eenheid, ruwe_laatste_dag
from register.domain.values import Tekst

_LANGSTE = 240


@dataclass(frozen=True, kw_only=True)
class HerbeoordelingIngesteld:
    """It is to be asked every `elke_maanden` months, first on `eerste`."""

    SOORT: ClassVar[str] = "herbeoordeling-ingesteld.v1"
    STROOM: ClassVar[str] = "herbeoordeling/{herbeoordeling}"

    herbeoordeling: str
    onderwerp: Tekst
    elke_maanden: int
    eerste: date
    wie: tuple[str, ...]
    module: str = ""
    dossier: str = ""
    besluit: str = ""


@dataclass(frozen=True, kw_only=True)
class HerbeoordelingGehouden:
    """It was asked and answered; `volgende` where that is another day than usual."""

    SOORT: ClassVar[str] = "herbeoordeling-gehouden.v1"
    STROOM: ClassVar[str] = "herbeoordeling/{herbeoordeling}"

    herbeoordeling: str
    uitkomst: Tekst
    volgende: date | None = None
    besluit: str = ""


@dataclass(frozen=True, kw_only=True)
class HerbeoordelingBeeindigd:
    """It is not asked any more."""

    SOORT: ClassVar[str] = "herbeoordeling-beeindigd.v1"
    STROOM: ClassVar[str] = "herbeoordeling/{herbeoordeling}"

    herbeoordeling: str
    reden: Tekst


GEBEURTENISSEN = (
    HerbeoordelingIngesteld,
    HerbeoordelingGehouden,
    HerbeoordelingBeeindigd,
)


@dataclass(frozen=True, kw_only=True)
class Herbeoordeling:
    """A question that comes back; `volgende` is the day for which it stands."""

    code: str
    onderwerp: Tekst
    elke_maanden: int
    wie: tuple[str, ...]
    module: str
    dossier: str
    volgende: date
    seqs: tuple[int, ...]
    gehouden: tuple[date, ...] = ()
    beeindigd_op: date | None = None

    @property
    def open(self) -> bool:
        """Whether it still comes back."""
        return self.beeindigd_op is None


def evolve(staat: Herbeoordeling | None, feit: Feit) -> Herbeoordeling | None:
    """Fold one fact; a fact that fits nothing leaves the state as it is."""
    match feit.gegevens:
        case HerbeoordelingIngesteld() as nieuw if staat is None:
            return Herbeoordeling(
                code=nieuw.herbeoordeling,
                onderwerp=nieuw.onderwerp,
                elke_maanden=nieuw.elke_maanden,
                wie=nieuw.wie,
                module=nieuw.module,
                dossier=nieuw.dossier,
                volgende=nieuw.eerste,
                seqs=(feit.seq,),
            )
        case HerbeoordelingGehouden(volgende=volgende) if staat:
            later = Duur(aantal=staat.elke_maanden, eenheid=Eenheid.MAANDEN)
            return replace(
                staat,
                volgende=volgende or ruwe_laatste_dag(feit.dag, later),
                gehouden=(*staat.gehouden, feit.dag),
                seqs=(*staat.seqs, feit.seq),
            )
        case HerbeoordelingBeeindigd() if staat:
            seqs = (*staat.seqs, feit.seq)
            return replace(staat, beeindigd_op=feit.dag, seqs=seqs)
        case _:
            return staat


HERBEOORDELING = Aggregaat("herbeoordeling", evolve)
AGGREGATEN = (HERBEOORDELING,)
_PAD = "/gegevens/herbeoordeling"


def stel_in(opdracht: HerbeoordelingIngesteld, context: Context) -> Beslissing:
    """Set up a question that comes back."""
    require_new(context, HERBEOORDELING, opdracht.herbeoordeling, _PAD)
    if not 1 <= opdracht.elke_maanden <= _LANGSTE:
        msg = f"iets komt elke 1 tot {_LANGSTE} maanden terug; 12 is elk jaar"
        raise OngeldigeInvoer(msg, pad="/gegevens/elke_maanden")
    if opdracht.eerste < context.dag:
        msg = (
            f"het is ingesteld op {context.dag} en zou eerst op {opdracht.eerste} "
            "terugkomen, daarvóór; kies een latere dag"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/eerste")
    require_filled(opdracht.wie, "/gegevens/wie", "wie het beoordeelt")
    require_holders(context, opdracht.wie, "/gegevens/wie")
    if opdracht.module:
        require_module(context, opdracht.module, "/gegevens/module")
    if opdracht.dossier:
        require(context, DOSSIER, opdracht.dossier, "/gegevens/dossier")
    if opdracht.besluit:
        require_recorded(context, "besluit", opdracht.besluit)
    return (opdracht,)


def houd(opdracht: HerbeoordelingGehouden, context: Context) -> Beslissing:
    """Record that it was asked and what the answer was."""
    _require_open(context, opdracht.herbeoordeling)
    if opdracht.volgende is not None and opdracht.volgende <= context.dag:
        msg = (
            f"er is geoordeeld op {context.dag} en de volgende keer zou op "
            f"{opdracht.volgende} zijn; kies een latere dag"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/volgende")
    if opdracht.besluit:
        require_recorded(context, "besluit", opdracht.besluit)
    return (opdracht,)


def beeindig(opdracht: HerbeoordelingBeeindigd, context: Context) -> Beslissing:
    """Record that it is not asked any more, once."""
    _require_open(context, opdracht.herbeoordeling)
    require_last(context, HERBEOORDELING.stroom(opdracht.herbeoordeling), _PAD)
    return (opdracht,)


def _require_open(context: Context, code: str) -> None:
    doe = "stel haar eerst in (herbeoordeling stel-in)"
    staat = require(context, HERBEOORDELING, code, _PAD, doe)
    if not staat.open:
        msg = (
            f"herbeoordeling '{code}' is beëindigd op {staat.beeindigd_op} (seq "
            f"{staat.seqs[-1]}); stel een nieuwe in"
        )
        raise VerkeerdeVolgorde(msg, pad=_PAD)


OPDRACHTEN = (
    Opdracht(
        "StelHerbeoordelingIn",
        HerbeoordelingIngesteld,
        stel_in,
        ("herbeoordeling", "stel-in"),
        "Leg vast dat een vraag om de zoveel maanden terugkomt.",
    ),
    Opdracht(
        "HoudHerbeoordeling",
        HerbeoordelingGehouden,
        houd,
        ("herbeoordeling", "houd"),
        "Leg vast dat opnieuw is beoordeeld, en met welke uitkomst.",
    ),
    Opdracht(
        "BeeindigHerbeoordeling",
        HerbeoordelingBeeindigd,
        beeindig,
        ("herbeoordeling", "beeindig"),
        "Leg vast dat een vraag niet meer terugkomt.",
    ),
)
