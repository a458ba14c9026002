"""Choosing a person in a meeting: the vote, the re-vote and the lot (Gemeentewet 31).

Recorded is what happened: a lot without a re-vote is for a norm. Refused is what cannot
be: more votes than people, a re-vote after somebody was chosen, a lot between others.
"""

from dataclasses import fields
from typing import TypeVar

from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.organisatie.persoon import require_persoon
from register.domain.records import dataclass, replace
from register.domain.refusals import OngeldigeInvoer, RekentNiet, VerkeerdeVolgorde
from register.domain.stemmen.telling import Basis, Omvang, Telling, Wijze
from register.domain.vergaderingen.stemfeiten import Geldigheid
from register.domain.vergaderingen.stemoordeel import Zaal, room, valid
from register.domain.vergaderingen.vergaderingstaat import Vergadering
from register.domain.vergaderingen.verkiezing import (
    GEBEURTENISSEN,
    HerstemmingGehouden,
    Keuzekring,
    LotBeslist,
    Stembriefjes,
    Stembus,
    Verkiezing,
    VerkiezingGehouden,
)
from register.domain.vergaderingen.zitting import (
    require_item,
    require_meeting,
    require_open,
    require_part,
)
from register.domain.voting import Verkiezing as Keus, verkiezing

__all__ = [
    "AGGREGATEN",
    "GEBEURTENISSEN",
    "OPDRACHTEN",
    "HoudHerstemming",
    "HoudVerkiezing",
]

AGGREGATEN = ()
B = TypeVar("B", bound=Stembus)
_ONBESLIST = Keus(gekozen=None, gelijk=())


@dataclass(frozen=True, kw_only=True)
class HoudVerkiezing(Stembriefjes):
    """Command: a first vote on persons, free or limited to a voordracht.

    `gekozen` is needed only where the choice hangs on weights that are not known.
    """

    kring: Keuzekring = Keuzekring.VRIJ


@dataclass(frozen=True, kw_only=True)
class HoudHerstemming(Stembriefjes):
    """Command: a re-vote between those of the vote before."""


def houd(opdracht: HoudVerkiezing, context: Context) -> Beslissing:
    """Record a first vote; who is chosen or tied follows from the count."""
    vergadering = _open(opdracht.vergadering, opdracht.punt, context)
    _last_step(vergadering, opdracht.punt, opdracht.vacature)
    return (_held(VerkiezingGehouden, opdracht, vergadering, context),)


def stem_opnieuw(opdracht: HoudHerstemming, context: Context) -> Beslissing:
    """Record a re-vote, between those who were tied, or else those voted on before."""
    vergadering = _open(opdracht.vergadering, opdracht.punt, context)
    eerder = _require_step(vergadering, opdracht.punt, opdracht.vacature)
    kring = eerder.gelijk or eerder.kandidaten
    for plek, kandidaat in enumerate(opdracht.kandidaten):
        if kandidaat.persoon not in kring:
            msg = (
                f"'{kandidaat.persoon}' is geen van hen over wie de herstemming gaat "
                f"(seq {eerder.seq}: {', '.join(kring)}); herstel één van beide"
            )
            pad = f"/gegevens/kandidaten/{plek}/persoon"
            raise VerkeerdeVolgorde(msg, pad=pad)
    return (_held(HerstemmingGehouden, opdracht, vergadering, context),)


def beslis_door_lot(opdracht: LotBeslist, context: Context) -> Beslissing:
    """Record whom the lot chose among those who were tied in the vote before."""
    vergadering = _open(opdracht.vergadering, opdracht.punt, context)
    eerder = _require_step(vergadering, opdracht.punt, opdracht.vacature)
    if not eerder.gelijk:
        msg = (
            f"bij de stemming van seq {eerder.seq} staakten de stemmen niet; er valt "
            "niets te loten"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/punt")
    if opdracht.uit and set(opdracht.uit) != set(eerder.gelijk):
        msg = (
            f"het lot gaat tussen {', '.join(eerder.gelijk)} (seq {eerder.seq}), hier "
            f"staat {', '.join(opdracht.uit)}; herstel één van beide"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/uit")
    if opdracht.gekozen not in eerder.gelijk:
        msg = (
            f"'{opdracht.gekozen}' is geen van hen bij wie de stemmen staakten (seq "
            f"{eerder.seq}: {', '.join(eerder.gelijk)}); herstel één van beide"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/gekozen")
    return (replace(opdracht, uit=eerder.gelijk),)


def _open(code: str, punt: str, context: Context) -> Vergadering:
    vergadering = require_meeting(context, code)
    require_open(vergadering)
    require_item(vergadering, punt)
    return vergadering


def _last_step(vergadering: Vergadering, punt: str, vacature: str) -> Verkiezing | None:
    """Give the last step of one choice, or refuse when somebody was chosen in it."""
    stappen = [
        stap
        for stap in vergadering.verkiezingen
        if (stap.punt, stap.vacature) == (punt, vacature)
    ]
    laatste = stappen[-1] if stappen else None
    if laatste and laatste.gekozen and laatste.geldig is not False:
        msg = (
            f"'{laatste.gekozen}' is bij punt '{punt}' al gekozen ({laatste.vorm}, seq "
            f"{laatste.seq}); noem een andere vacature, of corrigeer dat feit"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/punt")
    return laatste


def _require_step(vergadering: Vergadering, punt: str, vacature: str) -> Verkiezing:
    laatste = _last_step(vergadering, punt, vacature)
    if laatste is None:
        msg = (
            f"bij punt '{punt}' is nog niet over personen gestemd; leg eerst die "
            "stemming vast (stemming verkiezing)"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/punt")
    return laatste


def _held(
    soort: type[B], opdracht: Stembriefjes, vergadering: Vergadering, context: Context
) -> B:
    """Give the fact: what was handed in, and what follows from it."""
    eigen, _ = require_part(context, vergadering, opdracht.gremium)
    zaal = room(context, eigen, opdracht.punt)
    _require_candidates(opdracht, context)
    geteld = _ballots(opdracht)
    _require_within(geteld, zaal, opdracht)
    keus = _choice(opdracht, zaal.regels.meerderheid)
    velden = {veld.name: getattr(opdracht, veld.name) for veld in fields(opdracht)}
    velden["geldigheid"] = _validity(opdracht, zaal, geteld)
    velden["gekozen"] = keus.gekozen or ""
    velden["gelijk"] = keus.gelijk
    return soort(**velden)


def _ballots(opdracht: Stembriefjes) -> Telling:
    kandidaten = opdracht.kandidaten
    return Telling(
        voor=Omvang(
            hoofden=sum(k.hoofden for k in kandidaten),
            stemmen=sum(k.gewicht or 0 for k in kandidaten),
        ),
        blanco=Omvang(hoofden=opdracht.blanco),
        ongeldig=Omvang(hoofden=opdracht.ongeldig),
    )


def _validity(opdracht: Stembriefjes, zaal: Zaal, geteld: Telling) -> Geldigheid:
    """In weights only where all are known: what a blank ballot weighs nobody knows."""
    gewogen = not opdracht.blanco + opdracht.ongeldig and all(
        k.gewicht is not None for k in opdracht.kandidaten
    )
    return valid(Wijze.GEHEIM, zaal, geteld, gewogen=gewogen, vrijstelling=None)


def _choice(opdracht: Stembriefjes, basis: Basis) -> Keus:
    """Give who is chosen; on heads and weights both, only who has it on either."""
    hoofden = verkiezing({k.persoon: k.hoofden for k in opdracht.kandidaten})
    gewichten = {
        k.persoon: k.gewicht for k in opdracht.kandidaten if k.gewicht is not None
    }
    gekozen = opdracht.gekozen
    if basis is not Basis.HOOFDEN and len(gewichten) < len(opdracht.kandidaten):
        return Keus(gekozen=gekozen or None, gelijk=())
    zwaar = verkiezing(gewichten)
    volgt = {Basis.HOOFDEN: hoofden, Basis.STEMMEN: zwaar}.get(
        basis, hoofden if hoofden == zwaar else _ONBESLIST
    )
    if gekozen and gekozen != volgt.gekozen:
        msg = (
            f"de telling geeft '{volgt.gekozen or 'niemand'}', opgegeven is "
            f"'{gekozen}'; herstel één van beide"
        )
        raise RekentNiet(msg, pad="/gegevens/gekozen")
    return volgt


def _require_candidates(opdracht: Stembriefjes, context: Context) -> None:
    if not opdracht.kandidaten:
        msg = "noem ten minste één kandidaat met zijn stemmen"
        raise OngeldigeInvoer(msg, pad="/gegevens/kandidaten")
    codes = [kandidaat.persoon for kandidaat in opdracht.kandidaten]
    for plek, kandidaat in enumerate(opdracht.kandidaten):
        pad = f"/gegevens/kandidaten/{plek}"
        require_persoon(context, kandidaat.persoon, f"{pad}/persoon")
        if kandidaat.persoon in codes[:plek]:
            msg = f"'{kandidaat.persoon}' staat twee keer bij de kandidaten"
            raise OngeldigeInvoer(msg, pad=f"{pad}/persoon")
        if min(kandidaat.hoofden, kandidaat.gewicht or 0) < 0:
            msg = "een aantal stemmen is 0 of meer"
            raise OngeldigeInvoer(msg, pad=pad)
    if opdracht.gekozen and opdracht.gekozen not in codes:
        msg = f"'{opdracht.gekozen}' is geen van de kandidaten"
        raise OngeldigeInvoer(msg, pad="/gegevens/gekozen")
    if min(opdracht.blanco, opdracht.ongeldig) < 0:
        msg = "een aantal stembriefjes is 0 of meer"
        raise OngeldigeInvoer(msg, pad="/gegevens/blanco")


def _require_within(geteld: Telling, zaal: Zaal, opdracht: Stembriefjes) -> None:
    gezegd, er = geteld.genoemd, zaal.aanwezig.omvang
    if gezegd.hoofden > er.hoofden:
        msg = (
            f"er zijn {gezegd.hoofden} stembriefjes en bij punt '{opdracht.punt}' "
            f"{er.hoofden} aanwezigen; herstel de telling of de presentie"
        )
        raise RekentNiet(msg, pad="/gegevens/kandidaten")
    if zaal.aanwezig.bekend and gezegd.stemmen > er.stemmen:
        msg = (
            f"de stembriefjes wegen {gezegd.stemmen}, de aanwezigen samen {er.stemmen}"
            "; herstel de gewichten of de presentie"
        )
        raise RekentNiet(msg, pad="/gegevens/kandidaten")


OPDRACHTEN = (
    Opdracht(
        "HoudVerkiezing",
        HoudVerkiezing,
        houd,
        ("stemming", "verkiezing"),
        "Leg een stemming over personen vast; wie is gekozen volgt uit de telling.",
    ),
    Opdracht(
        "HoudHerstemming",
        HoudHerstemming,
        stem_opnieuw,
        ("stemming", "herstemming"),
        "Leg een herstemming over personen vast.",
    ),
    Opdracht(
        "BeslisDoorLot",
        LotBeslist,
        beslis_door_lot,
        ("stemming", "lot"),
        "Leg vast wie het lot koos toen de stemmen opnieuw staakten.",
    ),
)
