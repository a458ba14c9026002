"""A regeling of seven gemeenten with an AB of seven and a DB of three."""

from dataclasses import replace
from datetime import date
from typing import Any

from register.domain.besluiten.besluit import BesluitGenomen, Uitkomst
from register.domain.bevoegdheden.bevoegdheid import (
    MandaatVerleend,
    OndermandaatVerleend,
    Soort,
)
from register.domain.bevoegdheden.competence import chain_of
from register.domain.dossiers.dossier import DossierGeopend
from register.domain.organisatie.functie import FunctieIngesteld
from register.domain.organisatie.gremium import (
    GremiumIngesteld,
    Gremiumsoort,
    LidAangewezen,
)
from register.domain.organisatie.herindeling import HerindelingVerwerkt, Opvolger
from register.domain.organisatie.persoon import PersoonGeregistreerd
from register.domain.organisatie.regeling import (
    DeelnemerToegetreden,
    Rechtsvorm,
    RegelingGewijzigd,
    Regelingsoort,
    RegelingVastgesteld,
    RegelVastgesteld,
)
from register.domain.raden.raadsronde import (
    OntwerpToegezonden,
    RaadsrondeGestart,
    Rondesoort,
)
from register.domain.values import Openheid
from tests.scenario import Given, given

ZEVEN = tuple(f"gm000{n}" for n in range(1, 8))


def gremium(
    code: str, soort: Gremiumsoort, *, deelnemers: tuple[str, ...] = ()
) -> GremiumIngesteld:
    return GremiumIngesteld(
        gremium=code,
        naam=code,
        soort=soort,
        openheid=Openheid.OPENBAAR,
        deelnemers=deelnemers,
    )


def lid(gremium: str, nummer: int, door: str = "") -> LidAangewezen:
    return LidAangewezen(
        gremium=gremium,
        persoon=f"p{nummer}",
        gemeente=f"gm000{nummer}",
        aangewezen_door=door,
    )


REGELING = RegelingVastgesteld(
    versie="1",
    titel="De regeling",
    soort=Regelingsoort.COLLEGEREGELING,
    rechtsvorm=Rechtsvorm.OPENBAAR_LICHAAM,
    inwerking=date(2015, 1, 1),
)
TWEEDE = RegelingGewijzigd(versie="2", omschrijving="o", inwerking=date(2020, 1, 1))
OPGEGAAN = HerindelingVerwerkt(
    oude=("gm0001",), nieuwe=(Opvolger(gemeente="gm0099", naam="n"),)
)
GREMIA = (
    gremium("ab", Gremiumsoort.ALGEMEEN_BESTUUR),
    gremium("db", Gremiumsoort.DAGELIJKS_BESTUUR),
    gremium("bc", Gremiumsoort.BESTUURSCOMMISSIE),
    gremium("rpo", Gremiumsoort.BESTUURLIJK_OVERLEG),
    gremium("rao", Gremiumsoort.AMBTELIJK_OVERLEG),
    gremium("bw1", Gremiumsoort.COLLEGE, deelnemers=("gm0001",)),
    gremium("bw-x", Gremiumsoort.COLLEGE),
    gremium("raad1", Gremiumsoort.RAAD, deelnemers=("gm0001",)),
)
FUNCTIES = (
    FunctieIngesteld(functie="secretaris", naam="s", onder="db", ambtelijk=True),
    FunctieIngesteld(functie="manager", naam="m", onder="secretaris", ambtelijk=True),
    FunctieIngesteld(functie="regiosecretaris", naam="r", onder="bw1"),
    FunctieIngesteld(functie="gedetacheerd", naam="g", werkgever="1stroom"),
    FunctieIngesteld(functie="los", naam="l"),
)
LEEG = given(
    REGELING,
    *(DeelnemerToegetreden(gemeente=code, naam=code) for code in ZEVEN),
    *(PersoonGeregistreerd(persoon=f"p{n}", naam="naam") for n in range(1, 9)),
    *GREMIA,
    *FUNCTIES,
    DossierGeopend(dossier="d1", titel="titel"),
    op="2016-01-01",
)
WERELD = LEEG.on(
    "2016-01-02",
    *(lid("ab", n) for n in range(1, 8)),
    *(lid("db", n) for n in range(1, 4)),
)


def afgesproken(regel: str, waarde: str, basis: Given = WERELD) -> Given:
    return basis.on("2016-02-01", RegelVastgesteld(regel=regel, waarde=waarde))


def ronde(
    soort: Rondesoort, jaar: int | None = None, wie: tuple[str, ...] = ZEVEN
) -> RaadsrondeGestart:
    return RaadsrondeGestart(
        raadsronde="r1",
        dossier="d1",
        soort=soort,
        titel="titel",
        gemeenten=wie,
        begrotingsjaar=jaar,
    )


def naar(gemeente: str = "gm0001") -> OntwerpToegezonden:
    return OntwerpToegezonden(raadsronde="r1", gemeente=gemeente)


def mandaat(code: str = "m1", **anders: Any) -> MandaatVerleend:  # noqa: ANN401
    begin = MandaatVerleend(
        bevoegdheid=code, gever="db", nemer="secretaris", handelingen=("inkoop",)
    )
    return replace(begin, **anders)


def delegatie(code: str = "d1", **anders: Any) -> MandaatVerleend:  # noqa: ANN401
    begin = mandaat(code, gever="ab", nemer="bc", soort=Soort.DELEGATIE)
    return replace(begin, **anders)


def onder(**anders: Any) -> OndermandaatVerleend:  # noqa: ANN401
    begin = OndermandaatVerleend(
        bevoegdheid="o1", ouder="m1", nemer="manager", handelingen=("inkoop",)
    )
    return replace(begin, **anders)


def besluit(wereld: Given | None = None, **anders: Any) -> BesluitGenomen:  # noqa: ANN401
    """A decision of the AB; with a world, with the chain that the register adds."""
    begin = BesluitGenomen(
        besluit="b-1",
        orgaan="ab",
        titel="titel",
        handeling="iets",
        uitkomst=Uitkomst.AANGENOMEN,
        keten=(),
    )
    genomen = replace(begin, **anders)
    if wereld is None:
        return genomen
    context = wereld.context()
    return replace(genomen, keten=chain_of(context, genomen))
