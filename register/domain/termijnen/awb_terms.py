"""Clocks of the Awb, the Bekendmakingswet and the Wet arhi.

Text verified (V): Awb 2026-01-01 (3:16, 3:47, 6:7, 6:8), Bekendmakingswet 2024-01-01,
Wet arhi 2014-11-29 and 2024-01-01 (41 lid 4, the same in both).
"""

from datetime import date
from typing import Final

from register.domain.termijnen.deadlines import (
    Termijn,
    Uitkomst,
    andere_wet,
    rekening,
    vooruit,
)
from register.domain.termijnen.holidays import DAG, voluit
from register.domain.termijnen.periods import Duur, Eenheid, laatste_dag

BEKENDMAKINGSWET_2021: Final = date(2021, 7, 1)
_ZES_WEKEN: Final = Duur(aantal=6, eenheid=Eenheid.WEKEN)


def bezwaar(datum: date) -> Uitkomst:
    """AWB-31: objection; art. 6:7 and 6:8 lid 1 Awb (V)."""
    regel = (
        "Bezwaar kan zes weken lang, vanaf de dag na de bekendmaking "
        "(art. 6:7 en 6:8 lid 1 Awb)."
    )
    return vooruit("AWB-31", datum, _ZES_WEKEN, regel)


def motivering_achteraf(datum: date) -> Uitkomst:
    """AWB-25: the reasons, where haste kept them back; art. 3:47 lid 3 Awb (V)."""
    regel = (
        "Kon de motivering door de vereiste spoed niet bij de bekendmaking staan, dan "
        "volgt zij binnen een week erna (art. 3:47 lid 3 Awb)."
    )
    return vooruit("AWB-25", datum, Duur(aantal=1, eenheid=Eenheid.WEKEN), regel)


def zienswijzen_uniform(datum: date) -> Uitkomst:
    """AWB-32: everybody speaks in the uniform procedure; art. 3:16 Awb (V).

    The day of the ter-inzagelegging is the first of the six weeks (lid 2), not the day
    before it.
    """
    uiterlijk = laatste_dag(datum - DAG, _ZES_WEKEN)
    return Termijn(
        norm="AWB-32",
        datum=datum,
        uiterlijk=uiterlijk,
        uitleg=(
            "Zienswijzen kunnen zes weken lang, vanaf de dag zelf waarop het ontwerp "
            f"ter inzage is gelegd en dat bekend is gemaakt, {voluit(datum)} (art. "
            "3:16 lid 1 en 2 Awb); die dag telt dus mee. "
            f"{rekening(datum - DAG, _ZES_WEKEN)}"
        ),
    )


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


def voorzieningen_na_herindeling(datum: date) -> Uitkomst:
    """WGR-62: deelnemers settle what a herindeling brings; art. 41 lid 4 Wet arhi (V).

    Six months is more than three: the Algemene termijnenwet leaves it alone.
    """
    duur = Duur(aantal=6, eenheid=Eenheid.MAANDEN)
    uiterlijk = laatste_dag(datum, duur)
    return Termijn(
        norm="WGR-62",
        datum=datum,
        uiterlijk=uiterlijk,
        uitleg=(
            "De deelnemers treffen binnen zes maanden na de datum van herindeling de "
            "nodige voorzieningen; gedeputeerde staten kunnen dat met ten hoogste zes "
            f"maanden verlengen (art. 41 lid 4 Wet arhi). {rekening(datum, duur)} Een "
            "termijn van meer dan drie maanden schuift niet door een weekend of "
            "feestdag (art. 4 onder a Algemene termijnenwet)."
        ),
    )
