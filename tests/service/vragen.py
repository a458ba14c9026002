"""Questions as a test writes them: filters and axes as keywords."""

from datetime import date

from register.service import views
from register.service.answers import Library
from register.service.lijsten.vraag import Ask


def _ask(
    *,
    op: date | None = None,
    bekend_op: str | None = None,
    openbaar: bool = False,
    aantal: int | None = None,
    na: str | None = None,
    **filters: str,
) -> Ask:
    return Ask(
        op=op,
        bekend_op=bekend_op,
        openbaar=openbaar,
        aantal=aantal,
        na=na,
        filter=filters,
    )


def lijst(
    library: Library, naam: str, regeling: str | None = None, **vraag: object
) -> bytes:
    """A list; what is no axis or page is a filter."""
    return views.rows(library, naam, regeling, _ask(**vraag))  # type: ignore[arg-type] # as the test writes it


def ding(
    library: Library, naam: str, regeling: str, code: str, **vraag: object
) -> bytes:
    """One thing, by its code."""
    return views.thing(library, naam, regeling, code, _ask(**vraag))  # type: ignore[arg-type] # as the test writes it
