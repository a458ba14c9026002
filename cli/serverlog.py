"""What the server logs, in Dutch: on stderr, and no more than who serves can use.

Uvicorn says in English that it starts and stops, which `serveer` tells itself; what
it says of a request or a fault has a Dutch sentence here.
"""

import logging
import re
from copy import deepcopy

from typing_extensions import override

_NIVEAUS = {
    "INFO": "info",
    "WARNING": "let op",
    "ERROR": "fout",
    "CRITICAL": "ernstige fout",
}
_ZINNEN = (
    (r"Invalid HTTP request received", "een verbinding stuurde geen geldige vraag"),
    (r"Unsupported upgrade request|WebSocket", "een client vroeg om een websocket"),
    (r"Exception in ASGI application", "een vraag is mislukt door een eigen fout"),
    (r"ASGI callable", "een vraag bleef zonder volledig antwoord"),
    (r"Exceeded concurrency limit", "er zijn te veel vragen tegelijk"),
    (r"Cancel \d+ running task", "bij het stoppen zijn lopende vragen afgebroken"),
    (r"Application (startup|shutdown) failed", "de server kon niet starten of stoppen"),
)


class DutchFilter(logging.Filter):
    """Puts a Dutch sentence in the place of an English one."""

    @override
    def filter(self, record: logging.LogRecord) -> bool:
        record.levelname = _NIVEAUS.get(record.levelname, record.levelname)
        gezegd = record.getMessage()
        for patroon, nederlands in _ZINNEN:
            if re.search(patroon, gezegd):
                record.msg, record.args = nederlands, ()
                break
        return True


def logging_config() -> dict[str, object]:
    """Uvicorn's own configuration, on stderr, quiet about itself and in Dutch."""
    from uvicorn.config import LOGGING_CONFIG

    gemaakt = deepcopy(LOGGING_CONFIG)
    gemaakt["filters"] = {"nederlands": {"()": DutchFilter}}
    gemaakt["handlers"]["default"]["filters"] = ["nederlands"]
    gemaakt["handlers"]["access"]["stream"] = "ext://sys.stderr"
    gemaakt["loggers"]["uvicorn.error"]["level"] = "WARNING"
    return gemaakt
