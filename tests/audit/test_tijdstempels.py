"""RFC 3161: asked, kept and checked offline, with an authority of our own."""

import json
import subprocess
from dataclasses import dataclass
from pathlib import Path
from shutil import which

import pytest

from cli.main import run
from register.audit import timestamps
from register.audit.timestamps import GeenTijdstempel
from register.faults import IntegriteitGebroken
from register.service.auditing import Auditing, GeenCheckpoint
from register.service.fromexport import import_export
from register.service.place import Place
from tests.audit.exports import check, exported, kinds, silent
from tests.audit.tsa import OP, Authority, authority
from tests.needed import missing
from tests.registers import decision, make, record

Cap = pytest.CaptureFixture[str]


@pytest.fixture(scope="module")
def dienst() -> Authority:
    return authority()


@dataclass(frozen=True)
class Gestempeld:
    """A register with a timestamp under its last checkpoint, and its export."""

    place: Place
    map: Path
    antwoord: bytes


@pytest.fixture
def gestempeld(tmp_path: Path, dienst: Authority) -> Gestempeld:
    place = make(tmp_path / "r")
    auditing = Auditing(place)
    auditing.checkpoint()
    antwoord = dienst.answer(auditing.ask_timestamp().read_bytes())
    stempel = auditing.keep_timestamp(antwoord, [dienst.pem])
    assert (stempel.op, stempel.gebeurtenissen) == (OP, 7)
    exported(place, tmp_path / "x")
    return Gestempeld(place, tmp_path / "x", antwoord)


def test_een_tijdstempel_wordt_bewaard_gecontroleerd_en_gaat_mee(
    gestempeld: Gestempeld, dienst: Authority
) -> None:
    auditing = Auditing(gestempeld.place)
    assert [t.op for t in auditing.check_timestamps([dienst.pem])] == [OP]
    oordeel = check(gestempeld.map)
    assert oordeel.klopt, oordeel.fouten.lijst
    assert oordeel.stempels == ["ankers/7/tsa-001.tsr"]
    from register.audit.verifieer import als_tekst

    assert "openssl ts -verify -data ankers/7/nota" in "\n".join(als_tekst(oordeel))


def test_openssl_is_het_eens(
    gestempeld: Gestempeld, dienst: Authority, tmp_path: Path
) -> None:
    if which("openssl") is None:
        missing("install openssl (Debian); CI has it")
    (tmp_path / "dienst.pem").write_bytes(dienst.pem)
    ankers = gestempeld.map / "ankers/7"
    opdracht = ["openssl", "ts", "-verify", "-CAfile", str(tmp_path / "dienst.pem")]
    opdracht += ["-in", str(ankers / "tsa-001.tsr"), "-data"]
    for data, code in ((ankers / "nota", 0), (gestempeld.map / "events.jsonl", 1)):
        gedraaid = subprocess.run(
            [*opdracht, str(data)], capture_output=True, check=False
        )
        assert gedraaid.returncode == code, gedraaid.stderr


def test_een_antwoord_dat_niet_klopt_wordt_niet_bewaard(
    gestempeld: Gestempeld, dienst: Authority
) -> None:
    auditing, goed = Auditing(gestempeld.place), gestempeld.antwoord
    vraag = auditing.ask_timestamp()
    assert vraag.name == "tsa-002.tsq"
    echt = dienst.answer(vraag.read_bytes())
    for antwoord, wortels, tekst in (
        (echt, [authority().pem], "certificaten"),  # another authority
        (echt, [], "certificaten"),
        (echt, [b"geen pem"], "certificaten"),
        (_bent(echt), [dienst.pem], "certificaten"),
        (dienst.answer(vraag.read_bytes(), nonce=5), [dienst.pem], "geen aanvraag"),
        (dienst.answer(vraag.read_bytes(), nonce=0), [dienst.pem], "geen aanvraag"),
        (b"niets", [dienst.pem], "geen aanvraag"),
    ):
        with pytest.raises(GeenTijdstempel, match=tekst):
            auditing.keep_timestamp(antwoord, wortels)
    assert not vraag.with_suffix(".tsr").exists()
    assert auditing.keep_timestamp(goed, [dienst.pem]).naam == "tsa-001.tsr"


def _bent(antwoord: bytes) -> bytes:
    """The signature, the last thing in it, with another byte."""
    return antwoord[:-9] + bytes([antwoord[-9] ^ 1]) + antwoord[-8:]


def test_een_bewaarde_tijdstempel_die_is_veranderd_valt_op(
    gestempeld: Gestempeld, dienst: Authority
) -> None:
    pad = gestempeld.place.map / "sleutels/ankers/7/tsa-001.tsr"
    pad.write_bytes(_bent(gestempeld.antwoord))
    with pytest.raises(IntegriteitGebroken, match="tsa-001"):
        Auditing(gestempeld.place).check_timestamps([dienst.pem])


def test_een_tijdstempel_over_iets_anders_valt_op_in_de_export(
    gestempeld: Gestempeld, tmp_path: Path
) -> None:
    ander = make(tmp_path / "r2")
    exported(ander, tmp_path / "y")
    ankers = gestempeld.map / "ankers/7"
    heel = {pad.name: pad.read_bytes() for pad in ankers.iterdir()}

    def broken(naam: str, inhoud: bytes) -> bool:
        (ankers / naam).write_bytes(inhoud)
        gevonden = "tijdstempel" in kinds(check(gestempeld.map))
        (ankers / naam).write_bytes(heel[naam])
        return gevonden

    assert broken("tsa-001.tsr", b"niets")
    assert broken("nota", b"")
    assert broken("nota", (tmp_path / "y/checkpoint").read_bytes())
    for origin, omvang, wortel in (
        ("besluitregister/ander", 7, bytes(32)),
        ("besluitregister/oefening/mgr-test", 7, bytes(32)),
        ("besluitregister/oefening/mgr-test", 8, bytes(32)),
    ):
        assert broken("nota", _signed(gestempeld.place, origin, omvang, wortel))


def _signed(place: Place, origin: str, omvang: int, wortel: bytes) -> bytes:
    from register.tlog.note import Checkpoint, format_checkpoint, format_note, sign
    from tests.audit.exports import signing

    tekst = format_checkpoint(Checkpoint(origin, omvang, wortel))
    sleutel = signing(place)
    return format_note(tekst, sign(tekst, sleutel.openbaar, sleutel.sign))


def test_een_eerdere_export_heeft_geen_latere_tijdstempel(
    gestempeld: Gestempeld, dienst: Authority, tmp_path: Path
) -> None:
    from register.audit.exporting import Opties

    auditing = Auditing(gestempeld.place)
    record(gestempeld.place, decision())
    auditing.checkpoint()
    antwoord = dienst.answer(auditing.ask_timestamp().read_bytes())
    auditing.keep_timestamp(antwoord, [dienst.pem])
    auditing.export(tmp_path / "vroeg", Opties(), silent, 7)
    assert {p.name for p in (tmp_path / "vroeg/ankers").iterdir()} == {"7"}
    exported(gestempeld.place, tmp_path / "laat")
    assert len(check(tmp_path / "laat").stempels) == 2
    nieuw = Place(tmp_path / "n")
    import_export(nieuw, tmp_path / "laat", silent)
    assert len(Auditing(nieuw).check_timestamps([dienst.pem])) == 2


def test_voor_een_checkpoint_dat_er_niet_is_wordt_niets_gevraagd(
    gestempeld: Gestempeld, monkeypatch: pytest.MonkeyPatch
) -> None:
    auditing = Auditing(gestempeld.place)
    with pytest.raises(GeenCheckpoint):
        auditing.ask_timestamp(3)
    monkeypatch.setattr(timestamps, "_MAX_AANTAL", 1)
    with pytest.raises(GeenTijdstempel, match="al 1 aanvragen"):
        auditing.ask_timestamp()


def test_op_de_opdrachtregel(tmp_path: Path, dienst: Authority, capsys: Cap) -> None:
    make(tmp_path / "r")
    stempel = ["--register", str(tmp_path / "r"), "audit", "tijdstempel"]
    assert run(stempel) == 5  # there is no checkpoint yet
    assert run([*stempel[:3], "checkpoint"]) == 0
    assert run(stempel) == 0
    assert "timestamp-query" in _out(capsys)
    assert run([*stempel, "--json"]) == 0
    vraag = Path(json.loads(_out(capsys))["aanvraag"])
    (tmp_path / "antwoord").write_bytes(dienst.answer(vraag.read_bytes()))
    (tmp_path / "pem").write_bytes(dienst.pem)
    vertrouw = ["--certificaat", str(tmp_path / "pem")]
    assert run([*stempel, *vertrouw]) == 0
    antwoord = ["--antwoord", str(tmp_path / "antwoord")]
    assert run([*stempel, *antwoord]) == 2
    assert run([*stempel, *antwoord, *vertrouw]) == 0
    assert "bestond op 2026-07-03 12:00" in _out(capsys).replace("\n", " ")
    assert run([*stempel, *vertrouw, "--json"]) == 0
    assert json.loads(_out(capsys))["tijdstempels"][0]["gebeurtenissen"] == 7


def _out(capsys: Cap) -> str:
    return capsys.readouterr().out


def test_een_vreemd_bestand_naast_de_tijdstempels_gaat_niet_mee(
    gestempeld: Gestempeld, tmp_path: Path
) -> None:
    (gestempeld.place.map / "sleutels/ankers/7/tsa-kladje.txt").write_bytes(b"los")
    exported(gestempeld.place, tmp_path / "y")
    namen = {pad.name for pad in (tmp_path / "y/ankers/7").iterdir()}
    assert "tsa-001.tsr" in namen
    assert "tsa-kladje.txt" not in namen
