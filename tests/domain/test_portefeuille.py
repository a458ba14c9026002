"""Portefeuilles: given, shared, taken back, and laid down with the last seat."""

from datetime import date

import pytest

from register.domain.organisatie.gremium import (
    GREMIUM,
    Gremium,
    GremiumOpgeheven,
    LidAangewezen,
    Portefeuille,
    PortefeuilleIngetrokken,
    PortefeuilleToegewezen,
)
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from tests.domain.rivierland import AB, EINDE, LID, MODULE, NOORD, P1, P2, TEKST
from tests.scenario import Given, given

GELD = PortefeuilleToegewezen(gremium="ab", portefeuille="financien", persoon="p1")
WEG = PortefeuilleIngetrokken(gremium="ab", portefeuille="financien", persoon="p1")
VERVALT = PortefeuilleIngetrokken(gremium="ab", portefeuille="financien", vervalt=True)


def of(persoon: str, *, gedeeld: bool = False) -> PortefeuilleToegewezen:
    return PortefeuilleToegewezen(
        gremium="ab", portefeuille="financien", persoon=persoon, gedeeld=gedeeld
    )


BASIS = given(TEKST, NOORD, MODULE, P1, P2, AB, LID)
VERDEELD = BASIS.on("2026-02-01", GELD)


def state(gegeven: Given, dag: str = "2026-07-02") -> Gremium:
    staat = gegeven.at(dag).context().staat(GREMIUM, "ab")
    assert staat is not None
    return staat


def holders(gegeven: Given, dag: str = "2026-07-02") -> dict[str, tuple[str, ...]]:
    return {p.code: p.houders for p in state(gegeven, dag).portefeuilles}


def test_een_portefeuille_is_van_iemand_vanaf_haar_dag() -> None:
    assert BASIS.when(GELD) == (GELD,)
    assert holders(VERDEELD, "2026-01-31") == {}
    assert state(VERDEELD).portefeuilles == (
        Portefeuille(
            code="financien",
            houders=("p1",),
            modules=(),
            vanaf=date(2026, 2, 1),
            seqs=(7,),
        ),
    )


@pytest.mark.parametrize("nieuw", [of("p2"), of("p1"), of("p1", gedeeld=True)])
def test_een_portefeuille_die_iemand_heeft_gaat_niet_stil_over(
    nieuw: PortefeuilleToegewezen,
) -> None:
    with pytest.raises(VerkeerdeVolgorde) as fout:
        VERDEELD.when(nieuw)
    assert "sinds 2026-02-01 van p1 (seq 7)" in fout.value.tekst
    assert f"'{nieuw.persoon}'" in fout.value.tekst


def test_twee_mensen_delen_een_portefeuille_als_dat_is_gezegd() -> None:
    samen = of("p2", gedeeld=True)
    assert VERDEELD.when(samen) == (samen,)
    assert holders(VERDEELD.on("2026-03-01", samen)) == {"financien": ("p1", "p2")}
    assert holders(VERDEELD.on("2026-03-01", of("p2"))) == {"financien": ("p2",)}


def test_zonder_houder_blijft_een_portefeuille_zichtbaar_open() -> None:
    assert VERDEELD.when(WEG) == (WEG,)
    leeg = VERDEELD.on("2026-03-01", WEG)
    assert holders(leeg) == {"financien": ()}
    assert leeg.when(of("p2")) == (of("p2"),)
    leeg.refused(VerkeerdeVolgorde, WEG, r"van niemand \(seq 8\)")


def test_een_portefeuille_kan_zelf_vervallen_wie_haar_ook_heeft() -> None:
    leeg = VERDEELD.on("2026-03-01", WEG)
    samen = VERDEELD.on("2026-03-01", of("p2", gedeeld=True))
    for gegeven in (VERDEELD, leeg, samen):
        assert gegeven.when(VERVALT) == (VERVALT,)
        assert holders(gegeven.on("2026-04-01", VERVALT)) == {}


@pytest.mark.parametrize("persoon", ["", "p1"])
def test_intrekken_is_van_iemand_of_van_de_hele_portefeuille(persoon: str) -> None:
    onduidelijk = PortefeuilleIngetrokken(
        gremium="ab", portefeuille="financien", persoon=persoon, vervalt=bool(persoon)
    )
    VERDEELD.refused(OngeldigeInvoer, onduidelijk, "één van twee")


def test_alleen_van_wie_haar_heeft_wordt_een_portefeuille_ingetrokken() -> None:
    BASIS.refused(OnbekendeVerwijzing, WEG, "portefeuille van 'ab' 'financien'")
    ander = PortefeuilleIngetrokken(
        gremium="ab", portefeuille="financien", persoon="p2"
    )
    VERDEELD.refused(VerkeerdeVolgorde, ander, r"van p1 \(seq 7\), niet van 'p2'")
    assert holders(BASIS.on("2026-03-01", WEG)) == {}


def test_met_zijn_laatste_zetel_legt_iemand_zijn_portefeuilles_neer() -> None:
    assert holders(VERDEELD.on("2026-04-01", EINDE)) == {"financien": ()}
    tweede = LidAangewezen(gremium="ab", persoon="p1")
    blijft = VERDEELD.on("2026-03-01", tweede).on("2026-04-01", EINDE)
    assert holders(blijft) == {"financien": ("p1",)}


def test_de_modules_van_een_portefeuille_blijven_bij_een_andere_houder() -> None:
    werk = PortefeuilleToegewezen(
        gremium="ab", portefeuille="werk", persoon="p1", modules=("werk",)
    )
    assert BASIS.when(werk) == (werk,)
    over = PortefeuilleToegewezen(gremium="ab", portefeuille="werk", persoon="p2")
    gegeven = BASIS.on("2026-02-01", werk).on("2026-03-01", over)
    assert state(gegeven).portefeuilles[0].modules == ("werk",)


def test_een_portefeuille_noemt_wat_bekend_is() -> None:
    onbekend = [
        (
            PortefeuilleToegewezen(gremium="x", portefeuille="f", persoon="p1"),
            "gremium",
        ),
        (of("p9"), "persoon 'p9'"),
        (
            PortefeuilleToegewezen(
                gremium="ab", portefeuille="f", persoon="p1", modules=("zorg",)
            ),
            "module 'zorg'",
        ),
        (
            PortefeuilleToegewezen(
                gremium="ab", portefeuille="f", persoon="p1", besluit="AB-2026-001"
            ),
            "besluit 'AB-2026-001'",
        ),
    ]
    for opdracht, tekst in onbekend:
        BASIS.refused(OnbekendeVerwijzing, opdracht, tekst)


def test_een_opgeheven_gremium_verdeelt_niets_maar_neemt_wel_terug() -> None:
    op = GremiumOpgeheven(gremium="ab")
    weg = VERDEELD.on("2026-06-01", op)
    weg.refused(VerkeerdeVolgorde, of("p2", gedeeld=True), "opgeheven per 2026-06-01")
    assert weg.when(WEG) == (WEG,)
    vroeger = VERDEELD.on("2026-06-01", WEG).at("2026-05-01")
    assert vroeger.when(op) == (op,)
    VERDEELD.at("2026-01-15").refused(
        VerkeerdeVolgorde, op, r"feit van 2026-02-01 \(seq 7\)"
    )
