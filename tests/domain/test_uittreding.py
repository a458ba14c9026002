"""Joining and leaving: what is announced, taken back, done and paid for."""

from datetime import date

import pytest

from register.domain.organisatie.gremium import LidAangewezen
from register.domain.organisatie.regeling import (
    REGELING,
    Betaaltermijn,
    DeelnemerUitgetreden,
    HerindelingVerwerkt,
    ModuleBeeindigd,
    ModuleDeelnameBeeindigd,
    ModuleDeelnameBegonnen,
    Opvolger,
    StemgewichtVastgesteld,
    Uittreding,
    UittredingAangekondigd,
    UittredingIngetrokken,
    UittreedsomVastgesteld,
)
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    RekentNiet,
    VerkeerdeVolgorde,
)
from register.domain.values import Verzegeld
from tests.domain.rivierland import (
    AB,
    DEELNAME,
    LID,
    MODULE,
    NOORD,
    P1,
    TEKST,
    ZUID,
)
from tests.scenario import Given, given

AANKONDIGING = UittredingAangekondigd(
    gemeente="gm0001", per=date(2027, 1, 1), opzegtermijn_maanden=6, kenmerk="C-12"
)
INTREKKING = UittredingIngetrokken(gemeente="gm0001")
UIT = DeelnemerUitgetreden(gemeente="gm0001")
SOM = UittreedsomVastgesteld(gemeente="gm0001", bedrag=100_00, voorlopig=True)

BASIS = given(TEKST, NOORD, ZUID, MODULE, P1, AB)
AANGEKONDIGD = BASIS.on("2026-03-01", AANKONDIGING)


def leaving(gegeven: Given, dag: str = "2026-07-02") -> Uittreding:
    staat = gegeven.at(dag).context().staat(REGELING, "")
    assert staat is not None
    return staat.uittredingen["gm0001"]


def test_een_aangekondigde_uittreding_noemt_haar_dag_en_laat_de_deelnemer_zitten() -> (
    None
):
    assert BASIS.when(AANKONDIGING) == (AANKONDIGING,)
    uittreding = leaving(AANGEKONDIGD)
    assert uittreding.open
    assert uittreding == Uittreding(
        gemeente="gm0001",
        aangekondigd_op=date(2026, 3, 1),
        per=date(2027, 1, 1),
        opzegtermijn_maanden=6,
        seqs=(6,),
    )
    staat = AANGEKONDIGD.context().staat(REGELING, "")
    assert staat is not None
    assert "gm0001" in staat.deelnemers


def test_aankondigen_kan_alleen_een_deelnemer_en_maar_een_keer() -> None:
    vreemd = UittredingAangekondigd(gemeente="gm0009", per=date(2027, 1, 1))
    BASIS.refused(OnbekendeVerwijzing, vreemd, "deelnemer 'gm0009'")
    AANGEKONDIGD.refused(
        VerkeerdeVolgorde, AANKONDIGING, r"al aangekondigd op 2026-03-01 \(seq 6\)"
    )


@pytest.mark.parametrize("maanden", [None, 0, 12])
def test_een_opzegtermijn_is_nul_of_meer_maanden(maanden: int | None) -> None:
    goed = UittredingAangekondigd(
        gemeente="gm0001", per=date(2027, 1, 1), opzegtermijn_maanden=maanden
    )
    assert BASIS.when(goed) == (goed,)


def test_een_negatieve_opzegtermijn_bestaat_niet() -> None:
    fout = UittredingAangekondigd(
        gemeente="gm0001", per=date(2027, 1, 1), opzegtermijn_maanden=-1
    )
    BASIS.refused(OngeldigeInvoer, fout, "0 of meer")


def test_een_aankondiging_gaat_niet_over_een_dag_die_voorbij_is() -> None:
    vandaag = UittredingAangekondigd(gemeente="gm0001", per=date(2026, 7, 2))
    gisteren = UittredingAangekondigd(gemeente="gm0001", per=date(2026, 7, 1))
    onbekend = UittredingAangekondigd(
        gemeente="gm0001", per=Verzegeld(onbekend="staat niet in de brief")
    )
    assert BASIS.when(vandaag) == (vandaag,)
    assert BASIS.when(onbekend) == (onbekend,)
    BASIS.refused(VerkeerdeVolgorde, gisteren, "van 2026-07-02 .* per 2026-07-01")


def test_uit_een_module_treedt_alleen_wie_eraan_deelneemt() -> None:
    deels = UittredingAangekondigd(
        gemeente="gm0001", per=date(2027, 1, 1), modules=("werk",)
    )
    met = BASIS.on("2026-02-01", DEELNAME)
    assert met.when(deels) == (deels,)
    BASIS.refused(VerkeerdeVolgorde, deels, "niet deel aan module 'werk'")
    onbekend = UittredingAangekondigd(
        gemeente="gm0001", per=date(2027, 1, 1), modules=("zorg",)
    )
    met.refused(OnbekendeVerwijzing, onbekend, "module 'zorg'")


def test_een_aankondiging_wordt_ingetrokken_en_kan_daarna_opnieuw() -> None:
    assert AANGEKONDIGD.when(INTREKKING) == (INTREKKING,)
    terug = AANGEKONDIGD.on("2026-04-01", INTREKKING)
    assert leaving(terug).ingetrokken_op == date(2026, 4, 1)
    assert not leaving(terug).open
    assert terug.when(AANKONDIGING) == (AANKONDIGING,)
    assert leaving(terug.on("2026-05-01", AANKONDIGING)).open


def test_alleen_een_lopende_uittreding_wordt_ingetrokken() -> None:
    BASIS.refused(VerkeerdeVolgorde, INTREKKING, "geen aangekondigd")
    terug = AANGEKONDIGD.on("2026-04-01", INTREKKING)
    terug.refused(VerkeerdeVolgorde, INTREKKING, r"liep af op 2026-04-01 \(seq 7\)")
    weg = AANGEKONDIGD.on("2026-05-01", UIT)
    weg.refused(VerkeerdeVolgorde, INTREKKING, "liep af op 2026-05-01")
    assert BASIS.on("2026-03-01", INTREKKING).context().staat(
        REGELING, ""
    ) == BASIS.context().staat(REGELING, "")


def test_met_de_uittreding_is_zij_gedaan_ook_zonder_aankondiging() -> None:
    gedaan = leaving(AANGEKONDIGD.on("2026-05-01", UIT))
    assert (gedaan.uitgetreden_op, gedaan.open) == (date(2026, 5, 1), False)
    assert gedaan.seqs == (6, 7)
    kaal = leaving(BASIS.on("2026-05-01", UIT))
    assert kaal.aangekondigd_op is None
    assert kaal.uitgetreden_op == date(2026, 5, 1)


def test_wie_terugkeert_begint_opnieuw() -> None:
    terug = AANGEKONDIGD.on("2026-05-01", UIT).on("2026-06-01", NOORD)
    staat = terug.context().staat(REGELING, "")
    assert staat is not None
    assert staat.uittredingen == {}
    assert "gm0001" in staat.deelnemers


@pytest.mark.parametrize(
    "later",
    [
        LID,
        AANKONDIGING,
        UIT,
        StemgewichtVastgesteld(gremium="ab", gemeente="gm0001", gewicht=2),
        ModuleDeelnameBegonnen(module="werk", gemeenten=("gm0001",)),
        ModuleDeelnameBeeindigd(module="werk", gemeenten=("gm0001",)),
        HerindelingVerwerkt(
            oude=("gm0001",), nieuwe=(Opvolger(gemeente="gm0003", naam="Nieuw"),)
        ),
    ],
)
def test_een_gemeente_houdt_niet_op_voor_een_later_feit_dat_haar_nodig_heeft(
    later: object,
) -> None:
    gebruikt = BASIS.on("2026-06-01", later).at("2026-05-01")  # type: ignore[arg-type] # one of several events
    with pytest.raises(VerkeerdeVolgorde) as fout:
        gebruikt.when(UIT)
    assert "per 2026-05-01" in fout.value.tekst
    assert "2026-06-01" in fout.value.tekst
    assert "seq 6" in fout.value.tekst
    assert gebruikt.when(DeelnemerUitgetreden(gemeente="gm0002"))


def test_wat_na_een_nieuwe_toetreding_gebeurt_telt_niet_voor_het_vorige_einde() -> None:
    gewicht = StemgewichtVastgesteld(gremium="ab", gemeente="gm0001", gewicht=2)
    terug = BASIS.on("2026-06-01", NOORD).on("2026-06-15", gewicht, LID)
    assert terug.at("2026-05-01").when(UIT) == (UIT,)


def test_een_uittreedsom_is_van_wie_uittreedt() -> None:
    assert AANGEKONDIGD.when(SOM) == (SOM,)
    BASIS.refused(OnbekendeVerwijzing, SOM, "uittreding van 'gm0001'")
    met = AANGEKONDIGD.on("2026-04-01", SOM)
    som = leaving(met).som
    assert som is not None
    assert (som.bedrag, som.voorlopig, som.seq) == (100_00, True, 7)


def test_een_latere_uittreedsom_vervangt_de_voorlopige() -> None:
    slot = UittreedsomVastgesteld(gemeente="gm0001", bedrag=-50_00)
    met = AANGEKONDIGD.on("2026-04-01", SOM).on("2026-05-01", slot)
    som = leaving(met).som
    assert som is not None
    assert (som.bedrag, som.voorlopig) == (-50_00, False)
    zonder = BASIS.on("2026-04-01", SOM).context().staat(REGELING, "")
    assert zonder is not None
    assert zonder.uittredingen == {}


def test_een_uittreedsom_noemt_een_bekend_orgaan_en_besluit() -> None:
    orgaan = UittreedsomVastgesteld(
        gemeente="gm0001", bedrag=1, vastgesteld_door="ab", besluit="AB-2026-001"
    )
    AANGEKONDIGD.refused(OnbekendeVerwijzing, orgaan, "besluit 'AB-2026-001'")
    elders = UittreedsomVastgesteld(gemeente="gm0001", bedrag=1, vastgesteld_door="db")
    AANGEKONDIGD.refused(OnbekendeVerwijzing, elders, "gremium 'db'")


@pytest.mark.parametrize(("tweede", "klopt"), [(40_00, True), (40_01, False)])
def test_de_termijnen_zijn_samen_de_uittreedsom(tweede: int, *, klopt: bool) -> None:
    som = UittreedsomVastgesteld(
        gemeente="gm0001",
        bedrag=100_00,
        termijnen=(
            Betaaltermijn(vervalt_op=date(2027, 1, 1), bedrag=60_00),
            Betaaltermijn(vervalt_op=date(2028, 1, 1), bedrag=tweede),
        ),
    )
    if klopt:
        assert AANGEKONDIGD.when(som) == (som,)
    else:
        AANGEKONDIGD.refused(RekentNiet, som, "samen 10001 cent .* 10000 cent")


def test_een_later_feit_van_een_ander_houdt_een_uittreding_niet_tegen() -> None:
    later = BASIS.on(
        "2026-06-01",
        LidAangewezen(gremium="ab", persoon="p1"),
        ModuleDeelnameBegonnen(module="werk", gemeenten=("gm0002",)),
        ModuleBeeindigd(module="werk"),
    )
    assert later.at("2026-05-01").when(UIT) == (UIT,)
