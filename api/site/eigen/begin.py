"""The home page, and that of one regeling."""

from api.parameters import today
from api.routes import ADRESSEN
from api.site.asking import ALLES, Bladzijde, Vraag
from api.site.blocks import Tabel, grid
from api.site.pages import above
from register.service.lijsten.bladen import Grid
from register.service.lijsten.catalogue import DETAILS, LIJST
from register.service.lijsten.tabel import columns
from register.service.lijsten.words import Rij, woord
from register.service.pages import NietGevonden

_PAAR = 6
_RUIM = 25
"""Rows to choose a few from: some may not be seen."""


def home(vraag: Vraag) -> Bladzijde:
    """Which regelingen there are, whose gemeenten, and what there is to look up."""
    return Bladzijde(
        sjabloon="begin.html",
        titel="Besluitregister",
        gegevens="/regelingen",
        inhoud={
            "gemeenten": _members(vraag.rows("deelnemers")),
            "lijsten": _lists(""),
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
    return Bladzijde(
        sjabloon="regeling.html",
        titel=vraag.regelingen[code],
        inhoud={
            "code": code,
            "deelnemers": _members(vraag.rows("deelnemers", code)),
            "besluiten": short(
                vraag, "besluiten", vraag.rows("besluiten", code, _RUIM)
            ),
            "termijnen": short(vraag, "termijnen", coming(vraag, code)),
            "dossiers": short(
                vraag, "dossiers", vraag.rows("dossiers", code, _RUIM, status="open")
            ),
            "gremia": tuple(
                (woord(rij["gremium"]), woord(rij["naam"]))
                for rij in vraag.rows("gremia", code)
                if rij.get("leden") and woord(rij["vanaf"]) <= today().isoformat()
            ),
            "lijsten": _lists(code),
        },
        regeling=code,
        gegevens=vraag.pad,
        kruimels=above(vraag, ""),
    )


def coming(vraag: Vraag, code: str | None = None, **filters: str) -> tuple[Rij, ...]:
    """Terms that still run, the first day first."""
    vandaag = (vraag.gevraagd.op or today()).isoformat()
    rijen = vraag.rows("termijnen", code, ALLES, status="open", **filters)
    return tuple(rij for rij in rijen if woord(rij["uiterlijk"]) >= vandaag)


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


def _lists(regeling: str) -> tuple[tuple[str, tuple[Ingang, ...]], ...]:
    """Every list and everything there is one of, by subject."""
    groepen: dict[str, dict[str, Ingang]] = {}
    for adres in ADRESSEN:
        pad = _address(adres.plek.pad, regeling)
        if adres.overzicht and pad:
            overzicht = adres.overzicht
            groep = groepen.setdefault(adres.plek.groep, {})
            if overzicht.naam not in groep or "?" not in pad:
                groep[overzicht.naam] = (overzicht.naam, pad, overzicht.toelichting)
    for detail in DETAILS if regeling else ():
        for plek in detail.adressen if not detail.sleutel else ():
            pad = plek.pad.replace("{code}", regeling)
            groep = groepen.setdefault(plek.groep, {})
            groep[detail.naam] = (detail.naam, pad, detail.toelichting)
    return tuple((groep, tuple(groepen[groep].values())) for groep in sorted(groepen))


def _address(pad: str, regeling: str) -> str:
    """Where a list is: of all regelingen, or of this one."""
    if "{" not in pad:
        return pad + (f"?regeling={regeling}" if regeling else "")
    if regeling and pad.startswith("/regelingen/{code}/"):
        return pad.replace("{code}", regeling)
    return ""
