"""The accounts, once a year; the accountant, for some years at once."""

from dataclasses import replace
from datetime import date

from register.domain.planning.bedragen import Post, Totaal
from register.domain.planning.boekjaarfeiten import (
    AccountantAangewezen,
    JaarrekeningVastgesteld,
)
from register.domain.planning.jaarrekening import WijsAccountantAan
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    RekentNiet,
    VerkeerdeVolgorde,
)
from tests.domain.boekjaar import BESLOTEN, POSTEN, jaar
from tests.scenario import pad_of

REKENING = JaarrekeningVastgesteld(boekjaar=2026, besluit="b-2026", posten=POSTEN)
AANWIJZING = WijsAccountantAan(
    boekjaren=(2026, 2027), besluit="b1", accountant="kantoor"
)


def test_de_jaarrekening_wordt_een_keer_vastgesteld() -> None:
    assert BESLOTEN.when(REKENING) == (REKENING,)
    vast = BESLOTEN.on("2026-06-01", REKENING)
    staat = jaar(vast, 2026)
    assert staat.rekening == POSTEN
    assert staat.jaarrekening is not None
    assert staat.jaarrekening.op == date(2026, 6, 1)
    assert not staat.zonder_decharge
    vast.refused(VerkeerdeVolgorde, REKENING, "al vastgesteld op 2026-06-01")


def test_zonder_decharge_staat_er_dat_die_niet_is_gegeven() -> None:
    zonder = replace(REKENING, zonder_decharge=True)
    assert jaar(BESLOTEN.on("2026-06-01", zonder), 2026).zonder_decharge


def test_een_jaarrekening_telt_op_en_heeft_geen_bedragen_onder_nul() -> None:
    fout = replace(REKENING, totaal=Totaal(lasten=1, baten=1))
    assert pad_of(BESLOTEN, RekentNiet, fout) == "/gegevens/totaal/lasten"
    onder = replace(REKENING, posten=(Post(post="x", lasten=-1),))
    assert pad_of(BESLOTEN, RekentNiet, onder) == "/gegevens/posten/0/lasten"
    vreemd = replace(REKENING, besluit="b9")
    assert pad_of(BESLOTEN, OnbekendeVerwijzing, vreemd) == "/gegevens/besluit"


def test_een_aanwijzing_geeft_een_feit_per_boekjaar() -> None:
    een, twee = BESLOTEN.when(AANWIJZING)
    assert een == AccountantAangewezen(
        boekjaar=2026, besluit="b1", accountant="kantoor"
    )
    assert twee == AccountantAangewezen(
        boekjaar=2027, besluit="b1", accountant="kantoor"
    )
    staat = jaar(BESLOTEN.on("2026-06-01", een, twee))
    assert staat.accountant_aangewezen is not None
    assert (staat.accountant, staat.accountant_aangewezen.besluit) == ("kantoor", "b1")


def test_een_fout_jaar_houdt_de_hele_aanwijzing_tegen() -> None:
    leeg = replace(AANWIJZING, boekjaren=())
    assert pad_of(BESLOTEN, OngeldigeInvoer, leeg) == "/gegevens/boekjaren"
    dubbel = replace(AANWIJZING, boekjaren=(2026, 2026))
    assert pad_of(BESLOTEN, OngeldigeInvoer, dubbel) == "/gegevens/boekjaren/1"
    vreemd = replace(AANWIJZING, boekjaren=(2026, 20))
    assert pad_of(BESLOTEN, OngeldigeInvoer, vreemd) == "/gegevens/boekjaren/1"


def test_een_andere_accountant_berust_op_een_ander_besluit() -> None:
    al = BESLOTEN.on("2026-06-01", *BESLOTEN.when(AANWIJZING))
    al.refused(VerkeerdeVolgorde, AANWIJZING, "accountant van 2026 met besluit b1")
    ander = replace(AANWIJZING, besluit="b2", accountant="ander kantoor")
    assert len(al.when(ander)) == 2
