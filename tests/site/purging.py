"""What of a style sheet is used: rules for known classes and elements, no others.

A small reader of CSS, enough for published packages: rules, at-rules around rules, no
nesting of rules in rules.
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass

_OPMERKING = re.compile(r"/\*.*?\*/", re.DOTALL)
_KLASSE = re.compile(r"\.(-?[_a-zA-Z][\w-]*)")
_ELEMENT = re.compile(r"(?<![\w.:#\[=\"'(-])([a-zA-Z][a-zA-Z0-9]*)(?![\w(\]=-])")
_TUSSEN_HAKEN = re.compile(r"\[[^\]]*\]|::?[\w-]+")
_BEHALVE = re.compile(r":not\((?:[^()]|\([^()]*\))*\)")
_KENMERK = re.compile(r"\[[^\]]*\]")
_KENMERKEN = {"[type]", "[hidden]", "[type=date i]", "[type=submit i]"}
"""Attributes that our pages have; rules for others hold nowhere in them."""
_VARIABELE = re.compile(r"var\(\s*(--[\w-]+)")
_EIGENSCHAP = re.compile(r"(--[\w-]+)\s*:\s*([^;}]+)")
_OMSLUITEND = ("@media", "@supports")
_WIT = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Rule:
    """Selectors with their declarations, within an at-rule or not."""

    om: str
    selectors: tuple[str, ...]
    regels: str


def rules(css: str, om: str = "") -> Iterator[Rule]:
    """All rules of a style sheet; other at-rules are passed over."""
    css = _OPMERKING.sub("", css)
    plek = 0
    while (begin := css.find("{", plek)) >= 0:
        eind = _closing(css, begin)
        kop = css[plek:begin].rpartition(";")[2].strip()
        inhoud = css[begin + 1 : eind]
        if kop.startswith(_OMSLUITEND):
            if not om:
                yield from rules(inhoud, _WIT.sub(" ", kop))
        elif not kop.startswith("@"):
            selectors = tuple(_WIT.sub(" ", deel.strip()) for deel in _split(kop))
            yield Rule(om, selectors, _WIT.sub(" ", inhoud.strip()))
        plek = eind + 1


def _closing(css: str, begin: int) -> int:
    diepte = 0
    for plek in range(begin, len(css)):
        diepte += {"{": 1, "}": -1}.get(css[plek], 0)
        if not diepte:
            return plek
    raise ValueError("een accolade is niet gesloten")


def _split(kop: str) -> Iterator[str]:
    """Selectors of a list; a comma within brackets is part of one."""
    diepte, deel = 0, ""
    for teken in kop:
        diepte += {"(": 1, ")": -1}.get(teken, 0)
        if teken == "," and not diepte:
            yield deel
            deel = ""
        else:
            deel += teken
    yield deel


def used(
    gevonden: Iterable[Rule], klassen: Container[str], elementen: Container[str]
) -> Iterator[Rule]:
    """Rules with the selectors that can hold in pages of these classes and elements."""
    for rule in gevonden:
        selectors = tuple(s for s in rule.selectors if _holds(s, klassen, elementen))
        if selectors and rule.regels:
            yield Rule(rule.om, selectors, rule.regels)


def _holds(selector: str, klassen: Container[str], elementen: Container[str]) -> bool:
    zonder = _BEHALVE.sub("", selector)
    kaal = _TUSSEN_HAKEN.sub("", zonder)
    return (
        all(klasse in klassen for klasse in _KLASSE.findall(kaal))
        and all(element in elementen for element in _ELEMENT.findall(kaal))
        and all(kenmerk in _KENMERKEN for kenmerk in _KENMERK.findall(zonder))
        and ":lang(" not in zonder
    )


def resolved(rule: Rule, waarden: Mapping[str, str], eigen: Container[str]) -> Rule:
    """A rule with the values of a theme filled in.

    What stays a variable: those that rules set themselves (`eigen`), and the basis
    that a style sheet of ours may set otherwise. A declaration of what nobody sets is
    left out, as a browser would.
    """
    regels = []
    for regel in _declarations(rule.regels):
        naam, _, waarde = regel.partition(":")
        gevuld = _filled(waarde.strip(), waarden, eigen)
        if gevuld is not None and naam.strip():
            regels.append(f"{naam.strip()}:{gevuld}")
    return Rule(rule.om, rule.selectors, ";".join(regels))


def _declarations(regels: str) -> Iterator[str]:
    diepte, deel = 0, ""
    for teken in regels:
        diepte += {"(": 1, ")": -1}.get(teken, 0)
        if teken == ";" and not diepte:
            yield deel
            deel = ""
        else:
            deel += teken
    yield deel


def _filled(
    waarde: str, waarden: Mapping[str, str], eigen: Container[str]
) -> str | None:
    """A value with its variables filled in; none where one of them has no value."""
    klaar = ""
    while (begin := waarde.find("var(")) >= 0:
        eind = begin + _bracket(waarde[begin:])
        naam, komma, anders = waarde[begin + 4 : eind].partition(",")
        deel = _one(naam.strip(), anders.strip() if komma else None, waarden, eigen)
        if deel is None:
            return None
        klaar += waarde[:begin] + deel
        waarde = waarde[eind + 1 :]
    return klaar + waarde


def _one(
    naam: str, anders: str | None, waarden: Mapping[str, str], eigen: Container[str]
) -> str | None:
    if naam in eigen:
        over = None if anders is None else _filled(anders, waarden, eigen)
        return f"var({naam})" if over is None else f"var({naam},{over})"
    if naam in waarden:
        if naam.startswith(_BASIS):
            return f"var({naam})"
        return _filled(waarden[naam], waarden, eigen)
    return None if anders is None else _filled(anders, waarden, eigen)


_BASIS = ("--basis-", "--voorbeeld-")


def _bracket(tekst: str) -> int:
    """Where the first bracket closes."""
    diepte = 0
    for plek, teken in enumerate(tekst):
        diepte += {"(": 1, ")": -1}.get(teken, 0)
        if teken == ")" and not diepte:
            return plek
    raise ValueError("een haakje is niet gesloten")


def properties(css: str) -> Mapping[str, str]:
    """Custom properties that a theme sets."""
    gevonden = _EIGENSCHAP.findall(_OPMERKING.sub("", css))
    return {naam: _WIT.sub(" ", waarde.strip()) for naam, waarde in gevonden}


def needed(css: str, bekend: Mapping[str, str]) -> dict[str, str]:
    """Properties that a style sheet uses, and those that these use in turn."""
    nodig: dict[str, str] = {}
    wachtend = _VARIABELE.findall(css)
    while wachtend:
        naam = wachtend.pop()
        if naam in bekend and naam not in nodig:
            nodig[naam] = bekend[naam]
            wachtend += _VARIABELE.findall(bekend[naam])
    return dict(sorted(nodig.items()))


def written(gevonden: Iterable[Rule]) -> str:
    """Style sheet of rules, small, one rule on a line."""
    regels: list[str] = []
    for rule in gevonden:
        zelf = f"{','.join(rule.selectors)}{{{_small(rule.regels)}}}"
        regels.append(f"{rule.om}{{{zelf}}}" if rule.om else zelf)
    return "\n".join(regels) + "\n"


def _small(regels: str) -> str:
    return re.sub(r"\s*([:;,])\s*", r"\1", regels).rstrip(";")
