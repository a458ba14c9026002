"""A chain of powers in words: who gives what to whom, by which article, what is wrong.

Reads nothing and imports no read model: `besluiten mag` starts fast.
"""

from collections.abc import Callable
from typing import NamedTuple

from register.domain.bevoegdheden.schakel import Gebrek, Schakel


class Zin(NamedTuple):
    """One sentence, the facts that prove it and the article it rests on."""

    tekst: str
    seqs: tuple[int, ...] = ()
    artikel: str = ""


_ARTIKEL = {
    "mandaat": "art. 10:1 Awb",
    "ondermandaat": "art. 10:9 Awb",
    "volmacht": "art. 10:12 Awb",
    "machtiging": "art. 10:12 Awb",
    "ondertekening": "art. 10:11 Awb",
    "delegatie": "art. 10:13 Awb",
}
WETTEN = {"wgr": "Wgr", "gemeentewet": "Gemeentewet", "awb": "Awb"}

GEBREKEN = {
    Gebrek.ONBEKEND: "die bevoegdheid staat niet in het register",
    Gebrek.NOG_NIET: "zij was die dag nog niet verleend",
    Gebrek.VERLOPEN: "zij was die dag verlopen",
    Gebrek.INGETROKKEN: "zij was die dag ingetrokken",
    Gebrek.ANDERE_NEMER: "zij is aan een ander gegeven",
    Gebrek.BUITEN_REIKWIJDTE: "deze handeling valt erbuiten",
    Gebrek.BUITEN_MODULE: "deze module valt erbuiten",
    Gebrek.BOVEN_PLAFOND: "het bedrag is hoger dan het plafond",
    Gebrek.BEDRAG_ONBEKEND: "zonder bedrag is niet te zien of het plafond is gehaald",
    Gebrek.ANDER_ORGAAN: "zij komt van een ander orgaan",
    Gebrek.GEEN_ORGAAN: "dit gremium is geen bestuursorgaan",
    Gebrek.BRON_ONBEKEND: "waar zij vandaan komt, is niet vastgelegd",
    Gebrek.KRINGLOOP: "de keten loopt in een kring",
    Gebrek.ALLEEN_ONDERTEKENEN: "zij laat alleen ondertekenen wat het orgaan besluit",
    Gebrek.VOORWAARDE_NIET_GETOOND: "niet is aangetoond dat aan de voorwaarden is "
    "voldaan",
    Gebrek.TOTAAL_ONBEKEND: "wat eerder onder dit plafond is besloten, is niet bekend",
}


def link(schakel: Schakel, naam: Callable[[str], str] = str) -> Zin:
    """What one link says; `naam` gives what a holder is called."""
    nemer = naam(schakel.nemer)
    nemer = nemer[:1].upper() + nemer[1:] if nemer != schakel.nemer else nemer
    if schakel.soort == "attributie":
        bron, artikel = _source(schakel.gever)
        zin = f"{nemer} heeft de bevoegdheid van {bron}"
    else:
        artikel = _ARTIKEL.get(schakel.soort, "")
        zin = f"{nemer} heeft {schakel.soort} van {naam(schakel.gever)}"
        if schakel.bevoegdheid:
            zin += f" ('{schakel.bevoegdheid}')"
    if schakel.gebreken:
        zin += "; maar " + " en ".join(GEBREKEN[g] for g in schakel.gebreken)
    return Zin(f"{zin}.", schakel.seqs, artikel)


def _source(gever: str) -> tuple[str, str]:
    """Who gives by law, and the article: `wgr:33b:1` or `regeling:12`."""
    wet, *plaats = gever.split(":")
    if wet == "onbekend":
        return "een onbekende bron", ""
    bron = "de regeling" if wet == "regeling" else "de wet"
    if not plaats:
        return bron, ""
    lid = f" lid {plaats[1]}" if plaats[1:] else ""
    naam = WETTEN.get(wet, "regeling" if wet == "regeling" else wet)
    return bron, f"art. {plaats[0]}{lid} {naam}"
