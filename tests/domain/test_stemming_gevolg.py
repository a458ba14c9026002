"""What a vote leads to: a larger majority, staking, validity and voting again."""

from dataclasses import replace

import pytest

from register.domain.organisatie.gremium import Meerderheidseis
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    RekentNiet,
    VerkeerdeVolgorde,
)
from register.domain.stemmen.telling import Keuze
from register.domain.vergaderingen.stemming import (
    Aantallen,
    Geldigheid,
    OnthoudingVastgelegd,
    StemmenGestaakt,
    StemmingGehouden,
)
from register.domain.vergaderingen.vergadering import (
    PresentieVastgesteld,
    VergaderingNietGeopend,
)
from register.domain.voting import Uitslag, Vrijstelling
from tests.domain.stemmingen import ALLEN, BELANG, ZAAL, again, but, held, votes
from tests.domain.vergaderzaal import (
    AB,
    DAG,
    GEWICHTEN,
    OP_BEIDE,
    OPEN,
    bestuur,
    called,
    meeting,
    opened,
    present,
)
from tests.scenario import pad_of


def test_een_regeling_kan_voor_een_besluit_meer_vragen() -> None:
    drie_van_vier = but(("gm0004", Keuze.TEGEN))
    for teller, volgt in ((3, Uitslag.AANGENOMEN), (4, Uitslag.VERWORPEN)):
        eis = Meerderheidseis(teller=teller, noemer=4)
        gehouden = held(ZAAL, replace(drie_van_vier, vereist=eis))
        assert (gehouden.uitslag, gehouden.vereist) == (volgt, eis)
    eigen = opened(
        bestuur(replace(AB, meerderheid=Meerderheidseis(teller=4, noemer=4)))
    )
    assert held(eigen, drie_van_vier).uitslag is Uitslag.VERWORPEN
    onzin = replace(drie_van_vier, vereist=Meerderheidseis(teller=1, noemer=3))
    assert pad_of(ZAAL, RekentNiet, onzin) == "/gegevens/vereist"


@pytest.mark.parametrize(
    ("keuzes", "voltallig"),
    [
        (
            {
                "p1": Keuze.VOOR,
                "p2": Keuze.TEGEN,
                "p3": Keuze.VOOR,
                "p4": Keuze.TEGEN,
            },
            True,
        ),
        ({"p1": Keuze.VOOR, "p2": Keuze.TEGEN, "p3": Keuze.BLANCO}, False),
    ],
)
def test_gelijke_stemmen_staken(keuzes: dict[str, Keuze], *, voltallig: bool) -> None:
    zaal = opened(bestuur(), *keuzes)
    gehouden, gestaakt = zaal.when(votes(**keuzes))
    assert isinstance(gehouden, StemmingGehouden)
    assert gehouden.uitslag is Uitslag.GESTAAKT
    assert gehouden.voltallig is voltallig
    assert gestaakt == StemmenGestaakt(
        vergadering="ab-1", punt="5", voltallig=voltallig
    )
    eerder = replace(gehouden, punt="6")
    staat = meeting(zaal.on(DAG, gehouden, eerder, gehouden, gestaakt))
    assert [s.gestaakt for s in staat.stemmingen] == [False, False, True]
    weer = meeting(zaal.on(DAG, gehouden, gestaakt, gehouden, gestaakt))
    assert [s.gestaakt for s in weer.stemmingen] == [True, True]


def test_vacante_zetels_maken_een_vergadering_niet_voltallig() -> None:
    helft = but(("gm0001", Keuze.TEGEN), ("gm0002", Keuze.TEGEN))
    assert held(ZAAL, helft).voltallig
    assert not held(ZAAL, replace(helft, bestaat_uit=5)).voltallig


def test_een_stemming_van_te_weinig_leden_is_ongeldig_maar_staat_er() -> None:
    twee = opened(bestuur(), "p1", "p2")
    (gehouden,) = twee.when(votes(p1=Keuze.VOOR, p2=Keuze.TEGEN))
    assert isinstance(gehouden, StemmingGehouden)
    assert gehouden.geldigheid is Geldigheid.ONGELDIG
    assert gehouden.uitslag is Uitslag.GESTAAKT
    assert meeting(twee.on(DAG, gehouden)).stemmingen[0].geldig is False
    drie = opened(bestuur(), "p1", "p2", "p3")
    assert held(drie, ALLEN).geldigheid is Geldigheid.GELDIG


def test_geldigheid_die_aan_gewichten_hangt_kan_onbekend_zijn() -> None:
    bekend = opened(bestuur(OP_BEIDE, GEWICHTEN), "p2", "p3", "p4")
    assert held(bekend, ALLEN).geldigheid is Geldigheid.ONGELDIG  # 6 of 16
    met_een = opened(bestuur(OP_BEIDE, GEWICHTEN), "p1", "p2", "p3")
    assert held(met_een, ALLEN).geldigheid is Geldigheid.GELDIG
    deels = opened(
        bestuur(OP_BEIDE, {g: w for g, w in GEWICHTEN.items() if g != "gm0004"}),
        "p1",
        "p2",
        "p3",
    )
    gehouden = held(deels, ALLEN)
    assert gehouden.geldigheid is Geldigheid.ONBEKEND
    assert meeting(deels.on(DAG, gehouden)).stemmingen[0].geldig is None
    vrij = replace(ALLEN, vrijstelling=Vrijstelling.HERBELEGD)
    assert held(deels, vrij).geldigheid is Geldigheid.GELDIG


def test_de_presentielijst_zegt_hoeveel_leden_zitting_hebben() -> None:
    vier = called(bestuur()).on(DAG, present("p1", "p2", zittend=3), OPEN)
    assert held(vier, ALLEN).geldigheid is Geldigheid.GELDIG
    zonder = replace(present("p1", "p2"), zittend=None)
    assert isinstance(zonder, PresentieVastgesteld)
    oud = called(bestuur()).on(DAG, zonder, OPEN)
    assert held(oud, ALLEN).geldigheid is Geldigheid.ONGELDIG


def test_wie_zich_onthoudt_telt_niet_mee() -> None:
    zaal = opened(bestuur(), "p1", "p2", "p4")
    assert zaal.when(replace(BELANG, gemeente="")) == (BELANG,)
    met = zaal.on(DAG, BELANG)
    (onthouding,) = meeting(met).onthoudingen
    assert (onthouding.punt, onthouding.persoon) == ("5", "p4")
    assert (onthouding.gemeente, onthouding.grond) == ("gm0004", "persoonlijk_belang")
    gehouden = held(met, ALLEN)
    assert [stem.persoon for stem in gehouden.stemmen] == ["p1", "p2"]
    assert gehouden.geldigheid is Geldigheid.GELDIG  # 2 of the 3 who may vote
    assert not gehouden.voltallig
    assert len(held(met, replace(ALLEN, punt="6")).stemmen) == 3


def test_wie_zich_moet_onthouden_en_toch_stemt_telt_niet_voor_de_geldigheid() -> None:
    zaal = opened(bestuur(), "p1", "p4").on(DAG, BELANG)
    gehouden = held(zaal, but(("gm0004", Keuze.TEGEN)))
    assert gehouden.hoofden == Aantallen(voor=1, tegen=1)
    assert gehouden.geldigheid is Geldigheid.ONGELDIG


@pytest.mark.parametrize(
    ("opdracht", "reden", "pad"),
    [
        (replace(BELANG, punt="9"), OnbekendeVerwijzing, "punt"),
        (replace(BELANG, persoon="p9"), OnbekendeVerwijzing, "persoon"),
        (replace(BELANG, persoon="s1"), OnbekendeVerwijzing, "persoon"),
        (replace(BELANG, gemeente="gm0001"), OngeldigeInvoer, "gemeente"),
        (BELANG, VerkeerdeVolgorde, "persoon"),
    ],
)
def test_een_onthouding_is_van_een_lid_bij_een_punt_en_een_keer(
    opdracht: OnthoudingVastgelegd, reden: type[Refused], pad: str
) -> None:
    assert pad_of(ZAAL.on(DAG, BELANG), reden, opdracht) == f"/gegevens/{pad}"


def test_in_een_herbelegde_vergadering_geldt_het_minimum_niet_voor_hetzelfde() -> None:
    niet = VergaderingNietGeopend(vergadering="ab-1", reden="te weinig", aanwezig=1)
    zaal = again(called(bestuur()).on(DAG, niet), "p1")
    zelfde = replace(ALLEN, vergadering="ab-2", punt="1")
    gehouden = held(zaal, zelfde)
    assert gehouden.vrijstelling is Vrijstelling.HERBELEGD
    assert gehouden.geldigheid is Geldigheid.GELDIG
    for ander in (replace(zelfde, punt="5"), replace(zelfde, voorstel="v-2")):
        assert held(zaal, ander).vrijstelling is None
        assert held(zaal, ander).geldigheid is Geldigheid.ONGELDIG
    niet_gehouden = again(called(bestuur()), "p1")
    assert held(niet_gehouden, zelfde).vrijstelling is None


def test_na_een_ongeldige_stemming_geldt_het_minimum_niet() -> None:
    twee = opened(bestuur(), "p1", "p2")
    ongeldig, geldig = held(twee, ALLEN), held(ZAAL, ALLEN)
    weer = replace(ALLEN, vergadering="ab-2", punt="1", herstemming_van="ab-1")
    na_ongeldig = again(twee.on(DAG, ongeldig), "p1", herbelegd=False)
    gehouden = held(na_ongeldig, weer)
    assert gehouden.vrijstelling is Vrijstelling.EERDER_ONGELDIG
    assert gehouden.geldigheid is Geldigheid.GELDIG
    assert gehouden.herstemming_van == "ab-1"
    na_geldig = again(ZAAL.on(DAG, geldig), "p1", herbelegd=False)
    assert held(na_geldig, weer).vrijstelling is None


def test_zonder_voorstel_hoort_een_herstemming_bij_hetzelfde_punt() -> None:
    los = replace(held(ZAAL, ALLEN), voorstel="")
    zaal = again(ZAAL.on(DAG, replace(los, punt="6"), los), "p1", herbelegd=False)
    weer = replace(ALLEN, vergadering="ab-2", herstemming_van="ab-1")
    assert held(zaal, weer).herstemming_van == "ab-1"
    vreemd = replace(weer, punt="1")
    pad = "/gegevens/herstemming_van"
    assert pad_of(zaal, OnbekendeVerwijzing, vreemd) == pad


def test_een_herstemming_volgt_op_een_stemming_in_een_andere_vergadering() -> None:
    pad = "/gegevens/herstemming_van"
    zelfde = replace(ALLEN, herstemming_van="ab-1")
    assert pad_of(ZAAL, VerkeerdeVolgorde, zelfde) == pad
    onbekend = replace(ALLEN, herstemming_van="ab-0")
    assert pad_of(ZAAL, OnbekendeVerwijzing, onbekend) == pad
