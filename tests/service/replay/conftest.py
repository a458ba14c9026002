"""What every chapter about replay begins with."""

from pathlib import Path

import pytest

from register.service.place import Place
from tests.service.boeken import (
    begonnen,
    dossier,
    mandaat_op_twee_assen,
    neem,
    organisatie,
    schrijvend,
)
from tests.service.replay.logboek import GEHEIM, INKOOP, KANARIE, bij


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A register with some of everything, its read model caught up."""
    place = begonnen(tmp_path)
    with schrijvend(place) as boek:
        organisatie(boek)
        mandaat_op_twee_assen(boek)
        dossier(boek)
        neem(boek, dossier="D-1")
        neem(boek, "2026-08-01", **INKOOP)
        boek.kaal(
            "NeemBesluit",
            "2026-08-02",
            "2026-08-02T10:00:00Z",
            {
                "orgaan": "AB",
                "titel": KANARIE,
                "handeling": "x",
                "uitkomst": "verworpen",
            },
            openbaarheid=GEHEIM,
        )
    bij(place)
    return place
