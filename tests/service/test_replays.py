"""Any sequence of commands, refused or not, replays: state equals what the log says."""

from contextlib import closing
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import settings, strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)
from typing_extensions import override

from register.codec.intake import Regel
from register.domain.catalogue import AGGREGATES
from register.domain.refusals import Refused
from register.service.place import reader_of
from register.service.recording import Recorder
from tests.outsider import verify
from tests.registers import decision, fixed, line, make, purchase

DAGEN = st.sampled_from(
    ["2026-01-10", "2026-01", "2026-03-01", "2025-W52", "2027-01-01"]
)
OPEN = st.sampled_from([{}, {}, {"_openbaarheid": {"openheid": "geheim"}}])
MANDATEN = st.sampled_from(["M-1", "M-2", "M-3"])
BESLUITEN = st.sampled_from(["AB-2026-001", "AB-2026-002", "secretaris-2026-001"])
SLEUTELS = st.sampled_from(["", "", "k1", "k2"])


class Register(RuleBasedStateMachine):
    """Two open recorders drive a handful of commands on one real file."""

    def __init__(self) -> None:
        super().__init__()
        self.tijdelijk = TemporaryDirectory(prefix="machine-")
        self.stappen = 0
        self.refusals: list[Refused] = []

    @initialize()
    def begin(self) -> None:
        self.place = make(Path(self.tijdelijk.name) / "r", sources=fixed())
        self.open = [Recorder(self.place), Recorder(self.place)]

    def record(self, regel: Regel, wie: int, sleutel: str = "") -> None:
        voor = self.open[wie].log.size()
        try:
            gegeven = self.open[wie].record(replace(regel, sleutel=sleutel))
        except Refused as fout:
            self.refusals.append(fout)
            assert self.open[wie].log.size() == voor, "a refusal leaves nothing"
        else:
            assert gegeven.seqs
        self.stappen += 1

    @rule(dag=DAGEN, open_=OPEN, sleutel=SLEUTELS, wie=st.integers(0, 1))
    def decide(
        self, dag: str, open_: dict[str, object], sleutel: str, wie: int
    ) -> None:
        self.record(decision(dag, **open_), wie, sleutel)

    @rule(
        dag=DAGEN, macht=MANDATEN, bedrag=st.integers(0, 10**7), wie=st.integers(0, 1)
    )
    def purchase(self, dag: str, macht: str, bedrag: int, wie: int) -> None:
        self.record(purchase(dag, bevoegdheid=macht, bedrag=bedrag), wie)

    @rule(dag=DAGEN, macht=MANDATEN, wie=st.integers(0, 1))
    def grant(self, dag: str, macht: str, wie: int) -> None:
        regel = line(
            "VerleenMandaat",
            dag,
            bevoegdheid=macht,
            gever="DB",
            nemer="secretaris",
            handelingen=["inkoop"],
        )
        self.record(regel, wie)

    @rule(dag=DAGEN, macht=MANDATEN, wie=st.integers(0, 1))
    def revoke(self, dag: str, macht: str, wie: int) -> None:
        self.record(line("TrekMandaatIn", dag, bevoegdheid=macht), wie)

    @rule(dag=DAGEN, besluit=BESLUITEN, wie=st.integers(0, 1))
    def make_known(self, dag: str, besluit: str, wie: int) -> None:
        regel = line("MaakBesluitBekend", dag, besluit=besluit, wijze="brief")
        self.record(regel, wie)

    @rule(besluit=BESLUITEN, aan=st.booleans(), wie=st.integers(0, 1))
    def secrecy(self, besluit: str, aan: bool, wie: int) -> None:  # noqa: FBT001
        wat = "LegGeheimhoudingOp" if aan else "HefGeheimhoudingOp"
        grond = {"grond": "2b"} if aan else {}
        stroom = f"besluit/{besluit}"
        self.record(line(wat, stroom=stroom, door="AB", **grond), wie)

    @rule(seq=st.integers(0, 40), wie=st.integers(0, 1))
    def lapse(self, seq: int, wie: int) -> None:
        self.record(line("LaatRegistratieVervallen", seq=seq, reden="nooit"), wie)

    @rule(seq=st.integers(0, 40), macht=MANDATEN, wie=st.integers(0, 1))
    def correct(self, seq: int, macht: str, wie: int) -> None:
        gegevens = {
            "bevoegdheid": macht,
            "gever": "AB",
            "nemer": "secretaris",
            "handelingen": ["alles"],
        }
        self.record(
            line("CorrigeerRegistratie", seq=seq, gegevens=gegevens, reden="fout"), wie
        )

    @rule(persoon=st.sampled_from(["p1", "p2"]), wis=st.booleans())
    def person(self, persoon: str, wis: bool) -> None:  # noqa: FBT001
        if wis:
            regel = line("WisPersoonsgegevens", persoon=persoon, grond="avg-17")
        else:
            regel = line("RegistreerPersoon", persoon=persoon, naam="N.N.")
        self.record(regel, 0)

    @rule(wie=st.integers(0, 1))
    @precondition(lambda self: self.stappen > 0)
    def reopen(self, wie: int) -> None:
        self.open[wie].close()
        self.open[wie] = Recorder(self.place)

    @invariant()
    def state_equals_replay(self) -> None:
        """What the open recorder keeps is what a fresh reader makes of the log."""
        recorder = self.open[0]
        with (
            closing(self.place.open_log(alleen_lezen=True)) as log,
            recorder.together(),
        ):
            bijgehouden = recorder._lezer  # noqa: SLF001 - what it decides on
            assert bijgehouden is not None
            vers = reader_of(log, recorder.kluis)
            for prefix in ("besluit", "nummer", "bevoegdheid", "persoon"):
                kind = AGGREGATES[prefix]
                for stroom in log.streams(f"{prefix}/"):
                    staat = bijgehouden.staat(kind, stroom, None)
                    assert staat == vers.staat(kind, stroom, None)

    @override
    def teardown(self) -> None:
        for recorder in self.open:
            recorder.close()
        assert all(fout.tekst for fout in self.refusals)
        verify(self.place.map)
        self.tijdelijk.cleanup()


TestRegister = Register.TestCase
TestRegister.settings = settings(max_examples=12, stateful_step_count=25)
