"""The same question again: the same bytes and head, until something is written."""

import asyncio
import sqlite3
from collections.abc import Callable

import pytest
from starlette.types import Message, Receive, Scope, Send

from api.again import Again
from api.memory import Bewaard, Memory
from register.service.halves import Halves
from tests.api.conftest import Vrager

BESLUIT = "/v1/regelingen/mgr-vb/besluiten/AB-2026-001"
_GROOT = 2**20 + 1


def test_dezelfde_vraag_geeft_dezelfde_kop_en_bytes(vrager: Vrager) -> None:
    for adres in (BESLUIT, "/v1/besluiten?limiet=1", "/", "/feeds/besluiten.atom"):
        eerst, weer = vrager.vraag(adres), vrager.vraag(adres)
        assert (weer.status_code, weer.content) == (eerst.status_code, eerst.content)
        assert weer.headers.raw == eerst.headers.raw


def test_wie_de_bytes_al_heeft_krijgt_304_en_head_geen_inhoud(vrager: Vrager) -> None:
    merk = vrager.vraag(BESLUIT).headers["etag"]
    heeft = {"if-none-match": merk}
    assert vrager.vraag(BESLUIT, **heeft).status_code == 304
    assert vrager.vraag(BESLUIT, "HEAD").content == b""
    assert vrager.vraag(BESLUIT).headers["etag"] == merk


def test_een_andere_vorm_is_een_andere_vraag(vrager: Vrager) -> None:
    adres = "/v1/besluiten"
    assert (
        vrager.vraag(adres, accept="text/csv").headers["content-type"]
        != (vrager.vraag(adres, accept="application/json").headers["content-type"])
    )
    assert vrager.vraag(adres, accept="text/plain").status_code == 406


def test_na_een_feit_komt_het_antwoord_opnieuw(
    vrager: Vrager, schrijf: Callable[..., None]
) -> None:
    eerst = vrager.vraag("/")
    assert vrager.vraag("/").headers["etag"] == eerst.headers["etag"]
    schrijf(
        "2026-08-01T10:00:00Z",
        "LegGeheimhoudingOp",
        "2026-08-01",
        {"stroom": "besluit/AB-2026-001", "door": "AB", "grond": "2b"},
    )
    assert vrager.vraag("/").headers["etag"] != eerst.headers["etag"]


_KOPPEN = [(b"cache-control", b"public, no-cache"), (b"etag", b'"1"')]


class _Gegeven:
    """Answers with given messages and counts how often."""

    def __init__(self, *berichten: Message) -> None:
        self.berichten = berichten
        self.keren = 0
        self.tussendoor: Callable[[], object] = lambda: None

    async def __call__(self, _: Scope, __: Receive, send: Send) -> None:
        self.keren += 1
        for bericht in self.berichten:
            self.tussendoor()
            await send(bericht)


def _start(status: int = 200, koppen: object = _KOPPEN) -> Message:
    return {"type": "http.response.start", "status": status, "headers": koppen}


def _body(inhoud: bytes, *, meer: bool = False) -> Message:
    return {"type": "http.response.body", "body": inhoud, "more_body": meer}


def _asked(app: Again, methode: str = "GET") -> list[Message]:
    gekregen: list[Message] = []
    scope = {"method": methode, "path": "/a", "query_string": b"", "headers": []}

    async def receive() -> Message:
        raise AssertionError

    async def send(bericht: Message) -> None:
        gekregen.append(bericht)

    asyncio.run(app(scope, receive, send))
    return gekregen


def _times(app: _Gegeven, geheugen: Memory, methode: str = "GET") -> int:
    """How often it is asked when the question comes twice."""
    weer = Again(app, geheugen)
    assert _asked(weer, methode) == _asked(weer, methode) == list(app.berichten)
    return app.keren


def test_een_heel_antwoord_met_merk_wordt_een_keer_gemaakt(vrager: Vrager) -> None:
    geheugen = Memory(vrager.registers)
    assert _times(_Gegeven(_start(), _body(b"x")), geheugen) == 1


@pytest.mark.parametrize(
    "berichten",
    [
        (_start(404), _body(b"x")),
        (_start(koppen=[(b"cache-control", b"no-store")]), _body(b"x")),
        (_start(), _body(b"x", meer=True), _body(b"", meer=True)),
        (_start(), _body(b"x" * _GROOT)),
    ],
    ids=["geen 200", "niet te bewaren", "in stukken", "te groot"],
)
def test_al_het_andere_wordt_elke_keer_gemaakt(
    vrager: Vrager, berichten: tuple[Message, ...]
) -> None:
    assert _times(_Gegeven(*berichten), Memory(vrager.registers)) == 2


def test_wat_tijdens_het_schrijven_werd_gemaakt_wordt_niet_bewaard(
    vrager: Vrager,
) -> None:
    geheugen = Memory(vrager.registers)
    app = _Gegeven(_start(), _body(b"x"))

    def written() -> None:
        geheugen.stand = (app.keren,)

    app.tussendoor = written
    assert _times(app, geheugen) == 2


def test_wat_niet_te_lezen_is_vertelt_wie_antwoordt(
    vrager: Vrager, monkeypatch: pytest.MonkeyPatch
) -> None:
    geheugen = Memory(vrager.registers)

    def fails(_: object) -> None:
        raise sqlite3.OperationalError

    monkeypatch.setattr(Memory, "sent", fails)
    assert _times(_Gegeven(_start(), _body(b"x")), geheugen) == 2


def test_het_geheugen_blijft_begrensd_en_houdt_wat_gevraagd_wordt() -> None:
    helften: Halves[int, Bewaard] = Halves(1000, 500)
    antwoord = Bewaard(b"x", '"1"')
    for nummer in range(10):
        helften.put(nummer, antwoord, 200)
        assert helften.get(0) is antwoord
    assert [n for n in range(10) if helften.get(n)] == [0, 8, 9]
    helften.clear()
    assert helften.get(0) is None
