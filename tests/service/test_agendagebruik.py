"""How agendas are used: counted by what came of each item, of closed meetings."""

from pathlib import Path

from tests.service.vergaderboek import DAG, bestuur, gelezen, open_, roep, rows

WEET_NIET = {"onbekend": "de agenda zegt het niet"}


def test_alleen_van_gesloten_vergaderingen_wordt_geteld(tmp_path: Path) -> None:
    with bestuur(tmp_path) as boek:
        roep(
            boek,
            {"punt": "1"},
            {"punt": "2", "behandelwijze": "hamerstuk"},
            {"punt": "3", "doel": "informeren", "behandelwijze": WEET_NIET},
            {"punt": "4", "besloten": True},
            {"punt": "5"},
        )
        open_(boek)
        dicht = {"vergadering": "AB-1", "punt": "5", "besluit": "besloten"}
        boek.doe("VerklaarBesloten", DAG, **dicht, door_voorzitter=True)
        with gelezen(tmp_path) as library:
            assert rows(library, "agendagebruik") == []
        besluit = {"orgaan": "AB", "titel": "T", "handeling": "koers"}
        besluit |= {"vergadering": "AB-1", "uitkomst": "aangenomen", "punt": "2"}
        boek.doe("NeemBesluit", DAG, **besluit, motivering="x")
        boek.doe("SluitVergadering", DAG, vergadering="AB-1")
    with gelezen(tmp_path) as library:
        (rij,) = rows(library, "agendagebruik")
        assert rows(library, "agendagebruik", filter={"jaar": "2025"}) == []
    assert rij == {
        "regeling": "mgr-test",
        "gremium": "AB",
        "jaar": int(DAG[:4]),
        "vergaderingen": 1,
        "punten": 3,
        "hamerstukken": 1,
        "bespreekstukken": 1,
        "te_besluiten": 2,
        "zonder_uitkomst": 1,
        "aangehouden": 0,
    }
