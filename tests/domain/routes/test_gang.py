"""How far a subject is: what waits, what may, and what was passed over."""

from dataclasses import replace
from datetime import date

from register.domain.besluiten.besluit import Uitkomst
from register.domain.dossiers.stap import StapGepland, StapGezet, StapVervallen
from register.domain.raden.rondefeiten import GeenZienswijzeGemeld, OntwerpToegezonden
from register.domain.routes.blijk import Grenssoort
from register.domain.routes.gang import Gang, Stapstand
from register.domain.routes.route import Teken
from tests.domain.regio import DRIE
from tests.domain.routes.stappenreeks import ADVIES, BEGIN, BESLUIT, step
from tests.domain.routes.zaken import (
    D1,
    besluit,
    dossier,
    on_route,
    ronde,
    stap,
    voorstel,
)

AVOND = stap("avond", Teken.BIJEENKOMST, optioneel=True)
INZENDEN = stap("inzenden", Teken.INZENDING, norm="WGR-45")
MELDEN = stap("melden", Teken.BEKENDMAKING, na=("besluit",))


def stands(gang: Gang) -> dict[str, Stapstand]:
    return {s.stap.stap: s.stand for s in gang.stappen}


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
