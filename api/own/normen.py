"""The norms: what is judged, by which article, and what is not judged and why."""

from api.fields import Veld
from api.own.listing import Eigenlijst
from api.parameters import Gevraagd
from api.registers import Registers
from register.formats.normlist import rows
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

_NUMMER = Veld(naam="norm", uitleg="Nummer van de norm.", voorbeeld="WGR-41")


def _all(_: Registers, __: Gevraagd) -> list[Rij]:
    return [rij.shape() for rij in rows()]


def _one(_: Registers, gevraagd: Gevraagd) -> list[Rij]:
    nummer = gevraagd.pad["norm"]
    gevonden: list[Rij] = [rij.shape() for rij in rows() if rij.id == nummer]
    if not gevonden:
        raise NietGevonden("norm", nummer)
    return gevonden


NORMEN = (
    Eigenlijst(
        naam="normen",
        plek=Plek("/normen", "Alle normen", "normen", "lijstNormen"),
        uitleg="Waaraan getoetst wordt, met bron en geldigheid; ook wat niet.",
        vorm=NORM,
        rijen=_all,
        sleutel=("id", "uitvoering"),
        filters=(
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
        sleutel=("id", "uitvoering"),
        padvelden=(_NUMMER,),
    ).address(),
)
