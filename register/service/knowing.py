"""What the registers know at all, whatever day or moment is asked about."""

from register.projections import known
from register.service.answers import Library


def gemeente(library: Library, code: str) -> bool:
    """Whether a gemeente takes or ever took part in one of these regelingen."""
    for regeling in library.logs:
        with library.connect(regeling) as verbinding:
            if known.knows(verbinding, "deelnemers", regeling, code):
                return True
    return False
