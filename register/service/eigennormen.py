"""Own norms of a register for people: by name, as rows, in the words of the regeling.

A norm says by itself what is judged; the words of the article stand beside the log and
take its place where they are open.
"""

from dataclasses import replace
from datetime import date

from register.domain.context import Context
from register.domain.norms.eigen.eigennorm import EIGENNORM, is_own, version
from register.domain.norms.eigen.gelding import own_norm
from register.domain.norms.judging import norm_named
from register.domain.norms.norm import Norm
from register.domain.records import replace as replace_norm
from register.domain.values import Tekst, Verzegeld
from register.formats.normlist import Normregel, judging
from register.service.answers import Library
from register.service.explaining.sentences import opened
from register.service.place import reader_of
from register.store import Reads


def worded(norm: Norm, context: Context, log: Reads) -> Norm:
    """The norm in the words of the regeling, as they held on the day of the context."""
    gelding = version(context, norm.id) if is_own(norm.id) else None
    woorden = _words(gelding.norm.tekst, log) if gelding else ""
    return replace_norm(norm, tekst=woorden or norm.tekst)


def _words(tekst: Tekst, log: Reads) -> str:
    """The words of the article, where they may be read."""
    dicht = isinstance(tekst, Verzegeld) and not log.open(tekst.digest)
    return "" if dicht else opened(log, tekst)


def named(naam: str, context: Context, log: Reads) -> Norm | None:
    """The norm `id@uitvoering`, of a law or as the regeling had it on that day."""
    norm = norm_named(naam, context)
    return worded(norm, context, log) if norm else None


def own_rows(
    log: Reads, regeling: str, context: Context, op: date | None = None
) -> list[Normregel]:
    """Every version of every own norm of a log, by id and the day it begins.

    `op`: only those that hold on that day.
    """
    return [
        replace(judging(worded(norm, dan, log)), regeling=regeling, toetst=norm.tekst)
        for code in sorted(context.codes(EIGENNORM))
        for dan in ([context.on(op)] if op else _beginnings(code, context))
        if (norm := own_norm(code, dan))
    ]


def _beginnings(code: str, context: Context) -> list[Context]:
    """The days on which a version begins, to read on."""
    staat = context.ooit(EIGENNORM, code)
    dagen = [gelding.van for gelding in staat.geldingen] if staat else []
    return [context.on(dag) for dag in dict.fromkeys(dagen)]


def known(log: Reads) -> Context:
    """Everything that a log says in the open."""
    return Context(reader_of(log, log), date.max)


def own_of(library: Library) -> list[Normregel]:
    """Own norms of every regeling that is served; each row says whose it is."""
    return [
        rij
        for regeling, log in sorted(library.logs.items())
        for rij in own_rows(log, regeling, known(log))
    ]
