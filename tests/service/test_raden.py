"""What is asked of raden in other rounds: in the terms, the matrix and `waarom`."""

from pathlib import Path

import orjson
import pytest

from register.service.place import Place
from register.service.reading import reading
from tests.service.boeken import (
    REGELING,
    begonnen,
    dossier,
    neem,
    organisatie,
    schrijvend,
)
from tests.service.explaining.vertellen import uitleg, verteld
from tests.service.vragen import lijst

AAN = [
    {"gemeente": "gm0202", "reactie_uiterlijk": "2026-09-01"},
    {"gemeente": "gm0226", "reactie_uiterlijk": "2026-09-01"},
]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A round about a commission and one about consent, both answered in part."""
    place = begonnen(tmp_path)
    with schrijvend(place) as boek:
        organisatie(boek)
        dossier(boek)
        for code, soort, verzend in (
            ("W-1", "bestuurscommissie", "VraagWensenEnBedenkingen"),
            ("T-1", "toestemming", "VerzendOntwerp"),
        ):
            boek.doe(
                "StartRaadsronde",
                "2026-07-02",
                raadsronde=code,
                dossier="D-1",
                soort=soort,
                titel=f"Ronde {code}",
                gemeenten=["gm0202", "gm0226"],
            )
            boek.doe(verzend, "2026-07-03", raadsronde=code, aan=AAN)
        wens = {"raadsronde": "W-1"}
        boek.doe(
            "OntvangWensenEnBedenkingen",
            "2026-08-01",
            **wens,
            gemeente="gm0202",
            punten=[{"punt": "1", "tekst": "openbaar"}],
        )
        boek.doe(
            "OntvangWensenEnBedenkingen",
            "2026-08-02",
            **wens,
            gemeente="gm0226",
            geen=True,
        )
        recht = {"raadsronde": "T-1", "gemeente": "gm0202"}
        grond = "strijd_met_het_recht"
        boek.doe("WeigerToestemming", "2026-08-03", **recht, grond=grond)
        boek.doe("VerleenToestemming", "2026-08-20", **recht)
    return place


def rijen(place: Place, naam: str, **vraag: object) -> list[dict[str, object]]:
    with reading(place) as (_, library):
        gelezen = orjson.loads(lijst(library, naam, REGELING, **vraag))
    gevonden: list[dict[str, object]] = gelezen["gegevens"]
    return gevonden


def test_een_termijn_zegt_wat_de_raad_wordt_gevraagd(place: Place) -> None:
    gevraagd = {
        (rij["soort"], rij["gemeente"]): rij["status"]
        for rij in rijen(place, "termijnen")
        if rij["uiterlijk"] == "2026-09-01"
    }
    assert gevraagd == {
        ("wensen en bedenkingen", "gm0202"): "gehaald",
        ("wensen en bedenkingen", "gm0226"): "gehaald",
        ("toestemming", "gm0202"): "gehaald",
        ("toestemming", "gm0226"): "open",
    }


def test_een_vraag_met_een_laatste_dag_is_een_termijn(place: Place) -> None:
    with schrijvend(place) as boek:
        for code, uiterlijk in (
            ("V-1", {"antwoord_uiterlijk": "2026-09-30"}),
            ("V-2", {}),
        ):
            boek.doe(
                "VraagInlichtingen",
                "2026-08-21",
                inlichting=code,
                door="raadslid",
                gemeente="gm0202",
                aan="DB",
                vraag="hoe staat het?",
                **uiterlijk,
            )
    (vraag,) = rijen(place, "termijnen", soort="inlichtingen")
    assert (vraag["voor"], vraag["uiterlijk"]) == (["DB"], "2026-09-30")
    assert (vraag["status"], vraag["wat"]) == ("open", "hoe staat het?")
    with schrijvend(place) as boek:
        boek.doe(
            "VerstrekInlichtingen",
            "2026-08-25",
            inlichting="V-1",
            door="DB",
            antwoord="goed",
        )
    (vraag,) = rijen(place, "termijnen", soort="inlichtingen")
    assert vraag["status"] == "gehaald"


def test_de_matrix_toont_toestemming_en_wensen(place: Place) -> None:
    noord, zuid = rijen(place, "zienswijzen", raadsronde="T-1")
    assert (noord["status"], zuid["status"]) == ("toestemming_verleend", "uitstaand")
    assert (noord["toestemming_op"], noord["geweigerd_op"]) == (
        "2026-08-20",
        "2026-08-03",
    )
    assert noord["weigeringsgrond"] == "strijd_met_het_recht"
    wens, geen = rijen(place, "zienswijzen", raadsronde="W-1")
    assert (wens["status"], geen["status"]) == ("ontvangen", "geen_wensen")


def test_waarom_vertelt_van_wensen_en_toestemming(place: Place) -> None:
    with schrijvend(place) as boek:
        rondes = ["W-1", "T-1"]
        nummer = neem(boek, "2026-09-01", dossier="D-1", raadsrondes=rondes)
    alles = verteld(place, nummer)
    assert (
        "sprak wensen of bedenkingen uit op 1 augustus 2026; daarop is niet geantwoord."
    ) in alles
    assert "liet weten geen wensen of bedenkingen te hebben." in alles
    assert "weigerde toestemming op 3 augustus 2026 (strijd met het recht)." in alles
    assert "verleende toestemming op 20 augustus 2026." in alles
    with reading(place) as (_, library):
        delen = uitleg(library, nummer).values()
    artikelen = {artikel for deel in delen for _, artikel, _ in deel}
    assert {"art. 25 lid 2 Wgr", "art. 1 lid 4 Wgr"} <= artikelen
