"""Addresses that no list of the table gives: what they tell, and what they do not."""

import json
import threading
from collections.abc import Iterator

import pytest

from api.own import bevindingen as adres_van_bevindingen
from api.registers import opened
from register.faults import LogBezet
from register.formats.normlist import rows
from register.service.findinglist import Bevindingen
from register.service.findings import findings
from register.service.place import Place
from tests.api import handleiding
from tests.api.conftest import Vrager
from tests.api.oefenjaar import recorded
from tests.api.story import KANARIE

BESLUIT = "/v1/regelingen/mgr-vb/besluiten/AB-2026-001"
GEHEIM = "/v1/regelingen/mgr-vb/besluiten/AB-2026-002"
DELEN = ("tijdlijn", "stemming", "bevoegdheid", "normen", "waarom")


@pytest.fixture(scope="module")
def jaar(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Vrager]:
    with opened([recorded(tmp_path_factory.mktemp("jaar"))]) as registers:
        yield Vrager(registers)


def test_elke_regeling_zegt_hoe_zij_heet_en_hoe_ver_zij_is(samen: Vrager) -> None:
    rijen = samen.gegevens("/v1/regelingen")
    assert [rij["regeling"] for rij in rijen] == ["ggd-vb", "mgr-vb"]
    assert {rij["naam"] for rij in rijen} == {"Voorbeeld"}
    assert all(rij["oefening"] is True for rij in rijen)
    een = samen.vraag("/v1/regelingen/ggd-vb").json()
    assert een == rijen[0]
    assert samen.vraag("/v1/regelingen/weg").status_code == 404


def test_de_delen_van_een_besluit_zeggen_wat_het_hele_besluit_zegt(
    vrager: Vrager,
) -> None:
    heel = vrager.vraag(BESLUIT).json()
    delen = {deel: vrager.vraag(f"{BESLUIT}/{deel}").json() for deel in DELEN}
    assert delen["tijdlijn"]["gebeurtenissen"] == heel["gebeurtenissen"]
    assert delen["bevoegdheid"]["bevoegdheid"] == heel["wie_besliste"]
    oordelen = delen["normen"]["oordelen"]
    assert [o["norm"] for o in oordelen] == [o["norm"] for o in heel["oordelen"]]
    assert all(o["tekst"] and o["bron"] for o in oordelen)
    assert delen["stemming"] == {
        "regeling": "mgr-vb",
        "besluit": "AB-2026-001",
        "stemmingen": [],
    }
    assert delen["waarom"]["delen"][0]["kop"] == "Wie besliste"


def test_een_norm_van_toen_die_er_niet_meer_is_wordt_toch_genoemd(
    vrager: Vrager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("api.own.besluit.rows", list)
    oordelen = vrager.vraag(f"{BESLUIT}/normen").json()["oordelen"]
    assert oordelen
    assert all("tekst" not in oordeel for oordeel in oordelen)


@pytest.mark.parametrize("deel", DELEN)
def test_van_een_geheim_besluit_is_elk_deel_dezelfde_regel(
    vrager: Vrager, deel: str
) -> None:
    assert vrager.vraag(f"{GEHEIM}/{deel}").json() == vrager.vraag(GEHEIM).json()
    assert vrager.vraag(f"{BESLUIT[:-1]}9/{deel}").status_code == 404


def test_een_besluit_met_stemming_toont_hoofden_en_gewichten(jaar: Vrager) -> None:
    gestemd = [
        rij
        for rij in jaar.gegevens("/v1/besluiten?limiet=200")
        if rij.get("vergadering") and "openbaarheid" not in rij
    ]
    gevonden = [
        stemming
        for rij in gestemd
        for stemming in jaar.vraag(
            f"/v1/regelingen/oefenregio/besluiten/{rij['besluit']}/stemming"
        ).json()["stemmingen"]
    ]
    assert gevonden
    assert all("hoofden" in stemming for stemming in gevonden)


def test_de_normen_zijn_die_van_de_opdrachtregel(vrager: Vrager) -> None:
    alle = [rij.shape() for rij in rows()]
    gelezen = vrager.gegevens("/v1/normen?limiet=200")
    assert {rij["id"] for rij in gelezen} <= {rij["id"] for rij in alle}
    (een, *_) = vrager.gegevens("/v1/normen/WGR-41")
    assert een in json.loads(json.dumps(alle))
    over = vrager.gegevens("/v1/normen?over=besluit-genomen.v1")
    assert over
    assert all("besluit-genomen.v1" in rij["over"] for rij in over)  # type: ignore[operator] # a list
    assert vrager.gegevens("/v1/normen?handhaving=geen") == []
    assert vrager.vraag("/v1/normen/WGR-9999").status_code == 404


def test_een_gemeente_heeft_alles_in_een_antwoord(jaar: Vrager) -> None:
    code = str(jaar.gegevens("/v1/gemeenten")[0]["gemeente"])
    alles = jaar.vraag(f"/v1/gemeenten/{code}?geldigOp=2027-06-01").json()
    assert alles["regelingen"] == ["oefenregio"]
    assert alles["vorige_raad"] < "2027-06-01"
    lijsten = {deel["lijst"]: deel for deel in alles["lijsten"]}
    assert {"raad", "termijnen", "bijdragen", "wijzigingen"} <= lijsten.keys()
    for deel in lijsten.values():
        antwoord = jaar.vraag(f"{deel['adres']}?geldigOp=2027-06-01&limiet=20").json()
        assert deel["gegevens"] == antwoord["gegevens"]
        assert deel["meer"] == (antwoord["volgende"] is not None)


def test_wijzigingen_van_een_gemeente_beginnen_bij_haar_vorige_raad(
    jaar: Vrager,
) -> None:
    adres = "/v1/gemeenten/gm9001/wijzigingen?limiet=200&geldigOp=2027-06-01"
    vorige = jaar.vraag("/v1/gemeenten/gm9001?geldigOp=2027-06-01").json()[
        "vorige_raad"
    ]
    vanzelf = jaar.gegevens(adres)
    assert vanzelf == jaar.gegevens(f"{adres}&sinds={vorige}")
    alles = jaar.gegevens(f"{adres}&sinds=2020-01-01")
    assert len(alles) > len(vanzelf)
    zonder = jaar.gegevens("/v1/gemeenten/gm9001/wijzigingen?geldigOp=2020-01-01")
    assert zonder == []


def test_een_gemeente_die_niemand_kent_is_er_niet(vrager: Vrager) -> None:
    assert vrager.vraag("/v1/gemeenten/gm9999").status_code == 404
    weg = vrager.vraag("/v1/gemeenten/gm0202?geldigOp=2000-01-01").json()
    assert weg["naam"] == "gm0202"
    assert weg["regelingen"] == []


def test_bevindingen_gaan_over_wat_openbaar_is(jaar: Vrager) -> None:
    adres = "/v1/bevindingen?limiet=200&geldigOp=2027-06-01"
    rijen = jaar.gegevens(adres)
    assert rijen
    dagen = [str(rij["feitdatum"]) for rij in rijen]
    assert dagen == sorted(dagen, reverse=True)
    niet = jaar.gegevens(f"{adres}&oordeel=voldoet+niet")
    assert niet == [rij for rij in rijen if rij["oordeel"] == "voldoet niet"]
    norm = rijen[0]["norm"]
    assert jaar.gegevens(f"{adres}&norm={norm}")[0] == rijen[0]
    assert jaar.vraag("/v1/bevindingen", "OPTIONS").status_code == 204
    assert jaar.vraag("/v1/bevindingen?regeling=weg").status_code == 404
    assert jaar.vraag("/v1/bevindingen?x=1").status_code == 400


def test_een_bevinding_over_wat_dicht_is_staat_er_niet_bij(vrager: Vrager) -> None:
    antwoord = vrager.vraag("/v1/bevindingen?limiet=200&geldigOp=2026-12-31")
    onderwerpen = {rij["onderwerp"] for rij in antwoord.json()["gegevens"]}
    assert onderwerpen.isdisjoint({"besluit/AB-2026-002", "besluit/DB-2026-001"})
    assert KANARIE not in antwoord.text


def test_wie_vraagt_terwijl_er_gerekend_wordt_wacht_niet_voor_eeuwig(
    vrager: Vrager, monkeypatch: pytest.MonkeyPatch
) -> None:
    los = threading.Event()

    def traag(*wat: object, **hoe: object) -> Bevindingen:
        los.wait(20)
        return findings(*wat, **hoe)  # type: ignore[arg-type] # as given

    monkeypatch.setattr(adres_van_bevindingen, "findings", traag)
    monkeypatch.setattr(adres_van_bevindingen, "WACHT", 0.05)
    antwoord = vrager.vraag("/v1/bevindingen")
    assert antwoord.status_code == 503
    assert antwoord.headers["retry-after"] == "10"
    los.set()
    monkeypatch.setattr(adres_van_bevindingen, "WACHT", 20)
    assert vrager.vraag("/v1/bevindingen").status_code == 200


def test_rekenen_dat_mislukt_wordt_verteld_en_later_weer_geprobeerd(
    vrager: Vrager, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stuk(*_: object, **__: object) -> Bevindingen:
        raise LogBezet(10)

    with monkeypatch.context() as even:
        even.setattr(adres_van_bevindingen, "findings", stuk)
        assert vrager.vraag("/v1/bevindingen").status_code == 503
    assert vrager.vraag("/v1/bevindingen").status_code == 200


def test_er_worden_niet_meer_uitkomsten_bewaard_dan_past(vrager: Vrager) -> None:
    for dag in range(1, 20):
        adres = f"/v1/bevindingen?geldigOp=2026-07-{dag:02d}"
        assert vrager.vraag(adres).status_code == 200


def test_de_context_zegt_wat_elk_veld_betekent(vrager: Vrager) -> None:
    antwoord = vrager.vraag("/v1/context", Accept="application/ld+json")
    assert antwoord.headers["content-type"] == "application/ld+json"
    context = antwoord.json()["@context"]
    for rij in vrager.gegevens("/v1/besluiten"):
        assert rij.keys() <= context.keys() | {"besluit", "openbaarheid"}
    assert context["genomen_op"]["@type"] == "xsd:date"
    link = vrager.vraag("/v1/besluiten").headers["link"]
    assert link.startswith("</v1/context>")
    assert "json-ld#context" in link


def test_de_laatste_wijziging_staat_erbij(vrager: Vrager, plek: Place) -> None:
    del plek
    gezegd = vrager.vraag("/v1/besluiten").headers["last-modified"]
    assert gezegd == "Sun, 12 Jul 2026 10:00:00 GMT"


def test_elk_adres_staat_in_de_handleiding() -> None:
    assert handleiding.BESTAND.read_text("utf-8") == handleiding.manual()
