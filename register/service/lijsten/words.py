"""Values of an answer as people read them: dates, amounts, sealed text, kinds."""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache

KORT = (
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
)
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
_DAG = re.compile(r"(?<![\w-])\d{4}-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01])(?![\w-])")
_SEQ = re.compile(r" \(seqs? [\d, –]+\)")
_LAAG = re.compile(r"'[^']*'|(?<=[a-z])_(?=[a-z])")
"""What stands for a space; within quotes it is part of somebody's code."""
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
    return _told(tekst[:10], KORT)


def dagen(tekst: object) -> str:
    """A sentence in which days stand as they are stored: `verlopen na 2026-07-01`."""
    return _DAG.sub(lambda dag: _told(dag[0], KORT), woord(tekst))


def zin(tekst: object) -> str:
    """A sentence of a norm or a route as people write it, its days in full.

    Places in the log are left out: whoever tells it shows them beside it.
    """
    kaal = _LAAG.sub(
        lambda deel: deel[0] if len(deel[0]) > 1 else " ", _SEQ.sub("", woord(tekst))
    )
    kaal = _flaws().sub(lambda code: in_woorden(code[0]), kaal)
    return _DAG.sub(lambda dag: _told(dag[0], LANG), kaal)


@cache
def _flaws() -> re.Pattern[str]:
    """What is wrong with a link of a chain, as a sentence counts it up."""
    from register.domain.bevoegdheden.schakel import Gebrek  # noqa: PLC0415 - not for help

    return re.compile(rf"(?<=[:,] )(?:{'|'.join(Gebrek)})(?=[),])")


def _told(tekst: str, maanden: Sequence[str]) -> str:
    try:
        dag = date.fromisoformat(tekst)
    except ValueError:
        return tekst  # somebody's code that looks like a day
    return f"{dag.day} {maanden[dag.month - 1]} {dag.year}"


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
    return _spelled(woord(waarde).replace("_", " "))


_VOLUIT = (
    (re.compile("beeindig"), "beëindig"),
    (re.compile("geinformeerd"), "geïnformeerd"),
    (re.compile("financie(?=n|le)"), "financië"),
    (re.compile(r"\baan gs\b"), "aan gedeputeerde staten"),
    (re.compile(r"\bavv "), "algemeen verbindend voorschrift "),
)
"""What a code cannot have, or says too short."""


def _spelled(tekst: str) -> str:
    for kaal, goed in _VOLUIT:
        tekst = kaal.sub(goed, tekst)
    return tekst


def soort(waarde: object) -> str:
    """The stored name of an event as words: `besluit-genomen.v1`."""
    tekst = _spelled(str(waarde).partition(".v")[0].replace("-", " "))
    return tekst[:1].upper() + tekst[1:]


def stroom(waarde: object) -> str:
    """The thing that a fact is about, in words: `besluit/AB-2026-001`."""
    wat, _, code = woord(waarde).partition("/")
    return f"{_spelled(wat.replace('-', ' '))} {code}".strip()


_STREEP = re.compile(r"(?<=\w\w)-|-(?=\w\w)")
"""Between words, not within one: `t-1`."""


def in_woorden(waarde: object) -> str:
    """A code that is made of words, in words, or several.

    So the regeling names what is decided (`begroting-vaststellen`), by which key costs
    are divided, and a norm what is wrong with a power (`boven-plafond`).
    """
    return _spelled(_STREEP.sub(" ", woord(waarde)))


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


HERSTEL = ("gecorrigeerd", "vervallen")
"""What may become of a registration; `*_door` in a row is the place where it did."""


def marks(rij: Rij) -> str:
    """What became of the registration itself, and when."""
    return "".join(f" — {hersteld}" for wat in HERSTEL if (hersteld := mark(rij, wat)))


def mark(rij: Rij, wat: str) -> str:
    """One thing that became of it: `gecorrigeerd op 24 jun 2026`; empty if not."""
    if rij.get(f"{wat}_door") is None:
        return ""
    op = wanneer(woord(rij.get(f"{wat}_op"))[:10])
    return f"{wat} op {op}" if op else wat


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
