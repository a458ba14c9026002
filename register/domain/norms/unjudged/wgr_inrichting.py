"""Ids of the Wgr on the regeling itself, its members and its answers (art. 1 to 21)."""

from register.domain.norms.norm import Zekerheid
from register.domain.norms.sources import wgr
from register.domain.norms.unjudged.row import Ongetoetst, Staat

IDS = (
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
        id="WGR-10",
        bron=wgr("11a"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De regeling zegt hoe zij wordt geëvalueerd.",
        reden="Dit staat in de tekst van de regeling, die het register niet leest; "
        "een afgesproken herbeoordeling heeft haar termijn in de lijst van "
        "termijnen.",
    ),
    Ongetoetst(
        id="WGR-14",
        bron=wgr("13", "4"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De regeling kan gemeenten meer leden, meer stemmen of een versterkte "
        "meerderheid geven.",
        reden="Dit geeft ruimte en vraagt niets; gewichten en meerderheid staan met"
        " hun begindatum in het register.",
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
        id="WGR-56",
        bron=wgr("16", "5"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Over geheime zaken geeft een lid zijn raad alleen informatie als ook "
        "daar geheimhouding geldt.",
        reden="Wat een lid zijn raad vertelt, komt niet in het register.",
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
)
