"""Exit codes 0, 1, 2, 4 and 5, each with a sentence that says what to do."""

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from cli.errors import explain
from cli.main import run
from register.faults import IntegriteitGebroken, LogBezet
from tests.cli.conftest import MANDAAT, WORTEL, Besluiten, process

NIEMAND = 65534


def test_gelukt_is_0(gevuld: Besluiten) -> None:
    assert gevuld(*MANDAAT).code == 0


def test_geweigerd_is_1(begonnen: Besluiten) -> None:
    assert begonnen(*MANDAAT).code == 1


@pytest.mark.parametrize(
    ("woorden", "tekst"),
    [
        (("tooon",), "bedoelt u toon"),
        (("mandaat", "verlen"), "verleen"),
        (("mandaat", "verleen", "--gevr", "x"), "bedoelt u --gever"),
        (("mandaat", "verleen", "--gever"), "hoort een waarde"),
        (("mandaat",), "ontbreekt een opdracht"),
        (("begin", "--regeling", "x"), "--naam ontbreekt"),
        (("normen", "extra"), "te veel"),
        (("log", "toon", "--van", "drie"), "geen geheel getal"),
        (("--nee", "log"), "--nee"),
        (("termijn", "XX-1", "--datum", "2026-01-01"), "geen klok"),
        (("termijn", "WGR-41", "--datum", "2026-02-30"), "geen bestaande datum"),
    ],
)
def test_verkeerd_gebruik_is_2_in_het_nederlands(
    besluiten: Besluiten, woorden: tuple[str, ...], tekst: str
) -> None:
    antwoord = besluiten(*woorden)
    assert (antwoord.code, antwoord.out) == (2, "")
    assert tekst in antwoord.err
    assert "--help'" in antwoord.err
    als_json = besluiten(*woorden, "--json")
    fout = als_json.json
    assert isinstance(fout, dict)
    assert fout["fout"]["code"] == 2


def test_een_veranderd_stuk_is_4(gevuld: Besluiten, map_: Path, tmp_path: Path) -> None:
    stuk = tmp_path / "stuk.txt"
    stuk.write_text("inhoud")
    gevuld("stuk", "voeg-toe", stuk, "--titel", "T", "--soort", "notitie")
    (bewaard,) = (map_ / "stukken").glob("*/*")
    bewaard.chmod(0o644)
    bewaard.write_text("anders")
    kopie = tmp_path / "kopie.txt"
    antwoord = gevuld("stuk", "haal", bewaard.name, "--naar", kopie, "--json")
    assert antwoord.code == 4
    assert not kopie.exists()


def test_geen_register_is_5(besluiten: Besluiten) -> None:
    antwoord = besluiten("log", "toon", "--json")
    assert antwoord.code == 5
    assert isinstance(antwoord.json, dict)
    assert antwoord.json["fout"]["soort"] == "geen-register"
    assert "besluiten begin" in antwoord.err


def test_een_register_dat_er_al_is_is_5(begonnen: Besluiten) -> None:
    antwoord = begonnen("begin", "--regeling", "ander", "--naam", "Ander")
    assert antwoord.code == 5
    assert "al een register" in antwoord.err


def test_een_url_die_nog_niet_kan_is_5() -> None:
    assert run(["--register", "ftp://plek", "log", "toon"]) == 5


@pytest.fixture
def dicht(gevuld: Besluiten, map_: Path) -> Iterator[Path]:
    """A register that nobody but root may write, in a place that all may enter."""
    assert gevuld("log", "toon").code == 0
    plek = Path("/var/tmp") / f"besluiten-{os.getpid()}"  # noqa: S108 - pytest's own place is closed to others
    shutil.copytree(map_, plek)
    (plek / "kluis.sqlite").chmod(0o644)
    plek.chmod(0o555)
    yield plek
    shutil.rmtree(plek)


@pytest.mark.skipif(os.getuid() != 0, reason="only root can become another user")
def test_een_map_die_niet_schrijfbaar_is_is_5_en_laat_niets_achter(dicht: Path) -> None:
    ander = (
        "import os, cli.dutch, cli.sending, cli.typed, register.service.beginning\n"
        "import register.domain.bevoegdheden.bevoegdheid, cli.commands.begin\n"
        f"os.setgid({NIEMAND}); os.setuid({NIEMAND})"
    )  # what is needed loads first: the other user may not read this Python
    vooraf = sorted(dicht.iterdir())
    antwoord = process("--register", dicht, *MANDAAT, vooraf=ander, gemeten=False)
    assert antwoord.code == 5, antwoord.err
    assert "schrijf" in antwoord.err
    assert sorted(dicht.iterdir()) == vooraf
    begin = process(
        "--register", dicht / "nieuw", "begin", "--regeling", "nieuw", "--naam", "N",
        vooraf=ander, gemeten=False,
    )  # fmt: skip
    assert begin.code == 5, begin.err
    assert "niet schrijfbaar" in begin.err


def test_een_volle_schijf_is_5_en_laat_niets_half_achter(
    gevuld: Besluiten, map_: Path, tmp_path: Path
) -> None:
    grens = (map_ / "log.sqlite").stat().st_size
    vooraf = (
        "import resource\n"
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({grens}, {grens}))"
    )
    lijn = '{{"opdracht":"TreedToe","feitdatum":"2018-01-01","gegevens":{}}}'
    regels = [
        lijn.format(f'{{"gemeente":"gm{n:04d}","naam":"{"n" * 2000}"}}')
        for n in range(1000, 1200)
    ]
    bestand = tmp_path / "veel.jsonl"
    bestand.write_text("\n".join(regels))
    antwoord = process(
        "--register", map_, "leg-vast", bestand, "--json", vooraf=vooraf, gemeten=False
    )
    assert antwoord.code == 5, antwoord.err
    *ontvangsten, fout = antwoord.regels
    assert "fout" in fout
    gelezen = gevuld("log", "toon", "--json").json
    assert isinstance(gelezen, list)
    assert len(gelezen) == 7 + len(ontvangsten)
    assert gevuld("leg-vast", bestand).code == 1  # the rest, after there is room


def test_een_bezet_logboek_is_5_na_het_wachten(gevuld: Besluiten, map_: Path) -> None:
    assert gevuld("log", "toon").code == 0
    vooraf = "import register.store as s\ns.Log.__init__.__kwdefaults__['wacht'] = 0.2"
    with sqlite3.connect(map_ / "log.sqlite", isolation_level=None) as ander:
        ander.execute("BEGIN IMMEDIATE")
        antwoord = process("--register", map_, *MANDAAT, "--json", vooraf=vooraf)
        ander.execute("ROLLBACK")
    ander.close()
    assert antwoord.code == 5
    assert isinstance(antwoord.json, dict)
    assert antwoord.json["fout"]["soort"] == "log-bezet"
    assert "probeer het opnieuw" in antwoord.err


@pytest.mark.parametrize(
    ("fout", "code", "soort"),
    [
        (IntegriteitGebroken("x"), 4, "integriteit-gebroken"),
        (LogBezet(10), 5, "log-bezet"),
        (PermissionError(13, "dicht", "/weg"), 5, "geen-toegang"),
        (OSError(28, "vol", "/weg"), 5, "geen-ruimte"),
        (OSError(5, "stuk"), 5, "omgevingsfout"),
        (sqlite3.OperationalError("database is locked"), 5, "log-bezet"),
        (sqlite3.OperationalError("database or disk is full"), 5, "geen-ruimte"),
        (sqlite3.OperationalError("attempt to write a readonly db"), 5,
         "niet-schrijfbaar"),
        (sqlite3.DatabaseError("malformed"), 5, "omgevingsfout"),
        (KeyboardInterrupt(), 130, "onderbroken"),
    ],
)  # fmt: skip
def test_elke_fout_heeft_een_code_en_een_naam(
    fout: BaseException, code: int, soort: str
) -> None:
    verteld = explain(fout)
    assert verteld is not None
    assert (verteld.code, verteld.soort) == (code, soort)


_METEEN = "PYTHONUNBUFFERED"


@pytest.mark.parametrize(
    ("stroom", "woorden", "code"),
    [
        ("0<&-", ("leg-vast", "-", "--json"), 0),
        ("1>&-", ("toon", "besluiten", "--json"), 0),
        ("2>&-", ("toon", "besluiten", "--json"), 0),
        ("1>/dev/full", ("leg-vast", "{}", "--json"), 5),
        ("1>/dev/full", ("toon", "besluiten", "--json"), 5),
        ("1>/dev/full", ("toon", "besluiten"), 5),
    ],
)
def test_een_dichte_of_volle_stroom_geeft_geen_spoor(
    gevuld: Besluiten, map_: Path, stroom: str, woorden: tuple[str, ...], code: int
) -> None:
    assert gevuld("toon", "besluiten").code == 0
    regel = map_.with_suffix(".jsonl")
    regel.write_text(json.dumps({"opdracht": "x"}))
    gedaan = subprocess.run(
        [
            "/bin/sh",
            "-c",
            f'exec "$0" -c "from cli.main import main; main()" "$@" {stroom}',
            sys.executable,
            "--register",
            str(map_),
            *(woord.format(regel) for woord in woorden),
        ],
        capture_output=True,
        text=True,
        check=False,
        cwd=WORTEL,
        # As it is for who installed it: what is written waits until the end.
        env={naam: wat for naam, wat in os.environ.items() if naam != _METEEN},
    )
    assert gedaan.returncode == code
    assert "Traceback" not in gedaan.stderr
    assert "Exception" not in gedaan.stderr


def test_ctrl_c_zegt_wat_vaststaat(gevuld: Besluiten) -> None:
    def onderbreek(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with pytest.MonkeyPatch.context() as anders:
        anders.setattr("cli.commands.legvast.record", onderbreek)
        antwoord = gevuld("leg-vast", "-")
    assert antwoord.code == 130
    assert "wat gemeld is, staat vast" in antwoord.err


def test_een_eigen_fout_wordt_niet_verzwegen() -> None:
    assert explain(ZeroDivisionError()) is None
