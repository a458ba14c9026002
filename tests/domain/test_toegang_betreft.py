"""What a fact is about, also where it is about another fact."""

from dataclasses import replace

import pytest

from register.domain.besluiten.besluit import BesluitGetoetst
from register.domain.facts import (
    Feit,
    Gebeurtenis,
    RegistratieGecorrigeerd,
    RegistratieVervallen,
)
from register.domain.openheid.openheidsfeiten import GeheimhoudingOpgelegd
from register.domain.openheid.wissing import WaardeGewist
from register.domain.organisatie.persoon import PersoonsgegevensGewist
from register.domain.toegang.betreft import gremia_of, touches_secret
from register.domain.toegang.toegangsfeiten import (
    AkkoordGegeven,
    Geheimhandeling,
    GeheimIngezien,
)
from register.domain.values import Openbaarheid, Openheid
from register.domain.vergaderingen.vergaderfeiten import AgendapuntAfgevoerd
from tests.domain.norms.wereld import besluit as genomen
from tests.domain.sleutelwereld import AB, BEGIN, DAG, LEEG, PERSOON, Bron
from tests.scenario import Given, fact, given

BESLUIT = genomen(orgaan="ab")
STROOM = f"besluit/{BESLUIT.besluit}"
TOETS = BesluitGetoetst(besluit=BESLUIT.besluit, oordelen=())
PUNT = AgendapuntAfgevoerd(vergadering="v1", punt="1", reden="x")
WERELD = given(BEGIN, BESLUIT, TOETS, PERSOON, PUNT, AB)
"""seq 1 and 2 are of the ab, 3 of nobody, 4 of a meeting that nobody called."""
OPGELEGD = GeheimhoudingOpgelegd(stroom="persoon/p1", door="ab", grond="2e")


def sealed(gegeven: Given, *seqs: int) -> Given:
    """The same, seen by who cannot open these facts."""
    feiten = tuple(
        f._replace(gegevens=None) if f.seq in seqs else f for f in gegeven.feiten
    )
    return replace(gegeven, feiten=feiten)


def gremia(event: Gebeurtenis, gegeven: Given = WERELD) -> set[str | None]:
    return gremia_of(fact(event, 99).kop.stroom, event, Bron(gegeven))


def test_een_feit_is_van_het_gremium_dat_het_noemt_of_van_zijn_stroom() -> None:
    assert gremia(BESLUIT, LEEG) == gremia(TOETS) == gremia(AB) == {"ab"}
    assert gremia(TOETS, LEEG) == gremia(PUNT) == gremia(PERSOON) == {""}


def test_van_wat_verzegeld_is_is_het_gremium_niet_te_zien() -> None:
    dicht = Bron(sealed(WERELD, 1, 3))
    assert gremia(TOETS, sealed(WERELD, 1)) == {None}
    assert gremia_of("persoon/p1", None, dicht) == {None}
    assert gremia_of(STROOM, None, Bron(WERELD)) == {"ab"}
    assert gremia(GeheimIngezien(seq=3, onderwerp="x", reden="x"), WERELD) == {""}
    for seq in (1, 3):
        blik = GeheimIngezien(seq=seq, onderwerp="x", reden="x")
        assert gremia_of("inzage/1", blik, dicht) == {None}


@pytest.mark.parametrize(("seq", "van"), [(1, "ab"), (2, "ab"), (3, ""), (98, "")])
def test_inzien_en_wissen_zijn_van_het_gremium_van_wat_zij_raken(
    seq: int, van: str
) -> None:
    assert gremia(GeheimIngezien(seq=seq, onderwerp="x", reden="x")) == {van}
    assert gremia(WaardeGewist(seq=seq, pad="gegevens", grond="x")) == {van}
    gewist = PersoonsgegevensGewist(persoon="p1", grond="x", seqs=(3, seq))
    assert gremia(gewist) == {"", van}


def test_een_akkoord_is_van_het_gremium_waarover_het_gaat() -> None:
    akkoord = AkkoordGegeven(
        handeling=Geheimhandeling.INZIEN, onderwerp=STROOM, tot=DAG
    )
    assert gremia(akkoord) == {"ab"}
    assert gremia(replace(akkoord, onderwerp="persoon/p1")) == {""}


def test_een_correctie_is_ook_van_het_gremium_dat_zij_ervan_maakt() -> None:
    correctie = RegistratieGecorrigeerd(
        stroom=STROOM,
        seq=1,
        doelsoort=BESLUIT.SOORT,
        gegevens=replace(BESLUIT, orgaan="db"),
        reden="x",
    )
    assert gremia(correctie) == {"ab", "db"}
    zonder = replace(correctie, stroom="persoon/p1", gegevens=PERSOON)
    assert gremia(zonder) == {""}


def test_een_correctie_is_van_het_gremium_van_wat_zij_ongedaan_maakt() -> None:
    """Also in a stream that is of no gremium, and through other corrections."""
    stroom = "gremium/ab"
    weg = RegistratieVervallen(stroom=stroom, seq=5, reden="x")
    anders = RegistratieGecorrigeerd(
        stroom=stroom,
        seq=5,
        doelsoort=AB.SOORT,
        gegevens=replace(AB, gremium="db"),
        reden="x",
    )
    wereld = WERELD.on("2026-02-01", anders, weg)
    assert gremia(weg) == {"", "ab"}
    assert gremia(anders) == gremia(replace(weg, seq=6), wereld) == {"", "ab", "db"}
    assert gremia(replace(weg, seq=7), wereld) == {"", "ab"}
    for los in (1, 98):  # of another stream, or not there
        assert gremia(replace(weg, seq=los)) == {""}
    kring = WERELD.on("2026-02-01", replace(weg, seq=7), replace(weg, seq=6))
    assert gremia(replace(weg, seq=6), kring) == {""}
    assert gremia(weg, sealed(WERELD, 5)) == {""}


def touches(event: Gebeurtenis, gegeven: Given) -> bool:
    return touches_secret(fact(event, 99).kop, event, Bron(gegeven))


def test_wie_iets_geheims_ongedaan_maakt_of_wist_raakt_iets_geheims() -> None:
    vervallen = RegistratieVervallen(stroom="persoon/p1", seq=6, reden="x")
    opnieuw = replace(vervallen, seq=7)
    wereld = WERELD.on("2026-02-01", OPGELEGD, vervallen, opnieuw)
    geheim = Openbaarheid(openheid=Openheid.GEHEIM)
    dicht = replace(wereld.feiten[1].kop, openbaarheid=geheim)
    gesloten = replace(
        wereld,
        feiten=(
            wereld.feiten[0],
            wereld.feiten[1]._replace(kop=dicht),
            *wereld.feiten[2:],
        ),
    )
    for event in (OPGELEGD, vervallen, opnieuw, replace(vervallen, seq=8)):
        assert touches(event, wereld)
    wis = WaardeGewist(seq=1, pad="gegevens", grond="x")
    allen = PersoonsgegevensGewist(persoon="p1", grond="x", seqs=(3, 1))
    for wissing in (wis, allen):
        assert touches(wissing, gesloten)
        assert not touches(wissing, wereld)
    for open_ in (PERSOON, replace(vervallen, seq=3), replace(vervallen, seq=98)):
        assert not touches(open_, gesloten)


def test_wat_langs_veel_wegen_is_gewist_wordt_een_keer_bekeken() -> None:
    """Each erases all before it, twice: the paths back are without number."""
    alle = [
        PersoonsgegevensGewist(persoon="p1", grond="x", seqs=(*range(n), *range(n)))
        for n in range(6, 20)
    ]
    bron = Bron(WERELD.on("2026-02-01", *alle))
    gelezen: list[int] = []

    class Teller:
        eerste = staticmethod(bron.eerste)

        @staticmethod
        def feit(seq: int) -> Feit | None:
            gelezen.append(seq)
            return bron.feit(seq)

    laatste = fact(alle[-1], 99)
    assert not touches_secret(laatste.kop, alle[-1], Teller())
    assert sorted(gelezen) == list(range(19))


def test_een_verzonnen_kring_van_correcties_houdt_op() -> None:
    kring = RegistratieVervallen(stroom="persoon/p1", seq=6, reden="x")
    wereld = WERELD.on("2026-02-01", replace(kring, seq=7), kring)
    assert not touches(kring, wereld)
    assert not touches(replace(kring, seq=7), wereld)
