"""The drills: what is done to the register, and what must still be true."""

import os
import signal
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path
from random import Random
from time import sleep

from register.codec.events import REGISTRY
from register.domain.besluiten.besluit import (
    BesluitGenomen,
    BesluitGetoetst,
    NummerToegekend,
)
from register.domain.bevoegdheden.competence import chain_of
from register.domain.context import Context
from register.domain.facts import Feit
from register.domain.norms.judging import judge_again
from register.service.place import Place, reader_of
from register.service.receipts import Ontvangst, Status
from register.service.recording import Recorder
from tests.drills import workers
from tests.drills.drill import Stopwatch, Uitkomst, processes, together
from tests.outsider import verify
from tests.registers import VROEG, decision, line, make

ACHT = 8


def race(map_: Path, rondes: int) -> Uitkomst:
    """Revoke a mandaat and decide under it, at the same moment."""
    mandaten = [
        line(
            "VerleenMandaat",
            VROEG,
            bevoegdheid=f"R-{ronde}",
            gever="DB",
            nemer="secretaris",
            handelingen=["inkoop"],
        )
        for ronde in range(rondes)
    ]
    place, klok = make(map_), Stopwatch()
    with Recorder(place) as recorder:
        recorder.record_all(enumerate(mandaten, 1))
    start = processes().Barrier(2)
    werk = (map_, start, rondes)
    mislukt = together([(workers.revoke, werk), (workers.use, werk)])
    verify(map_)
    anders, besluiten = _differing(place)
    return Uitkomst(
        oefening="mandaat intrekken tegelijk met besluiten",
        aantal=rondes,
        ingebrachte_fouten=0,
        verloren=(rondes - besluiten) + mislukt,
        niet_ontdekt=anders,
        seconden=klok.seconds(),
    )


def _differing(place: Place) -> tuple[int, int]:
    """Decisions whose stored chain or verdicts replay otherwise, of how many."""
    anders = besluiten = begin = 0
    with closing(place.open_log(alleen_lezen=True)) as log:
        genomen: Feit | None = None
        for rij in (rij for batch in log.events() for rij in batch):
            if rij.soort == NummerToegekend.SOORT:
                begin = rij.seq
            feit = REGISTRY.decode(rij.seq, rij.soort, rij.inhoud)
            if isinstance(feit.gegevens, BesluitGenomen):
                genomen = feit
            if not isinstance(feit.gegevens, BesluitGetoetst) or genomen is None:
                continue
            besluiten += 1
            context = Context(reader_of(log, tot=begin), feit.dag)
            anders += _is_other(genomen, feit.gegevens, context)
    return anders, besluiten


def _is_other(genomen: Feit, getoetst: BesluitGetoetst, context: Context) -> bool:
    besluit = genomen.gegevens
    assert isinstance(besluit, BesluitGenomen)
    keten = chain_of(context, besluit, besluit.besluit)
    oordelen = judge_again(besluit, genomen.kop, context, getoetst.oordelen)
    return keten != besluit.keten or bool(oordelen)


def writers(map_: Path, aantal: int) -> Uitkomst:
    """Eight processes record at once; no gap, no double number."""
    place, klok = make(map_), Stopwatch()
    start = processes().Barrier(ACHT)
    mislukt = together(
        [(workers.record_many, (map_, start, wie, aantal)) for wie in range(ACHT)]
    )
    verify(map_)
    with closing(place.open_log(alleen_lezen=True)) as log:
        reeksen: dict[str, list[int]] = {}
        for stroom in log.streams("nummer/"):
            for feit in reader_of(log).feiten(stroom):
                assert isinstance(feit.gegevens, NummerToegekend)
                reeksen.setdefault(stroom, []).append(feit.gegevens.volgnummer)
    gezien = sum(len(reeks) for reeks in reeksen.values())
    gaten = sum(reeks != list(range(1, len(reeks) + 1)) for reeks in reeksen.values())
    return Uitkomst(
        oefening="acht processen tegelijk",
        aantal=ACHT * aantal,
        ingebrachte_fouten=0,
        verloren=(ACHT * aantal - gezien) + mislukt,
        niet_ontdekt=gaten,
        seconden=klok.seconds(),
    )


def same_key(map_: Path, rondes: int) -> Uitkomst:
    """Eight processes with the same key: one fact, eight equal receipts."""
    make(map_)
    klok, context = Stopwatch(), processes()
    start, terug = context.Barrier(ACHT), context.Queue()
    gestart = [
        context.Process(target=workers.record_same, args=(map_, start, rondes, terug))
        for _ in range(ACHT)
    ]
    for proces in gestart:
        proces.start()
    gegeven: dict[int, list[Ontvangst]] = {}
    for _ in range(ACHT * rondes):
        ronde, ontvangst = terug.get(timeout=60)
        gegeven.setdefault(ronde, []).append(ontvangst)
    for proces in gestart:
        proces.join()
    verify(map_)
    return Uitkomst(
        oefening="acht processen met dezelfde sleutel",
        aantal=ACHT * rondes,
        ingebrachte_fouten=0,
        verloren=sum(proces.exitcode != 0 for proces in gestart),
        niet_ontdekt=sum(not _one_fact(acht) for acht in gegeven.values()),
        seconden=klok.seconds(),
    )


def _one_fact(ontvangsten: list[Ontvangst]) -> bool:
    uitkomsten = sorted(str(o.uitkomst) for o in ontvangsten)
    gelijk = {replace(o, uitkomst=Status.PROEF) for o in ontvangsten}
    return len(gelijk) == 1 and uitkomsten == (
        ["al-vastgelegd"] * (len(ontvangsten) - 1) + ["vastgelegd"]
    )


def kills(map_: Path, keren: int, zaad: int = 1) -> Uitkomst:
    """Kill the writer at a random moment: what it acknowledged is there, whole."""
    place, klok, toeval = make(map_), Stopwatch(), Random(zaad)
    context, verloren, bevestigd = processes(), 0, 0
    for keer in range(keren):
        van, naar = context.Pipe(duplex=False)
        proces = context.Process(
            target=workers.record_until_killed, args=(map_, naar, keer)
        )
        proces.start()
        naar.close()
        van.recv()  # it is open and has begun
        sleep(toeval.uniform(0, 0.12))
        assert proces.pid is not None
        os.kill(proces.pid, signal.SIGKILL)
        proces.join()
        gehoord: list[tuple[str, tuple[int, ...]]] = []
        with suppress(EOFError):
            while True:
                gehoord.append(van.recv())
        bevestigd += len(gehoord)
        verloren += _missing(place, gehoord)
        verify_after_crash(place)
    return Uitkomst(
        oefening="schrijver gedood met kill -9",
        aantal=bevestigd,
        ingebrachte_fouten=keren,
        verloren=verloren,
        niet_ontdekt=0,
        seconden=klok.seconds(),
    )


def verify_after_crash(place: Place) -> None:
    """Open as the next process does; then everything must be in order again."""
    with Recorder(place) as recorder:
        grootte = recorder.log.size()
        assert not recorder.kluis.beyond(grootte), "a value without its event"
        recorder.record(decision())
        _check_whole(recorder)
    verify(place.map)


def _check_whole(recorder: Recorder) -> None:
    """Every transaction is there whole: number, decision and verdicts."""
    lezer = reader_of(recorder.log, recorder.kluis)
    for stroom in recorder.log.streams("besluit/"):
        soorten = [rij.soort for rij in recorder.log.stream(stroom)]
        assert soorten[:2] == [BesluitGenomen.SOORT, BesluitGetoetst.SOORT]
        assert all(feit.gegevens is not None for feit in lezer.feiten(stroom))


def _missing(place: Place, gehoord: list[tuple[str, tuple[int, ...]]]) -> int:
    """Acknowledged events that the log does not hold under their key."""
    weg = 0
    with closing(place.open_log(alleen_lezen=True)) as log:
        for sleutel, seqs in gehoord:
            for seq in seqs:
                rij = log.event(seq)
                weg += (
                    rij is None or f'"sleutel":"{sleutel}"'.encode() not in rij.inhoud
                )
    return weg


def sweeps(map_: Path, aantal: int) -> Uitkomst:
    """Open the register while another commits secrets: the sweep takes none of them."""
    place, klok = make(map_), Stopwatch()
    start = processes().Barrier(3)
    werk = (map_, start, aantal)
    mislukt = together(
        [
            (workers.record_secrets, werk),
            (workers.open_again, werk),
            (workers.record_secrets, werk),
        ]
    )
    verify(map_)
    with Recorder(place) as recorder:
        gesloten = [
            REGISTRY.decode(rij.seq, rij.soort, rij.inhoud, recorder.kluis.open)
            for batch in recorder.log.events()
            for rij in batch
            if b'"openheid":"geheim"' in rij.inhoud
        ]
    return Uitkomst(
        oefening="kluis geveegd tijdens vastleggen",
        aantal=2 * aantal,
        ingebrachte_fouten=0,
        verloren=sum(feit.gegevens is None for feit in gesloten) + mislukt,
        niet_ontdekt=0,
        seconden=klok.seconds(),
    )
