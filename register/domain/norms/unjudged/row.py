"""What an id of the catalogue is that no norm judges: what it asks, and why not."""

from enum import StrEnum

from register.domain.norms.norm import Bron, Zekerheid
from register.domain.records import dataclass


class Staat(StrEnum):
    """What the register does with an id that is no check."""

    INFO = "info"
    """There is nothing to judge, or it happens outside the register."""
    AFGELEID = "afgeleid"
    """The register reckons with it; another norm or a list shows the outcome."""
    ONMOGELIJK = "onmogelijk"
    """What it forbids cannot be recorded at all."""


@dataclass(frozen=True, kw_only=True)
class Ongetoetst:
    """One id; `reden` says why it is no check and what can be seen instead."""

    id: str
    bron: Bron
    staat: Staat
    zekerheid: Zekerheid
    tekst: str
    reden: str
