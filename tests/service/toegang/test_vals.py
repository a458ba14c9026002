"""What went past the recorder is found, by a replay and by an outsider alike."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from shutil import copytree

import pytest

from register.audit.keyfiles import Signer
from register.domain.besluiten.gevolgfeiten import BesluitOndertekend
from register.domain.facts import Gebeurtenis, RegistratieVervallen, Vastlegger
from register.domain.organisatie.gremium import GremiumGewijzigd
from register.domain.organisatie.persoon import PersoonGeregistreerd
from register.domain.toegang.toegangsfeiten import (
    HerstelsleutelVastgelegd,
    HerstelUitgevoerd,
    SleutelIngetrokken,
    SleutelToegekend,
)
from register.domain.values import Openbaarheid, Openheid
from register.service.place import Place
from register.service.replay import replay
from tests.registers import decision, line, make
from tests.service.toegang.gevonden import found
from tests.sleutels import forge, grant, key, opened, sign

ANDER = PersoonGeregistreerd(persoon="p9", naam="Nieuw")
AB = GremiumGewijzigd(gremium="AB", naam="x")
ELDERS = "besluitregister/mgr-elders"


def by(sleutel: Signer, actor: str = "secretaris", mede: str = "") -> Vastlegger:
    return Vastlegger(actor=actor, sleutel=sleutel.code, mede=mede)


def test_wat_ongetekend_is_bijgeschreven_wordt_gevonden(place: Place) -> None:
    seq = forge(place, ANDER)
    assert "niet ondertekend" in found(place)[seq]


def test_een_vreemde_sleutel_wordt_gevonden(place: Place, tmp_path: Path) -> None:
    vreemd = opened(key(tmp_path, "vreemd"))
    seq = forge(place, ANDER, door=by(vreemd), eerste=vreemd.sign)
    assert "niet toegekend" in found(place)[seq]


def test_een_handtekening_onder_andere_bytes_wordt_gevonden(
    place: Place, eigen: Path, griffier: Path
) -> None:
    wie, ander = opened(eigen), opened(griffier)
    seqs = {
        forge(place, replace(ANDER, persoon=f"p{n}"), door=by(wie), eerste=teken)
        for n, teken in enumerate(
            (
                lambda _: bytes(64),
                lambda _: b"kort",
                lambda inhoud: wie.sign(inhoud[:-1]),
                ander.sign,
            )
        )
    }
    gezien = found(place)
    assert gezien.keys() == seqs
    for seq in seqs:
        assert f"niet die van sleutel '{wie.code}'" in gezien[seq]


def test_een_handtekening_zonder_sleutel_wordt_gevonden(
    tmp_path: Path, eigen: Path
) -> None:
    los = make(tmp_path / "los")
    seq = forge(los, ANDER, eerste=opened(eigen).sign)
    assert "niet die van sleutel ''" in found(los)[seq]


def test_een_sleutel_na_haar_intrekking_wordt_gevonden(
    place: Place, eigen: Path, griffier: Path
) -> None:
    weg = opened(griffier)
    sign(place, eigen, line("TrekSleutelIn", sleutelcode=weg.code))
    seq = forge(place, AB, door=by(weg, "griffier"), eerste=weg.sign)
    assert f"ingetrokken (seq {seq - 1})" in found(place)[seq]


def test_een_sleutel_buiten_haar_bereik_wordt_gevonden(
    place: Place, eigen: Path, griffier: Path, tmp_path: Path
) -> None:
    eng, oud = key(tmp_path / "s", "eng"), key(tmp_path / "s", "oud")
    sign(place, eigen, grant(eng, "balie", opdrachten=["RegistreerPersoon"]))
    sign(place, eigen, grant(oud, "oud", tot="2020-01-01", geheim=True))
    sign(place, griffier, decision())
    sleutel, balie, vroeger = opened(griffier), opened(eng), opened(oud)
    geheim = Openbaarheid(openheid=Openheid.GEHEIM)
    db = replace(AB, gremium="DB")
    verwacht = {
        forge(place, feit, door=by(wie, actor), eerste=wie.sign, openbaarheid=o): tekst
        for feit, wie, actor, o, tekst in (
            (AB, sleutel, "secretaris", None, "is van 'griffier'"),
            (AB, balie, "balie", None, "mag 'gremium-gewijzigd.v1' niet"),
            (AB, vroeger, "oud", None, "geldt niet op"),
            (AB, sleutel, "griffier", geheim, "geen geheim"),
            (db, sleutel, "griffier", None, "legt niet vast voor 'DB'"),
            (ANDER, sleutel, "griffier", None, "van geen gremium"),
        )
    }
    gezien = found(place)
    assert gezien.keys() == verwacht.keys()
    for seq, tekst in verwacht.items():
        assert tekst in gezien[seq]


def test_een_feit_in_de_stroom_van_een_ander_gremium_wordt_gevonden(
    place: Place, eigen: Path, griffier: Path
) -> None:
    sign(place, eigen, decision(orgaan="DB"))
    sign(place, griffier, decision())
    sleutel = opened(griffier)

    def signed(besluit: str) -> int:
        feit = BesluitOndertekend(besluit=besluit, door="AB")
        return forge(place, feit, door=by(sleutel, "griffier"), eerste=sleutel.sign)

    goed, vreemd, wees = signed("AB-2026-001"), signed("DB-2026-001"), signed("X-1")
    gezien = found(place)
    assert goed not in gezien
    assert "'DB'" in gezien[vreemd]
    assert "van geen gremium" in gezien[wees]


def test_wie_zichzelf_toegang_geeft_wordt_gevonden(
    place: Place, eigen: Path, griffier: Path, tmp_path: Path
) -> None:
    nieuw, sleutel = opened(key(tmp_path, "nieuw")), opened(griffier)
    elders = opened(key(tmp_path, "elders", ELDERS), ELDERS)
    griffie, wie = (sleutel, "griffier"), (opened(eigen), "secretaris")
    toe = SleutelToegekend(sleutelcode=nieuw.code, publiek=nieuw.publiek, actor="x")
    vreemd = replace(toe, sleutelcode=elders.code, publiek=elders.publiek)
    herstel = HerstelsleutelVastgelegd(sleutelcode=nieuw.code, publiek=nieuw.publiek)
    uitgevoerd = HerstelUitgevoerd(
        sleutelcode=nieuw.code, publiek=nieuw.publiek, actor="x", reden="x"
    )
    gevallen: tuple[tuple[Gebeurtenis, tuple[Signer, str], str], ...] = (
        (toe, griffie, "meer geven"),
        (herstel, griffie, "beperkt"),
        (uitgevoerd, griffie, "herstel"),
        (vreemd, wie, "niet de code"),
        (replace(toe, publiek="x"), wie, "niet de code"),
    )
    for plek, (feit, (ander, actor), tekst) in enumerate(gevallen):
        kopie = Place(tmp_path / str(plek) / "r")
        copytree(place.map, kopie.map)
        seq = forge(kopie, feit, door=by(ander, actor), eerste=ander.sign)
        assert tekst in found(kopie)[seq]


def test_een_eerste_sleutel_die_niet_voor_zichzelf_tekent_wordt_gevonden(
    tmp_path: Path,
) -> None:
    for naam, gremia, tekst in (
        ("ongetekend", (), "eigen toekenning"),
        ("beperkt", ("AB",), "zonder beperking"),
        ("getekend", (), ""),
    ):
        place = make(tmp_path / naam / "r")
        sleutel = opened(key(tmp_path / "s", naam))
        feit = SleutelToegekend(
            sleutelcode=sleutel.code,
            publiek=sleutel.publiek,
            actor="secretaris",
            gremia=gremia,
        )
        zonder = naam == "ongetekend"
        door = Vastlegger(actor="secretaris") if zonder else by(sleutel)
        seq = forge(place, feit, door=door, eerste=None if zonder else sleutel.sign)
        gezien = found(place)
        assert tekst in gezien.get(seq, "")
        assert bool(gezien) is bool(tekst)


def test_wie_valselijk_meetekent_wordt_gevonden(
    place: Place, eigen: Path, griffier: Path, tmp_path: Path
) -> None:
    tweede = key(tmp_path / "s", "tweede")
    sign(place, eigen, grant(tweede, "adviseur", geheim=True))
    een, twee, drie = opened(eigen), opened(tweede), opened(griffier)

    def both(mede: str, teken: Callable[[bytes], bytes]) -> int:
        vers = replace(ANDER, persoon=f"p{replay(place).gebeurtenissen}")
        door = by(een, mede=mede)
        return forge(place, vers, door=door, eerste=een.sign, tweede=teken)

    goed, vals = both(twee.code, twee.sign), both(twee.code, een.sign)
    zelf, zonder = both(een.code, een.sign), both(drie.code, drie.sign)
    vreemd, los = both("s1", twee.sign), both("", twee.sign)
    gezien = found(place)
    assert goed not in gezien
    assert gezien.keys() == {vals, zelf, zonder, vreemd, los}
    assert "niet die van sleutel" in gezien[vals]
    assert "meetekenen" in gezien[zelf]
    assert "meetekenen" in gezien[zonder]
    assert "niet toegekend" in gezien[vreemd]
    assert "niet die van sleutel ''" in gezien[los]


def test_gesloten_of_gecorrigeerde_toegang_wordt_gevonden(
    place: Place, eigen: Path
) -> None:
    sleutel = opened(eigen)
    weg = SleutelIngetrokken(sleutelcode="s1")
    dicht = Openbaarheid(openheid=Openheid.BESLOTEN)
    een = forge(place, weg, door=by(sleutel), eerste=sleutel.sign, openbaarheid=dicht)
    vervallen = RegistratieVervallen(stroom="toegang", seq=7, reden="x")
    twee = forge(place, vervallen, door=by(sleutel), eerste=sleutel.sign)
    gezien = found(place)
    assert gezien.keys() == {een, twee}
    assert "gesloten of gecorrigeerd" in gezien[twee]


@pytest.mark.parametrize("veld", ["handtekening", "vastgelegd_door"])
def test_een_byte_van_een_getekende_gebeurtenis_wordt_gevonden(
    place: Place, eigen: Path, veld: str
) -> None:
    """Also where who changed it owns the log: tiles and checkpoint are made anew."""
    sleutel = opened(eigen)

    def flip(inhoud: bytes) -> bytes:
        teken = bytearray(sleutel.sign(inhoud))
        teken[3] ^= 1
        return bytes(teken)

    def lie(inhoud: bytes) -> bytes:
        return sleutel.sign(inhoud.replace(b'"secretaris"', b'"voorzitter"'))

    teken = flip if veld == "handtekening" else lie
    seq = forge(place, ANDER, door=by(sleutel), eerste=teken)
    assert found(place).keys() == {seq}
