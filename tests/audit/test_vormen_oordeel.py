"""With known shapes and without, the verdict on an export is the same."""

from collections.abc import Callable
from pathlib import Path

import pytest

from register.audit import verifieer
from register.audit.verifieer import Vormen
from register.codec.sealing import disclose
from tests.audit.conftest import Uitvoer
from tests.audit.exports import check, forge, kinds, signing
from tests.audit.vormen import BEGIN, event, learned, vormen

__all__ = ["vormen"]

Kopie = Callable[[], Path]
NOOIT = 10**9
NEGENTIEN = [event(n, f'{{"n":{n}}}') for n in range(1, 20)]


@pytest.fixture
def negentien(uitvoer: Uitvoer, tmp_path: Path) -> Path:
    return forge(tmp_path / "x", [BEGIN, *NEGENTIEN], signing(uitvoer.place))


WIJZIGINGEN = [
    (b'"n":12}', b'"n":"12"}'),
    (b'"n":12}', b'"n":12.0}'),
    (b'"n":12}', b'"n":-0}'),
    (b'"n":12}', b'"n":012}'),
    (b'"n":12}', b'"n":9007199254740991}'),
    (b'"n":12}', b'"n":9007199254740992}'),
    (b'"n":12}', b'"n":12,"n":12}'),
    (b'"n":12}', b'"n": 12}'),
    (b"a/b", b"a/c"),
    (b"a/b", b"a\\/b"),
    (b"a/b", b"a/\xff"),
    (b"a/b", "a/é".encode()),
    (b"a/b", "a/e\u0301".encode()),
    (b'"versie":12}', b'"versie":13}'),
    (b'"versie":12}', b'"versie":true}'),
    (b'"versie":12}', b'"versie":12}}'),
    (b"000012Z", b"000011Z"),
    (b"000012Z", b"0000120Z"),
    (b"x.v1", b"y.v1"),
]


@pytest.mark.parametrize(("oud", "nieuw"), WIJZIGINGEN)
def test_met_en_zonder_vormen_is_het_oordeel_hetzelfde(
    negentien: Path,
    monkeypatch: pytest.MonkeyPatch,
    vormen: Vormen,
    oud: bytes,
    nieuw: bytes,
) -> None:
    doel, inhouden = negentien, NEGENTIEN
    pad = doel / "tile/entries/000.p/20"
    anders = [*inhouden[:11], *(i.replace(oud, nieuw) for i in inhouden[11:])]
    assert anders != inhouden
    bundel = b"".join(len(i).to_bytes(2, "big") + i for i in [BEGIN, *anders])
    pad.write_bytes(bundel)
    met = verifieer.als_json(check(doel))
    assert vormen.herken(inhouden[0])
    monkeypatch.setattr(verifieer, "VAAK", NOOIT)
    monkeypatch.setattr(verifieer, "_VORMEN", Vormen())
    assert verifieer.als_json(check(doel)) == met
    assert met["oordeel"] == "klopt niet"


def test_een_hele_export_geeft_met_en_zonder_vormen_hetzelfde(
    kopie: Kopie, vormen: Vormen, monkeypatch: pytest.MonkeyPatch
) -> None:
    heel, kapot = kopie(), kopie()
    pad = next(kapot.glob("openbaarmakingen/*"))
    regels = pad.read_bytes().splitlines(keepends=True)
    regels[0] = regels[0].replace(b'"zout":"', b'"zout":"A', 1)[:-4] + b'"}\n'
    pad.write_bytes(b"".join(reversed(regels)))
    check(heel)
    met = [verifieer.als_json(check(map_)) for map_ in (heel, kapot)]
    assert vormen.herken(event(1)) is None
    monkeypatch.setattr(verifieer, "VAAK", NOOIT)
    monkeypatch.setattr(verifieer, "_VORMEN", Vormen())
    assert [verifieer.als_json(check(map_)) for map_ in (heel, kapot)] == met
    assert met[0]["oordeel"] == "klopt"
    assert met[1]["oordeel"] == "klopt niet"


def test_een_feit_over_toegang_wordt_altijd_gelezen(vormen: Vormen) -> None:
    toegang = event(1, soort="x.v1", stroom="toegang")
    learned(vormen, event(1))
    assert vormen.herken(event(1, stroom="toegangen"))
    assert vormen.herken(toegang) is None
    deel = verifieer.Deel()
    inhouden = [event(1), toegang.replace(b"000001Z", b"000002Z")]
    verifieer._gebeurtenissen(0, inhouden, deel)  # noqa: SLF001 - one bundle
    assert [seq for seq, _ in deel.toegang] == [1]
    assert not deel.fouten.aantal


@pytest.mark.parametrize(
    ("pad", "gegevens"),
    [
        ("/stroom", "{}"),
        ("/gegevens/n", '{"n":"DIGEST"}'),
        ("/gegevens/n", '{"n":{"_sd":"DIGEST","x":1}}'),
        ("/gegevens/n", '{"n":["DIGEST"]}'),
        ("/gegevens/n/0", '{"n":{"_sd":"DIGEST"}}'),
    ],
)
def test_een_openbaarmaking_van_wat_niet_verzegeld_is_wordt_geweigerd(
    uitvoer: Uitvoer, tmp_path: Path, vormen: Vormen, pad: str, gegevens: str
) -> None:
    """Also where the digest stands there in the open, or beside something else."""
    waar = disclose(pad, "tekst", bytes(32))
    stroom = waar.digest if pad == "/stroom" else "a/b"
    dicht = event(1, gegevens.replace("DIGEST", waar.digest), stroom=stroom)
    assert learned(vormen, dicht).herken(dicht)
    sleutel = signing(uitvoer.place)
    doel = forge(tmp_path / "x", [BEGIN, dicht], sleutel, [(1, waar)])
    assert kinds(check(doel)) == {"openbaarmaking", "totaal"}


def test_een_openbaarmaking_in_een_bekende_vorm_is_waar_of_niet(
    uitvoer: Uitvoer, tmp_path: Path, vormen: Vormen
) -> None:
    waar = [disclose(f"/gegevens/n/{n}", f"t{n}", bytes(32)) for n in (0, 1)]
    dicht = ",".join(f'{{"_sd":"{w.digest}"}}' for w in waar)
    inhouden = [BEGIN, event(1, f'{{"n":[{dicht}]}}')]
    learned(vormen, inhouden[1])
    sleutel = signing(uitvoer.place)
    doel = forge(tmp_path / "a", inhouden, sleutel, [(1, w) for w in waar])
    oordeel = check(doel)
    assert oordeel.klopt
    assert (oordeel.verzegeld, oordeel.geopend) == (2, 2)
    gewisseld = [inhouden[0], event(1, f'{{"n":[{",".join(dicht.split(",")[::-1])}]}}')]
    doel = forge(tmp_path / "b", gewisseld, sleutel, [(1, w) for w in waar])
    assert kinds(check(doel)) == {"openbaarmaking", "totaal"}


def test_een_pad_met_een_andere_schrijfwijze_wordt_nagezocht(
    uitvoer: Uitvoer, tmp_path: Path, vormen: Vormen
) -> None:
    waar = disclose("/gegevens/n/00", "t", bytes(32))
    inhouden = [BEGIN, event(1, f'{{"n":[{{"_sd":"{waar.digest}"}}]}}')]
    learned(vormen, inhouden[1])
    doel = forge(tmp_path / "a", inhouden, signing(uitvoer.place), [(1, waar)])
    assert check(doel).klopt
