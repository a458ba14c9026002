"""What functies, modules and persons are called, as far as it may be told.

A record has codes; people read names. Where a name may not be seen, is unknown or was
erased there is none, and the code stays.
"""

from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.persoon import PERSOON
from register.domain.organisatie.regeling import REGELING
from register.domain.values import Tekst
from register.service.explaining.sentences import Teller


def post(teller: Teller, code: str) -> str:
    """The name of a functie; empty for any other code."""
    functie = teller.state(FUNCTIE, code)
    return _told(teller, functie.naam) if functie else ""


def module(teller: Teller, code: str) -> str:
    """The name of a module, also of one that ended; empty for any other code."""
    if not teller.visible(REGELING.stroom("")):
        return ""
    regeling = teller.context.ooit(REGELING, "")
    gevonden = regeling.modules.get(code) if regeling else None
    return _told(teller, gevonden.naam) if gevonden else ""


def person(teller: Teller, code: str) -> str:
    """The name of a person whose name is public; empty for anyone else."""
    persoon = teller.state(PERSOON, code)
    return _told(teller, persoon.naam) if persoon else ""


def codes(teller: Teller) -> dict[str, frozenset[str]]:
    """Everything that may have a name, by kind: whether it may be told is not said."""
    regeling = teller.context.ooit(REGELING, "")
    return {
        "functie": frozenset(teller.context.codes(FUNCTIE)),
        "module": frozenset(regeling.modules if regeling else ()),
        "persoon": frozenset(teller.context.codes(PERSOON)),
    }


def midway(naam: str) -> str:
    """A name of a functie or module within a sentence: `manager inkoop`."""
    eerste = naam.partition(" ")[0]
    return naam if eerste[1:] != eerste[1:].lower() else naam[:1].lower() + naam[1:]


def _told(teller: Teller, naam: Tekst) -> str:
    tekst = teller.text(naam)
    return "" if tekst.startswith("[") else tekst
