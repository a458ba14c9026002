"""Statutory clocks: the last good day of a norm, by the law of the day.

When you would want this: a norm asks whether an act was in time, or somebody asks
`besluiten termijn NORM --datum DATUM`. A clock takes the day on which it starts (its
`anker`) and gives a `Termijn`, or says why it cannot: `NietTeBeoordelen`.

Confidence, here and in the modules below: V = text of the law read, S2 = secondary
source, K = general knowledge, I = interpretation. The Gemeentewet holds through
art. 35 lid 7 Wgr (lid 6 before 1-7-2022; V): raad is AB, college is DB.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from types import MappingProxyType
from typing import Final

from register.domain.termijnen import wgr_terms
from register.domain.termijnen.deadlines import (
    NIET_TERUG,
    VASTE_DAG,
    NietTeBeoordelen,
    Termijn,
    Uitkomst,
    andere_wet,
    vooruit,
)
from register.domain.termijnen.holidays import DAG, voluit
from register.domain.termijnen.periods import Duur, Eenheid

__all__ = [
    "KLOKKEN",
    "Klok",
    "NietTeBeoordelen",
    "OnbekendeKlok",
    "Termijn",
    "Uitkomst",
    "termijn",
]

BEKENDMAKINGSWET_2021: Final = date(2021, 7, 1)

_EERSTE_JAAR: Final = 1583  # the Gregorian Easter
_LAATSTE_JAAR: Final = 9990  # a term must end before the last date there is


@dataclass(frozen=True, kw_only=True)
class Klok:
    """One clock: what it guards, what its date means and what its outcome means."""

    omschrijving: str
    anker: str
    uitkomst: str
    bereken: Callable[[date], Uitkomst]


class OnbekendeKlok(ValueError):
    """No clock has this norm id."""

    def __init__(self, norm: str) -> None:
        self.norm = norm
        bekend = ", ".join(KLOKKEN)
        super().__init__(f"Er is geen klok voor norm ‘{norm}’. Bekend zijn: {bekend}.")


def bezwaar(datum: date) -> Uitkomst:
    """AWB-31: objection; art. 6:7 and 6:8 lid 1 Awb (V)."""
    regel = (
        "Bezwaar kan zes weken lang, vanaf de dag na de bekendmaking "
        "(art. 6:7 en 6:8 lid 1 Awb)."
    )
    return vooruit("AWB-31", datum, Duur(aantal=6, eenheid=Eenheid.WEKEN), regel)


def inwerkingtreding(datum: date) -> Uitkomst:
    """BKW-02: a regulation enters into force; art. 10 lid 2 Bekendmakingswet (V).

    Not moved: ATW 4 onder b (V).
    """
    if datum < BEKENDMAKINGSWET_2021:
        reden = (
            "Daarvoor gold art. 142 Gemeentewet via art. 32k lid 3 Wgr; die tekst is "
            "niet nagegaan."
        )
        wet = "Bekendmakingswet"
        return andere_wet("BKW-02", datum, wet, BEKENDMAKINGSWET_2021, reden)
    dag = datum + 8 * DAG
    return Termijn(
        norm="BKW-02",
        datum=datum,
        uiterlijk=dag,
        uitleg=(
            "Een algemeen verbindend voorschrift treedt in werking op de achtste dag "
            f"na de bekendmaking: {voluit(dag)}, tenzij de wet of het besluit een "
            "ander tijdstip aanwijst (art. 10 lid 2 Bekendmakingswet). Een weekend of "
            "feestdag verandert dat niet (art. 4 onder b Algemene termijnenwet)."
        ),
    )


def kennisgeving_begroting(datum: date) -> Uitkomst:
    """GW-31: public notice before deliberation; art. 190 lid 3 Gemeentewet (V).

    The law counts from notice to deliberation; read from the meeting back (I).
    """
    uiterlijk = datum - timedelta(weeks=2)
    return Termijn(
        norm="GW-31",
        datum=datum,
        uiterlijk=uiterlijk,
        uitleg=(
            "Het algemeen bestuur beraadslaagt niet eerder dan twee weken na de "
            "openbare kennisgeving over de begroting (art. 190 lid 3 Gemeentewet, "
            f"art. 35 Wgr). Voor {voluit(datum)} is die er uiterlijk "
            f"{voluit(uiterlijk)}. Bij een begrotingswijziging geldt dit niet in "
            f"gevallen van dringende spoed (art. 192 lid 2). {NIET_TERUG}"
        ),
    )


def begrotingswijziging(datum: date) -> Uitkomst:
    """GW-32: last day to amend a budget; art. 192 lid 1 and 189 lid 4 Gemeentewet (V).

    The anchor is any day of the budget year, which is the calendar year.
    """
    uiterlijk = date(datum.year, 12, 31)
    return Termijn(
        norm="GW-32",
        datum=datum,
        uiterlijk=uiterlijk,
        uitleg=(
            f"De begroting van {datum.year} kan tot uiterlijk het eind van het "
            f"begrotingsjaar worden gewijzigd: {voluit(uiterlijk)} (art. 192 lid 1 en "
            f"189 lid 4 Gemeentewet, art. 35 Wgr). {VASTE_DAG}"
        ),
    )


def indemniteitsvoorstel(datum: date) -> Uitkomst:
    """GW-34: proposal for an indemniteitsbesluit; art. 198 lid 3 Gemeentewet (V)."""
    regel = (
        "Het dagelijks bestuur zendt binnen twee maanden na ontvangst van het "
        "standpunt een voorstel voor een indemniteitsbesluit aan het algemeen bestuur "
        "(art. 198 lid 3 Gemeentewet, art. 35 Wgr)."
    )
    return vooruit("GW-34", datum, Duur(aantal=2, eenheid=Eenheid.MAANDEN), regel)


KLOKKEN: Final[Mapping[str, Klok]] = MappingProxyType(
    {
        "WGR-02": Klok(
            omschrijving="zienswijze van een raad op het ontwerp van een regeling",
            anker="ontvangst van het ontwerp door de raad",
            uitkomst="laatste dag voor de zienswijze",
            bereken=wgr_terms.zienswijze_op_regeling,
        ),
        "WGR-40": Klok(
            omschrijving="kaders en voorlopige jaarrekening naar de raden",
            anker="een dag in het begrotingsjaar",
            uitkomst="laatste dag voor de toezending",
            bereken=wgr_terms.kaders_naar_raden,
        ),
        "WGR-41": Klok(
            omschrijving="ontwerpbegroting naar de raden",
            anker="aanbieding aan het AB",
            uitkomst="laatste dag voor de toezending",
            bereken=wgr_terms.ontwerpbegroting_naar_raden,
        ),
        "WGR-45": Klok(
            omschrijving="vastgestelde begroting naar gedeputeerde staten",
            anker="vaststelling door het AB",
            uitkomst="laatste dag voor de inzending",
            bereken=wgr_terms.begroting_naar_gs,
        ),
        "WGR-48": Klok(
            omschrijving="vastgestelde jaarrekening naar gedeputeerde staten",
            anker="vaststelling door het AB",
            uitkomst="laatste dag voor de inzending",
            bereken=wgr_terms.jaarrekening_naar_gs,
        ),
        "WGR-50": Klok(
            omschrijving="voordracht voor vernietiging door gedeputeerde staten",
            anker="kennisneming door gedeputeerde staten",
            uitkomst="laatste dag voor de mededeling aan de minister",
            bereken=wgr_terms.mededeling_door_gs,
        ),
        "GW-31": Klok(
            omschrijving="openbare kennisgeving van de ontwerpbegroting",
            anker="beraadslaging in het AB",
            uitkomst="laatste dag voor de kennisgeving",
            bereken=kennisgeving_begroting,
        ),
        "GW-32": Klok(
            omschrijving="wijziging van de begroting",
            anker="een dag in het begrotingsjaar",
            uitkomst="laatste dag voor het besluit",
            bereken=begrotingswijziging,
        ),
        "GW-34": Klok(
            omschrijving="voorstel voor een indemniteitsbesluit",
            anker="ontvangst van het standpunt door het DB",
            uitkomst="laatste dag voor het voorstel",
            bereken=indemniteitsvoorstel,
        ),
        "AWB-31": Klok(
            omschrijving="bezwaar tegen een besluit",
            anker="bekendmaking",
            uitkomst="laatste dag voor bezwaar",
            bereken=bezwaar,
        ),
        "BKW-02": Klok(
            omschrijving="inwerkingtreding van een algemeen verbindend voorschrift",
            anker="bekendmaking",
            uitkomst="dag van inwerkingtreding",
            bereken=inwerkingtreding,
        ),
    },
)


def termijn(norm: str, datum: date) -> Uitkomst:
    """Ask the clock of a norm; `datum` is the anchor that `KLOKKEN[norm]` names.

    Raises `OnbekendeKlok` for a norm without a clock.
    """
    klok = KLOKKEN.get(norm)
    if klok is None:
        raise OnbekendeKlok(norm)
    if not _EERSTE_JAAR <= datum.year <= _LAATSTE_JAAR:
        return NietTeBeoordelen(
            norm=norm,
            datum=datum,
            ontbreekt=f"een datum van {_EERSTE_JAAR} tot en met {_LAATSTE_JAAR}",
            uitleg="Buiten die jaren is er geen kalender om in te rekenen.",
        )
    return klok.bereken(datum)
