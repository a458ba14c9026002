"""LEESMIJ.md of the export: what is in it and what every column means."""

from register.audit.catalogue import TABELLEN
from register.tlog.note import Checkpoint

_KOP = """\
# Export van {origin}

{grootte} gebeurtenissen, wortel `{wortel}`.{jaar}

Controleer deze map met alleen Python 3.9 of nieuwer:

    python3 verifieer.py
    python3 verifieer.py --json --eerder OUD-CHECKPOINT --sleutel VKEY --getuige VKEY

`--sleutel` is de regel uit `keys/log.vkey` zoals u die van het register zelf kent;
`--eerder` een checkpoint dat u eerder bewaarde. Zonder die twee bewijst de controle
dat de export in zichzelf klopt, niet dat dit het register is en blijft. `--getuige` is
de sleutel van een raad die medeondertekent, zoals u die van die raad zelf kent.

Wat geen enkele controle bewijst: dat een gebeurtenis waar is, of dat alles is
vastgelegd. De tabellen zijn afgeleid; wie ze wil narekenen speelt `events.jsonl` af.

## Wat er staat

| bestand | wat |
|---|---|
| `checkpoint` | herkomst, aantal en wortel, ondertekend (C2SP signed-note) |
| `checkpoints/` | eerdere checkpoints, elk ondertekend |
| `keys/log.vkey` | publieke sleutel van het logboek (Ed25519) |
| `keys/getuige-*.vkey` | sleutels van wie checkpoints medeondertekent |
| `tile/` | de boom (C2SP tlog-tiles, RFC 6962); `tile/entries` de gebeurtenissen |
| `events.jsonl` | dezelfde gebeurtenissen, één per regel, zoals vastgelegd |
| `openbaarmakingen/` | openbare verzegelde waarden, per 256 gebeurtenissen |
| `tabellen/` | tabellen voor mensen, als CSV en (tot 50.000 regels) als XLSX |
| `schemas/` | de vorm van elke soort gebeurtenis (JSON Schema) |
| `ankers/` | tijdstempels (RFC 3161) van een checkpoint, als die er zijn |
| `stukken/` | openbare stukken, alleen met `--met-stukken` |
| `manifest.json` | aantallen, controletotalen en SHA-256 van elk bestand |
| `verifieer.py` | de controle |

Een verzegelde waarde staat in een gebeurtenis als `{{"_sd": …}}`: base64url van
SHA-256 over `besluitregister/sd/v1`, een nulbyte, het zout en `inhoud` uit de
openbaarmaking. Een waarde zonder openbaarmaking is niet openbaar of gewist. Alleen
wat is gepubliceerd gaat mee; met `--ongepubliceerd` ook wat niet geheim is en nog
niet gepubliceerd (`manifest.json` zegt onder `opties` of dat zo is).

## Tabellen

CSV in UTF-8 met `;` tussen de velden. Open ze via *Gegevens ophalen uit tekst/CSV*
en kies UTF-8. Bedragen zijn hele eurocenten, datums jjjj-mm-dd, meer waarden in een
veld staan achter komma's. Een `'` vooraan houdt een rekenblad van rekenen af; in de
XLSX staat die er niet, want daar is een tekst nooit een formule.
`[verzegeld]` is een tekst die nu niet openbaar is.
"""


def manual(kop: Checkpoint, boekjaar: int | None) -> str:
    """The whole text, the same for the same checkpoint and options."""
    jaar = f" De tabellen gaan over boekjaar {boekjaar}." if boekjaar else ""
    delen = [
        _KOP.format(
            origin=kop.origin, grootte=kop.size, wortel=kop.root.hex(), jaar=jaar
        )
    ]
    for tabel in TABELLEN:
        delen.append(f"\n### {tabel.naam}.csv\n\n{tabel.uitleg}\n\n| kolom | wat |\n")
        delen.append("|---|---|\n")
        delen += [
            f"| `{naam}` | {uitleg} |\n" for naam, uitleg in tabel.kolommen.items()
        ]
    return "".join(delen)
