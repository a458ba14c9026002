"""Every page with its address and what may be asked of it."""

from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass

from api.fields import Veld
from api.own.bevindingen import judged
from api.parameters import MOMENTEN, Gevraagd
from api.registers import Registers
from api.routes import ADRESSEN, Adres
from api.site.eigen.begin import home, regeling
from api.site.eigen.besluit import besluit
from api.site.eigen.bevindingen import VELDEN as BEVINDINGVELDEN, bevindingen
from api.site.eigen.cijfers import cijfers
from api.site.eigen.controle import FEIT, controle
from api.site.eigen.deelnamematrix import matrix
from api.site.eigen.dossier import dossier, gang
from api.site.eigen.gemeente import gemeente
from api.site.eigen.kalender import VELDEN as KALENDERVELDEN, kalender
from api.site.eigen.mandaatboom import boom
from api.site.eigen.normen import norm, normen
from api.site.eigen.zoeken import zoeken
from api.site.pages import Maker, list_of, thing_of
from register.service.lijsten.catalogue import DETAILS
from register.service.lijsten.tabel import Adres as Plek, Detail

Wacht = Callable[[Registers, Gevraagd], Awaitable[None]]
"""What has to be there before a page can be made."""


@dataclass(frozen=True, slots=True)
class Pagina:
    """The address of a page, what makes it, its parameters, and what it waits for."""

    pad: str
    maak: Maker
    velden: tuple[Veld, ...] = ()
    wacht: Wacht | None = None


EIGEN = {
    "besluit": besluit,
    "deelnamematrix": matrix,
    "dossier": dossier,
    "gang": gang,
    "mandaatboom": boom,
}
"""Things with a template of their own, by their name in the table."""
_LIJSTEN = {"zoek": zoeken}
"""The same of lists."""

_DINGEN: dict[Plek, Detail] = {
    plek: detail for detail in DETAILS for plek in detail.adressen
}


def _of_table() -> Iterator[Pagina]:
    for adres in ADRESSEN:
        if adres.overzicht:
            maak = _LIJSTEN.get(adres.overzicht.naam, list_of)(adres, adres.overzicht)
            yield Pagina(adres.plek.pad, maak, _fields(adres))
        else:
            yield Pagina(adres.plek.pad, _thing(adres), _fields(adres))


def _fields(adres: Adres) -> tuple[Veld, ...]:
    """What may be asked of a page; which fields and form is not for people."""
    return tuple(v for v in adres.velden if v.naam not in ("formaat", "velden"))


def _thing(adres: Adres) -> Maker:
    detail = _DINGEN[adres.plek]
    return EIGEN.get(detail.naam, thing_of)(adres, detail)


PAGINAS: tuple[Pagina, ...] = (
    Pagina("/", home, MOMENTEN),
    Pagina("/regelingen/{code}", regeling, MOMENTEN),
    Pagina("/regelingen/{code}/cijfers", cijfers, MOMENTEN),
    Pagina("/regelingen/{code}/controle", controle, (FEIT,)),
    Pagina("/gemeenten/{code}", gemeente, MOMENTEN),
    Pagina("/kalender", kalender, (*KALENDERVELDEN, *MOMENTEN)),
    Pagina("/bevindingen", bevindingen, BEVINDINGVELDEN, judged),
    Pagina("/normen", normen),
    Pagina("/normen/{norm}", norm),
    *_of_table(),
)
"""All pages; the first that fits an address is meant."""
