"""How SQLite reads a list: by an index for what is asked, whatever the order."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection

from register.projections.model import ReadModel, engine_of
from register.projections.statements import RowShape, compiled


@pytest.fixture(scope="module")
def verbinding() -> Iterator[Connection]:
    model = ReadModel(engine_of("memory"))
    model.make()
    with model.engine.connect() as open_:
        yield open_


def plan(verbinding: Connection, vorm: RowShape) -> str:
    """The step that reads the list, in the words of SQLite."""
    opdracht = compiled(vorm.build(), verbinding.dialect)
    waarden = tuple("1" for _ in opdracht.namen or ())
    uitleg = verbinding.exec_driver_sql(
        f"EXPLAIN QUERY PLAN {opdracht.tekst}", waarden
    ).fetchall()
    (stap,) = (str(r[3]) for r in uitleg if f" {vorm.lijst} " in f"{r[3]} ")
    return stap


@pytest.mark.parametrize("kolom", ["vergadering", "dossier"])
@pytest.mark.parametrize("sorteer", ["genomen_op", "sleutel"])
@pytest.mark.parametrize("aantal", [False, True])
@pytest.mark.parametrize("openbaar", [False, True])
def test_de_delen_van_een_ding_worden_bij_hun_kolom_gevonden(
    verbinding: Connection, kolom: str, sorteer: str, *, aantal: bool, openbaar: bool
) -> None:
    vorm = RowShape(
        lijst="besluitstatus",
        filters=(kolom,),
        sorteer=sorteer,
        aantal=aantal,
        openbaar=openbaar,
    )
    assert f"INDEX besluitstatus_{kolom} (regeling=? AND {kolom}=?" in plan(
        verbinding, vorm
    )


@pytest.mark.parametrize("kolom", ["vergadering", "dossier"])
@pytest.mark.parametrize("openbaar", [False, True])
def test_ook_van_veel_dingen_tegelijk(
    verbinding: Connection, kolom: str, *, openbaar: bool
) -> None:
    vorm = RowShape(lijst="besluitstatus", uit=kolom, openbaar=openbaar)
    assert f"INDEX besluitstatus_{kolom} (regeling=? AND {kolom}=?)" in plan(
        verbinding, vorm
    )


@pytest.mark.parametrize("openbaar", [False, True])
def test_veel_sleutels_worden_elk_gezocht(
    verbinding: Connection, *, openbaar: bool
) -> None:
    vorm = RowShape(lijst="besluitstatus", uit="sleutel", openbaar=openbaar)
    assert "(regeling=? AND sleutel=?)" in plan(verbinding, vorm)


@pytest.mark.parametrize("kolom", ["orgaan", "status", "module"])
def test_wat_zelden_voorkomt_wordt_in_de_volgorde_gezocht(
    verbinding: Connection, kolom: str
) -> None:
    vorm = RowShape(
        lijst="besluitstatus",
        filters=(kolom,),
        sorteer="genomen_op",
        aflopend=True,
        aantal=True,
    )
    assert "INDEX besluitstatus_volgorde (regeling=?)" in plan(verbinding, vorm)
    gevonden = verbinding.exec_driver_sql("PRAGMA index_info(besluitstatus_volgorde)")
    assert kolom in {rij[2] for rij in gevonden}


def test_wat_dicht_is_wordt_bij_zijn_stroom_gevonden(verbinding: Connection) -> None:
    vorm = RowShape(lijst="besluitstatus", dicht=True)
    assert "(regeling=? AND stroom=?)" in plan(verbinding, vorm)


def test_wat_ergens_bij_hoort_wordt_zonder_de_rest_gevonden(
    verbinding: Connection,
) -> None:
    vorm = RowShape(lijst="besluitstatus", gevuld=("dossier",))
    assert "(regeling=? AND dossier>?)" in plan(verbinding, vorm)
