"""What the law gives to whom, and how contested norms are read here."""

from collections.abc import Mapping

from register.domain.bevoegdheden.attributie import ATTRIBUTIE, Attributies
from register.domain.norms.uitleg import NORMUITLEG, Normuitleg
from register.projections.lists import Lijst, Rij, content

_VAN_ATTRIBUTIE = (
    "houder",
    "handelingen",
    "uitzonderingen",
    "bron",
    "omschrijving",
    "vanaf",
    "beeindigd_op",
    "seq",
)


def _attributed(attributies: Attributies) -> Mapping[str, Rij]:
    return {
        f"{gegeven.houder}|{gegeven.code}": Rij(
            (gegeven.houder, gegeven.bron, gegeven.vanaf.isoformat()),
            content(
                {
                    "attributie": gegeven.code,
                    **{naam: getattr(gegeven, naam) for naam in _VAN_ATTRIBUTIE},
                }
            ),
        )
        for gegeven in attributies
    }


ATTRIBUTIES = Lijst(
    naam="attributies",
    aggregaat=ATTRIBUTIE,
    kolommen=("houder", "bron", "vanaf"),
    rijen=_attributed,
    volgorde="vanaf",
)

_VAN_UITLEG = ("norm", "lezing", "door", "tekst", "bron", "vanaf", "seq")


def _reading(uitleg: Normuitleg) -> Mapping[str, Rij]:
    inhoud = content(
        {
            "normuitleg": uitleg.code,
            **{naam: getattr(uitleg, naam) for naam in _VAN_UITLEG},
        }
    )
    velden = (uitleg.norm, uitleg.door, uitleg.vanaf.isoformat())
    return {uitleg.code: Rij(velden, inhoud)}


NORMUITLEGGEN = Lijst(
    naam="normuitleggen",
    aggregaat=NORMUITLEG,
    kolommen=("norm", "door", "vanaf"),
    rijen=_reading,
    volgorde="vanaf",
)
