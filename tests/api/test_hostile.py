"""Whatever is thrown at a running server: a status that fits and a problem document.

Never a status of 500 or more, a trace, or a path of the machine; afterwards the server
answers as before.
"""

import re
import socket
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

import orjson
import pytest

from tests.api.oefenjaar import recorded
from tests.api.serving import Dienst, dienst

LIJST = "/v1/besluiten"
ZOEK = "/v1/besluiten/_zoek?zoek="
_LENGTE = re.compile(rb"content-length: (\d+)", re.IGNORECASE)


@pytest.fixture(scope="module")
def loopt(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dienst]:
    with dienst(recorded(tmp_path_factory.mktemp("vijandig"))) as loopt:
        yield loopt
        _, fout = loopt.stop()
    assert "Traceback" not in fout


def zeg(loopt: Dienst, bytes_: bytes) -> tuple[int, dict[bytes, bytes], bytes]:
    """Say it as it is, and read one answer: status, headers, body."""
    delen = urlsplit(loopt.url)
    with socket.create_connection((delen.hostname, delen.port), timeout=15) as lijn:
        lijn.sendall(bytes_)
        gelezen = b""
        while blok := lijn.recv(65_536):
            gelezen += blok
            kop, scheiding, inhoud = gelezen.partition(b"\r\n\r\n")
            lengte = _LENGTE.search(kop)
            if scheiding and lengte and len(inhoud) >= int(lengte[1]):
                break
    eerste, *regels = kop.split(b"\r\n")
    koppen = {n.lower(): w for n, _, w in (regel.partition(b": ") for regel in regels)}
    return int(eerste.split()[1]), koppen, inhoud


def vraag(
    pad: str, *koppen: str, methode: str = "GET", naam: str = "localhost"
) -> bytes:
    regels = [f"{methode} {pad} HTTP/1.1", f"Host: {naam}", *koppen, "", ""]
    return "\r\n".join(regels).encode()


def afgewezen(loopt: Dienst, bytes_: bytes, status: int) -> dict[str, object]:
    """The problem document that must come."""
    kreeg, koppen, inhoud = zeg(loopt, bytes_)
    assert kreeg == status, inhoud
    assert koppen[b"content-type"] == b"application/problem+json"
    assert koppen[b"x-content-type-options"] == b"nosniff"
    probleem: dict[str, object] = orjson.loads(inhoud)
    assert probleem["status"] == status
    assert probleem["title"]
    assert probleem["detail"]
    assert b"Traceback" not in inhoud
    assert b"/work" not in inhoud
    assert b".py" not in inhoud
    return probleem


@pytest.mark.parametrize(
    ("adres", "veld"),
    [
        (f"{LIJST}?kleur=rood", "kleur"),
        (f"{LIJST}?orgaan=AB&orgaan=AB", "orgaan"),
        (f"{LIJST}?orgaan=", "orgaan"),
        (f"{LIJST}?limiet=veel", "limiet"),
        (f"{LIJST}?limiet=0", "limiet"),
        (f"{LIJST}?limiet=-1", "limiet"),
        (f"{LIJST}?limiet={'9' * 100}", "limiet"),
        (f"{LIJST}?limiet=%D9%A3", "limiet"),
        (f"{LIJST}?geldigOp=2026-02-30", "geldigOp"),
        (f"{LIJST}?geldigOp=0000-01-01", "geldigOp"),
        (f"{LIJST}?bekendOp=2026-07-02T25:00:00Z", "bekendOp"),
        (f"{LIJST}?bekendOp=%2312", "bekendOp"),
        (f"{LIJST}?cursor=%00", "cursor"),
        (f"{LIJST}?cursor=eyJhIjpbIjEiLCIyIl19.aaaaaaaa", "cursor"),
        (f"{LIJST}?sorteer=titel", "sorteer"),
        (f"{LIJST}?velden=titel,titel", "velden"),
        (f"{LIJST}?formaat=pdf", "formaat"),
        (f"{ZOEK}{'a' * 201}", "zoek"),
        (f"{ZOEK}a%00b", "zoek"),
        (f"{ZOEK}a%0Ab", "zoek"),
        (f"{ZOEK}%E2%80%AEabc", "zoek"),
        (f"{ZOEK}%E2%81%A6abc", "zoek"),
        (f"{ZOEK}%ED%A0%80", "vraag"),
        (f"{LIJST}?orgaan=%FF", "vraag"),
        (f"{LIJST}?{'&'.join(f'a{n}=1' for n in range(60))}", "vraag"),
        (f"{LIJST}?{quote('<script>')}=1", "vraag"),
        ("/v1/bevindingen?oordeel=fout", "oordeel"),
        ("/v1/gebeurtenissen?cursor=x", "cursor"),
    ],
)
def test_een_vraag_die_niet_kan_zegt_welk_veld_en_wat_wel_kan(
    loopt: Dienst, adres: str, veld: str
) -> None:
    probleem = afgewezen(loopt, vraag(adres), 400)
    fouten = probleem["fouten"]
    assert isinstance(fouten, list)
    assert fouten[0]["veld"] == veld
    assert fouten[0]["detail"]


@pytest.mark.parametrize(
    "woorden",
    [
        "'; DROP TABLE besluiten; --",
        '" OR 1=1 --',
        "<script>alert(1)</script>",
        '"AND NEAR( * ^',
        "titel: OR NOT",
        "%_\\",
        "{{ 7*7 }}",
        "2½ ⑴",
    ],
)
def test_woorden_die_iets_anders_willen_zijn_gewoon_woorden(
    loopt: Dienst, woorden: str
) -> None:
    status, _, inhoud = zeg(loopt, vraag(f"{ZOEK}{quote(woorden)}"))
    assert status == 200
    assert orjson.loads(inhoud)["volgende"] is None
    adres = f"/besluiten/_zoek?zoek={quote(woorden)}"
    status, _, inhoud = zeg(loopt, vraag(adres, "Accept: text/html"))
    assert status == 200
    assert b"<script" not in inhoud
    assert b">49<" not in inhoud


@pytest.mark.parametrize(
    "adres",
    [
        f"{LIJST}/",
        f"/{LIJST}",
        "/v1/../etc/passwd",
        "/v1/%2e%2e/%2e%2e/etc/passwd",
        "/v1/regelingen/a%00b",
        "/v1/regelingen%2Foefenregio",
        "/v1%2fbesluiten",
        "/regelingen%2Foefenregio/besluiten",
        "/v1/regelingen/oefenregio/log/tile/0%2F000",
        "/v1/regelingen/%E2%80%AEa",
        f"/v1/regelingen/{quote('<script>')}",
        "/v1/regelingen/oefenregio/log/tile/0/../../x",
        "/v1/regelingen/oefenregio/log/gebeurtenissen/-1",
        "/v1/regelingen/oefenregio/log/gebeurtenissen/99999999",
        "/feeds/regelingen/niemand.atom",
        "*",
    ],
)
def test_een_adres_dat_er_niet_is_is_404(loopt: Dienst, adres: str) -> None:
    afgewezen(loopt, vraag(adres), 404)


@pytest.mark.parametrize("methode", ["POST", "PUT", "PATCH", "DELETE", "TRACE"])
def test_wat_schrijft_is_405(loopt: Dienst, methode: str) -> None:
    for adres in (LIJST, "/v1/regelingen/oefenregio/besluiten/AB-2026-002"):
        bytes_ = vraag(adres, methode=methode)
        assert "HEAD" in str(afgewezen(loopt, bytes_, 405)["detail"])
        _, koppen, _ = zeg(loopt, bytes_)
        assert koppen[b"allow"] == b"GET, HEAD, OPTIONS"


@pytest.mark.parametrize(
    "accept",
    ["application/xml", "text/turtle", "*/*;q=0", ";;;;", "a" * 3000, "image/*"],
)
def test_een_vorm_die_er_niet_is_is_406(loopt: Dienst, accept: str) -> None:
    afgewezen(loopt, vraag(LIJST, f"Accept: {accept}"), 406)


@pytest.mark.parametrize(
    "lijf",
    [
        ("Content-Length: 5", "", "hallo"),
        ("Transfer-Encoding: chunked", "", "5\r\nhallo\r\n0\r\n\r\n"),
    ],
)
def test_een_vraag_met_inhoud_is_413(loopt: Dienst, lijf: tuple[str, ...]) -> None:
    regels = [f"GET {LIJST} HTTP/1.1", "Host: localhost", *lijf]
    afgewezen(loopt, "\r\n".join(regels).encode(), 413)


@pytest.mark.parametrize(
    ("bytes_", "status"),
    [
        (vraag(f"{ZOEK}{'a' * 9_000}"), 414),
        (vraag(f"{ZOEK}{'a' * 80_000}"), 400),
        (vraag(LIJST, f"X-Lang: {'a' * 20_000}"), 431),
        (vraag(LIJST, f"X-Lang: {'a' * 60_000}"), 431),
        (vraag(LIJST, *(f"X-{n}: {'a' * 60}" for n in range(900))), 431),
        (vraag(LIJST, naam="elders.example"), 400),
        (vraag(LIJST, "Host: elders.example"), 400),
        (f"GET {LIJST} HTTP/1.1\r\n\r\n".encode(), 400),
        (f"GET {LIJST} HTTP/7.1\r\nHost: localhost\r\n\r\n".encode(), 400),
        (f"BREW {LIJST} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode(), 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 400),
        (vraag(LIJST, "Accept: a\x00b"), 400),
        (vraag(LIJST, "Content-Length: 5", "Transfer-Encoding: chunked"), 400),
        (vraag("/v1/gemeenten/gm…"), 400),
    ],
)
def test_wat_te_lang_of_geen_http_is_wordt_niet_gelezen(
    loopt: Dienst, bytes_: bytes, status: int
) -> None:
    afgewezen(loopt, bytes_, status)


def test_wie_dit_allemaal_deed_hindert_niemand(loopt: Dienst) -> None:
    goed = loopt.vraag(f"{LIJST}?limiet=1")
    assert goed.status_code == 200
    assert goed.json()["aantal"] == 1
    assert Path("/etc/passwd").read_text()[:20] not in goed.text
