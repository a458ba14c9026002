"""What a norm once said of stored facts, its uitvoering says for ever."""

from pathlib import Path
from shutil import copytree

import pytest

from register.domain.besluiten.besluit import BesluitGenomen, Oordeel, Toets
from register.domain.norms import catalogue
from register.domain.norms.catalogue import ALL, BY_NAME
from register.domain.norms.norm import Norm, breaks
from register.domain.records import replace
from tests.oordelen import HIER, Gegeven, Regel
from tests.oordelen.gevallen import standen

GEGEVEN = Gegeven()
_DOE = "draai 'python -m tests.oordelen' en leg de nieuwe regels vast"
_NOOIT_BEWAARD = {"AWB-28@1", "WGR-59@1"}
"""They speak only of a day that is asked about, and no verdict of that is stored."""
_BEWAARD = [
    norm
    for norm in ALL
    if BesluitGenomen in norm.over and norm.naam not in _NOOIT_BEWAARD
]


@pytest.mark.parametrize(
    "regel",
    GEGEVEN.oordelen,
    ids=[f"{r['norm']}: {r['zin']}" for r in GEGEVEN.oordelen],
)
def test_een_gegeven_oordeel_blijft(regel: Regel) -> None:
    """Red: give the norm a new uitvoering, and leave the old one as it was."""
    assert GEGEVEN.differs(regel) is None


@pytest.mark.parametrize("norm", _BEWAARD, ids=lambda norm: norm.naam)
def test_van_elke_norm_die_een_besluit_toetst_staan_beide_kanten_vast(
    norm: Norm,
) -> None:
    gezien = {r["oordeel"] for r in GEGEVEN.oordelen if r["norm"] == norm.naam}
    assert {Oordeel.VOLDOET, Oordeel.VOLDOET_NIET} <= gezien, _DOE


def test_een_norm_die_verandert_zonder_nieuwe_uitvoering_valt_op(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    regel = next(r for r in GEGEVEN.oordelen if r["oordeel"] == Oordeel.VOLDOET)
    norm = BY_NAME[regel["norm"]]
    anders = replace(norm, toets=lambda _: breaks("nu niet meer"))
    monkeypatch.setitem(catalogue.BY_NAME, norm.naam, anders)
    toen, nu = GEGEVEN.differs(regel) or (None, None)
    assert (toen and toen.oordeel, nu and nu.oordeel) == (
        Oordeel.VOLDOET,
        Oordeel.VOLDOET_NIET,
    )


def test_het_script_voegt_toe_en_verandert_niets(tmp_path: Path) -> None:
    copytree(HIER, tmp_path, dirs_exist_ok=True)
    feiten, oordelen = (tmp_path / f"{wat}.jsonl" for wat in ("feiten", "oordelen"))
    eerder = feiten.read_text("utf-8")
    eerste, *rest = oordelen.read_text("utf-8").splitlines(keepends=True)
    oordelen.write_text("".join(rest), "utf-8")
    alle = list(standen())
    assert len(Gegeven(tmp_path).add(alle)) == 1
    assert feiten.read_text("utf-8") == eerder
    assert oordelen.read_text("utf-8") == "".join([*rest, eerste])
    assert Gegeven(tmp_path).add(alle) == []


def test_een_onbekende_uitvoering_is_geen_oordeel() -> None:
    regel = {**GEGEVEN.oordelen[0], "norm": "AWB-01@99"}
    verschil = GEGEVEN.differs(regel)  # type: ignore[arg-type] # the same fields
    assert verschil is not None
    assert isinstance(verschil[0], Toets)
    assert verschil[1] is None
