"""What shows of proposals, advice, meetings, decisions and what follows on them."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.afspraken.actie import AfspraakVastgelegd
from register.domain.besluiten.besluit import Uitkomst
from register.domain.besluiten.gevolgfeiten import (
    BesluitBekendgemaakt,
    BesluitIngetrokken,
    MededelingGedaan,
)
from register.domain.besluiten.toezichtfeiten import (
    BesluitVernietigd,
    ToegezondenAanGS,
    Toezichthouder,
)
from register.domain.dossiers.advies import (
    AdviesGevraagd,
    AdviesNietTijdig,
    AdviesUitgebracht,
    Strekking,
)
from register.domain.dossiers.voorstel import BesluitAangehouden, VoorstelIngetrokken
from register.domain.organisatie.gremium import Gremiumsoort
from register.domain.overeenkomsten.deelnemersbesluit import (
    DeelnemersbesluitGemeld,
    DeelnemersbesluitIngetrokken,
    Deelnemersbesluitsoort,
    Gemeenteorgaan,
)
from register.domain.routes.blijk import Grenssoort, Staat
from register.domain.routes.route import Teken
from register.domain.values import Onbekend
from register.domain.vergaderingen.vergaderfeiten import (
    BesluitenlijstVastgesteld,
    Doel,
    VergaderingGeopend,
    VergaderingNietGehouden,
)
from tests.domain.bestuur import gremium
from tests.domain.regio import ARNHEM, DRIE, DUIVEN, RHEDEN
from tests.domain.routes.zaken import (
    D1,
    besluit,
    dossier,
    look,
    punt,
    vergadering,
    voorstel,
)
from tests.scenario import Given

AB, DB, BC = "algemeen_bestuur", "dagelijks_bestuur", "bestuurscommissie"
JULI = date(2026, 7, 9)


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


BEGROTING = ("begroting-vaststellen",)


def decided(gegeven: Given, *soorten: str) -> Staat:
    return look(gegeven, Teken.BESLUIT, AB, soorten=soorten).staat


def test_een_besluit_van_het_orgaan_over_deze_handeling_telt() -> None:
    gegeven = dossier().on("2026-07-09", besluit()).at("2026-08-01")
    assert decided(gegeven, *BEGROTING) is Staat.GEDAAN
    assert decided(gegeven) is Staat.GEDAAN
    assert decided(gegeven, "jaarrekening-vaststellen") is Staat.NIETS
    assert look(gegeven, Teken.BESLUIT, DB).staat is Staat.NIETS


def test_elk_staand_voorstel_moet_zijn_beslist() -> None:
    gegeven = dossier().on("2026-01-22", voorstel(), voorstel("v2"))
    een = gegeven.on("2026-07-09", besluit(voorstel="v1")).at("2026-08-01")
    wacht = look(een, Teken.BESLUIT, AB)
    assert (wacht.staat, wacht.wie) == (Staat.NIETS, ("ab",))
    terug = een.on(
        "2026-07-10", VoorstelIngetrokken(dossier=D1, voorstel="v2", reden="r")
    )
    assert decided(terug) is Staat.GEDAAN
    alles = gegeven.on("2026-07-09", besluit()).at("2026-08-01")
    assert decided(alles) is Staat.GEDAAN


def test_een_voorstel_aan_een_ander_houdt_het_niet_op() -> None:
    gegeven = dossier().on("2026-01-22", voorstel(aan="db"))
    gegeven = gegeven.on("2026-07-09", besluit()).at("2026-08-01")
    assert decided(gegeven) is Staat.GEDAAN


def test_een_verworpen_voorstel_beeindigt_de_route() -> None:
    nee = besluit(uitkomst=Uitkomst.VERWORPEN)
    blijk = look(dossier().on("2026-07-09", nee).at("2026-08-01"), Teken.BESLUIT, AB)
    assert (blijk.staat, blijk.einde) == (Staat.GEDAAN, "verworpen")


def test_een_ingetrokken_besluit_beeindigt_de_route() -> None:
    weg = BesluitIngetrokken(besluit="AB-1", door="AB-2")
    gegeven = dossier().on("2026-07-09", besluit()).on("2026-07-20", weg)
    assert look(gegeven.at("2026-08-01"), Teken.BESLUIT, AB).einde == "ingetrokken"


def test_na_vernietiging_is_een_nieuw_besluit_nodig() -> None:
    weg = BesluitVernietigd(besluit="AB-1", door=Toezichthouder.KROON, grond="g")
    gegeven = dossier().on("2026-07-09", besluit()).at("2026-08-01")
    assert decided(gegeven) is Staat.GEDAAN
    assert decided(gegeven.on("2026-07-20", weg)) is Staat.NIETS


def test_op_de_agenda_is_begonnen_en_laat_het_eerdere_achter_zich() -> None:
    gegeven = dossier().on("2026-06-25", vergadering(datum=JULI), punt())
    blijk = look(gegeven, Teken.BESLUIT, AB)
    assert (blijk.staat, blijk.haalt_in) == (Staat.BEGONNEN, True)
    (grens,) = blijk.grenzen
    assert (grens.uiterlijk, grens.uitleg) == (JULI, "staat op de agenda van AB-2026-1")


def test_een_vergadering_die_niet_doorging_zegt_geen_dag_meer() -> None:
    gegeven = (
        dossier()
        .on("2026-06-25", vergadering(datum=JULI), punt())
        .on("2026-07-09", VergaderingNietGehouden(vergadering="AB-2026-1", reden="r"))
    )
    blijk = look(gegeven.at("2026-07-10"), Teken.BESLUIT, AB)
    assert (blijk.staat, blijk.haalt_in, blijk.grenzen) == (Staat.BEGONNEN, True, ())


def test_aanhouden_zegt_tot_wanneer_waar_dat_bekend_is() -> None:
    uit = BesluitAangehouden(dossier=D1, voorstel="v1", orgaan="ab", reden="r")
    gegeven = dossier().on("2026-01-22", voorstel())
    zonder = look(gegeven.on("2026-03-01", uit), Teken.BESLUIT, AB)
    assert (zonder.staat, zonder.grenzen) == (Staat.BEGONNEN, ())
    assert zonder.ontbreekt == ("voorstel 'v1' is aangehouden op 2026-03-01",)
    tot = look(gegeven.on("2026-03-01", replace(uit, tot="2026-04")), Teken.BESLUIT, AB)
    assert tot.grenzen[0].uiterlijk == date(2026, 4, 30)


def reported(gemeente: str, orgaan: Gemeenteorgaan) -> DeelnemersbesluitGemeld:
    return DeelnemersbesluitGemeld(
        deelnemersbesluit=f"{orgaan}-{gemeente}",
        gemeente=gemeente,
        orgaan=orgaan,
        soort=Deelnemersbesluitsoort.INSTEMMING,
        onderwerp="o",
    )


@pytest.mark.parametrize(
    ("orgaan", "wie"),
    [(Gemeenteorgaan.COLLEGE, "college:"), (Gemeenteorgaan.RAAD, "raad:")],
)
def test_elke_deelnemer_beslist_voor_zich(orgaan: Gemeenteorgaan, wie: str) -> None:
    gegeven = dossier()
    niets = look(gegeven, Teken.DEELNEMERSBESLUITEN, soorten=(orgaan,))
    assert (niets.staat, len(niets.wie)) == (Staat.NIETS, len(DRIE))
    twee = gegeven.on("2026-05-01", reported(ARNHEM, orgaan), reported(DUIVEN, orgaan))
    half = look(twee, Teken.DEELNEMERSBESLUITEN, soorten=(orgaan,))
    assert (half.staat, half.wie) == (Staat.BEGONNEN, (f"{wie}{RHEDEN}",))
    alle = twee.on("2026-05-03", reported(RHEDEN, orgaan))
    klaar = look(alle, Teken.DEELNEMERSBESLUITEN, soorten=(orgaan,))
    assert (klaar.staat, klaar.op) == (Staat.GEDAAN, date(2026, 5, 3))
    weg = DeelnemersbesluitIngetrokken(
        deelnemersbesluit=f"{orgaan}-{ARNHEM}", reden="r"
    )
    terug = look(
        alle.on("2026-05-10", weg), Teken.DEELNEMERSBESLUITEN, soorten=(orgaan,)
    )
    assert terug.wie == (f"{wie}{ARNHEM}",)


def test_een_besluit_van_het_verkeerde_orgaan_telt_niet() -> None:
    gegeven = dossier().on("2026-05-01", reported(ARNHEM, Gemeenteorgaan.RAAD))
    college = look(gegeven, Teken.DEELNEMERSBESLUITEN, soorten=("college",))
    wie_dan_ook = look(gegeven, Teken.DEELNEMERSBESLUITEN)
    assert college.staat is Staat.NIETS
    assert wie_dan_ook.staat is Staat.BEGONNEN


def test_een_afspraak_in_het_overleg_telt() -> None:
    overleg = gremium("rpo", Gremiumsoort.BESTUURLIJK_OVERLEG)
    gegeven = dossier().on("2020-01-01", overleg)
    niets = look(gegeven, Teken.AFSPRAAK, "bestuurlijk_overleg")
    assert niets.staat is Staat.NIETS
    for code, dag in (("a2", "2026-03-02"), ("a1", "2026-03-01")):
        afspraak = AfspraakVastgelegd(
            actie=code, omschrijving="o", dossier=D1, gremium="rpo"
        )
        gegeven = gegeven.on(dag, afspraak)
    blijk = look(gegeven, Teken.AFSPRAAK, "bestuurlijk_overleg")
    assert (blijk.staat, blijk.op) == (Staat.GEDAAN, date(2026, 3, 1))
    assert look(gegeven, Teken.AFSPRAAK, AB).staat is Staat.NIETS


@pytest.mark.parametrize(
    ("teken", "feit"),
    [
        (Teken.BEKENDMAKING, BesluitBekendgemaakt(besluit="AB-1", wijze="blad")),
        (Teken.INZENDING, ToegezondenAanGS(besluit="AB-1")),
        (Teken.MEDEDELING, MededelingGedaan(besluit="AB-1", aan=(ARNHEM,))),
    ],
)
def test_wat_na_een_besluit_komt(
    teken: Teken, feit: BesluitBekendgemaakt | ToegezondenAanGS | MededelingGedaan
) -> None:
    assert look(dossier(), teken).staat is Staat.NIETS
    genomen = dossier().on("2026-07-09", besluit()).at("2026-08-01")
    assert look(genomen, teken).staat is Staat.NIETS
    blijk = look(genomen.on("2026-07-16", feit), teken)
    assert (blijk.staat, blijk.op) == (Staat.GEDAAN, date(2026, 7, 16))


def test_van_een_verworpen_besluit_hoeft_niets_te_volgen() -> None:
    nee = besluit(uitkomst=Uitkomst.VERWORPEN)
    gegeven = dossier().on("2026-07-09", nee).at("2026-08-01")
    assert look(gegeven, Teken.INZENDING).ontbreekt == ()


def test_wat_nog_moet_noemt_de_besluiten() -> None:
    gegeven = dossier().on("2026-07-09", besluit()).at("2026-08-01")
    assert look(gegeven, Teken.INZENDING).ontbreekt == ("het gaat om AB-1",)


def test_raden_die_na_het_besluit_zijn_ingelicht_weten_het() -> None:
    gegeven = dossier().on("2026-07-09", besluit()).at("2026-08-01")
    vooraf = look(gegeven, Teken.MEDEDELING, ingelicht=((date(2026, 7, 8), 3),))
    erna = look(gegeven, Teken.MEDEDELING, ingelicht=((JULI, 4),))
    assert vooraf.staat is Staat.NIETS
    assert (erna.op, erna.seqs) == (JULI, (4,))
    zonder = look(dossier(), Teken.MEDEDELING, ingelicht=((JULI, 4),))
    assert zonder.staat is Staat.NIETS


def test_een_besluitenlijst_hoort_bij_een_vergadering() -> None:
    buiten = dossier().on("2026-07-09", besluit()).at("2026-08-01")
    assert look(buiten, Teken.BESLUITENLIJST).staat is Staat.NIET_NODIG
    assert look(dossier(), Teken.BESLUITENLIJST).staat is Staat.NIETS
    erin = (
        dossier()
        .on("2026-06-25", vergadering(), punt())
        .on("2026-07-09", besluit(vergadering="AB-2026-1"), besluit("AB-2"))
        .at("2026-08-01")
    )
    assert look(erin, Teken.BESLUITENLIJST).staat is Staat.NIETS
    lijst = BesluitenlijstVastgesteld(vergadering="AB-2026-1")
    blijk = look(erin.on("2026-07-16", lijst), Teken.BESLUITENLIJST)
    assert (blijk.staat, blijk.op) == (Staat.GEDAAN, date(2026, 7, 16))


def test_een_nieuwe_tekst_van_de_regeling_is_de_bekendmaking() -> None:
    assert look(dossier(), Teken.REGELINGTEKST).staat is Staat.NIETS
    blijk = look(dossier(), Teken.REGELINGTEKST, regelingtekst=((JULI, 5),))
    assert (blijk.op, blijk.seqs) == (JULI, (5,))


def test_wat_alleen_iemand_zegt_toont_het_log_niet() -> None:
    assert look(dossier(), Teken.STAP).staat is Staat.NIETS
