"""What a load comes to: commands, notices, and how an item compares with the log."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from types import MappingProxyType

from register.codec.intake import Regel
from register.codec.plain import plain
from register.domain.organisatie.functie import FunctieGewijzigd
from register.domain.organisatie.gremium import GremiumGewijzigd
from register.formats.inhoud import SOORTEN, Functie, Gremium, Item
from register.formats.recorded import Dicht, Vastgelegd

Velden = dict[str, object]

WIJZIGING: Mapping[type[Item], tuple[str, type[GremiumGewijzigd | FunctieGewijzigd]]]
WIJZIGING = MappingProxyType(
    {
        Gremium: ("WijzigGremium", GremiumGewijzigd),
        Functie: ("WijzigFunctie", FunctieGewijzigd),
    }
)
"""How a thing that stands changes, and the event that says which fields may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Melding:
    """A difference that no command expresses; `regel` is the line in the file."""

    regel: int
    pad: str
    tekst: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The commands of a load, and what they leave as it was."""

    regels: tuple[Regel, ...] = ()
    meldingen: tuple[Melding, ...] = ()


def payload(item: Item) -> Velden:
    """The fields of the event that records the item, empty ones left out."""
    velden = plain(item)
    assert isinstance(velden, dict), "an item is a record"
    vorm = SOORTEN[type(item)].event
    namen = {veld.name for veld in fields(vorm)}  # type: ignore[arg-type] # events are dataclasses
    return {naam: waarde for naam, waarde in velden.items() if naam in namen}


def differences(ding: Vastgelegd, nu: Velden) -> list[str]:
    """Names of the fields that the profile has otherwise than the log."""
    was = ding.velden
    return [
        veld
        for veld in sorted({*was, *nu})
        if was.get(veld) is not Dicht.DICHT
        and _comparable(was.get(veld)) != _comparable(nu.get(veld))
    ]


def _comparable(waarde: object) -> object:
    """Lists of codes in any order are the same."""
    if isinstance(waarde, list | tuple) and all(isinstance(w, str) for w in waarde):
        return sorted(str(w) for w in waarde)
    return waarde
