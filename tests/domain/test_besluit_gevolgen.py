"""What follows on a decision: signed, made known, working, told, changed, ended."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.besluiten.besluit import (
    BesluitBekendgemaakt,
    BesluitGenomen,
    BesluitGerectificeerd,
    BesluitGewijzigd,
    BesluitIngetrokken,
    Besluitstatus,
    Nevenstand,
)
from register.domain.besluiten.besluitverloop import evolve
from register.domain.besluiten.gevolgfeiten import (
    BesluitOndertekend,
    InwerkingtredingVastgesteld,
    MededelingGedaan,
)
from register.domain.bevoegdheden.schakel import Gebrek
from register.domain.facts import Gebeurtenis
from register.domain.organisatie.persoon import PersoonGeregistreerd
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from tests.domain.besluiten import (
    BASIS,
    DERDE,
    EEN,
    EERSTE,
    MET_NEE,
    NEE,
    NEEM,
    TWEE,
    TWEEDE,
    done,
    refusal,
    state,
)
from tests.scenario import fact

TEKEN = BesluitOndertekend(besluit=EERSTE, door="secretaris")
BEKEND = BesluitBekendgemaakt(besluit=EERSTE, wijze="brief")
WERKT = InwerkingtredingVastgesteld(besluit=EERSTE, inwerking=date(2026, 9, 1))
MELD = MededelingGedaan(besluit=EERSTE, aan=("bc-zorg", "gm0202"))
IN = BesluitIngetrokken(besluit=EERSTE, door=TWEEDE)
ANDERS = BesluitGewijzigd(besluit=EERSTE, door=TWEEDE)


# --- signing ------------------------------------------------------------------


def test_een_besluit_wordt_ondertekend_en_daarna_bekendgemaakt() -> None:
    met = done(EEN, "2026-07-03", replace(TEKEN, mede=("db",), namens="ab"))
    besluit = state(met)
    assert besluit.status is Besluitstatus.ONDERTEKEND
    (getekend,) = besluit.ondertekeningen
    assert (getekend.wie, getekend.op) == (("secretaris", "db"), date(2026, 7, 3))
    assert getekend.namens == "ab"
    verder = done(met, "2026-07-05", BEKEND)
    assert state(verder).status is Besluitstatus.BEKENDGEMAAKT
    laat = done(verder, "2026-07-06", replace(TEKEN, door="regiosecretaris-zorg"))
    assert state(laat).status is Besluitstatus.BEKENDGEMAAKT
    assert len(state(laat).ondertekeningen) == 2


def test_niemand_ondertekent_twee_keer() -> None:
    met = done(EEN, "2026-07-03", replace(TEKEN, mede=("db",)))
    seq = met.feiten[-1].seq
    for wie, waar in ((TEKEN, "door"), (replace(TEKEN, door="db"), "door")):
        pad, tekst = refusal(met, "2026-07-04", VerkeerdeVolgorde, wie)
        assert pad == f"/gegevens/{waar}"
        assert f"2026-07-03 (seq {seq})" in tekst
    # also before the day of the signing that is on record
    mede = replace(TEKEN, door="regiosecretaris-zorg", mede=("secretaris",))
    pad, _ = refusal(met, "2026-07-02", VerkeerdeVolgorde, mede)
    assert pad == "/gegevens/mede/0"
    zelf = replace(TEKEN, mede=("secretaris",))
    assert refusal(EEN, "2026-07-03", OngeldigeInvoer, zelf)[0] == "/gegevens/mede/0"


def test_wie_ondertekent_is_een_bekende_functie_persoon_of_gremium() -> None:
    vreemd = replace(TEKEN, door="niemand")
    assert refusal(EEN, "2026-07-03", OnbekendeVerwijzing, vreemd)[0] == (
        "/gegevens/door"
    )
    met = EEN.on("2026-07-01", PersoonGeregistreerd(persoon="p1", naam="naam"))
    assert met.when(replace(TEKEN, door="p1"))
    namens = replace(TEKEN, namens="xx")
    assert refusal(EEN, "2026-07-03", OnbekendeVerwijzing, namens)[0] == (
        "/gegevens/namens"
    )


# --- working, and telling of it --------------------------------------------------


def test_de_inwerkingtreding_wordt_apart_vastgesteld() -> None:
    met = done(EEN, "2026-07-03", replace(BEKEND, inwerking=date(2026, 8, 1)))
    later = done(met, "2026-07-20", WERKT)
    assert state(later, "2026-07-19").inwerking == date(2026, 8, 1)
    assert state(later).inwerking == date(2026, 9, 1)
    assert TWEE.at("2026-07-03").when(replace(WERKT, bij=TWEEDE))


def test_een_verworpen_besluit_treedt_niet_in_werking() -> None:
    nee = replace(WERKT, besluit=TWEEDE)
    pad, tekst = refusal(MET_NEE, "2026-07-03", VerkeerdeVolgorde, nee)
    assert pad == "/gegevens/besluit"
    assert "verworpen op 2026-07-02" in tekst
    bij = replace(WERKT, bij=TWEEDE)
    pad, tekst = refusal(MET_NEE, "2026-07-03", VerkeerdeVolgorde, bij)
    assert (pad, "verworpen" in tekst) == ("/gegevens/bij", True)


def test_een_mededeling_noemt_wie_haar_kreeg() -> None:
    met = done(EEN, "2026-07-03", MELD)
    (gedaan,) = state(met).mededelingen
    assert (gedaan.aan, gedaan.op) == (("bc-zorg", "gm0202"), date(2026, 7, 3))
    assert EEN.when(replace(MELD, aan=(), anderen="de aanvragers"))
    leeg = replace(MELD, aan=())
    assert refusal(EEN, "2026-07-03", OngeldigeInvoer, leeg)[0] == "/gegevens/aan"
    for plek, aan in enumerate([("xx",), ("ab", "gm9999")]):
        vreemd = replace(MELD, aan=aan)
        pad, _ = refusal(EEN, "2026-07-03", OnbekendeVerwijzing, vreemd)
        assert pad == f"/gegevens/aan/{plek}"


# --- changed, ended ----------------------------------------------------------------


def test_een_gewijzigd_besluit_zegt_dat_naast_zijn_status() -> None:
    met = done(TWEE, "2026-07-03", ANDERS)
    besluit = state(met)
    assert (besluit.status, besluit.neven) == (
        Besluitstatus.BESLOTEN,
        (Nevenstand.GEWIJZIGD,),
    )


@pytest.mark.parametrize("opdracht", [IN, ANDERS])
def test_wat_verworpen_is_verandert_niets(opdracht: Gebeurtenis) -> None:
    pad, tekst = refusal(MET_NEE, "2026-07-03", VerkeerdeVolgorde, opdracht)
    assert pad == "/gegevens/door"
    assert f"besluit {TWEEDE} (seq " in tekst
    assert f"niets aan besluit {EERSTE}" in tekst


def test_een_verworpen_wijziging_laat_geen_spoor_bij_het_andere_besluit() -> None:
    events = EEN.when(replace(NEE, wijzigt=EERSTE))
    assert [event.SOORT for event in events] == [
        "nummer-toegekend.v1",
        "besluit-genomen.v1",
    ]


WEG = done(TWEE, "2026-08-01", IN)


@pytest.mark.parametrize(
    "opdracht",
    [
        TEKEN,
        BEKEND,
        WERKT,
        ANDERS,
        replace(NEEM, wijzigt=EERSTE),
        replace(NEEM, vervangt=EERSTE),
    ],
)
def test_aan_een_ingetrokken_besluit_gebeurt_niets_meer(opdracht: object) -> None:
    assert WEG.at("2026-07-31").when(opdracht)
    _, tekst = refusal(WEG, "2026-08-01", VerkeerdeVolgorde, opdracht)
    assert f"{EERSTE} is ingetrokken op 2026-08-01 (seq " in tekst


def test_een_ingetrokken_besluit_trekt_zelf_niets_meer_in() -> None:
    terug = BesluitIngetrokken(besluit=TWEEDE, door=EERSTE)
    pad, _ = refusal(WEG, "2026-08-02", VerkeerdeVolgorde, terug)
    assert pad == "/gegevens/door"


def test_van_een_ingetrokken_besluit_wordt_nog_verteld_en_verschreven() -> None:
    slip = BesluitGerectificeerd(besluit=EERSTE, veld="titel", oud="x", nieuw="y")
    assert WEG.at("2026-08-02").when(MELD)
    assert WEG.at("2026-08-02").when(slip)


def test_een_besluit_eindigt_niet_voor_wat_er_later_nog_mee_gebeurde() -> None:
    met = done(TWEE, "2026-07-20", TEKEN)
    seq = met.feiten[-1].seq
    pad, tekst = refusal(met, "2026-07-10", VerkeerdeVolgorde, IN)
    assert pad == "/feitdatum"
    assert f"2026-07-20 (seq {seq})" in tekst
    assert "2026-07-10" in tekst
    assert met.at("2026-07-20").when(IN)
    verteld = done(TWEE, "2026-07-20", MELD)
    assert verteld.at("2026-07-10").when(IN), "telling of it needs no standing decision"


def test_een_tweede_einde_eindigt_niets() -> None:
    dubbel = WEG.on("2026-09-01", replace(IN, door=DERDE))
    besluit = state(dubbel)
    assert besluit.geeindigd_op == date(2026, 8, 1)
    assert besluit.ingetrokken_door == DERDE


@pytest.mark.parametrize("event", [TEKEN, WERKT, MELD])
def test_zonder_besluit_maakt_een_gevolg_geen_stand(event: Gebeurtenis) -> None:
    assert evolve(None, fact(event, 1)) is None
    assert refusal(BASIS, "2026-07-03", OnbekendeVerwijzing, event)[0] == (
        "/gegevens/besluit"
    )
    pad, tekst = refusal(EEN, "2026-07-01", VerkeerdeVolgorde, event)
    assert (pad, "genomen op 2026-07-02" in tekst) == ("/feitdatum", True)


def test_een_bevoegdheid_die_nog_niemand_vastlegde_is_een_gebrek_van_de_keten() -> None:
    onder = replace(NEEM, functie="secretaris", bevoegdheid="m-9")
    _, genomen = EEN.when(onder)
    assert isinstance(genomen, BesluitGenomen)
    assert Gebrek.ONBEKEND in genomen.keten[0].gebreken
