"""The register of powers."""

from register.service.lijsten.tabel import Adres, Filter, Overzicht, kolom
from register.service.lijsten.vormen import (
    CODE,
    CODES,
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
from register.service.lijsten.words import (
    Rij,
    euro,
    in_woorden,
    netjes,
    part,
    wanneer,
    woord,
)

BEVOEGDHEID = Rijvorm(
    naam="Bevoegdheid",
    uitleg="Wat aan wie gegeven is, door wie, tot welk bedrag en tot wanneer.",
    velden={
        **KOP,
        "bevoegdheid": CODE,
        "soort": kies_uit("bevoegdheden.bevoegdheid:Soort"),
        "gever": CODE,
        "nemer": CODE,
        "ouder": CODE,
        "handelingen": CODES,
        "omschrijving": TEKST,
        "algemeen": JANEE,
        "plafond": VRIJ,
        "modules": CODES,
        "uitzonderingen": CODES,
        "voorwaarden": TEKST,
        "eisen": LIJST,
        "instructies": LIJST,
        "ondermandaat": JANEE,
        "ondermandaat_aan": CODES,
        "instemming": CODES,
        "voorstel_van": CODE,
        "vanaf": DATUM,
        "geldig_tot": DATUM,
        "ingetrokken_op": DATUM,
        "status": kies("verleend", "ingetrokken"),
        "besluit": CODE,
        "stuk": CODE,
        "mandaatbesluit": CODE,
        "nummer": CODE,
        "seqs": SEQS,
    },
    verplicht=("regeling", "geldig_van", "bevoegdheid", "soort", "nemer", "status"),
    voorbeeld={
        **KOP_VOORBEELD,
        "bevoegdheid": "M-1",
        "soort": "mandaat",
        "gever": "DB",
        "nemer": "secretaris",
        "handelingen": ["inkoop"],
        "plafond": {"bedrag": 5000000, "per": "verplichting"},
        "status": "verleend",
        "vanaf": "2026-03-01",
        "seqs": [7],
    },
)


def _given(rij: Rij) -> str:
    """Who gave what to whom, up to what, and when it holds."""
    gever = woord(rij.get("gever")) or woord(rij.get("ouder"))
    plafond = euro(part(rij, "plafond").get("bedrag"))
    delen = [
        f"{gever} → {woord(rij.get('nemer'))} ({netjes(rij.get('soort'))})",
        in_woorden(rij.get("handelingen")),
        f"behalve {in_woorden(rij['uitzonderingen'])}"
        if rij.get("uitzonderingen")
        else "",
        f"tot {plafond}" if plafond else "",
        f"modules {woord(rij['modules'])}" if rij.get("modules") else "",
        _valid(rij),
    ]
    return "; ".join(deel for deel in delen if deel)


def _valid(rij: Rij) -> str:
    delen = [f"vanaf {wanneer(rij.get('vanaf') or rij.get('geldig_van'))}"]
    if rij.get("geldig_tot"):
        delen.append(f"t/m {wanneer(rij['geldig_tot'])}")
    if rij.get("ingetrokken_op"):
        delen.append(f"ingetrokken op {wanneer(rij['ingetrokken_op'])}")
    return ", ".join(delen)


MANDATEN = Overzicht(
    naam="mandaten",
    uitleg="Toon het mandaatregister.",
    toelichting="Het mandaatregister: wat is gegeven, aan wie, tot welk bedrag.",
    voorbeeld="--nemer secretaris",
    bron="mandaatregister",
    rij=BEVOEGDHEID,
    kolommen=(
        kolom("code", lambda rij: woord(rij["bevoegdheid"])),
        kolom("bevoegdheid", _given),
    ),
    leeg="Geen mandaten gevonden.",
    filters=(
        Filter(
            naam="nemer",
            uitleg="Alleen gegeven aan deze functie.",
            voorbeeld="secretaris",
        ),
        Filter(naam="gever", uitleg="Alleen gegeven door dit orgaan.", voorbeeld="DB"),
        Filter(naam="soort", uitleg="Welk soort.", voorbeeld="mandaat"),
        Filter(naam="status", uitleg="Of het nog geldt.", voorbeeld="verleend"),
    ),
    adressen=(
        Adres(
            "/bevoegdheden",
            "Mandaten, volmachten en machtigingen",
            "bevoegdheden",
            "lijstBevoegdheden",
        ),
    ),
)
