"""What colleges let their portefeuillehouders say at a regional table."""

from register.service.lijsten.besluiten import DOSSIER
from register.service.lijsten.overeenkomsten import MODULE
from register.service.lijsten.raden import GEMEENTE
from register.service.lijsten.tabel import Adres, Filter, Overzicht, kolom
from register.service.lijsten.vormen import (
    CENTEN,
    CODE,
    DATUM,
    JANEE,
    KOP,
    KOP_VOORBEELD,
    SEQS,
    TEKST,
    Rijvorm,
    kies,
)
from register.service.lijsten.words import Rij, euro, wanneer, woord

COLLEGEMANDAAT = Rijvorm(
    naam="Collegemandaat",
    uitleg="De ruimte die een college zijn portefeuillehouder aan een tafel gaf.",
    velden={
        **KOP,
        "collegemandaat": CODE,
        "gemeente": CODE,
        "portefeuillehouder": CODE,
        "onderwerp": TEKST,
        "ruimte": TEKST,
        "gremium": CODE,
        "module": CODE,
        "dossier": CODE,
        "bedrag": CENTEN,
        "ruggespraak": JANEE,
        "vanaf": DATUM,
        "geldig_tot": DATUM,
        "ingetrokken_op": DATUM,
        "status": kies("gemeld", "ingetrokken"),
        "stuk": CODE,
        "seqs": SEQS,
    },
    verplicht=(
        "regeling",
        "geldig_van",
        "collegemandaat",
        "gemeente",
        "portefeuillehouder",
        "status",
    ),
    voorbeeld={
        **KOP_VOORBEELD,
        "collegemandaat": "CM-gm0202-tarieven",
        "gemeente": "gm0202",
        "portefeuillehouder": "p-1",
        "onderwerp": "Tarieven 2028",
        "ruimte": "Instemmen met een stijging tot de loonindex",
        "gremium": "RPO-ZORG",
        "bedrag": 12500000,
        "ruggespraak": True,
        "vanaf": "2027-01-25",
        "status": "gemeld",
        "seqs": [31],
    },
)


def _room(rij: Rij) -> str:
    """How far it goes, and what is asked first."""
    delen = [
        woord(rij.get("ruimte")),
        f"tot {euro(rij['bedrag'])}" if rij.get("bedrag") else "",
        "eerst ruggespraak" if rij.get("ruggespraak") else "",
    ]
    return "; ".join(deel for deel in delen if deel)


def _valid(rij: Rij) -> str:
    if rij.get("ingetrokken_op"):
        return f"ingetrokken {wanneer(rij['ingetrokken_op'])}"
    tot = f" tot en met {wanneer(rij['geldig_tot'])}" if rij.get("geldig_tot") else ""
    return f"vanaf {wanneer(rij.get('vanaf'))}{tot}"


COLLEGEMANDATEN = Overzicht(
    naam="collegemandaten",
    uitleg="Toon welke ruimte colleges hun portefeuillehouders gaven, aan welke tafel.",
    toelichting="Met hoeveel ruimte van zijn college een portefeuillehouder aan een "
    "regionale tafel spreekt: waarover, tot welk bedrag, en tot wanneer.",
    voorbeeld="--gemeente gm0202",
    bron="collegemandaten",
    rij=COLLEGEMANDAAT,
    kolommen=(
        "gemeente",
        "portefeuillehouder",
        "gremium",
        "onderwerp",
        kolom("ruimte", _room),
        kolom("geldt", _valid),
    ),
    leeg="Geen mandaten van colleges gevonden.",
    filters=(
        GEMEENTE,
        Filter(
            naam="portefeuillehouder",
            uitleg="Alleen van deze persoon.",
            voorbeeld="p-1",
        ),
        Filter(naam="gremium", uitleg="Aan welke tafel.", voorbeeld="RPO-ZORG"),
        Filter(naam="status", uitleg="Gemeld of ingetrokken.", voorbeeld="gemeld"),
        MODULE,
        DOSSIER,
    ),
    adressen=(
        Adres(
            "/collegemandaten",
            "Mandaten van colleges aan hun portefeuillehouders",
            "bevoegdheden",
            "lijstCollegemandaten",
        ),
        Adres(
            "/gemeenten/{code}/collegemandaten",
            "Mandaten van het college van een gemeente",
            "gemeenten",
            "lijstCollegemandatenVanGemeente",
        ),
    ),
)
