"""`make vendor`: the part of the NL Design System packages that the pages use.

Reads the packages as npm packs them, checks each against its pinned hash, and writes
`api/site/static/nlds.css` with the rules for the classes and elements in the
templates, and the design tokens that those rules and our own style sheet use.
"""

import base64
import hashlib
import re
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.site.purging import Rule, needed, properties, resolved, rules, used, written

SITE = Path(__file__).parents[2] / "api" / "site"
DOEL = SITE / "static" / "nlds.css"


@dataclass(frozen=True, slots=True)
class Pakket:
    """One package of the npm registry, of which some files are read."""

    naam: str
    versie: str
    sha512: str
    wie: str


COMPONENTEN = Pakket(
    "@utrecht/component-library-css",
    "9.0.4",
    "gVA7D6GfP9/+fzehkYLSBR+0UPUTA97PZmgvTYQE88lPQhHGMlUk8FjmCpLKRsRC9hAYd32JuF/K"
    "zG6fmBfjJA==",
    "Gemeente Utrecht, Frameless B.V.",
)
TOKENS = Pakket(
    "@nl-design-system-unstable/voorbeeld-design-tokens",
    "7.4.1",
    "GNnapAn2mTIzXRcCvs0JMr4Bf9+ivUJ3zFBJLRT1SYpAYm2xPwptVxIM3k4WLJ0c59E9FfxsEBPJ"
    "luGuAHUVvg==",
    "de NL Design System-gemeenschap",
)

KOP = """/*! Onderdelen van het NL Design System, EUPL-1.2 (zie VENDOR.md).
 * Gemaakt met `make vendor`; niet met de hand wijzigen. */
"""
_KLASSE = re.compile(r"utrecht-[\w-]+")
_ELEMENT = re.compile(r"<([a-z][a-z0-9]*)")


def fetched(pakket: Pakket, map_: Path) -> tarfile.TarFile:
    """The package as the registry has it; stops where its bytes are others."""
    gepakt = subprocess.run(
        ["npm", "pack", "--silent", f"{pakket.naam}@{pakket.versie}"],
        cwd=map_,
        check=True,
        capture_output=True,
        text=True,
    )
    plek = map_ / gepakt.stdout.strip().splitlines()[-1]
    som = base64.b64encode(hashlib.sha512(plek.read_bytes()).digest()).decode()
    if som != pakket.sha512:
        sys.exit(f"{pakket.naam} {pakket.versie} is een ander bestand: sha512-{som}")
    return tarfile.open(plek)


def text_of(pakket: tarfile.TarFile, naam: str) -> str:
    """One file of a package."""
    bestand = pakket.extractfile(f"package/dist/{naam}")
    assert bestand  # both have it, by their hash
    return bestand.read().decode()


def classes() -> set[str]:
    """Classes of the design system that stand in the templates or the code."""
    return {k for tekst in _sources() for k in _KLASSE.findall(tekst)}


def elements() -> set[str]:
    """Elements that stand in the templates."""
    return {e for tekst in _sources() for e in _ELEMENT.findall(tekst)}


def _sources() -> Iterator[str]:
    for plek in sorted([*SITE.rglob("*.html"), *SITE.rglob("*.py")]):
        yield plek.read_text()


def stylesheet(componenten: str, gewoon: str, thema: str) -> str:
    """The part that is used, with the tokens that it and our own sheet need."""
    klassen, elementen = classes(), elements()
    waarden = properties(thema)
    gevonden = [*used(rules(gewoon), klassen, elementen)]
    gevonden += _components(componenten, klassen, elementen)
    zetten = {naam for rule in gevonden for naam in properties(rule.regels)}
    eigen = {naam for naam in zetten if naam not in waarden}
    css = written(
        rule for r in gevonden if (rule := resolved(r, waarden, eigen)).regels
    )
    own = (SITE / "static" / "site.css").read_text()
    tokens = needed(css + own, waarden)
    regels = "".join(f"{naam}:{waarde};" for naam, waarde in tokens.items())
    # In a layer: every rule of our own sheet goes before it, however plain.
    return f"{KOP}@layer nlds{{\n:root{{{regels.rstrip(';')}}}\n{css}}}\n"


def _components(css: str, klassen: set[str], elementen: set[str]) -> Iterator[Rule]:
    """Rules of components; what is about no class at all is not of a component."""
    for rule in used(rules(css), klassen, elementen):
        if all("." in selector for selector in rule.selectors):
            yield rule


def main() -> None:
    """Fetch, check, write."""
    with tempfile.TemporaryDirectory() as map_:
        componenten = fetched(COMPONENTEN, Path(map_))
        tokens = fetched(TOKENS, Path(map_))
        css = stylesheet(
            text_of(componenten, "index.css"),
            text_of(componenten, "html.css"),
            text_of(tokens, "theme.css"),
        )
    DOEL.write_text(css)
    sys.stdout.write(f"{DOEL.name}: {len(css.encode())} bytes\n")


if __name__ == "__main__":
    main()
