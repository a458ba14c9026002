"""Dossiers: the list, and the time line of one."""

from collections.abc import Sequence

from register.service.lijsten.gedeeld import GEBEURTENIS_VOORBEELD
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
    KOP,
    KOP_VOORBEELD,
    LIJST,
    SEQS,
    TEKST,
    TUSSEN,
    Rijvorm,
    gedeeld,
    kies,
    lijst,
    of,
    onbekend,
)
from register.service.lijsten.words import (
    Rij,
    dag_of_tussen,
    is_stub,
    items,
    marks,
    netjes,
    part,
    soort,
    stub,
    wanneer,
    woord,
)

DOSSIER = Rijvorm(
    naam="Dossier",
    uitleg="Een dossier zoals het op die dag staat.",
    velden={
        **KOP,
        "dossier": CODE,
        "titel": TEKST,
        "onderwerp": TEKST,
        "route": CODE,
        "modules": CODES,
        "gemeenten": CODES,
        "status": kies("open", "gesloten"),
        "geopend_op": DATUM,
        "geopend_tussen": TUSSEN,
        "gesloten_op": DATUM,
        "gesloten_tussen": TUSSEN,
        "uitkomst": onbekend(CODE),
        "voorstellen": LIJST,
        "adviezen": LIJST,
        "stappen": LIJST,
        "seqs": SEQS,
    },
    verplicht=("regeling", "dossier", "status", "geopend_op"),
    voorbeeld={
        **KOP_VOORBEELD,
        "dossier": "begroting-2027",
        "titel": "Begroting 2027",
        "status": "open",
        "geopend_op": "2026-01-12",
        "seqs": [8],
    },
)

TIJDLIJN = Rijvorm(
    naam="Tijdlijn",
    uitleg="Een dossier, wat er gebeurde in volgorde, en wat nog gepland is.",
    velden={
        **DOSSIER.velden,
        "gebeurtenissen": lijst(of(gedeeld("Gebeurtenis"), gedeeld("Afgeschermd"))),
        "gepland": LIJST,
    },
    verplicht=(*DOSSIER.verplicht, "gebeurtenissen", "gepland"),
    voorbeeld={
        **DOSSIER.voorbeeld,
        "gebeurtenissen": [GEBEURTENIS_VOORBEELD],
        "gepland": [],
    },
)

DOSSIERS = Overzicht(
    naam="dossiers",
    uitleg="Toon de dossiers, het laatst geopende eerst.",
    toelichting="Openbare dossiers, het laatst geopende eerst.",
    voorbeeld="--status open",
    bron="dossiers",
    rij=DOSSIER,
    kolommen=("dossier", "geopend_op", "status", "titel"),
    leeg="Geen dossiers gevonden.",
    filters=(
        Filter(naam="status", uitleg="Of het nog loopt.", voorbeeld="open"),
        Filter(naam="route", uitleg="Alleen langs deze route.", voorbeeld="R1"),
    ),
    volgorde=Volgorde("geopend_op", aflopend=True),
    adressen=(
        Adres("/dossiers", "Dossiers van alle regelingen", "dossiers", "lijstDossiers"),
    ),
)

TEKSTEN = ("titel", "onderwerp", "omschrijving", "naam", "oordeel", "reden", "tekst")
"""Where an event says what it is about; the first that is there is shown."""

_KENMERKEN = (
    "besluit",
    "voorstel",
    "advies",
    "raadsronde",
    "gemeente",
    "vergadering",
    "actie",
    "stap",
    "orgaan",
    "gremium",
    "adviseur",
    "uitkomst",
    "strekking",
    "door",
)


def _title(rij: Rij) -> str:
    return f"Dossier {woord(rij['dossier'])} · {woord(rij['titel'])}"


def _state(rij: Rij) -> str:
    delen = [woord(rij["status"]), f"geopend {dag_of_tussen(rij, 'geopend')}"]
    if rij.get("gesloten_op"):
        delen.append(f"gesloten {dag_of_tussen(rij, 'gesloten')}")
    velden = ("uitkomst", "route", "modules", "gemeenten")
    gevuld = [veld for veld in velden if rij.get(veld)]
    return " · ".join(delen + [f"{veld} {netjes(rij[veld])}" for veld in gevuld])


def _happened(rij: Rij) -> Sequence[Rij]:
    return items(rij, "gebeurtenissen")


def _planned(rij: Rij) -> Sequence[Rij]:
    return items(rij, "gepland")


def _day(rij: Rij) -> str:
    if is_stub(rij):
        return wanneer(part(rij, "openbaarheid").get("sinds"))
    return wanneer(rij.get("feitdatum"))


def _told(rij: Rij) -> str:
    if is_stub(rij):
        return stub(rij)
    gegevens = part(rij, "gegevens")
    tekst = next((woord(gegevens[v]) for v in TEKSTEN if gegevens.get(v)), "")
    kenmerken = [
        f"{veld} {netjes(gegevens[veld])}" for veld in _KENMERKEN if gegevens.get(veld)
    ]
    wat = soort(rij.get("soort"))
    zin = f"{wat}: {tekst}" if tekst else wat
    zin = f"{zin} ({', '.join(kenmerken)})" if kenmerken else zin
    return f"{zin}{marks(rij)}"


def _plan(rij: Rij) -> str:
    return f"{netjes(rij.get('zekerheid'))}: {woord(rij.get('omschrijving'))}"


EEN_DOSSIER = Detail(
    naam="dossier",
    uitleg="Toon de tijdlijn van een dossier; plannen staan apart.",
    toelichting="Wat er in een dossier gebeurde, in volgorde, en wat nog gepland is.",
    voorbeeld="D-1 --op 2023-01-31",
    bron="register.service.details:tijdlijn",
    vorm=TIJDLIJN,
    sleutel="dossier",
    sleutel_uitleg="Code van het dossier.",
    sleutel_voorbeeld="begroting-2027",
    metavar="ID",
    kop=_title,
    onder=_state,
    secties=(
        Sectie(
            kop="Wat er gebeurde",
            rijen=_happened,
            kolommen=(
                kolom("wanneer", _day),
                kolom("seq", lambda rij: woord(rij.get("seq"))),
                kolom("wat", _told),
            ),
            leeg="Nog niets.",
        ),
        Sectie(
            kop="Gepland, nog niet gebeurd",
            rijen=_planned,
            kolommen=(
                kolom("wanneer", lambda rij: wanneer(rij["wanneer"])),
                kolom("stap", lambda rij: woord(rij["code"])),
                kolom("wie", lambda rij: woord(rij.get("wie"))),
                kolom("wat", _plan),
            ),
        ),
    ),
    adressen=(
        Adres(
            "/regelingen/{code}/dossiers/{id}/tijdlijn",
            "Tijdlijn van een dossier",
            "dossiers",
            "toonTijdlijn",
        ),
    ),
)
