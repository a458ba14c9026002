"""The calendar of a month: meetings, last days, and the steps of the P&C year."""

import re
from calendar import Calendar
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from itertools import takewhile

from api.fields import Veld
from api.parameters import Gevraagd, today
from api.problems import Veldfout, invalid
from api.routes import REGELING
from api.site.asking import Bladzijde, Rijen, Vraag, same_question
from api.site.eigen.begin import holders, together
from api.site.links import Deel, page_of
from api.site.pages import above, chosen, inputs
from register.service.lijsten.watnu import holders as who
from register.service.lijsten.words import Rij, netjes, wanneer, woord

_PATROON = re.compile(r"(1[89]|2\d)\d\d-(0[1-9]|1[0-2])")
_GEEN_MAAND = "is geen bestaande maand; schrijf bijvoorbeeld 2026-07"
_MEESTE = 3
"""Appointments in a square of the month; the list below it has all of them."""
_VEEL = 3
_NIET = frozenset({"niet_geopend", "niet_gehouden"})

GEMEENTE = Veld(
    naam="gemeente",
    uitleg="Alleen wat deze gemeente, haar raad of haar college moet.",
    voorbeeld="gm0202",
)
MAAND_VELD = Veld(
    naam="maand", uitleg="Jaar en maand, zonder: deze maand.", voorbeeld="2026-07"
)
VELDEN = (MAAND_VELD, REGELING, GEMEENTE)


@dataclass(frozen=True, slots=True)
class Post:
    """Something on a day: of which kind, what, who, how it stands, where it leads."""

    dag: date
    soort: str
    wat: str
    wie: tuple[Deel, ...] = ()
    stand: str = ""
    naar: str = ""


@dataclass(frozen=True, slots=True)
class Dag:
    """A square of the month, with the first of what is on it and how much more."""

    dag: date
    naam: str
    eigen: bool
    posten: tuple[Post, ...]

    @property
    def zaken(self) -> tuple[Post, ...]:
        """What it is about, each once, however it stands with whom."""
        return tuple({(post.soort, post.wat): post for post in self.posten}.values())

    @property
    def eerste(self) -> tuple[Post, ...]:
        """What fits in the square."""
        return self.zaken[:_MEESTE]

    @property
    def meer(self) -> int:
        """How much does not."""
        return len(self.zaken) - len(self.eerste)


def kalender(vraag: Vraag) -> Bladzijde:
    """One month of one or all regelingen."""
    eerste = _month(vraag)
    maand = wanneer(eerste.isoformat()[:7])
    volgende = (eerste + timedelta(days=31)).replace(day=1)
    vorige = (eerste - timedelta(days=1)).replace(day=1)
    regeling = vraag.gevraagd.filters.get("regeling", "")
    posten = _posts(vraag, eerste, volgende, regeling or None)
    weken = tuple(_weeks(eerste, posten))
    invoer = tuple(inputs(VELDEN[1:], vraag, {}))
    return Bladzijde(
        sjabloon="kalender.html",
        titel=f"Kalender van {maand}",
        inhoud={
            "maand": maand,
            "maand_veld": eerste.isoformat()[:7],
            "weken": weken,
            "dagen": tuple(d for week in weken for d in week if d.eigen and d.posten),
            "vandaag": vraag.gevraagd.op or today(),
            "vorige": _other(vraag, vorige),
            "volgende": _other(vraag, volgende),
            "invoer": invoer,
            "gekozen": tuple(chosen(invoer)),
            "lijsten": _lists(vraag),
        },
        regeling=regeling,
        gegevens="/termijnen",
        gevraagd=_without_month(vraag),
        csv=True,
        kruimels=above(vraag, regeling),
    )


def _month(vraag: Vraag) -> date:
    gevraagd = vraag.gevraagd.filters.get("maand", "")
    if not gevraagd:
        return (vraag.gevraagd.op or today()).replace(day=1)
    if not _PATROON.fullmatch(gevraagd):
        raise invalid([Veldfout("maand", _GEEN_MAAND)])
    return date.fromisoformat(f"{gevraagd}-01")


def _other(vraag: Vraag, dag: date) -> tuple[str, str]:
    """Another month by its name, and where it is."""
    filters = {**vraag.gevraagd.filters, "maand": dag.isoformat()[:7]}
    adres = vraag.pad + same_question(replace(vraag.gevraagd, filters=filters))
    return wanneer(dag.isoformat()[:7]), adres


def _without_month(vraag: Vraag) -> Gevraagd:
    """The question as the lists take it."""
    filters = {n: w for n, w in vraag.gevraagd.filters.items() if n != "maand"}
    return replace(vraag.gevraagd, filters=filters)


def _lists(vraag: Vraag) -> tuple[tuple[str, str], ...]:
    """The same as lists: what is on a day, without a month."""
    zonder = _without_month(vraag)
    breed = same_question(zonder, gemeente="")
    return (
        ("Alle termijnen", f"/termijnen{same_question(zonder)}"),
        ("Alle vergaderingen", f"/vergaderingen{breed}"),
        ("Alle raadsvergaderingen", f"/raadsvergaderingen{same_question(zonder)}"),
        ("De P&C-kalender", f"/pc-stappen{breed}"),
    )


def _posts(
    vraag: Vraag, van: date, tot: date, regeling: str | None
) -> dict[date, list[Post]]:
    """Everything of a month by its day, meetings before last days."""
    gemeente = vraag.gevraagd.filters.get("gemeente", "")
    alleen = {"gemeente": gemeente} if gemeente else {}

    def month(lijst: str, veld: str, **filters: str) -> Rijen:
        rijen = vraag.rows_from(lijst, van, regeling, **filters)
        in_maand = takewhile(lambda rij: woord(rij.get(veld)) < tot.isoformat(), rijen)
        return tuple(rij for rij in in_maand if isinstance(rij.get(veld), str))

    posten = (
        [] if gemeente else [_met(vraag, r) for r in month("vergaderingen", "datum")]
    )
    posten += _councils(vraag, month("raadsvergaderingen", "datum", **alleen))
    termijnen = month("termijnen", "uiterlijk", **alleen)
    posten += _terms(vraag, termijnen)
    if not gemeente:
        posten += _planned(vraag, termijnen, van, tot, regeling)
    per_dag: dict[date, list[Post]] = {}
    for post in posten:
        per_dag.setdefault(post.dag, []).append(post)
    return per_dag


def _met(vraag: Vraag, rij: Rij) -> Post:
    code = woord(rij["vergadering"])
    return Post(
        dag=date.fromisoformat(woord(rij["datum"])),
        soort="vergadering",
        wat=f"{woord(rij.get('gremium'))} {code}".strip(),
        stand=netjes(rij["status"]) if woord(rij["status"]) in _NIET else "",
        naar=vraag.at(page_of("vergadering", woord(rij["regeling"]), code)),
    )


def _councils(vraag: Vraag, rijen: Rijen) -> Iterator[Post]:
    """The raden that meet on a day, together; what was called off is not said."""
    samen: dict[tuple[str, str], list[str]] = {}
    for rij in rijen:
        if not rij.get("vervallen_op"):
            plek = woord(rij["datum"]), netjes(rij["aard"])
            samen.setdefault(plek, []).append(f"raad:{woord(rij['gemeente'])}")
    for (dag, aard), codes in samen.items():
        wie = tuple(_holders(vraag, codes, {}))
        yield Post(date.fromisoformat(dag), "raad", f"Vergadering {aard}", wie)


def _terms(vraag: Vraag, rijen: Rijen) -> Iterator[Post]:
    """Last days; the same thing asked of many stands there once."""
    for rij in together(rijen):
        wat, soort = woord(rij.get("wat")), netjes(rij["soort"])
        dag, regeling = woord(rij["uiterlijk"]), woord(rij["regeling"])
        yield Post(
            dag=date.fromisoformat(dag),
            soort="termijn",
            wat=f"{wat} ({soort})" if wat else soort,
            wie=tuple(_holders(vraag, holders(rij), rij)),
            stand=_state(woord(rij["status"]), dag, vraag),
            naar=_dossier(vraag, regeling, woord(rij.get("dossier"))),
        )


def _state(status: str, dag: str, vraag: Vraag) -> str:
    op = vraag.gevraagd.op or today()
    return "verlopen" if status == "open" and dag < op.isoformat() else status


def _planned(
    vraag: Vraag, termijnen: Rijen, van: date, tot: date, regeling: str | None
) -> Iterator[Post]:
    """Steps of the P&C year that are no last day of the list above them."""
    gezien = {(rij.get("dossier"), rij.get("norm")) for rij in termijnen}
    for rij in vraag.rows("pc-kalender", regeling, jaar=str(van.year)):
        dag = woord(rij.get("dag"))
        if not van.isoformat() <= dag < tot.isoformat():
            continue
        if rij.get("norm") and (rij.get("dossier"), rij["norm"]) in gezien:
            continue
        yield Post(
            dag=date.fromisoformat(dag),
            soort="P&C",
            wat=f"{woord(rij.get('wat'))} (begrotingsjaar {woord(rij['boekjaar'])})",
            wie=(Deel(who(rij, "wie")),) if rij.get("wie") else (),
            stand=netjes(rij["stand"]),
            naar=_dossier(vraag, woord(rij["regeling"]), woord(rij.get("dossier"))),
        )


def _dossier(vraag: Vraag, regeling: str, code: str) -> str:
    if not code or not vraag.wijzer.bestaat(regeling, "dossier", code):
        return ""
    return vraag.at(page_of("dossier", regeling, code))


def _holders(vraag: Vraag, codes: Sequence[str], rij: Rij) -> Iterator[Deel]:
    """Who it is for, by name; many raden as a number."""
    uniek = tuple(dict.fromkeys(codes))
    if len(uniek) > _VEEL:
        raden = all(code.startswith("raad:") for code in uniek)
        yield Deel(f"{len(uniek)} {'raden' if raden else 'namen'}")
        return
    for plek, code in enumerate(uniek):
        yield from (Deel(", "),) if plek else ()
        yield from vraag.wijzer.delen(code, rij)


def _weeks(eerste: date, posten: dict[date, list[Post]]) -> Iterator[tuple[Dag, ...]]:
    for week in Calendar().monthdatescalendar(eerste.year, eerste.month):
        yield tuple(
            Dag(
                dag,
                wanneer(dag),
                dag.month == eerste.month,
                tuple(posten.get(dag, ())) if dag.month == eerste.month else (),
            )
            for dag in week
        )
