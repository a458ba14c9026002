"""The page for whoever takes over: a gremium, a functie, or the seats of a gemeente."""

from functools import partial

from register.service.lijsten.tabel import Adres, Detail, Sectie, kolom, veld
from register.service.lijsten.vormen import CODE, DATUM, LIJST, TEKST, ZIN, Rijvorm
from register.service.lijsten.words import (
    Rij,
    euro,
    in_woorden,
    items,
    netjes,
    wanneer,
    woord,
)

INWERKDOSSIER = Rijvorm(
    naam="Inwerkdossier",
    uitleg="Wat iemand moet weten die een zetel of functie overneemt, op een dag.",
    velden={
        "regeling": CODE,
        "wie": CODE,
        "op": DATUM,
        "zetels": LIJST,
        "bekleed_door": LIJST,
        "bevoegdheden": LIJST,
        "collegemandaten": LIJST,
        "wacht": LIJST,
        "lopend": LIJST,
        "opdrachten": LIJST,
        "aflopend": LIJST,
        "besluiten": LIJST,
    },
    verplicht=(
        "regeling",
        "wie",
        "op",
        "zetels",
        "bekleed_door",
        "bevoegdheden",
        "collegemandaten",
        "wacht",
        "lopend",
        "opdrachten",
        "aflopend",
        "besluiten",
    ),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "wie": "DB",
        "op": "2027-05-25",
        "zetels": [],
        "bekleed_door": [],
        "bevoegdheden": [],
        "collegemandaten": [],
        "wacht": [],
        "lopend": [],
        "opdrachten": [],
        "aflopend": [],
        "besluiten": [],
    },
)


def _until(rij: Rij) -> str:
    dag = rij.get("uiterlijk") or rij.get("aandacht_op")
    return wanneer(dag) if dag else "geen termijn"


def _powers(rij: Rij) -> str:
    gever = woord(rij.get("gever")) or woord(rij.get("ouder"))
    return f"{netjes(rij['soort'])} van {gever}: {in_woorden(rij.get('handelingen'))}"


def _room(rij: Rij) -> str:
    tot = f", tot {euro(rij['bedrag'])}" if rij.get("bedrag") else ""
    return f"{woord(rij['onderwerp'])}: {woord(rij['ruimte'])}{tot}"


def _seat(rij: Rij) -> str:
    vervangt = f" voor {woord(rij['vervangt'])}" if rij.get("vervangt") else ""
    return f"{netjes(rij['zetel'])}{vervangt}"


_UITERLIJK = kolom("uiterlijk", _until)

EEN_INWERKDOSSIER = Detail(
    naam="inwerkdossier",
    uitleg="Toon wat een nieuw lid of nieuwe functionaris moet weten.",
    toelichting="Voor een gremium, een functie of een gemeente: wie er zitten, met "
    "welke bevoegdheid, welke stap op hen wacht, wat loopt, wat afloopt en wat al is "
    "besloten. Personen staan er als code.",
    voorbeeld="DB",
    bron="register.service.inwerkdossier:inwerkdossier",
    vorm=INWERKDOSSIER,
    sleutel="wie",
    sleutel_uitleg="Code van een gremium, functie of gemeente.",
    sleutel_voorbeeld="DB",
    kop=lambda rij: f"Inwerkdossier {woord(rij['wie'])} op {wanneer(rij['op'])}",
    secties=(
        Sectie(
            kop="Wie er zitten",
            rijen=partial(items, naam="zetels"),
            kolommen=(
                veld("gremium", CODE),
                veld("gemeente", CODE),
                veld("persoon", CODE),
                kolom("zetel", _seat),
            ),
        ),
        Sectie(
            kop="Wie deze functie heeft",
            rijen=partial(items, naam="bekleed_door"),
            kolommen=(
                veld("persoon", CODE),
                kolom("als", lambda rij: netjes(rij["soort"])),
            ),
        ),
        Sectie(
            kop="Bevoegdheden",
            rijen=partial(items, naam="bevoegdheden"),
            kolommen=(
                veld("bevoegdheid", CODE),
                kolom("wat", _powers),
                veld("status", CODE),
            ),
        ),
        Sectie(
            kop="Ruimte die colleges gaven",
            rijen=partial(items, naam="collegemandaten"),
            kolommen=(
                veld("gemeente", CODE),
                veld("portefeuillehouder", CODE),
                kolom("waarover", _room),
                veld("status", CODE),
            ),
        ),
        Sectie(
            kop="Wat wacht",
            rijen=partial(items, naam="wacht"),
            kolommen=(_UITERLIJK, veld("dossier", CODE), veld("wat", TEKST)),
            leeg="Er wacht niets.",
        ),
        Sectie(
            kop="Wat loopt",
            rijen=partial(items, naam="lopend"),
            kolommen=(
                _UITERLIJK,
                kolom("soort", lambda rij: netjes(rij["soort"])),
                veld("wat", ZIN),
                kolom("stand", lambda rij: netjes(rij["stand"])),
            ),
            leeg="Er loopt niets.",
        ),
        Sectie(
            kop="Opdrachten",
            rijen=partial(items, naam="opdrachten"),
            kolommen=(
                _UITERLIJK,
                veld("opdrachtverlening", CODE, "opdracht"),
                veld("formulering", TEKST),
                veld("status", CODE),
            ),
        ),
        Sectie(
            kop="Wat afloopt",
            rijen=partial(items, naam="aflopend"),
            kolommen=(_UITERLIJK, veld("wat", ZIN)),
        ),
        Sectie(
            kop="Wat is besloten",
            rijen=partial(items, naam="besluiten"),
            kolommen=(
                veld("genomen_op", DATUM),
                veld("besluit", CODE),
                veld("titel", TEKST),
            ),
        ),
    ),
    per_dag=True,
    adressen=(
        Adres(
            "/regelingen/{code}/inwerkdossiers/{wie}",
            "Wat wie nieuw is moet weten",
            "gremia",
            "toonInwerkdossier",
        ),
    ),
)
