"""What the law gives to whom, and how contested norms are read here."""

from collections.abc import Mapping

from register.domain.bevoegdheden.attributie import ATTRIBUTIE, Attributies
from register.domain.norms.uitleg import NORMUITLEG, Normuitleg
from register.projections.lists import Lijst, Rij, content, parts

_van_attributie = parts(
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
                    **_van_attributie(gegeven),
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

_van_uitleg = parts("norm", "lezing", "door", "tekst", "bron", "vanaf", "seq")


def _reading(uitleg: Normuitleg) -> Mapping[str, Rij]:
    inhoud = content(
        {
            "normuitleg": uitleg.code,
            **_van_uitleg(uitleg),
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
