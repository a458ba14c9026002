"""The same commands with the same sources: the same bytes, root and answers."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from register.codec.intake import Regel
from register.domain.organisatie.regeling import RegisterBegonnen
from register.projections import known, queries
from register.projections.model import ReadModel, engine_of
from register.projections.queries import AsOf, Question
from register.projections.tables import EVENT_TABLES, PAIRS
from register.service.beginning import begin
from register.service.database_place import place_of
from register.service.exercise.generating import Plan, generate
from register.service.place import Place
from register.service.reading import reading
from register.service.recording import Recorder
from register.service.replay import replay
from register.store import Log
from tests.registers import BASIS, decision, fixed, line, purchase

OEFEN = Plan(besluiten=25, zaad=7, regeling="mgr-test")


def _regels() -> Iterator[Regel]:
    yield from BASIS
    yield decision(_sleutel="k-1")
    yield purchase(bedrag=10_000)
    yield decision(titel="Stil", _openbaarheid={"openheid": "geheim", "grond": "2b"})
    yield line(
        "LegGeheimhoudingOp",
        stroom="besluit/AB-2026-001",
        grond="2b",
        door="AB",
    )
    yield decision(titel="Één — ‘twee’ 100% ? %s")


def _record(place: Place) -> None:
    bron = fixed()
    begonnen = RegisterBegonnen(regeling="mgr-test", naam="Proef", oefening=True)
    begin(place, begonnen, sources=bron)
    with Recorder(place, sources=bron) as recorder:
        for regel in _regels():
            recorder.record(regel)


def _log(place: Place) -> Log:
    return place.open_log(alleen_lezen=True)


def _content(log: Log) -> list[object]:
    """Everything that the log's interface tells."""
    rijen = [rij for batch in log.events(aantal=7) for rij in batch]
    assert [log.event(rij.seq) for rij in rijen] == rijen
    stromen = log.streams("")
    return [
        rijen,
        log.size(),
        log.event(len(rijen)),
        log.root(len(rijen)),
        log.root(len(rijen) // 2),
        log.tile(0, 0),
        log.tile(3, 3),
        stromen,
        log.streams("besluit/", len(rijen) // 2),
        [log.stream(stroom) for stroom in stromen],
        [log.versions(stroom) for stroom in (*stromen, "er-is-niets")],
        [log.disclosures(rij.seq) for rij in rijen],
        [log.open(d.digest) for rij in rijen for d in log.disclosures(rij.seq)],
        log.open("niets"),
        log.open_many([d.digest for r in rijen for d in log.disclosures(r.seq)]),
    ]


@pytest.fixture
def beide(tmp_path: Path, url: str) -> tuple[Place, Place]:
    return Place(tmp_path / "register.d"), place_of(url, "mgr-test")


def test_dezelfde_opdrachten_geven_hetzelfde_logboek(
    beide: tuple[Place, Place],
) -> None:
    inhouden, kluizen = [], []
    for place in beide:
        _record(place)
        with closing(_log(place)) as log, place.open_vault() as kluis:
            inhouden.append(_content(log))
            kluizen.append(
                [
                    [(w, kluis.open(w.digest)) for w in kluis.of(seq)]
                    for seq in range(log.size() + 1)
                ]
            )
    assert inhouden[0] == inhouden[1]
    assert kluizen[0] == kluizen[1]
    assert any(kluizen[0]), "something is in the vault"


def test_hetzelfde_zaad_geeft_dezelfde_wortel_en_dezelfde_projecties(
    beide: tuple[Place, Place],
) -> None:
    gemaakt = [generate(place, OEFEN) for place in beide]
    assert gemaakt[0] == gemaakt[1]
    digests = []
    for place in beide:
        with reading(place) as (register, library):
            digests.append(library.model.digests(register.regeling))
    assert digests[0] == digests[1]
    assert replay(beide[1]).verschillen == []


@pytest.mark.parametrize("batch", [1, 7, 500])
def test_bijgehouden_is_herbouwd_bij_elke_batch(
    beide: tuple[Place, Place], batch: int
) -> None:
    place = beide[1]
    generate(place, OEFEN)
    model = ReadModel(engine_of(place.model))
    model.make()
    model.make()  # again is nothing
    with closing(_log(place)) as log:
        grootte = log.size()
        assert model.catch_up("mgr-test", log, tot=grootte // 2, batch=batch)
        model.catch_up("mgr-test", log, batch=batch)
        bijgehouden = model.digests("mgr-test")
        model.rebuild("mgr-test", log)
    assert model.position("mgr-test") == grootte
    assert model.digests("mgr-test") == bijgehouden
    model.engine.dispose()


def _answers(place: Place) -> list[object]:
    antwoorden: list[object] = []
    with (
        reading(place) as (register, library),
        library.connect("mgr-test") as verbinding,
    ):
        for lijst, paar in PAIRS.items():
            kolommen = [kolom.name for kolom in paar.nu.c if kolom.name != "inhoud"]
            for moment in (
                AsOf(),
                AsOf(tot=60),
                library.moment("mgr-test", None, "#90"),
            ):
                for sorteer in kolommen:
                    for af in (False, True):
                        vraag = Question(
                            regeling=register.regeling,
                            moment=moment,
                            sorteer=sorteer,
                            aflopend=af,
                        )
                        antwoorden.append(queries.rows(verbinding, lijst, vraag))
        for lijst in EVENT_TABLES:
            vraag = Question(regeling=register.regeling, openbaar=True)
            antwoorden.append(queries.events(verbinding, lijst, vraag))
        antwoorden.append(known.regelingen(verbinding))
    return antwoorden


def test_elke_lijst_geeft_in_elke_volgorde_hetzelfde_antwoord(
    beide: tuple[Place, Place],
) -> None:
    for place in beide:
        generate(place, OEFEN)
    een, ander = (_answers(place) for place in beide)
    assert een == ander
