"""A mandaatbesluit is one stuk; a newer one takes its place."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.bevoegdheden.mandaatbesluit import (
    MANDAATBESLUIT,
    Artikel,
    MandaatbesluitVastgesteld,
    MandaatbesluitVervangen,
    evolve,
)
from register.domain.openheid.stuk import StukToegevoegd
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    Refused,
    VerkeerdeVolgorde,
)
from tests.domain.bestuur import bestuur, met
from tests.scenario import fact

SHA = "a" * 64
BASIS = bestuur().on(
    "2026-01-01",
    StukToegevoegd(sha256=SHA, titel="mandaatbesluit", soort="besluit", versie=1),
)
MB1 = MandaatbesluitVastgesteld(
    mandaatbesluit="mb-1", titel="mandaatbesluit", gever="db", stuk=SHA
)
MB2 = replace(MB1, mandaatbesluit="mb-2", vervangt="mb-1")
MET = BASIS.on("2026-02-01", MB1)


def test_een_mandaatbesluit_is_een_stuk_van_een_gever() -> None:
    assert BASIS.when(MB1) == (MB1,)
    MET.refused(BestaatAl, MB1, "mb-1")


@pytest.mark.parametrize(
    ("veld", "waarde"),
    [("gever", "xx"), ("stuk", "b" * 64), ("besluit", "db-9"), ("vervangt", "mb-9")],
)
def test_een_mandaatbesluit_verwijst_naar_wat_er_is(veld: str, waarde: str) -> None:
    with pytest.raises(Refused) as fout:
        BASIS.when(met(MB1, veld, waarde))
    assert isinstance(fout.value, OnbekendeVerwijzing)
    assert fout.value.pad == f"/gegevens/{veld}"


def test_een_artikel_heeft_een_eigen_nummer() -> None:
    een, twee = Artikel(nummer="1", tekst="a"), Artikel(nummer="2", tekst="b")
    assert BASIS.when(replace(MB1, artikelen=(een, twee)))
    with pytest.raises(BestaatAl) as fout:
        BASIS.when(replace(MB1, artikelen=(een, een)))
    assert fout.value.pad == "/gegevens/artikelen/1/nummer"


def test_een_nieuwer_mandaatbesluit_vervangt_het_oude_een_keer() -> None:
    vervangen = MandaatbesluitVervangen(mandaatbesluit="mb-1", door="mb-2")
    assert MET.when(MB2) == (MB2, vervangen)
    na = MET.on("2026-03-01", MB2, vervangen)
    staat = na.context().staat(MANDAATBESLUIT, "mb-1")
    assert staat is not None
    assert (staat.vervangen_door, staat.vervangen_op) == ("mb-2", date(2026, 3, 1))
    nog_een = replace(MB2, mandaatbesluit="mb-3")
    na.refused(VerkeerdeVolgorde, nog_een, "seq 9.* al vervangen door 'mb-2'")
    assert na.when(replace(nog_een, vervangt="mb-2"))
    assert evolve(None, fact(vervangen, 1)) is None
