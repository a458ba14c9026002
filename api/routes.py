"""Every address of the API, made from the table of what may be asked."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from api.parameters import BLAD, FORMAAT, MOMENTEN, Gevraagd, Veld
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
    def velden(self) -> tuple[Veld, ...]:
        """All query parameters."""
        return self.filters + ((*BLAD, FORMAAT) if self.lijst else MOMENTEN)


REGELING = Veld(
    naam="regeling", uitleg="Alleen van deze regeling.", voorbeeld="mgr-voorbeeld"
)
CODE = Veld(naam="code", uitleg="Code van de regeling.", voorbeeld="mgr-voorbeeld")
GEMEENTE = Veld(
    naam="code",
    uitleg="Code van de gemeente, zoals TOOI die geeft.",
    voorbeeld="gm0202",
)
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
    over = [f for f in overzicht.filters if not (pad.gemeente and f.naam == "gemeente")]

    def answer(library: Library, vraag: Gevraagd) -> bytes:
        filters = dict(vraag.filters)
        regeling = filters.pop("regeling", None) or vraag.pad.get(pad.regeling)
        if pad.gemeente:
            filters["gemeente"] = _gemeente(library, vraag.pad[pad.gemeente])
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
        per_dag=overzicht.per_dag,
    )


def _gemeente(library: Library, code: str) -> str:
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


def _fields(wat: Overzicht | Detail, filters: Sequence[Filter]) -> Iterator[Veld]:
    for filter_ in filters:
        yield Veld(
            naam=filter_.naam,
            uitleg=filter_.uitleg,
            voorbeeld=filter_.voorbeeld,
            keuzes=filter_choices(wat, filter_),
        )


ADRESSEN: tuple[Adres, ...] = (
    *(_list(overzicht, plek) for overzicht in LIJSTEN for plek in overzicht.adressen),
    *(_thing(detail, plek) for detail in DETAILS for plek in detail.adressen),
)
"""All addresses of lists and things."""

VORMEN: Mapping[str, Rijvorm] = {adres.vorm.naam: adres.vorm for adres in ADRESSEN}
"""The shapes of their answers, by the name of the schema."""
