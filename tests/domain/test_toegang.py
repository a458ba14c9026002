"""Keys that are granted and withdrawn, recovery, and agreeing."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.openheid.correctie import CorrigeerRegistratie
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.toegang.soorten import kinds_of
from register.domain.toegang.toegang import TOEGANG, Toegang, toegang_of
from register.domain.toegang.toegangsfeiten import (
    AkkoordGegeven,
    Geheimhandeling,
    GeheimIngezien,
    HerstelsleutelVastgelegd,
    SleutelIngetrokken,
)
from register.domain.toegang.toekenning import KenSleutelToe
from register.domain.toegang.vierogen import INZAGE, GeefAkkoord, Inzage, ZieGeheimIn
from tests.domain.sleutelwereld import (
    AB,
    BEGIN,
    DAG,
    EEN,
    HERSTEL,
    MET_HERSTEL,
    PERSOON,
    A,
    B,
    C,
    code,
    herstel,
    ken_toe,
    toegekend,
)
from tests.scenario import fact, given


def test_een_sleutel_wordt_toegekend_met_wat_haar_opdrachten_vastleggen() -> None:
    feit = EEN.when(ken_toe(B, "griffier", opdrachten=("NeemBesluit",)))[0]
    assert feit == toegekend(
        B,
        "griffier",
        opdrachten=("NeemBesluit",),
        soorten=("besluit-genomen.v1", "besluit-gewijzigd.v1"),
    )
    assert kinds_of((), "") == ()
    assert kinds_of(("RegistreerPersoon",), "") == ("persoon-geregistreerd.v1",)


@pytest.mark.parametrize(
    ("opdracht", "reden", "tekst"),
    [
        (replace(ken_toe(A), publiek="AA" * 32), OngeldigeInvoer, "64 tekens"),
        (ken_toe(A, gremia=("zb",)), OnbekendeVerwijzing, "gremium 'zb'"),
        (ken_toe(A, persoon="p9"), OnbekendeVerwijzing, "persoon 'p9'"),
        (ken_toe(A, opdrachten=("Neem",)), OngeldigeInvoer, "'Neem' is geen opdracht"),
        (
            ken_toe(A, vanaf=date(2026, 7, 2), tot=date(2026, 7, 1)),
            VerkeerdeVolgorde,
            "voor zij begint",
        ),
        (ken_toe(C), VerkeerdeVolgorde, "herstelsleutel"),
    ],
)
def test_wat_geen_toekenning_kan_zijn(
    opdracht: KenSleutelToe, reden: type[Exception], tekst: str
) -> None:
    given(BEGIN, HERSTEL).refused(reden, opdracht, tekst)  # type: ignore[arg-type] # refusals, all


def test_een_sleutel_van_een_persoon_voor_een_gremium_een_dag_lang() -> None:
    wereld = EEN.on("2026-01-02", PERSOON, AB)
    opdracht = ken_toe(B, persoon="p1", gremia=("ab",), vanaf=DAG, tot=DAG)
    assert wereld.when(opdracht) == (
        toegekend(B, persoon="p1", gremia=("ab",), vanaf=DAG, tot=DAG),
    )


def test_een_latere_toekenning_vervangt_het_bereik_en_intrekken_is_voorgoed() -> None:
    ander = EEN.on("2026-01-02", toegekend(B))
    (nieuw,) = ander.when(ken_toe(A, tot=DAG))
    staat = toegang_of(ander.on("2026-01-03", nieuw).context().feiten("toegang"))
    (sleutel,) = [s for s in staat.sleutels if s.code == code(A)]
    assert (sleutel.tot, sleutel.geheim) == (DAG, False)
    weg = ander.on("2026-01-03", SleutelIngetrokken(sleutelcode=code(B)))
    weg.refused(VerkeerdeVolgorde, ken_toe(B), r"ingetrokken \(seq 3\)")
    weg.refused(VerkeerdeVolgorde, SleutelIngetrokken(sleutelcode=code(B)), "seq 3")
    EEN.refused(OnbekendeVerwijzing, SleutelIngetrokken(sleutelcode="s9"), "sleutels")


@pytest.mark.parametrize(
    "opdracht",
    [
        SleutelIngetrokken(sleutelcode=code(A)),
        ken_toe(A, tot=DAG),
        ken_toe(A, opdrachten=("NeemBesluit",)),
    ],
)
def test_de_laatste_weg_naar_binnen_blijft_open(opdracht: object) -> None:
    EEN.refused(VerkeerdeVolgorde, opdracht, "de laatste zonder beperking")
    for tijdelijk in ({"tot": DAG}, {"gremia": ("ab",)}, {"opdrachten": ("X",)}):
        EEN.on("2026-01-02", toegekend(B, **tijdelijk)).refused(
            VerkeerdeVolgorde, opdracht, "de laatste"
        )
    assert EEN.on("2026-01-02", toegekend(B)).when(opdracht)
    assert MET_HERSTEL.when(opdracht)


def test_toegang_vouwt_in_volgorde_van_vastleggen_niet_van_de_dag() -> None:
    terug = EEN.on("2020-01-01", SleutelIngetrokken(sleutelcode=code(A)))
    staat = toegang_of(terug.context().feiten("toegang"))
    assert [s.ingetrokken for s in staat.sleutels] == [2]
    assert TOEGANG.evolve(None, fact(PERSOON, 0)) is None


def test_wat_over_sleutels_is_vastgelegd_wordt_niet_gecorrigeerd() -> None:
    opdracht = CorrigeerRegistratie(seq=1, gegevens=toegekend(B), reden="x")
    EEN.refused(VerkeerdeVolgorde, opdracht, "trek een sleutel in")


def test_een_herstelsleutel_is_een_andere_dan_die_vastlegt() -> None:
    assert EEN.when(HERSTEL) == (HERSTEL,)
    zelfde = HerstelsleutelVastgelegd(sleutelcode=code(A), publiek=A)
    EEN.refused(VerkeerdeVolgorde, zelfde, "aparte herstelsleutel")


def test_herstel_geeft_een_nieuwe_sleutel_en_trekt_oude_in() -> None:
    (feit,) = MET_HERSTEL.when(herstel(ingetrokken=(code(A),)))
    staat = toegang_of(MET_HERSTEL.on("2026-02-01", feit).context().feiten("toegang"))
    assert [(s.code, s.ingetrokken, s.geheim) for s in staat.sleutels] == [
        (code(A), 3, True),
        (code(B), None, True),
    ]
    MET_HERSTEL.refused(VerkeerdeVolgorde, herstel(A), "al bekend")
    MET_HERSTEL.refused(VerkeerdeVolgorde, herstel(C), "al bekend")
    MET_HERSTEL.refused(OnbekendeVerwijzing, herstel(persoon="p9"), "p9")
    MET_HERSTEL.refused(OnbekendeVerwijzing, herstel(ingetrokken=("s9",)), "s9")
    assert MET_HERSTEL.on("2026-01-03", PERSOON).when(herstel(persoon="p1"))


def test_een_akkoord_geldt_twee_weken_of_zo_lang_als_is_gezegd() -> None:
    wereld = EEN.on("2026-01-02", PERSOON)
    opdracht = GeefAkkoord(handeling=Geheimhandeling.INZIEN, onderwerp="persoon/p1")
    (feit,) = wereld.when(opdracht)
    assert feit == AkkoordGegeven(
        handeling=Geheimhandeling.INZIEN, onderwerp="persoon/p1", tot=date(2026, 7, 16)
    )
    assert wereld.when(replace(opdracht, tot=DAG))
    wereld.refused(VerkeerdeVolgorde, replace(opdracht, tot=date(2026, 7, 1)), "later")
    ander = replace(opdracht, onderwerp="persoon/p9")
    wereld.refused(OnbekendeVerwijzing, ander, "persoon/p9")


def test_inzage_noemt_waarin_is_gekeken() -> None:
    wereld = EEN.on("2026-01-02", PERSOON)
    (feit,) = wereld.when(ZieGeheimIn(seq=2, reden="x"))
    assert feit == GeheimIngezien(seq=2, onderwerp="persoon/p1", reden="x")
    for seq in (-1, 9):
        wereld.refused(OnbekendeVerwijzing, ZieGeheimIn(seq=seq, reden="x"), "seq")
    twee = wereld.on("2026-01-03", feit, feit)
    assert twee.context().staat(INZAGE, "2") == Inzage(van=2, seqs=(3, 4))
    assert INZAGE.evolve(None, fact(PERSOON, 0)) is None


def test_een_lege_toegang_kent_niemand() -> None:
    assert Toegang().sleutel("s1") is None
    assert not Toegang().two_keep(DAG)


@pytest.mark.parametrize(
    ("een", "ander", "zelfde"),
    [
        (("secretaris", ""), ("secretaris", ""), True),
        (("secretaris", ""), ("griffier", ""), False),
        (("secretaris", "p1"), ("secretaris", ""), True),
        (("secretaris", "p1"), ("secretaris", "p2"), False),
        (("secretaris", "p1"), ("griffier", "p1"), True),
        (("secretaris", "p1"), ("griffier", ""), False),
        (("p1", ""), ("griffier", "p1"), True),
    ],
)
def test_twee_sleutels_zijn_van_een_mens_zolang_niemand_zegt_van_niet(
    een: tuple[str, str], ander: tuple[str, str], *, zelfde: bool
) -> None:
    paar = [toegekend(A, w, persoon=p, geheim=True) for w, p in (een, ander)]
    eerste, tweede = (toegang_of([fact(s, n)]).sleutels[0] for n, s in enumerate(paar))
    assert eerste.is_of_same(tweede) is tweede.is_of_same(eerste) is zelfde
    samen = Toegang(sleutels=(eerste, tweede))
    assert samen.two_keep(DAG) is not zelfde
    assert not replace(
        samen, sleutels=(replace(eerste, geheim=False), tweede)
    ).two_keep(DAG)
