"""Who turned up: by meeting, and by gremium and year."""

from register.service.lijsten.tabel import (
    Adres,
    Filter,
    Overzicht,
    Volgorde,
    kolom,
    veld,
)
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    GETAL,
    KOP,
    KOP_VOORBEELD,
    SEQ,
    Rijvorm,
    kies_uit,
    onbekend,
    record,
)
from register.service.lijsten.words import Rij, part, wanneer, woord

OPKOMST = Rijvorm(
    naam="Opkomst",
    uitleg="Hoeveel leden van een gremium er in een vergadering waren.",
    velden={
        **KOP,
        "vergadering": CODE,
        "gremium": CODE,
        "datum": onbekend(DATUM),
        "status": kies_uit("vergaderingen.vergaderingstaat:Vergaderstatus"),
        "aanwezig": GETAL,
        "zittend": GETAL,
        "procent": GETAL,
        "plaatsvervangers": GETAL,
        "met_bericht": GETAL,
        "zonder_bericht": GETAL,
        "afwezige_gemeenten": CODES,
        "seq": SEQ,
    },
    verplicht=("regeling", "geldig_van", "vergadering", "gremium", "status"),
    voorbeeld={
        **KOP_VOORBEELD,
        "vergadering": "AB-2026-07-02",
        "gremium": "AB",
        "datum": "2026-07-02",
        "status": "gesloten",
        "aanwezig": 9,
        "zittend": 11,
        "procent": 82,
        "plaatsvervangers": 1,
        "met_bericht": 2,
        "zonder_bericht": 0,
        "afwezige_gemeenten": ["gm0226"],
        "seq": 40,
    },
)

TREND = Rijvorm(
    naam="Opkomsttrend",
    uitleg="De opkomst van een gremium in een jaar, tegen het jaar ervoor.",
    velden={
        "regeling": CODE,
        "gremium": CODE,
        "jaar": GETAL,
        "vergaderingen": GETAL,
        "niet_geopend": GETAL,
        "niet_gehouden": GETAL,
        "aanwezig": GETAL,
        "zittend": GETAL,
        "procent": GETAL,
        "verschil": GETAL,
        "laagste": record("vergadering", "procent", vergadering=CODE, procent=GETAL),
    },
    verplicht=("regeling", "gremium", "jaar", "vergaderingen"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "gremium": "AB",
        "jaar": 2026,
        "vergaderingen": 4,
        "niet_geopend": 0,
        "niet_gehouden": 1,
        "aanwezig": 33,
        "zittend": 44,
        "procent": 75,
        "verschil": -7,
        "laagste": {"vergadering": "AB-2026-10-01", "procent": 45},
    },
)

_GREMIUM = Filter(naam="gremium", uitleg="Alleen van dit gremium.", voorbeeld="AB")


def day_of(rij: Rij) -> str:
    """The day of a meeting, or that nobody knows it."""
    datum = rij.get("datum")
    return wanneer(datum) if isinstance(datum, str) else woord(datum)


def turnout(rij: Rij) -> str:
    """How many out of how many; a question mark where a number is not known."""
    if rij.get("aanwezig") is None:
        return ""
    van = rij.get("zittend")
    return f"{rij['aanwezig']} van {'?' if van is None else van}"


def _percent(rij: Rij) -> str:
    return f"{rij['procent']}%" if rij.get("procent") is not None else ""


def _in_year(rij: Rij, jaar: str) -> bool:
    return str(rij.get("datum", "")).startswith(f"{jaar}-")


JAAR = Filter(
    naam="jaar",
    uitleg="Alleen van dit jaar.",
    voorbeeld="2026",
    past=_in_year,
)

OPKOMSTEN = Overzicht(
    naam="opkomst",
    uitleg="Toon per vergadering hoeveel leden er waren, de laatste eerst.",
    toelichting="Per vergadering en gremium hoeveel leden er waren; ook van een "
    "vergadering die niet doorging omdat te weinigen kwamen.",
    voorbeeld="--gremium AB --jaar 2026",
    bron="opkomst",
    rij=OPKOMST,
    kolommen=(
        kolom("datum", day_of),
        "vergadering",
        "gremium",
        "status",
        kolom("aanwezig", turnout),
        kolom("procent", _percent),
    ),
    leeg="Geen opkomst gevonden.",
    filters=(
        _GREMIUM,
        JAAR,
        Filter(naam="status", uitleg="Hoe het afliep.", voorbeeld="niet_gehouden"),
    ),
    volgorde=Volgorde("datum", aflopend=True),
    adressen=(
        Adres("/opkomst", "Opkomst per vergadering", "vergaderingen", "lijstOpkomst"),
    ),
)


def _change(rij: Rij) -> str:
    verschil = rij.get("verschil")
    return f"{verschil:+d}" if isinstance(verschil, int) else ""


def _lowest(rij: Rij) -> str:
    laagste = part(rij, "laagste")
    return f"{laagste['procent']}% ({laagste['vergadering']})" if laagste else ""


TRENDKOLOMMEN = (
    veld("jaar", GETAL),
    kolom("gehouden", lambda rij: str(_held(rij))),
    kolom("niet door", lambda rij: str(_failed(rij)) if _failed(rij) else ""),
    kolom("opkomst", _percent),
    kolom("verschil", _change),
    kolom("laagste", _lowest),
)
"""A year of one gremium."""


def _failed(rij: Rij) -> int:
    return _number(rij, "niet_geopend") + _number(rij, "niet_gehouden")


def _held(rij: Rij) -> int:
    return _number(rij, "vergaderingen") - _failed(rij)


def _number(rij: Rij, veld_: str) -> int:
    waarde = rij.get(veld_)
    return waarde if isinstance(waarde, int) else 0


OPKOMSTTREND = Overzicht(
    naam="opkomsttrend",
    uitleg="Toon per gremium en jaar hoe de opkomst was en hoe zij verandert.",
    toelichting="De opkomst per gremium en jaar, in hele procenten van de leden, met "
    "het verschil in punten tegen het jaar ervoor.",
    voorbeeld="--gremium AB",
    bron="register.service.zittingen.opkomst:trend",
    rij=TREND,
    kolommen=("gremium", *TRENDKOLOMMEN),
    leeg="Geen opkomst gevonden.",
    filters=(
        _GREMIUM,
        Filter(naam="jaar", uitleg="Alleen van dit jaar.", voorbeeld="2026"),
    ),
    sleutel=("gremium", "jaar"),
    adressen=(
        Adres(
            "/opkomsttrend",
            "Opkomst per gremium en jaar",
            "vergaderingen",
            "lijstOpkomsttrend",
        ),
    ),
)
