"""What PostgreSQL says is told in Dutch, with what to do."""

import pytest

from register.faults import (
    GeenRegister,
    GeenRuimte,
    LogBezet,
    NietSchrijfbaar,
    Omgevingsfout,
)
from register.pgfaults import told


class Fout(Exception):
    """As the driver gives it: a sentence, and a code where the server gave one."""

    def __init__(self, tekst: str, sqlstate: str | None = None) -> None:
        super().__init__(tekst)
        self.sqlstate = sqlstate


@pytest.mark.parametrize(
    ("engels", "nederlands"),
    [
        ("connection to server failed: Connection refused\n\tIs it", "geen server"),
        ("connection on socket failed: No such file or directory", "socket"),
        ("[Errno -2] Name or service not known", "verbeter de naam van de server"),
        ("connection timeout expired", "antwoordt niet"),
        ("fe_sendauth: no password supplied", "PGPASSWORD"),
        ('FATAL:  password authentication failed for user "x"', "om toegang"),
        ('FATAL:  role "x" does not exist', "om toegang"),
        ('FATAL:  database "x" does not exist', "die database is er niet"),
        ("FATAL:  sorry, too many clients already", "geen verbinding meer over"),
        ("FATAL:  the database system is starting up", "start of stopt"),
        ("server closed the connection unexpectedly", "verbrak de verbinding"),
        ("server does not support SSL, but SSL was required", "sslmode"),
        ("something else\nand more", 'die zegt: "something else"'),
        ("", 'die zegt: "niets"'),
    ],
)  # fmt: skip
def test_geen_verbinding_zegt_waarom(engels: str, nederlands: str) -> None:
    tekst = str(told(Fout(engels), "postgresql://server/db", 10))
    assert tekst.startswith("geen verbinding met 'postgresql://server/db': ")
    assert nederlands in tekst


@pytest.mark.parametrize(
    ("code", "soort"),
    [
        ("55P03", LogBezet),
        ("53100", GeenRuimte),
        ("25006", NietSchrijfbaar),
        ("42501", NietSchrijfbaar),
        ("42P01", GeenRegister),
        ("3F000", GeenRegister),
    ],
)
def test_een_code_zegt_welke_fout(code: str, soort: type[Omgevingsfout]) -> None:
    assert type(told(Fout("x", code), "db", 10)) is soort


def test_wat_eronder_ligt_telt() -> None:
    buiten = RuntimeError("around")
    buiten.__cause__ = Fout("x", "53100")
    assert type(told(buiten, "db", 10)) is GeenRuimte


def test_een_andere_fout_wordt_geciteerd() -> None:
    fout = told(Fout("division by zero\nLINE 1", "22012"), "db", 10)
    assert str(fout) == "'db' geeft een fout (22012): \"division by zero\""
