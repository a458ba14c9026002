"""Which gemeente takes part in which module: as rows, and as one matrix."""

from collections.abc import Sequence

from register.service.lijsten.overeenkomsten import MODULE
from register.service.lijsten.raden import GEMEENTE
from register.service.lijsten.tabel import (
    Adres,
    Detail,
    Filter,
    Groep,
    Overzicht,
    Sectie,
    kolom,
)
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    KOP,
    KOP_VOORBEELD,
    TEKST,
    Rijvorm,
    kies,
    lijst,
    record,
)
from register.service.lijsten.words import Rij, items, wanneer, woord

DEELNAME = Rijvorm(
    naam="Deelname",
    uitleg="Of een gemeente op die dag aan een module deelneemt, en sinds wanneer dat.",
    velden={
        **KOP,
        "module": CODE,
        "modulenaam": TEKST,
        "gemeente": CODE,
        "naam": TEKST,
        "deelname": kies("ja", "nee"),
    },
    verplicht=("regeling", "geldig_van", "module", "gemeente", "deelname"),
    voorbeeld={
        **KOP_VOORBEELD,
        "module": "werk",
        "modulenaam": "Werk",
        "gemeente": "gm0202",
        "naam": "Arnhem",
        "deelname": "ja",
    },
)

DEELNAMES = Overzicht(
    naam="deelname",
    uitleg="Toon per module welke gemeenten wel en niet deelnemen.",
    toelichting="Elke gemeente bij elke module; `geldig_van` zegt sinds wanneer.",
    voorbeeld="--module zorg --deelname nee",
    bron="deelname",
    rij=DEELNAME,
    kolommen=(
        "gemeente",
        "naam",
        "deelname",
        kolom("sinds", lambda rij: wanneer(rij["geldig_van"])),
    ),
    leeg="Geen deelname gevonden.",
    groep=Groep("module", lambda rij: f"Module {woord(rij['module'])}"),
    filters=(
        MODULE,
        GEMEENTE,
        Filter(naam="deelname", uitleg="Of zij deelneemt.", voorbeeld="nee"),
    ),
    adressen=(
        Adres("/deelname", "Deelname aan modules", "deelnemers", "lijstDeelname"),
        Adres(
            "/gemeenten/{code}/deelname",
            "Aan welke modules een gemeente deelneemt",
            "gemeenten",
            "lijstDeelnameVanGemeente",
        ),
    ),
)

MATRIX = Rijvorm(
    naam="Deelnamematrix",
    uitleg="Gemeenten en modules, en wie aan wat deelneemt.",
    velden={
        "regeling": CODE,
        "modules": lijst(record("module", module=CODE, naam=TEKST)),
        "gemeenten": lijst(
            record("gemeente", "modules", gemeente=CODE, naam=TEKST, modules=CODES)
        ),
    },
    verplicht=("regeling", "modules", "gemeenten"),
    voorbeeld={
        "regeling": "mgr-voorbeeld",
        "modules": [{"module": "werk", "naam": "Werk"}],
        "gemeenten": [{"gemeente": "gm0202", "naam": "Arnhem", "modules": ["werk"]}],
    },
)


def drawn(rij: Rij) -> Sequence[str]:
    """Lines: gemeenten down, a number for each module across, `x` where it does."""
    modules = [woord(module["module"]) for module in items(rij, "modules")]
    gemeenten = items(rij, "gemeenten")
    breed = max([len("gemeente"), *(len(_name(g)) for g in gemeenten)])
    maten = [max(2, len(str(nummer))) for nummer in range(1, len(modules) + 1)]
    kop = " ".join(f"{n:>{maat}}" for n, maat in enumerate(maten, 1))
    regels = [f"{'gemeente':.<{breed}} {kop}"] if modules else []
    for gemeente in gemeenten:
        doet = woord(gemeente["modules"]).split(", ")
        vakjes = (
            f"{'x' if module in doet else '.':>{maat}}"
            for module, maat in zip(modules, maten, strict=True)
        )
        regels.append(f"{_name(gemeente):.<{breed}} {' '.join(vakjes)}")
    return regels


def _name(gemeente: Rij) -> str:
    return f"{woord(gemeente['gemeente'])} {woord(gemeente['naam'])}"


DEELNAMEMATRIX = Detail(
    naam="deelnamematrix",
    uitleg="Toon op één blad wie aan welke module deelneemt.",
    toelichting="Alle gemeenten en modules, en wie aan wat deelneemt.",
    voorbeeld="--op 2027-01-01",
    bron="register.service.overzichten.deelnamematrix:deelnamematrix",
    vorm=MATRIX,
    kop=lambda _: "Deelname aan modules",
    secties=(
        Sectie(kop="Wie doet mee", tekst=drawn, leeg="Niemand."),
        Sectie(
            kop="De modules",
            tekst=lambda rij: [
                f"{nummer} = {woord(module['module'])}: {woord(module.get('naam'))}"
                for nummer, module in enumerate(items(rij, "modules"), 1)
            ],
        ),
    ),
    adressen=(
        Adres(
            "/regelingen/{code}/deelnamematrix",
            "Wie aan welke module deelneemt",
            "deelnemers",
            "toonDeelnamematrix",
        ),
    ),
)
