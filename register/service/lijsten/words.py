"""Values of an answer as people read them: dates, amounts, sealed text, kinds."""

import re
from collections.abc import Mapping, Sequence
from datetime import date

KORT = [
    "jan",
    "feb",
    "mrt",
    "apr",
    "mei",
    "jun",
    "jul",
    "aug",
    "sep",
    "okt",
    "nov",
    "dec",
]
LANG = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_WEEK = re.compile(r"^(\d{4})-W(\d{2})$")
_DAG = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_MAAND = re.compile(r"^(\d{4})-(\d{2})$")

Rij = Mapping[str, object]
"""One object of an answer."""


def wanneer(waarde: object) -> str:
    """A date as it was written: `12 jan 2023`, `week 27 van 2026`, a period."""
    if isinstance(waarde, Mapping):
        return _between(_day(waarde["van"]), _day(waarde["tot"]))
    tekst = "" if waarde is None else str(waarde)
    if week := _WEEK.match(tekst):
        return f"week {int(week[2])} van {week[1]}"
    if maand := _MAAND.match(tekst):
        return f"{LANG[int(maand[2]) - 1]} {maand[1]}"
    if not tekst:
        return ""
    dag = _day(tekst)
    return f"{dag.day} {KORT[dag.month - 1]} {dag.year}"


def dagen(tekst: object) -> str:
    """A sentence in which days stand as they are stored: `verlopen na 2026-07-01`."""
    return _DAG.sub(lambda dag: wanneer(dag[0]), woord(tekst))


def dag_of_tussen(rij: Mapping[str, object], daad: str) -> str:
    """When something was done, no more exact than it is known."""
    return wanneer(rij.get(f"{daad}_tussen") or rij.get(f"{daad}_op"))


def _day(waarde: object) -> date:
    return date.fromisoformat(str(waarde)[:10])


def _between(van: date, tot: date) -> str:
    eind = f"{tot.day} {LANG[tot.month - 1]} {tot.year}"
    begin = str(van.day)
    if (van.year, van.month) != (tot.year, tot.month):
        begin += f" {LANG[van.month - 1]}"
    if van.year != tot.year:
        begin += f" {van.year}"
    return f"tussen {begin} en {eind}"


def moment(waarde: object) -> str:
    """A moment of recording: `22 nov 2026 03:25` (UTC)."""
    tekst = str(waarde)
    return f"{wanneer(tekst[:10])} {tekst[11:16]}"


def euro(cent: object) -> str:
    """An amount of cents: `€ 12.500,00`; nothing for nothing."""
    if not isinstance(cent, int):
        return woord(cent)
    heel, rest = divmod(abs(cent), 100)
    punten = f"{heel:,}".replace(",", ".")
    return f"€ {'-' if cent < 0 else ''}{punten},{rest:02d}"


def woord(waarde: object) -> str:
    """A text, a code or a list of them; sealed and unknown are said to be so."""
    if waarde is None or waarde is False:
        return ""
    if waarde is True:
        return "ja"
    if isinstance(waarde, list | tuple):
        return ", ".join(woord(deel) for deel in waarde)
    return _record(waarde) if isinstance(waarde, Mapping) else str(waarde)


def _record(waarde: Rij) -> str:
    if "_sd" in waarde:
        return "[verzegeld]"
    if "onbekend" in waarde:
        return f"[onbekend: {woord(waarde['onbekend']).strip('[]')}]"
    return ", ".join(f"{naam} {woord(deel)}" for naam, deel in waarde.items())


def geteld(aantal: int, een: str, meer: str) -> str:
    """A number with its word: `1 lid`, `2 leden`."""
    return f"{aantal} {een if aantal == 1 else meer}"


def netjes(waarde: object) -> str:
    """A value of a fixed list as words: `nog_niet_toegezonden`."""
    return woord(waarde).replace("_", " ")


_VOLUIT = (
    ("beeindig", "beëindig"),
    ("geinformeerd", "geïnformeerd"),
    ("aan gs", "aan gedeputeerde staten"),
)


def soort(waarde: object) -> str:
    """The stored name of an event as words: `besluit-genomen.v1`."""
    tekst = str(waarde).partition(".v")[0].replace("-", " ")
    for kaal, goed in _VOLUIT:
        tekst = tekst.replace(kaal, goed)
    return tekst[:1].upper() + tekst[1:]


def stroom(waarde: object) -> str:
    """The thing that a fact is about, in words: `besluit/AB-2026-001`."""
    return woord(waarde).replace("/", " ", 1)


def gebreken(waarde: object) -> str:
    """What is wrong with a link of a chain, in words: `boven-plafond`."""
    return woord(waarde).replace("-", " ")


def items(rij: Rij, naam: str) -> list[Rij]:
    """Objects in a list of an answer; none where there is no list."""
    gevonden = rij.get(naam)
    if not isinstance(gevonden, Sequence) or isinstance(gevonden, str):
        return []
    return [deel for deel in gevonden if isinstance(deel, Mapping)]


def part(rij: Rij, naam: str) -> Rij:
    """An object within an object; an empty one where there is none."""
    gevonden = rij.get(naam)
    return gevonden if isinstance(gevonden, Mapping) else {}


def marks(rij: Rij) -> str:
    """What became of the registration itself."""
    gezegd = ""
    if rij.get("gecorrigeerd_door") is not None:
        gezegd += f" — gecorrigeerd (seq {woord(rij['gecorrigeerd_door'])})"
    if rij.get("vervallen_door") is not None:
        gezegd += f" — vervallen (seq {woord(rij['vervallen_door'])})"
    return gezegd


def is_stub(rij: Rij) -> bool:
    """Whether only the existence of this may be seen."""
    return "openbaarheid" in rij


def stub_code(rij: Rij) -> str:
    """The code of what may not be seen."""
    return woord(rij[stub_kind(rij)])


def stub_kind(rij: Rij) -> str:
    """What kind of thing it is."""
    return next(naam for naam in rij if naam not in ("regeling", "openbaarheid"))


def stub(rij: Rij) -> str:
    """What may be known of what may not be seen."""
    dicht = part(rij, "openbaarheid")
    wat = f"{stub_kind(rij)} {stub_code(rij)}"
    delen = [f"[{woord(dicht.get('openheid'))}]", wat]
    if dicht.get("sinds"):
        delen.append(f"sinds {wanneer(dicht['sinds'])}")
    if dicht.get("door"):
        delen.append(f"door {woord(dicht['door'])}")
    if dicht.get("grond"):
        delen.append(f"grond {woord(dicht['grond'])}")
    if dicht.get("tot"):
        delen.append(f"tot {wanneer(dicht['tot'])}")
    return " · ".join(delen)


def plaatsen(waarde: object) -> str:
    """Places in the log, runs of them together: `174, 176–186`."""
    seqs = waarde if isinstance(waarde, list) else []
    groepen: list[list[int]] = []
    for seq in sorted({seq for seq in seqs if isinstance(seq, int)}):
        if groepen and seq == groepen[-1][-1] + 1:
            groepen[-1].append(seq)
        else:
            groepen.append([seq])
    return ", ".join(str(g[0]) if len(g) == 1 else f"{g[0]}–{g[-1]}" for g in groepen)
