"""The address of a register in PostgreSQL: all of it said, nothing from around.

libpq fills what an address leaves out from the environment, so that a stray
variable could redirect a register. Everything that says where is therefore given
explicitly, and a variable that says something else is an error.
"""

import os
import pwd
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self
from urllib.parse import parse_qsl, unquote, urlsplit

from register.faults import Omgevingsfout

SCHEMAS = ("postgresql", "postgres")
"""What an address may begin with, before `://`."""

LEESMODEL = "leesmodel"
"""Schema of the read model; one serves every regeling in the database."""

_POORT = 5432
_WAAR = ("host", "port", "user", "dbname", "password")
_MAG = (
    "application_name",
    "channel_binding",
    "connect_timeout",
    "gssencmode",
    "krbsrvname",
    "passfile",
    "require_auth",
    "sslcert",
    "sslcrl",
    "sslkey",
    "sslmode",
    "sslrootcert",
)
_KLUISSLEUTEL = "kluissleutel"
"""Ours, not libpq's: the file with the master key of the vault."""
_OMGEVING = {
    "host": ("PGHOST", "POSTGRES_HOST"),
    "port": ("PGPORT", "POSTGRES_PORT"),
    "user": ("PGUSER", "POSTGRES_USER"),
    "dbname": ("PGDATABASE", "POSTGRES_DBNAME"),
}
_NOOIT = ("PGHOSTADDR", "PGSERVICE", "POSTGRES_SCHEMA")
_MODULE = "PERSISTENCE_MODULE"
_EIGEN_MODULE = "eventsourcing.postgres"
_CODE = re.compile(r"[a-z][a-z0-9-]{1,30}")
_LOG = re.compile(r"^log_([a-z][a-z0-9_]{1,30})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Adres:
    """One regeling in one database; `regeling` is empty until it is chosen.

    `kluissleutel` is the file with the master key of the vault; without it what is not
    public stands in its schema as it is.
    """

    host: str
    port: int
    user: str
    dbname: str
    password: str = field(default="", repr=False)
    extra: tuple[tuple[str, str], ...] = ()
    regeling: str = ""
    kluissleutel: str = ""

    @classmethod
    def parse(
        cls, tekst: str, regeling: str = "", omgeving: Mapping[str, str] = os.environ
    ) -> Self:
        """Read `postgresql://gebruiker@host:poort/database`; raises `Omgevingsfout`."""
        velden = _fields(tekst)
        if regeling and not _CODE.fullmatch(regeling):
            msg = f"'{regeling}' is geen code van een regeling"
            raise Omgevingsfout(msg)
        for naam, uitleg in (("host", "de server"), ("dbname", "de database")):
            if not velden.get(naam):
                msg = (
                    f"het adres van het register noemt {uitleg} niet; schrijf "
                    "postgresql://gebruiker@server/database"
                )
                raise Omgevingsfout(msg)
        if "," in velden["host"]:
            msg = "een register staat op één server; noem er één in het adres"
            raise Omgevingsfout(msg)
        adres = cls(
            host=velden["host"],
            port=_port(velden.get("port", "")),
            user=velden.get("user") or pwd.getpwuid(os.geteuid()).pw_name,
            dbname=velden["dbname"],
            password=velden.get("password", ""),
            extra=tuple((k, v) for k, v in sorted(velden.items()) if k in _MAG),
            regeling=regeling,
            kluissleutel=velden.get(_KLUISSLEUTEL, ""),
        )
        adres._refuse_conflicts(omgeving)
        return adres

    @property
    def naam(self) -> str:
        """How people are told where it is; without the password."""
        wat = f" ({self.regeling})" if self.regeling else ""
        if self.host.startswith("/"):
            return f"postgresql:///{self.dbname}?host={self.host}{wat}"
        return f"postgresql://{self.host}:{self.port}/{self.dbname}{wat}"

    @property
    def log(self) -> str:
        """Schema of the log. A code has no `_`, so no two codes share one."""
        return "log_" + self.regeling.replace("-", "_")

    @property
    def kluis(self) -> str:
        """Schema of the vault."""
        return "kluis_" + self.regeling.replace("-", "_")

    def settings(
        self, *schemas: str, alleen_lezen: bool = False, wacht: float = 10.0
    ) -> dict[str, str]:
        """Everything that libpq is told for one connection.

        An empty `hostaddr` is said because an unsaid one is read from around.
        """
        opties = [
            f"search_path={','.join(schemas) or 'pg_catalog'}",
            f"lock_timeout={max(1, int(wacht * 1000))}",
            f"default_transaction_read_only={'on' if alleen_lezen else 'off'}",
            "default_transaction_isolation=read\\ committed",
            # a writer whose machine died must not hold the lock for hours
            "tcp_keepalives_idle=30",
            "tcp_keepalives_interval=10",
            "tcp_keepalives_count=3",
        ]
        eigen = {
            "host": self.host,
            "hostaddr": "",
            "port": str(self.port),
            "user": self.user,
            "dbname": self.dbname,
            "client_encoding": "utf8",
            "application_name": "besluitregister",
            "connect_timeout": "10",
            "options": " ".join(f"-c {optie}" for optie in opties),
        }
        if self.password:
            eigen["password"] = self.password
        return eigen | dict(self.extra)

    def _refuse_conflicts(self, omgeving: Mapping[str, str]) -> None:
        """Raise when a variable says another place than this address."""
        eigen = {
            "host": self.host,
            "port": str(self.port),
            "user": self.user,
            "dbname": self.dbname,
        }
        anders = [
            variabele
            for naam, variabelen in _OMGEVING.items()
            for variabele in variabelen
            if omgeving.get(variabele, eigen[naam]) != eigen[naam]
        ]
        anders += [naam for naam in _NOOIT if omgeving.get(naam)]
        if omgeving.get(_MODULE, _EIGEN_MODULE) != _EIGEN_MODULE:
            anders.append(_MODULE)
        if anders:
            msg = (
                f"de omgeving zegt iets anders dan het adres van het register "
                f"({', '.join(anders)}); haal die variabelen weg of pas het adres aan"
            )
            raise Omgevingsfout(msg)


def is_address(tekst: str) -> bool:
    """Whether this names a register in a database rather than a directory."""
    return "://" in tekst


def code_of(schema: str) -> str | None:
    """The regeling whose log this schema is, if it is one."""
    gevonden = _LOG.match(schema)
    return gevonden[1].replace("_", "-") if gevonden else None


def _fields(tekst: str) -> dict[str, str]:
    try:
        delen = urlsplit(tekst)
        poort = delen.port
    except ValueError as fout:
        msg = "het adres van het register is geen geldig adres; zie --help"
        raise Omgevingsfout(msg) from fout
    if delen.scheme not in SCHEMAS:
        msg = (
            "een register staat in een map of in PostgreSQL, niet in "
            f"'{delen.scheme}'; schrijf postgresql://gebruiker@server/database"
        )
        raise Omgevingsfout(msg)
    velden = {
        "host": unquote(delen.hostname or ""),
        "port": str(poort or ""),
        "user": unquote(delen.username or ""),
        "password": unquote(delen.password or ""),
        "dbname": unquote(delen.path.removeprefix("/")),
    }
    for naam, waarde in parse_qsl(delen.query, keep_blank_values=True):
        if naam not in (*_WAAR, *_MAG, _KLUISSLEUTEL):
            msg = f"het adres van het register kent geen instelling '{naam}'"
            raise Omgevingsfout(msg)
        velden[naam] = waarde
    return velden


def _port(tekst: str) -> int:
    if not tekst:
        return _POORT
    if not tekst.isdecimal():
        msg = f"'{tekst}' is geen poort"
        raise Omgevingsfout(msg)
    return int(tekst)
