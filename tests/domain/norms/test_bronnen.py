"""Where the norms come from, and what several norms look for in the same way."""

from collections.abc import Callable
from datetime import date

import pytest

from register.domain.norms import sources
from register.domain.norms.norm import Bron
from register.domain.norms.rondes import not_asked, rounds_of
from register.domain.norms.uitleg import NORMUITLEG, NormuitlegVastgesteld
from register.domain.raden.raadsronde import Rondesoort
from tests.domain.norms.wereld import LEEG, WERELD, ZEVEN, naar, ronde


@pytest.mark.parametrize(
    ("wet", "naam", "versie"),
    [
        (sources.awb, "awb", "2026-01-01"),
        (sources.wgr, "wgr", "2025-02-12"),
        (sources.gemeentewet, "gemeentewet", "2026-03-21"),
        (sources.arhi, "arhi", "2024-01-01"),
        (sources.termijnenwet, "atw", ""),
        (sources.bekendmakingswet, "bekendmakingswet", "2024-01-01"),
        (sources.bbv, "bbv", "2025-04-17"),
        (sources.bado, "bado", "2025-04-17"),
    ],
)
def test_een_artikel_staat_in_de_gelezen_versie_van_zijn_wet(
    wet: Callable[..., Bron], naam: str, versie: str
) -> None:
    assert wet("1:3", "2") == Bron(wet=naam, artikel="1:3", lid="2", versie=versie)
    assert wet("1:3") == Bron(wet=naam, artikel="1:3", lid="", versie=versie)


def test_een_oudere_tekst_van_de_wgr_en_een_afspraak_noemen_hun_versie() -> None:
    oud = Bron(wet="wgr", artikel="35", lid="1", versie="2015-01-01")
    assert sources.wgr("35", "1", "2015-01-01") == oud
    afspraak = Bron(wet="afspraak", artikel="003", lid="", versie="2022")
    assert sources.afspraak("003", "2022") == afspraak
    eigen = Bron(wet="besluitregister", artikel="vier ogen", lid="", versie="1")
    assert sources.eigen_regel("vier ogen", "1") == eigen


OVERIG = WERELD.on("2026-01-01", ronde(Rondesoort.OVERIG, wie=("gm0001", "gm0999")))


@pytest.mark.parametrize(
    ("soorten", "dossier", "gremium", "gevonden"),
    [
        ((Rondesoort.OVERIG,), "d1", "", ["r1"]),
        ((Rondesoort.BEGROTING,), "d1", "", []),
        ((Rondesoort.OVERIG,), "d2", "", []),
        ((Rondesoort.OVERIG,), "", "", []),
        ((Rondesoort.OVERIG,), "d2", "bc", []),
    ],
)
def test_een_ronde_hoort_bij_een_dossier_of_een_gremium(
    soorten: tuple[Rondesoort, ...], dossier: str, gremium: str, gevonden: list[str]
) -> None:
    rondes = rounds_of(OVERIG.context(), soorten, dossier, gremium)
    assert [ronde.code for ronde in rondes] == gevonden


def test_overgeslagen_is_wie_meedoet_of_genoemd_is_en_niets_kreeg() -> None:
    context = OVERIG.on("2026-01-02", naar("gm0001")).context()
    rondes = rounds_of(context, (Rondesoort.OVERIG,), "d1")
    assert not_asked(rondes, context) == [*ZEVEN[1:], "gm0999"]


def test_een_uitleg_bewaart_wat_is_vastgesteld_en_wanneer() -> None:
    feit = NormuitlegVastgesteld(
        uitleg="u1", norm="WGR-41", door="ab", tekst="zo", bron="advies", lezing="x"
    )
    staat = LEEG.on("2026-03-01", feit).context().ooit(NORMUITLEG, "u1")
    assert staat is not None
    assert (staat.code, staat.norm, staat.door) == ("u1", "WGR-41", "ab")
    assert (staat.tekst, staat.bron, staat.lezing) == ("zo", "advies", "x")
    assert (staat.vanaf, staat.seq) == (date(2026, 3, 1), len(LEEG.feiten))
