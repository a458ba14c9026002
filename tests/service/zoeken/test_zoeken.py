"""Search: what is found by which words, and nothing that is not public."""

import orjson
import pytest

from register.service import views
from register.service.answers import Library
from register.service.lijsten.tabel import columns
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import items
from register.service.lijsten.zoeken import GEVONDEN, ZOEKEN as ZOEKEN_LIJST, marked
from register.service.zoeken.bijhouden import catch_up, index_of
from register.service.zoeken.bronnen import SOORTEN
from register.service.zoeken.woorden import found, fragment, terms, tokens
from tests.service.zoeken.vragen import REGELING, codes, found_rows


@pytest.mark.parametrize(
    ("vraag", "tekst"),
    [
        ("begrotingen", "De begroting 2027"),
        ("besluiten", "een besluit"),
        ("begr", "begrotingswijziging"),
        ("COORDINATIE", "de coördinatie"),
        ("coördinatie", "de coordinatie"),
        ("cafe\u0301", "in het café"),
        ("ab 2026", "AB-2026-001"),
    ],
)
def test_een_woord_wordt_gevonden_in_een_andere_vorm(vraag: str, tekst: str) -> None:
    termen = terms(vraag)
    assert found(termen, tekst)[0] == set(termen)


@pytest.mark.parametrize(
    ("vraag", "tekst"),
    [("be", "begroting"), ("roting", "begroting"), ("huis", "tuin")],
)
def test_een_ander_woord_wordt_niet_gevonden(vraag: str, tekst: str) -> None:
    assert not found(terms(vraag), tekst)[0]


def test_een_fragment_toont_de_woorden_op_hun_plek() -> None:
    tekst = "Eerst een lange aanloop. " * 8 + "Dan de begroting zelf. " + "Slot. " * 40
    _, treffers = found(terms("begrotingen"), tekst)
    deel = fragment(tekst, treffers)
    ((van, tot),) = deel.treffers
    assert deel.tekst[van:tot] == "begroting"
    assert deel.tekst.startswith("… ")
    assert deel.tekst.endswith(" …")
    assert len(deel.tekst) < 200


def test_een_fragment_van_een_woord_zonder_spaties_blijft_kort() -> None:
    tekst = "x" * 500
    assert len(fragment(tekst, ()).tekst) < 200


def test_een_korte_tekst_is_haar_eigen_fragment() -> None:
    tekst = "De begroting."
    _, treffers = found(terms("begroting"), tekst)
    assert fragment(tekst, treffers).tekst == tekst


def test_een_index_houdt_losse_woorden_en_stammen() -> None:
    assert tokens(["De begroting, de"]) == ["sbegroot", "sde", "wbegroting", "wde"]


def test_het_besluit_staat_voor_wie_het_alleen_in_de_tekst_heeft(met: Library) -> None:
    rangen = [str(rij["rang"]) for rij in found_rows(met, "begroting")]
    assert rangen == sorted(rangen, reverse=True)
    assert rangen[0][0] == "2"
    assert rangen[-1][0] == "0"


@pytest.mark.parametrize(
    ("woorden", "code"),
    [
        ("toelating aanbieders", "BC-JEUGD-2027-004"),
        ("goedkeurende verklaring", "AB-2026-001"),
        ("post toezicht", "begroting-2027/bc-zorg-begroting"),
        ("toevoeging reserve", "begroting-2028|gm9001|reserve"),
    ],
)
def test_besluit_motivering_advies_en_zienswijze_worden_gevonden(
    met: Library, woorden: str, code: str
) -> None:
    assert code in codes(met, woorden)


def test_wat_gevonden_is_toont_waarom(met: Library) -> None:
    (rij,) = [r for r in found_rows(met, "goedkeurend") if r["soort"] == "besluit"]
    assert rij["veld"] == "motivering"
    (plek,) = items(rij, "treffers")
    van, tot = plek["van"], plek["tot"]
    assert isinstance(van, int)
    assert isinstance(tot, int)
    assert str(rij["fragment"])[van:tot] == "goedkeurende"


def test_een_filter_kiest(met: Library) -> None:
    assert {r["soort"] for r in found_rows(met, "begroting", soort="besluit")} == {
        "besluit"
    }
    assert {r["orgaan"] for r in found_rows(met, "begroting", orgaan="AB")} == {"AB"}
    assert not found_rows(met, "begroting", dossier="bestaat-niet")


def test_alle_woorden_moeten_erin_staan(met: Library) -> None:
    assert not found_rows(met, "begroting olifant")


def test_zonder_letters_wordt_niets_gevonden(met: Library) -> None:
    assert found_rows(met, "?!") == []


def test_zonder_woorden_is_het_nieuwste_eerst(met: Library) -> None:
    dagen = [str(rij["op"]) for rij in found_rows(met, "")]
    assert dagen == sorted(dagen, reverse=True)


@pytest.mark.parametrize(
    ("woorden", "filters"),
    [
        ("begroting", {}),
        ("begr 2027", {}),
        ("reserve", {"soort": "zienswijze"}),
        ("jeugdhulp", {"dossier": "jeugdhulp-2027"}),
        ("zienswijze", {"gemeente": "gm9001"}),
        ("", {"orgaan": "AB"}),
        ("de", {}),
    ],
)
def test_met_en_zonder_index_is_de_uitkomst_gelijk(
    met: Library, zonder: Library, woorden: str, filters: dict[str, str]
) -> None:
    catch_up(met, REGELING)
    gevonden = found_rows(met, woorden, **filters)
    assert gevonden == found_rows(zonder, woorden, **filters)
    assert gevonden or woorden == "zienswijze"


def test_zonder_bestand_is_er_geen_index(zonder: Library) -> None:
    assert index_of(zonder, REGELING) is None
    catch_up(zonder, REGELING)


def test_zoals_het_was_wordt_ook_doorzocht(met: Library) -> None:
    ask = Ask(openbaar=True, bekend_op="2026-02-01", filter={"zoek": "begroting"})
    toen = items(orjson.loads(views.rows(met, "zoek", None, ask)), "gegevens")
    assert 0 < len(toen) < len(found_rows(met, "begroting"))


def test_een_rij_zegt_wat_de_lijst_belooft() -> None:
    assert GEVONDEN.velden["soort"].keuzes == SOORTEN


def test_wat_gevonden_is_staat_tussen_haken() -> None:
    treffers = [{"van": 0, "tot": 2}, {"van": 3, "tot": 4}]
    assert marked("de a", treffers) == "[de] [a]"
    _, wat, tekst = columns(ZOEKEN_LIJST)
    rij = GEVONDEN.voorbeeld
    assert wat.cel(rij, None) == "besluit AB-2026-001"
    getoond = "[Begroting] 2027 · De [begroting] 2027 wordt vastgesteld."
    assert tekst.cel(rij, None) == getoond
