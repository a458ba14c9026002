"""Norms of the Wgr on answering raden, colleges, the AB and others (art. 16 to 19b).

Text read: versions 2015-01-01, 2021-07-01 and 2025-02-12; art. 17 lid 2 (unasked) is of
1-7-2022 and is not judged: what a raad needs, the register does not know. The law sets
no term for an answer; one that was agreed is a clock. Only secrecy can keep an answer
back (16 lid 5): whether a reason that was given is that, a person must say.
"""

from collections.abc import Callable

from register.domain.context import Context
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Handhaving,
    Norm,
    Uitspraak,
    Zaak,
    Zekerheid,
    breaks,
    meets,
    open_question,
)
from register.domain.norms.reading import SINDS, listed, ran_out
from register.domain.norms.rondes import participants
from register.domain.norms.sources import wgr
from register.domain.organisatie.gremium import GREMIUM, Gremiumsoort
from register.domain.raden.inlichtingen import (
    INLICHTING,
    Inlichting,
    InlichtingenGevraagd,
    InlichtingenVerstrekt,
    Verstrekking,
    Vrager,
)
from register.domain.raden.raadsagenda import RAAD

_OVER = (InlichtingenGevraagd, InlichtingenVerstrekt)
_HOGER = (Vrager.MINISTER, Vrager.PROVINCIE)


def _answered(
    geldt: Callable[[Inlichting, Context], bool],
) -> Callable[[Zaak], Uitspraak]:
    """A norm for questions of one kind: answered in time, and wholly."""

    def toets(zaak: Zaak) -> Uitspraak:
        if not isinstance(zaak.feit, _OVER):
            return NIET_VAN_TOEPASSING
        nu = zaak.context.on(zaak.op) if zaak.op else zaak.context
        vraag = _question(zaak.feit, nu)
        if vraag is None or not geldt(vraag, zaak.context):
            return NIET_VAN_TOEPASSING
        if isinstance(zaak.feit, InlichtingenGevraagd):
            return _clock(zaak, vraag)
        return _answer(zaak, zaak.feit, vraag)

    return toets


def _question(
    feit: InlichtingenGevraagd | InlichtingenVerstrekt, context: Context
) -> Inlichting | None:
    return context.staat(INLICHTING, feit.inlichting)


def _clock(zaak: Zaak, vraag: Inlichting) -> Uitspraak:
    """A question on the day that is asked about; an answer is judged for itself."""
    if zaak.op is None or not vraag.open or zaak.op == vraag.gevraagd_op:
        return NIET_VAN_TOEPASSING
    uiterlijk = vraag.antwoord_uiterlijk
    if uiterlijk is None:
        tekst = f"'{vraag.code}' is niet (geheel) beantwoord; de termijn is onbekend"
        return open_question(tekst, *vraag.seqs)
    if ran_out(zaak, uiterlijk):
        tekst = f"'{vraag.code}' is niet (geheel) beantwoord; dat zou voor of op"
        return breaks(f"{tekst} {uiterlijk}", *vraag.seqs)
    return NIET_VAN_TOEPASSING


def _answer(zaak: Zaak, feit: InlichtingenVerstrekt, vraag: Inlichting) -> Uitspraak:
    seqs = vraag.seqs[:1]
    uiterlijk = vraag.antwoord_uiterlijk
    if uiterlijk is not None and zaak.context.dag > uiterlijk:
        tekst = f"'{vraag.code}' is beantwoord op {zaak.context.dag}, na {uiterlijk}"
        return breaks(tekst, *seqs)
    if feit.verstrekking is Verstrekking.VOLLEDIG:
        return meets(*seqs)
    if feit.reden:
        tekst = f"'{vraag.code}' is {feit.verstrekking} beantwoord; of geheimhouding "
        return open_question(f"{tekst}daartoe dwong, moet een mens beoordelen", *seqs)
    if feit.verstrekking is Verstrekking.GEDEELTELIJK:
        return NIET_VAN_TOEPASSING  # more can follow: the question stays open
    tekst = f"'{vraag.code}' is zonder reden geweigerd"
    return breaks(tekst, *seqs)


def _to_member(vraag: Inlichting, _context: Context) -> bool:
    raden = (Vrager.RAAD, Vrager.RAADSLID, Vrager.COLLEGE)
    return bool(vraag.persoon) and vraag.door in raden


def _to_board(vraag: Inlichting, _context: Context) -> bool:
    return not vraag.persoon and vraag.door in (Vrager.RAAD, Vrager.RAADSLID)


def _to_daily(vraag: Inlichting, context: Context) -> bool:
    aan = context.staat(GREMIUM, vraag.aan)
    is_db = aan is not None and aan.soort is Gremiumsoort.DAGELIJKS_BESTUUR
    return is_db and vraag.door is Vrager.ALGEMEEN_BESTUUR


def _told_participants(zaak: Zaak) -> Uitspraak:
    """Wgr 19b lid 2: a request of minister or province is told to who takes part.

    Telling is on record per gemeente (`ActiefGeinformeerd`, with the request). The law
    has no term: who does not know on a day after the answer, is told too late (I).
    """
    if not isinstance(zaak.feit, _OVER):
        return NIET_VAN_TOEPASSING
    gevraagd = isinstance(zaak.feit, InlichtingenGevraagd)
    if gevraagd and zaak.op is None:
        return NIET_VAN_TOEPASSING
    nu = zaak.context.on(zaak.op) if zaak.op else zaak.context
    vraag = _question(zaak.feit, nu)
    if vraag is None or vraag.door not in _HOGER:
        return NIET_VAN_TOEPASSING
    if gevraagd and vraag.verstrekt_op is not None:
        return NIET_VAN_TOEPASSING  # judged on the answer
    weet = {
        gemeente: informatie.seq
        for gemeente in sorted(participants(nu))
        if (agenda := nu.staat(RAAD, gemeente)) is not None
        for informatie in agenda.informatie
        if informatie.inlichting == vraag.code
    }
    niet = sorted(participants(nu) - set(weet))
    seqs = (vraag.seqs[0], *weet.values())
    if not niet:
        return meets(*seqs)
    tekst = f"het verzoek '{vraag.code}' is niet meegedeeld aan {listed(niet)}"
    if gevraagd or not ran_out(zaak, zaak.context.dag):
        return open_question(f"{tekst}; de wet noemt geen termijn", *seqs)
    return breaks(f"{tekst}, en het is al beantwoord", *seqs)


NORMEN = (
    Norm(
        id="WGR-17",
        uitvoering=1,
        bron=wgr("16", "2"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een lid van het algemeen bestuur geeft de raad of het college van zijn "
        "gemeente de gevraagde inlichtingen.",
        over=_OVER,
        toets=_answered(_to_member),
    ),
    Norm(
        id="WGR-18",
        uitvoering=1,
        bron=wgr("17", "1"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het bestuur geeft de raden de inlichtingen die zij vragen.",
        over=_OVER,
        toets=_answered(_to_board),
    ),
    Norm(
        id="WGR-19",
        uitvoering=1,
        bron=wgr("19a", "2"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het dagelijks bestuur geeft het algemeen bestuur de inlichtingen die "
        "het nodig heeft.",
        over=_OVER,
        toets=_answered(_to_daily),
    ),
    Norm(
        id="WGR-57",
        uitvoering=1,
        bron=wgr("19b", "2"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="Het dagelijks bestuur vertelt de deelnemers welke inlichtingen minister "
        "of provincie vroeg.",
        over=_OVER,
        toets=_told_participants,
    ),
)
