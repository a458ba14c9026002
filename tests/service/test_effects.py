"""Secrecy and erasure: what may not be seen is in no file where it was."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import orjson
import pytest

from register.codec.events import REGISTRY
from register.domain.besluiten.besluit import NummerToegekend
from register.domain.organisatie.persoon import PersoonsgegevensGewist
from register.domain.refusals import OnbekendeVerwijzing, VerkeerdeVolgorde
from register.faults import LogBezet
from register.service.place import Place
from register.service.recording import Recorder
from register.store import Log
from register.vault import Vault
from tests.outsider import verify
from tests.registers import decision, facts, grep, line, record

KANARIE = "kanarie-vogel"
GEHEIM = {"openheid": "geheim", "grond": "2b"}
BESLUIT = "besluit/AB-2026-001"
LEG_OP = line("LegGeheimhoudingOp", stroom=BESLUIT, door="AB", grond="2b")
HEF_OP = line("HefGeheimhoudingOp", stroom=BESLUIT, door="AB")
WIS = line("WisPersoonsgegevens", persoon="p1", grond="avg-17")
PERSOON = line("RegistreerPersoon", persoon="p1", naam=KANARIE)


def public(place: Place, seq: int) -> dict[str, object]:
    """What everyone may see of the sealed values of one event."""
    with closing(place.open_log(alleen_lezen=True)) as log:
        return {o.pad: orjson.loads(o.waarde) for o in log.disclosures(seq)}


def notes(place: Place) -> list[object]:
    with closing(sqlite3.connect(place.kluis)) as kluis:
        return kluis.execute("SELECT * FROM te_wissen").fetchall()


# --- secret from the first ----------------------------------------------------


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


# --- secrecy imposed and lifted ------------------------------------------------


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


# --- erasure --------------------------------------------------------------------


def test_een_gewist_persoon_is_nergens_meer(place: Place) -> None:
    with Recorder(place) as recorder:
        recorder.record(PERSOON)
        assert grep(place.map, KANARIE)
        gewist = recorder.record(WIS)
        assert grep(place.map, KANARIE) == []
    assert public(place, 7) == {}
    assert grep(place.map, KANARIE) == []
    assert notes(place) == []
    assert verify(place.map) == gewist.seqs[0] + 1
    (_, feit) = facts(place, "persoon/p1")
    assert isinstance(feit.gegevens, PersoonsgegevensGewist)
    assert feit.gegevens.seqs == (7,)


def test_ook_een_verbeterde_en_een_gesloten_naam_wordt_gewist(place: Place) -> None:
    anders = {"persoon": "p1", "naam": f"{KANARIE}-2"}
    dicht = line("RegistreerPersoon", persoon="p2", naam=KANARIE, _openbaarheid=GEHEIM)
    with Recorder(place) as recorder:
        recorder.record(PERSOON)
        for _ in range(2):
            recorder.record(
                line("CorrigeerRegistratie", seq=7, gegevens=anders, reden="typfout")
            )
        recorder.record(dicht)
        recorder.record(WIS)
        assert grep(place.map, f"{KANARIE}-2") == []
        assert grep(place.map, KANARIE) == ["kluis.sqlite"]
        recorder.record(line("WisPersoonsgegevens", persoon="p2", grond="avg-17"))
        assert grep(place.map, KANARIE) == []


def test_een_verbetering_van_iets_anders_blijft(place: Place) -> None:
    weg = line("TrekRolIn", persoon="p1", rol="griffier", reden="eigen verzoek")
    rol = line("KenRolToe", persoon="p1", rol="griffier")
    anders = {"persoon": "p1", "rol": "griffier", "reden": "blijft"}
    herstel = line("CorrigeerRegistratie", seq=9, gegevens=anders, reden="aanvulling")
    wis = line("WisPersoonsgegevens", persoon="p1", grond="avg-17", seqs=[7])
    record(place, PERSOON, rol, weg, herstel, wis)
    assert public(place, 7) == {}
    assert public(place, 10)["/gegevens/gegevens/reden"] == "blijft"


def test_wie_een_pad_noemt_wist_alleen_dat(place: Place) -> None:
    record(place, PERSOON, decision(titel=KANARIE, motivering="blijft"))
    wis = line(
        "WisPersoonsgegevens",
        persoon="p1",
        grond="avg-17",
        seqs=[9],
        paden=["gegevens/titel"],
    )
    record(place, wis)
    assert public(place, 9) == {"/gegevens/motivering": "blijft"}
    assert public(place, 7) == {"/gegevens/naam": KANARIE}
    dicht = decision(titel="k2", motivering="m2", _openbaarheid=GEHEIM)
    (gegeven,) = record(place, dicht)
    seq = gegeven.seqs[1]
    record(
        place,
        line(
            "WisPersoonsgegevens",
            persoon="p1",
            grond="avg-17",
            seqs=[seq],
            paden=["gegevens/titel"],
        ),
    )
    with closing(place.open_vault()) as kluis:
        assert kluis.of(seq) == [], "a part cannot be taken out of one seal"


def test_wissen_van_wat_er_niet_is_wordt_geweigerd(place: Place) -> None:
    wis = line("WisPersoonsgegevens", persoon="p1", grond="avg-17", seqs=[7, 99])
    with Recorder(place) as recorder:
        recorder.record(PERSOON)
        with pytest.raises(OnbekendeVerwijzing, match="99") as fout:
            recorder.record(wis)
    assert fout.value.pad == "/gegevens/seqs/1"


def test_na_wissen_onder_geheimhouding_brengt_opheffen_niets_terug(
    place: Place,
) -> None:
    record(place, PERSOON, decision(titel=KANARIE), LEG_OP)
    wis = line("WisPersoonsgegevens", persoon="p1", grond="avg-17", seqs=[9])
    record(place, wis, HEF_OP)
    assert public(place, 9) == {}
    assert grep(place.map, f'"{KANARIE}"') == ["log.sqlite"], "the person's own name"


# --- a crash in between ------------------------------------------------------------


def stops(monkeypatch: pytest.MonkeyPatch, soort: type, naam: str) -> None:
    """The process dies as it gets here."""

    def dood(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(soort, naam, dood)


@pytest.mark.parametrize(
    ("soort", "naam"), [(Vault, "erase"), (Log, "purge"), (Vault, "done")]
)
def test_een_dood_tussen_vastleggen_en_wissen_wordt_bij_openen_hersteld(
    place: Place, monkeypatch: pytest.MonkeyPatch, soort: type, naam: str
) -> None:
    record(place, PERSOON)
    recorder = Recorder(place)
    with monkeypatch.context() as even:
        stops(even, soort, naam)
        with pytest.raises(KeyboardInterrupt):
            recorder.record(WIS)
    assert notes(place) != []
    Recorder(place).close()
    recorder.close()
    assert notes(place) == []
    assert grep(place.map, KANARIE) == []


def test_een_dood_voor_het_vastleggen_wist_niets(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    record(place, PERSOON, decision(titel="Koers"))
    recorder = Recorder(place)
    for regel in (WIS, LEG_OP):
        with monkeypatch.context() as even:
            even.setattr("register.service.effects.Effects.recover", lambda _: None)
            even.setattr("register.writing.Writing.claim", lambda *_: 1 / 0)
            with pytest.raises(ZeroDivisionError):
                recorder.record(replace(regel, sleutel="k9"))
        assert notes(place) != []
    recorder.close()
    Recorder(place).close()
    assert notes(place) == []
    assert public(place, 7) == {"/gegevens/naam": KANARIE}
    assert public(place, 9)["/gegevens/titel"] == "Koers"
    with closing(place.open_vault()) as kluis:
        assert kluis.of(9) == [], "no copy of what is public"


def test_een_briefje_van_een_ander_blijft_liggen(place: Place) -> None:
    record(place, PERSOON)
    with closing(place.open_vault()) as kluis:
        kluis.note(99, [3])  # of a transaction that is still running
        with Recorder(place) as recorder:
            assert notes(place) == [], "at opening nothing runs: it was left behind"
            kluis.note(99, [3])
            recorder.record(WIS)
        assert notes(place) == [(99, 3)]
        kluis.done([(99, 3)])


def test_een_briefje_waar_een_ander_feit_kwam_wist_niets(place: Place) -> None:
    andere = line("RegistreerPersoon", persoon="p2", naam="Blijft")
    with closing(place.open_vault()) as kluis:
        record(place, PERSOON, andere)
        with Recorder(place) as recorder:
            kluis.note(9, [8])  # of a transaction that was rolled back
            recorder.record(WIS)
        assert notes(place) == []
    assert public(place, 8) == {"/gegevens/naam": "Blijft"}
    assert public(place, 7) == {}


def test_wie_lang_leest_houdt_het_opruimen_op_maar_niet_het_vastleggen(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    record(place, PERSOON)
    with monkeypatch.context() as even:
        even.setattr(Log, "purge", lambda _: False)
        record(place, WIS)
    assert notes(place) != []
    Recorder(place).close()
    assert notes(place) == []


def test_een_bezette_kluis_na_het_vastleggen_is_geen_fout(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    record(place, PERSOON)

    def bezet(*_: object) -> None:
        raise LogBezet(10)

    with monkeypatch.context() as even:
        even.setattr(Vault, "erase", bezet)
        assert record(place, WIS)[0].seqs == (8,)
    Recorder(place).close()
    assert grep(place.map, KANARIE) == []


def test_wat_een_dode_achterliet_komt_niet_bij_een_ander_feit(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its seq is given again: the values that never were must not go with it."""
    ander = Recorder(place)
    with Recorder(place) as recorder, monkeypatch.context() as even:
        even.setattr("register.service.effects.Effects.recover", lambda _: None)
        even.setattr("register.writing.Writing.claim", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            recorder.record(decision(titel=KANARIE, _openbaarheid=GEHEIM, _sleutel="k"))
    assert grep(place.map, KANARIE) == ["kluis.sqlite"]
    ander.record(decision())
    ander.close()
    assert grep(place.map, KANARIE) == []


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
