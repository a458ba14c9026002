"""Parts of a meeting as cells and sentences: for its file and its list of decisions."""

from collections.abc import Sequence

from register.service.lijsten.tabel import kolom, veld
from register.service.lijsten.vormen import CODE, FEITDATUM, TEKST
from register.service.lijsten.words import Rij, geteld, items, netjes, wanneer, woord


def item(rij: Rij) -> str:
    """An item in a cell: what it is called and how it is dealt with."""
    zo = [netjes(rij.get("doel")), netjes(rij.get("behandelwijze"))]
    zo += ["besloten"] if rij.get("besloten") else []
    zo += ["afgevoerd"] if rij.get("afgevoerd_op") else []
    return f"{woord(rij.get('titel'))} ({', '.join(deel for deel in zo if deel)})"


def seats(rij: Rij) -> Sequence[Rij]:
    """Everybody on a presentielijst, who was not there included."""
    return [
        {**wie, "gremium": deel.get("gremium"), "hoe": hoe}
        for deel in items(rij, "presentie")
        for hoe in ("aanwezig", "afwezig")
        for wie in items(deel, hoe)
    ]


def how(rij: Rij) -> str:
    if rij.get("vervangt"):
        return f"aanwezig, voor {woord(rij['vervangt'])}"
    return (
        f"{woord(rij['hoe'])}, met bericht" if rij.get("bericht") else woord(rij["hoe"])
    )


def moves(rij: Rij) -> Sequence[str]:
    return [
        f"{woord(w['persoon'])} {'kwam' if w.get('wie') else 'ging'} bij punt "
        f"{woord(w['punt'])}"
        for w in items(rij, "wisselingen")
    ]


def abstained(rij: Rij) -> Sequence[Rij]:
    return [o for deel in items(rij, "presentie") for o in items(deel, "onthoudingen")]


def guests(rij: Rij) -> Sequence[str]:
    """Guests by the functie that they hold; nobody by name."""
    return [
        f"{woord(gast.get('functie')) or woord(gast['code'])}"
        + (f" (punt {woord(gast['punten'])})" if gast.get("punten") else "")
        for gast in items(rij, "genodigden")
    ]


def doors(rij: Rij) -> Sequence[str]:
    return [
        f"gesloten vanaf punt {woord(deur['punt'])}"
        + (f" tot punt {woord(deur['tot'])}" if deur.get("tot") else "")
        + f"; {_asked(deur)}; besluit: {woord(deur.get('besluit'))}"
        for deur in items(rij, "deuren")
    ]


def _asked(deur: Rij) -> str:
    if deur.get("door_voorzitter"):
        return "door de voorzitter"
    vragers = deur.get("verzoekers", ())
    assert isinstance(vragers, Sequence), "a list of codes"
    leden = geteld(len(vragers), "lid", "leden")
    return f"op verzoek van {leden}" if vragers else "wie vroeg is onbekend"


def brought_in(rij: Rij) -> str:
    """An amendement or motie: its title, and to what it belongs."""
    bij = rij.get("op") or rij.get("punt")
    return f"{woord(rij['titel'])}{f' (bij {woord(bij)})' if bij else ''}"


INGEDIEND = (
    veld("code", CODE),
    kolom("wat", brought_in),
    kolom("status", lambda rij: netjes(rij["status"])),
)
"""Amendements and moties."""

TOEZEGGING = (
    veld("code", CODE),
    veld("door", CODE),
    veld("inhoud", TEKST, "wat"),
    veld("termijn", FEITDATUM),
    kolom("afgedaan", lambda rij: wanneer(rij.get("afgedaan_op")) or "open"),
)

BESLUITEN = (
    veld("besluit", CODE),
    veld("punt", CODE),
    kolom("uitkomst", lambda rij: netjes(rij.get("uitkomst"))),
    veld("titel", TEKST),
)


def days(rij: Rij, naam: str) -> str:
    """A list of days, as people write them."""
    dagen = rij.get(naam, ())
    assert isinstance(dagen, Sequence), "a list of days"
    return ", ".join(wanneer(dag) for dag in dagen)
