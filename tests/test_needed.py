"""What this machine lacks is passed over here, but never in CI."""

import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from tests.needed import missing

TESTS = Path(__file__).parent
OVERSLAAN = re.compile(r"pytest\.(?:skip|importorskip|xfail|mark\.(?:skip|xfail))\b")
ALLEEN_ROOT = re.compile(r"@pytest\.mark\.skipif\((.*?), reason=")


def test_wat_ontbreekt_wordt_overgeslagen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    with pytest.raises(pytest.skip.Exception, match="geen node"):
        missing("geen node")


def test_wat_in_ci_ontbreekt_is_een_fout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    with pytest.raises(pytest.fail.Exception, match="geen node"):
        missing("geen node")


def test_alleen_wie_geen_root_is_slaat_zelf_iets_over() -> None:
    anders = {TESTS / "needed.py", Path(__file__)}
    bronnen = {
        pad: pad.read_text(encoding="utf-8")
        for pad in TESTS.rglob("*.py")
        if pad not in anders
    }
    assert len(bronnen) > 400
    assert [pad.name for pad, bron in bronnen.items() if OVERSLAAN.search(bron)] == []
    redenen = {
        reden for bron in bronnen.values() for reden in ALLEEN_ROOT.findall(bron)
    }
    assert redenen == {"not IS_ROOT", "os.getuid() != 0"}


def test_een_eigenschap_heeft_geen_klok() -> None:
    assert settings.default is not None
    assert settings.default.deadline is None
    assert HealthCheck.too_slow in settings.default.suppress_health_check
