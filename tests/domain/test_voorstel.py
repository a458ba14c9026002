"""A proposal is drafted, changed version by version, put off or taken back."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.dossiers.dossier import DOSSIER, DossierGesloten
from register.domain.dossiers.voorstel import (
    BesluitAangehouden,
    Voorstel,
    VoorstelGewijzigd,
    VoorstelIngetrokken,
    VoorstelOpgesteld,
    VoorstelStatus,
    Vraagtype,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.values import Onbekend
from register.domain.vergaderingen.vergadering import VERGADERING
from tests.domain.bestuur import met, met_dossier
from tests.scenario import Given, fact

VOORSTEL = VoorstelOpgesteld(
    dossier="d1",
    voorstel="p1",
    titel="inbedding",
    vraagtype=Vraagtype.HOE,
    gevraagd_besluit="in te stemmen",
    aan="ab",
    route="R5",
    module="zorg",
    opsteller="secretaris",
    bedrag=100_000_00,
    boekjaar=2024,
    dekking="begroting",
    afwegingscriteria="kosten",
)
TWEEDE = VoorstelOpgesteld(
    dossier="d1",
    voorstel="p2",
    titel="ander",
    vraagtype=Onbekend(onbekend="niet in het verslag"),
    gevraagd_besluit="kennis te nemen",
    aan="db",
    versie=3,
)
V2 = VoorstelGewijzigd(dossier="d1", voorstel="p1", versie=2, samenvatting="bedrag")
V3 = replace(V2, versie=3)
WEG = VoorstelIngetrokken(dossier="d1", voorstel="p1", reden="achterhaald")
AAN = BesluitAangehouden(
    dossier="d1", voorstel="p1", orgaan="ab", reden="staking", tot="2023-04"
)


def opgesteld() -> Given:
    """Two proposals since 2023-02-01."""
    return met_dossier().on("2023-02-01", VOORSTEL, TWEEDE)


def voorstel(scenario: Given, code: str = "p1") -> Voorstel:
    """A proposal of `d1` with all that is known."""
    staat = scenario.context().ooit(DOSSIER, "d1")
    assert staat is not None
    gevonden = staat.voorstel(code)
    assert gevonden is not None
    return gevonden


def test_een_voorstel_begint_bij_versie_een() -> None:
    assert met_dossier().when(VOORSTEL) == (VOORSTEL,)
    assert voorstel(opgesteld()) == Voorstel(
        code="p1",
        titel="inbedding",
        vraagtype=Vraagtype.HOE,
        gevraagd_besluit="in te stemmen",
        aan="ab",
        route="R5",
        module="zorg",
        opsteller="secretaris",
        bedrag=100_000_00,
        boekjaar=2024,
        dekking="begroting",
        afwegingscriteria="kosten",
        versie=1,
        opgesteld_op=date(2023, 2, 1),
        seqs=(9,),
    )


def test_historie_mag_een_latere_versie_en_een_onbekend_vraagtype_hebben() -> None:
    assert met_dossier().when(TWEEDE) == (TWEEDE,)
    assert voorstel(opgesteld(), "p2").versie == 3


@pytest.mark.parametrize("versie", [0, -1])
def test_een_eerste_versie_is_minstens_een(versie: int) -> None:
    met_dossier().refused(
        OngeldigeInvoer, replace(VOORSTEL, versie=versie), match="1 of meer"
    )
    assert met_dossier().when(replace(VOORSTEL, versie=1))


@pytest.mark.parametrize("veld", ["aan", "module", "opsteller"])
def test_een_voorstel_noemt_niets_onbekends(veld: str) -> None:
    with pytest.raises(OnbekendeVerwijzing) as fout:
        met_dossier().when(met(VOORSTEL, veld, "x"))
    assert fout.value.pad == f"/gegevens/{veld}"


def test_een_voorstel_gaat_naar_een_gremium_en_niet_naar_een_functie() -> None:
    met_dossier().refused(
        OnbekendeVerwijzing, replace(VOORSTEL, aan="secretaris"), match="niet bekend"
    )


def test_een_voorstelcode_wordt_een_keer_gebruikt() -> None:
    opgesteld().refused(BestaatAl, VOORSTEL, match="staat al in het register")


def test_een_wijziging_is_de_volgende_versie_van_dit_voorstel() -> None:
    assert opgesteld().when(V2) == (V2,)
    gewijzigd = opgesteld().on("2023-02-10", V2)
    assert voorstel(gewijzigd).versie == 2
    assert voorstel(gewijzigd).seqs == (9, 11)
    assert voorstel(gewijzigd, "p2").versie == 3
    assert gewijzigd.when(V3) == (V3,)


@pytest.mark.parametrize("versie", [0, 1, 3])
def test_een_wijziging_slaat_geen_versie_over_en_herhaalt_er_geen(versie: int) -> None:
    with pytest.raises(VerkeerdeVolgorde, match="krijgt versie 2") as fout:
        opgesteld().when(replace(V2, versie=versie))
    assert fout.value.pad == "/gegevens/versie"


@pytest.mark.parametrize("versie", [2, 3])
def test_een_wijziging_schuift_niet_onder_een_latere(versie: int) -> None:
    scenario = opgesteld().on("2023-02-10", V2)
    scenario.at("2023-02-09").refused(
        VerkeerdeVolgorde, replace(V2, versie=versie), match="laatste versie 2"
    )


def test_een_ingetrokken_voorstel_is_ingetrokken() -> None:
    assert opgesteld().when(WEG) == (WEG,)
    staat = voorstel(opgesteld().on("2023-03-01", WEG))
    assert staat.status is VoorstelStatus.INGETROKKEN
    assert staat.ingetrokken_op == date(2023, 3, 1)


@pytest.mark.parametrize("opdracht", [V2, WEG, AAN])
def test_met_een_ingetrokken_voorstel_gebeurt_niets_meer(opdracht: object) -> None:
    scenario = opgesteld().on("2023-03-01", WEG).at("2023-03-01")
    scenario.refused(VerkeerdeVolgorde, opdracht, match="ingetrokken op 2023-03-01")


def test_intrekken_kan_maar_een_keer_ook_niet_eerder() -> None:
    scenario = opgesteld().on("2023-03-01", WEG).at("2023-02-28")
    scenario.refused(VerkeerdeVolgorde, WEG, match="ingetrokken op 2023-03-01")
    assert scenario.when(AAN) == (AAN,)


@pytest.mark.parametrize("opdracht", [V2, WEG, AAN])
def test_alleen_een_voorstel_dat_er_dan_is_kan_veranderen(opdracht: object) -> None:
    met_dossier().refused(OnbekendeVerwijzing, opdracht, match="StelVoorstelOp")
    opgesteld().at("2023-01-31").refused(
        OnbekendeVerwijzing, opdracht, match="niet bekend"
    )


def test_aanhouden_kan_meer_dan_eens_en_neemt_geen_nummer() -> None:
    scenario = opgesteld().on("2023-03-01", AAN)
    assert scenario.when(AAN) == (AAN,)
    staat = voorstel(scenario)
    assert staat.status is VoorstelStatus.AANGEHOUDEN
    assert staat.aangehouden_op == date(2023, 3, 1)
    assert staat.aangehouden_tot == "2023-04"


def test_aanhouden_kan_zonder_datum() -> None:
    opdracht = replace(AAN, tot=None)
    assert opgesteld().when(opdracht) == (opdracht,)


def test_aanhouden_tot_een_dag_die_niet_bestaat_is_ongeldig() -> None:
    opgesteld().refused(
        OngeldigeInvoer, replace(AAN, tot="2023-02-30"), match="geen bestaande datum"
    )


def test_aanhouden_noemt_een_bekend_orgaan() -> None:
    opgesteld().refused(
        OnbekendeVerwijzing, replace(AAN, orgaan="secretaris"), match="niet bekend"
    )


def test_aanhouden_noemt_een_bekende_vergadering() -> None:
    opdracht = replace(AAN, vergadering="ab-2023-1")
    opgesteld().refused(OnbekendeVerwijzing, opdracht, match="vergadering 'ab-2023-1'")
    anders = fact(V2, 50)
    kop = replace(anders.kop, stroom=VERGADERING.stroom("ab-2023-1"))
    bekend = anders._replace(kop=kop)
    scenario = opgesteld()
    scenario = replace(scenario, feiten=(*scenario.feiten, bekend))
    assert scenario.when(opdracht) == (opdracht,)


@pytest.mark.parametrize("opdracht", [VOORSTEL, V2, WEG, AAN])
def test_in_een_gesloten_dossier_komt_geen_voorstel(opdracht: object) -> None:
    dicht = opgesteld().on("2023-06-01", DossierGesloten(dossier="d1", reden="klaar"))
    dicht.refused(VerkeerdeVolgorde, opdracht, match="gesloten")
