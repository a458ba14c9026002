"""`besluiten schema`: the shape of every command and event, as JSON Schema."""

import typer

from cli.render import table, wrap, write, write_json
from cli.settings import chosen

app = typer.Typer(rich_markup_mode=None)


@app.command("schema", epilog="Voorbeeld: besluiten schema --json > schema.json")
def schema(ctx: typer.Context) -> None:
    """Noem elke opdracht en gebeurtenis; met --json hun JSON Schema."""
    from register.codec.schemas import commands, events
    from register.domain.catalogue import COMMANDS

    if not chosen(ctx).json:
        rijen = [(o.naam, " ".join(o.woorden), o.uitleg) for o in COMMANDS]
        write("\n".join(table(("opdracht", "woorden", "uitleg"), rijen)))
        write(wrap("Met --json krijgt u de velden als JSON Schema."))
        return
    write_json(
        {"opdrachten": commands(), "gebeurtenissen": events(), "profiel": _profile()}
    )


def _profile() -> object:
    from importlib import import_module
    from importlib.util import find_spec

    if find_spec("register.formats") and find_spec("register.formats.profile"):
        return getattr(import_module("register.formats.profile"), "SCHEMA", {})
    return {}
