"""The list of decisions of one meeting, as it is put on a page."""

from collections.abc import Sequence
from functools import partial

from register.service.lijsten.stemmingen import GEWICHTEN, HOOFDEN, UITSLAG
from register.service.lijsten.tabel import Adres, Detail, Sectie, kolom, veld
from register.service.lijsten.vergaderdelen import (
    BESLUITEN,
    INGEDIEND,
    TOEZEGGING,
    days,
)
from register.service.lijsten.vergaderingen import VERGADERING, title
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    JANEE,
    LIJST,
    TEKST,
    Rijvorm,
    kies_uit,
    lijst,
    onbekend,
    record,
)
from register.service.lijsten.words import Rij, items, netjes, wanneer, woord

_PUNT = record(
    "punt",
    "uitkomst",
    "besluiten",
    punt=CODE,
    titel=TEKST,
    doel=onbekend(kies_uit("vergaderingen.vergaderfeiten:Doel")),
    behandelwijze=onbekend(kies_uit("vergaderingen.vergaderfeiten:Behandelwijze")),
    besloten=JANEE,
    voorstel=CODE,
    dossier=CODE,
    uitkomst=CODE,
    besluiten=LIJST,
    stemmingen=LIJST,
    gekozen=CODES,
    onthoudingen=CODES,
    aantekeningen=CODES,
    amendementen=LIJST,
    moties=LIJST,
    toezeggingen=LIJST,
)

BESLUITENLIJST = Rijvorm(
    naam="Besluitenlijst",
    uitleg="Een vergadering met per agendapunt wat ervan gekomen is.",
    velden={
        **VERGADERING.velden,
        "concepten_op": lijst(DATUM),
        "gewijzigd_op": lijst(DATUM),
        "lijst": lijst(_PUNT),
        "buiten_agenda": LIJST,
        "toezeggingen": LIJST,
        "moties": LIJST,
    },
    verplicht=(*VERGADERING.verplicht, "lijst", "buiten_agenda"),
    voorbeeld={
        **VERGADERING.voorbeeld,
        "besluitenlijst_op": "2026-09-10",
        "lijst": [
            {
                "punt": "4",
                "titel": "Begroting 2027",
                "doel": "besluiten",
                "uitkomst": "besloten",
                "besluiten": [{"besluit": "AB-2026-001", "uitkomst": "aangenomen"}],
            }
        ],
        "buiten_agenda": [],
    },
)


def _state(rij: Rij) -> str:
    """Whether the list is adopted, and since when."""
    if rij.get("besluitenlijst_op"):
        zin = f"Vastgesteld op {wanneer(rij['besluitenlijst_op'])}"
    else:
        zin = "Nog niet vastgesteld"
    for veld_, woord_ in (
        ("gewijzigd_op", "gewijzigd op"),
        ("concepten_op", "concept"),
    ):
        if dagen := days(rij, veld_):
            zin += f"; {woord_} {dagen}"
    return f"{zin}."


def _outcome(rij: Rij) -> str:
    """What came of an item, in words."""
    delen = [
        f"{woord(b['besluit'])}: {netjes(b.get('uitkomst'))}"
        for b in items(rij, "besluiten")
    ]
    if not delen:
        delen = [_ZONDER[woord(rij["uitkomst"])]]
    for naam, zo in _ERBIJ:
        if rij.get(naam):
            delen.append(f"{zo} {woord(rij[naam])}")
    return "; ".join(delen)


_ZONDER = {
    "aangehouden": "aangehouden",
    "afgevoerd": "van de agenda gehaald",
    "besloten": "besloten",
    "gekozen": "gekozen",
    "gestemd": "over gestemd",
    "geen": "geen openbare uitkomst",
}

_ERBIJ = (
    ("gekozen", "gekozen"),
    ("onthoudingen", "stemde niet mee"),
    ("aantekeningen", "aantekening tegen"),
)


def _subject(rij: Rij) -> str:
    besloten = " (besloten)" if rij.get("besloten") else ""
    return f"{woord(rij.get('titel'))}{besloten}"


def _each(rij: Rij, naam: str) -> Sequence[Rij]:
    """A part of every item, with the item, and what belongs to none."""
    bij = [
        {**deel, "punt": punt["punt"]}
        for punt in items(rij, "lijst")
        for deel in items(punt, naam)
    ]
    return [*bij, *items(rij, naam)]


EEN_BESLUITENLIJST = Detail(
    naam="besluitenlijst",
    uitleg="Toon de besluitenlijst van een vergadering.",
    toelichting="Per agendapunt van een vergadering wat ervan kwam: besluiten, "
    "stemmingen, amendementen, moties en toezeggingen.",
    voorbeeld="AB-2026-07-02",
    bron="register.service.zittingen.besluitenlijst:besluitenlijst",
    vorm=BESLUITENLIJST,
    sleutel="vergadering",
    sleutel_uitleg="Code van de vergadering.",
    sleutel_voorbeeld="AB-2026-07-02",
    metavar="ID",
    kop=lambda rij: title(rij).replace("Vergadering", "Besluitenlijst", 1),
    onder=_state,
    secties=(
        Sectie(
            kop="Besluiten per agendapunt",
            rijen=partial(items, naam="lijst"),
            kolommen=(
                veld("punt", CODE),
                kolom("onderwerp", _subject),
                kolom("uitkomst", _outcome),
            ),
            leeg="Er stond niets op de agenda.",
        ),
        Sectie(
            kop="Besluiten buiten de agenda",
            rijen=partial(items, naam="buiten_agenda"),
            kolommen=BESLUITEN,
        ),
        Sectie(
            kop="Stemmingen",
            rijen=partial(_each, naam="stemmingen"),
            kolommen=(
                veld("punt", CODE),
                kolom(
                    "over",
                    lambda rij: (
                        woord(rij.get("amendement") or rij.get("motie")) or "voorstel"
                    ),
                ),
                HOOFDEN,
                GEWICHTEN,
                UITSLAG,
            ),
        ),
        Sectie(
            kop="Amendementen",
            rijen=partial(_each, naam="amendementen"),
            kolommen=INGEDIEND,
        ),
        Sectie(kop="Moties", rijen=partial(_each, naam="moties"), kolommen=INGEDIEND),
        Sectie(
            kop="Toezeggingen",
            rijen=partial(_each, naam="toezeggingen"),
            kolommen=TOEZEGGING,
        ),
    ),
    adressen=(
        Adres(
            "/regelingen/{code}/vergaderingen/{vergadering}/besluitenlijst",
            "De besluitenlijst van een vergadering",
            "vergaderingen",
            "toonBesluitenlijst",
        ),
    ),
)
