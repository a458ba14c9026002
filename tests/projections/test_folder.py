"""Rows and openness as they are folded: sealed streams, lapses, small caches."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import orjson
import pytest

from register.domain.besluiten.besluit import (
    Besluit,
    BesluitGenomen,
    Besluitstatus,
    Uitkomst,
)
from register.projections import folder
from register.projections.engines import engine_of
from register.projections.model import ReadModel
from register.projections.queries import Found, Question, events, rows
from register.projections.termijnen import TERMIJNEN
from register.service.recording import Recorder
from tests.registers import decision, line, make

REGELING = "mgr-test"
LIJST = "besluitstatus"
GEHEIM = {"openheid": "geheim", "grond": "2b"}


@pytest.fixture
def recorder(tmp_path: Path) -> Iterator[Recorder]:
    with Recorder(make(tmp_path / "r")) as geopend:
        yield geopend


def found(recorder: Recorder, lijst: str, *, openbaar: bool = False) -> list[Found]:
    model = ReadModel(engine_of("memory"))
    model.make()
    model.catch_up(REGELING, recorder.log)
    with model.engine.connect() as verbinding:
        return rows(verbinding, lijst, Question(regeling=REGELING, openbaar=openbaar))


def decide(recorder: Recorder, **velden: object) -> str:
    ontvangst = recorder.record(
        line(
            "NeemBesluit",
            orgaan="AB",
            titel="Titel",
            handeling="regeling-uitvoeren",
            uitkomst="aangenomen",
            **velden,
        )
    )
    assert ontvangst.besluitnummer
    return ontvangst.besluitnummer


def test_een_geheim_begonnen_besluit_staat_als_gesloten_in_de_lijst(
    recorder: Recorder,
) -> None:
    nummer = decide(recorder, _openbaarheid=GEHEIM)
    rij = next(r for r in found(recorder, "besluitstatus") if r.sleutel == nummer)
    assert not rij.open
    assert rij.grond == "2b"
    assert b"Titel" not in rij.inhoud


def test_een_geheim_feit_sluit_niet_alles_waar_het_bij_hoort(
    recorder: Recorder,
) -> None:
    nummer = decide(recorder)
    recorder.record(
        line("MaakBesluitBekend", besluit=nummer, wijze="brief", _openbaarheid=GEHEIM)
    )
    (rij,) = found(recorder, "besluitstatus")
    assert rij.open


def test_vervallen_geheimhouding_sluit_niet_meer(recorder: Recorder) -> None:
    nummer = decide(recorder)
    stroom = f"besluit/{nummer}"
    opgelegd = recorder.record(
        line("LegGeheimhoudingOp", stroom=stroom, door="AB", grond="2b")
    )
    assert not found(recorder, "besluitstatus")[0].open
    recorder.record(
        line("LaatRegistratieVervallen", seq=opgelegd.seqs[0], reden="vergissing")
    )
    (rij,) = found(recorder, "besluitstatus")
    assert rij.open
    assert found(recorder, "besluitstatus", openbaar=True) == [rij]


def test_een_vervallen_publicatie_is_niet_openbaar(recorder: Recorder) -> None:
    nummer = decide(recorder)
    log = recorder.log.stream(f"besluit/{nummer}")
    seq = next(rij.seq for rij in log if rij.soort == "gepubliceerd.v1")
    assert found(recorder, "besluitstatus", openbaar=True)
    recorder.record(line("LaatRegistratieVervallen", seq=seq, reden="te vroeg"))
    assert found(recorder, "besluitstatus", openbaar=True) == []


def test_een_kleine_cache_geeft_dezelfde_rijen(
    recorder: Recorder, monkeypatch: pytest.MonkeyPatch
) -> None:
    nummers = [decide(recorder) for _ in range(4)]
    for nummer in nummers:
        recorder.record(line("MaakBesluitBekend", besluit=nummer, wijze="brief"))
    gewoon = found(recorder, "besluitstatus")
    monkeypatch.setattr(folder, "BEWAARD", 1)
    assert found(recorder, "besluitstatus") == gewoon


def test_een_besluit_van_eerder_in_een_jaar_komt_ertussen(recorder: Recorder) -> None:
    model = ReadModel(engine_of("memory"))
    model.make()
    for dag in ("2026-07-01", "2026-03-01", "2026-05-01"):
        recorder.record(decision(dag))
        model.catch_up(REGELING, recorder.log, batch=2)
    bijgehouden = model.digests(REGELING)
    model.rebuild(REGELING, recorder.log)
    assert model.digests(REGELING) == bijgehouden
    rijen = {rij.sleutel: orjson.loads(rij.inhoud) for rij in found(recorder, LIJST)}
    assert {nummer: rij["genomen_op"] for nummer, rij in rijen.items()} == {
        "AB-2026-001": "2026-07-01",
        "AB-2026-002": "2026-03-01",
        "AB-2026-003": "2026-05-01",
    }


def test_een_map_met_vreemde_tekens_heeft_een_leesmodel(tmp_path: Path) -> None:
    place = make(tmp_path / "a b?c%d#e")
    model = ReadModel(engine_of(place.leesmodel))
    model.make()
    model.engine.dispose()
    assert place.leesmodel.exists()


def test_een_bekendmaking_buiten_de_kalender_geeft_geen_bezwaartermijn() -> None:
    genomen = BesluitGenomen(
        besluit="AB-1",
        orgaan="AB",
        titel="t",
        handeling="h",
        uitkomst=Uitkomst.AANGENOMEN,
        keten=(),
        bezwaar_mogelijk=True,
    )
    besluit = Besluit(
        genomen=genomen,
        genomen_op=date(1500, 1, 1),
        seq=1,
        status=Besluitstatus.BEKENDGEMAAKT,
        bekendgemaakt_op=date(1500, 1, 2),
    )
    bezwaar = next(lijst for lijst in TERMIJNEN if lijst.aggregaat.prefix == "besluit")
    assert bezwaar.rijen(besluit) == {}  # type: ignore[arg-type] # one list of four kinds


def test_een_actie_zonder_termijn_heeft_geen_klok(recorder: Recorder) -> None:
    recorder.record(
        line(
            "ZetActieUit",
            actie="a-1",
            omschrijving="Doen",
            nader_te_bepalen=["bestuurlijk_eigenaar", "ambtelijk_eigenaar"],
        )
    )
    assert found(recorder, "termijnen") == []


def test_van_een_lijst_van_gebeurtenissen_is_een_deel_te_vragen(
    recorder: Recorder,
) -> None:
    model = ReadModel(engine_of("memory"))
    model.make()
    model.catch_up(REGELING, recorder.log)
    with model.engine.connect() as verbinding:
        gevonden = events(
            verbinding, "audittrail", Question(regeling=REGELING, aantal=2)
        )
    assert len(gevonden) == 2


def test_een_bekrachtiging_staat_bij_wie_besliste(recorder: Recorder) -> None:
    nummer, door = decide(recorder), decide(recorder)
    was = found(recorder, "wie-besliste")
    recorder.record(line("MaakBesluitBekend", besluit=nummer, wijze="brief"))
    assert found(recorder, "wie-besliste") == was
    recorder.record(line("BekrachtigBesluit", besluit=nummer, door=door))
    rij, _ = found(recorder, "wie-besliste")
    assert "bekrachtiging" in orjson.loads(rij.inhoud)
