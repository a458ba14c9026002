"""Statutory clocks: the last good day of a norm, by the law of the day.

When you would want this: a norm asks whether an act was in time, or somebody asks
`besluiten termijn NORM --datum DATUM`. A clock takes the day on which it starts (its
`anker`) and gives a `Termijn`, or says why it cannot: `NietTeBeoordelen`.

Its name is the id of its norm; where one norm has several terms, the others add a
word (`WGR-50-uitvoering`).

Confidence, in the modules below: V = text of the law read, S2 = secondary source, K =
general knowledge, I = interpretation.
"""

from collections.abc import Callable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Final

from register.domain.records import dataclass
from register.domain.termijnen import awb_terms, gw_terms, wgr_terms
from register.domain.termijnen.deadlines import NietTeBeoordelen, Termijn, Uitkomst

__all__ = [
    "KLOKKEN",
    "Klok",
    "NietTeBeoordelen",
    "OnbekendeKlok",
    "Termijn",
    "Uitkomst",
    "termijn",
]

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
        "WGR-47": Klok(
            omschrijving="ontwerp van een begrotingswijziging naar de raden",
            anker="aanbieding aan het AB",
            uitkomst="laatste dag voor de toezending",
            bereken=wgr_terms.wijziging_naar_raden,
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
        "WGR-50-uitvoering": Klok(
            omschrijving="uitvoering van een besluit na de mededeling van GS",
            anker="dagtekening van de mededeling van GS",
            uitkomst="laatste dag van de vier weken",
            bereken=wgr_terms.uitvoering_na_mededeling,
        ),
        "WGR-62": Klok(
            omschrijving="voorzieningen na een herindeling",
            anker="datum van herindeling",
            uitkomst="laatste dag voor de voorzieningen",
            bereken=awb_terms.voorzieningen_na_herindeling,
        ),
        "GW-03": Klok(
            omschrijving="nieuwe vergadering zonder quorumeis",
            anker="bezorging van de oproeping",
            uitkomst="vroegste dag van de nieuwe vergadering",
            bereken=gw_terms.nieuwe_vergadering,
        ),
        "GW-31": Klok(
            omschrijving="openbare kennisgeving van de ontwerpbegroting",
            anker="beraadslaging in het AB",
            uitkomst="laatste dag voor de kennisgeving",
            bereken=gw_terms.kennisgeving_begroting,
        ),
        "GW-32": Klok(
            omschrijving="wijziging van de begroting",
            anker="een dag in het begrotingsjaar",
            uitkomst="laatste dag voor het besluit",
            bereken=gw_terms.begrotingswijziging,
        ),
        "GW-32-inzending": Klok(
            omschrijving="vastgestelde begrotingswijziging naar gedeputeerde staten",
            anker="vaststelling door het AB",
            uitkomst="laatste dag voor de inzending",
            bereken=gw_terms.wijziging_naar_gs,
        ),
        "GW-33": Klok(
            omschrijving="openbare kennisgeving van de jaarrekening",
            anker="beraadslaging in het AB",
            uitkomst="laatste dag voor de kennisgeving",
            bereken=gw_terms.kennisgeving_jaarrekening,
        ),
        "GW-34": Klok(
            omschrijving="voorstel voor een indemniteitsbesluit",
            anker="ontvangst van het standpunt door het DB",
            uitkomst="laatste dag voor het voorstel",
            bereken=gw_terms.indemniteitsvoorstel,
        ),
        "GW-36": Klok(
            omschrijving="mededeling dat de begroting goedkeuring nodig heeft",
            anker="een dag in het begrotingsjaar",
            uitkomst="laatste dag voor de mededeling",
            bereken=gw_terms.preventief_toezicht,
        ),
        "GW-36-toestemming": Klok(
            omschrijving="toestemming voor een verplichting vóór de goedkeuring",
            anker="verzending van de aanvraag",
            uitkomst="laatste dag voor de beslissing",
            bereken=gw_terms.toestemming_verplichting,
        ),
        "GW-37": Klok(
            omschrijving="aansprakelijkheid na een spoedeisende verplichting",
            anker="dag waarop de weigering onherroepelijk is",
            uitkomst="laatste dag voor de aansprakelijkstelling",
            bereken=gw_terms.aansprakelijkstelling,
        ),
        "AWB-25": Klok(
            omschrijving="motivering die bij de bekendmaking ontbrak",
            anker="bekendmaking",
            uitkomst="laatste dag voor de motivering",
            bereken=awb_terms.motivering_achteraf,
        ),
        "AWB-31": Klok(
            omschrijving="bezwaar tegen een besluit",
            anker="bekendmaking",
            uitkomst="laatste dag voor bezwaar",
            bereken=awb_terms.bezwaar,
        ),
        "AWB-32": Klok(
            omschrijving="zienswijzen in de uniforme voorbereidingsprocedure",
            anker="terinzagelegging en kennisgeving",
            uitkomst="laatste dag voor een zienswijze",
            bereken=awb_terms.zienswijzen_uniform,
        ),
        "BKW-02": Klok(
            omschrijving="inwerkingtreding van een algemeen verbindend voorschrift",
            anker="bekendmaking",
            uitkomst="dag van inwerkingtreding",
            bereken=awb_terms.inwerkingtreding,
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
