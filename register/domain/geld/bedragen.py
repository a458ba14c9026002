"""Checks on amounts in euro cents: what must add up, and what is not below zero."""

from collections.abc import Iterable

from register.domain.refusals import OngeldigeInvoer, RekentNiet


def euro(cents: int) -> str:
    """An amount as people write it: `€ 50.000,00`, `€ -12,50`."""
    heel, rest = divmod(abs(cents), 100)
    punten = f"{heel:,}".replace(",", ".")
    return f"€ {'-' if cents < 0 else ''}{punten},{rest:02d}"


def require_sum(geheel: int, delen: Iterable[int], wat: str, pad: str) -> None:
    """Refuse parts (in cents) that do not add up to the whole; both are named.

    `wat` completes *… zijn samen …* and names the parts.
    """
    samen = sum(delen)
    if samen != geheel:
        msg = (
            f"{wat} zijn samen {euro(samen)} en het geheel is {euro(geheel)} "
            f"(verschil {euro(geheel - samen)}); pas een van beide aan"
        )
        raise RekentNiet(msg, pad=pad)


def require_amount(bedrag: int | None, wat: str) -> None:
    """Refuse less than nothing in the field `bedrag`; `wat` says what it is."""
    if bedrag is not None and bedrag < 0:
        msg = f"{wat} is een bedrag in hele centen van 0 of meer"
        raise OngeldigeInvoer(msg, pad="/gegevens/bedrag")
