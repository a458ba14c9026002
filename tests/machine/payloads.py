"""Command lines that nobody planned: those of the exercise year, taken apart.

A line is drawn per kind of command, so that rare ones come as often as common ones,
and some of its fields get values that stand under the same name elsewhere: codes of
things that exist, that ended, that were never there, days in any order.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping

from hypothesis import strategies as st

from tests.voorbeelden.test_oefenjaar import MAP, REGELS

Json = dict[str, object]

EIGEN = ("sleutel", "klok", "verwacht_seq")
"""What belongs to one recording, not to the command."""


def _lines() -> list[Json]:
    gelezen = [json.loads(regel) for regel in REGELS]
    return [{k: v for k, v in regel.items() if k not in EIGEN} for regel in gelezen]


def base() -> list[Json]:
    """The lines that set the register up: organs, people, functies."""
    return STORY[:_EERSTE]


def _pairs(waarde: object) -> Iterator[tuple[str, object]]:
    """Every named value in a payload, at any depth."""
    match waarde:
        case Mapping():
            for naam, deel in waarde.items():
                yield naam, deel
                yield from _pairs(deel)
        case list():
            for deel in waarde:
                yield from _pairs(deel)
        case _:
            return


def _templates() -> dict[str, list[Json]]:
    gevonden: dict[str, list[Json]] = defaultdict(list)
    for regel in _lines():
        gevonden[str(regel["opdracht"])].append(regel)
    return gevonden


def _pools() -> dict[str, list[object]]:
    gevonden: dict[str, list[object]] = defaultdict(list)
    for regel in _lines():
        for naam, waarde in _pairs(regel):
            if waarde not in gevonden[naam]:
                gevonden[naam].append(waarde)
    return gevonden


STORY = _lines()
_EERSTE = len((MAP / "1-inrichting.jsonl").read_text("utf-8").splitlines())
VERVOLG = STORY[_EERSTE:]
"""What the exercise year records after its set-up, in the order of the story."""
TEMPLATES = _templates()
POOLS = _pools()


@st.composite
def commands(draw: st.DrawFn) -> Json:
    """One command line: of the exercise year, with up to three fields changed."""
    naam = draw(st.sampled_from(sorted(TEMPLATES)))
    regel = dict(draw(st.sampled_from(TEMPLATES[naam])))
    gegevens = dict(regel["gegevens"])  # type: ignore[call-overload]
    for _ in range(draw(st.integers(0, 3))):
        veld = draw(st.sampled_from(sorted(gegevens))) if gegevens else ""
        if not veld:
            break
        keuze = st.sampled_from(POOLS[veld])
        nieuw = st.sampled_from(["nieuw-1", "nieuw-2", "gm9001", "2026-05-01", 0, 1])
        gegevens[veld] = draw(keuze | nieuw)
    if draw(st.booleans()):
        regel["feitdatum"] = draw(st.sampled_from(POOLS["feitdatum"]))
    if draw(st.integers(0, 9)) == 0:
        regel["openbaarheid"] = {"openheid": "geheim", "grond": "2b"}
    return regel | {"gegevens": gegevens}
