"""Pages before they are text: what stands on them, and in which order."""

from datetime import date

from register.service.lijsten.besluit import EEN_BESLUIT
from register.service.lijsten.bevoegdheden import MANDATEN
from register.service.lijsten.bladen import (
    Count,
    Grid,
    Heading,
    Pairs,
    Sentences,
    detail_page,
    list_page,
)
from register.service.lijsten.raden import ZIENSWIJZEN
from register.service.lijsten.termijnen import TERMIJNEN

MACHT = {
    "bevoegdheid": "M-1",
    "soort": "mandaat",
    "gever": "DB",
    "nemer": "secretaris",
    "handelingen": ["inkoop"],
    "vanaf": "2026-03-01",
}
STOMP = {
    "regeling": "r",
    "raadsronde": "R-2",
    "openbaarheid": {"openheid": "geheim"},
}


def _grid(blokken: list[object]) -> Grid:
    (gevonden,) = [blok for blok in blokken if isinstance(blok, Grid)]
    return gevonden


def _power(**anders: object) -> str:
    blokken = list_page(MANDATEN, {"gegevens": [MACHT | anders]})
    return _grid(list(blokken)).rijen[0][1]


def test_een_mandaat_zegt_tot_wanneer_het_geldt() -> None:
    assert _power() == "DB → secretaris (mandaat); inkoop; vanaf 1 mrt 2026"
    assert _power(geldig_tot="2026-12-31").endswith("2026, t/m 31 dec 2026")
    ingetrokken = _power(ingetrokken_op="2026-06-01", plafond={"bedrag": 100})
    assert "; tot € 1,00; " in ingetrokken
    assert ingetrokken.endswith(", ingetrokken op 1 jun 2026")


def test_een_lijst_zegt_hoeveel_en_waar_hij_verder_gaat() -> None:
    blokken = list_page(MANDATEN, {"gegevens": [MACHT], "volgende": "abc"})
    assert blokken[-1] == Count(1, "abc")
    assert list_page(MANDATEN, {"gegevens": []}) == [
        Sentences(("Geen mandaten gevonden.",))
    ]


def test_rijen_staan_bij_hun_groep_en_wat_dicht_is_eronder() -> None:
    rijen = [
        {"raadsronde": ronde, "titel": "T", "gemeente": gemeente, "status": "uitstaand"}
        for ronde, gemeente in (("R-1", "gm0202"), ("R-3", "gm0202"), ("R-1", "gm0226"))
    ]
    blokken = list_page(ZIENSWIJZEN, {"gegevens": [*rijen, STOMP]})
    koppen = [blok.tekst for blok in blokken if isinstance(blok, Heading)]
    assert koppen == ["Ronde R-1 · T ()", "Ronde R-3 · T ()"]
    aantallen = [len(blok.rijen) for blok in blokken if isinstance(blok, Grid)]
    assert aantallen == [2, 1]
    assert blokken[-2:] == [
        Sentences(("[geheim] · raadsronde R-2",), dicht=True),
        Count(4, ""),
    ]


def test_een_termijn_is_verlopen_na_zijn_laatste_dag() -> None:
    rij = {"soort": "advies", "uiterlijk": "2026-07-02", "status": "open"}

    def stand(op: date | None) -> str:
        blokken = list_page(TERMIJNEN, {"gegevens": [rij]}, op)
        return _grid(list(blokken)).rijen[0][3]

    assert stand(None) == "open"
    assert stand(date(2026, 7, 2)) == "open"
    assert stand(date(2026, 7, 3)) == "verlopen"


def test_een_ding_heeft_alleen_de_delen_die_er_zijn() -> None:
    kaal = {"besluit": "AB-1", "titel": "T", "status": "besloten"}
    assert detail_page(EEN_BESLUIT, kaal) == [
        Heading("Besluit AB-1 · T"),
        Pairs((("status", "besloten"),)),
    ]
    tekst = detail_page(EEN_BESLUIT, kaal | {"dictum": "Het AB besluit."})
    assert tekst[2:] == [
        Heading("Dictum", klein=True),
        Sentences(("Het AB besluit.",), ingesprongen=True),
    ]


def test_een_besluit_zegt_wie_het_bekrachtigde_of_weigerde() -> None:
    kaal = {"besluit": "AB-1", "titel": "T", "status": "besloten"}

    def told(**bekrachtiging: object) -> str:
        op = {"op": "2026-03-09"}
        bladen = detail_page(EEN_BESLUIT, kaal | {"bekrachtiging": bekrachtiging | op})
        (paren,) = [blok for blok in bladen if isinstance(blok, Pairs)]
        return dict(paren.paren)["bekrachtiging"]

    assert told(verleend=True, door="AB-2") == "bij AB-2 op 9 mrt 2026"
    assert told(verleend=False, orgaan="AB") == "geweigerd door AB op 9 mrt 2026"


def test_van_een_ding_dat_dicht_is_staat_er_alleen_de_stomp() -> None:
    assert detail_page(EEN_BESLUIT, {**STOMP, "raadsronde": "R"}) == [
        Sentences(("[geheim] · raadsronde R",), dicht=True)
    ]
