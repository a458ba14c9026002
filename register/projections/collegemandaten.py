"""What colleges let their portefeuillehouders say at a regional table."""

from collections.abc import Mapping

from register.domain.bevoegdheden.collegemandaat import COLLEGEMANDAAT, Collegemandaat
from register.projections.lists import Lijst, Rij, content, parts, sealed_row

_van_gemeld = parts(
    "collegemandaat",
    "gemeente",
    "portefeuillehouder",
    "onderwerp",
    "ruimte",
    "gremium",
    "module",
    "dossier",
    "bedrag",
    "ruggespraak",
    "geldig_tot",
    "stuk",
)


def _mandates(mandaat: Collegemandaat) -> Mapping[str, Rij]:
    gemeld = mandaat.gemeld
    status = "ingetrokken" if mandaat.ingetrokken_op else "gemeld"
    inhoud = content(
        {
            **_van_gemeld(gemeld),
            "vanaf": mandaat.vanaf,
            "ingetrokken_op": mandaat.ingetrokken_op,
            "status": status,
            "seqs": mandaat.seqs,
        }
    )
    velden = (
        gemeld.gemeente,
        gemeld.portefeuillehouder,
        gemeld.gremium,
        gemeld.module,
        gemeld.dossier,
        status,
    )
    return {gemeld.collegemandaat: Rij(velden, inhoud)}


_KOLOMMEN = (
    "gemeente",
    "portefeuillehouder",
    "gremium",
    "module",
    "dossier",
    "status",
)

COLLEGEMANDATEN = Lijst(
    naam="collegemandaten",
    aggregaat=COLLEGEMANDAAT,
    kolommen=_KOLOMMEN,
    rijen=_mandates,
    gesloten=sealed_row("collegemandaat", _KOLOMMEN),
)
