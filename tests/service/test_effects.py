"""Secrecy: what may not be seen is in no file where it was."""

from contextlib import closing
from pathlib import Path

import orjson
import pytest

from register.codec.events import REGISTRY
from register.domain.besluiten.besluit import NummerToegekend
from register.domain.refusals import OnbekendeVerwijzing, VerkeerdeVolgorde
from register.service.place import Place
from register.service.recording import Recorder
from tests.registers import decision, facts, grep, line, record
from tests.service.verborgen import (
    BESLUIT,
    GEHEIM,
    HEF_OP,
    KANARIE,
    LEG_OP,
    notes,
    public,
)


@pytest.mark.parametrize("openheid", ["geheim", "besloten", "intern"])
def test_een_gesloten_besluit_staat_alleen_in_de_kluis(
    place: Place, openheid: str
) -> None:
    regel = decision(
        titel=KANARIE,
        bedrag=123456789,
        _openbaarheid={"openheid": openheid},
        _bewijs=[{"titel": KANARIE}],
        _sleutel="k1",
    )
    with Recorder(place) as recorder:
        (besluit,) = [recorder.record(regel).seqs[1]]
        assert grep(place.map, KANARIE) == ["kluis.sqlite"], "while it is open"
        assert "log.sqlite" not in grep(place.map, "123456789")
    assert grep(place.map, KANARIE) == ["kluis.sqlite"]
    assert public(place, besluit) == {}
    with closing(place.open_log()) as log:
        rij = log.event(besluit)
        assert rij is not None
        assert set(orjson.loads(rij.inhoud)["gegevens"]) == {"_sd"}
        soorten = [r.soort for r in log.stream(BESLUIT)]
    assert "gepubliceerd.v1" not in soorten, "what is closed is not published"


def test_openbaar_gezegd_is_als_niets_gezegd(place: Place) -> None:
    (gegeven,) = record(place, decision(_openbaarheid={"openheid": "openbaar"}))
    assert public(place, 8)["/gegevens/titel"] == "Koers"
    assert len(gegeven.seqs) == 4, "published as its gremium says"


def test_wat_volgt_op_een_gesloten_besluit_is_ook_gesloten(place: Place) -> None:
    record(place, decision(_openbaarheid=GEHEIM))
    gegevens = {
        "besluit": "AB-2026-001",
        "orgaan": "AB",
        "titel": KANARIE,
        "handeling": "koers",
        "uitkomst": "aangenomen",
        "keten": [{"soort": "attributie", "gever": "wgr:33", "nemer": "AB"}],
    }
    record(
        place,
        line(
            "RectificeerBesluit",
            besluit="AB-2026-001",
            veld="titel",
            oud="x",
            nieuw=KANARIE,
        ),
        line("CorrigeerRegistratie", seq=8, gegevens=gegevens, reden=KANARIE),
        line("LaatRegistratieVervallen", seq=9, reden=KANARIE),
    )
    assert grep(place.map, KANARIE) == ["kluis.sqlite"]
    gelezen = facts(place, BESLUIT)
    assert gelezen[0].gecorrigeerd_door is not None


def test_de_reeks_van_nummers_gaat_niet_dicht_met_een_besluit(place: Place) -> None:
    record(place, decision(_openbaarheid=GEHEIM), decision(), decision())
    stroom = facts(place, "nummer/AB/2026")
    assert [f.kop.openbaarheid is None for f in stroom] == [False, True, True]
    nummers = [f.gegevens for f in stroom if isinstance(f.gegevens, NummerToegekend)]
    assert [nummer.volgnummer for nummer in nummers] == [1, 2, 3]


def test_geheimhouding_haalt_de_teksten_weg_en_opheffing_brengt_ze_terug(
    place: Place,
) -> None:
    record(place, decision(titel=KANARIE))
    with closing(place.open_log()) as log:
        wortel = log.root(11)
    voor = public(place, 8)
    assert voor["/gegevens/titel"] == KANARIE
    with Recorder(place) as recorder:
        recorder.record(LEG_OP)
        assert grep(place.map, KANARIE) == ["kluis.sqlite"], "also not in the WAL"
    assert public(place, 8) == {}
    assert notes(place) == []
    record(place, HEF_OP)
    assert public(place, 8) == voor
    with closing(place.open_log()) as log:
        assert log.root(11) == wortel, "the tree did not change"


def test_wat_tijdens_geheimhouding_wordt_vastgelegd_is_niet_openbaar(
    place: Place,
) -> None:
    opleggen = line(
        "LegGeheimhoudingOp",
        stroom=BESLUIT,
        door="AB",
        grond="2b",
        toelichting=KANARIE,
    )
    slip = line(
        "RectificeerBesluit",
        besluit="AB-2026-001",
        veld="titel",
        oud="Koers",
        nieuw=KANARIE,
    )
    opheffen = line(
        "HefGeheimhoudingOp", stroom=BESLUIT, door="AB", toelichting="voorbij"
    )
    record(place, decision(), opleggen, slip)
    assert grep(place.map, KANARIE) == ["kluis.sqlite"]
    record(place, opheffen)
    assert public(place, 12)["/gegevens/nieuw"] == KANARIE
    assert public(place, 11) == {"/gegevens/toelichting": KANARIE}
    assert public(place, 13) == {"/gegevens/toelichting": "voorbij"}


def test_opheffen_opent_niet_wat_om_een_andere_reden_gesloten_is(place: Place) -> None:
    beslist = line(
        "MaakBesluitBekend",
        besluit="AB-2026-001",
        wijze="brief",
        _openbaarheid={"openheid": "besloten"},
        _bewijs=[{"titel": KANARIE}],
    )
    record(place, decision(), beslist, LEG_OP, HEF_OP)
    assert public(place, 11) == {}
    assert public(place, 8)["/gegevens/titel"] == "Koers"


def test_een_vervallen_oplegging_of_opheffing_telt_niet(place: Place) -> None:
    vervalt = line("LaatRegistratieVervallen", seq=11, reden="nooit opgelegd")
    record(place, decision(), LEG_OP, vervalt)
    assert public(place, 8)["/gegevens/titel"] == "Koers"
    eind = record(place, LEG_OP, HEF_OP)[-1].seqs[-1]
    record(place, line("LaatRegistratieVervallen", seq=eind, reden="niet opgeheven"))
    assert public(place, 8) == {}


def test_een_correctie_elders_raakt_de_openbaarheid_niet(place: Place) -> None:
    deelnemer = {"gemeente": "gm0001", "naam": "Noord-West"}
    record(
        place,
        line("CorrigeerRegistratie", seq=2, gegevens=deelnemer, reden="naam"),
    )
    assert public(place, 2) == {"/gegevens/naam": "Noord"}
    assert public(place, 7)["/gegevens/gegevens/naam"] == "Noord-West"


def test_geheimhouding_rust_een_keer_en_op_iets_dat_er_is(place: Place) -> None:
    record(place, decision())
    with Recorder(place) as recorder:
        with pytest.raises(VerkeerdeVolgorde, match="geen geheimhouding"):
            recorder.record(HEF_OP)
        recorder.record(LEG_OP)
        with pytest.raises(VerkeerdeVolgorde, match="al geheimhouding"):
            recorder.record(LEG_OP)
        with pytest.raises(VerkeerdeVolgorde, match="hef die eerst op"):
            recorder.record(line("Publiceer", stroom=BESLUIT))
        with pytest.raises(OnbekendeVerwijzing):
            recorder.record(line("Publiceer", stroom="besluit/X"))
        recorder.record(HEF_OP)
        recorder.record(line("Publiceer", stroom=BESLUIT))


def test_een_kluis_die_leeg_is_toont_alleen_dat_er_iets_is(place: Place) -> None:
    record(place, decision(_openbaarheid=GEHEIM))
    with closing(place.open_log()) as log:
        rij = log.event(8)
    assert rij is not None
    assert REGISTRY.decode(8, rij.soort, rij.inhoud).gegevens is None


def test_een_kanarie_wordt_ook_echt_gevonden(tmp_path: Path) -> None:
    assert grep(tmp_path, KANARIE) == []
    (tmp_path / "log.sqlite-wal").write_text(f"xx{KANARIE}xx")
    assert grep(tmp_path, KANARIE) == ["log.sqlite-wal"]
