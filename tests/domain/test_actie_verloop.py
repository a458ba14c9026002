"""What becomes of an action: progress, another owner or term, and its end."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.afspraken.actie import ACTIE, EigenaarGewijzigd
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from tests.domain.acties import AFSPRAAK, GAT, KLAAR, TERMIJN, VOORTGANG, actie, lopend
from tests.domain.bestuur import met, met_dossier
from tests.scenario import given

EIGENAAR = EigenaarGewijzigd(actie="x1", ambtelijk_eigenaar="regiosecretaris-zorg")


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
