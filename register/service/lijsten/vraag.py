"""A question to the register: both axes, which rows, which page."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What every question has: both axes, which rows, which page.

    `op` is a day; `bekend_op` a moment as `Library.moment` reads it (a day, a time or
    a place in the log, `#12`). `openbaar` asks only for what was published. `na` is
    the `volgende` of the page before. `filter` goes by the names of `Filter`;
    `sorteer` is the list's own column or `code`, with `-` before it the other way.
    """

    op: date | None = None
    bekend_op: str | None = None
    openbaar: bool = False
    aantal: int | None = None
    na: str | None = None
    sorteer: str = ""
    filter: Mapping[str, str] = field(default_factory=dict)


ALLES = Ask()
"""Everything, as it is now."""
