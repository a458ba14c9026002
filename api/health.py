"""Whether the service runs, whether it can answer, and its figures.

`/health`: the process answers. `/ready`: the registers can be read and their read
models have caught up. For who keeps the service running; the figures only where that
was chosen, and a proxy does not pass them on.
"""

from dataclasses import dataclass

from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from api.answering import options, problem_of
from api.forms import JSON, SOORT
from api.metrics import SOORT as METERS_SOORT, Meters
from api.problems import LOOPT_ACHTER, Probleem
from api.registers import Registers

HEALTH, READY, METRICS = "/health", "/ready", "/metrics"
ACHTERSTAND = 5_000
"""Events that a read model may be behind and still be called ready."""


@dataclass(frozen=True, slots=True)
class Health:
    """All three addresses."""

    registers: Registers
    meters: Meters | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        await self._respond(scope)(scope, receive, send)

    def _respond(self, scope: Scope) -> Response:
        if scope["method"] == "OPTIONS":
            return options()
        try:
            self.registers.grens.begin()
            return self._answer(scope["path"])
        except Exception as fout:  # noqa: BLE001 - as every endpoint tells it
            return problem_of(fout).response()

    def _answer(self, pad: str) -> Response:
        if pad == METRICS and self.meters:
            return Response(self.meters.text(), media_type=METERS_SOORT)
        if pad == READY and self._is_behind():
            raise Probleem(503, LOOPT_ACHTER, koppen={"Retry-After": "10"})
        return Response(b'{"status":"goed"}', media_type=SOORT[JSON])

    def _is_behind(self) -> bool:
        library = self.registers.library
        return any(
            log.size() - library.model_of(naam).position(naam) > ACHTERSTAND
            for naam, log in library.logs.items()
        )
