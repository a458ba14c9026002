"""Both axes on every page, and an exercise that shows its own last day."""

import pytest

from api.parameters import BEKEND_OP, GELDIG_OP
from api.site.routes import PAGINAS
from tests.site.bladen import Bezoeker, Blad, bladsoort

OEFEN = "/regelingen/oefenregio"
LAATST = "bekijk de stand van die dag"
_ASSEN = {p.pad: {v.naam for v in p.velden} for p in PAGINAS}


def test_elke_bladzijde_met_een_as_heeft_er_een_veld_voor(
    rondgang: dict[str, Blad],
) -> None:
    for adres, blad in rondgang.items():
        assen = _ASSEN[bladsoort(adres).partition(" ")[0]]
        velden = {e["name"]: e["type"] for e in blad.alle("input") if e.get("type")}
        for as_ in (GELDIG_OP.naam, BEKEND_OP.naam):
            assert (velden.get(as_) == "date") == (as_ in assen), adres


def test_een_gevraagd_moment_staat_bovenaan_met_een_weg_terug(
    bezoeker: Bezoeker,
) -> None:
    for pad in ("/", OEFEN, "/gemeenten/gm9002", "/besluiten", "/kalender"):
        blad = bezoeker.blad(f"{pad}?geldigOp=2027-05-26&bekendOp=2027-05-27")
        wat = "zoals het gold op 26 mei 2027, volgens wat bekend was op 27 mei 2027"
        assert wat in blad.een("main").tekst, pad
        assert pad in blad.links


def test_wie_naar_een_dag_kijkt_blijft_bij_die_dag(bezoeker: Bezoeker) -> None:
    zonder = {"/", "/normen", f"{OEFEN}/controle", "#inhoud"}
    for pad in ("/", OEFEN, "/gemeenten/gm9002", "/dossiers"):
        blad = bezoeker.blad(f"{pad}?geldigOp=2027-05-26")
        for link in blad.links - zonder - {pad}:
            if not link.startswith(("/v1", "/feeds", "/normen/", "https:")):
                assert "geldigOp=2027-05-26" in link, f"{pad}: {link}"


def test_een_formulier_voor_een_ander_moment_houdt_wat_gevraagd_was(
    bezoeker: Bezoeker,
) -> None:
    blad = bezoeker.blad("/gemeenten/gm9002?bekendOp=2027-05-27T10:00:00Z")
    velden = {e["name"]: e["value"] for e in blad.alle("input")}
    assert velden == {"geldigOp": "", "bekendOp": "2027-05-27"}
    boom = bezoeker.blad(f"{OEFEN}/personen/p-01?geldigOp=2027-05-26")
    assert {e["name"] for e in boom.alle("input")} == {"geldigOp", "bekendOp"}


def test_een_oefening_waarvan_de_klok_vooruit_loopt_wijst_naar_haar_laatste_dag(
    bezoeker: Bezoeker,
) -> None:
    for pad in ("/", OEFEN, "/besluiten?orgaan=AB"):
        blad = bezoeker.blad(pad)
        (link,) = [e for e in blad.alle("a") if e.tekst == LAATST]
        assert f"{pad.partition('?')[0]}?" in link["href"]
        assert ("orgaan=AB" in link["href"]) == ("orgaan" in pad)
        daar = bezoeker.blad(link["href"])
        assert LAATST not in daar.tekst
        assert "U ziet dit zoals het gold op" in daar.tekst


@pytest.mark.parametrize(
    "pad", ["/normen", f"{OEFEN}/controle", "/regelingen/mgr-sdcg"]
)
def test_zonder_as_of_zonder_oefening_is_er_geen_laatste_dag(
    bezoeker: Bezoeker, pad: str
) -> None:
    assert LAATST not in bezoeker.blad(pad).tekst


def test_een_oefening_die_bij_de_tijd_is_heeft_geen_laatste_dag(
    klein: Bezoeker,
) -> None:
    blad = klein.blad("/")
    assert "Oefenregister" in blad.tekst
    assert LAATST not in blad.tekst


def test_wat_er_op_een_dag_nog_niet_is_wijst_naar_nu(bezoeker: Bezoeker) -> None:
    pad = f"{OEFEN}/dossiers/begroting-2028/tijdlijn"
    blad = bezoeker.blad(f"{pad}?geldigOp=2020-01-01", 404)
    assert "Op de dag die u vroeg is dit er misschien nog niet." in blad.tekst
    assert pad in blad.links
    assert "die u vroeg" not in bezoeker.blad(f"{pad}x", 404).tekst


def test_de_uitleg_van_een_besluit_hoort_bij_alles_wat_bekend_is(
    bezoeker: Bezoeker,
) -> None:
    pad = f"{OEFEN}/besluiten/AB-2026-002"
    koppen = {
        vraag: [e.tekst for e in bezoeker.blad(pad + vraag).alle("h2")]
        for vraag in ("", "?geldigOp=2026-08-01", "?geldigOp=2099-01-01")
    }
    assert "Met welke bevoegdheid" in koppen[""]
    assert "Met welke bevoegdheid" in koppen["?geldigOp=2099-01-01"]
    assert "Met welke bevoegdheid" not in koppen["?geldigOp=2026-08-01"]
    eerder = bezoeker.blad(f"{pad}?bekendOp=2099-01-01")
    assert "Lees de uitleg met alles wat nu bekend is" in eerder.tekst
    assert pad in eerder.links
