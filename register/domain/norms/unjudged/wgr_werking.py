"""Ids of the Wgr on meeting, transferring powers and the budget (art. 22 to 39)."""

from register.domain.norms.norm import Zekerheid
from register.domain.norms.sources import wgr
from register.domain.norms.unjudged.row import Ongetoetst, Staat

IDS = (
    Ongetoetst(
        id="WGR-04",
        bron=wgr("26", "1, 3, 4"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een regeling treedt niet in werking voordat zij in alle deelnemende "
        "gemeenten bekend is gemaakt.",
        reden="De bekendmaking van de regeling zelf is nog geen gebeurtenis.",
    ),
    Ongetoetst(
        id="WGR-05",
        bron=wgr("26", "2"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De gegevens van de regeling gaan na de bekendmaking naar het landelijk "
        "register.",
        reden="Dit gebeurt buiten het register; leg het vast als actie.",
    ),
    Ongetoetst(
        id="WGR-21",
        bron=wgr("22", "2-5"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het algemeen bestuur vergadert ten minste twee keer per jaar en in het "
        "openbaar.",
        reden="Het aantal vergaderingen per jaar en het sluiten van de deuren worden "
        "nog niet getoetst; wie om sluiting vroeg is nog geen gebeurtenis.",
    ),
    Ongetoetst(
        id="WGR-22",
        bron=wgr("22", "1"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Op vergaderingen van het algemeen bestuur gelden artikelen van de "
        "Gemeentewet.",
        reden="Dit verwijst; de artikelen zelf staan onder GW.",
    ),
    Ongetoetst(
        id="WGR-23",
        bron=wgr("23", "1"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het algemeen bestuur legt geheimhouding op in een besloten vergadering "
        "en op een grond van artikel 5.1 Woo.",
        reden="Of de vergadering besloten was en of de grond bestaat, wordt nog niet "
        "getoetst.",
    ),
    Ongetoetst(
        id="WGR-24",
        bron=wgr("23", "2-4"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Geheimhouding op stukken voor het algemeen bestuur vervalt als het die "
        "niet bekrachtigt in de eerstvolgende vergadering met genoeg leden en stemmen.",
        reden="De bekrachtiging is nog geen gebeurtenis; het register laat "
        "geheimhouding daarom niet vanzelf vervallen.",
    ),
    Ongetoetst(
        id="WGR-25",
        bron=wgr("23", "4"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het algemeen bestuur heft geheimhouding alleen op in een vergadering "
        "met genoeg leden en stemmen.",
        reden="Opheffen is vastgelegd zonder de vergadering waarin het gebeurde.",
    ),
    Ongetoetst(
        id="WGR-26",
        bron=wgr("24"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het algemeen bestuur stelt commissies van advies in; vaste commissies "
        "op voorstel van wie zij adviseren.",
        reden="Het voorstel tot instelling is niet vastgelegd.",
    ),
    Ongetoetst(
        id="WGR-27",
        bron=wgr("24a"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een gemeenschappelijke adviescommissie van raadsleden komt er op "
        "gezamenlijk voorstel van de raden.",
        reden="Het gezamenlijk voorstel is nog geen gebeurtenis.",
    ),
    Ongetoetst(
        id="WGR-28",
        bron=wgr("25", "1, 2"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een bestuurscommissie wordt pas ingesteld nadat de raden hun wensen en "
        "bedenkingen konden geven.",
        reden="Wensen en bedenkingen zijn nog geen soort raadsronde.",
    ),
    Ongetoetst(
        id="WGR-30",
        bron=wgr("25", "4"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Bevoegdheden van het dagelijks bestuur gaan alleen op zijn voorstel "
        "naar een bestuurscommissie.",
        reden="Een delegatie verwijst nog niet naar het voorstel waarop zij berust.",
    ),
    Ongetoetst(
        id="WGR-31",
        bron=wgr("25", "5"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het algemeen bestuur regelt hoe een bestuurscommissie werkt, openbaar "
        "is en verantwoording aflegt.",
        reden="Dit staat in het instellingsbesluit, dat het register niet leest.",
    ),
    Ongetoetst(
        id="WGR-32",
        bron=wgr("25", "6"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een bestuurscommissie met bevoegdheden van het algemeen bestuur "
        "vergadert in het openbaar.",
        reden="De openheid van een vergadering wordt nog niet naast de overgedragen "
        "bevoegdheden gelegd.",
    ),
    Ongetoetst(
        id="WGR-33",
        bron=wgr("25", "8"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het algemeen bestuur kan besluiten van een bestuurscommissie "
        "vernietigen en het dagelijks bestuur laten schorsen.",
        reden="Schorsing en vernietiging zijn nog geen gebeurtenis.",
    ),
    Ongetoetst(
        id="WGR-34",
        bron=wgr("33"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Overgedragen bevoegdheden liggen bij het algemeen bestuur, tenzij wet "
        "of regeling anders bepaalt.",
        reden="Het register bepaalt hiermee de keten van bevoegdheid; AWB-01 oordeelt "
        "over die keten.",
    ),
    Ongetoetst(
        id="WGR-36",
        bron=wgr("33b"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het dagelijks bestuur heeft de bevoegdheden van artikel 33b.",
        reden="Het register herleidt een bevoegdheid van het dagelijks bestuur tot wat "
        "de regeling noemt; wat daar ontbreekt, heet 'niet te beoordelen' bij AWB-01.",
    ),
    Ongetoetst(
        id="WGR-37",
        bron=wgr("33c"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het dagelijks bestuur kan een of meer van zijn leden machtigen.",
        reden="Dit geeft een bevoegdheid; een machtiging is vast te leggen en telt mee "
        "in de keten.",
    ),
    Ongetoetst(
        id="WGR-38",
        bron=wgr("33d"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De voorzitter vertegenwoordigt het openbaar lichaam in en buiten rechte."
        "",
        reden="Ondertekening van een besluit is nog geen gebeurtenis.",
    ),
    Ongetoetst(
        id="WGR-39",
        bron=wgr("31a"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Deelneming in een stichting of vennootschap kan alleen als de regeling "
        "dat toelaat en de raden vooraf zijn gehoord.",
        reden="Wensen en bedenkingen zijn nog geen soort raadsronde, en deelneming is "
        "nog geen aparte handeling.",
    ),
    Ongetoetst(
        id="WGR-42",
        bron=wgr("35", "2"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De gemeenten leggen de ontwerpbegroting ter inzage.",
        reden="Dit doen de gemeenten, buiten het register.",
    ),
    Ongetoetst(
        id="WGR-43",
        bron=wgr("35", "3"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het dagelijks bestuur voegt de zienswijzen bij de begroting die het aan "
        "het algemeen bestuur aanbiedt.",
        reden="Welke stukken bij de aanbieding zaten, is nog niet per zienswijze "
        "vastgelegd.",
    ),
    Ongetoetst(
        id="WGR-46",
        bron=wgr("35", "5"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het algemeen bestuur zendt de vastgestelde begroting zo nodig aan de "
        "raden, die bij gedeputeerde staten hun zienswijze kunnen geven.",
        reden="'Zo nodig' is aan het bestuur; de zienswijze gaat niet naar het "
        "register.",
    ),
    Ongetoetst(
        id="WGR-47",
        bron=wgr("35", "6"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Voor een begrotingswijziging gelden de regels van de begroting, behalve "
        "voor soorten die de regeling uitzondert.",
        reden="WGR-41 en WGR-44 oordelen ook over wijzigingen; uitgezonderde soorten "
        "kent het register nog niet, en zonder raadsronde is het oordeel 'niet te "
        "beoordelen'.",
    ),
    Ongetoetst(
        id="WGR-49",
        bron=wgr("35", "7"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Artikelen 186 tot en met 213 van de Gemeentewet gelden voor begroting "
        "en jaarrekening.",
        reden="Dit verwijst; de artikelen zelf staan onder GW.",
    ),
    Ongetoetst(
        id="WGR-50",
        bron=wgr("36-39f"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De Kroon kan besluiten schorsen en vernietigen; gedeputeerde staten "
        "melden binnen tien dagen.",
        reden="Voordracht, schorsing en vernietiging zijn nog geen gebeurtenis; de "
        "termijn is uit te rekenen met 'besluiten termijn WGR-50'.",
    ),
    Ongetoetst(
        id="WGR-51",
        bron=wgr("28"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Over geschillen tussen deelnemers en bestuur beslissen gedeputeerde "
        "staten.",
        reden="Een geschil is nog geen gebeurtenis.",
    ),
    Ongetoetst(
        id="WGR-60",
        bron=wgr("31"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De regeling kan beperken welke privaatrechtelijke handelingen het "
        "openbaar lichaam verricht.",
        reden="Zulke beperkingen zijn nog niet als gegeven vast te leggen.",
    ),
    Ongetoetst(
        id="WGR-61",
        bron=wgr("32b"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Gedeputeerde staten kunnen ingrijpen als het bestuur een taak uit een "
        "andere wet verwaarloost.",
        reden="Indeplaatsstelling is nog geen gebeurtenis.",
    ),
)
