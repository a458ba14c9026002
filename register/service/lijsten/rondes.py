"""Written rounds, as they are shown and asked for."""

from register.service.lijsten.besluiten import DOSSIER
from register.service.lijsten.tabel import Adres, Filter, Overzicht, Volgorde, kolom
from register.service.lijsten.uitkomsten import GREMIUM
from register.service.lijsten.vormen import (
    CODE,
    DATUM,
    JANEE,
    KOP,
    KOP_VOORBEELD,
    LIJST,
    SEQS,
    TEKST,
    VRIJ,
    Rijvorm,
    kies,
    kies_uit,
)
from register.service.lijsten.words import Rij, items, netjes, wanneer, woord

RONDE = Rijvorm(
    naam="SchriftelijkeRonde",
    uitleg="Een voorstel dat de leden schriftelijk kregen, en wat zij antwoordden.",
    velden={
        **KOP,
        "schriftelijkeronde": CODE,
        "gremium": CODE,
        "vraag": TEKST,
        "dossier": CODE,
        "voorstel": CODE,
        "gestart_op": DATUM,
        "uiterlijk": DATUM,
        "stilzwijgend": JANEE,
        "status": kies(
            "open",
            "aangenomen",
            "verworpen",
            "gestaakt",
            "bespreken",
            "te_weinig_reacties",
        ),
        "uitkomst": kies_uit("vergaderingen.rondestaat:Rondeuitkomst"),
        "reacties": LIJST,
        "hoofden": VRIJ,
        "gewichten": VRIJ,
        "gesloten_op": DATUM,
        "vergadering": CODE,
        "punt": CODE,
        "seqs": SEQS,
    },
    verplicht=("regeling", "schriftelijkeronde"),
    voorbeeld={
        **KOP_VOORBEELD,
        "schriftelijkeronde": "BC-WERKPLEIN-2027-R1",
        "gremium": "BC-WERKPLEIN",
        "vraag": "Kunt u instemmen met de aanvraag?",
        "gestart_op": "2027-02-03",
        "uiterlijk": "2027-02-09",
        "status": "aangenomen",
        "uitkomst": "aangenomen",
        "gesloten_op": "2027-02-09",
    },
)


def _answers(rij: Rij) -> str:
    """How many of each answer, with how many came after the day that was asked."""
    gegeven = [woord(reactie.get("reactie")) for reactie in items(rij, "reacties")]
    geteld = [f"{gegeven.count(wat)} {wat}" for wat in dict.fromkeys(gegeven)]
    laat = sum(bool(reactie.get("te_laat")) for reactie in items(rij, "reacties"))
    return ", ".join([*geteld, *([f"{laat} te laat"] if laat else [])]) or "geen"


SCHRIFTELIJKERONDES = Overzicht(
    naam="schriftelijke-rondes",
    uitleg="Toon wat buiten een vergadering is gevraagd, en wat de leden antwoordden.",
    toelichting="Schriftelijke rondes: de vraag, de antwoorden en de uitkomst.",
    voorbeeld="--status open",
    bron="schriftelijkerondes",
    rij=RONDE,
    kolommen=(
        kolom("ronde", lambda rij: woord(rij["schriftelijkeronde"])),
        kolom("van", lambda rij: wanneer(rij["gestart_op"])),
        kolom("tot", lambda rij: wanneer(rij.get("uiterlijk"))),
        kolom("antwoorden", _answers),
        kolom("uitkomst", lambda rij: netjes(rij["status"])),
        "vraag",
    ),
    leeg="Geen schriftelijke rondes gevonden.",
    filters=(
        Filter(naam="status", uitleg="Hoe zij staat.", voorbeeld="aangenomen"),
        GREMIUM,
        DOSSIER,
    ),
    volgorde=Volgorde("gestart_op", aflopend=True),
    adressen=(
        Adres(
            "/schriftelijkerondes",
            "Schriftelijke rondes",
            "vergaderingen",
            "lijstSchriftelijkeRondes",
        ),
    ),
)
