"""A link of the chain of powers, and what can be wrong with it.

Apart from competence.py, which reads decisions: a decision keeps its chain.
"""

from enum import StrEnum

from register.domain.records import dataclass


class Gebrek(StrEnum):
    """What can be wrong with a link."""

    ONBEKEND = "onbekend"
    NOG_NIET = "nog-niet-verleend"
    VERLOPEN = "verlopen"
    INGETROKKEN = "ingetrokken"
    ANDERE_NEMER = "andere-nemer"
    BUITEN_REIKWIJDTE = "buiten-reikwijdte"
    BUITEN_MODULE = "buiten-module"
    BOVEN_PLAFOND = "boven-plafond"
    BEDRAG_ONBEKEND = "bedrag-onbekend"
    ANDER_ORGAAN = "ander-orgaan"
    GEEN_ORGAAN = "geen-bestuursorgaan"
    BRON_ONBEKEND = "bron-onbekend"
    KRINGLOOP = "kringloop"
    ALLEEN_ONDERTEKENEN = "alleen-ondertekenen"
    VOORWAARDE_NIET_GETOOND = "voorwaarde-niet-getoond"
    TOTAAL_ONBEKEND = "totaal-onbekend"


TE_BEOORDELEN = frozenset(
    {
        Gebrek.BEDRAG_ONBEKEND,
        Gebrek.BRON_ONBEKEND,
        Gebrek.VOORWAARDE_NIET_GETOOND,
        Gebrek.TOTAAL_ONBEKEND,
    }
)
"""Gaps that leave the question open; every other one answers it with no."""


@dataclass(frozen=True, kw_only=True)
class Schakel:
    """One link: from `gever` to `nemer`; `seqs` are its proof."""

    soort: str
    gever: str
    nemer: str
    bevoegdheid: str = ""
    gebreken: tuple[Gebrek, ...] = ()
    seqs: tuple[int, ...] = ()


def flaws(keten: tuple[Schakel, ...]) -> tuple[Gebrek, ...]:
    """Everything that is wrong with the chain, nearest link first."""
    return tuple(gebrek for schakel in keten for gebrek in schakel.gebreken)
