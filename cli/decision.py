"""One decision as a page: who took it, what was judged and what happened to it."""

from cli.pages import Regels, head, marks, section, stub_lines
from cli.render import table, wrap
from cli.words import (
    Rij,
    dag_of_tussen,
    euro,
    is_stub,
    items,
    moment,
    netjes,
    part,
    soort,
    wanneer,
    woord,
)


def besluit(antwoord: Rij) -> Regels:
    """One decision, who took it, what was judged and what happened to it."""
    if is_stub(antwoord):
        return stub_lines(antwoord)
    wie = part(antwoord, "wie_besliste")
    regels = head(f"Besluit {woord(antwoord['besluit'])} · {woord(antwoord['titel'])}")
    regels += _pairs(
        ("status", netjes(antwoord.get("status"))),
        ("uitkomst", netjes(antwoord.get("uitkomst"))),
        ("genomen op", dag_of_tussen(antwoord, "genomen")),
        ("genomen door", _decider(wie)),
        ("handeling", woord(antwoord.get("handeling"))),
        ("karakter", netjes(antwoord.get("rechtskarakter"))),
        ("bedrag", euro(antwoord.get("bedrag"))),
        ("dekking", woord(antwoord.get("dekking"))),
        ("module", woord(antwoord.get("module"))),
        ("geldt voor", woord(antwoord.get("geldt_voor"))),
        ("dossier", woord(antwoord.get("dossier"))),
        ("voorstel", woord(antwoord.get("voorstel"))),
        ("vergadering", woord(antwoord.get("vergadering"))),
        ("kenmerk", woord(antwoord.get("kenmerk"))),
        ("bekendgemaakt", wanneer(antwoord.get("bekendgemaakt_op"))),
        ("in werking", wanneer(antwoord.get("inwerking"))),
        ("ingetrokken", wanneer(antwoord.get("ingetrokken_op"))),
        ("ingetrokken door", woord(antwoord.get("ingetrokken_door"))),
        ("gewijzigd door", woord(antwoord.get("gewijzigd_door"))),
        ("nog te bepalen", woord(antwoord.get("nader_te_bepalen"))),
    )
    for veld in ("dictum", "motivering"):
        regels += section(veld.capitalize(), _text(antwoord.get(veld)))
    regels += section("Keten van bevoegdheid, tot de wet", _links(wie))
    regels += section("Oordelen bij het vastleggen", _verdicts(antwoord))
    return regels + section("Wat er met dit besluit gebeurde", _events(antwoord))


def _pairs(*paren: tuple[str, str]) -> Regels:
    breed = max(len(naam) for naam, _ in paren)
    regels: Regels = []
    for naam, waarde in paren:
        if waarde:
            tekst = wrap(waarde, " " * (breed + 2)).lstrip()
            regels += f"{naam:<{breed}}  {tekst}".splitlines()
    return regels


def _text(waarde: object) -> Regels:
    return wrap(woord(waarde), "  ").splitlines() if waarde else []


def _decider(wie: Rij) -> str:
    door, namens = woord(wie.get("beslisser")), woord(wie.get("namens"))
    if not door or door == namens:
        return door
    macht = woord(wie.get("bevoegdheid")) or "onbekende bevoegdheid"
    return f"{door}, namens {namens} (krachtens {macht})"


def _links(wie: Rij) -> Regels:
    keten = items(wie, "keten")
    if not keten:
        return []
    return table(
        ("soort", "van → aan", "bevoegdheid", "gebreken"),
        [
            (
                netjes(schakel.get("soort")),
                f"{woord(schakel.get('gever'))} → {woord(schakel.get('nemer'))}",
                woord(schakel.get("bevoegdheid")),
                woord(schakel.get("gebreken")) or "geen",
            )
            for schakel in keten
        ],
    )


def _verdicts(antwoord: Rij) -> Regels:
    oordelen = items(antwoord, "oordelen")
    if not oordelen:
        return []
    return table(
        ("norm", "oordeel", "bewijs (seq)"),
        [
            (woord(o["norm"]), woord(o["oordeel"]), woord(o.get("bewijs")))
            for o in oordelen
        ],
    )


def _events(antwoord: Rij) -> Regels:
    return table(
        ("seq", "wanneer", "vastgelegd (UTC)", "wat"),
        [
            (
                woord(rij.get("seq")),
                wanneer(rij.get("feitdatum")),
                moment(rij.get("vastgelegd_op")),
                soort(rij.get("soort")) + marks(rij),
            )
            for rij in items(antwoord, "gebeurtenissen")
            if not is_stub(rij)
        ],
    )
