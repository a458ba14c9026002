"""A line that was changed, left out or added by hand is named."""

import fcntl
import json
from pathlib import Path

import pytest

from register.audit.werkdossier import dossier, keten
from register.audit.werkdossier.fouten import (
    GeenWerkdossier,
    WerkdossierBezet,
    WerkdossierVeranderd,
)
from register.faults import NietSchrijfbaar


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    keten.begin(tmp_path, {"soort": "begin"})
    with keten.opened(tmp_path) as reeks:
        for nummer in range(4):
            reeks.add({"soort": "iets", "getal": nummer})
    return tmp_path


def lines(map_: Path) -> list[bytes]:
    return (map_ / keten.BESTAND).read_bytes().splitlines()


def put(map_: Path, regels: list[bytes]) -> None:
    (map_ / keten.BESTAND).write_bytes(b"\n".join(regels) + b"\n")


def test_wat_is_opgeschreven_komt_terug(map_: Path) -> None:
    regels = keten.read(map_)
    assert [regel["regel"] for regel in regels] == [1, 2, 3, 4, 5]
    assert regels[2]["vorige"] == regels[1]["som"]
    assert regels[0]["vorige"] == keten.BEGIN


@pytest.mark.parametrize("nummer", range(5))
def test_een_veranderde_regel_wordt_genoemd(map_: Path, nummer: int) -> None:
    regels = lines(map_)
    regels[nummer] = regels[nummer].replace(b'"soort":"', b'"soort":"x')
    put(map_, regels)
    with pytest.raises(WerkdossierVeranderd, match=f"regel {nummer + 1} van") as fout:
        keten.read(map_)
    assert fout.value.regel == nummer + 1


def test_wie_ook_de_som_verandert_breekt_de_regel_erna(map_: Path) -> None:
    regels = lines(map_)
    rest = json.loads(regels[1])
    anders = keten.sealed({"soort": "anders"}, 2, rest["vorige"])
    regels[1] = keten.canonical(anders)
    put(map_, regels)
    with pytest.raises(WerkdossierVeranderd, match=r"regel 3 .* volgt niet"):
        keten.read(map_)


def test_een_weggelaten_verwisselde_of_afgekapte_regel_wordt_gevonden(
    map_: Path,
) -> None:
    heel = lines(map_)
    put(map_, [*heel[:2], *heel[3:]])
    with pytest.raises(WerkdossierVeranderd, match="regel 3"):
        keten.read(map_)
    put(map_, [heel[0], heel[2], heel[1], *heel[3:]])
    with pytest.raises(WerkdossierVeranderd, match="regel 2"):
        keten.read(map_)
    (map_ / keten.BESTAND).write_bytes(b"\n".join(heel))
    with pytest.raises(WerkdossierVeranderd, match=r"regel 5 .* niet afgemaakt"):
        keten.read(map_)
    (map_ / keten.BESTAND).write_bytes(b"")
    with pytest.raises(WerkdossierVeranderd, match=r"regel 1 .* ontbreekt"):
        keten.read(map_)


@pytest.mark.parametrize("ruw", [b"geen json", b"[]", b"[" * 10_000, b'{"a": 1}'])
def test_wat_geen_regel_is_wordt_geweigerd(map_: Path, ruw: bytes) -> None:
    put(map_, [*lines(map_), ruw])
    with pytest.raises(WerkdossierVeranderd, match=r"regel 6 .* geen regel"):
        keten.read(map_)


def test_waar_geen_werkdossier_staat_wordt_dat_gezegd(
    tmp_path: Path, map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(GeenWerkdossier, match="werkdossier begin"):
        keten.read(tmp_path / "elders")
    monkeypatch.setattr(keten, "MAX_BYTES", 10)
    with pytest.raises(GeenWerkdossier, match="groter dan"):
        keten.read(map_)


def test_twee_tegelijk_schrijven_kan_niet(map_: Path) -> None:
    with (map_ / keten.BESTAND).open("ab") as ander:
        fcntl.flock(ander, fcntl.LOCK_EX)
        with pytest.raises(WerkdossierBezet), keten.opened(map_):
            pass


def test_wie_niet_mag_schrijven_hoort_dat(
    map_: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def weiger(*_: object) -> int:
        raise PermissionError

    monkeypatch.setattr("os.open", weiger)
    with pytest.raises(NietSchrijfbaar), keten.opened(map_):
        pass


TOEN = {"gebeurtenissen": 3, "wortel": "a" * 64}
PLAN = {"over": "besluiten", "methode": "aselect", "aantal": 1}
START: keten.Regel = {
    "soort": "begin",
    "formaat": dossier.FORMAAT,
    "origin": "o",
    "controleur": "c",
    "toezegging": "b" * 64,
    "toen": TOEN,
    "op": "2027-07-01T09:00:00Z",
}
GEPLAND: keten.Regel = {"soort": "plan", "nummer": 1, "plan": PLAN, "toen": TOEN}
POST = {"nummer": 1, "sleutel": "x", "bewijs": "c" * 64}
GETROKKEN: keten.Regel = {
    "soort": "trekking",
    "nummer": 1,
    "checkpoint": TOEN,
    "onthuld": "d" * 64,
    "lot": "e" * 64,
    "populatie": {},
    "posten": [POST],
}
OORDEEL: keten.Regel = {
    "soort": "conclusie",
    "trekking": 1,
    "post": 1,
    "conclusie": "goed",
    "op": "x",
}
SLOT: keten.Regel = {"soort": "afsluiting", "op": "2027-07-02T09:00:00Z"}
HEEL = [START, GEPLAND, GETROKKEN, OORDEEL, SLOT]


def chained(map_: Path, regels: list[keten.Regel]) -> Path:
    """Lines that hold together, whatever they say."""
    map_.mkdir()
    keten.begin(map_, regels[0])
    with keten.opened(map_) as reeks:
        for regel in regels[1:]:
            reeks.add(regel)
    return map_


def test_een_heel_dossier_wordt_gelezen(tmp_path: Path) -> None:
    werk = dossier.read(chained(tmp_path / "w", HEEL))
    assert werk.trekking().posten[0].sleutel == "x"
    assert werk.gesloten
    assert str(dossier.last_day(tmp_path / "w")) == "2027-07-02"


@pytest.mark.parametrize(
    ("plek", "anders"),
    [
        (0, {"soort": "plan"}),
        (0, {"formaat": "iets"}),
        (0, {"toezegging": "kort"}),
        (0, {"toen": 3}),
        (0, {"toen": {"gebeurtenissen": -1, "wortel": "a" * 64}}),
        (1, {"nummer": 2}),
        (1, {"plan": []}),
        (1, {"plan": PLAN | {"aantal": "1"}}),
        (1, {"plan": PLAN | {"boekjaar": "x"}}),
        (1, {"plan": PLAN | {"aantal": 0}}),
        (1, {"plan": PLAN | {"laag": "orgaan"}}),
        (1, {"plan": PLAN | {"over": "alles"}}),
        (2, {"nummer": 2}),
        (2, {"onthuld": "kort"}),
        (2, {"posten": {}}),
        (2, {"posten": [3]}),
        (2, {"posten": [POST | {"nummer": 2}]}),
        (2, {"posten": [POST | {"treffers": "veel"}]}),
        (2, {"posten": [POST | {"bedrag": "veel"}]}),
        (2, {"posten": [POST | {"stukken": []}]}),
        (2, {"posten": [{"nummer": 1}]}),
        (2, {"populatie": []}),
        (3, {"conclusie": "mooi"}),
        (3, {"post": 2}),
        (3, {"post": "1"}),
        (3, {"trekking": 2}),
        (3, {"fout_cent": "x"}),
        (3, {"soort": "anders"}),
    ],
)
def test_een_regel_die_iets_anders_zegt_wordt_genoemd(
    tmp_path: Path, plek: int, anders: keten.Regel
) -> None:
    regels = [*HEEL[:plek], {**HEEL[plek], **anders}, *HEEL[plek + 1 :]]
    with pytest.raises(WerkdossierVeranderd, match="zegt niet wat") as fout:
        dossier.read(chained(tmp_path / "w", regels))
    assert fout.value.regel == plek + 1


def test_na_de_afsluiting_twee_plannen_of_twee_trekkingen_kunnen_niet(
    tmp_path: Path,
) -> None:
    tweede: keten.Regel = {**GEPLAND, "nummer": 2}
    for nummer, (regels, waar) in enumerate(
        (
            ([*HEEL, OORDEEL], 6),
            ([START, GEPLAND, tweede], 3),
            ([START, GEPLAND, GETROKKEN, GETROKKEN], 4),
            ([START, GETROKKEN], 2),
        )
    ):
        with pytest.raises(WerkdossierVeranderd) as fout:
            dossier.read(chained(tmp_path / f"w{nummer}", regels))
        assert fout.value.regel == waar
