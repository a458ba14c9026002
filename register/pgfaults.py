"""What PostgreSQL and its driver say went wrong, in the words of the register.

A connection that fails has no code, only an English sentence; those that a user can
do something about are known here, whatever else is said is passed on as a quotation.
"""

import re

from register.faults import (
    GeenRegister,
    GeenRuimte,
    LogBezet,
    NietSchrijfbaar,
    Omgevingsfout,
)

_VERBINDING = (
    (
        r"connection refused",
        "er luistert daar geen server; start hem, of verbeter server en poort",
    ),
    (
        r"no such file or directory",
        "er luistert geen server op die socket; start hem, of verbeter het adres",
    ),
    (
        (
            r"could not translate host name|name or service not known"
            r"|failed to resolve host|no address associated"
        ),
        "die server is onbekend; verbeter de naam van de server",
    ),
    (
        r"timeout expired|timed out|no route to host|network is unreachable",
        "de server antwoordt niet; controleer het netwerk en probeer het opnieuw",
    ),
    (
        r"no password supplied",
        "de server vraagt een wachtwoord; zet het in PGPASSWORD of in ~/.pgpass",
    ),
    (
        (
            r"password authentication failed|role .* does not exist"
            r"|peer authentication failed|no pg_hba\.conf entry"
        ),
        (
            "de server laat deze gebruiker niet toe; verbeter gebruiker of "
            "wachtwoord, of vraag de beheerder om toegang"
        ),
    ),
    (
        r"database .* does not exist",
        "die database is er niet; verbeter de naam of vraag de beheerder haar te maken",
    ),
    (
        r"too many (clients|connections)|remaining connection slots",
        "de server heeft geen verbinding meer over; probeer het later opnieuw",
    ),
    (
        r"starting up|shutting down|recovery mode",
        "de server start of stopt; probeer het zo opnieuw",
    ),
    (
        (
            r"server closed the connection|terminating connection|connection is closed"
            r"|connection is lost|consuming input failed|connection not open"
        ),
        "de server verbrak de verbinding; probeer het opnieuw",
    ),
    (
        r"\bssl\b|certificate",
        "de beveiligde verbinding lukt niet; controleer sslmode en het certificaat",
    ),
)


def told(fout: BaseException, naam: str, wacht: float) -> Omgevingsfout:
    """What a fault of the server says of the environment; `wacht` in seconds."""
    oorzaak = fout if hasattr(fout, "sqlstate") else fout.__cause__
    code = getattr(oorzaak, "sqlstate", None)
    match code:
        case "55P03":  # lock not available
            return LogBezet(wacht)
        case "53100":  # disk full
            return GeenRuimte(naam)
        case "25006" | "42501":  # read only; no privilege
            return NietSchrijfbaar(naam)
        case "42P01" | "3F000" | "3D000":  # no table, schema or database
            return GeenRegister(naam)
        case None | "57P01" | "57P03":  # no server, or it is going
            return Omgevingsfout(f"geen verbinding met '{naam}': {_reason(str(fout))}")
        case _:
            gezegd = _quoted(str(fout))
            return Omgevingsfout(f"'{naam}' geeft een fout ({code}): {gezegd}")


def _reason(engels: str) -> str:
    for patroon, nederlands in _VERBINDING:
        if re.search(patroon, engels, re.IGNORECASE):
            return nederlands
    return f"vraag de beheerder van de server; die zegt: {_quoted(engels)}"


def _quoted(engels: str) -> str:
    """The first line of what was said."""
    return f'"{(engels.strip().splitlines() or ["niets"])[0]}"'
