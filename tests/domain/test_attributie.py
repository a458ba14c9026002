"""What a law or the regeling gives itself, with its article, and when it ends."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.bevoegdheden.attributie import (
    ATTRIBUTIE,
    AttributieBeeindigd,
    Attributies,
    AttributieVastgelegd,
    evolve,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from tests.domain.bestuur import bestuur
from tests.scenario import Given, fact

A1 = AttributieVastgelegd(
    houder="db",
    attributie="a1",
    handelingen=("personeel",),
    wet="wgr",
    artikel="33b",
    lid="1",
)
EINDE = AttributieBeeindigd(houder="db", attributie="a1")
BASIS = bestuur()
MET = BASIS.on("2026-01-01", A1)


def state(gegeven: Given) -> Attributies:
    return gegeven.context().staat(ATTRIBUTIE, "db") or ()


def test_een_attributie_noemt_wet_artikel_en_lid() -> None:
    assert BASIS.when(A1) == (A1,)
    (gegeven,) = state(MET)
    assert (gegeven.bron, gegeven.seq) == ("wgr:33b:1", 8)
    regeling = replace(A1, wet="regeling", artikel="12", lid="")
    (gegeven,) = state(BASIS.on("2026-01-01", regeling))
    assert gegeven.bron == "regeling:12"


def test_een_attributie_staat_er_een_keer() -> None:
    MET.refused(BestaatAl, A1, "a1")
    assert len(state(MET.on("2026-02-01", replace(A1, attributie="a2")))) == 2
    vreemd = replace(A1, houder="xx")
    BASIS.refused(OnbekendeVerwijzing, vreemd, "gremium of functie 'xx'")
    assert BASIS.when(replace(A1, houder="secretaris"))
    BASIS.refused(OngeldigeInvoer, replace(A1, handelingen=()), "ten minste één")


@pytest.mark.parametrize(
    ("dag", "geldt"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (date(2026, 2, 28), True),
        (date(2026, 3, 1), False),
    ],
)
def test_een_attributie_geldt_tot_haar_einde(dag: date, *, geldt: bool) -> None:
    assert MET.when(EINDE) == (EINDE,)
    tweede = replace(A1, attributie="a2")
    weg = MET.on("2026-01-01", tweede).on("2026-03-01", EINDE)
    eerste, ander = state(weg)
    assert eerste.holds(dag) is geldt
    assert ander.holds(dag) is (dag >= date(2026, 1, 1))


def test_een_attributie_eindigt_een_keer() -> None:
    BASIS.refused(OnbekendeVerwijzing, EINDE, "attributie 'a1'")
    weg = MET.on("2026-03-01", replace(A1, attributie="a2")).on("2026-03-01", EINDE)
    weg.refused(VerkeerdeVolgorde, EINDE, "seq 8.* al beëindigd per 2026-03-01")
    assert weg.when(replace(EINDE, attributie="a2"))
    assert evolve(None, fact(EINDE, 1)) is None
