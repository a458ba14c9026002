"""Every kind of event as bytes that never change again.

A file holds one stored event; SHA256SUMS pins it. `python -m tests.golden` adds the
kinds that have no file yet and touches nothing else: what was ever written must be
read for ever. A changed kind is a new kind (`.v2`) with an upcast.
"""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from hashlib import sha256
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from register.codec.events import REGISTRY
from register.domain.facts import (
    Envelop,
    Gebeurtenis,
    RegistratieGecorrigeerd,
    Vastlegger,
)
from register.domain.openheid.correctie import stream_of
from register.domain.values import (
    Bewijs,
    Grondslag,
    Override,
    Periode,
    Verzegeld,
)

HIER = Path(__file__).parent
SOMMEN = HIER / "SHA256SUMS"
_GETAL = 7
_DAG = date(2026, 7, 2)


def path(soort: str) -> Path:
    """Where the bytes of one kind stand."""
    return HIER / f"{soort}.json"


def pinned() -> dict[str, str]:
    """Sha256 by file name."""
    regels = SOMMEN.read_text("ascii").splitlines() if SOMMEN.exists() else []
    return {naam: som for som, naam in (regel.split("  ") for regel in regels)}


def event(soort: type[Gebeurtenis]) -> Any:  # noqa: ANN401 - some event of this kind
    """An event with every field filled, the same at every run."""
    if soort is RegistratieGecorrigeerd:
        doel = REGISTRY.soorten["afspraak-vastgelegd.v1"]
        return RegistratieGecorrigeerd(
            stroom="actie/stroom",
            seq=_GETAL,
            doelsoort=doel.SOORT,
            gegevens=event(doel),
            reden="Een verschrijving.",
            feitdatum="2026-W27",
        )
    return _record(soort)


def encode(soort: type[Gebeurtenis]) -> bytes:
    """The event of this kind as it is stored, with salts that count."""
    gebeurtenis = event(soort)
    kop: Envelop[object] = Envelop(
        v=1,
        id="0197c4f2-9d00-7000-8000-000000000000",
        stroom=stream_of(gebeurtenis),
        versie=1,
        soort=soort.SOORT,
        feitdatum="2026-07-02",
        vastgelegd_op="2026-07-02T10:00:00.000000Z",
        vastgelegd_door=Vastlegger(actor="secretaris"),
        gegevens=gebeurtenis,
        hoedanigheid="secretaris",
        dossier="dossier-1",
        grondslag=(Grondslag(wet="wgr", artikel="35", lid="1"),),
        bewijs=(Bewijs(sha256="0" * 64, titel="Een stuk"),),
        override=Override(regels=("WGR-41",), reden="Omdat het zo ging."),
        achterstand=True,
    )
    zout = _salts()
    return REGISTRY.encode(kop, lambda: next(zout))[0]


def add_missing() -> list[str]:
    """Write and pin the kinds without a file; gives their names."""
    sommen, nieuw = pinned(), []
    for naam, soort in REGISTRY.soorten.items():
        if not path(naam).exists() and path(naam).name not in sommen:
            inhoud = encode(soort)
            path(naam).write_bytes(inhoud)
            sommen[path(naam).name] = sha256(inhoud).hexdigest()
            nieuw.append(naam)
    regels = [f"{som}  {bestand}\n" for bestand, som in sorted(sommen.items())]
    SOMMEN.write_text("".join(regels), "ascii")
    return nieuw


def _salts() -> Iterator[bytes]:
    for nummer in range(10**6):
        yield sha256(nummer.to_bytes(8, "big")).digest()


def _record(soort: type) -> Any:  # noqa: ANN401 - a dataclass of this type
    hints = get_type_hints(soort)
    return soort(
        **{veld.name: _value(hints[veld.name], veld.name) for veld in fields(soort)}
    )


def _value(  # noqa: PLR0911 - one return for each kind of hint
    hint: Any,  # noqa: ANN401 - what get_type_hints gives
    naam: str,
) -> Any:  # noqa: ANN401 - a value of this hint
    if get_origin(hint) in (Union, UnionType):
        leden = [lid for lid in get_args(hint) if lid is not NoneType]
        if Periode in leden:
            return Periode(van=_DAG, tot=date(2026, 7, 31))
        if Verzegeld in leden:
            (ander,) = (lid for lid in leden if lid is not Verzegeld)
            return f"Tekst van {naam}." if ander is str else _value(ander, naam)
        return _value(leden[0], naam)
    if get_origin(hint) is tuple:
        return (_value(get_args(hint)[0], naam),)
    if issubclass(hint, Enum):
        return list(hint)[-1]
    if isinstance(hint, type) and is_dataclass(hint):
        return _record(hint)
    return {str: naam, int: _GETAL, bool: True, date: _DAG}[hint]
