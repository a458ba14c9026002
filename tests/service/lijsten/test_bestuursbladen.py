"""Pages about gremia, meetings, votes and papers: the words in their cells."""

import itertools

import pytest

from register.service.lijsten.besluitenlijst import EEN_BESLUITENLIJST
from register.service.lijsten.bladen import (
    Block,
    Grid,
    Heading,
    Pairs,
    Sentences,
    detail_page,
    list_page,
)
from register.service.lijsten.gremia import GREMIA, LEDEN
from register.service.lijsten.gremium import EEN_GREMIUM
from register.service.lijsten.modules import MODULES
from register.service.lijsten.opkomst import OPKOMSTEN, OPKOMSTTREND
from register.service.lijsten.personen import EEN_PERSOON, ROLCONFLICTEN, ROLLEN
from register.service.lijsten.stemmingen import STEMANALYSES, STEMKRACHTEN, STEMMINGEN
from register.service.lijsten.tabel import Detail, Overzicht
from register.service.lijsten.vergadering import EEN_VERGADERING
from register.service.lijsten.vergaderingen import VERGADERINGEN
from register.service.lijsten.voorstellen import ADVIEZEN

Rij = dict[str, object]


def cells(overzicht: Overzicht, **rij: object) -> dict[str, str]:
    """Cells of one row, by heading."""
    (grid,) = [
        blok
        for blok in list_page(overzicht, {"gegevens": [rij]})
        if isinstance(blok, Grid)
    ]
    return dict(zip([k.kop for k in grid.kolommen], grid.rijen[0], strict=True))


def chapters(detail: Detail, ding: Rij) -> dict[str, Block]:
    """Parts of a page, by heading; its pairs under their own."""
    blokken = detail_page(detail, ding)
    delen = {
        kop.tekst: blok
        for kop, blok in itertools.pairwise(blokken)
        if isinstance(kop, Heading) and kop.klein
    }
    paren = [blok for blok in blokken if isinstance(blok, Pairs)]
    return {**delen, "": paren[0]} if paren else delen


def grid(blok: Block) -> tuple[tuple[str, ...], ...]:
    assert isinstance(blok, Grid)
    return blok.rijen


def lines(blok: Block) -> tuple[str, ...]:
    assert isinstance(blok, Sentences)
    return blok.regels


GREMIUM: Rij = {
    "gremium": "AB",
    "naam": "Algemeen bestuur",
    "soort": "algemeen_bestuur",
    "openheid": {"onbekend": "staat er niet"},
    "status": "bestaat",
    "vanaf": "2026-01-02",
    "stemregels": {"quorum": "hoofden", "meerderheid": "stemmen"},
}


def test_een_lid_zegt_als_wat_en_voor_wie_het_zit() -> None:
    lid = {"gremium": "AB", "persoon": "p-1", "zetel": "lid", "vanaf": "2026-01-02"}
    assert cells(LEDEN, **lid)["zetel"] == "lid"
    assert cells(LEDEN, **lid, voorzitter=True)["zetel"] == "lid, voorzitter"
    zit = lid | {"zetel": "voorzitter", "voorzitter": True}
    assert cells(LEDEN, **zit)["zetel"] == "voorzitter"
    voor = lid | {"zetel": "plaatsvervanger", "vervangt": "p-2"}
    assert cells(LEDEN, **voor)["zetel"] == "plaatsvervanger van p-2"


def test_wat_niet_bekend_is_van_een_gremium_wordt_gezegd() -> None:
    assert cells(GREMIA, **GREMIUM)["openheid"] == "[onbekend: staat er niet]"


def pairs(detail: Detail, ding: Rij) -> dict[str, str]:
    paren = chapters(detail, ding)[""]
    assert isinstance(paren, Pairs)
    return dict(paren.paren)


@pytest.mark.parametrize(
    ("eis", "zin"),
    [
        ({}, "quorum in hoofden, meerderheid in stemmen"),
        (
            {"teller": 2, "noemer": 3},
            "quorum in hoofden, meerderheid in stemmen (2/3)",
        ),
        (
            {"teller": 1, "noemer": 2, "strikt": True},
            "quorum in hoofden, meerderheid in stemmen (meer dan 1/2)",
        ),
    ],
)
def test_een_gremium_zegt_hoe_het_stemt(eis: Rij, zin: str) -> None:
    regels = {"quorum": "hoofden", "meerderheid": "stemmen"}
    ding = {**GREMIUM, "stemregels": {**regels, "eis": eis} if eis else regels}
    assert pairs(EEN_GREMIUM, ding)["stemregels"] == zin


def test_een_gremium_zegt_waarop_het_rust_en_hoeveel_er_zitten() -> None:
    grond = [
        {"wet": "Wgr", "artikel": "25", "lid": "1"},
        {"wet": "regeling", "artikel": "8"},
        {"wet": "reglement"},
    ]
    open_ = [{"gemeente": "gm0001", "zetel": "lid"}]
    getallen = {"leden": 2, "plaatsvervangers": 1, "vacatures": open_}
    ding = pairs(EEN_GREMIUM, {**GREMIUM, **getallen, "grondslag": grond})
    assert ding["grondslag"] == "Wgr art. 25 lid 1; regeling art. 8; reglement"
    assert ding["zetels"] == "2 leden, 1 plaatsvervangers, 1 vacatures"
    kaal = pairs(EEN_GREMIUM, GREMIUM)
    assert kaal["zetels"] == "0 leden"
    assert "grondslag" not in kaal
    leeg = chapters(EEN_GREMIUM, GREMIUM)["Wie erin zitten"]
    assert lines(leeg) == ("Er is niemand aangewezen.",)


def test_een_rol_zegt_waar_zij_geldt_en_sinds_wanneer() -> None:
    rol: Rij = {"persoon": "p-1", "soort": "lid", "geldig_van": "2026-01-02"}
    gezegd = cells(ROLLEN, **rol, gremium="AB", vervangt="p-2", vanaf="2025-01-02")
    assert (gezegd["waar"], gezegd["sinds"]) == ("AB, vervangt p-2", "2 jan 2025")
    houdt = rol | {"soort": "portefeuillehouder", "portefeuille": "zorg"}
    gezegd = cells(ROLLEN, **houdt, gremium="DB")
    assert (gezegd["waar"], gezegd["sinds"]) == ("DB, portefeuille zorg", "2 jan 2026")


def test_rollen_die_elkaar_raken_staan_in_een_cel() -> None:
    rollen = [
        {"soort": "lid", "gremium": "AB", "gemeente": "gm0001"},
        {"soort": "functiehouder", "functie": "manager"},
    ]
    rij = {"persoon": "p-1", "soort": "bestuurder_en_ambtenaar", "rollen": rollen}
    gezegd = cells(ROLCONFLICTEN, **rij, uitleg="x")
    assert gezegd["rollen"] == "lid AB (gm0001); functiehouder manager"
    assert gezegd["soort"] == "bestuurder en ambtenaar"
    kop = detail_page(EEN_PERSOON, {"persoon": "p-1", "rollen": [], "samenloop": []})
    assert kop[0] == Heading("Persoon p-1")
    assert kop[-1] == Sentences(("Geen.",))


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


VERGADERING: Rij = {
    "vergadering": "AB-1",
    "gremium": "AB",
    "datum": "2026-07-02",
    "status": "gesloten",
}


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


def _fits(overzicht: Overzicht, naam: str, rij: Rij, waarde: str) -> bool:
    (filter_,) = [f for f in overzicht.filters if f.naam == naam]
    assert filter_.past
    return filter_.past(rij, waarde)


def test_filters_die_geen_kolom_hebben_lezen_de_rij() -> None:
    samen = VERGADERING | {"mede": ["BC"]}
    assert _fits(VERGADERINGEN, "gremium", samen, "BC")
    assert _fits(VERGADERINGEN, "gremium", samen, "AB")
    assert not _fits(VERGADERINGEN, "gremium", samen, "B")
    assert _fits(OPKOMSTEN, "jaar", VERGADERING, "2026")
    assert not _fits(OPKOMSTEN, "jaar", VERGADERING, "202")
    assert not _fits(OPKOMSTEN, "jaar", {"datum": {"onbekend": "2026-"}}, "2026")
    module: Rij = {"deelnemers": ["gm0202", "gm0226"]}
    assert _fits(MODULES, "gemeente", module, "gm0226")
    assert not _fits(MODULES, "gemeente", module, "gm02")
    assert not _fits(MODULES, "gemeente", {}, "gm0226")


def test_een_advies_zegt_wanneer_het_kwam_of_moet_komen() -> None:
    vraag: Rij = {"advies": "a", "dossier": "D", "adviseur": "BC", "status": "gevraagd"}
    for anders, gezegd in (
        ({}, "gevraagd"),
        ({"termijn": "2026-07-02"}, "gevraagd, uiterlijk 2 jul 2026"),
        ({"niet_tijdig_op": "2026-07-03"}, "niet op tijd"),
        ({"uitgebracht_op": "2026-07-01"}, "1 jul 2026"),
        ({"uitgebracht_op": "2026-07-03", "te_laat": True}, "3 jul 2026, te laat"),
    ):
        assert cells(ADVIEZEN, **vraag, **anders)["uitgebracht"] == gezegd


def test_een_vergaderdossier_vertelt_de_vergadering() -> None:
    delen = chapters(
        EEN_VERGADERING,
        {
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
        },
    )
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
        "gesloten vanaf punt 1 tot punt 2; op verzoek van 1 leden; besluit: besloten",
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
