"""A draw, and a file whose chain someone wrote anew."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from register.audit.werkdossier import keten
from register.audit.werkdossier.staat import Trekking
from register.service.werkdossiers.bron import Bron
from register.service.werkdossiers.steekproef import Toeval, draw_plan, fix_plan
from tests.audit.werkdossier.conftest import klok, plan

NU = Toeval(nu=True)


def drawn(werk: Path, log: Bron, **wat: object) -> Trekking:
    fix_plan(werk, log, plan(**wat), klok())  # type: ignore[arg-type] # by name
    return draw_plan(werk, log, klok(), NU)


Verander = Callable[[dict[str, Any]], object]


def rewritten(werk: Path, doel: Path, verander: Verander) -> Path:
    """The same file with the draw changed by someone who writes the chain anew."""
    doel.mkdir()
    regels = keten.read(werk)
    kaal = [
        {n: w for n, w in regel.items() if n not in ("regel", "vorige", "som")}
        for regel in json.loads(json.dumps(regels))
    ]
    verander(kaal[-1])
    keten.begin(doel, kaal[0])
    with keten.opened(doel) as reeks:
        for regel in kaal[1:]:
            reeks.add(regel)
    return doel
