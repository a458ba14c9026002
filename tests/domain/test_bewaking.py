"""Pressing for what was agreed, and seeing behind which field nobody stands."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.afspraken.aandrang import (
    Druk,
    EscalatieGestart,
    HerinneringVerzonden,
    Trede,
    VoornemenArt10a,
)
from register.domain.afspraken.actie import (
    ACTIE,
    Actie,
    ActieAfgerond,
    ActieUitgezet,
)
from register.domain.afspraken.bewaking import open_places
from register.domain.afspraken.nietbelegd import Gat, Gatsoort
from register.domain.organisatie.functie import FunctieOpgeheven, FunctieVerlaten
from register.domain.organisatie.gremium import GremiumOpgeheven
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from tests.domain.bestuur import met
from tests.domain.regio import ARNHEM, bezet
from tests.scenario import Given, fact

UITGEZET = ActieUitgezet(
    actie="x1",
    omschrijving="formatie leveren",
    besluit="AB-2026-001",
    bestuurlijk_eigenaar="db",
    ambtelijk_eigenaar="secretaris",
    gemeenten=(ARNHEM,),
)
HERINNERING = HerinneringVerzonden(actie="x1", aan=("secretaris",), wijze="e-mail")
ESCALATIE = EscalatieGestart(
    actie="x1",
    trede=Trede.BESTUURLIJK_GESPREK,
    aan=("db",),
    reden="geen antwoord",
    gemeente=ARNHEM,
)
VOORNEMEN = VoornemenArt10a(
    actie="x1",
    gemeente=ARNHEM,
    reden="werkt niet mee",
    besluit="AB-2026-001",
    overgedragen_bevoegdheid="regeling-uitvoeren",
    termijn="2026-12",
    bedrag=0,
)
KLAAR = ActieAfgerond(actie="x1")


def uitgezet(actie: ActieUitgezet = UITGEZET) -> Given:
    """An action out of a decision that is on record."""
    scenario = bezet()
    for nummer in ("001", "002"):
        plek = len(scenario.feiten)
        los = fact(KLAAR, plek, "2026-01-01")
        kop = replace(los.kop, stroom=f"besluit/AB-2026-{nummer}")
        scenario = replace(scenario, feiten=(*scenario.feiten, los._replace(kop=kop)))
    return scenario.on("2026-02-01", actie)


def actie(gegeven: Given) -> Actie:
    staat = gegeven.context().ooit(ACTIE, "x1")
    assert staat is not None
    return staat


def refusal(gegeven: Given, opdracht: object, reden: type[Refused]) -> Refused:
    with pytest.raises(reden) as gevangen:
        gegeven.when(opdracht)
    return gevangen.value


@pytest.mark.parametrize("opdracht", [HERINNERING, ESCALATIE, VOORNEMEN])
def test_wat_nog_moet_gebeuren_wordt_nagejaagd_en_wat_klaar_is_niet(
    opdracht: object,
) -> None:
    assert uitgezet().when(opdracht) == (opdracht,)
    klaar = uitgezet().on("2026-03-01", KLAAR)
    fout = refusal(klaar, opdracht, VerkeerdeVolgorde)
    assert "afgerond op 2026-03-01" in fout.tekst
    refusal(bezet(), opdracht, OnbekendeVerwijzing)


def test_elke_stap_van_aandrang_blijft_zichtbaar_in_volgorde() -> None:
    scenario = uitgezet().on("2026-03-01", HERINNERING).on("2026-04-01", ESCALATIE)
    staat = actie(scenario.on("2026-05-01", VOORNEMEN))
    assert [(a.druk, a.op) for a in staat.aandrang] == [
        (Druk.HERINNERING, date(2026, 3, 1)),
        (Druk.ESCALATIE, date(2026, 4, 1)),
        (Druk.VOORNEMEN_10A, date(2026, 5, 1)),
    ]
    herinnering, escalatie, voornemen = staat.aandrang
    assert herinnering.aan == ("secretaris",)
    assert (escalatie.trede, escalatie.gemeente) == (Trede.BESTUURLIJK_GESPREK, ARNHEM)
    assert voornemen.overgedragen_bevoegdheid == "regeling-uitvoeren"
    assert (voornemen.besluit, voornemen.termijn) == ("AB-2026-001", "2026-12")


@pytest.mark.parametrize("opdracht", [HERINNERING, ESCALATIE])
def test_aandrang_gaat_naar_iemand_die_bekend_is(opdracht: object) -> None:
    fout = refusal(uitgezet(), met(opdracht, "aan", ()), OngeldigeInvoer)
    assert fout.pad == "/gegevens/aan"
    fout = refusal(uitgezet(), met(opdracht, "aan", ("db", "x")), OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/aan/1"


@pytest.mark.parametrize("opdracht", [ESCALATIE, VOORNEMEN])
@pytest.mark.parametrize("veld", ["gemeente", "besluit"])
def test_aandrang_noemt_een_deelnemer_en_een_bekend_besluit(
    opdracht: object, veld: str
) -> None:
    fout = refusal(uitgezet(), met(opdracht, veld, "x"), OnbekendeVerwijzing)
    assert fout.pad == f"/gegevens/{veld}"


def test_een_escalatie_hoeft_niet_over_een_gemeente_te_gaan() -> None:
    breed = replace(ESCALATIE, gemeente="", besluit="AB-2026-002")
    assert uitgezet().when(breed) == (breed,)


def test_een_voornemen_gaat_over_het_besluit_van_de_actie() -> None:
    ander = replace(VOORNEMEN, besluit="AB-2026-002")
    fout = refusal(uitgezet(), ander, OngeldigeInvoer)
    assert fout.pad == "/gegevens/besluit"
    assert "AB-2026-001" in fout.tekst
    assert "AB-2026-002" in fout.tekst
    los = uitgezet(replace(UITGEZET, besluit=""))
    assert los.when(ander) == (ander,)


def test_ook_een_voornemen_zonder_grond_is_een_feit() -> None:
    kaal = VoornemenArt10a(actie="x1", gemeente=ARNHEM, reden="afspraak niet nagekomen")
    assert uitgezet().when(kaal) == (kaal,)


def test_een_voornemen_geeft_tijd_die_nog_komt_en_kost_niet_minder_dan_niets() -> None:
    scenario = uitgezet().at("2026-06-01")
    assert scenario.when(replace(VOORNEMEN, termijn="2026-06-01"))
    fout = refusal(
        scenario, replace(VOORNEMEN, termijn="2026-05-31"), VerkeerdeVolgorde
    )
    assert fout.pad == "/gegevens/termijn"
    fout = refusal(scenario, replace(VOORNEMEN, bedrag=-1), OngeldigeInvoer)
    assert fout.pad == "/gegevens/bedrag"


def test_een_actie_voor_een_functie_die_niemand_bekleedt_is_een_gat() -> None:
    leeg = replace(UITGEZET, bewaker="regiosecretaris-zorg")
    assert uitgezet().when(replace(leeg, actie="x2"))
    assert open_places(uitgezet(leeg).context(), "x1") == (
        Gat(veld="bewaker", code="regiosecretaris-zorg", soort=Gatsoort.NIEMAND),
    )
    assert open_places(uitgezet().context(), "x1") == ()


def test_wie_de_functie_verlaat_laat_een_gat_achter() -> None:
    weg = uitgezet().on(
        "2026-03-01", FunctieVerlaten(functie="secretaris", persoon="p1")
    )
    (gat,) = open_places(weg.context(), "x1")
    assert (gat.veld, gat.soort) == ("ambtelijk_eigenaar", Gatsoort.NIEMAND)


def test_nader_te_bepalen_is_een_gat_tot_het_bepaald_is() -> None:
    open_ = replace(
        UITGEZET,
        bestuurlijk_eigenaar="",
        nader_te_bepalen=("bestuurlijk_eigenaar", "termijn"),
    )
    gaten = open_places(uitgezet(open_).context(), "x1")
    assert [(gat.veld, gat.soort) for gat in gaten] == [
        ("bestuurlijk_eigenaar", Gatsoort.NADER_TE_BEPALEN),
        ("termijn", Gatsoort.NADER_TE_BEPALEN),
    ]


@pytest.mark.parametrize(
    ("einde", "veld"),
    [
        (FunctieOpgeheven(functie="secretaris"), "ambtelijk_eigenaar"),
        (GremiumOpgeheven(gremium="db"), "bestuurlijk_eigenaar"),
    ],
)
def test_wat_is_opgeheven_kan_niets_meer_doen(
    einde: FunctieOpgeheven | GremiumOpgeheven, veld: str
) -> None:
    (gat,) = open_places(uitgezet().on("2026-03-01", einde).context(), "x1")
    assert (gat.veld, gat.soort) == (veld, Gatsoort.OPGEHEVEN)


def test_wat_klaar_is_of_niet_bestaat_heeft_geen_gaten() -> None:
    klaar = uitgezet(replace(UITGEZET, bewaker="regiosecretaris-zorg"))
    assert open_places(klaar.on("2026-03-01", KLAAR).context(), "x1") == ()
    assert open_places(klaar.context(), "x9") == ()
