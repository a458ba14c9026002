"""Findings: everything judged anew on a day, by what is public.

Judging a whole log takes long, so it is done beside the answering of questions and
kept until something is recorded. Who asks while it is busy waits, but not for ever.
"""

import asyncio
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass
from functools import partial

from starlette.types import Receive, Scope, Send

from api.answering import Endpoint
from api.fields import Veld
from api.own.listing import Eigenlijst
from api.parameters import GELDIG_OP, Gevraagd, today
from api.problems import WORDT_BEREKEND, Probleem
from api.registers import Registers
from api.routes import REGELING
from register.domain.besluiten.besluit import Oordeel
from register.domain.norms.bevinding import Stand
from register.service.findinglist import Bevindingen
from register.service.findings import findings
from register.service.lijsten.tabel import Adres as Plek
from register.service.lijsten.vormen import (
    CODE,
    DATUM,
    GETAL,
    JANEE,
    SEQ,
    SEQS,
    ZIN,
    Rijvorm,
    kies_uit,
)
from register.service.lijsten.words import Rij
from register.service.openbarebevindingen import public_rows
from register.service.pages import logs

WACHT = 20.0
"""Seconds that a question waits for what is being judged."""

BEVINDING = Rijvorm(
    naam="Bevinding",
    uitleg=(
        "Een feit dat niet aan een norm voldoet, of waarvan dat niet te zeggen is; "
        "geoordeeld met alles wat nu bekend en openbaar is."
    ),
    velden={
        "regeling": CODE,
        "norm": CODE,
        "uitvoering": GETAL,
        "onderwerp": CODE,
        "anker": SEQ,
        "feitdatum": DATUM,
        "oordeel": kies_uit("besluiten.besluit:Oordeel"),
        "ernst": CODE,
        "bewijs": SEQS,
        "tekst": ZIN,
        "achterstand": JANEE,
        "toen": ZIN,
        "stand": kies_uit("norms.bevinding:Stand"),
        "gezegd": ZIN,
        "gezegd_op": SEQS,
    },
    verplicht=("regeling", "norm", "onderwerp", "anker", "oordeel", "stand"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "norm": "WGR-41",
        "uitvoering": 1,
        "onderwerp": "raadsronde/R-2027",
        "anker": 21,
        "feitdatum": "2026-04-10",
        "oordeel": "voldoet niet",
        "ernst": "bevinding",
        "bewijs": [21],
        "tekst": "het ontwerp ging een dag te laat naar de raden",
        "stand": "open",
    },
)


def _judged(registers: Registers, gevraagd: Gevraagd) -> Iterator[Future[Bevindingen]]:
    """What is being judged of each log that is asked about."""
    op = gevraagd.op or today()
    for naam in logs(registers.library, gevraagd.filters.get("regeling")):
        grootte = registers.library.logs[naam].size()
        judge = partial(findings, registers.plekken[naam], op, zonder_kluis=True)
        yield registers.werk.ask((naam, grootte, op, today()), judge)


def _rows(registers: Registers, gevraagd: Gevraagd) -> Iterator[Rij]:
    for uitkomst in list(_judged(registers, gevraagd)):
        if not uitkomst.done():
            raise Probleem(503, WORDT_BEREKEND, koppen={"Retry-After": "10"})
        yield from public_rows(registers.library, uitkomst.result())


async def judged(registers: Registers, gevraagd: Gevraagd) -> None:
    """Wait until everything is judged that is asked about, as long as `WACHT`."""
    bezig = [asyncio.wrap_future(f) for f in _judged(registers, gevraagd)]
    klaar, _ = await asyncio.wait(bezig, timeout=WACHT)
    for uitkomst in klaar:
        uitkomst.exception()  # looked at here, told by who answers


LIJST = Eigenlijst(
    naam="bevindingen",
    plek=Plek("/bevindingen", "Bevindingen", "normen", "lijstBevindingen"),
    uitleg=(
        "Wat niet aan een norm voldoet of niet te beoordelen is, het nieuwste feit "
        "eerst. `geldigOp` vraagt het oordeel op die dag. Wat niet openbaar is, staat "
        "er niet bij; `tekst` ontbreekt waar het bewijs niet openbaar is."
    ),
    vorm=BEVINDING,
    rijen=_rows,
    sleutel=("anker", "norm"),
    kolom="feitdatum",
    aflopend=True,
    filters=(
        REGELING,
        Veld(naam="norm", uitleg="Alleen van deze norm.", voorbeeld="WGR-41"),
        Veld(
            naam="oordeel",
            uitleg="Niet voldaan, of niet te beoordelen.",
            voorbeeld=str(Oordeel.VOLDOET_NIET),
            keuzes=tuple(str(o) for o in Oordeel if o is not Oordeel.VOLDOET),
        ),
        Veld(
            naam="stand",
            uitleg="Wat ermee gedaan is.",
            voorbeeld=str(Stand.OPEN),
            keuzes=tuple(map(str, Stand)),
        ),
        Veld(
            naam="onderwerp",
            uitleg="Alleen over deze zaak.",
            voorbeeld="besluit/AB-2026-001",
        ),
    ),
    anders=(GELDIG_OP,),
    per_dag=True,
)
BEVINDINGEN = LIJST.address()


@dataclass(frozen=True, slots=True)
class Wachtend:
    """The address of findings: it waits until they are there."""

    endpoint: Endpoint

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        with suppress(Exception):  # what is wrong with the question is told below
            gevraagd = self.endpoint.asked(scope)
            await judged(self.endpoint.geheugen.registers, gevraagd)
        await self.endpoint(scope, receive, send)
