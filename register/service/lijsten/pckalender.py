"""The P&C calendar, with who does each step."""

from datetime import date

from register.service.lijsten.tabel import (
    Adres,
    Filter,
    Groep,
    Kolom,
    Overzicht,
    Volgorde,
    kolom,
)
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    GETAL,
    JANEE,
    SEQS,
    TEKST,
    ZIN,
    Rijvorm,
    kies_uit,
    lijst,
)
from register.service.lijsten.watnu import holders
from register.service.lijsten.words import Rij, netjes, wanneer, woord

PENCSTAP = Rijvorm(
    naam="Kalenderstap",
    uitleg="Een stap van het P&C-jaar: wie, tot wanneer, en hoe hij ervoor staat.",
    velden={
        "regeling": CODE,
        "boekjaar": GETAL,
        "jaar": GETAL,
        "route": CODE,
        "stap": CODE,
        "soort": kies_uit("routes.route:Stapsoort"),
        "wat": TEKST,
        "wie": CODES,
        "dossier": CODE,
        "stand": kies_uit("routes.gang:Stapstand"),
        "gedaan_op": DATUM,
        "gepland": DATUM,
        "uiterlijk": DATUM,
        "norm": CODE,
        "uitleg": ZIN,
        "te_laat": JANEE,
        "ontbreekt": lijst(ZIN),
        "seqs": SEQS,
        "dag": DATUM,
        "rang": ZIN,
    },
    verplicht=("regeling", "boekjaar", "jaar", "route", "stap", "stand", "rang"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "boekjaar": 2027,
        "jaar": 2026,
        "route": "R1",
        "stap": "ontwerp",
        "soort": "raad",
        "wat": "De ontwerpbegroting aan de raden zenden",
        "wie": ["DB"],
        "stand": "gedaan",
        "gedaan_op": "2026-04-01",
        "uiterlijk": "2026-04-02",
        "norm": "WGR-41",
        "rang": "2027 2026-04-01 2 03",
    },
)


def _when(rij: Rij, _: date | None) -> str:
    if rij.get("gedaan_op"):
        return wanneer(rij["gedaan_op"])
    if rij.get("gepland"):
        return f"plan {wanneer(rij['gepland'])}"
    return f"({netjes(rij['stand'])})"


def _until(rij: Rij) -> str:
    if not rij.get("uiterlijk"):
        return ""
    laat = ", te laat" if rij.get("te_laat") else ""
    return f"{wanneer(rij['uiterlijk'])} ({woord(rij.get('norm'))}{laat})"


def _heading(rij: Rij) -> str:
    return f"Begrotingsjaar {woord(rij['boekjaar'])}"


PC_KALENDER = Overzicht(
    naam="pc-kalender",
    uitleg="Toon de P&C-kalender: kaders, begroting, jaarrekening en wijzigingen.",
    toelichting=(
        "De stappen van het P&C-jaar met wie ze doet, de laatste dag van de wet en "
        "wanneer het gebeurde. Een `jaar` is een kalenderjaar, het `boekjaar` dat van "
        "de begroting; daarbij hoort de jaarrekening van twee jaar eerder."
    ),
    voorbeeld="--jaar 2026",
    bron="register.service.pckalender:pc_kalender",
    rij=PENCSTAP,
    kolommen=(
        "route",
        Kolom("wanneer", _when),
        kolom("uiterlijk", _until),
        kolom("wie", lambda rij: holders(rij, "wie")),
        kolom("wat", lambda rij: woord(rij.get("wat"))),
    ),
    leeg="Geen stappen in dit jaar.",
    filters=(
        Filter(naam="jaar", uitleg="Kalenderjaar.", voorbeeld="2026"),
        Filter(naam="boekjaar", uitleg="Begrotingsjaar.", voorbeeld="2027"),
        Filter(naam="route", uitleg="R1 tot en met R4.", voorbeeld="R1"),
    ),
    volgorde=Volgorde("rang"),
    sleutel=("boekjaar", "route", "dossier", "stap"),
    groep=Groep("boekjaar", _heading),
    per_dag=True,
    adressen=(Adres("/pc-stappen", "P&C-kalender", "termijnen", "lijstPencStappen"),),
)
