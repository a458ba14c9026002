"""Gremia: the list of them, and who sits in them."""

from register.service.lijsten.raden import GEMEENTE
from register.service.lijsten.tabel import (
    Adres,
    Filter,
    Groep,
    Overzicht,
    kolom,
)
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    GETAL,
    JANEE,
    KOP,
    KOP_VOORBEELD,
    LIJST,
    SEQ,
    SEQS,
    TEKST,
    Rijvorm,
    kies,
    kies_uit,
    onbekend,
    record,
)
from register.service.lijsten.words import Rij, netjes, woord

_SOORT = kies_uit("organisatie.gremiumregels:Gremiumsoort")
_BASIS = kies_uit("stemmen.telling:Basis")

GREMIUM = Rijvorm(
    naam="Gremium",
    uitleg="Een gremium zoals het er op die dag is.",
    velden={
        **KOP,
        "gremium": CODE,
        "naam": TEKST,
        "soort": _SOORT,
        "bestuursorgaan": JANEE,
        "openheid": onbekend(kies_uit("values:Openheid")),
        "status": kies("bestaat", "neergelegd", "opgeheven"),
        "modules": CODES,
        "deelnemers": CODES,
        "handelingen": CODES,
        "ingesteld_door": CODE,
        "vanaf": DATUM,
        "neergelegd_op": DATUM,
        "opgeheven_op": DATUM,
        "stemregels": record(
            "quorum",
            "meerderheid",
            quorum=_BASIS,
            meerderheid=_BASIS,
            eis=record("teller", "noemer", teller=GETAL, noemer=GETAL, strikt=JANEE),
        ),
        "publicatie_besluiten": kies_uit(
            "organisatie.gremiumregels:PublicatieBesluiten"
        ),
        "publicatie_stukken": kies_uit("organisatie.gremiumregels:PublicatieStukken"),
        "voorzitter": CODE,
        "voorzitter_aangewezen_door": CODE,
        "leden": GETAL,
        "plaatsvervangers": GETAL,
        "vacatures": LIJST,
        "portefeuilles": LIJST,
        "seqs": SEQS,
    },
    verplicht=("regeling", "geldig_van", "gremium", "soort", "status", "vanaf"),
    voorbeeld={
        **KOP_VOORBEELD,
        "gremium": "AB",
        "naam": "Algemeen bestuur",
        "soort": "algemeen_bestuur",
        "bestuursorgaan": True,
        "openheid": "openbaar",
        "status": "bestaat",
        "vanaf": "2017-04-01",
        "stemregels": {"quorum": "hoofden", "meerderheid": "stemmen"},
        "leden": 11,
        "plaatsvervangers": 11,
        "seqs": [4],
    },
)

LID = Rijvorm(
    naam="Lid",
    uitleg="Een zetel die op die dag bezet is; de persoon staat er als code.",
    velden={
        **KOP,
        "gremium": CODE,
        "gremiumsoort": _SOORT,
        "persoon": CODE,
        "gemeente": CODE,
        "zetel": kies_uit("organisatie.lidmaatschap:Zetel"),
        "voorzitter": JANEE,
        "vervangt": CODE,
        "volgorde": GETAL,
        "portefeuilles": CODES,
        "vanaf": DATUM,
        "seq": SEQ,
    },
    verplicht=("regeling", "geldig_van", "gremium", "persoon", "zetel", "vanaf"),
    voorbeeld={
        **KOP_VOORBEELD,
        "gremium": "AB",
        "gremiumsoort": "algemeen_bestuur",
        "persoon": "p-1",
        "gemeente": "gm0202",
        "zetel": "lid",
        "voorzitter": True,
        "vanaf": "2022-07-07",
        "seq": 12,
    },
)

GREMIUM_FILTER = Filter(
    naam="gremium", uitleg="Alleen van dit gremium.", voorbeeld="AB"
)

GREMIA = Overzicht(
    naam="gremia",
    uitleg="Toon de gremia: wat ze zijn, hoe open, met hoeveel leden.",
    toelichting="De gremia van een regeling, zoals ze er op een dag zijn.",
    voorbeeld="--soort bestuurscommissie",
    bron="gremia",
    rij=GREMIUM,
    kolommen=("gremium", "soort", "openheid", "status", "leden", "naam"),
    leeg="Geen gremia gevonden.",
    filters=(
        Filter(naam="soort", uitleg="Welk soort.", voorbeeld="bestuurscommissie"),
        Filter(naam="status", uitleg="Of het nog bestaat.", voorbeeld="bestaat"),
    ),
    adressen=(Adres("/gremia", "Gremia van alle regelingen", "gremia", "lijstGremia"),),
)


def chairs(rij: Rij) -> str:
    """As what somebody sits; who presides is said beside it."""
    zetel = netjes(rij.get("zetel"))
    if rij.get("voorzitter") and zetel != "voorzitter":
        zetel += ", voorzitter"
    if rij.get("vervangt"):
        zetel += f" van {woord(rij['vervangt'])}"
    return zetel


LEDEN = Overzicht(
    naam="leden",
    uitleg="Toon wie waarin zit, voor welke gemeente; namen zijn verzegeld.",
    toelichting="De bezette zetels per gremium; personen staan er als code.",
    voorbeeld="--gremium AB",
    bron="leden",
    rij=LID,
    kolommen=(
        "gemeente",
        "persoon",
        kolom("zetel", chairs),
        "vanaf",
        "portefeuilles",
    ),
    leeg="Geen leden gevonden.",
    groep=Groep("gremium", lambda rij: woord(rij["gremium"])),
    filters=(
        GREMIUM_FILTER,
        GEMEENTE,
        Filter(naam="persoon", uitleg="Alleen van deze persoon.", voorbeeld="p-1"),
        Filter(naam="zetel", uitleg="Als wat iemand zit.", voorbeeld="lid"),
    ),
    adressen=(
        Adres("/leden", "Leden van alle gremia", "gremia", "lijstLeden"),
        Adres(
            "/gemeenten/{code}/leden",
            "Wie voor een gemeente waarin zit",
            "gemeenten",
            "lijstLedenVanGemeente",
        ),
    ),
)
