"""How items are drawn, once the lot is known. The same lot gives the same sample.

`aselect`: the items with the lowest score. `systematisch`: every N/n-th in the order of
the log, from a random start. `gelaagd`: at random in every stratum, in proportion to
its size, at least one of each. `bedrag` (monetary unit sampling): every T/n-th cent
from a random start; an item of at least that interval is always drawn.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import assert_never

from register.audit.rows import VERZEGELD
from register.audit.werkdossier.fouten import WerkdossierWeigert
from register.audit.werkdossier.lot import number, score
from register.audit.werkdossier.plan import Laag, Methode, Plan
from register.audit.werkdossier.posten import Post

ONBEKEND = "(geen)"


@dataclass(frozen=True, slots=True)
class Getrokken:
    """A drawn item: in which stratum, and how many cents of it were hit."""

    post: Post
    laag: str = ""
    treffers: int = 1


def draw(lot: bytes, plan: Plan, posten: Sequence[Post]) -> list[Getrokken]:
    """The sample, in the order of the log; raises `WerkdossierWeigert`."""
    match plan.methode:
        case Methode.ASELECT:
            _require_enough(len(posten), plan.aantal)
            return _lowest(lot, posten, plan.aantal)
        case Methode.SYSTEMATISCH:
            _require_enough(len(posten), plan.aantal)
            return list(_every(lot, posten, plan.aantal))
        case Methode.GELAAGD:
            return _stratified(lot, plan, posten)
        case Methode.BEDRAG:
            return _by_amount(lot, plan, posten)
        case _:
            assert_never(plan.methode)


def _require_enough(er_zijn: int, gevraagd: int, wat: str = "") -> None:
    if er_zijn < gevraagd:
        msg = (
            f"de populatie telt {er_zijn} posten{wat} en er zijn er {gevraagd} "
            "gevraagd; vraag er minder, of maak de populatie ruimer"
        )
        raise WerkdossierWeigert(msg)


def _lowest(
    lot: bytes, posten: Sequence[Post], aantal: int, laag: str = ""
) -> list[Getrokken]:
    op_score = sorted(posten, key=lambda post: score(lot, post.sleutel))[:aantal]
    gekozen = {post.sleutel for post in op_score}
    return [Getrokken(post, laag) for post in posten if post.sleutel in gekozen]


def _every(lot: bytes, posten: Sequence[Post], aantal: int) -> Iterator[Getrokken]:
    begin = number(lot, "begin", len(posten))
    for nummer in range(aantal):
        yield Getrokken(posten[(begin + nummer * len(posten)) // aantal])


def _stratified(lot: bytes, plan: Plan, posten: Sequence[Post]) -> list[Getrokken]:
    lagen: dict[str, list[Post]] = {}
    for post in posten:
        lagen.setdefault(_stratum(post, plan.laag), []).append(post)
    _require_enough(len(posten), plan.aantal)
    if plan.aantal < len(lagen):
        msg = (
            f"er zijn {len(lagen)} lagen ({', '.join(sorted(lagen))}) en uit elke komt "
            f"minstens één post; vraag er minstens {len(lagen)}"
        )
        raise WerkdossierWeigert(msg)
    delen = shares({naam: len(deel) for naam, deel in lagen.items()}, plan.aantal)
    gekozen = [
        getrokken
        for naam, deel in lagen.items()
        for getrokken in _lowest(lot, deel, delen[naam], naam)
    ]
    return sorted(gekozen, key=lambda g: (g.post.seq, g.post.sleutel))


def _stratum(post: Post, laag: Laag | None) -> str:
    if post.status == VERZEGELD:
        return VERZEGELD
    return (post.orgaan if laag is Laag.ORGAAN else post.module) or ONBEKEND


def shares(lagen: dict[str, int], aantal: int) -> dict[str, int]:
    """How many from each stratum: one, and of the rest its part by largest remainder.

    Never more than it holds; `aantal` is between the number of strata and of items.
    """
    rest, ruimte = aantal - len(lagen), sum(lagen.values()) - len(lagen)
    exact = {n: (rest * (m - 1), ruimte) for n, m in lagen.items()} if ruimte else {}
    delen = dict.fromkeys(lagen, 1)
    for naam, (boven, onder) in exact.items():
        delen[naam] += boven // onder
    over = aantal - sum(delen.values())
    op_rest = sorted(exact, key=lambda n: (-(exact[n][0] % exact[n][1]), n))
    for naam in op_rest[:over]:
        delen[naam] += 1
    return delen


def _by_amount(lot: bytes, plan: Plan, posten: Sequence[Post]) -> list[Getrokken]:
    met = [(post, post.bedrag) for post in posten if post.bedrag and post.bedrag > 0]
    if not met:
        msg = (
            "geen van de posten heeft een bedrag, dus is er niet op bedrag te trekken; "
            "kies --methode aselect, systematisch of gelaagd"
        )
        raise WerkdossierWeigert(msg)
    _require_enough(len(met), plan.aantal, " met een bedrag")
    totaal = sum(bedrag for _, bedrag in met)
    begin = number(lot, "begin", totaal)
    centen = [(begin + n * totaal) // plan.aantal for n in range(plan.aantal)]
    gekozen, loopt, plek = [], 0, 0
    for post, bedrag in met:
        loopt += bedrag
        eerste = plek
        while plek < len(centen) and centen[plek] < loopt:
            plek += 1
        if plek > eerste:
            gekozen.append(Getrokken(post, treffers=plek - eerste))
    return gekozen
