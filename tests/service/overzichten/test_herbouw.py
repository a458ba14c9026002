"""The stored lists behind the overviews: folded on the way or at once, the same."""

from pathlib import Path

import pytest

from register.projections.catalogue import LIJSTEN
from register.projections.model import ReadModel, engine_of
from register.projections.queries import Question
from register.service.answers import Library
from tests.service.overzichten.vragen import REGELING


@pytest.mark.parametrize("batch", [7, 100_000])
def test_bijgewerkt_is_gelijk_aan_herbouwd(
    oefenjaar: Library, tmp_path: Path, batch: int
) -> None:
    model = ReadModel(engine_of(tmp_path / "leesmodel.sqlite"))
    model.make()
    log = oefenjaar.logs[REGELING]
    model.catch_up(REGELING, log, batch=batch)
    bijgewerkt = model.digests(REGELING)
    model.rebuild(REGELING, log)
    assert model.digests(REGELING) == bijgewerkt
    assert oefenjaar.model.digests(REGELING) == bijgewerkt
    model.engine.dispose()


def test_elke_lijst_heeft_rijen_in_het_oefenjaar(oefenjaar: Library) -> None:
    """A list that the invented year never fills is tested by nobody."""
    gevuld = {
        lijst.naam
        for lijst in LIJSTEN
        if oefenjaar.found(lijst.naam, Question(regeling=REGELING))
    }
    eigen = {
        "afspraken",
        "eigenaren",
        "overeenkomsten",
        "opdrachten",
        "deelnemersbesluiten",
        "toezeggingen",
        "moties",
        "agenderingen",
        "signalen",
        "capaciteit",
        "aanbevelingen",
        "raadsvergaderingen",
        "actieve-informatie",
        "inlichtingen",
        "zienswijzepunten",
        "bijdragen",
        "belegd",
        "begrotingen",
        "deelname",
    }
    assert eigen <= gevuld
