"""What colleges let their portefeuillehouders say; what is secret is a stub."""

from pathlib import Path

from register.service.lijsten.bladen import Grid, list_page
from register.service.lijsten.catalogue import LIJST
from tests.service.vergaderboek import DAG, bestuur, gelezen, rows

MANDAAT = {
    "gemeente": "gm0001",
    "portefeuillehouder": "p-1",
    "onderwerp": "Tarieven",
    "ruimte": "Instemmen tot de index",
}


def test_wat_een_college_gaf_terugnam_of_geheim_houdt(tmp_path: Path) -> None:
    with bestuur(tmp_path) as boek:
        boek.doe("MeldCollegemandaat", DAG, collegemandaat="a", **MANDAAT)
        anders = {"bedrag": 100_00, "ruggespraak": True, "geldig_tot": "2027-12-31"}
        boek.doe("MeldCollegemandaat", DAG, collegemandaat="b", **MANDAAT, **anders)
        boek.doe("TrekCollegemandaatIn", DAG, collegemandaat="a", reden="x")
        geheim = {"openheid": "geheim", "grond": "2b"}
        boek.kaal(
            "MeldCollegemandaat",
            DAG,
            f"{DAG}T10:00:00Z",
            {"collegemandaat": "c", **MANDAAT},
            openbaarheid=geheim,
        )
    with gelezen(tmp_path) as library:
        rijen = rows(library, "collegemandaten")
        openbaar = rows(library, "collegemandaten", openbaar=True)
    a, b, c = rijen
    assert (a["status"], a["ingetrokken_op"]) == ("ingetrokken", DAG)
    assert (b["status"], b["bedrag"], b["ruggespraak"]) == ("gemeld", 100_00, True)
    assert "onderwerp" not in c
    assert c["openbaarheid"]
    assert openbaar == [], "none of them was published"
    grid = next(
        blok
        for blok in list_page(LIJST["collegemandaten"], {"gegevens": rijen})
        if isinstance(blok, Grid)
    )
    cellen = [cel for rij in grid.rijen for cel in rij]
    assert "Instemmen tot de index; tot € 100,00; eerst ruggespraak" in cellen
    assert any(str(cel).startswith("ingetrokken") for cel in cellen)
    assert any("tot en met 31 dec 2027" in str(cel) for cel in cellen)
