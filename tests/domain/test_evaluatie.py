"""Evaluations, and what was recommended and done with it."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.afspraken.evaluatie import (
    AANBEVELING,
    EVALUATIE,
    Aanbeveling,
    AanbevelingOntvangen,
    AanbevelingOpgevolgd,
    EvaluatieUitgevoerd,
    Gevolg,
)
from register.domain.afspraken.herbeoordeling import HerbeoordelingIngesteld
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

EVALUATIE_2025 = EvaluatieUitgevoerd(
    evaluatie="e-2025",
    onderwerp="de governance",
    opdrachtgever="ab",
    uitgevoerd_door="een bureau",
    conclusie="rollen zijn onduidelijk",
    periode="2024-12",
    module="zorg",
    dossier="d1",
    herbeoordeling="elk-jaar",
)
VRAAG = HerbeoordelingIngesteld(
    herbeoordeling="elk-jaar",
    onderwerp="werkt het",
    elke_maanden=12,
    eerste=date(2026, 1, 1),
    wie=("ab",),
)
ONTVANGEN = AanbevelingOntvangen(
    aanbeveling="e-2025-6",
    tekst="zorg voor een duidelijk mandaat",
    aan=("ab", "db"),
    evaluatie="e-2025",
    nummer="6",
    dossier="d1",
)
OPGEVOLGD = AanbevelingOpgevolgd(
    aanbeveling="e-2025-6",
    gevolg=Gevolg.OVERGENOMEN,
    besluit="AB-2026-001",
    actie="x1",
)


def geevalueerd() -> Given:
    return uitgezet().on("2026-01-01", VRAAG).on("2026-03-01", EVALUATIE_2025)


def ontvangen() -> Given:
    return geevalueerd().on("2026-03-02", ONTVANGEN)


def aanbeveling(gegeven: Given) -> Aanbeveling:
    staat = gegeven.context().ooit(AANBEVELING, "e-2025-6")
    assert staat is not None
    return staat


def refusal(gegeven: Given, opdracht: object, reden: type[Refused]) -> Refused:
    with pytest.raises(reden) as gevangen:
        gegeven.when(opdracht)
    return gevangen.value


def test_een_evaluatie_gaat_over_een_periode_en_heeft_een_opdrachtgever() -> None:
    begin = uitgezet().on("2026-01-01", VRAAG)
    assert begin.when(EVALUATIE_2025) == (EVALUATIE_2025,)
    staat = geevalueerd().context().ooit(EVALUATIE, "e-2025")
    assert staat is not None
    assert (staat.opdrachtgever, staat.op) == ("ab", date(2026, 3, 1))
    kaal = replace(
        EVALUATIE_2025, periode=None, module="", dossier="", herbeoordeling=""
    )
    assert begin.when(kaal) == (kaal,)
    geevalueerd().refused(BestaatAl, EVALUATIE_2025, match="e-2025")


@pytest.mark.parametrize(
    "veld", ["opdrachtgever", "module", "dossier", "herbeoordeling"]
)
def test_een_evaluatie_noemt_niets_onbekends(veld: str) -> None:
    scenario = uitgezet().on("2026-01-01", VRAAG)
    fout = refusal(scenario, met(EVALUATIE_2025, veld, "x"), OnbekendeVerwijzing)
    assert fout.pad == f"/gegevens/{veld}"


def test_een_evaluatie_gaat_niet_over_wat_nog_moet_beginnen() -> None:
    scenario = uitgezet().on("2026-01-01", VRAAG).at("2026-03-01")
    fout = refusal(
        scenario, replace(EVALUATIE_2025, periode="2026-03-02"), VerkeerdeVolgorde
    )
    assert fout.pad == "/gegevens/periode"
    assert scenario.when(replace(EVALUATIE_2025, periode="2026-03"))


def test_een_aanbeveling_heeft_een_bron_en_iemand_voor_wie_zij_is() -> None:
    assert geevalueerd().when(ONTVANGEN) == (ONTVANGEN,)
    assert aanbeveling(ontvangen()).open
    fout = refusal(geevalueerd(), replace(ONTVANGEN, aan=()), OngeldigeInvoer)
    assert fout.pad == "/gegevens/aan"
    fout = refusal(geevalueerd(), replace(ONTVANGEN, evaluatie=""), OngeldigeInvoer)
    assert fout.pad == "/gegevens/bron"
    elders = replace(ONTVANGEN, evaluatie="", bron="rekenkamer", dossier="")
    assert geevalueerd().when(elders) == (elders,)


@pytest.mark.parametrize(
    ("veld", "waarde", "pad"),
    [
        ("aan", ("ab", "x"), "aan/1"),
        ("evaluatie", "x", "evaluatie"),
        ("dossier", "x", "dossier"),
    ],
)
def test_een_aanbeveling_noemt_niets_onbekends(
    veld: str, waarde: object, pad: str
) -> None:
    fout = refusal(geevalueerd(), met(ONTVANGEN, veld, waarde), OnbekendeVerwijzing)
    assert fout.pad == f"/gegevens/{pad}"


def test_een_aanbeveling_wordt_een_keer_ontvangen() -> None:
    ontvangen().refused(BestaatAl, ONTVANGEN, match="e-2025-6")


def test_overgenomen_blijft_open_tot_het_is_uitgevoerd() -> None:
    assert ontvangen().when(OPGEVOLGD) == (OPGEVOLGD,)
    over = ontvangen().on("2026-04-01", OPGEVOLGD)
    assert aanbeveling(over).open
    klaar = AanbevelingOpgevolgd(aanbeveling="e-2025-6", gevolg=Gevolg.UITGEVOERD)
    assert over.when(klaar) == (klaar,)
    gedaan = over.on("2026-05-01", klaar)
    staat = aanbeveling(gedaan)
    assert not staat.open
    assert (staat.besluiten, staat.acties) == (("AB-2026-001",), ("x1",))
    fout = refusal(gedaan, OPGEVOLGD, VerkeerdeVolgorde)
    assert "al uitgevoerd op 2026-05-01 (seq" in fout.tekst


def test_niet_overnemen_zegt_waarom_en_sluit_af() -> None:
    niet = replace(OPGEVOLGD, gevolg=Gevolg.NIET_OVERGENOMEN)
    fout = refusal(ontvangen(), niet, OngeldigeInvoer)
    assert fout.pad == "/gegevens/toelichting"
    gezegd = replace(niet, toelichting="past niet in de regeling")
    assert ontvangen().when(gezegd) == (gezegd,)
    fout = refusal(ontvangen().on("2026-04-01", gezegd), gezegd, VerkeerdeVolgorde)
    assert "al niet overgenomen" in fout.tekst


@pytest.mark.parametrize("veld", ["aanbeveling", "besluit", "actie"])
def test_opvolgen_noemt_niets_onbekends(veld: str) -> None:
    fout = refusal(ontvangen(), met(OPGEVOLGD, veld, "x"), OnbekendeVerwijzing)
    assert fout.pad == f"/gegevens/{veld}"


def test_een_vreemd_feit_verandert_niets() -> None:
    feiten = ontvangen().on("2026-04-01", OPGEVOLGD, ONTVANGEN, EVALUATIE_2025).feiten
    staat = aanbeveling(ontvangen())
    assert AANBEVELING.evolve(staat, feiten[-2]) is staat
    assert AANBEVELING.evolve(None, feiten[-3]) is None
    evaluatie = geevalueerd().context().ooit(EVALUATIE, "e-2025")
    assert EVALUATIE.evolve(evaluatie, feiten[-1]) is evaluatie
    assert EVALUATIE.evolve(None, feiten[-2]) is None
