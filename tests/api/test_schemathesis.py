"""The whole OpenAPI against a running server, asked by schemathesis.

Every address with its examples, with each edge of each parameter, right and wrong.
`BESLUITREGISTER_VRAGEN` asks that many more by chance of each address.
"""

import os
import subprocess
import sys
from pathlib import Path

from tests.api.oefenjaar import recorded
from tests.api.serving import dienst

HIER = Path(__file__).parent
TOEVAL = int(os.environ.get("BESLUITREGISTER_VRAGEN", "0"))


def test_geen_vraag_geeft_een_antwoord_dat_er_niet_staat(tmp_path: Path) -> None:
    fasen = "examples,coverage" + (",fuzzing,stateful" if TOEVAL else "")
    with dienst(recorded(tmp_path)) as loopt:
        adres = f"{loopt.url}/v1"
        gevraagd = subprocess.run(
            [
                *(sys.executable, "-m", "schemathesis.cli"),
                *("--config-file", str(HIER / "schemathesis.toml")),
                *("run", f"{adres}/openapi.json", "--url", adres, "--no-color"),
                *("--phases", fasen, "--max-examples", str(max(TOEVAL, 1))),
                *("--checks", "all", "--max-failures", "20", "--seed", "1"),
                *("--generation-database", "none"),
            ],
            env={
                **os.environ,
                "SCHEMATHESIS_HOOKS": "tests.api.schemathesis_hooks",
                "PYTHONPATH": str(HIER.parents[1]),
            },
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
        assert gevraagd.returncode == 0, gevraagd.stdout[-6000:] + gevraagd.stderr
        assert "No issues found" in gevraagd.stdout or "passed" in gevraagd.stdout
        _, fout = loopt.stop()
    assert "Traceback" not in fout
