"""Pages about gremia, members, roles and advice: the words in their cells."""

import pytest

from register.service.lijsten.bladen import Heading, Pairs, Sentences, detail_page
from register.service.lijsten.gremia import GREMIA, LEDEN
from register.service.lijsten.gremium import EEN_GREMIUM
from register.service.lijsten.modules import MODULES
from register.service.lijsten.opkomst import OPKOMSTEN
from register.service.lijsten.personen import EEN_PERSOON, ROLCONFLICTEN, ROLLEN
from register.service.lijsten.tabel import Detail, Overzicht
from register.service.lijsten.vergaderingen import VERGADERINGEN
from register.service.lijsten.voorstellen import ADVIEZEN
from tests.service.lijsten.bladcellen import VERGADERING, Rij, cells, chapters, lines

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
    assert ding["zetels"] == "2 leden, 1 plaatsvervanger, 1 vacature"
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
