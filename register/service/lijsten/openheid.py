"""What is kept closed, which documents there are, and what lacks."""

from register.service.lijsten.besluiten import DOSSIER
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
    GETAL,
    JANEE,
    KOP,
    KOP_VOORBEELD,
    LIJST,
    SEQ,
    SEQS,
    TEKST,
    ZIN,
    Rijvorm,
    kies,
)
from register.service.lijsten.words import Rij, netjes, wanneer, woord

_SHA = "7d27" * 16

GEHEIMHOUDING = Rijvorm(
    naam="Geheimhouding",
    uitleg="Eén keer dat iets niet openbaar werd: sinds wanneer, door wie, waarom, tot "
    "wanneer. Van wat nog dicht is staat er niet meer dan dat.",
    velden={
        "regeling": CODE,
        "stroom": CODE,
        "soort": CODE,
        "code": CODE,
        "omvang": kies("alles", "feit"),
        "openheid": kies("besloten", "geheim", "intern"),
        "sinds": DATUM,
        "door": CODE,
        "grond": CODE,
        "tot": DATUM,
        "status": kies("geldt", "bekrachtigd", "opgeheven", "vervallen", "verlopen"),
        "opgelegd_aan": kies("ab", "leden"),
        "vergadering": CODE,
        "bekrachtigd_op": DATUM,
        "bekrachtigd_door": CODE,
        "geeindigd_op": DATUM,
        "seq": SEQ,
        "seqs": SEQS,
    },
    verplicht=("regeling", "stroom", "openheid", "sinds", "status"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "stroom": "besluit/AB-2026-002",
        "soort": "besluit",
        "code": "AB-2026-002",
        "omvang": "alles",
        "openheid": "geheim",
        "sinds": "2026-07-09",
        "door": "AB",
        "grond": "2b",
        "status": "geldt",
        "seq": 61,
    },
)


def _about(rij: Rij) -> str:
    """What is closed: its kind and its code, a long one cut short."""
    code = woord(rij.get("code"))
    kort = f"{code[:12]}…" if len(code) > _LANG else code
    deel = "feit in " if rij.get("omvang") == "feit" else ""
    return f"{deel}{woord(rij.get('soort'))} {kort}"


_LANG = 40


def _until(rij: Rij) -> str:
    if rij.get("geeindigd_op"):
        return f"{netjes(rij['status'])} {wanneer(rij['geeindigd_op'])}"
    tot = f", t/m {wanneer(rij['tot'])}" if rij.get("tot") else ""
    return f"{netjes(rij['status'])}{tot}"


GEHEIMHOUDINGEN = Overzicht(
    naam="geheimhoudingen",
    uitleg="Toon wat geheim of besloten is of was, door wie, waarom en tot wanneer.",
    toelichting="Het geheimhoudingsregister: wat niet openbaar is of was, sinds "
    "wanneer, door wie, op welke grond, en hoe dat eindigde.",
    voorbeeld="--status geldt",
    bron="register.service.geheimhoudingen:closed",
    rij=GEHEIMHOUDING,
    kolommen=(
        kolom("wat", _about),
        "openheid",
        "sinds",
        "door",
        "grond",
        kolom("stand", _until),
    ),
    leeg="Niets is of was gesloten.",
    filters=(
        Filter(naam="status", uitleg="Hoe zij ervoor staat.", voorbeeld="geldt"),
        Filter(naam="soort", uitleg="Waarop zij rust.", voorbeeld="besluit"),
        Filter(naam="openheid", uitleg="Hoe gesloten.", voorbeeld="geheim"),
        Filter(naam="door", uitleg="Wie haar oplegde.", voorbeeld="AB"),
    ),
    volgorde=Volgorde("sinds", aflopend=True),
    sleutel=("stroom", "seq"),
    per_dag=True,
    adressen=(
        Adres(
            "/geheimhoudingen",
            "Het geheimhoudingsregister",
            "openheid",
            "lijstGeheimhoudingen",
        ),
    ),
)

STUK = Rijvorm(
    naam="Stuk",
    uitleg="Een stuk, en of het bestand in het register is of alleen de vindplaats.",
    velden={
        **KOP,
        "stuk": CODE,
        "titel": TEKST,
        "soort": CODE,
        "versie": GETAL,
        "gelakt": JANEE,
        "bestand": kies("bewaard", "alleen_vindplaats", "ontbreekt"),
        "vindplaats": TEKST,
        "omvang": GETAL,
        "mediatype": CODE,
        "dossier": CODE,
        "toegevoegd_op": DATUM,
        "vervangen_door": CODE,
        "vervangen_op": DATUM,
        "publicaties": LIJST,
        "seqs": SEQS,
    },
    verplicht=("regeling", "geldig_van", "stuk", "soort", "bestand"),
    voorbeeld={
        **KOP_VOORBEELD,
        "stuk": _SHA,
        "titel": "Ontwerpbegroting 2027",
        "soort": "begroting",
        "versie": 1,
        "bestand": "bewaard",
        "omvang": 48_120,
        "mediatype": "application/pdf",
        "dossier": "begroting-2027",
        "toegevoegd_op": "2026-04-08",
        "seqs": [14],
    },
)

STUKKEN = Overzicht(
    naam="stukken",
    uitleg="Toon de stukken, en of het bestand er is of alleen de vindplaats.",
    toelichting="Stukken bij hun vingerafdruk (sha256), het laatst toegevoegde eerst.",
    voorbeeld="--dossier begroting-2027",
    bron="stukken",
    rij=STUK,
    kolommen=(
        kolom("sha256", lambda rij: f"{woord(rij['stuk'])[:12]}…"),
        "soort",
        "toegevoegd_op",
        "bestand",
        "titel",
    ),
    leeg="Geen stukken gevonden.",
    filters=(
        DOSSIER,
        Filter(naam="soort", uitleg="Welk soort stuk.", voorbeeld="begroting"),
        Filter(
            naam="bestand",
            uitleg="Of het bestand er is.",
            voorbeeld="alleen_vindplaats",
        ),
    ),
    volgorde=Volgorde("toegevoegd_op", aflopend=True),
    adressen=(
        Adres("/stukken", "Stukken van alle regelingen", "stukken", "lijstStukken"),
    ),
)

ONVOLLEDIG = Rijvorm(
    naam="Onvolledigheid",
    uitleg="Iets dat in de stukken of de uitkomsten ontbreekt.",
    velden={
        "regeling": CODE,
        "soort": kies(
            "stuk_alleen_vindplaats",
            "stuk_zonder_bestand",
            "verwijzing_onbekend",
            "voorstel_zonder_stuk",
            "voorstel_zonder_ambtelijk_advies",
            "vergadering_zonder_besluitenlijst",
            "agendapunt_zonder_uitkomst",
            "stemming_zonder_besluit",
        ),
        "onderwerp": CODE,
        "wat": ZIN,
        "titel": TEKST,
        "dossier": CODE,
        "seqs": SEQS,
    },
    verplicht=("regeling", "soort", "onderwerp", "wat", "seqs"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "soort": "agendapunt_zonder_uitkomst",
        "onderwerp": "vergadering/AB-2026-07-02",
        "wat": "Van punt '4' is geen uitkomst vastgelegd.",
        "titel": "Begroting 2027",
        "seqs": [31],
    },
)


def _subject(rij: Rij) -> str:
    soort, _, code = woord(rij["onderwerp"]).partition("/")
    return _about({"soort": soort, "code": code})


VOLLEDIGHEID = Overzicht(
    naam="stukken-volledigheid",
    uitleg="Toon welke stukken en uitkomsten ontbreken, en waarvan.",
    toelichting="Wat ontbreekt: stukken zonder bestand, verwijzingen naar stukken die "
    "niet zijn vastgelegd, voorstellen zonder stuk, vergaderingen zonder "
    "besluitenlijst en agendapunten zonder uitkomst.",
    voorbeeld="--soort agendapunt_zonder_uitkomst",
    bron="register.service.volledigheid:missing",
    rij=ONVOLLEDIG,
    kolommen=(
        "soort",
        kolom("waarvan", _subject),
        "wat",
    ),
    leeg="Er ontbreekt niets.",
    filters=(
        Filter(
            naam="soort",
            uitleg="Wat ontbreekt.",
            voorbeeld="agendapunt_zonder_uitkomst",
        ),
        DOSSIER,
    ),
    sleutel=("soort", "onderwerp", "seqs"),
    adressen=(
        Adres(
            "/stukken-volledigheid",
            "Welke stukken en uitkomsten ontbreken",
            "stukken",
            "lijstStukkenVolledigheid",
        ),
    ),
)
