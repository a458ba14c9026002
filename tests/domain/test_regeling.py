"""The regeling: its text, deelnemers and votes."""

from datetime import date

import pytest

from register.domain.facts import Gebeurtenis
from register.domain.organisatie.regeling import (
    REGELING,
    REGISTER,
    DeelnemerUitgetreden,
    GovernanceprofielGeladen,
    Rechtsvorm,
    Regeling,
    RegelingGewijzigd,
    Regelingsoort,
    RegelVastgesteld,
    Register,
    RegisterBegonnen,
    StemgewichtVastgesteld,
    begin,
    gewicht_of,
    require_deelnemer,
    require_module,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from register.domain.values import Verzegeld
from tests.domain.rivierland import DEELNAME, MODULE, NOORD, P1, TEKST, ZUID
from tests.scenario import Given, fact, given

BEGIN = RegisterBegonnen(regeling="rivierland", naam="Rivierland", oefening=True)
GEWICHT = StemgewichtVastgesteld(gremium="ab", gemeente="gm0001", gewicht=0)
ONBEKEND = Verzegeld(onbekend="niet in de stukken")

BASIS = given(TEKST, NOORD, ZUID)
MET_MODULE = BASIS.on("2026-02-01", MODULE)
MET_DEELNAME = MET_MODULE.on("2026-03-01", DEELNAME)


def state(gegeven: Given, dag: str = "2026-07-02") -> Regeling:
    staat = gegeven.at(dag).context().staat(REGELING, "")
    assert staat is not None
    return staat


def refusal(gegeven: Given, opdracht: Gebeurtenis) -> Refused:
    with pytest.raises(Refused) as gevangen:
        gegeven.when(opdracht)
    return gevangen.value


def test_een_register_begint_en_zegt_wat_het_is() -> None:
    assert begin(BEGIN, Given().context()) == (BEGIN,)
    staat = given(BEGIN).context().staat(REGISTER, "")
    assert staat == Register(
        regeling="rivierland", naam="Rivierland", tooi="", oefening=True
    )


def test_een_register_begint_een_keer() -> None:
    with pytest.raises(BestaatAl, match="rivierland"):
        begin(BEGIN, given(BEGIN).context())


def test_een_tweede_begin_of_een_vreemd_feit_laat_het_register_zoals_het_was() -> None:
    ander = RegisterBegonnen(regeling="anders", naam="Anders")
    staat = given(BEGIN, ander).context().staat(REGISTER, "")
    assert staat is not None
    assert staat.regeling == "rivierland"


def test_zonder_feiten_is_er_geen_regeling() -> None:
    assert Given().context().staat(REGELING, "") is None


def test_de_eerste_tekst_wordt_vastgesteld() -> None:
    assert Given().when(TEKST) == (TEKST,)
    staat = state(given(TEKST))
    assert (staat.versie, staat.soort, staat.rechtsvorm) == (
        "2015",
        Regelingsoort.COLLEGEREGELING,
        Rechtsvorm.OPENBAAR_LICHAAM,
    )
    assert staat.versies[0].vastgesteld_op == date(2026, 1, 1)
    assert staat.versies[0].inwerking == date(2015, 1, 1)
    assert staat.versies[0].seq == 0


def test_de_eerste_tekst_wordt_maar_een_keer_vastgesteld_ook_niet_eerder() -> None:
    fout = refusal(BASIS.at("2020-01-01"), TEKST)
    assert isinstance(fout, BestaatAl)
    assert fout.pad == "/gegevens/versie"


WIJZIGING = RegelingGewijzigd(versie="2026", omschrijving="toegang", inwerking=ONBEKEND)


def test_een_wijziging_geeft_een_nieuwe_versie_vanaf_haar_dag() -> None:
    assert BASIS.when(WIJZIGING) == (WIJZIGING,)
    gegeven = BASIS.on("2026-06-01", WIJZIGING)
    assert state(gegeven, "2026-05-31").versie == "2015"
    assert state(gegeven, "2026-06-01").versie == "2026"
    assert [v.versie for v in state(gegeven).versies] == ["2015", "2026"]
    assert state(gegeven).soort is Regelingsoort.COLLEGEREGELING


def test_een_versie_bestaat_een_keer() -> None:
    BASIS.on("2026-08-01", WIJZIGING).refused(BestaatAl, WIJZIGING, "2026")


def test_wijzigen_kan_niet_voor_er_een_tekst_is() -> None:
    Given().refused(VerkeerdeVolgorde, WIJZIGING, "nog geen regeling")
    BASIS.at("2025-12-31").refused(VerkeerdeVolgorde, WIJZIGING, "op deze datum")


def test_een_profiel_met_regels_mag_voor_de_tekst_komen() -> None:
    profiel = GovernanceprofielGeladen(profiel="rivierland", versie="3", sha256="ab")
    regel = RegelVastgesteld(regel="quorum", waarde="hoofden")
    leemte = RegelVastgesteld(regel="spoed", bron="niet gevonden")
    assert Given().when(profiel) == (profiel,)
    assert Given().when(regel) == (regel,)
    staat = state(given(profiel, regel, leemte))
    assert staat.profiel is not None
    assert (staat.profiel.versie, staat.profiel.seq) == ("3", 0)
    assert staat.regels == {"quorum": "hoofden", "spoed": ""}
    assert state(given(regel)).regels == {"quorum": "hoofden"}
    given(profiel, regel).refused(VerkeerdeVolgorde, NOORD, "nog geen regeling")
    assert given(profiel).when(TEKST) == (TEKST,)
    assert state(given(profiel, regel, TEKST)).regels == {"quorum": "hoofden"}


def test_een_gemeente_treedt_toe_vanaf_haar_dag() -> None:
    assert given(TEKST).when(NOORD) == (NOORD,)
    gegeven = given(TEKST).on("2026-03-01", NOORD)
    assert state(gegeven, "2026-02-28").deelnemers == {}
    deelnemer = state(gegeven, "2026-03-01").deelnemers["gm0001"]
    assert (deelnemer.vanaf, deelnemer.seq) == (date(2026, 3, 1), 1)


def test_toetreden_kan_niet_twee_keer_wel_na_uittreden() -> None:
    BASIS.refused(VerkeerdeVolgorde, NOORD, "al deel sinds 2026-01-01")
    weg = BASIS.on("2026-06-01", DeelnemerUitgetreden(gemeente="gm0001"))
    assert weg.when(NOORD) == (NOORD,)


def test_uittreden_kan_alleen_wie_deelneemt() -> None:
    uit = DeelnemerUitgetreden(gemeente="gm0001")
    assert BASIS.when(uit) == (uit,)
    given(TEKST).refused(OnbekendeVerwijzing, uit, "deelnemer 'gm0001'")


def test_met_de_deelname_eindigen_modules_en_stemmen_en_zij_herleven_niet() -> None:
    weg = MET_DEELNAME.on(
        "2026-04-01",
        GEWICHT,
        StemgewichtVastgesteld(gremium="ab", gemeente="gm0002", gewicht=3),
    ).on("2026-05-01", DeelnemerUitgetreden(gemeente="gm0001"))
    staat = state(weg)
    assert set(staat.deelnemers) == {"gm0002"}
    assert staat.gewichten == {("ab", "gm0002"): 3}
    assert staat.modules["werk"].deelnemers == frozenset()
    assert staat.modules["werk"].seqs[-1] == 7
    terug = state(weg.on("2026-06-01", NOORD))
    assert terug.modules["werk"].deelnemers == frozenset()
    assert terug.gewichten == {("ab", "gm0002"): 3}


def test_een_module_waaraan_de_vertrekker_niet_deelnam_verandert_niet() -> None:
    voor = state(MET_DEELNAME).modules["werk"]
    na = state(MET_DEELNAME.on("2026-05-01", DeelnemerUitgetreden(gemeente="gm0002")))
    assert na.modules["werk"] == voor


@pytest.mark.parametrize(
    "feit", [P1, DeelnemerUitgetreden(gemeente="gm0001"), DEELNAME]
)
def test_wat_nergens_op_slaat_maakt_geen_regeling(feit: Gebeurtenis) -> None:
    assert REGELING.evolve(None, fact(feit, 0)) is None


def test_feiten_gelden_ook_als_de_tekst_pas_later_is_vastgelegd() -> None:
    staat = state(given(NOORD, MODULE, DEELNAME, GEWICHT, WIJZIGING))
    assert set(staat.deelnemers) == {"gm0001"}
    assert staat.modules["werk"].deelnemers == {"gm0001"}
    assert staat.gewichten == {("ab", "gm0001"): 0}
    assert (staat.versie, staat.soort) == ("2026", None)


def test_een_regel_die_niet_is_vastgelegd_is_leeg() -> None:
    staat = state(given(RegelVastgesteld(regel="quorum", waarde="hoofden")))
    assert (staat.regel("quorum"), staat.regel("spoed")) == ("hoofden", "")


def test_een_stemgewicht_geldt_vanaf_zijn_dag() -> None:
    assert BASIS.when(GEWICHT) == (GEWICHT,)
    gegeven = BASIS.on("2026-03-01", GEWICHT)
    context = gegeven.at("2026-03-01").context()
    assert gewicht_of(context, "ab", "gm0001") == 0
    assert gewicht_of(context, "ab", "gm0001", op=date(2026, 2, 28)) is None
    assert gewicht_of(context, "db", "gm0001") is None
    assert gewicht_of(Given().context(), "ab", "gm0001") is None


def test_een_onbekend_stemgewicht_mag_en_telt_als_onbekend() -> None:
    onbekend = StemgewichtVastgesteld(gremium="ab", gemeente="gm0001", gewicht=ONBEKEND)
    assert BASIS.when(onbekend) == (onbekend,)
    context = BASIS.on("2026-03-01", onbekend).context()
    assert gewicht_of(context, "ab", "gm0001") is None


def test_een_stemgewicht_is_niet_negatief_en_van_een_deelnemer() -> None:
    negatief = StemgewichtVastgesteld(gremium="ab", gemeente="gm0001", gewicht=-1)
    fout = refusal(BASIS, negatief)
    assert isinstance(fout, OngeldigeInvoer)
    assert fout.pad == "/gegevens/gewicht"
    given(TEKST).refused(OnbekendeVerwijzing, GEWICHT, "gm0001")


def test_wie_een_deelnemer_of_module_nodig_heeft_krijgt_hem_of_een_weigering() -> None:
    context = MET_MODULE.context()
    assert require_deelnemer(context, "gm0001", "/x").naam == "Noord"
    assert require_module(context, "werk", "/x").code == "werk"
    leeg = Given().context()
    with pytest.raises(OnbekendeVerwijzing) as deelnemer:
        require_deelnemer(leeg, "gm0001", "/x")
    with pytest.raises(OnbekendeVerwijzing) as module:
        require_module(leeg, "werk", "/y")
    assert (deelnemer.value.pad, module.value.pad) == ("/x", "/y")
