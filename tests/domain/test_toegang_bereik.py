"""Who may record what with a key, and who may not."""

from dataclasses import replace
from datetime import date

from register.domain.besluiten.besluit import BesluitGetoetst, NummerToegekend
from register.domain.facts import Envelop, Gebeurtenis, Vastlegger
from register.domain.openheid.openbaarheid import Gepubliceerd
from register.domain.openheid.openheidsfeiten import GeheimhoudingOpgeheven
from register.domain.organisatie.gremium import (
    GremiumGewijzigd,
)
from register.domain.toegang.bereik import objection, public_halves
from register.domain.toegang.toegang import toegang_of
from register.domain.toegang.toegangsfeiten import (
    GeheimIngezien,
    SleutelIngetrokken,
)
from register.domain.toegang.weigeringen import (
    BuitenBereik,
    GeenToegang,
    NietOndertekend,
    SleutelGeldtNiet,
    SleutelOnbekend,
)
from register.domain.values import Openbaarheid, Openheid
from tests.domain.norms.wereld import besluit as genomen
from tests.domain.sleutelwereld import (
    AB,
    DAG,
    EEN,
    HERSTEL,
    LEEG,
    MET_HERSTEL,
    PERSOON,
    A,
    B,
    Bron,
    C,
    code,
    herstel,
    toegekend,
)
from tests.scenario import Given, fact


def judged(
    gegeven: Given,
    event: Gebeurtenis,
    *,
    door: str = "",
    actor: str = "secretaris",
    mede: str = "",
    openheid: Openheid | None = None,
    dicht: bool = False,
    dag: date = DAG,
) -> GeenToegang | None:
    """What there is against recording this event so."""
    kop: Envelop[object] = replace(
        fact(event, 99).kop,
        vastgelegd_door=Vastlegger(actor=actor, sleutel=door, mede=mede),
        openbaarheid=Openbaarheid(openheid=openheid) if openheid else None,
    )
    staat = toegang_of(gegeven.context().feiten("toegang"))
    return objection(staat, kop, None if dicht else event, dag, Bron(gegeven))


def test_zonder_sleutels_wordt_ongetekend_vastgelegd_en_niets_getekend() -> None:
    assert judged(LEEG, PERSOON) is None
    assert judged(LEEG, HERSTEL) is None
    assert isinstance(judged(LEEG, PERSOON, door=code(A)), SleutelOnbekend)


def test_de_eerste_sleutel_tekent_haar_eigen_toekenning_zonder_beperking() -> None:
    eerste = toegekend(A)
    assert judged(LEEG, eerste, door=code(A)) is None
    assert isinstance(judged(LEEG, eerste), NietOndertekend)
    assert isinstance(judged(LEEG, eerste, door=code(B)), NietOndertekend)
    for beperkt in ({"tot": DAG}, {"vanaf": DAG}, {"gremia": ("ab",)}):
        bezwaar = judged(LEEG, toegekend(A, **beperkt), door=code(A))
        assert "zonder beperking" in str(bezwaar)
    ander = judged(LEEG, eerste, door=code(A), actor="griffier")
    assert "--als secretaris" in str(ander)


def test_daarna_tekent_iedereen_met_een_sleutel_die_geldt() -> None:
    assert judged(EEN, PERSOON, door=code(A)) is None
    assert isinstance(judged(EEN, PERSOON), NietOndertekend)
    assert isinstance(judged(EEN, PERSOON, door=code(B)), SleutelOnbekend)
    ander = judged(EEN, PERSOON, door=code(A), actor="griffier")
    assert isinstance(ander, BuitenBereik)
    assert "is van 'secretaris'" in ander.tekst
    weg = EEN.on("2026-01-02", SleutelIngetrokken(sleutelcode=code(A)))
    assert "(seq 2)" in str(judged(weg, PERSOON, door=code(A)))


def test_een_sleutel_geldt_op_de_dagen_die_zijn_genoemd_grenzen_erbij() -> None:
    kort = EEN.on("2026-01-02", toegekend(B, vanaf=DAG, tot=date(2026, 7, 3)))
    gezien = {
        dag: judged(kort, PERSOON, door=code(B), dag=date(2026, 7, dag)) is None
        for dag in (1, 2, 3, 4)
    }
    assert gezien == {1: False, 2: True, 3: True, 4: False}
    buiten = judged(kort, PERSOON, door=code(B), dag=date(2026, 7, 4))
    assert isinstance(buiten, SleutelGeldtNiet)
    assert "vanaf 2026-07-02 tot en met 2026-07-03" in buiten.tekst
    open_ = EEN.on("2026-01-02", toegekend(B, tot=date(2026, 7, 1)))
    assert "geldt tot en met 2026-07-01" in str(judged(open_, PERSOON, door=code(B)))


def test_een_sleutel_voor_opdrachten_legt_niets_anders_vast() -> None:
    soorten = ("persoon-geregistreerd.v1",)
    beperkt = EEN.on(
        "2026-01-02", toegekend(B, opdrachten=("RegistreerPersoon",), soorten=soorten)
    )
    assert judged(beperkt, PERSOON, door=code(B)) is None
    bezwaar = judged(beperkt, AB, door=code(B))
    assert "wel: RegistreerPersoon" in str(bezwaar)
    gevolg = Gepubliceerd(stroom="persoon/p1", aanleiding="regel")
    zelf = replace(gevolg, aanleiding="publiceer")
    toets = BesluitGetoetst(besluit="b", oordelen=())
    nummer = NummerToegekend(reeks="ab", jaar=2026, volgnummer=1, nummer="x")
    for volgt in (gevolg, toets, nummer):
        assert judged(beperkt, volgt, door=code(B)) is None
    assert judged(beperkt, zelf, door=code(B))


def test_wat_geheim_is_vraagt_een_sleutel_die_dat_mag() -> None:
    gewoon = EEN.on("2026-01-02", toegekend(B))
    opheffen = GeheimhoudingOpgeheven(stroom="persoon/p1", door="ab")
    inzien = GeheimIngezien(seq=1, onderwerp="persoon/p1", reden="x")
    for geheim in (opheffen, inzien):
        assert "--geheim" in str(judged(gewoon, geheim, door=code(B)))
        assert judged(gewoon, geheim, door=code(A)) is None
    for openheid, mag in ((Openheid.GEHEIM, False), (Openheid.BESLOTEN, True)):
        bezwaar = judged(gewoon, PERSOON, door=code(B), openheid=openheid, dicht=True)
        assert (bezwaar is None) is mag


def test_een_sleutel_voor_een_gremium_blijft_bij_dat_gremium() -> None:
    wereld = EEN.on("2026-01-02", AB, toegekend(B, gremia=("ab",)))
    wijziging = GremiumGewijzigd(gremium="ab", naam="x")
    assert judged(wereld, wijziging, door=code(B)) is None
    ander = judged(wereld, replace(wijziging, gremium="db"), door=code(B))
    assert "niet iets van 'db'" in str(ander)
    assert "van geen gremium" in str(judged(wereld, PERSOON, door=code(B)))
    assert judged(wereld, PERSOON, door=code(B), dicht=True) is None
    toets = BesluitGetoetst(besluit="b", oordelen=())
    assert judged(wereld, toets, door=code(B)) is None


def test_alleen_een_besluitenlijst_publiceert_ook_voor_wie_mee_vergaderde() -> None:
    besluit = genomen(orgaan="db")
    wereld = EEN.on("2026-01-02", besluit, toegekend(B, gremia=("ab",)))
    lijst = Gepubliceerd(
        stroom=f"besluit/{besluit.besluit}", aanleiding="besluitenlijst"
    )
    assert judged(wereld, lijst, door=code(B)) is None
    for event in (
        replace(lijst, aanleiding="direct"),
        BesluitGetoetst(besluit=besluit.besluit, oordelen=()),
    ):
        assert "niet iets van 'db'" in str(judged(wereld, event, door=code(B)))


def test_wie_meetekent_blijft_ook_bij_zijn_gremium() -> None:
    wereld = EEN.on(
        "2026-01-02", AB, toegekend(B, "griffier", gremia=("ab",), geheim=True)
    )
    wijziging = GremiumGewijzigd(gremium="ab", naam="x")
    assert judged(wereld, wijziging, door=code(A), mede=code(B)) is None
    ander = replace(wijziging, gremium="db")
    bezwaar = judged(wereld, ander, door=code(A), mede=code(B))
    assert f"sleutel '{code(B)}' van 'griffier'" in str(bezwaar)


def test_wat_van_geen_gremium_is_mag_als_de_opdracht_is_genoemd() -> None:
    ruim = toegekend(
        B,
        gremia=("ab",),
        opdrachten=("RegistreerPersoon",),
        soorten=("persoon-geregistreerd.v1",),
    )
    assert judged(EEN.on("2026-01-02", ruim), PERSOON, door=code(B)) is None


def test_niemand_geeft_meer_dan_zijn_eigen_sleutel_mag() -> None:
    eigen = toegekend(
        B, gremia=("ab",), opdrachten=("KenSleutelToe",), soorten=(toegekend(A).SOORT,)
    )
    wereld = EEN.on("2026-01-02", eigen)
    zelfde = replace(eigen, sleutelcode=code(C), publiek=C)
    assert judged(wereld, zelfde, door=code(B)) is None
    for meer, wat in (
        ({"gremia": ()}, "gremia"),
        ({"gremia": ("ab", "db")}, "gremia"),
        ({"soorten": ()}, "opdrachten"),
        ({"soorten": ("persoon-geregistreerd.v1",)}, "opdrachten"),
        ({"soorten": (toegekend(A).SOORT,), "opdrachten": ()}, "opdrachten"),
        ({"geheim": True}, "geheim"),
    ):
        bezwaar = judged(wereld, replace(zelfde, **meer), door=code(B))
        assert f"niet meer geven dan zij zelf mag ({wat})" in str(bezwaar)
    assert judged(wereld, replace(zelfde, gremia=()), door=code(A)) is None
    zonder_soort = EEN.on("2026-01-02", toegekend(B, opdrachten=("X",)))
    bezwaar = judged(zonder_soort, toegekend(C), door=code(B))
    assert isinstance(bezwaar, BuitenBereik)
    beperkt = EEN.on(
        "2026-01-02",
        toegekend(B, opdrachten=("X",), soorten=(HERSTEL.SOORT,)),
    )
    assert "geen herstelsleutel" in str(judged(beperkt, HERSTEL, door=code(B)))
    assert judged(EEN, HERSTEL, door=code(A)) is None


def test_een_tijdelijke_sleutel_geeft_niets_dat_langer_geldt() -> None:
    tot = date(2026, 8, 1)
    wereld = EEN.on("2026-01-02", toegekend(B, tot=tot))
    for ander, mag in ((tot, True), (date(2026, 8, 2), False), (None, False)):
        for publiek in (B, C):
            bezwaar = judged(wereld, toegekend(publiek, tot=ander), door=code(B))
            assert (bezwaar is None) is mag
            assert mag or "(einddatum)" in str(bezwaar)


def test_wie_minder_mag_wijzigt_de_sleutel_van_een_ander_niet() -> None:
    soorten = (toegekend(A).SOORT,)

    def smal(publiek: str) -> Gebeurtenis:
        return toegekend(publiek, opdrachten=("KenSleutelToe",), soorten=soorten)

    wereld = EEN.on("2026-01-02", smal(B), smal(C))
    bezwaar = judged(wereld, smal(A), door=code(B))
    assert "(opdrachten, geheim); wie dat ook mag" in str(bezwaar)
    assert judged(wereld, smal(C), door=code(B)) is None
    assert judged(wereld, toegekend(B), door=code(A)) is None


def test_wat_weg_is_of_offline_ligt_komt_niet_terug() -> None:
    weg = MET_HERSTEL.on(
        "2026-01-03", toegekend(B), SleutelIngetrokken(sleutelcode=code(B))
    )
    for event in (toegekend(B), toegekend(C)):
        assert "geef een nieuwe sleutel" in str(judged(weg, event, door=code(A)))
    for bekend in (A, B, C):
        terug = herstel(bekend)
        bezwaar = judged(weg, terug, door=code(C), mede=code(bekend))
        assert "geef een nieuwe sleutel" in str(bezwaar)


def test_toegang_is_nooit_gesloten() -> None:
    for openheid in (Openheid.BESLOTEN, Openheid.GEHEIM, Openheid.INTERN):
        bezwaar = judged(EEN, toegekend(B), door=code(A), openheid=openheid)
        assert "altijd openbaar" in str(bezwaar)
    assert judged(EEN, toegekend(B), door=code(A), openheid=Openheid.OPENBAAR) is None


def test_wie_meetekent_is_een_ander_mens_met_een_sleutel_voor_geheim() -> None:
    wereld = EEN.on(
        "2026-01-02", toegekend(B, "griffier", geheim=True), toegekend(C, "stagiair")
    )
    assert judged(wereld, PERSOON, door=code(A), mede=code(B)) is None
    assert isinstance(judged(wereld, PERSOON, door=code(A), mede="s9"), SleutelOnbekend)
    rol = wereld.on("2026-01-03", toegekend(B, persoon="p1", geheim=True))
    zelfde = judged(rol, PERSOON, door=code(A), mede=code(B))
    assert "een ander mens" in str(zelfde)
    zelf = judged(wereld, PERSOON, door=code(A), mede=code(A))
    assert "een ander mens" in str(zelf)
    assert "kan dus" in str(judged(wereld, PERSOON, door=code(A), mede=code(C)))
    weg = wereld.on("2026-01-03", SleutelIngetrokken(sleutelcode=code(B)))
    bezwaar = judged(weg, PERSOON, door=code(A), mede=code(B))
    assert isinstance(bezwaar, SleutelGeldtNiet)


def test_herstel_tekenen_de_herstelsleutel_en_de_nieuwe() -> None:
    assert judged(MET_HERSTEL, herstel(), door=code(C), mede=code(B)) is None
    assert isinstance(
        judged(EEN, herstel(), door=code(C), mede=code(B)), SleutelOnbekend
    )
    verkeerd = judged(MET_HERSTEL, herstel(), door=code(A), mede=code(B))
    assert f"'{code(C)}', niet '{code(A)}'" in str(verkeerd)
    alleen = judged(MET_HERSTEL, herstel(), door=code(C))
    assert "twee mensen" in str(alleen)


def test_handtekeningen_kloppen_onder_de_sleutels_die_zijn_vastgelegd() -> None:
    def halves(gegeven: Given, event: Gebeurtenis, *codes: str) -> tuple[str, str]:
        door = Vastlegger(actor="x", sleutel=codes[0], mede=codes[1])
        kop = replace(fact(event, 9).kop, vastgelegd_door=door)
        staat = toegang_of(gegeven.context().feiten("toegang"))
        return public_halves(staat, kop, event)

    assert halves(EEN, PERSOON, code(A), code(B)) == (A, "")
    assert halves(LEEG, toegekend(A), code(A), "") == (A, "")
    assert halves(LEEG, PERSOON, code(A), "") == ("", "")
    assert halves(MET_HERSTEL, herstel(), code(C), code(B)) == (C, B)
    assert halves(EEN, toegekend(B), code(B), code(A)) == ("", A)
