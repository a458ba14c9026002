"""Answers of the reading side as pages of 80 columns."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import assert_never

from cli.render import BREEDTE, table, wrap
from register.service.lijsten import bladen
from register.service.lijsten.bladen import (
    Block,
    Count,
    Grid,
    Heading,
    Pairs,
    Sentences,
)
from register.service.lijsten.tabel import Detail, Overzicht
from register.service.lijsten.words import Rij, stub

Regels = list[str]

KORT_DIGEST = 32
"""Characters of a digest that people are shown."""


def head(titel: str) -> Regels:
    """A heading, underlined."""
    regels = wrap(titel).splitlines()
    return [*regels, "=" * max(len(regel) for regel in regels)]


def digests(projecties: Mapping[str, str]) -> Regels:
    """Digests by projection, as far as a line is wide; `--json` has them whole."""
    rijen = [(naam, f"{digest[:KORT_DIGEST]}…") for naam, digest in projecties.items()]
    return table(("projectie", "digest"), rijen)


def section(titel: str, regels: Sequence[str]) -> Regels:
    """A part of a page with its heading; nothing when it is empty."""
    return ["", titel, *regels] if regels else []


def stub_lines(rij: Rij) -> Regels:
    return wrap(stub(rij)).splitlines()


def listed(overzicht: Overzicht, antwoord: Rij, op: date | None = None) -> Regels:
    """A list as a page."""
    return rendered(bladen.list_page(overzicht, antwoord, op))


def thing(detail: Detail, antwoord: Rij, op: date | None = None) -> Regels:
    """One thing as a page."""
    return rendered(bladen.detail_page(detail, antwoord, op))


def rendered(blokken: Sequence[Block]) -> Regels:
    """Blocks of a page as lines."""
    regels: Regels = []
    for blok in blokken:
        match blok:
            case Heading(tekst, klein=True):
                regels += ["", tekst]
            case Heading(tekst):
                regels += [""] if regels else []
                regels += head(tekst)
            case Sentences(zinnen, ingesprongen=ingesprongen):
                inspringen = "  " if ingesprongen else ""
                regels += [r for z in zinnen for r in wrap(z, inspringen).splitlines()]
            case Pairs(paren):
                regels += _pairs(paren)
            case Grid(kolommen, rijen):
                regels += table([k.kop for k in kolommen], rijen, BREEDTE)
            case Count(aantal, volgende):
                regels += ["", f"{aantal} {'regel' if aantal == 1 else 'regels'}"]
                regels += [f"Er is meer: --na {volgende}"] if volgende else []
            case _:
                assert_never(blok)
    return regels


def _pairs(paren: Sequence[tuple[str, str]]) -> Regels:
    breed = max(len(naam) for naam, _ in paren)
    regels: Regels = []
    for naam, waarde in paren:
        tekst = wrap(waarde, " " * (breed + 2)).lstrip()
        regels += f"{naam:<{breed}}  {tekst}".splitlines()
    return regels
