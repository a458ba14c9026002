"""A month with everything that is on a day, drawn as squares and told below."""

import pytest

from tests.site.bladen import Bezoeker, Blad

MEI = "/kalender?maand=2027-05&geldigOp=2027-05-26"


@pytest.fixture
def mei(bezoeker: Bezoeker) -> Blad:
    return bezoeker.blad(MEI)


def dagen(blad: Blad) -> dict[str, str]:
    """What is told of each day, by the anchor of that day."""
    return {e["id"]: e.tekst for e in blad.alle("li") if e.get("id")}


def test_een_maand_heeft_weken_van_maandag_tot_en_met_zondag(mei: Blad) -> None:
    assert [e.tekst for e in mei.alle("th")][::6] == ["maandag", "zondag"]
    vakken = [e["data-kop"] for e in mei.alle("td")]
    assert len(vakken) == 42
    assert (vakken[0], vakken[-1]) == ("26 apr 2027", "6 jun 2027")


def test_elk_vak_met_iets_erin_wijst_naar_zijn_dag_eronder(mei: Blad) -> None:
    naar = {link for link in mei.links if link.startswith("#dag-")}
    assert naar == {f"#{dag}" for dag in dagen(mei)}


def test_vergaderingen_raden_en_termijnen_staan_bij_hun_dag(mei: Blad) -> None:
    bij = dagen(mei)["dag-2027-05-27"]
    assert "raad Vergadering raad" in bij
    assert "Ontwerp wijziging regeling (zienswijze) open 8 raden" in bij
    assert "gehaald raad van Oefengemeente B, raad van Oefengemeente F" in bij
    assert maanden(mei) == ("april 2027", "juni 2027")


def maanden(blad: Blad) -> tuple[str, ...]:
    """Which months come before and after."""
    links = [e.tekst for e in blad.alle("a") if e.get("rel")]
    return tuple(" ".join(link.strip("\u2039\u203a ").split()) for link in links)


def test_wat_verliep_staat_er_zo(bezoeker: Bezoeker) -> None:
    voor = dagen(bezoeker.blad("/kalender?maand=2027-05&geldigOp=2027-05-17"))
    na = dagen(bezoeker.blad("/kalender?maand=2027-05&geldigOp=2027-05-18"))
    assert "(actie) open" in voor["dag-2027-05-17"]
    assert "(actie) verlopen" in na["dag-2027-05-17"]


def test_stappen_van_de_pc_kalender_staan_er_een_keer(bezoeker: Bezoeker) -> None:
    april = dagen(bezoeker.blad("/kalender?maand=2026-04&regeling=oefenregio"))
    assert "P&C De ontwerpbegroting aan de raden zenden" in april["dag-2026-04-01"]
    juli = bezoeker.blad("/kalender?maand=2027-07&geldigOp=2027-05-26")
    op_de_dag = dagen(juli)["dag-2027-07-02"]
    assert op_de_dag.count("Ontwerpbegroting 2028 (zienswijze) open") == 1


def test_van_een_gemeente_staat_er_alleen_wat_haar_aangaat(bezoeker: Bezoeker) -> None:
    blad = bezoeker.blad(f"{MEI}&gemeente=gm9002")
    assert list(dagen(blad)) == ["dag-2027-05-27"]
    assert "(nu: gemeente Oefengemeente B)" in blad.tekst
    lijsten = {link for link in blad.links if link.startswith("/termijnen?")}
    assert lijsten == {"/termijnen?gemeente=gm9002&geldigOp=2027-05-26"}
    assert "/pc-stappen?geldigOp=2027-05-26" in blad.links


def test_zonder_maand_is_het_die_van_vandaag_of_van_de_gevraagde_dag(
    bezoeker: Bezoeker,
) -> None:
    assert "Kalender van" in bezoeker.blad("/kalender").een("h1").tekst
    gevraagd = bezoeker.blad("/kalender?geldigOp=2026-07-10")
    assert gevraagd.een("h1").tekst == "Kalender van juli 2026"
    (vandaag,) = [e for e in gevraagd.alle("td") if "vandaag" in e.get("class")]
    assert vandaag["data-kop"] == "10 jul 2026"


def test_een_maand_waarin_niets_is_zegt_dat(bezoeker: Bezoeker) -> None:
    blad = bezoeker.blad("/kalender?maand=1999-01")
    assert "niets bekend dat op een dag valt" in blad.tekst
    assert maanden(blad) == ("december 1998", "februari 1999")


@pytest.mark.parametrize("maand", ["2027-13", "2027", "2027-5", "9999-01", "mei"])
def test_een_maand_die_niet_bestaat_is_een_fout(bezoeker: Bezoeker, maand: str) -> None:
    blad = bezoeker.blad(f"/kalender?maand={maand}", 400)
    assert "maand: is geen bestaande maand; schrijf bijvoorbeeld 2026-07" in blad.tekst
