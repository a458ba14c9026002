"""What waits in the invented year, on twenty days: the step, for whom, until when."""

from collections.abc import Iterator
from datetime import date

import orjson
import pytest

from register.domain.routes.gang import Stapstand
from register.service import views
from register.service.answers import Library
from register.service.lijsten.bladen import Grid, detail_page, list_page
from register.service.lijsten.catalogue import DETAIL, LIJST
from register.service.lijsten.vraag import Ask
from register.service.reading import reading
from register.service.zaken import standing
from tests.voorbeelden.opgenomen import opgenomen

REGELING = "oefenregio"
RADEN = [f"raad:gm90{nummer:02d}" for nummer in range(1, 12)]

Rij = dict[str, object]
Geval = tuple[str, str, str, str, list[str], str | None]
"""The day, the dossier and its route; the step, for whom, and until when."""


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with reading(opgenomen(tmp_path_factory.mktemp("watnu"))) as (_, boeken):
        yield boeken


def rows(
    library: Library, naam: str, op: str, bekend_op: str | None = None, **filters: str
) -> list[Rij]:
    ask = Ask(op=date.fromisoformat(op), bekend_op=bekend_op, filter=filters)
    gegevens: list[Rij] = orjson.loads(views.rows(library, naam, REGELING, ask))[
        "gegevens"
    ]
    return gegevens


TWINTIG: list[Geval] = [
    # the budget of 2027 and its kaders
    ("2025-11-15", "begroting-2027", "R1", "voorstel", ["BC-ZORG", "DB"], "2026-04-05"),
    ("2025-11-21", "begroting-2027", "R4", "kaders-advies", ["BC-ZORG"], "2025-12-31"),
    ("2025-12-01", "begroting-2027", "R4", "kaders", ["AB"], "2025-12-11"),
    ("2025-12-12", "begroting-2027", "R4", "kaders-raden", ["DB"], "2026-04-29"),
    ("2026-01-30", "begroting-2027", "R1", "advies", ["BC-ZORG"], "2026-02-20"),
    ("2026-03-02", "begroting-2027", "R1", "bespreken", ["AB"], "2026-04-05"),
    ("2026-05-01", "begroting-2027", "R1", "zienswijzen", RADEN, "2026-06-10"),
    ("2026-06-12", "begroting-2027", "R1", "beantwoorden", ["DB"], "2026-07-31"),
    ("2026-06-20", "begroting-2027", "R1", "aanbieden", ["DB"], "2026-07-31"),
    ("2026-07-01", "begroting-2027", "R1", "vaststellen", ["AB"], "2026-07-09"),
    ("2026-07-10", "begroting-2027", "R1", "inzenden", ["DB"], "2026-07-23"),
    # the accounts of 2025
    ("2026-04-20", "jaarrekening-2025", "R3", "rekening-raden", ["DB"], "2026-04-29"),
    ("2026-05-15", "jaarrekening-2025", "R3", "rekening-advies", ["BC-ZORG"], None),
    (
        "2026-07-10",
        "jaarrekening-2025",
        "R3",
        "rekening-inzenden",
        ["DB"],
        "2026-07-14",
    ),
    # a change of the budget, put off and taken up again
    (
        "2026-08-21",
        "wijziging-2026-1",
        "R2",
        "wijziging-advies",
        ["BC-ZORG"],
        "2026-12-31",
    ),
    (
        "2026-09-18",
        "wijziging-2026-1",
        "R2",
        "wijziging-vaststellen",
        ["AB"],
        "2026-10-08",
    ),
    (
        "2026-10-09",
        "wijziging-2026-1",
        "R2",
        "wijziging-inzenden",
        ["DB"],
        "2026-10-22",
    ),
    # a commission, and the regeling itself
    ("2027-04-25", "bc-werk-2027", "R6", "wensen-beantwoorden", ["DB"], None),
    ("2027-04-30", "bc-werk-2027", "R6", "instellen", ["AB"], None),
    ("2027-06-01", "regeling-2027", "R5", "regeling-beantwoorden", ["DB"], None),
]


def test_het_zijn_er_twintig() -> None:
    assert len(TWINTIG) == 20
    assert len({(op, dossier, route) for op, dossier, route, *_ in TWINTIG}) == 20


@pytest.mark.parametrize("geval", TWINTIG, ids=lambda g: f"{g[0]}-{g[2]}")
def test_op_deze_dag_wacht_deze_stap(library: Library, geval: Geval) -> None:
    op, dossier, route, stap, voor, uiterlijk = geval
    eerste = rows(library, "wat-nu", op, dossier=dossier, route=route)[0]
    assert eerste["stand"] == "wacht"
    assert eerste["stap"] == stap
    assert eerste["voor"] == voor
    assert eerste.get("uiterlijk") == uiterlijk


def test_een_gemeente_ziet_wat_op_haar_raad_wacht(library: Library) -> None:
    voor = rows(library, "wat-nu", "2026-06-09", voor="gm9005")
    assert [(rij["dossier"], rij["stap"]) for rij in voor] == [
        ("begroting-2027", "zienswijzen")
    ]
    assert voor[0]["gemeenten"] == ["gm9005"]
    assert rows(library, "wat-nu", "2026-06-09", gemeente="gm9005") == voor
    assert not rows(library, "wat-nu", "2026-06-09", voor="gm9001")


def test_een_functie_of_gremium_ziet_wat_er_op_haar_ligt(library: Library) -> None:
    bij_db = rows(library, "wat-nu", "2026-07-10", voor="DB")
    assert {str(rij["stap"]) for rij in bij_db} == {
        "kaders-raden",
        "inzenden",
        "bekendmaken",
        "rekening-inzenden",
    }
    assert not rows(library, "wat-nu", "2026-07-10", voor="controller")


def test_wat_te_laat_is_staat_bovenaan(library: Library) -> None:
    eerste = rows(library, "wat-nu", "2026-07-16")[0]
    assert (eerste["norm"], eerste["te_laat"]) == ("WGR-40", True)
    assert "vóór donderdag 30 april 2026" in str(eerste["uitleg"])


def test_wat_overgeslagen_is_blijft_zichtbaar(library: Library) -> None:
    (rij,) = rows(library, "wat-nu", "2026-06-12", route="R1")
    assert rij["overgeslagen"] == ["bespreken"]
    assert [stap["stap"] for stap in rij["gedaan"]] == [  # type: ignore[attr-defined] # a list of steps
        "voorstel",
        "advies",
        "ontwerp",
        "zienswijzen",
    ]
    assert rij["ontbreekt"] == ["nog geen antwoord aan gm9001, gm9002, gm9003, gm9004"]


def test_wie_een_dag_later_iets_vastlegt_verandert_niet_wat_toen_bekend_was(
    library: Library,
) -> None:
    nu = rows(library, "wat-nu", "2026-08-01", route="R1")
    toen = rows(library, "wat-nu", "2026-08-01", "2026-08-01", route="R1")
    assert [rij["stand"] for rij in nu] == ["afgerond"]
    assert [rij["stap"] for rij in toen] == ["inzenden"]


def test_een_dossier_zonder_route_is_een_gat(library: Library) -> None:
    (rij,) = rows(library, "wat-nu", "2027-03-02", dossier="jeugdhulp-2027")
    assert rij["stand"] == "geen_route"
    gaten = rows(library, "wat-nu", "2027-02-05", dossier="werkplein-2027")
    zinnen = [zin for gat in gaten for zin in gat["ontbreekt"]]  # type: ignore[attr-defined] # a list of sentences
    assert zinnen[0] == (
        "voorstel 'aanvraag' heeft geen route; bij vraagtype 'uitvoering' past R7"
    )
    (klaar,) = rows(library, "wat-nu", "2027-03-01", dossier="werkplein-2027")
    assert klaar["stand"] == "afgerond"


def test_een_weigering_van_een_raad_staat_erbij(library: Library) -> None:
    rijen = rows(library, "wat-nu", "2027-05-01", route="R5")
    (toestemming,) = [rij for rij in rijen if rij["stap"] == "toestemming"]
    zinnen = toestemming["ontbreekt"]
    assert isinstance(zinnen, list)
    assert zinnen[0].startswith("de raad van gm9004 weigerde op 2027-04-26 (seq ")


def test_een_vervallen_standaardroute_geldt_niet_meer(library: Library) -> None:
    voor = standing(library, REGELING, Ask(op=date(2027, 5, 31)))
    na = standing(library, REGELING, Ask(op=date(2027, 6, 1)))
    assert "R10" in voor.routes
    assert "R10" not in na.routes
    assert na.routes["R9"].stap("inkoop-toets") is not None


def steps(library: Library, code: str, op: str) -> dict[str, str]:
    ask = Ask(op=date.fromisoformat(op))
    gang = orjson.loads(views.thing(library, "gang", REGELING, code, ask))
    return {s["stap"]: s["stand"] for spoor in gang["sporen"] for s in spoor["stappen"]}


def test_de_gang_van_een_dossier_heeft_al_zijn_stappen(library: Library) -> None:
    standen = steps(library, "begroting-2027", "2026-06-12")
    assert standen["ontwerp"] == Stapstand.GEDAAN
    assert standen["bijeenkomst"] == Stapstand.NIET_NODIG
    assert standen["beantwoorden"] == Stapstand.WACHT
    assert standen["vaststellen"] == Stapstand.LATER
    assert standen["kaders-advies"] == Stapstand.OVERGESLAGEN


def calendar(library: Library, op: str, **filters: str) -> dict[str, Rij]:
    return {
        f"{rij['boekjaar']}:{rij['stap']}": rij
        for rij in rows(library, "pc-kalender", op, **filters)
    }


def test_de_kalender_van_een_begrotingsjaar(library: Library) -> None:
    jaar = calendar(library, "2026-08-01", boekjaar="2027")
    assert jaar["2027:kaders"]["gedaan_op"] == "2025-12-11"
    ontwerp = jaar["2027:ontwerp"]
    assert (ontwerp["gedaan_op"], ontwerp["uiterlijk"]) == ("2026-04-01", "2026-04-02")
    assert ontwerp["wie"] == ["DB"]
    raden = jaar["2027:rekening-raden"]
    assert (raden["gedaan_op"], raden["te_laat"]) == ("2026-04-30", True)
    assert raden["dossier"] == "jaarrekening-2025"
    assert jaar["2027:zienswijzen"]["wie"] == ["raden"]
    assert jaar["2027:inzenden"]["uiterlijk"] == "2026-07-23"
    assert jaar["2027:wijziging-vaststellen"]["uiterlijk"] == "2027-12-31"


def test_de_kalender_van_een_kalenderjaar_heeft_stappen_van_meer_begrotingen(
    library: Library,
) -> None:
    jaar = calendar(library, "2026-11-01", jaar="2026")
    assert {rij["jaar"] for rij in jaar.values()} == {2026}
    assert jaar["2026:wijziging-vaststellen"]["gedaan_op"] == "2026-10-08"
    assert "2027:vaststellen" in jaar
    assert "2027:kaders" not in jaar
    dagen = [rij["rang"] for rij in jaar.values()]
    assert dagen == sorted(str(dag) for dag in dagen)


def test_een_jaar_zonder_dossier_heeft_de_dagen_van_de_wet(library: Library) -> None:
    jaar = calendar(library, "2026-11-01", boekjaar="2030")
    assert {"R4", "R3", "R1", "R2"} == {str(rij["route"]) for rij in jaar.values()}
    assert jaar["2030:kaders-raden"]["uiterlijk"] == "2029-04-29"
    assert jaar["2030:ontwerp"]["uiterlijk"] == "2029-06-22"
    assert "dossier" not in jaar["2030:ontwerp"]
    assert [n for n in jaar if "wijziging" in n] == ["2030:wijziging-vaststellen"]


def test_zonder_jaar_staan_alle_bekende_jaren_erin(library: Library) -> None:
    jaren = {rij["boekjaar"] for rij in rows(library, "pc-kalender", "2027-06-01")}
    assert jaren == {2025, 2026, 2027, 2028}


def test_een_jaar_dat_geen_jaar_is_heeft_geen_stappen(library: Library) -> None:
    assert not rows(library, "pc-kalender", "2027-06-01", jaar="gisteren")


def test_bladen_zijn_leesbaar(library: Library) -> None:
    rijen = rows(library, "wat-nu", "2026-05-01")
    (grid, _) = list_page(LIJST["wat-nu"], {"gegevens": rijen})
    assert isinstance(grid, Grid)
    cellen = [cel for rij in grid.rijen for cel in rij]
    assert "raad:gm9001 +10" in cellen
    assert any("1 stap overgeslagen" in cel for cel in cellen)
    kalender = rows(library, "pc-kalender", "2026-06-12", boekjaar="2027")
    _, blad, _ = list_page(LIJST["pc-kalender"], {"gegevens": kalender})
    assert isinstance(blad, Grid)
    wanneer = {rij[1] for rij in blad.rijen}
    assert {"plan 31 jul 2026", "(wacht)", "11 dec 2025"} <= wanneer
    assert "29 apr 2026 (WGR-40, te laat)" in {rij[2] for rij in blad.rijen}
    ask = Ask(op=date(2027, 2, 5))
    gang = orjson.loads(views.thing(library, "gang", REGELING, "werkplein-2027", ask))
    teksten = [str(blok) for blok in detail_page(DETAIL["gang"], gang)]
    assert any("loopt op geen route" in tekst for tekst in teksten)
    assert any("past R7" in tekst for tekst in teksten)
