"""Deciding in writing: reactions, silence, the outcome, and on to a meeting."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, strategies as st

from register.domain.organisatie.gremium import LidmaatschapGeeindigd
from register.domain.organisatie.lidmaatschap import Oorzaak
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    RekentNiet,
    VerkeerdeVolgorde,
)
from register.domain.vergaderingen.rondestaat import (
    SCHRIFTELIJKERONDE,
    Reactie,
    Rondeuitkomst,
    SchriftelijkeRondeGesloten,
)
from register.domain.vergaderingen.stemfeiten import Aantallen
from tests.domain.schriftelijk import (
    BESPREKEN,
    SLUIT,
    START,
    TEGEN,
    VOOR,
    begun,
    closed,
    reacted,
    reaction,
    ronde,
)
from tests.domain.vergaderzaal import AB, GEWICHTEN, OP_BEIDE, OP_GEWICHT, bestuur
from tests.scenario import pad_of


def test_een_ronde_begint_met_een_vraag_en_een_dag() -> None:
    leeg = bestuur().at("2026-06-01")
    assert leeg.when(START) == (START,)
    zelfde_dag = replace(START, uiterlijk=date(2026, 6, 1))
    assert leeg.when(zelfde_dag) == (zelfde_dag,)
    staat = ronde(begun())
    assert (staat.gremium, staat.dossier, staat.voorstel) == ("ab", "d1", "v-1")
    assert (staat.gestart_op, staat.uiterlijk) == (date(2026, 6, 1), date(2026, 6, 5))
    assert (staat.reacties, staat.uitkomst, staat.gesloten_op) == ((), None, None)


@pytest.mark.parametrize(
    ("opdracht", "reden", "pad"),
    [
        (START, BestaatAl, "ronde"),
        (replace(START, ronde="r2", gremium="xx"), OnbekendeVerwijzing, "gremium"),
        (replace(START, ronde="r2", voorstel="v-9"), OnbekendeVerwijzing, "voorstel"),
        (
            replace(START, ronde="r2", uiterlijk=date(2026, 6, 2)),
            VerkeerdeVolgorde,
            "uiterlijk",
        ),
    ],
)
def test_een_ronde_wijst_naar_wat_er_is(
    opdracht: object, reden: type[Refused], pad: str
) -> None:
    assert pad_of(begun(), reden, opdracht) == f"/gegevens/{pad}"


def test_een_reactie_hoort_bij_een_zetel() -> None:
    (event,) = begun().when(reaction("v1", VOOR))
    assert event == replace(reaction("v1", VOOR), gemeente="gm0001", vervangt="p1")
    (een,) = ronde(begun().on("2026-06-03", event)).reacties
    assert (een.zetel, een.persoon, een.reactie) == ("p1", "v1", VOOR)
    assert (een.op, een.te_laat) == (date(2026, 6, 3), False)
    vreemd = reaction("x1", VOOR)
    assert pad_of(begun(), OnbekendeVerwijzing, vreemd) == "/gegevens/persoon"
    elders = replace(vreemd, ronde="r9")
    assert pad_of(begun(), OnbekendeVerwijzing, elders) == "/gegevens/ronde"


def test_een_lid_mag_van_gedachten_veranderen() -> None:
    gegeven = reacted(reacted(begun(), p1=TEGEN), p1=VOOR)
    (een,) = ronde(gegeven).reacties
    assert een.reactie is VOOR


def test_een_zetel_spreekt_met_een_mond() -> None:
    gegeven = reacted(begun(), p1=VOOR)
    ander = reaction("v1", TEGEN)
    gegeven.refused(VerkeerdeVolgorde, ander, r"zetel van 'p1'.*'p1' al \(seq \d+\)")


@pytest.mark.parametrize(
    ("dag", "te_laat"), [("2026-06-05", False), ("2026-06-06", True)]
)
def test_een_late_reactie_telt_en_blijft_zichtbaar(dag: str, *, te_laat: bool) -> None:
    gegeven = reacted(begun().at(dag), p1=VOOR, p2=VOOR, p3=VOOR)
    assert [r.te_laat for r in ronde(gegeven).reacties] == [te_laat] * 3
    assert closed(gegeven).uitkomst is Rondeuitkomst.AANGENOMEN


def test_de_uitkomst_volgt_uit_de_reacties() -> None:
    drie = reacted(begun(), p1=VOOR, p2=VOOR, p3=TEGEN)
    assert closed(drie) == SchriftelijkeRondeGesloten(
        ronde="r1",
        uitkomst=Rondeuitkomst.AANGENOMEN,
        hoofden=Aantallen(voor=2, tegen=1),
        zittend=4,
        zwegen=1,
    )
    tegen = reacted(begun(), p1=VOOR, p2=TEGEN, p3=TEGEN)
    assert closed(tegen).uitkomst is Rondeuitkomst.VERWORPEN
    gelijk = reacted(begun(), p1=VOOR, p2=VOOR, p3=TEGEN, p4=TEGEN)
    assert closed(gelijk).uitkomst is Rondeuitkomst.GESTAAKT
    twee = reacted(begun(), p1=VOOR, p2=VOOR)
    assert closed(twee).uitkomst is Rondeuitkomst.TE_WEINIG_REACTIES


def test_wie_zwijgt_stemt_alleen_toe_als_dat_is_gezegd() -> None:
    een = reacted(begun(stil=True), p1=TEGEN)
    gesloten = closed(een)
    assert gesloten.uitkomst is Rondeuitkomst.AANGENOMEN
    assert (gesloten.hoofden, gesloten.zwegen) == (Aantallen(voor=3, tegen=1), 3)
    assert closed(begun()).uitkomst is Rondeuitkomst.TE_WEINIG_REACTIES


def test_wie_zijn_zetel_verloor_telt_niet_mee() -> None:
    weg = LidmaatschapGeeindigd(
        gremium="ab", persoon="p1", gemeente="gm0001", oorzaak=Oorzaak.ONTSLAG
    )
    gegeven = reacted(begun(), p1=TEGEN, p2=VOOR, p3=VOOR)
    gesloten = closed(gegeven.on("2026-06-03", weg))
    assert (gesloten.hoofden, gesloten.zittend) == (Aantallen(voor=2), 3)
    assert gesloten.zwegen == 1


def test_gewichten_beslissen_waar_de_regeling_dat_zegt() -> None:
    keuzes = {"p1": VOOR, "p2": TEGEN, "p3": TEGEN}
    gewogen = reacted(begun(OP_GEWICHT, GEWICHTEN), **keuzes)
    assert closed(gewogen).uitkomst is Rondeuitkomst.AANGENOMEN
    assert closed(gewogen).gewichten == Aantallen(voor=10, tegen=5)
    hoofden = reacted(begun(AB, GEWICHTEN), **keuzes)
    assert closed(hoofden).uitkomst is Rondeuitkomst.VERWORPEN
    licht = reacted(begun(OP_BEIDE, GEWICHTEN), p2=VOOR, p3=VOOR, p4=VOOR)
    assert closed(licht).uitkomst is Rondeuitkomst.TE_WEINIG_REACTIES


def test_zonder_bekende_gewichten_komt_de_uitkomst_van_wie_sluit() -> None:
    gegeven = reacted(begun(OP_GEWICHT, {"gm0001": 10}), p1=VOOR, p2=TEGEN, p3=TEGEN)
    assert pad_of(gegeven, OngeldigeInvoer, SLUIT) == "/gegevens/uitkomst"
    gezegd = replace(SLUIT, uitkomst=Rondeuitkomst.VERWORPEN)
    assert closed(gegeven, gezegd).uitkomst is Rondeuitkomst.VERWORPEN
    assert closed(gegeven, gezegd).gewichten is None


def test_een_opgegeven_uitkomst_klopt_met_de_reacties() -> None:
    gegeven = reacted(begun(), p1=VOOR, p2=VOOR, p3=VOOR)
    goed = replace(SLUIT, uitkomst=Rondeuitkomst.AANGENOMEN)
    assert closed(gegeven, goed).uitkomst is Rondeuitkomst.AANGENOMEN
    fout = replace(SLUIT, uitkomst=Rondeuitkomst.BESPREKEN)
    gegeven.refused(RekentNiet, fout, "geven 'aangenomen', opgegeven is 'bespreken'")


def test_een_gesloten_ronde_blijft_gesloten() -> None:
    gegeven = reacted(begun(), p1=VOOR, p2=VOOR, p3=VOOR)
    dicht = gegeven.on("2026-06-03", closed(gegeven))
    staat = ronde(dicht)
    assert (staat.uitkomst, staat.gesloten_op) == ("aangenomen", date(2026, 6, 3))
    assert (staat.hoofden, staat.gewichten) == (Aantallen(voor=3), None)
    for opdracht in (SLUIT, reaction("p4", TEGEN)):
        dicht.refused(VerkeerdeVolgorde, opdracht, r"gesloten op 2026-06-03 \(seq")
    dicht.at("2026-06-02").refused(VerkeerdeVolgorde, SLUIT, "gesloten op 2026-06-03")


def test_wat_niet_in_een_ronde_hoort_verandert_niets() -> None:
    losse = bestuur().on("2026-06-01", reaction("p1", VOOR))
    assert losse.context().staat(SCHRIFTELIJKERONDE, "r1") is None
    assert ronde(begun().on("2026-06-02", START)) == ronde(begun())


@given(
    reacties=st.dictionaries(
        st.sampled_from(["p1", "p2", "p3", "p4"]), st.sampled_from(Reactie), max_size=4
    ),
    stil=st.booleans(),
)
def test_reacties_en_zwijgers_zijn_samen_alle_leden(
    reacties: dict[str, Reactie], *, stil: bool
) -> None:
    """Law: heads counted, silent and wanting to talk add up to the members."""
    gesloten = closed(reacted(begun(stil=stil), **reacties))
    besproken = list(reacties.values()).count(BESPREKEN)
    geteld = gesloten.hoofden.voor + gesloten.hoofden.tegen
    zwegen = 0 if stil else gesloten.zwegen
    assert geteld + besproken + zwegen == gesloten.zittend == 4
    assert (gesloten.uitkomst is Rondeuitkomst.BESPREKEN) is (besproken > 0)
