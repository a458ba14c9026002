"""Clocks of the Wet gemeenschappelijke regelingen (Wgr), by the law of the day.

Text verified (V) in the versions 2015-01-01, 2022-05-01, 2022-07-01 and 2025-02-12.
The law of 1-7-2022 is Stb. 2022, 18, in force by Stb. 2022, 128; neither its own text
nor transition law for a running budget cycle was found.
"""

from datetime import date, timedelta
from typing import Final

from register.domain.termijnen.deadlines import (
    NIET_TERUG,
    VASTE_DAG,
    NietTeBeoordelen,
    Termijn,
    Uitkomst,
    andere_wet,
    rekening,
    vooruit,
)
from register.domain.termijnen.holidays import DAG, voluit
from register.domain.termijnen.periods import Duur, Eenheid, laatste_dag

WGR_2015: Final = date(2015, 1, 1)
WGR_2022: Final = date(2022, 7, 1)

_WET: Final = "Wet gemeenschappelijke regelingen"
_TWEE_WEKEN: Final = Duur(aantal=2, eenheid=Eenheid.WEKEN)


def _oude_wgr(norm: str, datum: date) -> NietTeBeoordelen:
    reden = "De tekst van vóór 1 januari 2015 is niet nagegaan."
    return andere_wet(norm, datum, _WET, WGR_2015, reden)


def zienswijze_op_regeling(datum: date) -> Uitkomst:
    """WGR-02: a raad speaks on a draft regeling; art. 1 lid 3 Wgr (V)."""
    if datum < WGR_2022:
        reden = (
            "Het recht van de raad op een zienswijze over het ontwerp van een regeling "
            "staat pas sinds 1 juli 2022 in art. 1 lid 3 Wgr."
        )
        return andere_wet("WGR-02", datum, _WET, WGR_2022, reden)
    regel = (
        "Elke raad kan binnen acht weken nadat hij het ontwerp ontving zijn zienswijze "
        "geven (art. 1 lid 3 Wgr)."
    )
    return vooruit("WGR-02", datum, Duur(aantal=8, eenheid=Eenheid.WEKEN), regel)


def kaders_naar_raden(datum: date) -> Uitkomst:
    """WGR-40: kaders and voorlopige jaarrekening to the raden; art. 34b Wgr (V).

    The anchor is any day of the budget year: that year is never derived.
    """
    jaar = datum.year - 1
    if jaar < WGR_2015.year:
        return _oude_wgr("WGR-40", datum)
    grens = date(jaar, 4, 30)
    if grens < WGR_2022:
        grens = date(jaar, 4, 15)
    return Termijn(
        norm="WGR-40",
        datum=datum,
        uiterlijk=grens - DAG,
        uitleg=(
            "Het dagelijks bestuur zendt de kaders en de voorlopige jaarrekening vóór "
            f"{voluit(grens)} aan de raden, in het jaar vóór begrotingsjaar "
            f"{datum.year} (art. 34b Wgr). {VASTE_DAG}"
        ),
    )


def ontwerpbegroting_naar_raden(datum: date) -> Uitkomst:
    """WGR-41: draft budget to the raden, counted back; art. 35 lid 1 Wgr (V).

    84 days before the offering to the AB; 56 under the law before 1-7-2022. Offered
    under the new law, to be sent under the old: not judged, for want of transition law.
    """
    return _naar_raden("WGR-41", datum, "ontwerpbegroting", "art. 35 lid 1")


def wijziging_naar_raden(datum: date) -> Uitkomst:
    """WGR-47: draft change of the budget to the raden; art. 35 lid 6 jo. 1 Wgr (V).

    The regeling may leave kinds of changes out of it (lid 6, second sentence; lid 5
    before 1-7-2022).
    """
    leden = "art. 35 lid 1 en 6" if datum >= WGR_2022 else "art. 35 lid 1 en 5"
    return _naar_raden("WGR-47", datum, "ontwerp van de begrotingswijziging", leden)


def _naar_raden(norm: str, datum: date, stuk: str, artikel: str) -> Uitkomst:
    if datum < WGR_2015 + timedelta(weeks=8):
        return _oude_wgr(norm, datum)
    weken = 12 if datum >= WGR_2022 else 8
    uiterlijk = datum - timedelta(weeks=weken)
    if uiterlijk < WGR_2022 <= datum:
        return NietTeBeoordelen(
            norm=norm,
            datum=datum,
            ontbreekt="het overgangsrecht bij de wetswijziging van 1 juli 2022",
            uitleg=(
                f"De aanbieding op {voluit(datum)} valt onder de wet van 1 juli 2022, "
                f"maar twaalf weken eerder, op {voluit(uiterlijk)}, vroeg art. 35 "
                "lid 1 Wgr nog acht weken."
            ),
        )
    lidwoord = "Het" if stuk.startswith("ontwerp ") else "De"
    return Termijn(
        norm=norm,
        datum=datum,
        uiterlijk=uiterlijk,
        uitleg=(
            f"{lidwoord} {stuk} gaat {weken} weken ({weken * 7} dagen) vóór de "
            f"aanbieding aan het algemeen bestuur naar de raden ({artikel} Wgr). "
            f"Teruggerekend vanaf {voluit(datum)} is dat uiterlijk "
            f"{voluit(uiterlijk)}. {NIET_TERUG}"
        ),
    )


def begroting_naar_gs(datum: date) -> Uitkomst:
    """WGR-45: adopted budget to GS; art. 34 lid 2 Wgr (V).

    The law of the day of adoption counts (I). Adoption is taken to fall in the year
    before the budget year (art. 34 lid 1).
    """
    grens = (9, 15) if datum >= WGR_2022 else (8, 1)
    return _naar_gs("WGR-45", datum, date(datum.year, *grens), "begroting", "lid 2")


def jaarrekening_naar_gs(datum: date) -> Uitkomst:
    """WGR-48: adopted annual accounts to GS; art. 34 lid 4 Wgr (V).

    Adoption is taken to fall in the year after the accounts (art. 34 lid 3).
    """
    return _naar_gs("WGR-48", datum, date(datum.year, 7, 15), "jaarrekening", "lid 4")


def _naar_gs(norm: str, datum: date, grens: date, stuk: str, lid: str) -> Uitkomst:
    if datum < WGR_2015:
        return _oude_wgr(norm, datum)
    uiterlijk = min(laatste_dag(datum, _TWEE_WEKEN), grens - DAG)
    return Termijn(
        norm=norm,
        datum=datum,
        uiterlijk=uiterlijk,
        uitleg=(
            f"De {stuk} gaat binnen twee weken na de vaststelling, en in ieder geval "
            f"vóór {voluit(grens)}, naar gedeputeerde staten (art. 34 {lid} Wgr). "
            f"{rekening(datum, _TWEE_WEKEN)} De eerste van beide grenzen geeft "
            f"{voluit(uiterlijk)}. {VASTE_DAG}"
        ),
    )


def mededeling_door_gs(datum: date) -> Uitkomst:
    """WGR-50: GS put a decision forward for annulment; art. 37 lid 1 Wgr (V)."""
    if datum < WGR_2015:
        return _oude_wgr("WGR-50", datum)
    regel = (
        "Gedeputeerde staten doen binnen tien dagen nadat het besluit te hunner kennis "
        "kwam mededeling aan de minister (art. 37 lid 1 Wgr)."
    )
    return vooruit("WGR-50", datum, Duur(aantal=10, eenheid=Eenheid.DAGEN), regel)


def uitvoering_na_mededeling(datum: date) -> Uitkomst:
    """WGR-50-uitvoering: how long execution rests; art. 37 lid 2 Wgr (V)."""
    if datum < WGR_2015:
        return _oude_wgr("WGR-50-uitvoering", datum)
    regel = (
        "Het besluit wordt niet uitgevoerd zolang de minister niet zei dat er geen "
        "reden is voor schorsing of vernietiging, maar wel als het niet binnen vier "
        "weken na de dagtekening van de mededeling van gedeputeerde staten is "
        "geschorst of vernietigd (art. 37 lid 2 Wgr)."
    )
    duur = Duur(aantal=4, eenheid=Eenheid.WEKEN)
    return vooruit("WGR-50-uitvoering", datum, duur, regel)
