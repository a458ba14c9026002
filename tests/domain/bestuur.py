"""A small government on record, for tests of what refers to it."""

from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from register.domain.dossiers.dossier import DossierGeopend
from register.domain.organisatie.functie import FunctieIngesteld
from register.domain.organisatie.gremium import GremiumIngesteld, Gremiumsoort
from register.domain.organisatie.regeling import (
    DeelnemerToegetreden,
    ModuleIngesteld,
    Rechtsvorm,
    Regelingsoort,
    RegelingVastgesteld,
)
from register.domain.values import Openheid
from tests.scenario import Given, given

E = TypeVar("E")


def met(gebeurtenis: E, veld: str, waarde: object) -> E:
    """Give the same event with one other field, named at run time."""
    anders: dict[str, Any] = {veld: waarde}
    return replace(gebeurtenis, **anders)  # type: ignore[type-var]


def gremium(code: str, soort: Gremiumsoort) -> GremiumIngesteld:
    """A public gremium."""
    return GremiumIngesteld(
        gremium=code, naam=code, soort=soort, openheid=Openheid.OPENBAAR
    )


GREMIA = (
    gremium("ab", Gremiumsoort.ALGEMEEN_BESTUUR),
    gremium("db", Gremiumsoort.DAGELIJKS_BESTUUR),
    gremium("bc-zorg", Gremiumsoort.BESTUURSCOMMISSIE),
)
FUNCTIES = (
    FunctieIngesteld(functie="secretaris", naam="secretaris"),
    FunctieIngesteld(functie="regiosecretaris-zorg", naam="regiosecretaris zorg"),
)
REGELING = (
    RegelingVastgesteld(
        versie="1",
        titel="regeling",
        soort=Regelingsoort.COLLEGEREGELING,
        rechtsvorm=Rechtsvorm.OPENBAAR_LICHAAM,
        inwerking=date(2020, 1, 1),
    ),
    DeelnemerToegetreden(gemeente="gm0202", naam="Arnhem"),
    ModuleIngesteld(module="zorg", naam="zorg"),
)


def bestuur() -> Given:
    """Gremia, functies, one deelnemer and one module since 2020."""
    return given(*GREMIA, *FUNCTIES, *REGELING, op="2020-01-01")


def met_dossier() -> Given:
    """The same, with the open dossier `d1` since 2022-12-08."""
    return bestuur().on("2022-12-08", DossierGeopend(dossier="d1", titel="steun"))
