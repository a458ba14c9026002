"""Signed recording: who may, who is refused, and how access comes back."""

import json
from contextlib import closing
from datetime import date
from pathlib import Path

import pytest

from register.audit.keyfiles import GeenSleutel
from register.codec.intake import Regel
from register.codec.signing import with_signatures, without_signatures
from register.domain.organisatie.registerbegin import RegisterBegonnen
from register.domain.refusals import NormGeschonden, OngeldigeInvoer
from register.domain.toegang.weigeringen import (
    BuitenBereik,
    NietOndertekend,
    SleutelGeldtNiet,
    SleutelOnbekend,
)
from register.service.beginning import begin
from register.service.place import Place
from register.service.receipts import Ontvangst
from register.service.recording import Recorder
from register.service.replay import replay
from register.service.signing import Keys
from tests.outsider import verify
from tests.registers import VROEG, decision, facts, line, make, record
from tests.service.toegang.gevonden import found
from tests.sleutels import ORIGIN, grant, key, opened, sign

PERSOON = line("RegistreerPersoon", VROEG, persoon="p1", naam="Naam")
BEGIN = RegisterBegonnen(regeling="mgr-test", naam="x", oefening=True)


def test_zonder_sleutels_blijft_alles_ongetekend(tmp_path: Path) -> None:
    place = make(tmp_path / "r")
    assert found(place) == {}
    verslag = replay(place)
    assert (verslag.sleutels, verslag.getekend) == (0, 0)
    with pytest.raises(SleutelOnbekend, match="nog geen sleutels"):
        sign(place, key(tmp_path, "s"), PERSOON)
    with pytest.raises(NietOndertekend, match="eigen toekenning"):
        record(place, grant(tmp_path / "s"))


def test_wie_tekent_staat_in_elke_gebeurtenis_en_klopt(
    place: Place, eigen: Path
) -> None:
    sign(place, eigen, PERSOON, decision())
    assert found(place) == {}
    verify(place.map)
    sleutel = opened(eigen)
    with closing(place.open_log(alleen_lezen=True)) as log:
        rijen = [rij for batch in log.events(7) for rij in batch]
    assert len(rijen) == 6
    for rij in rijen:
        kop = json.loads(rij.inhoud)
        assert kop["vastgelegd_door"] == {
            "actor": "secretaris",
            "sleutel": sleutel.code,
        }
        bericht = without_signatures(rij.inhoud)
        assert rij.inhoud == with_signatures(bericht, sleutel.sign(bericht))
    verslag = replay(place)
    assert (verslag.sleutels, verslag.getekend, verslag.gelijk) == (1, 6, True)


def test_wie_niet_of_met_een_vreemde_sleutel_tekent_wordt_geweigerd(
    place: Place, tmp_path: Path
) -> None:
    with pytest.raises(NietOndertekend, match="--sleutelbestand"):
        record(place, PERSOON)
    with pytest.raises(SleutelOnbekend, match="beheer sleutels"):
        sign(place, key(tmp_path, "vreemd"), PERSOON)
    assert facts(place, "persoon/p1") == []


def test_een_sleutel_tekent_als_haar_eigen_rol(place: Place, griffier: Path) -> None:
    sign(place, griffier, decision())
    met_rol = Keys(bestand=griffier).open(ORIGIN)
    with (
        pytest.raises(BuitenBereik, match="niet van 'secretaris'"),
        Recorder(place, actor="secretaris", tekenen=met_rol) as recorder,
    ):
        recorder.record(decision())
    with pytest.raises(BuitenBereik, match="niet iets van 'DB'"):
        sign(place, griffier, decision(orgaan="DB"))
    sign(place, griffier, line("OndertekenBesluit", besluit="AB-2026-001", door="AB"))
    with pytest.raises(BuitenBereik, match="van geen gremium"):
        sign(place, griffier, PERSOON)
    assert found(place) == {}


def test_een_ingetrokken_sleutel_legt_niets_meer_vast(
    place: Place, eigen: Path, griffier: Path
) -> None:
    code = opened(griffier).code
    (ontvangst,) = sign(place, eigen, line("TrekSleutelIn", sleutelcode=code))
    with pytest.raises(SleutelGeldtNiet, match=rf"\(seq {ontvangst.seqs[0]}\)"):
        sign(place, griffier, decision())
    assert found(place) == {}


def test_een_sleutel_van_een_ander_register_wordt_niet_toegekend(
    place: Place, eigen: Path, tmp_path: Path
) -> None:
    elders = opened(key(tmp_path, "elders", "besluitregister/x1"), "besluitregister/x1")
    toe = line(
        "KenSleutelToe",
        sleutelcode=elders.code,
        publiek=elders.publiek,
        actor="griffier",
    )
    with pytest.raises(OngeldigeInvoer, match="niet de code van deze sleutel"):
        sign(place, eigen, toe)


def test_een_sleutel_geldt_vanaf_haar_dag(
    place: Place, eigen: Path, tmp_path: Path
) -> None:
    al, nog_niet = key(tmp_path / "s", "al"), key(tmp_path / "s", "nog")
    sign(place, eigen, grant(al, "al", vanaf=str(date(2020, 1, 1))))
    sign(place, eigen, grant(nog_niet, "nog", vanaf=str(date(2120, 1, 1))))
    sign(place, al, PERSOON)
    with pytest.raises(SleutelGeldtNiet, match="vanaf 2120-01-01"):
        sign(place, nog_niet, decision())


def test_toegang_wordt_nooit_gesloten_vastgelegd(
    place: Place, eigen: Path, griffier: Path
) -> None:
    code, open_ = opened(griffier).code, {"openheid": "besloten"}
    gesloten = line("TrekSleutelIn", sleutelcode=code, _openbaarheid=open_)
    with pytest.raises(BuitenBereik, match="altijd openbaar"):
        sign(place, eigen, gesloten)


def test_een_gebeurtenis_die_door_haar_handtekening_te_lang_is_gaat_niet(
    place: Place, eigen: Path, tmp_path: Path
) -> None:
    def mandaat(letters: int) -> Regel:
        handelingen = [f"h{n}-{'x' * 140}" for n in range(440)]
        return line(
            "VerleenMandaat",
            bevoegdheid="M-9",
            gever="DB",
            nemer="secretaris",
            handelingen=[*handelingen, "y" * letters],
        )

    los = make(tmp_path / "los")
    past = [n for n in range(1, 160) if _fits(los, mandaat(n))]
    assert past, "the longest that fits unsigned is among these"
    with pytest.raises(OngeldigeInvoer, match="meer dan 65535"):
        sign(place, eigen, mandaat(past[-1]))


def _fits(place: Place, regel: Regel) -> bool:
    with Recorder(place) as recorder:
        try:
            recorder.try_out([(1, regel)])
        except OngeldigeInvoer:
            return False
    return True


def test_vier_ogen_op_een_bureau_of_op_twee(
    place: Place, eigen: Path, tmp_path: Path
) -> None:
    def leg_op(**kop: object) -> Regel:
        wat = {"stroom": "persoon/p1", "door": "AB", "grond": "2e"}
        return line("LegGeheimhoudingOp", **wat, **kop)

    def ernst(ontvangst: Ontvangst) -> list[str]:
        return [b.ernst for b in ontvangst.bevindingen if b.norm == "TOEGANG-01"]

    hef_op = line("HefGeheimhoudingOp", stroom="persoon/p1", door="AB")
    sign(place, eigen, PERSOON)
    with pytest.raises(NormGeschonden, match="één mens"):
        sign(place, eigen, leg_op())
    alleen = {"regels": ["TOEGANG-01"], "reden": "eenpersoonskantoor"}
    (ontvangst,) = sign(place, eigen, leg_op(_override=alleen))
    assert ernst(ontvangst) == ["hoogst"]
    tweede = key(tmp_path / "s", "tweede")
    sign(place, eigen, grant(tweede, "adviseur", geheim=True))
    with pytest.raises(NormGeschonden, match="tweede mens"):
        sign(place, eigen, hef_op)
    (samen,) = sign(place, eigen, hef_op, mede=tweede)
    assert ernst(samen) == []
    akkoord = line("GeefAkkoord", handeling="opleggen", onderwerp="persoon/p1")
    sign(place, tweede, akkoord)
    (na_akkoord,) = sign(place, eigen, leg_op())
    assert ernst(na_akkoord) == []
    assert found(place) == {}


def test_herstel_met_twee_mensen(tmp_path: Path) -> None:
    place, usb = Place(tmp_path / "r"), tmp_path / "usb"
    begin(place, BEGIN, herstelsleutel=usb)
    oud, nieuw = key(tmp_path, "oud"), key(tmp_path, "nieuw")
    sign(place, oud, grant(oud, geheim=True))
    herstel = line(
        "VoerHerstelUit",
        sleutelcode=opened(nieuw).code,
        publiek=opened(nieuw).publiek,
        actor="secretaris",
        reden="laptop gestolen",
        ingetrokken=[opened(oud).code],
    )
    with pytest.raises(BuitenBereik, match="twee mensen"):
        sign(place, usb, herstel)
    with pytest.raises(BuitenBereik, match="herstel tekent de herstelsleutel"):
        sign(place, oud, herstel, mede=nieuw)
    sign(place, usb, herstel, mede=nieuw)
    with pytest.raises(SleutelGeldtNiet):
        sign(place, oud, PERSOON)
    sign(place, nieuw, PERSOON)
    assert found(place) == {}
    assert replay(place).sleutels == 2


def test_een_register_zonder_plaats_voor_de_herstelsleutel_begint_niet(
    tmp_path: Path,
) -> None:
    (tmp_path / "usb").touch()
    with pytest.raises(GeenSleutel, match="bestaat al"):
        begin(Place(tmp_path / "r"), BEGIN, herstelsleutel=tmp_path / "usb")
    assert not Place(tmp_path / "r").exists()


def test_sleutels_komen_van_een_plaats(eigen: Path) -> None:
    with pytest.raises(GeenSleutel, match="één plaats"):
        Keys(bestand=eigen, opdracht="cat x").open(ORIGIN)
    with pytest.raises(GeenSleutel, match="noem ook uw eigen"):
        Keys(mede=eigen).open(ORIGIN)
    assert Keys(opdracht=f"cat '{eigen}'").open(ORIGIN).eerste.code
