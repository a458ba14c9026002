"""What a member has noted about an item: an interest, an aantekening, a verklaring."""

from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.records import replace
from register.domain.refusals import VerkeerdeVolgorde
from register.domain.vergaderingen.bijwoning import BelangGemeld
from register.domain.vergaderingen.presentie import require_seat
from register.domain.vergaderingen.uitlating import (
    GEBEURTENISSEN,
    AantekeningGevraagd,
    StemverklaringAfgelegd,
    Uitlatingsoort,
)
from register.domain.vergaderingen.vergaderingstaat import Vergadering
from register.domain.vergaderingen.zitting import (
    require_item,
    require_meeting,
    require_open,
    require_part,
    require_present,
)

__all__ = ["AGGREGATEN", "GEBEURTENISSEN", "OPDRACHTEN"]

AGGREGATEN = ()


def meld_belang(opdracht: BelangGemeld, context: Context) -> Beslissing:
    """Record that a member says an item concerns him, once."""
    vergadering = require_meeting(context, opdracht.vergadering)
    require_item(vergadering, opdracht.punt)
    _, gremium = require_part(context, vergadering, opdracht.gremium)
    lid = require_seat(
        context, gremium, opdracht.persoon, opdracht.gemeente, "/gegevens"
    )
    for belang in vergadering.bijwoning.belangen:
        if (belang.punt, belang.persoon) == (opdracht.punt, opdracht.persoon):
            msg = (
                f"'{belang.persoon}' heeft zijn belang bij punt '{belang.punt}' al "
                f"gemeld (seq {belang.seq}); laat deze opdracht weg"
            )
            raise VerkeerdeVolgorde(msg, pad="/gegevens/persoon")
    return (replace(opdracht, gemeente=lid.gemeente),)


def vraag_aantekening(opdracht: AantekeningGevraagd, context: Context) -> Beslissing:
    """Record once that a member is deemed to have voted against, where none voted."""
    eigen = _room(opdracht, context)
    wie = require_present(eigen, opdracht.punt, opdracht.persoon, "/gegevens/persoon")
    for gezegd in eigen.uitlatingen:
        if (gezegd.soort, gezegd.punt, gezegd.persoon) == (
            Uitlatingsoort.AANTEKENING,
            opdracht.punt,
            opdracht.persoon,
        ):
            msg = (
                f"de aantekening van '{gezegd.persoon}' bij punt '{gezegd.punt}' is al "
                f"vastgelegd (seq {gezegd.seq}); laat deze opdracht weg"
            )
            raise VerkeerdeVolgorde(msg, pad="/gegevens/persoon")
    stemming = eigen.last_vote(opdracht.punt)
    stemden = {s.persoon: s.keuze for s in stemming.stemmen} if stemming else {}
    if stemming and opdracht.persoon in stemden:
        msg = (
            f"'{opdracht.persoon}' stemde bij punt '{opdracht.punt}' "
            f"'{stemden[opdracht.persoon]}' (seq {stemming.seq}); een aantekening is "
            "er alleen voor wie niet kon stemmen"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/persoon")
    return (replace(opdracht, gemeente=wie.gemeente),)


def leg_verklaring_af(opdracht: StemverklaringAfgelegd, context: Context) -> Beslissing:
    """Record why a member who is there votes as he does."""
    eigen = _room(opdracht, context)
    wie = require_present(eigen, opdracht.punt, opdracht.persoon, "/gegevens/persoon")
    return (replace(opdracht, gemeente=wie.gemeente),)


def _room(
    opdracht: AantekeningGevraagd | StemverklaringAfgelegd, context: Context
) -> Vergadering:
    vergadering = require_meeting(context, opdracht.vergadering)
    require_open(vergadering)
    require_item(vergadering, opdracht.punt)
    eigen, _ = require_part(context, vergadering, opdracht.gremium)
    return eigen


OPDRACHTEN = (
    Opdracht(
        "MeldBelang",
        BelangGemeld,
        meld_belang,
        ("stemming", "meld-belang"),
        "Leg vast dat een lid een belang meldt bij een agendapunt.",
    ),
    Opdracht(
        "VraagAantekening",
        AantekeningGevraagd,
        vraag_aantekening,
        ("stemming", "aantekening"),
        "Leg vast dat een lid wordt geacht te hebben tegengestemd.",
    ),
    Opdracht(
        "LegStemverklaringAf",
        StemverklaringAfgelegd,
        leg_verklaring_af,
        ("stemming", "verklaring"),
        "Leg een stemverklaring vast.",
    ),
)
