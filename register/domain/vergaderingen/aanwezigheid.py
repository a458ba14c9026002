"""Who is in the room, and whether the doors are open: commands around the presence.

The presentielijst says who was there at the opening; who came later or left earlier is
recorded by item. The facts stand in `bijwoning` and `deuren`.
"""

from register.domain.commands import Beslissing, Opdracht, require
from register.domain.context import Context
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.persoon import require_persoon
from register.domain.records import replace
from register.domain.refusals import BestaatAl, OngeldigeInvoer, VerkeerdeVolgorde
from register.domain.vergaderingen import bijwoning, deuren
from register.domain.vergaderingen.bijwoning import (
    GenodigdeAanwezig,
    LidBinnengekomen,
    LidVertrokken,
    Wisseling,
)
from register.domain.vergaderingen.deuren import (
    BeslotenheidOpgeheven,
    BeslotenVerklaard,
)
from register.domain.vergaderingen.presentie import seated
from register.domain.vergaderingen.vergaderfeiten import Aanwezige
from register.domain.vergaderingen.vergaderingstaat import Vergadering
from register.domain.vergaderingen.zitting import (
    PAD,
    require_item,
    require_meeting,
    require_open,
    require_part,
    require_present,
)

GEBEURTENISSEN = (*bijwoning.GEBEURTENISSEN, *deuren.GEBEURTENISSEN)
AGGREGATEN = ()


def kom_binnen(opdracht: LidBinnengekomen, context: Context) -> Beslissing:
    """Record who came after the list was made; his seat is filled in."""
    vergadering = require_meeting(context, opdracht.vergadering)
    require_item(vergadering, opdracht.punt)
    eigen, gremium = require_part(context, vergadering, opdracht.gremium)
    _require_list(eigen)
    wie = seated(
        context,
        gremium,
        Aanwezige(
            persoon=opdracht.persoon,
            gemeente=opdracht.gemeente,
            vervangt=opdracht.vervangt,
        ),
        "/gegevens",
    )
    zetel = wie.vervangt or wie.persoon
    for ander in eigen.present_at(opdracht.punt):
        if zetel in (ander.persoon, ander.vervangt):
            msg = (
                f"de zetel van '{zetel}' is bij punt '{opdracht.punt}' al bezet door "
                f"'{ander.persoon}' (presentielijst seq {eigen.presentie_seq}); leg "
                "eerst diens vertrek vast, of laat dit weg"
            )
            raise VerkeerdeVolgorde(msg, pad="/gegevens/persoon")
    return (replace(opdracht, gemeente=wie.gemeente, vervangt=wie.vervangt),)


def vertrek(opdracht: LidVertrokken, context: Context) -> Beslissing:
    """Record who left; never before a vote in which he is on the roll."""
    vergadering = require_meeting(context, opdracht.vergadering)
    require_item(vergadering, opdracht.punt)
    _require_list(vergadering)
    pad = "/gegevens/persoon"
    require_present(vergadering, opdracht.punt, opdracht.persoon, pad)
    weg = _gone(vergadering, opdracht)
    for gremium in vergadering.gremia:
        for stemming in vergadering.voor(gremium).stemmingen:
            er = {a.persoon for a in weg.voor(gremium).present_at(stemming.punt)}
            stemden = {stem.persoon for stem in stemming.stemmen}
            if opdracht.persoon in stemden - er:
                msg = (
                    f"'{opdracht.persoon}' staat op de stemlijst bij punt "
                    f"'{stemming.punt}' (seq {stemming.seq}) en kan niet bij punt "
                    f"'{opdracht.punt}' zijn vertrokken; herstel één van beide"
                )
                raise VerkeerdeVolgorde(msg, pad=pad)
    return (opdracht,)


def ontvang(opdracht: GenodigdeAanwezig, context: Context) -> Beslissing:
    """Record a guest; who has a seat at the table is on the presentielijst."""
    vergadering = require_meeting(context, opdracht.vergadering)
    if any(g.code == opdracht.genodigde for g in vergadering.bijwoning.genodigden):
        wat = "genodigde"
        raise BestaatAl(wat, opdracht.genodigde, pad="/gegevens/genodigde")
    for plek, punt in enumerate(opdracht.punten):
        require_item(vergadering, punt, f"/gegevens/punten/{plek}")
    if opdracht.functie:
        require(context, FUNCTIE, opdracht.functie, "/gegevens/functie")
    if not opdracht.persoon:
        return (opdracht,)
    require_persoon(context, opdracht.persoon, "/gegevens/persoon")
    for gremium in vergadering.gremia:
        eigen = vergadering.voor(gremium)
        if eigen.present(opdracht.persoon):
            msg = (
                f"'{opdracht.persoon}' staat als lid op de presentielijst (seq "
                f"{eigen.presentie_seq}) en is geen genodigde; laat één van beide weg"
            )
            raise VerkeerdeVolgorde(msg, pad="/gegevens/persoon")
    return (opdracht,)


def verklaar_besloten(opdracht: BeslotenVerklaard, context: Context) -> Beslissing:
    """Close the doors; who asked was there, whether they were enough is a norm."""
    vergadering = require_meeting(context, opdracht.vergadering)
    require_open(vergadering)
    require_item(vergadering, opdracht.punt)
    for dicht in vergadering.deuren:
        if dicht.loopt:
            msg = (
                f"de deuren zijn al gesloten sinds punt '{dicht.punt}' (seq "
                f"{dicht.seqs[0]}); leg eerst vast dat ze open gingen (vergadering "
                "heropen)"
            )
            raise VerkeerdeVolgorde(msg, pad="/gegevens/punt")
    for plek, persoon in enumerate(opdracht.verzoekers):
        pad = f"/gegevens/verzoekers/{plek}"
        require_present(vergadering, opdracht.punt, persoon, pad)
        if persoon in opdracht.verzoekers[:plek]:
            msg = f"'{persoon}' staat twee keer bij de verzoekers; noem elk één keer"
            raise OngeldigeInvoer(msg, pad=pad)
    return (opdracht,)


def heropen(opdracht: BeslotenheidOpgeheven, context: Context) -> Beslissing:
    """Open the doors that are closed, at an item after the one they closed at."""
    vergadering = require_meeting(context, opdracht.vergadering)
    require_open(vergadering)
    require_item(vergadering, opdracht.punt)
    dicht = next((s for s in vergadering.deuren if s.loopt), None)
    if dicht is None:
        msg = (
            f"de deuren van '{vergadering.code}' zijn niet gesloten; leg eerst vast "
            "dat dat gebeurde (vergadering besloten)"
        )
        raise VerkeerdeVolgorde(msg, pad=PAD)
    if vergadering.place(opdracht.punt) <= vergadering.place(dicht.punt):
        msg = (
            f"de deuren sloten bij punt '{dicht.punt}' (seq {dicht.seqs[0]}) en gaan "
            f"bij een later punt weer open, niet bij '{opdracht.punt}'"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/punt")
    return (opdracht,)


def _require_list(vergadering: Vergadering) -> None:
    if vergadering.presentie_seq is None:
        msg = (
            f"vergadering '{vergadering.code}' heeft nog geen presentielijst van "
            f"'{vergadering.gremium}'; stel die eerst vast (vergadering presentie)"
        )
        raise VerkeerdeVolgorde(msg, pad=PAD)


def _gone(vergadering: Vergadering, opdracht: LidVertrokken) -> Vergadering:
    """The meeting as it would be with this departure."""
    vertrokken = Wisseling(
        punt=opdracht.punt,
        persoon=opdracht.persoon,
        wie=None,
        gremium="",
        seq=vergadering.seqs[-1] + 1,
    )
    eerder = vergadering.bijwoning
    return replace(
        vergadering,
        bijwoning=replace(eerder, wisselingen=(*eerder.wisselingen, vertrokken)),
    )


OPDRACHTEN = (
    Opdracht(
        "MeldBinnengekomen",
        LidBinnengekomen,
        kom_binnen,
        ("vergadering", "kom-binnen"),
        "Leg vast bij welk punt een lid later binnenkwam.",
    ),
    Opdracht(
        "MeldVertrokken",
        LidVertrokken,
        vertrek,
        ("vergadering", "vertrek"),
        "Leg vast bij welk punt een lid eerder vertrok.",
    ),
    Opdracht(
        "MeldGenodigde",
        GenodigdeAanwezig,
        ontvang,
        ("vergadering", "genodigde"),
        "Leg vast wie zonder zetel aanwezig is, en bij welke punten.",
    ),
    Opdracht(
        "VerklaarBesloten",
        BeslotenVerklaard,
        verklaar_besloten,
        ("vergadering", "besloten"),
        "Leg vast dat de deuren sluiten, wie dat vroeg en wat is besloten.",
    ),
    Opdracht(
        "HefBeslotenheidOp",
        BeslotenheidOpgeheven,
        heropen,
        ("vergadering", "heropen"),
        "Leg vast bij welk punt de deuren weer opengaan.",
    ),
)
