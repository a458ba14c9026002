"""Lists that no row of the table gives, with the pages and forms of all lists."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import orjson

from api.fields import Veld
from api.forms import CSV, JSON, XLSX
from api.lists import made, unbound
from api.memory import Bewaard
from api.own.address import Eigen, Gegeven
from api.parameters import AANTAL, CURSOR, FORMAAT, Gevraagd, choosing
from api.registers import Registers
from register.service.csvblad import header
from register.service.lijsten.tabel import Adres as Plek, Overzicht
from register.service.lijsten.vormen import Rijvorm, Schema, verwijs
from register.service.lijsten.words import Rij
from register.service.pages import cursor, listed, read_cursor

Rijmaker = Callable[[Registers, Gevraagd], Iterable[Rij]]

BLADVELDEN = (AANTAL, CURSOR, FORMAAT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Eigenlijst:
    """A list by its rows; `sleutel` tells them apart, `kolom` is their order.

    A filter goes by the field of the row with its name; `anders` are parameters that
    the maker itself looks at.
    """

    naam: str
    plek: Plek
    uitleg: str
    vorm: Rijvorm
    rijen: Rijmaker
    sleutel: tuple[str, ...]
    kolom: str = ""
    aflopend: bool = False
    filters: tuple[Veld, ...] = ()
    anders: tuple[Veld, ...] = ()
    padvelden: tuple[Veld, ...] = ()
    per_dag: bool = False

    def address(self) -> Eigen:
        """Its address."""
        kiezen = choosing(tuple(self.vorm.velden))
        return Eigen(
            plek=self.plek,
            uitleg=self.uitleg,
            maak=self.make,
            inhoud=self._forms(),
            schemas=(self.vorm,),
            padvelden=self.padvelden,
            velden=(*self.filters, *self.anders, *BLADVELDEN, kiezen),
            per_dag=self.per_dag,
        )

    def make(self, registers: Registers, pad: str, gevraagd: Gevraagd) -> Bewaard:
        """One page, in the form that is asked for."""
        vraag = unbound(pad, gevraagd)
        rijen = [
            rij
            for rij in self.rijen(registers, vraag)
            if all(_fits(rij, veld, vraag.filters) for veld in self.filters)
        ]
        rijen.sort(key=self._place, reverse=self.aflopend)
        stand = read_cursor(vraag.cursor)
        over = [rij for rij in rijen if self._is_after(rij, stand)]
        blad = over[: vraag.page_size]
        nieuw = {_home(rij): self._place(rij) for rij in blad}
        volgende = cursor(stand | nieuw) if len(over) > len(blad) else None
        inhoud = listed([orjson.dumps(rij) for rij in blad], volgende)
        return made(registers, self._overview(), inhoud, pad, gevraagd)

    def _place(self, rij: Rij) -> tuple[str, str]:
        waarde = str(rij.get(self.kolom, "")) if self.kolom else ""
        return waarde, "/".join(_sortable(rij.get(veld)) for veld in self.sleutel)

    def _is_after(self, rij: Rij, stand: Mapping[str, tuple[str, str]]) -> bool:
        na = stand.get(_home(rij))
        if na is None:
            return True
        plek = self._place(rij)
        return plek < na if self.aflopend else plek > na

    def _overview(self) -> Overzicht:
        return Overzicht(
            naam=self.naam,
            uitleg=self.plek.kort,
            toelichting=self.uitleg,
            voorbeeld="",
            bron="",
            rij=self.vorm,
            kolommen=(),
            leeg="",
        )

    def _forms(self) -> Mapping[str, Gegeven]:
        voorbeeld = {"aantal": 1, "gegevens": [self.vorm.voorbeeld], "volgende": None}
        blad = ";".join(header(self._overview())) + "\r\n"
        return {
            JSON: Gegeven(list_schema(self.vorm), voorbeeld),
            CSV: Gegeven({"type": "string"}, blad),
            XLSX: Gegeven({"type": "string", "format": "binary"}, None),
        }


def list_schema(vorm: Rijvorm, *anders: Schema) -> Schema:
    """A page of rows of this shape; `anders`: what a row can be as well."""
    keuze = [verwijs(vorm.naam), *anders, verwijs("Keuze")]
    return {
        "type": "object",
        "description": "Eén bladzijde; `volgende` is het adres van de volgende.",
        "properties": {
            "aantal": {"type": "integer", "description": "Rijen op dit blad."},
            "gegevens": {"type": "array", "items": {"anyOf": keuze}},
            "volgende": {"type": ["string", "null"], "format": "uri-reference"},
        },
        "required": ["aantal", "gegevens", "volgende"],
    }


def _home(rij: Rij) -> str:
    return str(rij.get("regeling", ""))


def _sortable(waarde: object) -> str:
    """Numbers in their own order."""
    return f"{waarde:015d}" if isinstance(waarde, int) else str(waarde or "")


def _fits(rij: Rij, veld: Veld, filters: Mapping[str, str]) -> bool:
    gevraagd = filters.get(veld.naam)
    if gevraagd is None:
        return True
    waarde = rij.get(veld.naam)
    if isinstance(waarde, Sequence) and not isinstance(waarde, str):
        return gevraagd in waarde
    return str(waarde) == gevraagd
