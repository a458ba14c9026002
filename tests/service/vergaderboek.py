"""A board on record that meets, votes and decides, as its griffier would record it."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import orjson

from register.service import views
from register.service.answers import Library
from register.service.lijsten.vraag import Ask
from register.service.place import Place
from register.service.reading import reading
from tests.service.boeken import REGELING, Boek, begonnen, schrijvend

BEGIN = "2026-01-02"
DAG = "2026-07-02"
GEWICHTEN = {"gm0001": 10, "gm0002": 3, "gm0003": 2}
LEDEN = tuple(
    {"persoon": f"p-{gemeente[-1]}", "gemeente": gemeente} for gemeente in GEWICHTEN
)
ROEP = {
    "vergadering": "AB-1",
    "gremium": "AB",
    "datum": DAG,
    "wijze": "fysiek",
    "openheid": "openbaar",
}

Rij = dict[str, object]


@contextmanager
def bestuur(map_: Path) -> Iterator[Boek]:
    """Three gemeenten with unequal votes, an AB that counts them, and a DB."""
    place = begonnen(map_)
    with schrijvend(place) as boek:
        boek.doe(
            "StelRegelingVast",
            BEGIN,
            versie="1",
            titel="De regeling",
            soort="collegeregeling",
            rechtsvorm="openbaar_lichaam",
            inwerking=BEGIN,
        )
        for gemeente in GEWICHTEN:
            boek.doe("TreedToe", BEGIN, gemeente=gemeente, naam=gemeente)
        regel = {"regel": "publicatie.dossier", "waarde": "direct"}
        boek.doe("StelRegelVast", BEGIN, **regel)
        gremium(boek, "AB", "algemeen_bestuur", meerderheidsbasis="stemmen")
        gremium(boek, "DB", "dagelijks_bestuur")
        for code in ("p-1", "p-2", "p-3"):
            boek.doe("RegistreerPersoon", BEGIN, persoon=code, naam=f"Naam van {code}")
        for lid in LEDEN:
            boek.doe("WijsLidAan", BEGIN, gremium="AB", **lid)
        for gemeente, gewicht in GEWICHTEN.items():
            weegt = {"gremium": "AB", "gemeente": gemeente, "gewicht": gewicht}
            boek.doe("StelStemgewichtVast", BEGIN, **weegt)
        boek.doe("OpenDossier", BEGIN, dossier="D-1", titel="Begroting")
        voorstel(boek, "v-1")
        yield boek


def gremium(boek: Boek, code: str, soort: str, **anders: object) -> None:
    """A public gremium that publishes all it does."""
    boek.doe(
        "StelGremiumIn",
        BEGIN,
        **{
            "gremium": code,
            "naam": f"Gremium {code}",
            "openheid": "openbaar",
            "soort": soort,
            "publicatie_besluiten": "direct",
            "publicatie_stukken": "convocatie",
            **anders,
        },
    )


def voorstel(boek: Boek, code: str, **anders: object) -> None:
    """A proposal to the AB."""
    boek.doe(
        "StelVoorstelOp",
        "2026-05-01",
        **{
            "dossier": "D-1",
            "voorstel": code,
            "titel": f"Voorstel {code}",
            "vraagtype": "kader",
            "gevraagd_besluit": "vaststellen",
            "aan": "AB",
            **anders,
        },
    )


def roep(boek: Boek, *punten: Mapping[str, object], **anders: object) -> None:
    """Call a meeting with these items; an item that names no purpose is to decide."""
    geroepen = {**ROEP, **anders}
    boek.doe("RoepBijeen", "2026-06-11", **geroepen)
    for punt in punten:
        boek.doe(
            "PlaatsAgendapunt",
            "2026-06-11",
            **{
                "vergadering": geroepen["vergadering"],
                "titel": f"Punt {punt['punt']}",
                "doel": "besluiten",
                "behandelwijze": "bespreekstuk",
                **punt,
            },
        )


def open_(boek: Boek, code: str = "AB-1", dag: str = DAG, *leden: int) -> None:
    """Open it; `leden`: who are there, all where none is named."""
    er = [LEDEN[n - 1] for n in leden] if leden else list(LEDEN)
    weg = [{**lid, "bericht": lid is LEDEN[0]} for lid in LEDEN if lid not in er]
    boek.doe("StelPresentieVast", dag, vergadering=code, aanwezig=er, afwezig=weg)
    boek.doe("OpenVergadering", dag, vergadering=code)


def stem(boek: Boek, punt: str, *tegen: str, **anders: object) -> None:
    """A vote by roll: all in favour but these gemeenten."""
    behalve = [{"gemeente": gemeente, "keuze": "tegen"} for gemeente in tegen]
    boek.doe(
        "HoudStemming",
        DAG,
        **{
            "vergadering": "AB-1",
            "punt": punt,
            "wijze": "hoofdelijk",
            "allen": "voor",
            "behalve": behalve,
            **anders,
        },
    )


@contextmanager
def gelezen(map_: Path) -> Iterator[Library]:
    """The library over what was recorded below this directory."""
    with reading(Place(map_ / "register.d")) as (_, library):
        yield library


def rows(library: Library, naam: str, **anders: object) -> list[Rij]:
    """A list; keywords as those of a question."""
    antwoord = views.rows(library, naam, REGELING, Ask(**anders))  # type: ignore[arg-type] # as the test writes it
    rijen: list[Rij] = orjson.loads(antwoord)["gegevens"]
    return rijen


def thing(library: Library, naam: str, code: str, **anders: object) -> Rij:
    """One thing; keywords as those of a question."""
    antwoord = views.thing(library, naam, REGELING, code, Ask(**anders))  # type: ignore[arg-type] # as the test writes it
    ding: Rij = orjson.loads(antwoord)
    return ding


def parts(ding: Rij, naam: str) -> list[Rij]:
    """Objects in a list of a thing."""
    delen = ding.get(naam, [])
    assert isinstance(delen, list)
    return delen
