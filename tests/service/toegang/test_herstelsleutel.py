"""Who records a recovery key may everything: recovery gives a key that does."""

from pathlib import Path

import pytest

from register.domain.facts import Vastlegger
from register.domain.toegang.toegangsfeiten import HerstelsleutelVastgelegd
from register.domain.toegang.weigeringen import BuitenBereik
from register.service.place import Place
from tests.registers import BASIS, line, make
from tests.service.toegang.gevonden import found
from tests.sleutels import forge, grant, key, opened, sign


@pytest.mark.parametrize(
    "bereik",
    [
        {},
        {"geheim": True, "tot": "2120-01-01"},
        {"geheim": True, "gremia": ["AB"]},
        {"geheim": True, "opdrachten": ["LegHerstelsleutelVast"]},
    ],
)
def test_wie_minder_mag_legt_geen_herstelsleutel_vast(
    place: Place, eigen: Path, tmp_path: Path, bereik: dict[str, object]
) -> None:
    smal, usb = key(tmp_path / "s", "smal"), opened(key(tmp_path / "s", "usb"))
    sign(place, eigen, grant(smal, "smal", **bereik))
    leg = line("LegHerstelsleutelVast", sleutelcode=usb.code, publiek=usb.publiek)
    with pytest.raises(BuitenBereik, match=r"is beperkt|niet iets dat"):
        sign(place, smal, leg)
    wie = opened(smal)
    seq = forge(
        place,
        HerstelsleutelVastgelegd(sleutelcode=usb.code, publiek=usb.publiek),
        door=Vastlegger(actor="smal", sleutel=wie.code),
        eerste=wie.sign,
    )
    assert "legt geen herstelsleutel vast" in found(place)[seq]


@pytest.mark.parametrize("geheim", [True, False])
def test_wie_alles_mag_wat_hier_iemand_mag_legt_een_herstelsleutel_vast(
    tmp_path: Path, *, geheim: bool
) -> None:
    """Also where no key was ever granted for what is secret."""
    place = make(tmp_path / "r", BASIS)
    eigen, usb = (key(tmp_path / "s", n) for n in ("eigen", "usb"))
    sign(place, eigen, grant(eigen, geheim=geheim))
    kort = opened(usb)
    leg = line("LegHerstelsleutelVast", sleutelcode=kort.code, publiek=kort.publiek)
    sign(place, eigen, leg)
    assert found(place) == {}
