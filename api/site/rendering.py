"""From a page to bytes; style sheets are asked for by the hash of their bytes."""

from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Final

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from api.forms import CSV, JSON, SOORT, XLSX

_HIER: Final = Path(__file__).parent
STATISCH: Final = "/statisch"
_SOORTEN: Final = {".css": "text/css", ".svg": "image/svg+xml"}


@dataclass(frozen=True, slots=True)
class Bestand:
    """A file that pages ask for; its address changes with its bytes."""

    adres: str
    soort: str
    inhoud: bytes


def files() -> dict[str, Bestand]:
    """The files in `static/`, by their names."""
    return {
        plek.name: _file(plek)
        for plek in sorted((_HIER / "static").iterdir())
        if plek.suffix in _SOORTEN
    }


def _file(plek: Path) -> Bestand:
    inhoud = plek.read_bytes()
    merk = blake2b(inhoud, digest_size=8).hexdigest()
    return Bestand(f"{STATISCH}/{merk}/{plek.name}", _SOORTEN[plek.suffix], inhoud)


class Sjablonen:
    """The templates, compiled once."""

    def __init__(self, bestanden: Mapping[str, Bestand]) -> None:
        """`bestanden` are what the pages may load."""
        self._omgeving = Environment(
            loader=FileSystemLoader(_HIER / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
        )
        adressen = {naam: bestand.adres for naam, bestand in bestanden.items()}
        self._omgeving.globals["statisch"] = adressen
        self._omgeving.globals["soorten"] = {
            "JSON": SOORT[JSON],
            "CSV": SOORT[CSV],
            "Excel": SOORT[XLSX],
            "Atom": "application/atom+xml",
            "Agenda": "text/calendar",
        }

    def page(self, sjabloon: str, inhoud: Mapping[str, object]) -> bytes:
        """The page as UTF-8."""
        return self._omgeving.get_template(sjabloon).render(inhoud).encode()
