"""What the processes of the drills do; each opens the register for itself."""

from contextlib import suppress
from multiprocessing.connection import Connection
from multiprocessing.queues import Queue
from multiprocessing.synchronize import Barrier
from pathlib import Path

from register.domain.refusals import VerkeerdeVolgorde
from register.service.place import Place
from register.service.recording import Recorder
from tests.registers import DAG, decision, line, purchase

GEHEIM = {"openheid": "geheim", "grond": "2b"}


def record_many(map_: Path, start: Barrier, wie: int, aantal: int) -> None:
    """Record decisions in two series, as fast as it goes."""
    with Recorder(Place(map_)) as recorder:
        start.wait()
        for nummer in range(aantal):
            maak = purchase if nummer % 2 else decision
            recorder.record(maak(bedrag=wie, _sleutel=f"p{wie}-{nummer}"))


def record_same(
    map_: Path, start: Barrier, rondes: int, terug: "Queue[object]"
) -> None:
    """Record the same command as the others at the same moment."""
    with Recorder(Place(map_)) as recorder:
        for ronde in range(rondes):
            regel = decision(bedrag=ronde, _sleutel=f"zelfde-{ronde}")
            start.wait()
            gegeven = recorder.record(regel)
            terug.put((ronde, gegeven))


def revoke(map_: Path, start: Barrier, rondes: int) -> None:
    """Take the mandaten back, one at every start; a use that came first stands."""
    with Recorder(Place(map_)) as recorder:
        for ronde in range(rondes):
            regel = line("TrekMandaatIn", DAG, bevoegdheid=f"R-{ronde}")
            start.wait()
            with suppress(VerkeerdeVolgorde):
                recorder.record(regel)


def use(map_: Path, start: Barrier, rondes: int) -> None:
    """Decide under the mandaten, one at every start."""
    with Recorder(Place(map_)) as recorder:
        for ronde in range(rondes):
            regel = purchase(bevoegdheid=f"R-{ronde}", bedrag=100)
            start.wait()
            recorder.record(regel)


def record_until_killed(map_: Path, naar: Connection, keer: int) -> None:
    """Record open and secret decisions; say of each that it was acknowledged."""
    recorder = Recorder(Place(map_))
    recorder.record(decision())  # what a first command loads has been loaded
    naar.send(("open", ()))
    nummer = 0
    while True:
        kop = {"_openbaarheid": GEHEIM} if nummer % 3 == 1 else {}
        sleutel = f"k{keer}-{nummer}"
        gegeven = recorder.record(decision(_sleutel=sleutel, **kop))
        naar.send((sleutel, gegeven.seqs))
        nummer += 1


def record_secrets(map_: Path, start: Barrier, aantal: int) -> None:
    """Record secret decisions, whose values enter the vault before their commit."""
    with Recorder(Place(map_)) as recorder:
        start.wait()
        for _ in range(aantal):
            recorder.record(decision(_openbaarheid=GEHEIM))


def open_again(map_: Path, start: Barrier, aantal: int) -> None:
    """Open the register again and again: every opening may sweep the vault."""
    start.wait()
    for _ in range(aantal):
        Recorder(Place(map_)).close()
