"""Answers of the reading side as pages of 80 columns: tables and time lines."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

from cli.render import table, wrap
from cli.words import (
    Rij,
    dag_of_tussen,
    euro,
    is_stub,
    items,
    netjes,
    part,
    stub,
    wanneer,
    woord,
)

Regels = list[str]

KORT_DIGEST = 32
"""Characters of a digest that people are shown."""


def head(titel: str) -> Regels:
    """A heading, underlined."""
    regels = wrap(titel).splitlines()
    return [*regels, "=" * max(len(regel) for regel in regels)]


def digests(projecties: Mapping[str, str]) -> Regels:
    """Digests by projection, as far as a line is wide; `--json` has them whole."""
    rijen = [(naam, f"{digest[:KORT_DIGEST]}…") for naam, digest in projecties.items()]
    return table(("projectie", "digest"), rijen)


def section(titel: str, regels: Sequence[str]) -> Regels:
    """A part of a page with its heading; nothing when it is empty."""
    return ["", titel, *regels] if regels else []


def rows(
    antwoord: Rij,
    koppen: Sequence[str],
    cellen: Callable[[Rij], Sequence[str]],
    leeg: str,
) -> Regels:
    """A list as a table, what may not be seen below it, and how many there are."""
    gegevens = items(antwoord, "gegevens")
    if not gegevens:
        return [leeg]
    open_ = [rij for rij in gegevens if not is_stub(rij)]
    regels = table(koppen, [cellen(rij) for rij in open_]) if open_ else []
    regels += [regel for rij in gegevens if is_stub(rij) for regel in stub_lines(rij)]
    aantal = len(gegevens)
    regels += ["", f"{aantal} {'regel' if aantal == 1 else 'regels'}"]
    if antwoord.get("volgende"):
        regels.append(f"Er is meer: --na {woord(antwoord['volgende'])}")
    return regels


def stub_lines(rij: Rij) -> Regels:
    return wrap(stub(rij)).splitlines()


def besluiten(antwoord: Rij) -> Regels:
    """The list of decisions."""
    return rows(
        antwoord,
        ("besluit", "genomen op", "status", "titel"),
        lambda rij: (
            woord(rij["besluit"]),
            dag_of_tussen(rij, "genomen"),
            netjes(rij["status"]),
            woord(rij.get("titel")),
        ),
        "Geen besluiten gevonden.",
    )


def mandaten(antwoord: Rij) -> Regels:
    """The register of powers."""
    return rows(
        antwoord,
        ("code", "bevoegdheid"),
        lambda rij: (woord(rij["bevoegdheid"]), _power_given(rij)),
        "Geen mandaten gevonden.",
    )


def _power_given(rij: Rij) -> str:
    """Who gave what to whom, up to what, and when it holds."""
    gever = woord(rij.get("gever")) or woord(rij.get("ouder"))
    plafond = euro(part(rij, "plafond").get("bedrag"))
    delen = [
        f"{gever} → {woord(rij.get('nemer'))} ({netjes(rij.get('soort'))})",
        woord(rij.get("handelingen")),
        f"tot {plafond}" if plafond else "",
        f"modules {woord(rij['modules'])}" if rij.get("modules") else "",
        _valid(rij),
    ]
    return "; ".join(deel for deel in delen if deel)


def _valid(rij: Rij) -> str:
    delen = [f"vanaf {wanneer(rij.get('vanaf') or rij.get('geldig_van'))}"]
    if rij.get("geldig_tot"):
        delen.append(f"t/m {wanneer(rij['geldig_tot'])}")
    if rij.get("ingetrokken_op"):
        delen.append(f"ingetrokken op {wanneer(rij['ingetrokken_op'])}")
    return ", ".join(delen)


def wie_besliste(antwoord: Rij) -> Regels:
    """Who decided, for whom, with which power."""
    return rows(
        antwoord,
        ("besluit", "genomen op", "door", "namens", "bevoegdheid"),
        lambda rij: (
            woord(rij["besluit"]),
            dag_of_tussen(rij, "genomen"),
            f"{woord(rij['beslisser'])} ({netjes(rij['hoedanigheid'])})",
            woord(rij["namens"]),
            _power(rij),
        ),
        "Geen besluiten gevonden.",
    )


def _power(rij: Rij) -> str:
    eigen = woord(rij.get("bevoegdheid")) or " ← ".join(
        woord(schakel.get("gever")) for schakel in items(rij, "keten")
    )
    gebreken = woord(rij.get("gebreken"))
    return f"{eigen}; gebrek: {gebreken}" if gebreken else eigen


def zienswijzen(antwoord: Rij) -> Regels:
    """The matrix, a table per ronde."""
    gegevens = items(antwoord, "gegevens")
    if not gegevens:
        return ["Geen zienswijzen gevonden."]
    regels: Regels = []
    rondes = dict.fromkeys(woord(rij.get("raadsronde")) for rij in gegevens)
    for ronde in rondes:
        deel = [rij for rij in gegevens if woord(rij.get("raadsronde")) == ronde]
        regels += [""] if regels else []
        if is_stub(deel[0]):
            regels += stub_lines(deel[0])
            continue
        eerste = deel[0]
        titel = f"Ronde {ronde} · {woord(eerste.get('titel'))}"
        regels += head(f"{titel} ({netjes(eerste.get('soort'))})")
        regels += table(
            ("raad", "status", "uiterlijk", "zienswijze", "antwoord"),
            [_council(rij) for rij in deel],
        )
    return regels


def _council(rij: Rij) -> Sequence[str]:
    te_laat = ", te laat" if rij.get("te_laat") else ""
    gegeven = [wanneer(rij.get("zienswijze_op")), netjes(rij.get("strekking"))]
    return (
        woord(rij["gemeente"]),
        netjes(rij["status"]),
        wanneer(rij.get("uiterlijk")),
        " ".join(deel for deel in gegeven if deel) + te_laat,
        wanneer(rij.get("beantwoord_op")),
    )


def termijnen(antwoord: Rij, op: date | None = None) -> Regels:
    """Who owes what by which day; with `op` also what has run out by then."""
    return rows(
        antwoord,
        ("uiterlijk", "soort", "voor", "status", "wat"),
        lambda rij: (
            wanneer(rij.get("wanneer") or rij["uiterlijk"]),
            netjes(rij["soort"]),
            woord(rij.get("voor")),
            _state(rij, op),
            " · ".join(
                deel
                for deel in (
                    woord(rij.get("wat")),
                    woord(rij.get("dossier")),
                    woord(rij.get("norm")),
                )
                if deel
            ),
        ),
        "Geen termijnen gevonden.",
    )


def _state(rij: Rij, op: date | None) -> str:
    voorbij = op is not None and str(rij["uiterlijk"]) < op.isoformat()
    return "verlopen" if voorbij and rij["status"] == "open" else woord(rij["status"])


def marks(rij: Rij) -> str:
    """What became of the registration itself."""
    gezegd = ""
    if rij.get("gecorrigeerd_door") is not None:
        gezegd += f" — gecorrigeerd (seq {woord(rij['gecorrigeerd_door'])})"
    if rij.get("vervallen_door") is not None:
        gezegd += f" — vervallen (seq {woord(rij['vervallen_door'])})"
    return gezegd
