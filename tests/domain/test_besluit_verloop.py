"""What becomes of a decision: made known, withdrawn, changed, rectified."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.besluiten.besluit import (
    BesluitGerectificeerd,
    BesluitGetoetst,
    BesluitGewijzigd,
    BesluitIngetrokken,
    Besluitstatus,
    evolve,
)
from register.domain.facts import Gebeurtenis
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from tests.domain import bestuur
from tests.domain.genomen import BASIS, BEKEND, EEN, EERSTE, decided, state
from tests.scenario import fact, pad_of

IN = BesluitIngetrokken(besluit=EERSTE, door="ab-2026-002")
SLIP = BesluitGerectificeerd(besluit=EERSTE, veld="titel", oud="Koes", nieuw="Koers")
ANDERS = BesluitGewijzigd(besluit=EERSTE, door="ab-2026-002")
TWEE = decided(EEN)


def test_een_besluit_wordt_een_keer_bekendgemaakt_en_niet_vooraf() -> None:
    assert EEN.when(BEKEND) == (BEKEND,)
    met = EEN.on("2026-07-05", replace(BEKEND, inwerking=date(2026, 8, 1)))
    besluit = state(met)
    assert besluit.status is Besluitstatus.BEKENDGEMAAKT
    assert (besluit.bekendgemaakt_op, besluit.inwerking) == (
        date(2026, 7, 5),
        date(2026, 8, 1),
    )
    assert state(met, "2026-07-04").status is Besluitstatus.BESLOTEN
    met.at("2026-07-03").refused(VerkeerdeVolgorde, BEKEND, "al bekendgemaakt op")
    assert pad_of(EEN.at("2026-07-01"), VerkeerdeVolgorde, BEKEND) == "/feitdatum"
    assert pad_of(BASIS, OnbekendeVerwijzing, BEKEND) == "/gegevens/besluit"


def test_een_later_besluit_trekt_een_besluit_een_keer_in() -> None:
    assert TWEE.when(IN) == (IN,)
    met = TWEE.on("2026-08-01", IN)
    besluit = state(met)
    assert besluit.status is Besluitstatus.INGETROKKEN
    assert (besluit.ingetrokken_op, besluit.ingetrokken_door) == (
        date(2026, 8, 1),
        "ab-2026-002",
    )
    met.refused(VerkeerdeVolgorde, IN, "al ingetrokken")
    assert pad_of(EEN, OnbekendeVerwijzing, IN) == "/gegevens/door"
    zelf = replace(IN, door=EERSTE)
    assert pad_of(EEN, VerkeerdeVolgorde, zelf) == "/gegevens/door"
    assert pad_of(BASIS, OnbekendeVerwijzing, IN) == "/gegevens/besluit"


def test_een_later_besluit_wijzigt_een_besluit() -> None:
    assert TWEE.when(ANDERS) == (ANDERS,)
    met = TWEE.on("2026-08-01", ANDERS, ANDERS)
    assert state(met).gewijzigd_door == ("ab-2026-002",) * 2
    zelf = replace(ANDERS, door=EERSTE)
    assert pad_of(EEN, VerkeerdeVolgorde, zelf) == "/gegevens/door"


@pytest.mark.parametrize("veld", ["titel", "dictum", "motivering"])
def test_een_verschrijving_in_een_tekst_wordt_hersteld(veld: str) -> None:
    slip = replace(SLIP, veld=veld)
    assert EEN.when(slip) == (slip,)
    met = EEN.on("2026-07-03", slip)
    assert getattr(state(met).genomen, veld) == "Koers"
    assert len(state(met).rectificaties) == 1


def test_alleen_een_tekst_wordt_gerectificeerd() -> None:
    slip = replace(SLIP, veld="bedrag")
    assert pad_of(EEN, OngeldigeInvoer, slip) == "/gegevens/veld"
    assert pad_of(BASIS, OnbekendeVerwijzing, SLIP) == "/gegevens/besluit"


@pytest.mark.parametrize(
    "event", [BEKEND, IN, SLIP, ANDERS, BesluitGetoetst(besluit="x")]
)
def test_zonder_besluit_maakt_een_feit_geen_stand(event: Gebeurtenis) -> None:
    assert evolve(None, fact(event, 1)) is None


def test_een_vreemd_feit_laat_de_stand_zoals_hij_is() -> None:
    besluit = state(EEN)
    assert evolve(besluit, fact(bestuur.REGELING[0], 9)) is besluit
