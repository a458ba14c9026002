"""A machine that asks anything, in any order, and compares what was kept."""

import shutil
from pathlib import Path
from tempfile import mkdtemp

from hypothesis import note, strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule
from typing_extensions import override

from register.codec.intake import Regel, read_line
from register.domain.refusals import Refused
from register.service.place import Place, reader_of
from register.service.reading import reading
from register.service.recording import Recorder
from register.service.replay import replay
from tests.machine.payloads import VERVOLG, Json, base, commands
from tests.outsider import verify
from tests.registers import make

_begonnen: Path | None = None


def _prepared() -> Path:
    """A register that was set up once; every machine gets its own copy."""
    global _begonnen  # noqa: PLW0603
    if _begonnen is None:
        _begonnen = Path(mkdtemp(prefix="machine-")) / "begin"
        make(_begonnen, [read_line(regel) for regel in base()])
    return _begonnen


class Register(RuleBasedStateMachine):
    """One register, one recorder that keeps its streams, and commands in any order."""

    vastgelegd = 0
    geweigerd = 0

    @initialize()
    def open(self) -> None:
        self.werk = Path(mkdtemp(prefix="machine-"))
        shutil.copytree(_prepared(), self.werk / "register.d")
        self.place = Place(self.werk / "register.d")
        self.recorder = Recorder(self.place)
        self.nummer = self.verteld = 0

    def _line(self, opdracht: Json) -> Regel | None:
        """The command as the intake reads it; what it cannot read goes no further."""
        try:
            return read_line(opdracht)
        except Refused as weigering:
            note(f"ongelezen: {weigering}")
            return None

    @rule(opdracht=commands())
    def ask(self, opdracht: Json) -> None:
        """Anyone asks anything."""
        self.record(opdracht)

    def record(self, opdracht: Json) -> None:
        """A command is recorded, or refused with a reason: nothing else happens."""
        regel = self._line(opdracht)
        self.nummer += 1
        voor = self.recorder.log.size()
        try:
            if regel is not None:
                ontvangst = self.recorder.record(regel, nummer=self.nummer)
                Register.vastgelegd += 1
                assert ontvangst.seqs == tuple(range(voor, voor + len(ontvangst.seqs)))
                return
        except Refused as weigering:
            note(f"geweigerd: {weigering}")
        Register.geweigerd += 1
        assert self.recorder.log.size() == voor

    @rule(overslaan=st.integers(0, 2))
    def proceed(self, overslaan: int) -> None:
        """The story of the exercise year goes on, at times with lines left out."""
        self.verteld += overslaan
        for opdracht in VERVOLG[self.verteld : self.verteld + 5]:
            self.record(opdracht)
        self.verteld += 5

    @rule()
    def follow(self) -> None:
        """The read model catches up somewhere on the way."""
        with reading(self.place):
            pass

    @override
    def teardown(self) -> None:
        """State as kept equals state as folded again; the log holds for an outsider."""
        if not hasattr(self, "recorder"):
            return
        try:
            self._compare()
        finally:
            self.recorder.close()
            shutil.rmtree(self.werk)

    def _compare(self) -> None:
        with self.recorder.together():
            bijgehouden = self.recorder.lezer
            opnieuw = reader_of(self.recorder.log, self.recorder.kluis)
            for stroom in opnieuw.stromen(""):
                assert bijgehouden.feiten(stroom) == opnieuw.feiten(stroom), stroom
        with reading(self.place):
            pass
        verslag = replay(self.place)
        assert verslag.gelijk, verslag.verschillen
        verify(self.place.map)
