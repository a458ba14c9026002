"""Money: what each gemeente pays and by which key, budgets, and what is left."""

from register.service.lijsten.overeenkomsten import MODULE
from register.service.lijsten.raden import GEMEENTE
from register.service.lijsten.tabel import Adres, Filter, Groep, Overzicht, kolom
from register.service.lijsten.vormen import (
    CENTEN,
    CODE,
    CODES,
    DATUM,
    GETAL,
    JANEE,
    KOP,
    KOP_VOORBEELD,
    LIJST,
    SEQS,
    Rijvorm,
)
from register.service.lijsten.words import (
    Rij,
    euro,
    in_woorden,
    items,
    wanneer,
    woord,
)

BOEKJAAR = Filter(naam="boekjaar", uitleg="Alleen van dit jaar.", voorbeeld="2027")

BIJDRAGE = Rijvorm(
    naam="Bijdrage",
    uitleg="Wat een gemeente in een jaar voor een module betaalt, en waarop dat rust.",
    velden={
        **KOP,
        "boekjaar": GETAL,
        "module": CODE,
        "gemeente": CODE,
        "onverdeeld": JANEE,
        "raming": CENTEN,
        "wijziging": CENTEN,
        "afrekening": CENTEN,
        "totaal": CENTEN,
        "resultaat": CENTEN,
        "delen": LIJST,
    },
    verplicht=("regeling", "boekjaar", "totaal"),
    voorbeeld={
        **KOP_VOORBEELD,
        "boekjaar": 2027,
        "module": "zorg",
        "gemeente": "gm0202",
        "raming": 56021835,
        "totaal": 56021835,
        "delen": [
            {
                "bijdrage": "zorg-2027",
                "soort": "raming",
                "bedrag": 56021835,
                "van": 170000000,
                "verdeling": [
                    {
                        "sleutel": "inwoneraantal",
                        "peildatum": "2026-01-01",
                        "aantal": 164000,
                        "totaal": 497700,
                    }
                ],
            }
        ],
    },
)


def _number(cijfer: Rij, veld: str) -> str:
    """A figure with its comma: 6125 with two decimals is 61,25."""
    waarde, decimalen = cijfer.get(veld), cijfer.get("decimalen")
    if not isinstance(waarde, int) or not isinstance(decimalen, int):
        return woord(waarde)
    heel, rest = divmod(waarde, 10**decimalen)
    return f"{heel},{rest:0{decimalen}d}"


def _key(rij: Rij) -> str:
    """The keys that the shares rest on; where none is on record, that."""
    gezegd: dict[str, None] = {}
    for deel in items(rij, "delen"):
        for cijfer in items(deel, "verdeling"):
            van = f"{_number(cijfer, 'aantal')} van {_number(cijfer, 'totaal')}"
            peil = wanneer(cijfer.get("peildatum"))
            gezegd[f"{in_woorden(cijfer['sleutel'])} {van} (peildatum {peil})"] = None
        if deel.get("afwijking"):
            gezegd[f"{euro(deel['afwijking'])} naast de sleutel"] = None
        if deel.get("dekking"):
            gezegd[woord(deel["dekking"])] = None
    return "; ".join(gezegd)


def _built(rij: Rij) -> str:
    return "; ".join(
        f"{soort} {euro(rij[soort])}"
        for soort in ("raming", "wijziging", "afrekening")
        if soort in rij
    )


def _who(rij: Rij) -> str:
    return "(onverdeeld)" if rij.get("onverdeeld") else woord(rij["gemeente"])


BIJDRAGEN = Overzicht(
    naam="bijdragen",
    uitleg="Toon wat elke gemeente betaalt, per module en jaar, en met welke sleutel.",
    toelichting=(
        "Per jaar, module en gemeente de raming, wijzigingen en afrekening, met de "
        "sleutel en de cijfers erachter; wat geen gemeente betaalt, staat apart."
    ),
    voorbeeld="--gemeente gm0202 --boekjaar 2027",
    bron="bijdragen",
    rij=BIJDRAGE,
    kolommen=(
        kolom("gemeente", _who),
        kolom("module", lambda rij: woord(rij.get("module"))),
        kolom("totaal", lambda rij: euro(rij["totaal"])),
        kolom("opbouw", _built),
        kolom("sleutel", _key),
    ),
    leeg="Geen bijdragen gevonden.",
    groep=Groep("boekjaar", lambda rij: f"Bijdragen {woord(rij['boekjaar'])}"),
    filters=(GEMEENTE, MODULE, BOEKJAAR),
    adressen=(
        Adres("/bijdragen", "Bijdragen van gemeenten", "geld", "lijstBijdragen"),
        Adres(
            "/gemeenten/{code}/bijdragen",
            "Bijdragen van een gemeente",
            "gemeenten",
            "lijstBijdragenVanGemeente",
        ),
    ),
)

BEGROTING = Rijvorm(
    naam="Begroting",
    uitleg="Kader, ontwerp, begroting en rekening van een module in een jaar.",
    velden={
        **KOP,
        "boekjaar": GETAL,
        "module": CODE,
        "kader": CENTEN,
        "ontwerp_versie": GETAL,
        "ontwerp_lasten": CENTEN,
        "begroot_lasten": CENTEN,
        "begroot_baten": CENTEN,
        "begroot_op": DATUM,
        "begrotingsbesluit": CODE,
        "wijzigingen": CODES,
        "rekening_lasten": CENTEN,
        "rekening_baten": CENTEN,
        "rekening_op": DATUM,
        "rekeningbesluit": CODE,
        "seqs": SEQS,
    },
    verplicht=("regeling", "boekjaar"),
    voorbeeld={
        **KOP_VOORBEELD,
        "boekjaar": 2027,
        "module": "zorg",
        "kader": 180000000,
        "begroot_lasten": 175000000,
        "begroot_baten": 175000000,
        "begrotingsbesluit": "AB-2026-002",
    },
)

_GEEN = "(geen module)"

BEGROTINGEN = Overzicht(
    naam="begrotingen",
    uitleg="Toon per module kader, ontwerp, begroting en rekening.",
    toelichting="Lasten per jaar en module, van kader tot jaarrekening.",
    voorbeeld="--boekjaar 2027",
    bron="begrotingen",
    rij=BEGROTING,
    kolommen=(
        kolom("module", lambda rij: woord(rij.get("module")) or _GEEN),
        kolom("kader", lambda rij: euro(rij.get("kader"))),
        kolom("ontwerp", lambda rij: euro(rij.get("ontwerp_lasten"))),
        kolom("begroot", lambda rij: euro(rij.get("begroot_lasten"))),
        kolom("rekening", lambda rij: euro(rij.get("rekening_lasten"))),
    ),
    leeg="Geen begrotingen gevonden.",
    groep=Groep("boekjaar", lambda rij: f"Lasten {woord(rij['boekjaar'])}"),
    filters=(BOEKJAAR, MODULE),
    adressen=(
        Adres("/begrotingen", "Begrotingen per module", "geld", "lijstBegrotingen"),
    ),
)

RUIMTE = Rijvorm(
    naam="Begrotingsruimte",
    uitleg="Wat van het budget van een module over is, en wat er al op ligt.",
    velden={
        "regeling": CODE,
        "boekjaar": GETAL,
        "module": CODE,
        "begroot": CENTEN,
        "belegd": CENTEN,
        "over": CENTEN,
        "begrotingsbesluit": CODE,
        "delen": LIJST,
    },
    verplicht=("regeling",),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "boekjaar": 2027,
        "module": "zorg",
        "begroot": 175000000,
        "belegd": 3800000,
        "over": 171200000,
        "begrotingsbesluit": "AB-2026-002",
        "delen": [{"beleg": "toezicht", "bedrag": 3800000}],
    },
)


def _claims(rij: Rij) -> str:
    return "; ".join(
        f"{woord(deel['omschrijving'])} {euro(deel['bedrag'])}"
        for deel in items(rij, "delen")
    )


def _left(rij: Rij) -> str:
    return euro(rij["over"]) if "over" in rij else "niet bekend"


BEGROTINGSRUIMTE = Overzicht(
    naam="begrotingsruimte",
    uitleg="Toon per module wat van het budget is belegd en wat over is.",
    toelichting=(
        "Begrote lasten, wat daarvan is belegd en wat over is. Zonder vastgestelde "
        "begroting, of waar niet te zien is wat is belegd, staat er geen rest."
    ),
    voorbeeld="--boekjaar 2027",
    bron="register.service.overzichten.ruimte:rows",
    rij=RUIMTE,
    kolommen=(
        "boekjaar",
        kolom("module", lambda rij: woord(rij.get("module")) or _GEEN),
        kolom("begroot", lambda rij: euro(rij.get("begroot"))),
        kolom("belegd", lambda rij: euro(rij.get("belegd"))),
        kolom("over", _left),
        kolom("waaraan", _claims),
    ),
    leeg="Geen begroting gevonden.",
    filters=(BOEKJAAR, MODULE),
    sleutel=("boekjaar", "module"),
    adressen=(
        Adres(
            "/begrotingsruimte", "Begrotingsruimte per module", "geld", "lijstRuimte"
        ),
    ),
)
