"""Digests of the public JSON: what everyone is answered, list by list.

Two registers with the same log and the same disclosures give the same digests, so an
outsider who replays an export can compare them with those of the live register.
"""

from datetime import UTC, datetime
from hashlib import sha256

from register.projections.model import ReadModel
from register.reads import Reads
from register.service import views
from register.service.answers import Library
from register.service.lijsten.catalogue import LIJSTEN
from register.service.lijsten.vraag import Ask


def public_digests(model: ReadModel, regeling: str, log: Reads) -> dict[str, str]:
    """SHA-256 over the pages of every list, of what was published.

    As on the day of the last recorded fact: no other clock is read.
    """
    library = Library(
        model, {regeling: log}, klok=lambda: datetime.min.replace(tzinfo=UTC)
    )
    return {
        overzicht.naam: _digest(library, overzicht.naam, regeling)
        for overzicht in LIJSTEN
    }


def _digest(library: Library, naam: str, regeling: str) -> str:
    ask = Ask(op=library.moment(regeling).nu, openbaar=True)
    return sha256(views.rows(library, naam, regeling, ask)).hexdigest()
