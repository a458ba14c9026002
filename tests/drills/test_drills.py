"""The drills in a small form: nothing is lost, nothing goes unseen."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.drills import canary, drills, evidence, order
from tests.drills.drill import Uitkomst


@pytest.mark.parametrize(
    ("oefening", "aantal"),
    [
        (drills.race, 50),
        (drills.kills, 15),
        (drills.same_key, 5),
        (drills.writers, 6),
        (drills.sweeps, 20),
        (evidence.flips, 2),
        (evidence.large_flips, 20),
        (evidence.rewritings, 20),
        (evidence.tamperings, 20),
        (order.any_order, 100),
        (canary.canaries, 1),
    ],
)
def test_er_gaat_niets_verloren_en_alles_klopt(
    tmp_path: Path, oefening: Callable[[Path, int], Uitkomst], aantal: int
) -> None:
    gegeven = oefening(tmp_path / "register.d", aantal)
    assert gegeven.row()["geslaagd"], gegeven
    assert gegeven.aantal > 0
    assert gegeven.seconden > 0


def test_een_oefening_met_verlies_is_niet_geslaagd() -> None:
    goed = {"oefening": "x", "aantal": 1, "ingebrachte_fouten": 0, "seconden": 1.0}
    assert Uitkomst(**goed, verloren=0, niet_ontdekt=0).geslaagd  # type: ignore[arg-type]
    assert not Uitkomst(**goed, verloren=1, niet_ontdekt=0).geslaagd  # type: ignore[arg-type]
    assert not Uitkomst(**goed, verloren=0, niet_ontdekt=1).geslaagd  # type: ignore[arg-type]
