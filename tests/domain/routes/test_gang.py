"""How far a subject is: what waits, what may, what was passed over, and until when."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.besluiten.besluit import Uitkomst
from register.domain.dossiers.stap import StapGepland, StapGezet, StapVervallen
from register.domain.dossiers.voorstel import VoorstelIngetrokken
from register.domain.organisatie.functie import FunctieBezet, FunctieIngesteld
from register.domain.organisatie.gremium import (
    GremiumIngesteld,
    GremiumOpgeheven,
    Gremiumsoort,
    TaakNeergelegd,
)
from register.domain.organisatie.persoon import PersoonGeregistreerd
from register.domain.raden.rondefeiten import (
    GeenZienswijzeGemeld,
    OntwerpToegezonden,
    Rondesoort,
)
from register.domain.routes.blijk import Grens, Grenssoort
from register.domain.routes.gang import Gang, Stapgang, Stapstand, progress
from register.domain.routes.rollen import Rollen
from register.domain.routes.route import Route, Teken
from register.domain.routes.spoor import Spoor, tracks, unrouted
from register.domain.routes.standaard import standard
from register.domain.values import Openheid, Periode
from register.domain.vergaderingen.vergaderfeiten import Doel
from tests.domain.regio import ARNHEM, DRIE
from tests.domain.routes.zaken import (
    D1,
    besluit,
    dossier,
    on_route,
    punt,
    ronde,
    stap,
    vergadering,
    voorstel,
    zaak,
)
from tests.scenario import Given

BEGIN = stap("begin", Teken.VOORSTEL)
ADVIES = stap("advies", Teken.ADVIES, "bestuurscommissie")
AVOND = stap("avond", Teken.BIJEENKOMST, optioneel=True)
BESLUIT = stap("besluit", Teken.BESLUIT, "algemeen_bestuur")
INZENDEN = stap("inzenden", Teken.INZENDING, norm="WGR-45")
MELDEN = stap("melden", Teken.BEKENDMAKING, na=("besluit",))


def stands(gang: Gang) -> dict[str, Stapstand]:
    return {s.stap.stap: s.stand for s in gang.stappen}


def step(gang: Gang, code: str) -> Stapgang:
    return next(s for s in gang.stappen if s.stap.stap == code)


def test_de_eerste_stap_wacht_en_de_rest_komt_later() -> None:
    gang = on_route(dossier(), BEGIN, ADVIES, BESLUIT)
    assert stands(gang) == {
        "begin": Stapstand.WACHT,
        "advies": Stapstand.LATER,
        "besluit": Stapstand.LATER,
    }
    (wacht,) = gang.wachtend
    assert wacht.wie == ("db",)


def test_wat_een_latere_stap_achter_zich_laat_is_overgeslagen() -> None:
    gegeven = dossier().on("2026-07-09", besluit()).at("2026-07-10")
    gang = on_route(gegeven, BEGIN, AVOND, ADVIES, BESLUIT, INZENDEN, MELDEN)
    assert stands(gang) == {
        "begin": Stapstand.OVERGESLAGEN,
        "avond": Stapstand.NIET_NODIG,
        "advies": Stapstand.OVERGESLAGEN,
        "besluit": Stapstand.GEDAAN,
        "inzenden": Stapstand.WACHT,
        "melden": Stapstand.WACHT,
    }
    assert [s.stap.stap for s in gang.overgeslagen] == ["begin", "advies"]
    assert step(gang, "inzenden").uiterlijk == date(2026, 7, 23)


def test_een_stap_die_mag_houdt_niets_op() -> None:
    gang = on_route(dossier().on("2026-01-22", voorstel()), BEGIN, AVOND, BESLUIT)
    assert stands(gang) == {
        "begin": Stapstand.GEDAAN,
        "avond": Stapstand.KAN,
        "besluit": Stapstand.WACHT,
    }


def test_stappen_naast_elkaar_wachten_samen() -> None:
    naast = replace(ADVIES, na=("begin",))
    ook = stap("ook", Teken.STAP, "secretaris", na=("begin",))
    slot = replace(BESLUIT, na=("advies", "ook"))
    gang = on_route(dossier().on("2026-01-22", voorstel()), BEGIN, slot, ook, naast)
    assert stands(gang)["besluit"] is Stapstand.LATER
    assert [s.stap.stap for s in gang.wachtend] == ["ook", "advies"]


def test_verworpen_beeindigt_de_route() -> None:
    nee = besluit(uitkomst=Uitkomst.VERWORPEN)
    gang = on_route(dossier().on("2026-07-09", nee).at("2026-07-10"), BESLUIT, INZENDEN)
    assert gang.einde == "verworpen"
    assert stands(gang)["inzenden"] is Stapstand.NIET_NODIG
    assert not gang.wachtend


PLAN = StapGepland(
    dossier=D1, stap="advies", omschrijving="o", wanneer="2026-03", wie=("secretaris",)
)


def planned(*feiten: StapGezet | StapVervallen) -> Gang:
    gegeven = dossier().on("2026-01-22", voorstel(), PLAN)
    return on_route(gegeven.on("2026-02-01", *feiten), BEGIN, ADVIES, BESLUIT)


def test_een_plan_geeft_een_stap_zijn_dag_en_wie() -> None:
    wacht = step(planned(), "advies")
    assert wacht.stand is Stapstand.WACHT
    assert wacht.wie == ("secretaris",)
    (grens,) = wacht.grenzen
    assert (grens.soort, grens.uiterlijk) == (Grenssoort.GEPLAND, date(2026, 3, 31))


def test_een_gezette_stap_is_gedaan_en_een_vervallen_stap_niet_nodig() -> None:
    gezet = step(planned(StapGezet(dossier=D1, stap="advies")), "advies")
    assert (gezet.stand, gezet.op) == (Stapstand.GEDAAN, date(2026, 2, 1))
    weg = planned(StapVervallen(dossier=D1, stap="advies", reden="r"))
    assert step(weg, "advies").stand is Stapstand.VERVALLEN
    assert step(weg, "besluit").stand is Stapstand.WACHT


def test_wat_het_log_toont_gaat_voor_wat_het_dossier_zegt() -> None:
    eigen = StapGepland(dossier=D1, stap="begin", omschrijving="o", wanneer="2026-03")
    gegeven = dossier().on("2026-01-22", voorstel(), eigen)
    gang = on_route(gegeven, BEGIN, BESLUIT)
    assert step(gang, "begin").stand is Stapstand.GEDAAN
    assert step(gang, "begin").grenzen == ()


def test_een_stap_zonder_dag_krijgt_die_van_wat_erna_komt() -> None:
    later = StapGepland(
        dossier=D1, stap="besluit", omschrijving="o", wanneer="2026-06-30"
    )
    gegeven = dossier().on("2026-01-22", later)
    (wacht,) = on_route(gegeven, BEGIN, ADVIES, BESLUIT).wachtend
    (grens,) = wacht.grenzen
    assert (grens.soort, grens.uiterlijk) == (Grenssoort.VERVOLG, date(2026, 6, 30))
    assert "Hierna volgt 'besluit'" in grens.uitleg


def test_wat_ernaast_loopt_geeft_geen_dag_door() -> None:
    naast = StapGepland(
        dossier=D1, stap="naast", omschrijving="o", wanneer="2026-06-30"
    )
    zij = stap("naast", Teken.STAP, na=("zij",))
    route = (BEGIN, BESLUIT, stap("zij", Teken.STAP, na=("los",)), zij)
    los = stap("los", Teken.STAP, na=("besluit",))
    gang = on_route(dossier().on("2026-01-22", naast), *route, los)
    assert step(gang, "begin").uiterlijk == date(2026, 6, 30)
    apart = on_route(
        dossier().on("2026-01-22", voorstel(), naast),
        BEGIN,
        BESLUIT,
        replace(zij, na=("begin2",)),
        stap("begin2", Teken.STAP, na=("begin3",), optioneel=True),
        stap("begin3", Teken.STAP, na=("begin",)),
    )
    assert step(apart, "besluit").uiterlijk is None


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


def limit(gegeven: Given, norm: str, *stappen: str) -> Grens | tuple[str, ...]:
    """The first last day of a step guarded by a norm, or what is missing."""
    begin = stap("begin", Teken.STAP, optioneel=True)
    eigen = stap("s", Teken.STAP, norm=norm, na=("begin",))
    besluit_ = replace(BESLUIT, soorten=("begroting-vaststellen",), na=("begin",))
    extra = {
        "aanbieden": stap("aanbieden", Teken.AANBIEDING, na=("begin",)),
        "besluit": besluit_,
    }
    gang = on_route(gegeven, begin, eigen, *(extra[naam] for naam in stappen))
    gevonden = step(gang, "s")
    wettelijk = [g for g in gevonden.grenzen if g.soort is Grenssoort.WET]
    return wettelijk[0] if wettelijk else gevonden.ontbreekt


def day(gegeven: Given, norm: str, *stappen: str) -> date:
    grens = limit(gegeven, norm, *stappen)
    assert isinstance(grens, Grens)
    return grens.uiterlijk


def test_een_klok_van_een_jaar_vraagt_het_begrotingsjaar() -> None:
    assert limit(dossier(), "WGR-40") == (
        "de termijn van WGR-40 is nog niet te berekenen",
    )
    gezegd = dossier().on("2026-01-22", voorstel(boekjaar=2027))
    assert day(gezegd, "WGR-40") == date(2026, 4, 29)
    assert day(gezegd, "GW-32") == date(2027, 12, 31)


def test_de_ronde_gaat_voor_het_voorstel() -> None:
    gegeven = dossier().on("2026-01-22", voorstel(boekjaar=2030))
    gegeven = gegeven.on("2026-04-01", ronde(begrotingsjaar=2027))
    toezenden = stap("s", Teken.TOEZENDING, soorten=("begroting",), norm="WGR-40")
    (wacht,) = on_route(gegeven, toezenden).wachtend
    assert wacht.uiterlijk == date(2026, 4, 29)


def test_de_jaarrekening_gaat_mee_met_de_begroting_van_twee_jaar_later() -> None:
    slot = replace(BESLUIT, soorten=("jaarrekening-vaststellen",), na=("s",))
    raden = stap(
        "s", Teken.TOEZENDING, norm="WGR-40", soorten=("voorlopige_jaarrekening",)
    )
    gegeven = dossier().on("2026-01-22", voorstel(boekjaar=2025))
    assert step(on_route(gegeven, raden, slot), "s").uiterlijk == date(2026, 4, 29)
    genomen = dossier().on("2026-01-22", besluit(boekjaar=2025, handeling="anders"))
    assert step(on_route(genomen, raden, slot), "s").uiterlijk == date(2026, 4, 29)


def test_een_teruggerekende_klok_telt_vanaf_de_aanbieding() -> None:
    verzonden = vergadering(verzonden_op=date(2026, 7, 2))
    gegeven = dossier().on("2026-06-25", verzonden, punt())
    assert day(gegeven, "WGR-41", "besluit") == date(2026, 4, 9)
    assert day(gegeven, "WGR-47", "besluit") == date(2026, 4, 9)
    anders = dossier().on("2026-06-25", verzonden, punt(doel=Doel.INFORMEREN))
    assert isinstance(limit(anders, "WGR-47"), tuple)


@pytest.mark.parametrize("plan", ["aanbieden", "besluit"])
def test_zonder_aanbieding_telt_de_eerste_dag_van_het_plan(plan: str) -> None:
    gepland = StapGepland(
        dossier=D1,
        stap=plan,
        omschrijving="o",
        wanneer=Periode(van=date(2026, 7, 2), tot=date(2026, 7, 31)),
    )
    grens = limit(dossier().on("2026-01-22", gepland), "WGR-41", "aanbieden", "besluit")
    assert isinstance(grens, Grens)
    assert grens.uiterlijk == date(2026, 4, 9)
    assert (
        f"Gerekend is met 2026-07-02, de eerste dag van het plan '{plan}'"
        in grens.uitleg
    )


@pytest.mark.parametrize(
    ("boekjaar", "uiterlijk"),
    [(2027, date(2026, 6, 22)), (2022, date(2021, 6, 5))],
)
def test_zonder_plan_telt_de_laatste_dag_waarop_het_nog_kan(
    boekjaar: int, uiterlijk: date
) -> None:
    gegeven = dossier().on("2026-01-22", voorstel(boekjaar=boekjaar))
    grens = limit(gegeven, "WGR-41", "besluit")
    assert isinstance(grens, Grens)
    assert grens.uiterlijk == uiterlijk
    assert "nog geen datum voor de aanbieding" in grens.uitleg
    assert isinstance(limit(gegeven, "WGR-47", "besluit"), tuple)
    assert isinstance(limit(dossier(), "WGR-41", "besluit"), tuple)


def test_waar_de_wet_geen_antwoord_geeft_ontbreekt_dat() -> None:
    gegeven = dossier().on("2026-01-22", voorstel(boekjaar=2023))
    gepland = StapGepland(
        dossier=D1, stap="besluit", omschrijving="o", wanneer="2022-07-05"
    )
    uitkomst = limit(gegeven.on("2026-01-22", gepland), "WGR-41", "besluit")
    assert isinstance(uitkomst, tuple)
    assert "overgangsrecht" in uitkomst[0]


def test_na_vaststelling_telt_die_dag() -> None:
    gegeven = dossier().on("2026-07-02", besluit()).at("2026-07-03")
    assert day(gegeven, "WGR-45", "besluit") == date(2026, 7, 16)
    anders = dossier().on("2026-07-02", besluit(handeling="inkoop")).at("2026-07-03")
    assert isinstance(limit(anders, "WGR-45", "besluit"), tuple)
    nee = (
        dossier()
        .on("2026-07-02", besluit(uitkomst=Uitkomst.VERWORPEN))
        .at("2026-07-03")
    )
    assert isinstance(limit(nee, "WGR-45"), tuple)
    assert day(anders, "WGR-45") == date(2026, 7, 16)


def test_zonder_dossier_is_er_niets_gedaan_maar_wel_een_wet() -> None:
    context = dossier().at("2026-01-10").context()
    spoor = Spoor(route=standard("A")["R1"], op=context.dag, jaar=2028)
    gang = progress(spoor, Rollen(context))
    assert [s.stap.stap for s in gang.wachtend] == ["voorstel"]
    assert step(gang, "ontwerp").uiterlijk == date(2027, 6, 22)
    for code, route in standard("C").items():
        leeg = progress(Spoor(route=route, op=context.dag), Rollen(context))
        assert leeg.wachtend, code


ROUTES = {
    code: Route(code=code, naam="n", stappen=(BEGIN, BESLUIT)) for code in ("R1", "R4")
}


def test_een_voorstel_met_een_eigen_route_heeft_een_eigen_spoor() -> None:
    gegeven = dossier().on(
        "2026-01-22", voorstel("kaders", route="R4"), voorstel("begroting")
    )
    sporen = tracks(zaak(gegeven), ROUTES, date(2026, 2, 1))
    assert [(s.route.code, [v.code for v in s.voorstellen]) for s in sporen] == [
        ("R1", ["begroting"]),
        ("R4", ["kaders"]),
    ]


def test_een_besluit_over_een_ander_voorstel_hoort_bij_dat_spoor() -> None:
    gegeven = dossier().on(
        "2026-01-22", voorstel("kaders", route="R4"), voorstel("begroting")
    )
    gegeven = gegeven.on("2026-02-01", besluit(voorstel="kaders")).at("2026-03-01")
    r1, r4 = tracks(zaak(gegeven), ROUTES, date(2026, 3, 1))
    assert not r1.besluiten
    assert [b.genomen.besluit for b in r4.besluiten] == ["AB-1"]


def test_een_agendapunt_over_een_ander_voorstel_of_dossier_telt_niet() -> None:
    afgevoerd = punt(nummer="4")
    gegeven = dossier().on(
        "2026-02-01",
        voorstel(),
        vergadering(),
        punt(nummer="1", voorstel="v1"),
        punt(nummer="2", voorstel="v9"),
        replace(punt(nummer="3"), dossier="d1"),
        afgevoerd,
    )
    (spoor,) = tracks(zaak(gegeven), ROUTES, date(2026, 3, 1))
    assert [p.code for _, p in spoor.items()] == ["1", "4"]


def test_wat_geen_route_heeft_is_een_gat() -> None:
    kaal = dossier(route="")
    assert unrouted(zaak(kaal), ROUTES).leeg
    assert not tracks(zaak(kaal), ROUTES, date(2026, 3, 1))
    onbekend = unrouted(zaak(dossier(route="R99")), ROUTES)
    assert (onbekend.routes, onbekend.leeg) == (("R99",), False)
    twee = kaal.on("2026-01-22", voorstel(), voorstel("v2"))
    open_ = unrouted(zaak(twee), ROUTES)
    assert [v.code for v in open_.voorstellen] == ["v1", "v2"]
    een = twee.on("2026-02-01", besluit(voorstel="v1"))
    assert [v.code for v in unrouted(zaak(een), ROUTES).voorstellen] == ["v2"]
    klaar = een.on(
        "2026-02-02", VoorstelIngetrokken(dossier=D1, voorstel="v2", reden="r")
    )
    assert unrouted(zaak(klaar), ROUTES).klaar
    assert not unrouted(zaak(dossier()), ROUTES).klaar


def test_rondes_van_andere_routes_zeggen_niets_over_het_jaar() -> None:
    gegeven = dossier().on(
        "2026-04-01",
        ronde(soort=Rondesoort.KADERS, begrotingsjaar=2027),
        OntwerpToegezonden(raadsronde="r1", gemeente=ARNHEM),
    )
    van = zaak(gegeven)
    spoor = Spoor(route=standard("A")["R2"], op=date(2026, 5, 1), zaak=van)
    assert spoor.begrotingsjaar is None
    assert replace(spoor, route=standard("A")["R4"]).begrotingsjaar == 2027


def test_wat_niet_nodig_blijkt_laat_de_volgende_stap_door() -> None:
    gegeven = (
        dossier()
        .on("2026-04-01", ronde())
        .on("2026-04-02", *(_sent(gemeente) for gemeente in DRIE))
        .on("2026-04-20", *(_none(gemeente) for gemeente in DRIE))
        .at("2026-05-01")
    )
    antwoord = stap("antwoord", Teken.BEANTWOORDING, soorten=("begroting",))
    gang = on_route(gegeven, antwoord, BESLUIT)
    assert step(gang, "antwoord").stand is Stapstand.NIET_NODIG
    assert step(gang, "besluit").stand is Stapstand.WACHT


def _sent(gemeente: str) -> OntwerpToegezonden:
    return OntwerpToegezonden(raadsronde="r1", gemeente=gemeente)


def _none(gemeente: str) -> GeenZienswijzeGemeld:
    return GeenZienswijzeGemeld(raadsronde="r1", gemeente=gemeente)
