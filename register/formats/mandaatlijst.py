"""The list of a mandaatbesluit: one row is one power, from a table that people keep.

Columns are found by the words above them (`KOLOMMEN`); rows above the headings and
rows without a number and a taker are no powers. A row that says something that cannot
be read stops the list and is named.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from register.domain.bevoegdheden.bevoegdheid import Eis, Per, Plafond, Soort
from register.domain.bevoegdheden.competence import ALLES
from register.domain.values import Grondslag
from register.formats.rekenblad import Rij, TabelFout, read
from register.formats.waarden import OnleesbareWaarde, cents, day, is_empty, yes

KOLOMMEN: dict[str, tuple[str, ...]] = {
    "nummer": ("nummer", "nr", "volgnummer", "rij", "artikel"),
    "omschrijving": ("bevoegdheid", "omschrijving", "omschrijving bevoegdheid"),
    "handelingen": ("handelingen", "handeling", "reikwijdte"),
    "uitzonderingen": ("uitzonderingen", "behalve", "uitgezonderd"),
    "grondslag": ("grondslag", "wettelijke grondslag", "wetsartikel"),
    "gever": ("gever", "mandaatgever", "verleend door"),
    "nemer": ("nemer", "functie", "gemandateerde", "verleend aan", "mandaat aan"),
    "soort": ("soort", "soort bevoegdheid"),
    "plafond": ("plafond", "bedrag", "limiet", "plafond eur"),
    "btw": ("btw",),
    "per": ("per", "plafond per"),
    "modules": ("modules", "module"),
    "ondermandaat": ("ondermandaat", "ondermandaat toegestaan"),
    "voorwaarden": ("voorwaarden", "voorwaarde", "instructies en voorwaarden"),
    "geldig_tot": ("geldig tot", "geldig tot en met", "tot en met", "einddatum"),
    "onder": ("onder", "onder nummer", "volgt uit"),
    "algemeen": ("algemeen", "algemeen mandaat"),
}
"""Fields of a row, and the headings by which people call them."""

_NODIG = ("nummer", "nemer")
_NAAM = {naam: veld for veld, namen in KOLOMMEN.items() for naam in namen}
_BEHALVE = re.compile(
    r"\s*,?\s*\b(?:behalve|uitgezonderd|met uitzondering van)\b\s*:?\s*"
)
_SCHEIDING = re.compile(r"\s*[,;]\s*|\s+en\s+")
_WET = re.compile(
    r"(?P<wet>[A-Za-z]+)\s+(?:art\.?\s*)?(?P<art>[\w:]+)(?:\s+lid\s+(?P<lid>\w+))?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandaatrij:
    """One row of the list; who gives, takes and may pass on is still as written."""

    rij: int
    nummer: str
    nemer: str
    handelingen: tuple[str, ...]
    gever: str = ""
    onder: str = ""
    omschrijving: str = ""
    soort: Soort = Soort.MANDAAT
    algemeen: bool = True
    uitzonderingen: tuple[str, ...] = ()
    grondslag: tuple[Grondslag, ...] = ()
    plafond: Plafond | None = None
    modules: tuple[str, ...] = ()
    eisen: tuple[Eis, ...] = ()
    ondermandaat: bool = False
    ondermandaat_aan: tuple[str, ...] = ()
    geldig_tot: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandaatlijst:
    """The rows, and what of the file was not used."""

    rijen: tuple[Mandaatrij, ...]
    meldingen: tuple[str, ...] = field(default=())


def read_list(inhoud: bytes) -> Mandaatlijst:
    """The powers in a CSV or XLSX file; raises `TabelFout`."""
    rijen = read(inhoud)
    kop, kolommen = _header(rijen)
    meldingen = [
        f"kolom '{cel}' wordt niet gebruikt"
        for plek, cel in enumerate(rijen[kop].cellen)
        if cel and plek not in kolommen
    ]
    gelezen: list[Mandaatrij] = []
    nummers: dict[str, int] = {}
    for rij in rijen[kop + 1 :]:
        cellen = {
            veld: rij.cellen[plek] if plek < len(rij.cellen) else ""
            for plek, veld in kolommen.items()
        }
        if not (cellen["nummer"] and cellen["nemer"]):
            meldingen.append(f"rij {rij.nummer} heeft geen nummer of geen nemer")
            continue
        mandaat = _row(rij.nummer, cellen)
        if eerder := nummers.get(mandaat.nummer):
            msg = f"nummer '{mandaat.nummer}' staat ook al op rij {eerder}"
            raise TabelFout(msg, rij=rij.nummer, kolom="nummer")
        nummers[mandaat.nummer] = rij.nummer
        gelezen.append(mandaat)
    return Mandaatlijst(rijen=tuple(gelezen), meldingen=tuple(meldingen))


def _header(rijen: Sequence[Rij]) -> tuple[int, dict[int, str]]:
    """Which row holds the headings, and the field of each column."""
    for plek, rij in enumerate(rijen):
        kolommen: dict[int, str] = {}
        for nummer, cel in enumerate(rij.cellen):
            veld = _NAAM.get(re.sub(r"[^a-z ]", "", cel.lower()).strip())
            if veld and veld not in kolommen.values():
                kolommen[nummer] = veld
        if set(_NODIG) <= set(kolommen.values()):
            if not {"handelingen", "omschrijving"} & set(kolommen.values()):
                msg = "er is geen kolom 'handelingen' of 'bevoegdheid'"
                raise TabelFout(msg, rij=rij.nummer)
            return plek, kolommen
    msg = (
        "geen rij met koppen gevonden; nodig zijn 'nummer', 'nemer' en 'handelingen' "
        "('besluiten mandaat sjabloon' schrijft een voorbeeld)"
    )
    raise TabelFout(msg)


def _row(rij: int, cellen: dict[str, str]) -> Mandaatrij:
    try:
        handelingen, uitzonderingen = _scope(cellen)
        mag, aan = _passing_on(cellen.get("ondermandaat", ""))
        return Mandaatrij(
            rij=rij,
            nummer=slug(cellen["nummer"]),
            nemer=cellen["nemer"],
            handelingen=handelingen,
            gever=cellen.get("gever", ""),
            onder=slug(cellen.get("onder", "")),
            omschrijving=cellen.get("omschrijving", ""),
            soort=_kind(cellen.get("soort", "")),
            algemeen=yes(cellen.get("algemeen", "ja")) is not False,
            uitzonderingen=uitzonderingen,
            grondslag=_grounds(cellen.get("grondslag", "")),
            plafond=_ceiling(cellen),
            modules=_codes(cellen.get("modules", "")),
            eisen=_conditions(cellen.get("voorwaarden", "")),
            ondermandaat=mag,
            ondermandaat_aan=aan,
            geldig_tot=day(cellen.get("geldig_tot", "")),
        )
    except OnleesbareWaarde as fout:
        raise TabelFout(str(fout), rij=rij) from fout


def _scope(cellen: dict[str, str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Acts and exceptions; `alles, behalve x en y` says both."""
    tekst = cellen.get("handelingen", "")
    if is_empty(tekst):
        tekst = slug(cellen.get("omschrijving", ""))
    voor, *na = _BEHALVE.split(tekst, maxsplit=1)
    handelingen = tuple(ALLES if c == ALLES else c for c in _codes(voor))
    if not handelingen:
        raise OnleesbareWaarde("noem een handeling, of 'alles, behalve …'")
    behalve = " , ".join([*na, cellen.get("uitzonderingen", "")])
    return handelingen, _codes(behalve)


def _codes(tekst: str) -> tuple[str, ...]:
    delen = [] if is_empty(tekst) else _SCHEIDING.split(tekst)
    return tuple(dict.fromkeys(slug(deel) for deel in delen if slug(deel)))


def slug(tekst: str) -> str:
    """A code of what people wrote: `Aangaan van overeenkomsten` → `aangaan-van-…`."""
    schoon = re.sub(r"[^A-Za-z0-9.:/_-]+", "-", tekst.strip()).strip("-.:/")
    return schoon if schoon.upper() == schoon else schoon[:1].lower() + schoon[1:]


def _kind(tekst: str) -> Soort:
    klein = tekst.lower().removesuffix("smandaat").removesuffix("en")
    soorten = {str(soort).removesuffix("en"): soort for soort in Soort}
    if is_empty(tekst):
        return Soort.MANDAAT
    if klein not in soorten:
        keuze = ", ".join(Soort)
        raise OnleesbareWaarde(f"'{tekst}' is geen soort; kies uit {keuze}")
    return soorten[klein]


def _ceiling(cellen: dict[str, str]) -> Plafond | None:
    """The amount, with what stands beside it: `€ 25.000 excl. btw per jaar`."""
    bedrag = cents(cellen.get("plafond", ""))
    if bedrag is None:
        return None
    erbij = " ".join(cellen.get(veld, "") for veld in ("plafond", "btw", "per")).lower()
    per = next((p for p in (Per.JAAR, Per.LOOPTIJD) if p in erbij), Per.VERPLICHTING)
    return Plafond(bedrag=bedrag, per=per, inclusief_btw="incl" in erbij)


def _passing_on(tekst: str) -> tuple[bool, tuple[str, ...]]:
    """Whether it may be passed on, and to whom where that is said."""
    antwoord = yes(tekst)
    if antwoord is not None:
        return antwoord, ()
    wie = _JA_AAN.sub("", tekst)
    return True, tuple(deel for deel in _SCHEIDING.split(wie) if deel)


_JA_AAN = re.compile(r"^(?:ja\b)?[ ,:]*(?:aan\b)?[ :]*", re.IGNORECASE)
_EENMALIG = re.compile(r"^eenmalig\s*:\s*", re.IGNORECASE)


def _conditions(tekst: str) -> tuple[Eis, ...]:
    """Conditions parted by `;`; shown for each case unless it says `eenmalig:`."""
    delen = (
        [] if is_empty(tekst) else [d.strip() for d in tekst.split(";") if d.strip()]
    )
    return tuple(
        Eis(
            code=f"v{nummer}",
            tekst=_EENMALIG.sub("", deel),
            per_dossier=not _EENMALIG.match(deel),
        )
        for nummer, deel in enumerate(delen, 1)
    )


def _grounds(tekst: str) -> tuple[Grondslag, ...]:
    """`Wgr 33b lid 1; Awb 10:3`: act, article and paragraph."""
    gevonden = []
    for deel in [] if is_empty(tekst) else tekst.split(";"):
        wet = _WET.match(deel.strip())
        if wet is None:
            msg = f"'{deel.strip()}' is geen grondslag; schrijf bijv. 'Wgr 33b lid 1'"
            raise OnleesbareWaarde(msg)
        gevonden.append(
            Grondslag(wet=wet["wet"].lower(), artikel=wet["art"], lid=wet["lid"] or "")
        )
    return tuple(gevonden)


SJABLOON = (
    "nummer;bevoegdheid;handelingen;grondslag;nemer;soort;plafond;btw;per;"
    "modules;ondermandaat;voorwaarden;geldig tot;onder\r\n"
    "1.1;Inkopen van diensten;inkoop;Wgr 33b lid 1;secretaris;mandaat;50.000,00;excl;"
    "verplichting;;ja, aan manager-inkoop;na advies van de controller;;\r\n"
    "1.2;Inkopen binnen een lopend contract;inkoop;;manager-inkoop;mandaat;10.000,00;"
    "excl;verplichting;zorg;nee;na advies van de controller;;1.1\r\n"
    "2.1;Alles wat de bedrijfsvoering vraagt;alles, behalve personeel;;secretaris;"
    "mandaat;;;;;nee;;31-12-2027;\r\n"
)
"""A list to fill in, with rows that show how."""
