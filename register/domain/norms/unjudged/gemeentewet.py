"""Ids of the Gemeentewet on meetings, votes and money."""

from register.domain.norms.norm import Zekerheid
from register.domain.norms.sources import afspraak, gemeentewet
from register.domain.norms.unjudged.row import Ongetoetst, Staat

IDS = (
    Ongetoetst(
        id="GW-05",
        bron=gemeentewet("28", "2"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Artikel 2:4 Awb geldt niet voor beraadslaging en stemming waar artikel "
        "28 over gaat.",
        reden="Dit zondert uit en vraagt niets.",
    ),
    Ongetoetst(
        id="GW-08",
        bron=gemeentewet("20, 29, 30"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.UITLEG,
        tekst="Gewogen stemmen beslissen de uitslag; voor het quorum tellen hoofden, "
        "tenzij de regeling anders bepaalt.",
        reden="Het register telt beide en bewaart beide bij de stemming; per gremium "
        "staat vast wat telt.",
    ),
    Ongetoetst(
        id="GW-11",
        bron=gemeentewet("32", "3"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Vraagt niemand stemming, dan is het voorstel aangenomen.",
        reden="Het register leidt dit af uit 'zonder stemming'.",
    ),
    Ongetoetst(
        id="GW-13",
        bron=gemeentewet("32", "5, 6"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Staken de stemmen opnieuw, of is de vergadering voltallig, dan is het "
        "voorstel niet aangenomen.",
        reden="Het register leidt de uitslag af uit de stemming; GW-07 legt het "
        "besluit ernaast.",
    ),
    Ongetoetst(
        id="GW-15",
        bron=gemeentewet("27"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.UITLEG,
        tekst="Stemmen zonder last geldt niet voor een gemeenschappelijke regeling: "
        "een lid kan een instructie krijgen.",
        reden="Dit artikel staat niet in de lijst van artikel 22 Wgr en vraagt hier "
        "niets.",
    ),
    Ongetoetst(
        id="GW-16",
        bron=gemeentewet("23"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.UITLEG,
        tekst="Verslag en besluitenlijst van een besloten vergadering zijn apart.",
        reden="Dit artikel staat niet in de lijst van artikel 22 Wgr; de regeling of "
        "het reglement bepaalt het.",
    ),
    Ongetoetst(
        id="GW-19",
        bron=afspraak("regeling", ""),
        staat=Staat.INFO,
        zekerheid=Zekerheid.UITLEG,
        tekst="Quorum en stemregels van dagelijks bestuur en bestuurscommissies staan "
        "in de regeling of het instellingsbesluit.",
        reden="De gelezen wet regelt dit niet; per gremium staat in het register wat "
        "is vastgelegd.",
    ),
    Ongetoetst(
        id="GW-35",
        bron=gemeentewet("199"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Vaststelling van de jaarrekening ontlast de leden van het dagelijks "
        "bestuur.",
        reden="Dit is het gevolg van het besluit en vraagt niets.",
    ),
    Ongetoetst(
        id="RM-06",
        bron=gemeentewet("213", "4"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De accountant meldt of de organisatie een getrouwe en rechtmatige "
        "verantwoording mogelijk maakt.",
        reden="Dit is het werk van de accountant.",
    ),
    Ongetoetst(
        id="WGR-52",
        bron=gemeentewet("155g"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Raden kunnen samen een gemeenschappelijke onderzoekscommissie instellen."
        "",
        reden="Dit geeft raden een bevoegdheid; de commissie is geen orgaan van de "
        "regeling, en wat zij vraagt is vast te leggen als verzoek om inlichtingen.",
    ),
    Ongetoetst(
        id="WGR-53",
        bron=gemeentewet("184", "1a"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De rekenkamer van elke deelnemer kan de regeling onderzoeken.",
        reden="Dit geeft een bevoegdheid; de rekenkamer kan het register lezen en "
        "exporteren.",
    ),
)
