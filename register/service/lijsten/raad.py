"""Per raad: what is asked and by when, each point it made, and what came of it."""

from register.service.lijsten.besluiten import DOSSIER
from register.service.lijsten.raden import GEMEENTE, ZIENSWIJZE
from register.service.lijsten.tabel import (
    Adres,
    Filter,
    Groep,
    Overzicht,
    Volgorde,
    kolom,
)
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    KOP,
    KOP_VOORBEELD,
    SEQS,
    TEKST,
    Rijvorm,
    kies,
    kies_uit,
    lijst,
    record,
)
from register.service.lijsten.words import Rij, items, netjes, wanneer, woord

RONDE = Filter(
    naam="raadsronde",
    optie="ronde",
    uitleg="Alleen van deze ronde.",
    voorbeeld="R-2027",
)

_STANDEN = kies(
    "nog_niet_toegezonden",
    "ter_kennisname",
    "aan_de_raad",
    "termijn_voorbij",
    "aan_het_bestuur",
    "ronde_gesloten",
    "klaar",
)

RAADSVRAAG = Rijvorm(
    naam="Raadsvraag",
    uitleg="Wat een raad gevraagd is, wanneer hij het laatst kan, en wat ervan kwam.",
    velden={
        "regeling": CODE,
        **{
            naam: ZIENSWIJZE.velden[naam]
            for naam in (
                "raadsronde",
                "titel",
                "soort",
                "dossier",
                "modules",
                "norm",
                "gemeente",
                "status",
            )
        },
        "stand": _STANDEN,
        "toegezonden_op": DATUM,
        "ontvangen_op": DATUM,
        "uiterlijk": DATUM,
        "laatste_raad": DATUM,
        "stukken_uiterlijk": DATUM,
        **{
            naam: ZIENSWIJZE.velden[naam]
            for naam in (
                "stukken",
                "zienswijze_op",
                "strekking",
                "te_laat",
                "toestemming_op",
                "geweigerd_op",
                "weigeringsgrond",
                "beantwoord_op",
                "beantwoord_door",
                "conclusie",
            )
        },
        "punten": lijst(
            record(
                "punt",
                punt=CODE,
                tekst=TEKST,
                gevolg=kies_uit("raden.rondefeiten:Gevolg"),
                toelichting=TEKST,
                besluit=CODE,
            )
        ),
        "besluiten": CODES,
        "seqs": SEQS,
    },
    verplicht=("regeling",),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "raadsronde": "R-2027",
        "titel": "Ontwerpbegroting 2027",
        "soort": "begroting",
        "gemeente": "gm0202",
        "status": "uitstaand",
        "stand": "aan_de_raad",
        "uiterlijk": "2026-07-03",
        "laatste_raad": "2026-06-11",
        "stukken_uiterlijk": "2026-05-28",
    },
)


def _by(rij: Rij) -> str:
    """The last day, and the last meeting of the raad before it."""
    laatste, stukken = rij.get("laatste_raad"), rij.get("stukken_uiterlijk")
    delen = [wanneer(rij.get("uiterlijk"))]
    if laatste:
        delen.append(f"uw laatste raad daarvoor: {wanneer(laatste)}")
    if stukken:
        delen.append(f"stukken uiterlijk {wanneer(stukken)}")
    return "; ".join(deel for deel in delen if deel)


def _said(rij: Rij) -> str:
    namen = ("toestemming_op", "geweigerd_op", "zienswijze_op")
    op = next((rij[naam] for naam in namen if rij.get(naam)), None)
    delen = [wanneer(op), netjes(rij.get("strekking"))]
    laat = ", te laat" if rij.get("te_laat") else ""
    return " ".join(deel for deel in delen if deel) + laat


def _became(rij: Rij) -> str:
    """What was done with it: each point, the conclusion, the decisions."""
    punten = [
        f"{woord(punt['punt'])}: {netjes(punt.get('gevolg')) or 'nog geen antwoord'}"
        for punt in items(rij, "punten")
    ]
    delen = [*punten, woord(rij.get("conclusie")), woord(rij.get("besluiten"))]
    return "; ".join(deel for deel in delen if deel)


RAAD = Overzicht(
    naam="raad",
    uitleg="Toon wat een raad gevraagd is, voor wanneer, en wat ermee is gedaan.",
    toelichting=(
        "Per raad elke ronde: wat is gevraagd, de laatste dag en de laatste "
        "raadsvergadering daarvoor, wat de raad zei, en wat daarmee is gedaan."
    ),
    voorbeeld="--gemeente gm0202",
    bron="register.service.overzichten.raad:rows",
    rij=RAADSVRAAG,
    kolommen=(
        kolom(
            "gevraagd", lambda rij: f"{woord(rij['titel'])} ({netjes(rij['soort'])})"
        ),
        "stand",
        kolom("uiterlijk", _by),
        kolom("gezegd", _said),
        kolom("wat ermee is gedaan", _became),
    ),
    leeg="Deze raad is niets gevraagd.",
    groep=Groep("gemeente", lambda rij: f"Raad van {woord(rij['gemeente'])}"),
    filters=(
        GEMEENTE,
        Filter(naam="stand", uitleg="Wie aan zet is.", voorbeeld="aan_de_raad"),
        RONDE,
        DOSSIER,
    ),
    volgorde=Volgorde("uiterlijk"),
    sleutel=("gemeente", "raadsronde"),
    per_dag=True,
    adressen=(
        Adres(
            "/gemeenten/{code}/raad",
            "Wat een raad gevraagd is en wat ermee is gedaan",
            "gemeenten",
            "lijstRaadsvragen",
        ),
    ),
)

ZIENSWIJZEPUNT = Rijvorm(
    naam="Zienswijzepunt",
    uitleg="Eén punt dat een raad maakte, en wat ermee is gedaan.",
    velden={
        **KOP,
        "raadsronde": CODE,
        "titel": TEKST,
        "soort": CODE,
        "dossier": CODE,
        "gemeente": CODE,
        "punt": CODE,
        "tekst": TEKST,
        "ingebracht_op": DATUM,
        "te_laat": ZIENSWIJZE.velden["te_laat"],
        "gevolg": kies(
            "overgenomen",
            "gedeeltelijk",
            "niet_overgenomen",
            "ter_kennisname",
            "nog_niet_beantwoord",
        ),
        "toelichting": TEKST,
        "besluit": CODE,
        "beantwoord_op": DATUM,
        "beantwoord_door": CODE,
        "seqs": SEQS,
    },
    verplicht=("regeling", "raadsronde", "gemeente", "punt", "gevolg"),
    voorbeeld={
        **KOP_VOORBEELD,
        "raadsronde": "R-2027",
        "titel": "Ontwerpbegroting 2027",
        "gemeente": "gm0202",
        "punt": "reserve",
        "tekst": "De reserve is te ruim.",
        "gevolg": "overgenomen",
        "toelichting": "De toevoeging vervalt.",
        "besluit": "AB-2026-002",
    },
)


def _answered(rij: Rij) -> str:
    delen = [netjes(rij["gevolg"]), woord(rij.get("toelichting"))]
    return ": ".join(deel for deel in delen if deel)


ZIENSWIJZEPUNTEN = Overzicht(
    naam="zienswijzepunten",
    uitleg="Toon elk punt dat raden maakten, wat ermee is gedaan, en welk besluit.",
    toelichting="Zienswijzen en wensen per punt, met het antwoord en het besluit.",
    voorbeeld="--gevolg niet_overgenomen",
    bron="zienswijzepunten",
    rij=ZIENSWIJZEPUNT,
    kolommen=(
        kolom("raad", lambda rij: woord(rij["gemeente"])),
        "punt",
        kolom("wat de raad zei", lambda rij: woord(rij["tekst"])),
        kolom("besluit", lambda rij: woord(rij.get("besluit"))),
        kolom("wat ermee is gedaan", _answered),
    ),
    leeg="Geen punten van raden gevonden.",
    groep=Groep(
        "raadsronde",
        lambda rij: f"Ronde {woord(rij['raadsronde'])} · {woord(rij['titel'])}",
    ),
    filters=(
        RONDE,
        GEMEENTE,
        Filter(naam="gevolg", uitleg="Wat ermee is gedaan.", voorbeeld="overgenomen"),
        Filter(
            naam="besluit", uitleg="Welk besluit eruit kwam.", voorbeeld="AB-2026-002"
        ),
        DOSSIER,
    ),
    adressen=(
        Adres(
            "/zienswijzepunten",
            "Zienswijzen per punt",
            "zienswijzen",
            "lijstZienswijzepunten",
        ),
        Adres(
            "/gemeenten/{code}/zienswijzepunten",
            "Punten van een raad, en wat ermee is gedaan",
            "gemeenten",
            "lijstZienswijzepuntenVanGemeente",
        ),
    ),
)
