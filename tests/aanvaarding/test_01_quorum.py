"""1. Quorum 5/11 no, 6/11 yes; a reconvened meeting skips it only for the same items.

Gemeentewet 20 (Wgr 22 lid 1). Against the words of §9: too few is no bar, for it can
happen (aanvullingen A.10): the opening is refused unless somebody overrides it with a
reason, and what a reconvened meeting decides beyond its items is a finding. The
register knows days, no hours: one night between is *niet te beoordelen*.
"""

import pytest

from tests.aanvaarding.griffie import Griffie, bevinding, oordeel
from tests.aanvaarding.zalen import DAG, aanwezig, besluit, open_, roep, stem

OPZIJ = {"regels": ["GW-02"], "reden": "De vergadering is toch gehouden."}


def test_met_vijf_van_de_elf_gaat_de_vergadering_niet_open(griffie: Griffie) -> None:
    roep(griffie)
    aanwezig(griffie, 5)
    weigering = griffie.weigert("OpenVergadering", DAG, vergadering="AB-1")
    assert (weigering.norm, weigering.graad) == ("GW-02", "weigert-tenzij")


def test_met_zes_van_de_elf_gaat_zij_open(griffie: Griffie) -> None:
    roep(griffie)
    aanwezig(griffie, 6)
    geopend = griffie.leg_vast("OpenVergadering", DAG, vergadering="AB-1")
    assert bevinding(geopend, "GW-02") is None


def test_wat_toch_gebeurde_staat_er_met_de_zwaarste_bevinding(griffie: Griffie) -> None:
    roep(griffie)
    aanwezig(griffie, 5)
    toch = griffie.leg_vast("OpenVergadering", DAG, vergadering="AB-1", _override=OPZIJ)
    gevonden = bevinding(toch, "GW-02")
    assert gevonden is not None
    assert gevonden.ernst == "hoogst"
    stem(griffie, 5)
    genomen = besluit(griffie, vergadering="AB-1", punt="1")
    assert griffie.oordelen(genomen)["GW-02"] == "voldoet niet"


def herbelegd(griffie: Griffie, *punten: str, hoeveel: int = 5) -> None:
    """AB-1 does not open for want of a quorum; AB-2 comes in its place."""
    roep(griffie)
    niet = {"vergadering": "AB-1", "reden": "te weinig leden", "aanwezig": 5}
    griffie.leg_vast("MeldNietGeopend", DAG, **niet)
    opnieuw = {"verzonden_op": "2026-07-03", "herbelegging_van": "AB-1"}
    roep(griffie, "AB-2", "2026-07-06", punten, **opnieuw)
    open_(griffie, hoeveel, "AB-2", "2026-07-06")
    stem(griffie, hoeveel, code="AB-2", dag="2026-07-06")


@pytest.mark.parametrize(
    ("punt", "hoeveel", "verwacht"),
    [
        ("v-1", 5, "voldoet"),
        ("v-2", 5, "voldoet"),
        ("v-2", 6, "voldoet"),
    ],
)
def test_de_herbelegde_vergadering_besluit_over_dezelfde_zaak(
    griffie: Griffie, punt: str, hoeveel: int, verwacht: str
) -> None:
    herbelegd(griffie, punt, hoeveel=hoeveel)
    eigen = {"vergadering": "AB-2", "punt": "1"}
    genomen = besluit(griffie, "2026-07-06", **eigen)
    assert griffie.oordelen(genomen)["GW-03"] == verwacht


@pytest.mark.parametrize(("hoeveel", "verwacht"), [(5, "voldoet niet"), (6, "voldoet")])
def test_over_iets_anders_geldt_het_quorum_weer(
    griffie: Griffie, hoeveel: int, verwacht: str
) -> None:
    griffie.leg_vast("OpenDossier", "2026-01-05", dossier="d-2", titel="Andere zaak")
    herbelegd(griffie, "v-1", hoeveel=hoeveel)
    griffie.leg_vast(
        "PlaatsAgendapunt",
        "2026-07-06",
        vergadering="AB-2",
        punt="9",
        titel="Iets anders",
        doel="besluiten",
        behandelwijze="bespreekstuk",
        dossier="d-2",
    )
    stem(griffie, hoeveel, code="AB-2", dag="2026-07-06", punt="9")
    genomen = besluit(griffie, "2026-07-06", vergadering="AB-2", punt="9")
    assert griffie.oordelen(genomen)["GW-03"] == verwacht


@pytest.mark.parametrize(
    ("datum", "verwacht"),
    [
        ("2026-07-03", "voldoet niet"),
        ("2026-07-04", "niet te beoordelen"),
        ("2026-07-05", "geen bevinding"),
    ],
)
def test_tussen_oproep_en_nieuwe_vergadering_ligt_een_etmaal(
    griffie: Griffie, datum: str, verwacht: str
) -> None:
    roep(griffie)
    niet = {"vergadering": "AB-1", "reden": "te weinig leden", "aanwezig": 5}
    griffie.leg_vast("MeldNietGeopend", DAG, **niet)
    opnieuw = {"verzonden_op": "2026-07-03", "herbelegging_van": "AB-1"}
    assert oordeel(roep(griffie, "AB-2", datum, (), **opnieuw), "GW-03") == verwacht
