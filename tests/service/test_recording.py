"""Recording: one command, one transaction, one receipt."""

from contextlib import closing
from dataclasses import replace

import orjson
import pytest

from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    SleutelAlGebruikt,
)
from register.service.place import Place
from register.service.receipts import Status
from register.service.recording import Recorder
from tests.outsider import verify
from tests.registers import BASIS, DAG, VROEG, decision, facts, line, purchase, record
from tests.service.refusing import refused, snapshot


def test_een_opdracht_geeft_een_ontvangst(place: Place) -> None:
    (gegeven,) = record(place, decision(_sleutel="k1"))
    assert (gegeven.regel, gegeven.sleutel, gegeven.regeling) == (1, "k1", "mgr-test")
    assert gegeven.uitkomst is Status.VASTGELEGD
    assert gegeven.seqs == (7, 8, 9, 10)
    assert gegeven.besluitnummer == "AB-2026-001"
    assert gegeven.weigering is None
    with closing(place.open_log()) as log:
        soorten = [rij.soort for batch in log.events(7) for rij in batch]
        kop = orjson.loads(log.event(8).inhoud)  # type: ignore[union-attr]
    assert soorten == [
        "nummer-toegekend.v1",
        "besluit-genomen.v1",
        "besluit-getoetst.v1",
        "gepubliceerd.v1",
    ]
    assert kop["vastgelegd_door"] == {"actor": "secretaris"}
    assert kop["sleutel"] == "k1"


def test_nummers_zijn_dicht_per_reeks_en_jaar_van_de_feitdatum(place: Place) -> None:
    gegeven = record(
        place,
        decision("2026-01-01"),
        decision("2025-12-31"),
        decision("2025-12"),
        purchase(),
        decision({"van": "2025-12-01", "tot": "2026-01-02"}),
        decision(uitkomst="verworpen"),
    )
    assert [o.besluitnummer for o in gegeven] == [
        "AB-2026-001",
        "AB-2025-001",
        "AB-2025-002",
        "secretaris-2026-001",
        "AB-2026-002",
        "AB-2026-003",
    ]


def test_dezelfde_sleutel_met_dezelfde_inhoud_is_al_vastgelegd(place: Place) -> None:
    regel = decision(_sleutel="k1", _verwacht_seq=6)
    een, twee = record(place, regel, regel)
    assert twee == replace(een, uitkomst=Status.AL_VASTGELEGD)
    with Recorder(place) as recorder:
        drie = recorder.record(replace(regel, verwacht_seq=None), nummer=9)
    assert drie == replace(twee, regel=9)
    assert verify(place.map) == 11


def test_dezelfde_sleutel_met_andere_inhoud_wordt_geweigerd(place: Place) -> None:
    record(place, decision(_sleutel="k1"))
    fout = refused(place, SleutelAlGebruikt, decision(_sleutel="k1", titel="Anders"))
    assert fout.pad == "/sleutel"


def test_een_geweigerde_opdracht_houdt_geen_sleutel_vast(place: Place) -> None:
    refused(place, OnbekendeVerwijzing, decision(_sleutel="k1", orgaan="XX"))
    assert record(place, decision(_sleutel="k1"))[0].uitkomst is Status.VASTGELEGD


def test_zonder_sleutel_is_twee_keer_twee_keer(place: Place) -> None:
    een, twee = record(place, decision(), decision())
    assert (een.besluitnummer, twee.besluitnummer) == ("AB-2026-001", "AB-2026-002")


def test_achterstand_staat_in_het_feit(place: Place) -> None:
    record(place, decision("2021-05-01", _achterstand=True))
    assert facts(place, "besluit/AB-2021-001")[0].kop.achterstand


def test_alles_of_niets_zegt_welke_regel_het_was(place: Place) -> None:
    voor = snapshot(place)
    with Recorder(place) as recorder:
        with pytest.raises(OnbekendeVerwijzing) as fout:
            recorder.record_all([(3, decision()), (5, decision(orgaan="XX"))])
        assert fout.value.regel == 5
        assert snapshot(place) == voor
        gegeven = recorder.record_all([(3, decision()), (5, decision())])
    assert [(o.regel, o.besluitnummer) for o in gegeven] == [
        (3, "AB-2026-001"),
        (5, "AB-2026-002"),
    ]


def test_een_proef_laat_niets_na(place: Place) -> None:
    geheim = decision(_openbaarheid={"openheid": "geheim"})
    opleggen = line(
        "LegGeheimhoudingOp", DAG, stroom="gremium/AB", door="AB", grond="2b"
    )
    voor = snapshot(place)
    with Recorder(place) as recorder:
        gegeven = recorder.try_out(
            [(1, decision(_sleutel="k1")), (2, geheim), (3, opleggen)]
        )
        assert [o.uitkomst for o in gegeven] == [Status.PROEF] * 3
        assert [o.besluitnummer for o in gegeven] == [
            "AB-2026-001",
            "AB-2026-002",
            None,
        ]
        assert snapshot(place) == voor
        with pytest.raises(OnbekendeVerwijzing):
            recorder.try_out([(1, decision(orgaan="XX"))])
        assert recorder.record(decision(_sleutel="k1")).besluitnummer == "AB-2026-001"


def test_in_een_transactie_gaat_het_door_na_een_geweigerde(place: Place) -> None:
    with Recorder(place) as recorder, recorder.together() as samen:
        een = samen(1, decision(), False)  # noqa: FBT003
        with pytest.raises(OnbekendeVerwijzing):
            samen(2, decision(orgaan="XX"), False)  # noqa: FBT003
        with pytest.raises(OngeldigeInvoer):
            samen(3, decision(_klok="morgen"), False)  # noqa: FBT003
        vier = samen(4, decision(), False)  # noqa: FBT003
    assert (een.besluitnummer, vier.besluitnummer) == ("AB-2026-001", "AB-2026-002")


def test_een_fout_halverwege_laat_niets_na(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    geheim = decision(_openbaarheid={"openheid": "geheim"}, _sleutel="k")
    voor = snapshot(place)
    with Recorder(place) as recorder:
        with monkeypatch.context() as even:
            even.setattr("register.writing.Writing.claim", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                recorder.record(geheim)
        assert snapshot(place) == voor
        assert recorder.record(geheim).seqs[0] == 7


def test_wie_open_staat_leest_mee_met_wat_een_ander_vastlegt(place: Place) -> None:
    with Recorder(place) as een, Recorder(place) as ander:
        assert een.record(decision()).besluitnummer == "AB-2026-001"
        assert ander.record(decision()).besluitnummer == "AB-2026-002"
        ander.record(line("TrekMandaatIn", "2026-01-01", bevoegdheid="M-1"))
        gegeven = een.record(purchase())
        assert "ingetrokken" in str(gegeven.bevindingen)
        ander.record(line("LaatRegistratieVervallen", seq=15, reden="was niet zo"))
        assert "ingetrokken" not in str(een.record(purchase()).bevindingen)


def test_wie_ver_achterloopt_begint_opnieuw(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("register.service.recording.BIJBENEN", 3)
    with Recorder(place) as een, Recorder(place) as ander:
        een.record(decision())
        ander.record(decision())
        assert een.record(decision()).besluitnummer == "AB-2026-003"


def test_de_basis_wordt_in_een_keer_vastgelegd(place: Place) -> None:
    with closing(place.open_log()) as log:
        assert log.size() == len(BASIS) + 1
    assert VROEG < DAG
