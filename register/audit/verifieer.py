#!/usr/bin/env python3
"""Controleert een export van een besluitregister.

Nodig is alleen Python 3.9 of nieuwer; er wordt niets geïnstalleerd, niets geschreven
(een zip wordt even uitgepakt en weer weggehaald) en geen netwerk gebruikt. Alles wordt
opnieuw uitgerekend uit de bytes zelf: elke gebeurtenis, de boom (RFC 6962), het
ondertekende checkpoint (C2SP signed-note, Ed25519 volgens RFC 8032), elke
openbaarmaking en elk bestand van het manifest; en waar het register sleutels toekent:
wie elke gebeurtenis tekende, en of die sleutel dat toen mocht.

    python3 verifieer.py [MAP|ZIP] [--json] [--sleutel VKEY] [--eerder NOTA]
                         [--regel SEQ] [--getuige VKEY]

Uitkomst: 0 (klopt) of 4 (klopt niet).

Wat dit niet bewijst: dat een gebeurtenis waar is of dat alles is vastgelegd; en zonder
`--sleutel` en `--eerder` niet dat deze export van dit register komt en later niet is
herschreven. Vergelijk de sleutel met de bekendgemaakte en bewaar oude checkpoints.
Wie de sleutel van een raad kent die medeondertekent, noemt die met `--getuige`.
"""

from __future__ import annotations

import argparse
import base64
import binascii
import contextlib
import functools
import gc
import hashlib
import itertools
import json
import os
import re
import stat
import struct
import sys
import tempfile
import time
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from typing import BinaryIO

BREEDTE = 256
HASH = 32
MAX_INHOUD = 65_535
MAX_GETAL = 2**53 - 1
MAX_DIEPTE = 32
MAX_NOTA = 1 << 16
MAX_REGEL = 1 << 26
MAX_WAARDE = 1 << 23
MAX_NAAM = 200
MAX_PER_SOORT = 100
MAX_BYTES_FOUTEN = 20
MAX_BESTANDEN = 2_000_000
PER_TAAK = 16
KLEIN = 16
BLOK = 1 << 20
GEBROKEN = 4

_DOMEIN = b"besluitregister/sd/v1\0"
_LEEG = hashlib.sha256(b"").digest()


@dataclass
class Fout:
    """Eén ding dat niet klopt; `hier` en `ginds` zijn twee versies van de bytes."""

    soort: str
    tekst: str
    seq: int | None = None
    hier: bytes | None = None
    ginds: bytes | None = None


@dataclass
class Fouten:
    """Wat er niet klopt, met een grens aan wat wordt bewaard."""

    lijst: list[Fout] = field(default_factory=list)
    aantal: int = 0
    met_bytes: int = 0
    per_soort: dict[str, int] = field(default_factory=dict)

    def add(self, fout: Fout) -> None:
        self.aantal += 1
        if fout.hier is not None or fout.ginds is not None:
            self.met_bytes += 1
            if self.met_bytes > MAX_BYTES_FOUTEN:
                fout.hier = fout.ginds = None
        bewaard = self.per_soort.get(fout.soort, 0)
        if bewaard < MAX_PER_SOORT:
            self.per_soort[fout.soort] = bewaard + 1
            self.lijst.append(fout)

    def meld(self, soort: str, tekst: str, seq: int | None = None) -> None:
        self.add(Fout(soort, tekst, seq))

    def neem_over(self, andere: Fouten) -> None:
        for fout in andere.lijst:
            self.add(fout)
        self.aantal += andere.aantal - len(andere.lijst)


class Ongeldig(ValueError):
    """Iets heeft niet de vorm die het moet hebben."""


# --- Ed25519, RFC 8032 section 5.1 ------------------------------------------

_P = 2**255 - 19
_L = 2**252 + 27742317777372353535851937790883648493
_D = -121665 * pow(121666, _P - 2, _P) % _P
_WORTEL_MIN_1 = pow(2, (_P - 1) // 4, _P)
_Punt = tuple[int, int, int, int]


def _x_van(y: int, teken: int) -> int | None:
    kwadraat = (y * y - 1) * pow(_D * y * y + 1, _P - 2, _P) % _P
    x = pow(kwadraat, (_P + 3) // 8, _P)
    if (x * x - kwadraat) % _P:
        x = x * _WORTEL_MIN_1 % _P
    if (x * x - kwadraat) % _P or (not x and teken):
        return None
    return _P - x if x & 1 != teken else x


def _punt(bytes_: bytes) -> _Punt | None:
    getal = int.from_bytes(bytes_, "little")
    y, teken = getal & (2**255 - 1), getal >> 255
    x = _x_van(y, teken) if y < _P else None
    return None if x is None else (x, y, 1, x * y % _P)


def _tel_op(p: _Punt, q: _Punt) -> _Punt:
    a = (p[1] - p[0]) * (q[1] - q[0]) % _P
    b = (p[1] + p[0]) * (q[1] + q[0]) % _P
    c = 2 * p[3] * q[3] * _D % _P
    d = 2 * p[2] * q[2] % _P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % _P, g * h % _P, f * g % _P, e * h % _P


def _basis() -> _Punt:
    y = 4 * pow(5, _P - 2, _P) % _P
    x = _x_van(y, 0)
    assert x is not None, "the base point of RFC 8032 exists"
    return x, y, 1, x * y % _P


@functools.lru_cache(maxsize=64)
def _tafel(p: _Punt) -> tuple[tuple[_Punt, ...], ...]:
    """Van elk hexadecimaal cijfer op elke plaats het veelvoud van dit punt."""
    rijen = []
    for _ in range(64):
        rij = [(0, 1, 1, 0), p]
        for _ in range(14):
            rij.append(_tel_op(rij[-1], p))
        rijen.append(tuple(rij))
        p = _tel_op(rij[-1], p)
    return tuple(rijen)


def _maal(getal: int, p: _Punt) -> _Punt:
    som: _Punt = (0, 1, 1, 0)
    while getal:
        if getal & 1:
            som = _tel_op(som, p)
        p = _tel_op(p, p)
        getal >>= 1
    return som


def _maal_vaak(getal: int, p: _Punt) -> _Punt:
    """Hetzelfde met een tafel, voor een punt dat vaak terugkomt."""
    som: _Punt = (0, 1, 1, 0)
    for rij in _tafel(p):
        if cijfer := getal & 15:
            som = _tel_op(som, rij[cijfer])
        getal >>= 4
    return som


_BASIS = _basis()


@functools.lru_cache(maxsize=64)
def _sleutelpunt(publiek: bytes) -> _Punt | None:
    """Het punt van een publieke sleutel; niets bij een waarmee alles zou kloppen."""
    punt = _punt(publiek)
    return None if punt is None or _maal(8, punt)[0] == 0 else punt


@functools.lru_cache(maxsize=256)
def handtekening_klopt(
    publiek: bytes,
    bericht: bytes,
    handtekening: bytes,
    vaak: bool = False,  # noqa: FBT001, FBT002 - a key that signs much
) -> bool:
    """Of dit een Ed25519-handtekening van deze sleutel onder dit bericht is."""
    if len(publiek) != HASH or len(handtekening) != 2 * HASH:
        return False
    a = _sleutelpunt(publiek)
    s = int.from_bytes(handtekening[HASH:], "little")
    if a is None or s >= _L:
        return False
    som = hashlib.sha512(handtekening[:HASH] + publiek + bericht).digest()
    h = int.from_bytes(som, "little") % _L
    maal = _maal_vaak if vaak else _maal
    x, y, z, _ = _tel_op(_maal_vaak(s, _BASIS), maal(_L - h, a))
    keer = pow(z, -1, _P)
    r = (y * keer % _P) | (x * keer % _P & 1) << 255
    return r.to_bytes(HASH, "little") == handtekening[:HASH]


# --- signed notes and checkpoints, C2SP --------------------------------------

_STUURTEKEN = re.compile("[\x00-\x09\x0b-\x1f\ud800-\udfff]")
_NIET_IN_NAAM = re.compile("[\\s+\x00-\x1f\ud800-\udfff]")
_OMVANG = re.compile("0|[1-9][0-9]{0,18}")
_ED25519 = 1
_GETUIGE = 4
_TIJD = 8
_ID = 4
_MAX_TEKENS = 100


def _base64(tekst: str) -> bytes:
    try:
        ruw = base64.b64decode(tekst.encode("ascii"), validate=True)
    except (UnicodeEncodeError, binascii.Error, ValueError):
        raise Ongeldig("geen base64") from None
    if base64.b64encode(ruw).decode() != tekst:
        raise Ongeldig("geen base64 in de enige juiste schrijfwijze")
    return ruw


@dataclass(frozen=True)
class Sleutel:
    """Een publieke sleutel met de naam waaronder zij tekent."""

    naam: str
    publiek: bytes
    soort: int = _ED25519

    @property
    def id(self) -> bytes:
        som = self.naam.encode() + b"\n" + bytes([self.soort]) + self.publiek
        return hashlib.sha256(som).digest()[:_ID]


def lees_vkey(tekst: str, soort: int = _ED25519) -> Sleutel:
    """Lees `naam+id+sleutel`; weigert elke andere schrijfwijze of soort."""
    naam, _, rest = tekst.partition("+")
    id_, _, materiaal = rest.partition("+")
    ruw = _base64(materiaal)
    if not naam or _NIET_IN_NAAM.search(naam):
        raise Ongeldig("de naam van de sleutel is leeg of bevat een spatie of plus")
    if len(ruw) != HASH + 1 or ruw[0] != soort:
        raise Ongeldig(
            "geen sleutel van een getuige"
            if soort == _GETUIGE
            else "geen Ed25519-sleutel"
        )
    sleutel = Sleutel(naam, ruw[1:], soort)
    if sleutel.id.hex() != id_:
        raise Ongeldig("de id hoort niet bij de sleutel")
    return sleutel


@dataclass(frozen=True)
class Checkpoint:
    """Wat het register over zichzelf zegt: herkomst, aantal gebeurtenissen, wortel."""

    origin: str
    omvang: int
    wortel: bytes


def splits_nota(nota: bytes) -> tuple[str, list[tuple[str, bytes, bytes]]]:
    """Tekst en handtekeningen (naam, id, handtekening) van een nota."""
    if len(nota) > MAX_NOTA:
        raise Ongeldig("de nota is te lang")
    try:
        geheel = nota.decode()
    except UnicodeDecodeError:
        raise Ongeldig("de nota is geen UTF-8") from None
    tekst, scheiding, rest = geheel.rpartition("\n\n")
    if not scheiding or not rest.endswith("\n") or _STUURTEKEN.search(geheel):
        raise Ongeldig("geen nota: tekst, lege regel, handtekeningen")
    regels = rest[:-1].split("\n")
    if len(regels) > _MAX_TEKENS:
        raise Ongeldig("te veel handtekeningen")
    return tekst + "\n", [_lees_regel(regel) for regel in regels]


def _lees_regel(regel: str) -> tuple[str, bytes, bytes]:
    delen = regel.split(" ")
    if len(delen) != 3 or delen[0] != "—" or not delen[1]:  # noqa: PLR2004 - dash, name, base64
        raise Ongeldig("een regel is geen handtekening")
    ruw = _base64(delen[2])
    if _NIET_IN_NAAM.search(delen[1]) or len(ruw) <= _ID:
        raise Ongeldig("een regel is geen handtekening")
    return delen[1], ruw[:_ID], ruw[_ID:]


def lees_checkpoint(tekst: str) -> Checkpoint:
    """Lees de tekst van een nota als checkpoint, zonder iets te geloven."""
    regels = tekst[:-1].split("\n")
    if len(regels) < 3 or not all(regels) or not _OMVANG.fullmatch(regels[1]):  # noqa: PLR2004 - origin, size, root
        raise Ongeldig("geen checkpoint van herkomst, omvang en wortel")
    wortel = _base64(regels[2])
    if len(wortel) != HASH or int(regels[1]) >= 2**63:
        raise Ongeldig("geen checkpoint: de wortel of de omvang past niet")
    return Checkpoint(regels[0], int(regels[1]), wortel)


def open_checkpoint(
    nota: bytes, sleutels: Sequence[Sleutel], *, vaak: bool = False
) -> Checkpoint:
    """Lees een checkpoint dat door een van deze sleutels is ondertekend.

    Andere handtekeningen tellen niet; de naam van de sleutel moet de herkomst zijn.
    """
    tekst, tekens = splits_nota(nota)
    bekend = {(sleutel.naam, sleutel.id): sleutel for sleutel in sleutels}
    gezien: set[tuple[str, bytes]] = set()
    for naam, id_, handtekening in tekens:
        sleutel = bekend.get((naam, id_))
        if sleutel is None:
            continue
        if (naam, id_) in gezien:
            raise Ongeldig("een sleutel heeft twee keer getekend")
        gezien.add((naam, id_))
        if not handtekening_klopt(sleutel.publiek, tekst.encode(), handtekening, vaak):
            raise Ongeldig(f"de handtekening van '{naam}' klopt niet")
    checkpoint = lees_checkpoint(tekst)
    if not any(naam == checkpoint.origin for naam, _ in gezien):
        raise Ongeldig("geen handtekening van een bekende sleutel van dit register")
    return checkpoint


def medeondertekend(
    nota: bytes, getuigen: Sequence[Sleutel]
) -> list[tuple[Sleutel, int]]:
    """Welke getuigen deze nota medeondertekenden, en wanneer (seconden sinds 1970).

    Een handtekening onder hun naam die niet klopt is `Ongeldig` (tlog-cosignature).
    """
    tekst, tekens = splits_nota(nota)
    bekend = {(getuige.naam, getuige.id): getuige for getuige in getuigen}
    gevonden: dict[Sleutel, int] = {}
    for naam, id_, teken in tekens:
        getuige = bekend.get((naam, id_))
        if getuige is None:
            continue
        if getuige in gevonden:
            raise Ongeldig("een getuige heeft twee keer getekend")
        op = int.from_bytes(teken[:_TIJD], "big")
        bericht = b"cosignature/v1\ntime %d\n%b" % (op, tekst.encode())
        if op >= 2**63 or not handtekening_klopt(
            getuige.publiek, bericht, teken[_TIJD:]
        ):
            raise Ongeldig(f"de medeondertekening van '{naam}' klopt niet")
        gevonden[getuige] = op
    return list(gevonden.items())


# --- the tree, RFC 6962 -------------------------------------------------------


def _boom(hashes: Sequence[bytes]) -> bytes:
    """Wortel van een volledige deelboom over 2**k hashes."""
    rij = list(hashes)
    sha = hashlib.sha256
    while len(rij) > 1:
        paren = iter(rij)
        rij = [sha(b"\x01" + a + b).digest() for a, b in zip(paren, paren)]  # noqa: B905 - Python 3.9; the number is even
    return rij[0]


def _pieken(hashes: Sequence[bytes]) -> Iterator[bytes]:
    """Wortels van de volledige deelbomen, breedste eerst."""
    begin = 0
    while begin < len(hashes):
        breedte = 1 << ((len(hashes) - begin).bit_length() - 1)
        yield _boom(hashes[begin : begin + breedte])
        begin += breedte


def _vouw(pieken: Sequence[bytes]) -> bytes:
    if not pieken:
        return _LEEG
    som = pieken[-1]
    for piek in reversed(pieken[:-1]):
        som = hashlib.sha256(b"\x01" + piek + som).digest()
    return som


def tegelpad(niveau: str, plek: int, breedte: int = BREEDTE) -> str:
    """Pad van een tegel of bundel, zoals `tile/0/x001/234.p/17`."""
    staart = "" if breedte == BREEDTE else f".p/{breedte}"
    return f"tile/{niveau}/{_nummer(plek)}{staart}"


def _nummer(plek: int) -> str:
    cijfers = str(plek)
    cijfers = cijfers.zfill(-(-len(cijfers) // 3) * 3)
    delen = [f"x{cijfers[i : i + 3]}" for i in range(0, len(cijfers), 3)]
    delen[-1] = delen[-1][1:]
    return "/".join(delen)


# --- one event, strictly ------------------------------------------------------

_VELD = re.compile(r"_?[a-z][a-z0-9_]*")
_MOMENT = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{6}Z"
)
_VERBODEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]"
)
_GEWOON = bytes(b for b in range(0x20, 0x7F) if b != ord("\\"))
_LOSSE_SPATIE = re.compile(rb" (?:(?<=[^a-z] )|[^a-z])")
_GOEDE_VELDEN: set[tuple[str, ...]] = set()
_MAX_ONTHOUDEN = 20_000
_KORT_GETAL = 15


def _object(paren: list[tuple[str, object]]) -> dict[str, object]:
    gelezen = dict(paren)
    velden = tuple(gelezen)
    if len(velden) != len(paren):
        raise Ongeldig("een veld staat er twee keer")
    if velden not in _GOEDE_VELDEN:
        if any(not _VELD.fullmatch(veld) for veld in velden):
            raise Ongeldig("een veldnaam is niet toegestaan")
        if list(velden) != sorted(velden):
            raise Ongeldig("de velden staan niet op volgorde")
        if len(_GOEDE_VELDEN) < _MAX_ONTHOUDEN:
            _GOEDE_VELDEN.add(velden)
    return gelezen


def _getal(tekst: str) -> int:
    if len(tekst) > _KORT_GETAL and (
        len(tekst) > _KORT_GETAL + 2 or abs(int(tekst)) > MAX_GETAL
    ):
        raise Ongeldig("een getal van 2^53 of groter")
    if tekst == "-0":
        raise Ongeldig("-0 is geen toegestaan getal")
    return int(tekst)


def _geen_getal(tekst: str) -> float:
    raise Ongeldig(f"{tekst[:20]} is geen geheel getal")


_LEZER = json.JSONDecoder(
    object_pairs_hook=_object,
    parse_int=_getal,
    parse_float=_geen_getal,
    parse_constant=_geen_getal,
)


_lees = _LEZER.scan_once  # type: ignore[attr-defined] # saves a wrapper per event
_HAKEN = b"{}[]"
_GEEN_HAAK = bytes(b for b in range(256) if b not in _HAKEN)
_ALLE_GELIJK = bytes.maketrans(b"[]", b"{}")


def _ondiep(inhoud: bytes) -> bool:
    """Of de haken zeker niet te diep nesten, in JSON waarin niets is ontsnapt."""
    buiten_tekst = b"".join(inhoud.split(b'"')[::2])
    haken = buiten_tekst.translate(_ALLE_GELIJK, _GEEN_HAAK)
    for _ in range(MAX_DIEPTE):
        if not haken:
            return True
        haken = haken.replace(b"{}", b"")  # the innermost, and no more at once
    return False


def lees_json(inhoud: bytes) -> object:
    """Lees canonieke JSON; elke andere schrijfwijze is `Ongeldig`."""
    try:
        tekst = inhoud.decode()
        waarde, eind = _lees(tekst, 0)
        if eind != len(tekst):
            raise Ongeldig("er staat iets na het einde")
        if (
            not inhoud.translate(None, _GEWOON)
            and (b" " not in inhoud or not _LOSSE_SPATIE.search(inhoud))
            and (
                inhoud.count(b"{") + inhoud.count(b"[") < MAX_DIEPTE or _ondiep(inhoud)
            )
        ):
            # no escape or foreign letter, a space only between letters and so in a
            # text: there is one spelling only
            return waarde
        _loop_na(waarde, 0)
        if _schrijf(waarde) != inhoud:
            raise Ongeldig("de bytes zijn niet de canonieke schrijfwijze")
    except UnicodeError:
        raise Ongeldig("geen UTF-8") from None
    except (json.JSONDecodeError, StopIteration):
        raise Ongeldig("geen JSON") from None
    except RecursionError:
        raise Ongeldig("te diep genest") from None
    return waarde


def _schrijf(waarde: object) -> bytes:
    return json.dumps(
        waarde, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    ).encode()


def _loop_na(waarde: object, diepte: int) -> None:
    if diepte > MAX_DIEPTE:
        raise Ongeldig("te diep genest")
    if isinstance(waarde, str):
        if _VERBODEN.search(waarde):
            raise Ongeldig("een stuurteken in een tekst")
        if not unicodedata.is_normalized("NFC", waarde):
            raise Ongeldig("een tekst met losse accenten (niet NFC)")
    elif isinstance(waarde, dict):
        for deel in waarde.values():
            _loop_na(deel, diepte + 1)
    elif isinstance(waarde, list):
        for deel in waarde:
            _loop_na(deel, diepte + 1)


def wijs_aan(waarde: object, pad: str) -> object:
    """De waarde op dit pad (JSON pointer zonder bijzondere tekens)."""
    for stap in pad.split("/")[1:]:
        if isinstance(waarde, dict):
            waarde = waarde.get(stap)
        elif isinstance(waarde, list) and stap.isdecimal() and stap.isascii():
            plek = int(stap[:9])
            waarde = waarde[plek] if plek < len(waarde) else None
        else:
            return None
    return waarde


# --- the shape of a good event, so that the next of that shape needs no parsing -----
#
# Canonical JSON has one spelling. So bytes that differ from those of a good event only
# in what stands in plain strings (no quote, escape or foreign letter) and in the digits
# of short numbers are as canonical as it is, with the same fields in the same order.
# A pattern of the whole event says so ten times faster than reading it as JSON does.

VAAK = 16
MAX_VORMEN = 300
MAX_VORM = 4096
MAX_SOORT = 100
MAX_PER_TERM = 8
MAX_TERMEN = 3000
_TOEGANG = "toegang"
_BESLUIT = "besluit-genomen.v1"
_BEDRAG = "/gegevens/bedrag"
_ZEGEL = b'{"_sd":"'
_SOORT = b'"soort":"'
_KOP = ("/stroom", "/versie", "/vastgelegd_op")
_GETALVORM = "(?:0|-?[1-9][0-9]{0,14})"
_TEKSTVORM = '"[^"]*"'
_TEKSTVORM_OP = {
    "/stroom": f'"((?!{_TOEGANG}")[^"]{{0,{MAX_NAAM}}})"',
    "/vastgelegd_op": f'"({_MOMENT.pattern})"',
}


class Vorm:
    """De bouw van een goede gebeurtenis, als patroon voor alle bytes ervan."""

    def __init__(self, gebeurtenis: dict[str, object], inhoud: bytes) -> None:
        self.soort = _begrensd(str(gebeurtenis["soort"]))
        self.getekend = "handtekening" in gebeurtenis
        self.zegels = inhoud.count(_ZEGEL)
        self.verzegeld: dict[str, int] = {}
        self._open: dict[str, int] = {}
        patroon = self._patroon(gebeurtenis, "")
        self.past = re.compile(patroon.encode("ascii")).fullmatch
        self.kop = tuple(self._open[pad] for pad in _KOP)
        self.bedrag = self._open.get(_BEDRAG) if self.soort == _BESLUIT else None

    def _patroon(self, waarde: object, pad: str) -> str:
        """Het patroon van een waarde; wat straks nodig is, staat in een groep."""
        if isinstance(waarde, dict):
            if list(waarde) == ["_sd"] and type(waarde["_sd"]) is str:
                return self._groep(r'\{"_sd":"([^"]*)"\}', self.verzegeld, pad)
            delen = [
                f'"{veld}":{self._patroon(deel, f"{pad}/{veld}")}'
                for veld, deel in waarde.items()
            ]
            return rf"\{{{','.join(delen)}\}}"
        if isinstance(waarde, list):
            return rf"\[{self._rij(waarde, pad)}\]"
        return self._enkel(waarde, pad)

    def _rij(self, rij: list[object], pad: str) -> str:
        """Een rij van alleen getallen of teksten mag langer of korter zijn."""
        for soort, vorm in ((int, _GETALVORM), (str, _TEKSTVORM)):
            if rij and all(type(deel) is soort for deel in rij):
                return f"{vorm}(?:,{vorm})*"
        return ",".join(self._patroon(deel, f"{pad}/{n}") for n, deel in enumerate(rij))

    def _enkel(self, waarde: object, pad: str) -> str:
        if type(waarde) is int:
            nodig = pad in ("/versie", _BEDRAG)
            return (
                self._groep(f"({_GETALVORM})", self._open, pad) if nodig else _GETALVORM
            )
        if type(waarde) is not str:
            return json.dumps(waarde)
        if pad == "/soort":
            return f'"{re.escape(waarde)}"'
        vorm = _TEKSTVORM_OP.get(pad)
        return self._groep(vorm, self._open, pad) if vorm else _TEKSTVORM

    def _groep(self, vorm: str, op: dict[str, int], pad: str) -> str:
        op[pad] = len(self._open) + len(self.verzegeld) + 1
        return vorm


Treffer = tuple[Vorm, "re.Match[bytes]"]


class Vormen:
    """De vormen die dit proces kent: een begrensd aantal, van wat vaak voorkomt."""

    def __init__(self) -> None:
        self._bij: dict[tuple[bytes, int], list[Vorm]] = {}
        self._gezien: dict[tuple[bytes, int], int] = {}
        self._aantal = 0

    def herken(self, inhoud: bytes) -> Treffer | None:
        """De vorm waar deze bytes, alle gewoon, helemaal in passen."""
        for vorm in self._bij.get(_zoekterm(inhoud), ()):
            treffer = vorm.past(inhoud)
            if treffer:
                return vorm, treffer
        return None

    def leer(self, gebeurtenis: dict[str, object], inhoud: bytes) -> None:
        """Onthoud de vorm van een goede gebeurtenis als er veel van haar soort zijn.

        Alleen van gewone bytes: haar soort staat zoals zij is in het patroon.
        """
        term = _zoekterm(inhoud)
        gezien = self._gezien.get(term, 0) + 1
        if (
            len(inhoud) > MAX_VORM
            or inhoud.translate(None, _GEWOON)
            or len(term[0]) > MAX_SOORT
            or (gezien == 1 and len(self._gezien) >= MAX_TERMEN)
        ):
            return
        self._gezien[term] = gezien
        if gezien < VAAK or self._aantal >= MAX_VORMEN:
            return
        bekend = self._bij.setdefault(term, [])
        if len(bekend) < MAX_PER_TERM:
            bekend.append(Vorm(gebeurtenis, inhoud))
            self._aantal += 1
            self._gezien[term] = 0


def _zoekterm(inhoud: bytes) -> tuple[bytes, int]:
    """Waaronder een vorm is te vinden; of zij past, zegt alleen haar patroon."""
    plek = inhoud.rfind(_SOORT) + len(_SOORT)
    return inhoud[plek : inhoud.find(b'"', plek)], inhoud.count(b'"')


_VORMEN = Vormen()


# --- one stretch of bundles, in a process of its own --------------------------


@dataclass(frozen=True)
class Taak:
    """Bundels `van` tot `tot` van een export; `kopie` is de plaats in events.jsonl."""

    map: str
    omvang: int
    van: int
    tot: int
    kopie: int
    aanwezig: frozenset[str]


@dataclass
class Deel:
    """Wat een stuk van het logboek opleverde, klein genoeg om door te geven."""

    fouten: Fouten = field(default_factory=Fouten)
    deelbomen: list[bytes | None] = field(default_factory=list)
    staart: list[bytes] = field(default_factory=list)
    eerste: dict[str, int] = field(default_factory=dict)
    laatste: dict[str, int] = field(default_factory=dict)
    begin: str = ""
    eind: str = ""
    soorten: dict[str, int] = field(default_factory=dict)
    bedrag: int = 0
    verzegeld: int = 0
    geopend: int = 0
    gelezen: int = 0
    herkomst: str = ""
    sommen: dict[str, str] = field(default_factory=dict)
    getekend: int = 0
    toegang: list[tuple[int, dict[str, object]]] = field(default_factory=list)
    toegang_omvang: int = 0


def lees_bestand(pad: str, grens: int) -> bytes:
    """Lees een gewoon bestand van hoogstens zoveel bytes."""
    with open(pad, "rb") as bron:  # noqa: PTH123 - one call less per file
        inhoud = bron.read(grens + 1)
    if len(inhoud) > grens:
        raise Ongeldig("het bestand is te lang")
    return inhoud


def doe_deel(taak: Taak) -> Deel:
    """Reken een stuk van het logboek na."""
    deel = Deel()
    kopie, plaats = _open_kopie(taak), taak.kopie
    ruimt_op = gc.isenabled()
    gc.disable()  # nothing here is circular, and there is much of it
    try:
        for bundel in range(taak.van, taak.tot):
            eerste = bundel * BREEDTE
            aantal = min(BREEDTE, taak.omvang - eerste)
            gevonden = _lees_bundel(taak, bundel, aantal, deel)
            inhouden = gevonden.inhouden
            if kopie is not None and inhouden:
                kopie.seek(max(plaats, 0))  # a file may be shorter than it can be
                _vergelijk_kopie(kopie, eerste, inhouden, deel)
            plaats += gevonden.omvang - aantal
            if not gevonden.heel:
                deel.deelbomen.append(None)
                continue
            sha = hashlib.sha256
            hashes = [sha(b"\x00" + inhoud).digest() for inhoud in inhouden]
            _tegel(taak, bundel, hashes, deel)
            gelezen = _gebeurtenissen(eerste, inhouden, deel)
            if bundel == 0 and gelezen[0]:
                deel.herkomst = _herkomst(lees_json(inhouden[0]))
            _openbaarmakingen(taak, bundel, gelezen, deel)
            if aantal == BREEDTE:
                deel.deelbomen.append(_boom(hashes))
            else:
                deel.staart = hashes
    finally:
        if ruimt_op:
            gc.enable()
        if kopie is not None:
            kopie.close()
    return deel


def _open_kopie(taak: Taak) -> BinaryIO | None:
    if "events.jsonl" not in taak.aanwezig:
        return None
    return open(os.path.join(taak.map, "events.jsonl"), "rb")  # noqa: PTH118, PTH123 - closed by the caller


def _inhoud(taak: Taak, pad: str, grens: int, deel: Deel) -> bytes | None:
    """De bytes van een bestand dat er moet zijn; onthoudt de som voor het manifest."""
    if pad not in taak.aanwezig:
        deel.fouten.meld("bestand", f"'{pad}' ontbreekt")
        return None
    try:
        inhoud = lees_bestand(os.path.join(taak.map, pad), grens)  # noqa: PTH118 - strings throughout
    except (OSError, Ongeldig) as fout:
        deel.fouten.meld("bestand", f"'{pad}' is niet te lezen: {fout}")
        return None
    deel.sommen[pad] = hashlib.sha256(inhoud).hexdigest()
    return inhoud


@dataclass(frozen=True)
class Bundel:
    """De gebeurtenissen van een bundel; `heel` als zij er precies in passen."""

    inhouden: list[bytes]
    omvang: int
    heel: bool


def _lees_bundel(taak: Taak, bundel: int, aantal: int, deel: Deel) -> Bundel:
    pad = tegelpad("entries", bundel, aantal)
    ruw = _inhoud(taak, pad, aantal * (MAX_INHOUD + 2), deel)
    if ruw is None:
        return Bundel([], aantal, heel=False)
    inhouden, plaats, einde, getal = [], 0, len(ruw), int.from_bytes
    for _ in range(aantal):
        begin = plaats + 2
        plaats = begin + getal(ruw[plaats:begin], "big")
        inhouden.append(ruw[begin:plaats])
        if plaats > einde:
            break
    heel = plaats == einde and len(inhouden) == aantal
    if not heel:
        eerste = bundel * BREEDTE
        seq = eerste + min(len(inhouden), aantal) - 1
        tekst = (
            f"de lengten in '{pad}' kloppen niet met seq {eerste} t/m "
            f"{eerste + aantal - 1}"
        )
        deel.fouten.meld("bundel", tekst, seq)
    return Bundel(inhouden, einde, heel)


def _bundel(taak: Taak, bundel: int, aantal: int, deel: Deel) -> list[bytes] | None:
    """De gebeurtenissen van een bundel, of niets als de lengten niet kloppen."""
    gelezen = _lees_bundel(taak, bundel, aantal, deel)
    return gelezen.inhouden if gelezen.heel else None


def _tegel(taak: Taak, bundel: int, hashes: list[bytes], deel: Deel) -> None:
    pad = tegelpad("0", bundel, len(hashes))
    ruw = _inhoud(taak, pad, BREEDTE * HASH, deel)
    if ruw is None or ruw == b"".join(hashes):
        return
    if len(ruw) != HASH * len(hashes):
        deel.fouten.meld("tegel", f"'{pad}' telt {len(ruw)} bytes", bundel * BREEDTE)
        return
    for plek, som in enumerate(hashes):
        if ruw[plek * HASH : (plek + 1) * HASH] != som:
            seq = bundel * BREEDTE + plek
            tekst = f"de bytes van seq {seq} zijn niet die waarover de boom is gelegd"
            deel.fouten.meld("tegel", tekst, seq)


def _vergelijk_kopie(
    kopie: BinaryIO, eerste: int, inhouden: list[bytes], deel: Deel
) -> None:
    verwacht = b"\n".join(inhouden) + b"\n"
    gevonden = kopie.read(len(verwacht))
    if gevonden == verwacht:
        return
    regels = gevonden.split(b"\n", len(inhouden))
    for plek, inhoud in enumerate(inhouden):
        regel = regels[plek] if plek < len(regels) else b""
        if regel != inhoud:
            tekst = f"seq {eerste + plek} is in events.jsonl anders dan in de bundel"
            fout = Fout("kopie", tekst, eerste + plek, inhoud, regel[:MAX_INHOUD])
            deel.fouten.add(fout)


def _gebeurtenissen(
    eerste: int, inhouden: list[bytes], deel: Deel
) -> list[bytes | Treffer | None]:
    """Elke gebeurtenis gelezen of herkend, of niets als zij niet goed is."""
    gelezen: list[bytes | Treffer | None] = []
    gewoon = not b"".join(inhouden).translate(None, _GEWOON)
    herken = _VORMEN.herken
    for seq, inhoud in enumerate(inhouden, eerste):
        bekend = None
        if gewoon or not inhoud.translate(None, _GEWOON):
            bekend = herken(inhoud)
        try:
            if bekend:
                _neem_bekende(bekend, deel)
                gelezen.append(bekend)
            else:
                _ontleed(seq, inhoud, deel)
                gelezen.append(inhoud)
        except Ongeldig as fout:
            tekst = f"seq {seq} is geen goede gebeurtenis: {fout}"
            deel.fouten.add(Fout("vorm", tekst, seq, inhoud))
            gelezen.append(None)
    deel.gelezen += len(inhouden)
    return gelezen


def _neem_bekende(bekend: Treffer, deel: Deel) -> None:
    """Een gebeurtenis van een bekende vorm: alleen haar plaats is nog na te gaan."""
    vorm, treffer = bekend
    stroom, versie, moment = treffer.group(*vorm.kop)
    if vorm.bedrag:
        deel.bedrag += int(treffer[vorm.bedrag])
    _volgorde(stroom.decode(), int(versie), vorm.soort, moment.decode(), deel)
    deel.getekend += vorm.getekend
    deel.verzegeld += vorm.zegels


def _ontleed(seq: int, inhoud: bytes, deel: Deel) -> None:
    """Een gebeurtenis als JSON gelezen en nagelopen."""
    waarde = lees_json(inhoud)
    if not isinstance(waarde, dict):
        raise Ongeldig("geen object")
    stroom, versie = waarde.get("stroom"), waarde.get("versie")
    soort, moment = waarde.get("soort"), waarde.get("vastgelegd_op")
    gegevens = waarde.get("gegevens")
    if not (
        type(stroom) is str
        and type(versie) is int
        and type(soort) is str
        and type(moment) is str
        and _MOMENT.fullmatch(moment)
        and type(gegevens) is dict
    ):
        raise Ongeldig("stroom, versie, soort, vastgelegd_op of gegevens ontbreekt")
    bedrag = gegevens.get("bedrag") if soort == _BESLUIT else 0
    deel.bedrag += bedrag if type(bedrag) is int else 0
    _volgorde(_begrensd(stroom), versie, _begrensd(soort), moment, deel)
    if stroom == _TOEGANG:
        deel.toegang_omvang += len(inhoud)
        if deel.toegang_omvang <= MAX_TOEGANG_OMVANG:
            deel.toegang.append((seq, waarde))
    else:
        _VORMEN.leer(waarde, inhoud)
    deel.getekend += "handtekening" in waarde
    deel.verzegeld += inhoud.count(_ZEGEL)


def _begrensd(naam: str) -> str:
    """Een naam om te onthouden: van een te lange alleen het begin en een som."""
    if len(naam) <= MAX_NAAM:
        return naam
    return f"{naam[:MAX_NAAM]}…{hashlib.sha256(naam.encode()).hexdigest()}"


def _volgorde(stroom: str, versie: int, soort: str, moment: str, deel: Deel) -> None:
    """Stroomversies dicht, tijdstippen oplopend; telt mee voor de controletotalen."""
    laatste, soorten = deel.laatste, deel.soorten
    vorige, ervoor = laatste.get(stroom), deel.eind
    if vorige is None:
        deel.eerste[stroom] = versie
    laatste[stroom] = versie
    soorten[soort] = soorten.get(soort, 0) + 1
    deel.begin = deel.begin or moment
    deel.eind = moment
    if vorige is not None and versie != vorige + 1:
        raise Ongeldig(f"in '{stroom}' komt na versie {vorige} versie {versie}")
    if moment <= ervoor:
        raise Ongeldig(f"vastgelegd op {moment}, niet na {ervoor}")


def _herkomst(begin: object) -> str:
    """Herkomst van een register volgens zijn eerste gebeurtenis."""
    gegevens = begin.get("gegevens") if isinstance(begin, dict) else None
    if not isinstance(gegevens, dict) or not isinstance(gegevens.get("regeling"), str):
        return ""
    oefening = "oefening/" if gegevens.get("oefening") else ""
    return f"besluitregister/{oefening}{gegevens['regeling']}"


_OPEN = re.compile(
    rb'\{"digest":"(?P<digest>[A-Za-z0-9_-]{43})",'
    rb'"inhoud":(?P<inhoud>\["(?P<pad>/[a-z0-9_/]+)",'
    rb'(?P<waarde>(?P<tekst>"[^"\\\x00-\x1f]*")|.+)\]),'
    rb'"seq":(?P<seq>0|[1-9][0-9]{0,18}),'
    rb'"zout":"(?P<zout>[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048])"\}\n',
    re.DOTALL,
)
_NAAR_GEWOON = bytes.maketrans(b"-_", b"+/")
_NAAR_URL = bytes.maketrans(b"+/", b"-_")


def openbaarmakingpad(bundel: int) -> str:
    """Pad van de openbaarmakingen bij een bundel."""
    return f"openbaarmakingen/{_nummer(bundel)}.jsonl"


def _openbaarmakingen(
    taak: Taak,
    bundel: int,
    gelezen: list[bytes | Treffer | None],
    deel: Deel,
) -> None:
    pad = openbaarmakingpad(bundel)
    if pad not in taak.aanwezig:
        return
    som, vorige = hashlib.sha256(), (-1, "")
    with open(os.path.join(taak.map, pad), "rb") as bron:  # noqa: PTH118, PTH123 - strings throughout
        while regel := bron.readline(MAX_REGEL):
            som.update(regel)
            try:
                plek = _openbaarmaking(regel, bundel * BREEDTE, gelezen)
                if plek <= vorige:
                    raise Ongeldig("de openbaarmakingen staan niet op volgorde")  # noqa: TRY301 - one place that reports
                vorige = plek
                deel.geopend += 1
            except Ongeldig as fout:
                treffer = _OPEN.fullmatch(regel)
                seq = int(treffer["seq"]) if treffer else None
                deel.fouten.meld("openbaarmaking", f"in '{pad}': {fout}", seq)
    deel.sommen[pad] = som.hexdigest()


def _openbaarmaking(
    regel: bytes, eerste: int, gelezen: list[bytes | Treffer | None]
) -> tuple[int, str]:
    """Of deze waarde op dit pad in deze gebeurtenis is verzegeld."""
    treffer = _OPEN.fullmatch(regel)
    if treffer is None:
        raise Ongeldig("een regel is geen openbaarmaking")
    digest, inhoud, pad_, waarde, gewoon, seq_, zout = treffer.groups()
    pad, seq = pad_.decode(), int(seq_)
    if not 0 <= seq - eerste < len(gelezen):
        raise Ongeldig(f"een openbaarmaking van seq {seq} hoort hier niet")
    ruw = binascii.a2b_base64(zout.translate(_NAAR_GEWOON) + b"=")
    som = hashlib.sha256(_DOMEIN + ruw + inhoud).digest()
    if binascii.b2a_base64(som).translate(_NAAR_URL)[: len(digest)] != digest:
        raise Ongeldig(f"de openbaarmaking van seq {seq} {pad} is onwaar")
    if len(waarde) > MAX_WAARDE and not waarde.startswith(b'"'):
        raise Ongeldig(f"de waarde van seq {seq} {pad} is te groot")
    try:
        if gewoon:
            waarde.decode()
        else:
            _lees_streng(waarde)
    except (ValueError, RecursionError):
        raise Ongeldig(f"de waarde van seq {seq} {pad} is geen JSON") from None
    gebeurtenis = gelezen[seq - eerste]
    if gebeurtenis is not None and not _verzegelt(gebeurtenis, pad, digest):
        raise Ongeldig(f"seq {seq} heeft op {pad} deze verzegelde waarde niet")
    return seq, pad


def _verzegelt(gebeurtenis: bytes | Treffer, pad: str, digest: bytes) -> bool:
    """Of op dit pad deze verzegelde waarde staat, en niets anders."""
    if isinstance(gebeurtenis, tuple):
        vorm, treffer = gebeurtenis
        groep = vorm.verzegeld.get(pad)
        if groep:
            return treffer[groep] == digest
        gebeurtenis = treffer.string
    return wijs_aan(_opnieuw(gebeurtenis), pad) == {"_sd": digest.decode()}


@functools.lru_cache(maxsize=1)
def _opnieuw(inhoud: bytes) -> object:
    """De gebeurtenis die het laatst is gevraagd; alle zouden veel geheugen vragen."""
    return lees_json(inhoud)


def som_van(pad: str) -> str:
    """SHA-256 van een bestand, in blokken gelezen."""
    som = hashlib.sha256()
    with open(pad, "rb") as bron:  # noqa: PTH123 - strings throughout
        while blok := bron.read(BLOK):
            som.update(blok)
    return som.hexdigest()


# --- who recorded: keys that the log itself grants --------------------------------

MAX_TOEGANG = 100_000
MAX_TOEGANG_OMVANG = 1 << 24
_HEX = re.compile("[0-9a-f]{64}")
_SLEUTELCODE = b"besluitregister/persoonssleutel/v1\0"
_TOEKENNING = "sleutel-toegekend.v1"
_HERSTEL = "herstel-uitgevoerd.v1"
_HERSTELSLEUTEL = "herstelsleutel-vastgelegd.v1"
_GEVOLGEN = ("nummer-toegekend.v1", "besluit-getoetst.v1")
_MET_ORGAAN = ("besluit/", "dossier/")
_VAN_GREMIUM = (
    "actie/",
    "besluit/",
    "collegemandaat/",
    "raadsronde/",
    "schriftelijkeronde/",
    "vergadering/",
)
_CORRECTIE = "registratie-gecorrigeerd.v1"
_CORRECTIES = (_CORRECTIE, "registratie-vervallen.v1")
_ONGEDAAN = (*_CORRECTIES, "waarde-gewist.v1")
_GEWIST = "persoonsgegevens-gewist.v1"
_BLIKKEN = ("geheim-ingezien.v1", "waarde-gewist.v1")
_AKKOORD = "akkoord-gegeven.v1"


@dataclass(frozen=True)
class Persoonssleutel:
    """De sleutel van een mens die vastlegt, en waarvoor zij geldt."""

    code: str
    publiek: bytes
    actor: str
    persoon: str = ""
    gremia: frozenset[str] = frozenset()
    soorten: frozenset[str] = frozenset()
    beperkt: bool = False
    geheim: bool = False
    vanaf: str = ""
    tot: str = ""
    ingetrokken: int | None = None

    def zelfde_mens(self, ander: Persoonssleutel) -> bool:
        """Of beide van één mens kunnen zijn: alleen twee personen verschillen zeker."""
        if self.persoon and ander.persoon:
            return self.persoon == ander.persoon
        een, twee = self.persoon or self.actor, ander.persoon or ander.actor
        return self.actor == ander.actor or een == twee


def _tekst(van: dict[str, object], naam: str) -> str:
    waarde = van.get(naam)
    return waarde if isinstance(waarde, str) else ""


def _teksten(van: dict[str, object], naam: str) -> frozenset[str]:
    waarde = van.get(naam)
    return frozenset(map(str, waarde)) if isinstance(waarde, list) else frozenset()


def _velden(van: dict[str, object], naam: str) -> dict[str, object]:
    waarde = van.get(naam)
    return waarde if isinstance(waarde, dict) else {}


class Toegang:
    """Wie mag vastleggen, gevouwen in de volgorde van het logboek."""

    def __init__(self, herkomst: str) -> None:
        self.herkomst = herkomst
        self.sleutels: dict[str, Persoonssleutel] = {}
        self.herstel = ("", b"")

    def publiek(self, gegevens: dict[str, object]) -> bytes:
        """De publieke sleutel van dit feit; leeg als de code er niet bij hoort."""
        hexa = _tekst(gegevens, "publiek")
        if not _HEX.fullmatch(hexa):
            return b""
        ruw = bytes.fromhex(hexa)
        if _sleutelpunt(ruw) is None:
            return b""
        som = hashlib.sha256(_SLEUTELCODE + self.herkomst.encode() + b"\0" + ruw)
        return ruw if f"s{som.hexdigest()[:20]}" == gegevens.get("sleutelcode") else b""

    def neem(self, seq: int, feit: dict[str, object]) -> None:
        """Vouw een feit over toegang."""
        gegevens, soort = _velden(feit, "gegevens"), feit.get("soort")
        code = _tekst(gegevens, "sleutelcode")
        if soort == "sleutel-ingetrokken.v1":
            self._trek_in(code, seq)
        elif soort == _HERSTELSLEUTEL:
            self.herstel = (code, self.publiek(gegevens))
        elif soort in (_TOEKENNING, _HERSTEL):
            for oud in _teksten(gegevens, "ingetrokken"):
                self._trek_in(oud, seq)
            self.sleutels[code] = replace(
                _toegekend(gegevens),
                publiek=self.publiek(gegevens),
                geheim=soort == _HERSTEL or gegevens.get("geheim") is True,
            )

    def _trek_in(self, code: str, seq: int) -> None:
        if code in self.sleutels:
            self.sleutels[code] = replace(self.sleutels[code], ingetrokken=seq)

    def onwaar(self, feit: dict[str, object]) -> str:
        """Welke handtekening niet van haar sleutel onder deze bytes is."""
        door, gegevens = _velden(feit, "vastgelegd_door"), _velden(feit, "gegevens")
        bekend = {code: sleutel.publiek for code, sleutel in self.sleutels.items()}
        if feit.get("soort") == _HERSTEL:
            bekend[self.herstel[0]] = self.herstel[1]
        if feit.get("soort") == _HERSTEL or not self.sleutels:
            bekend[_tekst(gegevens, "sleutelcode")] = self.publiek(gegevens)
        rest = {n: w for n, w in feit.items() if n not in _HANDTEKENINGEN}
        for naam, veld in zip(("sleutel", "mede"), _HANDTEKENINGEN):  # noqa: B905 - Python 3.9
            code, teken = _tekst(door, naam), _tekst(feit, veld)
            if not code and not teken:
                continue
            if code and code not in bekend:
                continue  # a key that nobody granted is told already
            try:
                waar = bool(code) and handtekening_klopt(
                    bekend[code], _schrijf(rest), _base64(teken), vaak=True
                )
            except Ongeldig:
                waar = False
            if not waar:
                return f"de handtekening is niet die van sleutel '{code}'"
        return ""

    def bezwaar(self, feit: dict[str, object]) -> str:
        """Waarom wie tekende dit niet mocht vastleggen; leeg als het mocht."""
        door, gegevens = _velden(feit, "vastgelegd_door"), _velden(feit, "gegevens")
        code, mede = _tekst(door, "sleutel"), _tekst(door, "mede")
        actor, dag = _tekst(door, "actor"), str(feit.get("vastgelegd_op"))[:10]
        eigen = _tekst(gegevens, "sleutelcode")
        if mis := self._vreemd(feit, gegevens):
            return mis
        if feit.get("soort") == _HERSTEL:
            twee = bool(code) and code == self.herstel[0] and mede == eigen
            if not twee:
                return "herstel vraagt de herstelsleutel en de nieuwe"
            return self._oud(eigen, bekend=eigen in self.sleutels)
        if not self.sleutels:
            return self._eerste(feit, code, actor, eigen)
        sleutel = self.sleutels.get(code)
        if sleutel is None:
            return (
                f"sleutel '{code}' is hier niet toegekend"
                if code
                else "niet ondertekend, in een register dat sleutels toekent"
            )
        return (
            _geldt_niet(sleutel, dag)
            or self._tweede(sleutel, mede, dag)
            or _buiten(sleutel, actor, feit)
            or self._meer(sleutel, feit)
        )

    def _oud(self, code: str, *, bekend: bool) -> str:
        """Of een ingetrokken sleutel, of de herstelsleutel, toegang krijgt."""
        if code != self.herstel[0] and not bekend:
            return ""
        return f"sleutel '{_toon(code)}' is geen nieuwe en krijgt geen toegang"

    def _meer(self, sleutel: Persoonssleutel, feit: dict[str, object]) -> str:
        """Of wie een sleutel toekent, meer geeft of neemt dan hij zelf mag."""
        if feit.get("soort") == _HERSTELSLEUTEL:
            return self._minder(sleutel)
        if feit.get("soort") != _TOEKENNING:
            return ""
        gegevens = _velden(feit, "gegevens")
        code = _tekst(gegevens, "sleutelcode")
        eerder = self.sleutels.get(code)
        weg = eerder is not None and eerder.ingetrokken is not None
        if oud := self._oud(code, bekend=weg):
            return oud
        if _gaat_verder(sleutel, _toegekend(gegevens)):
            return f"sleutel '{sleutel.code}' kan niet meer geven dan zij zelf mag"
        if eerder and _gaat_verder(sleutel, eerder):
            return f"sleutel '{eerder.code}' mag meer dan '{sleutel.code}'"
        return ""

    def _minder(self, sleutel: Persoonssleutel) -> str:
        """Of herstel meer zou geven dan deze sleutel mag: het geeft alles, voorgoed."""
        geheim = any(s.geheim for s in self.sleutels.values())
        if not (sleutel.gremia or sleutel.beperkt or sleutel.tot) and (
            sleutel.geheim or not geheim
        ):
            return ""
        return f"sleutel '{sleutel.code}' is beperkt en legt geen herstelsleutel vast"

    def _vreemd(self, feit: dict[str, object], gegevens: dict[str, object]) -> str:
        """Wat geen goed feit over toegang in dit register is."""
        if feit.get("stroom") == _TOEGANG and (
            "_sd" in gegevens or str(feit.get("soort")).startswith("registratie-")
        ):
            return "wat over sleutels is vastgelegd, is gesloten of gecorrigeerd"
        code = _tekst(gegevens, "sleutelcode")
        if code and "publiek" in gegevens and not self.publiek(gegevens):
            return f"'{_toon(code)}' is niet de code van die sleutel in dit register"
        return ""

    @staticmethod
    def _eerste(feit: dict[str, object], code: str, actor: str, eigen: str) -> str:
        gegevens = _velden(feit, "gegevens")
        if feit.get("soort") != _TOEKENNING:
            return f"sleutel '{code}' is hier niet toegekend" if code else ""
        if code != eigen or actor != gegevens.get("actor"):
            return "de eerste sleutel tekent haar eigen toekenning"
        if any(gegevens.get(n) for n in ("gremia", "opdrachten", "vanaf", "tot")):
            return "de eerste sleutel geldt zonder beperking"
        return ""

    def _tweede(self, sleutel: Persoonssleutel, mede: str, dag: str) -> str:
        if not mede:
            return ""
        tweede = self.sleutels.get(mede)
        if tweede is None:
            return f"sleutel '{mede}' is hier niet toegekend"
        if tweede.zelfde_mens(sleutel) or not tweede.geheim:
            return f"sleutel '{mede}' kan hier niet meetekenen"
        return _geldt_niet(tweede, dag)


_HANDTEKENINGEN = ("handtekening", "medehandtekening")


def _geldt_niet(sleutel: Persoonssleutel, dag: str) -> str:
    if sleutel.ingetrokken is not None:
        return f"sleutel '{sleutel.code}' is ingetrokken (seq {sleutel.ingetrokken})"
    if dag < sleutel.vanaf or (sleutel.tot and dag > sleutel.tot):
        return f"sleutel '{sleutel.code}' geldt niet op {_toon(dag)}"
    return ""


def _buiten(sleutel: Persoonssleutel, actor: str, feit: dict[str, object]) -> str:
    """Waar de sleutel niet voor geldt, voor zover het zonder gremium te zien is."""
    soort, wat = _tekst(feit, "soort"), ""
    if sleutel.actor != actor:
        wat = f"is van '{_toon(sleutel.actor)}', niet van '{_toon(actor)}'"
    elif sleutel.beperkt and soort not in sleutel.soorten and not _volgt(feit):
        wat = f"mag '{_toon(soort)}' niet vastleggen"
    elif _geheim(feit) and not sleutel.geheim:
        wat = "mag geen geheim vastleggen of inzien"
    return f"sleutel '{sleutel.code}' {wat}" if wat else ""


def _volgt(feit: dict[str, object]) -> bool:
    """Of het register dit zelf toevoegt."""
    aanleiding = _velden(feit, "gegevens").get("aanleiding", "publiceer")
    return feit.get("soort") in _GEVOLGEN or (
        feit.get("soort") == "gepubliceerd.v1" and aanleiding != "publiceer"
    )


def _toegekend(gegevens: dict[str, object]) -> Persoonssleutel:
    """De sleutel zoals zij wordt toegekend, nog zonder haar publieke helft."""
    return Persoonssleutel(
        code=_tekst(gegevens, "sleutelcode"),
        publiek=b"",
        actor=_tekst(gegevens, "actor"),
        persoon=_tekst(gegevens, "persoon"),
        gremia=_teksten(gegevens, "gremia"),
        soorten=_teksten(gegevens, "soorten"),
        beperkt=bool(gegevens.get("opdrachten")),
        geheim=bool(gegevens.get("geheim")),
        vanaf=_tekst(gegevens, "vanaf"),
        tot=_tekst(gegevens, "tot"),
    )


def _gaat_verder(eigen: Persoonssleutel, ander: Persoonssleutel) -> bool:
    """Of een ander bereik verder gaat dan dat van deze sleutel."""
    soorten = ander.beperkt and ander.soorten and ander.soorten <= eigen.soorten
    return bool(
        (eigen.gremia and not (ander.gremia and ander.gremia <= eigen.gremia))
        or (eigen.beperkt and not soorten)
        or (ander.geheim and not eigen.geheim)
        or (eigen.tot and not (ander.tot and ander.tot <= eigen.tot))
    )


def _geheim(feit: dict[str, object]) -> bool:
    """Of het feit geheim is, of over geheimhouding gaat."""
    openheid = _velden(feit, "openbaarheid").get("openheid")
    soort = _tekst(feit, "soort")
    return openheid == "geheim" or soort.startswith(("geheimhouding-", "geheim-"))


def _seqs(feit: dict[str, object], *, om_geheim: bool) -> list[int]:
    """De feiten waarop dit terugslaat: wat het ongedaan maakt, opent of wist."""
    gegevens, soort = _velden(feit, "gegevens"), feit.get("soort")
    genoemd: object = []
    if soort == _GEWIST:
        genoemd = gegevens.get("seqs")
    elif om_geheim and soort in _ONGEDAAN:
        genoemd = [gegevens.get("seq")]
    elif not om_geheim and soort in _BLIKKEN:  # its stream is named after it
        naam = _tekst(feit, "stroom").rpartition("/")[2]
        genoemd = [int(naam) if _OMVANG.fullmatch(naam) else -1]
    return [s for s in genoemd if type(s) is int] if isinstance(genoemd, list) else []


def _eigen_gremium(feit: dict[str, object]) -> str | None:
    """Het gremium dat een feit noemt; `None` als het verzegeld is."""
    gegevens = _velden(feit, "gegevens")
    if "_sd" in gegevens:
        return None
    orgaan = _tekst(feit, "stroom").startswith(_MET_ORGAAN)
    return _tekst(gegevens, "gremium") or (_tekst(gegevens, "orgaan") if orgaan else "")


@dataclass(frozen=True)
class Toegangstaak:
    """Een stuk van het logboek, met alle feiten over toegang."""

    taak: Taak
    herkomst: str
    feiten: tuple[tuple[int, dict[str, object]], ...]


@dataclass
class Toegangsdeel:
    """Wat een stuk opleverde; `open_` en `terug` wachten op wat eerder is vastgelegd.

    `open_`: bij elk feit de stroom waarover het gaat (geen: de feiten waarop het
    terugslaat), een sleutel, en of die het ook mag zonder gremium. `terug`: wat iets
    ongedaan maakt of wist. Welke feiten dat zijn, staat er niet bij: het kunnen er
    duizenden per feit zijn.
    """

    fouten: Fouten = field(default_factory=Fouten)
    getekend: int = 0
    gremia: dict[str, str | None] = field(default_factory=dict)
    open_: list[tuple[int, str | None, Persoonssleutel, bool]] = field(
        default_factory=list
    )
    terug: list[tuple[int, Persoonssleutel]] = field(default_factory=list)


def doe_toegang(werk: Toegangstaak) -> Toegangsdeel:
    """Beoordeel van een stuk van het logboek wie elk feit tekende."""
    deel, taak = Toegangsdeel(), werk.taak
    toegang, feiten = Toegang(werk.herkomst), iter(werk.feiten)
    volgend = next(feiten, None)
    per_gremium = any(_velden(f, "gegevens").get("gremia") for _, f in werk.feiten)
    for bundel in range(taak.van, taak.tot):
        eerste = bundel * BREEDTE
        aantal = min(BREEDTE, taak.omvang - eerste)
        inhouden = _bundel(taak, bundel, aantal, Deel()) or []
        for seq, inhoud in enumerate(inhouden, eerste):
            while volgend and volgend[0] < seq:
                toegang.neem(*volgend)
                volgend = next(feiten, None)
            try:
                feit = lees_json(inhoud)
            except Ongeldig:
                continue  # told already
            if isinstance(feit, dict):
                _beoordeel(toegang, seq, feit, deel, per_gremium=per_gremium)
    return deel


def _beoordeel(
    toegang: Toegang,
    seq: int,
    feit: dict[str, object],
    deel: Toegangsdeel,
    *,
    per_gremium: bool,
) -> None:
    deel.getekend += "handtekening" in feit
    for tekst in (toegang.bezwaar(feit), toegang.onwaar(feit)):
        if tekst:
            deel.fouten.meld("toegang", f"seq {seq}: {tekst}", seq)
    door = _velden(feit, "vastgelegd_door")
    sleutels = [toegang.sleutels.get(_tekst(door, n)) for n in ("sleutel", "mede")]
    eerste = sleutels[0]
    if eerste and not eerste.geheim and _seqs(feit, om_geheim=True):
        deel.terug.append((seq, eerste))
    if not per_gremium:
        return
    stroom = _tekst(feit, "stroom")
    if feit.get("versie") == 1 and stroom.startswith(_VAN_GREMIUM):
        deel.gremia[stroom] = _eigen_gremium(feit)
    for sleutel in sleutels:
        if sleutel is not None and sleutel.gremia:
            _zoek_gremium(seq, feit, sleutel, deel)


def _zoek_gremium(
    seq: int, feit: dict[str, object], sleutel: Persoonssleutel, deel: Toegangsdeel
) -> None:
    """Beoordeel het gremium van een feit, of onthoud waar het te vinden is."""
    vanzelf, soort = _volgt(feit), feit.get("soort")
    stroom, gremium = _tekst(feit, "stroom"), _eigen_gremium(feit)
    if vanzelf and _velden(feit, "gegevens").get("aanleiding") == "besluitenlijst":
        return  # of all gremia that met together
    vrij = vanzelf or soort in sleutel.soorten
    if soort in _CORRECTIES or _seqs(feit, om_geheim=False):
        deel.open_.append((seq, None, sleutel, vrij))
    if soort in _BLIKKEN or gremium is None:
        return
    if soort == _AKKOORD:
        stroom = _tekst(_velden(feit, "gegevens"), "onderwerp")
    if gremium or not stroom.startswith(_VAN_GREMIUM):
        _keur_gremium(deel.fouten, seq, sleutel, gremium, vrij=vrij)
    else:
        deel.open_.append((seq, stroom, sleutel, vrij))


def _keur_gremium(
    fouten: Fouten,
    seq: int,
    sleutel: Persoonssleutel,
    gremium: str,
    *,
    vrij: bool,
) -> None:
    if gremium in sleutel.gremia or (not gremium and vrij):
        return
    wat = f"'{_toon(gremium)}'" if gremium else "wat van geen gremium is"
    tekst = f"seq {seq}: sleutel '{sleutel.code}' legt niet vast voor {wat}"
    fouten.meld("toegang", tekst, seq)


class _Naslag:
    """Leest een eerder feit na, waarop een later terugslaat."""

    def __init__(self, taak: Taak) -> None:
        self._taak = taak
        self._bundel: tuple[int, list[bytes]] = (-1, [])
        self.gremia: dict[str, str | None] = {}

    def feit(self, seq: int) -> dict[str, object]:
        """Het feit; leeg als het er niet is of niet te lezen is."""
        bundel, plek = divmod(seq, BREEDTE)
        if self._bundel[0] != bundel:
            aantal = min(BREEDTE, self._taak.omvang - bundel * BREEDTE)
            self._bundel = bundel, _bundel(self._taak, bundel, aantal, Deel()) or []
        try:
            gelezen = lees_json(self._bundel[1][plek])
        except (IndexError, Ongeldig):
            return {}
        return gelezen if isinstance(gelezen, dict) else {}

    def van(self, seq: int, stroom: str | None) -> set[str | None]:
        """Van welke gremia de stroom is, of wat het feit op deze plaats raakt."""
        if stroom is not None:
            return {self.gremia.get(stroom, "")}
        feit = self.feit(seq)
        if feit.get("soort") in _CORRECTIES:
            return set(self._genoemd(seq, feit))
        doelen = sorted(set(_seqs(feit, om_geheim=False)))
        return {self._gremium(doel if doel < seq else -1) for doel in doelen}

    def _gremium(self, seq: int) -> str | None:
        feit = self.feit(seq) if seq >= 0 else {}
        eigen, stroom = _eigen_gremium(feit), _tekst(feit, "stroom")
        if eigen or not stroom.startswith(_VAN_GREMIUM):
            return eigen
        return self.gremia.get(stroom, "")

    def _genoemd(self, seq: int, feit: dict[str, object]) -> Iterator[str]:
        """Wat een correctie ervan maakt noemt, en al wat zij ongedaan maakt."""
        stroom = _tekst(feit, "stroom")
        while feit.get("soort") in _CORRECTIES:
            gegevens = _velden(feit, "gegevens")
            nieuw = _eigen_gremium(feit | {"gegevens": _velden(gegevens, "gegevens")})
            yield from filter(None, [nieuw])
            doel = (*_seqs(feit, om_geheim=True), -1)[0]
            if not 0 <= doel < seq:
                return
            seq, feit = doel, self.feit(doel)
            if _tekst(feit, "stroom") != stroom:
                return
        yield from filter(None, [_eigen_gremium(feit)])

    def raakt_geheim(self, seq: int) -> bool:
        """Of wat ongedaan wordt gemaakt of gewist, geheim is of daarover gaat."""
        wacht, gezien = [seq], {seq}
        while wacht:
            later = wacht.pop()
            feit = self.feit(later)
            if later != seq and _geheim(feit):
                return True
            eerder = {s for s in _seqs(feit, om_geheim=True) if 0 <= s < later}
            wacht += eerder - gezien
            gezien |= eerder
        return False


# --- an export in a zip, unpacked where it can do no harm ------------------------

MAX_ZIP_INDEX = 1 << 24
MAX_ZIP_BESTANDEN = 100_000
MAX_UITGEPAKT = 1 << 36
MAX_VERHOUDING = 200
_RUIM = 1 << 26
_MAX_NAAM = 400
_PLAT = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ZIPFOUTEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    OverflowError,
    RuntimeError,
    ValueError,
    struct.error,
)


class _Zipbron:
    """Een zip waarvan niemand in één keer te veel leest: haar inhoudsopgave liegt."""

    def __init__(self, bron: BinaryIO) -> None:
        self._bron = bron

    def read(self, aantal: int = -1) -> bytes:
        grens = MAX_ZIP_INDEX + 1
        inhoud = self._bron.read(grens if aantal < 0 else min(aantal, grens))
        if len(inhoud) > MAX_ZIP_INDEX:
            raise Ongeldig("de inhoudsopgave van de zip is te lang")
        return inhoud

    def seek(self, plaats: int, vanaf: int = 0) -> int:
        return self._bron.seek(plaats, vanaf)

    def tell(self) -> int:
        return self._bron.tell()

    def seekable(self) -> bool:
        return True


@contextlib.contextmanager
def uitgepakt(pad: str) -> Iterator[str]:
    """De map van een export; een zip wordt uitgepakt en daarna weer weggehaald.

    Een zip die buiten de map wijst, liegt of te groot uitpakt is `Ongeldig`.
    """
    if not os.path.isfile(pad):  # noqa: PTH113 - strings throughout
        yield pad
        return
    with tempfile.TemporaryDirectory(prefix="verifieer-") as doel:
        try:
            map_ = _pak_uit(pad, doel)
        except Ongeldig:
            raise
        except _ZIPFOUTEN as fout:
            reden = "is geen map en geen leesbare zip"
            if isinstance(fout, OSError) and fout.strerror:
                reden = f"is niet uit te pakken ({fout.strerror})"
            raise Ongeldig(f"'{_toon(pad)}' {reden}") from None
        yield map_


def _pak_uit(pad: str, doel: str) -> str:
    omvang = os.path.getsize(pad)  # noqa: PTH202 - strings throughout
    grens = min(MAX_UITGEPAKT, MAX_VERHOUDING * omvang + _RUIM)
    with open(pad, "rb") as bron, zipfile.ZipFile(_Zipbron(bron)) as zip_:  # noqa: PTH123 - strings throughout
        leden = zip_.infolist()
        if len(leden) > MAX_ZIP_BESTANDEN:
            raise Ongeldig(f"de zip telt meer dan {MAX_ZIP_BESTANDEN} bestanden")
        _keur(leden)
        for lid in leden:
            grens -= _pak_lid_uit(zip_, lid, doel, grens)
    wortels = {lid.filename.split("/")[0] for lid in leden}
    if len(wortels) == 1 and all("/" in lid.filename for lid in leden):
        return os.path.join(doel, wortels.pop())  # noqa: PTH118 - the folder was zipped whole
    return doel


def _keur(leden: Sequence[zipfile.ZipInfo]) -> None:
    """Weiger elk lid dat niet gewoon een bestand of map hieronder is."""
    gezien: set[str] = set()
    for lid in leden:
        naam = lid.filename
        kaal = naam.removesuffix("/")
        if (
            naam != lid.orig_filename
            or len(naam) > _MAX_NAAM
            or any(teken in "\\:" or not teken.isprintable() for teken in naam)
            or any(deel in ("", ".", "..") for deel in kaal.split("/"))
        ):
            raise Ongeldig(f"de zip heeft een pad naar buiten: '{_toon(naam)}'")
        if kaal.casefold() in gezien:
            raise Ongeldig(f"'{_toon(naam)}' staat twee keer in de zip")
        gezien.add(kaal.casefold())
        soort = stat.S_IFMT(lid.external_attr >> 16)
        gewoon = stat.S_IFDIR if lid.is_dir() else stat.S_IFREG
        if soort not in (0, gewoon):
            raise Ongeldig(f"'{_toon(naam)}' in de zip is geen gewoon bestand")
        if lid.flag_bits & 1 or lid.compress_type not in _PLAT:
            raise Ongeldig(f"'{_toon(naam)}' in de zip is versleuteld of onbekend")


def _pak_lid_uit(
    zip_: zipfile.ZipFile, lid: zipfile.ZipInfo, doel: str, grens: int
) -> int:
    """Schrijf één lid weg; geeft zijn ware omvang, die de zip zelf niet bepaalt."""
    pad = os.path.join(doel, *lid.filename.split("/"))  # noqa: PTH118 - strings throughout
    if lid.is_dir():
        os.makedirs(pad, exist_ok=True)  # noqa: PTH103 - strings throughout
        return 0
    os.makedirs(os.path.dirname(pad), exist_ok=True)  # noqa: PTH103, PTH120 - strings throughout
    gelezen = 0
    with zip_.open(lid) as bron, open(pad, "xb") as uit:  # noqa: PTH123 - strings throughout
        while blok := bron.read(BLOK):
            gelezen += len(blok)
            if gelezen > grens:
                raise Ongeldig("de zip pakt te groot uit")
            uit.write(blok)
    return gelezen


# --- the whole export ----------------------------------------------------------


@dataclass
class Oordeel:
    """Wat de controle opleverde."""

    gebeurtenissen: int = 0
    wortel: str = ""
    origin: str = ""
    sleutels: list[str] = field(default_factory=list)
    gepind: bool = False
    verzegeld: int = 0
    geopend: int = 0
    getekend: int = 0
    toegekend: int = 0
    eerdere: list[int] = field(default_factory=list)
    getuigen: list[dict[str, object]] = field(default_factory=list)
    stempels: list[str] = field(default_factory=list)
    bewijs: dict[str, object] | None = None
    fouten: Fouten = field(default_factory=Fouten)

    @property
    def klopt(self) -> bool:
        return not self.fouten.aantal


@dataclass(frozen=True)
class Vraag:
    """Wat er moet worden nagegaan."""

    map: str
    sleutels: tuple[str, ...] = ()
    eerder: tuple[bytes, ...] = ()
    regel: int | None = None
    processen: int = 2
    ongetekend: bool = False
    getuigen: tuple[str, ...] = ()


class Controle:
    """Eén controle van één export."""

    def __init__(self, vraag: Vraag) -> None:
        self.vraag = vraag
        self.oordeel = Oordeel()
        self.fouten = self.oordeel.fouten
        self.bestanden: dict[str, int] = {}
        self.sommen: dict[str, str] = {}
        self.manifest: dict[str, object] = {}
        self.deelbomen: list[bytes | None] = []
        self.pieken: dict[tuple[int, int], bytes] = {}
        self.staart: list[bytes] = []
        self.soorten: dict[str, int] = {}
        self.bedrag = 0
        self.moment = ("", "")
        self.herkomst = ""
        self.toegang: list[tuple[int, dict[str, object]]] = []
        self.toegang_omvang = 0
        self.bekend: list[Sleutel] = []
        self.getuigen: list[Sleutel] = []
        self.meegegeven: list[Sleutel] = []

    def doe(self) -> Oordeel:
        """Controleer alles; gooit niets, ook niet bij vijandige invoer."""
        if self._zoek_bestanden():
            self._lees_manifest()
            checkpoint = self._lees_checkpoint()
            if checkpoint and self._past(checkpoint.omvang):
                self._reken_na(checkpoint)
                self._hoor_getuigen()
                self._zie_stempels(checkpoint)
            self._vergelijk_manifest(checkpoint)
        return self.oordeel

    def _pad(self, naam: str) -> str:
        return os.path.join(self.vraag.map, *naam.split("/"))  # noqa: PTH118 - strings throughout

    def _lees(self, naam: str, grens: int) -> bytes:
        """Een bestand van de export; wat geen gewoon bestand is, wordt niet geopend."""
        if naam not in self.bestanden:
            raise Ongeldig("ontbreekt")
        return lees_bestand(self._pad(naam), grens)

    def _zoek_bestanden(self) -> bool:
        wortel = self.vraag.map
        if not os.path.isdir(wortel):  # noqa: PTH112 - strings throughout
            self.fouten.meld("bestand", f"'{wortel}' is geen map")
            return False
        for map_, mappen, namen in os.walk(wortel, onerror=self._verborgen):
            for naam in (*namen, *mappen):
                pad = os.path.join(map_, naam)  # noqa: PTH118 - strings throughout
                try:
                    status = os.lstat(pad)
                except OSError as fout:
                    self._verborgen(fout)
                    continue
                kort = os.path.relpath(pad, wortel).replace(os.sep, "/")
                if stat.S_ISREG(status.st_mode):
                    self.bestanden[kort] = status.st_size
                elif not stat.S_ISDIR(status.st_mode):
                    tekst = f"'{_toon(kort)}' is geen gewoon bestand"
                    self.fouten.meld("bestand", tekst)
            if len(self.bestanden) > MAX_BESTANDEN:
                self.fouten.meld("bestand", "de map bevat te veel bestanden")
                return False
        return True

    def _verborgen(self, fout: OSError) -> None:
        pad = _toon(os.path.relpath(str(fout.filename), self.vraag.map))
        self.fouten.meld("bestand", f"'{pad}': {_reden(fout)}")

    def _lees_manifest(self) -> None:
        grens = 4096 + 400 * (len(self.bestanden) + 100)
        try:
            ruw = self._lees("manifest.json", grens)
            gelezen = _lees_streng(ruw)
            if not isinstance(gelezen, dict):
                raise Ongeldig("geen object")
            if schrijf_manifest(gelezen) != ruw:
                raise Ongeldig("de bytes zijn niet de vaste schrijfwijze")
            rest = {naam: v for naam, v in gelezen.items() if naam != "som"}
            if gelezen.get("som") != manifestsom(rest):
                raise Ongeldig("de som van het manifest klopt niet")
        except (OSError, ValueError, RecursionError) as fout:
            self.fouten.meld("manifest", f"manifest.json: {_reden(fout)}")
            return
        self.manifest = gelezen

    def _lees_sleutels(self) -> list[Sleutel]:
        gevonden = []
        for naam in sorted(self.bestanden):
            if not (naam.startswith("keys/") and naam.endswith(".vkey")):
                continue
            try:
                regel = self._lees(naam, MAX_NOTA).decode()
                if not regel.endswith("\n"):
                    raise Ongeldig("de regel eindigt niet")
                if naam.startswith("keys/getuige-"):
                    self.getuigen.append(lees_vkey(regel[:-1], _GETUIGE))
                else:
                    gevonden.append((regel[:-1], lees_vkey(regel[:-1])))
            except (OSError, ValueError) as fout:
                self.fouten.meld("sleutel", f"'{naam}': {_reden(fout)}")
        self.oordeel.sleutels = [tekst for tekst, _ in gevonden]
        if not self.vraag.sleutels:
            return [sleutel for _, sleutel in gevonden]
        self.oordeel.gepind = True
        try:
            return [lees_vkey(tekst.strip()) for tekst in self.vraag.sleutels]
        except Ongeldig as fout:
            self.fouten.meld("sleutel", f"de meegegeven sleutel: {fout}")
            return []

    def _lees_getuigen(self) -> None:
        """De getuigen die wie controleert zelf kent, gaan voor."""
        try:
            self.meegegeven = [
                lees_vkey(tekst.strip(), _GETUIGE) for tekst in self.vraag.getuigen
            ]
        except Ongeldig as fout:
            self.fouten.meld("getuige", f"de meegegeven getuige: {fout}")
        self.getuigen = list(dict.fromkeys((*self.meegegeven, *self.getuigen)))

    def _hoor_getuigen(self) -> None:
        """Elke medeondertekening onder dit checkpoint en de eerdere in de export."""
        gehoord = set()
        namen = ["checkpoint"]
        namen += sorted(n for n in self.bestanden if n.startswith("checkpoints/"))
        for naam in namen if self.getuigen else []:
            try:
                nota = self._lees(naam, MAX_NOTA)
                omvang = lees_checkpoint(splits_nota(nota)[0]).omvang
                for getuige, op in medeondertekend(nota, self.getuigen):
                    gehoord.add(getuige)
                    self.oordeel.getuigen.append(
                        {
                            "getuige": getuige.naam,
                            "gebeurtenissen": omvang,
                            "op": _moment(op),
                            "vergeleken": getuige in self.meegegeven,
                        }
                    )
            except (OSError, Ongeldig) as fout:
                self.fouten.meld("getuige", f"'{_toon(naam)}': {_reden(fout)}")
        for getuige in self.meegegeven:
            if getuige not in gehoord:
                tekst = f"'{_toon(getuige.naam)}' heeft hier niets medeondertekend"
                self.fouten.meld("getuige", tekst)

    def _zie_stempels(self, nu: Checkpoint) -> None:
        """Of elke tijdstempel (RFC 3161) over een checkpoint van deze export gaat.

        De handtekening van de dienst zelf controleert `openssl ts -verify`.
        """
        for naam in sorted(self.bestanden):
            if not (naam.startswith("ankers/") and naam.endswith(".tsr")):
                continue
            try:
                self._zie_stempel(naam, nu)
                self.oordeel.stempels.append(naam)
            except (OSError, Ongeldig) as fout:
                tekst = f"'{_toon(naam)}': {_reden(fout)}"
                self.fouten.meld("tijdstempel", tekst)

    def _zie_stempel(self, naam: str, nu: Checkpoint) -> None:
        nota = self._lees(naam.rpartition("/")[0] + "/nota", MAX_NOTA)
        kop = open_checkpoint(nota, self.bekend)
        if not 0 < kop.omvang <= nu.omvang or kop.origin != nu.origin:
            raise Ongeldig("het checkpoint eronder is van een ander logboek")
        if self.wortel(kop.omvang) != kop.wortel:
            raise Ongeldig("het checkpoint eronder heeft een andere wortel")
        if hashlib.sha256(nota).digest() not in self._lees(naam, MAX_NOTA):
            raise Ongeldig("de tijdstempel gaat over iets anders")

    def _lees_checkpoint(self) -> Checkpoint | None:
        self.bekend = self._lees_sleutels()
        self._lees_getuigen()
        nota = b""
        try:
            nota = self._lees("checkpoint", MAX_NOTA)
            if self.vraag.ongetekend:
                return lees_checkpoint(nota.decode())
            return open_checkpoint(nota, self.bekend)
        except (OSError, ValueError) as fout:
            self.fouten.meld("checkpoint", f"het checkpoint: {_reden(fout)}")
        try:  # what it says is still checked, to say what else is wrong
            return lees_checkpoint(splits_nota(nota)[0])
        except Ongeldig:
            return None

    def _past(self, omvang: int) -> bool:
        """Of er genoeg bestanden zijn om zoveel gebeurtenissen te kunnen bevatten."""
        bundels = -(-omvang // BREEDTE)
        if bundels > len(self.bestanden):
            tekst = f"voor {omvang} gebeurtenissen ontbreken er bundels"
            self.fouten.meld("bestand", tekst)
            return False
        return True

    def _reken_na(self, checkpoint: Checkpoint) -> None:
        self.oordeel.origin = checkpoint.origin
        self._doe_delen(checkpoint.omvang)
        self._keur_toegang(checkpoint.omvang)
        self._hogere_tegels(checkpoint.omvang)
        if not checkpoint.omvang:
            self.fouten.meld("wortel", "een checkpoint van 0 bewijst niets")
            return
        if self.oordeel.gebeurtenissen == checkpoint.omvang:
            wortel = self.wortel(checkpoint.omvang)
            self.oordeel.wortel = wortel.hex() if wortel else ""
            if wortel != checkpoint.wortel:
                tekst = (
                    "de gebeurtenissen geven een andere wortel dan het checkpoint: "
                    f"{self.oordeel.wortel or '?'} in plaats van "
                    f"{checkpoint.wortel.hex()}"
                )
                self.fouten.meld("wortel", tekst)
        if self.herkomst != checkpoint.origin:
            tekst = (
                f"de gebeurtenissen zijn van '{_toon(self.herkomst)}', het checkpoint "
                f"van '{_toon(checkpoint.origin)}'"
            )
            self.fouten.meld("checkpoint", tekst)
        bewaard = sorted(n for n in self.bestanden if n.startswith("checkpoints/"))
        eerder = itertools.chain(self.vraag.eerder, self._bewaarde(bewaard))
        for nota in eerder:
            self._vergelijk_eerder(nota, checkpoint, vaak=len(bewaard) > VAAK)
        if self.vraag.regel is not None:
            self._bewijs(self.vraag.regel, checkpoint.omvang)

    def _taken(self, omvang: int) -> Iterator[Taak]:
        bundels = -(-omvang // BREEDTE)
        plaats = 0
        for van in range(0, bundels, PER_TAAK):
            tot = min(van + PER_TAAK, bundels)
            nodig, kopie = {"events.jsonl"}, plaats
            for bundel in range(van, tot):
                aantal = min(BREEDTE, omvang - bundel * BREEDTE)
                pad = tegelpad("entries", bundel, aantal)
                nodig |= {pad, tegelpad("0", bundel, aantal), openbaarmakingpad(bundel)}
                plaats += self.bestanden.get(pad, aantal) - aantal
            aanwezig = frozenset(nodig & self.bestanden.keys())
            yield Taak(self.vraag.map, omvang, van, tot, kopie, aanwezig)
        lengte = self.bestanden.get("events.jsonl")
        if lengte is None:
            self.fouten.meld("kopie", "'events.jsonl' ontbreekt")
        elif lengte != plaats:
            tekst = f"events.jsonl telt {lengte} bytes in plaats van {plaats}"
            self.fouten.meld("kopie", tekst)

    def _doe_delen(self, omvang: int) -> None:
        versies: dict[str, int] = {}
        taken = self._taken(omvang)
        bundels = -(-omvang // BREEDTE)
        if self.vraag.processen < 2 or bundels <= KLEIN:  # noqa: PLR2004 - one process is this one
            for taak in taken:
                self._neem_deel(taak.van, doe_deel(taak), versies)
            return
        with ProcessPoolExecutor(self.vraag.processen) as pool:
            kopie = None
            if "events.jsonl" in self.bestanden:
                kopie = pool.submit(som_van, self._pad("events.jsonl"))
            van = 0
            for deel in pool.map(doe_deel, taken):
                self._neem_deel(van, deel, versies)
                van += PER_TAAK
            if kopie:
                self.sommen["events.jsonl"] = kopie.result()

    def _keur_toegang(self, omvang: int) -> None:
        """Wie elk feit tekende, in een tweede ronde: wie dat mag, staat in het log."""
        self.oordeel.toegekend = sum(
            feit.get("soort") in (_TOEKENNING, _HERSTEL) for _, feit in self.toegang
        )
        if len(self.toegang) > MAX_TOEGANG or self.toegang_omvang > MAX_TOEGANG_OMVANG:
            self.fouten.meld("toegang", "er zijn te veel feiten over sleutels")
            return
        if not self.toegang and not self.oordeel.getekend:
            return
        feiten, aanwezig = tuple(self.toegang), frozenset(self.bestanden)
        bundels = -(-omvang // BREEDTE)
        naslag = _Naslag(Taak(self.vraag.map, omvang, 0, bundels, 0, aanwezig))
        taken = [
            Toegangstaak(
                Taak(
                    self.vraag.map,
                    omvang,
                    van,
                    min(van + PER_TAAK, bundels),
                    0,
                    aanwezig,
                ),
                self.herkomst,
                feiten,
            )
            for van in range(0, bundels, PER_TAAK)
        ]
        if self.vraag.processen < 2 or bundels <= KLEIN:  # noqa: PLR2004 - one process is this one
            self._neem_toegang(map(doe_toegang, taken), naslag)
            return
        with ProcessPoolExecutor(self.vraag.processen) as pool:
            self._neem_toegang(pool.map(doe_toegang, taken), naslag)

    def _neem_toegang(self, delen: Iterator[Toegangsdeel], naslag: _Naslag) -> None:
        for deel in delen:
            self.fouten.neem_over(deel.fouten)
            naslag.gremia.update(deel.gremia)
            for seq, stroom, sleutel, vrij in deel.open_:
                for gremium in sorted(
                    g for g in naslag.van(seq, stroom) if g is not None
                ):
                    _keur_gremium(self.fouten, seq, sleutel, gremium, vrij=vrij)
            for seq, sleutel in deel.terug:
                if naslag.raakt_geheim(seq):
                    wat = f"sleutel '{sleutel.code}' mag niets geheims ongedaan maken"
                    self.fouten.meld("toegang", f"seq {seq}: {wat}", seq)

    def _neem_deel(self, van: int, deel: Deel, versies: dict[str, int]) -> None:
        """Sluit een stuk aan op wat ervoor kwam."""
        self.fouten.neem_over(deel.fouten)
        for stroom, versie in deel.eerste.items():
            vorige = versies.get(stroom, 0)
            if versie != vorige + 1:
                tekst = (
                    f"in '{_toon(stroom)}' komt na versie {vorige} versie {versie} "
                    f"(vanaf seq {van * BREEDTE})"
                )
                self.fouten.meld("volgorde", tekst, van * BREEDTE)
        versies.update(deel.laatste)
        begin, eind = self.moment
        if eind and deel.begin and deel.begin <= eind:
            tekst = f"vastgelegd op {deel.begin}, niet na {eind}"
            self.fouten.meld("volgorde", tekst, van * BREEDTE)
        self.moment = (begin or deel.begin, deel.eind or eind)
        self.deelbomen += deel.deelbomen
        self.staart = deel.staart
        self.oordeel.gebeurtenissen += deel.gelezen
        self.oordeel.verzegeld += deel.verzegeld
        self.oordeel.geopend += deel.geopend
        self.oordeel.getekend += deel.getekend
        self.toegang_omvang += deel.toegang_omvang
        if self.toegang_omvang <= MAX_TOEGANG_OMVANG:
            self.toegang += deel.toegang
        self.bedrag += deel.bedrag
        for soort, aantal in deel.soorten.items():
            self.soorten[soort] = self.soorten.get(soort, 0) + aantal
        self.sommen.update(deel.sommen)
        self.herkomst = self.herkomst or deel.herkomst

    def _hogere_tegels(self, omvang: int) -> None:
        rij, niveau = list(self.deelbomen), 1
        rij = rij[: omvang // BREEDTE]
        while rij:
            for plek in range(0, len(rij), BREEDTE):
                self._hogere_tegel(niveau, plek // BREEDTE, rij[plek : plek + BREEDTE])
            vol = len(rij) // BREEDTE
            groepen = [rij[i * BREEDTE : (i + 1) * BREEDTE] for i in range(vol)]
            rij = [
                None if None in groep else _boom([h for h in groep if h])
                for groep in groepen
            ]
            niveau += 1

    def _hogere_tegel(self, niveau: int, plek: int, hashes: list[bytes | None]) -> None:
        pad = tegelpad(str(niveau), plek, len(hashes))
        try:
            ruw = self._lees(pad, BREEDTE * HASH)
        except (OSError, Ongeldig) as fout:
            self.fouten.meld("tegel", f"'{pad}': {_reden(fout)}")
            return
        self.sommen[pad] = hashlib.sha256(ruw).hexdigest()
        if None in hashes:
            return  # the bundle that is missing below is told already
        if ruw != b"".join(h for h in hashes if h):
            self.fouten.meld("tegel", f"'{pad}' past niet bij de gebeurtenissen")

    def wortel(self, omvang: int) -> bytes | None:
        """Wortel van de eerste `omvang` gebeurtenissen, uit de bytes zelf."""
        return self._over(0, omvang)

    def _over(self, van: int, tot: int) -> bytes | None:
        """Wortel over een reeks die in de boom één deelboom is."""
        if van % BREEDTE:
            return _vouw(list(_pieken(self._bladen(van // BREEDTE, van, tot))))
        vol = self.deelbomen[van // BREEDTE : tot // BREEDTE]
        if None in vol or len(vol) != tot // BREEDTE - van // BREEDTE:
            return None
        pieken = list(self._pieken_van(van // BREEDTE, tot // BREEDTE))
        rest = tot - tot % BREEDTE
        bladen = (
            self._bladen(rest // BREEDTE, max(van, rest), tot) if tot > rest else []
        )
        if tot > rest and not bladen:
            return None
        return _vouw([*pieken, *_pieken(bladen)])

    def _pieken_van(self, begin: int, eind: int) -> Iterator[bytes]:
        """Als `_pieken`, over volle bundels; wat elk checkpoint deelt, blijft staan."""
        while begin < eind:
            breedte = 1 << ((eind - begin).bit_length() - 1)
            if (begin, breedte) not in self.pieken:
                vol = self.deelbomen[begin : begin + breedte]
                self.pieken[begin, breedte] = _boom([h for h in vol if h])
            yield self.pieken[begin, breedte]
            begin += breedte

    def _bladen(self, bundel: int, van: int, tot: int) -> list[bytes]:
        """Hashes van gebeurtenissen van één bundel, opnieuw gelezen."""
        begin = bundel * BREEDTE
        omvang = self.oordeel.gebeurtenissen
        aantal = min(BREEDTE, omvang - begin)
        taak = Taak(self.vraag.map, omvang, 0, 0, 0, frozenset(self.bestanden))
        inhouden = _bundel(taak, bundel, aantal, Deel()) or []
        hashes = [hashlib.sha256(b"\x00" + inhoud).digest() for inhoud in inhouden]
        return hashes[van - begin : tot - begin]

    def _bewaarde(self, namen: Sequence[str]) -> Iterator[bytes]:
        """De eerdere checkpoints in de export zelf."""
        for naam in namen:
            try:
                yield self._lees(naam, MAX_NOTA)
            except (OSError, Ongeldig) as fout:
                self.fouten.meld("bestand", f"'{_toon(naam)}': {_reden(fout)}")

    def _vergelijk_eerder(self, nota: bytes, nu: Checkpoint, *, vaak: bool) -> None:
        try:
            eerder = open_checkpoint(nota, self.bekend, vaak=vaak)
        except Ongeldig as fout:
            self.fouten.meld("eerder", f"het eerdere checkpoint: {fout}")
            return
        if eerder.origin != nu.origin:
            tekst = f"het eerdere checkpoint is van '{_toon(eerder.origin)}'"
            self.fouten.meld("eerder", tekst)
        elif not eerder.omvang:
            self.fouten.meld("eerder", "een eerder checkpoint van 0 bewijst niets")
        elif eerder.omvang > nu.omvang:
            tekst = (
                f"eerder waren er {eerder.omvang} gebeurtenissen, nu {nu.omvang}: het "
                "logboek is ingekort"
            )
            self.fouten.meld("eerder", tekst, nu.omvang)
        elif self.wortel(eerder.omvang) != eerder.wortel:
            tekst = (
                f"de eerste {eerder.omvang} gebeurtenissen zijn niet meer die van het "
                "eerdere checkpoint: het logboek is herschreven"
            )
            self.fouten.meld("eerder", tekst)
        else:
            self.oordeel.eerdere.append(eerder.omvang)

    def _bewijs(self, seq: int, omvang: int) -> None:
        """Bewijs dat één gebeurtenis in de boom ligt (RFC 6962, 2.1.1)."""
        if not 0 <= seq < min(omvang, self.oordeel.gebeurtenissen):
            tekst = f"seq {seq} ligt niet onder dit checkpoint van {omvang}"
            self.fouten.meld("bewijs", tekst, seq)
            return
        blad = self._bladen(seq // BREEDTE, seq, seq + 1)
        pad, van, tot = [], 0, omvang
        while tot - van > 1:
            midden = van + (1 << ((tot - van - 1).bit_length() - 1))
            links = seq < midden
            buur = self._over(midden, tot) if links else self._over(van, midden)
            pad.append(buur)
            van, tot = (van, midden) if links else (midden, tot)
        if not blad or None in pad:
            self.fouten.meld("bewijs", f"seq {seq} is niet te bewijzen", seq)
            return
        hashes = [base64.b64encode(h).decode() for h in reversed(pad) if h]
        self.oordeel.bewijs = {"seq": seq, "blad": blad[0].hex(), "pad": hashes}

    def _vergelijk_manifest(self, checkpoint: Checkpoint | None) -> None:
        genoemd = self.manifest.get("bestanden")
        if not isinstance(genoemd, dict):
            if self.manifest:
                self.fouten.meld("manifest", "het manifest noemt geen bestanden")
            return
        for naam in sorted(genoemd.keys() - self.bestanden.keys()):
            self.fouten.meld("bestand", f"'{_toon(naam)}' ontbreekt")
        for naam in sorted(self.bestanden.keys() - genoemd.keys() - {"manifest.json"}):
            tekst = f"'{_toon(naam)}' hoort niet bij deze export"
            self.fouten.meld("bestand", tekst)
        for naam in sorted(genoemd.keys() & self.bestanden.keys()):
            self._vergelijk_som(naam, genoemd[naam])
        if checkpoint:
            self._vergelijk_totalen(checkpoint)

    def _vergelijk_som(self, naam: str, genoemd: object) -> None:
        try:
            som = self.sommen.pop(naam, None) or som_van(self._pad(naam))
        except OSError as fout:
            self.fouten.meld("bestand", f"'{_toon(naam)}': {_reden(fout)}")
            return
        if naam.startswith("stukken/") and not naam.endswith(f"/{som}"):
            tekst = f"'{_toon(naam)}' is niet het stuk met die SHA-256"
            self.fouten.meld("stuk", tekst)
        if genoemd != som:
            tekst = f"'{_toon(naam)}' is niet het bestand dat het manifest noemt"
            self.fouten.meld("bestand", tekst)

    def _vergelijk_totalen(self, checkpoint: Checkpoint) -> None:
        geteld = {
            "origin": checkpoint.origin,
            "gebeurtenissen": checkpoint.omvang,
            "wortel": checkpoint.wortel.hex(),
            "controletotalen": controletotalen(
                self.soorten, self.bedrag, self.moment, self.oordeel.geopend
            ),
        }
        for naam, waarde in geteld.items():
            if self.manifest.get(naam) != waarde:
                tekst = f"'{naam}' van het manifest is niet wat de gebeurtenissen geven"
                self.fouten.meld("totaal", tekst)


def controletotalen(
    soorten: dict[str, int], bedrag: int, moment: tuple[str, str], geopend: int
) -> dict[str, object]:
    """Tellingen die een lezer van het manifest kan narekenen; bedrag in centen."""
    return {
        "bedrag_genomen_besluiten_cent": bedrag,
        "eerste_vastgelegd_op": moment[0],
        "laatste_vastgelegd_op": moment[1],
        "openbaarmakingen": geopend,
        "per_soort": dict(sorted(soorten.items())),
    }


def schrijf_manifest(manifest: dict[str, object]) -> bytes:
    """De vaste schrijfwijze van het manifest."""
    tekst = json.dumps(manifest, ensure_ascii=False, sort_keys=True, indent=1)
    return tekst.encode("utf-8", "surrogatepass") + b"\n"


def manifestsom(rest: dict[str, object]) -> str:
    """Som over het manifest zonder de som zelf."""
    return hashlib.sha256(schrijf_manifest(rest)).hexdigest()


def _moment(seconden: int) -> str:
    """Een tijdstip in UTC; wat geen kalender kent blijft een getal."""
    try:
        return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(seconden))
    except (OverflowError, OSError, ValueError):
        return str(seconden)


def _lees_streng(ruw: bytes) -> object:
    """JSON die iedereen hetzelfde leest: elk veld één keer, elk getal klein en heel."""
    return json.loads(
        ruw,
        object_pairs_hook=_zonder_dubbel,
        parse_int=_getal,
        parse_float=_geen_getal,
        parse_constant=_geen_getal,
    )


def _zonder_dubbel(paren: list[tuple[str, object]]) -> dict[str, object]:
    gelezen = dict(paren)
    if len(gelezen) != len(paren):
        raise Ongeldig("een veld staat er twee keer")
    return gelezen


def _toon(tekst: str) -> str:
    """Tekst uit de export, zonder iets dat een scherm kan misleiden."""
    kort = tekst if len(tekst) <= 200 else tekst[:200] + "…"  # noqa: PLR2004 - a line or two
    return kort.encode("ascii", "backslashreplace").decode().replace("\x1b", "\\x1b")


def _reden(fout: BaseException) -> str:
    if isinstance(fout, OSError):
        return fout.strerror or "niet te lezen"
    if isinstance(fout, Ongeldig):
        return str(fout)
    return "niet te lezen"


def controleer(vraag: Vraag) -> Oordeel:
    """Controleer een export, een map of een zip ervan; gooit niets."""
    try:
        with uitgepakt(vraag.map) as map_:
            return _controleer(replace(vraag, map=map_))
    except Ongeldig as fout:
        oordeel = Oordeel()
        oordeel.fouten.meld("zip", str(fout))
        return oordeel


def _controleer(vraag: Vraag) -> Oordeel:
    """Een fout van de controle zelf is ook *klopt niet*."""
    controle = Controle(vraag)
    try:
        return controle.doe()
    except Exception as fout:  # noqa: BLE001 - hostile input never crashes the verdict
        tekst = f"de export is niet te controleren ({type(fout).__name__})"
        controle.fouten.meld("onleesbaar", tekst)
        return controle.oordeel


# --- the verdict, for people and for programs ------------------------------------


def als_json(oordeel: Oordeel) -> dict[str, object]:
    """De vorm voor programma's."""
    return {
        "oordeel": "klopt" if oordeel.klopt else "klopt niet",
        "gebeurtenissen": oordeel.gebeurtenissen,
        "wortel": oordeel.wortel,
        "origin": oordeel.origin,
        "sleutels": oordeel.sleutels,
        "sleutel_vergeleken": oordeel.gepind,
        "verzegelde_waarden": oordeel.verzegeld,
        "openbaarmakingen": oordeel.geopend,
        "sleutels_toegekend": oordeel.toegekend,
        "getekende_gebeurtenissen": oordeel.getekend,
        "eerdere_checkpoints": oordeel.eerdere,
        "getuigen": oordeel.getuigen,
        "tijdstempels": oordeel.stempels,
        "bewijs": oordeel.bewijs,
        "aantal_fouten": oordeel.fouten.aantal,
        "fouten": [_fout_json(fout) for fout in oordeel.fouten.lijst],
    }


def _fout_json(fout: Fout) -> dict[str, object]:
    vorm: dict[str, object] = {
        "seq": fout.seq,
        "soort": fout.soort,
        "tekst": _schoon(fout.tekst),
    }
    for naam, inhoud in (("bytes", fout.hier), ("bytes_ginds", fout.ginds)):
        if inhoud is not None:
            vorm[naam] = inhoud.decode("utf-8", "backslashreplace")
    return vorm


def _schoon(tekst: str) -> str:
    return "".join(t if t.isprintable() else f"\\x{ord(t):02x}" for t in tekst)


def als_tekst(oordeel: Oordeel) -> list[str]:
    """De regels voor mensen."""
    kop = "KLOPT" if oordeel.klopt else "KLOPT NIET"
    dicht = oordeel.verzegeld - oordeel.geopend
    telling = (
        "verzegelde waarden {}: openbaar gemaakt en waar bevonden {}, niet openbaar "
        "of gewist {}"
    )
    regels = [
        f"{kop}: {oordeel.gebeurtenissen} gebeurtenissen van {_toon(oordeel.origin)}",
        f"wortel {oordeel.wortel or 'niet te bepalen'}",
        telling.format(oordeel.verzegeld, oordeel.geopend, dicht),
    ]
    regels.append(
        f"getekend door wie vastlegde: {oordeel.getekend} gebeurtenissen"
        if oordeel.toegekend
        else "ongetekend: dit register kent geen sleutels toe (eenpersoonskantoor)"
    )
    regels += [f"sluit aan op het checkpoint van {n}" for n in oordeel.eerdere]
    for getuige in oordeel.getuigen:
        kent = "" if getuige["vergeleken"] else " (sleutel uit de export zelf)"
        regels.append(
            f"het checkpoint van {getuige['gebeurtenissen']} is medeondertekend door "
            f"{_toon(str(getuige['getuige']))} op {getuige['op']}{kent}"
        )
    for naam in oordeel.stempels:
        map_, pad = _toon(naam.rpartition("/")[0]), _toon(naam)
        regels += [
            f"tijdstempel {pad} gaat over een checkpoint hiervan; wie haar zette:",
            f"  openssl ts -verify -data {map_}/nota -in {pad} -CAfile DIENST.pem",
        ]
    if oordeel.bewijs:
        regels.append(f"seq {oordeel.bewijs['seq']} ligt bewezen onder deze wortel")
    if oordeel.sleutels and not oordeel.gepind:
        regels.append(
            "let op: getekend met de sleutel uit de export zelf; vergelijk die met de "
            "bekendgemaakte (--sleutel):"
        )
        regels += [f"  {_toon(sleutel)}" for sleutel in oordeel.sleutels]
    if not oordeel.klopt:
        regels.append(f"fouten: {oordeel.fouten.aantal}")
        regels += [f"  {f.soort}: {_schoon(f.tekst)}" for f in oordeel.fouten.lijst]
        for fout in oordeel.fouten.lijst:
            if fout.hier is not None and fout.ginds is not None:
                regels += [
                    f"  seq {fout.seq} in de bundel:    {fout.hier!r}",
                    f"  seq {fout.seq} in events.jsonl: {fout.ginds!r}",
                ]
    return regels


def _vraag(args: Sequence[str] | None) -> tuple[Vraag, bool]:
    hier = os.path.dirname(os.path.abspath(__file__))  # noqa: PTH100, PTH120 - strings throughout
    lezer = argparse.ArgumentParser(
        prog="verifieer.py",
        description="Controleert een export van een besluitregister.",
    )
    lezer.add_argument(
        "map", nargs="?", default=hier, help="de export, map of zip (standaard: hier)"
    )
    lezer.add_argument("--json", action="store_true", help="uitkomst voor programma's")
    lezer.add_argument("--sleutel", action="append", default=[], metavar="VKEY")
    lezer.add_argument("--eerder", action="append", default=[], metavar="NOTA")
    lezer.add_argument("--getuige", action="append", default=[], metavar="VKEY")
    lezer.add_argument(
        "--regel", type=int, metavar="SEQ", help="bewijs één gebeurtenis"
    )
    lezer.add_argument("--processen", type=int, default=2, metavar="N")
    keuze = lezer.parse_args(args)
    try:
        eerder = tuple(lees_bestand(pad, MAX_NOTA) for pad in keuze.eerder)
    except (OSError, Ongeldig) as fout:
        lezer.error(f"het eerdere checkpoint: {_reden(fout)}")
    vraag = Vraag(
        keuze.map,
        tuple(keuze.sleutel),
        eerder,
        keuze.regel,
        max(1, min(keuze.processen, 64)),
        getuigen=tuple(keuze.getuige),
    )
    return vraag, keuze.json


def main(args: Sequence[str] | None = None) -> int:
    """Controleer, vertel en geef de exitcode."""
    vraag, json_ = _vraag(args)
    oordeel = controleer(vraag)
    if json_:
        tekst = json.dumps(als_json(oordeel), ensure_ascii=True)
    else:
        tekst = "\n".join(als_tekst(oordeel))
    sys.stdout.buffer.write(tekst.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()
    return 0 if oordeel.klopt else GEBROKEN


if __name__ == "__main__":
    sys.exit(main())
