"""Portefeuilles: which member of a gremium answers for which subject.

Events of stream `gremium/{gremium}`; `gremiumstaat` folds them, `portefeuilles`
decides. A portefeuille without a holder stays, so that the gap is seen.
"""

from datetime import date
from typing import ClassVar

from register.domain.facts import Feit
from register.domain.records import dataclass, replace
from register.domain.values import Tekst


@dataclass(frozen=True, kw_only=True)
class PortefeuilleToegewezen:
    """A person answers for a subject in this gremium.

    `gedeeld`: beside who holds it already; `besluit` is the besluitnummer by which
    the gremium divided it so, `modules` what it covers.
    """

    SOORT: ClassVar[str] = "portefeuille-toegewezen.v1"
    STROOM: ClassVar[str] = "gremium/{gremium}"

    gremium: str
    portefeuille: str
    persoon: str
    omschrijving: Tekst = ""
    modules: tuple[str, ...] = ()
    gedeeld: bool = False
    besluit: str = ""


@dataclass(frozen=True, kw_only=True)
class PortefeuilleIngetrokken:
    """The person no longer holds it; or it `vervalt`, whoever held it."""

    SOORT: ClassVar[str] = "portefeuille-ingetrokken.v1"
    STROOM: ClassVar[str] = "gremium/{gremium}"

    gremium: str
    portefeuille: str
    persoon: str = ""
    vervalt: bool = False
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class Portefeuille:
    """A subject and who answers for it; without `houders` it waits for one."""

    code: str
    houders: tuple[str, ...]
    modules: tuple[str, ...]
    vanaf: date
    seqs: tuple[int, ...]


Verdeling = tuple[Portefeuille, ...]


def evolve_portefeuilles(
    verdeling: Verdeling,
    gegeven: PortefeuilleToegewezen | PortefeuilleIngetrokken,
    feit: Feit,
) -> Verdeling:
    """Fold one fact; who gets it alone takes the place of who had it."""
    was = find(verdeling, gegeven.portefeuille)
    over = tuple(p for p in verdeling if p is not was)
    seqs = (*(was.seqs if was else ()), feit.seq)
    if isinstance(gegeven, PortefeuilleToegewezen):
        naast = was.houders if was and gegeven.gedeeld else ()
        houders = (*(h for h in naast if h != gegeven.persoon), gegeven.persoon)
        nieuw = Portefeuille(
            code=gegeven.portefeuille,
            houders=houders,
            modules=gegeven.modules or (was.modules if was else ()),
            vanaf=feit.dag,
            seqs=seqs,
        )
        return (*over, nieuw)
    if was is None or gegeven.vervalt:
        return over
    houders = tuple(h for h in was.houders if h != gegeven.persoon)
    return (*over, replace(was, houders=houders, seqs=seqs))


def laid_down(verdeling: Verdeling, persoon: str) -> Verdeling:
    """Take somebody who leaves the gremium out of all of them."""
    return tuple(
        replace(p, houders=tuple(h for h in p.houders if h != persoon))
        for p in verdeling
    )


def find(verdeling: Verdeling, code: str) -> Portefeuille | None:
    """Give the portefeuille with this code."""
    return next((p for p in verdeling if p.code == code), None)
