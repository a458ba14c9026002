"""Ids of the Algemene wet bestuursrecht."""

from register.domain.norms.norm import Zekerheid
from register.domain.norms.sources import awb
from register.domain.norms.unjudged.row import Ongetoetst, Staat

IDS = (
    Ongetoetst(
        id="AWB-03",
        bron=awb("10:3", "3"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Wie in mandaat besloot, beslist niet op het bezwaar daartegen.",
        reden="Bezwaar en beslissing op bezwaar zijn nog geen gebeurtenis.",
    ),
    Ongetoetst(
        id="AWB-06",
        bron=awb("10:6"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De mandaatgever kan instructies geven en krijgt inlichtingen.",
        reden="Dit geeft een bevoegdheid; instructies zijn als voorwaarden vast te "
        "leggen, en die leest geen norm.",
    ),
    Ongetoetst(
        id="AWB-07",
        bron=awb("10:7"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="De mandaatgever blijft zelf bevoegd.",
        reden="Dit vraagt niets; het register leest een mandaat nooit als verlies van "
        "de bevoegdheid zelf.",
    ),
    Ongetoetst(
        id="AWB-08",
        bron=awb("10:8"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een mandaat is op elk moment in te trekken, een algemeen mandaat "
        "schriftelijk.",
        reden="Dat een ingetrokken mandaat niet meer geldt, ziet AWB-01; of de "
        "intrekking schriftelijk was, wordt nog niet getoetst.",
    ),
    Ongetoetst(
        id="AWB-10",
        bron=awb("10:10"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een besluit in mandaat noemt het orgaan namens welk het is genomen.",
        reden="Zonder dat orgaan is een besluit niet vast te leggen; of de tekst van "
        "het besluit het noemt, is verzegeld.",
    ),
    Ongetoetst(
        id="AWB-11",
        bron=awb("10:11"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Bij ondertekeningsmandaat heeft het orgaan zelf besloten, en dat blijkt."
        "",
        reden="Ondertekening van een besluit is nog geen gebeurtenis; de bevoegdheid "
        "ertoe wel.",
    ),
    Ongetoetst(
        id="AWB-12",
        bron=awb("10:12"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Voor volmacht en machtiging gelden dezelfde regels als voor mandaat.",
        reden="Dit verwijst; AWB-01, AWB-04, AWB-05 en AWB-09 oordelen ook over "
        "volmacht en machtiging, voor zover daar van toepassing.",
    ),
    Ongetoetst(
        id="AWB-15",
        bron=awb("10:18"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een delegatie is op elk moment in te trekken.",
        reden="Dit geeft een bevoegdheid; na de intrekking ziet AWB-01 dat zij niet "
        "meer geldt.",
    ),
    Ongetoetst(
        id="AWB-17",
        bron=awb("10:22"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Wie een bevoegdheid toedeelt aan een ondergeschikte, kan instructies "
        "geven.",
        reden="Dit geeft een bevoegdheid en vraagt niets.",
    ),
    Ongetoetst(
        id="AWB-20",
        bron=awb("3:5"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Adviseur is wie bij wet advies geeft en niet onder het orgaan werkt.",
        reden="Dit is een begrip; bij elk advies staat of het wettelijk is.",
    ),
    Ongetoetst(
        id="AWB-21",
        bron=awb("3:6"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Blijft een advies uit na een redelijke termijn, dan kan het orgaan toch "
        "beslissen.",
        reden="Het register volgt de termijn en toont een advies dat niet tijdig kwam; "
        "het houdt geen besluit tegen.",
    ),
    Ongetoetst(
        id="AWB-22",
        bron=awb("3:7"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een adviseur krijgt de gegevens die hij nodig heeft.",
        reden="Welke stukken een adviseur kreeg, is niet per advies vastgelegd.",
    ),
    Ongetoetst(
        id="AWB-23",
        bron=awb("3:8"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een besluit noemt de adviseur.",
        reden="De tekst van het besluit is verzegeld; dat het advies in de opvolging "
        "staat, ziet DOM-10 alleen voor bestuurscommissies.",
    ),
    Ongetoetst(
        id="AWB-24",
        bron=awb("3:9"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het orgaan gaat na of het onderzoek van een adviseur zorgvuldig was.",
        reden="Dit is een oordeel van mensen; leg het vast in de motivering.",
    ),
    Ongetoetst(
        id="AWB-27",
        bron=awb("3:43"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Wie een zienswijze of advies gaf, hoort van het besluit.",
        reden="De mededeling van het besluit is nog geen gebeurtenis.",
    ),
    Ongetoetst(
        id="AWB-28",
        bron=awb("3:40"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een besluit werkt niet voordat het bekend is gemaakt.",
        reden="Inwerking en bekendmaking staan naast elkaar in het register; of de "
        "volgorde klopt, wordt nog niet getoetst.",
    ),
    Ongetoetst(
        id="AWB-29",
        bron=awb("3:41, 3:42"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een besluit aan iemand wordt toegezonden, een ander besluit komt in het "
        "publicatieblad.",
        reden="De wijze van bekendmaken is vastgelegd, maar wordt nog niet naast het "
        "karakter van het besluit gelegd.",
    ),
    Ongetoetst(
        id="AWB-30",
        bron=awb("3:45"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een besluit zegt of bezwaar kan, binnen welke tijd en waar.",
        reden="De tekst van het besluit is verzegeld; of bezwaar kan is vast te leggen."
        "",
    ),
    Ongetoetst(
        id="AWB-31",
        bron=awb("6:7, 6:8"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.BRON,
        tekst="Bezwaar kan tot zes weken na de dag van bekendmaking.",
        reden="Het register rekent de termijn uit: zie de termijnen, of 'besluiten "
        "termijn AWB-31'.",
    ),
    Ongetoetst(
        id="AWB-32",
        bron=awb("3:15-3:17"),
        staat=Staat.NOG_NIET,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="In de uniforme procedure kan iedereen zes weken een zienswijze geven.",
        reden="Terinzagelegging voor iedereen is nog geen gebeurtenis.",
    ),
    Ongetoetst(
        id="AWB-33",
        bron=awb("1:3"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.UITLEG,
        tekst="Een besluit is een schriftelijke beslissing van een bestuursorgaan met "
        "rechtsgevolg.",
        reden="Dit is een begrip; bij elk besluit staat wat het in rechte is.",
    ),
    Ongetoetst(
        id="AWB-35",
        bron=awb("1:3"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.UITLEG,
        tekst="Intrekken of wijzigen is een nieuw besluit; een verschrijving wordt "
        "gerectificeerd; een fout in het register wordt gecorrigeerd.",
        reden="Het register kent drie aparte gebeurtenissen; of de intrekker bevoegd "
        "was, oordeelt AWB-01 over zijn eigen besluit.",
    ),
)
