"""Deciding in writing: start a round, react, close it; the commands of its stream.

The decision itself is a besluit like any other. Every reaction given before the closing
counts, also one after the day that was asked (I): it shows as late.
"""

from register.domain.commands import Beslissing, Opdracht, require, require_new
from register.domain.context import Context
from register.domain.organisatie.gremium import Gremium, require_gremium
from register.domain.records import dataclass, replace
from register.domain.refusals import OngeldigeInvoer, RekentNiet, VerkeerdeVolgorde
from register.domain.stemmen.telling import Basis, Keuze, Omvang, Stem, Wijze, tel
from register.domain.values import Tekst
from register.domain.vergaderingen.presentie import seated, sitting
from register.domain.vergaderingen.rondestaat import (
    GEBEURTENISSEN,
    SCHRIFTELIJKERONDE,
    Reactie,
    ReactieGegeven,
    Rondeuitkomst,
    SchriftelijkeRonde,
    SchriftelijkeRondeGesloten,
    SchriftelijkeRondeGestart,
)
from register.domain.vergaderingen.stemfeiten import counted
from register.domain.vergaderingen.stemoordeel import weight_of
from register.domain.vergaderingen.vergaderfeiten import (
    Aanwezige,
    AgendapuntGeplaatst,
    Behandelwijze,
    Doel,
)
from register.domain.vergaderingen.zitting import require_meeting, require_proposal
from register.domain.voting import stemming_geldig, uitslag

__all__ = ["AGGREGATEN", "GEBEURTENISSEN", "OPDRACHTEN", "SluitSchriftelijkeRonde"]

AGGREGATEN = (SCHRIFTELIJKERONDE,)
_PAD = "/gegevens/ronde"


@dataclass(frozen=True, kw_only=True)
class SluitSchriftelijkeRonde:
    """Command: end a round; the outcome follows from the reactions.

    `uitkomst` is needed only where it hangs on weights that are not known. After
    *bespreken* `vergadering` and `punt` say where: an item that is there already, or a
    new one with this `titel`.
    """

    ronde: str
    uitkomst: Rondeuitkomst | None = None
    vergadering: str = ""
    punt: str = ""
    titel: Tekst = ""


def start(opdracht: SchriftelijkeRondeGestart, context: Context) -> Beslissing:
    """Start a round under a new code, with a day to react that is still to come."""
    require_new(context, SCHRIFTELIJKERONDE, opdracht.ronde, _PAD)
    require_gremium(context, opdracht.gremium, "/gegevens/gremium")
    require_proposal(context, opdracht.dossier, opdracht.voorstel)
    if opdracht.uiterlijk < context.dag:
        msg = (
            f"reageren kan niet tot {opdracht.uiterlijk}: de ronde begint pas op "
            f"{context.dag}; herstel één van beide"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/uiterlijk")
    return (opdracht,)


def reageer(opdracht: ReactieGegeven, context: Context) -> Beslissing:
    """Record a reaction; who has changed his mind may react again."""
    ronde, gremium = _running(context, opdracht.ronde)
    wie = seated(
        context,
        gremium,
        Aanwezige(
            persoon=opdracht.persoon,
            gemeente=opdracht.gemeente,
            vervangt=opdracht.vervangt,
        ),
        "/gegevens",
    )
    zetel = wie.vervangt or wie.persoon
    for gegeven in ronde.reacties:
        if gegeven.zetel == zetel and gegeven.persoon != wie.persoon:
            msg = (
                f"voor de zetel van '{zetel}' reageerde '{gegeven.persoon}' al (seq "
                f"{gegeven.seq}); laat één van beide reacties weg"
            )
            raise VerkeerdeVolgorde(msg, pad="/gegevens/persoon")
    return (
        replace(
            opdracht,
            gemeente=wie.gemeente,
            vervangt=wie.vervangt,
            te_laat=context.dag > ronde.uiterlijk,
        ),
    )


def sluit(opdracht: SluitSchriftelijkeRonde, context: Context) -> Beslissing:
    """Close a round; *bespreken* puts it on the agenda of a meeting that is known."""
    ronde, gremium = _running(context, opdracht.ronde)
    gesloten = _counted(opdracht, ronde, gremium, context)
    if not opdracht.vergadering:
        if opdracht.punt:
            msg = f"noem de vergadering waarin punt '{opdracht.punt}' staat"
            raise OngeldigeInvoer(msg, pad="/gegevens/vergadering")
        return (gesloten,)
    if gesloten.uitkomst in (Rondeuitkomst.AANGENOMEN, Rondeuitkomst.VERWORPEN):
        msg = (
            f"de ronde is {gesloten.uitkomst} en gaat niet naar een vergadering; laat "
            "'vergadering' weg"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/vergadering")
    return (gesloten, *_placed(opdracht, ronde, context))


def _running(context: Context, code: str) -> tuple[SchriftelijkeRonde, Gremium]:
    ronde = require(context, SCHRIFTELIJKERONDE, code, _PAD, "start haar eerst")
    ooit = context.ooit(SCHRIFTELIJKERONDE, code) or ronde
    if ooit.gesloten_op is not None:
        msg = (
            f"ronde '{code}' is gesloten op {ooit.gesloten_op} (seq {ooit.seqs[-1]}, "
            f"{ooit.uitkomst}); er kan niets meer bij"
        )
        raise VerkeerdeVolgorde(msg, pad=_PAD)
    return ronde, require_gremium(context, ronde.gremium, _PAD)


def _counted(
    opdracht: SluitSchriftelijkeRonde,
    ronde: SchriftelijkeRonde,
    gremium: Gremium,
    context: Context,
) -> SchriftelijkeRondeGesloten:
    """Count the reactions of the seats that are still there, and the silent ones."""
    zetels = {lid.persoon: lid.gemeente for lid in sitting(gremium)}
    gezegd = {r.zetel: r.reactie for r in ronde.reacties if r.zetel in zetels}
    gewichten = {z: weight_of(context, gremium, g) for z, g in zetels.items()}
    bekend = None not in gewichten.values()
    stemmen = [
        Stem(lid=z, keuze=keuze, gewicht=gewichten[z] or 0)
        for z in zetels
        if (keuze := _choice(gezegd.get(z), ronde)) is not None
    ]
    hoofden, gewogen = counted(tel(stemmen))
    return SchriftelijkeRondeGesloten(
        ronde=opdracht.ronde,
        uitkomst=_outcome(opdracht, gremium, gezegd, stemmen, gewichten),
        hoofden=hoofden,
        gewichten=gewogen if bekend else None,
        zittend=len(zetels),
        zwegen=len(zetels) - len(gezegd),
        vergadering=opdracht.vergadering,
        punt=opdracht.punt,
    )


def _choice(reactie: Reactie | None, ronde: SchriftelijkeRonde) -> Keuze | None:
    match reactie:
        case Reactie.VOOR:
            return Keuze.VOOR
        case Reactie.TEGEN:
            return Keuze.TEGEN
        case None if ronde.stilzwijgend:
            return Keuze.VOOR
        case _:
            return None


def _outcome(
    opdracht: SluitSchriftelijkeRonde,
    gremium: Gremium,
    gezegd: dict[str, Reactie],
    stemmen: list[Stem],
    gewichten: dict[str, int | None],
) -> Rondeuitkomst:
    """One *bespreken* decides; else quorum and majority of the gremium do (I)."""
    if Reactie.BESPREKEN in gezegd.values():
        return _agreed(opdracht, Rondeuitkomst.BESPREKEN)
    regels, bekend = gremium.stemregels, None not in gewichten.values()
    op_hoofden = regels.quorum is regels.meerderheid is Basis.HOOFDEN
    if not (bekend or op_hoofden):
        if opdracht.uitkomst is None:
            msg = (
                "de uitkomst hangt af van stemgewichten die niet bekend zijn; leg die "
                "vast (gewicht), of geef 'uitkomst'"
            )
            raise OngeldigeInvoer(msg, pad="/gegevens/uitkomst")
        return opdracht.uitkomst
    geteld = tel(stemmen)
    zittend = Omvang(
        hoofden=len(gewichten), stemmen=sum(g or 0 for g in gewichten.values())
    )
    if not stemming_geldig(
        zittend=zittend,
        onthouders=Omvang(),
        deelgenomen=geteld.deelgenomen,
        basis=regels.quorum,
    ):
        return _agreed(opdracht, Rondeuitkomst.TE_WEINIG_REACTIES)
    volgt = uitslag(
        geteld,
        wijze=Wijze.SCHRIFTELIJK,
        basis=regels.meerderheid,
        meerderheid=regels.vereist(),
    )
    return _agreed(opdracht, Rondeuitkomst(volgt))


def _agreed(opdracht: SluitSchriftelijkeRonde, volgt: Rondeuitkomst) -> Rondeuitkomst:
    if opdracht.uitkomst not in (None, volgt):
        msg = (
            f"de reacties geven '{volgt}', opgegeven is '{opdracht.uitkomst}'; herstel "
            "één van beide"
        )
        raise RekentNiet(msg, pad="/gegevens/uitkomst")
    return volgt


def _placed(
    opdracht: SluitSchriftelijkeRonde, ronde: SchriftelijkeRonde, context: Context
) -> Beslissing:
    """Give the item to place, if it is not on the agenda yet."""
    vergadering = require_meeting(context, opdracht.vergadering)
    if ronde.gremium not in vergadering.gremia:
        msg = (
            f"vergadering '{vergadering.code}' is van {', '.join(vergadering.gremia)}, "
            f"de ronde (seq {ronde.seqs[0]}) van '{ronde.gremium}'"
        )
        raise OngeldigeInvoer(msg, pad="/gegevens/vergadering")
    if not opdracht.punt:
        msg = "noem het agendapunt: een bestaand punt, of een nieuw met een 'titel'"
        raise OngeldigeInvoer(msg, pad="/gegevens/punt")
    if punt := vergadering.punt(opdracht.punt):
        if opdracht.titel:
            msg = (
                f"punt '{punt.code}' staat al op de agenda (seq {punt.seq}); laat "
                "'titel' weg of kies een andere code"
            )
            raise VerkeerdeVolgorde(msg, pad="/gegevens/punt")
        return ()
    if not opdracht.titel:
        msg = f"punt '{opdracht.punt}' is nieuw; geef er een 'titel' bij"
        raise OngeldigeInvoer(msg, pad="/gegevens/titel")
    verzonden = vergadering.verzonden_op
    return (
        AgendapuntGeplaatst(
            vergadering=vergadering.code,
            punt=opdracht.punt,
            titel=opdracht.titel,
            doel=Doel.BESLUITEN,
            behandelwijze=Behandelwijze.BESPREEKSTUK,
            voorstel=ronde.voorstel,
            dossier=ronde.dossier,
            nagezonden=verzonden is not None and context.dag > verzonden,
        ),
    )


OPDRACHTEN = (
    Opdracht(
        "StartSchriftelijkeRonde",
        SchriftelijkeRondeGestart,
        start,
        ("schriftelijke-ronde", "start"),
        "Leg een voorstel schriftelijk aan de leden van een gremium voor.",
    ),
    Opdracht(
        "GeefReactie",
        ReactieGegeven,
        reageer,
        ("schriftelijke-ronde", "reageer"),
        "Leg de reactie van een lid vast: voor, tegen of bespreken.",
    ),
    Opdracht(
        "SluitSchriftelijkeRonde",
        SluitSchriftelijkeRonde,
        sluit,
        ("schriftelijke-ronde", "sluit"),
        "Sluit een schriftelijke ronde; de uitkomst volgt uit de reacties.",
    ),
)
