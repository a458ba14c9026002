"""What the deelnemers pay: figures, shares that add up, and who can be charged."""

from dataclasses import replace

import pytest

from register.domain.geld.bedragen import euro
from register.domain.geld.bijdragen import VerdeelBijdrage
from register.domain.geld.financien import FINANCIEN, Financien
from register.domain.geld.geldfeiten import (
    Aandeel,
    Aantal,
    Bijdragesoort,
    BijdrageVastgesteld,
    VerdeelgegevensVastgesteld,
)
from register.domain.openheid.correctie import CorrigeerRegistratie
from register.domain.organisatie.regeling import (
    ModuleBeeindigd,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    RekentNiet,
    VerkeerdeVolgorde,
)
from tests.domain.bestuur import met
from tests.domain.regio import ARNHEM, DUIVEN, RHEDEN, regio
from tests.scenario import Given

INWONERS = VerdeelgegevensVastgesteld(
    boekjaar=2027,
    verdeelgegevens="inwoners",
    sleutel="inwoneraantal",
    module="zorg",
    peildatum="2026-01-01",
    aantallen=(
        Aantal(gemeente=ARNHEM, aantal=170_000),
        Aantal(gemeente=DUIVEN, aantal=25_000),
        Aantal(gemeente=RHEDEN, aantal=44_000),
    ),
    bron="bevolkingsstatistiek",
)
RAMING = BijdrageVastgesteld(
    boekjaar=2027,
    bijdrage="zorg-raming",
    soort=Bijdragesoort.RAMING,
    module="zorg",
    bedrag=1_000,
    aandelen=(
        Aandeel(gemeente=ARNHEM, bedrag=700),
        Aandeel(gemeente=DUIVEN, bedrag=100),
        Aandeel(gemeente=RHEDEN, bedrag=100),
    ),
    bedrag_onverdeeld=100,
    dekking_onverdeeld="landelijke middelen",
)
VERDEEL = VerdeelBijdrage(
    boekjaar=2027,
    bijdrage="zorg-raming",
    soort=Bijdragesoort.RAMING,
    module="zorg",
    bedrag=170_000_000,
    verdeelgegevens="inwoners",
)
WIJZIGING = replace(
    RAMING,
    bijdrage="zorg-wijziging",
    soort=Bijdragesoort.WIJZIGING,
    bedrag=-10,
    aandelen=(Aandeel(gemeente=ARNHEM, bedrag=-10),),
    bedrag_onverdeeld=0,
)
AFREKENING = replace(
    WIJZIGING, bijdrage="zorg-afrekening", soort=Bijdragesoort.AFREKENING
)


def money(gegeven: Given, jaar: str = "2027") -> Financien:
    staat = gegeven.context().ooit(FINANCIEN, jaar)
    assert staat is not None
    return staat


def refusal(gegeven: Given, opdracht: object, reden: type[Refused]) -> Refused:
    with pytest.raises(reden) as gevangen:
        gegeven.when(opdracht)
    return gevangen.value


def geraamd() -> Given:
    return regio().on("2026-07-01", INWONERS, RAMING)


def test_aandelen_en_wat_onverdeeld_blijft_zijn_samen_het_geheel() -> None:
    assert regio().when(RAMING) == (RAMING,)
    staat = money(geraamd())
    assert staat.aandeel("zorg", ARNHEM) == 700
    assert staat.aandeel("werk", ARNHEM) == 0


def test_een_cent_verschil_wordt_geweigerd_met_beide_bedragen() -> None:
    fout = refusal(regio(), replace(RAMING, bedrag=1_001), RekentNiet)
    assert fout.pad == "/gegevens/aandelen"
    assert "€ 10,00" in fout.tekst
    assert "€ 10,01" in fout.tekst


def test_een_raming_is_niet_negatief_een_afrekening_wel() -> None:
    negatief = replace(RAMING, bedrag=-1, aandelen=(), bedrag_onverdeeld=-1)
    assert refusal(regio(), negatief, OngeldigeInvoer).pad == "/gegevens/bedrag"
    assert geraamd().when(AFREKENING) == (AFREKENING,)


def test_een_aandeel_van_wie_niet_deelneemt_wordt_geweigerd() -> None:
    fout = refusal(regio(), replace(RAMING, module="werk"), OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/aandelen/2/gemeente"


def test_een_bijdrage_noemt_bekende_gegevens_en_een_bekend_besluit() -> None:
    onbekend = replace(RAMING, verdeelgegevens=("x",))
    fout = refusal(regio(), onbekend, OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/verdeelgegevens/0"
    assert "bekend: geen" in fout.tekst
    met_gegevens = regio().on("2026-07-01", INWONERS)
    assert "inwoners" in refusal(met_gegevens, onbekend, OnbekendeVerwijzing).tekst
    assert met_gegevens.when(replace(RAMING, verdeelgegevens=("inwoners",)))
    zonder = replace(RAMING, besluit="AB-2026-001")
    assert refusal(regio(), zonder, OnbekendeVerwijzing).pad == "/gegevens/besluit"


def test_eerst_een_raming_dan_wijzigingen_en_na_de_afrekening_niets() -> None:
    regio().refused(VerkeerdeVolgorde, WIJZIGING, match="nog niets geraamd")
    assert geraamd().when(WIJZIGING) == (WIJZIGING,)
    tweede = replace(RAMING, bijdrage="nog-een")
    fout = refusal(geraamd(), tweede, VerkeerdeVolgorde)
    assert "'zorg-raming', seq" in fout.tekst
    geraamd().refused(BestaatAl, RAMING, match="zorg-raming")
    assert regio().when(AFREKENING) == (AFREKENING,)
    klaar = geraamd().on("2026-07-01", AFREKENING)
    for daarna in (WIJZIGING, replace(AFREKENING, bijdrage="b"), tweede):
        fout = refusal(klaar, daarna, VerkeerdeVolgorde)
        assert "al afgerekend op 2026-07-01 ('zorg-afrekening'" in fout.tekst


def test_een_ander_deel_heeft_zijn_eigen_raming() -> None:
    ander = replace(RAMING, bijdrage="beheer", module="")
    assert geraamd().when(ander) == (ander,)
    nog_een = geraamd().on("2026-07-01", ander)
    fout = refusal(nog_een, replace(ander, bijdrage="b2"), VerkeerdeVolgorde)
    assert "de regeling over 2027" in fout.tekst


def test_wat_een_gemeente_betaalt_is_alles_samen() -> None:
    staat = money(geraamd().on("2026-07-01", WIJZIGING, AFREKENING))
    assert staat.aandeel("zorg", ARNHEM) == 680


def test_het_register_verdeelt_op_de_cent() -> None:
    (bijdrage,) = regio().on("2026-07-01", INWONERS).when(VERDEEL)
    assert isinstance(bijdrage, BijdrageVastgesteld)
    assert {a.gemeente: a.bedrag for a in bijdrage.aandelen} == {
        ARNHEM: 120_920_502,
        DUIVEN: 17_782_427,
        RHEDEN: 31_297_071,
    }
    assert bijdrage.verdeelgegevens == ("inwoners",)


def test_wat_onverdeeld_blijft_wordt_niet_verdeeld() -> None:
    """003: WSP kost 1,8 miljoen, waarvan 1,7 miljoen over de gemeenten."""
    opdracht = replace(VERDEEL, bedrag=180_000_000, bedrag_onverdeeld=10_000_000)
    (bijdrage,) = regio().on("2026-07-01", INWONERS).when(opdracht)
    assert isinstance(bijdrage, BijdrageVastgesteld)
    assert sum(aandeel.bedrag for aandeel in bijdrage.aandelen) == 170_000_000


def test_verdelen_kan_alleen_naar_gegevens_van_dat_jaar_en_die_module() -> None:
    scenario = regio().on("2026-07-01", INWONERS)
    fout = refusal(scenario, replace(VERDEEL, boekjaar=2028), OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/verdeelgegevens"
    fout = refusal(scenario, replace(VERDEEL, module="werk"), RekentNiet)
    assert "module 'zorg'" in fout.tekst
    assert "'werk'" in fout.tekst
    fout = refusal(scenario, replace(VERDEEL, module=""), RekentNiet)
    assert "'de regeling'" in fout.tekst
    algemeen = regio().on("2026-07-01", replace(INWONERS, module=""))
    assert algemeen.when(VERDEEL)
    refusal(scenario, replace(VERDEEL, boekjaar=1), OngeldigeInvoer)


def test_een_afwijking_van_de_sleutel_is_te_zien() -> None:
    anders = replace(RAMING, verdeelgegevens=("inwoners",))
    staat = money(regio().on("2026-07-01", INWONERS, anders))
    assert staat.off_key("zorg-raming") == {ARNHEM: 60, DUIVEN: 6, RHEDEN: -66}
    volgens = regio().on("2026-07-01", INWONERS)
    (goed,) = volgens.when(VERDEEL)
    assert money(volgens.on("2026-07-01", goed)).off_key("zorg-raming") == {}


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [
        ("verdeelgegevens", ()),
        ("verdeelgegevens", ("inwoners", "inwoners")),
        ("verdeelgegevens", ("weg",)),
        ("aandelen", ()),
    ],
)
def test_zonder_een_set_gegevens_is_over_de_sleutel_niets_te_zeggen(
    veld: str, waarde: object
) -> None:
    anders = met(replace(RAMING, verdeelgegevens=("inwoners",)), veld, waarde)
    assert (
        money(regio().on("2026-07-01", INWONERS, anders)).off_key("zorg-raming") == {}
    )


def test_een_vreemd_feit_verandert_niets() -> None:
    vreemd = regio().on("2026-07-01", ModuleBeeindigd(module="zorg"))
    feit = vreemd.feiten[-1]
    staat = money(geraamd())
    assert FINANCIEN.evolve(staat, feit) is staat
    assert FINANCIEN.evolve(None, feit) is None


def test_ook_een_correctie_telt_op_tot_het_geheel() -> None:
    scenario = geraamd()
    seq = scenario.feiten[-1].seq
    goed = replace(RAMING, bedrag=2_000, bedrag_onverdeeld=1_100)
    scheef = replace(RAMING, bedrag=2_000)
    fout = refusal(
        scenario, CorrigeerRegistratie(seq=seq, gegevens=scheef, reden="r"), RekentNiet
    )
    assert fout.pad == "/gegevens/gegevens/aandelen"
    assert scenario.when(CorrigeerRegistratie(seq=seq, gegevens=goed, reden="r"))
    eerste = scenario.feiten[-2].seq
    assert scenario.when(CorrigeerRegistratie(seq=eerste, gegevens=INWONERS, reden="r"))


@pytest.mark.parametrize(
    ("cent", "tekst"),
    [
        (0, "€ 0,00"),
        (5, "€ 0,05"),
        (-1_250, "€ -12,50"),
        (123_456_789, "€ 1.234.567,89"),
    ],
)
def test_een_bedrag_staat_er_zoals_mensen_het_schrijven(cent: int, tekst: str) -> None:
    assert euro(cent) == tekst
