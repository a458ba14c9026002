"""The API over PostgreSQL: follows the log, sees what came, cannot write."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from api.registers import Count, opened
from register.codec.intake import read_line
from register.service.database_place import DatabasePlace
from register.service.following import follow
from register.service.recording import Recorder
from tests.api.conftest import Vrager


def _bij(plek: DatabasePlace) -> None:
    follow([plek], lambda: None, lambda _: True)


def test_de_api_geeft_wat_in_postgresql_staat_en_wat_erbij_komt(
    plek: DatabasePlace,
) -> None:
    _bij(plek)
    with opened([plek]) as registers:
        (wachters,) = registers.wachters.values()
        assert [type(wachter) for wachter in wachters] == [Count]
        vrager = Vrager(registers)
        eerst = vrager.vraag("/v1/bevoegdheden")
        assert eerst.status_code == 200
        with Recorder(plek) as recorder:
            recorder.record(
                read_line(
                    {
                        "opdracht": "VerleenMandaat",
                        "feitdatum": "2026-03-01",
                        "gegevens": {
                            "bevoegdheid": "M-API",
                            "gever": "DB",
                            "nemer": "secretaris",
                            "handelingen": ["inkoop"],
                        },
                    }
                )
            )
        _bij(plek)
        later = vrager.gegevens("/v1/bevoegdheden")
        assert "M-API" in [rij["bevoegdheid"] for rij in later]
        assert len(later) == len(eerst.json()["gegevens"]) + 1


def test_de_verbinding_van_de_api_kan_niet_schrijven(plek: DatabasePlace) -> None:
    _bij(plek)
    with (
        opened([plek]) as registers,
        registers.library.connect(plek.regeling) as verbinding,
        pytest.raises(DBAPIError, match="read-only"),
    ):
        verbinding.execute(text("DELETE FROM leesmodel.openheid"))
