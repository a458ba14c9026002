"""Until when: the last day of a step, by law, by plan or by what follows."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.besluiten.besluit import Uitkomst
from register.domain.dossiers.stap import StapGepland
from register.domain.routes.blijk import Grens, Grenssoort
from register.domain.routes.gang import progress
from register.domain.routes.rollen import Rollen
from register.domain.routes.route import Teken
from register.domain.routes.spoor import Spoor
from register.domain.routes.standaard import standard
from register.domain.values import Periode
from register.domain.vergaderingen.vergaderfeiten import Doel
from tests.domain.routes.stappenreeks import BESLUIT, step
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
)
from tests.scenario import Given


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
