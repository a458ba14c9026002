"""Amounts of a budget or of accounts: lines per module, in whole cents.

A line (`post`) is a module, or what belongs to no module (the beheerorganisatie).
Additions to and withdrawals from the reserves stand apart: what the 2 % of BBV 58b
lid 4 is taken of are the lasten without the additions.
"""

from collections.abc import Iterable, Sequence

from register.domain.context import Context
from register.domain.geld.bedragen import euro, require_sum
from register.domain.organisatie.regeling import require_module
from register.domain.records import dataclass, replace
from register.domain.refusals import OngeldigeInvoer, RekentNiet

_SOORTEN = ("lasten", "baten", "toevoeging_reserves", "onttrekking_reserves")


@dataclass(frozen=True, kw_only=True)
class Post:
    """One line, in cents; in a change of the budget the amounts are differences."""

    post: str
    module: str = ""
    lasten: int = 0
    baten: int = 0
    toevoeging_reserves: int = 0
    onttrekking_reserves: int = 0

    @property
    def saldo(self) -> int:
        """Baten less lasten, after the reserves."""
        return (
            self.baten
            + self.onttrekking_reserves
            - self.lasten
            - self.toevoeging_reserves
        )


@dataclass(frozen=True, kw_only=True)
class Totaal:
    """Totals as the stuk gives them, in cents: they must be those of the lines."""

    lasten: int
    baten: int
    toevoeging_reserves: int = 0
    onttrekking_reserves: int = 0


def total(posten: Iterable[Post]) -> Totaal:
    """Add up the lines."""
    alle = tuple(posten)
    return Totaal(
        lasten=sum(p.lasten for p in alle),
        baten=sum(p.baten for p in alle),
        toevoeging_reserves=sum(p.toevoeging_reserves for p in alle),
        onttrekking_reserves=sum(p.onttrekking_reserves for p in alle),
    )


def changed(posten: Sequence[Post], verschillen: Iterable[Post]) -> tuple[Post, ...]:
    """Lines after a change; a line that was not there before is added at the end."""
    nieuw = {post.post: post for post in posten}
    for verschil in verschillen:
        oud = nieuw.get(verschil.post)
        if oud is None:
            nieuw[verschil.post] = verschil
            continue
        nieuw[verschil.post] = replace(
            oud,
            module=oud.module or verschil.module,
            lasten=oud.lasten + verschil.lasten,
            baten=oud.baten + verschil.baten,
            toevoeging_reserves=oud.toevoeging_reserves + verschil.toevoeging_reserves,
            onttrekking_reserves=oud.onttrekking_reserves
            + verschil.onttrekking_reserves,
        )
    return tuple(nieuw.values())


def of_module(posten: Iterable[Post], module: str) -> Totaal:
    """Totals of the lines of one module."""
    return total(post for post in posten if post.module == module)


def require_posten(
    context: Context, posten: Sequence[Post], totaal: Totaal | None
) -> None:
    """Refuse lines without a name of their own, and totals that are not theirs."""
    if not posten:
        msg = "noem ten minste één post met zijn bedragen"
        raise OngeldigeInvoer(msg, pad="/gegevens/posten")
    gezien: dict[str, int] = {}
    for plek, post in enumerate(posten):
        pad = f"/gegevens/posten/{plek}"
        eerder = gezien.setdefault(post.post, plek)
        if eerder != plek:
            msg = (
                f"post '{post.post}' staat op plek {eerder} en {plek}; voeg ze samen "
                "of geef elk een eigen code"
            )
            raise OngeldigeInvoer(msg, pad=f"{pad}/post")
        if post.module:
            require_module(context, post.module, f"{pad}/module")
    if totaal is not None:
        for veld in _SOORTEN:
            wat = f"de posten bij {veld.replace('_', ' ')}"
            delen = (int(getattr(post, veld)) for post in posten)
            geheel = int(getattr(totaal, veld))
            require_sum(geheel, delen, wat, f"/gegevens/totaal/{veld}")


def require_positive(posten: Sequence[Post], pad: str) -> None:
    """Refuse a line below nought: cost is a last, income a baat."""
    for plek, post in enumerate(posten):
        for veld in _SOORTEN:
            bedrag = int(getattr(post, veld))
            if bedrag < 0:
                msg = (
                    f"post '{post.post}' komt bij {veld.replace('_', ' ')} uit op "
                    f"{euro(bedrag)}; een bedrag is 0 of meer"
                )
                raise RekentNiet(msg, pad=f"{pad}/{plek}/{veld}")
