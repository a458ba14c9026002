"""Which own norms hold on a day, as norms that judge like those of the law.

A norm is built from what the log holds on the prefix that is read, so the same prefix
gives the same norm. Its uitvoering is that of its form; which version of its text it
is, says the first seq of its proof.
"""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache, partial
from types import MappingProxyType
from typing import Final

from register.domain.context import Context
from register.domain.facts import Feit
from register.domain.norms.eigen import (
    adviseur,
    bedrag,
    eerder,
    handmatig,
    meerderheid,
    quorum,
    samenstelling,
    termijn,
)
from register.domain.norms.eigen.bereik import in_scope
from register.domain.norms.eigen.eigennorm import (
    EIGENNORM,
    EigenNormVastgesteld,
    Ernst,
    is_own,
    version,
)
from register.domain.norms.eigen.momenten import MOMENTEN
from register.domain.norms.eigen.vorm import Toetsing, Vorm
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Bron,
    Handhaving,
    Norm,
    Uitspraak,
    Zaak,
    Zekerheid,
)
from register.domain.organisatie.gremium import LidAangewezen
from register.domain.records import replace

VORMEN: Final[Mapping[str, Vorm]] = MappingProxyType(
    {
        "termijn": termijn.VORM,
        "eerder": eerder.VORM,
        "meerderheid": meerderheid.VORM,
        "quorum": quorum.VORM,
        "adviseur": adviseur.VORM,
        "bedrag": bedrag.VORM,
        "samenstelling": samenstelling.VORM,
        "handmatig": handmatig.VORM,
    }
)
"""Every form, by the field of the event that holds its parameters."""

KINDS: Final = frozenset(
    {
        LidAangewezen,
        EigenNormVastgesteld,
        *(moment.feit for moment in MOMENTEN.values()),
    }
)
"""Kinds of facts that some own norm may judge."""

WET: Final = "regeling"
"""What a source of law is called that is the regeling itself."""

_HANDHAVING = {
    Ernst.HOOG: Handhaving.BLOCK,
    Ernst.MIDDEN: Handhaving.FINDING,
    Ernst.LAAG: Handhaving.DERIVE,
}


def own_norms(feit: object, context: Context) -> list[Norm]:
    """Own norms that judge a fact of this kind, in force on the day of the context."""
    if isinstance(feit, EigenNormVastgesteld):
        eigen = _built(feit, _form(feit).nieuwste)
        return [eigen] if type(feit) in eigen.over else []
    return [
        norm
        for code in context.codes_with(EIGENNORM, _is_readable)
        if (norm := own_norm(code, context)) and type(feit) in norm.over
    ]


def _is_readable(feit: Feit) -> bool:
    """Whether it says a norm: one that is sealed to this reader judges nothing here."""
    return isinstance(feit.gegevens, EigenNormVastgesteld)


def own_kinds(context: Context) -> frozenset[type]:
    """Kinds of facts that the own norms on record judge, whatever their day."""
    codes = context.codes_with(EIGENNORM, _is_readable)
    staten = [context.ooit(EIGENNORM, code) for code in codes]
    geldingen = [gelding for staat in staten if staat for gelding in staat.geldingen]
    over = [_form(gelding.norm).over(gelding.norm) for gelding in geldingen]
    return frozenset(soort for deel in over for soort in deel) | {EigenNormVastgesteld}


def own_norm(code: str, context: Context, uitvoering: int = 0) -> Norm | None:
    """One own norm as it holds on the day of the context, in its newest uitvoering.

    Nothing where the register knows no such norm then, or no such uitvoering.
    """
    gelding = version(context, code)
    if gelding is None:
        return None
    vorm = _form(gelding.norm)
    nummer = uitvoering or vorm.nieuwste
    if nummer not in vorm.toetsen:
        return None
    return _built(gelding.norm, nummer, (gelding.seq,), gelding.van, gelding.tot)


def own_norm_named(naam: str, context: Context) -> Norm | None:
    """The own norm `REG-…@uitvoering`, as it holds on the day of the context."""
    code, _, uitvoering = naam.partition("@")
    if not is_own(code) or not uitvoering.isdecimal():
        return None
    return own_norm(code, context, int(uitvoering))


def sentence(norm: EigenNormVastgesteld) -> str:
    """What is judged, in one Dutch sentence made from the parameters."""
    zin = _form(norm).zin(norm)
    return f"{zin[0].upper()}{zin[1:]}."


def _form(norm: EigenNormVastgesteld) -> Vorm:
    (naam,) = norm.vormen
    return VORMEN[naam]


@lru_cache(maxsize=1024)
def _built(
    norm: EigenNormVastgesteld,
    uitvoering: int,
    seqs: tuple[int, ...] = (),
    van: date | None = None,
    tot: date | None = None,
) -> Norm:
    """Made once for each version: every decision asks for it again."""
    vorm = _form(norm)
    return Norm(
        id=norm.id,
        uitvoering=uitvoering,
        bron=source(norm),
        handhaving=_HANDHAVING[norm.ernst],
        zekerheid=Zekerheid.BRON,
        tekst=sentence(norm),
        over=vorm.over(norm),
        toets=partial(_judged, vorm.toetsen[uitvoering], norm, seqs),
        van=van,
        tot=tot,
    )


def _judged(
    toets: Toetsing,
    norm: EigenNormVastgesteld,
    seqs: tuple[int, ...],
    zaak: Zaak,
) -> Uitspraak:
    """The verdict of the form, proved by the norm itself before anything else."""
    if not in_scope(norm, zaak):
        return NIET_VAN_TOEPASSING
    uitspraak = toets(norm, zaak)
    if uitspraak == NIET_VAN_TOEPASSING:
        return uitspraak
    return replace(uitspraak, bewijs=tuple(dict.fromkeys((*seqs, *uitspraak.bewijs))))


def source(norm: EigenNormVastgesteld) -> Bron:
    """Where it stands in the regeling."""
    plek = norm.vindplaats
    bijlage = f" (bijlage {plek.bijlage})" if plek.bijlage else ""
    artikel = f"{plek.artikel}{bijlage}"
    return Bron(wet=WET, artikel=artikel, lid=plek.lid, versie=plek.versie)
