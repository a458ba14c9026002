"""What a command must be before it is decided: for this register, in time, once."""

import hmac
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import msgspec
import orjson

from register.codec.intake import Regel
from register.codec.registry import plain
from register.domain.organisatie.regeling import Register
from register.domain.refusals import (
    AndereRegeling,
    OngeldigeInvoer,
    SleutelAlGebruikt,
    Verouderd,
)
from register.service.receipts import Ontvangst, Status

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


def require_seen(grootte: int, regel: Regel) -> None:
    """Refuse what was decided on an older state than it says (`verwacht_seq`)."""
    if regel.verwacht_seq is not None and regel.verwacht_seq != grootte - 1:
        msg = (
            f"sinds seq {regel.verwacht_seq} is er meer vastgelegd (nu seq "
            f"{grootte - 1}); bekijk het en probeer het opnieuw"
        )
        raise Verouderd(msg, pad="/verwacht_seq")


def content_code(mac: bytes, regel: Regel) -> bytes:
    """Code of the content of a command; keyed, so that it cannot be guessed."""
    velden = plain(replace(regel, sleutel="", verwacht_seq=None))
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
