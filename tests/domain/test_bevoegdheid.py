"""Powers given, passed on, consented to and taken back."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.bevoegdheden.bevoegdheid import (
    BEVOEGDHEID,
    Bevoegdheid,
    InstemmingGegeven,
    MandaatIngetrokken,
    MandaatVerleend,
    OndermandaatVerleend,
    Plafond,
    evolve,
)
from register.domain.facts import Gebeurtenis
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from tests.domain.bestuur import bestuur, met
from tests.scenario import Given, fact

M1 = MandaatVerleend(
    bevoegdheid="m-1", gever="db", nemer="secretaris", handelingen=("inkoop",)
)
ONDER = OndermandaatVerleend(
    bevoegdheid="m-2",
    ouder="m-1",
    nemer="regiosecretaris-zorg",
    handelingen=("inkoop",),
)
WEG = MandaatIngetrokken(bevoegdheid="m-1")
JA = InstemmingGegeven(bevoegdheid="m-1", door="ab")
BASIS = bestuur()
MET = BASIS.on("2026-01-01", M1)


def state(gegeven: Given, op: str = "2030-01-01") -> Bevoegdheid:
    macht = gegeven.at(op).context().staat(BEVOEGDHEID, "m-1")
    assert macht is not None
    return macht


def pad_of(gegeven: Given, reden: type[Refused], opdracht: object) -> str:
    with pytest.raises(reden) as fout:
        gegeven.when(opdracht)
    return fout.value.pad


def test_een_mandaat_wordt_een_keer_verleend() -> None:
    assert BASIS.when(M1) == (M1,)
    macht = state(MET)
    assert (macht.gever, macht.nemer, macht.vanaf) == (
        "db",
        "secretaris",
        date(2026, 1, 1),
    )
    assert pad_of(MET, BestaatAl, M1) == "/gegevens/bevoegdheid"
    assert pad_of(MET.at("2025-01-01"), BestaatAl, M1) == "/gegevens/bevoegdheid"


@pytest.mark.parametrize("veld", ["gever", "nemer"])
def test_gever_en_nemer_zijn_een_gremium_of_functie(veld: str) -> None:
    vreemd = met(M1, veld, "xx")
    assert pad_of(BASIS, OnbekendeVerwijzing, vreemd) == f"/gegevens/{veld}"
    for goed in ("ab", "secretaris"):
        assert BASIS.when(met(M1, veld, goed))


@pytest.mark.parametrize(
    ("veld", "waarde", "pad"),
    [
        ("handelingen", (), "handelingen"),
        ("plafond", Plafond(bedrag=-1), "plafond/bedrag"),
    ],
)
def test_een_mandaat_noemt_handelingen_en_een_plafond_van_nul_of_meer(
    veld: str, waarde: object, pad: str
) -> None:
    for opdracht in (M1, ONDER):
        nieuw = replace(opdracht, bevoegdheid="m-9")
        fout = met(nieuw, veld, waarde)
        assert pad_of(MET, OngeldigeInvoer, fout) == f"/gegevens/{pad}"
    assert BASIS.when(replace(M1, plafond=Plafond(bedrag=0)))


def test_een_ondermandaat_hangt_onder_iets_dat_er_is() -> None:
    assert MET.when(ONDER) == (ONDER,)
    assert pad_of(BASIS, OnbekendeVerwijzing, ONDER) == "/gegevens/ouder"
    vroeg = MET.at("2025-12-31")
    assert pad_of(vroeg, OnbekendeVerwijzing, ONDER) == "/gegevens/ouder"
    vreemd = replace(ONDER, nemer="xx")
    assert pad_of(MET, OnbekendeVerwijzing, vreemd) == "/gegevens/nemer"
    dubbel = replace(ONDER, bevoegdheid="m-1")
    assert pad_of(MET, BestaatAl, dubbel) == "/gegevens/bevoegdheid"


def test_instemming_staat_bij_het_mandaat() -> None:
    assert MET.when(JA) == (JA,)
    assert state(MET.on("2026-02-01", JA)).instemming == ("ab",)
    assert pad_of(BASIS, OnbekendeVerwijzing, JA) == "/gegevens/bevoegdheid"


def test_een_mandaat_wordt_een_keer_ingetrokken() -> None:
    assert MET.when(WEG) == (WEG,)
    weg = MET.on("2026-03-01", WEG)
    assert state(weg).ingetrokken_op == date(2026, 3, 1)
    assert state(weg, "2026-02-28").ingetrokken_op is None
    weg.refused(VerkeerdeVolgorde, WEG, "al ingetrokken per 2026-03-01")
    weg.at("2026-02-01").refused(VerkeerdeVolgorde, WEG, "al ingetrokken")
    assert pad_of(BASIS, OnbekendeVerwijzing, WEG) == "/gegevens/bevoegdheid"
    vroeg = MET.at("2025-12-31")
    assert pad_of(vroeg, OnbekendeVerwijzing, WEG) == "/gegevens/bevoegdheid"


@pytest.mark.parametrize(
    ("dag", "geldt"),
    [
        (date(2025, 12, 31), False),
        (date(2026, 1, 1), True),
        (date(2026, 2, 28), True),
        (date(2026, 3, 1), False),
    ],
)
def test_een_mandaat_geldt_van_verlening_tot_intrekking(
    dag: date, *, geldt: bool
) -> None:
    assert state(MET.on("2026-03-01", WEG)).holds(dag) is geldt
    tot = BASIS.on("2026-01-01", replace(M1, geldig_tot=date(2026, 2, 28)))
    assert state(tot).holds(dag) is geldt


@pytest.mark.parametrize("event", [WEG, JA])
def test_zonder_mandaat_maakt_een_feit_geen_staat(event: Gebeurtenis) -> None:
    assert evolve(None, fact(event, 1)) is None
    vreemd = fact(bestuur().feiten[0].gegevens, 9)  # type: ignore[arg-type]
    assert evolve(state(MET), vreemd) == state(MET)
