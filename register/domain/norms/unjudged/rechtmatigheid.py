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
        id="BKW-01",
        bron=bekendmakingswet("2, 6"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Regels en besluiten die niet aan iemand zijn gericht, komen in het blad "
        "gemeenschappelijke regeling.",
        reden="De publicatie is vast te leggen, maar wordt nog niet naast het karakter "
        "van het besluit gelegd.",
    ),
    Ongetoetst(
        id="BKW-02",
        bron=bekendmakingswet("8, 10"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Regels voor iedereen gelden niet vóór de bekendmaking, en zonder andere "
        "dag vanaf de achtste dag erna.",
        reden="De dag is uit te rekenen met 'besluiten termijn BKW-02'; of een "
        "vastgelegde inwerking daarmee klopt, wordt nog niet getoetst.",
    ),
    Ongetoetst(
        id="BKW-03",
        bron=bekendmakingswet("14"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een termijn die met een kennisgeving begint, loopt niet zolang die niet "
        "goed is gedaan.",
        reden="Kennisgevingen zijn nog geen gebeurtenis.",
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
    Ongetoetst(
        id="RM-07",
        bron=afspraak("controleprotocol", ""),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.UITLEG,
        tekst="Het algemeen bestuur stelt elk jaar het normenkader en controleprotocol "
        "vast.",
        reden="Of dit besluit er is, wordt nog niet nagegaan.",
    ),
)
