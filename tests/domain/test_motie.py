"""Moties and initiatiefvoorstellen of members."""

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
from register.domain.vergaderingen.amendement import Indieningsstatus
from register.domain.vergaderingen.motie import (
    InitiatiefvoorstelIngediend,
    MotieAangenomen,
    MotieAfgedaan,
    MotieIngediend,
    MotieIngetrokken,
    MotieVerworpen,
)
from register.domain.vergaderingen.stemming import HoudStemming, Uitzondering
from register.domain.vergaderingen.vergadering import VergaderingGesloten
from tests.domain.vergaderzaal import DAG, bestuur, called, meeting, opened
from tests.scenario import Given, pad_of

ZAAL = opened(bestuur())
MOTIE = MotieIngediend(
    vergadering="ab-1",
    motie="m1",
    titel="informeer de raden",
    punt="5",
    indieners=("p2",),
    aan="ab",
)
VREEMD = MotieIngediend(vergadering="ab-1", motie="m2", titel="vreemd")
AAN = MotieAangenomen(vergadering="ab-1", motie="m1")
NIET = MotieVerworpen(vergadering="ab-1", motie="m1")
TERUG = MotieIngetrokken(vergadering="ab-1", motie="m1")
AF = MotieAfgedaan(vergadering="ab-1", motie="m1", afdoening="brief verzonden")
INITIATIEF = InitiatiefvoorstelIngediend(
    vergadering="ab-1", initiatief="i1", titel="eigen voorstel", indieners=("p1", "v2")
)
STEMMING = HoudStemming(
    vergadering="ab-1",
    punt="5",
    wijze=Wijze.HANDOPSTEKEN,
    allen=Keuze.VOOR,
    motie="m1",
)
SLOT = VergaderingGesloten(vergadering="ab-1")
INGEDIEND = ZAAL.on(DAG, MOTIE)


def status(gegeven: Given) -> Indieningsstatus:
    return meeting(gegeven).moties[0].status


def test_een_motie_wordt_ingediend_bij_een_punt_of_los_daarvan() -> None:
    assert ZAAL.when(MOTIE) == (MOTIE,)
    assert ZAAL.when(VREEMD) == (VREEMD,)
    assert called(bestuur()).when(MOTIE) == (MOTIE,)
    een, twee = meeting(INGEDIEND.on(DAG, VREEMD)).moties
    assert (een.code, een.punt, een.indieners, een.aan) == ("m1", "5", ("p2",), "ab")
    assert (twee.punt, twee.indieners, twee.aan, twee.open) == ("", (), "", True)


@pytest.mark.parametrize(
    ("opdracht", "reden", "pad"),
    [
        (MOTIE, BestaatAl, "motie"),
        (replace(VREEMD, punt="9"), OnbekendeVerwijzing, "punt"),
        (replace(VREEMD, indieners=("x1",)), OnbekendeVerwijzing, "indieners/0"),
        (replace(VREEMD, aan="niemand"), OnbekendeVerwijzing, "aan"),
    ],
)
def test_een_motie_wijst_naar_wat_er_is(
    opdracht: object, reden: type[Refused], pad: str
) -> None:
    assert pad_of(INGEDIEND, reden, opdracht) == f"/gegevens/{pad}"


def test_de_stemming_beslist_over_de_motie() -> None:
    gehouden, gevolg = INGEDIEND.when(STEMMING)
    assert gevolg == AAN
    zaal = INGEDIEND.on(DAG, gehouden, gevolg)
    assert status(zaal) is Indieningsstatus.AANGENOMEN
    assert meeting(zaal).last_vote("5") is None
    tegen = tuple(
        Uitzondering(gemeente=g, keuze=Keuze.TEGEN)
        for g in ("gm0001", "gm0002", "gm0003")
    )
    assert INGEDIEND.when(replace(STEMMING, behalve=tegen))[1] == NIET


def test_over_een_losse_motie_wordt_bij_elk_punt_gestemd() -> None:
    zaal = INGEDIEND.on(DAG, VREEMD)
    gevolg = zaal.when(replace(STEMMING, punt="6", motie="m2"))[1]
    assert gevolg == replace(AAN, motie="m2")
    ander_punt = replace(STEMMING, punt="6")
    zaal.refused(OngeldigeInvoer, ander_punt, r"bij punt '5' \(seq \d+\)")
    onbekend = replace(STEMMING, motie="m9")
    assert pad_of(zaal, OnbekendeVerwijzing, onbekend) == "/gegevens/motie"


@pytest.mark.parametrize(
    ("opdracht", "naam"),
    [(AAN, "NeemMotieAan"), (NIET, "VerwerpMotie"), (TERUG, "TrekMotieIn")],
)
def test_een_motie_eindigt_een_keer(opdracht: Gebeurtenis, naam: str) -> None:
    assert INGEDIEND.when(opdracht, naam) == (opdracht,)
    klaar = INGEDIEND.on(DAG, opdracht)
    assert str(meeting(klaar).moties[0].beslist_op) == DAG
    klaar.refused(VerkeerdeVolgorde, opdracht, r"motie 'm1' \(seq \d+\) is al")
    klaar.refused(VerkeerdeVolgorde, STEMMING, rf"is al {status(klaar)}")
    assert pad_of(ZAAL, OnbekendeVerwijzing, opdracht) == "/gegevens/motie"


def test_een_motie_wordt_pas_in_een_open_vergadering_aangenomen() -> None:
    geroepen = called(bestuur()).on("2026-06-11", MOTIE)
    geroepen.refused(VerkeerdeVolgorde, AAN, "nog niet geopend")
    assert geroepen.when(TERUG) == (TERUG,)


def test_een_aangenomen_motie_wordt_na_de_vergadering_afgedaan() -> None:
    aangenomen = INGEDIEND.on(DAG, AAN, SLOT).at("2026-09-01")
    assert aangenomen.when(AF) == (AF,)
    klaar = aangenomen.on("2026-09-01", AF)
    motie = meeting(klaar).moties[0]
    assert motie.status is Indieningsstatus.AFGEDAAN
    assert (str(motie.beslist_op), str(motie.afgedaan_op)) == (DAG, "2026-09-01")
    klaar.refused(VerkeerdeVolgorde, AF, r"is afgedaan \(seq \d+\)")
    klaar.at("2026-08-01").refused(VerkeerdeVolgorde, AF, "één keer")


def test_alleen_een_aangenomen_motie_wordt_afgedaan() -> None:
    INGEDIEND.refused(VerkeerdeVolgorde, AF, "is ingediend")
    INGEDIEND.on(DAG, NIET).refused(VerkeerdeVolgorde, AF, "is verworpen")
    assert pad_of(ZAAL, OnbekendeVerwijzing, AF) == "/gegevens/motie"
    staat = meeting(INGEDIEND.on(DAG, VREEMD, AF))
    assert [m.status for m in staat.moties] == ["afgedaan", "ingediend"]


def test_leden_dienen_zelf_een_voorstel_in() -> None:
    assert ZAAL.when(INITIATIEF) == (INITIATIEF,)
    volledig = replace(
        INITIATIEF, initiatief="i2", punt="5", dossier="d1", voorstel="v-2"
    )
    zaal = ZAAL.on(DAG, INITIATIEF)
    assert zaal.when(volledig) == (volledig,)
    een, twee = meeting(zaal.on(DAG, volledig)).initiatieven
    assert (een.code, een.punt, een.indieners) == ("i1", "", ("p1", "v2"))
    assert (twee.punt, twee.dossier, twee.voorstel) == ("5", "d1", "v-2")


@pytest.mark.parametrize(
    ("opdracht", "reden", "pad"),
    [
        (INITIATIEF, BestaatAl, "initiatief"),
        (replace(INITIATIEF, initiatief="i2", punt="9"), OnbekendeVerwijzing, "punt"),
        (
            replace(INITIATIEF, initiatief="i2", indieners=("s9",)),
            OnbekendeVerwijzing,
            "indieners/0",
        ),
        (
            replace(INITIATIEF, initiatief="i2", voorstel="v-2"),
            OngeldigeInvoer,
            "dossier",
        ),
    ],
)
def test_een_initiatief_wijst_naar_wat_er_is(
    opdracht: object, reden: type[Refused], pad: str
) -> None:
    zaal = ZAAL.on(DAG, INITIATIEF)
    assert pad_of(zaal, reden, opdracht) == f"/gegevens/{pad}"
