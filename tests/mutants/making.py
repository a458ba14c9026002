"""Mutants of one file: what mutmut would change, each as the text that carries it.

A function with decorators is changed too (mutmut leaves it out), and so is what stands
outside the functions: a date of the law is as much law as the comparison with it.
"""

import ast
import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import libcst as cst
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.file_mutation import Mutation, MutationVisitor
from mutmut.mutation.mutators import mutation_operators
from mutmut.mutation.pragma_handling import IgnoredCode

from tests.mutants.mutant import Mutant, Regels, Soort


@dataclass(frozen=True, eq=False)
class _Drager:
    """The part of a module that is put in place as a whole."""

    node: cst.CSTNode
    soort: Soort
    naam: str


def mutants_of(pad: Path, wortel: Path) -> Iterator[Mutant]:
    """Every mutant of a file, in the order of mutmut; `wortel` holds `register`."""
    bron = pad.read_text("utf-8")
    kaal = _without_function_decorators(bron)
    boom = ast.parse(kaal)
    wrapper = MetadataWrapper(cst.parse_module(kaal))
    lezer = MutationVisitor(mutation_operators, IgnoredCode(set(), set(), set()))
    with lezer.resolve(wrapper):
        wrapper.module.visit(lezer)
        regels = [_place(lezer, m.original_node)[0] for m in lezer.mutations]
        dragers = _carriers(wrapper.module)
        plekken = {
            drager: _place(lezer, drager.node) for drager in set(dragers.values())
        }
    bestand = pad.relative_to(wortel).as_posix()
    code = wrapper.module.code_for_node
    eerder: dict[str, int] = {}
    for wijziging, regel in zip(lezer.mutations, regels, strict=True):
        drager = dragers[wijziging.original_node]
        van, naar = code(wijziging.original_node), code(wijziging.mutated_node)
        rond = code(drager.node) if drager.soort is Soort.FUNCTIE else ""
        vinger = f"{bestand}\n{drager.naam}\n{van}\n{naar}\n{rond}"
        begin = hashlib.sha256(vinger.encode()).hexdigest()[:16]
        nummer = eerder[begin] = eerder.get(begin, 0) + 1
        yield Mutant(
            sleutel=f"{begin}.{nummer}",
            bestand=bestand,
            soort=drager.soort,
            naam=drager.naam,
            regel=regel,
            van=van,
            naar=naar,
            regels=_lines(boom, drager, regel),
            plek=plekken[drager],
            tekst=partial(_changed, wrapper.module, drager.node, wijziging),
        )


def _changed(module: cst.Module, drager: cst.CSTNode, wijziging: Mutation) -> str:
    if drager is wijziging.original_node:
        return str(module.code_for_node(wijziging.mutated_node))
    anders = drager.deep_replace(wijziging.original_node, wijziging.mutated_node)
    return str(module.code_for_node(anders))


def _place(lezer: MutationVisitor, node: cst.CSTNode) -> tuple[int, int]:
    """The first and the last line of a node."""
    plek = lezer.get_metadata(PositionProvider, node)
    return plek.start.line, plek.end.line


def _without_function_decorators(bron: str) -> str:
    """Blank the one-line decorators of functions; every line keeps its number."""
    return re.sub(r"(?m)^( *)@[\w.]+$(?=\n(?: *@[\w.]+\n)* *def )", r"\1", bron)


def _carriers(module: cst.Module) -> dict[cst.CSTNode, _Drager]:
    """For every node what it is put in place with."""
    dragers: dict[cst.CSTNode, _Drager] = {}
    for deel in module.body:
        if isinstance(deel, cst.FunctionDef):
            _carry(dragers, _Drager(deel, Soort.FUNCTIE, deel.name.value))
        elif isinstance(deel, cst.ClassDef):
            _carry(dragers, _Drager(deel, Soort.KLASSE, deel.name.value))
            for lid in deel.body.body:
                if isinstance(lid, cst.FunctionDef):
                    naam = f"{deel.name.value}.{lid.name.value}"
                    _carry(dragers, _Drager(lid, Soort.FUNCTIE, naam))
        else:
            code = re.sub(r"(?m)^\s*(#.*)?\n", "", module.code_for_node(deel))
            naam = re.split(r"[:=]", code)[0].strip()
            _carry(dragers, _Drager(deel, Soort.CONSTANTE, naam))
    return dragers


def _carry(dragers: dict[cst.CSTNode, _Drager], drager: _Drager) -> None:
    nodes = [drager.node]
    while nodes:
        node = nodes.pop()
        dragers[node] = drager
        nodes.extend(node.children)


def _lines(boom: ast.Module, drager: _Drager, regel: int) -> Regels:
    """The lines of the narrowest statement, or head of one, around a line.

    Of the head of a function itself (a default): every line of the function. Of what
    runs at import: none, for who uses it cannot be told by lines.
    """
    if drager.soort is not Soort.FUNCTIE:
        return frozenset()
    smal = min(
        (deel for deel in _parts(boom) if deel[0] <= regel <= deel[1]),
        key=lambda deel: deel[1] - deel[0],
        default=None,
    )
    if smal:
        return frozenset(range(smal[0], smal[1] + 1))
    naam = drager.naam.split(".")[-1]
    for node in ast.walk(boom):
        if isinstance(node, ast.FunctionDef) and node.name == naam:
            laatste = node.end_lineno or node.lineno
            if node.lineno <= regel <= laatste:
                return frozenset(range(node.body[0].lineno, laatste + 1))
    return frozenset()


def _parts(boom: ast.Module) -> Iterator[tuple[int, int]]:
    for node in ast.walk(boom):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            continue
        if isinstance(node, ast.match_case):
            yield node.pattern.lineno, node.body[0].lineno - 1
        elif isinstance(node, ast.stmt | ast.ExceptHandler):
            lijf = getattr(node, "body", None) or getattr(node, "cases", None)
            if not lijf:
                yield node.lineno, node.end_lineno or node.lineno
                continue
            eerste = lijf[0]
            start = eerste.pattern if isinstance(eerste, ast.match_case) else eerste
            yield node.lineno, max(node.lineno, start.lineno - 1)
