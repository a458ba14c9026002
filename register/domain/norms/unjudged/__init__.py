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
    "BKW-01": "Of een besluit van onbekend karakter in het blad had gemoeten.",
    "BKW-03": "Termijnen van de uniforme procedure, en de plek van terinzagelegging.",
    "DOM-01": "Wie meestemt over één module (DOM-02).",
    "DOM-11": "Agendapunten zonder voorstel, en waar het over ging.",
    "DOM-13": "Hoe lang een eigenaar 'nader te bepalen' blijft.",
    "DOM-14": "Opvolging die anders dan als actie of afspraak is vastgelegd.",
    "DOM-15": "Beleid dat onder een andere handeling is vastgelegd.",
    "DOM-20": "Dat het eerste plan er kwam in het jaar dat was afgesproken.",
    "DOM-25": "Of een plan zonder toegezegde capaciteit is vastgesteld.",
    "RM-07": "Wat er in normenkader of controleprotocol staat.",
    "AWB-30": "De mededeling van het besluit aan anderen (3:43), en wat er staat.",
    "GW-02": "De zittende leden in besturen waarvan de leden niet zijn vastgelegd.",
    "AWB-11": "Of uit het besluit blijkt dat het orgaan zelf besloot.",
    "AWB-27": "Besluiten die niet zijn bekendgemaakt, en wie geen raad of adviseur is.",
    "AWB-29": "Of vóór 1 juli 2021 een andere wijze van bekendmaken geschikt was.",
    "GW-01": "Of dag en plaats openbaar waren en de voorstellen ter inzage lagen.",
    "GW-03": "Of de oproep naar artikel 20 verwijst; uren kent het register niet.",
    "GW-04": "Wie zich had moeten onthouden zonder dat iemand dat vastlegde.",
    "GW-31": "Kennisgeving in het blad (BKW-03), en inzage op een locatie.",
    "GW-33": "Kennisgeving in het blad (BKW-03), en inzage op een locatie.",
    "GW-34": "Wanneer het voorstel kwam: het register kent alleen het besluit.",
    "GW-36": "Wijzigingen van een begroting die goedkeuring behoeft.",
    "GW-37": "De toezending aan gedeputeerde staten, en aansprakelijkheid daarna.",
    "GW-38": "Of de financiële en de controleverordening er zijn.",
    "RM-01": "Wat er in de verantwoording staat, en of zij het model volgt.",
    "RM-02": "Of de genoemde lasten die van het boekjaar zijn.",
    "WGR-01": "Wie het ontwerp zond.",
    "WGR-06": "Of de regeling de besluiten noemt, en hoe; en of elke raad kon spreken.",
    "WGR-04": "Of het gemeenteblad van de aangewezen gemeente het bekendmaakte.",
    "WGR-09": "Of de bevoegdheid die is genoemd, werkelijk is overgedragen.",
    "WGR-18": "Of de raden ook ongevraagd kregen wat zij nodig hebben (17 lid 2).",
    "WGR-19": "Verantwoording, en inlichtingen waar niet om is gevraagd.",
    "WGR-17": "Verantwoording door een lid: de regeling zegt hoe.",
    "WGR-23": "Of geheim is wat in die vergadering is behandeld of overgelegd.",
    "WGR-24": "Of de geheimhouding op de stukken zelf is vermeld.",
    "WGR-25": "Of het onderwerp al aan het algemeen bestuur was voorgelegd.",
    "WGR-26": "Of een vaste commissie er kwam op voorstel van wie zij adviseert.",
    "WGR-27": "Of de raden de commissie gezamenlijk voorstelden.",
    "WGR-28": "Of de regeling bestuurscommissies toelaat.",
    "WGR-35": "De grenzen die het algemeen bestuur stelt, en de publicatie.",
    "WGR-39": "Of de regeling deelneming toelaat, en het openbaar belang daarbij.",
    "WGR-40": "Een ronde die nooit is gestart.",
}
"""Of norms that do judge: what of their article stays outside the judgement."""
