"""`python -m tests.wensen.pagina` writes docs/wensen.md anew."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

from tests.wensen.wens import Wens

HIER = Path(__file__).parent
BESTAND = HIER.parents[1] / "docs" / "wensen.md"
KOP = """\
# De wensen uit de bronnen

Zesendertig vragen en klachten die bestuurders, raden en ambtenaren in de vijf bronnen
stelden, met het antwoord dat dit register geeft. Elk antwoord is een opdracht om in te
tikken of een adres om te openen; de test ernaast doet precies dat op een opgenomen
voorbeeld en kijkt na wat er staat.

`mgr-sdcg` is de regeling zoals de bronnen haar beschrijven, `oefenjaar` een verzonnen
jaar; `make demo` neemt beide op. Wie de opdracht zelf tikt, zet er het register voor:
`besluiten --register PAD …`.

Deze bladzijde is gemaakt door `python -m tests.wensen.pagina`.

| nr | vraag | bron | antwoord | wat er staat | voorbeeld | test |
|---|---|---|---|---|---|---|
"""


def modules() -> Iterator[ModuleType]:
    """The tests of the wishes, in the order of their numbers."""
    for bestand in sorted(HIER.glob("test_wens_*.py")):
        yield import_module(f"tests.wensen.{bestand.stem}")


def _row(module: ModuleType) -> str:
    wens: Wens = module.WENS
    naam = f"{module.__name__.rpartition('.')[2]}.py"
    cellen = (
        f"Q{wens.nummer}",
        f"“{wens.vraag}”",
        wens.bron,
        f"`{wens.antwoord}`",
        wens.zin,
        wens.voorbeeld,
        f"[{naam.removeprefix('test_').removesuffix('.py')}](../tests/wensen/{naam})",
    )
    return "| " + " | ".join(cel.replace("|", "\\|") for cel in cellen) + " |\n"


def made() -> str:
    """The page as it should be."""
    return KOP + "".join(map(_row, modules()))


if __name__ == "__main__":
    BESTAND.write_text(made(), encoding="utf-8")
