"""Every address of the API, made from the table of what may be asked."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import orjson

from api.fields import Veld, Vraagsoort
from api.forms import JSON, LIJSTVORMEN
from api.lists import chosen, made, unbound
from api.memory import Bewaard, kept
from api.parameters import BLAD, FORMAAT, MOMENTEN, Gevraagd, choosing, sorting, today
from api.registers import Registers
from register.service import knowing, views
from register.service.answers import Library
from register.service.lijsten.catalogue import DETAILS, LIJSTEN
from register.service.lijsten.tabel import (
    Adres as Plek,
    Detail,
    Filter,
    Overzicht,
    filter_choices,
)
from register.service.lijsten.vormen import Rijvorm
from register.service.pages import NietGevonden
from register.service.zittingen import raadsdag

Antwoord = Callable[[Library, Gevraagd], bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Adres:
    """One address; `vorm` is the row of a list, or the single thing."""

    plek: Plek
    uitleg: str
    vorm: Rijvorm
    antwoord: Antwoord
    padvelden: tuple[Veld, ...] = ()
    filters: tuple[Veld, ...] = ()
    overzicht: Overzicht | None = None
    per_dag: bool = False

    @property
    def lijst(self) -> bool:
        """Whether it gives pages of rows."""
        return self.overzicht is not None

    @property
    def vormen(self) -> tuple[str, ...]:
        """Forms of the answer, the usual one first."""
        return LIJSTVORMEN if self.lijst else (JSON,)

    @property
    def velden(self) -> tuple[Veld, ...]:
        """All query parameters."""
        kiezen = choosing(tuple(self.vorm.velden))
        if self.overzicht is None:
            return (*self.filters, *MOMENTEN, kiezen)
        volgorde = self.overzicht.volgorde
        sorteer = sorting(volgorde.kolom or "", aflopend=volgorde.aflopend)
        return (*self.filters, *BLAD, sorteer, kiezen, FORMAAT)

    def maak(self, registers: Registers, pad: str, gevraagd: Gevraagd) -> Bewaard:
        """The answer at a path, in the form that is asked for."""
        if self.overzicht:
            vraag = unbound(pad, gevraagd)
            inhoud = self.antwoord(registers.library, vraag)
            return made(registers, self.overzicht, inhoud, pad, gevraagd)
        inhoud = self.antwoord(registers.library, gevraagd)
        if gevraagd.velden:
            ding = chosen(orjson.loads(inhoud), gevraagd.velden)
            inhoud = orjson.dumps(ding)
        return kept(inhoud)


REGELING = Veld(
    naam="regeling", uitleg="Alleen van deze regeling.", voorbeeld="mgr-voorbeeld"
)
CODE = Veld(naam="code", uitleg="Code van de regeling.", voorbeeld="mgr-voorbeeld")
GEMEENTE = Veld(
    naam="code",
    uitleg="Code van de gemeente, zoals TOOI die geeft.",
    voorbeeld="gm0202",
)
SINDS = "sinds"
_GEMEENTECODE = re.compile(r"gm[0-9]{4}")
_DEEL = re.compile(r"(\w+)/{(\w+)}")


@dataclass(frozen=True, slots=True)
class _Pad:
    """What the names in braces of an address stand for."""

    regeling: str = ""
    gemeente: str = ""
    ding: str = ""

    @classmethod
    def of(cls, pad: str) -> "_Pad":
        namen: dict[str, str] = dict(_DEEL.findall(pad))
        regeling = namen.pop("regelingen", "")
        gemeente = namen.pop("gemeenten", "")
        return cls(regeling, gemeente, next(iter(namen.values()), ""))


def _list(overzicht: Overzicht, plek: Plek) -> Adres:
    pad = _Pad.of(plek.pad)
    sinds = bool(pad.gemeente) and any(f.naam == SINDS for f in overzicht.filters)
    over = [f for f in overzicht.filters if not (pad.gemeente and f.naam == "gemeente")]

    def answer(library: Library, vraag: Gevraagd) -> bytes:
        filters = dict(vraag.filters)
        regeling = filters.pop("regeling", None) or vraag.pad.get(pad.regeling)
        if pad.gemeente:
            gemeente = require_gemeente(library, vraag.pad[pad.gemeente])
            filters["gemeente"] = gemeente
            if sinds and SINDS not in filters:
                filters[SINDS] = _last_met(library, gemeente, vraag)
        ask = vraag.ask(filters, per_dag=overzicht.per_dag)
        return views.rows(
            library,
            overzicht.naam,
            regeling,
            ask,
        )

    return Adres(
        plek=plek,
        uitleg=overzicht.toelichting,
        vorm=overzicht.rij,
        antwoord=answer,
        padvelden=(CODE,) if pad.regeling else (GEMEENTE,) if pad.gemeente else (),
        filters=(*([] if pad.regeling else [REGELING]), *_fields(overzicht, over)),
        overzicht=overzicht,
        per_dag=overzicht.per_dag or sinds,
    )


def _last_met(library: Library, gemeente: str, vraag: Gevraagd) -> str:
    """What a raad asks is what changed since it last met."""
    vorige = raadsdag.previous(library, gemeente, vraag.op or today())
    return vorige.isoformat() if vorige else ""


def require_gemeente(library: Library, code: str) -> str:
    """A gemeente that some log knows or knew; no other has *nothing to do*."""
    if not _GEMEENTECODE.fullmatch(code) or not knowing.gemeente(library, code):
        raise NietGevonden("gemeente", code)
    return code


def _thing(detail: Detail, plek: Plek) -> Adres:
    pad = _Pad.of(plek.pad)

    def answer(library: Library, vraag: Gevraagd) -> bytes:
        code = vraag.pad[pad.ding] if pad.ding else ""
        ask = vraag.ask(vraag.filters, per_dag=detail.per_dag)
        return views.thing(library, detail.naam, vraag.pad[pad.regeling], code, ask)

    eigen = Veld(
        naam=pad.ding, uitleg=detail.sleutel_uitleg, voorbeeld=detail.sleutel_voorbeeld
    )
    return Adres(
        plek=plek,
        uitleg=detail.toelichting,
        vorm=detail.vorm,
        antwoord=answer,
        padvelden=(CODE, eigen) if pad.ding else (CODE,),
        filters=tuple(_fields(detail, detail.filters)),
        per_dag=detail.per_dag,
    )


_SOORTEN = {SINDS: Vraagsoort.MOMENT}
"""Filters that take no code."""


def _fields(wat: Overzicht | Detail, filters: Sequence[Filter]) -> Iterator[Veld]:
    for filter_ in filters:
        yield Veld(
            naam=filter_.naam,
            uitleg=filter_.uitleg,
            voorbeeld=filter_.voorbeeld,
            keuzes=filter_choices(wat, filter_),
            soort=Vraagsoort.WOORDEN
            if filter_.vrij
            else _SOORTEN.get(filter_.naam, Vraagsoort.CODE),
        )


_DINGEN = {plek.pad.split("/")[3] for detail in DETAILS for plek in detail.adressen}


def _places(overzicht: Overzicht) -> Iterator[Plek]:
    """Its own addresses, and one within a regeling where its things have theirs."""
    yield from overzicht.adressen
    for plek in overzicht.adressen:
        if plek.pad.removeprefix("/") in _DINGEN:
            yield Plek(
                f"/regelingen/{{code}}{plek.pad}",
                plek.kort.replace("alle regelingen", "een regeling"),
                plek.groep,
                f"{plek.operatie}VanRegeling",
            )


ADRESSEN: tuple[Adres, ...] = (
    *(_list(overzicht, plek) for overzicht in LIJSTEN for plek in _places(overzicht)),
    *(_thing(detail, plek) for detail in DETAILS for plek in detail.adressen),
)
"""All addresses of lists and things."""

VORMEN: Mapping[str, Rijvorm] = {adres.vorm.naam: adres.vorm for adres in ADRESSEN}
"""The shapes of their answers, by the name of the schema."""
