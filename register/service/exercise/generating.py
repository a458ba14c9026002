"""Exercise registers: logs of invented years, the same for the same seed.

What happens is drawn by `exercise_cases` from a seeded generator; it is decided and
recorded by the ordinary `Recorder`, many commands in one transaction. The clock, the
ids and the salts come from the seed too, so that even the root of the tree is the
same. Nothing here is kept in memory but the cases that are still running.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from hashlib import sha256
from heapq import heappop, heappush
from random import Random
from typing import BinaryIO

import orjson

from register.codec.intake import Regel
from register.codec.plain import plain
from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.service.beginning import begin
from register.service.exercise.board import opening
from register.service.exercise.cases import cases
from register.service.exercise.steps import Case, Step
from register.service.exercise.world import World
from register.service.place import Place
from register.service.receipts import Ontvangst
from register.service.recording import Recorder
from register.service.sources import Sources, uuid7

REGELING = "oefen"
NAAM = "Oefenregeling Voorbeeldland (verzonnen)"
PER_TRANSACTIE = 500
"""Commands in one transaction: memory stays flat, and so does the cost of commits."""

_OPENING = datetime(2013, 12, 30, 9, tzinfo=UTC)
_PER_JAAR = 400
_JAREN = 12
"""Twelve years at most; a large log has more decisions a year, not later years."""

Progress = Callable[[int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What to generate; the same plan gives the same log."""

    besluiten: int
    zaad: int
    regeling: str = REGELING


@dataclass(frozen=True, slots=True)
class Made:
    """What was generated: decisions, events, and the root of the tree in hex."""

    besluiten: int
    gebeurtenissen: int
    wortel: str


class _Seeded:
    """The n-th value drawn for a purpose is the hash of seed, purpose and n."""

    def __init__(self, zaad: int) -> None:
        self._zaad = f"besluitregister/oefen/v1/{zaad}/".encode()
        self._geteld = {b"zout": 0, b"id": 0}

    def draw(self, doel: bytes) -> bytes:
        nummer = self._geteld[doel]
        self._geteld[doel] = nummer + 1
        return sha256(self._zaad + doel + b"/%d" % nummer).digest()


def seeded(zaad: int) -> Sources:
    """Clock, ids and salts that depend on nothing but the seed."""
    bron = _Seeded(zaad)
    return Sources(
        klok=lambda: _OPENING,
        ids=lambda moment: uuid7(moment, bron.draw(b"id")),
        salts=lambda: bron.draw(b"zout"),
    )


def started(place: Place, plan: Plan) -> Recorder:
    """Begin the exercise register of this plan; raises where a register is."""
    bronnen = seeded(plan.zaad)
    begonnen = RegisterBegonnen(regeling=plan.regeling, naam=NAAM, oefening=True)
    begin(place, begonnen, sources=bronnen)
    return Recorder(place, sources=bronnen)


def generate(
    place: Place,
    plan: Plan,
    *,
    opdrachten: BinaryIO | None = None,
    voortgang: Progress | None = None,
) -> Made:
    """Begin an exercise register and fill it with decisions.

    `opdrachten` takes every command as a line for `leg-vast`; `voortgang` hears how
    many decisions there are. Raises `RegisterBestaat` where a register is.
    """
    agenda = _Agenda(plan)
    with started(place, plan) as recorder:
        while not agenda.klaar:
            with recorder.together() as leg_vast:
                for regel in agenda.batch(PER_TRANSACTIE):
                    if opdrachten:
                        opdrachten.write(line(regel))
                    agenda.happened(leg_vast(1, regel, False))  # noqa: FBT003 - strict or not
            if voortgang:
                voortgang(agenda.besluiten)
        grootte = recorder.log.size()
        return Made(agenda.besluiten, grootte, recorder.log.root(grootte).hex())


def line(regel: Regel) -> bytes:
    """A command as a line of JSON Lines."""
    return orjson.dumps(plain(regel), option=orjson.OPT_APPEND_NEWLINE)


@dataclass(order=True, slots=True)
class _Running:
    """A case and its next step; earlier days go first, then earlier cases."""

    dag: date
    nummer: int
    stap: Step = field(compare=False)
    zaak: Case = field(compare=False)


class _Agenda:
    """All cases in the order of their days, and the clock of the recorder."""

    def __init__(self, plan: Plan) -> None:
        self.besluiten = 0
        self._toeval = Random(f"oefen/{plan.zaad}")  # noqa: S311 - the same for the same seed
        self._klok = _OPENING
        self._lopend: list[_Running] = []
        self._nu: _Running | None = None
        self._nummer = 0
        jaren = max(1, min(_JAREN, -(-plan.besluiten // _PER_JAAR)))
        self._nieuw = self._cases(World(self._toeval), plan.besluiten, jaren)
        self._volgende = next(self._nieuw, None)

    def _cases(
        self, wereld: World, besluiten: int, jaren: int
    ) -> Iterator[tuple[date, Case]]:
        eerste = date(_OPENING.year + 1, 1, 1)
        yield _OPENING.date(), opening(_OPENING.date())
        yield from cases(wereld, besluiten, eerste, jaren)

    @property
    def klaar(self) -> bool:
        """Whether every case came to its end."""
        return self._volgende is None and not self._lopend

    def batch(self, aantal: int) -> Iterator[Regel]:
        """The next commands; `happened` must follow on each."""
        for _ in range(aantal):
            self._admit()
            if not self._lopend:
                return
            self._nu = heappop(self._lopend)
            yield self._regel(self._nu.stap)

    def happened(self, ontvangst: Ontvangst) -> None:
        """Let the case of the last command go on with its receipt."""
        assert self._nu is not None, "a command was given"
        if ontvangst.besluitnummer:
            self.besluiten += 1
        try:
            stap = self._nu.zaak.send(ontvangst)
        except StopIteration:
            return
        dag = max(stap.dag, self._nu.dag)
        heappush(self._lopend, _Running(dag, self._nu.nummer, stap, self._nu.zaak))

    def _admit(self) -> None:
        """Start the cases whose first day has come."""
        while self._volgende and (
            not self._lopend or self._volgende[0] <= self._lopend[0].dag
        ):
            dag, zaak = self._volgende
            stap = next(zaak)
            heappush(self._lopend, _Running(dag, self._nummer, stap, zaak))
            self._nummer += 1
            self._volgende = next(self._nieuw, None)

    def _regel(self, stap: Step) -> Regel:
        """The step as a command, on its day or when the recorder came to it."""
        ochtend = datetime(stap.dag.year, stap.dag.month, stap.dag.day, 8, tzinfo=UTC)
        verder = self._klok + timedelta(seconds=self._toeval.randint(1, 60))
        self._klok = max(ochtend, verder)
        return Regel(
            opdracht=stap.opdracht,
            gegevens=stap.inhoud(),
            feitdatum=stap.feitdatum or stap.dag.isoformat(),
            openbaarheid=stap.openbaarheid,
            achterstand=bool(stap.feitdatum),
            klok=self._klok.isoformat(),
        )
