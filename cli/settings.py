"""What holds for every command: which register, for which regeling, by whom."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from register.domain.organisatie.registerbegin import Register
    from register.service.place import Place
    from register.service.recording import Recorder
    from register.service.signing import Keys, Signing
    from register.store import Log, Reads

ROL = re.compile(r"^[A-Za-z0-9_][A-Za-z0-9_.:/@+#?=&%~-]{0,159}$")
"""An actor is a role, never a name (design §3): the same as any code."""


ALS_JSON = "besluiten.json"
"""In the context of the root: whether the line asks for JSON anywhere."""


@dataclass(slots=True)
class Keuzes:
    """The global options, wherever on the line they stood."""

    register: str = "./register.d"
    regeling: str = ""
    als: str = ""
    json: bool = False
    sleutelbestand: str = ""
    sleutel_opdracht: str = ""
    mede_sleutel: str = ""

    @property
    def actor(self) -> str:
        """Who records: as named, else whose key it is, else the secretaris."""
        getekend = self.sleutelbestand or self.sleutel_opdracht
        return self.als or ("" if getekend else "secretaris")

    def keys(self) -> "Keys | None":
        """The keys that were named, not read yet."""
        if not (self.sleutelbestand or self.sleutel_opdracht or self.mede_sleutel):
            return None
        from register.service.signing import Keys

        return Keys(
            bestand=Path(self.sleutelbestand) if self.sleutelbestand else None,
            opdracht=self.sleutel_opdracht,
            mede=Path(self.mede_sleutel) if self.mede_sleutel else None,
        )


def chosen(ctx: typer.Context) -> Keuzes:
    """The global options of this call."""
    keuzes = ctx.find_object(Keuzes)
    if keuzes is None:
        keuzes = ctx.find_root().obj = Keuzes()
    return keuzes


def require_role(als: str) -> None:
    """Refuse a name where a role belongs."""
    if not ROL.fullmatch(als):
        msg = (
            f"'{als}' is geen rol; noem een functie zonder spaties, "
            "bijvoorbeeld secretaris (nooit de naam van een mens)"
        )
        raise typer.BadParameter(msg, param_hint="--als")


def place_of(keuzes: Keuzes, regeling: str = "") -> "Place":
    """Where the register stands: a directory, or an address in PostgreSQL.

    `regeling`: of which it is or will be, when that is known apart from the choices.
    """
    from register.service import database_place

    return database_place.place_of(keuzes.register, regeling or keuzes.regeling)


@contextmanager
def recording(keuzes: Keuzes) -> Iterator["Recorder"]:
    """The writing side of the chosen register."""
    from register.service.recording import Recorder

    tekenen = signing(keuzes)
    with Recorder(place_of(keuzes), actor=keuzes.actor, tekenen=tekenen) as recorder:
        require_same(keuzes, recorder.register)
        yield recorder


def signing(keuzes: Keuzes) -> "Signing | None":
    """The keys that were named, for the chosen register; raises `GeenSleutel`."""
    keys = keuzes.keys()
    if keys is None:
        return None
    from register.codec.keycode import origin_of

    with reading(keuzes) as log:
        return keys.open(origin_of(identity(log)))


@contextmanager
def reading(keuzes: Keuzes) -> Iterator["Log"]:
    """The log of the chosen register, over a connection that cannot write."""
    log = place_of(keuzes).open_log(alleen_lezen=True)
    try:
        require_same(keuzes, identity(log))
        yield log
    finally:
        log.close()


def identity(log: "Reads") -> "Register":
    """Whose register this is."""
    from register.service import place

    return place.identity(log)


def require_same(keuzes: Keuzes, register: "Register") -> None:
    """Refuse when `--regeling` names another register than the chosen one."""
    if keuzes.regeling and keuzes.regeling != register.regeling:
        from register.domain.refusals import AndereRegeling

        msg = (
            f"dit register is van '{register.regeling}', niet van '{keuzes.regeling}'; "
            "kies het juiste register met --register"
        )
        raise AndereRegeling(msg, pad="/regeling")


def not_here() -> None:
    """Say that a noun is not in this version."""
    from register.faults import Omgevingsfout

    msg = "deze opdracht is nog niet beschikbaar; gebruik een nieuwere versie"
    raise Omgevingsfout(msg)
