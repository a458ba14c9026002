"""The report as a page to print: one file, no script, nothing from elsewhere."""

from html import escape

from register.service.rechtmatigheid.blad import Blad, Cel, Cent, Rapport, shown

_STIJL = """
:root { color-scheme: light }
body { font: 10.5pt/1.45 system-ui, sans-serif; color: #1b1b1b; margin: 2rem auto;
  max-width: 68rem; padding: 0 1rem }
h1 { font-size: 1.6rem; margin-bottom: .2rem }
h2 { font-size: 1.1rem; margin: 2rem 0 .4rem; break-after: avoid }
p { margin: .3rem 0 }
.oefening { border: 2px solid #8a1c1c; padding: .5rem .8rem; font-weight: 700 }
.slotsom { border-left: 4px solid #154273; padding: .3rem .9rem; margin: 1rem 0 }
.tabel { overflow-x: auto }
table { border-collapse: collapse; width: 100%; font-size: .86rem }
th, td { text-align: left; vertical-align: top; padding: .28rem .5rem;
  border-bottom: 1px solid #c4c4c4; overflow-wrap: break-word }
th { background: #eef1f4; white-space: nowrap }
th.getal, td.getal { text-align: right; white-space: nowrap;
  font-variant-numeric: tabular-nums }
tr { break-inside: avoid }
thead { display: table-header-group }
footer { margin-top: 2rem; font-size: .8rem; color: #454545 }
@page { size: A4 landscape; margin: 14mm }
@media print { body { margin: 0; max-width: none; padding: 0 }
  .tabel { overflow: visible } }
"""


def page(rapport: Rapport) -> bytes:
    """One HTML document in UTF-8."""
    oefening = (
        '<p class="oefening">Oefenregister: verzonnen gegevens, geen echte besluiten'
        "</p>\n"
        if rapport.oefening
        else ""
    )
    delen = "\n".join(_section(blad) for blad in rapport.bladen)
    slotsom = "\n".join(f"<p>{escape(zin)}</p>" for zin in rapport.slotsom)
    uitleg = "\n".join(f"<p>{escape(zin)}</p>" for zin in rapport.uitleg)
    stand = (
        f"{escape(rapport.regeling)} · stand op {shown(rapport.op)} · "
        f"{rapport.gebeurtenissen} gebeurtenissen"
    )
    return (
        '<!DOCTYPE html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(rapport.titel)} · {escape(rapport.regeling)}</title>\n"
        f"<style>{_STIJL}</style>\n</head>\n<body>\n<header>\n"
        f"<h1>{escape(rapport.titel)}</h1>\n<p>{stand}</p>\n{oefening}</header>\n"
        f'<main>\n<div class="slotsom">\n{slotsom}\n</div>\n{uitleg}\n{delen}\n'
        "</main>\n<footer><p>Het register geeft gegevens, geen oordeel over de "
        "jaarrekening. Elke regel noemt de plaats (seq) in het logboek.</p></footer>\n"
        "</body>\n</html>\n"
    ).encode()


def _section(blad: Blad) -> str:
    uitleg = "".join(f"<p>{escape(zin)}</p>\n" for zin in blad.uitleg)
    kop = f'<h2 id="{blad.naam}">{escape(blad.kop)}</h2>\n{uitleg}'
    if not blad.rijen:
        return f"<section>\n{kop}<p>{escape(blad.leeg)}</p>\n</section>"
    koppen = "".join(
        f'<th scope="col"{_kind(*kolom)}>{escape(kop)}</th>'
        for (_, kop), *kolom in zip(blad.kolommen, *blad.rijen, strict=True)
    )
    rijen = "\n".join(f"<tr>{''.join(map(_cell, rij))}</tr>" for rij in blad.rijen)
    return (
        f'<section>\n{kop}<div class="tabel" role="region" tabindex="0" '
        f'aria-labelledby="{blad.naam}">\n<table aria-labelledby="{blad.naam}">\n'
        f"<thead><tr>{koppen}</tr></thead>\n<tbody>\n{rijen}\n</tbody>\n</table>\n"
        "</div>\n</section>"
    )


def _cell(cel: Cel) -> str:
    return f"<td{_kind(cel)}>{escape(shown(cel))}</td>"


def _kind(*cellen: Cel) -> str:
    """Amounts stand below each other, and below their heading."""
    return ' class="getal"' if any(isinstance(c, Cent) for c in cellen) else ""
