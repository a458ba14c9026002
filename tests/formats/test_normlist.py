"""The list of norms: every id of the catalogue, and the page that shows it."""

import re
from collections import Counter

import pytest

from register.domain.norms import unjudged
from register.domain.norms.catalogue import ALL
from register.domain.norms.norm import Bron
from register.domain.norms.unjudged import GEDEELTELIJK, Ongetoetst
from register.formats.normlist import cited, link, rows
from register.formats.normpage import page
from tests.domain.norms.pagina import BESTAND, made

CATALOGUS = {
    f"{reeks}-{nummer:02d}"
    for reeks, nummers in {
        "WGR": range(1, 63),
        "GW": (*range(1, 20), *range(30, 39)),
        "AWB": (*range(1, 18), *range(20, 37)),
        "ATW": (1,),
        "BKW": range(1, 5),
        "RM": range(1, 9),
        "DOM": (1, 2, *range(10, 28)),
        "TOEGANG": (1,),
    }.items()
    for nummer in nummers
}
"""The ids of the catalogue, with what the additions ask (WGR-54 to 62, DOM-27).

TOEGANG is what the register itself asks of who records.
"""


def test_elke_id_van_de_catalogus_staat_in_de_lijst() -> None:
    assert {rij.id for rij in rows()} == CATALOGUS


def test_een_id_wordt_getoetst_of_zegt_waarom_niet() -> None:
    getoetst = {norm.id for norm in ALL}
    zwijgend = [rij.id for rij in unjudged.ALL]
    assert [naam for naam, keer in Counter(zwijgend).items() if keer > 1] == []
    assert getoetst & set(zwijgend) == set()
    assert set(GEDEELTELIJK) <= getoetst


@pytest.mark.parametrize("rij", unjudged.ALL, ids=[rij.id for rij in unjudged.ALL])
def test_wie_niet_getoetst_wordt_zegt_wat_er_gevraagd_is_en_waarom_niet(
    rij: Ongetoetst,
) -> None:
    assert re.fullmatch(r"[A-Z'€].{20,200}\.", rij.tekst)
    assert re.fullmatch(r"[A-Z'].{15,220}\.", rij.reden)


def test_de_lijst_loopt_per_wet_op_nummer_en_uitvoering() -> None:
    namen = [rij.naam for rij in rows() if rij.id.startswith("WGR-4")]
    assert namen == sorted(namen)
    assert namen[:4] == ["WGR-40@1", "WGR-40@2", "WGR-40@3", "WGR-41@1"]


def test_een_rij_heeft_de_vorm_van_het_contract() -> None:
    rij = next(rij for rij in rows() if rij.naam == "WGR-41@2")
    vorm = rij.shape()
    assert vorm["bron"] == {
        "wet": "wgr",
        "artikel": "35",
        "lid": "1",
        "versie": "2025-02-12",
    }
    assert vorm["geldig"] == {"van": "2022-07-01", "tot": None}
    assert vorm["over"] == ["besluit-genomen.v1"]
    assert vorm["reden"] == ""
    (punt,) = [
        punt for rij in rows() if rij.naam == "WGR-24@1" for punt in rij.twistpunten
    ]
    assert [lezing.code for lezing in punt.lezingen] == ["eerste-met-opkomst", "eerste"]
    zonder = next(rij for rij in rows() if rij.id == "WGR-10").shape()
    assert zonder["uitvoering"] is None
    assert zonder["handhaving"] == "info"
    assert zonder["reden"]


@pytest.mark.parametrize(
    ("bron", "doel"),
    [
        (
            Bron(wet="wgr", artikel="33a", lid="2", versie="2025-02-12"),
            "BWBR0003740&artikel=33a&z=2025-02-12&g=2025-02-12",
        ),
        (Bron(wet="awb", artikel="6:7, 6:8"), "BWBR0005537&artikel=6:7"),
        (Bron(wet="wgr", artikel="36-39f"), "BWBR0003740&artikel=36"),
    ],
)
def test_de_link_gaat_naar_het_eerste_artikel(bron: Bron, doel: str) -> None:
    assert link(bron) == f"https://wetten.overheid.nl/jci1.3:c:{doel}"


def test_zonder_zeker_nummer_is_er_geen_link() -> None:
    assert link(Bron(wet="bbv", artikel="58b")) == ""
    assert link(Bron(wet="wgr", artikel="bijlage")) == ""


def test_een_bron_wordt_genoemd_zoals_mensen_dat_doen() -> None:
    assert cited(Bron(wet="wgr", artikel="35", lid="1")) == "art. 35 lid 1 Wgr"
    assert cited(Bron(wet="afspraak", artikel="003")) == "bron 003"
    eigen = Bron(wet="besluitregister", artikel="vier ogen")
    assert cited(eigen) == "regel van dit register (vier ogen)"


def test_de_bladzijde_is_bij() -> None:
    doe = "maak haar opnieuw met: python -m tests.domain.norms.pagina"
    assert BESTAND.read_text(encoding="utf-8") == made(), doe


def test_de_bladzijde_noemt_elke_id_en_tests_aan_beide_kanten() -> None:
    bladzijde = made()
    assert set(re.findall(r"[A-Z]+-\d+", bladzijde)) >= CATALOGUS
    for norm in ALL:
        kop = f"### {norm.id}, uitvoering {norm.uitvoering}\n"
        deel = bladzijde.partition(kop)[2].partition("\n### ")[0]
        assert "  - *voldoet*: " in deel
        assert "  - *voldoet niet*: " in deel


def test_een_norm_zonder_tests_staat_er_zonder_tests() -> None:
    rij = next(rij for rij in rows() if rij.naam == "WGR-41@2")
    kaal = page([rij], {})
    assert "### WGR-41, uitvoering 2" in kaal
    assert "tests:" not in kaal
