"""The variants by themselves, in an empty register, with what they leave open."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from register.domain.organisatie.gremium import GREMIUM
from register.domain.organisatie.regeling import REGELING
from register.domain.refusals import NormGeschonden
from register.domain.routes.geldend import routes, variant
from register.formats.profile import load
from tests.voorbeelden.overgang import (
    NA,
    NIEUW,
    OPGEHEVEN,
    B,
    Boek,
    C,
    begun,
    decided,
    findings,
)


@pytest.fixture
def leeg(tmp_path: Path) -> Iterator[Boek]:
    boek = begun(tmp_path / "register.d")
    yield boek
    boek.recorder.close()


def test_variant_b_laadt_ook_in_een_leeg_register(leeg: Boek) -> None:
    ontvangsten = leeg.load(B.read_text(encoding="utf-8"))
    assert all(o.weigering is None for o in ontvangsten)
    context = leeg.at(NA)
    assert all(context.staat(GREMIUM, code) is None for code in OPGEHEVEN)
    assert all(context.staat(GREMIUM, code) is not None for code in NIEUW)


def test_variant_c_laadt_met_zichtbare_leemten(tmp_path: Path) -> None:
    boek = begun(tmp_path / "register.d", "regio-004")
    ontvangsten = boek.load(C.read_text(encoding="utf-8"))
    assert all(o.weigering is None for o in ontvangsten)
    context = boek.at(NA)
    regeling = context.staat(REGELING, "")
    boek.recorder.close()
    assert regeling is not None
    assert (regeling.versies, dict(regeling.deelnemers)) == ((), {})
    assert variant(context) == "C"
    for leemte in (
        "tekst-regeling",
        "deelnemers",
        "quorum-ab",
        "eigenaar-van-een-besluit",
    ):
        assert not regeling.regel(leemte)


def test_in_variant_c_stellen_de_raden_de_agenda_vast(tmp_path: Path) -> None:
    boek = begun(tmp_path / "register.d", "regio-004")
    boek.load(C.read_text(encoding="utf-8"))
    raden = boek.at(NA).staat(GREMIUM, "RADEN")
    overleg = boek.at(NA).staat(GREMIUM, "PFHO")
    stappen = routes(boek.at(NA))["R12"].stappen
    vast = {"handeling": "rsa-vaststellen", "module": ""}
    kan = findings(decided(boek, NA, "RADEN", **vast))
    with pytest.raises(NormGeschonden, match="geen bestuursorgaan"):
        decided(boek, NA, "PFHO", **vast)
    boek.recorder.close()
    assert raden is not None
    assert overleg is not None
    assert raden.handelingen == ("rsa-vaststellen",)
    assert not overleg.is_bestuursorgaan
    assert stappen[-1].soorten == ("raad",)
    assert "AWB-01" not in kan


def test_variant_c_noemt_functies_en_geen_namen() -> None:
    tekst = C.read_text(encoding="utf-8")
    assert len(load(tekst).inhoud.functies) == 21
    for naam in ("Voorhorst", "Boeve", "Havinga", "Groen", "Neer", "Bellaart"):
        assert naam not in tekst
