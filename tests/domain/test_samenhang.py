"""What rests on what: chains, circles, and what ends soon with all that hangs on it."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.overeenkomsten.opdrachtfeiten import (
    Afloop,
    OpdrachtBeeindigd,
    OpdrachtVerleend,
)
from register.domain.overeenkomsten.overeenkomst import OvereenkomstGewijzigd
from register.domain.overeenkomsten.samenhang import expiring, rests_on
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from tests.domain.regio import regio
from tests.domain.test_deelnemersbesluit import BESLUIT, NIEUW, WEG
from tests.domain.test_overeenkomst import BEEINDIGD, BUITEN, DVO
from tests.scenario import Given

OP_BESLUIT = replace(DVO, hangt_af_van=("deelnemersbesluit/aanwijzing-arnhem-2023",))
OP_DVO = replace(
    DVO,
    overeenkomst="dvo-2",
    hangt_af_van=("overeenkomst/dvo-1", "regeling"),
    einde=date(2025, 9, 30),
    opzegmaanden=None,
    stilzwijgend=True,
)
OPDRACHT = OpdrachtVerleend(
    opdrachtverlening="o-1",
    formulering="doen",
    resultaat="gedaan",
    bestuurlijk_opdrachtgever="ab",
    ambtelijk_opdrachtgever="secretaris",
    opdrachtnemer="scalabor",
    overeenkomst="dvo-2",
    termijn="2025-11",
)


def keten() -> Given:
    """Aanwijzingsbesluit, two agreements on top of it, an assignment under the last."""
    return (
        regio()
        .on("2021-12-01", BESLUIT, NIEUW)
        .on("2022-12-15", OP_BESLUIT, OP_DVO)
        .on("2023-01-15", OPDRACHT)
        .at("2025-01-01")
    )


def refusal(gegeven: Given, opdracht: object, reden: type[Refused]) -> Refused:
    with pytest.raises(reden) as gevangen:
        gegeven.when(opdracht)
    return gevangen.value


def rest_on(code: str, *verwijzingen: str) -> OvereenkomstGewijzigd:
    return OvereenkomstGewijzigd(
        overeenkomst=code, omschrijving="rust op", hangt_af_van=verwijzingen
    )


def test_een_overeenkomst_rust_op_wat_in_het_register_staat() -> None:
    assert regio().on("2021-12-01", BESLUIT, NIEUW).when(OP_BESLUIT) == (OP_BESLUIT,)
    fout = refusal(regio(), OP_BESLUIT, OnbekendeVerwijzing)
    assert fout.pad == "/gegevens/hangt_af_van/0"
    assert "aanwijzing-arnhem-2023" in fout.tekst
    assert regio().when(replace(DVO, hangt_af_van=("regeling",)))
    refusal(Given(), rest_on("dvo-1", "regeling"), OnbekendeVerwijzing)


def test_zonder_regeling_rust_er_niets_op() -> None:
    partijen = (BUITEN, replace(BUITEN, partij="ander"))
    kaal = replace(
        DVO, partijen=partijen, module="", dossier="", bewaker="",
        hangt_af_van=("regeling",),
    )  # fmt: skip
    fout = refusal(Given(), kaal, OnbekendeVerwijzing)
    assert "regeling 'regeling'" in fout.tekst


@pytest.mark.parametrize(
    "geen", ["dvo-1", "overeenkomst/", "module/zorg", "overeenkomst"]
)
def test_een_verwijzing_zegt_wat_voor_iets_het_is(geen: str) -> None:
    fout = refusal(regio(), replace(DVO, hangt_af_van=(geen,)), OngeldigeInvoer)
    assert fout.pad == "/gegevens/hangt_af_van/0"
    assert "overeenkomst/…" in fout.tekst


def test_een_kring_wordt_geweigerd_met_elke_schakel() -> None:
    fout = refusal(keten(), rest_on("dvo-1", "overeenkomst/dvo-2"), VerkeerdeVolgorde)
    assert "overeenkomst/dvo-1 → overeenkomst/dvo-2 → overeenkomst/dvo-1" in fout.tekst
    assert fout.pad == "/gegevens/hangt_af_van/0"


def test_een_kring_over_een_opdracht_wordt_ook_gezien() -> None:
    fout = refusal(
        keten(),
        rest_on("dvo-1", "regeling", "opdrachtverlening/o-1"),
        VerkeerdeVolgorde,
    )
    assert "opdrachtverlening/o-1 → overeenkomst/dvo-2" in fout.tekst
    assert fout.pad == "/gegevens/hangt_af_van/1"


def test_een_overeenkomst_rust_niet_op_zichzelf() -> None:
    zelf = replace(DVO, hangt_af_van=("overeenkomst/dvo-1",))
    refusal(regio(), zelf, VerkeerdeVolgorde)


def test_twee_wegen_naar_hetzelfde_zijn_geen_kring() -> None:
    ruit = replace(
        OP_DVO,
        overeenkomst="dvo-3",
        hangt_af_van=("overeenkomst/dvo-1", "overeenkomst/dvo-2"),
    )
    assert keten().when(ruit) == (ruit,)
    boven = keten().on("2024-01-01", ruit)
    andere = replace(OP_DVO, overeenkomst="dvo-4", hangt_af_van=("overeenkomst/dvo-3",))
    assert boven.when(andere) == (andere,)


def test_waarop_iets_direct_rust() -> None:
    context = keten().context()
    assert rests_on(context, "overeenkomst/dvo-2") == ("overeenkomst/dvo-1", "regeling")
    assert rests_on(context, "opdrachtverlening/o-1") == ("overeenkomst/dvo-2",)
    assert rests_on(context, "regeling") == ()
    assert rests_on(context, "overeenkomst/x") == ()
    los = keten().on(
        "2024-01-01", replace(OPDRACHT, opdrachtverlening="o-2", overeenkomst="")
    )
    assert rests_on(los.context(), "opdrachtverlening/o-2") == ()


def test_wat_binnenkort_afloopt_en_wat_eraan_hangt() -> None:
    wat = expiring(keten().context(), date(2025, 12, 31))
    assert [(w.verwijzing, w.uiterlijk_opzeggen, w.einde) for w in wat] == [
        ("overeenkomst/dvo-1", date(2025, 6, 30), date(2025, 12, 31)),
        ("overeenkomst/dvo-2", None, date(2025, 9, 30)),
        ("opdrachtverlening/o-1", None, date(2025, 11, 30)),
        ("deelnemersbesluit/aanwijzing-arnhem-2023", None, date(2025, 12, 31)),
    ]
    assert wat[0].hangt_eraan == ("overeenkomst/dvo-2", "opdrachtverlening/o-1")
    assert wat[3].hangt_eraan == ("overeenkomst/dvo-1", *wat[0].hangt_eraan)
    assert [w.stilzwijgend for w in wat] == [False, True, False, False]


def test_wat_opgezegd_moet_worden_komt_voor_het_afloopt() -> None:
    context = keten().context()
    assert [w.verwijzing for w in expiring(context, date(2025, 6, 30))] == [
        "overeenkomst/dvo-1"
    ]
    assert expiring(context, date(2025, 6, 29)) == ()


def test_wie_te_laat_is_met_opzeggen_ziet_nog_het_einde() -> None:
    context = keten().at("2025-12-31").context()
    verlopen = expiring(context, date(2026, 1, 31))
    assert {w.verwijzing for w in verlopen} == {
        "overeenkomst/dvo-1",
        "deelnemersbesluit/aanwijzing-arnhem-2023",
    }
    assert expiring(keten().at("2026-01-01").context(), date(2026, 1, 31)) == ()


def test_wat_al_over_is_loopt_niet_meer_af() -> None:
    einde = replace(BEEINDIGD, overeenkomst="dvo-2")
    klaar = OpdrachtBeeindigd(opdrachtverlening="o-1", afloop=Afloop.GEREED)
    weg = replace(WEG, deelnemersbesluit="aanwijzing-arnhem-2023")
    over = keten().on("2024-06-01", einde, klaar, weg)
    (nog,) = expiring(over.context(), date(2025, 12, 31))
    assert (nog.verwijzing, nog.hangt_eraan) == ("overeenkomst/dvo-1", ())


def test_twee_overeenkomsten_op_twee_andere_tellen_een_keer_mee() -> None:
    ruit = replace(
        OP_DVO,
        overeenkomst="dvo-3",
        hangt_af_van=("overeenkomst/dvo-1", "overeenkomst/dvo-2"),
        einde=None,
    )
    los = replace(OPDRACHT, opdrachtverlening="o-2", overeenkomst="", termijn=None)
    boven = keten().on("2024-01-01", ruit, los)
    eerste = expiring(boven.context(), date(2025, 12, 31))[0]
    assert eerste.hangt_eraan == (
        "overeenkomst/dvo-2",
        "overeenkomst/dvo-3",
        "opdrachtverlening/o-1",
    )
    assert expiring(boven.at("2020-06-01").context(), date(2035, 12, 31)) == ()
