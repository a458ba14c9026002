"""Neither side can steer the lot: what is disclosed follows from the commitment."""

from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from stat import S_IMODE

import pytest

from register.audit.werkdossier import lot
from register.audit.werkdossier.fouten import GeenWerkdossier, WerkdossierWeigert
from register.faults import NietSchrijfbaar
from tests.audit.werkdossier.conftest import GEHEIM


def test_elke_onthulling_hoort_bij_de_toezegging_en_bij_de_vorige() -> None:
    toezegging = lot.commitment(GEHEIM)
    onthuld = [lot.disclosed(GEHEIM, nummer) for nummer in range(1, 101)]
    assert sha256(onthuld[0]).digest() == toezegging
    for vorige, volgende in pairwise(onthuld):
        assert sha256(volgende).digest() == vorige
    assert all(lot.belongs(o, n, toezegging) for n, o in enumerate(onthuld, 1))
    assert not lot.belongs(onthuld[0], 2, toezegging)
    assert not lot.belongs(bytes(32), 1, toezegging)
    assert onthuld[-1] == GEHEIM


@pytest.mark.parametrize("nummer", [0, 101])
def test_buiten_de_honderd_trekkingen_is_er_geen(nummer: int) -> None:
    with pytest.raises(WerkdossierWeigert, match="100 trekkingen"):
        lot.disclosed(GEHEIM, nummer)


def test_het_lot_hangt_af_van_alles_wat_erin_gaat() -> None:
    basis = (GEHEIM, bytes(32), bytes(32), "woord")
    anders = [
        (bytes(32), bytes(32), bytes(32), "woord"),
        (GEHEIM, GEHEIM, bytes(32), "woord"),
        (GEHEIM, bytes(32), GEHEIM, "woord"),
        (GEHEIM, bytes(32), bytes(32), "Woord"),
        (GEHEIM, bytes(32), bytes(32), ""),
    ]
    loten = {lot.drawn(*invoer) for invoer in [basis, *anders]}
    assert len(loten) == 6
    assert lot.drawn(*basis) == lot.drawn(*basis)


def test_een_getal_ligt_onder_zijn_grens() -> None:
    getallen = {lot.number(GEHEIM, str(n), 7) for n in range(200)}
    assert getallen == set(range(7))
    assert lot.number(GEHEIM, "begin", 1) == 0


def test_het_geheim_is_alleen_voor_de_eigenaar(tmp_path: Path) -> None:
    lot.keep(tmp_path, GEHEIM)
    assert S_IMODE((tmp_path / lot.BESTAND).stat().st_mode) == 0o600
    assert lot.load(tmp_path, lot.commitment(GEHEIM)) == GEHEIM
    with pytest.raises(NietSchrijfbaar):
        lot.keep(tmp_path, GEHEIM)


@pytest.mark.parametrize("inhoud", ["", "00" * 32, "geen hex", "00" * 20, "é"])
def test_een_ander_of_geen_geheim_trekt_niet(tmp_path: Path, inhoud: str) -> None:
    toezegging = lot.commitment(GEHEIM)
    with pytest.raises(GeenWerkdossier, match="ontbreekt"):
        lot.load(tmp_path, toezegging)
    (tmp_path / lot.BESTAND).write_text(inhoud, "utf-8")
    with pytest.raises(GeenWerkdossier, match="niet dat waarover"):
        lot.load(tmp_path, toezegging)
