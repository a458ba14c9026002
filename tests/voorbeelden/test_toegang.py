"""The story of access: run as it is written, with every kind of fact about it."""

import subprocess
from contextlib import closing
from pathlib import Path

from register.domain.toegang import toegangsfeiten, vierogen
from register.service.place import Place
from register.service.replay import replay

HIER = Path(__file__).parents[2]
SOORTEN = frozenset(
    soort.SOORT for soort in (*toegangsfeiten.GEBEURTENISSEN, *vierogen.GEBEURTENISSEN)
)
"""What the invented year cannot have: a private key belongs in no example."""


def test_het_verhaal_loopt_en_elke_soort_over_toegang_komt_voor(tmp_path: Path) -> None:
    map_ = tmp_path / "register"
    gedaan = subprocess.run(
        ["bash", "voorbeelden/toegang/verhaal.sh", str(map_)],
        cwd=HIER,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert gedaan.returncode == 0, gedaan.stderr
    assert gedaan.stdout.count("KLOPT") == 1
    assert "KLOPT NIET" not in gedaan.stdout
    assert gedaan.stderr.count("Geweigerd") == 4
    with closing(Place(map_).open_log(alleen_lezen=True)) as log:
        gezien = {rij.soort for batch in log.events() for rij in batch}
    assert gezien >= SOORTEN
    verslag = replay(Place(map_))
    assert (verslag.gelijk, verslag.sleutels) == (True, 4)
    namen = {pad.name for pad in map_.rglob("*.sleutel")}
    assert namen == {"log.sleutel", "kluis.sleutel"}
