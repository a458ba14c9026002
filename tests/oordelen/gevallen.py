"""The cases of norms that judge a besluit, as a log has them."""

from collections.abc import Iterator
from dataclasses import replace

from register.codec.events import REGISTRY
from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.bevoegdheden.competence import chain_of
from register.domain.context import Context
from register.domain.facts import Envelop
from register.domain.norms.eigen.gelding import own_norms
from tests.domain.norms import eigenwereld
from tests.domain.norms.bewijzen import EIGEN
from tests.domain.norms.test_catalogus import GEVALLEN
from tests.oordelen import Stand
from tests.scenario import Given

_ZOUT = bytes(32)


def standen() -> Iterator[Stand]:
    """Those that a log can have; what is asked for a day is never stored."""
    return (stand for stand in _all() if stand.can_be())


def _all() -> Iterator[Stand]:
    """Of the law, and of the forms of own norms."""
    for geval in GEVALLEN:
        if isinstance(geval.feit, BesluitGenomen) and geval.op is None:
            yield _stored(geval.naam, geval.zin, geval.gegeven, geval.kop())
    for module in EIGEN:
        for _, tabel in eigenwereld.tables(module):
            for eigen in tabel:
                yield from _own(eigen)


def _own(geval: eigenwereld.Geval) -> Iterator[Stand]:
    if not isinstance(geval.feit, BesluitGenomen) or "op" in geval.rest:
        return
    kop = eigenwereld.envelope(geval.gegeven, geval.feit, **geval.rest)
    for norm in own_norms(geval.feit, geval.gegeven.context()):
        yield _stored(norm.naam, geval.zin, geval.gegeven, kop)


def _stored(norm: str, zin: str, gegeven: Given, kop: Envelop[object]) -> Stand:
    context = gegeven.context()
    return Stand(
        norm=norm,
        zin=zin,
        log=tuple(_bytes(feit.kop, context.on(feit.dag)) for feit in gegeven.feiten),
        besluit=_bytes(kop, context),
    )


def _bytes(kop: Envelop[object], context: Context) -> str:
    """As stored; a besluit without a chain gets the one that the register adds."""
    besluit = kop.gegevens
    if isinstance(besluit, BesluitGenomen) and not besluit.keten:
        keten = chain_of(context, besluit)
        kop = replace(kop, gegevens=replace(besluit, keten=keten))
    return REGISTRY.encode(kop, lambda: _ZOUT)[0].decode()
