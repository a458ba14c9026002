import pytest

from register.adres import Adres, code_of, is_address
from register.faults import Omgevingsfout

URL = "postgresql://griffie@db.example:6543/besluiten"


def _parse(tekst: str, **omgeving: str) -> Adres:
    return Adres.parse(tekst, "mgr-test", omgeving)


def test_een_adres_zegt_alles_zelf() -> None:
    adres = _parse(f"{URL}?sslmode=verify-full")
    assert adres == Adres(
        host="db.example",
        port=6543,
        user="griffie",
        dbname="besluiten",
        extra=(("sslmode", "verify-full"),),
        regeling="mgr-test",
    )
    gezegd = adres.settings(adres.log, adres.kluis, alleen_lezen=True, wacht=0.5)
    opties = gezegd.pop("options")
    assert gezegd == {
        "host": "db.example",
        "hostaddr": "",
        "port": "6543",
        "user": "griffie",
        "dbname": "besluiten",
        "client_encoding": "utf8",
        "application_name": "besluitregister",
        "connect_timeout": "10",
        "sslmode": "verify-full",
    }
    assert "-c search_path=log_mgr_test,kluis_mgr_test " in opties
    assert "-c lock_timeout=500 " in opties
    assert "-c default_transaction_read_only=on " in opties


def test_zonder_schema_wordt_er_nergens_gezocht() -> None:
    assert "search_path=pg_catalog " in _parse(URL).settings()["options"]
    assert "default_transaction_read_only=off" in _parse(URL).settings()["options"]


def test_poort_en_gebruiker_hebben_een_eigen_standaard() -> None:
    adres = _parse("postgres:///besluiten?host=/run/postgresql")
    assert (adres.host, adres.port) == ("/run/postgresql", 5432)
    assert adres.user


def test_een_wachtwoord_wordt_gebruikt_en_nergens_getoond() -> None:
    adres = _parse("postgresql://griffie:ge%2Fheim@db.example/besluiten")
    assert adres.settings()["password"] == "ge/heim"  # noqa: S105 - an example
    assert "heim" not in repr(adres) + adres.naam


@pytest.mark.parametrize(
    ("tekst", "naam"),
    [
        (URL, "postgresql://db.example:6543/besluiten (mgr-test)"),
        (
            "postgresql:///b?host=/run/pg",
            "postgresql:///b?host=/run/pg (mgr-test)",
        ),
    ],
)
def test_mensen_zien_waar_het_is(tekst: str, naam: str) -> None:
    assert _parse(tekst).naam == naam
    assert Adres.parse(URL, omgeving={}).naam.endswith("/besluiten")


@pytest.mark.parametrize(
    "tekst",
    [
        "mysql://db.example/besluiten",
        "postgresql://db.example",
        "postgresql:///besluiten",
        "postgresql://db.example:poort/besluiten",
        "postgresql://db.example/besluiten?port=x",
        "postgresql://a,b/besluiten?host=a,b",
        "postgresql://db.example/besluiten?options=-csearch_path%3Danders",
        "postgresql://db.example/besluiten?service=elders",
        "postgresql://[::1/besluiten",
    ],
)
def test_een_onduidelijk_adres_wordt_geweigerd(tekst: str) -> None:
    with pytest.raises(Omgevingsfout):
        _parse(tekst)


@pytest.mark.parametrize("regeling", ["", "x", "A-b", "a_b", "a;b", "a" * 40])
def test_een_regeling_is_een_code(regeling: str) -> None:
    if not regeling:
        assert Adres.parse(URL, regeling, {}).regeling == ""
        return
    with pytest.raises(Omgevingsfout):
        Adres.parse(URL, regeling, {})


@pytest.mark.parametrize(
    ("naam", "waarde"),
    [
        ("PGHOST", "elders"),
        ("PGPORT", "5432"),
        ("PGUSER", "ander"),
        ("PGDATABASE", "ander"),
        ("PGHOSTADDR", "192.0.2.1"),
        ("PGSERVICE", "elders"),
        ("POSTGRES_HOST", "elders"),
        ("POSTGRES_PORT", "1"),
        ("POSTGRES_USER", "ander"),
        ("POSTGRES_DBNAME", "ander"),
        ("POSTGRES_SCHEMA", "public"),
        ("PERSISTENCE_MODULE", "eventsourcing.sqlite"),
    ],
)
def test_een_omgeving_die_iets_anders_zegt_wordt_geweigerd(
    naam: str, waarde: str
) -> None:
    with pytest.raises(Omgevingsfout, match=naam):
        _parse(URL, **{naam: waarde})


def test_een_omgeving_die_hetzelfde_zegt_mag() -> None:
    adres = _parse(
        URL,
        PGHOST="db.example",
        PGPORT="6543",
        PGUSER="griffie",
        POSTGRES_DBNAME="besluiten",
        PERSISTENCE_MODULE="eventsourcing.postgres",
        PGPASSWORD="geheim",
    )
    assert adres == _parse(URL)


def test_een_schema_wijst_terug_naar_zijn_regeling() -> None:
    assert code_of(_parse(URL).log) == "mgr-test"
    assert code_of("kluis_mgr_test") is None
    assert is_address(URL)
    assert not is_address("./register.d")
