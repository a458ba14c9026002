"""A plan is not history: a step is set or lapses, once."""

from datetime import date

import pytest

from register.domain.dossiers.dossier import DOSSIER, DossierGesloten
from register.domain.dossiers.stap import (
    Stap,
    StapGepland,
    StapGezet,
    StapStatus,
    StapVervallen,
    Zekerheid,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.values import Feitdatum, Periode
from tests.domain.bestuur import met_dossier
from tests.scenario import Given

PLAN = StapGepland(
    dossier="d1",
    stap="s1",
    omschrijving="besluit over wijziging",
    wie=("ab",),
    wanneer="2023-03",
    zekerheid=Zekerheid.ZO_MOGELIJK,
)
ANDER = StapGepland(
    dossier="d1", stap="s2", omschrijving="reacties", wanneer="2023-W10"
)
ZET = StapGezet(dossier="d1", stap="s1", uitkomst="besloten")
LAAT = StapVervallen(dossier="d1", stap="s1", reden="geen steun")


def gepland() -> Given:
    """Two planned steps."""
    return met_dossier().on("2023-01-12", PLAN, ANDER)


def stappen(scenario: Given) -> tuple[Stap, ...]:
    """The plan of `d1`."""
    staat = scenario.context().ooit(DOSSIER, "d1")
    assert staat is not None
    return staat.stappen


def test_een_geplande_stap_is_gepland_en_nog_niet_gebeurd() -> None:
    assert met_dossier().when(PLAN) == (PLAN,)
    assert stappen(gepland())[0] == Stap(
        code="s1",
        omschrijving="besluit over wijziging",
        wie=("ab",),
        wanneer="2023-03",
        zekerheid=Zekerheid.ZO_MOGELIJK,
        gepland_op=date(2023, 1, 12),
        seqs=(9,),
    )


@pytest.mark.parametrize(
    ("slot", "status"), [(ZET, StapStatus.GEZET), (LAAT, StapStatus.VERVALLEN)]
)
def test_een_stap_wordt_gezet_of_vervalt_en_de_andere_blijft(
    slot: StapGezet | StapVervallen, status: StapStatus
) -> None:
    assert gepland().when(slot) == (slot,)
    eerste, tweede = stappen(gepland().on("2023-03-30", slot))
    assert eerste.status is status
    assert eerste.afgesloten_op == date(2023, 3, 30)
    assert eerste.seqs == (9, 11)
    assert tweede.status is StapStatus.GEPLAND


@pytest.mark.parametrize("eerste", [ZET, LAAT])
@pytest.mark.parametrize("tweede", [ZET, LAAT])
@pytest.mark.parametrize("dag", ["2023-03-29", "2023-03-30", "2023-04-01"])
def test_een_stap_sluit_maar_een_keer(
    eerste: StapGezet | StapVervallen, tweede: StapGezet | StapVervallen, dag: str
) -> None:
    scenario = gepland().on("2023-03-30", eerste).at(dag)
    scenario.refused(VerkeerdeVolgorde, tweede, match="per 2023-03-30")


@pytest.mark.parametrize("slot", [ZET, LAAT])
def test_alleen_een_stap_die_dan_al_gepland_is_kan_sluiten(
    slot: StapGezet | StapVervallen,
) -> None:
    met_dossier().refused(OnbekendeVerwijzing, slot, match="PlanStap")
    gepland().at("2023-01-11").refused(OnbekendeVerwijzing, slot, match="niet bekend")


def test_een_stapcode_wordt_een_keer_gebruikt() -> None:
    gepland().refused(BestaatAl, PLAN, match="staat al in het register")


def test_wie_een_stap_zet_is_bekend() -> None:
    opdracht = StapGepland(
        dossier="d1", stap="s", omschrijving="x", wie=("ab", "x"), wanneer="2023"
    )
    met_dossier().refused(OnbekendeVerwijzing, opdracht, match="niet bekend")


@pytest.mark.parametrize(
    "wanneer",
    ["medio maart", "2023-13", Periode(van=date(2023, 4, 1), tot=date(2023, 3, 1))],
)
def test_een_plandatum_die_niet_bestaat_is_ongeldig(wanneer: Feitdatum) -> None:
    opdracht = StapGepland(dossier="d1", stap="s", omschrijving="x", wanneer=wanneer)
    with pytest.raises(OngeldigeInvoer, match="geen bestaande datum") as fout:
        met_dossier().when(opdracht)
    assert fout.value.pad == "/gegevens/wanneer"


@pytest.mark.parametrize("opdracht", [PLAN, ZET, LAAT])
def test_in_een_gesloten_dossier_beweegt_het_plan_niet(opdracht: object) -> None:
    dicht = gepland().on("2023-06-01", DossierGesloten(dossier="d1", reden="klaar"))
    dicht.refused(VerkeerdeVolgorde, opdracht, match="gesloten")
