"""Which step waits, for whom and until when; and all steps of one dossier."""

from collections.abc import Sequence

from register.service.lijsten.besluiten import DOSSIER
from register.service.lijsten.dossiers import DOSSIER as DOSSIERRIJ
from register.service.lijsten.tabel import (
    Adres,
    Detail,
    Filter,
    Overzicht,
    Sectie,
    Volgorde,
    kolom,
)
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    GETAL,
    JANEE,
    LIJST,
    SEQS,
    TEKST,
    ZIN,
    Rijvorm,
    Vorm,
    kies_uit,
    lijst,
    record,
)
from register.service.lijsten.words import Rij, items, netjes, wanneer, woord, zin

VEEL = 3
"""More holders than this are counted, not named, on a page for people."""

TERMIJNEN = lijst(
    record(
        "soort",
        "uiterlijk",
        soort=kies_uit("routes.blijk:Grenssoort"),
        uiterlijk=DATUM,
        norm=CODE,
        uitleg=ZIN,
        voor=CODE,
    )
)
STAP: dict[str, Vorm] = {
    "stap": CODE,
    "soort": kies_uit("routes.route:Stapsoort"),
    "wat": TEKST,
    "voor": CODES,
    "gemeenten": CODES,
    "uiterlijk": DATUM,
    "grond": kies_uit("routes.blijk:Grenssoort"),
    "norm": CODE,
    "uitleg": ZIN,
    "te_laat": JANEE,
    "termijnen": TERMIJNEN,
    "ontbreekt": lijst(ZIN),
    "seqs": SEQS,
}

WACHTEND = Rijvorm(
    naam="WachtendeStap",
    uitleg="De stap waarop een dossier wacht, op wie en tot wanneer.",
    velden={
        "regeling": CODE,
        "dossier": CODE,
        "titel": TEKST,
        "route": CODE,
        "routenaam": TEKST,
        "voorstellen": CODES,
        "stand": CODE,
        **STAP,
        "op": DATUM,
        "gedaan": lijst(record("stap", stap=CODE, op=ZIN, seqs=SEQS)),
        "overgeslagen": CODES,
        "rang": ZIN,
    },
    verplicht=("regeling", "dossier", "stand", "wat", "rang"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "dossier": "begroting-2027",
        "titel": "Begroting 2027",
        "route": "R1",
        "stand": "wacht",
        "stap": "inzenden",
        "wat": "De begroting aan gedeputeerde staten zenden",
        "voor": ["DB"],
        "uiterlijk": "2026-07-16",
        "norm": "WGR-45",
        "rang": "2026-07-16",
    },
)


def _owes(rij: Rij, wie: str) -> bool:
    """A functie or gremium by its code, or a gemeente with its raad and college."""
    return any(
        wie in codes for codes in (_codes(rij, "voor"), _codes(rij, "gemeenten"))
    )


def _of_gemeente(rij: Rij, gemeente: str) -> bool:
    return gemeente in _codes(rij, "gemeenten")


def _codes(rij: Rij, veld: str) -> Sequence[object]:
    gevonden = rij.get(veld, ())
    return gevonden if isinstance(gevonden, Sequence) else ()


def _until(rij: Rij) -> str:
    laat = " (te laat)" if rij.get("te_laat") else ""
    return f"{wanneer(rij['uiterlijk'])}{laat}" if rij.get("uiterlijk") else ""


def holders(rij: Rij, veld: str = "voor") -> str:
    """Who it waits for: by name, or the first and how many more."""
    codes = [netjes(code) for code in _codes(rij, veld)]
    if len(codes) <= VEEL:
        return ", ".join(codes)
    return f"{codes[0]} +{len(codes) - 1}"


def _what(rij: Rij) -> str:
    zinnen = [woord(rij.get("wat")), *map(zin, _codes(rij, "ontbreekt"))]
    if weg := len(_codes(rij, "overgeslagen")):
        zinnen.append(f"{weg} {'stap' if weg == 1 else 'stappen'} overgeslagen")
    norm = f" [{woord(rij['norm'])}]" if rij.get("norm") else ""
    return "; ".join(deel.rstrip(".") for deel in zinnen if deel) + norm


def _where(rij: Rij) -> str:
    return " ".join(d for d in (woord(rij["dossier"]), woord(rij.get("route"))) if d)


VOOR = Filter(
    naam="voor",
    uitleg="Functie, gremium of gemeente waarop het wacht.",
    voorbeeld="gm0202",
    past=_owes,
)

WAT_NU = Overzicht(
    naam="wat-nu",
    uitleg="Toon welke stap wacht, op wie en tot wanneer, en wat ontbreekt.",
    toelichting=(
        "Van elk open dossier de stap die wacht op zijn route, voor wie, tot wanneer, "
        "wat al is gedaan en wat ontbreekt. Een dossier zonder route staat er ook in."
    ),
    voorbeeld="--voor gm0202",
    bron="register.service.watnu:wat_nu",
    rij=WACHTEND,
    kolommen=(
        kolom("uiterlijk", _until),
        kolom("dossier", _where),
        kolom("voor", holders),
        kolom("wat er wacht", _what),
    ),
    leeg="Er wacht niets.",
    filters=(
        VOOR,
        DOSSIER,
        Filter(naam="route", uitleg="Alleen op deze route.", voorbeeld="R1"),
        Filter(
            naam="gemeente",
            uitleg="Alleen wat op deze gemeente wacht.",
            voorbeeld="gm0202",
            past=_of_gemeente,
        ),
    ),
    volgorde=Volgorde("rang"),
    sleutel=("dossier", "route", "stap"),
    per_dag=True,
    adressen=(
        Adres(
            "/wachtende-stappen",
            "Stappen die wachten, van alle regelingen",
            "dossiers",
            "lijstWachtendeStappen",
        ),
        Adres(
            "/gemeenten/{code}/wachtende-stappen",
            "Stappen die op een gemeente wachten",
            "gemeenten",
            "lijstWachtendeStappenVanGemeente",
        ),
    ),
)

GANGVORM = Rijvorm(
    naam="Gang",
    uitleg="Een dossier met alle stappen van zijn routes.",
    velden={
        **DOSSIERRIJ.velden,
        "op": DATUM,
        "sporen": lijst(
            record(
                "route",
                "stappen",
                route=CODE,
                naam=TEKST,
                variant=CODE,
                seq=GETAL,
                voorstellen=CODES,
                einde=CODE,
                stappen=lijst(record("stap", "stand", stand=CODE, op=DATUM, **STAP)),
            )
        ),
        "zonder_route": LIJST,
        "onleesbaar": GETAL,
    },
    verplicht=(*DOSSIERRIJ.verplicht, "op", "sporen"),
    voorbeeld={
        **DOSSIERRIJ.voorbeeld,
        "op": "2026-07-10",
        "sporen": [
            {
                "route": "R1",
                "naam": "Begroting en uitvoeringsprogramma",
                "stappen": [{"stap": "inzenden", "stand": "wacht", "voor": ["DB"]}],
            }
        ],
    },
)


def _title(rij: Rij) -> str:
    return f"Gang van dossier {woord(rij['dossier'])} · {woord(rij['titel'])}"


def _steps(rij: Rij) -> Sequence[Rij]:
    return [
        {**stap, "route": spoor["route"]}
        for spoor in items(rij, "sporen")
        for stap in items(spoor, "stappen")
    ]


def _day(rij: Rij) -> str:
    if rij.get("op"):
        return wanneer(rij["op"])
    return f"vóór of op {wanneer(rij['uiterlijk'])}" if rij.get("uiterlijk") else ""


def _gaps(rij: Rij) -> Sequence[str]:
    return [
        zin(wat)
        for gat in items(rij, "zonder_route")
        for wat in _codes(gat, "ontbreekt")
    ]


GANG = Detail(
    naam="gang",
    uitleg="Toon alle stappen van een dossier: gedaan, wachtend, overgeslagen.",
    toelichting="Elke route van een dossier, met haar stappen en hoe die ervoor staan.",
    voorbeeld="begroting-2027 --op 2026-06-15",
    bron="register.service.watnu:gang",
    vorm=GANGVORM,
    sleutel="dossier",
    sleutel_uitleg="Code van het dossier.",
    sleutel_voorbeeld="begroting-2027",
    metavar="ID",
    kop=_title,
    per_dag=True,
    secties=(
        Sectie(
            kop="Stappen",
            rijen=_steps,
            kolommen=(
                kolom("route", lambda rij: woord(rij["route"])),
                kolom("stand", lambda rij: netjes(rij["stand"])),
                kolom("wanneer", _day),
                kolom("voor", holders),
                kolom("wat", _what),
            ),
            leeg="Dit dossier loopt op geen route die op deze dag geldt.",
        ),
        Sectie(kop="Zonder route", tekst=_gaps),
    ),
    adressen=(
        Adres(
            "/regelingen/{code}/dossiers/{id}/gang",
            "Stappen van een dossier",
            "dossiers",
            "toonGang",
        ),
    ),
)
