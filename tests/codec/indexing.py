"""The index of the domain: which module holds which command, event and judged kind.

`make index` writes it anew; a test holds it equal to the catalogue.
"""

from collections.abc import Iterable
from pathlib import Path
from textwrap import fill

from register.codec import index
from register.domain.catalogue import EVENTS, MODULES
from register.domain.norms.catalogue import BY_KIND
from register.domain.norms.eigen.eigennorm import EigenNormVastgesteld
from register.domain.norms.judging import KINDS

HIER = Path(index.__file__).parent
_DOMEIN = "register.domain."
_KOP = '''"""{wat}

Made by `make index`, for lookup.py; never edited by hand.
"""

'''


def texts() -> dict[str, str]:
    """The files of the index as they should be, by name."""
    opdrachten: dict[str, list[str]] = {}
    for module in MODULES:
        namen = [opdracht.naam for opdracht in module.OPDRACHTEN]
        opdrachten.setdefault(_short(module.__name__), []).extend(namen)
    soorten: dict[str, list[str]] = {}
    for soort in EVENTS:
        soorten.setdefault(_short(soort.__module__), []).append(soort.SOORT)
    altijd = frozenset(BY_KIND) | {EigenNormVastgesteld}
    judged, own = (
        _block(str(vars(soort)["SOORT"]) for soort in soorten)
        for soorten in (altijd, KINDS - altijd)
    )
    return {
        "commands.py": _KOP.format(
            wat="Which module of the domain holds which command."
        )
        + _table(opdrachten),
        "events.py": _KOP.format(wat="Which module of the domain holds which event.")
        + _table(soorten)
        + f'\nJUDGED = """\n{judged}"""\n"""Kinds of events that norms judge."""\n'
        + f'\nOWN = """\n{own}"""\n"""Kinds that only own norms judge."""\n',
    }


def _table(waar: dict[str, list[str]]) -> str:
    regels = [
        f'    "{module}": """\n{_block(namen)}""",\n'
        for module, namen in sorted(waar.items())
        if namen
    ]
    return "MODULES = {\n" + "".join(regels) + "}\n"


def _short(module: str) -> str:
    return module.removeprefix(_DOMEIN)


def _block(namen: Iterable[str]) -> str:
    return fill(
        " ".join(sorted(namen)),
        width=84,
        initial_indent=" " * 8,
        subsequent_indent=" " * 8,
        break_long_words=False,
        break_on_hyphens=False,
    )


if __name__ == "__main__":
    for naam, inhoud in texts().items():
        (HIER / naam).write_text(inhoud, encoding="utf-8")
