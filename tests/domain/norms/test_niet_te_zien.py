"""A norm never answers *voldoet* because it could not look.

Held against every case that is met: take away, seal or make unknown what the verdict
rests on, and it is not met any more.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from typing import Any

import pytest

from register.domain.facts import Feit, Gebeurtenis
from register.domain.norms.norm import Uitspraak
from register.domain.values import Onbekend
from tests.domain.norms.gevallen import JA, NVT, Geval
from tests.domain.norms.test_catalogus import GEVALLEN

_PER_NORM: Mapping[str, list[Geval]] = defaultdict(list)
for _geval in GEVALLEN:
    _PER_NORM[_geval.naam].append(_geval)

_elke = pytest.mark.parametrize("naam", sorted(_PER_NORM))

OOK_ZONDER = {
    ("AWB-01", "gremium"): "de keten staat in het besluit zelf",
    ("AWB-02", "gremium"): "de handelingen staan in de verlening zelf",
    ("AWB-02", "bevoegdheid"): "de keten staat in het besluit zelf",
    ("AWB-04", "bevoegdheid"): "een andere schakel is ook bewijs",
    ("DOM-11", "gremium"): "van een gezamenlijke vergadering is één gremium genoeg",
    ("DOM-15", "regeling"): "de keten staat in het besluit zelf",
    ("WGR-11", "gremium"): "een voorzitter hoeft geen eigen gremium te zijn",
}
"""What a verdict names and does not need: the kind of stream, and why."""

UITLEG = "normuitleg"
"""Without the reading that was adopted the register's own holds, and may be met too."""


def met(naam: str) -> list[Geval]:
    return [geval for geval in _PER_NORM[naam] if geval.oordeel is JA]


def judged(geval: Geval, feiten: Iterable[Feit]) -> Uitspraak:
    gegeven = replace(geval.gegeven, feiten=tuple(feiten))
    return replace(geval, gegeven=gegeven).uitspraak()


@_elke
def test_wat_op_het_feit_alleen_voldoet_kan_daarop_ook_niet_voldoen(naam: str) -> None:
    oordelen = {judged(geval, ()).oordeel for geval in _PER_NORM[naam]}
    assert JA not in oordelen or oordelen - {JA, NVT}


@_elke
def test_wat_verzegeld_is_bewijst_niets(naam: str) -> None:
    for geval in met(naam):
        dicht = (feit._replace(gegevens=None) for feit in geval.gegeven.feiten)
        if judged(geval, dicht).oordeel is JA:
            assert judged(geval, ()).oordeel is JA, geval.zin


@_elke
def test_zonder_een_stroom_die_het_bewijst_voldoet_niets_meer(naam: str) -> None:
    for geval in met(naam):
        stroom = {feit.seq: feit.kop.stroom for feit in geval.gegeven.feiten}
        for weg in {stroom[seq] for seq in geval.uitspraak().bewijs}:
            soort = weg.partition("/")[0]
            if soort == UITLEG or (geval.norm, soort) in OOK_ZONDER:
                continue
            over = (f for f in geval.gegeven.feiten if f.kop.stroom != weg)
            assert judged(geval, over).oordeel is not JA, (geval.zin, weg)


ONBEKEND = Onbekend(onbekend="de bron zegt het niet")
NIET_GEVRAAGD = {
    "agendapunt-geplaatst.v1": {"behandelwijze", "doel"},
    "gremium-ingesteld.v1": {"openheid"},
    "regeling-gewijzigd.v1": {"inwerking"},
    "regeling-vastgesteld.v1": {"inwerking"},
    "vergadering-bijeengeroepen.v1": {"openheid", "wijze"},
}
"""Fields that may be unknown: no norm that is met on such a fact asks for them."""

GEVRAAGD = {("WGR-04", "inwerking")}
"""Except these."""


def unknown(event: Any) -> list[tuple[str, Gebeurtenis]]:  # noqa: ANN401
    """The event with each of its fields unknown in turn, where history may lack it."""
    return [
        (veld.name, replace(event, **{veld.name: ONBEKEND}))
        for veld in fields(event)
        if "Verzegeld" in str(veld.type) and not str(veld.type).startswith("str ")
    ]


@_elke
def test_wat_onbekend_is_bewijst_niets(naam: str) -> None:
    for geval in met(naam):
        vrij = NIET_GEVRAAGD.get(geval.feit.SOORT, set())
        for veld, event in unknown(geval.feit):
            if veld not in vrij or (geval.norm, veld) in GEVRAAGD:
                oordeel = replace(geval, feit=event).uitspraak().oordeel
                assert oordeel is not JA, (geval.zin, veld)
