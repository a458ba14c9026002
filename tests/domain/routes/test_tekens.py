"""Signs of a step in what was recorded: proposals, advice and meetings."""

from datetime import date

from register.domain.dossiers.advies import (
    AdviesGevraagd,
    AdviesNietTijdig,
    AdviesUitgebracht,
    Strekking,
)
from register.domain.dossiers.voorstel import VoorstelIngetrokken
from register.domain.routes.blijk import Grenssoort, Staat
from register.domain.routes.route import Teken
from register.domain.values import Onbekend
from register.domain.vergaderingen.vergaderfeiten import Doel, VergaderingGeopend
from tests.domain.routes.zaken import (
    AB,
    BC,
    D1,
    JULI,
    dossier,
    look,
    punt,
    vergadering,
    voorstel,
)


def asked(code: str = "a1", **anders: object) -> AdviesGevraagd:
    velden: dict[str, object] = {"adviseur": "bc-zorg", "termijn": date(2026, 2, 20)}
    return AdviesGevraagd(dossier=D1, advies=code, **(velden | anders))  # type: ignore[arg-type] # fields by name


def given_advice(code: str = "a1") -> AdviesUitgebracht:
    return AdviesUitgebracht(dossier=D1, advies=code, strekking=Strekking.POSITIEF)


def test_een_voorstel_telt_tot_het_wordt_ingetrokken() -> None:
    assert look(dossier(), Teken.VOORSTEL).staat is Staat.NIETS
    gegeven = dossier().on("2026-01-22", voorstel()).on("2026-01-20", voorstel("v0"))
    blijk = look(gegeven, Teken.VOORSTEL)
    assert (blijk.staat, blijk.op) == (Staat.GEDAAN, date(2026, 1, 20))
    terug = dossier().on("2026-01-22", voorstel())
    terug = terug.on(
        "2026-02-01", VoorstelIngetrokken(dossier=D1, voorstel="v1", reden="r")
    )
    assert look(terug, Teken.VOORSTEL).staat is Staat.NIETS


def test_zonder_vraag_om_advies_ontbreekt_die() -> None:
    blijk = look(dossier(), Teken.ADVIES, BC)
    assert (blijk.staat, blijk.ontbreekt) == (
        Staat.NIETS,
        ("nog geen advies gevraagd",),
    )


def test_een_gevraagd_advies_wacht_op_wie_het_geeft() -> None:
    gegeven = dossier().on("2026-01-22", asked(), asked("a2", termijn=None))
    blijk = look(gegeven, Teken.ADVIES, BC)
    assert (blijk.staat, blijk.wie) == (Staat.BEGONNEN, ("bc-zorg",))
    (grens,) = blijk.grenzen
    assert (grens.uiterlijk, grens.norm) == (date(2026, 2, 20), "AWB-21")


def test_advies_is_klaar_als_alles_kwam_of_te_laat_is_gemeld() -> None:
    gegeven = dossier().on("2026-01-22", asked(), asked("a2"))
    half = gegeven.on("2026-02-10", given_advice())
    assert look(half, Teken.ADVIES, BC).staat is Staat.BEGONNEN
    laat = AdviesNietTijdig(dossier=D1, advies="a2")
    klaar = look(half.on("2026-02-21", laat), Teken.ADVIES, BC)
    assert (klaar.staat, klaar.op) == (Staat.GEDAAN, date(2026, 2, 21))


def test_advies_van_een_ander_of_over_een_ander_voorstel_telt_niet() -> None:
    ander = asked("a2", adviseur="db")
    elders = asked("a3", voorstel="v9")
    gegeven = dossier().on("2026-01-22", ander, elders)
    assert look(gegeven, Teken.ADVIES, BC).staat is Staat.NIETS


def test_bespreken_is_iets_anders_dan_beslissen() -> None:
    beslist = dossier().on("2026-02-01", vergadering(), punt())
    assert look(beslist, Teken.BESPREKING, AB).staat is Staat.NIETS
    gepland = dossier().on(
        "2026-02-01", vergadering(datum=JULI), punt(doel=Doel.BEELDVORMEN)
    )
    blijk = look(gepland, Teken.BESPREKING, AB)
    assert (blijk.staat, blijk.wie) == (Staat.BEGONNEN, ("ab",))
    assert blijk.grenzen[0].soort is Grenssoort.VERGADERING
    open_ = gepland.on("2026-02-10", VergaderingGeopend(vergadering="AB-2026-1"))
    klaar = look(open_, Teken.BESPREKING, AB)
    assert (klaar.staat, klaar.op) == (Staat.GEDAAN, date(2026, 2, 10))


def test_een_vergadering_van_een_ander_gremium_telt_niet() -> None:
    elders = vergadering(gremium="db")
    gegeven = dossier().on("2026-02-01", elders, punt(doel=Doel.BEELDVORMEN))
    assert look(gegeven, Teken.BESPREKING, AB).staat is Staat.NIETS


def test_een_vergadering_zonder_bekende_dag_heeft_geen_laatste_dag() -> None:
    later = vergadering(datum=Onbekend(onbekend="niet in het verslag"))
    eerder = vergadering("AB-2026-0", datum=date(2026, 3, 1))
    gegeven = dossier().on("2026-02-01", later, punt(doel=Doel.BEELDVORMEN))
    assert not look(gegeven, Teken.BESPREKING, AB).grenzen
    beide = gegeven.on("2026-02-01", eerder, punt("AB-2026-0", Doel.BEELDVORMEN))
    assert look(beide, Teken.BESPREKING, AB).grenzen[0].uiterlijk == date(2026, 3, 1)


def test_aanbieden_is_het_verzenden_van_de_stukken() -> None:
    assert look(dossier(), Teken.AANBIEDING).staat is Staat.NIETS
    verzonden = vergadering(verzonden_op=date(2026, 6, 25), datum=JULI)
    gegeven = dossier().on("2026-06-25", verzonden, punt())
    blijk = look(gegeven, Teken.AANBIEDING)
    assert (blijk.staat, blijk.op) == (Staat.GEDAAN, date(2026, 6, 25))
    gemeld = look(gegeven, Teken.AANBIEDING, aangeboden=((date(2026, 6, 20), 9),))
    assert (gemeld.op, gemeld.seqs) == (date(2026, 6, 20), (9,))


def test_alleen_het_ab_krijgt_de_begroting_aangeboden() -> None:
    elders = vergadering(verzonden_op=date(2026, 6, 25), gremium="db")
    gegeven = dossier().on("2026-06-25", elders, punt())
    assert look(gegeven, Teken.AANBIEDING).staat is Staat.NIETS
