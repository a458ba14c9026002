"""The file of a meeting as an XLSX: sheets of rows, read as the same tree as YAML.

A heading is the name of a field (`besluit.handeling` for a field within a field); what
belongs to an item stands on a sheet of its own, with the item in column `punt`.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, is_dataclass
from datetime import date
from types import UnionType
from typing import Final, Union, get_args, get_origin, get_type_hints

from typing_extensions import override

from register.domain.values import Verzegeld
from register.formats.rekenblad import Rij, sheets
from register.formats.vergaderstaat.inhoud import (
    Puntstaat,
    Vergaderstaat,
    VergaderstaatFout,
)
from register.formats.waarden import OnleesbareWaarde, day, yes
from register.formats.yamltext import Gelezen

PER_PUNT: Final = ("amendementen", "moties", "toezeggingen", "onthoudingen", "belangen")
"""Sheets of which each row belongs to an item."""
EIGEN: Final = ("presentie", "punten", "genodigden", "ingekomen")
"""Sheets of which each row stands by itself."""
UITLEG: Final = "uitleg"
"""Sheet for people; not read."""
GEGEVENS: Final = "vergadering"
"""Sheet with a field and its value in each row."""
_VOOR_MENSEN = frozenset({"", "naam", "toelichting bij de rij"})
"""Columns that say to people what a row is about."""


@dataclass(frozen=True, slots=True)
class Werkmap(Gelezen):
    """What the sheets say, and the cell of each value by its JSON pointer."""

    cellen: Mapping[str, str] = field(default_factory=dict)

    @override
    def place(self, pad: str) -> str:
        while pad and pad not in self.cellen:
            pad = pad.rpartition("/")[0]
        return self.cellen.get(pad, "de werkmap")


def tree(inhoud: bytes) -> Werkmap:
    """Read the sheets; raises `VergaderstaatFout` with sheet and cell."""
    bouw = _Bouw()
    for naam, rijen in sheets(inhoud).items():
        bouw.sheet(naam, rijen)
    bouw.join()
    return Werkmap(bouw.waarde, bouw.regels, bouw.cellen)


@dataclass(slots=True)
class _Plek:
    """A cell: the sheet, its column from 0 and its row from 1."""

    blad: str
    kolom: int
    rij: int

    @override
    def __str__(self) -> str:
        letters, rest = "", self.kolom + 1
        while rest:
            rest, teken = divmod(rest - 1, 26)
            letters = chr(ord("A") + teken) + letters
        return f"blad {self.blad}, cel {letters}{self.rij}"


class _Bouw:
    """Builds the tree and remembers where everything stood."""

    def __init__(self) -> None:
        self.waarde: dict[str, object] = {}
        self.regels: dict[str, int] = {}
        self.cellen: dict[str, str] = {}
        self._onder: list[tuple[str, str, dict[str, object], _Plek]] = []
        self._sporen: list[tuple[dict[str, object], list[tuple[str, _Plek]]]] = []

    def sheet(self, naam: str, rijen: list[Rij]) -> None:
        """Read one sheet."""
        soort = naam.strip().lower()
        if soort == UITLEG or not rijen:
            return
        if soort == GEGEVENS:
            self._fields(naam, rijen)
        elif soort in EIGEN:
            lijst = [deel for deel, _ in self._records(naam, soort, rijen)]
            self.waarde[soort] = lijst
        elif soort in PER_PUNT:
            for deel, plek in self._records(naam, soort, rijen):
                self._onder.append((soort, str(deel.pop("punt", "")), deel, plek))
        else:
            bekend = ", ".join((GEGEVENS, *EIGEN, *PER_PUNT, UITLEG))
            msg = f"onbekend blad; bekend zijn: {bekend}"
            raise VergaderstaatFout(msg, regel=1, waar=f"blad {naam}")

    def join(self) -> None:
        """Put what belongs to an item under it, and note all places."""
        punten = self.waarde.get("punten")
        op_code = {
            str(punt.get("punt")): punt
            for punt in (punten if isinstance(punten, list) else [])
        }
        for soort, code, deel, plek in self._onder:
            if code not in op_code:
                msg = f"punt '{code}' staat niet op het blad Punten"
                raise _fault(plek, msg)
            lijst = op_code[code].setdefault(soort, [])
            lijst.append(deel)
        sporen = {id(deel): plekken for deel, plekken in self._sporen}
        self._note("", self.waarde, sporen)

    def _note(
        self,
        pad: str,
        waarde: object,
        sporen: Mapping[int, list[tuple[str, _Plek]]],
    ) -> None:
        for onder, plek in sporen.get(id(waarde), ()):
            self.cellen[pad + onder] = str(plek)
            self.regels[pad + onder] = plek.rij
        if isinstance(waarde, dict):
            for naam, deel in waarde.items():
                self._note(f"{pad}/{naam}", deel, sporen)
        elif isinstance(waarde, list):
            for plek_nr, deel in enumerate(waarde):
                self._note(f"{pad}/{plek_nr}", deel, sporen)

    def _fields(self, blad: str, rijen: list[Rij]) -> None:
        spoor: list[tuple[str, _Plek]] = []
        for rij in rijen:
            veld, *rest = rij.cellen
            tekst = next(iter(rest), "")
            if not veld or veld.lower() == "veld" or not tekst:
                continue
            pad = _path(veld)
            hint = _hint(Vergaderstaat, pad, _Plek(blad, 0, rij.nummer))
            plek = _Plek(blad, 1, rij.nummer)
            _put(self.waarde, pad, _value(tekst, hint, pad, plek))
            spoor.append(("/" + "/".join(pad), plek))
        self._sporen.append((self.waarde, spoor))

    def _records(
        self, blad: str, soort: str, rijen: list[Rij]
    ) -> Iterator[tuple[dict[str, object], _Plek]]:
        kop, *rest = rijen
        kolommen = list(_columns(blad, soort, kop))
        for rij in rest:
            deel: dict[str, object] = {}
            spoor = [("", _Plek(blad, 0, rij.nummer))]
            for kolom, pad, hint in kolommen:
                tekst = rij.cellen[kolom] if kolom < len(rij.cellen) else ""
                if tekst:
                    plek = _Plek(blad, kolom, rij.nummer)
                    _put(deel, pad, _value(tekst, hint, pad, plek))
                    spoor.append(("/" + "/".join(pad), plek))
            if deel:
                self._sporen.append((deel, spoor))
                yield deel, spoor[0][1]


def _columns(
    blad: str, soort: str, kop: Rij
) -> Iterator[tuple[int, list[str], object]]:
    vorm = _element(Puntstaat if soort in PER_PUNT else Vergaderstaat, soort)
    for kolom, cel in enumerate(kop.cellen):
        pad = _path(cel)
        if cel.strip().lower() in _VOOR_MENSEN and pad[0] not in get_type_hints(vorm):
            continue
        if pad == ["punt"] and soort in PER_PUNT:
            yield kolom, pad, str
            continue
        yield kolom, pad, _hint(vorm, pad, _Plek(blad, kolom, kop.nummer))


def _element(vorm: type, lijst: str) -> type:
    deel = get_args(get_type_hints(vorm)[lijst])[0]
    assert isinstance(deel, type), "a list of records"
    return deel


def _path(kop: str) -> list[str]:
    """`Besluit.bedrag (euro)` is the field `bedrag` of `besluit`."""
    los = re.sub(r"\(.*?\)", "", kop).strip().lower()
    return [deel.strip().replace(" ", "_") for deel in los.split(".")]


def _hint(vorm: type, pad: list[str], plek: _Plek) -> object:
    """Type of a field; refuses a heading that names none."""
    hint: object = vorm
    for naam in pad:
        records = [
            deel
            for deel in _members(hint)
            if is_dataclass(deel) and deel is not Verzegeld
        ]
        velden = get_type_hints(records[0]) if records else {}
        velden.pop("SOORT", None)
        velden.pop("STROOM", None)
        if naam not in velden:
            msg = (
                f"onbekend veld '{'.'.join(pad)}'; bekend zijn: "
                f"{', '.join(sorted(velden)) or 'geen velden hieronder'}"
            )
            raise _fault(plek, msg)
        hint = velden[naam]
    return hint


def _members(hint: object) -> tuple[object, ...]:
    return get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)


def _value(tekst: str, hint: object, pad: list[str], plek: _Plek) -> object:
    delen = _members(hint)
    if pad[-1] == "bedrag":
        return tekst if "€" in tekst else f"€ {tekst}"
    if get_origin(hint) is tuple and not is_dataclass(get_args(hint)[0]):
        return [stuk for stuk in map(str.strip, re.split("[;,]", tekst)) if stuk]
    if bool in delen:
        gezegd = yes(tekst)
        return tekst if gezegd is None else gezegd
    if int in delen:
        return int(tekst) if tekst.isdigit() else tekst
    if date in delen:
        try:
            gelezen = day(tekst)
        except OnleesbareWaarde as fout:
            raise _fault(plek, str(fout)) from fout
        return gelezen.isoformat() if gelezen else None
    # a code as 4.1 is a number to a spreadsheet
    return tekst.replace(",", ".") if re.fullmatch(r"\d+,\d+", tekst) else tekst


def _put(doel: dict[str, object], pad: list[str], waarde: object) -> None:
    *boven, veld = pad
    for naam in boven:
        onder = doel.setdefault(naam, {})
        assert isinstance(onder, dict), "a heading names a field in a record"
        doel = onder
    doel[veld] = waarde


def _fault(plek: _Plek, tekst: str) -> VergaderstaatFout:
    return VergaderstaatFout(tekst, regel=plek.rij, waar=str(plek))
