"""The tracks of a dossier: each proposal follows its own route."""

from dataclasses import replace
from datetime import date

from register.domain.dossiers.voorstel import VoorstelIngetrokken
from register.domain.raden.rondefeiten import OntwerpToegezonden, Rondesoort
from register.domain.routes.route import Route
from register.domain.routes.spoor import Spoor, tracks, unrouted
from register.domain.routes.standaard import standard
from tests.domain.regio import ARNHEM
from tests.domain.routes.stappenreeks import BEGIN, BESLUIT
from tests.domain.routes.zaken import (
    D1,
    besluit,
    dossier,
    punt,
    ronde,
    vergadering,
    voorstel,
    zaak,
)

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
