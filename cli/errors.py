"""The one place that turns what went wrong into words and an exit code (design §4).

1 refused · 2 wrong use · 4 integrity broken · 5 environment.
"""

import errno
import sys
from contextlib import suppress
from typing import NamedTuple

from typer.exceptions import Abort, Exit, TyperException

GEWEIGERD = 1
VERKEERD_GEBRUIK = 2
BEVINDINGEN = 3
GEBROKEN = 4
OMGEVING = 5
ONDERBROKEN = 130

_VOL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_DICHT = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class Fout(NamedTuple):
    """What to tell: exit code, machine name, sentence, field, norm and help page."""

    code: int
    soort: str
    tekst: str
    pad: str = ""
    norm: str = ""
    hulp: str = ""


def report(fout: BaseException, *, als_json: bool) -> int:
    """Tell what went wrong and give the exit code; raises what is no known fault."""
    if isinstance(fout, Exit):
        return fout.exit_code
    verteld = explain(fout)
    if verteld is None:
        raise fout
    if als_json:
        from cli.render import write_json

        # where the answer itself did not fit, neither does this
        with suppress(OSError):
            write_json({"fout": _shape(verteld)})
    if verteld.hulp:
        sys.stderr.write(f"{verteld.hulp}\n\n")
    waar = f"{verteld.pad}: " if verteld.pad else ""
    sys.stderr.write(f"Fout: {waar}{verteld.tekst}\n")
    return verteld.code


def _shape(fout: Fout) -> dict[str, object]:
    return {
        "code": fout.code,
        "soort": fout.soort,
        "pad": fout.pad,
        "norm": fout.norm,
        "tekst": fout.tekst,
    }


def explain(fout: BaseException) -> Fout | None:
    """The fault in words, or nothing when it is a fault of our own."""
    if isinstance(fout, KeyboardInterrupt | Abort):
        return Fout(
            ONDERBROKEN, "onderbroken", "onderbroken; wat gemeld is, staat vast"
        )
    if isinstance(fout, TyperException):
        from cli.dutch import help_of, usage_text

        tekst, hulp = usage_text(fout), help_of(fout)
        return Fout(VERKEERD_GEBRUIK, "verkeerd-gebruik", tekst, hulp=hulp)
    if isinstance(fout, OSError):
        return _os_error(fout)
    return _own(fout) or _database(fout)


def _own(fout: BaseException) -> Fout | None:
    from register.domain.refusals import Refused
    from register.faults import IntegriteitGebroken, Omgevingsfout

    match fout:
        case Refused():
            return Fout(GEWEIGERD, fout.reden, fout.tekst, fout.pad, fout.norm)
        case Omgevingsfout():
            return Fout(OMGEVING, _name(fout), str(fout))
        case IntegriteitGebroken():
            return Fout(GEBROKEN, "integriteit-gebroken", str(fout))
        case _:
            return None


def _name(fout: BaseException) -> str:
    """Machine name of a fault: `LogBezet` is `log-bezet`."""
    naam = type(fout).__name__
    return "".join(f"-{t.lower()}" if t.isupper() else t for t in naam).lstrip("-")


def _os_error(fout: OSError) -> Fout:
    waar = f"'{fout.filename}'" if fout.filename else "het bestand"
    if fout.errno in _VOL:
        tekst = f"de schijf van {waar} is vol; maak ruimte en probeer het opnieuw"
        return Fout(OMGEVING, "geen-ruimte", tekst)
    if fout.errno in _DICHT:
        tekst = f"geen toegang tot {waar}; vraag de beheerder om rechten"
        return Fout(OMGEVING, "geen-toegang", tekst)
    return Fout(OMGEVING, "omgevingsfout", f"{waar}: {fout.strerror or fout}")


def _database(fout: BaseException) -> Fout | None:
    """A database beside the log (the vault, the read model) that does not work."""
    import sqlite3

    fout = getattr(fout, "orig", fout)  # as SQLAlchemy wraps it
    if not isinstance(fout, sqlite3.Error):
        return None
    tekst = str(fout)
    if "locked" in tekst:
        zin = "een ander proces houdt dit register vast; probeer het opnieuw"
        return Fout(OMGEVING, "log-bezet", zin)
    if "full" in tekst:
        zin = "de schijf is vol; maak ruimte en probeer het opnieuw"
        return Fout(OMGEVING, "geen-ruimte", zin)
    if "readonly" in tekst or "unable to open" in tekst:
        zin = "het register is niet schrijfbaar; vraag de beheerder om schrijfrechten"
        return Fout(OMGEVING, "niet-schrijfbaar", zin)
    return Fout(OMGEVING, "omgevingsfout", f"een bestand van het register: {tekst}")
