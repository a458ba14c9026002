"""All commands in any order: state as kept equals state as replayed."""

from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.drills.drill import Stopwatch, Uitkomst
from tests.machine.machine import Register

PER_REGISTER = 100
PER_KEER = 10


def any_order(_map: Path, stappen: int) -> Uitkomst:
    """Let the machine take at least so many commands, in registers of its own."""
    klok = Stopwatch()
    Register.vastgelegd = Register.geweigerd = anders = 0
    vorm = settings(
        max_examples=PER_KEER,
        stateful_step_count=PER_REGISTER,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    while not anders and Register.vastgelegd + Register.geweigerd < stappen:
        try:
            run_state_machine_as_test(Register, settings=vorm)
        except AssertionError:
            anders += 1
    return Uitkomst(
        oefening="alle opdrachten in elke volgorde",
        aantal=Register.vastgelegd + Register.geweigerd,
        ingebrachte_fouten=0,
        verloren=0,
        niet_ontdekt=anders,
        seconden=klok.seconds(),
    )
