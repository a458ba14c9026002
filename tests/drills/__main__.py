"""All drills in full: writes drills.json, exits 1 when one failed."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.drills import canary, drills, evidence, order
from tests.drills.drill import Uitkomst

OEFENINGEN: tuple[tuple[Callable[[Path, int], Uitkomst], int], ...] = (
    (drills.race, 1000),
    (drills.kills, 200),
    (drills.same_key, 100),
    (drills.writers, 100),
    (drills.sweeps, 200),
    (evidence.flips, 1_000_000),
    (evidence.large_flips, 10_000),
    (evidence.rewritings, 1000),
    (evidence.tamperings, 1000),
    (order.any_order, 20_000),
    (canary.canaries, 10),
)


def main() -> int:
    rijen = []
    with TemporaryDirectory(prefix="oefeningen-") as tijdelijk:
        for doe, aantal in OEFENINGEN:
            rij = doe(Path(tijdelijk) / doe.__name__, aantal).row()
            print(json.dumps(rij, ensure_ascii=False), file=sys.stderr)  # noqa: T201
            rijen.append(rij)
    tekst = json.dumps(rijen, ensure_ascii=False, indent=2)
    Path("drills.json").write_text(tekst + "\n", "utf-8")
    return int(not all(rij["geslaagd"] for rij in rijen))


if __name__ == "__main__":
    sys.exit(main())
