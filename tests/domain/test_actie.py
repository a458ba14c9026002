"""Actions: what was agreed, by whom it is done and by when."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.afspraken.actie import Actie, Actiesoort, ActieUitgezet
from register.domain.overeenkomsten.overeenkomst import Einde, OvereenkomstBeeindigd
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from tests.domain.acties import AFSPRAAK, GAT, KLAAR, TERMIJN, VOORTGANG, actie, lopend
from tests.domain.bestuur import met, met_dossier
from tests.scenario import fact


def test_een_afspraak_heeft_eigenaren_een_bewaker_en_een_termijn() -> None:
    assert met_dossier().at("2025-10-16").when(AFSPRAAK) == (AFSPRAAK,)
    assert actie(lopend()) == Actie(
        code="x1",
        soort=Actiesoort.AFSPRAAK,
        omschrijving="rollen uitwerken",
        dossier="d1",
        besluit="",
        gremium="ab",
        bestuurlijk_eigenaar="ab",
        ambtelijk_eigenaar="secretaris",
        opdrachtnemer="regiosecretaris-zorg",
        bewaker="secretaris",
        betrokkenen=("bc-zorg", "secretaris"),
        termijn="2026-02-12",
        nader_te_bepalen=(),
        herzien_op=None,
        vastgelegd_op=date(2025, 10, 16),
        seqs=(9,),
    )


def test_een_actie_wordt_uitgezet_uit_een_besluit_dat_er_is() -> None:
    opdracht = ActieUitgezet(
        actie="x2",
        omschrijving="uitvoeren",
        besluit="AB-2026-001",
        bestuurlijk_eigenaar="db",
        ambtelijk_eigenaar="secretaris",
    )
    met_dossier().refused(OnbekendeVerwijzing, opdracht, match="AB-2026-001")
    anders = fact(KLAAR, 50)
    kop = replace(anders.kop, stroom="besluit/AB-2026-001")
    scenario = met_dossier()
    scenario = replace(scenario, feiten=(*scenario.feiten, anders._replace(kop=kop)))
    assert scenario.when(opdracht) == (opdracht,)
    staat = scenario.on("2026-01-01", replace(opdracht, actie="x1"))
    assert actie(staat).soort is Actiesoort.ACTIE


def test_een_eigenaar_mag_nader_te_bepalen_zijn_en_blijft_dan_zichtbaar() -> None:
    assert met_dossier().when(GAT) == (GAT,)
    staat = actie(met_dossier().on("2025-10-16", GAT))
    assert staat.nader_te_bepalen == GAT.nader_te_bepalen
    assert staat.herzien_op == date(2026, 2, 12)


@pytest.mark.parametrize("veld", ["bestuurlijk_eigenaar", "ambtelijk_eigenaar"])
def test_een_lege_eigenaar_zonder_ntb_wordt_geweigerd(veld: str) -> None:
    with pytest.raises(OngeldigeInvoer, match=f'"nader_te_bepalen": ."{veld}"') as fout:
        met_dossier().when(met(AFSPRAAK, veld, ""))
    assert fout.value.pad == f"/gegevens/{veld}"


@pytest.mark.parametrize(
    ("veld", "tekst"),
    [("omschrijving", "kan niet n.t.b. zijn"), ("bewaker", "ingevuld én n.t.b.")],
)
def test_ntb_is_een_leeg_veld_dat_leeg_mag_zijn(veld: str, tekst: str) -> None:
    with pytest.raises(OngeldigeInvoer, match=tekst) as fout:
        met_dossier().when(replace(AFSPRAAK, nader_te_bepalen=(veld,)))
    assert fout.value.pad == "/gegevens/nader_te_bepalen/0"


@pytest.mark.parametrize(
    "veld",
    [
        "dossier",
        "gremium",
        "besluit",
        "bestuurlijk_eigenaar",
        "ambtelijk_eigenaar",
        "opdrachtnemer",
        "bewaker",
    ],
)
def test_een_afspraak_noemt_niets_onbekends(veld: str) -> None:
    with pytest.raises(OnbekendeVerwijzing) as fout:
        met_dossier().when(met(AFSPRAAK, veld, "x"))
    assert fout.value.pad == f"/gegevens/{veld}"


def test_betrokkenen_zijn_bekend() -> None:
    with pytest.raises(OnbekendeVerwijzing) as fout:
        met_dossier().when(replace(AFSPRAAK, betrokkenen=("ab", "x")))
    assert fout.value.pad == "/gegevens/betrokkenen/1"


def test_een_termijn_bestaat() -> None:
    met_dossier().refused(
        OngeldigeInvoer,
        replace(AFSPRAAK, termijn="2026-02-30"),
        match="geen bestaande datum",
    )
    lopend().refused(
        OngeldigeInvoer,
        replace(TERMIJN, termijn="medio 2026"),
        match="geen bestaande datum",
    )


def test_een_termijn_ligt_niet_voor_de_afspraak() -> None:
    op_de_dag = replace(AFSPRAAK, termijn="2025-10-16")
    assert met_dossier().at("2025-10-16").when(op_de_dag)
    met_dossier().at("2025-10-17").refused(
        VerkeerdeVolgorde, op_de_dag, match="van 2025-10-17 en de termijn 2025-10-16"
    )
    assert lopend().when(replace(TERMIJN, termijn="2025-10"))
    lopend().refused(
        VerkeerdeVolgorde, replace(TERMIJN, termijn="2025-10-15"), match="2025-10-16"
    )


def test_wat_elke_gemeente_moet_doen_wordt_per_gemeente_gevolgd() -> None:
    per = replace(AFSPRAAK, gemeenten=("gm0202",))
    assert met_dossier().at("2025-10-16").when(per) == (per,)
    scenario = met_dossier().on("2025-10-16", per)
    half = replace(VOORTGANG, gemeente="gm0202")
    assert scenario.when(half) == (half,)
    staat = actie(
        scenario.on("2025-11-01", half).on("2025-12-01", replace(half, percentage=None))
    )
    assert staat.percentage is None, "een gemeente is niet het geheel"
    assert staat.per_gemeente["gm0202"].percentage == 50
    assert staat.per_gemeente["gm0202"].op == date(2025, 12, 1)
    zonder = actie(scenario.on("2025-11-01", replace(half, percentage=None)))
    assert zonder.per_gemeente["gm0202"].percentage is None
    scenario.refused(
        OngeldigeInvoer, replace(half, gemeente="gm0226"), match="wel: gm0202"
    )
    lopend().refused(OngeldigeInvoer, half, match="wel: geen")


@pytest.mark.parametrize(
    ("gemeenten", "reden", "plek"),
    [
        (("gm9999",), OnbekendeVerwijzing, 0),
        (("gm0202", "gm0202"), OngeldigeInvoer, 1),
    ],
)
def test_een_gemeente_die_iets_moet_doen_is_deelnemer_en_staat_er_een_keer(
    gemeenten: tuple[str, ...], reden: type[Refused], plek: int
) -> None:
    with pytest.raises(reden) as fout:
        met_dossier().when(replace(AFSPRAAK, gemeenten=gemeenten))
    assert fout.value.pad == f"/gegevens/gemeenten/{plek}"


def test_een_actie_kan_uit_een_overeenkomst_komen() -> None:
    with pytest.raises(OnbekendeVerwijzing) as fout:
        met_dossier().when(replace(AFSPRAAK, overeenkomst="x"))
    assert fout.value.pad == "/gegevens/overeenkomst"
    einde = OvereenkomstBeeindigd(overeenkomst="x", oorzaak=Einde.OVERIG)
    erop = replace(AFSPRAAK, overeenkomst="x")
    scenario = met_dossier().on("2024-01-01", einde).at("2025-10-16")
    assert scenario.when(erop) == (erop,)


def test_een_actiecode_wordt_een_keer_gebruikt() -> None:
    lopend().refused(BestaatAl, AFSPRAAK, match="staat al in het register")
