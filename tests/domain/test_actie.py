"""Afspraken and actions: owners or n.t.b., progress, an end."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.afspraken.actie import (
    ACTIE,
    Actie,
    ActieAfgerond,
    Actiesoort,
    ActieUitgezet,
    ActieVoortgangGemeld,
    AfspraakVastgelegd,
    EigenaarGewijzigd,
    TermijnGewijzigd,
)
from register.domain.overeenkomsten.overeenkomst import Einde, OvereenkomstBeeindigd
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from tests.domain.bestuur import met, met_dossier
from tests.scenario import Given, fact, given

AFSPRAAK = AfspraakVastgelegd(
    actie="x1",
    omschrijving="rollen uitwerken",
    dossier="d1",
    gremium="ab",
    bestuurlijk_eigenaar="ab",
    ambtelijk_eigenaar="secretaris",
    opdrachtnemer="regiosecretaris-zorg",
    bewaker="secretaris",
    betrokkenen=("bc-zorg", "secretaris"),
    termijn="2026-02-12",
)
GAT = AfspraakVastgelegd(
    actie="x1",
    omschrijving="n.t.b.",
    nader_te_bepalen=(
        "bestuurlijk_eigenaar",
        "ambtelijk_eigenaar",
        "bewaker",
        "termijn",
    ),
    herzien_op=date(2026, 2, 12),
)
VOORTGANG = ActieVoortgangGemeld(actie="x1", voortgang="op weg", percentage=50)
KLAAR = ActieAfgerond(actie="x1", resultaat="gereed")
EIGENAAR = EigenaarGewijzigd(actie="x1", ambtelijk_eigenaar="regiosecretaris-zorg")
TERMIJN = TermijnGewijzigd(actie="x1", termijn="2026-06", reden="capaciteit")


def lopend() -> Given:
    """One afspraak since 2025-10-16."""
    return met_dossier().on("2025-10-16", AFSPRAAK)


def actie(scenario: Given) -> Actie:
    """The action with all that is known."""
    staat = scenario.context().ooit(ACTIE, "x1")
    assert staat is not None
    return staat


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


def test_voortgang_houdt_het_laatste_percentage_vast() -> None:
    assert lopend().when(VOORTGANG) == (VOORTGANG,)
    scenario = lopend().on("2025-11-01", VOORTGANG)
    scenario = scenario.on("2025-12-01", replace(VOORTGANG, percentage=None))
    assert actie(scenario).percentage == 50
    assert actie(scenario).voortgang_op == date(2025, 12, 1)
    assert actie(scenario).seqs == (9, 10, 11)


@pytest.mark.parametrize(
    ("percentage", "mag"),
    [(-1, False), (0, True), (100, True), (101, False), (None, True)],
)
def test_een_percentage_ligt_tussen_0_en_100(
    percentage: int | None,
    mag: bool,  # noqa: FBT001
) -> None:
    opdracht = replace(VOORTGANG, percentage=percentage)
    if mag:
        assert lopend().when(opdracht) == (opdracht,)
    else:
        lopend().refused(OngeldigeInvoer, opdracht, match="0 tot en met 100")


def test_alleen_genoemde_eigenaren_veranderen_en_zijn_niet_langer_ntb() -> None:
    assert lopend().when(EIGENAAR) == (EIGENAAR,)
    staat = actie(met_dossier().on("2025-10-16", GAT).on("2025-11-01", EIGENAAR))
    assert staat.ambtelijk_eigenaar == "regiosecretaris-zorg"
    assert staat.bestuurlijk_eigenaar == ""
    assert staat.nader_te_bepalen == ("bestuurlijk_eigenaar", "bewaker", "termijn")
    ander = EigenaarGewijzigd(actie="x1", bestuurlijk_eigenaar="db", bewaker="ab")
    gewisseld = actie(lopend().on("2025-11-01", ander))
    assert gewisseld.bestuurlijk_eigenaar == "db"
    assert gewisseld.bewaker == "ab"
    assert gewisseld.ambtelijk_eigenaar == "secretaris"


def test_ook_opdrachtgevers_nemer_en_betrokkenen_gaan_over() -> None:
    open_ = replace(
        GAT,
        ambtelijk_eigenaar="secretaris",
        betrokkenen=("ab",),
        nader_te_bepalen=(
            "bestuurlijk_eigenaar",
            "bestuurlijk_opdrachtgever",
            "betrokkenen",
        ),
    )
    assert met_dossier().when(open_) == (open_,), "van een lijst is een deel bekend"
    ander = EigenaarGewijzigd(
        actie="x1",
        bestuurlijk_opdrachtgever="ab",
        ambtelijk_opdrachtgever="secretaris",
        opdrachtnemer="regiosecretaris-zorg",
        betrokkenen=("ab", "bc-zorg"),
    )
    scenario = met_dossier().on("2025-10-16", open_)
    assert scenario.when(ander) == (ander,)
    staat = actie(scenario.on("2025-11-01", ander))
    assert staat.nader_te_bepalen == ("bestuurlijk_eigenaar",)
    assert staat.bestuurlijk_opdrachtgever == "ab"
    assert staat.ambtelijk_opdrachtgever == "secretaris"
    assert staat.opdrachtnemer == "regiosecretaris-zorg"
    assert staat.betrokkenen == ("ab", "bc-zorg")
    alleen = EigenaarGewijzigd(actie="x1", betrokkenen=("x",))
    with pytest.raises(OnbekendeVerwijzing) as fout:
        scenario.when(alleen)
    assert fout.value.pad == "/gegevens/betrokkenen/0"


def test_een_wisseling_zonder_eigenaar_is_er_geen() -> None:
    lopend().refused(
        OngeldigeInvoer,
        EigenaarGewijzigd(actie="x1", reden="geen"),
        match="vermeld een bestuurlijk eigenaar",
    )


@pytest.mark.parametrize(
    "veld", ["bestuurlijk_eigenaar", "ambtelijk_eigenaar", "bewaker"]
)
def test_een_nieuwe_eigenaar_is_bekend(veld: str) -> None:
    with pytest.raises(OnbekendeVerwijzing) as fout:
        lopend().when(met(EIGENAAR, veld, "x"))
    assert fout.value.pad == f"/gegevens/{veld}"


def test_een_andere_termijn_is_niet_langer_ntb() -> None:
    assert lopend().when(TERMIJN) == (TERMIJN,)
    staat = actie(met_dossier().on("2025-10-16", GAT).on("2025-11-01", TERMIJN))
    assert staat.termijn == "2026-06"
    assert "termijn" not in staat.nader_te_bepalen
    assert "bewaker" in staat.nader_te_bepalen


def test_een_afgeronde_actie_is_niet_meer_open() -> None:
    assert lopend().when(KLAAR) == (KLAAR,)
    assert actie(lopend()).open
    staat = actie(lopend().on("2026-01-15", KLAAR))
    assert not staat.open
    assert staat.afgerond_op == date(2026, 1, 15)


@pytest.mark.parametrize("opdracht", [VOORTGANG, KLAAR, EIGENAAR, TERMIJN])
def test_na_afronding_gebeurt_niets_meer(opdracht: object) -> None:
    klaar = lopend().on("2026-01-15", KLAAR)
    klaar.at("2026-01-15").refused(
        VerkeerdeVolgorde, opdracht, match=r"afgerond op 2026-01-15 \(seq 10\)"
    )


@pytest.mark.parametrize("opdracht", [VOORTGANG, EIGENAAR, TERMIJN])
def test_van_voor_de_afronding_kan_nog_worden_vastgelegd(opdracht: object) -> None:
    klaar = lopend().on("2026-01-15", KLAAR)
    assert klaar.at("2026-01-14").when(opdracht) == (opdracht,)


def test_afronden_gaat_niet_vooraf_aan_wat_er_staat() -> None:
    klaar = lopend().on("2026-01-15", KLAAR)
    klaar.at("2026-01-14").refused(VerkeerdeVolgorde, KLAAR, match="sluit af op of na")
    bezig = lopend().on("2026-01-15", VOORTGANG)
    bezig.at("2026-01-14").refused(VerkeerdeVolgorde, KLAAR, match="2026-01-15")
    assert bezig.at("2026-01-15").when(KLAAR) == (KLAAR,)


@pytest.mark.parametrize("opdracht", [VOORTGANG, KLAAR, EIGENAAR, TERMIJN])
def test_alleen_wat_dan_loopt_kan_veranderen(opdracht: object) -> None:
    met_dossier().refused(OnbekendeVerwijzing, opdracht, match="LegAfspraakVast")
    lopend().at("2025-10-15").refused(
        OnbekendeVerwijzing, opdracht, match="niet bekend"
    )


def test_een_tweede_begin_en_een_feit_zonder_begin_veranderen_niets() -> None:
    weer = lopend().on("2026-01-01", replace(AFSPRAAK, bewaker="ab"))
    assert actie(weer) == actie(lopend())
    assert given(VOORTGANG).context().staat(ACTIE, "x1") is None
