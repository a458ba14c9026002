"""A dossier opens, fills and closes; nothing comes before or after."""

from datetime import date

import pytest

from register.domain.dossiers.dossier import (
    DOSSIER,
    Dossier,
    DossierGeopend,
    DossierGesloten,
)
from register.domain.dossiers.overleg import (
    Overleg,
    OverlegGehouden,
    Signaal,
    SignaalAfgegeven,
    Signaalsoort,
    Verzoek,
    VerzoekIngediend,
)
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    Refused,
    VerkeerdeVolgorde,
)
from register.domain.values import Periode
from tests.domain.bestuur import bestuur, met_dossier
from tests.scenario import Given, given

VERZOEK = VerzoekIngediend(
    dossier="d1", verzoek="v1", door=("ab", "secretaris"), aan="db", vraag="onderzoek"
)
OVERLEG = OverlegGehouden(
    dossier="d1",
    overleg="o1",
    deelnemers=("bc-zorg", "secretaris"),
    verslag="besproken",
)
SIGNAAL = SignaalAfgegeven(
    dossier="d1",
    signaal="s1",
    soort=Signaalsoort.OPKOMST,
    aan=("ab",),
    tekst="2 van de 9",
)
SLOT = DossierGesloten(dossier="d1", reden="klaar", uitkomst="uitgevoerd")


def staat_van(scenario: Given) -> Dossier:
    """State of `d1` with all that is known."""
    staat = scenario.context().ooit(DOSSIER, "d1")
    assert staat is not None
    return staat


def test_een_dossier_opent_met_route_modules_en_gemeenten() -> None:
    opdracht = DossierGeopend(
        dossier="d1",
        titel="steun",
        onderwerp="beleidsondersteuning",
        route="R5",
        modules=("zorg",),
        gemeenten=("gm0202",),
    )
    assert bestuur().when(opdracht) == (opdracht,)
    assert staat_van(given(opdracht, op="2022-12-08")) == Dossier(
        code="d1",
        titel="steun",
        onderwerp="beleidsondersteuning",
        route="R5",
        modules=("zorg",),
        gemeenten=("gm0202",),
        geopend_op=date(2022, 12, 8),
        seqs=(0,),
    )


@pytest.mark.parametrize(
    ("opdracht", "pad"),
    [
        (DossierGeopend(dossier="d2", titel="t", modules=("weg",)), "modules/0"),
        (DossierGeopend(dossier="d2", titel="t", gemeenten=("gm1",)), "gemeenten/0"),
    ],
)
def test_een_dossier_noemt_geen_onbekende_module_of_gemeente(
    opdracht: DossierGeopend, pad: str
) -> None:
    with pytest.raises(OnbekendeVerwijzing) as fout:
        bestuur().when(opdracht)
    assert fout.value.pad == f"/gegevens/{pad}"


def test_een_dossiercode_opent_maar_een_keer() -> None:
    met_dossier().refused(
        BestaatAl,
        DossierGeopend(dossier="d1", titel="weer"),
        match="staat al in het register",
    )


def test_een_tweede_opening_op_stroom_verandert_niets() -> None:
    scenario = met_dossier()
    weer = scenario.on("2023-01-01", DossierGeopend(dossier="d1", titel="anders"))
    assert staat_van(weer) == staat_van(scenario)


def test_verzoek_overleg_en_signaal_staan_in_het_dossier() -> None:
    for opdracht in (VERZOEK, OVERLEG, SIGNAAL):
        assert met_dossier().when(opdracht) == (opdracht,)
    staat = staat_van(met_dossier().on("2023-01-12", VERZOEK, OVERLEG, SIGNAAL))
    op = date(2023, 1, 12)
    assert staat.verzoeken == (
        Verzoek(
            code="v1",
            door=("ab", "secretaris"),
            aan="db",
            vraag="onderzoek",
            op=op,
            seq=9,
        ),
    )
    assert staat.overleggen == (
        Overleg(code="o1", deelnemers=("bc-zorg", "secretaris"), op=op, seq=10),
    )
    assert staat.signalen == (
        Signaal(
            code="s1",
            soort=Signaalsoort.OPKOMST,
            aan=("ab",),
            op=op,
            seq=11,
            tekst=SIGNAAL.tekst,
        ),
    )


@pytest.mark.parametrize("opdracht", [VERZOEK, OVERLEG, SIGNAAL])
def test_een_code_in_een_dossier_wordt_een_keer_gebruikt(
    opdracht: VerzoekIngediend | OverlegGehouden | SignaalAfgegeven,
) -> None:
    later = met_dossier().on("2026-12-01", opdracht)
    later.refused(BestaatAl, opdracht, match="staat al in het register")


def test_een_verzoek_kan_aan_niemand_in_het_bijzonder_zijn() -> None:
    opdracht = VerzoekIngediend(dossier="d1", verzoek="v2", door=("ab",), vraag="?")
    assert met_dossier().when(opdracht) == (opdracht,)


@pytest.mark.parametrize(
    ("opdracht", "reden", "pad"),
    [
        (
            VerzoekIngediend(dossier="d1", verzoek="v", door=(), vraag="?"),
            OngeldigeInvoer,
            "door",
        ),
        (
            VerzoekIngediend(dossier="d1", verzoek="v", door=("ab", "x"), vraag="?"),
            OnbekendeVerwijzing,
            "door/1",
        ),
        (
            VerzoekIngediend(
                dossier="d1", verzoek="v", door=("ab",), aan="x", vraag="?"
            ),
            OnbekendeVerwijzing,
            "aan",
        ),
        (
            OverlegGehouden(dossier="d1", overleg="o", deelnemers=("x",)),
            OnbekendeVerwijzing,
            "deelnemers/0",
        ),
        (
            SignaalAfgegeven(
                dossier="d1",
                signaal="s",
                soort=Signaalsoort.OVERIG,
                aan=(),
                tekst="let op",
            ),
            OngeldigeInvoer,
            "aan",
        ),
        (
            SignaalAfgegeven(
                dossier="d1",
                signaal="s",
                soort=Signaalsoort.OVERIG,
                aan=("x",),
                tekst="let op",
            ),
            OnbekendeVerwijzing,
            "aan/0",
        ),
    ],
)
def test_wie_iets_vraagt_of_hoort_is_bekend(
    opdracht: object, reden: type[Refused], pad: str
) -> None:
    with pytest.raises(reden) as fout:
        met_dossier().when(opdracht)
    assert fout.value.pad == f"/gegevens/{pad}"


@pytest.mark.parametrize("opdracht", [VERZOEK, OVERLEG, SIGNAAL, SLOT])
def test_een_feit_hoort_bij_een_dossier_dat_al_open_is(opdracht: object) -> None:
    bestuur().refused(OnbekendeVerwijzing, opdracht, match="OpenDossier")
    met_dossier().at("2022-12-07").refused(
        OnbekendeVerwijzing, opdracht, match="niet bekend"
    )


@pytest.mark.parametrize("opdracht", [VERZOEK, OVERLEG, SIGNAAL, SLOT])
def test_in_een_gesloten_dossier_komt_niets_meer(opdracht: object) -> None:
    dicht = met_dossier().on("2023-06-01", SLOT)
    for dag in ("2023-06-01", "2024-01-01"):
        dicht.at(dag).refused(
            VerkeerdeVolgorde, opdracht, match=r"gesloten per 2023-06-01 \(seq 9\)"
        )


def test_een_feit_van_voor_de_sluiting_kan_nog_worden_vastgelegd() -> None:
    dicht = met_dossier().on("2023-06-01", SLOT)
    assert dicht.at("2023-05-31").when(VERZOEK) == (VERZOEK,)


def test_sluiten_geeft_uitkomst_en_dag() -> None:
    assert met_dossier().when(SLOT) == (SLOT,)
    assert staat_van(met_dossier()).open
    dicht = staat_van(met_dossier().on("2023-06-01", SLOT))
    assert not dicht.open
    assert dicht.gesloten_op == date(2023, 6, 1)
    assert dicht.uitkomst == "uitgevoerd"
    assert dicht.seqs == (8, 9)


def test_sluiten_kan_op_de_dag_van_het_laatste_feit_maar_niet_ervoor() -> None:
    scenario = met_dossier().on("2023-06-01", VERZOEK)
    assert scenario.at("2023-06-01").when(SLOT) == (SLOT,)
    scenario.at("2023-05-31").refused(
        VerkeerdeVolgorde, SLOT, match=r"feit van 2023-06-01 \(seq 9\)"
    )


def test_sluiten_kan_binnen_de_marge_van_een_onnauwkeurig_feit() -> None:
    marge = Periode(van=date(2023, 6, 1), tot=date(2023, 6, 30))
    scenario = met_dossier().on(marge, VERZOEK)
    assert scenario.at("2023-06-01").when(SLOT) == (SLOT,)


def test_een_feit_voor_de_opening_vouwt_tot_niets() -> None:
    assert given(VERZOEK).context().staat(DOSSIER, "d1") is None


def test_voorstel_en_advies_die_er_niet_zijn_worden_niet_gevonden() -> None:
    staat = staat_van(met_dossier())
    assert staat.voorstel("x") is None
    assert staat.advies("x") is None
