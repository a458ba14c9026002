"""`make demo` does what the README says."""

import subprocess
from pathlib import Path

HIER = Path(__file__).parents[1]


def test_de_demo_loopt_tot_het_einde_en_herspeelt_gelijk() -> None:
    gedaan = subprocess.run(
        ["bash", "voorbeelden/demo.sh"],
        cwd=HIER,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert gedaan.returncode == 0, gedaan.stderr
    assert "API en CLI geven hetzelfde" in gedaan.stdout
    assert "2 bevoegdheden" in gedaan.stdout
    assert gedaan.stdout.count("GELIJK") == 2
    assert "Gepland, nog niet gebeurd" in gedaan.stdout
