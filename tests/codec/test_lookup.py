"""What is found by name is what the catalogue holds, and no more is loaded."""

import subprocess
import sys

import pytest

from register.codec import lookup
from register.codec.lookup import COMMANDS, EVENTS
from register.domain import catalogue
from tests.codec import indexing


def test_de_index_is_die_van_de_catalogus() -> None:
    zin = "the index is behind: run 'make index'"
    for naam, inhoud in indexing.texts().items():
        assert (indexing.HIER / naam).read_text("utf-8") == inhoud, zin


def test_elke_opdracht_wordt_gevonden() -> None:
    assert {naam: COMMANDS[naam] for naam in COMMANDS} == {
        opdracht.naam: opdracht for opdracht in catalogue.COMMANDS
    }
    assert len(COMMANDS) == len(catalogue.COMMANDS)


def test_elke_soort_wordt_gevonden() -> None:
    assert {naam: EVENTS[naam] for naam in EVENTS} == {
        soort.SOORT: soort for soort in catalogue.EVENTS
    }
    assert len(EVENTS) == len(catalogue.EVENTS)


def test_wat_er_niet_is_wordt_niet_gevonden() -> None:
    assert COMMANDS.get("BestaatNiet") is None
    assert "bestaat-niet.v1" not in EVENTS


@pytest.mark.parametrize("waar", [{}, {"besluit-genomen.v1": "openheid.stuk"}])
def test_een_index_die_achterloopt_kost_alleen_tijd(
    waar: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lookup, "_WAAR", waar)
    gevonden = lookup.Events()["besluit-genomen.v1"]
    assert gevonden is EVENTS["besluit-genomen.v1"]


def test_een_opdracht_laadt_niet_wat_zij_niet_nodig_heeft() -> None:
    """A fresh process: what this one has loaded says nothing."""
    programma = (
        "import sys; from register.codec.lookup import COMMANDS; "
        "COMMANDS['OpenDossier']; import register.service.recording; "
        "print([m for m in sys.modules if m.startswith('register.domain.')])"
    )
    uit = subprocess.run(
        [sys.executable, "-c", programma], check=True, capture_output=True, text=True
    ).stdout
    assert "'register.domain.dossiers.dossier'" in uit
    assert "'register.domain.catalogue'" not in uit
    assert "'register.domain.norms.catalogue'" not in uit
    assert "'register.domain.raden.raadsronde'" not in uit
