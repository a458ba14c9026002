"""Who is behind what, and where nobody is."""

from register.service.lijsten.afspraken import NTB
from register.service.lijsten.besluiten import DOSSIER
from register.service.lijsten.tabel import Adres, Filter, Groep, Overzicht, kolom
from register.service.lijsten.vormen import (
    CODE,
    DATUM,
    KOP,
    KOP_VOORBEELD,
    TEKST,
    Rijvorm,
    kies,
    kies_uit,
)
from register.service.lijsten.words import Rij, netjes, woord

EIGENAAR = Rijvorm(
    naam="Eigenaar",
    uitleg="Een plek in werk dat nog loopt, en wie daar staat.",
    velden={
        **KOP,
        "soort": kies("afspraak", "actie", "opdracht", "overeenkomst", "besluit"),
        "code": CODE,
        "wat": TEKST,
        "veld": CODE,
        "wie": CODE,
        "open": kies("ja", "nee"),
        "dossier": CODE,
        "uiterlijk": DATUM,
    },
    verplicht=("regeling", "soort", "code", "veld", "open"),
    voorbeeld={
        **KOP_VOORBEELD,
        "soort": "afspraak",
        "code": "inkoopkalender",
        "wat": "Eén inkoopkalender voor de regio",
        "veld": "ambtelijk_eigenaar",
        "wie": "manager-inkoop",
        "open": "nee",
    },
)

_SOORT = Filter(naam="soort", uitleg="Welk soort werk.", voorbeeld="afspraak")
_CODE = Filter(naam="code", uitleg="Alleen van dit werk.", voorbeeld="inkoopkalender")
_PLEK = kolom("plek", lambda rij: netjes(rij["veld"]))


def _work(rij: Rij) -> str:
    soort = netjes(rij["soort"]).capitalize()
    return f"{soort} {woord(rij['code'])}: {woord(rij['wat'])}"


_WERK = Groep("code", _work)

EIGENAREN = Overzicht(
    naam="eigenaren",
    uitleg="Toon wie waarvan is: eigenaren, opdrachtgevers en bewakers.",
    toelichting=(
        "Elke plek in afspraken, acties, opdrachten en overeenkomsten die nog lopen, "
        "en wie daar staat; van besluiten alleen wat nader te bepalen is."
    ),
    voorbeeld="--wie secretaris",
    bron="eigenaren",
    rij=EIGENAAR,
    kolommen=(_PLEK, kolom("wie", lambda rij: woord(rij.get("wie")) or NTB)),
    groep=_WERK,
    leeg="Er loopt niets.",
    filters=(
        Filter(naam="wie", uitleg="Een gremium of functie.", voorbeeld="secretaris"),
        _SOORT,
        _CODE,
        Filter(naam="open", uitleg="Of het nader te bepalen is.", voorbeeld="ja"),
        DOSSIER,
    ),
    adressen=(Adres("/eigenaren", "Wie waarvan is", "afspraken", "lijstEigenaren"),),
)

OPEN_EIGENAAR = Rijvorm(
    naam="OpenEigenaar",
    uitleg="Een plek waar op die dag niemand staat, en waarom.",
    velden={
        "regeling": CODE,
        **{n: v for n, v in EIGENAAR.velden.items() if n not in KOP},
        "reden": kies_uit("afspraken.nietbelegd:Gatsoort"),
    },
    verplicht=("regeling",),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "soort": "afspraak",
        "code": "inkoopkalender",
        "veld": "termijn",
        "open": "ja",
        "reden": "nader te bepalen",
    },
)

OPEN_EIGENAREN = Overzicht(
    naam="open-eigenaren",
    uitleg="Toon waar niemand achter staat: n.t.b., of een lege functie.",
    toelichting=(
        "Plekken die nader te bepalen zijn, of horen bij een functie die op de "
        "gevraagde dag niemand bekleedt of die is opgeheven."
    ),
    voorbeeld="--soort afspraak",
    bron="register.service.overzichten.eigenaren:rows",
    rij=OPEN_EIGENAAR,
    kolommen=(
        _PLEK,
        kolom(
            "waarom open",
            lambda rij: ": ".join(
                deel for deel in (woord(rij.get("wie")), woord(rij["reden"])) if deel
            ),
        ),
    ),
    groep=_WERK,
    leeg="Overal staat iemand.",
    filters=(
        Filter(naam="wie", uitleg="Een gremium of functie.", voorbeeld="secretaris"),
        _SOORT,
        _CODE,
        Filter(naam="reden", uitleg="Waarom open.", voorbeeld="opgeheven"),
        DOSSIER,
    ),
    sleutel=("soort", "code", "veld"),
    per_dag=True,
    adressen=(
        Adres("/open-eigenaren", "Plekken zonder iemand", "afspraken", "lijstOpen"),
    ),
)
