"""Lead times and meetings at borders that the invented year does not have."""

from pathlib import Path

from tests.service.boeken import Boek, neem
from tests.service.overzichten.test_dicht import recorded, told
from tests.service.overzichten.vragen import cell


def test_een_besluit_van_voor_zijn_dossier_heeft_geen_doorlooptijd(
    tmp_path: Path,
) -> None:
    def later(boek: Boek) -> None:
        boek.doe("OpenDossier", "2026-01-05", dossier="D-1", titel="T")
        neem(boek, "2026-01-05", dossier="D-1")
        boek.doe(
            "CorrigeerRegistratie",
            "2026-02-01",
            seq=_opening(boek),
            gegevens={"dossier": "D-1", "titel": "T"},
            reden="later geopend",
            feitdatum="2026-01-10",
        )

    def about(boek: Boek) -> None:
        boek.doe("OpenDossier", "2026-W03", dossier="D-2", titel="T")
        neem(boek, "2026-02-01", dossier="D-2")
        neem(boek, "2026-02-02")

    with recorded(tmp_path, later, about) as library:
        vroeg, laat = told(library, "doorlooptijden")
        assert "dagen" not in vroeg
        assert (laat["dagen"], laat["ongeveer"]) == (14, "ja")
        assert cell("doorlooptijden", "dagen", laat) == "± 14"
        assert cell("doorlooptijden", "dagen", vroeg) == ""
        (samen,) = told(library, "doorlooptijden-per-orgaan")
        assert (samen["aantal"], samen["mediaan"]) == (1, 14)


def _opening(boek: Boek) -> int:
    for batch in boek.recorder.log.events():
        for rij in batch:
            if rij.soort == "dossier-geopend.v1":
                return int(rij.seq)
    raise AssertionError


def meetings(boek: Boek) -> None:
    """One subject: jointly, then again in one of both, and once without a known aim."""
    boek.doe("OpenDossier", "2026-01-05", dossier="D-1", titel="T")
    onbekend = {"onbekend": "het verslag noemt het niet"}
    for code, gremium, mede, doel, datum in (
        ("V-1", "AB", ["DB"], "oordelen", "2026-02-01"),
        ("V-2", "AB", [], "oordelen", "2026-03-01"),
        ("V-3", "DB", [], onbekend, onbekend),
    ):
        boek.doe(
            "RoepBijeen",
            "2026-01-20",
            vergadering=code,
            gremium=gremium,
            mede=mede,
            datum=datum,
            wijze="fysiek",
            openheid="openbaar",
        )
        boek.doe(
            "PlaatsAgendapunt",
            "2026-01-21",
            vergadering=code,
            punt="1",
            titel="Het onderwerp",
            doel=doel,
            behandelwijze="bespreekstuk",
            dossier="D-1",
        )


def test_een_gezamenlijke_vergadering_is_een_tafel(tmp_path: Path) -> None:
    with recorded(tmp_path, meetings) as library:
        (rij,) = told(library, "vergaderduplicaten")
        assert rij["tafels"] == ["AB", "AB+DB", "DB"]
        assert (rij["zelfde_doel"], rij["dubbel"]) == (["oordelen"], "ja")
        waar = cell("vergaderduplicaten", "waar en wanneer", rij)
        assert waar.startswith("V-1 1 feb 2026 oordelen; V-2 1 mrt 2026 oordelen; V-3 ")
        assert told(library, "vergaderduplicaten", gremium="DB") == [rij]


def test_een_punt_dat_is_afgevoerd_telt_niet(tmp_path: Path) -> None:
    def off(boek: Boek) -> None:
        for code in ("V-1", "V-3"):
            boek.doe(
                "VoerAgendapuntAf",
                "2026-01-22",
                vergadering=code,
                punt="1",
                reden="Geen tijd",
            )

    with recorded(tmp_path, meetings, off) as library:
        assert told(library, "vergaderduplicaten") == []


def test_een_vraag_zonder_dag_is_alles_wat_is_vastgelegd(tmp_path: Path) -> None:
    with recorded(tmp_path, meetings) as library:
        (rij,) = told(library, "vergaderduplicaten", op=None)
        assert rij["keren"] == 3
