"""What a route may be: it decides somewhere, has an order, and says what shows it."""

from dataclasses import replace

import pytest

from register.domain.organisatie.functie import FunctieIngesteld
from register.domain.organisatie.regeling import RegelVastgesteld
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.routes.ankers import ANKERS
from register.domain.routes.geldend import routes, variant
from register.domain.routes.route import (
    BESLISSEND,
    Routestap,
    Stapsoort,
    Teken,
    faults,
)
from register.domain.routes.standaard import STANDAARD, VARIANTEN, standard
from register.domain.routes.tekens import KIJK
from register.domain.routes.vaststelling import (
    ROUTE,
    RouteVastgesteld,
    RouteVervallen,
    evolve,
)
from tests.domain.bestuur import bestuur, met
from tests.scenario import Given, fact

VOORSTEL = Routestap(
    stap="voorstel",
    soort=Stapsoort.VOORBEREIDEN,
    teken=Teken.VOORSTEL,
    omschrijving="opstellen",
    wie=("dagelijks_bestuur",),
)
BESLUIT = Routestap(
    stap="besluit",
    soort=Stapsoort.BESLUITEN,
    teken=Teken.BESLUIT,
    omschrijving="beslissen",
    wie=("algemeen_bestuur",),
    soorten=("eigen-handeling",),
)
INKOOP = RouteVastgesteld(
    route="R9", naam="Inkoop", stappen=(VOORSTEL, BESLUIT), bron="inkoopregels"
)


def fault(*stappen: Routestap) -> tuple[str, str]:
    fout = faults(stappen, ANKERS)[0]
    return fout.pad, fout.tekst


def test_een_route_met_een_beslissende_stap_mag() -> None:
    assert bestuur().when(INKOOP) == (INKOOP,)


def test_een_route_zonder_beslissende_stap_wordt_geweigerd() -> None:
    bestuur().refused(
        OngeldigeInvoer, met(INKOOP, "stappen", (VOORSTEL,)), "één stap die beslist"
    )
    bestuur().refused(OngeldigeInvoer, met(INKOOP, "stappen", ()), "die beslist")


@pytest.mark.parametrize("teken", Teken)
def test_alleen_wat_een_beslissing_toont_beslist(teken: Teken) -> None:
    stap = replace(BESLUIT, teken=teken, soorten=())
    zonder = [fout for fout in faults((stap,), ANKERS) if fout.pad == "/stappen"]
    assert bool(zonder) is (teken not in BESLISSEND)


def test_een_besluit_in_een_andere_kolom_beslist_niet() -> None:
    pad, tekst = fault(replace(BESLUIT, soort=Stapsoort.INFORMEREN))
    assert pad == "/stappen"
    assert "soort 'besluiten'" in tekst


def test_stappen_die_op_elkaar_wachten_worden_genoemd() -> None:
    eerst = replace(VOORSTEL, na=("besluit",))
    pad, tekst = fault(eerst, BESLUIT)
    assert pad == "/stappen"
    assert tekst == "de stappen wachten op elkaar: voorstel → besluit → voorstel"


def test_een_stap_die_op_zichzelf_wacht_is_een_kring() -> None:
    assert "besluit → besluit" in fault(replace(BESLUIT, na=("besluit",)))[1]


def test_een_kring_wordt_ook_achter_een_zijpad_gevonden() -> None:
    begin = replace(VOORSTEL, stap="begin", na=("zij", "rond"))
    zij = replace(VOORSTEL, stap="zij", na=("ver",))
    ver = replace(VOORSTEL, stap="ver", na=("zij",))
    rond = replace(BESLUIT, stap="rond", na=("begin",))
    assert fault(begin, zij, ver, rond)[1].endswith("begin → rond → begin")


def test_dezelfde_code_twee_keer_noemt_beide_plekken() -> None:
    pad, tekst = fault(BESLUIT, replace(VOORSTEL, stap="besluit"))
    assert pad == "/stappen/1/stap"
    assert "plek 0" in tekst


def test_wachten_op_een_stap_die_er_niet_is_wordt_geweigerd() -> None:
    pad, tekst = fault(replace(BESLUIT, na=("advies",)))
    assert (pad, tekst) == ("/stappen/0/na/0", "stap 'advies' staat niet in deze route")


def test_een_stap_die_niemand_doet_wordt_geweigerd() -> None:
    assert fault(replace(BESLUIT, wie=()))[0] == "/stappen/0/wie"


def test_een_norm_zonder_klok_kan_geen_stap_bewaken() -> None:
    pad, tekst = fault(replace(BESLUIT, norm="AWB-01"))
    assert pad == "/stappen/0/norm"
    assert "WGR-41" in tekst
    assert not faults((replace(BESLUIT, norm="WGR-45"),), ANKERS)


@pytest.mark.parametrize(
    ("teken", "soort", "tekst"),
    [
        (Teken.TOEZENDING, "nieuwsbrief", "kies uit"),
        (Teken.DEELNEMERSBESLUITEN, "burgerij", "kies uit burgemeester"),
        (Teken.ADVIES, "begroting", "laat het weg"),
    ],
)
def test_soorten_die_het_teken_niet_kent_worden_geweigerd(
    teken: Teken, soort: str, tekst: str
) -> None:
    fout = fault(BESLUIT, replace(VOORSTEL, teken=teken, soorten=(soort,)))
    assert fout[0] == "/stappen/1/soorten/0"
    assert tekst in fout[1]


def test_wie_is_een_rol_een_gremium_of_een_functie() -> None:
    gegeven = bestuur().on(
        "2020-01-01", FunctieIngesteld(functie="inkoper", naam="inkoper")
    )
    goed = replace(VOORSTEL, wie=("inkoper", "db", "raden"))
    assert gegeven.when(met(INKOOP, "stappen", (goed, BESLUIT)))
    fout = replace(VOORSTEL, wie=("db", "niemand"))
    gegeven.refused(
        OnbekendeVerwijzing, met(INKOOP, "stappen", (fout, BESLUIT)), "niemand"
    )


def test_een_standaardroute_kan_vervallen_en_een_onbekende_niet() -> None:
    weg = RouteVervallen(route="R10", reden="loopt buiten de regeling om")
    assert bestuur().when(weg) == (weg,)
    bestuur().refused(OnbekendeVerwijzing, RouteVervallen(route="R99", reden="r"))
    al = bestuur().on("2026-01-01", weg)
    al.refused(VerkeerdeVolgorde, weg, "al vervallen")
    assert al.when(met(INKOOP, "route", "R10"))


def test_een_eigen_route_gaat_voor_de_standaard_vanaf_haar_dag() -> None:
    gegeven = bestuur().on("2026-03-01", INKOOP)
    oud = routes(gegeven.at("2026-02-28").context())["R9"]
    nieuw = routes(gegeven.at("2026-03-01").context())["R9"]
    assert (oud.variant, oud.seq) == ("A", None)
    assert nieuw.stappen == INKOOP.stappen
    assert nieuw.seq is not None
    assert nieuw.stap("besluit") == BESLUIT
    assert nieuw.stap("nergens") is None


def test_een_vervallen_route_geldt_niet_meer_en_mag_terugkomen() -> None:
    gegeven = (
        bestuur()
        .on("2026-01-01", RouteVervallen(route="R9", reden="r"))
        .on("2026-02-01", INKOOP)
    )
    assert "R9" in routes(gegeven.at("2025-12-31").context())
    assert "R9" not in routes(gegeven.at("2026-01-31").context())
    assert routes(gegeven.at("2026-02-01").context())["R9"].seq is not None


def test_eigen_codes_staan_na_de_standaardroutes() -> None:
    gegeven = bestuur().on("2026-01-01", met(INKOOP, "route", "R13"))
    gegeven = gegeven.on("2026-01-01", met(INKOOP, "route", "inkoop"))
    codes = list(routes(gegeven.context()))
    assert codes[:3] == ["R1", "R2", "R3"]
    assert codes[9:] == ["R10", "R11", "inkoop", "R13"]


def chosen(letter: str) -> Given:
    return bestuur().on(
        "2026-01-01", RegelVastgesteld(regel="routes.variant", waarde=letter, bron="b")
    )


def test_de_regeling_kiest_haar_variant_vanaf_een_dag() -> None:
    assert variant(bestuur().context()) == "A"
    assert variant(chosen("B").at("2025-12-31").context()) == "A"
    gegeven = routes(chosen("B").at("2026-01-01").context())
    assert gegeven["R7"].stap("module-advies") is None


def test_een_onbekende_variant_kiest_niets() -> None:
    assert not routes(chosen("Z").context())


@pytest.mark.parametrize("letter", VARIANTEN)
def test_elke_standaardroute_deugt(letter: str) -> None:
    gekozen = standard(letter)
    assert set(gekozen) <= STANDAARD
    for route in gekozen.values():
        assert not faults(route.stappen, ANKERS), route.code
        assert route.variant == letter


def test_alleen_variant_c_heeft_de_agenda_van_de_raden() -> None:
    assert "R12" in standard("C")
    assert "R12" not in standard("A")
    wie = {w for route in standard("C").values() for s in route.stappen for w in s.wie}
    assert "bestuurscommissie" not in wie


def test_in_elke_route_waarin_de_raad_hoort_te_spreken_heeft_hij_een_plek() -> None:
    for code in ("R1", "R2", "R3", "R4", "R5", "R6", "R11"):
        stappen = standard("A")[code].stappen
        assert any(stap.soort is Stapsoort.RAAD for stap in stappen), code


def test_elk_teken_wordt_ergens_gezocht() -> None:
    assert set(KIJK) == set(Teken)


def test_een_ander_feit_verandert_een_route_niet() -> None:
    feit = fact(FunctieIngesteld(functie="f", naam="f"), 3)
    assert evolve(None, feit) is None
    assert ROUTE.stroom("R1") == "route/R1"
