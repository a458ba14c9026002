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
            "Het governanceprofiel van de regeling.", "regeling", module="profiel"
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
        "regeling": _typed("De tekst en de regels van de regeling.", "regeling"),
        "deelnemer": _typed("Toetreden en uittreden van gemeenten.", "regeling"),
        "module": _typed("Modules, deelname en verdeelsleutels.", "regeling"),
        "gewicht": _typed("Stemgewichten.", "regeling"),
        "gremium": _typed("Besturen en commissies, voorzitters en taken.", "gremium"),
        "lid": _typed("Leden en plaatsvervangers.", "gremium"),
        "persoon": _typed("Personen en hun rollen.", "persoon"),
        "functie": _typed("Functies, wie ze bekleedt en wie vervangt.", "functie"),
        "mandaat": _typed("Mandaat, volmacht en machtiging.", "bevoegdheid"),
    },
    "Dossier en besluit": {
        "dossier": _typed("Dossiers, verzoeken en overleg.", "dossier"),
        "stap": _typed("Geplande en gezette stappen.", "behandeling"),
        "signaal": _typed("Signalen uit de praktijk.", "dossier"),
        "voorstel": _typed("Voorstellen en hun versies.", "behandeling"),
        "advies": _typed("Adviezen vragen en uitbrengen.", "advisering"),
        "raadsronde": _typed("Een ontwerp langs de raden.", "raadsronde"),
        "zienswijze": _typed("Zienswijzen van raden en de antwoorden.", "raadsronde"),
        "vergadering": _typed(
            "Bijeenroepen, openen, sluiten, besluitenlijst.", "vergadering"
        ),
        "agenda": _typed("Agendapunten.", "vergadering"),
        "stemming": _typed("Stemmingen en onthoudingen.", "stemming"),
        "besluit": _typed(
            "Besluiten nemen, aanhouden, bekendmaken, intrekken.",
            "behandeling",
            "besluitvorming",
        ),
        "afspraak": _typed("Afspraken.", "opvolging"),
        "actie": _typed("Acties en hun voortgang.", "opvolging"),
        "bevinding": _typed(
            "Bevindingen verklaren, betwisten en oplossen.", "bevinding"
        ),
        "normuitleg": _typed("Hoe een omstreden norm wordt gelezen.", "bevinding"),
        "stuk": _typed("Stukken, op hun sha256.", "stuk", module="stuk"),
    },
    "Openbaarheid en herstel": {
        "openbaarheid": _typed("Openbaar maken, per onderwerp.", "openbaarheid"),
        "geheim": _typed("Geheimhouding opleggen en opheffen.", "openbaarheid"),
        "registratie": _typed("Herstel van fouten in het register zelf.", "correctie"),
    },
}

NOUNS: dict[str, Noun] = {
    naam: noun for sectie in SECTIES.values() for naam, noun in sectie.items()
}
