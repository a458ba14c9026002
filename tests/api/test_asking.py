"""Every question that is refused: which status, which field, and never a trace."""

import httpx
import pytest

from api.problems import TYPE
from register.faults import IntegriteitGebroken, LogBezet
from register.service import views
from tests.api.conftest import Vrager
from tests.api.story import KANARIE


def _probleem(antwoord: httpx.Response, status: int) -> dict[str, object]:
    assert antwoord.status_code == status, antwoord.text
    assert antwoord.headers["content-type"] == TYPE
    assert antwoord.headers["cache-control"] == "no-store"
    assert "API-Version" in antwoord.headers
    inhoud: dict[str, object] = antwoord.json()
    assert inhoud["status"] == status
    assert inhoud["title"]
    assert inhoud["detail"]
    assert KANARIE not in antwoord.text
    assert "Traceback" not in antwoord.text
    return inhoud


FOUTEN = {
    "geldigOp=2026-02-30": "geldigOp",
    "geldigOp=20260702": "geldigOp",
    "geldigOp=2026-W27": "geldigOp",
    "geldigOp=gisteren": "geldigOp",
    "bekendOp=2026-13-01": "bekendOp",
    "bekendOp=2026-02-30": "bekendOp",
    "bekendOp=2026-07-02T25:00:00Z": "bekendOp",
    "bekendOp=2026-07-02T10:00:00": "bekendOp",
    "bekendOp=%2312": "bekendOp",
    "bekendOp=0001-01-01T00:00:00Z": "bekendOp",
    "limiet=0": "limiet",
    "limiet=201": "limiet",
    "limiet=-1": "limiet",
    "limiet=1.5": "limiet",
    "limiet=٣": "limiet",
    "limiet=99999999999999999999": "limiet",
    "cursor=a b": "cursor",
    "cursor=AAAA": "cursor",
    "cursor=bnVsbA": "cursor",
    "status=gek": "status",
    "orgaan=": "orgaan",
    "orgaan=heel veel": "orgaan",
    "orgaan='; drop table besluitstatus; --": "orgaan",
    "orgaan=AB&orgaan=DB": "orgaan",
    "onbekend=1": "onbekend",
    "Limiet=1": "Limiet",
    "<b>=1": "vraag",
    "orgaan=%ff": "vraag",
    "&".join(f"a{n}=1" for n in range(60)): "vraag",
}


@pytest.mark.parametrize(("vraag", "veld"), FOUTEN.items())
def test_een_onjuiste_vraag_is_400_en_noemt_het_veld(
    vrager: Vrager, vraag: str, veld: str
) -> None:
    inhoud = _probleem(vrager.vraag(f"/v1/besluiten?{vraag}"), 400)
    fouten = inhoud["fouten"]
    assert isinstance(fouten, list)
    assert [fout["veld"] for fout in fouten] == [veld]


def test_alle_fouten_komen_tegelijk(vrager: Vrager) -> None:
    antwoord = vrager.vraag("/v1/besluiten?x=1&limiet=0&geldigOp=2026-02-30")
    assert [fout["veld"] for fout in antwoord.json()["fouten"]] == [
        "x",
        "limiet",
        "geldigOp",
    ]


@pytest.mark.parametrize(
    "vraag",
    [
        "bekendOp=2026-07-02T10:00:00%2B02:00",
        "bekendOp=2026-07-02T10:00:00+02:00",
        "bekendOp=2026-07-02T10:00:00.123456Z",
        "bekendOp=2026-07-02",
        "limiet=200",
        "limiet=1",
    ],
)
def test_een_juiste_vraag_wordt_beantwoord(vrager: Vrager, vraag: str) -> None:
    assert vrager.vraag(f"/v1/besluiten?{vraag}").status_code == 200


@pytest.mark.parametrize(
    "adres",
    [
        "/v1",
        "/v1/besluiten/",
        "/v1/geheim",
        "/v2/besluiten",
        "/v1/regelingen/mgr-vb/besluiten/AB-2026-999",
        "/v1/regelingen/mgr-vb/besluiten/DB-2026-001",
        "/v1/regelingen/mgr-vb/besluiten/AB-2026-004",
        "/v1/regelingen/anders/besluiten/AB-2026-001",
        "/v1/regelingen/mgr-vb/besluiten/%0d%0aX-Kop:%201",
        "/v1/regelingen/mgr-vb/besluiten/..%2f..%2fetc",
        "/v1/regelingen/mgr-vb/dossiers/anders/tijdlijn",
        "/v1/regelingen/anders/wie-besliste",
        "/v1/regelingen/mgr-vb/besluiten/AB-2026-001?geldigOp=2026-07-01",
        "/v1/besluiten?regeling=anders",
        "/v1/gemeenten/Arnhem/termijnen",
        "/v1/gemeenten/gm9999/termijnen",
        "/v1/gemeenten/gm9999/termijnen?bekendOp=2020-01-01",
    ],
)
def test_wat_er_niet_is_is_404(vrager: Vrager, adres: str) -> None:
    inhoud = _probleem(vrager.vraag(adres), 404)
    assert "fouten" not in inhoud


def test_ongepubliceerd_en_afwezig_zijn_niet_te_onderscheiden(vrager: Vrager) -> None:
    dicht = vrager.vraag("/v1/regelingen/mgr-vb/besluiten/DB-2026-001").text
    afwezig = vrager.vraag("/v1/regelingen/mgr-vb/besluiten/DB-2026-002").text
    assert dicht.replace("DB-2026-001", "DB-2026-002") == afwezig


@pytest.mark.parametrize("methode", ["POST", "PUT", "PATCH", "DELETE", "TRACE"])
@pytest.mark.parametrize("adres", ["/v1/besluiten", "/v1/openapi.json"])
def test_schrijven_is_405(vrager: Vrager, methode: str, adres: str) -> None:
    antwoord = vrager.vraag(adres, methode)
    _probleem(antwoord, 405)
    assert antwoord.headers["allow"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize(
    "accept",
    ["text/html", "application/json;q=0", "application/json;q=x", "*/*;q=0, text/xml"],
)
def test_een_andere_vorm_is_406(vrager: Vrager, accept: str) -> None:
    _probleem(vrager.vraag("/v1/besluiten", Accept=accept), 406)


@pytest.mark.parametrize(
    "accept",
    ["", "*/*", "application/*", "text/html, application/json;q=0.5", "a/b;c=d, */*"],
)
def test_json_is_een_vorm(vrager: Vrager, accept: str) -> None:
    assert vrager.vraag("/v1/besluiten", Accept=accept).status_code == 200


def test_een_te_lang_adres_is_414(vrager: Vrager) -> None:
    _probleem(vrager.vraag("/v1/besluiten?orgaan=" + "a" * 5000), 414)


def test_het_openapi_document_neemt_geen_parameters(vrager: Vrager) -> None:
    _probleem(vrager.vraag("/v1/openapi.json?x=1"), 400)


def test_een_eigen_fout_is_500_zonder_spoor(
    vrager: Vrager, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object, **__: object) -> bytes:
        msg = f"/srv/register/log.sqlite {KANARIE}"
        raise IntegriteitGebroken(msg)

    monkeypatch.setattr(views, "rows", broken)
    inhoud = _probleem(vrager.vraag("/v1/besluiten"), 500)
    assert "sqlite" not in str(inhoud)
    assert "een vraag gaf een fout" in caplog.text


def test_een_onbereikbaar_register_is_503(
    vrager: Vrager, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(*_: object, **__: object) -> bytes:
        raise LogBezet(10)

    monkeypatch.setattr(views, "rows", locked)
    antwoord = vrager.vraag("/v1/besluiten")
    _probleem(antwoord, 503)
    assert antwoord.headers["retry-after"] == "60"
