"""Seats in a gremium, and who presides."""

from datetime import date

import pytest

from register.domain.organisatie.gremium import (
    GREMIUM,
    Gremium,
    GremiumOpgeheven,
    LidAangewezen,
    LidmaatschapGeeindigd,
    Oorzaak,
    TaakNeergelegd,
    VoorzitterAangewezen,
    Zetel,
)
from register.domain.organisatie.regeling import (
    DeelnemerUitgetreden,
)
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from tests.domain.rivierland import AB, EINDE, LID, MODULE, NOORD, P1, P2, TEKST
from tests.scenario import Given, given

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


def seats(gegeven: Given, dag: str = "2026-07-02") -> list[tuple[str, str]]:
    return [(lid.persoon, lid.gemeente) for lid in state(gegeven, dag).leden]


@pytest.mark.parametrize(
    ("zetel", "telt"),
    [
        (Zetel.LID, True),
        (Zetel.VOORZITTER, True),
        (Zetel.PLAATSVERVANGER, False),
        (Zetel.SECRETARIS, False),
        (Zetel.ADVISEUR, False),
    ],
)
def test_wie_als_lid_zit_telt_mee(zetel: Zetel, *, telt: bool) -> None:
    assert zetel.is_lid is telt


def test_een_persoon_krijgt_een_zetel_vanaf_zijn_dag() -> None:
    assert BASIS.when(LID) == (LID,)
    assert seats(BEZET, "2026-01-31") == []
    assert seats(BEZET, "2026-02-01") == [("p1", "gm0001")]
    lid = state(BEZET).leden[0]
    assert (lid.zetel, lid.vervangt, lid.vanaf, lid.seq) == (
        Zetel.LID,
        "",
        date(2026, 2, 1),
        6,
    )


def test_dezelfde_zetel_wordt_niet_twee_keer_bezet() -> None:
    dubbel = LidAangewezen(
        gremium="ab", persoon="p1", gemeente="gm0001", rol=Zetel.PLAATSVERVANGER
    )
    with pytest.raises(VerkeerdeVolgorde) as fout:
        BEZET.when(dubbel)
    assert "'p1' kan niet als plaatsvervanger" in fout.value.tekst
    assert "'gm0001'" in fout.value.tekst
    assert "sinds 2026-02-01 lid (vastgelegd als 6)" in fout.value.tekst
    assert fout.value.pad == "/gegevens/persoon"


def test_een_ander_of_een_andere_gemeente_is_een_andere_zetel() -> None:
    ander = LidAangewezen(gremium="ab", persoon="p2", gemeente="gm0001", vervangt="p1")
    zonder = LidAangewezen(gremium="ab", persoon="p1")
    assert BEZET.when(ander) == (ander,)
    assert BEZET.when(zonder) == (zonder,)
    drie = BEZET.on("2026-03-01", ander, zonder)
    assert seats(drie) == [("p1", "gm0001"), ("p2", "gm0001"), ("p1", "")]
    drie.refused(VerkeerdeVolgorde, zonder, "zitting nemen in 'ab'")


def test_een_plaatsvervanger_vervangt_een_ander_die_bekend_is() -> None:
    zelf = LidAangewezen(gremium="ab", persoon="p1", vervangt="p1")
    onbekend = LidAangewezen(gremium="ab", persoon="p1", vervangt="p9")
    BASIS.refused(OngeldigeInvoer, zelf, "zichzelf")
    with pytest.raises(OnbekendeVerwijzing) as fout:
        BASIS.when(onbekend)
    assert fout.value.pad == "/gegevens/vervangt"


def test_een_zetel_heeft_een_bekend_gremium_persoon_en_gemeente() -> None:
    KAAL.refused(OnbekendeVerwijzing, LID, "gremium 'ab'")
    BASIS.at("2025-12-31").refused(OnbekendeVerwijzing, LID, "gremium 'ab'")
    onbekend = LidAangewezen(gremium="ab", persoon="p9", gemeente="gm0001")
    BASIS.refused(OnbekendeVerwijzing, onbekend, "persoon 'p9'")
    elders = LidAangewezen(gremium="ab", persoon="p1", gemeente="gm0009")
    BASIS.refused(OnbekendeVerwijzing, elders, "deelnemer 'gm0009'")


def test_een_zetel_eindigt_en_kan_daarna_opnieuw() -> None:
    assert BEZET.when(EINDE) == (EINDE,)
    weg = BEZET.on("2026-03-01", EINDE)
    assert seats(weg, "2026-02-28") == [("p1", "gm0001")]
    assert seats(weg, "2026-03-01") == []
    assert weg.when(LID) == (LID,)


def test_een_zetel_eindigt_ook_als_de_gemeente_of_het_gremium_weg_is() -> None:
    weg = BEZET.on("2026-03-01", DeelnemerUitgetreden(gemeente="gm0001"), OP)
    assert weg.when(EINDE) == (EINDE,)


def test_wie_geen_zetel_heeft_kan_haar_niet_verliezen() -> None:
    BASIS.refused(VerkeerdeVolgorde, EINDE, "geen zetel voor 'gm0001' in 'ab'")
    zonder = LidmaatschapGeeindigd(gremium="ab", persoon="p1", oorzaak=Oorzaak.ONBEKEND)
    BEZET.refused(VerkeerdeVolgorde, zonder, "geen zetel in 'ab'")
    assert seats(BEZET.on("2026-03-01", zonder)) == [("p1", "gm0001")]
    KAAL.refused(OnbekendeVerwijzing, EINDE, "gremium")
    onbekend = LidmaatschapGeeindigd(
        gremium="ab", persoon="p9", oorzaak=Oorzaak.ONTSLAG
    )
    BASIS.refused(OnbekendeVerwijzing, onbekend, "persoon")


def test_een_zetel_eindigt_niet_twee_keer() -> None:
    weg = BEZET.on("2026-05-01", EINDE).at("2026-04-01")
    weg.refused(VerkeerdeVolgorde, EINDE, "eindigt al per 2026-05-01")


def test_het_einde_van_een_andere_zetel_telt_niet() -> None:
    tweede = LidAangewezen(gremium="ab", persoon="p2", gemeente="gm0001")
    einde = LidmaatschapGeeindigd(
        gremium="ab", persoon="p2", gemeente="gm0001", oorzaak=Oorzaak.VERTROUWEN
    )
    gegeven = BEZET.on("2026-04-15", tweede, VOORZITTER).on("2026-05-01", einde)
    assert gegeven.at("2026-04-01").when(EINDE) == (EINDE,)


def test_een_eerdere_termijn_mag_later_worden_vastgelegd() -> None:
    nieuw = BASIS.on("2026-05-01", LID).on("2026-06-01", EINDE)
    assert nieuw.at("2026-02-01").when(LID) == (LID,)
    beide = nieuw.on("2026-02-01", LID)
    assert seats(beide, "2026-05-01") == [("p1", "gm0001")]
    assert beide.at("2026-04-01").when(EINDE) == (EINDE,)


def test_een_voorzitter_wordt_vastgelegd_ook_als_hij_geen_lid_is() -> None:
    assert BASIS.when(VOORZITTER) == (VOORZITTER,)
    staat = state(BASIS.on("2026-03-01", VOORZITTER))
    assert (staat.voorzitter, staat.aanwijzend_orgaan) == ("p1", "ab")
    KAAL.refused(OnbekendeVerwijzing, VOORZITTER, "gremium")
    onbekend = VoorzitterAangewezen(gremium="ab", persoon="p9")
    BASIS.refused(OnbekendeVerwijzing, onbekend, "persoon")


def test_met_zijn_laatste_zetel_eindigt_het_voorzitterschap() -> None:
    weg = BEZET.on("2026-03-01", VOORZITTER).on("2026-04-01", EINDE)
    assert (state(weg).voorzitter, state(weg).aanwijzend_orgaan) == ("", "")


def test_wie_nog_een_zetel_heeft_blijft_voorzitter() -> None:
    zonder = LidAangewezen(gremium="ab", persoon="p1")
    blijft = BEZET.on("2026-03-01", zonder, VOORZITTER).on("2026-04-01", EINDE)
    assert state(blijft).voorzitter == "p1"


def test_het_vertrek_van_een_ander_raakt_de_voorzitter_niet() -> None:
    ander = VoorzitterAangewezen(gremium="ab", persoon="p2")
    assert state(BEZET.on("2026-03-01", ander, EINDE)).voorzitter == "p2"
