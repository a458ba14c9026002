"""The running server and Debian's Chromium; without it a skip, in CI a failure."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from register.service.place import Place
from tests.api.serving import dienst

ARTEFACTEN = Path(__file__).parents[3] / "artefacten"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser per file: while it is open no other test can run a loop."""
    pad = shutil.which("chromium")
    if pad is None:
        zin = "geen Chromium gevonden: de site is niet in een browser bekeken"
        if os.environ.get("CI"):
            pytest.fail(zin)
        pytest.skip(zin)
    with sync_playwright() as toneel:
        geopend = toneel.chromium.launch(executable_path=pad, args=["--no-sandbox"])
        yield geopend
        geopend.close()


@pytest.fixture(scope="session")
def adres(plekken: list[Place]) -> Iterator[str]:
    """Where `besluiten serveer` listens, with both examples."""
    eerste, *anderen = plekken
    opties = [deel for plek in anderen for deel in ("--ook", str(plek.map))]
    with dienst(eerste, *opties) as loopt:
        yield loopt.url


_OEFEN = "/regelingen/oefenregio"
SOORTEN = (
    "/",
    _OEFEN,
    f"{_OEFEN}/cijfers",
    f"{_OEFEN}/controle",
    f"{_OEFEN}/mandaatboom?geldigOp=2026-07-02",
    f"{_OEFEN}/besluiten/AB-2026-002",
    f"{_OEFEN}/besluiten/secretaris-2026-002",
    f"{_OEFEN}/dossiers/begroting-2028/tijdlijn?geldigOp=2027-05-01",
    f"{_OEFEN}/gremia/AB",
    "/regelingen/mgr-sdcg/dossiers/regionale-beleidsondersteuning/tijdlijn",
    "/gemeenten/gm9002?geldigOp=2027-05-26",
    "/besluiten?limiet=20",
    "/zienswijzen?limiet=20",
    "/besluiten?status=zoek",
    "/normen/WGR-41",
    "/nergens",
)
"""An address of every kind of page: each template, lists, things, refusals."""
