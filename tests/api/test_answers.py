"""What the API gives: the bytes of the command line, public things only, in order."""

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlencode

import pytest

from api.registers import Count
from cli.main import run
from register.service.place import Place
from tests.api.conftest import Vrager
from tests.api.story import KANARIE

MANDAAT_OP = ("", "2026-02-28", "2026-03-01", "2026-06-01", "2026-12-31")
MANDAAT_BEKEND = (
    "",
    "2026-05-31",
    "2026-06-01T09:59:59Z",
    "2026-06-01T12:00:00+02:00",
    "2026-06-30",
    "2026-07-11",
)
PAREN = {
    "/v1/besluiten": ("besluiten",),
    "/v1/bevoegdheden": ("mandaten",),
    "/v1/zienswijzen": ("zienswijzen",),
    "/v1/gemeenten/gm0202/termijnen": ("termijnen", "--gemeente", "gm0202"),
    "/v1/regelingen/mgr-vb/wie-besliste": ("wie-besliste",),
    "/v1/regelingen/mgr-vb/besluiten/AB-2026-001": ("besluit", "AB-2026-001"),
    "/v1/regelingen/mgr-vb/besluiten/AB-2026-002": ("besluit", "AB-2026-002"),
    "/v1/regelingen/mgr-vb/dossiers/begroting/tijdlijn": ("dossier", "begroting"),
}
Lezer = pytest.CaptureFixture[str]


def _cli(lezer: Lezer, plek: Place, *woorden: str) -> str:
    lezer.readouterr()
    run(["--register", str(plek.map), "toon", *woorden, "--json", "--openbaar"])
    return lezer.readouterr().out.strip()


def _opties(op: str, bekend: str) -> list[str]:
    opties = ["--op", op] if op else []
    return [*opties, "--bekend-op", bekend] if bekend else opties


def _vraag(op: str, bekend: str) -> str:
    velden = {"geldigOp": op, "bekendOp": bekend}
    return urlencode({naam: waarde for naam, waarde in velden.items() if waarde})


def _rijen(tekst: str) -> str:
    """The bytes of the rows themselves."""
    return tekst[tekst.index("[") : tekst.rindex("]") + 1]


@pytest.mark.parametrize("bekend", MANDAAT_BEKEND)
@pytest.mark.parametrize("op", MANDAAT_OP)
def test_elke_cel_van_de_matrix_is_gelijk_aan_de_opdrachtregel(
    vrager: Vrager, plek: Place, capsys: Lezer, op: str, bekend: str
) -> None:
    antwoord = vrager.vraag(f"/v1/bevoegdheden?{_vraag(op, bekend)}")
    verwacht = _cli(capsys, plek, "mandaten", *_opties(op, bekend))
    assert _rijen(antwoord.text) == _rijen(verwacht)


def test_de_matrix_zelf_klopt(vrager: Vrager) -> None:
    """Granted 1 March, recorded 1 June, corrected 11 July."""

    def plafond(op: str, bekend: str) -> object:
        rijen = vrager.gegevens(f"/v1/bevoegdheden?{_vraag(op, bekend)}")
        return [rij["plafond"] for rij in rijen]

    oud = [{"bedrag": 5_000_000, "per": "verplichting"}]
    nieuw = [{"bedrag": 9_000_000, "per": "verplichting"}]
    assert plafond("2026-02-28", "2026-07-11") == []
    assert plafond("2026-03-01", "2026-05-31") == []
    assert plafond("2026-03-01", "2026-06-01T09:59:59Z") == []
    assert plafond("2026-03-01", "2026-06-01T12:00:00+02:00") == oud
    assert plafond("2026-03-01", "2026-06-30") == oud
    assert plafond("2026-03-01", "2026-07-11") == nieuw
    assert plafond("", "") == nieuw


@pytest.mark.parametrize("bekend", ["", "2026-03-15", "2026-07-07"])
@pytest.mark.parametrize("adres", PAREN)
def test_elk_antwoord_heeft_de_bytes_van_de_opdrachtregel(
    vrager: Vrager, plek: Place, capsys: Lezer, adres: str, bekend: str
) -> None:
    antwoord = vrager.vraag(f"{adres}?{_vraag('', bekend)}")
    verwacht = _cli(capsys, plek, *PAREN[adres], *_opties("", bekend))
    if antwoord.status_code == 404:
        assert json.loads(verwacht)["fout"]["soort"] == "niet-gevonden"
    elif "volgende" in antwoord.json():
        assert _rijen(antwoord.text) == _rijen(verwacht)
    else:
        assert antwoord.text == verwacht


ALLES = (*PAREN, "/v1/besluiten?orgaan=AB", "/v1/besluiten?dossier=begroting")


@pytest.mark.parametrize("vraag", ["", "bekendOp=2026-07-07", "geldigOp=2026-07-08"])
@pytest.mark.parametrize("adres", ALLES)
def test_wat_geheim_werd_is_nergens_te_lezen(
    vrager: Vrager, adres: str, vraag: str
) -> None:
    teken = "&" if "?" in adres else "?"
    assert KANARIE not in vrager.vraag(f"{adres}{teken}{vraag}").text


@pytest.mark.parametrize("bekend", ["", "2026-07-07"])
def test_eerst_openbaar_dan_geheim_is_ook_achteraf_een_stub(
    vrager: Vrager, bekend: str
) -> None:
    vraag = _vraag("", bekend)
    stub = {
        "regeling": "mgr-vb",
        "besluit": "AB-2026-002",
        "openbaarheid": {
            "openheid": "geheim",
            "grond": "2b",
            "sinds": "2026-07-09",
            "door": "AB",
        },
    }
    een = vrager.vraag(f"/v1/regelingen/mgr-vb/besluiten/AB-2026-002?{vraag}")
    assert een.json() == stub
    assert stub in vrager.gegevens(f"/v1/besluiten?{vraag}")


def test_wat_niet_gepubliceerd_is_staat_in_geen_lijst(vrager: Vrager) -> None:
    nummers = [rij["besluit"] for rij in vrager.gegevens("/v1/besluiten")]
    assert nummers == ["AB-2026-003", "AB-2026-002", "AB-2026-001"]
    assert vrager.gegevens("/v1/besluiten?orgaan=DB") == []


def test_een_filter_zegt_niets_over_wat_geheim_is(vrager: Vrager) -> None:
    for veld in ("dossier=begroting", "status=besloten"):
        nummers = [r["besluit"] for r in vrager.gegevens(f"/v1/besluiten?{veld}")]
        assert "AB-2026-002" not in nummers


@pytest.mark.parametrize(
    ("adres", "aantal"),
    [
        ("/v1/besluiten?status=bekendgemaakt", 1),
        ("/v1/besluiten?regeling=mgr-vb", 3),
        ("/v1/zienswijzen?gemeente=gm0202&raadsronde=R-1&dossier=begroting", 1),
        ("/v1/zienswijzen?status=beantwoord", 0),
        ("/v1/bevoegdheden?gever=DB&nemer=secretaris&soort=mandaat&status=verleend", 1),
        ("/v1/bevoegdheden?soort=volmacht", 0),
        ("/v1/gemeenten/gm0226/termijnen?status=open&soort=zienswijze", 1),
        ("/v1/gemeenten/gm0226/termijnen?status=gehaald", 0),
        ("/v1/termijnen?voor=raad:gm0226", 1),
        ("/v1/termijnen?voor=niemand", 0),
        ("/v1/dossiers?status=open", 1),
        ("/v1/deelnemers?gemeente=gm0202", 1),
        ("/v1/deelnemers?module=nergens", 0),
        ("/v1/regelingen/mgr-vb/wie-besliste?besluit=AB-2026-001&namens=AB", 1),
    ],
)
def test_filters_kiezen(vrager: Vrager, adres: str, aantal: int) -> None:
    assert len(vrager.gegevens(adres)) == aantal


def test_twee_regelingen_blijven_uit_elkaar(samen: Vrager) -> None:
    rijen = samen.gegevens("/v1/besluiten")
    namen = [(rij["regeling"], rij["besluit"]) for rij in rijen]
    assert len(namen) == len(set(namen)) == 6
    for regeling in ("mgr-vb", "ggd-vb"):
        een = samen.vraag(f"/v1/regelingen/{regeling}/besluiten/AB-2026-001")
        assert een.json()["regeling"] == regeling
        eigen = samen.gegevens(f"/v1/besluiten?regeling={regeling}")
        assert {rij["regeling"] for rij in eigen} == {regeling}
    assert samen.vraag("/v1/besluiten").headers["oefening"] == "ggd-vb, mgr-vb"


@pytest.mark.parametrize("limiet", [1, 2, 5, 200])
def test_bladen_over_registers_geven_alles_een_keer(samen: Vrager, limiet: int) -> None:
    alles = samen.gegevens("/v1/besluiten")
    gezien: list[object] = []
    adres: str | None = f"/v1/besluiten?limiet={limiet}&bekendOp=2026-12-31"
    while adres:
        assert adres.startswith("/v1/besluiten?")
        blad = samen.vraag(adres).json()
        assert len(blad["gegevens"]) == blad["aantal"] <= limiet
        gezien += blad["gegevens"]
        adres = blad["volgende"]
    assert gezien == alles


def test_bladeren_houdt_stand_onder_schrijven(
    vrager: Vrager, schrijf: Callable[..., None]
) -> None:
    eerste = vrager.vraag("/v1/besluiten?limiet=1").json()
    for nummer in range(3):
        schrijf(
            f"2026-08-0{nummer + 1}T10:00:00Z",
            "NeemBesluit",
            f"2026-08-0{nummer + 1}",
            {
                "orgaan": "AB",
                "titel": "Later",
                "handeling": "x",
                "uitkomst": "aangenomen",
            },
        )
    gezien = eerste["gegevens"]
    adres = eerste["volgende"]
    while adres:
        blad = vrager.vraag(adres).json()
        gezien += blad["gegevens"]
        adres = blad["volgende"]
    assert [rij["besluit"] for rij in gezien] == [
        "AB-2026-003",
        "AB-2026-002",
        "AB-2026-001",
    ]
    assert len(vrager.gegevens("/v1/besluiten")) == 6


def test_geheimhouding_werkt_op_het_volgende_antwoord(
    vrager: Vrager, schrijf: Callable[..., None]
) -> None:
    adres = "/v1/regelingen/mgr-vb/besluiten/AB-2026-001"
    assert "Begroting 2027" in vrager.vraag(adres).text
    schrijf(
        "2026-08-01T10:00:00Z",
        "LegGeheimhoudingOp",
        "2026-08-01",
        {"stroom": "besluit/AB-2026-001", "door": "AB", "grond": "2b"},
    )
    assert "Begroting 2027" not in vrager.vraag(adres).text
    assert "omdat het kan" not in vrager.vraag(f"{adres}?bekendOp=2026-07-07").text


def test_een_vervangen_leesmodel_wordt_gevolgd(vrager: Vrager, plek: Place) -> None:
    eerst = vrager.vraag("/v1/besluiten").text
    kopie = Path(f"{plek.leesmodel}.nieuw")
    kopie.write_bytes(plek.leesmodel.read_bytes())
    kopie.replace(plek.leesmodel)
    assert vrager.vraag("/v1/besluiten").text == eerst
    plek.leesmodel.unlink()
    assert vrager.vraag("/v1/besluiten").text == eerst


def test_ook_zonder_bestand_is_te_zien_dat_er_iets_bij_kwam(
    vrager: Vrager, schrijf: Callable[..., None]
) -> None:
    library = vrager.registers.library
    telling = Count("mgr-vb", library)
    eerst = telling.stand()
    assert telling.stand() == eerst
    assert not telling.replaced()
    schrijf(
        "2026-08-01T10:00:00Z",
        "LegGeheimhoudingOp",
        "2026-08-01",
        {"stroom": "besluit/AB-2026-001", "door": "AB", "grond": "2b"},
    )
    assert telling.stand() != eerst
    telling.close()
