"""What comes out of meetings: toezeggingen, moties, and subjects dealt with twice."""

from datetime import date

from register.service.lijsten.besluiten import DOSSIER
from register.service.lijsten.tabel import (
    Adres,
    Filter,
    Kolom,
    Overzicht,
    Volgorde,
    kolom,
)
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    FEITDATUM,
    GETAL,
    KOP,
    KOP_VOORBEELD,
    LIJST,
    SEQS,
    TEKST,
    Rijvorm,
    kies,
    kies_uit,
)
from register.service.lijsten.words import Rij, items, netjes, wanneer, woord

GREMIUM = Filter(naam="gremium", uitleg="Alleen van dit gremium.", voorbeeld="AB")
VERGADERING = Filter(
    naam="vergadering", uitleg="Alleen uit deze vergadering.", voorbeeld="AB-2027-03"
)

TOEZEGGING = Rijvorm(
    naam="Toezegging",
    uitleg="Wat in een vergadering is toegezegd, en of het is gedaan.",
    velden={
        **KOP,
        "vergadering": CODE,
        "gremium": CODE,
        "toezegging": CODE,
        "inhoud": TEKST,
        "door": CODE,
        "aan": CODES,
        "punt": CODE,
        "dossier": CODE,
        "termijn": FEITDATUM,
        "uiterlijk": DATUM,
        "status": kies("open", "afgedaan"),
        "gedaan_op": DATUM,
        "afgedaan_op": DATUM,
        "afdoening": TEKST,
        "seqs": SEQS,
    },
    verplicht=("regeling", "vergadering", "toezegging", "status"),
    voorbeeld={
        **KOP_VOORBEELD,
        "vergadering": "AB-2027-03",
        "gremium": "AB",
        "toezegging": "bezetting",
        "inhoud": "De leden krijgen een overzicht van de bezetting.",
        "door": "secretaris",
        "uiterlijk": "2027-03-31",
        "status": "open",
        "gedaan_op": "2027-03-04",
    },
)


def _due(rij: Rij, op: date | None) -> str:
    if rij.get("afgedaan_op"):
        return f"afgedaan {wanneer(rij['afgedaan_op'])}"
    voorbij = op and rij.get("uiterlijk") and str(rij["uiterlijk"]) < op.isoformat()
    termijn = wanneer(rij.get("termijn")) or "geen termijn"
    return f"{termijn}, verlopen" if voorbij else termijn


def _done(rij: Rij, veld: str) -> str:
    """What it was, and what became of it."""
    wat = woord(rij[veld])
    return f"{wat} → {woord(rij['afdoening'])}" if rij.get("afdoening") else wat


TOEZEGGINGEN = Overzicht(
    naam="toezeggingen",
    uitleg="Toon wat in vergaderingen is toegezegd, en of het is gedaan.",
    toelichting="Toezeggingen, door wie en aan wie, tot wanneer, en de afdoening.",
    voorbeeld="--status open",
    bron="toezeggingen",
    rij=TOEZEGGING,
    kolommen=(
        "vergadering",
        "door",
        kolom("aan", lambda rij: woord(rij.get("aan"))),
        Kolom("voor", _due),
        kolom("toezegging", lambda rij: _done(rij, "inhoud")),
    ),
    leeg="Geen toezeggingen gevonden.",
    filters=(
        Filter(naam="status", uitleg="Of zij nog openstaat.", voorbeeld="open"),
        GREMIUM,
        VERGADERING,
        Filter(naam="door", uitleg="Wie haar deed.", voorbeeld="secretaris"),
    ),
    volgorde=Volgorde("uiterlijk"),
    adressen=(
        Adres("/toezeggingen", "Toezeggingen", "vergaderingen", "lijstToezeggingen"),
    ),
)

MOTIE = Rijvorm(
    naam="Motie",
    uitleg="Een motie, wat ermee is besloten en wat ermee is gedaan.",
    velden={
        **KOP,
        "vergadering": CODE,
        "gremium": CODE,
        "motie": CODE,
        "titel": TEKST,
        "tekst": TEKST,
        "punt": CODE,
        "dossier": CODE,
        "indieners": CODES,
        "aan": CODE,
        "status": kies_uit("vergaderingen.amendement:Indieningsstatus"),
        "te_doen": kies("ja", "nee"),
        "beslist_op": DATUM,
        "afgedaan_op": DATUM,
        "afdoening": TEKST,
        "seqs": SEQS,
    },
    verplicht=("regeling", "vergadering", "motie", "status"),
    voorbeeld={
        **KOP_VOORBEELD,
        "vergadering": "AB-2027-03",
        "gremium": "AB",
        "motie": "M1",
        "titel": "Houd de raden bij de les",
        "aan": "DB",
        "status": "aangenomen",
        "te_doen": "ja",
        "beslist_op": "2027-03-04",
    },
)

MOTIES = Overzicht(
    naam="moties",
    uitleg="Toon de moties: aangenomen of niet, en wat ermee is gedaan.",
    toelichting="Moties; `te_doen` is wat is aangenomen en nog niet is afgedaan.",
    voorbeeld="--te-doen ja",
    bron="moties",
    rij=MOTIE,
    kolommen=(
        "vergadering",
        "motie",
        "status",
        kolom("beslist", lambda rij: wanneer(rij.get("beslist_op"))),
        kolom("aan", lambda rij: woord(rij.get("aan"))),
        kolom("waarover", lambda rij: _done(rij, "titel")),
    ),
    leeg="Geen moties gevonden.",
    filters=(
        Filter(naam="status", uitleg="Hoe zij ervoor staat.", voorbeeld="aangenomen"),
        Filter(
            naam="tedoen",
            kolom="te_doen",
            optie="te-doen",
            uitleg="Of er nog iets mee moet.",
            voorbeeld="ja",
        ),
        GREMIUM,
        VERGADERING,
    ),
    adressen=(Adres("/moties", "Moties", "vergaderingen", "lijstMoties"),),
)

DUPLICAAT = Rijvorm(
    naam="Vergaderduplicaat",
    uitleg="Een onderwerp dat aan meer dan één tafel is behandeld.",
    velden={
        "regeling": CODE,
        "dossier": CODE,
        "titel": TEKST,
        "tafels": CODES,
        "keren": GETAL,
        "zelfde_doel": CODES,
        "dubbel": kies("ja", "nee"),
        "behandelingen": LIJST,
    },
    verplicht=("regeling", "dossier", "tafels", "keren", "dubbel"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "dossier": "begroting-2027",
        "titel": "Begroting 2027",
        "tafels": ["AB", "BC-ZORG"],
        "keren": 3,
        "zelfde_doel": ["adviseren"],
        "dubbel": "ja",
        "behandelingen": [
            {
                "vergadering": "AB-2026-03",
                "gremia": ["AB"],
                "op": "2026-03-12",
                "punt": "4",
                "doel": "adviseren",
                "behandelwijze": "bespreekstuk",
            }
        ],
    },
)


def _times(rij: Rij) -> str:
    return "; ".join(
        f"{woord(keer['vergadering'])} {wanneer_of(keer)} {netjes(keer.get('doel'))}"
        for keer in items(rij, "behandelingen")
    )


def wanneer_of(keer: Rij) -> str:
    """The day of a meeting; history may not give it."""
    return wanneer(keer["op"]) if isinstance(keer["op"], str) else woord(keer["op"])


def _has_gremium(rij: Rij, gremium: str) -> bool:
    return any(gremium in woord(k["gremia"]).split(", ") for k in _held(rij))


def _held(rij: Rij) -> list[Rij]:
    return items(rij, "behandelingen")


DUPLICATEN = Overzicht(
    naam="vergaderduplicaten",
    uitleg="Toon onderwerpen die aan meer dan één tafel zijn behandeld.",
    toelichting=(
        "Per onderwerp de vergaderingen van verschillende gremia waarin het aan de "
        "orde was. Bij `dubbel` staat ja waar aan twee tafels hetzelfde is gevraagd; "
        "gremia die samen vergaderen zijn één tafel."
    ),
    voorbeeld="--dubbel ja",
    bron="register.service.overzichten.duplicaten:rows",
    rij=DUPLICAAT,
    kolommen=(
        "dossier",
        "tafels",
        "keren",
        kolom("zelfde doel", lambda rij: netjes(rij.get("zelfde_doel"))),
        kolom("waar en wanneer", _times),
    ),
    leeg="Geen onderwerp is aan meer dan één tafel behandeld.",
    filters=(
        DOSSIER,
        Filter(
            naam="gremium",
            uitleg="Waarbij dit gremium was.",
            voorbeeld="AB",
            past=_has_gremium,
        ),
        Filter(naam="dubbel", uitleg="Of hetzelfde is gevraagd.", voorbeeld="ja"),
    ),
    sleutel=("dossier",),
    adressen=(
        Adres(
            "/vergaderduplicaten",
            "Onderwerpen aan meer dan één tafel",
            "vergaderingen",
            "lijstVergaderduplicaten",
        ),
    ),
)
