"""Votes: the roll, weights, counts, validity, outcome and staking."""

from dataclasses import replace
from datetime import date

import msgspec
import pytest
from hypothesis import given as always, strategies as st

from register.codec.plain import plain
from register.domain.organisatie.gremium import Meerderheidseis
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    RekentNiet,
    VerkeerdeVolgorde,
)
from register.domain.stemmen.telling import Basis, Keuze, Wijze
from register.domain.vergaderingen.stemming import (
    Aantallen,
    Geldigheid,
    HoudStemming,
    Onthoudingsgrond,
    OnthoudingVastgelegd,
    Stem,
    StemmenGestaakt,
    StemmingGehouden,
    Stemregel,
    Uitzondering,
)
from register.domain.vergaderingen.vergadering import (
    VERGADERING,
    AgendapuntAfgevoerd,
    PresentieVastgesteld,
    VergaderingGesloten,
    VergaderingNietGeopend,
)
from register.domain.voting import Uitslag, Vrijstelling
from tests.domain.vergaderzaal import (
    AB,
    DAG,
    GEWICHTEN,
    OP_BEIDE,
    OP_GEWICHT,
    OPEN,
    PUNT,
    ROEP,
    bestuur,
    called,
    meeting,
    opened,
    present,
    seat,
)
from tests.scenario import Given

ALLEN = HoudStemming(
    vergadering="ab-1", punt="5", wijze=Wijze.HANDOPSTEKEN, allen=Keuze.VOOR
)
LIJST = replace(ALLEN, allen=None, wijze=Wijze.HOOFDELIJK)
GEHEIM = replace(ALLEN, allen=None, wijze=Wijze.GEHEIM)
BELANG = OnthoudingVastgelegd(
    vergadering="ab-1",
    punt="5",
    persoon="p4",
    gemeente="gm0004",
    grond=Onthoudingsgrond.PERSOONLIJK_BELANG,
)
HERROEP = replace(
    ROEP, vergadering="ab-2", datum=date(2026, 7, 9), herbelegging_van="ab-1"
)

ZAAL = opened(bestuur())
GEWOGEN = opened(bestuur(OP_GEWICHT, GEWICHTEN))


def votes(**keuzes: Keuze) -> HoudStemming:
    """A roll by person."""
    regels = tuple(Stemregel(persoon=p, keuze=k) for p, k in keuzes.items())
    return replace(LIJST, stemmen=regels)


def but(*uitzonderingen: tuple[str, Keuze]) -> HoudStemming:
    """All in favour, but for these gemeenten."""
    return replace(
        ALLEN,
        behalve=tuple(Uitzondering(gemeente=g, keuze=k) for g, k in uitzonderingen),
    )


def held(gegeven: Given, opdracht: HoudStemming) -> StemmingGehouden:
    gehouden = gegeven.when(opdracht)[0]
    assert isinstance(gehouden, StemmingGehouden)
    return gehouden


def pad_of(gegeven: Given, reden: type[Refused], opdracht: object) -> str:
    with pytest.raises(reden) as fout:
        gegeven.when(opdracht)
    return fout.value.pad


def again(gegeven: Given, *personen: str, herbelegd: bool = True) -> Given:
    """A second meeting on 9 July with the same items, opened."""
    roep = HERROEP if herbelegd else replace(HERROEP, herbelegging_van="")
    punt = replace(PUNT, vergadering="ab-2", punt="1")
    los = replace(punt, punt="5", voorstel="", dossier="")
    return (
        gegeven.on("2026-07-03", roep, punt, los)
        .on(
            "2026-07-09",
            replace(present(*personen), vergadering="ab-2"),
            replace(OPEN, vergadering="ab-2"),
        )
        .at("2026-07-09")
    )


def test_alle_voor_behalve_een_gemeente_wordt_een_stemlijst() -> None:
    gehouden = held(ZAAL, but(("gm0002", Keuze.TEGEN)))
    assert gehouden.stemmen == (
        Stem(persoon="p1", gemeente="gm0001", keuze=Keuze.VOOR),
        Stem(persoon="p2", gemeente="gm0002", keuze=Keuze.TEGEN),
        Stem(persoon="p3", gemeente="gm0003", keuze=Keuze.VOOR),
        Stem(persoon="p4", gemeente="gm0004", keuze=Keuze.VOOR),
    )
    assert gehouden.hoofden == Aantallen(voor=3, tegen=1)
    assert (gehouden.gewichten, gehouden.uitslag) == (None, Uitslag.AANGENOMEN)
    assert (gehouden.geldigheid, gehouden.voltallig) == (Geldigheid.GELDIG, True)
    assert (gehouden.voorstel, gehouden.vrijstelling) == ("v-1", None)


def test_een_stemming_staat_in_de_vergadering() -> None:
    gehouden = held(ZAAL, replace(ALLEN, gewichtbron="art. 9"))
    staat = meeting(ZAAL.on(DAG, gehouden))
    (stemming,) = staat.stemmingen
    assert staat.last_vote("5") is stemming
    assert staat.last_vote("6") is None
    assert (stemming.punt, stemming.voorstel, stemming.wijze) == (
        "5",
        "v-1",
        Wijze.HANDOPSTEKEN,
    )
    assert (stemming.stemmen, stemming.hoofden) == (gehouden.stemmen, gehouden.hoofden)
    assert (stemming.geldig, stemming.gestaakt) == (True, False)
    assert (stemming.op, stemming.seq) == (date(2026, 7, 2), staat.seqs[-1])


def test_gewichten_komen_van_de_gemeente_op_die_dag() -> None:
    tegen = but(*((g, Keuze.TEGEN) for g in ("gm0002", "gm0003", "gm0004")))
    gehouden = held(GEWOGEN, tegen)
    assert [stem.gewicht for stem in gehouden.stemmen] == [10, 3, 2, 1]
    assert gehouden.hoofden == Aantallen(voor=1, tegen=3)
    assert gehouden.gewichten == Aantallen(voor=10, tegen=6)
    assert gehouden.uitslag is Uitslag.AANGENOMEN
    in_hoofden = opened(bestuur(AB, GEWICHTEN))
    assert held(in_hoofden, tegen).uitslag is Uitslag.VERWORPEN
    assert held(in_hoofden, tegen).gewichten == Aantallen(voor=10, tegen=6)


def test_een_lijst_noemt_persoon_of_gemeente() -> None:
    opdracht = replace(
        LIJST,
        stemmen=(
            Stemregel(gemeente="gm0001", keuze=Keuze.VOOR),
            Stemregel(persoon="p2", keuze=Keuze.TEGEN),
            Stemregel(persoon="p3", gemeente="gm0003", keuze=Keuze.BLANCO),
        ),
    )
    gehouden = held(ZAAL, opdracht)
    assert [(s.persoon, s.gemeente) for s in gehouden.stemmen] == [
        ("p1", "gm0001"),
        ("p2", "gm0002"),
        ("p3", "gm0003"),
    ]
    assert gehouden.hoofden == Aantallen(voor=1, tegen=1, blanco=1)
    assert gehouden.uitslag is Uitslag.GESTAAKT


@pytest.mark.parametrize(
    ("regels", "reden", "pad"),
    [
        ((Stemregel(keuze=Keuze.VOOR),), OngeldigeInvoer, "0"),
        (
            (Stemregel(persoon="p4", keuze=Keuze.VOOR),),
            VerkeerdeVolgorde,
            "0/persoon",
        ),
        (
            (Stemregel(gemeente="gm0004", keuze=Keuze.VOOR),),
            VerkeerdeVolgorde,
            "0/gemeente",
        ),
        (
            (Stemregel(persoon="p1", gemeente="gm0002", keuze=Keuze.VOOR),),
            OngeldigeInvoer,
            "0/gemeente",
        ),
        (
            (
                Stemregel(persoon="p1", keuze=Keuze.VOOR),
                Stemregel(gemeente="gm0001", keuze=Keuze.TEGEN),
            ),
            RekentNiet,
            "1",
        ),
    ],
)
def test_wie_stemt_staat_een_keer_op_de_presentielijst(
    regels: tuple[Stemregel, ...], reden: type[Refused], pad: str
) -> None:
    gegeven = opened(bestuur(), "p1", "p2", "p3")
    opdracht = replace(LIJST, stemmen=regels)
    assert pad_of(gegeven, reden, opdracht) == f"/gegevens/stemmen/{pad}"


def test_een_afwezige_stem_noemt_beide_plaatsen() -> None:
    gegeven = opened(bestuur(), "p1", "p2", "p3")
    seq = meeting(gegeven).presentie_seq
    gegeven.refused(
        VerkeerdeVolgorde,
        votes(p4=Keuze.VOOR),
        rf"/gegevens/stemmen/0/persoon.*presentielijst.*seq {seq}",
    )
    tegen = but(("gm0004", Keuze.TEGEN))
    assert pad_of(gegeven, VerkeerdeVolgorde, tegen) == "/gegevens/behalve/0/gemeente"


def test_een_uitzondering_noemt_een_gemeente_een_keer() -> None:
    dubbel = but(("gm0002", Keuze.TEGEN), ("gm0002", Keuze.BLANCO))
    assert pad_of(ZAAL, RekentNiet, dubbel) == "/gegevens/behalve/1"


def test_een_gemeente_met_meer_aanwezigen_noemt_haar_stemmer() -> None:
    gegeven = called(bestuur(OP_GEWICHT, GEWICHTEN)).on(
        "2026-02-01", seat("x1", "gm0002")
    )
    lijst = present("p1", "p2", zittend=5)
    erbij = replace(lijst.aanwezig[1], persoon="x1")
    zaal = gegeven.on(DAG, replace(lijst, aanwezig=(*lijst.aanwezig, erbij)), OPEN)
    per_gemeente = replace(
        LIJST, stemmen=(Stemregel(gemeente="gm0002", keuze=Keuze.VOOR),)
    )
    assert pad_of(zaal, OngeldigeInvoer, per_gemeente) == "/gegevens/stemmen/0/gemeente"
    gehouden = held(zaal, replace(ALLEN, uitslag=Uitslag.AANGENOMEN))
    assert [stem.gewicht for stem in gehouden.stemmen] == [10, None, None]


@pytest.mark.parametrize(
    ("opdracht", "pad"),
    [
        (LIJST, "stemmen"),
        (replace(votes(p1=Keuze.VOOR), allen=Keuze.VOOR), "stemmen"),
        (replace(but(("gm0001", Keuze.VOOR)), allen=None), "stemmen"),
        (replace(LIJST, gewichten=Aantallen(voor=1)), "stemmen"),
        (replace(ALLEN, wijze=Wijze.ZONDER_STEMMING), "wijze"),
        (replace(votes(p1=Keuze.VOOR), wijze=Wijze.ZONDER_STEMMING), "wijze"),
        (
            replace(LIJST, wijze=Wijze.ZONDER_STEMMING, aantallen=Aantallen(voor=1)),
            "wijze",
        ),
    ],
)
def test_een_stemming_komt_op_een_manier_binnen(
    opdracht: HoudStemming, pad: str
) -> None:
    assert pad_of(ZAAL, OngeldigeInvoer, opdracht) == f"/gegevens/{pad}"


def test_een_hamerstuk_is_aangenomen_zonder_stemlijst() -> None:
    hamer = replace(LIJST, wijze=Wijze.ZONDER_STEMMING)
    for zaal in (ZAAL, GEWOGEN, opened(bestuur(), "p1")):
        gehouden = held(zaal, hamer)
        assert (gehouden.stemmen, gehouden.hoofden) == ((), Aantallen())
        assert gehouden.uitslag is Uitslag.AANGENOMEN
        assert gehouden.geldigheid is Geldigheid.GELDIG
        assert not gehouden.voltallig


def test_opgegeven_aantallen_kloppen_met_de_lijst() -> None:
    stemmen = but(("gm0002", Keuze.TEGEN))
    goed = replace(
        stemmen,
        aantallen=Aantallen(voor=3, tegen=1),
        gewichten=Aantallen(voor=13, tegen=3),
    )
    assert held(GEWOGEN, goed) == held(GEWOGEN, stemmen)
    hoofden = replace(goed, aantallen=Aantallen(voor=2, tegen=1))
    assert pad_of(GEWOGEN, RekentNiet, hoofden) == "/gegevens/aantallen/voor"
    GEWOGEN.refused(RekentNiet, hoofden, "2 hoofden voor, de stemlijst telt er 3")
    gewicht = replace(goed, gewichten=Aantallen(voor=13, tegen=4))
    assert pad_of(GEWOGEN, RekentNiet, gewicht) == "/gegevens/gewichten/tegen"
    GEWOGEN.refused(RekentNiet, gewicht, "4 stemmen tegen, de stemlijst telt er 3")


@pytest.mark.parametrize(
    ("aantallen", "gewichten", "veld"),
    [
        (Aantallen(voor=2, tegen=-1), None, "aantallen"),
        (Aantallen(voor=2), Aantallen(ongeldig=-1), "gewichten"),
    ],
)
def test_een_aantal_is_niet_negatief(
    aantallen: Aantallen, gewichten: Aantallen | None, veld: str
) -> None:
    opdracht = replace(GEHEIM, aantallen=aantallen, gewichten=gewichten)
    assert pad_of(GEWOGEN, OngeldigeInvoer, opdracht) == f"/gegevens/{veld}"


def test_een_geheime_stemming_geeft_alleen_aantallen() -> None:
    gehouden = held(ZAAL, replace(GEHEIM, aantallen=Aantallen(voor=2, blanco=2)))
    assert (gehouden.stemmen, gehouden.hoofden) == ((), Aantallen(voor=2, blanco=2))
    assert gehouden.uitslag is Uitslag.AANGENOMEN
    assert not gehouden.voltallig
    alle = replace(GEHEIM, aantallen=Aantallen(voor=3, tegen=1))
    assert held(ZAAL, alle).voltallig
    teveel = replace(GEHEIM, aantallen=Aantallen(voor=4, ongeldig=1))
    assert pad_of(ZAAL, RekentNiet, teveel) == "/gegevens/aantallen"
    ZAAL.refused(RekentNiet, teveel, "5 hoofden, de aanwezigen hebben er samen 4")


@pytest.mark.parametrize(
    "opdracht",
    [replace(ALLEN, wijze=Wijze.GEHEIM), replace(ALLEN, over_personen=True)],
)
def test_namen_bij_een_geheime_stemming_gaan_alleen_verzegeld_mee(
    opdracht: HoudStemming,
) -> None:
    gehouden = held(ZAAL, opdracht)
    assert gehouden.stemmen == ()
    assert gehouden.namen == "p1 voor; p2 voor; p3 voor; p4 voor"
    assert gehouden.hoofden == Aantallen(voor=4)
    assert held(ZAAL, ALLEN).namen == ""


def test_zonder_lijst_bewaart_een_geheime_stemming_geen_namen() -> None:
    assert held(ZAAL, replace(GEHEIM, aantallen=Aantallen(voor=4))).namen == ""


def test_opgegeven_gewichten_passen_bij_de_aanwezigen() -> None:
    past = replace(GEHEIM, aantallen=Aantallen(voor=4), gewichten=Aantallen(voor=16))
    assert held(GEWOGEN, past).gewichten == Aantallen(voor=16)
    teveel = replace(past, gewichten=Aantallen(voor=17))
    assert pad_of(GEWOGEN, RekentNiet, teveel) == "/gegevens/gewichten"
    onbekend = opened(bestuur(OP_GEWICHT))
    assert held(onbekend, teveel).gewichten == Aantallen(voor=17)


def test_zonder_bekende_gewichten_komt_de_uitslag_uit_het_verslag() -> None:
    zaal = opened(bestuur(OP_GEWICHT, {"gm0001": 10}))
    assert pad_of(zaal, OngeldigeInvoer, ALLEN) == "/gegevens/uitslag"
    gezegd = held(zaal, replace(ALLEN, uitslag=Uitslag.VERWORPEN))
    assert (gezegd.uitslag, gezegd.gewichten) == (Uitslag.VERWORPEN, None)
    opgegeven = held(zaal, replace(ALLEN, gewichten=Aantallen(voor=16)))
    assert opgegeven.uitslag is Uitslag.AANGENOMEN
    assert opgegeven.gewichten == Aantallen(voor=16)


def test_de_opgegeven_uitslag_volgt_uit_de_telling() -> None:
    goed = replace(ALLEN, uitslag=Uitslag.AANGENOMEN)
    assert held(ZAAL, goed) == held(ZAAL, ALLEN)
    fout = replace(ALLEN, uitslag=Uitslag.VERWORPEN)
    assert pad_of(ZAAL, RekentNiet, fout) == "/gegevens/uitslag"


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


def test_er_wordt_gestemd_in_een_open_vergadering_over_een_punt() -> None:
    pad = "/gegevens/vergadering"
    assert pad_of(called(bestuur()), VerkeerdeVolgorde, ALLEN) == pad
    dicht = ZAAL.on(DAG, VergaderingGesloten(vergadering="ab-1"))
    assert pad_of(dicht, VerkeerdeVolgorde, ALLEN) == pad
    assert pad_of(dicht, VerkeerdeVolgorde, BELANG) == pad
    vreemd = replace(ALLEN, punt="9")
    assert pad_of(ZAAL, OnbekendeVerwijzing, vreemd) == "/gegevens/punt"
    weg = ZAAL.on(DAG, AgendapuntAfgevoerd(vergadering="ab-1", punt="5", reden="nee"))
    assert pad_of(weg, VerkeerdeVolgorde, ALLEN) == "/gegevens/punt"


def test_het_voorstel_ligt_in_het_dossier_van_het_punt() -> None:
    assert held(ZAAL, replace(ALLEN, voorstel="v-1")).voorstel == "v-1"
    assert held(ZAAL, replace(ALLEN, voorstel="v-2")).voorstel == "v-2"
    for punt, voorstel in (("5", "v-9"), ("6", "v-1")):
        vreemd = replace(ALLEN, punt=punt, voorstel=voorstel)
        assert pad_of(ZAAL, OnbekendeVerwijzing, vreemd) == "/gegevens/voorstel"
    assert held(ZAAL, replace(ALLEN, punt="6")).voorstel == ""


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


def test_een_stemming_zonder_vergadering_verandert_niets() -> None:
    gegeven = Given().on(DAG, held(ZAAL, ALLEN))
    assert gegeven.context().staat(VERGADERING, "ab-1") is None


@always(
    st.fixed_dictionaries({p: st.sampled_from(Keuze) for p in ("p1", "p2", "p3", "p4")})
)
def test_stemlijst_en_tellingen_kloppen_altijd(keuzes: dict[str, Keuze]) -> None:
    """Law: heads and weights are those of the roll, per choice."""
    gehouden = held(GEWOGEN, votes(**keuzes))
    assert gehouden.gewichten is not None
    for keuze in Keuze:
        wie = [p for p, gekozen in keuzes.items() if gekozen is keuze]
        assert getattr(gehouden.hoofden, keuze) == len(wie)
        zwaar = sum(GEWICHTEN[f"gm000{p[1]}"] for p in wie)
        assert getattr(gehouden.gewichten, keuze) == zwaar
    geheim = held(GEWOGEN, replace(votes(**keuzes), wijze=Wijze.GEHEIM))
    assert (geheim.hoofden, geheim.gewichten) == (gehouden.hoofden, gehouden.gewichten)
    assert geheim.uitslag is gehouden.uitslag


@pytest.mark.parametrize("basis", list(Basis))
def test_elk_feit_komt_terug_zoals_het_is_opgeslagen(basis: Basis) -> None:
    zaal = opened(bestuur(replace(AB, quorumbasis=basis), GEWICHTEN), "p1", "p2")
    eis = Meerderheidseis(teller=2, noemer=3, strikt=True)
    for opdracht in (
        replace(ALLEN, vereist=eis),
        but(("gm0001", Keuze.TEGEN)),
        replace(GEHEIM, aantallen=Aantallen(voor=1, tegen=1)),
        replace(LIJST, wijze=Wijze.ZONDER_STEMMING),
    ):
        for event in (*zaal.when(opdracht), BELANG):
            assert msgspec.convert(plain(event), type(event)) == event
