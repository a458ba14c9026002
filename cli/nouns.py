"""The table of nouns: what `besluiten --help` shows without loading anything else.

A test holds it equal to the catalogue of commands.
"""

from typing import NamedTuple


class Noun(NamedTuple):
    """One noun: its help, and the module under cli.commands where one is written.

    `domein` names the modules of the domain that have commands for it.
    """

    uitleg: str
    module: str = ""
    domein: tuple[str, ...] = ()


def _typed(uitleg: str, *domein: str, module: str = "") -> Noun:
    return Noun(uitleg, module, domein)


SECTIES: dict[str, dict[str, Noun]] = {
    "Register": {
        "begin": Noun("Begin een nieuw register.", "begin"),
        "leg-vast": Noun(
            "Leg een bestand met opdrachten vast (JSON Lines).", "legvast"
        ),
        "importeer": Noun(
            "Neem een oude besluiten- of mandaatlijst over.", "importeer"
        ),
        "concept": Noun("Bewaar opdrachten die nog niet vaststaan.", "concept"),
        "publiceer": Noun("Maak openbaar wat is vastgelegd.", "publiceer"),
        "schema": Noun("De vorm van elke opdracht en gebeurtenis.", "schema"),
        "log": Noun("Het logboek zelf, regel voor regel.", "log"),
        "profiel": _typed(
            "Het governanceprofiel van de regeling.",
            "organisatie.regeling",
            module="profiel",
        ),
        "oefen": Noun("Maak een oefenregister.", "oefen"),
    },
    "Lezen en controleren": {
        "toon": Noun(
            "Dossiers, besluiten, gremia, vergaderingen, termijnen en meer.", "toon"
        ),
        "mag": Noun("Mag een functie dit, voor dit bedrag, op deze dag?", "mag"),
        "wat-nu": Noun("Welke stap wacht, op wie, tot wanneer.", "watnu"),
        "waarom": Noun("Vertel waarom een besluit is zoals het is.", "waarom"),
        "normen": Noun("De normen waaraan wordt getoetst.", "normen"),
        "termijn": Noun("Reken een wettelijke termijn uit.", "termijn"),
        "audit": Noun("Controleer, herspeel en exporteer het logboek.", "audit"),
        "beheer": Noun("Onderhoud: leesmodel, waarden wissen, sleutels.", "beheer"),
        "serveer": Noun("Start de API.", "serveer"),
    },
    "Regeling en organisatie": {
        "regeling": _typed(
            "De tekst en de regels van de regeling.", "organisatie.regeling"
        ),
        "deelnemer": _typed(
            "Toetreden en uittreden van gemeenten.", "organisatie.regeling"
        ),
        "module": _typed(
            "Modules, deelname en verdeelsleutels.", "organisatie.regeling"
        ),
        "gewicht": _typed("Stemgewichten.", "organisatie.regeling"),
        "gremium": _typed(
            "Besturen en commissies, voorzitters en taken.", "organisatie.gremium"
        ),
        "lid": _typed("Leden en plaatsvervangers.", "organisatie.gremium"),
        "persoon": _typed("Personen en hun rollen.", "organisatie.persoon"),
        "portefeuille": _typed(
            "Portefeuilles, en wie ze heeft.", "organisatie.portefeuilles"
        ),
        "bestuurswissel": Noun(
            "Alle wijzigingen van een bestuursperiode ineens.", "bestuurswissel"
        ),
        "functie": _typed(
            "Functies, wie ze bekleedt en wie vervangt.", "organisatie.functie"
        ),
        "mandaat": _typed(
            "Mandaat, volmacht, machtiging en delegatie.",
            "bevoegdheden.verlening",
            module="mandaat",
        ),
        "mandaatbesluit": _typed(
            "Mandaatbesluiten, met hun artikelen.", "bevoegdheden.mandaatbesluit"
        ),
        "attributie": _typed(
            "Wat een wet of de regeling zelf toekent.", "bevoegdheden.attributie"
        ),
        "collegemandaat": _typed(
            "De ruimte die colleges hun portefeuillehouders geven.",
            "bevoegdheden.collegemandaat",
        ),
    },
    "Dossier en besluit": {
        "dossier": _typed("Dossiers, verzoeken en overleg.", "dossiers.dossier"),
        "stap": _typed("Geplande en gezette stappen.", "dossiers.behandeling"),
        "route": _typed(
            "De stappen van een besluitvormingsroute.", "routes.vaststelling"
        ),
        "signaal": _typed("Signalen uit de praktijk.", "dossiers.dossier"),
        "voorstel": _typed(
            "Voorstellen en hun versies.",
            "dossiers.behandeling",
            "vergaderingen.moties",
        ),
        "advies": _typed("Adviezen vragen en uitbrengen.", "dossiers.advisering"),
        "raadsronde": _typed("Een ontwerp langs de raden.", "raden.raadsronde"),
        "zienswijze": _typed(
            "Zienswijzen van raden en de antwoorden.", "raden.zienswijzen"
        ),
        "wensen": _typed("Wensen en bedenkingen van raden.", "raden.wensen"),
        "toestemming": _typed("Toestemming van raden.", "raden.toestemming"),
        "raad": _typed("Wanneer raden vergaderen en wat zij horen.", "raden.raad"),
        "inlichting": _typed("Vragen aan het bestuur.", "raden.inlichtingen"),
        "verantwoording": _typed(
            "Verantwoording door het bestuur.", "raden.inlichtingen"
        ),
        "begroting": _typed(
            "Kaders, begroting en wijzigingen per jaar.", "planning.begroting"
        ),
        "jaarrekening": _typed("Jaarrekening en accountant.", "planning.jaarrekening"),
        "rechtmatigheid": _typed(
            "Grens, bevindingen en verantwoording.", "planning.rechtmatigheid"
        ),
        "vergadering": _typed(
            "Bijeenroepen, openen, sluiten, besluitenlijst, verslag.",
            "vergaderingen.vergadering",
            "vergaderingen.aanwezigheid",
            "vergaderingen.verslaglegging",
            module="vergadering",
        ),
        "agenda": _typed("Agendapunten.", "vergaderingen.agenderen"),
        "amendement": _typed(
            "Amendementen en subamendementen.", "vergaderingen.amenderen"
        ),
        "motie": _typed("Moties.", "vergaderingen.moties"),
        "stemming": _typed(
            "Stemmingen, ook over personen; onthouden, belang.",
            "vergaderingen.stemming",
            "vergaderingen.verkiezen",
            "vergaderingen.uitlatingen",
        ),
        "toezegging": _typed(
            "Toezeggingen in een vergadering.", "vergaderingen.verslaglegging"
        ),
        "schriftelijke-ronde": _typed(
            "Beslissen buiten een vergadering.", "vergaderingen.schriftelijkeronde"
        ),
        "besluit": _typed(
            "Besluiten nemen, aanhouden, bekendmaken, intrekken.",
            "dossiers.behandeling",
            "besluiten.besluitvorming",
            "besluiten.gevolgen",
            "besluiten.bekrachtiging",
            "besluiten.toezicht",
        ),
        "bezwaar": _typed("Bezwaar tegen een besluit.", "besluiten.bezwaar"),
        "afspraak": _typed("Afspraken.", "afspraken.opvolging"),
        "actie": _typed(
            "Acties, hun voortgang en de aandrang erop.",
            "afspraken.opvolging",
            "afspraken.bewaking",
        ),
        "capaciteit": _typed(
            "Inzet die een gemeente toezegt en levert.", "afspraken.capaciteit"
        ),
        "herbeoordeling": _typed(
            "Vragen die om de zoveel maanden terugkomen.", "afspraken.herbeoordeling"
        ),
        "evaluatie": _typed("Evaluaties.", "afspraken.evaluatie"),
        "aanbeveling": _typed(
            "Aanbevelingen en wat ermee is gedaan.", "afspraken.evaluatie"
        ),
        "bevinding": _typed(
            "Bevindingen verklaren, betwisten en oplossen.", "norms.bevinding"
        ),
        "normuitleg": _typed(
            "Hoe een omstreden norm wordt gelezen.", "norms.bevinding"
        ),
        "eigen-norm": _typed(
            "Normen van de regeling zelf, en hoe zij worden getoetst.",
            "norms.eigen.vaststelling",
        ),
        "stuk": _typed("Stukken, op hun sha256.", "openheid.stuk", module="stuk"),
    },
    "Geld en overeenkomsten": {
        "bijdrage": _typed("Wat elke gemeente betaalt, op de cent.", "geld.bijdragen"),
        "verdeelgegevens": _typed(
            "De cijfers van een verdeelsleutel.", "geld.bijdragen"
        ),
        "kengetallen": _typed(
            "Wat een module in een jaar moet bereiken.", "geld.bijdragen"
        ),
        "begrotingsruimte": _typed(
            "Wat van een budget is belegd en wat over is.", "geld.besteding"
        ),
        "resultaat": _typed("De bestemming van een resultaat.", "geld.besteding"),
        "deelnemersbesluit": _typed(
            "Besluiten van gemeenten waar de regeling op rust.",
            "overeenkomsten.deelnemersbesluit",
        ),
        "overeenkomst": _typed(
            "Overeenkomsten, hun looptijd en waarop zij rusten.",
            "overeenkomsten.contracteren",
        ),
        "opdracht": _typed(
            "Opdrachten: opdrachtgever, opdrachtnemer, resultaat.",
            "overeenkomsten.opdrachtverlening",
        ),
    },
    "Openbaarheid en herstel": {
        "openbaarheid": _typed(
            "Openbaar maken of dat weigeren, per onderwerp.", "openheid.openbaarheid"
        ),
        "geheim": _typed(
            "Geheimhouding opleggen, bekrachtigen, opheffen en inzien.",
            "openheid.geheimhouding",
            "toegang.vierogen",
            module="geheim",
        ),
        "sleutel": _typed(
            "Wie mag vastleggen: sleutels toekennen en intrekken.",
            "toegang.toekenning",
        ),
        "registratie": _typed(
            "Herstel van fouten in het register zelf.",
            "openheid.correctie",
            "openheid.wissing",
        ),
    },
}

NOUNS: dict[str, Noun] = {
    naam: noun for sectie in SECTIES.values() for naam, noun in sectie.items()
}
