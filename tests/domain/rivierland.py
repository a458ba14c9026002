"""Facts of a small regeling that the tests of several aggregates begin from."""

from datetime import date

from register.domain.organisatie.gremium import (
    GremiumIngesteld,
    Gremiumsoort,
    LidAangewezen,
    LidmaatschapGeeindigd,
    Oorzaak,
    PublicatieBesluiten,
    PublicatieStukken,
)
from register.domain.organisatie.persoon import PersoonGeregistreerd
from register.domain.organisatie.regeling import (
    DeelnemerToegetreden,
    ModuleDeelnameBegonnen,
    ModuleIngesteld,
    Rechtsvorm,
    Regelingsoort,
    RegelingVastgesteld,
)
from register.domain.stemmen.telling import Basis
from register.domain.values import Openheid

TEKST = RegelingVastgesteld(
    versie="2015",
    titel="Regeling Rivierland",
    soort=Regelingsoort.COLLEGEREGELING,
    rechtsvorm=Rechtsvorm.OPENBAAR_LICHAAM,
    inwerking=date(2015, 1, 1),
)
NOORD = DeelnemerToegetreden(gemeente="gm0001", naam="Noord")
ZUID = DeelnemerToegetreden(gemeente="gm0002", naam="Zuid")
MODULE = ModuleIngesteld(module="werk", naam="Werk", programma="economie")
DEELNAME = ModuleDeelnameBegonnen(module="werk", gemeenten=("gm0001",))
P1 = PersoonGeregistreerd(persoon="p1", naam="naam van p1")
P2 = PersoonGeregistreerd(persoon="p2", naam="naam van p2")
AB = GremiumIngesteld(
    gremium="ab",
    naam="Algemeen bestuur",
    soort=Gremiumsoort.ALGEMEEN_BESTUUR,
    openheid=Openheid.OPENBAAR,
    modules=("werk",),
    deelnemers=("gm0001",),
    quorumbasis=Basis.BEIDE,
    meerderheidsbasis=Basis.STEMMEN,
    publicatie_besluiten=PublicatieBesluiten.BESLUITENLIJST,
    publicatie_stukken=PublicatieStukken.CONVOCATIE,
    ingesteld_door="regeling",
    handelingen=("begroting-vaststellen",),
)
LID = LidAangewezen(
    gremium="ab", persoon="p1", gemeente="gm0001", aangewezen_door="raad-noord"
)
EINDE = LidmaatschapGeeindigd(
    gremium="ab", persoon="p1", gemeente="gm0001", oorzaak=Oorzaak.VAN_RECHTSWEGE
)
