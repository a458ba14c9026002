"""What the law gives to whom, and how contested norms are read in this regeling."""

from register.service.lijsten.tabel import Adres, Filter, Overzicht, Volgorde, kolom
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    KOP,
    KOP_VOORBEELD,
    SEQ,
    TEKST,
    Rijvorm,
)
from register.service.lijsten.words import Rij, in_woorden, wanneer, woord

ATTRIBUTIE = Rijvorm(
    naam="Attributie",
    uitleg="Een bevoegdheid die een wet of de regeling zelf geeft.",
    velden={
        **KOP,
        "attributie": CODE,
        "houder": CODE,
        "handelingen": CODES,
        "uitzonderingen": CODES,
        "bron": CODE,
        "omschrijving": TEKST,
        "vanaf": DATUM,
        "beeindigd_op": DATUM,
        "seq": SEQ,
    },
    verplicht=("regeling", "attributie", "houder", "handelingen", "bron", "vanaf"),
    voorbeeld={
        **KOP_VOORBEELD,
        "attributie": "begroting",
        "houder": "AB",
        "handelingen": ["begroting-vaststellen"],
        "bron": "wgr:34",
        "vanaf": "2025-11-01",
        "seq": 14,
    },
)


def _until(rij: Rij) -> str:
    van, tot = wanneer(rij["vanaf"]), wanneer(rij.get("beeindigd_op"))
    return f"{van} tot {tot}" if tot else van


def _acts(rij: Rij) -> str:
    behalve = in_woorden(rij.get("uitzonderingen"))
    wat = in_woorden(rij["handelingen"])
    return f"{wat}, behalve {behalve}" if behalve else wat


ATTRIBUTIES = Overzicht(
    naam="attributies",
    uitleg="Toon wat een wet of de regeling zelf aan een orgaan of functie geeft.",
    toelichting="Bevoegdheden uit de wet of de regeling, met het artikel dat ze geeft.",
    voorbeeld="--houder AB",
    bron="attributies",
    rij=ATTRIBUTIE,
    kolommen=(
        "houder",
        kolom("handelingen", _acts),
        "bron",
        kolom("vanaf", _until),
        "omschrijving",
    ),
    leeg="Geen attributies vastgelegd; wat de wet aan organen geeft geldt ook zonder.",
    filters=(
        Filter(naam="houder", uitleg="Wie haar heeft.", voorbeeld="AB"),
        Filter(naam="bron", uitleg="Wet en artikel.", voorbeeld="wgr:34"),
    ),
    volgorde=Volgorde("vanaf"),
    adressen=(
        Adres(
            "/attributies",
            "Bevoegdheden uit de wet",
            "bevoegdheden",
            "lijstAttributies",
        ),
    ),
)

NORMUITLEG = Rijvorm(
    naam="Normuitleg",
    uitleg="Hoe een omstreden norm hier wordt gelezen, en wie dat vaststelde.",
    velden={
        **KOP,
        "normuitleg": CODE,
        "norm": CODE,
        "lezing": CODE,
        "door": CODE,
        "tekst": TEKST,
        "bron": TEKST,
        "vanaf": DATUM,
        "seq": SEQ,
    },
    verplicht=("regeling", "normuitleg", "norm", "door", "vanaf"),
    voorbeeld={
        **KOP_VOORBEELD,
        "normuitleg": "zienswijzetermijn",
        "norm": "WGR-04",
        "door": "AB",
        "tekst": "De termijn begint bij de ontvangst door de griffie.",
        "vanaf": "2027-01-15",
        "seq": 731,
    },
)

NORMUITLEGGEN = Overzicht(
    naam="normuitleg",
    uitleg="Toon hoe omstreden normen hier worden gelezen, en wie dat vaststelde.",
    toelichting="Vastgestelde lezingen van normen; elke geldt vanaf haar eigen dag.",
    voorbeeld="--norm WGR-04",
    bron="normuitleggen",
    rij=NORMUITLEG,
    kolommen=(
        "norm",
        kolom("lezing", lambda rij: woord(rij.get("lezing")) or "in woorden"),
        "door",
        kolom("vanaf", lambda rij: wanneer(rij["vanaf"])),
        "tekst",
    ),
    leeg="Geen lezing van een norm vastgesteld.",
    filters=(
        Filter(naam="norm", uitleg="Van deze norm.", voorbeeld="WGR-04"),
        Filter(naam="door", uitleg="Wie haar vaststelde.", voorbeeld="AB"),
    ),
    volgorde=Volgorde("vanaf"),
    adressen=(
        Adres("/normuitleg", "Lezingen van normen", "normen", "lijstNormuitleg"),
    ),
)
