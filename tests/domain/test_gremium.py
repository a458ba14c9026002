"""Gremia: their kinds, rules, changes and end."""

from datetime import date

import msgspec
import pytest

from register.codec.plain import plain
from register.domain.facts import Gebeurtenis
from register.domain.organisatie.gremium import (
    GREMIUM,
    Gremium,
    GremiumGewijzigd,
    GremiumIngesteld,
    GremiumOpgeheven,
    Gremiumsoort,
    Leegbaar,
    Meerderheidseis,
    PublicatieBesluiten,
    PublicatieStukken,
    Stemregels,
    TaakNeergelegd,
    VoorzitterAangewezen,
    require_gremium,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.stemmen.telling import Basis
from register.domain.values import Openheid, Verzegeld
from register.domain.voting import VOLSTREKT, Meerderheid
from tests.domain.rivierland import AB, EINDE, LID, MODULE, NOORD, P1, P2, TEKST
from tests.scenario import Given, given

OVERLEG = GremiumIngesteld(
    gremium="overleg",
    naam="Overleg",
    soort=Gremiumsoort.BESTUURLIJK_OVERLEG,
    openheid=Verzegeld(onbekend="niet in de stukken"),
)
VOORZITTER = VoorzitterAangewezen(gremium="ab", persoon="p1", aanwijzend_orgaan="ab")
OP = GremiumOpgeheven(gremium="ab")
NEER = TaakNeergelegd(gremium="ab", reden="geen taak meer", kenbaar_gemaakt_aan=("db",))


KAAL = given(TEKST, NOORD, MODULE, P1, P2)
BASIS = KAAL.on("2026-01-01", AB)
BEZET = BASIS.on("2026-02-01", LID)


def state(gegeven: Given, dag: str = "2026-07-02") -> Gremium:
    staat = gegeven.at(dag).context().staat(GREMIUM, "ab")
    assert staat is not None
    return staat


def changed(opdracht: GremiumGewijzigd) -> Gremium:
    return state(BASIS.on("2026-03-01", opdracht))


@pytest.mark.parametrize(
    ("soort", "orgaan"),
    [
        (Gremiumsoort.ALGEMEEN_BESTUUR, True),
        (Gremiumsoort.DAGELIJKS_BESTUUR, True),
        (Gremiumsoort.VOORZITTER, True),
        (Gremiumsoort.BESTUURSCOMMISSIE, True),
        (Gremiumsoort.RAAD, True),
        (Gremiumsoort.COLLEGE, True),
        (Gremiumsoort.ADVIESCOMMISSIE, False),
        (Gremiumsoort.BESTUURLIJK_OVERLEG, False),
        (Gremiumsoort.AMBTELIJK_OVERLEG, False),
        (Gremiumsoort.EXTERN, False),
    ],
)
def test_alleen_een_bestuursorgaan_neemt_besluiten(
    soort: Gremiumsoort, *, orgaan: bool
) -> None:
    assert soort.is_bestuursorgaan is orgaan


def test_een_gremium_wordt_ingesteld_met_zijn_regels() -> None:
    assert KAAL.when(AB) == (AB,)
    staat = state(BASIS)
    assert staat.stemregels == Stemregels(
        quorum=Basis.BEIDE, meerderheid=Basis.STEMMEN, eis=None
    )
    assert staat.publicatie_besluiten is PublicatieBesluiten.BESLUITENLIJST
    assert staat.publicatie_stukken is PublicatieStukken.CONVOCATIE
    assert (staat.vanaf, staat.seq, staat.seqs) == (date(2026, 1, 1), 5, (5,))
    assert staat.is_bestuursorgaan
    assert (staat.leden, staat.voorzitter) == ((), "")


def test_een_overleg_waarvan_weinig_bekend_is_mag_er_in() -> None:
    assert Given().when(OVERLEG) == (OVERLEG,)
    staat = given(OVERLEG).context().staat(GREMIUM, "overleg")
    assert staat is not None
    assert not staat.is_bestuursorgaan
    assert staat.stemregels == Stemregels()
    assert staat.publicatie_besluiten is PublicatieBesluiten.HANDMATIG
    assert staat.publicatie_stukken is PublicatieStukken.HANDMATIG


def test_een_gremiumcode_is_van_een_gremium() -> None:
    BASIS.refused(BestaatAl, AB, "ab")
    assert state(BASIS.on("2026-02-01", AB)) == state(BASIS)


def test_modules_en_deelnemers_van_een_gremium_zijn_bekend() -> None:
    with pytest.raises(OnbekendeVerwijzing) as module:
        given(TEKST, NOORD).when(AB)
    with pytest.raises(OnbekendeVerwijzing) as gemeente:
        given(TEKST, MODULE).when(AB)
    assert module.value.pad == "/gegevens/modules/0"
    assert gemeente.value.pad == "/gegevens/deelnemers/0"


def test_zonder_eis_geldt_de_volstrekte_meerderheid() -> None:
    assert Stemregels().vereist() == VOLSTREKT
    eis = Meerderheidseis(teller=2, noemer=3)
    zwaar = changed(GremiumGewijzigd(gremium="ab", meerderheid=eis))
    assert zwaar.stemregels.vereist() == Meerderheid(teller=2, noemer=3, strikt=False)


@pytest.mark.parametrize(
    ("eis", "mag"),
    [
        (Meerderheidseis(teller=1, noemer=2, strikt=True), True),
        (Meerderheidseis(teller=1, noemer=2), False),
        (Meerderheidseis(teller=3, noemer=3), True),
        (Meerderheidseis(teller=3, noemer=3, strikt=True), False),
        (Meerderheidseis(teller=0, noemer=0), False),
    ],
)
def test_een_meerderheid_ligt_boven_de_helft_en_tot_en_met_alle_stemmen(
    eis: Meerderheidseis, *, mag: bool
) -> None:
    opdracht = GremiumGewijzigd(gremium="ab", meerderheid=eis)
    if mag:
        assert BASIS.when(opdracht) == (opdracht,)
        return
    with pytest.raises(OngeldigeInvoer) as fout:
        BASIS.when(opdracht)
    assert fout.value.pad == "/gegevens/meerderheid"


def test_een_wijziging_verandert_alleen_wat_zij_noemt() -> None:
    wijziging = GremiumGewijzigd(gremium="ab", quorumbasis=Basis.HOOFDEN)
    assert BASIS.when(wijziging) == (wijziging,)
    oud, nieuw = state(BASIS), changed(wijziging)
    assert nieuw.stemregels == Stemregels(
        quorum=Basis.HOOFDEN, meerderheid=Basis.STEMMEN
    )
    assert (nieuw.naam, nieuw.soort, nieuw.openheid) == (
        oud.naam,
        oud.soort,
        oud.openheid,
    )
    assert (nieuw.modules, nieuw.deelnemers, nieuw.handelingen) == (
        oud.modules,
        oud.deelnemers,
        oud.handelingen,
    )
    assert (
        nieuw.publicatie_besluiten,
        nieuw.publicatie_stukken,
        nieuw.ingesteld_door,
    ) == (oud.publicatie_besluiten, oud.publicatie_stukken, oud.ingesteld_door)
    assert nieuw.seqs == (5, 6)


def test_een_wijziging_kan_alles_veranderen() -> None:
    nieuw = changed(
        GremiumGewijzigd(
            gremium="ab",
            naam="Commissie",
            soort=Gremiumsoort.ADVIESCOMMISSIE,
            openheid=Openheid.BESLOTEN,
            modules=("zorg",),
            deelnemers=("gm0002",),
            meerderheidsbasis=Basis.BEIDE,
            publicatie_besluiten=PublicatieBesluiten.DIRECT,
            publicatie_stukken=PublicatieStukken.DIRECT,
            ingesteld_door="db",
            handelingen=("advies-geven",),
        )
    )
    assert (nieuw.naam, nieuw.soort, nieuw.openheid) == (
        "Commissie",
        Gremiumsoort.ADVIESCOMMISSIE,
        Openheid.BESLOTEN,
    )
    assert (nieuw.modules, nieuw.deelnemers, nieuw.handelingen) == (
        ("zorg",),
        ("gm0002",),
        ("advies-geven",),
    )
    assert nieuw.stemregels.meerderheid is Basis.BEIDE
    assert nieuw.publicatie_besluiten is PublicatieBesluiten.DIRECT
    assert nieuw.publicatie_stukken is PublicatieStukken.DIRECT
    assert nieuw.ingesteld_door == "db"


def test_een_lijst_kan_worden_geleegd() -> None:
    leeg = GremiumGewijzigd(
        gremium="ab",
        leegt=(Leegbaar.MODULES, Leegbaar.DEELNEMERS, Leegbaar.HANDELINGEN),
    )
    assert BASIS.when(leeg) == (leeg,)
    staat = changed(leeg)
    assert (staat.modules, staat.deelnemers, staat.handelingen) == ((), (), ())


def test_een_lijst_wordt_niet_tegelijk_gevuld_en_geleegd() -> None:
    opdracht = GremiumGewijzigd(
        gremium="ab", modules=("werk",), leegt=(Leegbaar.MODULES,)
    )
    BASIS.refused(OngeldigeInvoer, opdracht, "'modules'")


def test_een_wijziging_noemt_wat_er_verandert_en_verwijst_naar_wat_er_is() -> None:
    BASIS.refused(OngeldigeInvoer, GremiumGewijzigd(gremium="ab"), "ten minste één")
    vreemd = GremiumGewijzigd(gremium="ab", deelnemers=("gm0009",))
    BASIS.refused(OnbekendeVerwijzing, vreemd, "gm0009")
    KAAL.refused(OnbekendeVerwijzing, vreemd, "gremium 'ab'")


@pytest.mark.parametrize(
    "event",
    [
        AB,
        OVERLEG,
        GremiumGewijzigd(gremium="ab", leegt=(Leegbaar.MODULES,)),
        GremiumGewijzigd(gremium="ab", meerderheid=Meerderheidseis(teller=2, noemer=3)),
        LID,
        EINDE,
        VOORZITTER,
        NEER,
        OP,
    ],
)
def test_wat_wordt_opgeslagen_komt_hetzelfde_terug(event: Gebeurtenis) -> None:
    assert msgspec.convert(plain(event), type(event)) == event


def test_een_gremium_wordt_een_keer_opgeheven() -> None:
    assert BASIS.when(OP) == (OP,)
    weg = BASIS.on("2026-06-01", OP)
    assert state(weg).opgeheven_op == date(2026, 6, 1)
    weg.refused(VerkeerdeVolgorde, OP, "per 2026-06-01")
    weg.at("2026-05-01").refused(VerkeerdeVolgorde, OP, "per 2026-06-01")
    KAAL.refused(OnbekendeVerwijzing, OP, "gremium")


@pytest.mark.parametrize(
    "opdracht",
    [LID, VOORZITTER, NEER, GremiumGewijzigd(gremium="ab", naam="Anders")],
)
def test_een_opgeheven_gremium_verandert_niet_meer(opdracht: Gebeurtenis) -> None:
    weg = BASIS.on("2026-06-01", OP)
    weg.refused(VerkeerdeVolgorde, opdracht, "opgeheven")
    assert weg.at("2026-05-31").when(opdracht) == (opdracht,)


def test_een_gremium_legt_zijn_taak_een_keer_neer() -> None:
    assert BASIS.when(NEER) == (NEER,)
    neer = BASIS.on("2026-06-01", NEER)
    assert state(neer).neergelegd_op == date(2026, 6, 1)
    neer.refused(VerkeerdeVolgorde, NEER, "per 2026-06-01")
    neer.at("2026-05-01").refused(VerkeerdeVolgorde, NEER, "per 2026-06-01")


@pytest.mark.parametrize("feit", [LID, EINDE, VOORZITTER, OP, NEER])
def test_zonder_gremium_maakt_een_feit_geen_staat(feit: Gebeurtenis) -> None:
    assert given(feit).context().staat(GREMIUM, "ab") is None


def test_wie_een_gremium_nodig_heeft_krijgt_het_of_een_weigering() -> None:
    assert require_gremium(BASIS.context(), "ab", "/x").code == "ab"
    with pytest.raises(OnbekendeVerwijzing) as fout:
        require_gremium(KAAL.context(), "ab", "/x")
    assert fout.value.pad == "/x"
