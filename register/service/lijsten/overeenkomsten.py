"""Agreements, assignments, what they rest on, and what of it ends soon."""

from collections.abc import Sequence

from register.service.lijsten.besluiten import DOSSIER
from register.service.lijsten.raden import GEMEENTE
from register.service.lijsten.tabel import (
    Adres,
    Filter,
    Overzicht,
    Volgorde,
    kolom,
)
from register.service.lijsten.vormen import (
    CENTEN,
    CODE,
    CODES,
    DATUM,
    FEITDATUM,
    GETAL,
    JANEE,
    KOP,
    KOP_VOORBEELD,
    LIJST,
    SEQS,
    TEKST,
    Rijvorm,
    kies,
    kies_uit,
    onbekend,
)
from register.service.lijsten.words import Rij, items, netjes, wanneer, woord

MODULE = Filter(naam="module", uitleg="Alleen van deze module.", voorbeeld="zorg")

OVEREENKOMST = Rijvorm(
    naam="Overeenkomst",
    uitleg="Een overeenkomst, hoe lang zij loopt en waar zij op rust.",
    velden={
        **KOP,
        "overeenkomst": CODE,
        "soort": kies_uit("overeenkomsten.overeenkomst:Overeenkomstsoort"),
        "titel": TEKST,
        "status": kies("loopt", "beeindigd"),
        "partijen": LIJST,
        "ingang": onbekend(DATUM),
        "einde": DATUM,
        "opzegmaanden": GETAL,
        "uiterlijk_opzeggen": DATUM,
        "stilzwijgend": JANEE,
        "module": CODE,
        "hangt_af_van": CODES,
        "bedrag": CENTEN,
        "besluit": CODE,
        "dossier": CODE,
        "bewaker": CODE,
        "gesloten_op": DATUM,
        "opgezegd_op": DATUM,
        "beeindigd_op": DATUM,
        "seqs": SEQS,
    },
    verplicht=("regeling", "overeenkomst"),
    voorbeeld={
        **KOP_VOORBEELD,
        "overeenkomst": "dvo-werk-a",
        "soort": "dvo",
        "titel": "Dienstverlening werk",
        "status": "loopt",
        "partijen": [{"partij": "gm0202", "rol": "opdrachtgever"}],
        "ingang": "2027-06-01",
        "einde": "2029-12-31",
        "uiterlijk_opzeggen": "2029-06-30",
        "hangt_af_van": ["deelnemersbesluit/aanwijzing-a-2027"],
    },
)


def _parties(rij: Rij) -> str:
    return ", ".join(woord(partij["partij"]) for partij in items(rij, "partijen"))


def _until(rij: Rij) -> str:
    if rij.get("beeindigd_op"):
        return f"beëindigd {wanneer(rij['beeindigd_op'])}"
    return wanneer(rij.get("einde")) or "geen einde"


def _is_party(rij: Rij, wie: str) -> bool:
    return any(partij["partij"] == wie for partij in items(rij, "partijen"))


def _rests_on(rij: Rij, verwijzing: str) -> bool:
    onder = rij.get("hangt_af_van", ())
    return isinstance(onder, Sequence) and verwijzing in onder


OVEREENKOMSTEN = Overzicht(
    naam="overeenkomsten",
    uitleg="Toon de overeenkomsten, wie erbij hoort en tot wanneer zij lopen.",
    toelichting="Overeenkomsten, met partijen, looptijd, opzegtermijn en grondslag.",
    voorbeeld="--status loopt",
    bron="overeenkomsten",
    rij=OVEREENKOMST,
    kolommen=(
        kolom("code", lambda rij: woord(rij["overeenkomst"])),
        kolom("loopt tot en met", _until),
        kolom("opzeggen kan tot", lambda rij: wanneer(rij.get("uiterlijk_opzeggen"))),
        kolom("wat", lambda rij: f"{woord(rij['titel'])} ({_parties(rij)})"),
    ),
    leeg="Geen overeenkomsten gevonden.",
    filters=(
        Filter(naam="status", uitleg="Of zij loopt.", voorbeeld="loopt"),
        Filter(naam="soort", uitleg="Welk soort.", voorbeeld="dvo"),
        Filter(
            naam="partij",
            uitleg="Wie erbij hoort; `regeling` is de regeling zelf.",
            voorbeeld="gm0202",
            past=_is_party,
        ),
        Filter(
            naam="gemeente",
            uitleg="Alleen met deze gemeente.",
            voorbeeld=GEMEENTE.voorbeeld,
            past=_is_party,
        ),
        Filter(
            naam="rustop",
            optie="rust-op",
            uitleg="Waar zij op rust: soort/code.",
            voorbeeld="overeenkomst/dvo-werk-a",
            past=_rests_on,
        ),
        MODULE,
        DOSSIER,
    ),
    volgorde=Volgorde("einde"),
    adressen=(
        Adres(
            "/overeenkomsten", "Overeenkomsten", "overeenkomsten", "lijstOvereenkomsten"
        ),
        Adres(
            "/gemeenten/{code}/overeenkomsten",
            "Overeenkomsten met een gemeente",
            "gemeenten",
            "lijstOvereenkomstenVanGemeente",
        ),
    ),
)

OPDRACHT = Rijvorm(
    naam="Opdrachtverlening",
    uitleg="Wie aan wie vroeg om wat, met welk resultaat en budget.",
    velden={
        **KOP,
        "opdrachtverlening": CODE,
        "formulering": TEKST,
        "resultaat": TEKST,
        "status": kies("loopt", "gereed", "ingetrokken", "teruggegeven"),
        "bestuurlijk_opdrachtgever": CODE,
        "ambtelijk_opdrachtgever": CODE,
        "opdrachtnemer": CODE,
        "nader_te_bepalen": CODES,
        "overeenkomst": CODE,
        "bedrag": CENTEN,
        "boekjaar": GETAL,
        "termijn": FEITDATUM,
        "uiterlijk": DATUM,
        "module": CODE,
        "gemeente": CODE,
        "dossier": CODE,
        "besluit": CODE,
        "verleend_op": DATUM,
        "beeindigd_op": DATUM,
        "seqs": SEQS,
    },
    verplicht=("regeling", "opdrachtverlening"),
    voorbeeld={
        **KOP_VOORBEELD,
        "opdrachtverlening": "toezicht-2027",
        "formulering": "Onderzoek of de kwaliteit voldoet",
        "status": "loopt",
        "bestuurlijk_opdrachtgever": "BC-ZORG",
        "opdrachtnemer": "secretaris",
        "bedrag": 4500000,
        "uiterlijk": "2027-11-30",
    },
)


def _principal(rij: Rij) -> str:
    wie = (rij.get("bestuurlijk_opdrachtgever"), rij.get("ambtelijk_opdrachtgever"))
    open_ = woord(rij.get("nader_te_bepalen"))
    namen = [woord(code) for code in wie if code]
    return "; ".join([*namen, *([f"n.t.b.: {netjes(open_)}"] if open_ else [])])


def _ready(rij: Rij) -> str:
    if rij.get("beeindigd_op"):
        return f"{netjes(rij['status'])} {wanneer(rij['beeindigd_op'])}"
    return wanneer(rij.get("termijn"))


OPDRACHTEN = Overzicht(
    naam="opdrachten",
    uitleg="Toon de opdrachten: opdrachtgever, opdrachtnemer, resultaat.",
    toelichting="Opdrachten, wie ze gaf en kreeg, voor welk bedrag en voor wanneer.",
    voorbeeld="--status loopt",
    bron="opdrachten",
    rij=OPDRACHT,
    kolommen=(
        kolom("code", lambda rij: woord(rij["opdrachtverlening"])),
        kolom("opdrachtgever", _principal),
        kolom("opdrachtnemer", lambda rij: woord(rij.get("opdrachtnemer"))),
        kolom("gereed", _ready),
        kolom("wat", lambda rij: woord(rij["formulering"])),
    ),
    leeg="Geen opdrachten gevonden.",
    filters=(
        Filter(naam="status", uitleg="Hoe zij ervoor staat.", voorbeeld="loopt"),
        Filter(
            naam="opdrachtnemer", uitleg="Wie haar uitvoert.", voorbeeld="secretaris"
        ),
        Filter(
            naam="overeenkomst", uitleg="Waar zij onder valt.", voorbeeld="dvo-werk-a"
        ),
        MODULE,
        GEMEENTE,
        DOSSIER,
    ),
    volgorde=Volgorde("uiterlijk"),
    adressen=(
        Adres("/opdrachten", "Opdrachten", "overeenkomsten", "lijstOpdrachten"),
        Adres(
            "/gemeenten/{code}/opdrachten",
            "Opdrachten van een gemeente",
            "gemeenten",
            "lijstOpdrachtenVanGemeente",
        ),
    ),
)
