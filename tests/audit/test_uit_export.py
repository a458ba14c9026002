"""A register from an export: the same roots, rows and answers; nothing else enters."""

import json
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from cli.main import run
from register.audit import keys
from register.audit.exporting import Opties
from register.audit.witness import Witness
from register.codec.sealing import Disclosure
from register.faults import (
    GeenRegister,
    IntegriteitGebroken,
    NietSchrijfbaar,
    RegisterBestaat,
)
from register.service.auditing import Auditing
from register.service.fromexport import import_export, replay_export
from register.service.place import Place
from register.service.replay import replay
from register.service.sources import system
from tests.audit.conftest import Uitvoer
from tests.audit.exports import contents, exported, filled, silent
from tests.registers import BASIS, VROEG, decision, line, make, record

Kopie = Callable[[], Path]


def disclosures(place: Place) -> list[tuple[int, Disclosure]]:
    with closing(place.open_log(alleen_lezen=True)) as log:
        return log.disclosed(0, log.size())


def notes(place: Place) -> list[tuple[int, bytes]]:
    with closing(place.open_log(alleen_lezen=True)) as log:
        return log.checkpoints()


def test_een_overgenomen_register_is_hetzelfde_bij_elk_checkpoint(
    uitvoer: Uitvoer, tmp_path: Path
) -> None:
    nieuw = Place(tmp_path / "nieuw")
    oordeel = import_export(nieuw, uitvoer.map, silent)
    assert oordeel.klopt
    assert contents(nieuw) == contents(uitvoer.place)
    assert notes(nieuw) == notes(uitvoer.place)
    with closing(nieuw.open_log(alleen_lezen=True)) as log:
        for omvang, nota in notes(uitvoer.place):
            assert log.root(omvang) in _root(nota)
    assert replay(nieuw).gelijk
    exported(nieuw, tmp_path / "x")
    weer, eerst = tmp_path / "x/tile", uitvoer.map / "tile"
    for pad in eerst.rglob("*"):
        if pad.is_file():
            assert (weer / pad.relative_to(eerst)).read_bytes() == pad.read_bytes()
    record(nieuw, decision(titel="Later"))
    with pytest.raises(keys.GeenLogsleutel):  # no export holds the key that signs
        Auditing(nieuw).checkpoint()


def _root(nota: bytes) -> list[bytes]:
    from base64 import b64decode

    return [b64decode(nota.split(b"\n")[2])]


def test_in_een_export_zit_alleen_wat_is_gepubliceerd(tmp_path: Path) -> None:
    place = make(
        tmp_path / "r",
        [
            *BASIS,
            decision(titel="Gepubliceerd"),
            decision(orgaan="DB", titel="Kanarie, nog niet gepubliceerd"),
        ],
    )
    exported(place, tmp_path / "x")
    exported(place, tmp_path / "alles", Opties(ongepubliceerd=True))
    assert "Gepubliceerd" in _texts(tmp_path / "x")
    assert "Kanarie" not in _texts(tmp_path / "x")
    assert "Kanarie" in _texts(tmp_path / "alles")
    rijen = (tmp_path / "x/tabellen/besluiten.csv").read_text("utf-8")
    assert "DB-2026-001" in rijen
    assert "[verzegeld]" in rijen
    for naam, alles in (("x", False), ("alles", True)):
        manifest = json.loads((tmp_path / naam / "manifest.json").read_bytes())
        assert manifest["opties"]["ongepubliceerd"] is alles
    nieuw, geheel = Place(tmp_path / "n"), Place(tmp_path / "g")
    import_export(nieuw, tmp_path / "x", silent)
    import_export(geheel, tmp_path / "alles", silent)
    assert disclosures(geheel) == disclosures(place)
    assert set(disclosures(nieuw)) < set(disclosures(place))


def _texts(map_: Path) -> str:
    return "".join(
        pad.read_bytes().decode("latin-1") for pad in map_.rglob("*") if pad.is_file()
    )


def test_het_herspelen_van_een_export_geeft_de_hashes_van_het_register(
    uitvoer: Uitvoer, tmp_path: Path
) -> None:
    echt = replay(uitvoer.place, openbaar=True)
    buiten = replay_export(uitvoer.map, silent)
    assert buiten.gelijk
    assert buiten.wortel == echt.wortel
    assert buiten.projecties == echt.projecties
    assert buiten.openbaar == echt.openbaar
    assert buiten.openbaar
    met = replay_export(uitvoer.map, silent, kluis=uitvoer.place.kluis)
    assert (met.ketens, met.oordelen) == (echt.ketens, echt.oordelen)
    assert met.projecties == echt.projecties
    with pytest.raises(GeenRegister):
        replay_export(uitvoer.map, silent, tmp_path / "geen-kluis")


def test_een_export_die_niet_klopt_wordt_niet_overgenomen(
    kopie: Kopie, tmp_path: Path
) -> None:
    map_ = kopie()
    (map_ / "events.jsonl").write_bytes(b"{}\n")
    with pytest.raises(IntegriteitGebroken, match="niets overgenomen"):
        import_export(Place(tmp_path / "n"), map_, silent)
    assert not (tmp_path / "n").exists()
    with pytest.raises(IntegriteitGebroken):
        import_export(Place(tmp_path / "n"), tmp_path / "niets", silent)


def test_een_register_met_een_andere_sleutel_wordt_niet_overgenomen(
    uitvoer: Uitvoer, tmp_path: Path
) -> None:
    ander = keys.make(tmp_path, "besluitregister/oefening/mgr-test").vkey
    with pytest.raises(IntegriteitGebroken):
        import_export(Place(tmp_path / "n"), uitvoer.map, silent, sleutels=(ander,))


def test_er_wordt_nooit_over_een_register_heen_overgenomen(uitvoer: Uitvoer) -> None:
    with pytest.raises(RegisterBestaat):
        import_export(uitvoer.place, uitvoer.map, silent)


def test_een_kluis_komt_met_haar_sleutel_of_zonder_als_zij_die_niet_heeft(
    uitvoer: Uitvoer, tmp_path: Path
) -> None:
    import_export(Place(tmp_path / "a"), uitvoer.map, silent, kluis=uitvoer.place.kluis)
    sleutel = uitvoer.place.kluissleutel.read_bytes()
    assert Place(tmp_path / "a").kluissleutel.read_bytes() == sleutel
    assert Place(tmp_path / "a").kluissleutel.stat().st_mode & 0o077 == 0
    kaal = tmp_path / "kluis.sqlite"
    kaal.write_bytes(uitvoer.place.kluis.read_bytes())
    import_export(Place(tmp_path / "b"), uitvoer.map, silent, kluis=kaal)
    assert not Place(tmp_path / "b").kluissleutel.exists()


def test_een_kluis_die_niet_te_plaatsen_is_zegt_dat(
    uitvoer: Uitvoer, tmp_path: Path
) -> None:
    nieuw = Place(tmp_path / "n")
    nieuw.kluis.mkdir(parents=True)
    with pytest.raises(NietSchrijfbaar):
        import_export(nieuw, uitvoer.map, silent, kluis=uitvoer.place.kluis)


def test_een_wortel_die_niet_die_van_het_checkpoint_is_stopt_het_overnemen(
    uitvoer: Uitvoer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from register.audit import importing

    monkeypatch.setattr(importing, "root", lambda *_: bytes(32))
    with pytest.raises(IntegriteitGebroken, match="wortel"):
        import_export(Place(tmp_path / "n"), uitvoer.map, silent)
    assert not Place(tmp_path / "n").exists()


def test_medeondertekeningen_gaan_mee_naar_het_nieuwe_register(tmp_path: Path) -> None:
    place, _ = filled(tmp_path / "r")
    exported(place, tmp_path / "x")
    raad = Witness(tmp_path / "raad", "raad-noord")
    vkey = (tmp_path / "x/keys/log.vkey").read_text("utf-8")
    nota = raad.sign(tmp_path / "x", system().klok, vkey).nota
    Auditing(place).cosign(nota, [raad.sleutel.vkey])
    exported(place, tmp_path / "x")
    nieuw = Place(tmp_path / "n")
    import_export(nieuw, tmp_path / "x", silent)
    exported(nieuw, tmp_path / "y")
    kop = "checkpoint"
    assert (tmp_path / "y" / kop).read_bytes() == (tmp_path / "x" / kop).read_bytes()
    assert raad.sleutel.name.encode() in (tmp_path / "y" / kop).read_bytes()


def test_op_de_opdrachtregel(
    uitvoer: Uitvoer, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    nieuw = ["--register", str(tmp_path / "n")]
    neem = [*nieuw, "audit", "importeer", str(uitvoer.map)]
    assert run([*neem, "--json"]) == 0
    gemaakt = json.loads(capsys.readouterr().out)
    assert gemaakt["checkpoints"] == [omvang for omvang, _ in notes(uitvoer.place)]
    assert run(neem) == 5
    capsys.readouterr()
    ander = ["--register", str(tmp_path / "m"), "audit", "importeer", str(uitvoer.map)]
    assert run(ander) == 0
    uit = capsys.readouterr()
    assert "bij elk van 2 checkpoints" in uit.out.replace("\n", " ")
    assert "vergelijk de sleutel" in uit.err
    vkey = (uitvoer.map / "keys/log.vkey").read_text("utf-8").strip()
    derde = ["--register", str(tmp_path / "o"), *ander[2:], "--sleutel", vkey]
    assert run(derde) == 0
    assert "vergelijk de sleutel" not in capsys.readouterr().err
    assert run(["audit", "herspeel", "--export", str(uitvoer.map)]) == 0
    assert "openbare JSON" in capsys.readouterr().out
    assert run([*nieuw, "audit", "herspeel", "--openbaar", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["openbaar"]
    assert run(["audit", "herspeel", "--kluis", "k"]) == 2
    export = ["--export", str(uitvoer.map), "--tot-seq", "3"]
    assert run(["audit", "herspeel", *export]) == 2


def test_een_export_van_meer_bundels_dan_een_transactie_is_hetzelfde(
    uitvoer: Uitvoer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("register.audit.importing.PER_KEER", 1)
    gedaan: list[int] = []
    nieuw = Place(tmp_path / "nieuw")
    import_export(nieuw, uitvoer.map, lambda _wat, klaar, _van: gedaan.append(klaar))
    assert contents(nieuw) == contents(uitvoer.place)
    assert gedaan == sorted(gedaan)


def test_een_bundel_waarin_alles_verzegeld_is_wordt_overgenomen(tmp_path: Path) -> None:
    personen = [
        line("RegistreerPersoon", VROEG, persoon=f"P-{nummer}", naam="Voorbeeldnaam")
        for nummer in range(2 * 256)
    ]
    place = make(tmp_path / "r", personen)
    exported(place, tmp_path / "x")
    open_ = {pad.name for pad in (tmp_path / "x/openbaarmakingen").iterdir()}
    assert "001.jsonl" not in open_
    nieuw = Place(tmp_path / "n")
    import_export(nieuw, tmp_path / "x", silent)
    assert contents(nieuw) == contents(place)
    assert len(disclosures(nieuw)) < 256
