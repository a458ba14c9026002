"""`toon`: the answer as JSON, and pages of a register that fit."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from cli.main import run
from register.service.answers import Library
from register.service.lijsten.catalogue import LIJST
from register.service.place import Place
from register.service.reading import reading
from tests.cli.conftest import Antwoord
from tests.service.antwoorden import CELLEN
from tests.service.boeken import (
    REGELING,
    begonnen,
    dossier,
    mandaat_op_twee_assen,
    neem,
    organisatie,
    schrijvend,
)
from tests.service.vragen import ding, lijst

Vraag = Callable[..., Antwoord]
KANARIE = "kanarie-in-de-mijn"
INKOOP: dict[str, object] = {
    "orgaan": "DB",
    "functie": "secretaris",
    "bevoegdheid": "M-1",
    "titel": "Inkoop van een heel lang omschreven dienst voor de hele regio " * 3,
    "handeling": "inkoop",
    "uitkomst": "aangenomen",
    "bedrag": 1_250_000,
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Place:
    place = begonnen(tmp_path_factory.mktemp("toon"))
    with schrijvend(place) as boek:
        organisatie(boek)
        mandaat_op_twee_assen(boek)
        dossier(boek)
        neem(boek, dossier="D-1")
        neem(boek, "2026-08-01", **INKOOP)
        geheim = neem(boek, titel=KANARIE, motivering=KANARIE, dossier="D-1")
        boek.doe("RegistreerPersoon", "2026-03-01", persoon="p-1", naam=KANARIE)
        for gemeente, dag in (("gm0202", "2026-07-03"), ("gm0226", "2026-07-04")):
            aan = [{"gemeente": gemeente}]
            boek.doe("VerzendOntwerp", dag, raadsronde="R-1", aan=aan)
        boek.doe(
            "OntvangZienswijze",
            "2026-08-05",
            raadsronde="R-1",
            gemeente="gm0202",
            strekking="kritisch",
        )
        boek.doe(
            "LegGeheimhoudingOp",
            "2026-09-01",
            stroom=f"besluit/{geheim}",
            door="AB",
            grond="2b",
        )
    return place


@pytest.fixture
def vraag(place: Place, capsys: pytest.CaptureFixture[str]) -> Vraag:
    def call(*woorden_: str) -> Antwoord:
        code = run(["--register", str(place.map), *woorden_])
        gelezen = capsys.readouterr()
        return Antwoord(code, gelezen.out, gelezen.err)

    return call


@pytest.mark.parametrize(("op", "bekend_op", "plafond"), CELLEN)
def test_elke_cel_van_twee_assen_is_byte_voor_byte_het_antwoord(
    place: Place, vraag: Vraag, op: str | None, bekend_op: str | None, plafond: object
) -> None:
    opties = [] if op is None else ["--op", op]
    opties += [] if bekend_op is None else ["--bekend-op", bekend_op]
    antwoord = vraag("toon", "mandaten", *opties, "--json")
    with reading(place) as (_, library):
        bytes_ = lijst(
            library,
            "mandaten",
            REGELING,
            op=date.fromisoformat(op) if op else None,
            bekend_op=bekend_op,
        )
    assert antwoord.out == bytes_.decode() + "\n"
    assert (str(plafond) in antwoord.out) == (plafond is not None)


VRAGEN: list[tuple[tuple[str, ...], Callable[[Library], bytes]]] = [
    (("besluiten",), lambda b: lijst(b, "besluiten", REGELING)),
    (
        ("besluiten", "--orgaan", "AB", "--aantal", "1"),
        lambda b: lijst(b, "besluiten", REGELING, orgaan="AB", aantal=1),
    ),
    (("besluit", "AB-2026-001"), lambda b: ding(b, "besluit", REGELING, "AB-2026-001")),
    (("besluit", "AB-2026-002"), lambda b: ding(b, "besluit", REGELING, "AB-2026-002")),
    (
        ("besluit", "secretaris-2026-001"),
        lambda b: ding(b, "besluit", REGELING, "secretaris-2026-001"),
    ),
    (("dossier", "D-1"), lambda b: ding(b, "dossier", REGELING, "D-1")),
    (("dossiers",), lambda b: lijst(b, "dossiers", REGELING)),
    (("wie-besliste",), lambda b: lijst(b, "wie-besliste", REGELING)),
    (
        ("wie-besliste", "--namens", "DB"),
        lambda b: lijst(b, "wie-besliste", REGELING, namens="DB"),
    ),
    (("zienswijzen",), lambda b: lijst(b, "zienswijzen", REGELING)),
    (
        ("zienswijzen", "--ronde", "R-1", "--gemeente", "gm0226"),
        lambda b: lijst(
            b, "zienswijzen", REGELING, raadsronde="R-1", gemeente="gm0226"
        ),
    ),
    (("termijnen",), lambda b: lijst(b, "termijnen", REGELING)),
    (
        ("termijnen", "--voor", "secretaris"),
        lambda b: lijst(b, "termijnen", REGELING, voor="secretaris"),
    ),
    (("mandaten",), lambda b: lijst(b, "mandaten", REGELING)),
]


NAMEN = [" ".join(woorden_) for woorden_, _ in VRAGEN]


@pytest.mark.parametrize(("woorden_", "zelf"), VRAGEN, ids=NAMEN)
def test_json_is_byte_voor_byte_het_antwoord(
    place: Place,
    vraag: Vraag,
    woorden_: tuple[str, ...],
    zelf: Callable[[Library], bytes],
) -> None:
    antwoord = vraag("toon", *woorden_, "--json")
    assert antwoord.code == 0
    assert "OEFENREGISTER" in antwoord.err
    with reading(place) as (_, library):
        assert antwoord.out.encode() == zelf(library) + b"\n"


@pytest.mark.parametrize(("woorden_", "zelf"), VRAGEN, ids=NAMEN)
def test_elke_bladzijde_past_en_zegt_dat_het_een_oefening_is(
    vraag: Vraag, woorden_: tuple[str, ...], zelf: object
) -> None:
    assert zelf
    antwoord = vraag("toon", *woorden_)
    assert antwoord.code == 0, antwoord.err
    regels = antwoord.out.splitlines()
    assert regels[0].startswith("*** OEFENREGISTER")
    assert "MGR Test (mgr-test)" in regels[1]
    assert max(len(r) for r in regels if not r.startswith("Er is meer")) <= 80
    assert KANARIE not in antwoord.out
    assert "_sd" not in antwoord.out


def test_een_register_zonder_oefening_zegt_dat_niet(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    waar = str(tmp_path / "echt")
    begin = ["begin", "--regeling", "mgr-echt", "--naam", "MGR Echt"]
    assert run(["--register", waar, *begin]) == 0
    capsys.readouterr()
    assert run(["--register", waar, "toon", "besluiten"]) == 0
    gelezen = capsys.readouterr().out
    assert gelezen.splitlines() == [
        "MGR Echt (mgr-echt)",
        "",
        "Geen besluiten gevonden.",
    ]
    assert run(["--register", waar, "toon", "besluiten", "--json"]) == 0
    stil = capsys.readouterr()
    assert stil.err == ""
    assert stil.out == '{"aantal":0,"gegevens":[]}\n'


def test_de_tijdlijn_toont_plannen_als_plannen(vraag: Vraag) -> None:
    nu = vraag("toon", "dossier", "D-1").out
    gebeurd, _, gepland = nu.partition("Gepland, nog niet gebeurd")
    assert "Dossier D-1 · Beleidsondersteuning" in gebeurd
    assert "12 jan 2026" in gebeurd
    assert "Stap gezet (stap S-1)" in gebeurd
    assert "Raadsronde gestart: Ontwerpbegroting 2027" in gebeurd
    assert "S-2" not in gebeurd
    assert "tussen 1 en 15 september 2026" in gepland.replace("\n", " ")
    assert "[geheim] · besluit AB-2026-002" in gebeurd


def test_de_tijdlijn_van_toen_kent_geen_later(vraag: Vraag) -> None:
    antwoord = vraag(
        "toon", "dossier", "D-1", "--op", "2026-03-01", "--bekend-op", "2026-12-01"
    )
    assert "zoals het gold op 1 mrt 2026, bekend op 1 dec 2026" in antwoord.out
    gebeurd, _, gepland = antwoord.out.partition("Gepland, nog niet gebeurd")
    assert "Stap gezet" not in gebeurd
    assert "week 27 van 2026" in gepland
    assert "mogelijk: Naar het AB" in gepland


def test_een_besluit_toont_bedrag_keten_en_geschiedenis(vraag: Vraag) -> None:
    antwoord = vraag("toon", "besluit", "secretaris-2026-001")
    assert "€ 12.500,00" in antwoord.out
    assert "secretaris, namens DB (krachtens M-1)" in antwoord.out
    assert "Keten van bevoegdheid" in antwoord.out
    assert "1 aug 2026" in antwoord.out
    assert "Besluit genomen" in antwoord.out


def test_een_geheim_besluit_toont_alleen_dat_het_er_is(vraag: Vraag) -> None:
    antwoord = vraag("toon", "besluit", "AB-2026-002", "--bekend-op", "2026-08-30")
    laatste = antwoord.out.splitlines()[-1]
    assert laatste == (
        "[geheim] · besluit AB-2026-002 · sinds 1 sep 2026 · door AB · grond 2b"
    )


def test_termijnen_zijn_verlopen_op_de_dag_die_gevraagd_is(vraag: Vraag) -> None:
    assert "verlopen" not in vraag("toon", "termijnen").out
    assert "verlopen" not in vraag("toon", "termijnen", "--op", "2026-09-15").out
    assert "verlopen" in vraag("toon", "termijnen", "--op", "2026-09-16").out


def test_mandaten_zoals_ze_bekend_waren(vraag: Vraag) -> None:
    assert "€ 12.500,00" in vraag("toon", "mandaten").out
    toen = vraag("toon", "mandaten", "--bekend-op", "2026-06-30T12:00:00Z").out
    assert "€ 50.000,00" in toen
    assert "bekend op 30 jun 2026 12:00" in toen
    assert "Geen mandaten" in vraag("toon", "mandaten", "--nemer", "elders").out


def test_alleen_wat_openbaar_is(vraag: Vraag) -> None:
    assert "secretaris-2026-001" in vraag("toon", "besluiten").out
    assert "secretaris-2026-001" not in vraag("toon", "besluiten", "--openbaar").out


@pytest.mark.parametrize(
    ("woorden_", "code", "tekst"),
    [
        (("besluit", "AB-2026-404"), 1, "niet gevonden"),
        (("dossier", "D-404"), 1, "niet gevonden"),
        (("besluiten", "--op", "2026-02-30"), 2, "geen bestaande dag"),
        (("besluiten", "--bekend-op", "gisteren"), 2, "geen moment"),
        (("besluiten", "--na", "onzin"), 2, "geen cursor"),
        (("besluiten", "--aantal", "0"), 2, "te weinig"),
        (("besluiten", "--aantal", "veel"), 2, "geen geheel getal"),
        (("besluiten", "--status", "gek"), 2, "kies uit besloten"),
        (("besluiten", "--csv", "--json"), 2, "niet beide"),
        (("besluit",), 2, "besluit ontbreekt"),
        (("besluiten", "--regeling", "elders"), 1, "mgr-test"),
    ],
)
def test_wat_niet_kan_wordt_uitgelegd(
    vraag: Vraag, woorden_: tuple[str, ...], code: int, tekst: str
) -> None:
    antwoord = vraag("toon", *woorden_)
    assert antwoord.code == code
    assert tekst in antwoord.err


@pytest.mark.parametrize("naam", LIJST)
def test_elke_lijst_is_er_ook_als_csv(vraag: Vraag, naam: str) -> None:
    antwoord = vraag("toon", naam, "--csv")
    assert antwoord.code == 0, antwoord.err
    assert "OEFENREGISTER" in antwoord.err
    rijen = list(csv.DictReader(antwoord.out.splitlines(), delimiter=";"))
    verwacht = vraag("toon", naam, "--json").json
    assert isinstance(verwacht, dict)
    assert len(rijen) == verwacht["aantal"]
    assert {rij["oefening"] for rij in rijen} <= {"ja"}
    assert KANARIE not in antwoord.out
