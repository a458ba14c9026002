"""Rules of a regeling that an agreement of the sources made, as norms read them.

What one regeling agreed holds for no other: it stands in the log as a rule
(`RegelVastgesteld`) with a code and a value, and without that rule these norms have
nothing to say. A value that is not in this table is a question, never *voldoet*.

| rule | value | norm |
|---|---|---|
| `wat-vraag`, `hoe-vraag` | a kind of gremium, `bestuurscommissie` | DOM-11 |
| `samenstelling-db` | groups, `groot+klein`; `samenstelling-db.klein`: codes | DOM-16 |
| `kaders-begroting` | `ab-in-december-voor-t+1` | DOM-18 |
| `raadsinformatiebijeenkomst` | `tijdens-zienswijzeperiode` | DOM-19 |
| `meerjarig-uitvoeringsplan` | `eens-per-4-jaar` | DOM-20 |
| `nieuwe-taken` | `wijziging-regeling` | DOM-21 |
| `opvolging-besluiten` | `elk-besluit` | DOM-14 |
"""

from typing import Final

from register.domain.context import Context
from register.domain.norms.norm import Uitspraak, open_question
from register.domain.organisatie.gremium import Gremiumsoort
from register.domain.organisatie.regelingstaat import REGELING

WAT: Final = "wat-vraag"
HOE: Final = "hoe-vraag"
SAMENSTELLING: Final = "samenstelling-db"
KADERS: Final = "kaders-begroting"
BIJEENKOMST: Final = "raadsinformatiebijeenkomst"
MEERJARENPLAN: Final = "meerjarig-uitvoeringsplan"
NIEUWE_TAKEN: Final = "nieuwe-taken"
OPVOLGING: Final = "opvolging-besluiten"

_TAFELS: Final = {
    **{str(soort).replace("_", "-"): soort for soort in Gremiumsoort},
    "portefeuillehoudersoverleg": Gremiumsoort.BESTUURLIJK_OVERLEG,
    "regionaal-portefeuillehoudersoverleg": Gremiumsoort.BESTUURLIJK_OVERLEG,
}


def agreed(context: Context, regel: str) -> str:
    """Value of a rule on the day; empty where it is not recorded, or not known."""
    regeling = context.staat(REGELING, "")
    return regeling.regel(regel) if regeling else ""


def table_of(waarde: str) -> Gremiumsoort | None:
    """The kind of gremium that a value names."""
    return _TAFELS.get(waarde)


def parts(waarde: str) -> tuple[str, ...]:
    """What a value lists with `+` in between."""
    return tuple(deel for deel in waarde.split("+") if deel)


def unread(regel: str, waarde: str) -> Uitspraak:
    """The rule says something that no norm can read."""
    return open_question(
        f"regel '{regel}' zegt '{waarde}'; die waarde kan het register niet toetsen"
    )
