"""Everything that may be asked; a new list or thing is added here."""

from register.service.lijsten.aflopend import AFLOPENDE
from register.service.lijsten.afspraken import AFSPRAKEN
from register.service.lijsten.agendagebruik import AGENDAGEBRUIK
from register.service.lijsten.besluit import EEN_BESLUIT
from register.service.lijsten.besluiten import BESLUITEN, WIE_BESLISTE
from register.service.lijsten.besluitenlijst import EEN_BESLUITENLIJST
from register.service.lijsten.bevoegdheden import MANDATEN
from register.service.lijsten.collegemandaten import COLLEGEMANDATEN
from register.service.lijsten.deelname import DEELNAMEMATRIX, DEELNAMES
from register.service.lijsten.deelnemers import DEELNEMERS
from register.service.lijsten.deelnemersbesluiten import DEELNEMERSBESLUITEN
from register.service.lijsten.dossiers import DOSSIERS, EEN_DOSSIER
from register.service.lijsten.eigenaren import EIGENAREN, OPEN_EIGENAREN
from register.service.lijsten.eigennormen import EIGEN_NORMEN
from register.service.lijsten.geld import BEGROTINGEN, BEGROTINGSRUIMTE, BIJDRAGEN
from register.service.lijsten.gremia import GREMIA, LEDEN
from register.service.lijsten.gremium import EEN_GREMIUM
from register.service.lijsten.gronden import ATTRIBUTIES, NORMUITLEGGEN
from register.service.lijsten.inwerkdossier import EEN_INWERKDOSSIER
from register.service.lijsten.leren import (
    AANBEVELINGEN,
    CAPACITEIT,
    EVALUATIES,
    SIGNALEN,
)
from register.service.lijsten.mandaatboom import BOOM
from register.service.lijsten.modules import MODULES
from register.service.lijsten.openheid import GEHEIMHOUDINGEN, STUKKEN, VOLLEDIGHEID
from register.service.lijsten.opkomst import OPKOMSTEN, OPKOMSTTREND
from register.service.lijsten.opvolging import (
    ADVIESOPVOLGINGEN,
    DOORLOOPTIJDEN,
    DOORLOOPTIJDEN_PER_ORGAAN,
)
from register.service.lijsten.overeenkomsten import OPDRACHTEN, OVEREENKOMSTEN
from register.service.lijsten.pckalender import PC_KALENDER
from register.service.lijsten.personen import EEN_PERSOON, ROLCONFLICTEN, ROLLEN
from register.service.lijsten.raad import RAAD, ZIENSWIJZEPUNTEN
from register.service.lijsten.raadsagenda import (
    ACTIEVE_INFORMATIE,
    INLICHTINGEN,
    RAADSVERGADERINGEN,
)
from register.service.lijsten.raden import ZIENSWIJZEN
from register.service.lijsten.rondes import SCHRIFTELIJKERONDES
from register.service.lijsten.routes import ROUTES
from register.service.lijsten.stemmingen import STEMANALYSES, STEMKRACHTEN, STEMMINGEN
from register.service.lijsten.tabel import Detail, Overzicht
from register.service.lijsten.termijnen import TERMIJNEN
from register.service.lijsten.totaalbeeld import LOPEND, TOTAALBEELD
from register.service.lijsten.uitkomsten import DUPLICATEN, MOTIES, TOEZEGGINGEN
from register.service.lijsten.vergadering import EEN_VERGADERING
from register.service.lijsten.vergaderingen import VERGADERINGEN
from register.service.lijsten.voorstellen import ADVIEZEN, VOORSTELLEN
from register.service.lijsten.watnu import GANG, WAT_NU
from register.service.lijsten.wijzigingen import WIJZIGINGEN
from register.service.lijsten.zoeken import ZOEKEN

LIJSTEN: tuple[Overzicht, ...] = (
    BESLUITEN,
    DOSSIERS,
    MANDATEN,
    ATTRIBUTIES,
    NORMUITLEGGEN,
    COLLEGEMANDATEN,
    WIE_BESLISTE,
    ZIENSWIJZEN,
    TERMIJNEN,
    WAT_NU,
    ROUTES,
    PC_KALENDER,
    DEELNEMERS,
    DEELNAMES,
    MODULES,
    GREMIA,
    LEDEN,
    ROLLEN,
    ROLCONFLICTEN,
    VOORSTELLEN,
    ADVIEZEN,
    VERGADERINGEN,
    OPKOMSTEN,
    OPKOMSTTREND,
    AGENDAGEBRUIK,
    STEMMINGEN,
    STEMANALYSES,
    STEMKRACHTEN,
    SCHRIFTELIJKERONDES,
    GEHEIMHOUDINGEN,
    STUKKEN,
    VOLLEDIGHEID,
    LOPEND,
    AFSPRAKEN,
    EIGENAREN,
    OPEN_EIGENAREN,
    AFLOPENDE,
    OVEREENKOMSTEN,
    OPDRACHTEN,
    DEELNEMERSBESLUITEN,
    TOEZEGGINGEN,
    MOTIES,
    DUPLICATEN,
    ADVIESOPVOLGINGEN,
    DOORLOOPTIJDEN,
    DOORLOOPTIJDEN_PER_ORGAAN,
    SIGNALEN,
    CAPACITEIT,
    EVALUATIES,
    AANBEVELINGEN,
    RAAD,
    ZIENSWIJZEPUNTEN,
    RAADSVERGADERINGEN,
    ACTIEVE_INFORMATIE,
    INLICHTINGEN,
    WIJZIGINGEN,
    EIGEN_NORMEN,
    ZOEKEN,
    BIJDRAGEN,
    BEGROTINGEN,
    BEGROTINGSRUIMTE,
)
"""Lists, as `besluiten toon --help` has them."""

DETAILS: tuple[Detail, ...] = (
    EEN_DOSSIER,
    GANG,
    EEN_BESLUIT,
    BOOM,
    DEELNAMEMATRIX,
    EEN_GREMIUM,
    EEN_PERSOON,
    EEN_INWERKDOSSIER,
    EEN_VERGADERING,
    EEN_BESLUITENLIJST,
    TOTAALBEELD,
)
"""Single things."""

LIJST = {overzicht.naam: overzicht for overzicht in LIJSTEN}
DETAIL = {detail.naam: detail for detail in DETAILS}
