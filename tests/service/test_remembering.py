"""A reader that folds once gives the states that folding anew would give."""

from datetime import date

from register.domain.bevoegdheden.bevoegdheid import BEVOEGDHEID
from register.service.remembering import Remembering
from tests.domain.norms.wereld import WERELD, mandaat
from tests.scenario import reader

FEITEN = WERELD.on("2020-01-01", mandaat("m1")).on("2021-01-01", mandaat("m2")).feiten


def test_dezelfde_staat_voor_elke_dag() -> None:
    gewoon, onthoudt = reader(FEITEN), Remembering(reader(FEITEN))
    for op in (date(2019, 12, 31), date(2020, 1, 1), date(2030, 1, 1), None):
        for code in ("m1", "m2", "weg"):
            stroom = BEVOEGDHEID.stroom(code)
            assert onthoudt.staat(BEVOEGDHEID, stroom, op) == gewoon.staat(
                BEVOEGDHEID, stroom, op
            )


def test_wat_het_langst_niet_gevraagd_is_wordt_vergeten() -> None:
    onthoudt = Remembering(reader(FEITEN), grootte=1)
    for code in ("m1", "m1", "m2", "m1"):
        staat = onthoudt.staat(BEVOEGDHEID, BEVOEGDHEID.stroom(code), None)
        assert staat
        assert staat.code == code


def test_feiten_en_namen_zijn_die_van_de_lezer() -> None:
    onthoudt = Remembering(reader(FEITEN))
    assert len(onthoudt.feiten("bevoegdheid/m1")) == 1
    assert list(onthoudt.stromen("bevoegdheid/")) == [
        "bevoegdheid/m1",
        "bevoegdheid/m2",
    ]
    assert onthoudt.feit(0) == FEITEN[0]
