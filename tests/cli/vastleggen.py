"""A mandaat to record at the command line, and what the log then holds."""

from tests.cli.conftest import Besluiten

MANDAAT = {
    "bevoegdheid": "M-1",
    "gever": "DB",
    "nemer": "secretaris",
    "handelingen": ["inkoop"],
}


def size(besluiten: Besluiten) -> int:
    gelezen = besluiten("log", "toon", "--json").json
    assert isinstance(gelezen, list)
    return len(gelezen)


def last(besluiten: Besluiten, vanaf: int) -> list[dict[str, object]]:
    gelezen = besluiten("log", "toon", "--van", str(vanaf), "--json").json
    assert isinstance(gelezen, list)
    return gelezen
