"""The running server and Debian's Chromium; without it a skip, in CI a failure."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from register.service.place import Place
from register.service.reading import reading
from tests.api.serving import dienst
from tests.needed import missing
from tests.site.conftest import openbaar_geld
from tests.voorbeelden.opgenomen import opgenomen

ARTEFACTEN = Path(__file__).parents[3] / "artefacten"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """A browser per file: while it is open no other test can run a loop."""
    pad = shutil.which("chromium")
    if pad is None:
        missing("geen Chromium gevonden: de site is niet in een browser bekeken")
    with sync_playwright() as toneel:
        geopend = toneel.chromium.launch(executable_path=pad, args=["--no-sandbox"])
        yield geopend
        geopend.close()


@pytest.fixture(scope="session")
def adres(plekken: list[Place]) -> Iterator[str]:
    """Where `besluiten serveer` listens, with both examples."""
    with _served(plekken) as url:
        yield url


@pytest.fixture(scope="session")
def doesburg(
    plekken: list[Place], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The real regeling, and an exercise in which Doesburg plays one gemeente.

    What is recorded of the real Doesburg holds no zienswijze and no amounts; those of
    the exercise are invented, and every page says so.
    """
    _, mgr = plekken
    spel = tmp_path_factory.mktemp("doesburg") / "register.d"
    anders = {"gm9002": "gm0221", "Oefengemeente B": "Doesburg"}
    oefening = openbaar_geld(opgenomen(spel, anders))
    with reading(oefening):
        pass
    with _served([oefening, mgr]) as url:
        yield url


@contextmanager
def _served(plekken: list[Place]) -> Iterator[str]:
    eerste, *anderen = plekken
    opties = [deel for plek in anderen for deel in ("--ook", str(plek.map))]
    with dienst(eerste, *opties) as loopt:
        yield loopt.url


OEFEN = "/regelingen/oefenregio"
SOORTEN = (
    "/",
    "/?geldigOp=2027-05-26",
    OEFEN,
    "/kalender?maand=2027-05",
    "/bevindingen",
    "/bevindingen?regeling=oefenregio&onderwerp=besluit/secretaris-2026-002",
    f"{OEFEN}/cijfers",
    f"{OEFEN}/controle?feit=260",
    f"{OEFEN}/mandaatboom?geldigOp=2027-05-01",
    f"{OEFEN}/besluiten/AB-2026-002",
    f"{OEFEN}/besluiten/secretaris-2026-002",
    f"{OEFEN}/dossiers/begroting-2028/tijdlijn?geldigOp=2027-05-01",
    f"{OEFEN}/dossiers/begroting-2028/gang?geldigOp=2027-05-01",
    f"{OEFEN}/gremia/AB",
    f"{OEFEN}/personen/p-01",
    f"{OEFEN}/vergaderingen/AB-2026-2",
    f"{OEFEN}/vergaderingen/AB-2026-2/besluitenlijst",
    f"{OEFEN}/inwerkdossiers/AB",
    f"{OEFEN}/deelnamematrix",
    f"{OEFEN}/totaalbeeld",
    "/regelingen/mgr-sdcg/dossiers/regionale-beleidsondersteuning/tijdlijn",
    "/gemeenten/gm9002?geldigOp=2027-05-26",
    "/besluiten?limiet=20",
    "/besluiten/_zoek?zoek=begroting",
    "/pc-stappen?geldigOp=2027-05-26",
    "/zienswijzen?limiet=20",
    "/besluiten?status=zoek",
    "/normen",
    "/normen/WGR-41",
    "/nergens",
)
"""An address of every kind of page: each template, lists, things, refusals."""
