"""A small register with everything that the API has to show, hide and refuse."""

import asyncio
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest

from api.app import create_app
from api.registers import Registers, opened
from register.codec.intake import read_line
from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.service.beginning import begin
from register.service.place import Place
from register.service.reading import reading
from register.service.recording import Recorder
from register.service.sources import system
from tests.api.story import KANARIE, besluit_, mandaat_, regeling_, zaken

OPENING = datetime(2026, 1, 1, tzinfo=UTC)


class Schrijver:
    """Records into the register under test, at a given clock."""

    def __init__(self, recorder: Recorder) -> None:
        self.recorder = recorder

    def leg_vast(
        self,
        klok: str,
        opdracht: str,
        feitdatum: str,
        gegevens: Mapping[str, object],
        **anders: object,
    ) -> range:
        regel = {
            "opdracht": opdracht,
            "feitdatum": feitdatum,
            "gegevens": gegevens,
            "klok": klok,
            **anders,
        }
        seqs = self.recorder.record(read_line(regel)).seqs
        return range(seqs[0], seqs[-1] + 1)


def make_register(map_: Path, regeling: str = "mgr-vb") -> Place:
    place = Place(map_)
    begonnen = RegisterBegonnen(regeling=regeling, naam="Voorbeeld", oefening=True)
    begin(place, begonnen, sources=replace(system(), klok=lambda: OPENING))
    with Recorder(place) as recorder:
        schrijver = Schrijver(recorder)
        for regel in [*regeling_(), *zaken()]:
            seqs = schrijver.leg_vast(*regel)
            if regel[1] == "VerleenMandaat":
                mandaat = seqs[0]
        schrijver.leg_vast(
            "2026-07-11T10:00:00Z",
            "CorrigeerRegistratie",
            "2026-07-01",
            {"seq": mandaat, "gegevens": mandaat_(9_000_000), "reden": "typefout"},
        )
        schrijver.leg_vast(
            "2026-07-12T10:00:00Z",
            "NeemBesluit",
            "2026-07-05",
            besluit_(f"Verzegeld {KANARIE}", dossier=""),
            openbaarheid={"openheid": "geheim", "grond": "2b"},
        )
    with reading(place):
        pass
    return place


@pytest.fixture(scope="session")
def sjabloon(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return make_register(tmp_path_factory.mktemp("sjabloon") / "register.d")


@pytest.fixture(scope="session")
def ander_sjabloon(tmp_path_factory: pytest.TempPathFactory) -> Place:
    return make_register(tmp_path_factory.mktemp("ander") / "register.d", "ggd-vb")


def _copy(place: Place) -> Iterator[Place]:
    """Outside pytest's own folders, which only its user may enter."""
    boven = Path(tempfile.mkdtemp(prefix="besluitregister-"))
    boven.chmod(0o755)
    try:
        yield Place(Path(shutil.copytree(place.map, boven / "register.d")))
    finally:
        shutil.rmtree(boven)


@pytest.fixture
def plek(sjabloon: Place) -> Iterator[Place]:
    yield from _copy(sjabloon)


@pytest.fixture
def andere_plek(ander_sjabloon: Place) -> Iterator[Place]:
    yield from _copy(ander_sjabloon)


class Vrager:
    """Asks the application without a network."""

    def __init__(self, registers: Registers) -> None:
        self.registers = registers
        self._transport = httpx.ASGITransport(create_app(registers))

    def vraag(self, adres: str, methode: str = "GET", **koppen: str) -> httpx.Response:
        async def ask() -> httpx.Response:
            async with httpx.AsyncClient(
                transport=self._transport, base_url="http://register"
            ) as client:
                verzoek = client.build_request(
                    methode,
                    adres,
                    headers={k.replace("_", "-"): w for k, w in koppen.items()},
                )
                return await client.send(verzoek)

        return asyncio.run(ask())

    def gegevens(self, adres: str) -> list[dict[str, object]]:
        antwoord = self.vraag(adres)
        assert antwoord.status_code == 200, antwoord.text
        rijen: list[dict[str, object]] = antwoord.json()["gegevens"]
        return rijen


@pytest.fixture
def vrager(plek: Place) -> Iterator[Vrager]:
    with opened([plek]) as registers:
        yield Vrager(registers)


@pytest.fixture
def samen(plek: Place, andere_plek: Place) -> Iterator[Vrager]:
    with opened([plek, andere_plek]) as registers:
        yield Vrager(registers)


@pytest.fixture
def schrijf(plek: Place) -> Callable[..., None]:
    """Record something and bring the read model up to date."""

    def write(*regel: object, **anders: object) -> None:
        with Recorder(plek) as recorder:
            Schrijver(recorder).leg_vast(*regel, **anders)  # type: ignore[arg-type] # as the caller writes it
        with reading(plek):
            pass

    return write


IS_ROOT = os.geteuid() == 0
