"""What ends soon, and what hangs on it."""

from register.service.lijsten.besluiten import DOSSIER
from register.service.lijsten.overeenkomsten import MODULE
from register.service.lijsten.tabel import (
    Adres,
    Filter,
    Overzicht,
    Volgorde,
    kolom,
)
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    GETAL,
    TEKST,
    Rijvorm,
    kies,
)
from register.service.lijsten.words import Rij, netjes, stroom, wanneer, woord

AFLOPEND = Rijvorm(
    naam="Aflopend",
    uitleg="Iets dat eindigt of aandacht vraagt, en wat eraan hangt.",
    velden={
        "regeling": CODE,
        "verwijzing": CODE,
        "soort": kies(
            "overeenkomst",
            "opdrachtverlening",
            "deelnemersbesluit",
            "afspraak",
            "actie",
        ),
        "wat": TEKST,
        "aandacht_op": DATUM,
        "einde": DATUM,
        "uiterlijk_opzeggen": DATUM,
        "stilzwijgend": kies("ja"),
        "herzien_op": DATUM,
        "module": CODE,
        "gemeenten": CODES,
        "bewaker": CODE,
        "dossier": CODE,
        "hangt_eraan": CODES,
        "niet_openbaar": GETAL,
    },
    verplicht=("regeling",),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "verwijzing": "overeenkomst/dvo-werk-a",
        "soort": "overeenkomst",
        "wat": "Dienstverlening werk",
        "aandacht_op": "2029-06-30",
        "einde": "2029-12-31",
        "uiterlijk_opzeggen": "2029-06-30",
        "hangt_eraan": ["overeenkomst/dvo-werkbedrijf"],
    },
)


def _hanging(rij: Rij) -> str:
    dicht = rij.get("niet_openbaar")
    codes = rij.get("hangt_eraan")
    hangt = [stroom(code) for code in codes] if isinstance(codes, list) else []
    delen = [", ".join(hangt), f"{dicht} niet openbaar" if dicht else ""]
    return "; ".join(deel for deel in delen if deel)


def _what(rij: Rij) -> str:
    door = " (loopt anders door)" if rij.get("stilzwijgend") else ""
    van = rij["soort"] == "deelnemersbesluit"  # one a gemeente, all about the same
    wie = f"{woord(rij.get('gemeenten'))}: " if van else ""
    return f"{wie}{woord(rij['wat'])}{door}"


def _before(rij: Rij, dag: str) -> bool:
    return str(rij["aandacht_op"]) <= dag


AFLOPENDE = Overzicht(
    naam="aflopend",
    uitleg="Toon wat binnenkort afloopt of opgezegd moet worden, en wat eraan hangt.",
    toelichting=(
        "Overeenkomsten, opdrachten, besluiten van deelnemers en afspraken die na de "
        "gevraagde dag eindigen of aandacht vragen; eerst wat het eerst komt. "
        "Bij `aandacht_op` staat de laatste dag om op te zeggen, anders het einde."
    ),
    voorbeeld="--voor 2027-12-31",
    bron="register.service.overzichten.aflopend:rows",
    rij=AFLOPEND,
    kolommen=(
        "aandacht_op",
        kolom("einde", lambda rij: wanneer(rij.get("einde"))),
        kolom("soort", lambda rij: netjes(rij["soort"])),
        kolom("wat hangt eraan", _hanging),
        kolom("wat", _what),
    ),
    leeg="Er loopt niets af.",
    filters=(
        Filter(
            naam="voor",
            uitleg="Wat uiterlijk op deze dag aandacht vraagt.",
            voorbeeld="2027-12-31",
            past=_before,
        ),
        Filter(naam="soort", uitleg="Welk soort.", voorbeeld="overeenkomst"),
        Filter(naam="bewaker", uitleg="Wie erop let.", voorbeeld="secretaris"),
        Filter(
            naam="gemeente",
            kolom="gemeenten",
            uitleg="Alleen van of met deze gemeente.",
            voorbeeld="gm0202",
        ),
        MODULE,
        DOSSIER,
    ),
    volgorde=Volgorde("aandacht_op"),
    sleutel=("verwijzing",),
    per_dag=True,
    adressen=(
        Adres("/aflopend", "Wat binnenkort afloopt", "overeenkomsten", "lijstAflopend"),
        Adres(
            "/gemeenten/{code}/aflopend",
            "Wat voor een gemeente binnenkort afloopt",
            "gemeenten",
            "lijstAflopendVanGemeente",
        ),
    ),
)
