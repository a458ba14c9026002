"""Pages about meetings and votes: the words in their cells."""

import pytest

from register.service.lijsten.besluitenlijst import EEN_BESLUITENLIJST
from register.service.lijsten.bladen import Heading, Pairs, Sentences, detail_page
from register.service.lijsten.opkomst import OPKOMSTEN, OPKOMSTTREND
from register.service.lijsten.stemmingen import STEMANALYSES, STEMKRACHTEN, STEMMINGEN
from register.service.lijsten.vergadering import EEN_VERGADERING
from register.service.lijsten.vergaderingen import VERGADERINGEN
from tests.service.lijsten.bladcellen import (
    VERGADERING,
    Rij,
    cells,
    chapters,
    grid,
    lines,
)

STEMMING: Rij = {
    "vergadering": "AB-1",
    "gremium": "AB",
    "punt": "4",
    "gehouden_op": "2026-07-02",
    "wijze": "hoofdelijk",
    "uitslag": "aangenomen",
    "geldigheid": "geldig",
    "hoofden": {"voor": 9, "tegen": 2},
}


def test_een_stemming_toont_hoofden_gewichten_en_of_zij_telt() -> None:
    gewichten = {"voor": 40, "tegen": 12}
    gezegd = cells(STEMMINGEN, **STEMMING, gewichten=gewichten)
    assert (gezegd["hoofden"], gezegd["gewichten"]) == ("9-2", "40-12")
    assert (gezegd["over"], gezegd["uitslag"]) == ("punt 4", "aangenomen")
    assert cells(STEMMINGEN, **STEMMING)["gewichten"] == ""
    over = cells(STEMMINGEN, **STEMMING, amendement="A1")["over"]
    assert over == "punt 4, amendement A1"
    ongeldig = STEMMING | {"geldigheid": "ongeldig"}
    assert cells(STEMMINGEN, **ongeldig)["uitslag"] == "aangenomen (ongeldig)"
    hamer = STEMMING | {"wijze": "zonder_stemming"}
    gezegd = cells(STEMMINGEN, **hamer)
    assert (gezegd["hoofden"], gezegd["uitslag"]) == ("", "aangenomen (hamerstuk)")


@pytest.mark.parametrize(
    ("basis", "wie"), [("hoofden", "b"), ("stemmen", "a"), ("beide", "a")]
)
def test_wie_de_doorslag_gaf_volgt_uit_wat_er_telt(basis: str, wie: str) -> None:
    rij = STEMMING | {
        "basis": basis,
        "uitslag_hoofden": "aangenomen",
        "doorslag_hoofden": [{"wie": "b"}],
        "doorslag_gewichten": [{"wie": "a"}],
    }
    gezegd = cells(STEMANALYSES, **rij)
    assert gezegd["gaf de doorslag"] == wie
    assert (gezegd["hoofden"], gezegd["gewichten"]) == ("9-2 aangenomen", "")


def test_stemkracht_zegt_welk_deel_van_de_stemmen_het_is() -> None:
    rij: Rij = {"gremium": "AB", "gemeente": "gm0001", "stemmen": 2}
    gezegd = cells(STEMKRACHTEN, **rij, gewicht=9, gewicht_procent=27)
    assert gezegd["gewicht"] == "9 (27%)"
    assert cells(STEMKRACHTEN, **rij)["gewicht"] == ""


def test_een_vergadering_zegt_wie_met_wie_en_hoeveel() -> None:
    gezegd = cells(VERGADERINGEN, **VERGADERING, mede=["BC"], aanwezig=9, zittend=11)
    assert (gezegd["gremium"], gezegd["aanwezig"]) == ("AB + BC", "9 van 11")
    assert cells(VERGADERINGEN, **VERGADERING, aanwezig=0)["aanwezig"] == "0 van ?"
    ooit = VERGADERING | {"datum": {"onbekend": "staat er niet"}}
    gezegd = cells(VERGADERINGEN, **ooit)
    assert (gezegd["datum"], gezegd["aanwezig"]) == ("[onbekend: staat er niet]", "")


def test_opkomst_en_haar_verloop_staan_in_procenten() -> None:
    gezegd = cells(OPKOMSTEN, **VERGADERING, aanwezig=5, zittend=11, procent=45)
    assert (gezegd["aanwezig"], gezegd["procent"]) == ("5 van 11", "45%")
    jaar: Rij = {"gremium": "AB", "jaar": 2026, "vergaderingen": 3, "niet_geopend": 1}
    laagste = {"vergadering": "AB-1", "procent": 45}
    gezegd = cells(OPKOMSTTREND, **jaar, procent=77, verschil=-14, laagste=laagste)
    assert (gezegd["gehouden"], gezegd["niet door"]) == ("2", "1")
    assert (gezegd["opkomst"], gezegd["verschil"]) == ("77%", "-14")
    assert gezegd["laagste"] == "45% (AB-1)"
    kaal = cells(OPKOMSTTREND, gremium="AB", jaar=2026, vergaderingen=1)
    assert (kaal["niet door"], kaal["opkomst"], kaal["laagste"]) == ("", "", "")


VERLOOP: Rij = {
    **VERGADERING,
    "gewijzigd_op": ["2026-08-01", "2026-09-01"],
    "agenda": [
        {"punt": "1", "titel": "A", "doel": "besluiten", "besloten": True},
        {"punt": "2", "titel": "B", "afgevoerd_op": "2026-07-02"},
    ],
    "presentie": [
        {
            "gremium": "AB",
            "aanwezig": [
                {"persoon": "p-1"},
                {"persoon": "p-9", "vervangt": "p-2"},
            ],
            "afwezig": [
                {"persoon": "p-2", "bericht": True},
                {"persoon": "p-3"},
            ],
            "onthoudingen": [
                {"punt": "1", "persoon": "p-1", "grond": "persoonlijk_belang"}
            ],
        }
    ],
    "wisselingen": [
        {"persoon": "p-3", "punt": "2", "wie": {"persoon": "p-3"}},
        {"persoon": "p-1", "punt": "2"},
    ],
    "genodigden": [
        {"code": "gast", "functie": "controller", "punten": ["1", "2"]},
        {"code": "inspreker"},
    ],
    "deuren": [
        {"punt": "1", "tot": "2", "besluit": "besloten", "verzoekers": ["a"]},
        {"punt": "3", "besluit": "besloten", "door_voorzitter": True},
        {"punt": "4", "besluit": {"onbekend": "niet genoteerd"}},
    ],
    "moties": [{"code": "M1", "titel": "Motie", "status": "ingediend"}],
    "toezeggingen": [{"code": "T1", "door": "DB", "inhoud": "Komt"}],
}


def test_een_vergaderdossier_vertelt_de_vergadering() -> None:
    delen = chapters(EEN_VERGADERING, VERLOOP)
    assert [rij[1] for rij in grid(delen["Agenda"])] == [
        "A (besluiten, besloten)",
        "B (afgevoerd)",
    ]
    assert [rij[-1] for rij in grid(delen["Wie er waren"])] == [
        "aanwezig",
        "aanwezig, voor p-2",
        "afwezig, met bericht",
        "afwezig",
    ]
    assert lines(delen["Kwamen later of gingen eerder"]) == (
        "p-3 kwam bij punt 2",
        "p-1 ging bij punt 2",
    )
    assert lines(delen["Genodigden"]) == ("controller (punt 1, 2)", "inspreker")
    assert lines(delen["Deuren"]) == (
        "gesloten vanaf punt 1 tot punt 2; op verzoek van 1 lid; besluit: besloten",
        "gesloten vanaf punt 3; door de voorzitter; besluit: besloten",
        (
            "gesloten vanaf punt 4; wie vroeg is onbekend; "
            "besluit: [onbekend: niet genoteerd]"
        ),
    )
    onthoudingen = grid(delen["Stemden niet mee (art. 28 Gemeentewet)"])
    assert onthoudingen[0][-1] == "persoonlijk belang"
    assert grid(delen["Moties"]) == (("M1", "Motie", "ingediend"),)
    assert grid(delen["Toezeggingen"])[0][-1] == "open"
    paren = delen[""]
    assert isinstance(paren, Pairs)
    assert ("gewijzigd", "1 aug 2026, 1 sep 2026") in paren.paren


def test_een_besluitenlijst_zegt_per_punt_wat_ervan_kwam() -> None:
    besluit = {"besluit": "AB-2026-001", "uitkomst": "aangenomen"}
    lijst = [
        {"punt": "1", "titel": "A", "uitkomst": "besloten", "besluiten": [besluit]},
        {"punt": "2", "titel": "B", "uitkomst": "aangehouden", "besloten": True},
        {"punt": "3", "titel": "C", "uitkomst": "gekozen", "gekozen": ["p-1"]},
        {
            "punt": "4",
            "titel": "D",
            "uitkomst": "gestemd",
            "onthoudingen": ["gm0001"],
            "aantekeningen": ["gm0002"],
            "stemmingen": [STEMMING, {**STEMMING, "motie": "M1"}],
            "toezeggingen": [{"code": "T1", "door": "DB", "afgedaan_op": "2026-08-01"}],
        },
        {"punt": "5", "titel": "E", "uitkomst": "geen"},
        {"punt": "6", "titel": "F", "uitkomst": "afgevoerd"},
    ]
    ding = {**VERGADERING, "lijst": lijst, "buiten_agenda": []}
    los = [{"code": "T2", "door": "AB", "termijn": "2026-W40"}]
    delen = chapters(EEN_BESLUITENLIJST, {**ding, "toezeggingen": los})
    assert [rij[1:] for rij in grid(delen["Besluiten per agendapunt"])] == [
        ("A", "AB-2026-001: aangenomen"),
        ("B (besloten)", "aangehouden"),
        ("C", "gekozen; gekozen p-1"),
        ("D", "over gestemd; stemde niet mee gm0001; aantekening tegen gm0002"),
        ("E", "geen openbare uitkomst"),
        ("F", "van de agenda gehaald"),
    ]
    assert [rij[:2] for rij in grid(delen["Stemmingen"])] == [
        ("4", "voorstel"),
        ("4", "M1"),
    ]
    assert [rij[0] for rij in grid(delen["Toezeggingen"])] == ["T1", "T2"]
    kop, stand = detail_page(EEN_BESLUITENLIJST, ding)[:2]
    assert kop == Heading("Besluitenlijst AB-1 · AB · 2 jul 2026")
    assert stand == Sentences(("Nog niet vastgesteld.",))


def test_een_besluitenlijst_zegt_wanneer_zij_is_vastgesteld() -> None:
    ding = {
        **VERGADERING,
        "besluitenlijst_op": "2026-07-09",
        "gewijzigd_op": ["2026-07-20"],
        "concepten_op": ["2026-07-03"],
    }
    blokken = detail_page(EEN_BESLUITENLIJST, ding)
    assert blokken[1] == Sentences(
        ("Vastgesteld op 9 jul 2026; gewijzigd op 20 jul 2026; concept 3 jul 2026.",)
    )
    assert blokken[-1] == Sentences(("Er stond niets op de agenda.",))
