"""Telling that a seat is empty, and the order of who replaces."""

from datetime import date

import pytest

from register.domain.organisatie.gremium import (
    GREMIUM,
    GremiumOpgeheven,
    LidAangewezen,
    VacatureGemeld,
    Zetel,
)
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from tests.domain.rivierland import AB, MODULE, NOORD, P1, TEKST
from tests.scenario import given

VACATURE = VacatureGemeld(
    gremium="ab", gemeente="gm0001", gevraagd_aan="college", uiterlijk=date(2026, 9, 1)
)
BASIS = given(TEKST, NOORD, MODULE, P1, AB)


def test_een_vacature_wordt_een_keer_gemeld() -> None:
    assert BASIS.when(VACATURE) == (VACATURE,)
    open_ = BASIS.on("2026-02-01", VACATURE)
    open_.refused(VerkeerdeVolgorde, VACATURE, r"al gemeld per 2026-02-01 \(seq 5\)")
    ander = VacatureGemeld(gremium="ab", gemeente="gm0001", rol=Zetel.PLAATSVERVANGER)
    assert open_.when(ander) == (ander,)
    zonder = VacatureGemeld(gremium="ab")
    assert open_.when(zonder) == (zonder,)


def test_een_vacature_is_in_een_levend_gremium_voor_een_deelnemer() -> None:
    vreemd = VacatureGemeld(gremium="ab", gemeente="gm0009")
    BASIS.refused(OnbekendeVerwijzing, vreemd, "deelnemer 'gm0009'")
    BASIS.refused(OnbekendeVerwijzing, VacatureGemeld(gremium="db"), "gremium 'db'")
    weg = BASIS.on("2026-02-01", GremiumOpgeheven(gremium="ab"))
    weg.refused(VerkeerdeVolgorde, VACATURE, "opgeheven")


@pytest.mark.parametrize(("dag", "mag"), [("2026-09-01", True), ("2026-09-02", False)])
def test_een_vacature_is_niet_al_te_laat_bij_de_melding(dag: str, *, mag: bool) -> None:
    op = BASIS.at(dag)
    if mag:
        assert op.when(VACATURE) == (VACATURE,)
    else:
        op.refused(VerkeerdeVolgorde, VACATURE, "2026-09-01.*2026-09-02")


@pytest.mark.parametrize(("volgorde", "mag"), [(None, True), (1, True), (0, False)])
def test_plaatsvervangers_hebben_een_volgorde_vanaf_een(
    volgorde: int | None, *, mag: bool
) -> None:
    lid = LidAangewezen(
        gremium="ab", persoon="p1", rol=Zetel.PLAATSVERVANGER, volgorde=volgorde
    )
    if not mag:
        BASIS.refused(OngeldigeInvoer, lid, "vanaf 1")
        return
    assert BASIS.when(lid) == (lid,)
    staat = BASIS.on("2026-02-01", lid).context().staat(GREMIUM, "ab")
    assert staat is not None
    assert staat.leden[0].volgorde == volgorde
