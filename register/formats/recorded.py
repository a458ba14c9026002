"""What a register holds of the things that a profile speaks of.

Everything known counts, whatever its day, so that a profile that is loaded again is
compared with the last word. A text that was erased or is sealed compares as equal.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

import orjson

from register.codec.plain import plain
from register.domain.context import Lezer
from register.domain.facts import Feit
from register.domain.norms.eigen.eigennorm import (
    EigenNormIngetrokken,
    EigenNormVastgesteld,
)
from register.domain.organisatie.functie import (
    FunctieGewijzigd,
    FunctieIngesteld,
    FunctieOpgeheven,
)
from register.domain.organisatie.gremium import (
    GremiumGewijzigd,
    GremiumIngesteld,
    GremiumOpgeheven,
)
from register.domain.organisatie.regeling import (
    DeelnemerToegetreden,
    DeelnemerUitgetreden,
    GovernanceprofielGeladen,
    ModuleBeeindigd,
    ModuleDeelnameBeeindigd,
    ModuleDeelnameBegonnen,
    ModuleIngesteld,
    RegelingGewijzigd,
    RegelingVastgesteld,
    RegelVastgesteld,
    StemgewichtVastgesteld,
    VerdeelsleutelVastgesteld,
)
from register.domain.routes.vaststelling import RouteVastgesteld, RouteVervallen
from register.domain.values import Feitdatum

Opener = Callable[[str], bytes | None]
"""Gives the JSON of a sealed value by its digest, `None` when it is not there."""


class Dicht(Enum):
    """Stands for a text that cannot be read any more."""

    DICHT = "dicht"


@dataclass(frozen=True, slots=True)
class Vastgelegd:
    """A thing on record: its fields now, its dates, and the fact that began it."""

    velden: Mapping[str, object]
    datums: tuple[Feitdatum, ...]
    seq: int
    sleutel: str
    geeindigd: bool = False


@dataclass(slots=True)
class Stand:
    """Things by their key in a profile; who takes part in which module; loads."""

    dingen: dict[str, Vastgelegd] = field(default_factory=dict)
    deelname: dict[str, set[str]] = field(default_factory=dict)
    stukken: frozenset[str] = frozenset()
    geladen: dict[str, str] = field(default_factory=dict)
    laatste: str = ""
    laatste_seq: int = 0

    @property
    def has_text(self) -> bool:
        """Whether a text of the regeling is on record."""
        return any(sleutel.startswith("regeling/") for sleutel in self.dingen)


def recorded(lezer: Lezer, opener: Opener) -> Stand:
    """What the register of this reader holds."""
    stand = Stand(
        stukken=frozenset(naam.removeprefix("stuk/") for naam in lezer.stromen("stuk/"))
    )
    soorten = ("gremium/", "functie/", "route/", "eigen-norm/")
    for stroom in ("regeling", *(n for soort in soorten for n in lezer.stromen(soort))):
        for feit in lezer.feiten(stroom):
            _add(stand, feit, opener)
    return stand


def _add(stand: Stand, feit: Feit, opener: Opener) -> None:  # noqa: C901, PLR0912 - one flat match over what a profile can speak of
    match feit.gegevens:
        case GovernanceprofielGeladen() as geladen:
            stand.geladen.setdefault(geladen.versie, geladen.sha256)
            nieuwste = max(
                (stand.laatste_seq, stand.laatste), (feit.seq, geladen.sha256)
            )
            stand.laatste_seq, stand.laatste = nieuwste
        case RegelingVastgesteld(versie=code) | RegelingGewijzigd(versie=code):
            _put(stand, f"regeling/{code}", feit, opener)
        case DeelnemerToegetreden(gemeente=code):
            _put(stand, f"deelnemer/{code}", feit, opener)
        case DeelnemerUitgetreden(gemeente=code):
            stand.dingen.pop(f"deelnemer/{code}", None)
            for gemeenten in stand.deelname.values():
                gemeenten.discard(code)
        case ModuleIngesteld(module=code):
            _put(stand, f"module/{code}", feit, opener)
        case ModuleBeeindigd(module=code):
            _end(stand, f"module/{code}")
        case ModuleDeelnameBegonnen(module=code, gemeenten=erbij):
            stand.deelname.setdefault(code, set()).update(erbij)
        case ModuleDeelnameBeeindigd(module=code, gemeenten=eraf):
            stand.deelname.setdefault(code, set()).difference_update(eraf)
        case VerdeelsleutelVastgesteld(module=code):
            _put(stand, f"verdeelsleutel/{code}", feit, opener)
        case StemgewichtVastgesteld(gremium=gremium, gemeente=code):
            _put(stand, f"stemgewicht/{gremium}/{code}", feit, opener)
        case RegelVastgesteld(regel=code):
            _put(stand, f"regel/{code}", feit, opener)
        case GremiumIngesteld(gremium=code):
            _put(stand, f"gremium/{code}", feit, opener)
        case GremiumGewijzigd(gremium=code, leegt=leegt):
            _change(stand, f"gremium/{code}", feit, opener, leegt)
        case GremiumOpgeheven(gremium=code):
            _end(stand, f"gremium/{code}")
        case FunctieIngesteld(functie=code):
            _put(stand, f"functie/{code}", feit, opener)
        case FunctieGewijzigd(functie=code):
            _change(stand, f"functie/{code}", feit, opener)
        case FunctieOpgeheven(functie=code):
            _end(stand, f"functie/{code}")
        case RouteVastgesteld(route=code):
            _put(stand, f"route/{code}", feit, opener)
        case RouteVervallen(route=code):
            stand.dingen.pop(f"route/{code}", None)
        case EigenNormVastgesteld(id=code):
            _put(stand, f"eigen-norm/{code}", feit, opener)
        case EigenNormIngetrokken(id=code):
            stand.dingen.pop(f"eigen-norm/{code}", None)
        case _:
            pass


def _put(stand: Stand, sleutel: str, feit: Feit, opener: Opener) -> None:
    was = stand.dingen.get(sleutel)
    stand.dingen[sleutel] = Vastgelegd(
        velden=_opened(feit.gegevens, opener),
        datums=(*(was.datums if was else ()), feit.kop.feitdatum),
        seq=feit.seq,
        sleutel=feit.kop.sleutel,
    )


def _change(
    stand: Stand, sleutel: str, feit: Feit, opener: Opener, leegt: Iterable[str] = ()
) -> None:
    was = stand.dingen.get(sleutel)
    if was is None:
        return
    velden = {**was.velden, **_opened(feit.gegevens, opener)}
    for veld in (*leegt, "leegt"):
        velden.pop(str(veld), None)
    datums = (*was.datums, feit.kop.feitdatum)
    stand.dingen[sleutel] = replace(was, velden=velden, datums=datums)


def _end(stand: Stand, sleutel: str) -> None:
    if was := stand.dingen.get(sleutel):
        stand.dingen[sleutel] = replace(was, geeindigd=True)


def _opened(gegevens: object, opener: Opener) -> dict[str, object]:
    velden = plain(gegevens)
    assert isinstance(velden, dict), "an event is a record"
    return {str(naam): unsealed(waarde, opener) for naam, waarde in velden.items()}


def unsealed(waarde: object, opener: Opener) -> object:
    """JSON builtins with the texts in place of their seals, however deep."""
    match waarde:
        case {"_sd": str() as digest}:
            inhoud = opener(digest)
            gelezen: object = Dicht.DICHT if inhoud is None else orjson.loads(inhoud)
            return gelezen
        case {"onbekend": {"_sd": str() as digest}}:
            inhoud = opener(digest)
            return Dicht.DICHT if inhoud is None else {"onbekend": orjson.loads(inhoud)}
        case dict():
            return {naam: unsealed(deel, opener) for naam, deel in waarde.items()}
        case list():
            return [unsealed(deel, opener) for deel in waarde]
        case _:
            return waarde
