"""Clocks of the Gemeentewet: raad is AB, college is DB.

Through art. 22 lid 1 and 35 lid 7 Wgr (lid 6 before 1-7-2022; V).

Text verified (V): Gemeentewet 2015-01-01 and 2026-03-21; of articles 197, 203, 208 and
210 both say the same.
"""

from datetime import date, timedelta
from typing import Final

from register.domain.termijnen.deadlines import (
    NIET_TERUG,
    VASTE_DAG,
    Termijn,
    Uitkomst,
    vooruit,
)
from register.domain.termijnen.holidays import DAG, voluit
from register.domain.termijnen.periods import Duur, Eenheid

_TWEE_WEKEN: Final = Duur(aantal=2, eenheid=Eenheid.WEKEN)
_MAAND: Final = Duur(aantal=1, eenheid=Eenheid.MAANDEN)
_TWEE_MAANDEN: Final = Duur(aantal=2, eenheid=Eenheid.MAANDEN)


def nieuwe_vergadering(datum: date) -> Uitkomst:
    """GW-03: a meeting after one without quorum; art. 20 lid 2 Gemeentewet (V).

    A term in hours: the Algemene termijnenwet leaves it alone (4 onder a), and the day
    alone does not say whether it was kept.
    """
    vanaf = datum + DAG
    return Termijn(
        norm="GW-03",
        datum=datum,
        uiterlijk=vanaf,
        uitleg=(
            "De nieuwe vergadering is ten minste vierentwintig uur na het bezorgen van "
            "de oproeping (art. 20 lid 2 Gemeentewet, art. 22 lid 1 Wgr). Bezorgd op "
            f"{voluit(datum)}: op zijn vroegst {voluit(vanaf)}, niet vóór hetzelfde "
            "uur. Een weekend of feestdag verandert dat niet (art. 4 onder a Algemene "
            "termijnenwet)."
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


def wijziging_naar_gs(datum: date) -> Uitkomst:
    """GW-32-inzending: a change to GS; art. 192 lid 2 jo. 191 lid 2 Gemeentewet (V).

    The fixed day of art. 191 lid 2 lies before the budget year, so that a change made
    in that year cannot meet it: left out (I).
    """
    regel = (
        "Het dagelijks bestuur zendt een vastgestelde begrotingswijziging binnen twee "
        "weken naar gedeputeerde staten (art. 192 lid 2 en 191 lid 2 Gemeentewet, "
        "art. 35 Wgr)."
    )
    return vooruit("GW-32-inzending", datum, _TWEE_WEKEN, regel)


def kennisgeving_jaarrekening(datum: date) -> Uitkomst:
    """GW-33: public notice before deliberation; art. 197 lid 3 Gemeentewet (V).

    The law counts from notice to deliberation; read from the meeting back (I).
    """
    uiterlijk = datum - timedelta(weeks=2)
    return Termijn(
        norm="GW-33",
        datum=datum,
        uiterlijk=uiterlijk,
        uitleg=(
            "Het algemeen bestuur beraadslaagt niet eerder dan twee weken na de "
            "openbare kennisgeving over de jaarrekening en het jaarverslag (art. 197 "
            f"lid 3 Gemeentewet, art. 35 Wgr). Voor {voluit(datum)} is die er "
            f"uiterlijk {voluit(uiterlijk)}. {NIET_TERUG}"
        ),
    )


def indemniteitsvoorstel(datum: date) -> Uitkomst:
    """GW-34: proposal for an indemniteitsbesluit; art. 198 lid 3 Gemeentewet (V)."""
    regel = (
        "Het dagelijks bestuur zendt binnen twee maanden na ontvangst van het "
        "standpunt een voorstel voor een indemniteitsbesluit aan het algemeen bestuur "
        "(art. 198 lid 3 Gemeentewet, art. 35 Wgr)."
    )
    return vooruit("GW-34", datum, _TWEE_MAANDEN, regel)


def preventief_toezicht(datum: date) -> Uitkomst:
    """GW-36: GS say that they must approve; art. 203 lid 1, 3 and 4 Gemeentewet (V).

    The anchor is any day of the budget year, which is the calendar year.
    """
    uiterlijk = date(datum.year - 1, 12, 31)
    return Termijn(
        norm="GW-36",
        datum=datum,
        uiterlijk=uiterlijk,
        uitleg=(
            "Gedeputeerde staten laten vóór de aanvang van het begrotingsjaar weten "
            f"dat de begroting van {datum.year} hun goedkeuring nodig heeft, uiterlijk "
            f"{voluit(uiterlijk)}; zonder die mededeling is zij niet nodig (art. 203 "
            f"lid 1, 3 en 4 Gemeentewet, art. 35 Wgr). {VASTE_DAG}"
        ),
    )


def toestemming_verplichting(datum: date) -> Uitkomst:
    """GW-36-toestemming: GS decide on a commitment; art. 208 lid 3 Gemeentewet (V)."""
    regel = (
        "Is de begroting niet goedgekeurd, dan beslissen gedeputeerde staten binnen "
        "twee maanden na de verzending op de aanvraag om een verplichting aan te gaan; "
        "daarna geldt de toestemming als verleend (art. 208 lid 3 Gemeentewet, art. 35 "
        "Wgr)."
    )
    return vooruit("GW-36-toestemming", datum, _TWEE_MAANDEN, regel)


def aansprakelijkstelling(datum: date) -> Uitkomst:
    """GW-37: GS hold members liable; art. 210 lid 1 Gemeentewet (V)."""
    regel = (
        "Onthielden gedeputeerde staten de goedkeuring, dan kunnen zij binnen een "
        "maand nadat dat onherroepelijk is de leden aansprakelijk stellen die vóór de "
        "spoedeisende verplichting stemden (art. 210 lid 1 Gemeentewet, art. 35 Wgr)."
    )
    return vooruit("GW-37", datum, _MAAND, regel)
