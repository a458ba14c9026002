"""What this log is: stream `register`, one fact, recorded by `besluiten begin`."""

from typing import ClassVar

from register.domain.commands import Beslissing
from register.domain.context import Context
from register.domain.facts import Aggregaat, Feit
from register.domain.records import dataclass
from register.domain.refusals import BestaatAl
from register.domain.values import Tekst


@dataclass(frozen=True, kw_only=True)
class RegisterBegonnen:
    """The first fact of a log: whose register it is, in earnest or as exercise."""

    SOORT: ClassVar[str] = "register-begonnen.v1"
    STROOM: ClassVar[str] = "register"

    regeling: str
    naam: Tekst
    tooi: str = ""
    oefening: bool = False


@dataclass(frozen=True, kw_only=True)
class Register:
    """What this log is."""

    regeling: str
    naam: Tekst
    tooi: str
    oefening: bool


def evolve(staat: Register | None, feit: Feit) -> Register | None:
    """Fold one fact of stream `register`; it begins once."""
    match feit.gegevens:
        case RegisterBegonnen() as begin if staat is None:
            return Register(
                regeling=begin.regeling,
                naam=begin.naam,
                tooi=begin.tooi,
                oefening=begin.oefening,
            )
        case _:
            return staat


REGISTER = Aggregaat("register", evolve)


def begin(opdracht: RegisterBegonnen, context: Context) -> Beslissing:
    """Begin the log, once: a separate act, so it is no command of the catalogue."""
    begonnen = context.ooit(REGISTER, "")
    if begonnen is not None:
        raise BestaatAl(
            wat="register", code=begonnen.regeling, pad="/gegevens/regeling"
        )
    return (opdracht,)
