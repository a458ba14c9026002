"""Findings in plain words: what does not meet a norm, with what was said of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import orjson

from api.own.bevindingen import LIJST
from api.own.normen import everything
from api.parameters import AANTAL, CURSOR, GELDIG_OP
from api.site.asking import Bladzijde, Vraag, same_question
from api.site.links import Deel
from api.site.pages import above, chosen, inputs
from register.domain.norms.bevinding import Stand
from register.formats.normlist import Normregel, cited
from register.service.lijsten.words import (
    Rij,
    items,
    netjes,
    plaatsen,
    wanneer,
    woord,
    zin,
)

VELDEN = (*LIJST.filters, GELDIG_OP, AANTAL, CURSOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Punt:
    """One finding: the verdict, what is wrong, by which norm, and what was said."""

    oordeel: str
    tekst: tuple[Deel, ...]
    norm: str
    regel: str
    bron: str
    op: str
    toen: str
    gezegd: str
    achterstand: bool
    bewijs: str
    plekken: str


@dataclass(frozen=True, slots=True)
class Zaak:
    """What the findings are about, with a link to it, and what else it is."""

    naam: tuple[Deel, ...]
    regeling: str
    punten: tuple[Punt, ...]


def bevindingen(vraag: Vraag) -> Bladzijde:
    """Everything that does not meet a norm on a day, by what it is about."""
    blad = LIJST.make(vraag.registers, f"/v1{vraag.pad}", vraag.gevraagd)
    antwoord: Rij = orjson.loads(blad.inhoud)
    rijen = items(antwoord, "gegevens")
    invoer = tuple(inputs(LIJST.filters, vraag, {}))
    regeling = vraag.gevraagd.filters.get("regeling", "")
    return Bladzijde(
        sjabloon="bevindingen.html",
        titel="Bevindingen",
        inhoud={
            "zaken": tuple(_about(vraag, rijen)),
            "aantal": len(rijen),
            "invoer": invoer,
            "gekozen": tuple(chosen(invoer)),
            "volgende": woord(antwoord["volgende"]).removeprefix("/v1"),
        },
        regeling=regeling,
        gegevens=vraag.pad,
        csv=True,
        kruimels=above(vraag, regeling),
    )


def findings_of(vraag: Vraag, regeling: str, onderwerp: str = "") -> str:
    """Address of the findings of a regeling, or of one thing in it, on this day."""
    filters = {"regeling": regeling, "onderwerp": onderwerp}
    alleen_dag = replace(vraag.gevraagd, filters=filters, bekend_op=None, cursor=None)
    return "/bevindingen" + same_question(alleen_dag)


def _about(vraag: Vraag, rijen: Sequence[Rij]) -> Iterator[Zaak]:
    """By what they are about, in the order in which that is named first."""
    samen: dict[tuple[str, str], list[Rij]] = {}
    for rij in rijen:
        plek = woord(rij["regeling"]), woord(rij["onderwerp"])
        samen.setdefault(plek, []).append(rij)
    normen = {(n.regeling, n.id): n for n in everything(vraag.registers)}
    for (regeling, onderwerp), deel in samen.items():
        soort, _, code = onderwerp.partition("/")
        naam = f"{soort.capitalize()} {code}".strip()
        yield Zaak(
            naam=vraag.wijzer.delen(naam, {**deel[0], "stroom": onderwerp}),
            regeling=vraag.regelingen[regeling] if len(vraag.regelingen) > 1 else "",
            punten=tuple(_point(vraag, rij, normen) for rij in deel),
        )


def _point(vraag: Vraag, rij: Rij, normen: dict[tuple[str, str], Normregel]) -> Punt:
    code, regeling = woord(rij["norm"]), woord(rij["regeling"])
    norm = normen.get(("", code)) or normen[regeling, code]
    tekst, plekken = zin(rij.get("tekst")), plaatsen(rij.get("bewijs"))
    eerste = plekken.partition(",")[0].partition("–")[0]
    log = f"/regelingen/{regeling}/controle?feit={eerste}"
    return Punt(
        oordeel=netjes(rij["oordeel"]),
        tekst=vraag.wijzer.delen(f"{tekst[:1].upper()}{tekst[1:]}", rij),
        norm=norm.id,
        regel=norm.tekst,
        bron=cited(norm.bron),
        op=wanneer(rij.get("feitdatum")),
        toen=woord(rij.get("toen")),
        gezegd=_said(rij),
        achterstand=bool(rij.get("achterstand")),
        bewijs=log if eerste else "",
        plekken=plekken,
    )


def _said(rij: Rij) -> str:
    """What people did with it, and their words as far as they may be seen."""
    if rij["stand"] == Stand.OPEN:
        return ""
    gezegd = woord(rij.get("gezegd"))
    stand = woord(rij["stand"]).capitalize()
    return f"{stand}: {gezegd}" if gezegd else f"{stand}."
