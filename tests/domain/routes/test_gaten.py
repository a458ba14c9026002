"""Who must take a step, and the gaps: a role that nobody can play."""

from register.domain.organisatie.functie import FunctieBezet, FunctieIngesteld
from register.domain.organisatie.gremium import (
    GremiumIngesteld,
    GremiumOpgeheven,
    Gremiumsoort,
    TaakNeergelegd,
)
from register.domain.organisatie.persoon import PersoonGeregistreerd
from register.domain.routes.rollen import Rollen
from register.domain.routes.route import Teken
from register.domain.values import Openheid
from tests.domain.regio import ARNHEM, DRIE
from tests.domain.routes.stappenreeks import ADVIES, BESLUIT
from tests.domain.routes.zaken import dossier, on_route, stap, voorstel
from tests.scenario import Given


def test_een_gremium_dat_er_niet_is_is_een_zichtbaar_gat() -> None:
    zonder = stap("advies", Teken.ADVIES, "bestuurlijk_overleg")
    (wacht,) = on_route(dossier(), zonder, BESLUIT).wachtend
    assert wacht.wie == ()
    gat = "er is geen bestuurlijk overleg: niemand kan deze stap doen"
    assert gat in wacht.ontbreekt


def test_een_gat_noemt_de_modules_waarvoor_het_er_is() -> None:
    smal = GremiumIngesteld(
        gremium="bc-werk",
        naam="n",
        soort=Gremiumsoort.BESTUURLIJK_OVERLEG,
        openheid=Openheid.OPENBAAR,
        modules=("werk",),
    )
    gegeven = dossier().on("2020-01-01", smal)
    gegeven = gegeven.on("2026-01-22", voorstel(module="zorg"))
    zonder = stap("advies", Teken.ADVIES, "bestuurlijk_overleg")
    (wacht,) = on_route(gegeven, zonder, BESLUIT).wachtend
    assert "er is geen bestuurlijk overleg voor zorg" in wacht.ontbreekt[1]
    past = gegeven.on("2026-01-22", voorstel("v2", module="werk"))
    (wacht,) = on_route(past, zonder, BESLUIT).wachtend
    assert wacht.wie == ("bc-werk",)


def test_een_neergelegde_taak_en_een_opgeheven_gremium_zijn_gaten() -> None:
    neer = TaakNeergelegd(gremium="bc-zorg", reden="r")
    gegeven = dossier().on("2026-01-10", neer)
    (wacht,) = on_route(gegeven, ADVIES, BESLUIT).wachtend
    assert any("legde op 2026-01-10 zijn taak neer" in zin for zin in wacht.ontbreekt)
    weg = dossier().on("2026-01-10", GremiumOpgeheven(gremium="bc-zorg"))
    (wacht,) = on_route(weg, ADVIES, BESLUIT).wachtend
    assert wacht.wie == ()


def test_een_onbezette_functie_is_een_gat() -> None:
    doen = stap("doen", Teken.STAP, "inkoper")
    gegeven = dossier().on("2020-01-01", FunctieIngesteld(functie="inkoper", naam="n"))
    (wacht,) = on_route(gegeven, doen).wachtend
    assert wacht.ontbreekt == ("functie 'inkoper' is onbezet",)
    bezet = gegeven.on(
        "2020-01-02",
        PersoonGeregistreerd(persoon="p1", naam="n"),
        FunctieBezet(functie="inkoper", persoon="p1"),
    )
    (wacht,) = on_route(bezet, doen).wachtend
    assert wacht.ontbreekt == ()


def test_een_code_die_geen_functie_is_wordt_zo_genoemd() -> None:
    (wacht,) = on_route(
        dossier(), stap("doen", Teken.STAP, "gedeputeerde_staten")
    ).wachtend
    assert (wacht.wie, wacht.ontbreekt) == (("gedeputeerde_staten",), ())
    (wacht,) = on_route(dossier(), stap("doen", Teken.STAP, "db")).wachtend
    assert (wacht.wie, wacht.ontbreekt) == (("db",), ())


def test_raden_colleges_en_opstellers_zijn_rollen() -> None:
    college = GremiumIngesteld(
        gremium="college-arnhem",
        naam="n",
        soort=Gremiumsoort.COLLEGE,
        openheid=Openheid.BESLOTEN,
        deelnemers=(ARNHEM,),
    )
    gegeven = dossier().on("2020-01-01", college)
    gegeven = gegeven.on("2026-01-22", voorstel(opsteller="secretaris"))
    rollen = Rollen(gegeven.context())
    assert rollen.who(("raden",), (), ()) == tuple(f"raad:{g}" for g in DRIE)
    assert rollen.who(("colleges",), (), ())[0] == "college-arnhem"
    assert rollen.who(("colleges",), (), ())[1] == f"college:{DRIE[1]}"
    assert rollen.gemeente("college-arnhem") == ARNHEM
    assert rollen.gemeente(f"raad:{ARNHEM}") == ARNHEM
    assert rollen.gemeente("ab") == ""
    (wacht,) = on_route(gegeven, stap("doen", Teken.STAP, "opsteller")).wachtend
    assert wacht.wie == ("secretaris",)


def test_zonder_regeling_is_er_geen_deelnemer() -> None:
    assert Rollen(Given().context()).deelnemers == ()
