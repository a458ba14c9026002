"""What every response carries, and what HEAD, OPTIONS and If-None-Match do."""

import asyncio
from collections.abc import Callable

import pytest
from starlette.types import Message

from api.app import create_app
from tests.api.conftest import Vrager

VAST = {
    "API-Version": "1.0.0",
    "Access-Control-Allow-Origin": "*",
    "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Referrer-Policy": "no-referrer",
    "Strict-Transport-Security": "max-age=63072000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Vary": "Accept",
    "Oefening": "mgr-vb",
}
ADRESSEN = (
    "/v1/besluiten",
    "/v1/regelingen/mgr-vb/besluiten/AB-2026-001",
    "/v1/regelingen/mgr-vb/dossiers/begroting/tijdlijn",
    "/v1/regelingen/mgr-vb/wie-besliste",
    "/v1/zienswijzen",
    "/v1/bevoegdheden",
    "/v1/gemeenten/gm0202/termijnen",
    "/v1/openapi.json",
)


@pytest.mark.parametrize("methode", ["GET", "HEAD", "OPTIONS", "POST"])
@pytest.mark.parametrize(
    "adres", [*ADRESSEN, "/v1/besluiten?x=1", "/v1/weg", "/v1/besluiten/"]
)
def test_elk_antwoord_heeft_de_vaste_koppen(
    vrager: Vrager, adres: str, methode: str
) -> None:
    koppen = vrager.vraag(adres, methode).headers
    assert {naam: koppen.get(naam) for naam in VAST} == VAST
    assert koppen["Cache-Control"] in ("public, no-cache", "no-store")
    for verraad in ("server", "x-powered-by", "access-control-allow-credentials"):
        assert verraad not in koppen


@pytest.mark.parametrize("adres", ADRESSEN)
def test_head_is_get_zonder_inhoud(vrager: Vrager, adres: str) -> None:
    get, head = vrager.vraag(adres), vrager.vraag(adres, "HEAD")
    assert head.status_code == 200
    assert head.content == b""
    assert head.headers == get.headers
    assert head.headers["content-length"] == str(len(get.content))
    assert get.headers["content-type"] == "application/json"


@pytest.mark.parametrize("adres", ADRESSEN)
def test_options_zegt_wat_er_kan(vrager: Vrager, adres: str) -> None:
    antwoord = vrager.vraag(adres, "OPTIONS", Origin="https://site.example.org")
    assert antwoord.status_code == 204
    assert antwoord.headers["allow"] == "GET, HEAD, OPTIONS"
    assert antwoord.headers["access-control-allow-methods"] == "GET, HEAD, OPTIONS"


@pytest.mark.parametrize("adres", ADRESSEN)
@pytest.mark.parametrize("vorm", ["{}", "W/{}", '"anders", {}', "*"])
def test_wie_het_antwoord_heeft_krijgt_304(
    vrager: Vrager, adres: str, vorm: str
) -> None:
    merk = vrager.vraag(adres).headers["etag"]
    assert merk.startswith('"')
    antwoord = vrager.vraag(adres, If_None_Match=vorm.format(merk))
    assert antwoord.status_code == 304
    assert antwoord.content == b""
    assert antwoord.headers["etag"] == merk
    assert antwoord.headers["cache-control"] == "public, no-cache"


def test_een_ander_merk_geeft_het_antwoord(vrager: Vrager) -> None:
    antwoord = vrager.vraag("/v1/besluiten", If_None_Match='"anders"')
    assert antwoord.status_code == 200


def test_het_merk_verandert_met_de_inhoud(
    vrager: Vrager, schrijf: Callable[..., None]
) -> None:
    adres = "/v1/regelingen/mgr-vb/besluiten/AB-2026-003"
    ander = "/v1/regelingen/mgr-vb/besluiten/AB-2026-001"
    eerst, vast = vrager.vraag(adres), vrager.vraag(ander)
    assert vrager.vraag(adres).headers["etag"] == eerst.headers["etag"]
    schrijf(
        "2026-08-01T10:00:00Z",
        "MaakBesluitBekend",
        "2026-08-01",
        {"besluit": "AB-2026-003", "wijze": "toezending"},
    )
    assert vrager.vraag(adres).headers["etag"] != eerst.headers["etag"]
    assert vrager.vraag(ander).headers["etag"] == vast.headers["etag"]


def test_een_websocket_krijgt_geen_antwoord(vrager: Vrager) -> None:
    app = create_app(vrager.registers)

    async def silent() -> Message:
        pytest.fail("er wordt niets gevraagd")

    async def quiet(_: Message) -> None:
        pytest.fail("er wordt niets gezegd")

    async def connect() -> None:
        await app({"type": "websocket", "path": "/v1/besluiten"}, silent, quiet)

    asyncio.run(connect())
