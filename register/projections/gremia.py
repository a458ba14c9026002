"""Gremia as they are on a day, the seats in them, and the votes that a seat has."""

from collections.abc import Mapping

from register.domain.organisatie.gremiumstaat import GREMIUM, Gremium
from register.domain.organisatie.lidmaatschap import Lid, Zetel
from register.domain.organisatie.regelingstaat import REGELING, Regeling
from register.projections.lists import Lijst, Rij, content, sealed_row


def _cards(gremium: Gremium) -> Mapping[str, Rij]:
    status = _status(gremium)
    inhoud = content(
        {
            "gremium": gremium.code,
            "naam": gremium.naam,
            "soort": gremium.soort,
            "bestuursorgaan": gremium.is_bestuursorgaan,
            "openheid": gremium.openheid,
            "status": status,
            "modules": gremium.modules,
            "deelnemers": gremium.deelnemers,
            "handelingen": gremium.handelingen,
            "ingesteld_door": gremium.ingesteld_door,
            "vanaf": gremium.vanaf,
            "neergelegd_op": gremium.neergelegd_op,
            "opgeheven_op": gremium.opgeheven_op,
            "stemregels": gremium.stemregels,
            "publicatie_besluiten": gremium.publicatie_besluiten,
            "publicatie_stukken": gremium.publicatie_stukken,
            "voorzitter": gremium.voorzitter,
            "voorzitter_aangewezen_door": gremium.aanwijzend_orgaan,
            "leden": sum(lid.zetel.is_lid for lid in gremium.leden),
            "plaatsvervangers": sum(
                lid.zetel is Zetel.PLAATSVERVANGER for lid in gremium.leden
            ),
            "vacatures": gremium.vacatures,
            "portefeuilles": gremium.portefeuilles,
            "seqs": gremium.seqs,
        }
    )
    return {gremium.code: Rij((str(gremium.soort), status), inhoud)}


def _status(gremium: Gremium) -> str:
    if gremium.opgeheven_op is not None:
        return "opgeheven"
    return "bestaat" if gremium.neergelegd_op is None else "neergelegd"


_KOLOMMEN = ("soort", "status")

GREMIA = Lijst(
    naam="gremia",
    aggregaat=GREMIUM,
    kolommen=_KOLOMMEN,
    rijen=_cards,
    gesloten=sealed_row("gremium", _KOLOMMEN),
)


def _seats(gremium: Gremium) -> Mapping[str, Rij]:
    """Nobody sits in what is abolished, also where no end of a seat was recorded."""
    if gremium.opgeheven_op is not None:
        return {}
    return {
        f"{gremium.code}/{lid.gemeente}/{lid.persoon}": _seat(gremium, lid)
        for lid in gremium.leden
    }


def _seat(gremium: Gremium, lid: Lid) -> Rij:
    inhoud = content(
        {
            "gremium": gremium.code,
            "gremiumsoort": gremium.soort,
            "persoon": lid.persoon,
            "gemeente": lid.gemeente,
            "zetel": lid.zetel,
            "voorzitter": lid.persoon == gremium.voorzitter,
            "vervangt": lid.vervangt,
            "volgorde": lid.volgorde,
            "portefeuilles": [
                p.code for p in gremium.portefeuilles if lid.persoon in p.houders
            ],
            "vanaf": lid.vanaf,
            "seq": lid.seq,
        }
    )
    return Rij((gremium.code, lid.persoon, lid.gemeente, str(lid.zetel)), inhoud)


LEDEN = Lijst(
    naam="leden",
    aggregaat=GREMIUM,
    kolommen=("gremium", "persoon", "gemeente", "zetel"),
    rijen=_seats,
)


def _weights(regeling: Regeling) -> Mapping[str, Rij]:
    return {
        f"{gremium}/{gemeente}": Rij(
            (gremium, gemeente),
            content({"gremium": gremium, "gemeente": gemeente, "gewicht": gewicht}),
        )
        for (gremium, gemeente), gewicht in regeling.gewichten.items()
    }


STEMGEWICHTEN = Lijst(
    naam="stemgewichten",
    aggregaat=REGELING,
    kolommen=("gremium", "gemeente"),
    rijen=_weights,
)
