"""Every question has its own time: one that was over before it began is none of it."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from api.app import create_app
from api.registers import Registers, opened
from tests.api.conftest import make_register


@pytest.fixture
def registers(tmp_path: Path) -> Iterator[Registers]:
    with opened([make_register(tmp_path / "register.d")]) as geopend:
        yield geopend


@pytest.mark.parametrize(
    "adres",
    [
        "/",
        "/besluiten",
        "/lopende-zaken",
        "/feeds/regelingen.atom",
        "/v1/besluiten",
        "/ready",
    ],
)
def test_wat_hierna_wordt_gevraagd_heeft_weer_alle_tijd(
    registers: Registers, adres: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An hour after the last question of the API, say."""
    monkeypatch.setattr("api.deadline.STAPPEN", 1)
    registers.library.model.engine.dispose()
    registers.grens.tot = 1.0
    assert registers.grens.is_over()

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(create_app(registers))
        async with httpx.AsyncClient(
            transport=transport, base_url="http://register.example.org"
        ) as client:
            registers.grens.tot = 1.0
            return await client.get(adres)

    antwoord = asyncio.run(ask())
    assert antwoord.status_code == 200, antwoord.text
    assert not registers.grens.is_over()
