"""A list in another order: by its own column or by code, never by what would tell."""

from pathlib import Path

import orjson
import pytest

from register.domain.refusals import OngeldigeInvoer
from register.service import views
from register.service.lijsten.vraag import Ask
from register.service.reading import reading
from tests.api.oefenjaar import recorded


def test_elke_volgorde_geeft_dezelfde_rijen_ook_van_een_berekende_lijst(
    tmp_path: Path,
) -> None:
    with reading(recorded(tmp_path)) as (_, library):

        def rows(naam: str, sorteer: str) -> list[object]:
            inhoud = views.rows(library, naam, None, Ask(sorteer=sorteer))
            gelezen: list[object] = orjson.loads(inhoud)["gegevens"]
            return gelezen

        for naam, kolom in (("besluiten", "genomen_op"), ("wijzigingen", "code")):
            assert rows(naam, kolom) == rows(naam, f"-{kolom}")[::-1]
        for naam, kolom, keus in (
            ("besluiten", "orgaan", "genomen_op"),
            ("mandaten", "gever", "code"),
        ):
            with pytest.raises(OngeldigeInvoer, match=f"kies uit {keus}"):
                rows(naam, kolom)
