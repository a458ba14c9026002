"""Who takes part in what: events of deelnemers, modules, keys and votes.

They lie in stream `regeling`; `regelingstaat` folds it, `regeling` decides.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import ClassVar

from register.domain.facts import Feit
from register.domain.records import dataclass, replace
from register.domain.values import Feitdatum, Onbekend, Tekst


@dataclass(frozen=True, kw_only=True)
class DeelnemerToegetreden:
    """A gemeente (TOOI code, `gm0202`) takes part in the regeling (Wgr 9).

    `voorwaarden` on which it was let in; `kenmerk` of the decision to join.
    """

    SOORT: ClassVar[str] = "deelnemer-toegetreden.v1"
    STROOM: ClassVar[str] = "regeling"

    gemeente: str
    naam: Tekst
    tooi: str = ""
    kenmerk: str = ""
    voorwaarden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class DeelnemerUitgetreden:
    """A gemeente leaves the regeling, and with it its modules and votes."""

    SOORT: ClassVar[str] = "deelnemer-uitgetreden.v1"
    STROOM: ClassVar[str] = "regeling"

    gemeente: str
    reden: Tekst = ""
    kenmerk: str = ""


@dataclass(frozen=True, kw_only=True)
class ModuleIngesteld:
    """A task in which some of the deelnemers take part."""

    SOORT: ClassVar[str] = "module-ingesteld.v1"
    STROOM: ClassVar[str] = "regeling"

    module: str
    naam: Tekst
    programma: str = ""
    taak: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class ModuleBeeindigd:
    """The task ends for all who take part."""

    SOORT: ClassVar[str] = "module-beeindigd.v1"
    STROOM: ClassVar[str] = "regeling"

    module: str
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class ModuleDeelnameBegonnen:
    """Deelnemers begin to take part in a module."""

    SOORT: ClassVar[str] = "module-deelname-begonnen.v1"
    STROOM: ClassVar[str] = "regeling"

    module: str
    gemeenten: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class ModuleDeelnameBeeindigd:
    """Deelnemers no longer take part in a module."""

    SOORT: ClassVar[str] = "module-deelname-beeindigd.v1"
    STROOM: ClassVar[str] = "regeling"

    module: str
    gemeenten: tuple[str, ...]
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class VerdeelsleutelVastgesteld:
    """How the costs of a module are divided.

    `sleutel` is a code (`inwoneraantal`), `bedrag` the whole in euro cents.
    """

    SOORT: ClassVar[str] = "verdeelsleutel-vastgesteld.v1"
    STROOM: ClassVar[str] = "regeling"

    module: str
    sleutel: str
    peildatum: Feitdatum | None = None
    bedrag: int | None = None
    omschrijving: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class StemgewichtVastgesteld:
    """The votes of a gemeente in a gremium (Wgr 13 lid 4)."""

    SOORT: ClassVar[str] = "stemgewicht-vastgesteld.v1"
    STROOM: ClassVar[str] = "regeling"

    gremium: str
    gemeente: str
    gewicht: int | Onbekend
    bron: Tekst = ""


GEBEURTENISSEN = (
    DeelnemerToegetreden,
    DeelnemerUitgetreden,
    ModuleIngesteld,
    ModuleBeeindigd,
    ModuleDeelnameBegonnen,
    ModuleDeelnameBeeindigd,
    VerdeelsleutelVastgesteld,
    StemgewichtVastgesteld,
)


@dataclass(frozen=True, kw_only=True)
class Deelnemer:
    """A gemeente that takes part; `seq` is the fact that made it so."""

    gemeente: str
    naam: Tekst
    tooi: str
    vanaf: date
    seq: int


@dataclass(frozen=True, kw_only=True)
class Verdeelsleutel:
    """The key of a module that holds; `bedrag` in euro cents, if it was given."""

    sleutel: str
    peildatum: Feitdatum | None
    bedrag: int | None
    vanaf: date
    seq: int


@dataclass(frozen=True, kw_only=True)
class Module:
    """A module as it holds on a day; `deelnemers` are codes of gemeenten."""

    code: str
    naam: Tekst
    programma: str
    vanaf: date
    deelnemers: frozenset[str] = frozenset()
    sleutel: Verdeelsleutel | None = None
    beeindigd_op: date | None = None
    seqs: tuple[int, ...] = ()


def evolve_module(modules: Mapping[str, Module], feit: Feit) -> Module | None:
    """Give the module that the fact makes or changes, if it does."""
    match feit.gegevens:
        case ModuleIngesteld() as begin if begin.module not in modules:
            return Module(
                code=begin.module,
                naam=begin.naam,
                programma=begin.programma,
                vanaf=feit.dag,
                seqs=(feit.seq,),
            )
        case ModuleDeelnameBegonnen(module=code, gemeenten=erbij) if code in modules:
            module = modules[code]
            deelnemers = module.deelnemers.union(erbij)
            seqs = (*module.seqs, feit.seq)
            return replace(module, deelnemers=deelnemers, seqs=seqs)
        case ModuleDeelnameBeeindigd(module=code, gemeenten=eraf) if code in modules:
            return left(modules[code], eraf, feit)
        case ModuleBeeindigd(module=code) if code in modules:
            module = modules[code]
            seqs = (*module.seqs, feit.seq)
            return replace(module, beeindigd_op=feit.dag, seqs=seqs)
        case VerdeelsleutelVastgesteld(module=code) as gegeven if code in modules:
            module = modules[code]
            sleutel = Verdeelsleutel(
                sleutel=gegeven.sleutel,
                peildatum=gegeven.peildatum,
                bedrag=gegeven.bedrag,
                vanaf=feit.dag,
                seq=feit.seq,
            )
            seqs = (*module.seqs, feit.seq)
            return replace(module, sleutel=sleutel, seqs=seqs)
        case _:
            return None


def left(module: Module, gemeenten: Iterable[str], feit: Feit) -> Module:
    """Take gemeenten out of a module."""
    over = module.deelnemers.difference(gemeenten)
    if over == module.deelnemers:
        return module
    return replace(module, deelnemers=over, seqs=(*module.seqs, feit.seq))
