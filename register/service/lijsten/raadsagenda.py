"""When raden meet, what they were told unasked, and what they asked themselves."""

from register.service.lijsten.besluiten import DOSSIER
from register.service.lijsten.raden import GEMEENTE
from register.service.lijsten.tabel import (
    Adres,
    Filter,
    Overzicht,
    Volgorde,
    kolom,
)
from register.service.lijsten.vormen import (
    CODE,
    DATUM,
    KOP,
    KOP_VOORBEELD,
    SEQ,
    SEQS,
    TEKST,
    Rijvorm,
    kies,
    kies_uit,
)
from register.service.lijsten.words import Rij, netjes, wanneer, woord

RAADSVERGADERING = Rijvorm(
    naam="Raadsvergadering",
    uitleg="Een dag waarop een raad of commissie vergadert.",
    velden={
        **KOP,
        "gemeente": CODE,
        "datum": DATUM,
        "aard": kies_uit("raden.raadsagenda:Raadsaard"),
        "stukken_uiterlijk": DATUM,
        "vervallen_op": DATUM,
        "seq": SEQ,
    },
    verplicht=("regeling", "gemeente", "datum", "aard"),
    voorbeeld={
        **KOP_VOORBEELD,
        "gemeente": "gm0202",
        "datum": "2026-06-11",
        "aard": "raad",
        "stukken_uiterlijk": "2026-05-28",
        "seq": 40,
    },
)

RAADSVERGADERINGEN = Overzicht(
    naam="raadsvergaderingen",
    uitleg="Toon wanneer raden vergaderen, en voor wanneer zij stukken willen.",
    toelichting="Vergaderdagen van raden en commissies, zoals zij zijn gemeld.",
    voorbeeld="--gemeente gm0202",
    bron="raadsvergaderingen",
    rij=RAADSVERGADERING,
    kolommen=(
        "datum",
        "gemeente",
        "aard",
        kolom("stukken uiterlijk", lambda rij: wanneer(rij.get("stukken_uiterlijk"))),
        kolom("vervallen", lambda rij: wanneer(rij.get("vervallen_op"))),
    ),
    leeg="Geen raadsvergaderingen gemeld.",
    filters=(
        GEMEENTE,
        Filter(naam="aard", uitleg="Raad of commissie.", voorbeeld="raad"),
    ),
    volgorde=Volgorde("datum"),
    adressen=(
        Adres(
            "/raadsvergaderingen",
            "Vergaderdagen van raden",
            "raden",
            "lijstRaadsvergaderingen",
        ),
        Adres(
            "/gemeenten/{code}/raadsvergaderingen",
            "Vergaderdagen van een raad",
            "gemeenten",
            "lijstRaadsvergaderingenVanGemeente",
        ),
    ),
)

INFORMATIE = Rijvorm(
    naam="ActieveInformatie",
    uitleg="Wat een raad ongevraagd is verteld (Wgr, artikel 17).",
    velden={
        **KOP,
        "gemeente": CODE,
        "informatie": CODE,
        "kanaal": kies(
            "brief",
            "nieuwsbrief",
            "bijeenkomst",
            "rapportage",
            "website",
            "gesprek",
            "raadsinformatiebijeenkomst",
        ),
        "onderwerp": TEKST,
        "raadsronde": CODE,
        "dossier": CODE,
        "besluit": CODE,
        "inlichting": CODE,
        "aanwezig": kies("ja", "nee"),
        "op": DATUM,
        "seq": SEQ,
    },
    verplicht=("regeling", "gemeente", "informatie", "kanaal", "op"),
    voorbeeld={
        **KOP_VOORBEELD,
        "gemeente": "gm0202",
        "informatie": "kwartaal-2027-1",
        "kanaal": "rapportage",
        "onderwerp": "Eerste kwartaal 2027",
        "op": "2027-04-15",
        "seq": 480,
    },
)


def _subject(rij: Rij) -> str:
    aanwezig = rij.get("aanwezig")
    was = f" (aanwezig: {woord(aanwezig)})" if aanwezig else ""
    return f"{woord(rij['onderwerp'])}{was}"


ACTIEVE_INFORMATIE = Overzicht(
    naam="actieve-informatie",
    uitleg="Toon wat raden ongevraagd is verteld, wanneer en hoe.",
    toelichting=(
        "Actieve informatie aan raden (Wgr, artikel 17), met de bijeenkomsten waarvoor "
        "zij zijn gevraagd."
    ),
    voorbeeld="--gemeente gm0202",
    bron="actieve-informatie",
    rij=INFORMATIE,
    kolommen=("op", "gemeente", "kanaal", kolom("onderwerp", _subject)),
    leeg="Geen actieve informatie gevonden.",
    filters=(
        GEMEENTE,
        Filter(naam="kanaal", uitleg="Hoe het is verteld.", voorbeeld="brief"),
        DOSSIER,
    ),
    volgorde=Volgorde("op", aflopend=True),
    adressen=(
        Adres(
            "/actieve-informatie",
            "Actieve informatie aan raden",
            "raden",
            "lijstActieveInformatie",
        ),
        Adres(
            "/gemeenten/{code}/actieve-informatie",
            "Actieve informatie aan een raad",
            "gemeenten",
            "lijstActieveInformatieVanGemeente",
        ),
    ),
)

INLICHTING = Rijvorm(
    naam="Inlichting",
    uitleg="Een vraag aan het bestuur of een lid ervan, en het antwoord.",
    velden={
        **KOP,
        "inlichting": CODE,
        "door": kies_uit("raden.inlichtingen:Vrager"),
        "gemeente": CODE,
        "aan": CODE,
        "persoon": CODE,
        "vraag": TEKST,
        "dossier": CODE,
        "gevraagd_op": DATUM,
        "antwoord_uiterlijk": DATUM,
        "status": kies("open", "beantwoord"),
        "verstrekt_op": DATUM,
        "verstrekking": kies_uit("raden.inlichtingen:Verstrekking"),
        "antwoord": TEKST,
        "seqs": SEQS,
    },
    verplicht=("regeling", "inlichting"),
    voorbeeld={
        **KOP_VOORBEELD,
        "inlichting": "vraag-2027-1",
        "door": "raad",
        "gemeente": "gm0202",
        "aan": "DB",
        "vraag": "Waarom stijgt de bijdrage?",
        "gevraagd_op": "2027-04-08",
        "antwoord_uiterlijk": "2027-05-06",
        "status": "open",
    },
)


def _answer(rij: Rij) -> str:
    if not rij.get("verstrekt_op"):
        uiterlijk = wanneer(rij.get("antwoord_uiterlijk"))
        return f"uiterlijk {uiterlijk}" if uiterlijk else "nog niet"
    return f"{netjes(rij['verstrekking'])} op {wanneer(rij['verstrekt_op'])}"


INLICHTINGEN = Overzicht(
    naam="inlichtingen",
    uitleg="Toon vragen aan het bestuur, en of ze zijn beantwoord.",
    toelichting="Vragen van raden, raadsleden en anderen, met hun antwoord.",
    voorbeeld="--status open",
    bron="inlichtingen",
    rij=INLICHTING,
    kolommen=(
        kolom("gevraagd", lambda rij: wanneer(rij["gevraagd_op"])),
        kolom(
            "door",
            lambda rij: f"{netjes(rij['door'])} {woord(rij.get('gemeente'))}".strip(),
        ),
        "aan",
        kolom("antwoord", _answer),
        "vraag",
    ),
    leeg="Geen vragen gevonden.",
    filters=(
        GEMEENTE,
        Filter(naam="door", uitleg="Wie vroeg.", voorbeeld="raad"),
        Filter(naam="status", uitleg="Of zij openstaat.", voorbeeld="open"),
        DOSSIER,
    ),
    volgorde=Volgorde("gevraagd_op"),
    adressen=(
        Adres("/inlichtingen", "Vragen aan het bestuur", "raden", "lijstInlichtingen"),
        Adres(
            "/gemeenten/{code}/inlichtingen",
            "Vragen uit een gemeente",
            "gemeenten",
            "lijstInlichtingenVanGemeente",
        ),
    ),
)
