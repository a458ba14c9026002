"""Check it yourself: the page works the proof out, and what it prints works."""

import base64
import re
import subprocess
import sys
from hashlib import sha256

import pytest

from api.site.eigen.controle import Bewijs, Stap, climbed
from register.tlog.tree import leaf_hash, node_hash
from tests.site.bladen import Bezoeker

PAD = "/regelingen/oefenregio/controle"


def _text(hash_: bytes) -> str:
    return base64.b64encode(hash_).decode()


def test_het_bewijs_van_een_feit_komt_op_de_wortel_uit(bezoeker: Bezoeker) -> None:
    blad = bezoeker.blad(f"{PAD}?feit=260")
    assert "Feit 260 staat in het log van" in blad.tekst
    sommen = [e.tekst for e in blad.alle("code") if "br-som" in e.get("class")]
    bewijs = bezoeker.vraag(
        "/v1/regelingen/oefenregio/log/gebeurtenissen/260/bewijs",
        accept="application/json",
    ).json()
    assert sommen[0] == bewijs["blad"]
    assert sommen[-1] == sommen[-2] == bewijs["wortel"]
    assert sommen[1:-1:2] == bewijs["bewijs"]
    assert "/v1/regelingen/oefenregio/log/gebeurtenissen/260/bewijs" in blad.links


def test_de_opdracht_die_er_staat_rekent_de_vingerafdruk_na(bezoeker: Bezoeker) -> None:
    blad = bezoeker.blad(f"{PAD}?feit=260")
    (opdracht,) = [e.tekst for e in blad.alle("pre") if "curl" in e.tekst]
    gevonden = re.search(r"curl -s (\S+) \\ \| python3 -c \"(.+)\"$", opdracht)
    assert gevonden
    adres = gevonden[1].removeprefix("ADRES")
    feit = bezoeker.vraag(adres, accept="application/json").content
    nagerekend = subprocess.run(
        [sys.executable, "-c", gevonden[2]], input=feit, capture_output=True, check=True
    )
    som = nagerekend.stdout.decode().strip()
    assert som == _text(sha256(b"\0" + feit).digest())
    assert som in [e.tekst for e in blad.alle("code")]


def test_wat_niet_openbaar_is_heeft_een_bewijs_en_geen_bytes(klein: Bezoeker) -> None:
    pad = "/regelingen/mgr-vb"
    gesloten = []
    for seq in range(20):
        blad = klein.blad(f"{pad}/controle?feit={seq}")
        assert f"Feit {seq} staat in het log" in blad.tekst
        if "Wat erin staat is niet openbaar." in blad.tekst:
            gesloten.append(seq)
            assert f"/v1{pad}/log/gebeurtenissen/{seq}" not in blad.links
    assert gesloten


@pytest.mark.parametrize(("feit", "status"), [("999999", 404), ("-1", 400), ("x", 400)])
def test_een_feit_dat_er_niet_is_heeft_geen_bewijs(
    bezoeker: Bezoeker, feit: str, status: int
) -> None:
    bezoeker.blad(f"{PAD}?feit={feit}", status)


def test_zonder_feit_staat_er_hoe_het_moet(bezoeker: Bezoeker) -> None:
    blad = bezoeker.blad(PAD)
    assert "besluiten audit exporteer export" in blad.tekst
    assert "python3 export/verifieer.py export" in blad.tekst
    assert "Het bewijs van feit" not in blad.tekst


@pytest.mark.parametrize("grootte", range(1, 18))
def test_elk_blad_van_elke_boom_klimt_naar_de_wortel(grootte: int) -> None:
    bladen = [leaf_hash(bytes([n])) for n in range(grootte)]
    for plek, blad in enumerate(bladen):
        pad, wortel = _path(bladen, plek)
        stappen = tuple(climbed(blad, plek, grootte, pad))
        uit = Bewijs(plek, grootte, _text(blad), stappen, _text(wortel), open=True)
        assert uit.klopt
        fout = (*stappen[:-1], Stap("", "links", "anders"))
        anders = Bewijs(plek, grootte, _text(blad), fout, _text(wortel), open=True)
        assert not anders.klopt


def _path(bladen: list[bytes], plek: int) -> tuple[list[bytes], bytes]:
    """The siblings from a leaf up and the root, straight from RFC 6962 §2.1."""
    if len(bladen) == 1:
        return [], bladen[0]
    helft = 1 << (len(bladen) - 1).bit_length() - 1
    links, rechts = bladen[:helft], bladen[helft:]
    if plek < helft:
        pad, wortel = _path(links, plek)
        ander = _path(rechts, 0)[1]
        return [*pad, ander], node_hash(wortel, ander)
    pad, wortel = _path(rechts, plek - helft)
    ander = _path(links, 0)[1]
    return [*pad, ander], node_hash(ander, wortel)
