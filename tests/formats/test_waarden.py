"""Amounts, days and yes or no as people write them."""

from datetime import date

import pytest

from register.formats.waarden import OnleesbareWaarde, cents, day, is_empty, yes


@pytest.mark.parametrize(
    ("tekst", "bedrag"),
    [
        ("50000", 5_000_000),
        ("50.000", 5_000_000),
        ("€ 50.000,00", 5_000_000),
        ("50.000,-", 5_000_000),
        ("1.250,5", 125_050),
        ("€ 25.000 excl. btw per jaar", 2_500_000),
        ("0", 0),
        ("", None),
        ("n.v.t.", None),
        ("Onbeperkt", None),
    ],
)
def test_een_bedrag_zoals_mensen_het_schrijven(tekst: str, bedrag: int | None) -> None:
    assert cents(tekst) == bedrag


@pytest.mark.parametrize("tekst", ["veel", "-5", "12.34.5", "€"])
def test_wat_geen_bedrag_is_wordt_genoemd(tekst: str) -> None:
    with pytest.raises(OnleesbareWaarde, match="is geen bedrag"):
        cents(tekst)


@pytest.mark.parametrize(
    "tekst",
    [
        "2026-03-01",
        "01-03-2026",
        "1/3/2026",
        "1 maart 2026",
        "1 mrt 2026",
        "1 mrt. 2026",
    ],
)
def test_een_dag_zoals_mensen_hem_schrijven(tekst: str) -> None:
    assert day(tekst) == date(2026, 3, 1)
    assert day("-") is None


@pytest.mark.parametrize(
    "tekst", ["31-02-2026", "1 foo 2026", "1 m 2026", "2026-03", "x"]
)
def test_wat_geen_dag_is_wordt_genoemd(tekst: str) -> None:
    with pytest.raises(OnleesbareWaarde, match="is geen dag"):
        day(tekst)


def test_ja_en_nee() -> None:
    assert yes("Ja") is True
    assert yes("nee") is False
    assert yes("") is False
    assert yes("soms") is None
    assert is_empty("N.V.T.")
    assert not is_empty("0")
