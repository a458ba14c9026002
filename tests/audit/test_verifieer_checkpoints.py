"""What the verifier says of another key, and of a log that was written again."""

from collections.abc import Callable
from pathlib import Path

from register.audit import verifieer
from tests.audit.conftest import Uitvoer
from tests.audit.exports import check, contents, forge, kinds, note_of, own_key, signing

Kopie = Callable[[], Path]


def test_een_andere_sleutel_of_herkomst_wordt_geweigerd(
    uitvoer: Uitvoer, tmp_path: Path
) -> None:
    echt = contents(uitvoer.place)
    vkey = signing(uitvoer.place).openbaar.vkey
    vals = forge(tmp_path / "vals", echt, own_key())
    assert check(vals).klopt  # in itself; who knows the key sees it
    assert "checkpoint" in kinds(check(vals, sleutels=[vkey]))
    elders = forge(tmp_path / "elders", echt, own_key("besluitregister/ander"))
    assert "checkpoint" in kinds(check(elders))
    assert "eerder" in kinds(check(elders, eerder=[uitvoer.eerder]))
    assert "sleutel" in kinds(check(vals, sleutels=["geen+sleutel"]))


def test_een_herschreven_logboek_valt_op_tegen_een_eerder_checkpoint(
    uitvoer: Uitvoer, tmp_path: Path
) -> None:
    echt, sleutel = contents(uitvoer.place), signing(uitvoer.place)
    weg = echt[:3] + echt[4:]
    wissel = [*echt[:3], echt[4], echt[3], *echt[5:]]
    erbij = [*echt[:4], echt[3].replace(b'"versie":1', b'"versie":2'), *echt[4:]]
    kort = echt[:5]
    for nummer, inhouden in enumerate((weg, wissel, erbij, kort)):
        doel = forge(tmp_path / f"{nummer}", inhouden, sleutel)
        oordeel = check(doel, eerder=[uitvoer.eerder])
        assert "eerder" in kinds(oordeel), nummer
    heel = forge(tmp_path / "heel", echt, sleutel)
    assert check(heel, eerder=[uitvoer.eerder]).klopt


def test_een_checkpoint_van_nul_of_van_later_bewijst_niets(uitvoer: Uitvoer) -> None:
    sleutel = signing(uitvoer.place)
    leeg = note_of(sleutel, 0, verifieer._LEEG)  # noqa: SLF001 - the root of nothing
    later = note_of(sleutel, 10**6, bytes(32))
    anders = note_of(sleutel, 3, bytes(32))
    for nota in (leeg, later, anders, b"", b"\xff\n\n", uitvoer.eerder[:-9]):
        assert "eerder" in kinds(check(uitvoer.map, eerder=[nota]))


def test_een_leeg_logboek_klopt_niet(kopie: Kopie, uitvoer: Uitvoer) -> None:
    map_ = kopie()
    nota = note_of(signing(uitvoer.place), 0, verifieer._LEEG)  # noqa: SLF001 - as above
    (map_ / "checkpoint").write_bytes(nota)
    assert not check(map_).klopt
    nota = note_of(signing(uitvoer.place), 2**62, bytes(32))
    (map_ / "checkpoint").write_bytes(nota)
    assert not check(map_).klopt
