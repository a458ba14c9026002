from dataclasses import replace
from datetime import date

import pytest

from register.domain.besluiten.besluit import BesluitGenomen, Oordeel, Toets
from register.domain.facts import Envelop
from register.domain.norms.catalogue import BY_NAME, in_force
from register.domain.norms.judging import judge, judge_again
from tests.domain.norms.wereld import WERELD, besluit
from tests.scenario import fact

FEIT = besluit(WERELD)
CONTEXT = WERELD.context()


def kop(feit: BesluitGenomen = FEIT) -> Envelop[object]:
    return fact(feit, 999).kop


def test_wat_niet_van_toepassing_is_wordt_niet_bewaard() -> None:
    toetsen = [gegeven.toets for gegeven in judge(FEIT, kop(), CONTEXT)]
    assert toetsen
    assert Oordeel.NIET_VAN_TOEPASSING not in {toets.oordeel for toets in toetsen}
    assert "AWB-25@1" in {toets.norm for toets in toetsen}


def test_herspelen_geeft_dezelfde_oordelen() -> None:
    eerder = tuple(gegeven.toets for gegeven in judge(FEIT, kop(), CONTEXT))
    assert judge_again(FEIT, kop(), CONTEXT, eerder) == []


def test_een_ander_feit_geeft_een_verschil() -> None:
    anders = replace(FEIT, motivering="omdat")
    eerder = (Toets(norm="AWB-25@1", oordeel=Oordeel.VOLDOET_NIET),)
    ((was, nu),) = judge_again(anders, kop(anders), CONTEXT, eerder)
    assert nu is not None
    assert (was.oordeel, nu.oordeel) == (Oordeel.VOLDOET_NIET, Oordeel.VOLDOET)


def test_over_een_feit_zonder_norm_oordeelt_er_geen() -> None:
    assert judge(object(), kop(), CONTEXT) == []


def test_een_klok_die_op_de_gevraagde_dag_is_afgelopen_telt_mee() -> None:
    feit = replace(FEIT, inwerking=date(2026, 7, 1))
    context = WERELD.on("2026-07-01", feit).context()
    op_de_dag = judge(feit, kop(feit), context, op=date(2026, 7, 2))
    assert "AWB-28" in {gegeven.norm.id for gegeven in op_de_dag}
    bij_het_vastleggen = judge(feit, kop(feit), context)
    assert "AWB-28" not in {gegeven.norm.id for gegeven in bij_het_vastleggen}


@pytest.mark.parametrize(
    ("dag", "geldt"),
    [
        (date(2019, 12, 31), False),
        (date(2020, 1, 1), True),
        (date(2022, 6, 30), True),
        (date(2022, 7, 1), False),
    ],
)
def test_een_norm_geldt_van_de_eerste_tot_en_met_de_laatste_dag(
    dag: date, *, geldt: bool
) -> None:
    norm = replace(BY_NAME["DOM-13@1"], van=date(2020, 1, 1), tot=date(2022, 6, 30))
    assert norm.in_force(dag) is geldt
    assert replace(norm, van=None, tot=None).in_force(dag)


def test_de_dag_na_de_laatste_geldt_een_norm_niet_meer() -> None:
    norm = replace(BY_NAME["DOM-13@1"], van=None, tot=date(2022, 6, 30))
    assert in_force([norm]) == ([date(2022, 7, 1)], [[norm], []])
