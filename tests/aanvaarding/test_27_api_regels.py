"""27. The Dutch API rules: trailing slash, problem+json, API-Version, open OpenAPI.

The whole set is checked by its own linter in tests/api; here are the four of §9.
"""

import asyncio

import httpx
import pytest

from api.app import create_app
from api.registers import opened
from register.service.reading import reading
from tests.aanvaarding.griffie import Griffie

PROBLEEM = "application/problem+json"


def ask(griffie: Griffie, adres: str) -> httpx.Response:
    """One answer, without a network."""
    with reading(griffie.place):
        pass

    async def get() -> httpx.Response:
        with opened([griffie.place]) as registers:
            transport = httpx.ASGITransport(create_app(registers))
            async with httpx.AsyncClient(
                transport=transport, base_url="http://register"
            ) as client:
                return await client.get(adres, headers={"Origin": "https://elders.nl"})

    return asyncio.run(get())


@pytest.mark.parametrize(
    ("adres", "status"), [("/v1/besluiten", 200), ("/v1/besluiten/", 404)]
)
def test_een_schuine_streep_aan_het_eind_is_404(
    griffie: Griffie, adres: str, status: int
) -> None:
    assert ask(griffie, adres).status_code == status


@pytest.mark.parametrize(
    ("adres", "status"),
    [("/v1/besluiten?limiet=2", 200), ("/v1/besluiten?limiet=veel", 400)],
)
def test_een_verkeerde_vraag_is_400_met_een_uitleg(
    griffie: Griffie, adres: str, status: int
) -> None:
    antwoord = ask(griffie, adres)
    assert antwoord.status_code == status
    assert (antwoord.headers["content-type"] == PROBLEEM) is (status == 400)
    if status == 400:
        assert {"status", "title", "detail"} <= set(antwoord.json())


@pytest.mark.parametrize(
    "adres",
    ["/v1/besluiten", "/v1/besluiten/", "/v1/besluiten?limiet=veel", "/v1/niets"],
)
def test_elk_antwoord_noemt_de_versie(griffie: Griffie, adres: str) -> None:
    assert ask(griffie, adres).headers["api-version"]


def test_de_beschrijving_is_voor_iedereen_te_lezen(griffie: Griffie) -> None:
    antwoord = ask(griffie, "/v1/openapi.json")
    assert antwoord.status_code == 200
    assert antwoord.headers["access-control-allow-origin"] == "*"
    assert antwoord.json()["openapi"].startswith("3.")
