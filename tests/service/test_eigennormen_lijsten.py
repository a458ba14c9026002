"""Own norms in lists, exports and the account: each with where it stands."""

from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from register.audit.changes import bevindingen as audit_rows
from register.audit.tables import Vraag
from register.service.eigennormen import known, own_rows
from register.service.place import Place
from register.service.rechtmatigheid.verslag import account
from tests.service.boeken import ingericht, schrijvend
from tests.service.normenboek import GRENS, duur, stel
from tests.service.rechtmatigheidsjaar import besluit, met_grens, rijen
from tests.service.vergaderboek import gelezen, rows


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return ingericht(tmp_path)


def test_elke_versie_van_een_norm_heeft_een_rij(place: Place) -> None:
    with schrijvend(place) as boek:
        stel(boek)
        stel(boek, "2026-06-01", tekst={"onbekend": "de tekst is zoek"})
        stel(boek, "2026-06-01", id="REG-02")
    with closing(place.open_log(alleen_lezen=True)) as log:
        rijen = own_rows(log, "mgr-test", known(log))
    eerste, tweede, ander = [rij.shape() for rij in rijen]
    assert eerste["geldig"] == {"van": "2026-02-01", "tot": "2026-05-31"}
    assert eerste["tekst"] == GRENS["tekst"]
    assert tweede["tekst"] == tweede["toetst"]
    assert tweede["toetst"] == "Het besluit gaat over ten hoogste € 100,00."
    assert (ander["id"], ander["regeling"]) == ("REG-02", "mgr-test")


def test_een_export_noemt_de_norm_met_haar_vindplaats(place: Place) -> None:
    with schrijvend(place) as boek:
        stel(boek)
        duur(boek)
    with closing(place.open_log(alleen_lezen=True)) as log:
        vraag = Vraag(log, log.size())
        rijen = [r for r in audit_rows(vraag) if r.get("norm") == "REG-01@1"]
        assert vraag.reader().feit(log.size()) is None
        eerste = vraag.reader().feit(0)
    assert eerste
    (rij,) = rijen
    assert (rij["wet"], rij["artikel"], rij["lid"]) == ("regeling", "12", "3")
    assert rij["tekst"] == "Het besluit gaat over ten hoogste € 100,00."


def test_de_verantwoording_noemt_de_eigen_norm_met_wat_zij_raakt(
    tmp_path: Path,
) -> None:
    jaar = met_grens(tmp_path / "jaar")
    with schrijvend(jaar) as boek:
        stel(boek, "2026-02-02")
        besluit(boek, "IN", "2026-05-07", bedrag=10_001, boekjaar=2026)
    rapport = account(jaar, 2026, date(2027, 6, 1))
    (norm,) = [rij for rij in rijen(rapport, "normen") if rij["norm"] == "REG-01"]
    assert norm["criterium"] == "voorwaardencriterium"
    assert (norm["bron"], norm["tekst"]) == (
        "art. 12 lid 3 van de regeling",
        GRENS["tekst"],
    )
    kwalitatief = rijen(rapport, "kwalitatief")
    assert "REG-01" in {rij["norm"] for rij in kwalitatief}


def test_de_lijst_toont_wat_op_een_dag_geldt(tmp_path: Path, place: Place) -> None:
    with schrijvend(place) as boek:
        seq = stel(boek)
        kort = {"id": "REG-02", "ernst": "hoog", "geldig_tot": "2026-03-31"}
        stel(boek, organen=["AB"], **kort)
    with gelezen(tmp_path) as library:
        eerder = rows(library, "eigen-normen", op=date(2026, 3, 31))
        later = rows(library, "eigen-normen", op=date(2026, 4, 1))
        hoog = rows(
            library, "eigen-normen", op=date(2026, 3, 31), filter={"ernst": "hoog"}
        )
    assert [rij["id"] for rij in eerder] == ["REG-01", "REG-02"]
    assert later == [
        {
            "regeling": "mgr-test",
            "id": "REG-01",
            "vindplaats": "art. 12 lid 3 van de regeling",
            "tekst": GRENS["tekst"],
            "vorm": "bedrag",
            "toetst": "Het besluit gaat over ten hoogste € 100,00.",
            "ernst": "midden",
            "geldig_van": "2026-02-01",
            "seqs": [seq],
        }
    ]
    assert [(rij["organen"], rij["geldig_tot"]) for rij in hoog] == [
        (["AB"], "2026-03-31")
    ]
