"""Ids of the Wgr on the regeling itself, its members and its answers (art. 1 to 21)."""

from datetime import date

from register.domain.norms.norm import Zekerheid
from register.domain.norms.sources import arhi, wgr
from register.domain.norms.unjudged.row import Ongetoetst, Staat

IDS = (
    Ongetoetst(
        id="WGR-01",
        bron=wgr("1", "2, 5"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het ontwerp van een regeling of van een wijziging gaat naar de raad van "
        "elke deelnemende gemeente.",
        reden="Een ronde van soort 'regeling' legt het toezenden vast; er is nog geen "
        "besluit of bekendmaking van een regeling waar de norm aan kan hangen.",
    ),
    Ongetoetst(
        id="WGR-02",
        bron=wgr("1", "3"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.WETSTEKST,
        van=date(2022, 7, 1),
        tekst="Elke raad kan binnen acht weken na ontvangst van het ontwerp zijn "
        "zienswijze geven.",
        reden="Het register rekent de termijn per raad uit: zie de termijnen, of "
        "'besluiten termijn WGR-02'.",
    ),
    Ongetoetst(
        id="WGR-03",
        bron=wgr("1", "4"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een college treft of wijzigt de regeling pas na toestemming van zijn "
        "raad.",
        reden="Verleende en geweigerde toestemming zijn nog geen gebeurtenis.",
    ),
    Ongetoetst(
        id="WGR-06",
        bron=wgr("10", "5"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De regeling noemt de besluiten waarover de raden vooraf een zienswijze "
        "kunnen geven.",
        reden="Dit staat in de tekst van de regeling, die het register niet leest.",
    ),
    Ongetoetst(
        id="WGR-08",
        bron=wgr("10", "7, 8"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De regeling zegt hoe inwoners en belanghebbenden worden betrokken; "
        "anders geldt afdeling 3.4 Awb.",
        reden="Dit staat in de tekst van de regeling, die het register niet leest.",
    ),
    Ongetoetst(
        id="WGR-09",
        bron=wgr("10a"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Deelnemers werken mee aan besluiten die met overgedragen bevoegdheden "
        "zijn genomen; zo niet, dan volgt eerst een voornemen.",
        reden="Het voornemen en de uitvoering voor rekening van een deelnemer zijn nog "
        "geen gebeurtenis.",
    ),
    Ongetoetst(
        id="WGR-10",
        bron=wgr("11a"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De regeling zegt hoe zij wordt geëvalueerd.",
        reden="Een evaluatie is nog geen gebeurtenis en geen terugkerende taak.",
    ),
    Ongetoetst(
        id="WGR-11",
        bron=wgr("12"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een openbaar lichaam heeft een algemeen bestuur, een dagelijks bestuur "
        "en een voorzitter, die beide besturen voorzit.",
        reden="Of alle drie zijn ingesteld wordt nog niet als geheel getoetst; AWB-01 "
        "en WGR-15 zien wel wie beslist en wie voorzit.",
    ),
    Ongetoetst(
        id="WGR-14",
        bron=wgr("13", "4"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De regeling kan gemeenten meer leden, meer stemmen of een versterkte "
        "meerderheid geven.",
        reden="Dit geeft ruimte en vraagt niets; gewichten en meerderheid staan met "
        "hun begindatum in het register.",
    ),
    Ongetoetst(
        id="WGR-17",
        bron=wgr("16"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een lid van het algemeen bestuur legt verantwoording af en geeft "
        "inlichtingen aan wie hem aanwees.",
        reden="Gevraagde inlichtingen en verantwoording zijn nog geen gebeurtenis.",
    ),
    Ongetoetst(
        id="WGR-18",
        bron=wgr("17"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het bestuur geeft de raden alle inlichtingen die zij nodig hebben, ook "
        "ongevraagd.",
        reden="Actief informeren is nog geen gebeurtenis.",
    ),
    Ongetoetst(
        id="WGR-19",
        bron=wgr("19a"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het dagelijks bestuur legt verantwoording af aan het algemeen bestuur "
        "en geeft het alle inlichtingen.",
        reden="Inlichtingen en verantwoording zijn nog geen gebeurtenis.",
    ),
    Ongetoetst(
        id="WGR-20",
        bron=wgr("20", "1"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een bestuurslid doet geen zaken met het openbaar lichaam en treedt niet "
        "op voor de wederpartij.",
        reden="Het register houdt geen nevenfuncties en belangen van personen bij.",
    ),
    Ongetoetst(
        id="WGR-54",
        bron=wgr("9", "1, 2"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De regeling regelt wijziging, opheffing, toetreding, uittreding en de "
        "gevolgen daarvan voor het vermogen.",
        reden="Dit staat in de tekst van de regeling, die het register niet leest.",
    ),
    Ongetoetst(
        id="WGR-55",
        bron=wgr("10", "2"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De regeling noemt de bevoegdheden die zijn overgedragen; het bestuur "
        "kan die niet zelf uitbreiden.",
        reden="De overgedragen bevoegdheden zijn nog niet afzonderlijk vastgelegd; "
        "AWB-01 leest wel de handelingen per orgaan.",
    ),
    Ongetoetst(
        id="WGR-56",
        bron=wgr("16", "5"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Over geheime zaken geeft een lid zijn raad alleen informatie als ook "
        "daar geheimhouding geldt.",
        reden="Wat een lid zijn raad vertelt, komt niet in het register.",
    ),
    Ongetoetst(
        id="WGR-57",
        bron=wgr("19b", "2"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het dagelijks bestuur vertelt de deelnemers welke inlichtingen minister "
        "of provincie vroegen.",
        reden="Verzoeken van minister en provincie zijn nog geen gebeurtenis.",
    ),
    Ongetoetst(
        id="WGR-58",
        bron=wgr("20", "2"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Gedeputeerde staten kunnen een bestuurslid ontheffen van het verbod om "
        "zaken te doen.",
        reden="Het register houdt geen nevenfuncties en belangen van personen bij.",
    ),
    Ongetoetst(
        id="WGR-59",
        bron=wgr("21", "3"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een besluit over vergoedingen van bestuursleden gaat naar gedeputeerde "
        "staten.",
        reden="Toezending aan gedeputeerde staten is nog geen gebeurtenis.",
    ),
    Ongetoetst(
        id="WGR-62",
        bron=arhi("41"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.BRON,
        tekst="Na een herindeling treedt de nieuwe gemeente in de plaats van de oude; "
        "binnen zes maanden volgen de nodige voorzieningen.",
        reden="Herindeling is nog geen gebeurtenis; lid 6, over de leden, is nog niet "
        "gelezen.",
    ),
)
