"""The order of a meeting, and when it can close."""

from dataclasses import replace

import pytest

from register.domain.facts import Gebeurtenis
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from register.domain.vergaderingen.toezegging import ToezeggingGedaan
from register.domain.vergaderingen.vergaderfeiten import AgendaVastgesteld
from register.domain.vergaderingen.vergadering import (
    AgendapuntAfgevoerd,
    VergaderingGesloten,
)
from register.domain.vergaderingen.verslag import (
    ConceptBesluitenlijstGedeeld,
    VerslagVastgesteld,
)
from tests.domain.vergaderzaal import DAG, LOS_PUNT, bestuur, called, meeting, opened

VOLGORDE = AgendaVastgesteld(vergadering="ab-1", punten=("6", "5"))
SLOT = VergaderingGesloten(vergadering="ab-1")
GEROEPEN = called(bestuur())


def codes(*gebeurtenissen: Gebeurtenis) -> list[str]:
    return [punt.code for punt in meeting(GEROEPEN.on(DAG, *gebeurtenissen)).agenda]


def test_de_vastgestelde_volgorde_is_die_van_de_behandeling() -> None:
    assert GEROEPEN.when(VOLGORDE) == (VOLGORDE,)
    assert codes() == ["5", "6"]
    assert codes(VOLGORDE) == ["6", "5"]


def test_een_later_punt_komt_achteraan() -> None:
    assert codes(VOLGORDE, replace(LOS_PUNT, punt="1")) == ["6", "5", "1"]


def test_een_afgevoerd_punt_hoeft_niet_in_de_volgorde() -> None:
    af = AgendapuntAfgevoerd(vergadering="ab-1", punt="5", reden="later")
    zonder = GEROEPEN.on(DAG, af)
    alleen = replace(VOLGORDE, punten=("6",))
    assert zonder.when(alleen) == (alleen,)
    zonder.refused(VerkeerdeVolgorde, VOLGORDE, "afgevoerd")


@pytest.mark.parametrize(
    ("punten", "reden", "zin"),
    [
        (("6", "9"), OnbekendeVerwijzing, "'9'"),
        (("6", "5", "6"), OngeldigeInvoer, "2 keer"),
        (("6",), VerkeerdeVolgorde, "punt '5' staat op de agenda"),
    ],
)
def test_een_volgorde_noemt_elk_punt_een_keer(
    punten: tuple[str, ...], reden: type[Refused], zin: str
) -> None:
    GEROEPEN.refused(reden, replace(VOLGORDE, punten=punten), zin)


def test_wat_na_een_vergadering_komt_houdt_het_sluiten_niet_tegen() -> None:
    concept = ConceptBesluitenlijstGedeeld(vergadering="ab-1")
    verslag = VerslagVastgesteld(vergadering="ab-1")
    zaal = opened(bestuur()).on("2026-07-09", concept, verslag)
    assert zaal.when(SLOT) == (SLOT,)
    toegezegd = ToezeggingGedaan(
        vergadering="ab-1", toezegging="t1", inhoud="brief", door="ab"
    )
    zaal.on("2026-07-09", toegezegd).refused(VerkeerdeVolgorde, SLOT, "2026-07-09")
