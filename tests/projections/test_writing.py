"""How rows are written: a version is closed by its key, however many there are."""

import pytest
from sqlalchemy.dialects import sqlite

from register.projections.engines import engine_of
from register.projections.tables import PAIRS
from register.projections.writing import close_statement


@pytest.mark.parametrize("naam", sorted(PAIRS))
def test_een_versie_wordt_gesloten_zonder_naar_andere_te_kijken(naam: str) -> None:
    engine = engine_of("memory")
    tabel = PAIRS[naam].versies
    with engine.begin() as verbinding:
        tabel.create(verbinding)
        opdracht = close_statement(tabel).compile(dialect=sqlite.dialect())
        waarden = (1, *("a", "b", "c") * 2)
        plan = verbinding.exec_driver_sql(f"EXPLAIN QUERY PLAN {opdracht}", waarden)
        gelezen = [rij[3] for rij in plan if tabel.name in rij[3]]
    assert gelezen
    for stap in gelezen:
        assert "regeling=? AND sleutel=? AND van_dag=?" in stap
