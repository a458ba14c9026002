"""`docs/normen.md`: every norm with its source, its sentence and its tests.

Made by `python -m tests.domain.norms.pagina`, which knows the cases; a test compares.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from register.formats.normlist import Normregel, cited, link


@dataclass(frozen=True, slots=True, kw_only=True)
class Getest:
    """One case of a norm: the verdict it must give, in which file, in words."""

    oordeel: str
    bestand: str
    zin: str


_KOP = """\
# Normen

Elke id van de catalogus, en wat het register ermee doet. Een norm oordeelt bij het
vastleggen en opnieuw bij elk herspelen; het oordeel is *voldoet*, *voldoet niet*,
*niet te beoordelen* (met wat ontbreekt) of *niet van toepassing*. De dag van het feit
kiest de rij: het recht van die dag. Wat hier geen uitvoering heeft, wordt **niet**
getoetst; daarover zwijgt een oordeel, en er staat waarom.

Deze bladzijde is gemaakt met `python -m tests.domain.norms.pagina`; een test faalt als
zij achterloopt. Dezelfde lijst: `besluiten normen`, één norm: `besluiten normen --id
WGR-41`.

- **handhaving**: *weigert-tenzij* (alleen vast te leggen met een reden), *bevinding*
  (vastgelegd, met de bevinding erbij), *afgeleid* (het register rekent ermee),
  *onmogelijk* (niet vast te leggen) of *info* (niets te toetsen).
- **zekerheid**: *wetstekst* (de tekst is gelezen), *bron* (een andere bron) of *uitleg*
  (onze lezing).
"""

_REEKSEN = {
    "ATW": "Algemene termijnenwet",
    "AWB": "Algemene wet bestuursrecht",
    "BKW": "Bekendmakingswet",
    "DOM": "Afspraken uit de bronnen",
    "GW": "Gemeentewet",
    "RM": "Rechtmatigheid en de accountant",
    "TOEGANG": "Regels van het register zelf",
    "WGR": "Wet gemeenschappelijke regelingen",
}


def page(rijen: Sequence[Normregel], gevallen: Mapping[str, Sequence[Getest]]) -> str:
    """The whole page; `gevallen` are the cases by name of the norm (`WGR-41@2`)."""
    delen = [_KOP, _counted(rijen)]
    for reeks, titel in _REEKSEN.items():
        eigen = [rij for rij in rijen if rij.id.startswith(f"{reeks}-")]
        toetsend = [rij for rij in eigen if rij.uitvoering is not None]
        zwijgend = [rij for rij in eigen if rij.uitvoering is None]
        delen.append(f"## {titel}\n")
        delen += [_norm(rij, gevallen.get(rij.naam, ())) for rij in toetsend]
        if zwijgend:
            delen.append(_table(zwijgend))
    return "\n".join(delen)


def _counted(rijen: Sequence[Normregel]) -> str:
    toetsend = {rij.id for rij in rijen if rij.uitvoering is not None}
    aantallen: dict[str, int] = {}
    for rij in rijen:
        if rij.uitvoering is None:
            aantallen[rij.handhaving] = aantallen.get(rij.handhaving, 0) + 1
    rest = ", ".join(f"{naam} {aantal}" for naam, aantal in sorted(aantallen.items()))
    alle = len({rij.id for rij in rijen})
    return f"{alle} ids: {len(toetsend)} getoetst; {rest}.\n"


def _norm(rij: Normregel, gevallen: Sequence[Getest]) -> str:
    regels = [
        f"### {rij.id}, uitvoering {rij.uitvoering}\n",
        f"{rij.tekst}\n",
        f"- bron: {_source(rij)}{_read(rij)}",
        f"- handhaving: {rij.handhaving}; zekerheid: {rij.zekerheid}",
        f"- geldt: {_period(rij)}",
        f"- oordeelt over: {', '.join(f'`{soort}`' for soort in rij.over)}",
    ]
    if rij.buiten:
        regels.append(f"- nog niet getoetst: {rij.buiten}")
    return "\n".join([*regels, *_contested(rij), *_proof(gevallen), ""])


def _contested(rij: Normregel) -> Iterable[str]:
    for punt in rij.twistpunten:
        yield f"- omstreden: {punt.vraag} Zonder normuitleg geldt de eerste:"
        for lezing in punt.lezingen:
            yield f"  - `{lezing.code}`: {lezing.tekst}"


def _source(rij: Normregel) -> str:
    doel = link(rij.bron)
    return f"[{cited(rij.bron)}]({doel})" if doel else cited(rij.bron)


def _read(rij: Normregel) -> str:
    return f", tekst van {rij.bron.versie}" if rij.bron.versie else ""


def _period(rij: Normregel) -> str:
    if rij.van and rij.tot:
        return f"voor feiten van {rij.van} tot en met {rij.tot}"
    return f"voor feiten vanaf {rij.van}" if rij.van else "voor feiten van elke dag"


def _proof(gevallen: Sequence[Getest]) -> Iterable[str]:
    bestanden = sorted({geval.bestand for geval in gevallen})
    if bestanden:
        yield f"- tests: {', '.join(f'`{bestand}`' for bestand in bestanden)}"
    for oordeel in dict.fromkeys(geval.oordeel for geval in gevallen):
        zinnen = [geval.zin for geval in gevallen if geval.oordeel == oordeel]
        yield f"  - *{oordeel}*: {'; '.join(zinnen)}"


def _table(rijen: Sequence[Normregel]) -> str:
    regels = [
        "### Niet getoetst\n",
        "| id | handhaving | bron | wat het vraagt | waarom geen toets |",
        "|---|---|---|---|---|",
    ]
    for rij in rijen:
        cellen = (rij.id, rij.handhaving, _source(rij), rij.tekst, rij.reden)
        regels.append(f"| {' | '.join(cellen)} |")
    return "\n".join([*regels, ""])
