"""The driver of the mutants itself: what it changes, and what it makes of it."""

from pathlib import Path
from typing import Any

import pytest

from register.domain import voting
from register.domain.norms import awb, wgr_inlichtingen
from register.domain.norms.norm import Norm
from register.domain.stemmen.telling import Basis, Omvang
from register.domain.termijnen.holidays import feestdagen
from register.domain.terms import OnbekendeKlok
from tests.mutants.classing import Klasse, class_of_change
from tests.mutants.mutant import Mutant, Soort
from tests.mutants.reading import readers
from tests.mutants.swapping import NietTeWisselen, caches, swap


def mutant(bestand: str, naam: str, tekst: str, soort: Soort = Soort.FUNCTIE) -> Mutant:
    return Mutant(
        sleutel="0",
        bestand=bestand,
        soort=soort,
        naam=naam,
        regel=1,
        van="",
        naar="",
        regels=frozenset(),
        plek=(1, 1),
        tekst=lambda: tekst,
    )


VOTING = "register/domain/voting.py"


def test_wie_de_functie_al_had_krijgt_de_veranderde() -> None:
    functie = voting._is_more_than_half  # noqa: SLF001  the one that is changed
    eerder = functie.__code__
    deel = Omvang(hoofden=1, stemmen=1)
    tekst = "def _is_more_than_half(deel, geheel, basis):\n    return True"
    try:
        swap(mutant(VOTING, "_is_more_than_half", tekst))
        assert voting.quorum_aanwezig(
            zittend=Omvang(hoofden=9, stemmen=9), aanwezig=deel, basis=Basis.HOOFDEN
        )
    finally:
        functie.__code__ = eerder


def test_een_methode_die_super_zegt_wordt_verwisseld() -> None:
    tekst = 'def __init__(self, norm):\n    super().__init__("anders")\n'
    eerder = OnbekendeKlok.__init__.__code__
    try:
        swap(mutant("register/domain/terms.py", "OnbekendeKlok.__init__", tekst))
        assert str(OnbekendeKlok("X")) == "anders"
    finally:
        OnbekendeKlok.__init__.__code__ = eerder


def test_wat_een_functie_al_had_gemaakt_verandert_mee() -> None:
    gemaakt: Any = wgr_inlichtingen._answered(lambda *_: True)  # noqa: SLF001  "
    eerder = (wgr_inlichtingen._answered.__code__, gemaakt.__code__)  # noqa: SLF001
    tekst = (
        "def _answered(geldt):\n"
        "    def toets(zaak):\n"
        "        return (geldt, 'anders')\n"
        "    return toets\n"
    )
    bestand = "register/domain/norms/wgr_inlichtingen.py"
    alle: list[Any] = [norm.toets for norm in wgr_inlichtingen.NORMEN]
    codes = [toets.__code__ for toets in alle]
    try:
        swap(mutant(bestand, "_answered", tekst))
        assert gemaakt(None)[1] == "anders"
    finally:
        wgr_inlichtingen._answered.__code__ = eerder[0]  # noqa: SLF001
        for toets, code in zip(alle, codes, strict=True):
            toets.__code__ = code


def test_een_rij_van_de_tabel_blijft_dezelfde_rij() -> None:
    """An index holds the row, not the table."""
    rij: Norm = awb.AWB_01
    eerder = dict(vars(rij))
    tekst = "AWB_01 = __import__('dataclasses').replace(AWB_01, uitvoering=9)"
    try:
        swap(mutant("register/domain/norms/awb.py", "AWB_01", tekst, Soort.CONSTANTE))
        assert rij is awb.AWB_01
        assert rij.uitvoering == 9
    finally:
        vars(rij).update(eerder)


def test_een_waarde_verandert_bij_iedereen_die_haar_invoerde() -> None:
    eerder = voting.VOLSTREKT
    tekst = "VOLSTREKT = Meerderheid(teller=2, noemer=3, strikt=False)"
    deel = dict(vars(eerder))
    try:
        swap(mutant(VOTING, "VOLSTREKT", tekst, Soort.CONSTANTE))
        assert voting.VOLSTREKT.teller == 2
    finally:
        vars(eerder).update(deel)


def test_een_klasse_gaat_niet_ter_plaatse() -> None:
    with pytest.raises(NietTeWisselen, match="Uitslag"):
        swap(mutant(VOTING, "Uitslag", "class Uitslag: pass", Soort.KLASSE))


def test_wie_een_waarde_leest_staat_in_haar_bestand_of_voert_haar_in() -> None:
    wortel = Path(__file__).resolve().parents[2]
    bestand = "register/domain/norms/afspraakregels.py"
    lezers = readers(wortel, bestand, "OPVOLGING")
    assert lezers == {bestand, "register/domain/norms/afspraken_opvolging.py"}
    assert readers(wortel, bestand, "_TAFELS") == {bestand}


def test_een_pakket_heet_als_zijn_map() -> None:
    bestand = "register/domain/norms/unjudged/__init__.py"
    assert mutant(bestand, "ALL", "").module == "register.domain.norms.unjudged"


def test_wat_onthouden_wordt_is_te_vergeten() -> None:
    assert feestdagen in caches()


@pytest.mark.parametrize(
    ("van", "naar", "klasse"),
    [
        ('"een zin."', '"XXeen zin.XX"', Klasse.WOORDEN),
        ('tekst = f"{a}"', "tekst = None", Klasse.WOORDEN),
        ('breaks(f"{a}", *seqs)', "breaks(None, *seqs)", Klasse.WOORDEN),
        ('breaks(f"{a}", *seqs)', 'breaks(f"{a}", )', Klasse.INHOUD),
        ('"code"', '"XXcodeXX"', Klasse.INHOUD),
        ("zip(a, b, strict=True)", "zip(a, b, strict=False)", Klasse.BEWAKING),
        ("zip(a, b, strict=True)", "zip(a, b, )", Klasse.BEWAKING),
        ("zip(a, b, strict=True)", "zip(b, strict=True)", Klasse.INHOUD),
        ("assert_never(x)", "assert_never(None)", Klasse.BEWAKING),
        (
            "c.staat(DOSSIER, b.dossier) if b.dossier else None",
            "c.staat(DOSSIER, b.dossier) if (b.dossier) or True else None",
            Klasse.LEEG,
        ),
        ('c.staat(REGELING, "")', "c.staat(REGELING, None)", Klasse.LEEG),
        ("a < b", "a <= b", Klasse.INHOUD),
    ],
)
def test_wat_voor_verandering_het_is(van: str, naar: str, klasse: Klasse) -> None:
    assert class_of_change(van, naar) is klasse
