"""What is recorded in the small register, as (klok, command, feitdatum, gegevens)."""

KANARIE = "kanarie-9f2c"
"""Stands in every text that was or became secret."""

Regel = tuple[str, str, str, dict[str, object]]

_BEGIN = "2026-01-05T10:00:00Z"
_JANUARI = "2026-01-12T10:00:00Z"


def regeling_() -> list[Regel]:
    """The regeling with its participants and rules, and who acts in it."""
    k = _BEGIN
    return [
        (
            k,
            "StelRegelingVast",
            "2017-04-01",
            {
                "versie": "1",
                "titel": "De regeling",
                "soort": "collegeregeling",
                "rechtsvorm": "openbaar_lichaam",
                "inwerking": "2017-04-01",
            },
        ),
        (k, "TreedToe", "2017-04-01", {"gemeente": "gm0202", "naam": "Arnhem"}),
        (k, "TreedToe", "2017-04-01", {"gemeente": "gm0226", "naam": "Duiven"}),
        (
            k,
            "StelRegelVast",
            "2017-04-01",
            {"regel": "publicatie.dossier", "waarde": "direct"},
        ),
        (
            k,
            "StelRegelVast",
            "2017-04-01",
            {"regel": "publicatie.raadsronde", "waarde": "direct"},
        ),
        *_organen(),
    ]


def _organen() -> list[Regel]:
    k = _BEGIN
    return [
        (
            k,
            "StelGremiumIn",
            "2017-04-01",
            {
                "gremium": "AB",
                "naam": "Algemeen bestuur",
                "openheid": "openbaar",
                "soort": "algemeen_bestuur",
                "publicatie_besluiten": "direct",
                "publicatie_stukken": "convocatie",
            },
        ),
        (
            k,
            "StelGremiumIn",
            "2017-04-01",
            {
                "gremium": "DB",
                "naam": "Dagelijks bestuur",
                "openheid": "besloten",
                "soort": "dagelijks_bestuur",
            },
        ),
        (
            k,
            "StelFunctieIn",
            "2017-04-01",
            {
                "functie": "secretaris",
                "naam": "Secretaris",
                "onder": "DB",
                "ambtelijk": True,
            },
        ),
    ]


def mandaat_(bedrag: int) -> dict[str, object]:
    return {
        "bevoegdheid": "M-1",
        "gever": "DB",
        "nemer": "secretaris",
        "handelingen": ["inkoop"],
        "plafond": {"bedrag": bedrag},
    }


def besluit_(titel: str, **anders: object) -> dict[str, object]:
    return {
        "orgaan": "AB",
        "titel": titel,
        "handeling": "begroting-vaststellen",
        "uitkomst": "aangenomen",
        "motivering": "omdat het kan",
        "dossier": "begroting",
        **anders,
    }


def zaken() -> list[Regel]:
    """A dossier that went to the raden, what was decided on it, and one meeting."""
    return [
        *_dossier(),
        *_zienswijze(),
        ("2026-06-01T10:00:00Z", "VerleenMandaat", "2026-03-01", mandaat_(5_000_000)),
        *_besluiten(),
        *_vergadering(),
    ]


def _dossier() -> list[Regel]:
    k = _JANUARI
    return [
        (
            k,
            "OpenDossier",
            "2026-01-12",
            {"dossier": "begroting", "titel": "Begroting 2027"},
        ),
        (
            k,
            "PlanStap",
            "2026-01-12",
            {
                "dossier": "begroting",
                "stap": "s1",
                "omschrijving": "Naar de raden",
                "wanneer": "2026-10",
            },
        ),
    ]


def _zienswijze() -> list[Regel]:
    """A round along two raden, of which one answers."""
    ronde: dict[str, object] = {
        "dossier": "begroting",
        "soort": "begroting",
        "titel": "Ontwerpbegroting",
        "gemeenten": ["gm0202", "gm0226"],
        "norm": "WGR-41",
        "begrotingsjaar": 2027,
    }
    ontwerp = [
        {
            "gemeente": gemeente,
            "ontvangen_op": dag,
            "reactie_uiterlijk": "2026-04-30",
        }
        for gemeente, dag in (("gm0202", "2026-02-03"), ("gm0226", "2026-02-04"))
    ]
    zienswijze: dict[str, object] = {
        "gemeente": "gm0202",
        "strekking": "kritisch",
        "punten": [{"punt": "1", "tekst": "Te duur"}],
    }
    waar: dict[str, object] = {"raadsronde": "R-1"}
    return [
        (_JANUARI, "StartRaadsronde", "2026-02-01", waar | ronde),
        (_JANUARI, "VerzendOntwerp", "2026-02-02", waar | {"aan": ontwerp}),
        (_JANUARI, "OntvangZienswijze", "2026-03-02", waar | zienswijze),
    ]


def _besluiten() -> list[Regel]:
    """Four decisions: made known, later closed, of the DB, and one more."""
    k = "2026-07-06T10:00:00Z"
    return [
        (k, "NeemBesluit", "2026-07-02", besluit_("Begroting 2027")),
        (
            k,
            "MaakBesluitBekend",
            "2026-07-05",
            {"besluit": "AB-2026-001", "wijze": "toezending"},
        ),
        (
            k,
            "NeemBesluit",
            "2026-07-02",
            besluit_(f"Grond {KANARIE}", dictum=f"Koop {KANARIE}"),
        ),
        (
            k,
            "NeemBesluit",
            "2026-07-03",
            besluit_(f"Intern {KANARIE}", orgaan="DB", dossier=""),
        ),
        (k, "NeemBesluit", "2026-07-04", besluit_("Derde besluit", dossier="")),
        (
            "2026-07-10T10:00:00Z",
            "LegGeheimhoudingOp",
            "2026-07-09",
            {
                "stroom": "besluit/AB-2026-002",
                "door": "AB",
                "grond": "2b",
                "toelichting": f"Want {KANARIE}",
            },
        ),
    ]


def _vergadering() -> list[Regel]:
    """A meeting of one member, whose name nobody outside learns."""
    k = "2026-07-10T10:00:00Z"
    lid: dict[str, object] = {"persoon": "p-1", "gemeente": "gm0202"}
    waar: dict[str, object] = {"vergadering": "AB-2026-07-09"}
    naam: dict[str, object] = {"persoon": "p-1", "naam": f"Naam {KANARIE}"}
    punt = {"punt": "1", "titel": "Kaders", "doel": "besluiten"}
    return [
        (k, "RegistreerPersoon", "2026-01-12", naam),
        (k, "WijsLidAan", "2026-01-12", {"gremium": "AB", **lid}),
        (
            k,
            "RoepBijeen",
            "2026-06-25",
            {
                **waar,
                "gremium": "AB",
                "datum": "2026-07-09",
                "wijze": "fysiek",
                "openheid": "openbaar",
            },
        ),
        (
            k,
            "PlaatsAgendapunt",
            "2026-06-25",
            {**waar, **punt, "behandelwijze": "hamerstuk"},
        ),
        (k, "StelPresentieVast", "2026-07-09", {**waar, "aanwezig": [lid]}),
        (k, "OpenVergadering", "2026-07-09", waar),
        (
            k,
            "HoudStemming",
            "2026-07-09",
            {**waar, "punt": "1", "wijze": "zonder_stemming"},
        ),
        (k, "SluitVergadering", "2026-07-09", waar),
    ]
