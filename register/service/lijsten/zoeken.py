"""Search as a list: everything with texts that are public, by its words."""

from collections.abc import Sequence

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
    GETAL,
    ZIN,
    Rijvorm,
    kies,
    lijst,
    record,
)
from register.service.lijsten.words import Rij, items, woord

_TREFFERS = lijst(record("van", "tot", van=GETAL, tot=GETAL))

GEVONDEN = Rijvorm(
    naam="Gevonden",
    uitleg="Iets met de gevraagde woorden. `treffers` zijn de plaatsen (in tekens) van "
    "die woorden in `fragment`, `titeltreffers` die in `titel`.",
    velden={
        "regeling": CODE,
        "soort": kies(
            "besluit",
            "voorstel",
            "advies",
            "zienswijze",
            "dossier",
            "motie",
            "toezegging",
            "afspraak",
            "stuk",
        ),
        "code": CODE,
        "titel": ZIN,
        "titeltreffers": _TREFFERS,
        "op": DATUM,
        "orgaan": CODE,
        "besluit": CODE,
        "dossier": CODE,
        "gemeente": CODE,
        "gremium": CODE,
        "raadsronde": CODE,
        "vergadering": CODE,
        "veld": CODE,
        "fragment": ZIN,
        "treffers": _TREFFERS,
        "rang": ZIN,
    },
    verplicht=("regeling", "soort", "code", "op", "rang"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "soort": "besluit",
        "code": "AB-2026-001",
        "titel": "Begroting 2027",
        "titeltreffers": [{"van": 0, "tot": 9}],
        "op": "2026-07-02",
        "orgaan": "AB",
        "besluit": "AB-2026-001",
        "dossier": "begroting-2027",
        "veld": "dictum",
        "fragment": "De begroting 2027 wordt vastgesteld.",
        "treffers": [{"van": 3, "tot": 12}],
        "rang": "2 2026-07-02",
    },
)


def found(rij: Rij) -> str:
    """What it is and which one; what has no code of its own is within a dossier."""
    dossier, _, code = woord(rij["code"]).replace("|", " ").rpartition("/")
    in_dossier = f" in dossier {dossier}" if dossier else ""
    return f"{woord(rij['soort'])} {code}{in_dossier}"


def _text(rij: Rij) -> str:
    """Title and fragment, with the words that were found in brackets."""
    titel = marked(woord(rij.get("titel")), items(rij, "titeltreffers"))
    deel = marked(woord(rij.get("fragment")), items(rij, "treffers"))
    return " · ".join(tekst for tekst in (titel, deel) if tekst)


def marked(tekst: str, treffers: Sequence[Rij]) -> str:
    """A text with brackets around what was found in it."""
    for plek in reversed(treffers):
        van, tot = int(str(plek["van"])), int(str(plek["tot"]))
        tekst = f"{tekst[:van]}[{tekst[van:tot]}]{tekst[tot:]}"
    return tekst


ZOEKEN = Overzicht(
    naam="zoek",
    uitleg="Zoek in titels, besluiten, motiveringen, adviezen en zienswijzen.",
    toelichting="Zoekt in wat nu openbaar is: alle woorden, ook verbuigingen en het "
    "begin ervan, zonder te letten op accenten. Wat ze in de titel heeft "
    "staat voorop, dan het nieuwste.",
    voorbeeld="--woorden begroting",
    bron="register.service.zoeken.vinden:zoek",
    rij=GEVONDEN,
    kolommen=("op", kolom("wat", found), kolom("tekst", _text)),
    leeg="Niets gevonden in wat gepubliceerd is; probeer minder woorden, of het "
    "begin ervan.",
    filters=(
        Filter(
            naam="zoek",
            uitleg="Woorden die er alle in staan.",
            voorbeeld="begroting",
            optie="woorden",
            past=lambda _, __: True,
            vrij=True,
        ),
        Filter(naam="soort", uitleg="Alleen dit soort.", voorbeeld="besluit"),
        Filter(
            naam="dossier", uitleg="Alleen van dit dossier.", voorbeeld="begroting-2027"
        ),
        Filter(naam="orgaan", uitleg="Alleen van dit orgaan.", voorbeeld="AB"),
        GEMEENTE,
    ),
    volgorde=Volgorde("rang", aflopend=True),
    sleutel=("soort", "code"),
    geordend=True,
    adressen=(Adres("/besluiten/_zoek", "Zoeken", "besluiten", "zoekBesluiten"),),
)
