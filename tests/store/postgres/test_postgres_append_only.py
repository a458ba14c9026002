from dataclasses import replace

import psycopg
import pytest

from register.service.database_place import DatabasePlace
from tests.store.postgres.outsider import connect

VOEG_TOE = "INSERT INTO stored_events VALUES (%s, 'x', 1, 'soort', 'inhoud')"

MERGE = (
    "MERGE INTO stored_events s USING (VALUES (1)) v (nr) "
    "ON s.notification_id = v.nr WHEN MATCHED THEN DELETE"
)
OVERSCHRIJF = (
    "INSERT INTO stored_events SELECT * FROM stored_events WHERE notification_id=7 "
    "ON CONFLICT (notification_id) DO UPDATE SET topic='anders'"
)


@pytest.mark.parametrize(
    "opdracht",
    [
        "UPDATE stored_events SET topic='anders'",
        "UPDATE stored_events SET topic=topic WHERE false",
        "DELETE FROM stored_events",
        "DELETE FROM stored_events WHERE notification_id=7",
        "TRUNCATE stored_events",
        "TRUNCATE stored_events CASCADE",
        MERGE,
        OVERSCHRIJF,
        "INSERT INTO stukken VALUES ('a', 0, ''); UPDATE stukken SET blok=1",
        "TRUNCATE stukken",
        "INSERT INTO checkpoints VALUES (5, ''), (5, '')",
        "INSERT INTO checkpoints VALUES (5, ''), (4, '')",
        "INSERT INTO checkpoints VALUES (0, '')",
        "INSERT INTO checkpoints VALUES (5, ''); UPDATE checkpoints SET nota='x'",
        "INSERT INTO checkpoints VALUES (5, ''); DELETE FROM checkpoints",
        "TRUNCATE checkpoints",
    ],
)
def test_wat_is_vastgelegd_wordt_nooit_gewijzigd_of_gewist(
    plek: DatabasePlace, opdracht: str
) -> None:
    with (
        connect(plek) as db,
        pytest.raises(psycopg.errors.IntegrityConstraintViolation),
    ):
        db.execute(opdracht)


@pytest.mark.parametrize("nummer", [-1, 0, 1, 7, 9, 100])
def test_alleen_het_eerstvolgende_nummer_kan_erbij(
    plek: DatabasePlace, nummer: int
) -> None:
    with (
        connect(plek) as db,
        pytest.raises(psycopg.errors.IntegrityConstraintViolation),
    ):
        db.execute(VOEG_TOE, (nummer,))


def test_een_versie_van_een_stroom_kan_geen_tweede_keer(plek: DatabasePlace) -> None:
    opdracht = (
        "INSERT INTO stored_events SELECT 8, originator_id, originator_version, topic, "
        "state FROM stored_events WHERE notification_id=7"
    )
    with connect(plek) as db, pytest.raises(psycopg.errors.UniqueViolation):
        db.execute(opdracht)


def test_copy_komt_niet_langs_de_wachter(plek: DatabasePlace) -> None:
    with (
        connect(plek) as db,
        db.cursor() as cursor,
        pytest.raises(psycopg.errors.IntegrityConstraintViolation),
        cursor.copy("COPY stored_events FROM STDIN") as naar,
    ):
        naar.write_row((12, "x", 1, "soort", b"inhoud"))


def test_wie_een_replica_speelt_komt_niet_langs_de_wachters(
    plek: DatabasePlace,
) -> None:
    with connect(plek) as db:
        db.execute("SET session_replication_role = replica")
        for opdracht in ("DELETE FROM stored_events", "TRUNCATE stored_events"):
            with pytest.raises(psycopg.errors.IntegrityConstraintViolation):
                db.execute(opdracht)
        with pytest.raises(psycopg.errors.IntegrityConstraintViolation):
            db.execute(VOEG_TOE, (12,))


def test_een_lezer_met_eigen_rechten_kan_niet_schrijven(plek: DatabasePlace) -> None:
    adres = plek.adres
    with connect(plek) as db:
        rol = f"lezer_{adres.dbname}"
        db.execute(f"CREATE ROLE {rol} LOGIN")
        db.execute(f"GRANT USAGE ON SCHEMA {adres.log} TO {rol}")
        db.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA {adres.log} TO {rol}")
        als_lezer = replace(plek, adres=replace(adres, user=rol))
        with connect(als_lezer) as lezer:
            rij = lezer.execute("SELECT count(*) FROM stored_events").fetchone()
            assert rij == (7,)
            for opdracht in (
                "INSERT INTO sleutels VALUES ('a', '', '')",
                "DELETE FROM openbaarmakingen",
            ):
                with pytest.raises(psycopg.errors.InsufficientPrivilege):
                    lezer.execute(opdracht)
            with pytest.raises(psycopg.errors.UndefinedTable):
                lezer.execute("SELECT * FROM geheimen")
        db.execute(f"DROP OWNED BY {rol}")
        db.execute(f"DROP ROLE {rol}")
