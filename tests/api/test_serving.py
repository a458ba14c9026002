"""`besluiten serveer` as a process: it listens, follows the log, and stops cleanly."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from cli.commands.serveer import _names
from cli.main import run
from register.service.place import Place
from register.service.recording import Recorder
from tests.api.conftest import IS_ROOT, Schrijver
from tests.api.serving import LUISTERT, children, dienst
from tests.api.story import KANARIE
from tests.waiting import WACHT, eventually

BESLUIT = {
    "orgaan": "AB",
    "titel": "Later",
    "handeling": "x",
    "uitkomst": "aangenomen",
}


def test_serveer_antwoordt_volgt_het_log_en_stopt_netjes(
    plek: Place, andere_plek: Place
) -> None:
    opties = ("--ook", str(andere_plek.map), "--toegangslog", "--json")
    with dienst(plek, *opties) as loopt:
        antwoord = loopt.vraag("/v1/besluiten")
        assert antwoord.json()["aantal"] == 6
        assert "server" not in antwoord.headers
        assert loopt.vraag("/v1/besluiten/").status_code == 404
        assert loopt.vraag("/v1/%ff%fe").status_code == 404
        with Recorder(plek) as recorder:
            klok = "2026-08-01T10:00:00Z"
            Schrijver(recorder).leg_vast(klok, "NeemBesluit", "2026-08-01", BESLUIT)
        assert eventually(lambda: loopt.vraag("/v1/besluiten").json()["aantal"] == 7)
        uit, fout = loopt.stop()
    assert loopt.proces.returncode == 0
    assert json.loads(uit) == {"adres": loopt.url, "regelingen": ["ggd-vb", "mgr-vb"]}
    regels = [json.loads(r) for r in fout.splitlines() if r.startswith("{")]
    assert regels[0]["adres"] == "/v1/besluiten"
    assert regels[0]["status"] == 200
    assert regels[2]["adres"] == "/v1/%ff%fe"
    assert "Traceback" not in fout
    assert KANARIE not in uit + fout


def test_ctrl_c_stopt_ook_met_code_0_en_zwijgt_zonder_toegangslog(plek: Place) -> None:
    with dienst(plek) as loopt:
        assert loopt.vraag("/v1/besluiten").status_code == 200
        assert loopt.stop(signal.SIGINT) == ("", "")
    assert loopt.proces.returncode == 0


def test_een_teken_aan_de_hele_groep_stopt_zonder_gerucht(plek: Place) -> None:
    """As a terminal and systemd stop things: everyone gets the signal."""
    with dienst(plek) as loopt:
        kinderen = children(loopt.proces.pid)
        for kind in kinderen:
            os.kill(kind, signal.SIGTERM)
        time.sleep(0.3)
        assert loopt.stop() == ("", "")
    assert eventually(lambda: not any(_runs(kind) for kind in kinderen))


def test_een_register_dat_er_al_is_komt_er_niet_nog_eens_bij(plek: Place) -> None:
    with dienst(plek, "--ook", str(plek.map), "--json") as loopt:
        uit, _ = loopt.stop()
    assert json.loads(uit)["regelingen"] == ["mgr-vb"]


def test_het_kind_stopt_als_de_dienst_wordt_gedood(plek: Place) -> None:
    with dienst(plek) as loopt:
        kinderen = children(loopt.proces.pid)
        assert kinderen
        loopt.proces.kill()
        loopt.proces.wait()
        assert eventually(lambda: not any(_runs(kind) for kind in kinderen))


def _runs(pid: int) -> bool:
    """Whether it is there, and not only waiting to be buried."""
    try:
        staat = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (FileNotFoundError, ProcessLookupError):
        return False
    return staat not in "ZX"


ALS_NIEMAND = """
import os, sys
import uvicorn.loops.auto, uvicorn.protocols.http.auto, uvicorn.lifespan.off
import api.app, api.registers, cli.commands.serveer, register.service.following
import cli.errors, cli.asking, encodings.idna
import cli.serverlog, register.service.supervising
import api.serving, api.protocol
from cli.main import run
run(["serveer", "--help"])
os.setgid(65534)
os.setuid(65534)
sys.exit(run(["--register", sys.argv[1], "serveer", "--poort", "0"]))
"""


@pytest.mark.skipif(not IS_ROOT, reason="alleen root kan een ander worden")
def test_serveer_loopt_als_gebruiker_die_niets_mag_schrijven(plek: Place) -> None:
    proces = subprocess.Popen(
        [sys.executable, "-c", ALS_NIEMAND, str(plek.map)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        env={k: w for k, w in os.environ.items() if not k.startswith("COVERAGE")},
    )
    assert proces.stderr
    regel = proces.stderr.readline()
    gevonden = LUISTERT.search(regel)
    if gevonden is None:
        proces.kill()
        pytest.fail(regel + proces.communicate()[1])
    assert httpx.get(gevonden[1] + "/v1/besluiten").json()["aantal"] == 3
    assert not children(proces.pid)
    proces.terminate()
    assert proces.communicate(timeout=WACHT)[1] == ""
    assert proces.returncode == 0


def _fout(capsys: pytest.CaptureFixture[str], *woorden: str) -> tuple[int, str]:
    code = run(list(woorden))
    return code, capsys.readouterr().err


@pytest.fixture
def tekens() -> Iterator[None]:
    """`serveer` in this process leaves the signals as they were."""
    eerst = {t: signal.getsignal(t) for t in (signal.SIGTERM, signal.SIGINT)}
    yield
    for teken, doet in eerst.items():
        signal.signal(teken, doet)


@pytest.mark.usefixtures("tekens")
def test_fouten_bij_het_starten_zeggen_wat_te_doen(
    plek: Place, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register = ("--register", str(plek.map))
    code, tekst = _fout(capsys, "--register", str(tmp_path), "serveer")
    assert (code, "geen register" in tekst) == (5, True)
    code, tekst = _fout(capsys, *register, "serveer", "--poort", "70000")
    assert (code, "geen poort" in tekst) == (2, True)
    code, tekst = _fout(capsys, *register, "--regeling", "anders", "serveer")
    assert (code, "is van 'mgr-vb'" in tekst) == (1, True)
    with socket.create_server(("127.0.0.1", 0)) as bezet:
        poort = str(bezet.getsockname()[1])
        code, tekst = _fout(capsys, *register, "serveer", "--poort", poort)
    assert (code, "kies een andere" in tekst) == (5, True)


@pytest.mark.usefixtures("tekens")
def test_een_leesmodel_dat_niet_bij_te_werken_is_houdt_de_start_tegen(
    plek: Place, capsys: pytest.CaptureFixture[str]
) -> None:
    plek.leesmodel.write_bytes(b"dit is geen database" * 100)
    code, tekst = _fout(capsys, "--register", str(plek.map), "serveer", "--poort", "0")
    assert (code, "besluiten beheer herbouw" in tekst) == (5, True)


def test_werkers_delen_een_adres_en_een_die_sterft_komt_terug(plek: Place) -> None:
    with dienst(plek, "--werkers", "2", "--meetwaarden") as loopt:
        for _ in range(4):
            assert loopt.vraag("/v1/besluiten").json()["aantal"] == 3
        assert 'total{status="2xx"} 4' in loopt.vraag("/metrics").text
        pid = loopt.proces.pid
        werkers = _workers(pid)
        assert len(werkers) == 2
        os.kill(werkers[0], signal.SIGKILL)
        # the killed one may still be listed while the system clears it away
        assert eventually(lambda: set(_workers(pid)) - {werkers[0]} > {werkers[1]})
        assert loopt.vraag("/v1/besluiten").status_code == 200
        kinderen = children(loopt.proces.pid)
        _, fout = loopt.stop()
    assert loopt.proces.returncode == 0
    assert "stopte onverwacht" in fout
    assert "Traceback" not in fout
    assert eventually(lambda: not any(_runs(kind) for kind in kinderen))


def _workers(ouder: int) -> list[int]:
    """Children that listen on the same socket."""
    eigen = _sockets(ouder)
    return [kind for kind in children(ouder) if eigen & _sockets(kind)]


def _sockets(pid: int) -> set[str]:
    try:
        paden = [str(f.readlink()) for f in Path(f"/proc/{pid}/fd").iterdir()]
    except OSError:
        return set()
    return {pad for pad in paden if pad.startswith("socket:")}


def _praat(url: str, *delen: bytes, rust: float = 0.0) -> bytes:
    """Say something on a bare connection, and hear all that comes back."""
    adres, _, poort = url.removeprefix("http://").rpartition(":")
    with socket.create_connection((adres, int(poort)), timeout=WACHT) as lijn:
        for deel in delen:
            try:
                lijn.sendall(deel)
            except OSError:
                break
            time.sleep(rust)
        gehoord = b""
        try:
            while blok := lijn.recv(65536):
                gehoord += blok
        except ConnectionResetError:
            pass
    return gehoord


def test_wat_geen_http_is_krijgt_een_probleem_en_geen_spoor(plek: Place) -> None:
    with dienst(plek) as loopt:
        for onzin in (b"dit is geen http\r\n\r\n", b"GET /\xff\xfe HTTP/1.1\r\n\r\n"):
            antwoord = _praat(loopt.url, onzin)
            assert antwoord.startswith(b"HTTP/1.1 400 ")
            assert b"application/problem+json" in antwoord
            assert b"x-frame-options: DENY" in antwoord
        eindeloos = [b"GET / HTTP/1.1\r\nHost: localhost\r\nX: ", *[b"a" * 60_000] * 5]
        assert _praat(loopt.url, *eindeloos).startswith(b"HTTP/1.1 431 ")
        gewoon = b"GET /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
        assert b'{"status":"goed"}' in _praat(loopt.url, gewoon)
        _, fout = loopt.stop()
    assert "Traceback" not in fout


def test_alleen_eigen_namen_op_deze_machine_tenzij_anders_gezegd(plek: Place) -> None:
    with dienst(plek) as loopt:
        assert loopt.vraag("/health", Host="register.example.org").status_code == 400
        loopt.stop()
    opties = ("--basis", "https://register.example.org/", "--per-minuut", "3")
    with dienst(plek, *opties, "--proxy", "127.0.0.1") as loopt:
        assert loopt.vraag("/health", Host="register.example.org").status_code == 200
        ander = {"X-Forwarded-For": "192.0.2.7"}
        status = [loopt.vraag("/health", **ander).status_code for _ in range(4)]
        assert status == [200, 200, 200, 429]
        assert loopt.vraag("/health").status_code == 200
        loopt.stop()


def test_wie_dicht_bij_niemand_luistert_heeft_elke_naam() -> None:
    assert _names("0.0.0.0", "", ()) == ()  # noqa: S104 - as a user may choose
    assert _names("0.0.0.0", "", ("A.nl",)) == ("a.nl",)  # noqa: S104 - as above
    assert _names("::1", "https://b.nl/x", ())[0] == "b.nl"
    assert "[::1]" in _names("127.0.0.1", "", ())
