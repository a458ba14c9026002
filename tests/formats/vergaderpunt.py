"""What happens at one item of a meeting, written as the lines of its file."""

from datetime import date

from register.domain.besluiten.besluit import BESLUIT, Besluit
from register.domain.context import Context
from register.domain.facts import Feit
from register.domain.vergaderingen.stemfeiten import Stemming
from tests.formats.vergaderland import ALLEN, Vergaderland, fault

KOP = ALLEN + 'stemwijze: handopsteken\npunten:\n  - punt: "1"\n  - punt: "2"\n'


def at(*regels: str) -> str:
    """A meeting in which this happens at item 2, from line 13 on."""
    return KOP + "".join(f"    {regel}\n" for regel in regels)


def refusal(land: Vergaderland, *regels: str) -> str:
    """The fault that a meeting with this at item 2 is refused with."""
    return fault(land, at(*regels))


def vote(land: Vergaderland, *regels: str) -> Stemming:
    """The one vote that the file leads to."""
    land.carry_out(at(*regels))
    (stemming,) = land.held().stemmingen
    return stemming


def decision(land: Vergaderland, *regels: str) -> Besluit:
    """The one decision that the file leads to."""
    gedaan = land.carry_out(at(*regels))
    (nummer,) = filter(None, (o.besluitnummer for o in gedaan.ontvangsten))
    besluit = Context(land.lezer(), date.max).ooit(BESLUIT, nummer)
    assert besluit is not None
    return besluit


def facts(land: Vergaderland, besluit: Besluit) -> list[Feit]:
    """Everything on record of a decision."""
    return list(land.lezer().feiten(f"besluit/{besluit.genomen.besluit}"))


BESLUIT_ = ("besluit:", "  handeling: koers", "  motivering: omdat het moet")


STAAKT = "stemming: voor Noord, p4; tegen Zuid, p2"
