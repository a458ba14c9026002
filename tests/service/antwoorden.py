"""Rows of an answer, and a mandaat on two axes as cells."""

import orjson

CELLEN = [
    (None, None, 1_250_000),
    ("2026-02-28", None, None),
    ("2026-03-15", None, None),
    ("2026-04-01", None, 1_250_000),
    (None, "2026-05-31", None),
    ("2026-03-01", "2026-05-31", None),
    ("2026-02-28", "2026-06-30", None),
    ("2026-03-01", "2026-06-01", 5_000_000),
    ("2026-03-15", "2026-06-30", 5_000_000),
    ("2026-03-15", "2026-07-01", None),
    ("2026-04-01", "2026-07-01", 1_250_000),
    (None, "2026-06-30T23:59:59Z", 5_000_000),
    (None, "2026-07-01T09:59:59Z", 5_000_000),
]


def rows_of(antwoord: bytes) -> list[dict[str, object]]:
    gelezen = orjson.loads(antwoord)
    assert gelezen["aantal"] == len(gelezen["gegevens"])
    rijen: list[dict[str, object]] = gelezen["gegevens"]
    return rijen
