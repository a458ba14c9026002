"""Capacity that a gemeente promised, and whether it came (002, DOM-25).

Stream `capaciteit/{capaciteit}`. Amounts are in hundredths of an fte.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.afspraken.actie import ACTIE
from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.facts import Aggregaat, Feit
from register.domain.organisatie.regelingstaat import require_deelnemer, require_module
from register.domain.records import dataclass, replace
from register.domain.refusals import OngeldigeInvoer
from register.domain.requirements import require_recorded
from register.domain.values import Onbekend, Tekst


class Uitblijven(StrEnum):
    """Why capacity did not come (002)."""

    VACATURE = "vacature"
    ZIEKTE = "ziekte"
    PRIORITEIT = "prioriteit"
    OVERIG = "overig"
    ONBEKEND = "onbekend"


@dataclass(frozen=True, kw_only=True)
class CapaciteitToegezegd:
    """A gemeente promised people, from `ingang` up to and with `einde`."""

    SOORT: ClassVar[str] = "capaciteit-toegezegd.v1"
    STROOM: ClassVar[str] = "capaciteit/{capaciteit}"

    capaciteit: str
    gemeente: str
    waarvoor: Tekst
    fte_honderdsten: int | Onbekend
    ingang: date
    einde: date | None = None
    dossier: str = ""
    module: str = ""
    actie: str = ""
    besluit: str = ""


@dataclass(frozen=True, kw_only=True)
class CapaciteitGeleverd:
    """How much of it there is now, all together."""

    SOORT: ClassVar[str] = "capaciteit-geleverd.v1"
    STROOM: ClassVar[str] = "capaciteit/{capaciteit}"

    capaciteit: str
    fte_honderdsten: int


@dataclass(frozen=True, kw_only=True)
class CapaciteitNietGeleverd:
    """It is not there, or only this much of it."""

    SOORT: ClassVar[str] = "capaciteit-niet-geleverd.v1"
    STROOM: ClassVar[str] = "capaciteit/{capaciteit}"

    capaciteit: str
    reden: Uitblijven
    fte_honderdsten: int = 0
    toelichting: Tekst = ""


GEBEURTENISSEN = (CapaciteitToegezegd, CapaciteitGeleverd, CapaciteitNietGeleverd)


@dataclass(frozen=True, kw_only=True)
class Capaciteit:
    """What was promised and what there is; `geleverd` is `None` before any report."""

    code: str
    gemeente: str
    waarvoor: Tekst
    toegezegd: int | Onbekend
    ingang: date
    einde: date | None
    dossier: str
    module: str
    actie: str
    toegezegd_op: date
    seqs: tuple[int, ...]
    geleverd: int | None = None
    gemeld_op: date | None = None
    reden: Uitblijven | None = None

    @property
    def tekort(self) -> int | None:
        """Hundredths of an fte that are missing; `None` where it cannot be said."""
        if self.geleverd is None or not isinstance(self.toegezegd, int):
            return None
        return max(0, self.toegezegd - self.geleverd)


def evolve(staat: Capaciteit | None, feit: Feit) -> Capaciteit | None:
    """Fold one fact; a fact that fits nothing leaves the state as it is."""
    match feit.gegevens:
        case CapaciteitToegezegd() as belofte if staat is None:
            return Capaciteit(
                code=belofte.capaciteit,
                gemeente=belofte.gemeente,
                waarvoor=belofte.waarvoor,
                toegezegd=belofte.fte_honderdsten,
                ingang=belofte.ingang,
                einde=belofte.einde,
                dossier=belofte.dossier,
                module=belofte.module,
                actie=belofte.actie,
                toegezegd_op=feit.dag,
                seqs=(feit.seq,),
            )
        case CapaciteitGeleverd(fte_honderdsten=er) if staat:
            return _reported(staat, er, None, feit)
        case CapaciteitNietGeleverd(fte_honderdsten=er, reden=reden) if staat:
            return _reported(staat, er, reden, feit)
        case _:
            return staat


def _reported(
    staat: Capaciteit, geleverd: int, reden: Uitblijven | None, feit: Feit
) -> Capaciteit:
    return replace(
        staat,
        geleverd=geleverd,
        reden=reden,
        gemeld_op=feit.dag,
        seqs=(*staat.seqs, feit.seq),
    )


CAPACITEIT = Aggregaat("capaciteit", evolve)
AGGREGATEN = (CAPACITEIT,)
_PAD = "/gegevens/capaciteit"


def zeg_toe(opdracht: CapaciteitToegezegd, context: Context) -> Beslissing:
    """Record a promise of people by a deelnemer."""
    require_new(context, CAPACITEIT, opdracht.capaciteit, _PAD)
    require_deelnemer(context, opdracht.gemeente, "/gegevens/gemeente")
    _require_fte(opdracht.fte_honderdsten)
    if opdracht.einde and opdracht.einde < opdracht.ingang:
        msg = f"de inzet eindigt op {opdracht.einde} en begint pas op {opdracht.ingang}"
        raise OngeldigeInvoer(msg, pad="/gegevens/einde")
    if opdracht.dossier:
        require(context, DOSSIER, opdracht.dossier, "/gegevens/dossier")
    if opdracht.module:
        require_module(context, opdracht.module, "/gegevens/module")
    if opdracht.actie:
        require(context, ACTIE, opdracht.actie, "/gegevens/actie")
    if opdracht.besluit:
        require_recorded(context, "besluit", opdracht.besluit)
    return (opdracht,)


def lever(opdracht: CapaciteitGeleverd, context: Context) -> Beslissing:
    """Record what there is of a promise; more than promised is possible too."""
    _promised(context, opdracht.capaciteit)
    _require_fte(opdracht.fte_honderdsten)
    return (opdracht,)


def lever_niet(opdracht: CapaciteitNietGeleverd, context: Context) -> Beslissing:
    """Record that less came than was promised."""
    staat = _promised(context, opdracht.capaciteit)
    er = opdracht.fte_honderdsten
    _require_fte(er)
    if isinstance(staat.toegezegd, int) and er >= staat.toegezegd:
        msg = (
            f"er is {er} honderdste fte en toegezegd was {staat.toegezegd} (seq "
            f"{staat.seqs[0]}): dat is geleverd; gebruik capaciteit lever"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/fte_honderdsten")
    return (opdracht,)


def _promised(context: Context, code: str) -> Capaciteit:
    doe = "leg eerst de toezegging vast (capaciteit zeg-toe)"
    return require(context, CAPACITEIT, code, _PAD, doe)


def _require_fte(honderdsten: int | Onbekend) -> None:
    if isinstance(honderdsten, int) and honderdsten < 0:
        msg = "schrijf fte in honderdsten, 0 of meer: 0,5 fte is 50"
        raise OngeldigeInvoer(msg, pad="/gegevens/fte_honderdsten")


OPDRACHTEN = (
    Opdracht(
        "ZegCapaciteitToe",
        CapaciteitToegezegd,
        zeg_toe,
        ("capaciteit", "zeg-toe"),
        "Leg vast welke inzet een gemeente toezegt.",
    ),
    Opdracht(
        "LeverCapaciteit",
        CapaciteitGeleverd,
        lever,
        ("capaciteit", "lever"),
        "Leg vast hoeveel van een toezegging er is.",
    ),
    Opdracht(
        "MeldCapaciteitNietGeleverd",
        CapaciteitNietGeleverd,
        lever_niet,
        ("capaciteit", "lever-niet"),
        "Leg vast dat toegezegde inzet uitblijft, en waarom.",
    ),
)
