"""The home page, and that of one regeling."""

from collections.abc import Sequence

from api.parameters import Gevraagd, today
from api.routes import ADRESSEN
from api.site.asking import ALLES, Bladzijde, Vraag
from api.site.blocks import Tabel, grid
from api.site.eigen.bevindingen import findings_of
from api.site.pages import above, called
from register.service.lijsten.bladen import Grid
from register.service.lijsten.catalogue import DETAILS, LIJST
from register.service.lijsten.tabel import columns
from register.service.lijsten.words import Rij, woord
from register.service.pages import NietGevonden

_PAAR = 6
_BIJ_NAAM = 2
"""So many of whom the same is asked are named; more are counted."""
_RUIM = 25
"""Rows to choose a few from: some may not be seen."""


def home(vraag: Vraag) -> Bladzijde:
    """Which regelingen there are, whose gemeenten, and what there is to look up."""
    return Bladzijde(
        sjabloon="begin.html",
        titel="Besluitregister",
        gegevens="/regelingen",
        gevraagd=Gevraagd(),
        csv=True,
        inhoud={
            "gemeenten": _members(vraag.rows("deelnemers")),
            "lijsten": _lists(vraag, ""),
            "besluiten": short(
                vraag, "besluiten", vraag.rows("besluiten", hoogstens=_RUIM)
            ),
        },
    )


def regeling(vraag: Vraag) -> Bladzijde:
    """One regeling: what it decided, what waits, who takes part."""
    code = vraag.code()
    if code not in vraag.regelingen:
        raise NietGevonden("regeling", code)
    op = vraag.gevraagd.op or today()
    return Bladzijde(
        sjabloon="regeling.html",
        titel=vraag.regelingen[code],
        inhoud={
            "code": code,
            "deelnemers": _members(vraag.rows("deelnemers", code)),
            "besluiten": short(
                vraag, "besluiten", vraag.rows("besluiten", code, _RUIM)
            ),
            "termijnen": short(
                vraag, "termijnen", together(coming(vraag, code), _BIJ_NAAM)
            ),
            "dossiers": short(
                vraag, "dossiers", vraag.rows("dossiers", code, _RUIM, status="open")
            ),
            "gremia": tuple(
                (woord(rij["gremium"]), woord(rij["naam"]))
                for rij in vraag.rows("gremia", code)
                if rij.get("leden") and woord(rij["vanaf"]) <= op.isoformat()
            ),
            "lijsten": _lists(vraag, code),
            "bevindingen": findings_of(vraag, code),
        },
        regeling=code,
        gegevens=vraag.pad,
        gevraagd=Gevraagd(),
        rekenblad=f"{vraag.pad}/besluiten",
        kruimels=above(vraag, ""),
    )


def coming(vraag: Vraag, code: str | None = None, **filters: str) -> tuple[Rij, ...]:
    """Terms that still run, the first day first."""
    vandaag = (vraag.gevraagd.op or today()).isoformat()
    rijen = vraag.rows("termijnen", code, ALLES, status="open", **filters)
    return tuple(rij for rij in rijen if woord(rij["uiterlijk"]) >= vandaag)


def together(rijen: Sequence[Rij], bij_naam: int = ALLES) -> tuple[Rij, ...]:
    """The same asked of many for one day as one row; beyond `bij_naam` counted."""
    samen: dict[tuple[str, ...], list[Rij]] = {}
    for rij in rijen:
        samen.setdefault(tuple(woord(rij.get(v)) for v in _ZELFDE), []).append(rij)
    return tuple(
        {**deel[0], "voor": _named([w for rij in deel for w in holders(rij)], bij_naam)}
        for deel in samen.values()
    )


_ZELFDE = ("regeling", "uiterlijk", "wanneer", "soort", "wat", "dossier", "status")


def holders(rij: Rij) -> list[str]:
    """For whom a term is, by code."""
    voor = rij.get("voor")
    return [woord(code) for code in voor] if isinstance(voor, list) else []


def _named(voor: Sequence[str], bij_naam: int) -> list[str]:
    uniek = list(dict.fromkeys(voor))
    if len(uniek) <= bij_naam:
        return uniek
    raden = all(code.startswith("raad:") for code in uniek)
    return [f"{len(uniek)} {'raden' if raden else 'partijen'}"]


def short(
    vraag: Vraag, lijst: str, rijen: tuple[Rij, ...], aantal: int = _PAAR
) -> Tabel | None:
    """The first rows of a list as a table; none where there are no rows."""
    if not rijen:
        return None
    kolommen = columns(LIJST[lijst])
    op = vraag.gevraagd.op or today()
    rijen = rijen[:aantal]
    cellen = tuple(tuple(k.cel(rij, op) for k in kolommen) for rij in rijen)
    meer = len({woord(rij["regeling"]) for rij in rijen}) > 1
    blok = Grid(kolommen, cellen, rijen)
    return grid(blok, vraag.wijzer, lijst.capitalize(), met_regeling=meer)


def _members(rijen: tuple[Rij, ...]) -> tuple[tuple[str, str], ...]:
    """Gemeenten that take part, each once, by name."""
    namen = {woord(rij["gemeente"]): woord(rij["naam"]) for rij in rijen}
    return tuple(sorted(namen.items(), key=lambda paar: paar[1]))


Ingang = tuple[str, str, str]
"""What a list is called, where it is, and what it is about."""


def _lists(vraag: Vraag, regeling: str) -> tuple[tuple[str, tuple[Ingang, ...]], ...]:
    """Every list and everything there is one of, by subject."""
    groepen: dict[str, dict[str, Ingang]] = {}
    een = bool(regeling)
    for adres in ADRESSEN:
        pad = _address(adres.plek.pad, regeling)
        if adres.overzicht and pad:
            overzicht = adres.overzicht
            groep = groepen.setdefault(adres.plek.groep, {})
            if overzicht.naam not in groep or "?" not in pad:
                kort = called(adres.plek.kort, van_een=een)
                uitleg = overzicht.toelichting
                groep[overzicht.naam] = (kort, vraag.at(pad), uitleg)
    for detail in DETAILS if regeling else ():
        for plek in detail.adressen if not detail.sleutel else ():
            pad = plek.pad.replace("{code}", regeling)
            groep = groepen.setdefault(plek.groep, {})
            kort = called(plek.kort, van_een=een)
            groep[detail.naam] = (kort, vraag.at(pad), detail.toelichting)
    return tuple((groep, tuple(groepen[groep].values())) for groep in sorted(groepen))


def _address(pad: str, regeling: str) -> str:
    """Where a list is: of all regelingen, or of this one."""
    if "{" not in pad:
        return pad + (f"?regeling={regeling}" if regeling else "")
    if regeling and pad.startswith("/regelingen/{code}/"):
        return pad.replace("{code}", regeling)
    return ""
