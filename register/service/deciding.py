"""From a command line to judged events, without writing anything."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import cast

from register.codec.events import REGISTRY
from register.codec.intake import Regel, convert
from register.codec.lookup import BEOORDEELD, COMMANDS, EIGEN_BEOORDEELD
from register.codec.registry import is_sealed_whole
from register.domain.besluiten.besluit import (
    NUMMER,
    BesluitGenomen,
    BesluitGetoetst,
)
from register.domain.commands import Opdracht
from register.domain.context import Context
from register.domain.facts import (
    Envelop,
    Feit,
    Gebeurtenis,
    RegistratieGecorrigeerd,
    RegistratieVervallen,
    Vastlegger,
)
from register.domain.openheid.correctie import CorrigeerRegistratie, stream_of
from register.domain.openheid.openbaarheid import (
    GeheimhoudingBekrachtigd,
    GeheimhoudingOpgeheven,
    GeheimhoudingOpgelegd,
    GeheimhoudingVervallen,
    Gepubliceerd,
    lifted,
    secrecy,
)
from register.domain.openheid.publicatie import publications
from register.domain.records import replace
from register.domain.refusals import OnbekendeOpdracht, OnbekendeVerwijzing
from register.domain.values import Openbaarheid, Openheid, bounds
from register.service.receipts import Bevinding
from register.service.references import require_references
from register.streams import StreamReader

_BEVINDING = "bevinding/"
"""Streams of what is said of a finding, named after the norm and the fact it judged."""
_INZAGE = "inzage/"
"""Streams of who looked into a fact, named after it."""
_NUMMER = f"{NUMMER.prefix}/"


@dataclass(frozen=True, slots=True)
class Besloten:
    """What a command leads to: envelopes still without place, and findings."""

    koppen: tuple[Envelop[object], ...]
    bevindingen: tuple[Bevinding, ...]
    besluitnummer: str | None


def decide(
    regel: Regel,
    lezer: StreamReader,
    actor: str | Vastlegger,
    *,
    streng: bool = False,
    nu: date | None = None,
) -> Besloten:
    """Decide one command on what the register now knows; raises `Refused`.

    `actor`: who records, with his keys where he signs. `nu` is the day of the
    register's clock, on which openness is judged.
    """
    door = Vastlegger(actor=actor) if isinstance(actor, str) else actor
    opdracht = order(regel.opdracht)
    _, dag = bounds(regel.feitdatum)
    context = Context(lezer, dag, nu)
    if regel.override:
        from register.service.verdicts import require_norms  # noqa: PLC0415 - brings every norm

        require_norms(regel, context)
    gegevens = _payload(regel, opdracht, context)
    events = opdracht.beslis(gegevens, context)
    require_references(regel, events, context)
    besloten = _judged(
        regel, [_envelope(regel, e, door, context) for e in events], context, streng
    )
    koppen = besloten.koppen
    if any(is_sealed_whole(kop) for kop in koppen):
        return besloten
    gevolgen = publications([(k.stroom, _event(k)) for k in koppen], context)
    erbij = tuple(_envelope(regel, gevolg, door, context) for gevolg in gevolgen)
    return replace(besloten, koppen=koppen + erbij)


def _judged(
    regel: Regel,
    koppen: Sequence[Envelop[object]],
    context: Context,
    streng: bool,  # noqa: FBT001 - passed on
) -> Besloten:
    """The facts with what the norms say of them; a decision keeps its verdicts."""
    erbij: list[Envelop[object]] = []
    bevindingen: list[Bevinding] = []
    nummer: str | None = None
    for kop in koppen:
        if not _is_judged(kop, context):
            continue
        from register.service.verdicts import findings, judge  # noqa: PLC0415 - as above

        oordelen = judge(kop.gegevens, kop, context)
        bevindingen += findings(oordelen, regel, streng=streng)
        if isinstance(kop.gegevens, BesluitGenomen):
            nummer = kop.gegevens.besluit
            getoetst = BesluitGetoetst(
                besluit=nummer, oordelen=tuple(o.toets for o in oordelen)
            )
            erbij.append(_envelope(regel, getoetst, kop.vastgelegd_door, context))
    return Besloten((*koppen, *erbij), tuple(bevindingen), nummer)


def _is_judged(kop: Envelop[object], context: Context) -> bool:
    """Whether a norm may be about it; most facts do without loading the norms."""
    if kop.soort in EIGEN_BEOORDEELD:
        from register.domain.norms.eigen.eigennorm import EIGENNORM  # noqa: PLC0415 - of few kinds

        return bool(context.codes(EIGENNORM))
    return kop.soort in BEOORDEELD


def order(naam: str) -> Opdracht[object]:
    """The command of this name; raises `OnbekendeOpdracht` with near names."""
    gevonden = COMMANDS.get(naam)
    if gevonden is None:
        lijkt = [n for n in COMMANDS if n.lower().startswith(naam[:4].lower())]
        msg = f"'{naam}' is geen opdracht" + (
            f"; bedoelde u {' of '.join(lijkt[:3])}?"
            if lijkt
            else "; 'besluiten schema' noemt ze alle"
        )
        raise OnbekendeOpdracht(msg, pad="/opdracht")
    return gevonden


def _payload(regel: Regel, opdracht: Opdracht[object], context: Context) -> object:
    if opdracht.vorm is not CorrigeerRegistratie:
        return convert(regel.gegevens, opdracht.vorm, "/gegevens")
    ruw = convert(regel.gegevens, CorrigeerRegistratie, "/gegevens")
    doel = context.feit(ruw.seq)
    if doel is None:
        raise OnbekendeVerwijzing(
            "gebeurtenis met seq", str(ruw.seq), pad="/gegevens/seq"
        )
    vorm = REGISTRY.soorten[doel.soort]
    nieuw = convert(ruw.gegevens, cast("type[object]", vorm), "/gegevens/gegevens")
    return CorrigeerRegistratie(
        seq=ruw.seq, gegevens=nieuw, reden=ruw.reden, feitdatum=ruw.feitdatum
    )


def _event(kop: Envelop[object]) -> Gebeurtenis:
    return cast("Gebeurtenis", kop.gegevens)


_ALTIJD_OPEN = (
    Gepubliceerd,
    GeheimhoudingOpgelegd,
    GeheimhoudingBekrachtigd,
    GeheimhoudingVervallen,
    GeheimhoudingOpgeheven,
)
"""Facts about openness itself: who may not see the matter sees that it is closed."""


def _openness(
    regel: Regel, event: Gebeurtenis, stroom: str, context: Context
) -> Openbaarheid | None:
    """As the command says, else as what the fact is about was recorded.

    A correction or a slip mended in a closed decision must not lay it open.
    """
    if regel.openbaarheid or isinstance(event, _ALTIJD_OPEN):
        return regel.openbaarheid
    if isinstance(event, RegistratieGecorrigeerd | RegistratieVervallen):
        doel = context.feit(event.seq)
        return doel.kop.openbaarheid if doel else None
    if stroom.startswith(_BEVINDING):
        anker = int(stroom.rpartition("-")[2])
        return _openness_of(context.feit(anker), context)
    if stroom.startswith(_INZAGE):
        return _openness_of(context.feit(int(stroom.removeprefix(_INZAGE))), context)
    feiten = () if stroom.startswith(_NUMMER) else context.feiten(stroom)
    eerste = next((feit for feit in feiten if feit.kop.versie == 1), None)
    if eerste is None or not is_sealed_whole(eerste.kop) or lifted(feiten, context.nu):
        return None
    return eerste.kop.openbaarheid


def _openness_of(doel: Feit | None, context: Context) -> Openbaarheid | None:
    """Of what is said of a fact: closed while that fact is."""
    feiten = tuple(context.feiten(doel.kop.stroom)) if doel else ()
    opgelegd = secrecy(feiten, context.nu)
    if opgelegd is not None and isinstance(opgelegd.gegevens, GeheimhoudingOpgelegd):
        grond = opgelegd.gegevens.grond
        return Openbaarheid(openheid=Openheid.GEHEIM, grond=grond)
    if doel is None or not is_sealed_whole(doel.kop) or lifted(feiten, context.nu):
        return None
    return doel.kop.openbaarheid


def _envelope(
    regel: Regel, event: Gebeurtenis, door: Vastlegger, context: Context
) -> Envelop[object]:
    """The envelope as far as a decision goes; place, id and time come at the append."""
    stroom = stream_of(event)
    return Envelop(
        v=1,
        id="",
        stroom=stroom,
        versie=0,
        soort=event.SOORT,
        feitdatum=regel.feitdatum,
        vastgelegd_op="",
        vastgelegd_door=door,
        gegevens=event,
        hoedanigheid=regel.hoedanigheid,
        namens=regel.namens,
        dossier=regel.dossier or str(getattr(event, "dossier", "")),
        oorzaak=regel.oorzaak,
        grondslag=regel.grondslag,
        bewijs=regel.bewijs,
        openbaarheid=_openness(regel, event, stroom, context),
        override=regel.override,
        sleutel=regel.sleutel,
        achterstand=regel.achterstand,
    )
