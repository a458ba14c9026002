"""Votes: the roll, who stands in it, and how a vote comes in."""

from dataclasses import replace
from datetime import date

import msgspec
import pytest

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
    Stem,
    Stemregel,
)
from register.domain.vergaderingen.vergadering import (
    VERGADERING,
    AgendapuntAfgevoerd,
    VergaderingGesloten,
)
from register.domain.voting import Uitslag
from tests.domain.stemmingen import (
    ALLEN,
    BELANG,
    GEHEIM,
    GEWOGEN,
    LIJST,
    ZAAL,
    but,
    held,
    votes,
)
from tests.domain.vergaderzaal import (
    AB,
    DAG,
    GEWICHTEN,
    OP_GEWICHT,
    OPEN,
    bestuur,
    called,
    meeting,
    opened,
    present,
    seat,
)
from tests.scenario import Given, pad_of


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


def test_een_stemming_zonder_vergadering_verandert_niets() -> None:
    gegeven = Given().on(DAG, held(ZAAL, ALLEN))
    assert gegeven.context().staat(VERGADERING, "ab-1") is None


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
