"""Ways around the scope of a key: refused at recording."""

from dataclasses import replace
from pathlib import Path

import pytest

from register.domain.toegang.weigeringen import BuitenBereik
from register.service.place import Place
from tests.registers import decision, line
from tests.service.toegang.geheimen import ALLEEN, GEHEIM, OPGELEGD, PERSOON
from tests.service.toegang.gevonden import found
from tests.sleutels import grant, key, sign


def test_wie_geen_geheim_mag_heft_het_ook_niet_op_met_een_correctie(
    place: Place, eigen: Path, balie: Path
) -> None:
    _, opgelegd = sign(place, eigen, PERSOON, OPGELEGD)
    vervalt = line("LaatRegistratieVervallen", seq=opgelegd.seqs[0], reden="x")
    with pytest.raises(BuitenBereik, match="mag geen geheim"):
        sign(place, balie, replace(vervalt, override=OPGELEGD.override))
    (weg,) = sign(place, eigen, replace(vervalt, override=OPGELEGD.override))
    terug = line("LaatRegistratieVervallen", seq=weg.seqs[0], reden="x")
    with pytest.raises(BuitenBereik, match="mag geen geheim"):
        sign(place, balie, replace(terug, override=OPGELEGD.override))
    assert found(place) == {}


def test_wie_geen_geheim_mag_wist_het_ook_niet(
    place: Place, eigen: Path, balie: Path, besluit: int
) -> None:
    sign(place, eigen, PERSOON)
    wis = line("WisWaarde", seq=besluit, pad="gegevens", grond="avg-17")
    allen = line("WisPersoonsgegevens", persoon="p1", grond="avg-17", seqs=[besluit])
    for regel in (wis, allen):
        with pytest.raises(BuitenBereik, match="mag geen geheim"):
            sign(place, balie, regel)


def test_een_sleutel_voor_een_gremium_ziet_en_wist_niet_van_een_ander(
    place: Place, eigen: Path, besluit: int, tmp_path: Path
) -> None:
    smal = key(tmp_path / "s", "smal")
    namen = ["ZieGeheimIn", "WisWaarde", "GeefAkkoord"]
    sign(
        place, eigen, grant(smal, "smal", gremia=["AB"], opdrachten=namen, geheim=True)
    )
    zie_in = line("ZieGeheimIn", seq=besluit, reden="x", _override=ALLEEN)
    wis = line("WisWaarde", seq=besluit, pad="gegevens", grond="avg-17")
    stroom = "besluit/DB-2026-001"
    akkoord = line("GeefAkkoord", handeling="inzien", onderwerp=stroom)
    for regel in (zie_in, wis, akkoord):
        with pytest.raises(BuitenBereik, match="niet iets van 'DB'"):
            sign(place, smal, regel)
    with pytest.raises(BuitenBereik, match="niet iets van 'DB'"):
        sign(place, eigen, zie_in, mede=smal)
    (eigen_besluit,) = sign(place, eigen, decision(_openbaarheid=GEHEIM))
    sign(
        place,
        smal,
        replace(zie_in, gegevens={"seq": eigen_besluit.seqs[1], "reden": "x"}),
    )
    assert found(place) == {}


def test_een_tijdelijke_sleutel_maakt_zichzelf_niet_vast(
    place: Place, eigen: Path, tmp_path: Path
) -> None:
    tijd, nieuw = key(tmp_path / "s", "tijd"), key(tmp_path / "s", "nieuw")
    sign(place, eigen, grant(tijd, "inhuur", tot="2120-01-01"))
    for pad in (tijd, nieuw):
        with pytest.raises(BuitenBereik, match="einddatum"):
            sign(place, tijd, grant(pad, "inhuur"))
    sign(place, tijd, grant(nieuw, "inhuur", tot="2120-01-01"))
    assert found(place) == {}


def test_een_inzage_blijft_vastliggen(place: Place, eigen: Path, besluit: int) -> None:
    zie_in = line("ZieGeheimIn", seq=besluit, reden="x", _override=ALLEEN)
    (ontvangst,) = sign(place, eigen, zie_in)
    vervalt = line("LaatRegistratieVervallen", seq=ontvangst.seqs[0], reden="x")
    with pytest.raises(Exception, match="blijft vastliggen"):
        sign(place, eigen, vervalt)


WORTEL = Path(__file__).parents[3]


def test_alleen_de_recorder_schrijft_bij_in_een_logboek_dat_er_al_is() -> None:
    """`leg-vast`, `importeer` and all others come by the one judgement of keys."""
    schrijft = {
        str(pad.relative_to(WORTEL))
        for map_ in ("register", "api", "cli")
        for pad in (WORTEL / map_).rglob("*.py")
        if "bezig.append(" in pad.read_text(encoding="utf-8")
    }
    assert schrijft == {
        "register/audit/importing.py",  # a verified export, into a log that is empty
        "register/service/beginning.py",  # the first facts
        "register/service/recording.py",
    }
