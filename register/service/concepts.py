"""Concepts: command lines that are not recorded, outside the log (design §4).

One file of JSON Lines per concept, readable by its owner only and locked by the vault:
what is still to be decided may hold what nobody else may see.
"""

import os
import re
from io import BytesIO
from pathlib import Path

from register.codec.canonical import BuitenProfiel, load
from register.domain.refusals import BestaatAl, OnbekendeVerwijzing, OngeldigeInvoer
from register.faults import GeenRegister
from register.lockbox import opened, shut
from register.service import archive
from register.service.archive import Inhoud
from register.service.database_place import DatabasePlace
from register.service.place import CONCEPTEN, Place

NAAM = re.compile(r"[a-z0-9][a-z0-9-]{0,60}")
_ACHTER = ".jsonl"


def keep(place: Place, naam: str, inhoud: bytes, *, opnieuw: bool = False) -> int:
    """Save a concept; gives its number of lines. `opnieuw` replaces an older one."""
    aantal = _count(inhoud)
    pad = _path(place, naam)
    if isinstance(place, DatabasePlace):
        dicht = _locked(place, inhoud)
        if not archive.keep_concept(place, naam, dicht, opnieuw=opnieuw):
            raise BestaatAl("concept", naam, pad="/naam")
        return aantal
    if pad.exists() and not opnieuw:
        raise BestaatAl("concept", naam, pad="/naam")
    if not place.exists():
        raise GeenRegister(place.naam)
    dicht = _locked(place, inhoud)
    pad.parent.mkdir(mode=0o700, exist_ok=True)
    nieuw = pad.with_name(f".{pad.name}.{os.getpid()}")
    try:
        greep = os.open(nieuw, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(greep, "wb") as doel:
            doel.write(dicht)
            doel.flush()
            os.fsync(doel.fileno())
        nieuw.replace(pad)
    finally:
        nieuw.unlink(missing_ok=True)
    return aantal


def names(place: Place) -> list[str]:
    """Names of all concepts."""
    if isinstance(place, DatabasePlace):
        return archive.concepts(place)
    map_ = place.map / CONCEPTEN
    return sorted(pad.stem for pad in map_.glob(f"[!.]*{_ACHTER}"))


def read(place: Place, naam: str) -> Inhoud:
    """The bytes of a concept; raises `OnbekendeVerwijzing` or `KluisOpSlot`."""
    bewaard = BytesIO(_kept(place, naam))
    with opened(bewaard, place.keyring(), f"concept '{naam}'") as bron:
        return Inhoud(bron.read())


def _kept(place: Place, naam: str) -> bytes:
    """A concept as it is kept; raises `OnbekendeVerwijzing`."""
    pad = _path(place, naam)
    bewaard = pad.read_bytes() if pad.is_file() else None
    if isinstance(place, DatabasePlace):
        bewaard = archive.concept(place, naam)
    if bewaard is None:
        raise OnbekendeVerwijzing(
            "concept", naam, pad="/naam", doe="'besluiten concept lijst' noemt ze"
        )
    return bewaard


def _locked(place: Place, inhoud: bytes) -> bytes:
    """As it is kept; without keys of the vault as it is."""
    with place.open_vault() as kluis:
        sleutels = kluis.ring()
    return b"".join(shut(BytesIO(inhoud), sleutels)) if sleutels else inhoud


def lines(place: Place, naam: str) -> list[str]:
    """The command lines of a concept; raises `OnbekendeVerwijzing`."""
    tekst = read(place, naam).read_text(encoding="utf-8")
    return [regel for regel in tekst.split("\n") if regel.strip()]


def drop(place: Place, naam: str) -> None:
    """Delete a concept; raises `OnbekendeVerwijzing`."""
    _kept(place, naam)
    if isinstance(place, DatabasePlace):
        archive.drop_concept(place, naam)
    else:
        _path(place, naam).unlink()


def _path(place: Place, naam: str) -> Path:
    if not NAAM.fullmatch(naam):
        msg = (
            f"'{naam}' is geen naam voor een concept; gebruik kleine letters, cijfers "
            "en streepjes"
        )
        raise OngeldigeInvoer(msg, pad="/naam")
    return place.map / CONCEPTEN / f"{naam}{_ACHTER}"


def _count(inhoud: bytes) -> int:
    aantal = 0
    for nummer, regel in enumerate(inhoud.splitlines(), 1):
        if not regel.strip():
            continue
        try:
            waarde = load(regel)
        except BuitenProfiel as fout:
            tekst = fout.tekst.replace("regel 1, ", "")
            msg = f"regel {nummer}: {tekst}"
            raise OngeldigeInvoer(msg, pad=fout.pad) from fout
        if not isinstance(waarde, dict):
            msg = f"regel {nummer}: hier hoort een object met velden"
            raise OngeldigeInvoer(msg)
        aantal += 1
    if not aantal:
        msg = "een concept heeft ten minste één opdracht; dit is leeg"
        raise OngeldigeInvoer(msg)
    return aantal
