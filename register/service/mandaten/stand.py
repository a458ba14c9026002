"""What a list of powers is compared with: those in force, and who there is to hold.

Everything as on the day of the context; names of functies are opened to be looked up.
"""

from register.codec.plain import plain
from register.domain.bevoegdheden.bevoegdheid import BEVOEGDHEID, Bevoegdheid
from register.domain.bevoegdheden.mandaatbesluit import MANDAATBESLUIT
from register.domain.context import Context
from register.domain.organisatie.functie import FUNCTIE
from register.domain.organisatie.gremium import GREMIUM
from register.domain.refusals import OnbekendeVerwijzing
from register.domain.values import Tekst
from register.formats.recorded import Opener, unsealed


def in_force(context: Context, vervangt: str) -> dict[str, Bevoegdheid]:
    """By number, powers that hold of this mandaatbesluit and of those before it."""
    rij: set[str] = set()
    while vervangt and vervangt not in rij:
        rij.add(vervangt)
        besluit = context.staat(MANDAATBESLUIT, vervangt)
        if besluit is None:
            doe = "leg het eerst vast, of laat --vervangt weg"
            raise OnbekendeVerwijzing(
                "mandaatbesluit", vervangt, pad="--vervangt", doe=doe
            )
        vervangt = besluit.vastgesteld.vervangt
    machten = (context.staat(BEVOEGDHEID, code) for code in context.codes(BEVOEGDHEID))
    return {
        macht.nummer: macht
        for macht in machten
        if macht and macht.mandaatbesluit in rij and macht.holds(context.dag)
    }


def holders(context: Context, opener: Opener) -> dict[str, frozenset[str]]:
    """Codes of gremia and functies by their code and by their name."""
    namen: dict[str, Tekst] = {}
    for code in context.codes(GREMIUM):
        if gremium := context.staat(GREMIUM, code):
            namen[code] = gremium.naam
    for code in context.codes(FUNCTIE):
        if functie := context.staat(FUNCTIE, code):
            namen[code] = functie.naam
    gevonden: dict[str, set[str]] = {}
    for code, tekst in namen.items():
        gevonden.setdefault(code.casefold(), set()).add(code)
        naam = unsealed(plain(tekst), opener)
        if isinstance(naam, str):
            gevonden.setdefault(naam.casefold(), set()).add(code)
    return {naam: frozenset(codes) for naam, codes in gevonden.items()}


def differ(toen: object, nu: object) -> bool:
    """Whether two values differ; lists of codes in any order are the same."""
    return _sorted(toen) != _sorted(nu)


def _sorted(waarde: object) -> object:
    if isinstance(waarde, list) and all(isinstance(deel, str) for deel in waarde):
        return sorted(str(deel) for deel in waarde)
    return waarde or None
