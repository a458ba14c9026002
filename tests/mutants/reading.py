"""Which files of `register` read a name that stands at the top of one of them."""

import ast
from collections import defaultdict
from collections.abc import Mapping, Set as AbstractSet
from functools import cache
from pathlib import Path


def readers(wortel: Path, bestand: str, naam: str) -> AbstractSet[str]:
    """The file itself, and each that imports the name from it; `wortel` holds all.

    Files that import the whole module (as the list of all norms does) are not among
    them: they read every norm, and so every test would be one that reads it.
    """
    return {bestand} | _importers(wortel).get((bestand, naam), frozenset())


@cache
def _importers(wortel: Path) -> Mapping[tuple[str, str], AbstractSet[str]]:
    gevonden: dict[tuple[str, str], set[str]] = defaultdict(set)
    for pad in (wortel / "register").rglob("*.py"):
        kort = pad.relative_to(wortel).as_posix()
        for node in ast.walk(ast.parse(pad.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom) and node.module:
                for deel in node.names:
                    bron = f"{node.module.replace('.', '/')}.py"
                    gevonden[bron, deel.name].add(kort)
    return gevonden
