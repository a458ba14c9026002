"""Every norm that is a check, by id and uitvoering; old uitvoeringen stay.

Rows of one id may differ in period: what the law asked before a change and after it.
"""

from collections.abc import Mapping, Sequence
from datetime import date

from register.domain.norms import (
    afspraken,
    awb,
    awb_delegatie,
    awb_mandaat,
    awb_motivering,
    gemeentewet,
    gemeentewet_stemming,
    gemeentewet_uitslag,
    gemeentewet_volgorde,
    wgr,
    wgr_begroting,
    wgr_bestuur,
    wgr_raden,
)
from register.domain.norms.norm import Norm

ALL: tuple[Norm, ...] = (
    *awb.NORMEN,
    *awb_motivering.NORMEN,
    *awb_mandaat.NORMEN,
    *awb_delegatie.NORMEN,
    *wgr.NORMEN,
    *wgr_bestuur.NORMEN,
    *wgr_raden.NORMEN,
    *wgr_begroting.NORMEN,
    *gemeentewet.NORMEN,
    *gemeentewet_stemming.NORMEN,
    *gemeentewet_uitslag.NORMEN,
    *gemeentewet_volgorde.NORMEN,
    *afspraken.NORMEN,
)

BY_NAME: Mapping[str, Norm] = {norm.naam: norm for norm in ALL}

IDS = frozenset(norm.id for norm in ALL)
"""Ids of the norms that are a check."""


def _by_kind() -> Mapping[type, Sequence[Norm]]:
    gevonden: dict[type, list[Norm]] = {}
    for norm in ALL:
        for soort in norm.over:
            gevonden.setdefault(soort, []).append(norm)
    return gevonden


BY_KIND = _by_kind()


def norms_for(feit: object, dag: date) -> list[Norm]:
    """Norms that judge a fact of this kind: of each id the newest in force that day."""
    gekozen: dict[str, Norm] = {}
    for norm in BY_KIND.get(type(feit), ()):
        eerder = gekozen.get(norm.id)
        if norm.in_force(dag) and (not eerder or eerder.uitvoering < norm.uitvoering):
            gekozen[norm.id] = norm
    return list(gekozen.values())
