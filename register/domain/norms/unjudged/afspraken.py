"""Ids that are agreed and not law: the DOM rules of the sources."""

from register.domain.norms.norm import Zekerheid
from register.domain.norms.sources import afspraak
from register.domain.norms.unjudged.row import Ongetoetst, Staat

IDS = (
    Ongetoetst(
        id="DOM-02",
        bron=afspraak("regeling", ""),
        staat=Staat.INFO,
        zekerheid=Zekerheid.UITLEG,
        tekst="Wie in het algemeen bestuur meestemt over één module, zegt de regeling.",
        reden="De regeling is op dit punt niet gelezen; het is niet ingevuld.",
    ),
    Ongetoetst(
        id="DOM-12",
        bron=afspraak("001", "2025"),
        staat=Staat.ONMOGELIJK,
        zekerheid=Zekerheid.BRON,
        tekst="Elk agendapunt zegt waarvoor het op de agenda staat.",
        reden="Een agendapunt zonder doel is niet vast te leggen; alleen 'onbekend' "
        "met reden kan, voor wat de geschiedenis niet zegt.",
    ),
    Ongetoetst(
        id="DOM-17",
        bron=afspraak("003", "2022"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.BRON,
        tekst="Het algemeen bestuur doet de bespreking van de bestuurscommissie niet "
        "over.",
        reden="Dit is een afspraak over werkwijze; bij elk agendapunt staat of het een "
        "hamerstuk is.",
    ),
    Ongetoetst(
        id="DOM-23",
        bron=afspraak("002", "2025"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.BRON,
        tekst="Een overleg dat niet doorgaat staat in het register, met hoeveel "
        "deelnemers er waren.",
        reden="Dit is vast te leggen en te zien; een norm is er niet aan verbonden.",
    ),
    Ongetoetst(
        id="DOM-26",
        bron=afspraak("004", "2025-10-16"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.BRON,
        tekst="Bij een wisseling is er een overdrachtsdossier met open afspraken en "
        "termijnen.",
        reden="'besluiten toon inwerkdossier' maakt het voor elk gremium, elke functie "
        "en elke gemeente, met opdrachten, wat loopt en wat afloopt.",
    ),
)
