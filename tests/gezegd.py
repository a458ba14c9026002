"""Something said in a stream, mended or taken back: the smallest facts there are."""

from dataclasses import dataclass
from typing import Any, ClassVar

from register.domain.facts import (
    Aggregaat,
    Feit,
    RegistratieGecorrigeerd,
    RegistratieVervallen,
)
from tests.scenario import fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Gezegd:
    SOORT: ClassVar[str] = "gezegd.v1"
    STROOM: ClassVar[str] = "x/{code}"

    wat: str
    code: str = "a"


ALLES: Aggregaat[tuple[str, ...]] = Aggregaat(
    "x",
    lambda staat, feit: (*(staat or ()), getattr(feit.gegevens, "wat", "?")),
)


def said(seq: int, wat: str, dag: str = "2026-01-01", code: str = "a") -> Feit:
    return fact(Gezegd(wat=wat, code=code), seq, dag)


def mended(
    seq: int, doel: int, wat: str, dag: str | None = None, op: str = "2026-06-01"
) -> Feit:
    nieuw: Any = Gezegd(wat=wat)
    correctie = RegistratieGecorrigeerd(
        stroom="x/a",
        seq=doel,
        doelsoort="gezegd.v1",
        gegevens=nieuw,
        reden="fout",
        feitdatum=dag,
    )
    return fact(correctie, seq, op)


def lapsed(seq: int, doel: int) -> Feit:
    return fact(RegistratieVervallen(stroom="x/a", seq=doel, reden="nooit"), seq)
