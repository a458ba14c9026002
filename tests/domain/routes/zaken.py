"""A dossier with what belongs to it, folded from facts in memory."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from register.domain.afspraken.actie import ACTIE
from register.domain.besluiten.besluit import BESLUIT, BesluitGenomen, Uitkomst
from register.domain.dossiers.dossier import DOSSIER, DossierGeopend
from register.domain.dossiers.voorstel import VoorstelOpgesteld, Vraagtype
from register.domain.facts import Aggregaat
from register.domain.overeenkomsten.deelnemersbesluit import DEELNEMERSBESLUIT
from register.domain.raden.raadsronde import RAADSRONDE
from register.domain.raden.rondefeiten import RaadsrondeGestart, Rondesoort
from register.domain.routes.blijk import Blijk
from register.domain.routes.gang import Gang, progress
from register.domain.routes.rollen import Rollen
from register.domain.routes.route import Route, Routestap, Stapsoort, Teken
from register.domain.routes.spoor import Spoor, Zaak
from register.domain.routes.tekens import KIJK
from register.domain.values import Openheid
from register.domain.vergaderingen.vergaderfeiten import (
    AgendapuntGeplaatst,
    Behandelwijze,
    Doel,
    VergaderingBijeengeroepen,
    Vergaderwijze,
)
from register.domain.vergaderingen.vergadering import VERGADERING
from tests.domain.regio import DRIE, regio
from tests.scenario import Given

D1 = "d2"
AB, DB, BC = "algemeen_bestuur", "dagelijks_bestuur", "bestuurscommissie"
JULI = date(2026, 7, 9)


def dossier(route: str = "R1") -> Given:
    """Three deelnemers, an AB, a DB, a bestuurscommissie and an open dossier."""
    return regio().on("2026-01-05", DossierGeopend(dossier=D1, titel="t", route=route))


def voorstel(code: str = "v1", **anders: Any) -> VoorstelOpgesteld:  # noqa: ANN401 - fields by name
    """A proposal to the AB."""
    velden: dict[str, Any] = {"titel": "t", "vraagtype": Vraagtype.HOE, "aan": "ab"}
    velden |= {"gevraagd_besluit": "b", "dossier": D1, "voorstel": code} | anders
    return VoorstelOpgesteld(**velden)


def ronde(
    code: str = "r1",
    soort: Rondesoort = Rondesoort.BEGROTING,
    **anders: Any,  # noqa: ANN401 - fields by name
) -> RaadsrondeGestart:
    """A round along the three raden."""
    velden: dict[str, Any] = {"titel": "t", "gemeenten": DRIE, "norm": "WGR-41"}
    velden |= {"raadsronde": code, "dossier": D1, "soort": soort} | anders
    return RaadsrondeGestart(**velden)


def besluit(code: str = "AB-1", **anders: Any) -> BesluitGenomen:  # noqa: ANN401 - fields by name
    """A decision of the AB in the dossier."""
    velden: dict[str, Any] = {
        "orgaan": "ab",
        "titel": "t",
        "handeling": "begroting-vaststellen",
        "uitkomst": Uitkomst.AANGENOMEN,
        "dossier": D1,
        "keten": (),
    }
    return BesluitGenomen(**(velden | {"besluit": code} | anders))


def vergadering(code: str = "AB-2026-1", **anders: Any) -> VergaderingBijeengeroepen:  # noqa: ANN401 - fields by name
    """A meeting of the AB that was called."""
    velden: dict[str, Any] = {"wijze": Vergaderwijze.FYSIEK, "gremium": "ab"}
    velden |= {"datum": date(2026, 7, 9)}
    velden |= {"vergadering": code, "openheid": Openheid.OPENBAAR} | anders
    return VergaderingBijeengeroepen(**velden)


def punt(
    waar: str = "AB-2026-1",
    doel: Doel = Doel.BESLUITEN,
    nummer: str = "1",
    **anders: Any,  # noqa: ANN401 - fields by name
) -> AgendapuntGeplaatst:
    """The dossier on the agenda."""
    velden: dict[str, Any] = {"titel": "t", "behandelwijze": Behandelwijze.BESPREEKSTUK}
    velden |= {"vergadering": waar, "punt": nummer, "doel": doel, "dossier": D1}
    return AgendapuntGeplaatst(**(velden | anders))


def zaak(gegeven: Given, code: str = D1, **anders: Any) -> Zaak:  # noqa: ANN401 - fields by name
    """Fold everything of one dossier on the day of the scenario."""
    context = gegeven.context()

    def states(soort: Aggregaat[Any]) -> Iterable[Any]:
        alle = (context.staat(soort, naam) for naam in context.codes(soort))
        return [staat for staat in alle if staat is not None]

    staat = context.staat(DOSSIER, code)
    assert staat is not None
    return Zaak(
        dossier=staat,
        rondes=tuple(r for r in states(RAADSRONDE) if r.dossier == code),
        besluiten=tuple(b for b in states(BESLUIT) if b.genomen.dossier == code),
        vergaderingen=tuple(states(VERGADERING)),
        gemeld=tuple(states(DEELNEMERSBESLUIT)),
        acties=tuple(a for a in states(ACTIE) if a.dossier == code),
        **anders,
    )


def on_route(gegeven: Given, *stappen: Routestap, **anders: Any) -> Gang:  # noqa: ANN401 - fields by name
    """How far the dossier is on a route of these steps."""
    route = Route(code="R1", naam="n", stappen=stappen)
    van = zaak(gegeven, **anders)
    context = gegeven.context()
    spoor = Spoor(
        route=route, op=context.dag, zaak=van, voorstellen=van.dossier.voorstellen
    )
    return progress(spoor, Rollen(context))


def look(
    gegeven: Given,
    teken: Teken,
    *wie: str,
    soorten: tuple[str, ...] = (),
    **anders: Any,  # noqa: ANN401 - fields by name
) -> Blijk:
    """What shows of one sign."""
    gezocht = stap("s", teken, *wie, soorten=soorten)
    beslist = stap("besluit", Teken.BESLUIT, "algemeen_bestuur")
    context = gegeven.context()
    van = zaak(gegeven, **anders)
    spoor = Spoor(
        route=Route(code="R1", naam="n", stappen=(gezocht, beslist)),
        op=context.dag,
        zaak=van,
        voorstellen=van.dossier.voorstellen,
    )
    return KIJK[teken](spoor, gezocht, Rollen(context))


def stap(code: str, teken: Teken, *wie: str, **anders: Any) -> Routestap:  # noqa: ANN401 - fields by name
    """A step with this sign."""
    velden: dict[str, Any] = {"soort": Stapsoort.BESLUITEN, "omschrijving": code}
    velden |= {"stap": code, "teken": teken, "wie": wie or ("dagelijks_bestuur",)}
    return Routestap(**(velden | anders))
