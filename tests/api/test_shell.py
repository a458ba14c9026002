"""What is refused before anything is read, what is counted, and what is told."""

import asyncio
import json
import time

import httpx
import pytest

from api.accesslog import Toegangslog
from api.app import Dienst, create_app
from api.deadline import Grens
from api.metrics import Meters
from api.problems import TYPE
from api.rates import MEESTE_CLIENTS, Snelheid
from api.registers import Registers
from api.shell import Gezien, Grenzen
from tests.api.conftest import Vrager
from tests.api.story import KANARIE


def _vraag(
    registers: Registers,
    dienst: Dienst,
    adres: str,
    **rest: object,
) -> httpx.Response:
    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(create_app(registers, dienst))
        async with httpx.AsyncClient(
            transport=transport, base_url="http://register.example.org"
        ) as client:
            return await client.request("GET", adres, **rest)  # type: ignore[arg-type] # as httpx has it

    return asyncio.run(ask())


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("register.example.org", 200),
        ("REGISTER.example.org:8000", 200),
        ("[::1]:8000", 200),
        ("anders.example.org", 400),
        ("register.example.org.anders.nl", 400),
        ("", 400),
    ],
)
def test_alleen_onder_de_eigen_namen_komt_antwoord(
    vrager: Vrager, host: str, status: int
) -> None:
    grenzen = Grenzen(hosts=frozenset({"register.example.org", "[::1]"}))
    for adres in ("/v1/besluiten", "/"):
        antwoord = _vraag(
            vrager.registers, Dienst(grenzen=grenzen), adres, headers={"Host": host}
        )
        assert antwoord.status_code == status
        assert "anders.nl" not in antwoord.text


def test_lange_koppen_en_een_inhoud_worden_geweigerd(vrager: Vrager) -> None:
    for adres in ("/v1/besluiten", "/"):
        lang = vrager.vraag(adres, X_Lang="a" * 20_000)
        assert lang.status_code == 431
        met = _vraag(vrager.registers, Dienst(), adres, content=b"x")
        assert met.status_code == 413
        for antwoord in (lang, met):
            assert antwoord.headers["content-type"] == TYPE
            assert antwoord.headers["x-frame-options"] == "DENY"


def test_wie_te_vaak_vraagt_moet_wachten(vrager: Vrager) -> None:
    dienst = Dienst(grenzen=Grenzen(snelheid=Snelheid(2, lambda: 0.0)))
    app = create_app(vrager.registers, dienst)

    async def ask() -> list[httpx.Response]:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="http://x") as c:
            return [await c.get("/v1/regelingen") for _ in range(3)]

    antwoorden = asyncio.run(ask())
    assert [a.status_code for a in antwoorden] == [200, 200, 429]
    assert antwoorden[-1].headers["retry-after"] == "30"
    assert antwoorden[-1].headers["content-type"] == TYPE


def test_een_emmer_loopt_weer_vol_en_ieder_heeft_een_eigen() -> None:
    nu = [0.0]
    snelheid = Snelheid(60, lambda: nu[0])
    assert [snelheid.wait("a") for _ in range(61)] == [0] * 60 + [1]
    assert snelheid.wait("b") == 0
    nu[0] = 1.0
    assert snelheid.wait("a") == 0
    assert snelheid.wait("a") == 1


def test_er_worden_niet_meer_emmers_bewaard_dan_past() -> None:
    snelheid = Snelheid(1, lambda: 0.0)
    assert snelheid.wait("eerste") == 0
    assert snelheid.wait("eerste") > 0
    for nummer in range(MEESTE_CLIENTS):
        snelheid.wait(str(nummer))
    assert snelheid.wait("eerste") == 0


def test_het_toegangslog_is_json_zonder_koppen_en_zonder_vreemde_tekens(
    vrager: Vrager,
) -> None:
    regels: list[str] = []
    dienst = Dienst(tellers=(Toegangslog(regels.append),))
    geheim = {"Authorization": KANARIE, "Cookie": KANARIE}
    _vraag(
        vrager.registers, dienst, "/v1/besluiten?orgaan=%0a%e2%80%ae", headers=geheim
    )
    (regel,) = regels
    assert regel.endswith("\n")
    assert KANARIE not in regel
    gelezen = json.loads(regel)
    assert gelezen["status"] == 400
    assert gelezen["adres"].isascii()
    assert "\n" not in gelezen["adres"]
    assert gelezen.keys() == {
        *("tijd", "client", "methode", "adres", "status", "bytes", "ms")
    }


def test_ruwe_bytes_in_een_adres_komen_gecodeerd_in_het_log() -> None:
    regels: list[str] = []
    scope = {"method": "GET", "raw_path": b"/\x00\xff", "query_string": b"a=\n"}
    Toegangslog(regels.append)(Gezien(scope, 404, 0, 0.0))
    assert json.loads(regels[0])["adres"] == "/%00%FF?a=%0A"


def test_cijfers_tellen_alle_processen_samen(vrager: Vrager) -> None:
    meters = Meters(2)
    dienst = Dienst(meters=meters)
    for adres in ("/v1/besluiten", "/v1/weg"):
        _vraag(vrager.registers, dienst, adres)
    meters.eigen = 1
    _vraag(vrager.registers, dienst, "/v1/besluiten")
    tekst = _vraag(vrager.registers, dienst, "/metrics").text
    assert 'besluitregister_antwoorden_total{status="2xx"} 2' in tekst
    assert 'besluitregister_antwoorden_total{status="4xx"} 1' in tekst
    assert "besluitregister_antwoordtijd_seconds_count 3" in tekst
    assert 'le="+Inf"} 3' in tekst


def test_zonder_keus_zijn_er_geen_cijfers(vrager: Vrager) -> None:
    assert vrager.vraag("/metrics", Accept="text/plain").status_code == 404


def test_gezond_en_gereed(vrager: Vrager, monkeypatch: pytest.MonkeyPatch) -> None:
    for adres in ("/health", "/ready"):
        assert vrager.vraag(adres).json() == {"status": "goed"}
        assert vrager.vraag(adres, "OPTIONS").status_code == 204
        assert vrager.vraag(adres, "POST").status_code == 405
    monkeypatch.setattr("api.health.ACHTERSTAND", -1)
    antwoord = vrager.vraag("/ready")
    assert antwoord.status_code == 503
    assert antwoord.headers["retry-after"] == "10"
    assert vrager.vraag("/health").status_code == 200


def test_een_vraag_die_te_lang_duurt_wordt_afgebroken(
    vrager: Vrager, monkeypatch: pytest.MonkeyPatch
) -> None:
    grens = vrager.registers.grens
    monkeypatch.setattr(Grens, "is_over", lambda _: True)
    monkeypatch.setattr("api.deadline.STAPPEN", 1)
    vrager.registers.library.model_of("mgr-vb").engine.dispose()
    antwoord = vrager.vraag("/v1/besluiten")
    assert antwoord.status_code == 503
    assert "duurt te lang" in antwoord.json()["detail"]
    assert grens.tot > 0


def test_de_grens_begint_met_een_vraag() -> None:
    grens = Grens(seconden=0.001)
    assert not grens.is_over()
    grens.begin()
    time.sleep(0.005)
    assert grens.is_over()
