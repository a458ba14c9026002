"""The ids of the catalogue that no norm judges, so that silence is never *voldoet*."""

from collections.abc import Mapping

from register.domain.norms.unjudged import (
    afspraken,
    awb,
    gemeentewet,
    rechtmatigheid,
    wgr_inrichting,
    wgr_werking,
)
from register.domain.norms.unjudged.row import Ongetoetst, Staat

__all__ = ["ALL", "GEDEELTELIJK", "Ongetoetst", "Staat"]

ALL: tuple[Ongetoetst, ...] = (
    *wgr_inrichting.IDS,
    *wgr_werking.IDS,
    *gemeentewet.IDS,
    *awb.IDS,
    *rechtmatigheid.IDS,
    *afspraken.IDS,
)

GEDEELTELIJK: Mapping[str, str] = {
    "AWB-04": "Of de instemming zelf geldig is gegeven.",
    "AWB-25": "Of de motivering deugdelijk is, en of zij op tijd is gegeven.",
    "DOM-13": "Hoe lang een eigenaar 'nader te bepalen' blijft.",
    "GW-02": "De zittende leden in besturen waarvan de leden niet zijn vastgelegd.",
    "GW-03": "Of tussen de nieuwe oproep en de vergadering 24 uur zat.",
    "GW-04": "Wie zich had moeten onthouden zonder dat iemand dat vastlegde.",
    "GW-09": "Herstemming en loting als de stemmen over personen staken.",
    "WGR-07": "Of ook het algemeen bestuur het oordeel over de zienswijze kreeg.",
    "WGR-13": "Het einde van een lidmaatschap vanzelf: het moet zijn vastgelegd.",
    "WGR-35": "De grenzen die het algemeen bestuur stelt, en de publicatie.",
    "WGR-40": "Een ronde die nooit is verzonden: alleen wat verzonden is, telt.",
    "WGR-45": "De toezending aan gedeputeerde staten, binnen twee weken en vóór 15 "
    "september: die is nog geen gebeurtenis.",
    "WGR-48": "De toezending aan gedeputeerde staten, binnen twee weken en vóór 15 "
    "juli: die is nog geen gebeurtenis.",
}
"""Of norms that do judge: what of their article stays outside the judgement."""
