"""Reading the file of a meeting, YAML (or JSON) and XLSX alike, into one record.

What people write short is written out here: a vote in words, an amount in euros.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Final

from register.formats.bestand import Bestand, shaped
from register.formats.vergaderstaat.inhoud import Vergaderstaat, VergaderstaatFout
from register.formats.waarden import OnleesbareWaarde, cents
from register.formats.yamltext import Gelezen, read

_ZIP: Final = b"PK\x03\x04"
"""How an XLSX begins; no YAML does."""


@dataclass(frozen=True, slots=True)
class Staatbestand:
    """The file, and `som`, its sha256; not to be published: it may hold secrets."""

    bestand: Bestand[Vergaderstaat]
    som: str


def load(inhoud: bytes) -> Staatbestand:
    """Read and check a file by itself; raises `VergaderstaatFout` with its place."""
    gelezen = _workbook(inhoud) if inhoud.startswith(_ZIP) else _text(inhoud)
    gelezen = replace(gelezen, waarde=_written_out(gelezen))
    bestand = shaped(gelezen, Vergaderstaat, VergaderstaatFout)
    gezien: dict[str, int] = {}
    for plek, punt in enumerate(bestand.inhoud.punten):
        if punt.punt in gezien:
            eerder = gelezen.place(f"/punten/{gezien[punt.punt]}/punt")
            msg = f"punt '{punt.punt}' staat ook op {eerder}; laat er één staan"
            raise bestand.fault(f"/punten/{plek}/punt", msg)
        gezien[punt.punt] = plek
    return Staatbestand(bestand, sha256(inhoud).hexdigest())


def _text(inhoud: bytes) -> Gelezen:
    try:
        return read(inhoud.decode("utf-8-sig"), VergaderstaatFout)
    except UnicodeDecodeError as fout:
        msg = "het bestand is geen UTF-8; sla het zo op"
        raise VergaderstaatFout(msg, regel=1) from fout


def _workbook(inhoud: bytes) -> Gelezen:
    from register.formats.vergaderstaat.werkmap import tree  # noqa: PLC0415 - only for XLSX

    return tree(inhoud)


def _written_out(gelezen: Gelezen) -> object:
    waarde = gelezen.waarde
    if not isinstance(waarde, dict) or not isinstance(waarde.get("punten"), list):
        return waarde
    punten = [
        _item(punt, f"/punten/{plek}", gelezen) if isinstance(punt, dict) else punt
        for plek, punt in enumerate(waarde["punten"])
    ]
    return waarde | {"punten": punten}


def _item(punt: Mapping[str, object], pad: str, gelezen: Gelezen) -> object:
    nieuw = dict(punt)
    for lijst in ("amendementen", "moties"):
        delen = nieuw.get(lijst)
        if isinstance(delen, list):
            nieuw[lijst] = [_with_vote(deel) for deel in delen]
    stemming = nieuw.get("stemming")
    if isinstance(stemming, list):
        nieuw["stemming"] = [_vote(deel) for deel in stemming]
    elif stemming is not None:
        nieuw["stemming"] = [_vote(stemming)]
    besluit = nieuw.get("besluit")
    if isinstance(besluit, dict) and all(deel is None for deel in besluit.values()):
        del nieuw["besluit"]  # as the template leaves it
    elif isinstance(besluit, dict) and isinstance(besluit.get("bedrag"), str):
        bedrag = _amount(besluit["bedrag"], f"{pad}/besluit/bedrag", gelezen)
        nieuw["besluit"] = besluit | {"bedrag": bedrag}
    return nieuw


def _with_vote(deel: object) -> object:
    if isinstance(deel, dict) and deel.get("stemming") is not None:
        return deel | {"stemming": _vote(deel["stemming"])}
    return deel


def _vote(waarde: object) -> object:
    return {"woorden": waarde} if isinstance(waarde, str) else waarde


def _amount(tekst: str, pad: str, gelezen: Gelezen) -> int | None:
    """Cents of `€ 1.250,00`; without the sign it is not said which of both is meant."""
    try:
        if "€" in tekst:
            return cents(tekst)
        msg = f"'{tekst}' is geen bedrag; schrijf hele centen, of bijvoorbeeld € 50,00"
    except OnleesbareWaarde as fout:
        msg = str(fout)
    regel = gelezen.line(pad)
    raise VergaderstaatFout(msg, regel=regel, pad=pad, waar=gelezen.place(pad))
