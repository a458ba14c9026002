"""The room that colleges give their portefeuillehouders at a regional table."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.bevoegdheden.collegemandaat import (
    COLLEGEMANDAAT,
    CollegemandaatGemeld,
    CollegemandaatIngetrokken,
    evolve,
)
from register.domain.dossiers.dossier import DossierGeopend
from register.domain.organisatie.persoon import PersoonGeregistreerd
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from tests.domain.bestuur import bestuur, met
from tests.scenario import fact

BASIS = bestuur().on(
    "2026-01-01",
    PersoonGeregistreerd(persoon="p1", naam="wethouder"),
    DossierGeopend(dossier="d1", titel="tarieven"),
)
CM = CollegemandaatGemeld(
    collegemandaat="cm-1",
    gemeente="gm0202",
    portefeuillehouder="p1",
    onderwerp="tarieven",
    ruimte="tot de index",
)
WEG = CollegemandaatIngetrokken(collegemandaat="cm-1")
MET = BASIS.on("2026-02-01", CM)


def test_een_college_meldt_welke_ruimte_er_is() -> None:
    heel = replace(CM, gremium="ab", module="zorg", dossier="d1", bedrag=0)
    assert BASIS.when(heel) == (heel,)
    MET.refused(BestaatAl, CM, "cm-1")


@pytest.mark.parametrize(
    ("veld", "waarde", "reden"),
    [
        ("gemeente", "gm9999", OnbekendeVerwijzing),
        ("portefeuillehouder", "p9", OnbekendeVerwijzing),
        ("gremium", "xx", OnbekendeVerwijzing),
        ("module", "xx", OnbekendeVerwijzing),
        ("dossier", "d9", OnbekendeVerwijzing),
        ("bedrag", -1, OngeldigeInvoer),
        ("geldig_tot", date(2026, 7, 1), VerkeerdeVolgorde),
    ],
)
def test_een_collegemandaat_verwijst_naar_wat_er_is(
    veld: str, waarde: object, reden: type[Refused]
) -> None:
    with pytest.raises(reden) as fout:
        BASIS.when(met(CM, veld, waarde))
    assert fout.value.pad == f"/gegevens/{veld}"
    assert BASIS.when(replace(CM, geldig_tot=date(2026, 7, 2)))


@pytest.mark.parametrize(
    ("dag", "geldt"),
    [
        (date(2026, 1, 31), False),
        (date(2026, 2, 1), True),
        (date(2026, 2, 28), True),
        (date(2026, 3, 1), False),
    ],
)
def test_een_collegemandaat_geldt_tot_het_einde(dag: date, *, geldt: bool) -> None:
    ingetrokken = MET.on("2026-03-01", WEG)
    tot = BASIS.on("2026-02-01", replace(CM, geldig_tot=date(2026, 2, 28)))
    for gegeven in (ingetrokken, tot):
        staat = gegeven.context().staat(COLLEGEMANDAAT, "cm-1")
        assert staat is not None
        assert staat.holds(dag) is geldt


def test_een_college_neemt_de_ruimte_een_keer_terug() -> None:
    assert MET.when(WEG) == (WEG,)
    BASIS.refused(OnbekendeVerwijzing, WEG)
    weg = MET.on("2026-03-01", WEG)
    weg.refused(VerkeerdeVolgorde, WEG, "seq 10.* al ingetrokken per 2026-03-01")
    assert evolve(None, fact(WEG, 1)) is None
