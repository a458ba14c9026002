"""Meetings: the list of them."""

from collections.abc import Sequence

from register.service.lijsten.opkomst import JAAR, day_of, turnout
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
    lijst,
    onbekend,
    record,
)
from register.service.lijsten.words import Rij, woord

VERGADERING = Rijvorm(
    naam="Vergadering",
    uitleg="Een vergadering zoals zij er op die dag voor staat.",
    velden={
        **KOP,
        "vergadering": CODE,
        "gremium": CODE,
        "mede": CODES,
        "datum": onbekend(DATUM),
        "wijze": onbekend(kies_uit("vergaderingen.vergaderfeiten:Vergaderwijze")),
        "openheid": onbekend(kies_uit("values:Openheid")),
        "status": kies_uit("vergaderingen.vergaderingstaat:Vergaderstatus"),
        "verzonden_op": DATUM,
        "geopend_op": DATUM,
        "gesloten_op": DATUM,
        "besluitenlijst_op": DATUM,
        "herbelegging_van": CODE,
        "punten": GETAL,
        "te_beslissen": lijst(record("punt", punt=CODE, voorstel=CODE)),
        "stemmingen": GETAL,
        "aanwezig": GETAL,
        "zittend": GETAL,
        "seq": SEQ,
    },
    verplicht=("regeling", "geldig_van", "vergadering", "gremium", "datum", "status"),
    voorbeeld={
        **KOP_VOORBEELD,
        "vergadering": "AB-2026-07-02",
        "gremium": "AB",
        "datum": "2026-07-02",
        "wijze": "fysiek",
        "openheid": "openbaar",
        "status": "gesloten",
        "punten": 12,
        "te_beslissen": [{"punt": "4", "voorstel": "v-1"}, {"punt": "5"}],
        "stemmingen": 3,
        "aanwezig": 9,
        "zittend": 11,
        "seq": 30,
    },
)


def bodies(rij: Rij) -> str:
    """Who meets; of a joint meeting all of them."""
    mede = rij.get("mede", ())
    assert isinstance(mede, Sequence), "a list of codes"
    return " + ".join([woord(rij.get("gremium")), *(woord(code) for code in mede)])


def title(rij: Rij) -> str:
    """A meeting by its code, its body and its day."""
    return f"Vergadering {woord(rij['vergadering'])} · {bodies(rij)} · {day_of(rij)}"


def _meets(rij: Rij, gremium: str) -> bool:
    return gremium in bodies(rij).split(" + ")


VERGADERINGEN = Overzicht(
    naam="vergaderingen",
    uitleg="Toon de vergaderingen, de laatste eerst.",
    toelichting="Vergaderingen van alle gremia, de laatste eerst.",
    voorbeeld="--gremium AB --jaar 2026",
    bron="vergaderingen",
    rij=VERGADERING,
    kolommen=(
        kolom("datum", day_of),
        "vergadering",
        kolom("gremium", bodies),
        "status",
        kolom("aanwezig", turnout),
        veld("besluitenlijst_op", DATUM, "besluitenlijst"),
    ),
    leeg="Geen vergaderingen gevonden.",
    filters=(
        Filter(
            naam="gremium",
            uitleg="Alleen van dit gremium, ook samen met andere.",
            voorbeeld="AB",
            past=_meets,
        ),
        Filter(naam="status", uitleg="Hoe ver zij is.", voorbeeld="gesloten"),
        JAAR,
    ),
    volgorde=Volgorde("datum", aflopend=True),
    adressen=(
        Adres(
            "/vergaderingen",
            "Vergaderingen van alle regelingen",
            "vergaderingen",
            "lijstVergaderingen",
        ),
    ),
)
