"""An export that is made to mislead, to hide, or to fill the memory."""

import json
import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from register.audit import verifieer
from register.audit.verifieer import Ongeldig, lees_json
from register.codec.sealing import Disclosure, digest_of
from tests.audit.conftest import Uitvoer
from tests.audit.exports import check, forge, kinds, signing
from tests.audit.test_fuzz import limited
from tests.audit.vormen import BEGIN, event

Kopie = Callable[[], Path]


def judged(map_: Path) -> subprocess.CompletedProcess[str]:
    """By the program itself, in little memory."""
    gedaan = limited(map_, Path(verifieer.__file__))
    assert "Memory" not in gedaan.stdout + gedaan.stderr
    return gedaan


def test_haken_in_teksten_verbergen_geen_diepte() -> None:
    diep = "1"
    for _ in range(20):
        diep = f'["]",{diep},"["]'
    assert lees_json(f'{{"a":{diep}}}'.encode())
    for _ in range(20):
        diep = f'["]",{diep},"["]'
    with pytest.raises(Ongeldig, match="diep"):
        lees_json(f'{{"a":{diep}}}'.encode())


def nested(diepte: int) -> bytes:
    """A number so deep, in turns in an object and in a row."""
    waarde = "1"
    for n in range(diepte):
        waarde = f"[{waarde}]" if n % 2 else f'{{"a":{waarde}}}'
    return waarde.encode()


def test_objecten_en_rijen_om_en_om_zijn_ook_diep() -> None:
    assert lees_json(nested(32))
    for diepte in (33, 34, 62):
        with pytest.raises(Ongeldig, match="diep"):
            lees_json(nested(diepte))


def test_een_bundel_korter_dan_zijn_lengten_houdt_de_controle_niet_op(
    uitvoer: Uitvoer, tmp_path: Path
) -> None:
    inhouden = [BEGIN, *(event(n) for n in range(1, 600))]
    doel = forge(tmp_path / "x", inhouden, signing(uitvoer.place))
    (doel / "tile/entries/000").write_bytes(b"")
    assert {"bundel", "kopie"} <= kinds(check(doel))


def test_wie_steeds_meer_feiten_tegelijk_wist_laat_de_controle_niet_lopen(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each fact erases all before it, twice: the paths back are without number."""
    gelezen: list[int] = []

    def feit(_naslag: object, seq: int) -> dict[str, object]:
        gelezen.append(seq)
        alle = {"seqs": [*range(seq), *range(seq)]}
        return {"soort": "persoonsgegevens-gewist.v1", "gegevens": alle}

    monkeypatch.setattr(verifieer._Naslag, "feit", feit)  # noqa: SLF001 - without an export
    naslag = verifieer._Naslag(verifieer.Taak("", 0, 0, 0, 0, frozenset()))  # noqa: SLF001 - as above
    assert not naslag.raakt_geheim(15)
    assert sorted(gelezen) == list(range(16))


def test_een_map_die_niet_te_openen_is_verbergt_niets(kopie: Kopie) -> None:
    map_ = kopie()
    diep = os.open(map_, os.O_RDONLY)
    for _ in range(17):  # longer than a path can be
        os.mkdir("d" * 250, dir_fd=diep)
        volgend = os.open("d" * 250, os.O_RDONLY, dir_fd=diep)
        os.close(diep)
        diep = volgend
    os.close(os.open("verborgen", os.O_CREAT | os.O_WRONLY, dir_fd=diep))
    os.close(diep)
    oordeel = check(map_)
    assert kinds(oordeel) == {"bestand"}
    assert oordeel.fouten.lijst[0].tekst.startswith("'ddd")


def test_grote_gebeurtenissen_passen_in_weinig_geheugen(
    uitvoer: Uitvoer, tmp_path: Path
) -> None:
    gegevens = '{"a":[' + ",".join(['{"a":1}'] * 7900) + "]}"
    inhouden = [BEGIN, *(event(n, gegevens) for n in range(1, 256))]
    doel = forge(tmp_path / "x", inhouden, signing(uitvoer.place))
    gedaan = judged(doel)
    assert gedaan.stdout.startswith("KLOPT: 256 "), gedaan.stdout + gedaan.stderr


def test_lange_namen_van_stromen_en_soorten_vullen_het_geheugen_niet(
    uitvoer: Uitvoer, tmp_path: Path
) -> None:
    lang = [
        event(n, soort=f"{n:05}" * 5000, stroom=f"{n:05}" * 5000)
        for n in range(1, 5000)
    ]
    een = [
        i.replace(b'"versie":%d}' % n, b'"versie":1}') for n, i in enumerate(lang, 1)
    ]
    gedaan = judged(forge(tmp_path / "x", [BEGIN, *een], signing(uitvoer.place)))
    assert gedaan.returncode == verifieer.GEBROKEN
    assert " 5000 gebeurtenissen" in gedaan.stdout


@pytest.mark.parametrize("lengte", [200, 201, 20_000])
def test_ook_in_een_lange_stroom_zijn_de_versies_dicht(
    uitvoer: Uitvoer, tmp_path: Path, lengte: int
) -> None:
    sleutel = signing(uitvoer.place)
    goed = [BEGIN, *(event(n, stroom="s" * lengte) for n in range(1, 40))]
    assert check(forge(tmp_path / "goed", goed, sleutel)).klopt
    doel = forge(tmp_path / "gat", [*goed[:30], *goed[31:]], sleutel)
    assert kinds(check(doel)) == {"vorm"}
    ander = [*goed[:30], event(30, stroom="s" * (lengte - 1) + "t"), *goed[31:]]
    teksten = [
        f.tekst for f in check(forge(tmp_path / "ander", ander, sleutel)).fouten.lijst
    ]
    assert any("na versie 29 versie 31" in tekst for tekst in teksten)


def test_te_veel_feiten_over_sleutels_worden_niet_onthouden(
    uitvoer: Uitvoer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    inhouden = [BEGIN, *(event(n, stroom="toegang") for n in range(1, 600))]
    doel = forge(tmp_path / "x", inhouden, signing(uitvoer.place))
    monkeypatch.setattr(verifieer, "PER_TAAK", 1)
    for grens in (1000, 50_000):
        monkeypatch.setattr(verifieer, "MAX_TOEGANG_OMVANG", grens)
        controle = verifieer.Controle(verifieer.Vraag(str(doel), processen=1))
        oordeel = controle.doe()
        teksten = [fout.tekst for fout in oordeel.fouten.lijst]
        assert any("te veel feiten over sleutels" in tekst for tekst in teksten)
        assert sum(len(str(feit)) for _, feit in controle.toegang) < 3 * grens


def disclosed(map_: Path, uitvoer: Uitvoer, waarde: bytes) -> verifieer.Oordeel:
    """Of an export in which this value was sealed and is disclosed."""
    zout, pad = bytes(32), "/gegevens/n"
    digest = digest_of(zout, b'["%b",%b]' % (pad.encode(), waarde))
    inhouden = [BEGIN, event(1, f'{{"n":{{"_sd":"{digest}"}}}}')]
    waar = Disclosure(digest, pad, zout, waarde)
    return check(forge(map_, inhouden, signing(uitvoer.place), [(1, waar)]))


@pytest.mark.parametrize(
    "waarde",
    [
        b"NaN",
        b"[1,-Infinity]",
        b"1e400",
        b"9007199254740992",
        b"9" * 5000,
        b'{"a":1,"a":2}',
        b'{"a":{"b":1,"b":1}}',
        b"[" * 5000 + b"]" * 5000,
    ],
)
def test_een_openbaarmaking_die_iedereen_anders_leest_wordt_geweigerd(
    uitvoer: Uitvoer, tmp_path: Path, waarde: bytes
) -> None:
    assert disclosed(tmp_path / "goed", uitvoer, b'{"a":[1]}').klopt
    oordeel = disclosed(tmp_path / "fout", uitvoer, waarde)
    assert "is geen JSON" in oordeel.fouten.lijst[0].tekst


def test_een_reusachtige_waarde_wordt_niet_uitgelezen(
    uitvoer: Uitvoer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verifieer, "MAX_WAARDE", 30)
    for nummer, waarde in enumerate(
        (b'"' + b"x" * 99 + b'"', b'"\\"' + b"x" * 99 + b'"')
    ):
        assert disclosed(tmp_path / f"tekst-{nummer}", uitvoer, waarde).klopt
    assert disclosed(tmp_path / "past", uitvoer, b"[%b]" % (b"1," * 13 + b"10")).klopt
    oordeel = disclosed(tmp_path / "groot", uitvoer, b"[%b]" % (b"1," * 14 + b"1"))
    assert "te groot" in oordeel.fouten.lijst[0].tekst


def test_een_manifest_met_wat_geen_getal_is_wordt_geweigerd(kopie: Kopie) -> None:
    map_ = kopie()
    manifest = json.loads((map_ / "manifest.json").read_bytes())
    del manifest["som"]
    manifest["extra"] = float("nan")
    manifest["som"] = verifieer.manifestsom(manifest)
    (map_ / "manifest.json").write_bytes(verifieer.schrijf_manifest(manifest))
    assert kinds(check(map_)) == {"manifest"}


def test_een_bundel_waarvan_de_lengten_niet_kloppen_zegt_waar_het_begint(
    kopie: Kopie,
) -> None:
    """The first event that is not that of the copy, with both versions."""
    for anders in ("weg", "erbij", "kort", "lang"):
        map_ = kopie()
        pad = next(map_.glob("tile/entries/000.p/*"))
        regels = (map_ / "events.jsonl").read_bytes().splitlines()
        echt, nieuw = list(regels), list(regels)
        if anders == "weg":
            del nieuw[5]
        elif anders == "erbij":
            nieuw.insert(5, b'{"x":1}')
        else:
            nieuw[5] = nieuw[5][:-9] if anders == "kort" else nieuw[5] + b" " * 9
        pad.write_bytes(b"".join(len(i).to_bytes(2, "big") + i for i in nieuw))
        fout = next(f for f in check(map_).fouten.lijst if f.soort == "kopie")
        assert (fout.seq, fout.hier, fout.ginds) == (5, nieuw[5], echt[5])
