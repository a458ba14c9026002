"""The routes themselves: who does what, and whether the raden come in."""

from datetime import date
from pathlib import Path

from tests.registers import DAG
from tests.service.vergaderboek import bestuur, gelezen, rows

OP = date.fromisoformat(DAG)


STAPPEN = [
    {
        "stap": "voorstel",
        "soort": "voorbereiden",
        "teken": "voorstel",
        "omschrijving": "Opstellen",
        "wie": ["opsteller"],
    },
    {
        "stap": "besluit",
        "soort": "besluiten",
        "teken": "besluit",
        "omschrijving": "Beslissen",
        "wie": ["DB"],
    },
]


def test_een_route_zonder_raden_is_te_vinden(tmp_path: Path) -> None:
    with bestuur(tmp_path) as boek:
        eigen = {"route": "E1", "naam": "Eigen route", "stappen": STAPPEN}
        boek.doe("StelRouteVast", "2026-06-01", **eigen)
        seq = boek.seq()
    with gelezen(tmp_path) as library:
        alle = {str(rij["route"]): rij for rij in rows(library, "routes", op=OP)}
        zonder = rows(library, "routes", op=OP, filter={"raadstap": "nee"})
        eerder = rows(library, "routes", op=date(2026, 5, 31))
    assert alle["E1"] == {
        "regeling": "mgr-test",
        "route": "E1",
        "naam": "Eigen route",
        "voorbereiding": ["opsteller"],
        "besluit": ["DB"],
        "raadstap": "nee",
        "seqs": [seq],
    }
    assert alle["R1"]["raadstap"] == "ja"
    assert "seqs" not in alle["R1"]  # nobody set it: it is the standard one
    assert "zienswijzen" in str(alle["R1"]["raad"])
    codes = {str(rij["route"]) for rij in zonder}
    assert "E1" in codes
    assert "R1" not in codes
    assert "E1" not in {str(rij["route"]) for rij in eerder}
