"""The same with a longer log: many bundles, every table, two processes."""

import csv
import json
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from io import StringIO
from itertools import islice
from pathlib import Path
from shutil import copytree

import pytest

from register.audit import verifieer
from register.audit.checkpoints import Signed
from register.audit.exporting import Exporter, Opties
from register.faults import IntegriteitGebroken
from register.service.auditing import Auditing
from register.service.exercise.generating import Plan, generate
from register.service.place import Place
from register.store import Log, Opgeslagen
from register.tlog.note import Checkpoint
from tests.audit.exports import silent
from tests.audit.test_go import controle, judge

__all__ = ["controle"]

Kopie = Callable[[], Path]


@pytest.fixture(scope="module")
def oefening(tmp_path_factory: pytest.TempPathFactory) -> tuple[Place, Path]:
    map_ = tmp_path_factory.mktemp("groot")
    place = Place(map_ / "r")
    generate(place, Plan(besluiten=600, zaad=3))
    Auditing(place).export(map_ / "x", Opties(), silent)
    return place, map_ / "x"


@pytest.fixture
def groot(oefening: tuple[Place, Path], tmp_path: Path) -> Path:
    return Path(copytree(oefening[1], tmp_path / "x"))


@pytest.fixture(autouse=True)
def _meteen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Use processes also for what is small."""
    monkeypatch.setattr(verifieer, "KLEIN", 0)
    monkeypatch.setattr(verifieer, "PER_TAAK", 2)


def table(map_: Path, naam: str) -> list[dict[str, str]]:
    tekst = (map_ / f"tabellen/{naam}.csv").read_bytes().decode()
    return list(csv.DictReader(StringIO(tekst, newline=""), delimiter=";"))


def judged(map_: Path, processen: int = 2) -> verifieer.Oordeel:
    return verifieer.controleer(verifieer.Vraag(str(map_), processen=processen))


def test_een_en_twee_processen_geven_hetzelfde_oordeel(groot: Path) -> None:
    een, twee = judged(groot, 1), judged(groot, 2)
    assert een.klopt
    assert verifieer.als_json(een) == verifieer.als_json(twee)
    (groot / "events.jsonl").unlink()
    assert not judged(groot).klopt


def test_go_is_het_eens(controle: Path, groot: Path) -> None:
    assert judge(controle, groot).returncode == 0


def test_elke_gebeurtenis_in_meer_bundels_is_te_bewijzen(groot: Path) -> None:
    from register.tlog.tree import verify_inclusion

    omvang = judged(groot).gebeurtenissen
    for seq in (0, 255, 256, 511, 1023, 1024, omvang - 1):
        oordeel = verifieer.controleer(
            verifieer.Vraag(str(groot), regel=seq, processen=1)
        )
        assert oordeel.bewijs
        pad = oordeel.bewijs["pad"]
        assert isinstance(pad, list)
        hashes = [verifieer._base64(h) for h in pad]  # noqa: SLF001 - strict base64
        blad = bytes.fromhex(str(oordeel.bewijs["blad"]))
        verify_inclusion(seq, omvang, blad, hashes, bytes.fromhex(oordeel.wortel))


@pytest.mark.parametrize(
    "pad", ["tile/entries/001", "tile/entries/002", "tile/0/001", "tile/1/000.p/6"]
)
def test_een_ontbrekende_of_kapotte_tegel_in_het_midden(groot: Path, pad: str) -> None:
    bestand = next(groot.glob(pad.replace("/6", "/*")))
    heel = bestand.read_bytes()
    bestand.write_bytes(heel[:-1] + bytes([heel[-1] ^ 1]))
    assert not judged(groot).klopt
    bestand.write_bytes(b"\xff" * len(heel))
    assert not judged(groot, 1).klopt
    bestand.unlink()
    vraag = verifieer.Vraag(str(groot), regel=300, processen=1)
    oordeel = verifieer.controleer(vraag)
    assert not oordeel.klopt
    assert "onleesbaar" not in {f.soort for f in oordeel.fouten.lijst}


def test_bundels_omwisselen_breekt_de_volgorde(groot: Path) -> None:
    a, b = groot / "tile/entries/001", groot / "tile/entries/002"
    een, twee = a.read_bytes(), b.read_bytes()
    a.write_bytes(twee)
    b.write_bytes(een)
    soorten = {f.soort for f in judged(groot).fouten.lijst}
    assert {"volgorde", "wortel", "tegel", "kopie", "bestand"} <= soorten


def test_duizenden_fouten_blijven_een_leesbaar_oordeel(
    groot: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifieer, "MAX_PER_SOORT", 10)
    for pad in (groot / "tile/0").iterdir():
        if pad.is_file():
            pad.write_bytes(bytes(8192))
    oordeel = judged(groot, 1)
    assert len(oordeel.fouten.lijst) < 40
    assert oordeel.fouten.aantal > 1000
    assert json.dumps(verifieer.als_json(oordeel))
    assert verifieer.als_tekst(oordeel)[0].startswith("KLOPT NIET")


def test_elke_tabel_heeft_rijen_met_hun_bewijs(groot: Path) -> None:
    for naam in ("besluiten", "mandaten", "stemmen", "zienswijzen", "wijzigingen"):
        rijen = table(groot, naam)
        assert rijen, naam
        assert all(rij["seqs"] for rij in rijen if rij.get("status") != "vervallen")
    assert {"hoofdelijk"} <= {rij["wijze"] for rij in table(groot, "stemmen")}
    leesmij = (groot / "LEESMIJ.md").read_text("utf-8")
    for pad in (groot / "tabellen").glob("*.csv"):
        koppen = pad.read_bytes().decode().partition("\r\n")[0].split(";")
        assert all(f"| `{kop}` |" in leesmij for kop in koppen)


def test_een_jaar_zonder_iets_geeft_lege_tabellen(
    oefening: tuple[Place, Path], tmp_path: Path
) -> None:
    auditing = Auditing(oefening[0])
    gemaakt = auditing.export(tmp_path / "y", Opties(boekjaar=1999), silent)
    assert set(gemaakt.tabellen.values()) == {0}
    assert judged(tmp_path / "y").klopt


def test_een_log_met_een_gat_wordt_niet_geexporteerd(
    oefening: tuple[Place, Path], tmp_path: Path
) -> None:
    place = oefening[0]
    kop = Auditing(place).checkpoint().checkpoint
    with closing(place.open_log(alleen_lezen=True)) as log:
        langer = Signed(Checkpoint(kop.origin, kop.size + 1, kop.root), b"")
        schrijver = Exporter(log, langer, None, silent)
        with pytest.raises(IntegriteitGebroken):
            schrijver.write(tmp_path / "lang", Opties(tabellen=False), lambda _: None)
        gat = Exporter(_Gap(log), langer, None, silent)  # type: ignore[arg-type] # a log with a gap
        with pytest.raises(IntegriteitGebroken, match="ontbreekt"):
            gat.write(tmp_path / "gat", Opties(tabellen=False), lambda _: None)


def test_een_log_dat_te_vroeg_ophoudt_wordt_niet_geexporteerd(
    oefening: tuple[Place, Path], tmp_path: Path
) -> None:
    place = oefening[0]
    signed = Auditing(place).checkpoint()
    with closing(place.open_log(alleen_lezen=True)) as log:
        kort = Exporter(_Short(log), signed, None, silent)  # type: ignore[arg-type] # a log that ends early
        with pytest.raises(IntegriteitGebroken, match="eindigt bij 256"):
            kort.write(tmp_path / "kort", Opties(tabellen=False), lambda _: None)


def test_een_export_zonder_sleutel_heeft_er_geen(
    oefening: tuple[Place, Path], tmp_path: Path
) -> None:
    place = oefening[0]
    signed = Auditing(place).checkpoint()
    with closing(place.open_log(alleen_lezen=True)) as log:
        zonder = Exporter(log, signed, None, silent)
        zonder.write(tmp_path / "z", Opties(tabellen=False), lambda _: None)
    assert not (tmp_path / "z/keys").exists()
    assert (tmp_path / "z/checkpoint").exists()


class _Short:
    """A log that stops after its first bundle."""

    def __init__(self, log: Log) -> None:
        self._log = log

    def __getattr__(self, naam: str) -> object:
        return getattr(self._log, naam)

    def events(self, van: int, tot: int, aantal: int) -> Iterator[list[Opgeslagen]]:
        return islice(self._log.events(van, tot, aantal), 1)


class _Gap:
    """A log that skips its first event."""

    def __init__(self, log: Log) -> None:
        self._log = log

    def holding(self, soorten: Sequence[str]) -> list[str]:
        return self._log.holding(soorten)

    def events(self, *_: int) -> Iterator[list[Opgeslagen]]:
        return ([*rijen][1:] for rijen in self._log.events())


def test_main_vertelt_het_aan_mensen_en_aan_programmas(
    groot: Path, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path
) -> None:
    assert verifieer.main([str(groot), "--regel", "2"]) == 0
    uit = capfdbinary.readouterr().out.decode()
    assert uit.startswith("KLOPT: ")
    assert "seq 2 ligt bewezen" in uit
    nota = tmp_path / "nota"
    nota.write_bytes((groot / "checkpoint").read_bytes())
    assert verifieer.main([str(groot), "--json", "--eerder", str(nota)]) == 0
    assert json.loads(capfdbinary.readouterr().out)["oordeel"] == "klopt"
    with (groot / "events.jsonl").open("r+b") as doel:
        doel.write(b"[")
    assert verifieer.main([str(groot)]) == verifieer.GEBROKEN
    assert "in events.jsonl" in capfdbinary.readouterr().out.decode()
    with pytest.raises(SystemExit):
        verifieer.main([str(groot), "--eerder", str(tmp_path)])


def test_een_fout_van_de_controle_zelf_is_klopt_niet(
    groot: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def breken(_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(verifieer.Controle, "_zoek_bestanden", breken)
    assert [f.soort for f in judged(groot).fouten.lijst] == ["onleesbaar"]


def test_te_veel_bestanden_worden_niet_gelezen(
    groot: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifieer, "MAX_BESTANDEN", 3)
    assert not judged(groot).klopt
