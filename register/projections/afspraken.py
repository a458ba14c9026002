"""What was agreed and set out: afspraken and actions, in the columns of the list."""

from collections.abc import Mapping

from register.domain.afspraken.actie import ACTIE, Actie
from register.domain.values import bounds
from register.projections.lists import Lijst, Rij, content, parts, sealed_row

_velden = parts(
    "soort",
    "omschrijving",
    "dossier",
    "besluit",
    "gremium",
    "bestuurlijk_opdrachtgever",
    "ambtelijk_opdrachtgever",
    "bestuurlijk_eigenaar",
    "ambtelijk_eigenaar",
    "opdrachtnemer",
    "bewaker",
    "betrokkenen",
    "gemeenten",
    "overeenkomst",
    "termijn",
    "herzien_op",
    "nader_te_bepalen",
    "percentage",
    "voortgang_op",
    "voortgang",
    "afgerond_op",
    "resultaat",
    "aandrang",
    "seqs",
)


def _rows(actie: Actie) -> Mapping[str, Rij]:
    status = "open" if actie.open else "afgerond"
    uiterlijk = bounds(actie.termijn)[1] if actie.termijn else None
    inhoud = content(
        {
            "actie": actie.code,
            **_velden(actie),
            "afgesproken_op": actie.vastgelegd_op,
            "uiterlijk": uiterlijk,
            "status": status,
            "per_gemeente": [
                {"gemeente": gemeente, "percentage": s.percentage, "op": s.op}
                for gemeente, s in sorted(actie.per_gemeente.items())
            ],
        }
    )
    velden = (
        str(actie.soort),
        status,
        actie.gremium,
        actie.dossier,
        actie.besluit,
        uiterlijk.isoformat() if uiterlijk else "",
    )
    return {actie.code: Rij(velden, inhoud)}


_KOLOMMEN = ("soort", "status", "gremium", "dossier", "besluit", "uiterlijk")

AFSPRAKEN = Lijst(
    naam="afspraken",
    aggregaat=ACTIE,
    kolommen=_KOLOMMEN,
    rijen=_rows,
    volgorde="uiterlijk",
    gesloten=sealed_row("actie", _KOLOMMEN),
)
