"""What a command points at is in the register, and what it records has happened."""

from datetime import datetime
from pathlib import Path

import pytest

from register.codec.intake import Regel
from register.domain.catalogue import EVENTS
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from register.service import admitting
from register.service.place import Place
from register.service.receipts import Status
from register.service.recording import Recorder
from register.service.sources import Sources, system
from tests.registers import decision, line, make

DOSSIER = line("OpenDossier", dossier="d1", titel="Koers")


def refused(place: Place, reden: type[Refused], regel: Regel) -> Refused:
    with Recorder(place) as recorder, pytest.raises(reden) as fout:
        recorder.record(regel)
    return fout.value


@pytest.mark.parametrize("namens", ["AB", "secretaris"])
def test_namens_is_een_gremium_of_functie_van_het_register(
    place: Place, namens: str
) -> None:
    with Recorder(place) as recorder:
        recorder.record(decision(_namens=namens))
    fout = refused(place, OnbekendeVerwijzing, decision(_namens="xx"))
    assert (fout.pad, "gremium of functie 'xx'" in fout.tekst) == ("/namens", True)


def test_namens_mag_wat_deze_opdracht_zelf_instelt(place: Place) -> None:
    nieuw = {"gremium": "BC", "naam": "BC", "soort": "bestuurscommissie"}
    with Recorder(place) as recorder:
        gemaakt = recorder.record(
            line("StelGremiumIn", openheid="openbaar", _namens="BC", **nieuw)
        )
    assert gemaakt.uitkomst is Status.VASTGELEGD


def test_een_oorzaak_is_de_seq_van_een_feit(place: Place) -> None:
    with Recorder(place) as recorder:
        recorder.record(decision(_oorzaak="6"))
    for oorzaak in ("999", "9" * 15, "9" * 16, "9" * 100):
        fout = refused(place, OnbekendeVerwijzing, decision(_oorzaak=oorzaak))
        assert fout.pad == "/oorzaak"
    for oorzaak in ("seq6", "0197c4f2-9d00-7000-8000-000000000000"):
        fout = refused(place, OngeldigeInvoer, decision(_oorzaak=oorzaak))
        assert (fout.pad, "geen seq" in fout.tekst) == ("/oorzaak", True)


def test_een_dossier_is_er_of_begint_hier(place: Place) -> None:
    fout = refused(place, OnbekendeVerwijzing, decision(_dossier="d1"))
    assert (fout.pad, fout.tekst.startswith("dossier 'd1'")) == ("/dossier", True)
    opent = line("OpenDossier", dossier="d1", titel="Koers", _dossier="d1")
    with Recorder(place) as recorder:
        recorder.record(opent)
        recorder.record(decision(_dossier="d1"))


# --- what has happened ------------------------------------------------------------


def clock(moment: str) -> Sources:
    """A clock that stands at this moment."""
    echt, nu = system(), datetime.fromisoformat(moment)
    return Sources(klok=lambda: nu, ids=echt.ids, salts=echt.salts)


KLOK = "2026-07-02T22:30:00+00:00"
MORGEN, OVERMORGEN = "2026-07-03", "2026-07-04"


@pytest.fixture
def echt(tmp_path: Path) -> Place:
    """A register that is no exercise, at half past midnight in the Netherlands."""
    return make(tmp_path / "r", oefening=False, sources=clock(KLOK))


def test_een_besluit_van_later_is_nog_niet_genomen(echt: Place) -> None:
    with Recorder(echt, sources=clock(KLOK)) as recorder:
        recorder.record(decision(MORGEN))
        with pytest.raises(VerkeerdeVolgorde) as fout:
            recorder.record(decision(OVERMORGEN))
    assert fout.value.pad == "/feitdatum"
    assert "2026-07-04" in fout.value.tekst
    assert "2026-07-02" in fout.value.tekst


def test_van_een_onnauwkeurige_datum_telt_de_eerste_dag(echt: Place) -> None:
    with Recorder(echt, sources=clock(KLOK)) as recorder:
        recorder.record(decision("2026-07"))
        with pytest.raises(VerkeerdeVolgorde):
            recorder.record(decision("2026-W28"))


def test_wat_vanaf_een_latere_dag_geldt_wordt_nu_al_vastgelegd(echt: Place) -> None:
    with Recorder(echt, sources=clock(KLOK)) as recorder:
        vertrek = recorder.record(line("TreedUit", "2027-01-01", gemeente="gm0001"))
    assert vertrek.uitkomst is Status.VASTGELEGD


def test_in_een_oefening_zegt_de_klok_van_de_opdracht_wat_er_is_gebeurd(
    tmp_path: Path,
) -> None:
    """Without one its time is made up, and nothing is early."""
    klok = "2027-03-01T10:00:00Z"
    oefening = make(tmp_path / "r", sources=clock(KLOK))
    with Recorder(oefening, sources=clock(KLOK)) as recorder:
        recorder.record(decision("2027-03-02", _klok=klok))
        with pytest.raises(VerkeerdeVolgorde):
            recorder.record(decision("2027-03-03", _klok=klok))
        recorder.record(decision("2090-01-01"))


def test_wat_gebeurd_moet_zijn_zijn_bestaande_soorten() -> None:
    assert {soort.SOORT for soort in EVENTS} >= admitting._GEBEURD  # noqa: SLF001 - stored names
