"""Granting and withdrawing keys, and getting access back: the commands."""

import re
from datetime import date

from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.organisatie.gremium import GREMIUM
from register.domain.organisatie.persoon import require_persoon
from register.domain.records import dataclass
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.toegang import TOEGANG_STROOM
from register.domain.toegang.soorten import kinds_of
from register.domain.toegang.toegang import TOEGANG, Sleutel, Toegang, toegang_of
from register.domain.toegang.toegangsfeiten import (
    GEBEURTENISSEN,
    HerstelsleutelVastgelegd,
    HerstelUitgevoerd,
    SleutelIngetrokken,
    SleutelToegekend,
)

__all__ = ["AGGREGATEN", "GEBEURTENISSEN", "OPDRACHTEN", "KenSleutelToe"]

AGGREGATEN = (TOEGANG,)

PUBLIEK = re.compile(r"[0-9a-f]{64}")
"""The public half of an Ed25519 key, as it stands in the log."""


@dataclass(frozen=True, kw_only=True)
class KenSleutelToe:
    """Command: let this key record, or change what it may record."""

    sleutelcode: str
    publiek: str
    actor: str
    persoon: str = ""
    gremia: tuple[str, ...] = ()
    opdrachten: tuple[str, ...] = ()
    geheim: bool = False
    vanaf: date | None = None
    tot: date | None = None


def access(context: Context) -> Toegang:
    """Access as it stands, by everything that is recorded."""
    return toegang_of(context.feiten(TOEGANG_STROOM))


def ken_toe(opdracht: KenSleutelToe, context: Context) -> Beslissing:
    """Grant a key of this register; what was withdrawn does not come back."""
    _require_half(opdracht.publiek)
    staat = access(context)
    eerder = staat.sleutel(opdracht.sleutelcode)
    if eerder and eerder.ingetrokken is not None:
        msg = (
            f"sleutel '{eerder.code}' is ingetrokken (seq {eerder.ingetrokken}) en "
            "komt niet terug; maak een nieuwe met 'beheer sleutel maak'"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/sleutelcode")
    if opdracht.sleutelcode == staat.herstel:
        msg = "dit is de herstelsleutel; die blijft offline en legt verder niets vast"
        raise VerkeerdeVolgorde(msg, pad="/gegevens/sleutelcode")
    if opdracht.persoon:
        require_persoon(context, opdracht.persoon, "/gegevens/persoon")
    for plek, gremium in enumerate(opdracht.gremia):
        if context.ooit(GREMIUM, gremium) is None:
            pad = f"/gegevens/gremia/{plek}"
            raise OnbekendeVerwijzing("gremium", gremium, pad=pad)
    if opdracht.vanaf and opdracht.tot and opdracht.tot < opdracht.vanaf:
        msg = f"de sleutel geldt tot {opdracht.tot}, voor zij begint ({opdracht.vanaf})"
        raise VerkeerdeVolgorde(msg, pad="/gegevens/tot")
    _require_left(staat, eerder, opdracht)
    return (
        SleutelToegekend(
            sleutelcode=opdracht.sleutelcode,
            publiek=opdracht.publiek,
            actor=opdracht.actor,
            persoon=opdracht.persoon,
            gremia=opdracht.gremia,
            opdrachten=opdracht.opdrachten,
            soorten=kinds_of(opdracht.opdrachten, "/gegevens/opdrachten"),
            geheim=opdracht.geheim,
            vanaf=opdracht.vanaf,
            tot=opdracht.tot,
        ),
    )


def trek_in(opdracht: SleutelIngetrokken, context: Context) -> Beslissing:
    """Withdraw a key, once; somebody must stay who can grant another."""
    staat = access(context)
    sleutel = _require_standing(staat, opdracht.sleutelcode, "/gegevens/sleutelcode")
    _require_other(staat, sleutel)
    return (opdracht,)


def leg_herstelsleutel_vast(
    opdracht: HerstelsleutelVastgelegd, context: Context
) -> Beslissing:
    """Record the public half of a recovery key; it takes the place of the last."""
    _require_half(opdracht.publiek)
    staat = access(context)
    if staat.sleutel(opdracht.sleutelcode):
        msg = (
            f"sleutel '{opdracht.sleutelcode}' legt vast of legde vast; maak een "
            "aparte herstelsleutel die offline blijft"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/sleutelcode")
    return (opdracht,)


def herstel(opdracht: HerstelUitgevoerd, context: Context) -> Beslissing:
    """Give access back to a new key; who signs is judged with the signatures."""
    _require_half(opdracht.publiek)
    staat = access(context)
    if staat.sleutel(opdracht.sleutelcode) or opdracht.sleutelcode == staat.herstel:
        msg = (
            f"sleutel '{opdracht.sleutelcode}' is hier al bekend; herstel geeft een "
            "nieuwe sleutel ('beheer sleutel maak')"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/sleutelcode")
    if opdracht.persoon:
        require_persoon(context, opdracht.persoon, "/gegevens/persoon")
    for plek, code in enumerate(opdracht.ingetrokken):
        _require_standing(staat, code, f"/gegevens/ingetrokken/{plek}")
    return (opdracht,)


def _require_half(publiek: str) -> None:
    """Refuse what is no public key; whether its code is right, its hash says."""
    if not PUBLIEK.fullmatch(publiek):
        msg = "de publieke helft van een sleutel is 64 tekens, 0-9 en a-f"
        raise OngeldigeInvoer(msg, pad="/gegevens/publiek")


def _require_standing(staat: Toegang, code: str, pad: str) -> Sleutel:
    sleutel = staat.sleutel(code)
    if sleutel is None:
        doe = "'beheer sleutels' noemt ze"
        raise OnbekendeVerwijzing("sleutel", code, pad=pad, doe=doe)
    if sleutel.ingetrokken is not None:
        msg = f"sleutel '{code}' is al ingetrokken (seq {sleutel.ingetrokken})"
        raise VerkeerdeVolgorde(msg, pad=pad)
    return sleutel


def _require_left(
    staat: Toegang, eerder: Sleutel | None, opdracht: KenSleutelToe
) -> None:
    """Refuse to limit the last key that can grant others."""
    beperkt = opdracht.gremia or opdracht.opdrachten or opdracht.tot
    if eerder and beperkt:
        _require_other(staat, eerder)


def _require_other(staat: Toegang, sleutel: Sleutel) -> None:
    """Refuse to take the last way in: nobody could record anything any more."""
    blijft = [
        s
        for s in staat.sleutels
        if s.onbeperkt and s.tot is None and s.ingetrokken is None
    ]
    if staat.herstel or [s for s in blijft if s.code != sleutel.code]:
        return
    msg = (
        f"sleutel '{sleutel.code}' is de laatste zonder beperking en er is geen "
        "herstelsleutel: daarna kan niemand nog iets vastleggen; ken eerst een andere "
        "toe of leg een herstelsleutel vast"
    )
    raise VerkeerdeVolgorde(msg, pad="/gegevens/sleutelcode")


OPDRACHTEN = (
    Opdracht(
        "KenSleutelToe",
        KenSleutelToe,
        ken_toe,
        ("sleutel", "ken-toe"),
        "Laat een sleutel vastleggen, of wijzig waarvoor zij geldt.",
    ),
    Opdracht(
        "TrekSleutelIn",
        SleutelIngetrokken,
        trek_in,
        ("sleutel", "trek-in"),
        "Trek een sleutel in: zij legt niets meer vast.",
    ),
    Opdracht(
        "LegHerstelsleutelVast",
        HerstelsleutelVastgelegd,
        leg_herstelsleutel_vast,
        ("sleutel", "leg-herstelsleutel-vast"),
        "Leg de publieke helft van een offline herstelsleutel vast.",
    ),
    Opdracht(
        "VoerHerstelUit",
        HerstelUitgevoerd,
        herstel,
        ("sleutel", "herstel"),
        "Geef met de herstelsleutel een nieuwe sleutel toegang (twee mensen).",
    ),
)
