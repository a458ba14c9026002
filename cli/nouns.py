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
        "toon": Noun("Dossiers, besluiten, mandaten, zienswijzen, termijnen.", "toon"),
        "waarom": Noun("Vertel waarom een besluit is zoals het is.", "waarom"),
        "normen": Noun("De normen waaraan wordt getoetst.", "normen"),
        "termijn": Noun("Reken een wettelijke termijn uit.", "termijn"),
        "audit": Noun("Controleer, herspeel en exporteer het logboek.", "audit"),
        "beheer": Noun("Onderhoud van het leesmodel.", "beheer"),
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
        "functie": _typed(
            "Functies, wie ze bekleedt en wie vervangt.", "organisatie.functie"
        ),
        "mandaat": _typed(
            "Mandaat, volmacht en machtiging.", "bevoegdheden.bevoegdheid"
        ),
    },
    "Dossier en besluit": {
        "dossier": _typed("Dossiers, verzoeken en overleg.", "dossiers.dossier"),
        "stap": _typed("Geplande en gezette stappen.", "dossiers.behandeling"),
        "signaal": _typed("Signalen uit de praktijk.", "dossiers.dossier"),
        "voorstel": _typed("Voorstellen en hun versies.", "dossiers.behandeling"),
        "advies": _typed("Adviezen vragen en uitbrengen.", "dossiers.advisering"),
        "raadsronde": _typed("Een ontwerp langs de raden.", "raden.raadsronde"),
        "zienswijze": _typed(
            "Zienswijzen van raden en de antwoorden.", "raden.raadsronde"
        ),
        "vergadering": _typed(
            "Bijeenroepen, openen, sluiten, besluitenlijst.",
            "vergaderingen.vergadering",
        ),
        "agenda": _typed("Agendapunten.", "vergaderingen.vergadering"),
        "stemming": _typed("Stemmingen en onthoudingen.", "vergaderingen.stemming"),
        "besluit": _typed(
            "Besluiten nemen, aanhouden, bekendmaken, intrekken.",
            "dossiers.behandeling",
            "besluiten.besluitvorming",
        ),
        "afspraak": _typed("Afspraken.", "afspraken.opvolging"),
        "actie": _typed("Acties en hun voortgang.", "afspraken.opvolging"),
        "bevinding": _typed(
            "Bevindingen verklaren, betwisten en oplossen.", "norms.bevinding"
        ),
        "normuitleg": _typed(
            "Hoe een omstreden norm wordt gelezen.", "norms.bevinding"
        ),
        "stuk": _typed("Stukken, op hun sha256.", "openheid.stuk", module="stuk"),
    },
    "Openbaarheid en herstel": {
        "openbaarheid": _typed(
            "Openbaar maken, per onderwerp.", "openheid.openbaarheid"
        ),
        "geheim": _typed(
            "Geheimhouding opleggen en opheffen.", "openheid.openbaarheid"
        ),
        "registratie": _typed(
            "Herstel van fouten in het register zelf.", "openheid.correctie"
        ),
    },
}

NOUNS: dict[str, Noun] = {
    naam: noun for sectie in SECTIES.values() for naam, noun in sectie.items()
}
