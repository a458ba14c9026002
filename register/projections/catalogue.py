"""Every list of the read model; a new one is added here."""

from typing import cast

from register.projections.afspraken import AFSPRAKEN
from register.projections.besluiten import BESLUITSTATUS, WIE_BESLISTE
from register.projections.bevoegdheden import MANDAATREGISTER
from register.projections.collegemandaten import COLLEGEMANDATEN
from register.projections.deelname import DEELNAME
from register.projections.deelnemers import DEELNEMERS
from register.projections.dossiers import DOSSIERS
from register.projections.eigenaren import EIGENAREN
from register.projections.gebeurtenissen import AUDITTRAIL, DOSSIERTIJDLIJN
from register.projections.geheimhouding import GEHEIMHOUDING
from register.projections.geld import BEGROTINGEN, BELEGD, BIJDRAGEN
from register.projections.gremia import GREMIA, LEDEN, STEMGEWICHTEN
from register.projections.gronden import ATTRIBUTIES, NORMUITLEGGEN
from register.projections.leren import AANBEVELINGEN, EVALUATIES, INZET, SIGNALEN
from register.projections.lists import Gebeurtenislijst, Lijst
from register.projections.modules import MODULES
from register.projections.overeenkomsten import (
    DEELNEMERSBESLUITEN,
    OPDRACHTEN,
    OVEREENKOMSTEN,
)
from register.projections.raden import (
    ACTIEVE_INFORMATIE,
    INLICHTINGEN,
    RAADSVERGADERINGEN,
    ZIENSWIJZEPUNTEN,
)
from register.projections.rollen import PERSONEN, ROLLEN
from register.projections.rondes import SCHRIFTELIJKERONDES
from register.projections.stukken import STUKKEN, STUKVERWIJZINGEN
from register.projections.termijnen import TERMIJNEN
from register.projections.vergaderingen import OPKOMST, STEMMINGEN, VERGADERINGEN
from register.projections.vergaderuitkomsten import (
    AGENDERINGEN,
    MOTIES,
    TOEZEGGINGEN,
)
from register.projections.voorstellen import ADVIEZEN, VOORSTELLEN
from register.projections.zienswijzen import ZIENSWIJZEMATRIX

LIJSTEN = cast(
    "tuple[Lijst[object], ...]",
    (
        BESLUITSTATUS,
        WIE_BESLISTE,
        MANDAATREGISTER,
        ATTRIBUTIES,
        NORMUITLEGGEN,
        COLLEGEMANDATEN,
        ZIENSWIJZEMATRIX,
        DOSSIERS,
        DEELNEMERS,
        GREMIA,
        LEDEN,
        STEMGEWICHTEN,
        *ROLLEN,
        PERSONEN,
        VERGADERINGEN,
        STEMMINGEN,
        OPKOMST,
        MODULES,
        VOORSTELLEN,
        ADVIEZEN,
        STUKKEN,
        *TERMIJNEN,
        AFSPRAKEN,
        *EIGENAREN,
        OVEREENKOMSTEN,
        OPDRACHTEN,
        DEELNEMERSBESLUITEN,
        TOEZEGGINGEN,
        MOTIES,
        AGENDERINGEN,
        SCHRIFTELIJKERONDES,
        SIGNALEN,
        INZET,
        EVALUATIES,
        AANBEVELINGEN,
        RAADSVERGADERINGEN,
        *ACTIEVE_INFORMATIE,
        INLICHTINGEN,
        ZIENSWIJZEPUNTEN,
        BIJDRAGEN,
        BELEGD,
        BEGROTINGEN,
        DEELNAME,
    ),
)
"""Lists of rows; those that share a name share their table."""

GEBEURTENISLIJSTEN: tuple[Gebeurtenislijst, ...] = (
    AUDITTRAIL,
    DOSSIERTIJDLIJN,
    GEHEIMHOUDING,
    STUKVERWIJZINGEN,
)
"""Lists with a row per event."""
