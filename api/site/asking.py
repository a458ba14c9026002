"""What a page is asked, and what it answers with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from functools import cache
from urllib.parse import urlencode

import orjson

from api.forms import CSV, XLSX
from api.parameters import Gevraagd, today
from api.registers import Registers
from api.site.links import Wegwijzer
from api.site.namen import Naamlijst
from register.domain.context import Context
from register.projections.queries import Question
from register.service import views
from register.service.answers import Library
from register.service.explaining.sentences import opened, places
from register.service.lijsten.catalogue import LIJST
from register.service.lijsten.tabel import Detail
from register.service.lijsten.vraag import Ask
from register.service.lijsten.words import Rij, is_stub, items
from register.service.namen import midway
from register.service.pages import NietGevonden, cursor
from register.service.place import identity, reader_of
from register.service.sources import last_recorded

ALLES = 500
"""Rows of a part of a page; what has more is a list of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vraag:
    """A question for a page: its address, what was asked, and who is who."""

    registers: Registers
    pad: str
    gevraagd: Gevraagd
    regelingen: Mapping[str, str]
    wijzer: Wegwijzer

    @property
    def library(self) -> Library:
        """The registers that are served, as one."""
        return self.registers.library

    @property
    def moment(self) -> str:
        """The day and the knowledge that are asked about, as parameters."""
        return same_question(
            Gevraagd(op=self.gevraagd.op, bekend_op=self.gevraagd.bekend_op)
        )

    def latest(self, regeling: str) -> date:
        """The day on which the last fact of a regeling was recorded."""
        laatste = last_recorded(self.library.logs[regeling])
        return datetime.fromisoformat(laatste).date()

    def at(self, adres: str) -> str:
        """The address of another page, at the moment that this one is about."""
        return at_moment(adres, self.moment)

    def code(self, naam: str = "code") -> str:
        """What stands in the path."""
        return self.gevraagd.pad[naam]

    def ask(self, **filters: str) -> Ask:
        """The question for a part of a page; only ever about what is public."""
        vraag = replace(self.gevraagd, limiet=None, cursor=None)
        return replace(vraag.ask(filters, per_dag=False), aantal=ALLES)

    def thing(self, detail: Detail, code: str) -> Rij | None:
        """A thing on the day that is asked about, if there is one."""
        ask = self.gevraagd.ask({}, per_dag=detail.per_dag)
        try:
            gevonden = views.thing(self.library, detail.naam, self.code(), code, ask)
        except NietGevonden:
            return None
        ding: Rij = orjson.loads(gevonden)
        return ding

    def name(self, code: str) -> str:
        """What people call a holder in a sentence: a functie, or a raad of a place."""
        regeling = self.gevraagd.pad.get("code", "")
        return midway(self.wijzer.heet({"regeling": regeling}, code))

    def rows(
        self,
        lijst: str,
        regeling: str | None = None,
        hoogstens: int = ALLES,
        **filters: str,
    ) -> "Rijen":
        """Rows of a list for a part of a page, as far as they may be seen."""
        ask = replace(self.ask(**filters), aantal=hoogstens)
        if LIJST[lijst].per_dag and ask.op is None:
            ask = replace(ask, op=today())
        antwoord = orjson.loads(views.rows(self.library, lijst, regeling, ask))
        return tuple(rij for rij in items(antwoord, "gegevens") if not is_stub(rij))

    def rows_from(
        self, lijst: str, dag: date, regeling: str | None = None, **filters: str
    ) -> Iterator[Rij]:
        """Rows of a list by its own column, which is a day, from this day on."""
        codes = self.library.logs if regeling is None else (regeling,)
        voor = (dag - timedelta(days=1)).isoformat()
        na: str | None = cursor(dict.fromkeys(codes, (voor, _LAATSTE)))
        vraag = self.ask(**filters)
        while na:
            kolom = LIJST[lijst].volgorde.kolom or ""
            ask = replace(vraag, na=na, sorteer=kolom)
            antwoord = orjson.loads(views.rows(self.library, lijst, regeling, ask))
            yield from (r for r in items(antwoord, "gegevens") if not is_stub(r))
            na = antwoord.get("volgende")


Rijen = tuple[Rij, ...]
_LAATSTE = "\U0010ffff"
"""Sorts after every code."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bladzijde:
    """A page: its template with what stands in it.

    `gegevens` is the address of the same as JSON, `csv` whether it is also a sheet,
    `gevraagd` what is asked there where that is not what is asked of the page;
    `rekenblad` is the list that a page of more things has as its sheet;
    `kruimels` are the pages above it, `ook` others about the same thing.
    """

    sjabloon: str
    titel: str
    inhoud: Mapping[str, object] = field(default_factory=dict)
    regeling: str = ""
    gegevens: str = ""
    gevraagd: Gevraagd | None = None
    csv: bool = False
    rekenblad: str = ""
    kruimels: tuple[tuple[str, str], ...] = ()
    ook: tuple[tuple[str, str], ...] = ()


def names(library: Library) -> dict[str, str]:
    """The regelingen by their codes, with what they are called."""
    return {
        code: opened(log, identity(log).naam) or code
        for code, log in sorted(library.logs.items())
    }


THINGS = {
    "besluit": "besluitstatus",
    "dossier": "dossiers",
    "gremium": "gremia",
    "vergadering": "vergaderingen",
}
"""Lists of the read model with a row for each thing that has a page."""


def signpost(library: Library) -> Wegwijzer:
    """Where everything is, as long as nothing is written."""

    @cache
    def exists(regeling: str, soort: str, code: str) -> bool:
        moment = library.moment(regeling)
        vraag = Question(regeling=regeling, moment=moment, openbaar=True)
        if soort == "persoon":  # there is to see what he is, not who
            vraag = replace(vraag, filter={"persoon": code}, aantal=1)
            return bool(library.found("rollen", vraag))
        lijst = THINGS.get(soort, "")
        return bool(lijst and library.found(lijst, replace(vraag, sleutel=code)))

    return Wegwijzer(
        _gemeenten(library),
        exists,
        noemt=Naamlijst(library),
        regelingen=names(library),
    )


def _gemeenten(library: Library) -> dict[str, str]:
    """Everyone who takes or took part in one of the regelingen, by name."""
    namen = {
        code: naam
        for log in library.logs.values()
        for code, naam in places(Context(reader_of(log, log), date.max), log).items()
    }
    return dict(sorted(namen.items(), key=lambda paar: paar[1]))


def same_question(gevraagd: Gevraagd, **anders: str) -> str:
    """The parameters of a question as they stand in an address."""
    velden = {
        **gevraagd.filters,
        "geldigOp": gevraagd.op.isoformat() if gevraagd.op else "",
        "bekendOp": gevraagd.bekend_op or "",
        "sorteer": gevraagd.sorteer,
        "limiet": str(gevraagd.limiet or ""),
        "cursor": gevraagd.cursor or "",
    }
    gevuld = {naam: waarde for naam, waarde in (velden | anders).items() if waarde}
    return f"?{urlencode(gevuld)}" if gevuld else ""


def at_moment(adres: str, moment: str) -> str:
    """An address with the parameters of a moment behind its own."""
    return adres + (f"&{moment[1:]}" if moment and "?" in adres else moment)


def forms(pad: str, vraag: Gevraagd, *, csv: bool) -> Iterator[tuple[str, str]]:
    """The same answer in other forms, by what these are called."""
    yield "JSON", f"/v1{pad}{same_question(vraag)}"
    for naam, vorm in _BLADEN if csv else ():
        yield naam, f"/v1{pad}{same_question(vraag, cursor='', formaat=vorm)}"


_BLADEN = (("CSV", CSV), ("Excel", XLSX))


def sheets(adres: str, moment: str) -> Iterator[tuple[str, str]]:
    """A list beside a page, in the forms of a sheet."""
    for naam, vorm in _BLADEN if adres else ():
        yield naam, at_moment(f"/v1{at_moment(adres, moment)}", f"?formaat={vorm}")
