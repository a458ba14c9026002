"""What somebody who leaves still holds, and what he held before."""

from contextlib import closing
from datetime import date
from pathlib import Path

from register.service.place import Place, reader_of
from register.service.vertrek import Bezit, held_by, keys_of
from tests.registers import VROEG, line, make, record
from tests.sleutels import grant, key, opened, sign

LID = {"gremium": "ZB", "persoon": "p1", "gemeente": "gm0001"}


def held(place: Place, wie: str, op: str) -> list[Bezit]:
    with closing(place.open_log(alleen_lezen=True)) as log:
        return held_by(reader_of(log), wie, date.fromisoformat(op))


def test_wat_is_opgeheven_of_ingetrokken_heeft_niemand_meer(tmp_path: Path) -> None:
    place = make(tmp_path / "r")
    naam = {"naam": "Commissie", "openheid": "openbaar", "soort": "adviescommissie"}
    record(
        place,
        line("RegistreerPersoon", VROEG, persoon="p1", naam="x"),
        line("StelGremiumIn", VROEG, gremium="ZB", **naam),
        line("WijsLidAan", VROEG, **LID),
        line("BezetFunctie", VROEG, functie="secretaris", persoon="p1"),
        line("HefGremiumOp", "2026-03-01", gremium="ZB"),
        line("TrekMandaatIn", "2026-04-01", bevoegdheid="M-1"),
    )
    functie = Bezit("functie", "secretaris", "houder", "functie verlaat")
    mandaat = Bezit("mandaat", "M-1", "secretaris", "mandaat trek-in")
    zetel = Bezit("zetel", "ZB", "lid", "lid beeindig")
    assert held(place, "p1", "2026-02-28") == [functie, mandaat, zetel]
    assert held(place, "p1", "2026-03-01") == [functie, mandaat]
    assert held(place, "p1", "2026-04-01") == [functie]
    assert held(place, "p2", "2026-02-28") == []


def test_sleutels_zijn_van_een_rol_of_een_persoon(
    place: Place, eigen: Path, tmp_path: Path
) -> None:
    pad = key(tmp_path / "s", "een")
    sign(place, eigen, line("RegistreerPersoon", VROEG, persoon="p1", naam="x"))
    sign(place, eigen, grant(pad, "griffier", persoon="p1"))
    code = opened(pad).code

    def keys(wie: str) -> list[str]:
        with closing(place.open_log(alleen_lezen=True)) as log:
            return [sleutel.code for sleutel in keys_of(reader_of(log), wie)]

    assert keys("p1") == keys("griffier") == [code]
    assert keys("secretaris") == [opened(eigen).code]
    sign(place, eigen, line("TrekSleutelIn", sleutelcode=code))
    assert keys("p1") == []


def test_de_sleutel_van_een_rol_die_niet_zegt_van_wie_zij_is_wordt_genoemd(
    place: Place, eigen: Path, tmp_path: Path
) -> None:
    van_p1 = key(tmp_path / "s", "van-p1")
    sign(
        place,
        eigen,
        line("RegistreerPersoon", VROEG, persoon="p1", naam="x"),
        line("RegistreerPersoon", VROEG, persoon="p2", naam="x"),
        line("BezetFunctie", VROEG, functie="secretaris", persoon="p1"),
        grant(van_p1, "secretaris", persoon="p2"),
    )
    rol = Bezit("sleutel", opened(eigen).code, "secretaris", "sleutel trek-in")
    op = "2026-07-02"
    assert [b for b in held(place, "p1", op) if b.soort == "sleutel"] == [rol]
    for wie in ("p2", "secretaris"):
        assert "sleutel" not in {b.soort for b in held(place, wie, op)}
    weg = line("TrekSleutelIn", sleutelcode=opened(eigen).code)
    sign(place, van_p1, weg)
    assert "sleutel" not in {b.soort for b in held(place, "p1", op)}
