"""Computed rows are remembered where the library may, until something was written."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from register.service import views
from register.service.answers import Library
from register.service.halves import Halves
from register.service.lijsten.vraag import Ask
from register.service.overzichten import lopend
from register.service.reading import reading
from tests.registers import BASIS, DAG, make

LIJST = "lopende-zaken"


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with reading(make(tmp_path / "register.d", BASIS)) as (_, gelezen):
        yield replace(gelezen, onthouden=Halves(10_000, 5_000))


@pytest.fixture
def keren(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Each time that the open things are computed."""
    gevraagd: list[str] = []
    rows = lopend.rows

    def counted(library: Library, regeling: str, ask: Ask) -> object:
        gevraagd.append(regeling)
        return rows(library, regeling, ask)

    monkeypatch.setattr(lopend, "rows", counted)
    return gevraagd


def asked(library: Library, **anders: object) -> bytes:
    ask = Ask(op=date.fromisoformat(DAG), **anders)  # type: ignore[arg-type] # as the test writes it
    return views.rows(library, LIJST, None, ask)


def test_bladzijden_van_een_vraag_worden_een_keer_berekend(
    library: Library, keren: list[str]
) -> None:
    eerst = asked(library)
    assert asked(library) == eerst == asked(library, aantal=5)
    assert len(keren) == 1
    asked(library, openbaar=True)
    asked(library, filter={"gremium": "AB"})
    asked(library, bekend_op="#3")
    assert len(keren) == 4


def test_na_het_schrijven_wordt_het_opnieuw_berekend(
    library: Library, keren: list[str]
) -> None:
    asked(library)
    library.forget()
    asked(library)
    assert len(keren) == 2


def test_zonder_geheugen_is_er_niets_te_vergeten(
    library: Library, keren: list[str]
) -> None:
    los = replace(library, onthouden=None)
    asked(los)
    los.forget()
    asked(los)
    assert len(keren) == 2
