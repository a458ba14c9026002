"""Signs of a step in decisions, and in what followed on them."""

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
from register.domain.dossiers.voorstel import BesluitAangehouden, VoorstelIngetrokken
from register.domain.organisatie.gremium import Gremiumsoort
from register.domain.overeenkomsten.deelnemersbesluit import (
    DeelnemersbesluitGemeld,
    DeelnemersbesluitIngetrokken,
    Deelnemersbesluitsoort,
    Gemeenteorgaan,
)
from register.domain.routes.blijk import Staat
from register.domain.routes.route import Teken
from register.domain.vergaderingen.vergaderfeiten import (
    BesluitenlijstVastgesteld,
    VergaderingNietGehouden,
)
from tests.domain.bestuur import gremium
from tests.domain.regio import ARNHEM, DRIE, DUIVEN, RHEDEN
from tests.domain.routes.zaken import (
    AB,
    D1,
    DB,
    JULI,
    besluit,
    dossier,
    look,
    punt,
    vergadering,
    voorstel,
)
from tests.scenario import Given

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
