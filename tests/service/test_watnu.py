"""What waits, where something is closed, decided or nowhere on a route."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import orjson
import pytest

from register.codec.intake import Regel
from register.service import views
from register.service.answers import Library
from register.service.lijsten.bladen import Grid, detail_page
from register.service.lijsten.catalogue import DETAIL
from register.service.lijsten.vraag import Ask
from register.service.pages import NietGevonden
from register.service.reading import reading
from tests.registers import BASIS, DAG, decision, line, make

REGELING = "mgr-test"
GEHEIM = {"openheid": "geheim", "grond": "2b"}

Rij = dict[str, object]


def opened(code: str = "D-1", route: str = "R9", **anders: object) -> Regel:
    return line(
        "OpenDossier", "2026-07-01", dossier=code, titel="T", route=route, **anders
    )


@contextmanager
def recorded(map_: Path, *regels: Regel) -> Iterator[Library]:
    with reading(make(map_ / "register.d", (*BASIS, *regels))) as (_, library):
        yield library


def waiting(library: Library, op: str = DAG, **anders: str) -> list[Rij]:
    ask = Ask(op=date.fromisoformat(op), filter=anders)
    gegevens: list[Rij] = orjson.loads(views.rows(library, "wat-nu", REGELING, ask))[
        "gegevens"
    ]
    return gegevens


def test_een_geheim_dossier_is_alleen_een_stomp(tmp_path: Path) -> None:
    with recorded(tmp_path, opened(_openbaarheid=GEHEIM)) as library:
        (rij,) = waiting(library)
        assert waiting(library, dossier="D-1") == [rij]
        assert waiting(library, dossier="D-2") == []
        ask = Ask(op=date(2026, 7, 2))
        kalender = orjson.loads(views.rows(library, "pc-kalender", REGELING, ask))
        gang = orjson.loads(views.thing(library, "gang", REGELING, "D-1", ask))
    assert (rij["dossier"], rij["openbaarheid"]["openheid"]) == ("D-1", "geheim")  # type: ignore[index] # a stub
    assert any("openbaarheid" in rij for rij in kalender["gegevens"])
    assert "sporen" not in gang
    assert gang["openbaarheid"]


def test_wat_verzegeld_is_telt_niet_mee_en_dat_staat_erbij(tmp_path: Path) -> None:
    geheim = decision(dossier="D-1", orgaan="DB", _openbaarheid=GEHEIM, _dossier="D-1")
    with recorded(tmp_path, opened(), geheim) as library:
        (rij,) = waiting(library)
    assert rij["stap"] == "inkoop-voorstel"
    assert "niet meegeteld, want verzegeld: 1" in rij["ontbreekt"]  # type: ignore[operator] # a list of sentences


def test_een_gesloten_dossier_wacht_niet(tmp_path: Path) -> None:
    dicht = line("SluitDossier", DAG, dossier="D-1", reden="klaar")
    with recorded(tmp_path, opened(), dicht) as library:
        assert not waiting(library)
        assert waiting(library, "2026-07-01")


def test_een_route_die_niet_geldt_is_een_gat(tmp_path: Path) -> None:
    weg = line("LaatRouteVervallen", "2026-07-01", route="R9", reden="r")
    with recorded(tmp_path, opened(), weg) as library:
        (rij,) = waiting(library)
    assert (rij["stand"], rij["route"]) == ("geen_route", "R9")
    assert rij["ontbreekt"] == ["route 'R9' geldt op deze dag niet in deze regeling"]


@pytest.mark.parametrize(
    ("uitkomst", "stand", "wat"),
    [
        ("aangenomen", "afgerond", "De route is ten einde; sluit het dossier."),
        ("verworpen", "verworpen", "Het voorstel is verworpen; "),
    ],
)
def test_een_spoor_waarop_niets_meer_wacht_zegt_dat(
    tmp_path: Path, uitkomst: str, stand: str, wat: str
) -> None:
    besluit = decision(dossier="D-1", orgaan="DB", uitkomst=uitkomst)
    with recorded(tmp_path, opened(), besluit) as library:
        (rij,) = waiting(library)
    assert rij["stand"] == stand
    assert str(rij["wat"]).startswith(wat)


def test_bij_een_onbekend_vraagtype_past_geen_route(tmp_path: Path) -> None:
    def drafted(code: str, vraagtype: object) -> Regel:
        return line(
            "StelVoorstelOp",
            "2026-07-01",
            dossier="D-1",
            voorstel=code,
            titel="T",
            vraagtype=vraagtype,
            gevraagd_besluit="B",
            aan="AB",
        )

    regels = (
        opened(route=""),
        drafted("v1", {"onbekend": "staat er niet"}),
        drafted("v2", "wat_en_hoe"),
        drafted("v3", "wat"),
    )
    with recorded(tmp_path, *regels) as library:
        zinnen = [rij["ontbreekt"] for rij in waiting(library)]
    assert zinnen == [
        ["voorstel 'v1' heeft geen route"],
        ["voorstel 'v2' heeft geen route"],
        ["voorstel 'v3' heeft geen route; bij vraagtype 'wat' past R8 of R10"],
    ]


LATER = (
    opened("D-5", "R5"),
    opened("D-7", "R7"),
    decision("2026-07-02", dossier="D-7", orgaan="DB"),
    line(
        "InformeerRaden",
        "2026-07-03",
        informatie="brief-1",
        gemeenten=["gm0001"],
        kanaal="brief",
        onderwerp="o",
        dossier="D-7",
    ),
    line(
        "WijzigRegeling",
        "2026-07-03",
        versie="2",
        inwerking="2026-08-01",
        omschrijving="o",
        _dossier="D-5",
    ),
    line(
        "WijzigRegeling",
        "2026-07-03",
        versie="3",
        inwerking="2026-09-01",
        omschrijving="o",
    ),
)
"""What the raden and the regeling hear after a decision."""


def test_wat_de_raden_en_de_regeling_later_horen_telt_mee(tmp_path: Path) -> None:
    with recorded(tmp_path, *LATER) as library:
        standen = {}
        for code in ("D-5", "D-7"):
            ask = Ask(op=date(2026, 7, 4))
            gang = orjson.loads(views.thing(library, "gang", REGELING, code, ask))
            for stap in gang["sporen"][0]["stappen"]:
                standen[stap["stap"]] = stap["stand"]
        blad = detail_page(DETAIL["gang"], gang)
    assert standen["regeling-bekendmaken"] == "gedaan"
    assert standen["module-melden"] == "gedaan"
    (grid,) = [blok for blok in blad if isinstance(blok, Grid)]
    assert grid.rijen[0][1] == "overgeslagen"


def test_een_dag_die_nog_komt_staat_als_uiterlijk(tmp_path: Path) -> None:
    plan = line(
        "PlanStap",
        "2026-07-01",
        dossier="D-1",
        stap="inkoop-besluit",
        omschrijving="o",
        wanneer="2026-08-01",
    )
    with recorded(tmp_path, opened(), plan) as library:
        (rij,) = waiting(library)
        ask = Ask(op=date(2026, 7, 2))
        gang = orjson.loads(views.thing(library, "gang", REGELING, "D-1", ask))
    assert (rij["uiterlijk"], rij["grond"]) == ("2026-08-01", "vervolg")
    teksten = str(detail_page(DETAIL["gang"], gang))
    assert "vóór of op 1 aug 2026" in teksten


def test_een_variant_zonder_routes_geeft_een_lege_kalender(tmp_path: Path) -> None:
    geen = line(
        "StelRegelVast", "2026-01-01", regel="routes.variant", waarde="Z", bron="b"
    )
    with recorded(tmp_path, geen, opened("D-1", "R1")) as library:
        ask = Ask(op=date(2026, 7, 2), filter={"boekjaar": "2027"})
        kalender = orjson.loads(views.rows(library, "pc-kalender", REGELING, ask))
        (rij,) = waiting(library)
    assert kalender["gegevens"] == []
    assert rij["stand"] == "geen_route"


def test_een_dossier_zonder_jaar_staat_niet_in_de_kalender(tmp_path: Path) -> None:
    inkoop = line(
        "StelVoorstelOp",
        "2026-07-01",
        dossier="D-1",
        voorstel="v1",
        titel="T",
        vraagtype="uitvoering",
        gevraagd_besluit="B",
        aan="DB",
        route="R9",
    )
    regels = (opened("D-1", "R1"), opened("D-2", "R5"), inkoop)
    with recorded(tmp_path, *regels) as library:
        ask = Ask(op=date(2026, 7, 2), filter={"boekjaar": "2027", "route": "R1"})
        kalender = orjson.loads(views.rows(library, "pc-kalender", REGELING, ask))
    assert kalender["gegevens"]
    assert all("dossier" not in rij for rij in kalender["gegevens"])


def test_een_dossier_dat_er_niet_is_wordt_niet_gevonden(tmp_path: Path) -> None:
    with recorded(tmp_path) as library, pytest.raises(NietGevonden):
        views.thing(library, "gang", REGELING, "D-9", Ask(op=date(2026, 7, 2)))
