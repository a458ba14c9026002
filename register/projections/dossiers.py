"""The list of dossiers."""

from collections.abc import Mapping

from register.domain.dossiers.dossier import DOSSIER, Dossier
from register.projections.lists import Lijst, Rij, content, sealed_row


def _rows(dossier: Dossier) -> Mapping[str, Rij]:
    status = "open" if dossier.open else "gesloten"
    inhoud = content(
        {
            "dossier": dossier.code,
            "titel": dossier.titel,
            "onderwerp": dossier.onderwerp,
            "route": dossier.route,
            "modules": dossier.modules,
            "gemeenten": dossier.gemeenten,
            "status": status,
            "geopend_op": dossier.geopend_op,
            "geopend_tussen": dossier.geopend_tussen,
            "gesloten_op": dossier.gesloten_op,
            "gesloten_tussen": dossier.gesloten_tussen,
            "uitkomst": dossier.uitkomst,
            "voorstellen": dossier.voorstellen,
            "adviezen": dossier.adviezen,
            "stappen": dossier.stappen,
            "seqs": dossier.seqs,
        }
    )
    velden = (status, dossier.route, dossier.geopend_op.isoformat())
    return {dossier.code: Rij(velden, inhoud)}


_KOLOMMEN = ("status", "route", "geopend_op")

DOSSIERS = Lijst(
    naam="dossiers",
    aggregaat=DOSSIER,
    kolommen=_KOLOMMEN,
    rijen=_rows,
    volgorde="geopend_op",
    gesloten=sealed_row("dossier", _KOLOMMEN, "geopend_op"),
)
