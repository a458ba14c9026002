"""Where in the log secrecy began, was ratified or ended: which streams to look at."""

from register.domain.facts import Feit
from register.domain.openheid.openheidsfeiten import (
    GeheimhoudingBekrachtigd,
    GeheimhoudingOpgeheven,
    GeheimhoudingOpgelegd,
    GeheimhoudingVervallen,
)
from register.projections.gebeurtenissen import dossier_of
from register.projections.lists import Gebeurtenislijst, Rij, content

_OVER = (
    GeheimhoudingOpgelegd,
    GeheimhoudingBekrachtigd,
    GeheimhoudingOpgeheven,
    GeheimhoudingVervallen,
)


def _row(feit: Feit, staat: object | None) -> Rij | None:
    """Facts about secrecy, and facts that were not open when they were recorded."""
    if feit.kop.openbaarheid is None and not isinstance(feit.gegevens, _OVER):
        return None
    inhoud = content({"seq": feit.seq, "soort": feit.soort, "stroom": feit.kop.stroom})
    return Rij((dossier_of(feit, staat),), inhoud)


GEHEIMHOUDING = Gebeurtenislijst(naam="geheimhouding", kolommen=("dossier",), rij=_row)
