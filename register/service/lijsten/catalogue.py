"""Everything that may be asked; a new list or thing is added here."""

from register.service.lijsten.besluit import EEN_BESLUIT
from register.service.lijsten.besluiten import BESLUITEN, WIE_BESLISTE
from register.service.lijsten.bevoegdheden import MANDATEN
from register.service.lijsten.deelnemers import DEELNEMERS
from register.service.lijsten.dossiers import DOSSIERS, EEN_DOSSIER
from register.service.lijsten.mandaatboom import BOOM
from register.service.lijsten.raden import ZIENSWIJZEN
from register.service.lijsten.tabel import Detail, Overzicht
from register.service.lijsten.termijnen import TERMIJNEN

LIJSTEN: tuple[Overzicht, ...] = (
    BESLUITEN,
    DOSSIERS,
    MANDATEN,
    WIE_BESLISTE,
    ZIENSWIJZEN,
    TERMIJNEN,
    DEELNEMERS,
)
"""Lists, as `besluiten toon --help` has them."""

DETAILS: tuple[Detail, ...] = (EEN_DOSSIER, EEN_BESLUIT, BOOM)
"""Single things."""

LIJST = {overzicht.naam: overzicht for overzicht in LIJSTEN}
DETAIL = {detail.naam: detail for detail in DETAILS}
