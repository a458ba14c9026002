"""Every list of the read model; a new one is added here."""

from typing import cast

from register.projections.besluiten import BESLUITSTATUS, WIE_BESLISTE
from register.projections.bevoegdheden import MANDAATREGISTER
from register.projections.dossiers import DOSSIERS
from register.projections.gebeurtenissen import AUDITTRAIL, DOSSIERTIJDLIJN
from register.projections.lists import Gebeurtenislijst, Lijst
from register.projections.termijnen import TERMIJNEN
from register.projections.zienswijzen import ZIENSWIJZEMATRIX

LIJSTEN = cast(
    "tuple[Lijst[object], ...]",
    (
        BESLUITSTATUS,
        WIE_BESLISTE,
        MANDAATREGISTER,
        ZIENSWIJZEMATRIX,
        DOSSIERS,
        *TERMIJNEN,
    ),
)
"""Lists of rows; those that share a name share their table."""

GEBEURTENISLIJSTEN: tuple[Gebeurtenislijst, ...] = (AUDITTRAIL, DOSSIERTIJDLIJN)
"""Lists with a row per event."""
