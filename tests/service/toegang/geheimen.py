"""Lines about what is secret, recorded by one person alone."""

from tests.registers import VROEG, line

ALLEEN = {"regels": ["TOEGANG-01"], "reden": "eenpersoonskantoor"}
GEHEIM = {"openheid": "geheim", "grond": "2e"}
PERSOON = line("RegistreerPersoon", VROEG, persoon="p1", naam="Naam")
OPGELEGD = line(
    "LegGeheimhoudingOp", stroom="persoon/p1", door="AB", grond="2e", _override=ALLEEN
)
