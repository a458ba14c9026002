"""Documents are known by their sha256, and replaced in one line."""

from dataclasses import replace
from datetime import date

import pytest

from register.domain.openheid.openbaarheid import GeheimhoudingOpgelegd, Gepubliceerd
from register.domain.openheid.stuk import (
    STUK,
    DocumentGepubliceerd,
    PubliceerDocument,
    Stuk,
    StukToegevoegd,
    StukVervangen,
    evolve,
)
from register.domain.openheid.woo import TOOI, Woocategorie
from register.domain.refusals import (
    BestaatAl,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from tests.domain.bestuur import met, met_dossier
from tests.scenario import Given, fact, given

A, B, C = "a" * 64, "b" * 64, "0123456789abcdef" * 4
STUK_A = StukToegevoegd(
    sha256=A,
    titel="concept",
    soort="voorstel",
    versie=1,
    gelakt=True,
    vindplaats="zaaksysteem",
    omvang=1024,
    mediatype="application/pdf",
    dossier="d1",
)
STUK_B = StukToegevoegd(sha256=B, titel="definitief", soort="voorstel", versie=2)
STUK_C = StukToegevoegd(sha256=C, titel="later", soort="voorstel", versie=3)


def vervangen(oud: str, nieuw: str) -> StukVervangen:
    """One document in the place of another."""
    return StukVervangen(sha256=oud, door=nieuw, reden="nieuwe versie")


def stukken() -> Given:
    """Three documents since 2023-02-01."""
    return met_dossier().on("2023-02-01", STUK_A, STUK_B, STUK_C)


def test_een_stuk_heeft_titel_versie_en_vindplaats() -> None:
    assert met_dossier().when(STUK_A) == (STUK_A,)
    assert stukken().context().staat(STUK, A) == Stuk(
        sha256=A,
        titel="concept",
        soort="voorstel",
        versie=1,
        gelakt=True,
        vindplaats="zaaksysteem",
        omvang=1024,
        mediatype="application/pdf",
        dossier="d1",
        toegevoegd_op=date(2023, 2, 1),
        seqs=(9,),
    )


@pytest.mark.parametrize(
    "sha256", ["a" * 63, "a" * 65, "A" * 64, "g" * 64, "", "a" * 64 + "\n"]
)
def test_een_sha256_is_64_kleine_hextekens(sha256: str) -> None:
    met_dossier().refused(
        OngeldigeInvoer, replace(STUK_A, sha256=sha256), match="64 tekens"
    )
    assert met_dossier().when(STUK_C) == (STUK_C,)


@pytest.mark.parametrize(("veld", "fout"), [("versie", 0), ("omvang", -1)])
def test_versie_en_omvang_zijn_niet_te_klein(veld: str, fout: int) -> None:
    with pytest.raises(OngeldigeInvoer) as geweigerd:
        met_dossier().when(met(STUK_A, veld, fout))
    assert geweigerd.value.pad == f"/gegevens/{veld}"
    assert met_dossier().when(met(STUK_A, veld, fout + 1))


def test_een_stuk_hoort_bij_een_bekend_dossier_of_bij_geen() -> None:
    met_dossier().refused(
        OnbekendeVerwijzing, replace(STUK_A, dossier="x"), match="niet bekend"
    )
    assert met_dossier().when(replace(STUK_A, dossier=""))


def test_een_stuk_komt_een_keer_in_het_register() -> None:
    stukken().refused(BestaatAl, STUK_A, match="staat al in het register")


def test_een_vervangen_stuk_blijft_en_wijst_naar_het_nieuwe() -> None:
    opdracht = vervangen(A, B)
    assert stukken().when(opdracht) == (opdracht,)
    staat = stukken().on("2023-03-01", opdracht).context().staat(STUK, A)
    assert staat is not None
    assert staat.vervangen_door == B
    assert staat.vervangen_op == date(2023, 3, 1)
    assert staat.seqs == (9, 12)


@pytest.mark.parametrize(
    ("oud", "nieuw", "veld"), [("c" * 64, B, "sha256"), (A, "c" * 64, "door")]
)
def test_vervangen_gaat_over_bekende_stukken(oud: str, nieuw: str, veld: str) -> None:
    with pytest.raises(OnbekendeVerwijzing, match="VoegStukToe") as fout:
        stukken().when(vervangen(oud, nieuw))
    assert fout.value.pad == f"/gegevens/{veld}"


@pytest.mark.parametrize("dag", ["2023-02-28", "2023-03-01"])
def test_een_stuk_wordt_een_keer_vervangen(dag: str) -> None:
    scenario = stukken().on("2023-03-01", vervangen(A, B)).at(dag)
    scenario.refused(VerkeerdeVolgorde, vervangen(A, C), match="al vervangen")


def test_een_stuk_volgt_zichzelf_niet_op() -> None:
    stukken().refused(VerkeerdeVolgorde, vervangen(A, A), match="zichzelf")
    keten = stukken().on("2023-03-01", vervangen(A, B), vervangen(B, C))
    keten.refused(VerkeerdeVolgorde, vervangen(C, A), match="zichzelf")


def test_een_kring_in_de_stroom_houdt_de_controle_niet_vast() -> None:
    kring = stukken().on("2023-03-01", vervangen(A, B), vervangen(B, A))
    opdracht = vervangen(C, A)
    assert kring.when(opdracht) == (opdracht,)


def test_een_vervanger_die_zelf_vervangen_is_door_iets_onbekends_stoort_niet() -> None:
    los = stukken().on("2023-03-01", vervangen(B, "d" * 64))
    opdracht = vervangen(A, B)
    assert los.when(opdracht) == (opdracht,)


def test_een_tweede_toevoeging_en_een_feit_zonder_stuk_veranderen_niets() -> None:
    weer = stukken().on("2024-01-01", replace(STUK_A, versie=9))
    assert weer.context().staat(STUK, A) == stukken().context().staat(STUK, A)
    assert given(vervangen(A, B)).context().staat(STUK, A) is None


# --- on the web ------------------------------------------------------------------

PLEK = f"stuk/{A}"
WEB = PubliceerDocument(
    sha256=A, categorie=Woocategorie.VERGADERSTUKKEN, url="https://voorbeeld.example/a"
)
OP_WEB = DocumentGepubliceerd(
    sha256=A, tooi_categorie="c_db4862c3", url="https://voorbeeld.example/a"
)
GEHEIM = GeheimhoudingOpgelegd(stroom=PLEK, door="ab", grond="2b", tot=date(2026, 7, 1))


def test_een_stuk_op_het_web_is_ook_hier_openbaar() -> None:
    openbaar = Gepubliceerd(stroom=PLEK, aanleiding="document")
    assert stukken().when(WEB) == (OP_WEB, openbaar)
    met = stukken().on("2026-07-01", OP_WEB, openbaar)
    assert met.when(WEB) == (OP_WEB,)
    stuk = met.context().staat(STUK, A)
    assert stuk is not None
    (publicatie,) = stuk.publicaties
    assert (publicatie.categorie, publicatie.op) == ("c_db4862c3", date(2026, 7, 1))
    assert stuk.seqs == (9, publicatie.seq)


def test_elke_categorie_van_de_woo_heeft_een_code() -> None:
    assert set(TOOI) == set(Woocategorie)
    assert len(set(TOOI.values())) == len(TOOI)


def test_een_geheim_of_onbekend_stuk_komt_niet_op_het_web() -> None:
    dicht = stukken().on("2026-06-01", GEHEIM)
    dicht.at("2026-07-01").refused(VerkeerdeVolgorde, WEB, "rust geheimhouding")
    assert dicht.at("2026-07-02").when(WEB)
    vreemd = replace(WEB, sha256="d" * 64)
    stukken().refused(OnbekendeVerwijzing, vreemd, "VoegStukToe")


def test_een_publicatie_zonder_stuk_maakt_geen_stand() -> None:
    assert evolve(None, fact(OP_WEB, 1)) is None
