"""Writes the table of addresses in the manual: `python -m tests.api.handleiding`."""

from pathlib import Path

from api.openapi import document
from api.own.catalogue import EIGEN
from api.routes import ADRESSEN

BESTAND = Path(__file__).parents[2] / "docs" / "api.md"
MERK = "<!-- adressen -->\n"


def table() -> str:
    """Every address below `/v1`, with what it gives."""
    paden = document(ADRESSEN, EIGEN)["paths"]
    assert isinstance(paden, dict)
    rijen = [
        f"| `{pad}` | {operaties['get']['summary']} |"
        for pad, operaties in sorted(paden.items())
    ]
    return "\n".join(["| below `/v1` | what |", "|---|---|", *rijen]) + "\n"


def manual() -> str:
    """The manual as it should be."""
    boven, merk, _ = BESTAND.read_text("utf-8").partition(MERK)
    return f"{boven}{merk}\n{table()}"


if __name__ == "__main__":
    BESTAND.write_text(manual(), encoding="utf-8")
