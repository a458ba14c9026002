"""Parts of the verifier, one by one: it accepts one spelling and nothing else."""

import gc
import json
from base64 import urlsafe_b64encode
from collections.abc import Callable
from hashlib import sha256
from itertools import product
from pathlib import Path

import orjson
import pytest
from hypothesis import given, strategies as st

from register.audit import verifieer
from register.audit.verifieer import Ongeldig, lees_json, wijs_aan
from register.codec.canonical import BuitenProfiel, check as profile
from tests.audit.conftest import Uitvoer
from tests.audit.exports import check, kinds

Kopie = Callable[[], Path]
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda deel: st.lists(deel) | st.dictionaries(st.text(), deel),
)


@given(st.dictionaries(st.text(alphabet="ab_1é"), _JSON))
def test_wat_het_register_weigert_weigert_de_controle(
    waarde: dict[str, object],
) -> None:
    try:
        profile(waarde)
        bytes_ = orjson.dumps(waarde, option=orjson.OPT_SORT_KEYS)
    except (BuitenProfiel, TypeError, ValueError):
        bytes_ = json.dumps(waarde, sort_keys=True, separators=(",", ":")).encode()
        with pytest.raises(Ongeldig):
            lees_json(bytes_)
    else:
        assert lees_json(bytes_) == waarde


@given(st.binary() | st.text().map(str.encode))
def test_willekeurige_bytes_zijn_een_waarde_of_ongeldig(bytes_: bytes) -> None:
    try:
        waarde = lees_json(bytes_)
    except Ongeldig:
        return
    assert orjson.loads(bytes_) == waarde


def test_diep_en_breed_zijn_niet_hetzelfde() -> None:
    assert lees_json(b'{"a":' + b"[{}]" * 1 + b"}")
    breed = b'{"a":[' + b",".join([b"{}"] * 60) + b"]}"
    assert lees_json(breed) == {"a": [{}] * 60}
    assert lees_json(b"[" * 33 + b"]" * 33)
    for diep in (34, 100_000):
        with pytest.raises(Ongeldig):
            lees_json(b"[" * diep + b"]" * diep)


def test_een_pad_wijst_alleen_aan_wat_er_is() -> None:
    waarde = {"a": [{"b": 1}]}
    assert wijs_aan(waarde, "/a/0/b") == 1
    for pad in ("/a/1/b", "/a/x", "/a/0/c", "/a/0/b/c", "/b", "/a/²"):
        assert wijs_aan(waarde, pad) is None


@pytest.mark.parametrize(
    "manifest",
    [b"[]\n", b'{"a":1,"a":1}', b"{", b"\xff", b"[" * 3000, b'{\n "som": "x"\n}\n'],
)
def test_een_ander_manifest_wordt_geweigerd(kopie: Kopie, manifest: bytes) -> None:
    map_ = kopie()
    (map_ / "manifest.json").write_bytes(manifest)
    assert kinds(check(map_)) == {"manifest"}


def test_een_manifest_zonder_bestanden_wordt_geweigerd(kopie: Kopie) -> None:
    map_ = kopie()
    leeg: dict[str, object] = {"som": verifieer.manifestsom({})}
    (map_ / "manifest.json").write_bytes(verifieer.schrijf_manifest(leeg))
    assert kinds(check(map_)) == {"manifest"}


def test_te_lange_bestanden_worden_niet_gelezen(kopie: Kopie) -> None:
    for naam in ("checkpoint", "checkpoints/*", "tile/0/000.p/*", "manifest.json"):
        map_ = kopie()
        pad = next(map_.glob(naam))
        pad.write_bytes(pad.read_bytes() + b"\n" * 70_000)
        assert not check(map_).klopt, naam


def test_een_gemaskeerd_stuk_logboek_wordt_gemeld(kopie: Kopie) -> None:
    """A register event without a regeling, a value that is no JSON."""
    assert verifieer._herkomst(None) == ""  # noqa: SLF001 - hostile first events
    assert verifieer._herkomst({"gegevens": {}}) == ""  # noqa: SLF001 - as above
    map_ = kopie()
    pad = next(map_.glob("openbaarmakingen/*"))
    zout, inhoud = bytes(32), b'["/gegevens/naam",{]'
    som = sha256(b"besluitregister/sd/v1\0" + zout + inhoud).digest()
    digest = urlsafe_b64encode(som).rstrip(b"=")
    zout64 = urlsafe_b64encode(zout).rstrip(b"=")
    regel = b'{"digest":"%b","inhoud":%b,"seq":0,"zout":"%b"}\n'
    pad.write_bytes(regel % (digest, inhoud, zout64))
    teksten = [f.tekst for f in check(map_).fouten.lijst]
    assert any("geen JSON" in tekst for tekst in teksten)


def test_wat_tijdens_de_controle_verdwijnt_wordt_gemeld(
    kopie: Kopie, monkeypatch: pytest.MonkeyPatch
) -> None:
    map_ = kopie()
    zoek = verifieer.Controle._zoek_bestanden  # noqa: SLF001 - between looking and reading

    def dan_weg(controle: verifieer.Controle) -> bool:
        gevonden = zoek(controle)
        (map_ / "LEESMIJ.md").unlink()
        next(map_.glob("tile/0/000.p/*")).unlink()
        return gevonden

    monkeypatch.setattr(verifieer.Controle, "_zoek_bestanden", dan_weg)
    assert kinds(check(map_)) == {"bestand"}
    assert "is geen map" in check(map_ / "geen").fouten.lijst[0].tekst


def test_een_vol_geheugen_van_veldnamen_verandert_niets(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(verifieer, "_MAX_ONTHOUDEN", 0)
    assert lees_json(b'{"nog_nooit_gezien":1}') == {"nog_nooit_gezien": 1}


def test_wie_zelf_niet_opruimt_houdt_dat_zo(uitvoer: Uitvoer) -> None:
    gc.disable()
    try:
        assert check(uitvoer.map).klopt
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_een_fout_in_json_bewaart_de_bytes(
    kopie: Kopie, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    map_ = kopie()
    regels = (map_ / "events.jsonl").read_bytes().split(b"\n")
    regels[1] = regels[1].replace(b'"v":1', b'"v":2')
    (map_ / "events.jsonl").write_bytes(b"\n".join(regels))
    assert verifieer.main([str(map_), "--json"]) == verifieer.GEBROKEN
    fouten = json.loads(capfdbinary.readouterr().out)["fouten"]
    fout = next(fout for fout in fouten if fout["soort"] == "kopie")
    assert fout["seq"] == 1
    assert '"v":1' in fout["bytes"]
    assert '"v":2' in fout["bytes_ginds"]


def test_een_losse_spatie_is_elke_spatie_die_niet_tussen_letters_staat() -> None:
    for lengte in range(6):
        for tekens in product(b"a {", repeat=lengte):
            tekst = bytes(tekens)
            verwacht = any(
                teken == ord(" ")
                and (
                    (plek > 0 and not 97 <= tekst[plek - 1] <= 122)
                    or (plek + 1 < lengte and not 97 <= tekst[plek + 1] <= 122)
                )
                for plek, teken in enumerate(tekst)
            )
            gevonden = verifieer._LOSSE_SPATIE.search(tekst)  # noqa: SLF001 - by itself
            assert bool(gevonden) == verwacht, tekst
