"""A register in PostgreSQL: a schema for the log, one for the vault, a read model.

`place_of` tells it from one in a directory; every other caller sees a `Place`.
"""

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from typing_extensions import override

from register.adres import LEESMODEL, Adres, code_of, is_address
from register.faults import GeenRegister, Omgevingsfout, RegisterBestaat
from register.keyring import Keyring
from register.service.place import Place
from register.session import Cellar
from register.store import Log
from register.vault import Vault

_MAY_WRITE = (
    "SELECT NOT pg_is_in_recovery() AND CASE WHEN to_regnamespace(?) IS NULL "
    "THEN has_database_privilege(current_database(), 'CREATE') "
    "ELSE has_schema_privilege(?, 'CREATE') END"
)
_MAY_OPEN = "SELECT to_regnamespace(?) IS NOT NULL AND has_schema_privilege(?, 'USAGE')"


@dataclass(frozen=True, slots=True)
class DatabasePlace(Place):
    """Where the parts of one register stand in a database.

    There is no directory: `map` is one in which nothing can be made, so that who
    forgets this is told.
    """

    map: Path = field(default=Path(os.devnull), init=False)
    adres: Adres = field(kw_only=True)

    @property
    @override
    def naam(self) -> str:
        return self.adres.naam

    @property
    @override
    def regeling(self) -> str:
        return self.adres.regeling

    @property
    @override
    def model(self) -> Path | Adres:
        return self.adres

    @override
    def open_log(self, *, alleen_lezen: bool = False, nieuw: bool = False) -> Log:
        log = Log(self.adres, alleen_lezen=alleen_lezen)
        if nieuw:
            return log
        try:
            if log.size():
                return log
        except BaseException:
            log.close()
            raise
        log.close()
        raise GeenRegister(self.naam)

    @override
    def open_vault(self, bij: Log | None = None, *, nieuw: bool = False) -> Vault:
        from register.pgdatabase import PgCellar, PgDatabase  # noqa: PLC0415 - brings psycopg

        database = (bij or Log(self.adres)).database
        assert isinstance(database, PgDatabase), "a log of this register"
        kluis = Vault(PgCellar(database, eigen=bij is None), sleutels=self.keyring())
        if not nieuw:
            try:
                kluis.notes()
            except BaseException:
                kluis.close()
                raise
        return kluis

    @override
    def keyring(self) -> Keyring | None:
        pad = self.adres.kluissleutel
        return Keyring(Path(pad)) if pad else None

    @contextmanager
    def cellar(self) -> Iterator[Cellar]:
        """The tables beside the log, over a connection of their own."""
        from register.pgdatabase import PgCellar, PgDatabase  # noqa: PLC0415 - as above

        with closing(self.open_log()) as log:
            assert isinstance(log.database, PgDatabase), "its log is in a database"
            yield PgCellar(log.database, eigen=False)

    @override
    def exists(self) -> bool:
        try:
            self.open_log(alleen_lezen=True).close()
        except GeenRegister:
            return False
        return True

    @override
    def may_write(self) -> bool:
        with closing(Log(self.adres, alleen_lezen=True)) as log:
            return bool(log.database.rows(_MAY_WRITE, (LEESMODEL,) * 2)[0][0])

    @override
    def may_open_vault(self) -> bool:
        with closing(Log(self.adres, alleen_lezen=True)) as log:
            return bool(log.database.rows(_MAY_OPEN, (self.adres.kluis,) * 2)[0][0])

    @override
    def has_model(self) -> bool:
        with closing(Log(self.adres, alleen_lezen=True)) as log:
            vraag = "SELECT to_regclass(?) IS NOT NULL"
            return bool(log.database.rows(vraag, (f"{LEESMODEL}.posities",))[0][0])

    @override
    def make(self) -> None:
        if self.exists():
            raise RegisterBestaat(self.naam)

    @override
    @contextmanager
    def whole(self) -> Iterator[Place]:
        yield self  # its first event comes in one transaction, under the lock

    @override
    def keep_readable(self) -> None:
        """Nothing to leave behind."""


def place_of(tekst: str, regeling: str = "") -> Place:
    """The register that a user names: a directory, or an address in PostgreSQL.

    A database may hold many; `regeling` says which, unless there is one only.
    Raises `Omgevingsfout`.
    """
    if not is_address(tekst):
        return Place(Path(tekst))
    adres = Adres.parse(tekst, regeling)
    return DatabasePlace(adres=adres if regeling else _only(adres))


def places_in(tekst: str) -> list[Place]:
    """Every register in a database, or the one in a directory."""
    if not is_address(tekst):
        return [Place(Path(tekst))]
    adres = Adres.parse(tekst)
    return [
        DatabasePlace(adres=replace(adres, regeling=code)) for code in _codes(adres)
    ]


def _only(adres: Adres) -> Adres:
    codes = _codes(adres)
    if not codes:
        raise GeenRegister(adres.naam)
    if len(codes) > 1:
        msg = (
            f"in '{adres.naam}' staan meer registers ({', '.join(codes)}); kies er een "
            "met --regeling"
        )
        raise Omgevingsfout(msg)
    return replace(adres, regeling=codes[0])


def _codes(adres: Adres) -> list[str]:
    with closing(Log(adres, alleen_lezen=True)) as log:
        rijen = log.database.rows("SELECT nspname::text FROM pg_namespace ORDER BY 1")
    return [code for rij in rijen if (code := code_of(rij[0]))]
