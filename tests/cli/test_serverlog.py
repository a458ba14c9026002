"""What the server logs reaches nobody in English."""

import logging
import logging.config

import pytest

from cli.serverlog import DutchFilter, logging_config


def logged(niveau: int, zin: str, *waarden: object) -> logging.LogRecord:
    record = logging.LogRecord("uvicorn.error", niveau, "", 0, zin, waarden, None)
    assert DutchFilter().filter(record)
    return record


@pytest.mark.parametrize(
    ("niveau", "zin", "woord", "nederlands"),
    [
        (30, "Invalid HTTP request received.", "let op", "geen geldige vraag"),
        (40, "Exception in ASGI application\n", "fout", "eigen fout"),
        (40, "Cancel 3 running task(s), timeout", "fout", "afgebroken"),
        (30, "No supported WebSocket library detected.", "let op", "websocket"),
        (50, "iets anders", "ernstige fout", "iets anders"),
        (10, "iets anders", "DEBUG", "iets anders"),
    ],
)
def test_een_zin_wordt_nederlands(
    niveau: int, zin: str, woord: str, nederlands: str
) -> None:
    record = logged(niveau, zin)
    assert record.levelname == woord
    assert nederlands in record.getMessage()


def test_over_zichzelf_zwijgt_de_server(capsys: pytest.CaptureFixture[str]) -> None:
    oud = logging.getLogger("uvicorn.error").level
    try:
        logging.config.dictConfig(
            logging_config() | {"disable_existing_loggers": False}
        )
        logging.getLogger("uvicorn.error").info("Started server process [%d]", 7)
        logging.getLogger("uvicorn.error").warning("Invalid HTTP request received.")
    finally:
        logging.getLogger("uvicorn.error").setLevel(oud)
        logging.getLogger("uvicorn").handlers.clear()
        logging.getLogger("uvicorn.access").handlers.clear()
    assert "let op: " in (gezegd := capsys.readouterr().err)
    assert "Started" not in gezegd
