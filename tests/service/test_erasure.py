"""Erasure: a person who is erased is in no file, whoever dies in between."""

from contextlib import closing
from dataclasses import replace

import pytest

from register.domain.organisatie.persoon import PersoonsgegevensGewist
from register.domain.refusals import OnbekendeVerwijzing
from register.faults import LogBezet
from register.service.place import Place
from register.service.recording import Recorder
from register.store import Log
from register.vault import Vault
from tests.outsider import verify
from tests.registers import decision, facts, grep, line, record
from tests.service.verborgen import GEHEIM, HEF_OP, KANARIE, LEG_OP, notes, public

WIS = line("WisPersoonsgegevens", persoon="p1", grond="avg-17")
PERSOON = line("RegistreerPersoon", persoon="p1", naam=KANARIE)


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
