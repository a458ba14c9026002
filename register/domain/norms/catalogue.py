"""Every norm that is a check, by id and uitvoering; old uitvoeringen stay.

Rows of one id may differ in period: what the law asked before a change and after it.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from register.domain.norms import (
    afspraken,
    awb,
    awb_mandaat,
    gemeentewet,
    gemeentewet_stemming,
    wgr,
    wgr_raden,
)
from register.domain.norms.norm import Norm

ALL: tuple[Norm, ...] = (
    *awb.NORMEN,
    *awb_mandaat.NORMEN,
    *wgr.NORMEN,
    *wgr_raden.NORMEN,
    *gemeentewet.NORMEN,
    *gemeentewet_stemming.NORMEN,
    *afspraken.NORMEN,
)

BY_NAME: Mapping[str, Norm] = {norm.naam: norm for norm in ALL}


def _by_kind() -> Mapping[type, Sequence[Norm]]:
    gevonden: dict[type, list[Norm]] = {}
    for norm in sorted(ALL, key=lambda norm: norm.uitvoering, reverse=True):
        for soort in norm.over:
            gevonden.setdefault(soort, []).append(norm)
    return gevonden


BY_KIND = _by_kind()
"""For each kind of fact its norms, newest uitvoering first."""


def norms_for(feit: object, dag: date) -> list[Norm]:
    """Norms that judge a fact of this kind: of each id the newest in force that day."""
    gekozen: dict[str, Norm] = {}
    for norm in BY_KIND.get(type(feit), ()):
        if norm.in_force(dag):
            gekozen.setdefault(norm.id, norm)
    return list(gekozen.values())
