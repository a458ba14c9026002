"""The regeling itself: its text, its rules, and what holds in it on a day.

Stream `regeling`; its commands stand in `regeling` and `modules`.
"""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.context import Context
from register.domain.facts import Aggregaat, Feit
from register.domain.organisatie.deelname import (
    Deelnemer,
    DeelnemerToegetreden,
    DeelnemerUitgetreden,
    Module,
    StemgewichtVastgesteld,
    evolve_module,
    left,
)
from register.domain.organisatie.herindeling import (
    Deelneming,
    Herindeling,
    HerindelingVerwerkt,
    merged,
)
from register.domain.organisatie.uittreding import Uittreding, evolve_uittreding
from register.domain.records import dataclass, replace
from register.domain.refusals import OnbekendeVerwijzing, VerkeerdeVolgorde
from register.domain.values import Onbekend, Tekst


class Regelingsoort(StrEnum):
    """Which organs of the gemeenten made the regeling (Wgr 1)."""

    COLLEGEREGELING = "collegeregeling"
    RAADSREGELING = "raadsregeling"
    BURGEMEESTERSREGELING = "burgemeestersregeling"
    GEMENGDE_REGELING = "gemengde_regeling"


class Rechtsvorm(StrEnum):
    """What the regeling sets up (Wgr 8 lid 1-4); `geen`: a regeling zonder meer."""

    OPENBAAR_LICHAAM = "openbaar_lichaam"
    GEMEENSCHAPPELIJK_ORGAAN = "gemeenschappelijk_orgaan"
    BEDRIJFSVOERINGSORGANISATIE = "bedrijfsvoeringsorganisatie"
    CENTRUMGEMEENTE = "centrumgemeente"
    GEEN = "geen"


@dataclass(frozen=True, kw_only=True)
class RegelingVastgesteld:
    """The first text of the regeling."""

    SOORT: ClassVar[str] = "regeling-vastgesteld.v1"
    STROOM: ClassVar[str] = "regeling"

    versie: str
    titel: Tekst
    soort: Regelingsoort
    rechtsvorm: Rechtsvorm
    inwerking: date | Onbekend
    vindplaats: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class RegelingGewijzigd:
    """A new version of the text."""

    SOORT: ClassVar[str] = "regeling-gewijzigd.v1"
    STROOM: ClassVar[str] = "regeling"

    versie: str
    omschrijving: Tekst
    inwerking: date | Onbekend
    vindplaats: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class GovernanceprofielGeladen:
    """Rules were read from a profile; the file is provenance, kept as a stuk."""

    SOORT: ClassVar[str] = "governanceprofiel-geladen.v1"
    STROOM: ClassVar[str] = "regeling"

    profiel: str
    versie: str
    sha256: str


@dataclass(frozen=True, kw_only=True)
class RegelVastgesteld:
    """One rule of the regeling as data; an empty `waarde`: the sources lack it."""

    SOORT: ClassVar[str] = "regel-vastgesteld.v1"
    STROOM: ClassVar[str] = "regeling"

    regel: str
    waarde: str = ""
    bron: Tekst = ""


GEBEURTENISSEN = (
    RegelingVastgesteld,
    RegelingGewijzigd,
    GovernanceprofielGeladen,
    RegelVastgesteld,
)


@dataclass(frozen=True, kw_only=True)
class Versie:
    """One version of the text of the regeling."""

    versie: str
    inwerking: date | Onbekend
    vastgesteld_op: date
    seq: int


@dataclass(frozen=True, kw_only=True)
class Profiel:
    """The profile that was loaded last."""

    profiel: str
    versie: str
    sha256: str
    seq: int


@dataclass(frozen=True, kw_only=True)
class Regeling:
    """The regeling as it holds on a day.

    `gewichten` by (gremium, gemeente); `uittredingen` by the gemeente that leaves,
    `herindelingen` by the old one. Without its text `versie` is empty: a profile can
    be loaded first, and history may be recorded in any order.
    """

    versie: str = ""
    soort: Regelingsoort | None = None
    rechtsvorm: Rechtsvorm | None = None
    versies: tuple[Versie, ...] = ()
    deelnemers: Mapping[str, Deelnemer] = field(default_factory=dict)
    modules: Mapping[str, Module] = field(default_factory=dict)
    gewichten: Mapping[tuple[str, str], int | Onbekend] = field(default_factory=dict)
    regels: Mapping[str, str] = field(default_factory=dict)
    profiel: Profiel | None = None
    uittredingen: Mapping[str, Uittreding] = field(default_factory=dict)
    herindelingen: Mapping[str, Herindeling] = field(default_factory=dict)

    def regel(self, code: str) -> str:
        """Value of a rule; empty when it is not recorded, or not known."""
        return self.regels.get(code, "")


def evolve(staat: Regeling | None, feit: Feit) -> Regeling | None:
    """Fold one fact of the regeling; one may be about a leaving too."""
    nu = _participated(staat, feit)
    vertrek = evolve_uittreding(nu.uittredingen, feit) if nu else None
    return replace(nu, uittredingen=vertrek) if nu and vertrek is not None else nu


def _participated(staat: Regeling | None, feit: Feit) -> Regeling | None:
    nu = staat or Regeling()
    match feit.gegevens:
        case RegelingVastgesteld() as tekst:
            met_tekst = _with_version(nu, tekst, feit)
            return replace(met_tekst, soort=tekst.soort, rechtsvorm=tekst.rechtsvorm)
        case RegelingGewijzigd() as tekst:
            return _with_version(nu, tekst, feit)
        case GovernanceprofielGeladen(profiel=naam, versie=versie, sha256=som):
            profiel = Profiel(profiel=naam, versie=versie, sha256=som, seq=feit.seq)
            return replace(nu, profiel=profiel)
        case RegelVastgesteld(regel=regel, waarde=waarde):
            return replace(nu, regels={**nu.regels, regel: waarde})
        case DeelnemerToegetreden() as deelnemer:
            return _with_participant(nu, deelnemer, feit)
        case DeelnemerUitgetreden(gemeente=gemeente) if staat:
            return _without_participant(staat, gemeente, feit)
        case HerindelingVerwerkt() as verwerkt if staat:
            return _merged(staat, verwerkt, feit)
        case StemgewichtVastgesteld() as gewicht:
            plek = (gewicht.gremium, gewicht.gemeente)
            return replace(nu, gewichten={**nu.gewichten, plek: gewicht.gewicht})
        case _:
            module = evolve_module(nu.modules, feit)
            if module is None:
                return staat
            return replace(nu, modules={**nu.modules, module.code: module})


def _with_version(
    staat: Regeling, tekst: RegelingVastgesteld | RegelingGewijzigd, feit: Feit
) -> Regeling:
    versie = Versie(
        versie=tekst.versie,
        inwerking=tekst.inwerking,
        vastgesteld_op=feit.dag,
        seq=feit.seq,
    )
    return replace(staat, versie=tekst.versie, versies=(*staat.versies, versie))


def _with_participant(
    staat: Regeling, gegeven: DeelnemerToegetreden, feit: Feit
) -> Regeling:
    deelnemer = Deelnemer(
        gemeente=gegeven.gemeente,
        naam=gegeven.naam,
        tooi=gegeven.tooi,
        vanaf=feit.dag,
        seq=feit.seq,
    )
    return replace(staat, deelnemers={**staat.deelnemers, gegeven.gemeente: deelnemer})


def _without_participant(staat: Regeling, gemeente: str, feit: Feit) -> Regeling:
    """Take a gemeente out of everything: what it had does not revive on return.

    With a successor go the votes of who still sat for its predecessors.
    """
    weg = {oud for oud, h in staat.herindelingen.items() if h.opvolgers == (gemeente,)}
    weg.add(gemeente)
    return replace(
        staat,
        deelnemers={c: d for c, d in staat.deelnemers.items() if c != gemeente},
        gewichten={p: g for p, g in staat.gewichten.items() if p[1] not in weg},
        modules={
            code: left(module, (gemeente,), feit)
            for code, module in staat.modules.items()
        },
    )


def _merged(staat: Regeling, verwerkt: HerindelingVerwerkt, feit: Feit) -> Regeling:
    was = Deelneming(staat.deelnemers, staat.modules, staat.gewichten)
    opgegaan = Herindeling(
        opvolgers=tuple(opvolger.gemeente for opvolger in verwerkt.nieuwe),
        per=feit.dag,
        voorzieningen_voor=verwerkt.voorzieningen_voor,
        seq=feit.seq,
    )
    oude = dict.fromkeys(verwerkt.oude, opgegaan)
    return replace(
        staat,
        herindelingen={**staat.herindelingen, **oude},
        **merged(was, feit, verwerkt)._asdict(),
    )


REGELING = Aggregaat("regeling", evolve)


def require_regeling(context: Context) -> Regeling:
    """Regeling on the day of the fact, or a refusal: its text comes first."""
    staat = context.staat(REGELING, "")
    if staat is None or not staat.versies:
        msg = (
            "op deze datum is nog geen regeling vastgesteld; leg die eerst vast "
            "(regeling stel-vast)"
        )
        raise VerkeerdeVolgorde(msg)
    return staat


def require_deelnemer(context: Context, gemeente: str, pad: str) -> Deelnemer:
    """Deelnemer on the day of the fact, or a refusal that names the field."""
    staat = context.staat(REGELING, "")
    deelnemer = staat.deelnemers.get(gemeente) if staat else None
    if deelnemer is None:
        opgegaan = staat.herindelingen.get(gemeente) if staat else None
        toe = "leg eerst de toetreding vast (deelnemer treed-toe)"
        doe = opgegaan.uitleg if opgegaan else toe
        raise OnbekendeVerwijzing(wat="deelnemer", code=gemeente, pad=pad, doe=doe)
    return deelnemer


def require_module(context: Context, module: str, pad: str) -> Module:
    """Give a module, also one that has ended, or refuse and name the field."""
    staat = context.staat(REGELING, "")
    gevonden = staat.modules.get(module) if staat else None
    if gevonden is None:
        doe = "leg eerst de module vast (module stel-in)"
        raise OnbekendeVerwijzing(wat="module", code=module, pad=pad, doe=doe)
    return gevonden


def gewicht_of(
    context: Context, gremium: str, gemeente: str, op: date | None = None
) -> int | None:
    """Votes of a gemeente in a gremium; `None`: not recorded, or not known."""
    staat = context.staat(REGELING, "", op=op)
    gewicht = staat.gewichten.get((gremium, gemeente)) if staat else None
    return gewicht if isinstance(gewicht, int) else None
