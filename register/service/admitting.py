"""What a command must be before it is decided: for this register, in time, once."""

import hmac
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import cast

import msgspec
import orjson

from register.codec.intake import Regel
from register.codec.plain import plain
from register.domain.facts import Envelop
from register.domain.organisatie.regeling import Register
from register.domain.refusals import (
    AndereRegeling,
    OngeldigeInvoer,
    SleutelAlGebruikt,
    VerkeerdeVolgorde,
    Verouderd,
)
from register.domain.toegang import TOEGANG_STROOM
from register.domain.values import bounds
from register.service.receipts import Ontvangst, Status
from register.streams import StreamReader

_EERSTE_JAAR = 1970
_LAATSTE_JAAR = 9000
"""Bounds of the clock of an exercise; ids count from 1970, and later must be left."""


def require_same(register: Register, regel: Regel) -> None:
    """Refuse a command for another regeling, or a clock where time is real."""
    if regel.regeling and regel.regeling != register.regeling:
        msg = (
            f"dit register is van '{register.regeling}', de opdracht is voor "
            f"'{regel.regeling}'; kies het juiste register met --register"
        )
        raise AndereRegeling(msg, pad="/regeling")
    if regel.klok and not register.oefening:
        msg = "alleen een oefenregister (begin --oefening) neemt een klok aan"
        raise OngeldigeInvoer(msg, pad="/klok")


def require_seen(grootte: int, regeling: str, regel: Regel) -> None:
    """Refuse what was decided on another state than this (`verwacht_seq`)."""
    if regel.verwacht_seq is None:
        return
    if not 0 <= regel.verwacht_seq < grootte:
        msg = (
            f"seq {regel.verwacht_seq} is er niet: dit register van "
            f"'{regeling}' gaat tot seq {grootte - 1}; kies het juiste register met "
            "--register, of bekijk de laatste seq met 'besluiten log toon'"
        )
        raise OngeldigeInvoer(msg, pad="/verwacht_seq")
    if regel.verwacht_seq != grootte - 1:
        msg = (
            f"sinds seq {regel.verwacht_seq} is er meer vastgelegd (nu seq "
            f"{grootte - 1}); bekijk het en probeer het opnieuw"
        )
        raise Verouderd(msg, pad="/verwacht_seq")


_GEBEURD = frozenset(
    {
        "besluit-genomen.v1",
        "besluit-ondertekend.v1",
        "besluit-bekendgemaakt.v1",
        "besluit-gerectificeerd.v1",
        "besluit-bekrachtigd.v1",
        "bekrachtiging-geweigerd.v1",
        "mededeling-gedaan.v1",
        "toegezonden-aan-gs.v1",
        "goedkeuring-gevraagd.v1",
        "goedkeuring-verleend.v1",
        "goedkeuring-onthouden.v1",
        "bezwaar-ingediend.v1",
        "bezwaar-ingetrokken.v1",
        "beslissing-op-bezwaar.v1",
    }
)
"""Kinds that are an act: nobody can know that it took place before it did.

Other facts may hold from a later day: leaving, an end, a withdrawal as of a date.
"""


def require_happened(koppen: Sequence[Envelop[object]], nu: date) -> None:
    """Refuse an act of which even the first possible day is still to come.

    One day is let through: in the Netherlands it is tomorrow before it is in UTC.
    """
    for kop in koppen:
        eerste, _ = bounds(kop.feitdatum)
        if kop.soort in _GEBEURD and eerste > nu + timedelta(days=1):
            msg = (
                f"dit gebeurt pas op {eerste} en de klok van het register staat op {nu}"
                "; leg het vast als het is gebeurd, of plan het als stap (PlanStap)"
            )
            raise VerkeerdeVolgorde(msg, pad="/feitdatum")


def require_access(
    koppen: Sequence[Envelop[object]], lezer: StreamReader, nu: date, *, getekend: bool
) -> None:
    """Refuse what who signs may not record; a register without keys asks none.

    Raises `GeenToegang`.
    """
    if (
        getekend
        or lezer.feiten(TOEGANG_STROOM)
        or any(kop.stroom == TOEGANG_STROOM for kop in koppen)
    ):
        from register.service import signing  # noqa: PLC0415 - most registers have no keys

        signing.require_access(koppen, lezer, nu)


def content_code(mac: bytes, regel: Regel) -> bytes:
    """Code of the content of a command; keyed, so that it cannot be guessed."""
    velden = cast("dict[str, object]", plain(regel))
    for veld in ("sleutel", "verwacht_seq"):
        velden.pop(veld, None)
    inhoud = orjson.dumps(velden, option=orjson.OPT_SORT_KEYS)
    return hmac.digest(mac, inhoud, "sha256")


def moment_of(regel: Regel, klok: Callable[[], datetime]) -> datetime:
    """When it is recorded: now, or by the clock of an exercise."""
    if not regel.klok:
        return klok()
    try:
        moment = datetime.fromisoformat(regel.klok)
    except ValueError as fout:
        msg = f"'{regel.klok}' is geen tijdstip; schrijf 2026-07-02T10:00:00Z"
        raise OngeldigeInvoer(msg, pad="/klok") from fout
    if moment.tzinfo is None:
        msg = "noem de tijdzone van de klok, bijvoorbeeld 2026-07-02T10:00:00Z"
        raise OngeldigeInvoer(msg, pad="/klok")
    if not _EERSTE_JAAR <= moment.year <= _LAATSTE_JAAR:
        msg = f"een klok ligt tussen {_EERSTE_JAAR} en {_LAATSTE_JAAR}"
        raise OngeldigeInvoer(msg, pad="/klok")
    return moment


def earlier(
    regel: Regel, nummer: int, code: bytes, eerder: tuple[bytes, bytes]
) -> Ontvangst:
    """The old receipt of a command that came before; refuses other content."""
    bewaard, ontvangst = eerder
    if not hmac.compare_digest(bewaard, code):
        msg = (
            f"sleutel '{regel.sleutel}' is al gebruikt voor een opdracht met andere "
            "inhoud; kies een nieuwe sleutel of corrigeer de registratie"
        )
        raise SleutelAlGebruikt(msg, pad="/sleutel")
    oud = msgspec.json.decode(ontvangst, type=Ontvangst)
    return replace(oud, regel=nummer, uitkomst=Status.AL_VASTGELEGD)
