"""Raden that sign along: what a witness refuses, and how its signature is checked."""

import json
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from shutil import copytree

import pytest

from cli.main import run
from register.audit import keys, verifieer
from register.audit.anchors import GeenAnker
from register.audit.exporting import Opties
from register.audit.witness import Getekend, OnbekendLogboek, Witness
from register.domain.refusals import OngeldigeInvoer
from register.faults import IntegriteitGebroken, NietSchrijfbaar
from register.service.auditing import Auditing, GeenCheckpoint
from register.tlog.errors import NotSigned
from register.tlog.note import VerifierKey, signature_line
from tests.audit.exports import (
    ORIGIN,
    contents,
    exported,
    filled,
    forge,
    signing as own_key,
    silent,
)
from tests.audit.test_go import controle, judge
from tests.registers import decision, record

__all__ = ["controle"]

OP = datetime(2026, 7, 3, 12, tzinfo=UTC)


def clock() -> datetime:
    return OP


class Wereld:
    """A register, its export, and a raad that keeps its own directory."""

    def __init__(self, map_: Path) -> None:
        self.map = map_
        self.place, _ = filled(map_ / "r")
        self.vkey = own_key(self.place).openbaar.vkey
        self.export = map_ / "x"
        exported(self.place, self.export)
        self.raad = Witness(map_ / "raad", "raad-noord")

    def seen(self) -> Getekend:
        return self.raad.sign(self.export, clock, self.vkey)

    def kept(self) -> Getekend:
        """Signed by the raad, kept by the register and exported again."""
        getekend = self.seen()
        vkey = self.raad.sleutel.vkey
        assert Auditing(self.place).cosign(getekend.nota, [vkey]) == ["raad-noord"]
        exported(self.place, self.export)
        return getekend

    def judged(self, *getuigen: str) -> verifieer.Oordeel:
        vraag = verifieer.Vraag(str(self.export), processen=1, getuigen=getuigen)
        return verifieer.controleer(vraag)


@pytest.fixture
def wereld(tmp_path: Path) -> Wereld:
    return Wereld(tmp_path)


def test_een_medeondertekening_gaat_mee_en_wordt_gecontroleerd(wereld: Wereld) -> None:
    omvang = wereld.kept().omvang
    vkey = wereld.raad.sleutel.vkey
    oordeel = wereld.judged(vkey)
    assert oordeel.klopt, oordeel.fouten.lijst
    verwacht = {
        "getuige": "raad-noord",
        "gebeurtenissen": omvang,
        "op": "2026-07-03T12:00:00Z",
        "vergeleken": True,
    }
    assert oordeel.getuigen == [verwacht]
    assert wereld.judged().getuigen == [verwacht | {"vergeleken": False}]
    regels = "\n".join(verifieer.als_tekst(wereld.judged()))
    assert "raad-noord op 2026-07-03T12:00:00Z (sleutel uit de export" in regels


def test_go_controleert_de_medeondertekening(wereld: Wereld, controle: Path) -> None:
    wereld.kept()
    gedraaid = judge(controle, wereld.export)
    assert gedraaid.stdout.endswith(", 1 cosignatures\n"), gedraaid.stderr
    pad = wereld.export / "checkpoint"
    pad.write_bytes(_twisted(pad.read_bytes()))
    assert judge(controle, wereld.export).returncode == 1


def _twisted(nota: bytes) -> bytes:
    """The last signature with another character in the middle."""
    plaats = len(nota) - 20
    ander = b"B" if nota[plaats : plaats + 1] == b"A" else b"A"
    return nota[:plaats] + ander + nota[plaats + 1 :]


def test_een_medeondertekening_die_niet_klopt_wordt_gevonden(wereld: Wereld) -> None:
    wereld.kept()
    pad = wereld.export / "checkpoint"
    heel = pad.read_bytes()
    pad.write_bytes(_twisted(heel))
    assert "getuige" in {f.soort for f in wereld.judged().fouten.lijst}
    pad.write_bytes(heel + heel.splitlines(keepends=True)[-1])
    assert "getuige" in {f.soort for f in wereld.judged().fouten.lijst}
    pad.write_bytes(heel)
    next((wereld.export / "checkpoints").iterdir()).write_bytes(b"")
    assert "getuige" in {f.soort for f in wereld.judged().fouten.lijst}


def test_wie_een_getuige_noemt_die_niet_tekende_hoort_dat(wereld: Wereld) -> None:
    vkey = wereld.raad.sleutel.vkey
    assert [f.soort for f in wereld.judged(vkey).fouten.lijst] == ["getuige"]
    assert "getuige" in {f.soort for f in wereld.judged(wereld.vkey).fouten.lijst}


def test_een_getuige_tekent_de_eerste_keer_alleen_met_de_sleutel_van_het_register(
    wereld: Wereld,
) -> None:
    with pytest.raises(OnbekendLogboek, match="--sleutel"):
        wereld.raad.sign(wereld.export, clock)
    eerst = wereld.seen()
    assert wereld.raad.sign(wereld.export, clock).nota == eerst.nota


def test_een_getuige_tekent_geen_andere_of_kortere_geschiedenis(
    wereld: Wereld, tmp_path: Path
) -> None:
    wereld.seen()
    echt, sleutel = contents(wereld.place), own_key(wereld.place)
    for nummer, anders in enumerate((echt[:-1], [*echt[:4], *echt[5:], echt[4]])):
        vals = forge(tmp_path / f"vals-{nummer}", anders, sleutel)
        with pytest.raises(IntegriteitGebroken, match="niet getekend"):
            wereld.raad.sign(vals, clock)
    record(wereld.place, decision(titel="Later"))
    exported(wereld.place, wereld.export)
    assert wereld.raad.sign(wereld.export, clock).omvang > len(echt)


def test_een_getuige_tekent_geen_map_zonder_checkpoint(
    wereld: Wereld, tmp_path: Path
) -> None:
    with pytest.raises(IntegriteitGebroken, match="geen export"):
        wereld.raad.sign(tmp_path / "niets", clock, wereld.vkey)


def test_een_getuige_houdt_haar_naam_en_sleutel(wereld: Wereld, tmp_path: Path) -> None:
    assert Witness(tmp_path / "raad", "raad-noord").sleutel == wereld.raad.sleutel
    with pytest.raises(keys.GeenLogsleutel, match="is van 'raad-noord'"):
        Witness(tmp_path / "raad", "raad-zuid")
    with pytest.raises(OngeldigeInvoer, match="raad-duiven"):
        Witness(tmp_path / "elders", "raad noord")
    (tmp_path / "bestand").write_text("", "utf-8")
    with pytest.raises(NietSchrijfbaar):
        Witness(tmp_path / "bestand/raad", "raad-zuid")


def test_het_register_bewaart_alleen_wat_van_zijn_eigen_checkpoint_is(
    wereld: Wereld, tmp_path: Path
) -> None:
    auditing, vkey = Auditing(wereld.place), wereld.raad.sleutel.vkey
    nota = wereld.seen().nota
    with pytest.raises(GeenAnker, match="--getuige"):
        auditing.cosign(nota)  # nobody known signed it
    with pytest.raises(GeenAnker, match="geen sleutel van een getuige"):
        auditing.cosign(nota, ["raad"])
    with pytest.raises(GeenAnker, match="van een logboek"):
        auditing.cosign(nota, [wereld.vkey])
    with pytest.raises(GeenAnker, match="geen checkpoint"):
        auditing.cosign(b"\xff\n\n", [vkey])
    with pytest.raises(GeenCheckpoint):
        auditing.cosign(nota.replace(b"\n26\n", b"\n25\n"), [vkey])
    ander = Path(copytree(wereld.place.map, tmp_path / "ander"))
    for pad in ander.glob("log.sqlite*"):
        pad.unlink()
    vals = forge(tmp_path / "vals", contents(wereld.place)[::-1], own_key(wereld.place))
    omvang = nota.split(b"\n")[1]
    tekst = (vals / "checkpoint").read_bytes().rpartition(b"\n\n")[0].decode() + "\n"
    assert tekst.encode().split(b"\n")[1] == omvang
    from register.tlog.note import cosign, format_note

    regel = cosign(tekst, wereld.raad.sleutel, 1, _signer(wereld.raad))
    with pytest.raises(IntegriteitGebroken, match="ander checkpoint"):
        auditing.cosign(format_note(tekst, regel))


def _signer(raad: Witness) -> Callable[[bytes], bytes]:
    return raad._sign  # noqa: SLF001 - a raad that was shown another history


def test_een_bewaarde_medeondertekening_die_is_veranderd_valt_op(
    wereld: Wereld, tmp_path: Path
) -> None:
    eerst = wereld.kept()
    map_ = wereld.place.map / "sleutels/ankers"
    (pad,) = map_.glob("*/*.medeondertekening")
    heel = pad.read_bytes()
    later = wereld.raad.sign(wereld.export, lambda: OP.replace(year=2027)).nota
    Auditing(wereld.place).cosign(later)
    assert pad.read_bytes() == heel  # the earliest stays
    assert eerst.nota.endswith(heel)
    pad.write_bytes(_twisted(heel))
    with pytest.raises(IntegriteitGebroken, match="checkpoint --mede"):
        Auditing(wereld.place).export(tmp_path / "y", Opties(), silent)


def test_een_map_voor_ankers_die_niet_te_schrijven_is_zegt_dat(wereld: Wereld) -> None:
    nota = wereld.seen().nota
    (wereld.place.map / "sleutels/ankers").write_text("", "utf-8")
    with pytest.raises(NietSchrijfbaar):
        Auditing(wereld.place).cosign(nota, [wereld.raad.sleutel.vkey])


def test_een_tijdstip_buiten_elke_kalender_blijft_een_getal(wereld: Wereld) -> None:
    from register.tlog.note import cosign

    nota = wereld.seen().nota.decode().rpartition("\n\n")
    regel = cosign(nota[0] + "\n", wereld.raad.sleutel, 2**62, _signer(wereld.raad))
    pad = wereld.export / "checkpoint"
    pad.write_bytes(pad.read_bytes() + regel.encode())
    oordeel = wereld.judged(wereld.raad.sleutel.vkey)
    assert oordeel.getuigen[0]["op"] == str(2**62)


def test_een_handtekening_die_er_niet_is_wordt_niet_gegeven(wereld: Wereld) -> None:
    nota = wereld.seen().nota
    assert signature_line(nota, wereld.raad.sleutel) in nota.decode()
    with pytest.raises(NotSigned):
        signature_line(nota, VerifierKey(ORIGIN, bytes(32)))


def test_op_de_opdrachtregel(
    wereld: Wereld, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    register = ["--register", str(wereld.place.map)]
    raad = ["--sleutels", str(tmp_path / "b"), "--naam", "raad-zuid"]
    teken = ["audit", "medeonderteken", str(wereld.export), *raad]
    assert run([*teken, "--sleutel", wereld.vkey, "--json"]) == 0
    gemaakt = json.loads(capsys.readouterr().out)
    assert run(teken) == 0
    uit = capsys.readouterr()
    assert uit.out.startswith(ORIGIN)
    assert gemaakt["getuige"] in uit.err
    nota = tmp_path / "mede.nota"
    assert run([*teken, "--naar", str(nota)]) == 0
    assert "medeondertekend" in capsys.readouterr().out
    mede = [*register, "audit", "checkpoint", "--mede", str(nota)]
    assert run([*mede, "--getuige", gemaakt["getuige"]]) == 0
    assert "'raad-zuid' klopt" in capsys.readouterr().out
    assert run([*mede, "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"getuigen": ["raad-zuid"]}
    assert run([*register, "audit", "checkpoint", "--getuige", "x"]) == 2
    assert "--mede" in capsys.readouterr().err


def test_de_controle_is_los_te_krijgen_met_haar_hash(
    wereld: Wereld, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from hashlib import sha256

    doel = tmp_path / "los.py"
    vraag = ["audit", "verifieer", "--programma", str(doel)]
    assert run([*vraag, "--json"]) == 0
    som = json.loads(capsys.readouterr().out)["sha256"]
    assert sha256(doel.read_bytes()).hexdigest() == som
    assert doel.read_bytes() == (wereld.export / "verifieer.py").read_bytes()
    assert run(vraag) == 0
    assert som in capsys.readouterr().out
