"""`python -m tests.domain.norms.pagina` writes docs/normen.md anew."""

from pathlib import Path

from register.domain.besluiten.besluit import Oordeel
from register.formats.normlist import rows
from register.formats.normpage import Getest, page
from tests.domain.norms.test_catalogus import MODULES

BESTAND = Path(__file__).parents[3] / "docs" / "normen.md"

_VOLGORDE = list(Oordeel)


def gevallen() -> dict[str, list[Getest]]:
    """The cases of each norm, those that it meets first."""
    gevonden: dict[str, list[Getest]] = {}
    for module in MODULES:
        bestand = f"{module.__name__.replace('.', '/')}.py"
        for geval in module.GEVALLEN:
            getest = Getest(oordeel=geval.oordeel, bestand=bestand, zin=geval.zin)
            gevonden.setdefault(geval.naam, []).append(getest)
    for rijen in gevonden.values():
        rijen.sort(key=lambda getest: _VOLGORDE.index(Oordeel(getest.oordeel)))
    return gevonden


def made() -> str:
    """The page as it should be."""
    return page(rows(), gevallen())


if __name__ == "__main__":
    BESTAND.write_text(made(), encoding="utf-8")
