"""Secrecy that ends: by a fact, or by itself after its last day."""

from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import orjson
import pytest

from register.domain.refusals import VerkeerdeVolgorde
from register.faults import LogBezet
from register.service.details import besluit
from register.service.findings import findings
from register.service.following import Follower
from register.service.lijsten.vraag import Ask
from register.service.place import Place
from register.service.reading import reading
from register.service.recording import Recorder
from tests.registers import decision, facts, grep, line
from tests.service.klokken import DAG, KANARIE, TOT, Klok, begun, notes, on, public

BESLUIT = "besluit/AB-2026-001"
LEG_OP = line("LegGeheimhoudingOp", DAG, stroom=BESLUIT, door="AB", grond="2b", tot=TOT)


@pytest.fixture
def vast(tmp_path: Path) -> Place:
    return begun(tmp_path)


def is_open(place: Place, dag: str) -> bool:
    """Whether the decision is shown in full on that day, texts and all."""
    with reading(place) as (register, library):
        object.__setattr__(library, "klok", Klok(dag).nu)
        antwoord = orjson.loads(
            besluit(library, register.regeling, "AB-2026-001", Ask())
        )
    return bool(antwoord.get("titel") == KANARIE)


def seq_of(place: Place) -> int:
    return facts(place, BESLUIT)[0].seq


# --- by itself ----------------------------------------------------------------------


def test_wat_geheim_was_tot_een_dag_is_daarna_openbaar_zonder_een_feit(
    vast: Place,
) -> None:
    on(vast, DAG, LEG_OP)
    seq = seq_of(vast)
    assert grep(vast.map, KANARIE) == ["kluis.sqlite"]
    assert notes(vast) != []
    on(vast, TOT)
    assert public(vast, seq) == {}, "its last day still counts"
    grootte = len(facts(vast, BESLUIT))
    on(vast, "2026-08-01")
    assert public(vast, seq)["/gegevens/titel"] == KANARIE
    assert len(facts(vast, BESLUIT)) == grootte, "no fact was needed"
    assert notes(vast) == []


def test_lezen_oordeelt_op_de_dag_van_lezen(
    vast: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(vast, DAG, LEG_OP)
    klok = Klok(TOT)
    for waar in ("reading", "recording"):
        monkeypatch.setattr(f"register.service.{waar}.system", klok.bronnen)
    assert not is_open(vast, TOT)
    klok.dag = "2026-08-01"
    assert is_open(vast, "2026-08-01"), "who may write opens it on the way in"
    assert not notes(vast)


def test_wie_niet_mag_schrijven_ziet_na_de_laatste_dag_geen_stub_meer(
    vast: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(vast, DAG, LEG_OP)
    monkeypatch.setattr("register.service.reading.system", Klok(TOT).bronnen)
    with reading(vast) as (register, library):
        for dag, dicht in ((TOT, True), ("2026-08-01", False)):
            object.__setattr__(library, "klok", Klok(dag).nu)
            for bekend in (None, "2026-07-20", "#9"):
                vraag = Ask(bekend_op=bekend)
                antwoord = besluit(library, register.regeling, "AB-2026-001", vraag)
                assert ("openbaarheid" in orjson.loads(antwoord)) is dicht


def test_wie_open_staat_wacht_de_laatste_dag_af_en_opent_de_volgende(
    vast: Place,
) -> None:
    on(vast, DAG, LEG_OP)
    seq, klok = seq_of(vast), Klok(TOT)
    with Recorder(vast, sources=klok.bronnen()) as recorder:
        recorder.record(decision())
        assert public(vast, seq) == {}
        klok.dag = "2026-08-01"
        recorder.record(decision())
        assert public(vast, seq)["/gegevens/titel"] == KANARIE


def test_de_klok_van_een_oefening_laat_geheimhouding_eindigen(vast: Place) -> None:
    on(
        vast,
        DAG,
        decision("2027-07-02", titel=KANARIE, _klok="2027-07-02T10:00:00Z"),
        line(
            "LegGeheimhoudingOp",
            "2027-07-10",
            stroom="besluit/AB-2027-001",
            door="AB",
            grond="2b",
            tot="2027-07-31",
            _klok="2027-07-10T10:00:00Z",
        ),
    )
    seq = facts(vast, "besluit/AB-2027-001")[0].seq
    assert public(vast, seq) == {}
    slip = line(
        "RectificeerBesluit",
        "2027-08-01",
        besluit="AB-2027-001",
        veld="titel",
        oud="x",
        nieuw="Koers",
        _klok="2027-08-01T10:00:00Z",
    )
    with Recorder(vast, sources=Klok(DAG).bronnen()) as recorder:
        (laatst,) = recorder.record(slip).seqs
    assert public(vast, seq)["/gegevens/titel"] == KANARIE
    assert public(vast, laatst)["/gegevens/nieuw"] == "Koers"


def test_een_geweigerde_opdracht_opent_niets_en_de_volgende_wel(vast: Place) -> None:
    on(vast, DAG, LEG_OP)
    seq = seq_of(vast)
    klok = Klok()
    with Recorder(vast, sources=klok.bronnen()) as recorder:
        klok.dag = "2026-08-01"
        hef = line("HefGeheimhoudingOp", "2026-08-01", stroom=BESLUIT, door="AB")
        with pytest.raises(VerkeerdeVolgorde, match="eindigde vanzelf na 2026-07-31"):
            recorder.record(hef)
        assert public(vast, seq) == {}
        recorder.record(decision("2026-08-01"))
        assert public(vast, seq)["/gegevens/titel"] == KANARIE


def test_opnieuw_opgelegd_na_de_laatste_dag_blijft_dicht(vast: Place) -> None:
    on(vast, DAG, LEG_OP)
    opnieuw = line(
        "LegGeheimhoudingOp", "2026-08-05", stroom=BESLUIT, door="AB", grond="2b"
    )
    on(vast, "2026-08-05", opnieuw)
    assert public(vast, seq_of(vast)) == {}
    on(vast, "2026-09-01")
    assert public(vast, seq_of(vast)) == {}


def test_een_briefje_dat_bleef_liggen_opent_niet_wat_opnieuw_geheim_is(
    vast: Place,
) -> None:
    on(vast, DAG, LEG_OP)
    oud = facts(vast, BESLUIT)[-1].seq
    hef = line("HefGeheimhoudingOp", "2026-07-20", stroom=BESLUIT, door="AB")
    weer = line(
        "LegGeheimhoudingOp", "2026-07-21", stroom=BESLUIT, door="AB", grond="2b"
    )
    on(vast, "2026-07-21", hef, weer)
    with closing(vast.open_vault()) as kluis:
        kluis.note(oud, [oud])
    on(vast, "2026-08-01")
    assert public(vast, seq_of(vast)) == {}
    assert notes(vast) == []


def test_eerder_opgeheven_wacht_nergens_meer_op(vast: Place) -> None:
    hef = line("HefGeheimhoudingOp", "2026-07-20", stroom=BESLUIT, door="AB")
    on(vast, DAG, LEG_OP)
    on(vast, "2026-07-20", hef)
    assert public(vast, seq_of(vast))["/gegevens/titel"] == KANARIE
    assert notes(vast) == []


def test_een_correctie_verzet_de_laatste_dag(vast: Place) -> None:
    on(vast, DAG, LEG_OP)
    opgelegd = facts(vast, BESLUIT)[-1].seq
    for dag, tot in (("2026-07-20", "2026-09-30"), ("2026-07-21", "")):
        gegevens = {"stroom": BESLUIT, "door": "AB", "grond": "2b"}
        nieuw = gegevens | ({"tot": tot} if tot else {})
        herstel = line(
            "CorrigeerRegistratie", dag, seq=opgelegd, gegevens=nieuw, reden="termijn"
        )
        on(vast, dag, herstel)
        on(vast, "2026-08-01" if tot else "2026-12-01")
        assert public(vast, seq_of(vast)) == {}
    assert notes(vast) == [], "without a last day there is nothing to wait for"


def test_wat_een_ander_oplegde_eindigt_ook_hier(vast: Place) -> None:
    klok = Klok()
    with Recorder(vast, sources=klok.bronnen()) as recorder:
        recorder.record(decision(DAG))
        on(vast, DAG, LEG_OP)
        klok.dag = "2026-08-01"
        recorder.record(decision("2026-08-01"))
    assert public(vast, seq_of(vast))["/gegevens/titel"] == KANARIE


def test_bevindingen_spreken_weer_over_wat_niet_meer_geheim_is(
    vast: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(vast, "2026-07-02", decision(motivering=""))
    stroom = "besluit/AB-2026-002"
    leg_op = line(
        "LegGeheimhoudingOp", DAG, stroom=stroom, door="AB", grond="2b", tot=TOT
    )
    on(vast, DAG, leg_op)
    for dag, woorden in ((TOT, False), ("2026-08-01", True)):
        op = date.fromisoformat(dag)
        monkeypatch.setattr("register.service.findings.system", Klok(dag).bronnen)
        gevonden = findings(vast, op, norm="AWB-25").gevonden
        (over,) = (rij for rij in gevonden if rij.onderwerp == stroom)
        assert bool(over.tekst) is woorden


def test_het_volgende_proces_opent_na_middernacht(
    vast: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(vast, DAG, LEG_OP)
    klok = Klok(TOT)
    for waar in ("following", "reading", "recording"):
        monkeypatch.setattr(f"register.service.{waar}.system", klok.bronnen)
    volger = Follower(vast)
    volger.catch_up()
    assert public(vast, seq_of(vast)) == {}
    klok.dag = "2026-08-01"
    volger.catch_up()
    assert public(vast, seq_of(vast))["/gegevens/titel"] == KANARIE
    volger.close()


def test_een_bezette_schrijver_houdt_het_lezen_niet_op(
    vast: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(vast, DAG, LEG_OP)
    monkeypatch.setattr("register.service.reading.system", Klok("2026-08-01").bronnen)

    def bezet(*_: object, **__: object) -> None:
        raise LogBezet(10)

    monkeypatch.setattr("register.service.recording.Recorder.__init__", bezet)
    assert not is_open(vast, "2026-08-01")


def test_wie_niet_in_de_kluis_mag_opent_niets(
    vast: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    on(vast, DAG, LEG_OP)
    monkeypatch.setattr("register.service.reading.system", Klok("2026-08-01").bronnen)
    monkeypatch.setattr(Place, "may_open_vault", lambda _: False)
    assert not is_open(vast, "2026-08-01")


# --- lapsed by a fact -----------------------------------------------------------


def test_vervallen_geheimhouding_brengt_de_teksten_terug(vast: Place) -> None:
    weg = line("LaatGeheimhoudingVervallen", "2026-07-20", stroom=BESLUIT)
    on(vast, DAG, LEG_OP)
    on(vast, "2026-07-20", weg)
    assert public(vast, seq_of(vast))["/gegevens/titel"] == KANARIE
    slip = line(
        "RectificeerBesluit",
        "2026-07-21",
        besluit="AB-2026-001",
        veld="titel",
        oud="x",
        nieuw="y",
    )
    on(vast, "2026-07-21", slip)
    assert facts(vast, BESLUIT)[-1].kop.openbaarheid is None


def test_een_teruggedraaide_oplegging_laat_niets_wachten(
    vast: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Recorder(vast, sources=Klok().bronnen()) as recorder:
        with monkeypatch.context() as even:
            even.setattr("register.writing.Writing.claim", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                recorder.record(replace(LEG_OP, sleutel="k1"))
        assert notes(vast) == []
        assert public(vast, seq_of(vast))["/gegevens/titel"] == KANARIE
