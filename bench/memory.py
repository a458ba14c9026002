"""Peak memory of what streams, each in a process of its own."""

import subprocess
import sys

from bench.ground import Ground
from bench.measure import Row, Scale, at_most

_REPLAY = """
for batch in log.events():
    for rij in batch:
        REGISTRY.decode(rij.seq, rij.soort, rij.inhoud)
"""
_REBUILD = """
from register.projections.model import ReadModel, engine_of
model = ReadModel(engine_of(Path(sys.argv[2])))
model.make()
model.rebuild("oefen", log)
"""
_PROGRAM = """
import sys
from pathlib import Path
from register.codec.events import REGISTRY
from register.service.place import Place
log = Place(Path(sys.argv[1])).open_log(alleen_lezen=True)
{werk}
top = next(r for r in open("/proc/self/status") if r.startswith("VmHWM"))
print(top.split()[1])
"""


def rows(grond: Ground, _: Scale) -> list[Row]:
    return [
        at_most(
            f"piekgeheugen van {naam}", _peak(grond, werk), "MB", 200.0, grond.aantal
        )
        for naam, werk in (("herspelen", _REPLAY), ("herbouw", _REBUILD))
    ]


def _peak(grond: Ground, werk: str) -> float:
    """Largest resident size since the program began, in MB.

    Not `ru_maxrss`: a new process inherits that of the one that started it.
    """
    uit = subprocess.run(
        [
            sys.executable,
            "-c",
            _PROGRAM.format(werk=werk),
            str(grond.place.map),
            str(grond.fresh("geheugen")),
        ],
        check=True,
        capture_output=True,
        text=True,
    )
    return int(uit.stdout.split()[-1]) / 1024
