from contextlib import closing
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import psycopg
import pytest
from eventsourcing.persistence import IntegrityError

from cli.commands.serveer import all_places
from cli.settings import Keuzes
from register.domain.organisatie.regeling import RegisterBegonnen
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
)
from register.faults import (
    GeenRegister,
    GeenRuimte,
    NietSchrijfbaar,
    Omgevingsfout,
    RegisterBestaat,
)
from register.service import archive, concepts, stukken
from register.service.beginning import begin
from register.service.database_place import DatabasePlace, place_of, places_in
from register.service.opening import open_library
from register.service.place import Place
from register.service.reading import reading
from register.service.rebuilding import rebuild
from register.service.recording import Recorder
from register.service.replay import replay
from register.store import Log, Nieuw
from tests.registers import decision, line
from tests.store.postgres.outsider import connect

BEGONNEN = RegisterBegonnen(regeling="mgr-test", naam="Proef", oefening=True)
GEHEIM = {"openheid": "geheim", "grond": "2b"}


def test_een_map_blijft_een_map(tmp_path: Path) -> None:
    assert place_of(str(tmp_path)) == Place(tmp_path)
    assert places_in(str(tmp_path)) == [Place(tmp_path)]


def test_waar_geen_register_is_wordt_dat_gezegd(url: str) -> None:
    plek = place_of(url, "mgr-test")
    assert not plek.exists()
    assert not plek.has_model()
    assert not plek.may_open_vault()
    for openen in (plek.open_log, plek.open_vault, lambda: place_of(url)):
        with pytest.raises(GeenRegister):
            openen()


def test_een_logboek_zonder_begin_is_geen_register(url: str) -> None:
    plek = place_of(url, "mgr-test")
    with closing(plek.open_log(nieuw=True)) as log:
        log.begin()
        log.begin()
    with pytest.raises(GeenRegister):
        plek.open_log()
    begin(plek, BEGONNEN)
    plek.open_log().close()


def test_een_tweede_begin_wordt_geweigerd(plek: DatabasePlace) -> None:
    with pytest.raises(RegisterBestaat):
        begin(plek, BEGONNEN)


def test_van_twee_die_tegelijk_beginnen_wint_er_een(
    plek: DatabasePlace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(DatabasePlace, "make", lambda _: None)  # both saw nothing
    with pytest.raises(RegisterBestaat):
        begin(plek, BEGONNEN)


def test_het_adres_en_het_begin_noemen_dezelfde_regeling(url: str) -> None:
    with pytest.raises(OngeldigeInvoer):
        begin(place_of(url, "mgr-ander"), BEGONNEN)


def test_in_een_database_passen_meer_registers(plek: DatabasePlace, url: str) -> None:
    assert place_of(url) == plek
    begin(place_of(url, "mgr-twee"), replace(BEGONNEN, regeling="mgr-twee"))
    with pytest.raises(Omgevingsfout, match="mgr-test, mgr-twee"):
        place_of(url)
    assert [p.regeling for p in places_in(url)] == ["mgr-test", "mgr-twee"]
    keuzes = Keuzes(register=url, regeling="mgr-twee")
    gediend = [p.regeling for p in all_places(keuzes, [url, url])]
    assert gediend == ["mgr-twee", "mgr-test"], "each once"
    for place in places_in(url):
        with reading(place) as (register, library):
            assert register.regeling == place.regeling
            assert library.model.position(place.regeling) > 0
        assert replay(place).verschillen == []


def test_een_database_in_een_andere_codering_wordt_geweigerd(
    plek: DatabasePlace,
) -> None:
    with connect(plek) as db:
        db.execute(
            "CREATE DATABASE latijn ENCODING 'LATIN1' TEMPLATE template0 "
            "LC_COLLATE 'C' LC_CTYPE 'C'"
        )
        ander = replace(plek, adres=replace(plek.adres, dbname="latijn"))
        with pytest.raises(Omgevingsfout, match="UTF8"):
            begin(ander, BEGONNEN)
        db.execute("DROP DATABASE latijn WITH (FORCE)")


def test_wie_alleen_mag_lezen_leest_wat_er_is(plek: DatabasePlace) -> None:
    with Recorder(plek) as recorder:
        recorder.record(decision(_openbaarheid=GEHEIM))
    with reading(plek):
        pass
    adres = plek.adres
    rol = f"lezer_{adres.dbname}"
    lezer = replace(plek, adres=replace(adres, user=rol))
    with connect(plek) as db:
        db.execute(f"CREATE ROLE {rol} LOGIN")
        for schema in (adres.log, "leesmodel"):
            db.execute(f"GRANT USAGE ON SCHEMA {schema} TO {rol}")
            db.execute(f"GRANT SELECT ON ALL TABLES IN SCHEMA {schema} TO {rol}")
    assert not lezer.may_write()
    assert not lezer.may_open_vault()
    assert lezer.has_model()
    with reading(lezer) as (register, library):
        assert register.regeling == "mgr-test"
        assert library.model.position("mgr-test") == 10
    assert replay(lezer).verzegeld
    assert stukken.find(lezer, "0" * 64) is None
    with pytest.raises(GeenRegister):
        lezer.open_vault()
    with closing(lezer.open_log()) as log:
        with pytest.raises(NietSchrijfbaar), log.writing():
            pass
        assert log.size() == 10
    with connect(plek) as db:
        db.execute(f"DROP OWNED BY {rol}")
        db.execute(f"DROP ROLE {rol}")


def test_een_alleen_lezen_verbinding_schrijft_niet(plek: DatabasePlace) -> None:
    with closing(plek.open_log(alleen_lezen=True)) as log:
        with pytest.raises(NietSchrijfbaar), log.writing() as bezig:
            bezig.claim("a", b"", b"")
        assert log.size() == 7
    with reading(plek) as (_, library), library.model.engine.connect() as db:
        stand = db.exec_driver_sql("SHOW default_transaction_read_only").scalar()
        assert stand == "on"


def test_herbouwen_geeft_hetzelfde_als_bijblijven(plek: DatabasePlace) -> None:
    with reading(plek) as (_, library):
        bijgehouden = library.model.digests("mgr-test")
    assert rebuild(plek).projecties == bijgehouden


def test_een_checkpoint_wordt_bewaard_zoals_het_getekend_is(
    plek: DatabasePlace,
) -> None:
    with closing(plek.open_log()) as log:
        with log.writing() as bezig:
            bezig.keep_checkpoint(b"nota")
        assert log.checkpoint() == (7, b"nota")
        assert log.checkpoints() == [(7, b"nota")]
        assert log.checkpoint(6) is None


def test_bijblijven_hoeft_niet(plek: DatabasePlace) -> None:
    with reading(plek):
        pass
    with Recorder(plek) as recorder:
        recorder.record(decision())
    with open_library(plek) as (_, library):
        assert library.model.position("mgr-test") == 7


def test_een_geweigerde_opdracht_laat_niets_in_de_kluis(plek: DatabasePlace) -> None:
    with Recorder(plek) as recorder:
        recorder.try_out([(1, decision(_openbaarheid=GEHEIM))])
        assert not recorder.kluis.beyond(0)
        with pytest.raises(Refused):
            recorder.record_all(
                [
                    (1, decision(_openbaarheid=GEHEIM)),
                    (2, line("MaakBesluitBekend", besluit="XX-1", wijze="brief")),
                ]
            )
        assert not recorder.kluis.beyond(0)
        recorder.record(decision(_openbaarheid=GEHEIM))
        assert recorder.kluis.of(7)


def test_geheimhouding_en_haar_einde_verplaatsen_de_teksten(
    plek: DatabasePlace,
) -> None:
    geheim = {"stroom": "besluit/AB-2026-001", "door": "AB"}
    with Recorder(plek) as recorder:
        besluit = recorder.record(decision()).seqs[1]
        open_ = recorder.log.disclosures(besluit)
        assert open_
        recorder.record(line("LegGeheimhoudingOp", grond="2b", **geheim))
        assert recorder.log.disclosures(besluit) == []
        assert recorder.kluis.of(besluit) == open_
        assert recorder.kluis.notes() == []
        recorder.record(line("HefGeheimhoudingOp", **geheim))
        assert recorder.log.disclosures(besluit) == open_


def test_opruimen_wacht_niet_eeuwig_op_een_ander(plek: DatabasePlace) -> None:
    with closing(Log(plek.adres, wacht=0.1)) as log, connect(plek) as db:
        assert log.purge()
        with db.transaction():
            db.execute("LOCK TABLE openbaarmakingen IN EXCLUSIVE MODE")
            assert not log.purge()


def test_een_server_die_weg_is_wordt_gemeld(plek: DatabasePlace) -> None:
    with closing(plek.open_log()) as log:
        with connect(plek) as db:
            db.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        with pytest.raises(Omgevingsfout, match="geen verbinding"):
            log.size()
        assert log.size() == 7, "the next question finds a new connection"
    weg = replace(plek, adres=replace(plek.adres, host="/tmp/er-is-niets"))  # noqa: S108 - nothing is there
    with pytest.raises(Omgevingsfout, match="geen verbinding"):
        weg.open_log()


def test_een_fout_van_de_database_is_geen_verbindingsfout(
    plek: DatabasePlace,
) -> None:
    with closing(plek.open_log()) as log:
        with (
            pytest.raises(Omgevingsfout, match="geeft een fout") as gevangen,
            log.writing() as bezig,
        ):
            bezig.append([Nieuw("register", 1, "soort.v1", b"{}")])
        assert isinstance(gevangen.value.__cause__, IntegrityError)
        assert log.size() == 7


def test_een_volle_schijf_heet_een_volle_schijf(plek: DatabasePlace) -> None:
    with (
        closing(plek.open_log()) as log,
        pytest.raises(GeenRuimte),
        log.writing(),
    ):
        raise psycopg.errors.DiskFull


@pytest.mark.parametrize("omvang", [0, 5, 2**20, 2**20 + 1])
@pytest.mark.parametrize("tabel", ["stukken", "geheime_stukken"])
def test_een_stuk_komt_terug_zoals_het_was(
    plek: DatabasePlace, omvang: int, tabel: str
) -> None:
    besloten = tabel == "geheime_stukken"
    inhoud = bytes(range(256)) * (omvang // 256 + 1)
    inhoud = inhoud[:omvang]
    for _ in range(2):
        bewaard = stukken.keep(plek, BytesIO(inhoud), besloten=besloten)
    assert bewaard.omvang == omvang
    gevonden = stukken.find(plek, bewaard.sha256)
    assert gevonden is not None
    doel = BytesIO()
    assert stukken.fetch(gevonden, bewaard.sha256, doel) == omvang
    assert doel.getvalue() == inhoud
    assert stukken.find(plek, "0" * 64) is None
    assert isinstance(gevonden, archive.Stuk)
    assert gevonden.tabel == tabel


def test_een_concept_wordt_bewaard_vervangen_en_weggegooid(
    plek: DatabasePlace,
) -> None:
    een, twee = b'{"opdracht":"X"}\n', b'{"opdracht":"Y"}\n'
    assert concepts.keep(plek, "mei", een) == 1
    with pytest.raises(BestaatAl):
        concepts.keep(plek, "mei", twee)
    concepts.keep(plek, "mei", twee, opnieuw=True)
    assert concepts.names(plek) == ["mei"]
    assert concepts.lines(plek, "mei") == ['{"opdracht":"Y"}']
    with concepts.read(plek, "mei").open("rb") as bron:
        assert bron.read() == twee
    concepts.drop(plek, "mei")
    assert concepts.names(plek) == []
    with pytest.raises(OnbekendeVerwijzing):
        concepts.read(plek, "mei")
