"""The auditor at the command line: 80 columns, `--json`, wrong use in Dutch."""

from pathlib import Path
from shutil import make_archive

import pytest

from register.audit.werkdossier import dossier, lot
from register.formats.werkboek import workbook
from register.service.place import Place
from tests.audit.werkdossier.conftest import Jaar, Vraag, grow
from tests.registers import make


@pytest.fixture
def werk(vraag: Vraag, tmp_path: Path) -> Path:
    map_ = tmp_path / "werk"
    gedaan = vraag("werkdossier", "begin", map_, "--controleur", "accountant")
    assert gedaan.code == 0, gedaan.err
    assert gedaan.out.splitlines()[-1] == dossier.read(map_).som
    return map_


def test_van_begin_tot_afsluiting(vraag: Vraag, werk: Path, tmp_path: Path) -> None:
    gepland = vraag("steekproef", werk, "--methode", "bedrag", "--aantal", "4")
    assert "ligt vast" in gepland.out
    assert "audit steekproef" in gepland.out
    wacht = vraag("werkdossier", "toon", werk)
    assert "plan 1 wacht" in wacht.out
    te_vroeg = vraag("steekproef", werk)
    assert te_vroeg.code == 5
    assert "nog geen checkpoint" in te_vroeg.err
    woord = ("--bijdrage", "zonnebloem", "--bijdrage-van", "raad-a")
    getrokken = vraag("steekproef", werk, *woord)
    assert getrokken.code == 0, getrokken.err
    assert "wat raad-a opgaf" in " ".join(getrokken.out.split())
    papier = tmp_path / "papier.xlsx"
    geschreven = vraag("werkdossier", "papier", werk, papier)
    assert "vul de kolommen" in " ".join(geschreven.out.split())
    assert vraag("werkdossier", "papier", werk, papier).code == 2
    gelijk = vraag("heruitvoer", werk)
    assert gelijk.out.startswith("GELIJK: 1 trekking met")
    eerste = vraag(
        "werkdossier", "concludeer", werk, "1", "fout", "--fout", "10,00",
        "--toelichting", "te hoog",
    )  # fmt: skip
    assert "1.1" in eerste.out
    regels = ["trekking;post;sleutel;conclusie"]
    posten = dossier.read(werk).trekking().posten[1:]
    regels += [f"1;{post.nummer};{post.sleutel};goed" for post in posten]
    csv = tmp_path / "papier.csv"
    csv.write_text("\n".join(regels), "utf-8")
    assert vraag("werkdossier", "lees", werk, csv).code == 0
    assert "niets nieuws" in vraag("werkdossier", "lees", werk, csv).err
    dicht = vraag("werkdossier", "sluit", werk, "--verklaring", "goedgekeurd")
    assert dicht.code == 0, dicht.err
    toon = vraag("werkdossier", "toon", werk).out
    assert "afgesloten op" in toon
    assert toon.splitlines()[-1].endswith(dossier.read(werk).som)


def test_alles_ook_als_json(vraag: Vraag, tmp_path: Path) -> None:
    werk = tmp_path / "werk"
    begin = vraag(
        "werkdossier", "begin", werk, "--controleur", "accountant", "--json"
    ).json
    assert isinstance(begin, dict)
    assert begin["trekkingen"] == []
    plan = ("--methode", "gelaagd", "--per", "orgaan", "--aantal", "12")
    gepland = vraag("steekproef", werk, *plan, "--json").json
    assert isinstance(gepland, dict)
    assert not gepland["getrokken"]
    getrokken = vraag("steekproef", werk, "--nu", "--json").json
    assert isinstance(getrokken, dict)
    assert len(getrokken["posten"]) == 12
    assert getrokken["vooraf_bekend"]
    papier = tmp_path / "p.xlsx"
    som = vraag("werkdossier", "papier", werk, papier, "--json").json
    assert isinstance(som, dict)
    assert len(som["sha256"]) == 64
    gelezen = vraag("werkdossier", "lees", werk, papier, "--json").json
    assert gelezen == {"conclusies": []}
    een = vraag("werkdossier", "concludeer", werk, "2", "goed", "--json").json
    assert isinstance(een, dict)
    assert een["conclusies"][0]["post"] == 2
    opnieuw = vraag("heruitvoer", werk, "--json").json
    assert isinstance(opnieuw, dict)
    assert opnieuw["gelijk"]
    assert opnieuw["posten"] == 12
    dicht = vraag("werkdossier", "sluit", werk, "--onvolledig", "proef", "--json").json
    assert isinstance(dicht, dict)
    assert dicht["gesloten"]["onvolledig"] == "proef"
    assert "11 zonder conclusie (proef)" in " ".join(
        vraag("werkdossier", "toon", werk).out.split()
    )
    assert vraag("werkdossier", "toon", werk, "--json").json == dicht


def test_na_een_checkpoint_is_de_trekking_sterk(
    vraag: Vraag, eigen: Place, tmp_path: Path
) -> None:
    werk = tmp_path / "werk"
    op = eigen.map
    vraag("werkdossier", "begin", werk, "--controleur", "accountant", op=op)
    plan = ("--methode", "systematisch", "--aantal", "25")
    vraag("steekproef", werk, *plan, op=op)
    grow(eigen)
    getrokken = vraag("steekproef", werk, op=op)
    assert "van na het plan" in " ".join(getrokken.out.split())
    assert "… en nog 5; --json" in getrokken.out
    vraag("steekproef", werk, *plan, "--nu", op=op)
    assert "er is 2 keer getrokken" in vraag("heruitvoer", werk, op=op).out


def test_heruitvoer_elders_met_een_export_en_met_een_herschreven_register(
    vraag: Vraag, werk: Path, jaar: Jaar, tmp_path: Path
) -> None:
    vraag("steekproef", werk, "--methode", "aselect", "--aantal", "3", "--nu")
    zip_ = make_archive(str(tmp_path / "x"), "zip", jaar.export.parent, "export")
    vkey = (jaar.export / "keys/log.vkey").read_text("utf-8").strip()
    leeg = tmp_path / "niets"
    for export in (jaar.export, zip_):
        gedaan = vraag(
            "heruitvoer", werk, "--export", export, "--sleutel", vkey, op=leeg
        )
        assert gedaan.code == 0, gedaan.err
    ander = make(tmp_path / "ander")
    verkeerd = vraag("heruitvoer", werk, op=ander.map)
    assert verkeerd.code == 1
    assert "gaat over 'besluitregister/oefening/oefenregio'" in verkeerd.err
    regel = werk / "dossier.jsonl"
    regel.write_bytes(regel.read_bytes().replace(b'"aantal":3', b'"aantal":4', 1))
    veranderd = vraag("heruitvoer", werk)
    assert veranderd.code == 4
    assert "regel 2 van" in veranderd.err


def test_heruitvoer_die_anders_uitkomt_is_exit_4(
    vraag: Vraag, eigen: Place, tmp_path: Path
) -> None:
    grow(eigen)
    werk = tmp_path / "werk"
    op = eigen.map
    vraag("werkdossier", "begin", werk, "--controleur", "accountant", op=op)
    plan = ("--methode", "aselect", "--aantal", "3", "--nu")
    vraag("steekproef", werk, *plan, op=op)
    anders = vraag("heruitvoer", werk)  # a register that ends before it
    assert anders.code == 4
    assert anders.out.startswith("NIET GELIJK")
    assert "trekking 1: checkpoint" in anders.out


@pytest.mark.parametrize(
    ("woorden", "code", "tekst"),
    [
        (("steekproef",), 2, "noem de map van het werkdossier"),
        (("steekproef", "W", "--methode", "aselect"), 2, "--aantal"),
        (("steekproef", "W", "--bijdrage", "x"), 2, "ook van wie"),
        (("steekproef", "W", "--sleutel", "x"), 2, "hoort bij een export"),
        (("steekproef", "W"), 1, "er wacht geen plan"),
        (("steekproef", "elders"), 5, "staat geen werkdossier"),
        (("steekproef", "W", "--methode", "gelaagd", "--aantal", "2"), 1, "--per"),
        (
            ("steekproef", "W", "--methode", "aselect", "--aantal", "999", "--nu"),
            1,
            "er zijn er 999 gevraagd",
        ),
        (
            ("steekproef", "W", "--methode", "bedrag", "--aantal", "2", "--nu",
             "--boekjaar", "1999"),
            1,
            "heeft een bedrag",
        ),
        (("heruitvoer", "W"), 1, "nog niets getrokken"),
        (("werkdossier", "papier", "W", "x.xlsx"), 1, "nog niets getrokken"),
        (("werkdossier", "concludeer", "W", "1", "mooi"), 1, "geen conclusie"),
        (
            ("werkdossier", "concludeer", "W", "1", "fout", "--fout", "veel"),
            2,
            "geen bedrag",
        ),
        (("werkdossier", "lees", "W", "bestaat-niet.csv"), 2, "is niet te lezen"),
        (("werkdossier", "sluit", "W"), 1, "nog niets getrokken"),
        (("werkdossier", "begin", "W", "--controleur", "accountant"), 5, "niet leeg"),
        (("werkdossier", "begin", "N", "--controleur", "Jan Jansen"), 2, "geen rol"),
        (("lijncontrole", "bestaat-niet"), 1, "staat niet in dit register"),
        (("sluit-aan", "bestaat-niet.csv"), 2, "is niet te lezen"),
    ],
)  # fmt: skip
def test_verkeerd_gebruik_wordt_in_het_nederlands_gezegd(
    vraag: Vraag, werk: Path, woorden: tuple[str, ...], code: int, tekst: str
) -> None:
    antwoord = vraag(*(str(werk) if woord == "W" else woord for woord in woorden))
    assert antwoord.code == code, antwoord
    assert tekst in " ".join(antwoord.err.split())


def test_een_ander_werkboek_is_geen_werkpapier(
    vraag: Vraag, werk: Path, tmp_path: Path
) -> None:
    vraag("steekproef", werk, "--methode", "aselect", "--aantal", "2", "--nu")
    ander = tmp_path / "ander.xlsx"
    ander.write_bytes(workbook("blad", ["a", "b"], [["1", "2"]]))
    fout = vraag("werkdossier", "lees", werk, ander)
    assert fout.code == 1
    assert "geen rij met de koppen" in fout.err


def test_zonder_geheim_wordt_er_niet_getrokken(vraag: Vraag, werk: Path) -> None:
    vraag("steekproef", werk, "--methode", "aselect", "--aantal", "2")
    (werk / lot.BESTAND).unlink()
    zonder = vraag("steekproef", werk, "--nu")
    assert zonder.code == 5
    assert "het geheim" in zonder.err
