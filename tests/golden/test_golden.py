"""What was ever written stays readable, and stays the same bytes."""

from hashlib import sha256
from pathlib import Path

import pytest

from register.codec.events import REGISTRY
from register.domain.catalogue import EVENTS
from register.domain.facts import Gebeurtenis
from tests import golden

_DOE = "draai 'python -m tests.golden' en leg de nieuwe bestanden vast"


@pytest.mark.parametrize("soort", EVENTS, ids=lambda soort: soort.SOORT)
def test_elke_soort_heeft_vaste_bytes(soort: type[Gebeurtenis]) -> None:
    assert golden.path(soort.SOORT).exists(), f"geen bestand; {_DOE}"


@pytest.mark.parametrize("soort", EVENTS, ids=lambda soort: soort.SOORT)
def test_wat_gelezen_is_wordt_weer_dezelfde_bytes(soort: type[Gebeurtenis]) -> None:
    """A field that is renamed, dropped or changes type is seen here: make a `.v2`."""
    opgeslagen = golden.path(soort.SOORT).read_bytes()
    feit = REGISTRY.decode(0, soort.SOORT, opgeslagen)
    assert REGISTRY.encode(feit.kop, lambda: b"")[0] == opgeslagen


def test_geen_vastgelegd_bestand_is_veranderd_of_weg() -> None:
    bestanden = {pad.name: pad for pad in golden.HIER.glob("*.json")}
    gezien = {
        naam: sha256(pad.read_bytes()).hexdigest() for naam, pad in bestanden.items()
    }
    assert gezien == golden.pinned()


@pytest.mark.parametrize("naam", sorted(golden.pinned()))
def test_elk_bestand_wordt_gelezen_als_een_getypeerd_feit(naam: str) -> None:
    soort = naam.removesuffix(".json")
    feit = REGISTRY.decode(0, soort, (golden.HIER / naam).read_bytes())
    assert type(feit.gegevens) is REGISTRY.soorten[feit.soort]


def test_het_script_voegt_toe_en_overschrijft_nooit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(golden, "HIER", tmp_path)
    monkeypatch.setattr(golden, "SOMMEN", tmp_path / "SHA256SUMS")
    assert len(golden.add_missing()) == len(EVENTS)
    eerste = golden.path(EVENTS[0].SOORT)
    eerste.write_bytes(b"anders")
    assert golden.add_missing() == []
    assert eerste.read_bytes() == b"anders"
    eerste.unlink()
    assert golden.add_missing() == [], "een vastgelegde som houdt een soort vast"
