"""The whole picture: everything that is still to be done, and in numbers."""

from collections.abc import Callable, Sequence

from register.service.lijsten.besluiten import DOSSIER
from register.service.lijsten.overeenkomsten import MODULE
from register.service.lijsten.tabel import (
    Adres,
    Detail,
    Filter,
    Groep,
    Kolom,
    Overzicht,
    Sectie,
    kolom,
)
from register.service.lijsten.uitkomsten import GREMIUM
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    GETAL,
    TEKST,
    Rijvorm,
    kies,
    lijst,
    record,
)
from register.service.lijsten.words import (
    Rij,
    geteld,
    items,
    netjes,
    part,
    wanneer,
    woord,
)

_SOORTEN = kies(
    "voorstel",
    "advies",
    "afspraak",
    "actie",
    "opdracht",
    "toezegging",
    "motie",
    "aanbeveling",
    "inlichting",
    "zienswijze",
    "antwoord op zienswijze",
    "inzet",
)

ZAAK = Rijvorm(
    naam="LopendeZaak",
    uitleg="Iets dat nog moet gebeuren: wat, wie, en voor wanneer.",
    velden={
        "regeling": CODE,
        "soort": _SOORTEN,
        "code": CODE,
        "wat": TEKST,
        "gremium": CODE,
        "module": CODE,
        "gemeenten": CODES,
        "wie": CODES,
        "sinds": DATUM,
        "uiterlijk": DATUM,
        "stand": kies("open", "verlopen"),
        "dossier": CODE,
        "besluit": CODE,
    },
    verplicht=("regeling",),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "soort": "afspraak",
        "code": "inkoopkalender",
        "wat": "Eén inkoopkalender voor de regio",
        "gremium": "RPO-ZORG",
        "wie": ["DB", "manager-inkoop"],
        "sinds": "2027-05-10",
        "stand": "open",
        "dossier": "jeugdplan-2027",
    },
)


def _when(rij: Rij) -> str:
    verlopen = " (verlopen)" if rij["stand"] == "verlopen" else ""
    return f"{wanneer(rij.get('uiterlijk')) or 'geen termijn'}{verlopen}"


LOPEND = Overzicht(
    naam="lopende-zaken",
    uitleg="Toon alles wat nog moet gebeuren, wie het doet en voor wanneer.",
    toelichting=(
        "Open voorstellen, adviesvragen, afspraken, acties, opdrachten, toezeggingen, "
        "moties, aanbevelingen, vragen, zienswijzen en inzet, op de gevraagde dag."
    ),
    voorbeeld="--stand verlopen",
    bron="register.service.overzichten.lopend:rows",
    rij=ZAAK,
    kolommen=(
        kolom("uiterlijk", _when),
        kolom("wie", lambda rij: woord(rij.get("wie"))),
        kolom("gremium", lambda rij: woord(rij.get("gremium"))),
        "code",
        kolom("wat", lambda rij: woord(rij.get("wat"))),
    ),
    leeg="Er loopt niets.",
    groep=Groep("soort", lambda rij: netjes(rij["soort"]).capitalize()),
    filters=(
        Filter(naam="soort", uitleg="Welk soort zaak.", voorbeeld="afspraak"),
        GREMIUM,
        MODULE,
        Filter(
            naam="gemeente",
            kolom="gemeenten",
            uitleg="Alleen wat deze gemeente aangaat.",
            voorbeeld="gm0202",
        ),
        Filter(naam="wie", uitleg="Wie het doet.", voorbeeld="secretaris"),
        Filter(naam="stand", uitleg="Of de termijn voorbij is.", voorbeeld="verlopen"),
        DOSSIER,
    ),
    sleutel=("soort", "uiterlijk", "code"),
    per_dag=True,
    adressen=(
        Adres("/lopende-zaken", "Wat nog moet gebeuren", "totaalbeeld", "lijstLopend"),
        Adres(
            "/gemeenten/{code}/lopende-zaken",
            "Wat voor een gemeente nog moet gebeuren",
            "gemeenten",
            "lijstLopendVanGemeente",
        ),
    ),
)

_TELLINGEN = (
    "voorstellen",
    "adviezen",
    "afspraken",
    "opdrachten",
    "toezeggingen",
    "raden",
    "inzet",
    "besluiten",
    "open",
    "verlopen",
)
_AANTALLEN = dict.fromkeys(_TELLINGEN, GETAL)
_TELLING: Rij = dict.fromkeys(_TELLINGEN, 0) | {"afspraken": 2, "open": 2}

BEELD = Rijvorm(
    naam="Totaalbeeld",
    uitleg="Hoeveel er open en verlopen is, per gremium, module en gemeente.",
    velden={
        "regeling": CODE,
        "op": DATUM,
        "samen": record(**_AANTALLEN),
        "gremia": lijst(record("gremium", gremium=CODE, **_AANTALLEN)),
        "modules": lijst(record("module", module=CODE, **_AANTALLEN)),
        "gemeenten": lijst(record("gemeente", gemeente=CODE, **_AANTALLEN)),
        "niet_openbaar": GETAL,
    },
    verplicht=("regeling", "op", "samen", "gremia", "modules", "gemeenten"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "op": "2027-05-20",
        "samen": dict(_TELLING),
        "gremia": [{"gremium": "AB", **_TELLING}],
        "modules": [],
        "gemeenten": [],
        "niet_openbaar": 0,
    },
)

_KORT = {
    "voorstellen": "voorstel",
    "adviezen": "advies",
    "afspraken": "afspr.",
    "opdrachten": "opdr.",
    "toezeggingen": "toez.",
    "raden": "raden",
    "inzet": "inzet",
    "open": "samen",
    "verlopen": "verlopen",
}


def _number(veld: str) -> Callable[[Rij], str]:
    """The count under a heading; nothing is shown for none."""
    return lambda rij: woord(rij[veld]) if rij[veld] else ""


def _columns(naam: str) -> tuple[Kolom, ...]:
    tellingen = (kolom(kort, _number(veld)) for veld, kort in _KORT.items())
    return (kolom(naam, lambda rij: woord(rij[naam])), *tellingen)


def _rows(veld: str) -> Callable[[Rij], Sequence[Rij]]:
    return lambda rij: items(rij, veld)


def _together(rij: Rij) -> str:
    samen = part(rij, "samen")
    dicht, besluiten = rij.get("niet_openbaar"), samen["besluiten"]
    assert isinstance(besluiten, int), "counted"
    zin = (
        f"{samen['open']} open, waarvan {samen['verlopen']} over de termijn; "
        f"{geteld(besluiten, 'besluit', 'besluiten')} met acties die lopen"
    )
    return f"{zin}; {dicht} niet openbaar" if dicht else zin


TOTAALBEELD = Detail(
    naam="totaalbeeld",
    uitleg="Toon hoeveel er open is en verlopen, per gremium, module en gemeente.",
    toelichting=(
        "Tellingen van de lopende zaken op de gevraagde dag. Bij `besluiten` staat "
        "van hoeveel acties nog lopen."
    ),
    voorbeeld="--op 2027-05-20",
    bron="register.service.overzichten.totaalbeeld:totaalbeeld",
    vorm=BEELD,
    kop=lambda rij: f"Totaalbeeld op {wanneer(rij['op'])}",
    onder=_together,
    secties=(
        Sectie(
            kop="Per gremium",
            rijen=_rows("gremia"),
            kolommen=_columns("gremium"),
            leeg="Bij geen gremium loopt iets.",
        ),
        Sectie(kop="Per module", rijen=_rows("modules"), kolommen=_columns("module")),
        Sectie(
            kop="Per gemeente",
            rijen=_rows("gemeenten"),
            kolommen=_columns("gemeente"),
        ),
    ),
    per_dag=True,
    adressen=(
        Adres(
            "/regelingen/{code}/totaalbeeld",
            "Totaalbeeld in aantallen",
            "totaalbeeld",
            "toonTotaalbeeld",
        ),
    ),
)
