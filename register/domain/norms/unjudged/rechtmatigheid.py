"""Ids on terms, promulgation and rechtmatigheid, from other laws and protocols."""

from register.domain.norms.norm import Zekerheid
from register.domain.norms.sources import (
    afspraak,
    bado,
    bekendmakingswet,
    termijnenwet,
)
from register.domain.norms.unjudged.row import Ongetoetst, Staat

IDS = (
    Ongetoetst(
        id="ATW-01",
        bron=termijnenwet("1-4"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een termijn die eindigt in een weekend of op een feestdag loopt door "
        "tot de eerstvolgende werkdag.",
        reden="Het register rekent hiermee; terugrekenen en vaste dagen schuiven niet.",
    ),
    Ongetoetst(
        id="BKW-04",
        bron=bekendmakingswet("19"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Doorlopende teksten van regels, regeling en delegaties zijn gratis "
        "beschikbaar.",
        reden="Dit gebeurt buiten het register; leg het vast als actie met een "
        "vindplaats.",
    ),
    Ongetoetst(
        id="RM-03",
        bron=afspraak("003", "2022"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.BRON,
        tekst="Voor de bekende regeling is de grens ongeveer € 1,2 miljoen; toon "
        "bevindingen daarom ook per module.",
        reden="Dit is een voorbeeld en vraagt niets.",
    ),
    Ongetoetst(
        id="RM-04",
        bron=afspraak("kadernota-rechtmatigheid", ""),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.UITLEG,
        tekst="Rechtmatigheid heeft drie criteria: begroting, voorwaarden, en misbruik "
        "en oneigenlijk gebruik.",
        reden="'besluiten audit rechtmatigheid' deelt bedragen en bevindingen zo in; "
        "op misbruik en oneigenlijk gebruik toetst geen norm.",
    ),
    Ongetoetst(
        id="RM-05",
        bron=bado("2, 3"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De accountant hanteert een tolerantie van hoogstens twee procent en "
        "weegt ook de aard van afwijkingen.",
        reden="Dit is het werk van de accountant; het register geeft gegevens, geen "
        "oordeel.",
    ),
)
