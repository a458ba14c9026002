"""How long the log was at a moment."""

from pathlib import Path

import pytest

from register.domain.refusals import OngeldigeInvoer
from register.service.logmoment import known_size
from tests.registers import BASIS, fixed, make


def test_zoveel_was_er_toen_bekend(tmp_path: Path) -> None:
    place = make(tmp_path / "register", BASIS, sources=fixed())
    log = place.open_log(alleen_lezen=True)
    heel = log.size()
    assert known_size(log, "#2") == 3
    assert known_size(log, "2026-07-01") == 0
    assert known_size(log, "2026-07-02") == heel
    assert known_size(log, "2026-07-02T10:00:00Z") == 1
    assert known_size(log, "2026-07-02T10:00:00.000002Z") == 3
    with pytest.raises(OngeldigeInvoer, match="is geen moment") as fout:
        known_size(log, "ooit")
    assert fout.value.pad == "--bekend-op"
    log.close()
