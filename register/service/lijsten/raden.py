"""What the raden were asked and said."""

from register.service.lijsten.besluiten import DOSSIER
from register.service.lijsten.tabel import Adres, Filter, Groep, Overzicht, kolom
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    GETAL,
    JANEE,
    KOP,
    KOP_VOORBEELD,
    LIJST,
    SEQS,
    TEKST,
    Rijvorm,
    kies_uit,
    onbekend,
)
from register.service.lijsten.words import Rij, netjes, wanneer, woord

ZIENSWIJZE = Rijvorm(
    naam="Zienswijze",
    uitleg="Wat één raad gevraagd is, wat die zei en wat daarop is geantwoord.",
    velden={
        **KOP,
        "raadsronde": CODE,
        "titel": TEKST,
        "soort": CODE,
        "dossier": CODE,
        "begrotingsjaar": GETAL,
        "norm": CODE,
        "gremium": CODE,
        "modules": CODES,
        "vervolg_op": CODE,
        "gemeente": CODE,
        "status": kies_uit("raden.raadsronde:Raadstatus"),
        "toegezonden_op": DATUM,
        "ontvangen_op": DATUM,
        "uiterlijk": DATUM,
        "stukken": CODES,
        "zienswijze_op": DATUM,
        "strekking": onbekend(CODE),
        "punten": LIJST,
        "te_laat": JANEE,
        "beantwoord_op": DATUM,
        "beantwoord_door": CODE,
        "antwoorden": LIJST,
        "conclusie": TEKST,
        "antwoordbesluit": CODE,
        "afgesloten_op": DATUM,
        "bestuur_ingelicht_op": DATUM,
        "toestemming_op": DATUM,
        "geweigerd_op": DATUM,
        "weigeringsgrond": onbekend(CODE),
        "seqs": SEQS,
    },
    verplicht=("regeling", "geldig_van", "raadsronde", "gemeente", "status"),
    voorbeeld={
        **KOP_VOORBEELD,
        "raadsronde": "R-2027",
        "titel": "Ontwerpbegroting 2027",
        "soort": "begroting",
        "dossier": "begroting-2027",
        "norm": "WGR-41",
        "gemeente": "gm0202",
        "status": "uitstaand",
        "toegezonden_op": "2026-04-10",
        "uiterlijk": "2026-07-03",
        "seqs": [21, 22],
    },
)


def _round(rij: Rij) -> str:
    titel = f"Ronde {woord(rij['raadsronde'])} · {woord(rij.get('titel'))}"
    return f"{titel} ({netjes(rij.get('soort'))})"


def _view(rij: Rij) -> str:
    te_laat = ", te laat" if rij.get("te_laat") else ""
    gezegd = ("toestemming_op", "geweigerd_op", "zienswijze_op")
    op = next((rij[naam] for naam in gezegd if rij.get(naam)), None)
    gegeven = [wanneer(op), netjes(rij.get("strekking"))]
    return " ".join(deel for deel in gegeven if deel) + te_laat


GEMEENTE = Filter(
    naam="gemeente",
    uitleg="Alleen van (de raad van) deze gemeente.",
    voorbeeld="gm0202",
)

ZIENSWIJZEN = Overzicht(
    naam="zienswijzen",
    uitleg="Toon per raadsronde wat elke raad zei en wat het antwoord was.",
    toelichting=(
        "Per raadsronde en gemeente: wat gevraagd is, wat kwam, wat is gezegd."
    ),
    voorbeeld="--gemeente gm0202",
    bron="zienswijzematrix",
    rij=ZIENSWIJZE,
    kolommen=(
        kolom("raad", lambda rij: woord(rij["gemeente"])),
        "status",
        "uiterlijk",
        kolom("zienswijze", _view),
        kolom("antwoord", lambda rij: wanneer(rij.get("beantwoord_op"))),
    ),
    leeg="Geen zienswijzen gevonden.",
    groep=Groep("raadsronde", _round),
    filters=(
        Filter(
            naam="raadsronde",
            optie="ronde",
            uitleg="Alleen van deze ronde.",
            voorbeeld="R-2027",
        ),
        GEMEENTE,
        Filter(naam="status", uitleg="Hoe ver de raad is.", voorbeeld="uitstaand"),
        DOSSIER,
    ),
    adressen=(
        Adres(
            "/zienswijzen",
            "Zienswijzen van de raden",
            "zienswijzen",
            "lijstZienswijzen",
        ),
    ),
)
