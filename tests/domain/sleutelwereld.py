"""A register with keys: who has one, and what it may."""

from dataclasses import replace
from datetime import date

from register.codec.keycode import code_of
from register.domain.facts import Feit
from register.domain.organisatie.gremium import (
    GremiumIngesteld,
    Gremiumsoort,
)
from register.domain.organisatie.persoon import PersoonGeregistreerd
from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.domain.toegang.toegangsfeiten import (
    HerstelsleutelVastgelegd,
    HerstelUitgevoerd,
    SleutelToegekend,
)
from register.domain.toegang.toekenning import KenSleutelToe
from register.domain.values import Openheid
from tests.scenario import Given, given

BEGIN = RegisterBegonnen(regeling="mgr-test", naam="x", oefening=True)
ORIGIN = "besluitregister/oefening/mgr-test"
A, B, C = ("aa" * 32, "bb" * 32, "cc" * 32)
DAG = date(2026, 7, 2)
PERSOON = PersoonGeregistreerd(persoon="p1", naam="x")


class Bron:
    """The facts of a world, as who judges a key reads them."""

    def __init__(self, gegeven: Given) -> None:
        self._context = gegeven.context()

    def eerste(self, stroom: str) -> Feit | None:
        return next(iter(self._context.vastgelegd(stroom)), None)

    def feit(self, seq: int) -> Feit | None:
        return self._context.feit(seq)


def code(publiek: str) -> str:
    return code_of(ORIGIN, publiek)


def ken_toe(publiek: str, actor: str = "secretaris", **anders: object) -> KenSleutelToe:
    opdracht = KenSleutelToe(sleutelcode=code(publiek), publiek=publiek, actor=actor)
    return replace(opdracht, **anders)  # type: ignore[arg-type] # a field by its name


def toegekend(
    publiek: str, actor: str = "secretaris", **anders: object
) -> SleutelToegekend:
    feit = SleutelToegekend(sleutelcode=code(publiek), publiek=publiek, actor=actor)
    return replace(feit, **anders)  # type: ignore[arg-type] # as above


HERSTEL = HerstelsleutelVastgelegd(sleutelcode=code(C), publiek=C)
AB = GremiumIngesteld(
    gremium="ab",
    naam="AB",
    soort=Gremiumsoort.ALGEMEEN_BESTUUR,
    openheid=Openheid.OPENBAAR,
)
LEEG = given(BEGIN)
EEN = given(BEGIN, toegekend(A, geheim=True))
MET_HERSTEL = EEN.on("2026-01-02", HERSTEL)


def herstel(publiek: str = B, **anders: object) -> HerstelUitgevoerd:
    feit = HerstelUitgevoerd(
        sleutelcode=code(publiek), publiek=publiek, actor="secretaris", reden="weg"
    )
    return replace(feit, **anders)  # type: ignore[arg-type] # as above
