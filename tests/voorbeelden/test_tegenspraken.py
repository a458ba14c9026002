"""Where sources and law differ: both readings are data, and the law's own is judged."""

import json
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

import pytest

from register.domain.organisatie.gremium import GREMIUM
from register.domain.organisatie.regeling import REGELING
from register.domain.values import bounds
from register.service.receipts import Ontvangst
from tests.voorbeelden.overgang import TEGENSPRAKEN, A, Boek, begun, lines

PUNTEN = {f"c{nummer:02}" for nummer in range(1, 11)}
"""The ten contradictions that were found; 003 and 001 between themselves or the law."""

DAG = date(2026, 6, 1)


@pytest.fixture(scope="module")
def boek(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Boek]:
    nieuw = begun(tmp_path_factory.mktemp("tegenspraken") / "register.d")
    nieuw.load(A.read_text(encoding="utf-8"))
    nieuw.recorder.record_all(enumerate(lines(TEGENSPRAKEN), 1))
    yield nieuw
    nieuw.recorder.close()


def readings(boek: Boek) -> dict[str, dict[str, str]]:
    """Values by contradiction and reading, as they hold in the register."""
    regeling = boek.at(DAG).staat(REGELING, "")
    assert regeling is not None
    gevonden: dict[str, dict[str, str]] = defaultdict(dict)
    for code, waarde in regeling.regels.items():
        soort, _, rest = code.partition(".")
        if soort == "tegenspraak":
            punt, _, lezing = rest.partition(".")
            gevonden[punt][lezing] = waarde
    return gevonden


def test_elke_tegenspraak_staat_er_met_ten_minste_twee_lezingen(boek: Boek) -> None:
    gevonden = readings(boek)
    assert set(gevonden) == PUNTEN
    for punt, lezingen in gevonden.items():
        assert len(lezingen) >= 2, punt
        assert len(set(lezingen.values())) == len(lezingen), punt
        assert all(lezingen.values()), punt
        assert any(lezing.startswith("bron") for lezing in lezingen), punt


def test_elke_lezing_noemt_wat_haar_zegt_en_waar() -> None:
    for regel in TEGENSPRAKEN.read_text(encoding="utf-8").splitlines():
        gelezen = json.loads(regel)
        gegevens, (bewijs,) = gelezen["gegevens"], gelezen["bewijs"]
        assert gegevens["bron"]
        assert bewijs["vindplaats"][:3] in ("001", "003")
        if ".wet" in gegevens["regel"] and gegevens["regel"] != "tegenspraak.c02.wet":
            (grondslag,) = gelezen["grondslag"]
            assert gegevens["bron"].startswith(f"Wgr artikel {grondslag['artikel']}")


def chair(boek: Boek, orgaan: str, gremium: str = "AB") -> Ontvangst:
    """The designation of a chair by this organ, of a member of the AB."""
    lid: dict[str, object] = {"gremium": "AB", "persoon": "p1", "gemeente": "gm0202"}
    return boek.try_out(
        DAG,
        ("RegistreerPersoon", {"persoon": "p1", "naam": "Verzonnen lid"}),
        ("WijsLidAan", lid),
        (
            "WijsVoorzitterAan",
            {"gremium": gremium, "persoon": "p1", "aanwijzend_orgaan": orgaan},
        ),
    )


def test_c1_een_voorzitter_door_het_db_wordt_vastgelegd_met_bevinding(
    boek: Boek,
) -> None:
    """003 lets the DB choose, Wgr 13 lid 9 the AB: recorded, and found."""
    door_db = {b.norm: str(b.oordeel) for b in chair(boek, "DB").bevindingen}
    door_ab = {b.norm for b in chair(boek, "AB").bevindingen}
    assert door_db["WGR-15"] == "voldoet niet"
    assert "WGR-15" not in door_ab


def test_c3_de_bron_staat_onder_het_oude_recht() -> None:
    """003 is of early 2022: 15 April was the law's day then, 30 April came later."""
    dagen = {
        str(regel.gegevens["regel"]): bounds(regel.feitdatum)
        for regel in lines(TEGENSPRAKEN)
        if isinstance(regel.gegevens, dict)
        and str(regel.gegevens["regel"]).startswith("tegenspraak.c03")
    }
    nieuw_recht = dagen["tegenspraak.c03.wet-vanaf-2022-07"][0]
    assert nieuw_recht == date(2022, 7, 1)
    assert dagen["tegenspraak.c03.bron"][1] < nieuw_recht
    assert set(dagen) == {
        "tegenspraak.c03.bron",
        "tegenspraak.c03.wet-tot-2022-07",
        "tegenspraak.c03.wet-vanaf-2022-07",
    }


def test_c4_het_aantal_modules_hangt_af_van_de_dag(boek: Boek) -> None:
    aantal = []
    for dag in (date(2022, 6, 30), date(2025, 6, 30)):
        regeling = boek.at(dag).staat(REGELING, "")
        assert regeling is not None
        aantal.append(len(regeling.modules))
    assert aantal == [5, 6]


def test_c5_rpz_en_rfz_zijn_een_gremium(boek: Boek) -> None:
    assert boek.at(DAG).staat(GREMIUM, "AC-RFZ") is not None
    assert boek.at(DAG).staat(GREMIUM, "AC-RPZ") is None


def test_de_lezingen_laten_het_profiel_zoals_het_is(boek: Boek) -> None:
    assert boek.load(A.read_text(encoding="utf-8")) == []
