"""The catalogue as a whole: every norm explained, sourced, and tested on both sides."""

import re
from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date

import pytest

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.norms import catalogue
from register.domain.norms.catalogue import ALL, BY_NAME, norms_for
from register.domain.norms.norm import NIET_VAN_TOEPASSING, Norm, Zaak
from register.domain.organisatie.regeling import RegelingVastgesteld
from tests.domain.norms import (
    test_afspraken,
    test_afspraken_actie_opdracht,
    test_afspraken_capaciteit,
    test_afspraken_deelname,
    test_afspraken_informatiebijeenkomst,
    test_afspraken_kaders,
    test_afspraken_neerleggen,
    test_afspraken_opvolging,
    test_afspraken_tafels,
    test_afspraken_uitvoeringsplan,
    test_awb,
    test_awb_bekendmaking,
    test_awb_bezwaar,
    test_awb_delegatie,
    test_awb_mandaat,
    test_awb_mededeling,
    test_awb_ondermandaat,
    test_bekendmakingswet,
    test_gemeentewet,
    test_gemeentewet_geld,
    test_gemeentewet_jaarstukken,
    test_gemeentewet_loting,
    test_gemeentewet_oproep,
    test_gemeentewet_stemming,
    test_gemeentewet_uitslag,
    test_gemeentewet_verkiezing,
    test_gemeentewet_volgorde,
    test_normenkader,
    test_ondertekening,
    test_rechtmatigheid,
    test_vier_ogen,
    test_wgr,
    test_wgr_aanbieding,
    test_wgr_begroting,
    test_wgr_bekrachtiging,
    test_wgr_commissies,
    test_wgr_einde_zetel,
    test_wgr_geheim,
    test_wgr_gs,
    test_wgr_herindeling,
    test_wgr_inlichtingen,
    test_wgr_inrichting,
    test_wgr_medewerking,
    test_wgr_raden,
    test_wgr_regeling,
    test_wgr_toezicht,
    test_wgr_vergadering,
    test_wgr_zienswijze,
)
from tests.domain.norms.gevallen import JA, NEE
from tests.domain.norms.wereld import REGELING, WERELD, besluit
from tests.domain.norms.zaal import OPENING
from tests.scenario import fact

MODULES = (
    test_afspraken,
    test_afspraken_actie_opdracht,
    test_afspraken_capaciteit,
    test_afspraken_deelname,
    test_afspraken_informatiebijeenkomst,
    test_afspraken_kaders,
    test_afspraken_neerleggen,
    test_afspraken_opvolging,
    test_afspraken_tafels,
    test_afspraken_uitvoeringsplan,
    test_awb,
    test_awb_bekendmaking,
    test_awb_bezwaar,
    test_awb_delegatie,
    test_awb_mandaat,
    test_awb_mededeling,
    test_awb_ondermandaat,
    test_bekendmakingswet,
    test_gemeentewet,
    test_gemeentewet_geld,
    test_gemeentewet_jaarstukken,
    test_gemeentewet_loting,
    test_gemeentewet_oproep,
    test_gemeentewet_stemming,
    test_gemeentewet_uitslag,
    test_gemeentewet_verkiezing,
    test_gemeentewet_volgorde,
    test_normenkader,
    test_ondertekening,
    test_rechtmatigheid,
    test_vier_ogen,
    test_wgr,
    test_wgr_aanbieding,
    test_wgr_begroting,
    test_wgr_bekrachtiging,
    test_wgr_commissies,
    test_wgr_einde_zetel,
    test_wgr_geheim,
    test_wgr_gs,
    test_wgr_herindeling,
    test_wgr_inlichtingen,
    test_wgr_inrichting,
    test_wgr_medewerking,
    test_wgr_raden,
    test_wgr_regeling,
    test_wgr_toezicht,
    test_wgr_vergadering,
    test_wgr_zienswijze,
)
GEVALLEN = [geval for module in MODULES for geval in module.GEVALLEN]

_norm = pytest.mark.parametrize("norm", ALL, ids=[norm.naam for norm in ALL])


def test_elke_uitvoering_staat_er_een_keer() -> None:
    dubbel = [n for n, keer in Counter(norm.naam for norm in ALL).items() if keer > 1]
    assert dubbel == []
    assert len(BY_NAME) == len(ALL)


@_norm
def test_elke_norm_zegt_in_een_zin_wat_hij_vraagt(norm: Norm) -> None:
    assert re.fullmatch(r"[A-Z][^.]{20,150}\.", norm.tekst)


@_norm
def test_elke_norm_noemt_zijn_bron_en_de_gelezen_tekst(norm: Norm) -> None:
    wetten = {
        "awb",
        "wgr",
        "gemeentewet",
        "bekendmakingswet",
        "besluitregister",
        "afspraak",
        "arhi",
        "bbv",
    }
    assert norm.bron.wet in wetten
    assert norm.bron.artikel
    assert re.match(r"\d{4}", norm.bron.versie)


@_norm
def test_elke_norm_is_aan_beide_kanten_van_zijn_grens_getest(norm: Norm) -> None:
    gezien = defaultdict(set)
    for geval in GEVALLEN:
        gezien[geval.naam].add(geval.oordeel)
    assert {JA, NEE} <= gezien[norm.naam]


@_norm
def test_een_feit_van_een_andere_soort_gaat_een_norm_niet_aan(norm: Norm) -> None:
    feit = OPENING if RegelingVastgesteld in norm.over else REGELING
    zaak = Zaak(feit=feit, kop=fact(feit, 0).kop, context=WERELD.context())
    assert norm.over
    assert norm.toets(zaak) == NIET_VAN_TOEPASSING


def test_van_een_norm_oordeelt_alleen_de_nieuwste_die_geldt(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    oud = BY_NAME["DOM-13@1"]
    nieuw = replace(oud, uitvoering=2)
    later = replace(oud, uitvoering=3, van=date(2030, 1, 1))
    kind = {BesluitGenomen: catalogue.in_force([nieuw, oud, later])}
    monkeypatch.setattr(catalogue, "BY_DAY", kind)
    assert norms_for(besluit(), date(2029, 12, 31)) == [nieuw]
    assert norms_for(besluit(), date(2030, 1, 1)) == [later]


def test_op_de_laatste_dag_van_een_wet_oordeelt_haar_norm_nog(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    oud = replace(BY_NAME["DOM-13@1"], tot=date(2022, 6, 30))
    nieuw = replace(oud, uitvoering=2, van=date(2022, 7, 1), tot=None)
    kind = {BesluitGenomen: catalogue.in_force([oud, nieuw])}
    monkeypatch.setattr(catalogue, "BY_DAY", kind)
    assert norms_for(besluit(), date(2022, 6, 30)) == [oud]
    assert norms_for(besluit(), date(2022, 7, 1)) == [nieuw]


def test_over_een_feit_dat_geen_norm_kent_oordeelt_er_geen() -> None:
    assert norms_for(WERELD, date(2026, 7, 2)) == []
