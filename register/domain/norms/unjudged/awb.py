"""Ids of the Algemene wet bestuursrecht."""

from register.domain.norms.norm import Zekerheid
from register.domain.norms.sources import awb
from register.domain.norms.unjudged.row import Ongetoetst, Staat

IDS = (
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
        id="AWB-10",
        bron=awb("10:10"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een besluit in mandaat noemt het orgaan namens welk het is genomen.",
        reden="Zonder dat orgaan is een besluit niet vast te leggen; of de tekst van "
        "het besluit het noemt, is verzegeld.",
    ),
    Ongetoetst(
        id="AWB-12",
        bron=awb("10:12"),
        staat=Staat.AFGELEID,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Voor volmacht en machtiging gelden dezelfde regels als voor mandaat.",
        reden="Dit verwijst; AWB-01, AWB-04, AWB-05, AWB-06, AWB-08 en AWB-09 "
        "oordelen ook over volmacht en machtiging, voor zover daar van toepassing.",
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
        reden="Welke stukken een adviseur kreeg, staat bij het gevraagde advies; of "
        "dat genoeg was, is een oordeel van mensen.",
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
        id="AWB-32",
        bron=awb("3:15-3:17"),
        staat=Staat.INFO,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="In de uniforme procedure kan iedereen zes weken een zienswijze geven.",
        reden="Terinzagelegging voor iedereen gebeurt buiten het register, dat alleen "
        "de zienswijzen van raden kent; 'besluiten termijn AWB-32' rekent de termijn.",
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
)
