"""Advice beside the decision that followed it, and how long things took."""

from register.service.lijsten.besluiten import DOSSIER
from register.service.lijsten.overeenkomsten import MODULE
from register.service.lijsten.tabel import (
    Adres,
    Filter,
    Overzicht,
    Volgorde,
    kolom,
)
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    GETAL,
    JANEE,
    LIJST,
    SEQS,
    TEKST,
    Rijvorm,
    kies,
    kies_uit,
    onbekend,
)
from register.service.lijsten.words import Rij, netjes, wanneer, woord

ADVIESOPVOLGING = Rijvorm(
    naam="Adviesopvolging",
    uitleg="Een advies, en wat een besluit ermee deed.",
    velden={
        "regeling": CODE,
        "dossier": CODE,
        "advies": CODE,
        "adviseur": CODE,
        "voorstel": CODE,
        "wettelijk": JANEE,
        "gevraagd_op": DATUM,
        "termijn": DATUM,
        "uitgebracht_op": DATUM,
        "te_laat": JANEE,
        "strekking": onbekend(CODE),
        "tekst": TEKST,
        "minderheidsstandpunt": TEKST,
        "afgestemd_op": DATUM,
        "bezwaargronden": CODES,
        "afstemresultaat": CODE,
        "afspraken": LIJST,
        "besluit": CODE,
        "orgaan": CODE,
        "genomen_op": DATUM,
        "opvolging": kies(
            "overgenomen",
            "gedeeltelijk",
            "afgeweken",
            "niet_vermeld",
            "nog_geen_besluit",
            "niet_uitgebracht",
        ),
        "grond": kies_uit("besluiten.besluitfeiten:Afwijkgrond"),
        "motivering": TEKST,
        "seqs": SEQS,
    },
    verplicht=("regeling", "dossier"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "dossier": "begroting-2027",
        "advies": "bc-zorg-1",
        "adviseur": "BC-ZORG",
        "uitgebracht_op": "2026-02-19",
        "strekking": "negatief",
        "besluit": "AB-2026-002",
        "orgaan": "AB",
        "genomen_op": "2026-07-02",
        "opvolging": "afgeweken",
        "grond": "financieel",
        "motivering": "Er is geen dekking.",
    },
)


def _given(rij: Rij) -> str:
    op = rij.get("uitgebracht_op")
    delen = [wanneer(op) if op else "niet uitgebracht", netjes(rij.get("strekking"))]
    laat = ", te laat" if rij.get("te_laat") else ""
    return " ".join(deel for deel in delen if deel) + laat


def _why(rij: Rij) -> str:
    delen = [netjes(rij.get("grond")), woord(rij.get("motivering"))]
    return ": ".join(deel for deel in delen if deel)


ADVIESOPVOLGINGEN = Overzicht(
    naam="adviesopvolging",
    uitleg="Toon adviezen naast het besluit: gevolgd of niet, en waarom.",
    toelichting=(
        "Per advies wat het besluit ermee deed. Bij `niet_vermeld` is er een "
        "besluit, maar dat zegt niets over dit advies."
    ),
    voorbeeld="--opvolging afgeweken",
    bron="register.service.overzichten.adviezen:rows",
    rij=ADVIESOPVOLGING,
    kolommen=(
        kolom(
            "advies", lambda rij: f"{woord(rij['adviseur'])} ({woord(rij['advies'])})"
        ),
        kolom("gegeven", _given),
        kolom("besluit", lambda rij: woord(rij.get("besluit"))),
        "opvolging",
        kolom("waarom", _why),
    ),
    leeg="Geen adviezen gevonden.",
    filters=(
        DOSSIER,
        Filter(naam="adviseur", uitleg="Wie het gaf.", voorbeeld="BC-ZORG"),
        Filter(naam="opvolging", uitleg="Wat ermee is gedaan.", voorbeeld="afgeweken"),
        Filter(naam="orgaan", uitleg="Wie besloot.", voorbeeld="AB"),
        Filter(naam="besluit", uitleg="Bij dit besluit.", voorbeeld="AB-2026-002"),
    ),
    sleutel=("dossier", "advies", "besluit"),
    adressen=(
        Adres(
            "/adviesopvolging",
            "Adviezen naast het besluit",
            "besluiten",
            "lijstAdviesopvolging",
        ),
    ),
)

_ORGAAN = Filter(naam="orgaan", uitleg="Alleen van dit orgaan.", voorbeeld="AB")

DOORLOOPTIJD = Rijvorm(
    naam="Doorlooptijd",
    uitleg="Hoe lang het duurde van dossier en voorstel tot besluit en bekendmaking.",
    velden={
        "regeling": CODE,
        "besluit": CODE,
        "titel": TEKST,
        "orgaan": CODE,
        "module": CODE,
        "dossier": CODE,
        "voorstel": CODE,
        "geopend_op": DATUM,
        "voorgesteld_op": DATUM,
        "genomen_op": DATUM,
        "bekendgemaakt_op": DATUM,
        "dagen": GETAL,
        "dagen_voorstel": GETAL,
        "dagen_bekendmaking": GETAL,
        "ongeveer": kies("ja"),
    },
    verplicht=("regeling", "besluit"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "besluit": "AB-2026-002",
        "titel": "Begroting 2027",
        "orgaan": "AB",
        "dossier": "begroting-2027",
        "geopend_op": "2025-12-01",
        "genomen_op": "2026-07-02",
        "dagen": 213,
        "dagen_voorstel": 49,
    },
)


def _about(rij: Rij, veld: str) -> str:
    """A number of days, 0 too; `±` where a day is not exact."""
    if rij.get(veld) is None:
        return ""
    return f"{'± ' if rij.get('ongeveer') else ''}{rij[veld]}"


DOORLOOPTIJDEN = Overzicht(
    naam="doorlooptijden",
    uitleg="Toon hoeveel dagen elk besluit kostte, van dossier tot bekendmaking.",
    toelichting=(
        "Dagen van de opening van het dossier (`dagen`) en van het voorstel tot het "
        "besluit, en van het besluit tot de bekendmaking."
    ),
    voorbeeld="--orgaan AB",
    bron="register.service.overzichten.doorlooptijden:rows",
    rij=DOORLOOPTIJD,
    kolommen=(
        "besluit",
        "genomen_op",
        kolom("dagen", lambda rij: _about(rij, "dagen")),
        kolom("na voorstel", lambda rij: _about(rij, "dagen_voorstel")),
        kolom("tot bekend", lambda rij: _about(rij, "dagen_bekendmaking")),
        "titel",
    ),
    leeg="Geen besluiten in een dossier gevonden.",
    filters=(_ORGAAN, MODULE, DOSSIER),
    volgorde=Volgorde("genomen_op"),
    sleutel=("besluit",),
    geordend=True,
    adressen=(
        Adres(
            "/doorlooptijden",
            "Doorlooptijden per besluit",
            "besluiten",
            "lijstDoorlooptijden",
        ),
    ),
)

PER_ORGAAN = Rijvorm(
    naam="DoorlooptijdPerOrgaan",
    uitleg="Hoeveel dagen besluiten van een orgaan in een jaar kostten.",
    velden={
        "regeling": CODE,
        "orgaan": CODE,
        "jaar": GETAL,
        "aantal": GETAL,
        "kortste": GETAL,
        "mediaan": GETAL,
        "langste": GETAL,
    },
    verplicht=("regeling", "orgaan", "jaar", "aantal"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "orgaan": "AB",
        "jaar": 2026,
        "aantal": 4,
        "kortste": 12,
        "mediaan": 49,
        "langste": 213,
    },
)

DOORLOOPTIJDEN_PER_ORGAAN = Overzicht(
    naam="doorlooptijden-per-orgaan",
    uitleg="Toon per orgaan en jaar hoe lang besluiten duurden.",
    toelichting=(
        "Dagen van de opening van het dossier tot het besluit; de mediaan is de "
        "middelste (van twee de kortste)."
    ),
    voorbeeld="--orgaan AB",
    bron="register.service.overzichten.doorlooptijden:per_organ",
    rij=PER_ORGAAN,
    kolommen=("orgaan", "jaar", "aantal", "kortste", "mediaan", "langste"),
    leeg="Geen besluiten in een dossier gevonden.",
    filters=(_ORGAAN, Filter(naam="jaar", uitleg="Welk jaar.", voorbeeld="2026")),
    sleutel=("orgaan", "jaar"),
    adressen=(
        Adres(
            "/doorlooptijden-per-orgaan",
            "Doorlooptijden per orgaan en jaar",
            "besluiten",
            "lijstDoorlooptijdenPerOrgaan",
        ),
    ),
)
