"""Secrecy of what was recorded as secret in the first place."""

from pathlib import Path

import pytest

from register.domain.refusals import VerkeerdeVolgorde
from register.service.place import Place
from tests.registers import decision, facts, line
from tests.service.klokken import DAG, KANARIE, begun, on, public

GEBOREN = decision(
    orgaan="DB", titel=KANARIE, _openbaarheid={"openheid": "geheim", "grond": "2b"}
)
VAN_DB = "besluit/DB-2026-001"


@pytest.fixture
def vast(tmp_path: Path) -> Place:
    return begun(tmp_path)


@pytest.mark.parametrize("einde", ["HefGeheimhoudingOp", "LaatGeheimhoudingVervallen"])
def test_wat_geheim_werd_vastgelegd_komt_vrij_als_dat_eindigt(
    vast: Place, einde: str
) -> None:
    velden = {"door": "AB"} if einde == "HefGeheimhoudingOp" else {}
    klaar = line(einde, "2026-07-20", stroom=VAN_DB, **velden)
    on(vast, DAG, GEBOREN)
    seq = facts(vast, VAN_DB)[0].seq
    assert public(vast, seq) == {}
    on(vast, "2026-07-20", klaar)
    assert KANARIE in str(public(vast, seq))
    with pytest.raises(VerkeerdeVolgorde, match="geen geheimhouding om op te heffen"):
        on(vast, "2026-07-21", klaar)


def test_wat_geheim_werd_vastgelegd_wordt_een_keer_bekrachtigd(vast: Place) -> None:
    ja = line("BekrachtigGeheimhouding", "2026-07-20", stroom=VAN_DB, door="AB")
    on(vast, DAG, GEBOREN)
    on(vast, "2026-07-20", ja)
    with pytest.raises(VerkeerdeVolgorde, match="is al bekrachtigd"):
        on(vast, "2026-07-21", ja)


def test_wat_besloten_werd_vastgelegd_is_geen_geheimhouding(vast: Place) -> None:
    besloten = decision(orgaan="DB", _openbaarheid={"openheid": "besloten"})
    on(vast, DAG, besloten)
    hef = line("HefGeheimhoudingOp", "2026-07-20", stroom=VAN_DB, door="AB")
    with pytest.raises(VerkeerdeVolgorde, match="geen geheimhouding om op te heffen"):
        on(vast, "2026-07-20", hef)
