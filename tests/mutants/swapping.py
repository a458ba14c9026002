"""Put a mutant in the place of what it changes, in this process.

The code object of the function is exchanged, so whoever imported or kept the function
(a row of `NORMEN`) has the changed one; what was remembered of before is forgotten.
"""

import functools
import gc
import importlib
import inspect
import sys
from collections.abc import Mapping
from dataclasses import is_dataclass
from textwrap import indent
from types import CodeType, FunctionType, ModuleType
from typing import Final

from tests.mutants.mutant import Mutant, Soort

_NIETS: Final = object()

Cache = functools._lru_cache_wrapper  # noqa: SLF001  the only name of the type


class NietTeWisselen(Exception):
    """The function cannot be exchanged in place: the module must be read anew."""


def caches() -> list["Cache[object]"]:
    """Every function of ours that remembers."""
    return [
        ding
        for ding in gc.get_objects()
        if isinstance(ding, Cache)
        and (ding.__wrapped__.__module__ or "").startswith("register")
    ]


def swap(mutant: Mutant) -> None:
    """Change what carries it where it stands; raises `NietTeWisselen`."""
    module = importlib.import_module(mutant.module)
    if mutant.soort is Soort.KLASSE:
        raise NietTeWisselen(mutant.naam)
    ruimte = _read(mutant, module)
    if mutant.soort is Soort.CONSTANTE:
        for naam, waarde in ruimte.items():
            _swap_value(naam, vars(module)[naam], waarde)
        return
    oud = _function(_found(vars(module), mutant.naam))
    nieuw = _function(_found(ruimte, mutant.naam))
    if nieuw.__code__.co_freevars != oud.__code__.co_freevars:
        raise NietTeWisselen(mutant.naam)
    _swap_inner(oud.__code__, nieuw.__code__)
    oud.__code__ = nieuw.__code__
    oud.__defaults__ = nieuw.__defaults__
    oud.__kwdefaults__ = nieuw.__kwdefaults__


def _swap_inner(oud: CodeType, nieuw: CodeType) -> None:
    """Change what the function gave away before: the functions that it made."""
    paren = dict(zip(_inner(oud), _inner(nieuw), strict=False))
    if not paren:
        return
    gc.unfreeze()  # what was set apart for the forks is not listed otherwise
    for ding in gc.get_objects():
        if isinstance(ding, FunctionType) and ding.__code__ in paren:
            anders = paren[ding.__code__]
            if anders.co_freevars == ding.__code__.co_freevars:
                ding.__code__ = anders


def _inner(code: CodeType) -> list[CodeType]:
    """The functions with a name that stand in a function, in order."""
    delen = (deel for deel in code.co_consts if isinstance(deel, CodeType))
    return [deel for deel in delen if not deel.co_name.startswith("<")]


def _read(mutant: Mutant, module: ModuleType) -> dict[str, object]:
    """What the changed text defines, read where the old one stands."""
    ruimte: dict[str, object] = {}
    klasse, punt, _ = mutant.naam.rpartition(".")
    tekst = mutant.tekst()
    if punt:  # within a class again: what says `super()` needs one around it
        tekst = f"class {klasse}:\n{indent(tekst, '    ')}"
    gelezen = compile(tekst, mutant.bestand, "exec")
    exec(gelezen, vars(module), ruimte)  # noqa: S102  running changed code is the point
    return ruimte


def _swap_value(naam: str, oud: object, nieuw: object) -> None:
    """Change a value wherever it is kept: in a row itself, else in every module.

    A row of a table (a `Norm`) keeps its identity, so every index of rows sees it.
    """
    if isinstance(oud, tuple) and isinstance(nieuw, tuple) and len(oud) == len(nieuw):
        paren = [(o, n) for o, n in zip(oud, nieuw, strict=True) if o != n]
        if paren and all(_is_row(o) and type(o) is type(n) for o, n in paren):
            for een, ander in paren:
                vars(een).update(vars(ander))
            return
    if _is_row(oud) and type(oud) is type(nieuw):
        vars(oud).update(vars(nieuw))
        return
    for module in list(sys.modules.values()):
        if _own(module.__name__) and vars(module).get(naam, _NIETS) is oud:
            setattr(module, naam, nieuw)


def _own(naam: str) -> bool:
    return naam.partition(".")[0] in {"register", "tests"}


def _is_row(ding: object) -> bool:
    return (
        is_dataclass(ding) and not isinstance(ding, type) and hasattr(ding, "__dict__")
    )


def _found(ruimte: Mapping[str, object], naam: str) -> object:
    klasse, punt, lid = naam.rpartition(".")
    return vars(ruimte[klasse])[lid] if punt else ruimte[naam]


def _function(ding: object) -> FunctionType:
    if isinstance(ding, property):
        ding = ding.fget
    if isinstance(ding, staticmethod | classmethod):
        ding = ding.__func__
    ding = inspect.unwrap(ding) if callable(ding) else ding
    if not isinstance(ding, FunctionType):
        raise NietTeWisselen(repr(ding))
    return ding
