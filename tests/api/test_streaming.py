"""Server-sent events: changes as they come, until the client or the service stops."""

import asyncio
import json
from collections.abc import Callable
from typing import Any

import pytest

from api import streaming
from api.app import create_app
from api.registers import opened
from register.service.place import Place
from tests.api.conftest import Vrager

Bericht = dict[str, Any]
Gehoord = list[Bericht]


class Luisteraar:
    """A client that hears the stream and goes when it has heard enough."""

    def __init__(self, vrager: Vrager, vraag: str = "", laatst: str = "") -> None:
        self.app = create_app(vrager.registers)
        self.vraag = vraag
        self.koppen = [(b"accept", b"text/event-stream"), (b"host", b"x")]
        if laatst:
            self.koppen.append((b"last-event-id", laatst.encode()))
        self.start: Bericht = {}
        self.tekst = ""

    async def hoor(self, genoeg: Callable[[str], bool]) -> None:
        weg = asyncio.Event()

        async def receive() -> Bericht:
            await weg.wait()
            return {"type": "http.disconnect"}

        async def send(bericht: Bericht) -> None:
            if bericht["type"] == "http.response.start":
                self.start = bericht
                return
            self.tekst += bericht["body"].decode()
            if genoeg(self.tekst):
                weg.set()

        scope = {
            "type": "http",
            "method": "GET",
            "path": "/v1/gebeurtenissen",
            "raw_path": b"/v1/gebeurtenissen",
            "query_string": self.vraag.encode(),
            "headers": self.koppen,
            "client": ("127.0.0.1", 1),
        }
        await asyncio.wait_for(self.app(scope, receive, send), 20)  # type: ignore[arg-type] # as the server does

    def berichten(self) -> Gehoord:
        regels = self.tekst.splitlines()
        return [json.loads(r[6:]) for r in regels if r.startswith("data: ")]

    def ids(self) -> list[str]:
        return [r[4:] for r in self.tekst.splitlines() if r.startswith("id: ")]


@pytest.fixture(autouse=True)
def _snel(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(streaming, "RUST", 0.01)


def test_een_stroom_geeft_wat_de_lijst_geeft_en_daarna_wat_erbij_komt(
    vrager: Vrager, schrijf: Callable[..., None]
) -> None:
    lijst = vrager.vraag("/v1/gebeurtenissen?limiet=200").json()["gegevens"]
    luisteraar = Luisteraar(vrager)
    asyncio.run(luisteraar.hoor(lambda tekst: "\nid: " in tekst))
    assert luisteraar.berichten() == lijst
    koppen = dict(luisteraar.start["headers"])
    assert luisteraar.start["status"] == 200
    assert koppen[b"content-type"] == b"text/event-stream"
    assert koppen[b"cache-control"] == b"no-store"
    assert luisteraar.tekst.startswith("retry: 5000\n\n")

    schrijf(
        "2026-08-01T10:00:00Z",
        "OpenDossier",
        "2026-08-01",
        {"dossier": "later", "titel": "Later"},
    )
    weer = Luisteraar(vrager, laatst=luisteraar.ids()[-1])
    asyncio.run(weer.hoor(lambda tekst: "\nid: " in tekst))
    assert {b["stroom"] for b in weer.berichten()} == {"dossier/later"}


def test_ook_een_stroom_heeft_een_filter_en_weigert_wat_niet_kan(
    samen: Vrager,
) -> None:
    luisteraar = Luisteraar(samen, "regeling=ggd-vb")
    asyncio.run(luisteraar.hoor(lambda tekst: "\nid: " in tekst))
    assert {b["regeling"] for b in luisteraar.berichten()} == {"ggd-vb"}
    for vraag, laatst, status in (
        ("regeling=weg", "", 404),
        ("x=1", "", 400),
        ("", "geen cursor", 400),
    ):
        fout = Luisteraar(samen, vraag, laatst)
        asyncio.run(fout.hoor(lambda _: True))
        assert fout.start["status"] == status


def test_een_stille_stroom_geeft_een_teken_van_leven(
    vrager: Vrager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streaming, "TEKEN_VAN_LEVEN", 0.02)
    luisteraar = Luisteraar(vrager)
    asyncio.run(luisteraar.hoor(lambda tekst: ": niets nieuws" in tekst))
    assert ": niets nieuws" in luisteraar.tekst


def test_er_zijn_niet_meer_stromen_dan_plaatsen(
    vrager: Vrager, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(streaming, "MEESTE", 0)
    vol = Luisteraar(vrager)
    asyncio.run(vol.hoor(lambda _: True))
    assert vol.start["status"] == 503
    assert vrager.registers.stromen.aantal == 0


def test_bij_het_stoppen_eindigt_elke_stroom(plek: Place) -> None:
    with opened([plek]) as registers:
        luisteraar = Luisteraar(Vrager(registers))

        async def stop() -> None:
            loopt = asyncio.Event()

            def begonnen(tekst: str) -> bool:
                if "\nid: " in tekst:
                    loopt.set()
                return False

            taak = asyncio.create_task(luisteraar.hoor(begonnen))
            await loopt.wait()
            registers.stromen.stop()
            await taak

        asyncio.run(stop())
        assert registers.stromen.aantal == 0
        te_laat = Luisteraar(Vrager(registers))
        asyncio.run(te_laat.hoor(lambda _: True))
        assert te_laat.start["status"] == 503
