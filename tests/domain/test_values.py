"""Dates that may be imprecise, and values that history does not give."""

from datetime import date

import pytest
from hypothesis import given, strategies as st

from register.domain.values import (
    Feitdatum,
    GeenDatum,
    Periode,
    Verzegeld,
    bounds,
    is_unknown,
)


@pytest.mark.parametrize(
    ("feitdatum", "eerste", "laatste"),
    [
        ("2026-07-02", date(2026, 7, 2), date(2026, 7, 2)),
        ("2024-02-29", date(2024, 2, 29), date(2024, 2, 29)),
        ("2026-W27", date(2026, 6, 29), date(2026, 7, 5)),
        ("2026-W01", date(2025, 12, 29), date(2026, 1, 4)),
        ("2020-W53", date(2020, 12, 28), date(2021, 1, 3)),
        ("9999-W51", date(9999, 12, 20), date(9999, 12, 26)),
        ("2026-02", date(2026, 2, 1), date(2026, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2026-12", date(2026, 12, 1), date(2026, 12, 31)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
    ],
)
def test_een_datum_ligt_tussen_twee_dagen(
    feitdatum: str, eerste: date, laatste: date
) -> None:
    assert bounds(feitdatum) == (eerste, laatste)


@pytest.mark.parametrize(
    "tekst",
    [
        "2026-02-29",
        "2026-04-31",
        "2026-13",
        "2026-00",
        "0000-01",
        "2026-W00",
        "2026-W54",
        "2025-W53",
        "9999-W52",
        "2026",
        "2026-7-2",
        "20260702",
        "02-07-2026",
        "2026-07-02T10:00",
        "2026-07-02\n",
        "2026-W27\n",
        " 2026-07",
        "\uff12\uff10\uff12\uff16-07",
        "morgen",
        "",
    ],
)
def test_wat_geen_bestaande_datum_is_wordt_geweigerd(tekst: str) -> None:
    with pytest.raises(GeenDatum, match="geen bestaande datum"):
        bounds(tekst)


def test_een_periode_loopt_vooruit() -> None:
    dag, later = date(2026, 1, 1), date(2026, 1, 2)
    assert bounds(Periode(van=dag, tot=dag)) == (dag, dag)
    assert bounds(Periode(van=dag, tot=later)) == (dag, later)
    with pytest.raises(GeenDatum, match="2026-01-02 t/m 2026-01-01"):
        bounds(Periode(van=later, tot=dag))


@given(st.dates())
def test_elke_dag_is_zijn_eigen_begin_en_eind(dag: date) -> None:
    feitdatum: Feitdatum = dag.isoformat()
    assert bounds(feitdatum) == (dag, dag)


def test_onbekend_is_iets_anders_dan_verzegeld() -> None:
    assert is_unknown(Verzegeld(onbekend="archief weg"))
    assert not is_unknown(Verzegeld(_sd="x"))
    assert not is_unknown("")
    assert Verzegeld(_sd="x").digest == "x"
    assert Verzegeld(onbekend="x").digest == ""
