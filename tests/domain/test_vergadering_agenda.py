"""What is on the agenda of a meeting."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from tests.domain.vergaderingen import AFVOER, BESTUUR, GEROEPEN
from tests.domain.vergaderzaal import LOS_PUNT, PUNT, ROEP, meeting
from tests.scenario import pad_of


def test_een_punt_na_de_uitnodiging_is_nagezonden() -> None:
    geroepen = BESTUUR.on("2026-06-11", ROEP)
    assert geroepen.at("2026-06-11").when(PUNT) == (PUNT,)
    assert geroepen.at("2026-06-12").when(PUNT) == (replace(PUNT, nagezonden=True),)
    gezegd = replace(PUNT, nagezonden=True)
    assert geroepen.at("2026-06-11").when(gezegd) == (gezegd,)
    zonder = BESTUUR.on("2026-06-11", replace(ROEP, verzonden_op=None))
    assert zonder.at("2026-06-12").when(PUNT) == (PUNT,)


def test_de_agenda_houdt_haar_punten() -> None:
    een, twee = meeting(GEROEPEN).agenda
    assert (een.code, een.doel, een.behandelwijze) == ("5", "besluiten", "bespreekstuk")
    assert (een.voorstel, een.dossier, een.besloten) == ("v-1", "d1", False)
    assert (twee.code, twee.afgevoerd_op, twee.nagezonden) == ("6", None, False)
    assert meeting(GEROEPEN).seqs == (een.seq - 1, een.seq, twee.seq)
    assert pad_of(GEROEPEN, BestaatAl, PUNT) == "/gegevens/punt"


@pytest.mark.parametrize(
    ("dossier", "voorstel", "reden", "pad"),
    [
        ("", "v-1", OngeldigeInvoer, "/gegevens/dossier"),
        ("d9", "v-1", OnbekendeVerwijzing, "/gegevens/dossier"),
        ("d1", "v-9", OnbekendeVerwijzing, "/gegevens/voorstel"),
    ],
)
def test_een_punt_wijst_naar_een_voorstel_in_zijn_dossier(
    dossier: str, voorstel: str, reden: type[Refused], pad: str
) -> None:
    punt = replace(PUNT, punt="7", dossier=dossier, voorstel=voorstel)
    assert pad_of(GEROEPEN, reden, punt) == pad


def test_een_punt_kan_zonder_voorstel_of_dossier() -> None:
    geroepen = BESTUUR.on("2026-06-11", ROEP).at("2026-06-11")
    assert geroepen.when(LOS_PUNT) == (LOS_PUNT,)
    alleen_dossier = replace(PUNT, voorstel="")
    assert geroepen.when(alleen_dossier) == (alleen_dossier,)


def test_een_punt_gaat_een_keer_van_de_agenda() -> None:
    assert GEROEPEN.when(AFVOER) == (AFVOER,)
    zonder = GEROEPEN.on("2026-07-01", AFVOER)
    een, twee = meeting(zonder).agenda
    assert (een.afgevoerd_op, twee.afgevoerd_op) == (date(2026, 7, 1), None)
    assert pad_of(zonder, VerkeerdeVolgorde, AFVOER) == "/gegevens/punt"
    vreemd = replace(AFVOER, punt="9")
    assert pad_of(GEROEPEN, OnbekendeVerwijzing, vreemd) == "/gegevens/punt"
