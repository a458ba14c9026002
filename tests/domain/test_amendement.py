"""Amendments: bringing in, voting, order, and what becomes of them."""

from dataclasses import replace

import pytest

from register.domain.facts import Gebeurtenis
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from register.domain.stemmen.telling import Keuze, Wijze
from register.domain.vergaderingen.amendement import (
    AmendementAangenomen,
    AmendementIngediend,
    AmendementIngetrokken,
    AmendementVervallen,
    AmendementVerworpen,
    Indieningsstatus,
    SubamendementIngediend,
)
from register.domain.vergaderingen.stemming import (
    HoudStemming,
    StemmenGestaakt,
    StemmingGehouden,
    Uitzondering,
)
from register.domain.vergaderingen.stemvolgorde import passed_over
from register.domain.voting import Uitslag
from tests.domain.stemmingen import again
from tests.domain.vergaderzaal import DAG, bestuur, called, meeting, opened
from tests.scenario import Given, pad_of

ZAAL = opened(bestuur())
A1 = AmendementIngediend(
    vergadering="ab-1", punt="5", amendement="a1", titel="meer", indieners=("p1", "p2")
)
A2 = replace(A1, amendement="a2", indieners=())
SUB = SubamendementIngediend(
    vergadering="ab-1", op="a1", amendement="s1", titel="iets minder"
)
STEMMING = HoudStemming(
    vergadering="ab-1", punt="5", wijze=Wijze.HANDOPSTEKEN, allen=Keuze.VOOR
)
OVER_A1 = replace(STEMMING, amendement="a1")
AAN = AmendementAangenomen(vergadering="ab-1", amendement="a1")
NIET = AmendementVerworpen(vergadering="ab-1", amendement="a1")
TERUG = AmendementIngetrokken(vergadering="ab-1", amendement="a1", reden="toegezegd")
VERVALT = AmendementVervallen(vergadering="ab-1", amendement="a2", door="a1")


def but(opdracht: HoudStemming, *tegen: str) -> HoudStemming:
    """All in favour, but for these."""
    return replace(
        opdracht,
        behalve=tuple(Uitzondering(gemeente=g, keuze=Keuze.TEGEN) for g in tegen),
    )


def status(*gebeurtenissen: Gebeurtenis, zaal: Given = ZAAL) -> list[str]:
    staat = meeting(zaal.on(DAG, *gebeurtenissen))
    return [str(a.status) for a in staat.amendementen]


def test_een_amendement_staat_bij_zijn_punt() -> None:
    assert ZAAL.when(A1) == (A1,)
    assert called(bestuur()).when(A1) == (A1,)
    (amendement,) = meeting(ZAAL.on(DAG, A1)).amendementen
    assert (amendement.code, amendement.punt, amendement.op) == ("a1", "5", "")
    assert (amendement.indieners, amendement.rang) == (("p1", "p2"), None)
    assert amendement.open
    assert amendement.beslist_op is None


def test_een_subamendement_hoort_bij_het_punt_van_zijn_amendement() -> None:
    zaal = ZAAL.on(DAG, A1)
    assert zaal.when(SUB) == (SUB,)
    sub = meeting(zaal.on(DAG, SUB)).amendementen[1]
    assert (sub.code, sub.punt, sub.op) == ("s1", "5", "a1")
    los = meeting(ZAAL.on(DAG, SUB)).amendementen[0]
    assert los.punt == ""


@pytest.mark.parametrize(
    ("opdracht", "reden", "pad"),
    [
        (replace(A1, amendement="a2", punt="9"), OnbekendeVerwijzing, "punt"),
        (A1, BestaatAl, "amendement"),
        (replace(A2, rang=0), OngeldigeInvoer, "rang"),
        (replace(A2, indieners=("p1", "p9")), OnbekendeVerwijzing, "indieners/1"),
        (replace(A2, indieners=("x1",)), OnbekendeVerwijzing, "indieners/0"),
        (replace(A2, indieners=("p1", "p1")), OngeldigeInvoer, "indieners/1"),
        (replace(SUB, amendement="a1"), BestaatAl, "amendement"),
        (replace(SUB, op="a9"), OnbekendeVerwijzing, "op"),
    ],
)
def test_een_amendement_wijst_naar_wat_er_is(
    opdracht: object, reden: type[Refused], pad: str
) -> None:
    assert pad_of(ZAAL.on(DAG, A1), reden, opdracht) == f"/gegevens/{pad}"


def test_de_rang_begint_bij_een() -> None:
    hoogste = replace(A1, rang=1)
    assert ZAAL.when(hoogste) == (hoogste,)


def test_op_een_subamendement_komt_geen_subamendement() -> None:
    zaal = ZAAL.on(DAG, A1, SUB)
    dieper = replace(SUB, amendement="s2", op="s1")
    zaal.refused(OngeldigeInvoer, dieper, r"'s1' \(seq \d+\) is zelf een subamendement")


def test_na_de_stemming_over_het_voorstel_komt_er_geen_amendement_meer() -> None:
    (gehouden,) = ZAAL.when(STEMMING)
    ZAAL.on(DAG, gehouden).refused(VerkeerdeVolgorde, A1, r"al gestemd \(seq \d+, aan")
    gestaakt = ZAAL.when(but(STEMMING, "gm0001", "gm0002"))
    assert ZAAL.on(DAG, *gestaakt).when(A1) == (A1,)
    twee = opened(bestuur(), "p1", "p2")
    assert twee.on(DAG, *twee.when(STEMMING)).when(A1) == (A1,)  # not valid


@pytest.mark.parametrize(
    ("tegen", "gevolg"), [((), AAN), (("gm0001", "gm0002", "gm0003"), NIET)]
)
def test_de_stemming_beslist_over_het_amendement(
    tegen: tuple[str, ...], gevolg: Gebeurtenis
) -> None:
    zaal = ZAAL.on(DAG, A1)
    gehouden, daarna = zaal.when(but(OVER_A1, *tegen))
    assert isinstance(gehouden, StemmingGehouden)
    assert (gehouden.amendement, gehouden.voorstel) == ("a1", "")
    assert daarna == gevolg
    staat = meeting(zaal.on(DAG, gehouden, daarna))
    assert staat.last_vote("5") is None
    assert staat.amended("5") is (gevolg is AAN)
    assert not staat.amended("6")


def test_een_aangenomen_subamendement_wijzigt_het_voorstel_nog_niet() -> None:
    zaal = ZAAL.on(DAG, A1, SUB)
    gevolgen = zaal.when(replace(OVER_A1, amendement="s1"))
    assert gevolgen[-1] == replace(AAN, amendement="s1")
    assert not meeting(zaal.on(DAG, *gevolgen)).amended("5")


def test_gestaakte_stemmen_beslissen_alleen_in_een_voltallige_vergadering() -> None:
    gelijk = but(OVER_A1, "gm0001", "gm0002")
    vol = ZAAL.on(DAG, A1).when(gelijk)
    assert [type(e) for e in vol] == [
        StemmingGehouden,
        StemmenGestaakt,
        AmendementVerworpen,
    ]
    met_vacature = ZAAL.on(DAG, A1).when(replace(gelijk, bestaat_uit=5))
    assert [type(e) for e in met_vacature] == [StemmingGehouden, StemmenGestaakt]
    assert status(A1, *met_vacature) == ["ingediend"]


def test_een_herstemming_over_een_amendement_beslist_bij_gelijke_stemmen() -> None:
    gelijk = but(OVER_A1, "gm0001", "gm0002")
    zaal = ZAAL.on(DAG, A1)
    eerst = zaal.on(DAG, *zaal.when(replace(gelijk, bestaat_uit=5)))
    opnieuw = again(eerst, "p1", "p2", "p3", "p4", herbelegd=False).on(
        "2026-07-09", replace(A1, vergadering="ab-2", punt="1")
    )
    weer = replace(
        gelijk, vergadering="ab-2", punt="1", herstemming_van="ab-1", bestaat_uit=5
    )
    gevolgen = opnieuw.when(weer)
    assert gevolgen[-1] == replace(NIET, vergadering="ab-2")
    ander = replace(weer, amendement="", voorstel="")
    pad = "/gegevens/herstemming_van"
    assert pad_of(opnieuw, OnbekendeVerwijzing, ander) == pad


def test_een_ongeldige_stemming_beslist_niets() -> None:
    twee = opened(bestuur(), "p1", "p2").on(DAG, A1)
    assert [type(e) for e in twee.when(OVER_A1)] == [StemmingGehouden]


@pytest.mark.parametrize(
    ("opdracht", "reden", "pad"),
    [
        (replace(OVER_A1, voorstel="v-1"), OngeldigeInvoer, "voorstel"),
        (replace(OVER_A1, motie="m1"), OngeldigeInvoer, "voorstel"),
        (replace(OVER_A1, amendement="a9"), OnbekendeVerwijzing, "amendement"),
        (replace(OVER_A1, punt="6"), OngeldigeInvoer, "amendement"),
    ],
)
def test_een_stemming_gaat_over_een_ding_dat_er_is(
    opdracht: object, reden: type[Refused], pad: str
) -> None:
    assert pad_of(ZAAL.on(DAG, A1), reden, opdracht) == f"/gegevens/{pad}"


@pytest.mark.parametrize(
    ("opdracht", "naam"),
    [
        (AAN, "NeemAmendementAan"),
        (NIET, "VerwerpAmendement"),
        (TERUG, "TrekAmendementIn"),
        (replace(VERVALT, amendement="a1", door=""), "LaatAmendementVervallen"),
    ],
)
def test_een_amendement_eindigt_een_keer(opdracht: Gebeurtenis, naam: str) -> None:
    zaal = ZAAL.on(DAG, A1)
    assert zaal.when(opdracht, naam) == (opdracht,)
    klaar = zaal.on(DAG, opdracht)
    (amendement,) = meeting(klaar).amendementen
    assert amendement.status is not Indieningsstatus.INGEDIEND
    assert str(amendement.beslist_op) == DAG
    for nog_eens in (opdracht, OVER_A1, SUB):
        klaar.refused(
            VerkeerdeVolgorde, nog_eens, rf"seq \d+\) is al {amendement.status} op"
        )
    assert pad_of(ZAAL, OnbekendeVerwijzing, opdracht) == "/gegevens/amendement"


def test_aannemen_kan_pas_in_een_open_vergadering() -> None:
    geroepen = called(bestuur()).on("2026-06-11", A1)
    geroepen.refused(VerkeerdeVolgorde, AAN, "nog niet geopend")
    assert geroepen.when(TERUG) == (TERUG,)


def test_een_amendement_vervalt_door_een_dat_is_aangenomen() -> None:
    zaal = ZAAL.on(DAG, A1, A2)
    zaal.refused(VerkeerdeVolgorde, VERVALT, "is ingediend")
    vreemd = replace(VERVALT, door="a9")
    assert pad_of(zaal, OnbekendeVerwijzing, vreemd) == "/gegevens/door"
    klaar = zaal.on(DAG, AAN)
    assert klaar.when(VERVALT) == (VERVALT,)
    assert status(A1, A2, AAN, VERVALT) == ["aangenomen", "vervallen"]


def test_wat_er_niet_is_eindigt_niet() -> None:
    assert status(AAN, NIET, TERUG, VERVALT) == []


def passed(*gebeurtenissen: Gebeurtenis, amendement: str = "") -> list[str]:
    staat = meeting(ZAAL.on(DAG, *gebeurtenissen))
    over = passed_over(staat, punt="5", amendement=amendement, seq=None)
    return [a.code for a in over]


def test_voor_het_voorstel_gaan_alle_amendementen() -> None:
    assert passed(A1, SUB, A2) == ["a1", "s1", "a2"]
    assert passed(A1, AAN) == []
    assert passed(replace(A1, punt="6")) == []


def test_een_subamendement_gaat_voor_zijn_eigen_amendement() -> None:
    assert passed(A1, SUB, A2, amendement="a1") == ["s1"]
    assert passed(A1, SUB, A2, amendement="a2") == []
    assert passed(A1, SUB, amendement="s1") == []
    assert passed(A1, amendement="a9") == []


def test_het_verststrekkende_gaat_voor() -> None:
    eerst, dan = replace(A1, rang=1), replace(A2, rang=2)
    assert passed(eerst, dan, amendement="a2") == ["a1"]
    assert passed(eerst, dan, amendement="a1") == []
    assert passed(A1, dan, amendement="a2") == []
    assert passed(eerst, A2, amendement="a2") == []
    assert passed(replace(A1, rang=2), dan, amendement="a2") == []


def test_wat_pas_na_de_stemming_kwam_is_niet_overgeslagen() -> None:
    zaal = ZAAL.on(DAG, A1)
    (gehouden, *gevolgen) = zaal.when(OVER_A1)
    zaal = zaal.on(DAG, gehouden, *gevolgen, A2, replace(AAN, amendement="a2"))
    staat = meeting(zaal)
    assert staat.stemmingen[0].uitslag is Uitslag.AANGENOMEN
    seq = staat.stemmingen[0].seq
    assert passed_over(staat, punt="5", amendement="", seq=seq) == (
        staat.amendementen[0],
    )
    later = passed_over(staat, punt="5", amendement="", seq=staat.seqs[-1] + 1)
    assert later == ()
