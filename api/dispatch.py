"""From a path to its endpoint, segment by segment: as quick with two hundred addresses.

Trying one pattern after another costs more than most answers. What is not found here
(another method, no such address) goes on to the application, which says what is wrong.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from starlette.types import ASGIApp, Receive, Scope, Send

LEZEND = frozenset({"GET", "HEAD", "OPTIONS"})
STAART = ":path"
"""Behind the name of a parameter: it takes the rest of the path, slashes and all."""


@dataclass(slots=True)
class _Knoop:
    """Where a path can go on."""

    vast: dict[str, "_Knoop"] = field(default_factory=dict)
    naam: str = ""
    verder: "_Knoop | None" = None
    staart: bool = False
    doel: ASGIApp | None = None


class Dispatch:
    """Addresses with their endpoints; `anders` answers everything else."""

    def __init__(
        self, adressen: Iterable[tuple[str, ASGIApp]], anders: ASGIApp
    ) -> None:
        """Paths as routes have them: `/v1/normen/{norm}`."""
        self._wortel = _Knoop()
        self._anders = anders
        for pad, doel in adressen:
            self._add(pad, doel)

    def _add(self, pad: str, doel: ASGIApp) -> None:
        knoop = self._wortel
        for deel in pad.split("/")[1:]:
            if not deel.startswith("{"):
                knoop = knoop.vast.setdefault(deel, _Knoop())
                continue
            naam = deel[1:-1].removesuffix(STAART)
            knoop.verder = knoop.verder or _Knoop(naam=naam)
            knoop = knoop.verder
            knoop.staart = deel.endswith(STAART + "}")
            assert knoop.naam == naam, f"{pad}: here stands {knoop.naam}"
        knoop.doel = doel

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        doel: ASGIApp | None = None
        if scope["method"] in LEZEND:
            doel, scope["path_params"] = self._found(scope["path"])
        await (doel or self._anders)(scope, receive, send)

    def _found(self, pad: str) -> tuple[ASGIApp | None, dict[str, str]]:
        knoop, gevonden = self._wortel, {}
        delen = pad.split("/")
        for plek, deel in enumerate(delen[1:], 1):
            vast = knoop.vast.get(deel)
            if vast is not None:
                knoop = vast
                continue
            if knoop.verder is None or not deel:
                return None, {}
            knoop = knoop.verder
            gevonden[knoop.naam] = deel
            if knoop.staart:
                gevonden[knoop.naam] = "/".join(delen[plek:])
                break
        return knoop.doel, gevonden
