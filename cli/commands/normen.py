"""`besluiten normen`: every norm that the register judges by (design §10)."""

import typer

from cli.render import table, write, write_json
from cli.settings import chosen

app = typer.Typer(rich_markup_mode=None)


@app.command("normen", epilog="Voorbeeld: besluiten normen --json")
def normen(ctx: typer.Context) -> None:
    """Noem de normen waaraan wordt getoetst, met bron en geldigheid."""
    from register.domain.norms.catalogue import ALL

    gesorteerd = sorted(ALL, key=lambda norm: (norm.id, norm.uitvoering))
    if chosen(ctx).json:
        write_json(
            [
                {
                    "id": norm.id,
                    "uitvoering": norm.uitvoering,
                    "bron": {
                        "wet": norm.bron.wet,
                        "artikel": norm.bron.artikel,
                        "lid": norm.bron.lid,
                        "versie": norm.bron.versie,
                    },
                    "handhaving": str(norm.handhaving),
                    "geldig": {
                        "van": norm.van.isoformat() if norm.van else None,
                        "tot": norm.tot.isoformat() if norm.tot else None,
                    },
                    "zekerheid": str(norm.zekerheid),
                    "tekst": norm.tekst,
                }
                for norm in gesorteerd
            ]
        )
        return
    rijen = [
        (
            norm.naam,
            f"{norm.bron.wet} {norm.bron.artikel} {norm.bron.lid}".strip(),
            str(norm.handhaving),
            norm.tekst,
        )
        for norm in gesorteerd
    ]
    write("\n".join(table(("norm", "bron", "handhaving", "tekst"), rijen)))
