"""Keys on the command line: made, granted, used, withdrawn and given back."""

import json
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from tests.cli.conftest import Besluiten, line, persoon, process, public

KLOK = ("--klok", "2027-01-01T10:00:00Z")


def test_maken_toont_alleen_de_publieke_helft(
    gevuld: Besluiten, tmp_path: Path
) -> None:
    pad = tmp_path / "a.sleutel"
    gemaakt = gevuld("beheer", "sleutel", "maak", pad)
    zaad = pad.read_text().split()[3]
    assert gemaakt.code == 0
    assert "--sleutelcode s" in gemaakt.out
    assert max(map(len, gemaakt.out.splitlines())) <= 80
    assert zaad not in gemaakt.out + gemaakt.err
    opnieuw = gevuld("beheer", "sleutel", "maak", pad)
    assert (opnieuw.code, "nooit overschreven" in opnieuw.err) == (5, True)


def test_zonder_sleutels_zegt_het_register_dat_het_ongetekend_is(
    gevuld: Besluiten,
) -> None:
    antwoord = gevuld("beheer", "sleutels")
    assert "ongetekend vastgelegd" in antwoord.out
    assert "herstelsleutel: geen" in antwoord.out
    gelezen = gevuld("beheer", "sleutels", "--json").json
    assert gelezen == {
        "regeling": "mgr-test",
        "ondertekend": False,
        "herstelsleutel": "",
        "sleutels": [],
    }
    assert "ongetekend: er is geen sleutel" in gevuld("audit", "herspeel").out


def test_daarna_legt_alleen_een_sleutel_vast(
    gevuld: Besluiten, eigen: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert gevuld(*persoon("p1")).code == 1
    assert gevuld(*persoon("p1"), "--sleutelbestand", eigen).code == 0
    opdracht = ("--sleutel-opdracht", f"cat '{eigen}'")
    assert gevuld(*persoon("p2"), *opdracht).code == 0
    assert gevuld(*persoon("p3"), *opdracht, "--proef").code == 0
    bestand = tmp_path / "meer.jsonl"
    gegevens = {"persoon": "p4", "naam": "x"}
    bestand.write_text(line("RegistreerPersoon", gegevens=gegevens))
    geweigerd = gevuld("leg-vast", bestand, "--json").regels[0]["weigering"]
    assert isinstance(geweigerd, dict)
    assert geweigerd["reden"] == "niet-ondertekend"
    monkeypatch.setenv("BESLUITSLEUTEL", str(eigen))
    assert gevuld("leg-vast", bestand).code == 0
    assert "getekend: 4 gebeurtenissen; sleutels: 1" in gevuld("audit", "herspeel").out
    assert "eenpersoonskantoor" not in gevuld("audit", "verifieer").out
    eigen.chmod(0o640)
    dicht = gevuld(*persoon("p5"))
    assert (dicht.code, "0640" in dicht.err) == (5, True)


def test_een_lijst_van_wie_mag_vastleggen(
    gevuld: Besluiten, eigen: Path, tmp_path: Path
) -> None:
    gevuld(*persoon("p1"), "--sleutelbestand", eigen)
    pad = tmp_path / "b.sleutel"
    gevuld("beheer", "sleutel", "maak", pad)
    toe = (
        *("--actor", "griffier", "--persoon", "p1", "--gremia", "AB"),
        *("--opdrachten", "NeemBesluit", "--vanaf", "2020-01-01", "--tot"),
        *("2030-01-01", "--sleutelbestand", eigen),
    )
    assert gevuld("sleutel", "ken-toe", *public(gevuld, pad), *toe).code == 0
    antwoord = gevuld("beheer", "sleutels").out
    assert "griffier (p1)" in antwoord
    assert "2020-01-01/2030-01-01" in antwoord
    assert "NeemBesluit" in antwoord
    assert max(map(len, antwoord.splitlines())) <= 80


BEZIT = (
    line("BezetFunctie", gegevens={"functie": "secretaris", "persoon": "p1"}),
    line(
        "VerleenMandaat",
        gegevens={
            "bevoegdheid": "M-1",
            "gever": "DB",
            "nemer": "secretaris",
            "handelingen": ["inkoop"],
        },
    ),
    line(
        "WijsLidAan", gegevens={"gremium": "AB", "persoon": "p1", "gemeente": "gm0202"}
    ),
    line(
        "WijsPortefeuilleToe",
        gegevens={"gremium": "AB", "portefeuille": "werk", "persoon": "p1"},
    ),
    line(
        "ZetActieUit",
        gegevens={
            "actie": "A-1",
            "omschrijving": "doen",
            "bestuurlijk_eigenaar": "AB",
            "ambtelijk_eigenaar": "secretaris",
            "termijn": "2027-12-31",
        },
    ),
)
"""What p1 holds, as person and as secretaris."""


def test_wie_weggaat_verliest_zijn_sleutels_en_ziet_wat_hij_nog_heeft(
    gevuld: Besluiten, eigen: Path, tmp_path: Path
) -> None:
    teken = ("--sleutelbestand", eigen)
    gevuld(*persoon("p1"), *teken)
    pad = tmp_path / "b.sleutel"
    gevuld("beheer", "sleutel", "maak", pad)
    toe = ("--actor", "griffier", "--persoon", "p1", *teken)
    gevuld("sleutel", "ken-toe", *public(gevuld, pad), *toe)
    bestand = tmp_path / "bezit.jsonl"
    bestand.write_text("\n".join(BEZIT))
    vast = gevuld("leg-vast", bestand, *teken)
    assert vast.code == 0, vast.out
    proef = gevuld("beheer", "vertrek", "griffier", "--proef", *teken)
    assert "in te trekken: s" in proef.out
    weg = gevuld("beheer", "vertrek", "griffier", *teken, "--json").json
    assert isinstance(weg, dict)
    bezit = {(b["soort"], b["code"], b["als"]) for b in weg["bezit"]}
    assert {
        ("functie", "secretaris", "houder"),
        ("mandaat", "M-1", "secretaris"),
        ("zetel", "AB", "lid"),
        ("portefeuille", "AB", "werk"),
        ("actie", "A-1", "ambtelijk eigenaar"),
    } <= bezit
    assert len(weg["seqs"]) == 1
    assert gevuld(*persoon("p7"), "--sleutelbestand", pad).code == 1
    leeg = gevuld("beheer", "vertrek", "niemand", *teken, *KLOK)
    assert "geen" in leeg.out
    assert "verder niets" in leeg.out
    laatste = gevuld("beheer", "vertrek", "secretaris", *teken)
    assert (laatste.code, "laatste zonder beperking" in laatste.err) == (1, True)
    tabel = gevuld("beheer", "vertrek", "p1", *teken).out
    assert "functie verlaat" in tabel
    assert max(map(len, tabel.splitlines())) <= 80


def test_een_kwijtgeraakte_sleutel_wordt_met_twee_mensen_vervangen(
    besluiten: Besluiten, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usb, oud, nieuw = (tmp_path / naam for naam in ("usb", "oud", "nieuw"))
    begin = ("begin", "--regeling", "mgr-test", "--naam", "x", "--herstelsleutel", usb)
    begonnen = besluiten(*begin)
    assert "bestand offline" in begonnen.out.replace("\n", " ")
    besluiten("beheer", "sleutel", "maak", oud)
    toe = ("--actor", "secretaris", "--sleutelbestand", oud)
    assert besluiten("sleutel", "ken-toe", *public(besluiten, oud), *toe).code == 0
    besluiten("beheer", "sleutel", "maak", nieuw)
    gelezen = besluiten("beheer", "sleutel", "toon", oud, "--json").json
    assert isinstance(gelezen, dict)
    herstel = (
        *("beheer", "herstel", "--nieuwe-sleutel", nieuw, "--actor", "griffier"),
        *("--reden", "kwijt", "--trek-in", gelezen["sleutelcode"]),
    )
    vals = besluiten(*herstel, "--herstelsleutel", oud)
    assert (vals.code, "herstelsleutel" in vals.err) == (1, True)
    goed = besluiten(*herstel, "--herstelsleutel", usb)
    assert goed.code == 0, goed.err
    assert besluiten(*persoon("p1"), "--sleutelbestand", oud).code == 1
    assert besluiten(*persoon("p1"), "--sleutelbestand", nieuw).code == 0
    lijst = besluiten("beheer", "sleutels").out
    assert "nee (seq 3)" in lijst
    assert "KLOPT" in besluiten("audit", "verifieer").out
    invoer = TextIOWrapper(BytesIO(usb.read_bytes()))
    monkeypatch.setattr("sys.stdin", invoer)
    getypt = besluiten(*herstel, "--herstelsleutel", "-")
    assert (getypt.code, "al bekend" in getypt.err) == (1, True), "the key was read"
    vast = (*herstel[:2], "--nieuwe-sleutel", "-", *herstel[4:])
    twee = besluiten(*vast, "--herstelsleutel", usb)
    assert (twee.code, "noem een bestand" in twee.err) == (2, True)
    te_laat = besluiten(*herstel, "--herstelsleutel", usb, *KLOK)
    assert te_laat.code == 1


def test_als_proces_blijft_een_geheim_geheim(gevuld: Besluiten, eigen: Path) -> None:
    zaad = eigen.read_text().split()[3]
    register = Path(str(eigen.parent)) / "register"
    teken: tuple[str | Path, ...] = ("--sleutelbestand", eigen, "--json")
    antwoord = process("--register", register, *persoon("p8"), *teken)
    assert antwoord.code == 0, antwoord.err
    assert zaad not in antwoord.out + antwoord.err
    assert json.loads(antwoord.out)["uitkomst"] == "vastgelegd"
    assert gevuld("log", "toon", "--json").out.count(zaad) == 0
