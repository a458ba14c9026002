"""The threshold as the law caps it, on both sides of every border."""

from datetime import date

import pytest

from register.domain.norms import unjudged
from register.domain.norms.catalogue import ALL
from register.domain.norms.rechtmatigheidsgrens import (
    basis,
    cap,
    criterium_of,
    fixed,
    highest,
    holding,
)
from register.domain.planning.bedragen import Post
from register.domain.planning.boekjaarfeiten import Criterium
from register.domain.planning.boekjaarstaat import Boekjaar, Grens, Stap

STAP = Stap(op=date(2026, 1, 1), besluit="b", seq=1)
LASTEN = Post(post="p", lasten=10_000_000, toevoeging_reserves=5_000_000)


def boekjaar(
    jaar: int = 2026, grens: int | None = None, basispunten: int = 200
) -> Boekjaar:
    return Boekjaar(
        jaar=jaar,
        begroting=STAP,
        posten=(LASTEN,),
        grens=Grens(basispunten=basispunten, bedrag=grens, stap=STAP),
    )


@pytest.mark.parametrize(
    ("jaar", "hoogstens"), [(2022, None), (2023, 300), (2024, 300), (2025, 200)]
)
def test_de_wet_begrenst_vanaf_2023_en_strenger_vanaf_2025(
    jaar: int, hoogstens: int | None
) -> None:
    assert cap(jaar) == hoogstens


def test_lasten_tellen_zonder_toevoegingen_aan_de_reserves() -> None:
    assert highest(boekjaar()) == 200_000


def test_na_de_jaarrekening_tellen_haar_lasten() -> None:
    rekening = (Post(post="p", lasten=9_000_000),)
    voor = boekjaar()
    na = Boekjaar(jaar=2026, posten=voor.posten, jaarrekening=STAP, rekening=rekening)
    assert (basis(voor).lasten, basis(na).lasten) == (10_000_000, 9_000_000)


@pytest.mark.parametrize(
    ("gesteld", "geldt"), [(199_999, 199_999), (200_000, 200_000), (200_001, 200_000)]
)
def test_een_grens_boven_het_maximum_telt_als_het_maximum(
    gesteld: int, geldt: int
) -> None:
    assert holding(boekjaar(grens=gesteld)) == geldt


def test_zonder_bedrag_is_de_grens_haar_deel_van_de_lasten() -> None:
    assert fixed(boekjaar(basispunten=150)) == 150_000


def test_een_deel_van_een_cent_valt_weg() -> None:
    oneven = Boekjaar(
        jaar=2026,
        begroting=STAP,
        posten=(Post(post="p", lasten=199),),
        grens=Grens(basispunten=150, bedrag=None, stap=STAP),
    )
    assert (fixed(oneven), highest(oneven)) == (2, 3)


def test_voor_2023_geldt_de_grens_zoals_zij_is_vastgesteld() -> None:
    oud = boekjaar(2022, grens=900_000)
    assert (highest(oud), holding(oud)) == (None, 900_000)


def test_zonder_vastgestelde_grens_geldt_er_geen() -> None:
    zonder = Boekjaar(jaar=2026, posten=(LASTEN,))
    assert (fixed(zonder), holding(zonder)) == (None, None)


def test_normen_over_de_begroting_horen_bij_het_begrotingscriterium() -> None:
    assert criterium_of("GW-30") is Criterium.BEGROTING
    assert criterium_of("AWB-01") is Criterium.VOORWAARDEN


def test_normen_over_de_begroting_zelf_vallen_onder_het_begrotingscriterium() -> None:
    ids = {norm.id for norm in ALL} | {rij.id for rij in unjudged.ALL}
    van_de_begroting = {i for i in ids if criterium_of(i) is Criterium.BEGROTING}
    assert van_de_begroting == {
        "DOM-18",
        "GW-30",
        "GW-32",
        "GW-36",
        "GW-37",
        "WGR-40",
        "WGR-41",
        "WGR-43",
        "WGR-44",
        "WGR-45",
    }
