"""A small algemeen bestuur that can meet, for the tests of meetings and votes."""

from dataclasses import replace
from datetime import date

from register.domain.dossiers.dossier import DossierGeopend
from register.domain.dossiers.voorstel import VoorstelOpgesteld
from register.domain.facts import Gebeurtenis
from register.domain.organisatie.gremium import (
    GremiumIngesteld,
    Gremiumsoort,
    LidAangewezen,
    Zetel,
)
from register.domain.organisatie.persoon import PersoonGeregistreerd
from register.domain.organisatie.regeling import (
    DeelnemerToegetreden,
    StemgewichtVastgesteld,
)
from register.domain.stemmen.telling import Basis
from register.domain.values import Openheid, Verzegeld
from register.domain.vergaderingen.vergadering import (
    VERGADERING,
    Aanwezige,
    AgendapuntGeplaatst,
    Behandelwijze,
    Doel,
    PresentieVastgesteld,
    Vergadering,
    VergaderingBijeengeroepen,
    VergaderingGeopend,
    Vergaderwijze,
)
from tests.domain.rivierland import TEKST
from tests.scenario import Given, given

DAG = "2026-07-02"
AB = GremiumIngesteld(
    gremium="ab",
    naam="Algemeen bestuur",
    soort=Gremiumsoort.ALGEMEEN_BESTUUR,
    openheid=Openheid.OPENBAAR,
)
OP_GEWICHT = replace(AB, meerderheidsbasis=Basis.STEMMEN)
OP_BEIDE = replace(AB, meerderheidsbasis=Basis.STEMMEN, quorumbasis=Basis.BEIDE)
GEWICHTEN = {"gm0001": 10, "gm0002": 3, "gm0003": 2, "gm0004": 1}


def seat(
    persoon: str, gemeente: str, rol: Zetel = Zetel.LID, vervangt: str = ""
) -> LidAangewezen:
    """A seat in the algemeen bestuur."""
    return LidAangewezen(
        gremium="ab", persoon=persoon, gemeente=gemeente, rol=rol, vervangt=vervangt
    )


def voorstel(code: str) -> VoorstelOpgesteld:
    """A proposal to the algemeen bestuur in dossier d1."""
    return VoorstelOpgesteld(
        dossier="d1",
        voorstel=code,
        titel=code,
        vraagtype=Verzegeld(onbekend="niet gezegd"),
        gevraagd_besluit="vaststellen",
        aan="ab",
    )


ZETELS = (
    seat("p1", "gm0001", Zetel.VOORZITTER),
    seat("p2", "gm0002"),
    seat("p3", "gm0003"),
    seat("p4", "gm0004"),
    seat("v1", "gm0001", Zetel.PLAATSVERVANGER, "p1"),
    seat("v2", "gm0002", Zetel.PLAATSVERVANGER),
    seat("s1", "", Zetel.SECRETARIS),
)
PERSONEN = tuple(
    PersoonGeregistreerd(persoon=code, naam="naam")
    for code in ("p1", "p2", "p3", "p4", "v1", "v2", "s1", "x1")
)
ROEP = VergaderingBijeengeroepen(
    vergadering="ab-1",
    gremium="ab",
    datum=date(2026, 7, 2),
    wijze=Vergaderwijze.FYSIEK,
    openheid=Openheid.OPENBAAR,
    verzonden_op=date(2026, 6, 11),
    plaats="stadhuis",
)
PUNT = AgendapuntGeplaatst(
    vergadering="ab-1",
    punt="5",
    titel="Begroting",
    doel=Doel.BESLUITEN,
    behandelwijze=Behandelwijze.BESPREEKSTUK,
    voorstel="v-1",
    dossier="d1",
)
LOS_PUNT = replace(PUNT, punt="6", voorstel="", dossier="")
OPEN = VergaderingGeopend(vergadering="ab-1")


def present(*personen: str, zittend: int = 4) -> PresentieVastgesteld:
    """A presentielijst as the command writes it, of members in their own seat."""
    return PresentieVastgesteld(
        vergadering="ab-1",
        aanwezig=tuple(Aanwezige(persoon=p, gemeente=f"gm000{p[1]}") for p in personen),
        zittend=zittend,
    )


def weights(gewichten: dict[str, int]) -> tuple[Gebeurtenis, ...]:
    """Votes of gemeenten in the algemeen bestuur."""
    return tuple(
        StemgewichtVastgesteld(gremium="ab", gemeente=gemeente, gewicht=gewicht)
        for gemeente, gewicht in gewichten.items()
    )


def bestuur(
    ab: GremiumIngesteld = AB, gewichten: dict[str, int] | None = None
) -> Given:
    """Four gemeenten with a member each, in heads unless `ab` says otherwise."""
    gemeenten = (DeelnemerToegetreden(gemeente=g, naam=g) for g in GEWICHTEN)
    return given(
        TEKST,
        *gemeenten,
        ab,
        *PERSONEN,
        *ZETELS,
        *weights(gewichten or {}),
        DossierGeopend(dossier="d1", titel="begroting"),
        voorstel("v-1"),
        voorstel("v-2"),
    )


def called(gegeven: Given) -> Given:
    """The meeting called, with two items."""
    return gegeven.on("2026-06-11", ROEP, PUNT, LOS_PUNT).at(DAG)


def opened(gegeven: Given, *personen: str) -> Given:
    """The meeting opened with these members (all four when none is named)."""
    lijst = present(*(personen or ("p1", "p2", "p3", "p4")))
    return called(gegeven).on(DAG, lijst, OPEN)


def meeting(gegeven: Given, code: str = "ab-1") -> Vergadering:
    """The meeting as it stands on the day of the command."""
    staat = gegeven.context().staat(VERGADERING, code)
    assert staat is not None
    return staat
