"""Fields, order and pages of any list; XLSX; and a cursor that knows its question."""

from io import BytesIO

import pytest
from openpyxl import load_workbook

from api.forms import SOORT, XLSX
from tests.api.conftest import Vrager
from tests.api.story import KANARIE

BESLUITEN = "/v1/besluiten"


def test_alleen_de_gevraagde_velden_komen_en_wat_dicht_is_blijft_zoals_het_is(
    vrager: Vrager,
) -> None:
    rijen = vrager.gegevens(f"{BESLUITEN}?velden=besluit,status")
    open_ = [rij for rij in rijen if "openbaarheid" not in rij]
    assert open_
    assert all(rij.keys() == {"regeling", "besluit", "status"} for rij in open_)
    dicht = [rij for rij in rijen if "openbaarheid" in rij]
    assert dicht == [r for r in vrager.gegevens(BESLUITEN) if "openbaarheid" in r]


def test_ook_van_een_ding_en_van_een_rekenblad_komen_alleen_die_velden(
    vrager: Vrager,
) -> None:
    een = vrager.vraag("/v1/regelingen/mgr-vb/besluiten/AB-2026-001?velden=titel")
    assert een.json() == {"regeling": "mgr-vb", "titel": "Begroting 2027"}
    blad = vrager.vraag(f"{BESLUITEN}?velden=titel&formaat=csv").text
    assert blad.splitlines()[0] == "regeling;titel;openheid;oefening"


@pytest.mark.parametrize("velden", ["", "weg", "titel,titel", "titel,", "titel;naam"])
def test_velden_die_er_niet_zijn_worden_geweigerd(vrager: Vrager, velden: str) -> None:
    antwoord = vrager.vraag(f"{BESLUITEN}?velden={velden}")
    assert antwoord.status_code == 400
    assert antwoord.json()["fouten"][0]["veld"] == "velden"


@pytest.mark.parametrize(
    ("sorteer", "omgekeerd"), [("code", "-code"), ("genomen_op", "-genomen_op")]
)
def test_een_lijst_kan_beide_kanten_op(
    vrager: Vrager, sorteer: str, omgekeerd: str
) -> None:
    heen = vrager.gegevens(f"{BESLUITEN}?sorteer={sorteer}")
    terug = vrager.gegevens(f"{BESLUITEN}?sorteer={omgekeerd}")
    assert [r["besluit"] for r in heen] == [r["besluit"] for r in reversed(terug)]
    antwoord = vrager.vraag(f"{BESLUITEN}?sorteer={sorteer}&limiet=1&velden=besluit")
    adres = antwoord.json()["volgende"]
    assert vrager.gegevens(adres)[0]["besluit"] == heen[1]["besluit"]


def test_er_wordt_niet_gesorteerd_op_wat_verraadt(vrager: Vrager) -> None:
    antwoord = vrager.vraag(f"{BESLUITEN}?sorteer=orgaan")
    assert antwoord.status_code == 400


@pytest.mark.parametrize(
    "andere",
    [
        "orgaan=AB&sorteer=-code",
        "geldigOp=2026-07-03&sorteer=-code",
        "bekendOp=2026-09-01&sorteer=-code",
        "sorteer=code",
        "",
    ],
)
def test_een_cursor_van_een_andere_vraag_wordt_geweigerd(
    vrager: Vrager, andere: str
) -> None:
    eerste = vrager.vraag(f"{BESLUITEN}?limiet=1&sorteer=-code").json()["volgende"]
    cursor = eerste.rpartition("cursor=")[2]
    antwoord = vrager.vraag(f"{BESLUITEN}?{andere}&cursor={cursor}")
    assert antwoord.status_code == 400
    assert antwoord.json()["fouten"][0]["veld"] == "cursor"
    elders = vrager.vraag(f"/v1/dossiers?sorteer=-code&cursor={cursor}")
    assert elders.status_code == 400


def test_andere_maat_en_vorm_mogen_wel_met_dezelfde_cursor(vrager: Vrager) -> None:
    eerste = vrager.vraag(f"{BESLUITEN}?limiet=1").json()["volgende"]
    cursor = eerste.rpartition("cursor=")[2]
    assert len(vrager.gegevens(f"{BESLUITEN}?limiet=2&cursor={cursor}")) == 2
    blad = vrager.vraag(f"{BESLUITEN}?formaat=csv&cursor={cursor}")
    assert len(blad.text.splitlines()) == 3


def test_elke_lijst_is_er_als_rekenblad_met_steeds_dezelfde_bytes(
    vrager: Vrager,
) -> None:
    antwoord = vrager.vraag(BESLUITEN, Accept=SOORT[XLSX])
    assert antwoord.headers["content-type"] == SOORT[XLSX]
    assert 'filename="besluiten.xlsx"' in antwoord.headers["content-disposition"]
    blad = load_workbook(BytesIO(antwoord.content)).worksheets[0]
    kop, *rijen = blad.iter_rows(values_only=True)
    plek = kop.index("besluit")
    verwacht = [rij["besluit"] for rij in vrager.gegevens(BESLUITEN)]
    assert [rij[plek] for rij in rijen] == verwacht
    assert isinstance(rijen[-1][kop.index("seq")], int)
    vers = vrager.vraag(f"{BESLUITEN}?formaat=xlsx&limiet=200")
    assert vers.content == antwoord.content
    assert KANARIE.encode() not in antwoord.content


def test_ook_lijsten_buiten_de_tabel_hebben_bladzijden_en_vormen(
    vrager: Vrager,
) -> None:
    alle = vrager.gegevens("/v1/normen?limiet=200")
    samen: list[dict[str, object]] = []
    adres = "/v1/normen?limiet=60"
    while adres:
        antwoord = vrager.vraag(adres).json()
        samen += antwoord["gegevens"]
        adres = antwoord["volgende"]
    assert samen[: len(alle)] == alle
    sleutels = [(rij["id"], rij["uitvoering"]) for rij in samen]
    assert len(set(sleutels)) == len(sleutels)
    blad = vrager.vraag("/v1/normen", Accept="text/csv").text.splitlines()
    assert blad[0].startswith("id;uitvoering;bron_wet;bron_artikel")
    assert vrager.vraag("/v1/regelingen", Accept=SOORT[XLSX]).status_code == 200
