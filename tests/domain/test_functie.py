"""Functies: who holds them, who acts in them and what replaces them."""

from datetime import date

import pytest

from register.domain.facts import Gebeurtenis
from register.domain.organisatie.functie import (
    FUNCTIE,
    Functie,
    FunctieBezet,
    FunctieGewijzigd,
    FunctieIngesteld,
    FunctieOpgeheven,
    FunctieVerlaten,
    VervangingGeregeld,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from tests.domain.rivierland import P1, P2
from tests.scenario import Given, given

DIRECTEUR = FunctieIngesteld(
    functie="directeur", naam="Directeur", onder="db", werkgever="gr", ambtelijk=True
)
MANAGER = FunctieIngesteld(functie="manager", naam="Manager", onder="directeur")
BASIS = given(P1, P2, DIRECTEUR, MANAGER)
OP = FunctieOpgeheven(functie="directeur")


def fills(persoon: str, *, waarnemend: bool = False) -> FunctieBezet:
    return FunctieBezet(functie="directeur", persoon=persoon, waarnemend=waarnemend)


def leaves(persoon: str) -> FunctieVerlaten:
    return FunctieVerlaten(functie="directeur", persoon=persoon)


def replaced_by(*codes: str) -> VervangingGeregeld:
    return VervangingGeregeld(functie="directeur", vervangers=codes)


def state(gegeven: Given, dag: str = "2026-07-02") -> Functie:
    staat = gegeven.at(dag).context().staat(FUNCTIE, "directeur")
    assert staat is not None
    return staat


def held(gegeven: Given, dag: str = "2026-07-02") -> tuple[str, str]:
    staat = state(gegeven, dag)
    return staat.houder, staat.waarnemer


BEZET = BASIS.on("2026-02-01", fills("p1"))
WAARGENOMEN = BASIS.on("2026-02-01", fills("p2", waarnemend=True))


def test_een_functie_wordt_ingesteld() -> None:
    assert Given().when(DIRECTEUR) == (DIRECTEUR,)
    assert state(BASIS) == Functie(
        code="directeur",
        naam="Directeur",
        onder="db",
        werkgever="gr",
        ambtelijk=True,
        vanaf=date(2026, 1, 1),
        seqs=(2,),
    )


def test_een_functiecode_is_van_een_functie() -> None:
    BASIS.refused(BestaatAl, DIRECTEUR, "directeur")
    nogmaals = FunctieIngesteld(functie="directeur", naam="anders")
    assert state(BASIS.on("2026-02-01", nogmaals)) == state(BASIS)


def test_een_functie_valt_niet_onder_zichzelf() -> None:
    zelf = FunctieIngesteld(functie="directeur", naam="x", onder="directeur")
    Given().refused(OngeldigeInvoer, zelf, "zichzelf")


def test_een_wijziging_van_een_functie_verandert_alleen_wat_zij_noemt() -> None:
    nieuw = FunctieGewijzigd(functie="directeur", werkgever="gm0001")
    assert BASIS.when(nieuw) == (nieuw,)
    gewijzigd = BASIS.on("2026-02-01", nieuw)
    assert state(gewijzigd, "2026-01-31").werkgever == "gr"
    na = state(gewijzigd, "2026-02-01")
    assert (na.naam, na.onder, na.werkgever) == ("Directeur", "db", "gm0001")
    rest = FunctieGewijzigd(functie="directeur", naam="Secretaris", onder="ab")
    na = state(gewijzigd.on("2026-03-01", rest))
    assert (na.naam, na.onder, na.werkgever) == ("Secretaris", "ab", "gm0001")


@pytest.mark.parametrize(
    ("gegeven", "opdracht", "soort", "woord"),
    [
        (BASIS, FunctieGewijzigd(functie="weg", naam="x"), OnbekendeVerwijzing, "weg"),
        (BASIS, FunctieGewijzigd(functie="directeur"), OngeldigeInvoer, "veld"),
        (BASIS, FunctieGewijzigd(functie="directeur", onder="directeur"),
         OngeldigeInvoer, "zichzelf"),
        (BASIS.on("2026-02-01", OP), FunctieGewijzigd(functie="directeur", naam="x"),
         VerkeerdeVolgorde, "opgeheven"),
    ],
)  # fmt: skip
def test_een_wijziging_van_een_functie_die_niet_kan(
    gegeven: Given, opdracht: FunctieGewijzigd, soort: type[Refused], woord: str
) -> None:
    gegeven.refused(soort, opdracht, woord)


def test_een_wijziging_zonder_functie_doet_niets() -> None:
    los = Given().on("2026-02-01", FunctieGewijzigd(functie="directeur", naam="x"))
    assert los.context().staat(FUNCTIE, "directeur") is None


def test_een_persoon_bezet_een_functie_vanaf_zijn_dag() -> None:
    assert BASIS.when(fills("p1")) == (fills("p1"),)
    assert held(BEZET, "2026-01-31") == ("", "")
    assert held(BEZET, "2026-02-01") == ("p1", "")
    assert state(BEZET).houder_vanaf == date(2026, 2, 1)


def test_een_waarnemer_staat_naast_de_houder() -> None:
    waarnemer = fills("p2", waarnemend=True)
    assert BEZET.when(waarnemer) == (waarnemer,)
    samen = BEZET.on("2026-03-01", waarnemer)
    assert held(samen) == ("p1", "p2")
    assert state(samen).waarnemer_vanaf == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("gegeven", "opdracht", "bezetter"),
    [
        (BEZET, fills("p2"), "p1"),
        (BEZET, fills("p1"), "p1"),
        (BEZET, fills("p1", waarnemend=True), "p1"),
        (WAARGENOMEN, fills("p1", waarnemend=True), "p2"),
        (WAARGENOMEN, fills("p2", waarnemend=True), "p2"),
    ],
)
def test_een_bezette_functie_noemt_wie_haar_bezet(
    gegeven: Given, opdracht: FunctieBezet, bezetter: str
) -> None:
    with pytest.raises(VerkeerdeVolgorde) as fout:
        gegeven.when(opdracht)
    assert f"al bezet door '{bezetter}'" in fout.value.tekst
    assert f"'{opdracht.persoon}'" in fout.value.tekst
    assert fout.value.pad == "/gegevens/persoon"


def test_een_waarnemer_die_wordt_benoemd_neemt_niet_meer_waar() -> None:
    assert WAARGENOMEN.when(fills("p2")) == (fills("p2"),)
    assert held(WAARGENOMEN.on("2026-03-01", fills("p2"))) == ("p2", "")


def test_een_nieuwe_houder_laat_een_ander_waarnemen() -> None:
    assert WAARGENOMEN.when(fills("p1")) == (fills("p1"),)
    assert held(WAARGENOMEN.on("2026-03-01", fills("p1"))) == ("p1", "p2")


def test_houder_en_waarnemer_verlaten_de_functie() -> None:
    samen = BEZET.on("2026-03-01", fills("p2", waarnemend=True))
    assert samen.when(leaves("p1")) == (leaves("p1"),)
    assert samen.when(leaves("p2")) == (leaves("p2"),)
    assert held(samen.on("2026-04-01", leaves("p1"))) == ("", "p2")
    weg = samen.on("2026-04-01", leaves("p2"))
    assert held(weg) == ("p1", "")
    assert state(weg).waarnemer_vanaf is None
    assert state(samen.on("2026-04-01", leaves("p1"))).houder_vanaf is None


def test_wie_de_functie_niet_bezet_kan_haar_niet_verlaten() -> None:
    BASIS.refused(VerkeerdeVolgorde, leaves("p1"), "onbezet")
    BEZET.refused(VerkeerdeVolgorde, leaves("p2"), "'p1' bezet haar")
    WAARGENOMEN.refused(VerkeerdeVolgorde, leaves("p1"), "'p2' bezet haar")
    assert held(BEZET.on("2026-03-01", leaves("p2"))) == ("p1", "")


def test_een_functie_wordt_niet_twee_keer_verlaten() -> None:
    weg = BEZET.on("2026-05-01", leaves("p1")).at("2026-04-01")
    weg.refused(VerkeerdeVolgorde, leaves("p1"), "al per 2026-05-01")


def test_oudere_geschiedenis_mag_later_worden_vastgelegd() -> None:
    nieuw = BASIS.on("2026-05-01", fills("p2"))
    assert nieuw.at("2026-02-01").when(fills("p1")) == (fills("p1"),)
    beide = nieuw.on("2026-02-01", fills("p1")).at("2026-04-01")
    assert held(beide, "2026-04-30") == ("p1", "")
    assert held(beide, "2026-05-01") == ("p2", "")
    assert beide.when(leaves("p1")) == (leaves("p1"),)


def test_wie_terugkeert_kan_de_functie_eerder_al_eens_hebben_verlaten() -> None:
    terug = BASIS.on("2026-05-01", fills("p1")).on("2026-06-01", leaves("p1"))
    eerder = terug.on("2026-02-01", fills("p1")).at("2026-04-01")
    assert eerder.when(leaves("p1")) == (leaves("p1"),)


def test_een_onbekende_functie_of_persoon_wordt_geweigerd() -> None:
    BASIS.refused(OnbekendeVerwijzing, fills("p9"), "persoon 'p9'")
    vroeger = BASIS.at("2025-12-31")
    opdrachten: tuple[Gebeurtenis, ...] = (
        fills("p1"), leaves("p1"), OP, replaced_by("manager"),
    )  # fmt: skip
    for opdracht in opdrachten:
        vroeger.refused(OnbekendeVerwijzing, opdracht, "functie 'directeur'")


def test_een_functie_wordt_een_keer_opgeheven_en_is_dan_onbezet() -> None:
    assert BEZET.when(OP) == (OP,)
    weg = BEZET.on("2026-03-01", fills("p2", waarnemend=True)).on("2026-06-01", OP)
    assert held(weg) == ("", "")
    assert state(weg).opgeheven_op == date(2026, 6, 1)
    weg.refused(VerkeerdeVolgorde, OP, "per 2026-06-01")
    weg.at("2026-05-01").refused(VerkeerdeVolgorde, OP, "per 2026-06-01")


def test_een_opgeheven_functie_wordt_niet_meer_bezet() -> None:
    weg = BASIS.on("2026-06-01", OP)
    weg.refused(VerkeerdeVolgorde, fills("p1"), "opgeheven")
    assert weg.at("2026-05-31").when(fills("p1")) == (fills("p1"),)


def test_vervangers_staan_op_volgorde_en_een_nieuwe_lijst_vervangt_de_oude() -> None:
    assert BASIS.when(replaced_by("manager")) == (replaced_by("manager"),)
    geregeld = BASIS.on("2026-02-01", replaced_by("manager"))
    assert state(geregeld).vervangers == ("manager",)
    assert geregeld.when(replaced_by()) == (replaced_by(),)
    assert state(geregeld.on("2026-03-01", replaced_by())).vervangers == ()


@pytest.mark.parametrize(
    ("codes", "reden", "pad"),
    [
        (("directeur",), OngeldigeInvoer, "/gegevens/vervangers/0"),
        (("manager", "manager"), OngeldigeInvoer, "/gegevens/vervangers/1"),
        (("manager", "niemand"), OnbekendeVerwijzing, "/gegevens/vervangers/1"),
    ],
)
def test_een_vervanger_is_een_andere_bekende_functie(
    codes: tuple[str, ...], reden: type[Refused], pad: str
) -> None:
    with pytest.raises(reden) as fout:
        BASIS.when(replaced_by(*codes))
    assert fout.value.pad == pad


@pytest.mark.parametrize(
    "feit", [fills("p1"), fills("p1", waarnemend=True), leaves("p1"), OP, replaced_by()]
)
def test_zonder_functie_maakt_een_feit_geen_staat(feit: Gebeurtenis) -> None:
    assert given(feit).context().staat(FUNCTIE, "directeur") is None


def test_een_functie_wordt_niet_opgeheven_voor_een_later_gebruik() -> None:
    BEZET.at("2026-01-31").refused(VerkeerdeVolgorde, OP, "feit van 2026-02-01")
    assert BEZET.at("2026-02-01").when(OP) == (OP,)
