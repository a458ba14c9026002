"""A dossier: one subject across all gremia, from request to decision.

Stream `dossier/{dossier}`. What lies in it has its own files: `overleg` (requests,
talks, signals), `stap`, `voorstel`, `advies`; `behandeling` has the commands of the
last three.
"""

from datetime import date
from typing import ClassVar

from register.domain.bevoegdheden.bevoegdheid import require_holder
from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
from register.domain.dossiers import advies, overleg, stap, voorstel
from register.domain.dossiers.advies import Advies, evolve_adviezen
from register.domain.dossiers.overleg import (
    Overleg,
    OverlegGehouden,
    Signaal,
    SignaalAfgegeven,
    Verzoek,
    VerzoekIngediend,
)
from register.domain.dossiers.stap import Stap, evolve_stappen
from register.domain.dossiers.voorstel import Voorstel, evolve_voorstellen
from register.domain.facts import Aggregaat, Feit
from register.domain.organisatie.regeling import require_deelnemer, require_module
from register.domain.records import dataclass, replace
from register.domain.refusals import VerkeerdeVolgorde
from register.domain.requirements import (
    part,
    require_filled,
    require_fresh,
    require_holders,
    require_last,
)
from register.domain.values import Periode, Tekst


@dataclass(frozen=True, kw_only=True)
class DossierGeopend:
    """A subject gets a dossier; `route` is a code of the profile (R1 … R12)."""

    SOORT: ClassVar[str] = "dossier-geopend.v1"
    STROOM: ClassVar[str] = "dossier/{dossier}"

    dossier: str
    titel: Tekst
    onderwerp: Tekst = ""
    route: str = ""
    modules: tuple[str, ...] = ()
    gemeenten: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DossierGesloten:
    """Nothing more is to follow in this dossier."""

    SOORT: ClassVar[str] = "dossier-gesloten.v1"
    STROOM: ClassVar[str] = "dossier/{dossier}"

    dossier: str
    reden: Tekst
    uitkomst: str = ""


GEBEURTENISSEN = (
    DossierGeopend,
    DossierGesloten,
    *overleg.GEBEURTENISSEN,
    *stap.GEBEURTENISSEN,
    *voorstel.GEBEURTENISSEN,
    *advies.GEBEURTENISSEN,
)


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """A dossier as it stands; `seqs` are the facts that opened and closed it."""

    code: str
    titel: Tekst
    onderwerp: Tekst
    route: str
    modules: tuple[str, ...]
    gemeenten: tuple[str, ...]
    geopend_op: date
    seqs: tuple[int, ...]
    gesloten_op: date | None = None
    geopend_tussen: Periode | None = None
    gesloten_tussen: Periode | None = None
    uitkomst: str = ""
    verzoeken: tuple[Verzoek, ...] = ()
    overleggen: tuple[Overleg, ...] = ()
    stappen: tuple[Stap, ...] = ()
    voorstellen: tuple[Voorstel, ...] = ()
    adviezen: tuple[Advies, ...] = ()
    signalen: tuple[Signaal, ...] = ()

    @property
    def open(self) -> bool:
        """Whether it was not closed yet."""
        return self.gesloten_op is None

    def voorstel(self, code: str) -> Voorstel | None:
        """Find the proposal with this code."""
        return part(self.voorstellen, code)

    def advies(self, code: str) -> Advies | None:
        """Find the advice with this code."""
        return part(self.adviezen, code)


def evolve(staat: Dossier | None, feit: Feit) -> Dossier | None:
    """Fold one fact; a fact that fits nothing leaves the state as it is."""
    if staat is None:
        match feit.gegevens:
            case DossierGeopend() as nieuw:
                return _opened(nieuw, feit)
            case _:
                return None
    match feit.gegevens:
        case DossierGesloten() as slot:
            return replace(
                staat,
                gesloten_op=feit.dag,
                gesloten_tussen=feit.tussen,
                uitkomst=slot.uitkomst,
                seqs=(*staat.seqs, feit.seq),
            )
        case VerzoekIngediend() as gevraagd:
            gedaan = Verzoek(
                code=gevraagd.verzoek,
                door=gevraagd.door,
                aan=gevraagd.aan,
                vraag=gevraagd.vraag,
                op=feit.dag,
                seq=feit.seq,
            )
            return replace(staat, verzoeken=(*staat.verzoeken, gedaan))
        case OverlegGehouden() as gesprek:
            gehouden = Overleg(
                code=gesprek.overleg,
                deelnemers=gesprek.deelnemers,
                op=feit.dag,
                seq=feit.seq,
            )
            return replace(staat, overleggen=(*staat.overleggen, gehouden))
        case SignaalAfgegeven() as waarschuwing:
            gegeven = Signaal(
                code=waarschuwing.signaal,
                soort=waarschuwing.soort,
                aan=waarschuwing.aan,
                op=feit.dag,
                seq=feit.seq,
                tekst=waarschuwing.tekst,
            )
            return replace(staat, signalen=(*staat.signalen, gegeven))
        case _:
            return replace(
                staat,
                stappen=evolve_stappen(staat.stappen, feit),
                voorstellen=evolve_voorstellen(staat.voorstellen, feit),
                adviezen=evolve_adviezen(staat.adviezen, feit),
            )


def _opened(nieuw: DossierGeopend, feit: Feit) -> Dossier:
    return Dossier(
        code=nieuw.dossier,
        titel=nieuw.titel,
        onderwerp=nieuw.onderwerp,
        route=nieuw.route,
        modules=nieuw.modules,
        gemeenten=nieuw.gemeenten,
        geopend_op=feit.dag,
        geopend_tussen=feit.tussen,
        seqs=(feit.seq,),
    )


DOSSIER = Aggregaat("dossier", evolve)
AGGREGATEN = (DOSSIER,)


def open_dossier(opdracht: DossierGeopend, context: Context) -> Beslissing:
    """Open a dossier; its modules and gemeenten take part on that day."""
    require_new(context, DOSSIER, opdracht.dossier, "/gegevens/dossier")
    for plek, module in enumerate(opdracht.modules):
        require_module(context, module, f"/gegevens/modules/{plek}")
    for plek, gemeente in enumerate(opdracht.gemeenten):
        require_deelnemer(context, gemeente, f"/gegevens/gemeenten/{plek}")
    return (opdracht,)


def sluit(opdracht: DossierGesloten, context: Context) -> Beslissing:
    """Close a dossier, once, and after everything that is in it."""
    require_open(context, opdracht.dossier)
    require_last(context, DOSSIER.stroom(opdracht.dossier), "/gegevens/dossier")
    return (opdracht,)


def dien_in(opdracht: VerzoekIngediend, context: Context) -> Beslissing:
    """Record a request."""
    _, ooit = require_open(context, opdracht.dossier)
    require_fresh(ooit.verzoeken, opdracht.verzoek, "verzoek")
    require_filled(opdracht.door, "/gegevens/door", "wie het verzoek doet")
    require_holders(context, opdracht.door, "/gegevens/door")
    if opdracht.aan:
        require_holder(context, opdracht.aan, "/gegevens/aan")
    return (opdracht,)


def meld_overleg(opdracht: OverlegGehouden, context: Context) -> Beslissing:
    """Record a talk outside a meeting."""
    _, ooit = require_open(context, opdracht.dossier)
    require_fresh(ooit.overleggen, opdracht.overleg, "overleg")
    require_holders(context, opdracht.deelnemers, "/gegevens/deelnemers")
    return (opdracht,)


def geef_signaal(opdracht: SignaalAfgegeven, context: Context) -> Beslissing:
    """Record a warning."""
    _, ooit = require_open(context, opdracht.dossier)
    require_fresh(ooit.signalen, opdracht.signaal, "signaal")
    require_filled(opdracht.aan, "/gegevens/aan", "aan wie het signaal is gegeven")
    require_holders(context, opdracht.aan, "/gegevens/aan")
    return (opdracht,)


def require_open(context: Context, code: str) -> tuple[Dossier, Dossier]:
    """Give the open dossier as on the day of the fact, and with all that is known."""
    nu = require(
        context,
        DOSSIER,
        code,
        "/gegevens/dossier",
        "leg eerst vast dat het dossier is geopend (OpenDossier)",
    )
    if not nu.open:
        msg = (
            f"dossier '{code}' is gesloten per {nu.gesloten_op} (seq {nu.seqs[-1]}); "
            "open een nieuw dossier, of geef de juiste datum als dit eerder was"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/dossier")
    return nu, context.ooit(DOSSIER, code) or nu


OPDRACHTEN = (
    Opdracht(
        "OpenDossier",
        DossierGeopend,
        open_dossier,
        ("dossier", "open"),
        "Open een dossier voor één onderwerp.",
    ),
    Opdracht(
        "SluitDossier",
        DossierGesloten,
        sluit,
        ("dossier", "sluit"),
        "Sluit een dossier.",
    ),
    Opdracht(
        "DienVerzoekIn",
        VerzoekIngediend,
        dien_in,
        ("dossier", "verzoek"),
        "Leg een verzoek vast, met wie het deed en aan wie.",
    ),
    Opdracht(
        "MeldOverleg",
        OverlegGehouden,
        meld_overleg,
        ("dossier", "overleg"),
        "Leg een overleg buiten een vergadering vast.",
    ),
    Opdracht(
        "GeefSignaal",
        SignaalAfgegeven,
        geef_signaal,
        ("signaal", "geef-af"),
        "Leg een signaal vast over capaciteit, prioriteit, opkomst of kwaliteit.",
    ),
)
