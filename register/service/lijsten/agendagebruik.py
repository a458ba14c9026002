"""How agendas are used, by gremium and year."""

from register.service.lijsten.tabel import Adres, Filter, Overzicht, Volgorde, veld
from register.service.lijsten.vormen import CODE, GETAL, Rijvorm

AGENDAGEBRUIK_RIJ = Rijvorm(
    naam="Agendagebruik",
    uitleg="Wat in een jaar op de agenda van een gremium stond en wat ervan kwam.",
    velden={
        "regeling": CODE,
        "gremium": CODE,
        "jaar": GETAL,
        "vergaderingen": GETAL,
        "punten": GETAL,
        "hamerstukken": GETAL,
        "bespreekstukken": GETAL,
        "te_besluiten": GETAL,
        "zonder_uitkomst": GETAL,
        "aangehouden": GETAL,
    },
    verplicht=("regeling", "gremium", "jaar", "vergaderingen", "punten"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "gremium": "AB",
        "jaar": 2026,
        "vergaderingen": 4,
        "punten": 31,
        "hamerstukken": 12,
        "bespreekstukken": 19,
        "te_besluiten": 22,
        "zonder_uitkomst": 2,
        "aangehouden": 1,
    },
)

AGENDAGEBRUIK = Overzicht(
    naam="agendagebruik",
    uitleg="Toon per gremium en jaar wat is besproken, afgehamerd of blijven liggen.",
    toelichting="Van gesloten vergaderingen: hoeveel punten, hamerstukken en "
    "bespreekstukken, en van hoeveel te besluiten punten geen uitkomst is vastgelegd. "
    "Wat achter gesloten deuren is behandeld, telt niet mee.",
    voorbeeld="--gremium AB",
    bron="register.service.zittingen.agendagebruik:rows",
    rij=AGENDAGEBRUIK_RIJ,
    kolommen=(
        "gremium",
        "jaar",
        veld("vergaderingen", GETAL, "keren"),
        "punten",
        veld("bespreekstukken", GETAL, "besproken"),
        veld("hamerstukken", GETAL, "gehamerd"),
        veld("te_besluiten", GETAL, "besluit"),
        veld("aangehouden", GETAL, "later"),
        veld("zonder_uitkomst", GETAL, "open"),
    ),
    leeg="Geen gesloten vergaderingen gevonden.",
    filters=(
        Filter(naam="gremium", uitleg="Alleen van dit gremium.", voorbeeld="AB"),
        Filter(naam="jaar", uitleg="Alleen van dit jaar.", voorbeeld="2026"),
    ),
    sleutel=("gremium", "jaar"),
    volgorde=Volgorde("gremium"),
    adressen=(
        Adres(
            "/agendagebruik",
            "Wat op agenda's stond en wat ervan kwam",
            "vergaderingen",
            "lijstAgendagebruik",
        ),
    ),
)
