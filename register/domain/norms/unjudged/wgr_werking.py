"""Ids of the Wgr on meeting, transferring powers and the budget (art. 22 to 39)."""

from register.domain.norms.norm import Zekerheid
from register.domain.norms.sources import wgr
from register.domain.norms.unjudged.row import Ongetoetst, Staat

IDS = (
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
        id="WGR-22",
        bron=wgr("22", "1"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Op vergaderingen van het algemeen bestuur gelden artikelen van de "
        "Gemeentewet.",
        reden="Dit verwijst; de artikelen zelf staan onder GW.",
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
        id="WGR-34",
        bron=wgr("33"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Overgedragen bevoegdheden liggen bij het algemeen bestuur, tenzij wet "
        "of regeling anders bepaalt.",
        reden="Het register bepaalt hiermee de keten van bevoegdheid; AWB-01 "
        "oordeelt over die keten.",
    ),
    Ongetoetst(
        id="WGR-36",
        bron=wgr("33b"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het dagelijks bestuur heeft de bevoegdheden van artikel 33b.",
        reden="Het register herleidt een bevoegdheid van het dagelijks bestuur tot "
        "wat de regeling noemt; wat daar ontbreekt, heet 'niet te beoordelen'"
        " bij AWB-01.",
    ),
    Ongetoetst(
        id="WGR-37",
        bron=wgr("33c"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het dagelijks bestuur kan een of meer van zijn leden machtigen.",
        reden="Dit geeft een bevoegdheid; een machtiging is vast te leggen en telt "
        "mee in de keten.",
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
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De Kroon kan besluiten schorsen en vernietigen; gedeputeerde staten "
        "melden binnen tien dagen.",
        reden="De Kroon, de minister en gedeputeerde staten doen dit, en wat zij "
        "deden is vast te leggen; hun termijn is uit te rekenen met "
        "'besluiten termijn WGR-50'. Dat het bestuur zelf niet schorst of "
        "vernietigt, toetst WGR-33.",
    ),
    Ongetoetst(
        id="WGR-51",
        bron=wgr("28"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Over geschillen tussen deelnemers en bestuur beslissen gedeputeerde "
        "staten.",
        reden="Dit geeft wie een geschil heeft een weg; de beslissing is van "
        "gedeputeerde staten en bindt buiten het register.",
    ),
    Ongetoetst(
        id="WGR-60",
        bron=wgr("31"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De regeling kan beperken welke privaatrechtelijke handelingen het "
        "openbaar lichaam verricht.",
        reden="Dit geeft ruimte en vraagt niets; een beperking in de regeling is "
        "vast te leggen als uitzondering bij de bevoegdheid en telt dan mee "
        "in de keten.",
    ),
    Ongetoetst(
        id="WGR-61",
        bron=wgr("32b"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Gedeputeerde staten kunnen ingrijpen als het bestuur een taak uit een "
        "andere wet verwaarloost.",
        reden="Ingrijpen doen gedeputeerde staten, buiten het register; wat het "
        "bestuur verzuimde, staat in geen gebeurtenis.",
    ),
)
