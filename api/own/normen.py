"""The norms: what is judged, by which article, and what is not judged and why."""

from api.fields import Veld
from api.own.listing import Eigenlijst
from api.parameters import Gevraagd
from api.registers import Registers
from api.routes import REGELING
from register.formats.normlist import Normregel, rows
from register.service.eigennormen import own_of
from register.service.lijsten.tabel import Adres as Plek
from register.service.lijsten.vormen import (
    CODE,
    CODES,
    DATUM,
    GETAL,
    LIJST,
    NIETS,
    ZIN,
    Rijvorm,
    of,
    record,
)
from register.service.lijsten.words import Rij
from register.service.pages import NietGevonden

NORM = Rijvorm(
    naam="Norm",
    uitleg="Een norm in één uitvoering; zonder uitvoering wordt er niet getoetst.",
    velden={
        "id": CODE,
        "uitvoering": of(GETAL, NIETS),
        "bron": record("wet", "artikel", wet=CODE, artikel=ZIN, lid=ZIN, versie=ZIN),
        "handhaving": CODE,
        "geldig": record(van=of(DATUM, NIETS), tot=of(DATUM, NIETS)),
        "zekerheid": CODE,
        "tekst": ZIN,
        "over": CODES,
        "link": ZIN,
        "reden": ZIN,
        "niet_getoetst": ZIN,
        "twistpunten": LIJST,
        "regeling": CODE,
        "toetst": ZIN,
    },
    verplicht=("id", "uitvoering", "bron", "handhaving", "tekst"),
    voorbeeld={
        "id": "WGR-41",
        "uitvoering": 1,
        "bron": {"wet": "wgr", "artikel": "35", "lid": "1", "versie": "2022-07-01"},
        "handhaving": "bevinding",
        "tekst": "De raden krijgen de ontwerpbegroting twaalf weken vooraf.",
        "over": ["ontwerp-verzonden.v1"],
    },
)

_SLEUTEL = ("id", "uitvoering", "regeling", "geldig")
_NUMMER = Veld(naam="norm", uitleg="Nummer van de norm.", voorbeeld="WGR-41")


def everything(registers: Registers) -> list[Normregel]:
    """Norms of the catalogue, and those of each regeling itself."""
    return [*rows(), *own_of(registers.library)]


def _all(registers: Registers, __: Gevraagd) -> list[Rij]:
    return [rij.shape() for rij in everything(registers)]


def _one(registers: Registers, gevraagd: Gevraagd) -> list[Rij]:
    nummer = gevraagd.pad["norm"]
    alle = everything(registers)
    gevonden: list[Rij] = [rij.shape() for rij in alle if rij.id == nummer]
    if not gevonden:
        raise NietGevonden("norm", nummer)
    return gevonden


NORMEN = (
    Eigenlijst(
        naam="normen",
        plek=Plek("/normen", "Alle normen", "normen", "lijstNormen"),
        uitleg=(
            "Waaraan getoetst wordt, met bron en geldigheid; ook wat niet. Van een "
            "eigen norm (`REG-…`) zegt `regeling` van wie zij is: twee regelingen "
            "kunnen dezelfde id hebben."
        ),
        vorm=NORM,
        rijen=_all,
        sleutel=_SLEUTEL,
        filters=(
            REGELING,
            Veld(
                naam="handhaving",
                uitleg="Wat het register doet als niet is voldaan.",
                voorbeeld="bevinding",
            ),
            Veld(
                naam="over",
                uitleg="Alleen normen over dit soort feit.",
                voorbeeld="besluit-genomen.v1",
            ),
        ),
    ).address(),
    Eigenlijst(
        naam="norm",
        plek=Plek("/normen/{norm}", "Eén norm", "normen", "toonNorm"),
        uitleg="Alle uitvoeringen van één norm, de oudste eerst.",
        vorm=NORM,
        rijen=_one,
        sleutel=_SLEUTEL,
        padvelden=(_NUMMER,),
    ).address(),
)
