from dataclasses import replace

from register.domain.besluiten.besluit import BesluitGenomen, Oordeel, Toets
from register.domain.facts import Envelop
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
    assert (was.oordeel, nu.oordeel) == (Oordeel.VOLDOET_NIET, Oordeel.VOLDOET)
