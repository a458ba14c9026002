"""From a command line to judged events, without writing anything."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import cast

from register.codec.events import REGISTRY
from register.codec.intake import Regel, convert
from register.codec.registry import is_sealed_whole
from register.domain.besluiten.besluit import (
    NUMMER,
    BesluitGenomen,
    BesluitGetoetst,
    Oordeel,
)
from register.domain.catalogue import COMMANDS
from register.domain.commands import Opdracht
from register.domain.context import Context
from register.domain.dossiers.dossier import DOSSIER
from register.domain.facts import (
    Envelop,
    Feit,
    Gebeurtenis,
    RegistratieGecorrigeerd,
    RegistratieVervallen,
    Vastlegger,
)
from register.domain.norms.bevinding import Uitspraak
from register.domain.norms.catalogue import IDS
from register.domain.norms.judging import Judged, judge
from register.domain.norms.norm import Handhaving, Norm
from register.domain.openheid.correctie import CorrigeerRegistratie, stream_of
from register.domain.openheid.openbaarheid import (
    GeheimhoudingOpgeheven,
    GeheimhoudingOpgelegd,
    Gepubliceerd,
    secrecy,
)
from register.domain.openheid.publicatie import publications
from register.domain.refusals import (
    Graad,
    NormGeschonden,
    OnbekendeOpdracht,
    OnbekendeVerwijzing,
    OngeldigeInvoer,
)
from register.domain.values import Openbaarheid, Openheid, bounds
from register.service.receipts import Bevinding
from register.streams import StreamReader

OPDRACHTEN: Mapping[str, Opdracht[object]] = MappingProxyType(
    {opdracht.naam: opdracht for opdracht in COMMANDS}
)


@dataclass(frozen=True, slots=True)
class Besloten:
    """What a command leads to: envelopes still without place, and findings."""

    koppen: tuple[Envelop[object], ...]
    bevindingen: tuple[Bevinding, ...]
    besluitnummer: str | None


def decide(
    regel: Regel, lezer: StreamReader, actor: str, *, streng: bool = False
) -> Besloten:
    """Decide one command on what the register now knows; raises `Refused`."""
    opdracht = order(regel.opdracht)
    _require_norms(regel)
    _, dag = bounds(regel.feitdatum)
    context = Context(lezer, dag)
    gegevens = _payload(regel, opdracht, context)
    events = opdracht.beslis(gegevens, context)
    _require_dossier(regel, events, context)
    koppen = [_envelope(regel, event, actor, context) for event in events]
    bevindingen: list[Bevinding] = []
    besluitnummer = None
    for kop in list(koppen):
        oordelen = judge(kop.gegevens, kop, context)
        bevindingen += _findings(oordelen, regel, streng=streng)
        if isinstance(kop.gegevens, BesluitGenomen):
            besluitnummer = kop.gegevens.besluit
            getoetst = BesluitGetoetst(
                besluit=besluitnummer, oordelen=tuple(o.toets for o in oordelen)
            )
            koppen.append(_envelope(regel, getoetst, actor, context))
    gevolgen = publications([(k.stroom, _event(k)) for k in koppen], context)
    if not any(is_sealed_whole(kop) for kop in koppen):
        koppen += [_envelope(regel, gevolg, actor, context) for gevolg in gevolgen]
    return Besloten(tuple(koppen), tuple(bevindingen), besluitnummer)


def order(naam: str) -> Opdracht[object]:
    """The command of this name; raises `OnbekendeOpdracht` with near names."""
    gevonden = OPDRACHTEN.get(naam)
    if gevonden is None:
        lijkt = [n for n in OPDRACHTEN if n.lower().startswith(naam[:4].lower())]
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


def _require_dossier(
    regel: Regel, events: Sequence[Gebeurtenis], context: Context
) -> None:
    """Refuse an envelope that points at a dossier that is not, nor begins here."""
    stroom = DOSSIER.stroom(regel.dossier)
    if (
        regel.dossier
        and not context.feiten(stroom)
        and all(stream_of(event) != stroom for event in events)
    ):
        raise OnbekendeVerwijzing(DOSSIER.prefix, regel.dossier, pad="/dossier")


_ALTIJD_OPEN = (Gepubliceerd, GeheimhoudingOpgelegd, GeheimhoudingOpgeheven)
"""Facts about openness itself: who may not see the matter sees that it is closed."""


def _openness(
    regel: Regel, event: Gebeurtenis, context: Context
) -> Openbaarheid | None:
    """As the command says, else as what the fact is about was recorded.

    A correction or a slip mended in a closed decision must not lay it open.
    """
    if regel.openbaarheid or isinstance(event, _ALTIJD_OPEN):
        return regel.openbaarheid
    stroom = stream_of(event)
    if isinstance(event, RegistratieGecorrigeerd | RegistratieVervallen):
        doel = context.feit(event.seq)
        return doel.kop.openbaarheid if doel else None
    if isinstance(event, Uitspraak):
        return _openness_of(context.feit(event.anker), context)
    feiten = () if stroom.startswith(f"{NUMMER.prefix}/") else context.feiten(stroom)
    eerste = next((feit for feit in feiten if feit.kop.versie == 1), None)
    if eerste is None or not is_sealed_whole(eerste.kop) or _lifted(feiten):
        return None
    return eerste.kop.openbaarheid


def _openness_of(doel: Feit | None, context: Context) -> Openbaarheid | None:
    """Of what is said of a fact: closed while that fact is."""
    feiten = tuple(context.feiten(doel.kop.stroom)) if doel else ()
    opgelegd = secrecy(feiten)
    if opgelegd is not None and isinstance(opgelegd.gegevens, GeheimhoudingOpgelegd):
        grond = opgelegd.gegevens.grond
        return Openbaarheid(openheid=Openheid.GEHEIM, grond=grond)
    if doel is None or not is_sealed_whole(doel.kop) or _lifted(feiten):
        return None
    return doel.kop.openbaarheid


def _lifted(feiten: Sequence[Feit]) -> bool:
    return any(isinstance(feit.gegevens, GeheimhoudingOpgeheven) for feit in feiten)


def _envelope(
    regel: Regel, event: Gebeurtenis, actor: str, context: Context
) -> Envelop[object]:
    """The envelope as far as a decision goes; place, id and time come at the append."""
    return Envelop(
        v=1,
        id="",
        stroom=stream_of(event),
        versie=0,
        soort=event.SOORT,
        feitdatum=regel.feitdatum,
        vastgelegd_op="",
        vastgelegd_door=Vastlegger(actor=actor),
        gegevens=event,
        hoedanigheid=regel.hoedanigheid,
        namens=regel.namens,
        dossier=regel.dossier or str(getattr(event, "dossier", "")),
        oorzaak=regel.oorzaak,
        grondslag=regel.grondslag,
        bewijs=regel.bewijs,
        openbaarheid=_openness(regel, event, context),
        override=regel.override,
        sleutel=regel.sleutel,
        achterstand=regel.achterstand,
    )


_ERNST = {
    Handhaving.BLOCK: "hoog",
    Handhaving.FINDING: "midden",
    Handhaving.DERIVE: "laag",
}


def severity(norm: Norm, opzij: tuple[str, ...]) -> str:
    """How much a finding weighs; what somebody set aside weighs most (design §4)."""
    return "hoogst" if norm.id in opzij else _ERNST[norm.handhaving]


def _require_norms(regel: Regel) -> None:
    """Refuse to set aside what is no norm: a slip would set nothing aside."""
    for plek, norm in enumerate(regel.override.regels if regel.override else ()):
        if norm not in IDS:
            msg = (
                f"'{norm}' is geen norm waaraan het register toetst; "
                "'besluiten normen' noemt ze"
            )
            raise OngeldigeInvoer(msg, pad=f"/override/regels/{plek}")


def _findings(oordelen: list[Judged], regel: Regel, *, streng: bool) -> list[Bevinding]:
    """Findings of one fact; refuses what a norm forbids and nobody overrode."""
    opzij = regel.override.regels if regel.override else ()
    bevindingen = []
    for gegeven in oordelen:
        uitspraak, norm = gegeven.uitspraak, gegeven.norm
        if uitspraak.oordeel is Oordeel.VOLDOET:
            continue
        geschonden = uitspraak.oordeel is Oordeel.VOLDOET_NIET
        if geschonden and norm.id not in opzij:
            if norm.handhaving is Handhaving.BLOCK:
                raise NormGeschonden(
                    norm.id, uitspraak.tekst, graad=Graad.WEIGERT_TENZIJ
                )
            if streng:
                raise NormGeschonden(norm.id, uitspraak.tekst, graad=Graad.BEVINDING)
        bevindingen.append(
            Bevinding(
                norm=norm.id,
                ernst=severity(norm, opzij if geschonden else ()),
                oordeel=str(uitspraak.oordeel),
                bewijs=uitspraak.bewijs,
                tekst=uitspraak.tekst or norm.tekst,
            )
        )
    return bevindingen
