"""`besluiten beheer wis`: one sealed value, by hand."""

import pytest

from tests.cli.conftest import Besluiten


@pytest.fixture
def met_persoon(besluiten: Besluiten) -> Besluiten:
    assert (
        besluiten("begin", "--regeling", "mgr-x", "--naam", "X", "--oefening").code == 0
    )
    klok = ("--feitdatum", "2026-07-02")
    woorden = ("persoon", "registreer", "--persoon", "p1", "--naam", "Kanarie", *klok)
    assert besluiten(*woorden).code == 0
    return besluiten


def test_een_waarde_wissen_en_zien_dat_zij_weg_is(met_persoon: Besluiten) -> None:
    wis = ("beheer", "wis", "1", "gegevens/naam", "--grond", "avg-17")
    proef = met_persoon(*wis, "--proef")
    assert (proef.code, "waarde-gewist.v1  wissing/1" in proef.out) == (0, True)
    assert "Kanarie" in met_persoon("toon", "persoon", "p1").out
    met_klok = ("--klok", "2090-01-01T10:00:00Z", "--feitdatum", "2089-12-31")
    gewist = met_persoon(*wis, "--reden", "Vergissing.", *met_klok)
    assert (gewist.code, gewist.out) == (0, "vastgelegd · seq 2 · regeling mgr-x\n")
    assert "[verzegeld]" in met_persoon("toon", "persoon", "p1").out
    assert met_persoon("audit", "herspeel").code == 0


def test_een_pad_met_een_schuine_streep_is_hetzelfde_pad(
    met_persoon: Besluiten,
) -> None:
    wis = ("beheer", "wis", "1", "/gegevens/naam", "--grond", "avg-17")
    assert met_persoon(*wis).code == 0


@pytest.mark.parametrize(
    ("woorden", "code", "zin"),
    [
        (("1", "gegevens/persoon"), 1, "geen verzegelde waarde"),
        (("9", "gegevens/naam"), 1, "seq '9'"),
        (("x", "gegevens/naam"), 2, "geen geheel getal"),
    ],
)
def test_wat_er_niet_staat_wordt_niet_gewist(
    met_persoon: Besluiten, woorden: tuple[str, str], code: int, zin: str
) -> None:
    antwoord = met_persoon("beheer", "wis", *woorden, "--grond", "avg-17")
    assert antwoord.code == code
    assert zin in antwoord.err
    assert "Kanarie" in met_persoon("toon", "persoon", "p1").out
