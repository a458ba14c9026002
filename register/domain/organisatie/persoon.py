"""Persons, under a pseudonymous id; the name is sealed and can be erased.

Stream `persoon/{persoon}`. A person holds roles in the work of the register; seats
are facts of a gremium, posts of a functie.
"""

from datetime import date
from typing import ClassVar

from register.domain.commands import (
    Beslissing,
    Opdracht,
    require,
    require_new,
    require_recorded,
)
from register.domain.context import Context
from register.domain.facts import Aggregaat, Feit
from register.domain.organisatie.regeling import require_deelnemer
from register.domain.records import dataclass, replace
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.values import Tekst


@dataclass(frozen=True, kw_only=True)
class PersoonGeregistreerd:
    """A person is known from now on by this id; the id says nothing of who it is."""

    SOORT: ClassVar[str] = "persoon-geregistreerd.v1"
    STROOM: ClassVar[str] = "persoon/{persoon}"

    persoon: str
    naam: Tekst


@dataclass(frozen=True, kw_only=True)
class RolToegekend:
    """The person gets a role, within a gremium or for a gemeente where given."""

    SOORT: ClassVar[str] = "rol-toegekend.v1"
    STROOM: ClassVar[str] = "persoon/{persoon}"

    persoon: str
    rol: str
    gremium: str = ""
    gemeente: str = ""


@dataclass(frozen=True, kw_only=True)
class RolIngetrokken:
    """The role ends."""

    SOORT: ClassVar[str] = "rol-ingetrokken.v1"
    STROOM: ClassVar[str] = "persoon/{persoon}"

    persoon: str
    rol: str
    gremium: str = ""
    gemeente: str = ""
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class PersoonsgegevensGewist:
    """Sealed values of this person were erased (AVG 17); the digests stay.

    `seqs` are the facts whose values went; `paden` names single fields in them,
    without the first slash (`gegevens/naam`), and is empty when all went.
    """

    SOORT: ClassVar[str] = "persoonsgegevens-gewist.v1"
    STROOM: ClassVar[str] = "persoon/{persoon}"

    persoon: str
    grond: str
    paden: tuple[str, ...] = ()
    seqs: tuple[int, ...] = ()


GEBEURTENISSEN = (
    PersoonGeregistreerd,
    RolToegekend,
    RolIngetrokken,
    PersoonsgegevensGewist,
)


@dataclass(frozen=True, kw_only=True)
class Rol:
    """A role that is held; two roles differ when any of the three codes does."""

    rol: str
    gremium: str = ""
    gemeente: str = ""


@dataclass(frozen=True, kw_only=True)
class Persoon:
    """A person as the register knows him on a day."""

    code: str
    naam: Tekst
    rollen: tuple[Rol, ...] = ()
    gewist_op: date | None = None
    seqs: tuple[int, ...] = ()


def evolve(staat: Persoon | None, feit: Feit) -> Persoon | None:
    """Fold one fact of stream `persoon`."""
    match feit.gegevens:
        case PersoonGeregistreerd(persoon=code, naam=naam) if staat is None:
            return Persoon(code=code, naam=naam, seqs=(feit.seq,))
        case RolToegekend() as gegeven if staat:
            rollen = (*(r for r in staat.rollen if r != _role(gegeven)), _role(gegeven))
            return replace(staat, rollen=rollen, seqs=(*staat.seqs, feit.seq))
        case RolIngetrokken() as gegeven if staat:
            rollen = tuple(r for r in staat.rollen if r != _role(gegeven))
            return replace(staat, rollen=rollen, seqs=(*staat.seqs, feit.seq))
        case PersoonsgegevensGewist() if staat:
            seqs = (*staat.seqs, feit.seq)
            return replace(staat, gewist_op=feit.dag, seqs=seqs)
        case _:
            return staat


def _role(gegeven: RolToegekend | RolIngetrokken) -> Rol:
    return Rol(rol=gegeven.rol, gremium=gegeven.gremium, gemeente=gegeven.gemeente)


PERSOON = Aggregaat("persoon", evolve)
AGGREGATEN = (PERSOON,)


def registreer(opdracht: PersoonGeregistreerd, context: Context) -> Beslissing:
    """Register a person under a new id."""
    require_new(context, PERSOON, opdracht.persoon, "/gegevens/persoon")
    return (opdracht,)


def ken_rol_toe(opdracht: RolToegekend, context: Context) -> Beslissing:
    """Give a role that the person does not hold yet; several roles are common."""
    staat = require(context, PERSOON, opdracht.persoon, "/gegevens/persoon", _DOE)
    if opdracht.gremium:
        require_recorded(context, "gremium", opdracht.gremium)
    if opdracht.gemeente:
        require_deelnemer(context, opdracht.gemeente, "/gegevens/gemeente")
    if _role(opdracht) in staat.rollen:
        msg = (
            f"persoon '{opdracht.persoon}' heeft de rol '{opdracht.rol}' al; "
            "trek die eerst in, of laat deze opdracht weg"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/rol")
    return (opdracht,)


def trek_rol_in(opdracht: RolIngetrokken, context: Context) -> Beslissing:
    """End a role that is held."""
    staat = require(context, PERSOON, opdracht.persoon, "/gegevens/persoon", _DOE)
    if _role(opdracht) not in staat.rollen:
        msg = (
            f"persoon '{opdracht.persoon}' heeft de rol '{opdracht.rol}' (met dit "
            "gremium en deze gemeente) op deze datum niet; controleer de datum"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/rol")
    return (opdracht,)


def wis(opdracht: PersoonsgegevensGewist, context: Context) -> Beslissing:
    """Record an erasure, by default of all facts of the person; it may be repeated."""
    require_persoon(context, opdracht.persoon, "/gegevens/persoon")
    if any(seq < 0 for seq in opdracht.seqs):
        msg = "noem bestaande volgnummers van het log: 0 of hoger"
        raise OngeldigeInvoer(msg, pad="/gegevens/seqs")
    for plek, seq in enumerate(opdracht.seqs):
        if context.feit(seq) is None:
            wat, pad = "gebeurtenis met seq", f"/gegevens/seqs/{plek}"
            raise OnbekendeVerwijzing(wat, str(seq), pad=pad)
    if opdracht.seqs:
        return (opdracht,)
    eigen = context.feiten(PERSOON.stroom(opdracht.persoon))
    return (replace(opdracht, seqs=tuple(sorted(feit.seq for feit in eigen))),)


def require_persoon(context: Context, code: str, pad: str) -> Persoon:
    """Give a person whenever registered, or refuse and name the field.

    A person exists before the register learned of him: the day does not count.
    """
    staat = context.ooit(PERSOON, code)
    if staat is None:
        raise OnbekendeVerwijzing(PERSOON.prefix, code, pad=pad, doe=_DOE)
    return staat


_DOE = "registreer de persoon eerst (persoon registreer)"

OPDRACHTEN = (
    Opdracht(
        "RegistreerPersoon",
        PersoonGeregistreerd,
        registreer,
        ("persoon", "registreer"),
        "Leg een persoon vast onder een code die niets over hem zegt.",
    ),
    Opdracht(
        "KenRolToe",
        RolToegekend,
        ken_rol_toe,
        ("persoon", "ken-rol-toe"),
        "Leg vast dat een persoon een rol krijgt.",
    ),
    Opdracht(
        "TrekRolIn",
        RolIngetrokken,
        trek_rol_in,
        ("persoon", "trek-rol-in"),
        "Leg vast dat een rol van een persoon eindigt.",
    ),
    Opdracht(
        "WisPersoonsgegevens",
        PersoonsgegevensGewist,
        wis,
        ("persoon", "wis"),
        "Leg vast dat verzegelde gegevens van een persoon zijn gewist.",
    ),
)
