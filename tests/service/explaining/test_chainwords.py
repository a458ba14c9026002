"""Links of a chain in words, with the article they rest on."""

import pytest

from register.domain.bevoegdheden.schakel import Gebrek, Schakel
from register.service.explaining.chainwords import link


@pytest.mark.parametrize(
    ("gever", "bron", "artikel"),
    [
        ("wgr:33", "de wet", "art. 33 Wgr"),
        ("wgr:33b:1", "de wet", "art. 33b lid 1 Wgr"),
        ("woo:3.1", "de wet", "art. 3.1 woo"),
        ("regeling", "de regeling", ""),
        ("regeling:12", "de regeling", "art. 12 regeling"),
        ("wet", "de wet", ""),
        ("onbekend", "een onbekende bron", ""),
    ],
)
def test_een_bron_met_haar_artikel(gever: str, bron: str, artikel: str) -> None:
    zin = link(Schakel(soort="attributie", gever=gever, nemer="DB", seqs=(3,)))
    assert zin == (f"DB heeft de bevoegdheid van {bron}.", (3,), artikel)


def test_een_schakel_met_wat_eraan_schort() -> None:
    gebreken = (Gebrek.VERLOPEN, Gebrek.KRINGLOOP)
    schakel = Schakel(
        soort="volmacht", gever="DB", nemer="s", bevoegdheid="M-1", gebreken=gebreken
    )
    zin = link(schakel)
    assert zin.tekst == (
        "s heeft volmacht van DB ('M-1'); maar zij was die dag verlopen en de keten "
        "loopt in een kring."
    )
    assert zin.artikel == "art. 10:12 Awb"
    kaal = link(Schakel(soort="mandaat", gever="DB", nemer="s"))
    assert kaal.tekst == "s heeft mandaat van DB."
