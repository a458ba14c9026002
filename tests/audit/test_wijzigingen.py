"""What the table of changes says of each kind of change."""

import csv
from collections.abc import Callable, Iterator
from contextlib import closing
from io import StringIO
from pathlib import Path

import pytest
from typing_extensions import override

from register.audit import rows
from register.audit.changes import wijzigingen
from register.audit.exporting import Opties
from register.audit.tables import Rij, Vraag
from register.domain.facts import Feit
from register.domain.organisatie.persoon import PersoonsgegevensGewist
from register.service.auditing import Auditing
from tests.audit.exports import GEHEIM, check, silent
from tests.registers import BASIS, VROEG, decision, line, make
from tests.scenario import fact


def test_elke_soort_wijziging_staat_in_de_tabel(tmp_path: Path) -> None:
    mandaat = {
        "bevoegdheid": "M-1",
        "gever": "DB",
        "nemer": "secretaris",
        "handelingen": ["inkoop"],
        "plafond": {"bedrag": 5_000_000},
    }
    later = {"seq": 6, "gegevens": mandaat, "reden": "andere dag"}
    weg = {"besluit": "AB-2026-001", "door": "AB-2026-002", "reden": "achterhaald"}
    place = make(
        tmp_path / "r",
        [
            *BASIS,
            decision(),
            decision(),
            decision(_openbaarheid=GEHEIM),
            line("CorrigeerRegistratie", _gegevens={**later, "feitdatum": "2020-02"}),
            line("CorrigeerRegistratie", **later, _openbaarheid=GEHEIM),
            line("WijzigBesluit", besluit="AB-2026-001", door="AB-2026-002"),
            line("TrekBesluitIn", **weg),
            line("TrekMandaatIn", bevoegdheid="M-1", reden="klaar"),
        ],
    )
    Auditing(place).export(tmp_path / "x", Opties(), silent)
    tekst = (tmp_path / "x/tabellen/wijzigingen.csv").read_bytes().decode()
    rijen = list(csv.DictReader(StringIO(tekst, newline=""), delimiter=";"))
    assert {(r["soort"], r["veld"], r["na"]) for r in rijen} == {
        ("registratie-gecorrigeerd", "feitdatum", "2020-02"),
        ("registratie-gecorrigeerd", "", "verzegeld"),
        ("besluit-gewijzigd", "", "gewijzigd door AB-2026-002"),
        ("besluit-ingetrokken", "", "ingetrokken door AB-2026-002"),
        ("mandaat-ingetrokken", "", "ingetrokken"),
    }
    assert rijen[0]["voor"] == VROEG
    assert check(tmp_path / "x").klopt


class Dicht(Vraag):
    """A log in which every stream holds one fact, and that is sealed."""

    @override
    def streams(self, soort: str) -> Iterator[tuple[str, list[Feit]]]:
        wis = PersoonsgegevensGewist(persoon="P-1", grond="verzoek")
        yield f"{soort}-1", [fact(wis, 3)._replace(gegevens=None)]


@pytest.mark.parametrize(
    "tabel", [rows.mandaten, rows.stemmen, rows.zienswijzen, rows.stukken]
)
def test_wat_verzegeld_is_staat_er_als_verzegeld(
    tabel: Callable[[Vraag], Iterator[Rij]], tmp_path: Path
) -> None:
    with closing(make(tmp_path / "r").open_log(alleen_lezen=True)) as log:
        (rij,) = tabel(Dicht(log, 1))
    assert rij["status"] == "verzegeld"
    assert rij["seqs"] == (3,)


def test_een_geheime_stemming_is_een_regel_met_de_telling() -> None:
    assert rows._stem(None) == {}  # noqa: SLF001 - no member is named


def test_dezelfde_tekst_opnieuw_verzegeld_is_geen_wijziging(tmp_path: Path) -> None:
    naam = {"gemeente": "gm0001", "naam": "Noord"}
    goed = line("CorrigeerRegistratie", seq=2, gegevens=naam, reden="niets anders")
    anders = {**naam, "naam": "Zuid"}
    fout = line("CorrigeerRegistratie", seq=2, gegevens=anders, reden="naam")
    place = make(tmp_path / "r", [*BASIS, goed, fout])
    with closing(place.open_log(alleen_lezen=True)) as log:
        rijen = list(wijzigingen(Vraag(log, log.size())))
    assert [(rij["veld"], rij["doel"]) for rij in rijen] == [("naam", 2)]


class Toegedekt(Vraag):
    """A log in which what is corrected cannot be read."""

    @override
    def read(self, stroom: str) -> list[Feit]:
        return [feit._replace(gegevens=None) for feit in super().read(stroom)]


def test_een_correctie_van_wat_niet_te_lezen_is_zegt_dat(tmp_path: Path) -> None:
    anders = {"gemeente": "gm0001", "naam": "Zuid"}
    fout = line("CorrigeerRegistratie", seq=2, gegevens=anders, reden="naam")
    place = make(tmp_path / "r", [*BASIS, fout])
    with closing(place.open_log(alleen_lezen=True)) as log:
        (rij,) = wijzigingen(Toegedekt(log, log.size()))
    assert (rij["doel"], rij["na"]) == (2, "verzegeld")
