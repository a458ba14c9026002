"""Ids that are agreed and not law: the DOM rules of the sources."""

from register.domain.norms.norm import Zekerheid
from register.domain.norms.sources import afspraak
from register.domain.norms.unjudged.row import Ongetoetst, Staat

IDS = (
    Ongetoetst(
        id="DOM-01",
        bron=afspraak("003", "2022"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.BRON,
        tekst="Alleen deelnemers van een module zitten in haar bestuurscommissie en "
        "worden over haar besluiten gehoord.",
        reden="Deelname per module is vastgelegd, maar leden en raadsrondes worden er "
        "nog niet mee vergeleken.",
    ),
    Ongetoetst(
        id="DOM-02",
        bron=afspraak("regeling", ""),
        staat=Staat.INFO,
        zekerheid=Zekerheid.UITLEG,
        tekst="Wie in het algemeen bestuur meestemt over één module, zegt de regeling.",
        reden="De regeling is op dit punt niet gelezen; het is niet ingevuld.",
    ),
    Ongetoetst(
        id="DOM-11",
        bron=afspraak("001", "2025"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.BRON,
        tekst="Het overleg gaat over wat, de bestuurscommissie over hoe.",
        reden="Het vraagtype staat bij elk voorstel, maar wordt nog niet met de agenda "
        "vergeleken.",
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
        id="DOM-14",
        bron=afspraak("004", "2025-10-16"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.BRON,
        tekst="Elk besluit heeft opvolging: een actie met eigenaar, bewaker en termijn."
        "",
        reden="Een actie over haar termijn is een signaal in 'besluiten audit "
        "bevindingen'; dat een besluit geen actie heeft, wordt nog niet getoetst.",
    ),
    Ongetoetst(
        id="DOM-15",
        bron=afspraak("001", "2025"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.BRON,
        tekst="Beleid vaststellen blijft bij de gemeenten.",
        reden="Of een besluit beleid vaststelt, is aan de handeling nog niet te zien.",
    ),
    Ongetoetst(
        id="DOM-16",
        bron=afspraak("003", "2022"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.BRON,
        tekst="Het dagelijks bestuur bestaat uit de centrumgemeente, een middelgrote "
        "en een kleine gemeente.",
        reden="Een eigen norm van één regeling; eigen normen zijn nog niet vast te "
        "leggen.",
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
        id="DOM-18",
        bron=afspraak("003", "2022"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.BRON,
        tekst="Het algemeen bestuur stelt in december de kaders vast en begrotingen "
        "blijven daarbinnen.",
        reden="Bedragen van kaders en begrotingen per module zijn nog geen gegeven.",
    ),
    Ongetoetst(
        id="DOM-19",
        bron=afspraak("003", "2022"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.BRON,
        tekst="Tijdens de zienswijzetermijn is er een bijeenkomst voor raadsleden.",
        reden="Zo'n bijeenkomst is nog geen gebeurtenis.",
    ),
    Ongetoetst(
        id="DOM-20",
        bron=afspraak("003", "2022"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.BRON,
        tekst="Eens per vier jaar is er een meerjarig uitvoeringsplan, met zienswijzen."
        "",
        reden="Terugkerende taken bestaan nog niet.",
    ),
    Ongetoetst(
        id="DOM-21",
        bron=afspraak("001", "2025"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.BRON,
        tekst="Een nieuwe taak of module vraagt een wijziging van de regeling, met "
        "twee rondes langs de raden.",
        reden="Toestemming van raden is nog geen gebeurtenis, dus de tweede ronde is "
        "niet te zien.",
    ),
    Ongetoetst(
        id="DOM-22",
        bron=afspraak("001", "2025"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.BRON,
        tekst="Een opdracht noemt opdrachtgever, opdrachtnemer, resultaat en budget.",
        reden="Een opdracht is nog geen eigen gebeurtenis.",
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
        id="DOM-24",
        bron=afspraak("002", "2025"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.BRON,
        tekst="Legt een adviesorgaan zijn taak neer, dan blijkt welke routes daardoor "
        "een gat hebben.",
        reden="Het neerleggen is vast te leggen; routes worden er nog niet mee "
        "vergeleken.",
    ),
    Ongetoetst(
        id="DOM-25",
        bron=afspraak("002", "2025"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.BRON,
        tekst="Toegezegde capaciteit die uitblijft, is een signaal.",
        reden="Toezegging en levering van capaciteit zijn nog geen gebeurtenis.",
    ),
    Ongetoetst(
        id="DOM-26",
        bron=afspraak("004", "2025-10-16"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.BRON,
        tekst="Bij een wisseling is er een overdrachtsdossier met open afspraken en "
        "termijnen.",
        reden="Dit overzicht wordt nog niet gemaakt.",
    ),
)
