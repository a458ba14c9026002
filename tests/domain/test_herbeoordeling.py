"""Questions that come back every so many months."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.afspraken.herbeoordeling import (
    HERBEOORDELING,
    Herbeoordeling,
    HerbeoordelingBeeindigd,
    HerbeoordelingGehouden,
    HerbeoordelingIngesteld,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from tests.domain.bestuur import met
from tests.domain.test_bewaking import uitgezet
from tests.scenario import Given

VRAAG = HerbeoordelingIngesteld(
    herbeoordeling="scope",
    onderwerp="hoort dit onder de regeling",
    elke_maanden=12,
    eerste=date(2027, 1, 31),
    wie=("ab",),
    module="zorg",
    dossier="d1",
    besluit="AB-2026-001",
)
GEHOUDEN = HerbeoordelingGehouden(herbeoordeling="scope", uitkomst="nog niet")
KLAAR = HerbeoordelingBeeindigd(herbeoordeling="scope", reden="is opgenomen")


def ingesteld() -> Given:
    return uitgezet().on("2026-07-01", VRAAG).at("2027-01-31")


def vraag(gegeven: Given) -> Herbeoordeling:
    staat = gegeven.context().ooit(HERBEOORDELING, "scope")
    assert staat is not None
    return staat


def refusal(gegeven: Given, opdracht: object, reden: type[Refused]) -> Refused:
    with pytest.raises(reden) as gevangen:
        gegeven.when(opdracht)
    return gevangen.value


def test_een_vraag_komt_terug_na_elke_keer_dat_zij_is_gesteld() -> None:
    assert uitgezet().when(VRAAG) == (VRAAG,)
    assert vraag(ingesteld()).volgende == date(2027, 1, 31)
    assert ingesteld().when(GEHOUDEN) == (GEHOUDEN,)
    gehouden = ingesteld().on("2027-02-28", GEHOUDEN)
    staat = vraag(gehouden)
    assert (staat.volgende, staat.gehouden) == (date(2028, 2, 28), (date(2027, 2, 28),))
    eerder = replace(GEHOUDEN, volgende=date(2027, 9, 1))
    assert vraag(gehouden.on("2027-03-01", eerder)).volgende == date(2027, 9, 1)


@pytest.mark.parametrize(("maanden", "mag"), [(0, 0), (1, 1), (240, 1), (241, 0)])
def test_zij_komt_elke_maand_tot_elke_twintig_jaar_terug(
    maanden: int, mag: int
) -> None:
    opdracht = replace(VRAAG, elke_maanden=maanden)
    if mag:
        assert uitgezet().when(opdracht)
    else:
        fout = refusal(uitgezet(), opdracht, OngeldigeInvoer)
        assert fout.pad == "/gegevens/elke_maanden"


def test_de_eerste_keer_ligt_niet_voor_het_instellen() -> None:
    scenario = uitgezet().at("2026-07-01")
    assert scenario.when(replace(VRAAG, eerste=date(2026, 7, 1)))
    fout = refusal(
        scenario, replace(VRAAG, eerste=date(2026, 6, 30)), VerkeerdeVolgorde
    )
    assert fout.pad == "/gegevens/eerste"


def test_de_volgende_keer_ligt_na_deze() -> None:
    fout = refusal(
        ingesteld(), replace(GEHOUDEN, volgende=date(2027, 1, 31)), VerkeerdeVolgorde
    )
    assert fout.pad == "/gegevens/volgende"
    assert ingesteld().when(replace(GEHOUDEN, volgende=date(2027, 2, 1)))


@pytest.mark.parametrize("veld", ["module", "dossier", "besluit"])
def test_zij_noemt_niets_onbekends(veld: str) -> None:
    fout = refusal(uitgezet(), met(VRAAG, veld, "x"), OnbekendeVerwijzing)
    assert fout.pad == f"/gegevens/{veld}"
    assert uitgezet().when(met(VRAAG, veld, ""))


def test_iemand_die_bekend_is_beoordeelt() -> None:
    assert refusal(uitgezet(), replace(VRAAG, wie=()), OngeldigeInvoer).pad == (
        "/gegevens/wie"
    )
    fout = refusal(uitgezet(), replace(VRAAG, wie=("x",)), OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/wie/0"


def test_een_oordeel_noemt_een_bekend_besluit() -> None:
    besluit = replace(GEHOUDEN, besluit="AB-2026-001")
    assert ingesteld().when(besluit) == (besluit,)
    fout = refusal(ingesteld(), replace(GEHOUDEN, besluit="x"), OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/besluit"


def test_wat_is_beeindigd_komt_niet_terug() -> None:
    assert ingesteld().when(KLAAR) == (KLAAR,)
    klaar = ingesteld().on("2027-01-15", KLAAR)
    assert not vraag(klaar).open
    for daarna in (GEHOUDEN, KLAAR):
        fout = refusal(klaar, daarna, VerkeerdeVolgorde)
        assert "beëindigd op 2027-01-15 (seq" in fout.tekst
    refusal(uitgezet(), GEHOUDEN, OnbekendeVerwijzing)
    later = ingesteld().on("2027-02-01", GEHOUDEN)
    refusal(later, KLAAR, VerkeerdeVolgorde)


def test_een_code_wordt_een_keer_gebruikt() -> None:
    ingesteld().refused(BestaatAl, VRAAG, match="scope")


def test_een_vreemd_feit_verandert_niets() -> None:
    feiten = ingesteld().on("2027-03-01", GEHOUDEN, KLAAR, VRAAG).feiten
    staat = vraag(ingesteld())
    assert HERBEOORDELING.evolve(staat, feiten[-1]) is staat
    for feit in feiten[-3:-1]:
        assert HERBEOORDELING.evolve(None, feit) is None
