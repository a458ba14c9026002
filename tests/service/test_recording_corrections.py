"""A correction holds for what follows; begin and numbers are fixed."""

import pytest

from register.domain.refusals import Refused, VerkeerdeVolgorde
from register.service.place import Place
from tests.registers import DAG, decision, facts, line, purchase, record
from tests.service.refusing import refused


def test_een_correctie_geldt_voor_wat_volgt(place: Place) -> None:
    anders = {
        "bevoegdheid": "M-1",
        "gever": "DB",
        "nemer": "secretaris",
        "handelingen": ["inkoop"],
        "plafond": {"bedrag": 100},
    }
    boven = purchase(bedrag=200)
    assert "plafond" not in str(record(place, boven)[0].bevindingen)
    record(
        place,
        line("CorrigeerRegistratie", DAG, seq=6, gegevens=anders, reden="typfout"),
    )
    assert "plafond" in str(record(place, boven)[0].bevindingen)
    (feit,) = facts(place, "bevoegdheid/M-1")
    assert (feit.seq, feit.gecorrigeerd_door) == (6, 10)


@pytest.mark.parametrize(
    ("gegevens", "pad"),
    [
        ({"seq": 99, "gegevens": {"a": 1}}, "/gegevens/seq"),
        ({"seq": 6, "gegevens": {"a": 1}}, "/gegevens/gegevens/a"),
        ({"seq": 6, "gegevens": {"bevoegdheid": "M-1"}}, "/gegevens/gegevens/gever"),
        (
            {"seq": 6, "gegevens": {"bevoegdheid": {"_sd": "x"}}},
            "/gegevens/gegevens/gever",
        ),
    ],
)
def test_een_foute_correctie_wordt_geweigerd(
    place: Place, gegevens: dict[str, object], pad: str
) -> None:
    regel = line("CorrigeerRegistratie", DAG, reden="x", **gegevens)
    assert refused(place, Refused, regel).pad == pad


@pytest.mark.parametrize("seq", [0, 7])
def test_begin_en_nummers_liggen_vast(place: Place, seq: int) -> None:
    record(place, decision())
    vervalt = line("LaatRegistratieVervallen", seq=seq, reden="x")
    assert refused(place, VerkeerdeVolgorde, vervalt).pad == "/gegevens/seq"
    begin = {"regeling": "ander", "naam": "Ander"}
    nummer = {"reeks": "AB", "jaar": 2026, "volgnummer": 9, "nummer": "AB-2026-009"}
    anders = line(
        "CorrigeerRegistratie", seq=seq, gegevens=nummer if seq else begin, reden="x"
    )
    assert refused(place, VerkeerdeVolgorde, anders).pad == "/gegevens/seq"


def test_een_vervallen_besluit_houdt_zijn_nummer(place: Place) -> None:
    record(place, decision())
    for seq in (10, 9, 8):
        record(place, line("LaatRegistratieVervallen", seq=seq, reden="nooit genomen"))
    assert record(place, decision())[0].besluitnummer == "AB-2026-002"
