"""Turnout: by meeting, by year, and of meetings that too few came to."""

from dataclasses import replace

import orjson
import pytest

from register.domain.facts import Gebeurtenis, fold
from register.domain.values import Onbekend
from register.domain.vergaderingen.vergaderfeiten import (
    Aanwezige,
    Afwezige,
    PresentieVastgesteld,
    VergaderingNietGehouden,
    VergaderingNietGeopend,
)
from register.domain.vergaderingen.vergaderingstaat import VERGADERING
from register.projections.vergaderingen import OPKOMST, VERGADERINGEN, percentage
from register.service.zittingen.opkomst import yearly
from tests.domain.vergaderzaal import OPEN, ROEP, present
from tests.scenario import given

WEG = VergaderingNietGehouden(vergadering="ab-1", reden="x")
SAMEN = replace(ROEP, mede=("bc",))


def rows(*events: Gebeurtenis) -> dict[str, dict[str, object]]:
    """Rows of turnout of one meeting."""
    staat = fold(VERGADERING, given(*events).feiten)
    assert staat is not None
    return {
        sleutel: orjson.loads(rij.inhoud)
        for sleutel, rij in OPKOMST.rijen(staat).items()
    }


@pytest.mark.parametrize(
    ("deel", "geheel", "procent"),
    [(1, 2, 50), (1, 3, 33), (2, 3, 67), (1, 8, 13), (0, 9, 0), (9, 9, 100)],
)
def test_een_half_procent_wordt_naar_boven_afgerond(
    deel: int, geheel: int, procent: int
) -> None:
    assert percentage(deel, geheel) == procent


@pytest.mark.parametrize(("deel", "geheel"), [(None, 9), (2, None), (2, 0)])
def test_zonder_getallen_geen_procent(deel: int | None, geheel: int | None) -> None:
    assert percentage(deel, geheel) is None


def test_zolang_niemand_is_geteld_is_er_geen_opkomst() -> None:
    assert rows(ROEP) == rows(ROEP, OPEN) == {}


def test_wie_er_was_en_wie_niet() -> None:
    lijst = replace(
        present("p1", "p2"),
        aanwezig=(
            Aanwezige(persoon="p1", gemeente="gm0001"),
            Aanwezige(persoon="v2", gemeente="gm0002", vervangt="p2"),
        ),
        afwezig=(
            Afwezige(persoon="p2", gemeente="gm0002", bericht=True),
            Afwezige(persoon="p3", gemeente="gm0003"),
            Afwezige(persoon="s1"),
        ),
    )
    rij = rows(ROEP, lijst)["ab-1/ab"]
    assert (rij["aanwezig"], rij["zittend"], rij["procent"]) == (2, 4, 50)
    assert rij["plaatsvervangers"] == 1
    assert (rij["met_bericht"], rij["zonder_bericht"]) == (1, 2)
    assert rij["afwezige_gemeenten"] == ["gm0003"]
    assert rij["seq"] == 1


@pytest.mark.parametrize(
    ("einde", "getallen"),
    [
        (replace(WEG, deelnemers=2, van=9), (2, 9, 22)),
        (replace(WEG, deelnemers=2), (2, None, None)),
        (WEG, (None, None, None)),
        (
            VergaderingNietGeopend(vergadering="ab-1", reden="x", aanwezig=0),
            (0, None, None),
        ),
        (
            VergaderingNietGeopend(
                vergadering="ab-1", reden="x", aanwezig=Onbekend(onbekend="niet geteld")
            ),
            (None, None, None),
        ),
    ],
)
def test_ook_wat_niet_doorging_heeft_een_opkomst(
    einde: Gebeurtenis, getallen: tuple[int | None, ...]
) -> None:
    rij = rows(ROEP, einde)["ab-1/ab"]
    assert tuple(rij.get(n) for n in ("aanwezig", "zittend", "procent")) == getallen


def test_te_weinigen_kwamen_van_de_leden_op_de_lijst() -> None:
    einde = VergaderingNietGeopend(vergadering="ab-1", reden="x", aanwezig=1)
    rij = rows(ROEP, present("p1"), einde)["ab-1/ab"]
    assert (rij["aanwezig"], rij["zittend"]) == (1, 4)


def test_samen_vergaderen_telt_voor_elk_gremium_apart() -> None:
    bc = PresentieVastgesteld(
        vergadering="ab-1", gremium="bc", aanwezig=(Aanwezige(persoon="p1"),), zittend=3
    )
    beide = rows(SAMEN, present("p1", "p2"), bc)
    assert {s: rij["aanwezig"] for s, rij in beide.items()} == {
        "ab-1/ab": 2,
        "ab-1/bc": 1,
    }
    mislukt = rows(SAMEN, bc, replace(WEG, deelnemers=2, van=9))
    assert {s: rij["aanwezig"] for s, rij in mislukt.items()} == {
        "ab-1/ab": 2,
        "ab-1/bc": 1,
    }


def test_een_vergadering_zonder_bekende_dag_staat_achteraan() -> None:
    ooit = replace(ROEP, datum=Onbekend(onbekend="staat er niet"))
    staat = fold(VERGADERING, given(ooit, present("p1")).feiten)
    assert staat is not None
    for lijst in (VERGADERINGEN, OPKOMST):
        (rij,) = lijst.rijen(staat).values()
        assert rij.velden[lijst.kolommen.index("datum")] == ""
        assert orjson.loads(rij.inhoud)["datum"] == {"onbekend": "staat er niet"}


def meeting(
    code: str, dag: object, status: str = "gesloten", *van: int
) -> dict[str, object]:
    geteld = {}
    if van:
        geteld = {
            "aanwezig": van[0],
            "zittend": van[1],
            "procent": percentage(van[0], van[1]),
        }
    return {
        "vergadering": code,
        "gremium": "AB",
        "datum": dag,
        "status": status,
        **geteld,
    }


def test_een_jaar_telt_samen_en_vergelijkt_met_het_jaar_ervoor() -> None:
    rijen = [
        meeting("a", "2026-01-01", "gesloten", 9, 10),
        meeting("b", "2026-02-01", "niet_gehouden", 2, 9),
        meeting("c", "2026-03-01", "niet_geopend"),
        meeting("d", {"onbekend": "?"}, "gesloten", 1, 10),
        meeting("e", "2024-03-01", "gesloten", 10, 10),
        meeting("f", "2025-03-01", "niet_gehouden"),
    ]
    oudst, leeg, jongst = yearly(rijen)
    assert oudst == {
        "gremium": "AB",
        "jaar": 2024,
        "vergaderingen": 1,
        "niet_geopend": 0,
        "niet_gehouden": 0,
        "aanwezig": 10,
        "zittend": 10,
        "procent": 100,
        "laagste": {"vergadering": "e", "procent": 100},
    }
    assert (leeg["jaar"], leeg["niet_gehouden"], "procent" in leeg) == (2025, 1, False)
    assert (jongst["vergaderingen"], jongst["niet_geopend"]) == (3, 1)
    assert (jongst["aanwezig"], jongst["zittend"], jongst["procent"]) == (11, 19, 58)
    assert jongst["verschil"] == -42
    assert jongst["laagste"] == {"vergadering": "b", "procent": 22}


def test_van_gelijke_opkomst_is_de_eerste_de_laagste() -> None:
    gelijk = [meeting(c, "2026-01-01", "gesloten", 1, 2) for c in ("b", "a")]
    (jaar,) = yearly(gelijk)
    assert jaar["laagste"] == {"vergadering": "a", "procent": 50}
    assert not list(yearly([]))
