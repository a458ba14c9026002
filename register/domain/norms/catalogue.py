"""Every norm that is a check, by id and uitvoering; old uitvoeringen stay.

Rows of one id may differ in period: what the law asked before a change and after it.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from register.domain.norms import (
    afspraken,
    afspraken_cyclus,
    afspraken_deelname,
    afspraken_opvolging,
    afspraken_tafels,
    afspraken_uitvoering,
    awb,
    awb_bekendmaking,
    awb_bezwaar,
    awb_delegatie,
    awb_intrekking,
    awb_mandaat,
    awb_mandaatgebruik,
    awb_motivering,
    awb_ondertekening,
    bekendmakingswet,
    deelname,
    gemeentewet,
    gemeentewet_belang,
    gemeentewet_deuren,
    gemeentewet_geld,
    gemeentewet_herstemming,
    gemeentewet_jaarstukken,
    gemeentewet_loting,
    gemeentewet_ondertekening,
    gemeentewet_oproep,
    gemeentewet_stemming,
    gemeentewet_uitslag,
    gemeentewet_verkiezing,
    gemeentewet_volgorde,
    rechtmatigheid,
    vier_ogen,
    wgr,
    wgr_aanbieding,
    wgr_begroting,
    wgr_bekrachtiging,
    wgr_bestuur,
    wgr_commissies,
    wgr_geheim,
    wgr_gs,
    wgr_inlichtingen,
    wgr_inrichting,
    wgr_medewerking,
    wgr_raden,
    wgr_regeling,
    wgr_toezicht,
    wgr_vergadering,
    wgr_zienswijze,
)
from register.domain.norms.norm import Norm

ALL: tuple[Norm, ...] = (
    *awb.NORMEN,
    *awb_motivering.NORMEN,
    *awb_mandaat.NORMEN,
    *awb_delegatie.NORMEN,
    *awb_mandaatgebruik.NORMEN,
    *awb_ondertekening.NORMEN,
    *awb_bekendmaking.NORMEN,
    *awb_bezwaar.NORMEN,
    *awb_intrekking.NORMEN,
    *wgr.NORMEN,
    *wgr_bestuur.NORMEN,
    *wgr_raden.NORMEN,
    *wgr_begroting.NORMEN,
    *wgr_aanbieding.NORMEN,
    *wgr_bekrachtiging.NORMEN,
    *wgr_commissies.NORMEN,
    *wgr_geheim.NORMEN,
    *wgr_gs.NORMEN,
    *wgr_inlichtingen.NORMEN,
    *wgr_inrichting.NORMEN,
    *wgr_medewerking.NORMEN,
    *wgr_regeling.NORMEN,
    *wgr_toezicht.NORMEN,
    *wgr_vergadering.NORMEN,
    *wgr_zienswijze.NORMEN,
    *gemeentewet.NORMEN,
    *gemeentewet_stemming.NORMEN,
    *gemeentewet_uitslag.NORMEN,
    *gemeentewet_volgorde.NORMEN,
    *gemeentewet_oproep.NORMEN,
    *gemeentewet_belang.NORMEN,
    *gemeentewet_verkiezing.NORMEN,
    *gemeentewet_herstemming.NORMEN,
    *gemeentewet_loting.NORMEN,
    *gemeentewet_deuren.NORMEN,
    *gemeentewet_ondertekening.NORMEN,
    *gemeentewet_jaarstukken.NORMEN,
    *gemeentewet_geld.NORMEN,
    *afspraken.NORMEN,
    *afspraken_deelname.NORMEN,
    *afspraken_tafels.NORMEN,
    *afspraken_cyclus.NORMEN,
    *afspraken_uitvoering.NORMEN,
    *afspraken_opvolging.NORMEN,
    *bekendmakingswet.NORMEN,
    *rechtmatigheid.NORMEN,
    *deelname.NORMEN,
    *vier_ogen.NORMEN,
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


def in_force(normen: Sequence[Norm]) -> tuple[list[date], list[list[Norm]]]:
    """Days on which the law changed, and what held before, between and after them.

    Of each id the newest uitvoering.
    """
    dagen = {norm.van for norm in normen if norm.van}
    dagen |= {norm.tot + timedelta(days=1) for norm in normen if norm.tot}
    grenzen = sorted(dagen)
    perioden = []
    for dag in (date.min, *grenzen):
        gekozen: dict[str, Norm] = {}
        for norm in normen:
            eerder = gekozen.get(norm.id)
            nieuwer = eerder is None or eerder.uitvoering < norm.uitvoering
            if norm.in_force(dag) and nieuwer:
                gekozen[norm.id] = norm
        perioden.append(list(gekozen.values()))
    return grenzen, perioden


BY_DAY = {soort: in_force(normen) for soort, normen in BY_KIND.items()}


def norms_for(feit: object, dag: date) -> list[Norm]:
    """Norms that judge a fact of this kind: of each id the newest in force that day."""
    gevonden = BY_DAY.get(type(feit))
    if gevonden is None:
        return []
    grenzen, perioden = gevonden
    return perioden[bisect_right(grenzen, dag)]
