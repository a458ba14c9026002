"""Own norms in the API and on the site: each regeling its own, also with one id."""

from collections.abc import Iterator

import pytest

from api.registers import opened
from register.service.place import Place
from register.service.reading import reading
from register.service.recording import Recorder
from tests.api.conftest import Schrijver, Vrager

WOORDEN = {"mgr-vb": "Ten hoogste een euro.", "ggd-vb": "Ten hoogste een cent."}


def stel(place: Place, tekst: str, hoogste: int) -> None:
    norm = {
        "id": "REG-01",
        "vindplaats": {"artikel": "12", "lid": "3"},
        "tekst": tekst,
        "ernst": "midden",
        "bedrag": {"hoogste": hoogste},
    }
    besluit = {
        "orgaan": "AB",
        "titel": "Met een eigen norm",
        "handeling": "h",
        "uitkomst": "aangenomen",
        "bedrag": 50,
    }
    with Recorder(place) as recorder:
        schrijver = Schrijver(recorder)
        klok = "2026-07-13T10:00:00Z"
        schrijver.leg_vast(klok, "StelEigenNormVast", "2026-01-01", norm)
        schrijver.leg_vast(klok, "NeemBesluit", "2026-07-06", besluit)
    with reading(place):
        pass


@pytest.fixture
def twee(plek: Place, andere_plek: Place) -> Iterator[Vrager]:
    """Two regelingen with another norm of the same id."""
    stel(plek, WOORDEN["mgr-vb"], 100)
    stel(andere_plek, WOORDEN["ggd-vb"], 1)
    with opened([plek, andere_plek]) as registers:
        yield Vrager(registers)


def test_twee_regelingen_met_dezelfde_id_houden_elk_hun_eigen_norm(
    twee: Vrager,
) -> None:
    rijen = twee.gegevens("/v1/normen/REG-01")
    assert {rij["regeling"]: rij["tekst"] for rij in rijen} == WOORDEN
    (een,) = twee.gegevens("/v1/normen?regeling=ggd-vb")
    assert een["toetst"] == "Het besluit gaat over ten hoogste € 0,01."
    (lijst,) = twee.gegevens("/v1/regelingen/mgr-vb/eigen-normen")
    assert (lijst["id"], lijst["tekst"]) == ("REG-01", WOORDEN["mgr-vb"])
    beide = twee.gegevens("/v1/eigen-normen?geldigOp=2026-07-06")
    assert {rij["regeling"] for rij in beide} == set(WOORDEN)
    assert twee.vraag("/v1/normen/REG-02").status_code == 404


def test_een_oordeel_noemt_de_norm_van_de_eigen_regeling(twee: Vrager) -> None:
    oordelen = {}
    for regeling, woorden in WOORDEN.items():
        alle = twee.gegevens(f"/v1/regelingen/{regeling}/besluiten?limiet=200")
        nummer = max(str(b["besluit"]) for b in alle if b.get("orgaan") == "AB")
        pad = f"/v1/regelingen/{regeling}/besluiten/{nummer}"
        gezegd = twee.vraag(f"{pad}/normen").json()["oordelen"]
        (eigen,) = [o for o in gezegd if o["norm"] == "REG-01@1"]
        oordelen[regeling] = (eigen["oordeel"], eigen["tekst"], eigen["bron"])
        assert woorden in twee.vraag(f"{pad}/waarom").text
    bron = "art. 12 lid 3 van de regeling"
    assert oordelen == {
        "mgr-vb": ("voldoet", WOORDEN["mgr-vb"], bron),
        "ggd-vb": ("voldoet niet", WOORDEN["ggd-vb"], bron),
    }


def test_de_bladzijden_zeggen_van_welke_regeling_een_norm_is(twee: Vrager) -> None:
    normen = twee.vraag("/normen").text
    assert "<h2>Eigen normen</h2>" in normen
    assert all(woorden in normen for woorden in WOORDEN.values())
    lijst = twee.vraag("/regelingen/mgr-vb/eigen-normen").text
    assert WOORDEN["mgr-vb"] in lijst
    assert WOORDEN["ggd-vb"] not in lijst
    norm = twee.vraag("/normen/REG-01").text
    assert all(woorden in norm for woorden in WOORDEN.values())
    assert all(f'<dd><a href="/regelingen/{code}">' in norm for code in WOORDEN)
    for regeling, ander in (("ggd-vb", "mgr-vb"), ("mgr-vb", "ggd-vb")):
        bladzijde = twee.vraag(f"/bevindingen?norm=REG-01&regeling={regeling}").text
        assert WOORDEN[regeling] in bladzijde
        assert WOORDEN[ander] not in bladzijde
