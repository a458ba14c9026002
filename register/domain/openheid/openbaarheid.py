"""Openness of what is recorded: publication, secrecy and its end.

These facts lie in the stream they are about, whatever its kind. Openness is always
judged now, also in answers as of the past (design §3, §4).
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.facts import Feit
from register.domain.refusals import OnbekendeVerwijzing, VerkeerdeVolgorde
from register.domain.values import Tekst


@dataclass(frozen=True, kw_only=True)
class Gepubliceerd:
    """What is recorded in a stream is public from now on."""

    SOORT: ClassVar[str] = "gepubliceerd.v1"
    STROOM: ClassVar[str] = "{stroom}"

    stroom: str
    aanleiding: str = "publiceer"


@dataclass(frozen=True, kw_only=True)
class GeheimhoudingOpgelegd:
    """Secrecy on what is recorded in a stream (Wgr 23); `grond` is a Woo 5.1 code."""

    SOORT: ClassVar[str] = "geheimhouding-opgelegd.v1"
    STROOM: ClassVar[str] = "{stroom}"

    stroom: str
    door: str
    grond: str
    tot: date | None = None
    toelichting: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class GeheimhoudingOpgeheven:
    """The secrecy ended; what was sealed may be published again."""

    SOORT: ClassVar[str] = "geheimhouding-opgeheven.v1"
    STROOM: ClassVar[str] = "{stroom}"

    stroom: str
    door: str
    toelichting: Tekst = ""


_GEHEIMHOUDING = (GeheimhoudingOpgelegd, GeheimhoudingOpgeheven)
GEBEURTENISSEN = (Gepubliceerd, GeheimhoudingOpgelegd, GeheimhoudingOpgeheven)
AGGREGATEN = ()


def publiceer(opdracht: Gepubliceerd, context: Context) -> Beslissing:
    """Make public; refused while secrecy holds."""
    feiten = _facts(context, opdracht.stroom)
    if secret := secrecy(feiten):
        msg = (
            f"op '{opdracht.stroom}' rust geheimhouding (seq {secret.seq}); hef die "
            "eerst op"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/stroom")
    return (opdracht,)


def leg_op(opdracht: GeheimhoudingOpgelegd, context: Context) -> Beslissing:
    """Impose secrecy, once at a time."""
    if al := secrecy(_facts(context, opdracht.stroom)):
        msg = f"op '{opdracht.stroom}' rust al geheimhouding (seq {al.seq})"
        raise VerkeerdeVolgorde(msg, pad="/gegevens/stroom")
    return (opdracht,)


def hef_op(opdracht: GeheimhoudingOpgeheven, context: Context) -> Beslissing:
    """End secrecy that holds."""
    if not secrecy(_facts(context, opdracht.stroom)):
        msg = f"op '{opdracht.stroom}' rust geen geheimhouding om op te heffen"
        raise VerkeerdeVolgorde(msg, pad="/gegevens/stroom")
    return (opdracht,)


def secrecy(feiten: tuple[Feit, ...]) -> Feit | None:
    """The fact by which secrecy holds, judged by everything that is known."""
    geldend: Feit | None = None
    over = [f for f in feiten if isinstance(f.gegevens, _GEHEIMHOUDING)]
    for feit in sorted(over, key=lambda feit: feit.seq):
        opgelegd = isinstance(feit.gegevens, GeheimhoudingOpgelegd)
        geldend = feit if opgelegd else None
    return geldend


def _facts(context: Context, stroom: str) -> tuple[Feit, ...]:
    feiten = tuple(context.feiten(stroom))
    if not feiten:
        raise OnbekendeVerwijzing("stroom", stroom, pad="/gegevens/stroom")
    return feiten


OPDRACHTEN = (
    Opdracht(
        "Publiceer",
        Gepubliceerd,
        publiceer,
        ("openbaarheid", "publiceer"),
        "Maak openbaar wat over één onderwerp is vastgelegd.",
    ),
    Opdracht(
        "LegGeheimhoudingOp",
        GeheimhoudingOpgelegd,
        leg_op,
        ("geheim", "leg-op"),
        "Leg vast dat geheimhouding is opgelegd (Wgr 23).",
    ),
    Opdracht(
        "HefGeheimhoudingOp",
        GeheimhoudingOpgeheven,
        hef_op,
        ("geheim", "hef-op"),
        "Leg vast dat geheimhouding is opgeheven.",
    ),
)
