"""The time line of a dossier: what happened, and apart from it what is planned."""

from cli.pages import Regels, head, marks, rows, section
from cli.render import table, wrap
from cli.words import (
    Rij,
    dag_of_tussen,
    is_stub,
    items,
    netjes,
    part,
    soort,
    stub,
    wanneer,
    woord,
)

_TEKSTEN = ("titel", "onderwerp", "omschrijving", "naam", "oordeel", "reden", "tekst")
"""Where an event says what it is about; the first that is there is shown."""

_KENMERKEN = (
    "besluit",
    "voorstel",
    "advies",
    "raadsronde",
    "gemeente",
    "vergadering",
    "actie",
    "stap",
    "orgaan",
    "gremium",
    "adviseur",
    "uitkomst",
    "strekking",
    "door",
)


def dossier(antwoord: Rij) -> Regels:
    """One dossier as a page."""
    if is_stub(antwoord):
        return wrap(stub(antwoord)).splitlines()
    regels = head(f"Dossier {woord(antwoord['dossier'])} · {woord(antwoord['titel'])}")
    regels += wrap(" · ".join(_state(antwoord))).splitlines()
    gebeurd = items(antwoord, "gebeurtenissen")
    gepland = items(antwoord, "gepland")
    regels += section("Wat er gebeurde", _happened(gebeurd))
    return regels + section("Gepland, nog niet gebeurd", _planned(gepland))


def _state(antwoord: Rij) -> list[str]:
    delen = [woord(antwoord["status"]), f"geopend {dag_of_tussen(antwoord, 'geopend')}"]
    if antwoord.get("gesloten_op"):
        delen.append(f"gesloten {dag_of_tussen(antwoord, 'gesloten')}")
    velden = ("uitkomst", "route", "modules", "gemeenten")
    gevuld = [veld for veld in velden if antwoord.get(veld)]
    return delen + [f"{veld} {netjes(antwoord[veld])}" for veld in gevuld]


def _happened(gebeurd: list[Rij]) -> Regels:
    if not gebeurd:
        return ["Nog niets."]
    return table(("wanneer", "seq", "wat"), [_event(rij) for rij in gebeurd])


def _event(rij: Rij) -> tuple[str, str, str]:
    if is_stub(rij):
        return wanneer(part(rij, "openbaarheid").get("sinds")), "", stub(rij)
    seq = woord(rij.get("seq"))
    return wanneer(rij.get("feitdatum")), seq, f"{_told(rij)}{marks(rij)}"


def _told(rij: Rij) -> str:
    gegevens = part(rij, "gegevens")
    tekst = next((woord(gegevens[v]) for v in _TEKSTEN if gegevens.get(v)), "")
    kenmerken = [
        f"{veld} {netjes(gegevens[veld])}" for veld in _KENMERKEN if gegevens.get(veld)
    ]
    wat = soort(rij.get("soort"))
    zin = f"{wat}: {tekst}" if tekst else wat
    return f"{zin} ({', '.join(kenmerken)})" if kenmerken else zin


def _planned(gepland: list[Rij]) -> Regels:
    if not gepland:
        return []
    return table(
        ("wanneer", "stap", "wie", "wat"),
        [
            (
                wanneer(stap["wanneer"]),
                woord(stap["code"]),
                woord(stap.get("wie")),
                f"{netjes(stap.get('zekerheid'))}: {woord(stap.get('omschrijving'))}",
            )
            for stap in gepland
        ],
    )


def dossiers(antwoord: Rij) -> Regels:
    """The list of dossiers."""
    return rows(
        antwoord,
        ("dossier", "geopend op", "status", "titel"),
        lambda rij: (
            woord(rij["dossier"]),
            dag_of_tussen(rij, "geopend"),
            woord(rij["status"]),
            woord(rij.get("titel")),
        ),
        "Geen dossiers gevonden.",
    )
