"""Norms of the Wgr on secrecy: imposed by the AB, and lifted (art. 23 lid 1 and 4).

Text read: versions 2015-01-01, 2021-07-01 and 2025-02-12. The grounds stood in art. 10
Wob (text of 2018-07-28) until 1-5-2022 and stand in art. 5.1 Woo since. Lid 4 asks
attendance for lifting what was imposed on members; ratifying (lid 3) is in
wgr_bekrachtiging.py.
"""

from datetime import date, timedelta
from typing import Final

from register.domain.besluiten.besluit import BESLUIT
from register.domain.facts import Feit
from register.domain.norms.attendance import attended, doubt
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
from register.domain.norms.reading import SINDS
from register.domain.norms.sources import wgr
from register.domain.openheid.openheidsfeiten import (
    GeheimhoudingOpgeheven,
    GeheimhoudingOpgelegd,
    Geheimhoudingsplicht,
)
from register.domain.openheid.woo import Woogrond
from register.domain.organisatie.gremium import GREMIUM, Gremiumsoort
from register.domain.values import Openheid
from register.domain.vergaderingen.deuren import Deurbesluit
from register.domain.vergaderingen.vergadering import VERGADERING, Vergadering

WOO: Final = date(2022, 5, 1)
"""Art. 23 names art. 5.1 Woo since; before it art. 10 Wob."""

_AB = Gremiumsoort.ALGEMEEN_BESTUUR
_WOO = frozenset(Woogrond) - {Woogrond.BELEIDSOPVATTINGEN}
_WOB = frozenset(
    lid + letter
    for lid, letters in (("1", "abcd"), ("2", "abcdefg"), ("7", "ab"))
    for letter in letters
)
"""Lid and letter of the interests in art. 10 Wob."""


def _imposed_by_ab(zaak: Zaak) -> Uitspraak:
    """Wgr 23 lid 1: in a closed meeting, on a ground of art. 5.1 Woo."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, GeheimhoudingOpgelegd):
        return NIET_VAN_TOEPASSING
    orgaan = context.staat(GREMIUM, feit.door)
    if orgaan is None or orgaan.soort is not _AB:
        return NIET_VAN_TOEPASSING
    artikel, gronden = ("5.1 Woo", _WOO) if context.dag >= WOO else ("10 Wob", _WOB)
    if feit.grond not in gronden:
        return breaks(f"'{feit.grond}' is geen grond van artikel {artikel}", orgaan.seq)
    zitting = _meeting_of(zaak, feit)
    if zitting is None:
        tekst = "in welke vergadering het algemeen bestuur dit oplegde, ontbreekt"
        return open_question(tekst, orgaan.seq)
    seqs = (orgaan.seq, zitting.seqs[0], *_doors(zitting))
    if not _doors(zitting) and zitting.openheid is Openheid.OPENBAAR:
        tekst = f"'{zitting.code}' was openbaar en de deuren gingen niet dicht"
        return breaks(tekst, *seqs)
    geopend = zitting.openheid is Openheid.OPENBAAR
    besloten = any(sluiting.besluit is _DICHT for sluiting in zitting.deuren)
    if not besloten and (geopend or not isinstance(zitting.openheid, Openheid)):
        tekst = f"of '{zitting.code}' besloten was, is niet vastgelegd"
        return open_question(tekst, *seqs)
    return meets(*seqs)


_DICHT: Final = Deurbesluit.BESLOTEN


def _doors(vergadering: Vergadering) -> tuple[int, ...]:
    """Facts that closed the doors, where they stayed so."""
    return tuple(
        seq
        for sluiting in vergadering.deuren
        if sluiting.besluit is not Deurbesluit.OPENBAAR
        for seq in sluiting.seqs
    )


def _meeting_of(zaak: Zaak, feit: GeheimhoudingOpgelegd) -> Vergadering | None:
    """The meeting in which it was imposed: named, or that of what became secret."""
    soort, _, code = zaak.kop.stroom.partition("/")
    waar = feit.vergadering
    if not waar and soort == BESLUIT.prefix:
        besluit = zaak.context.staat(BESLUIT, code)
        waar = besluit.genomen.vergadering if besluit else ""
    elif not waar and soort == VERGADERING.prefix:
        waar = code
    return zaak.context.staat(VERGADERING, waar) if waar else None


def imposition(zaak: Zaak) -> Feit | None:
    """The last imposition in this stream by the day of the fact."""
    eerder = [
        feit
        for feit in zaak.context.feiten(zaak.kop.stroom)
        if isinstance(feit.gegevens, GeheimhoudingOpgelegd)
        and feit.dag <= zaak.context.dag
    ]
    return eerder[-1] if eerder else None


def _lifted(zaak: Zaak) -> Uitspraak:
    """Wgr 23 lid 1 and 4: by whom, and for members in which meeting."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, GeheimhoudingOpgeheven):
        return NIET_VAN_TOEPASSING
    begin = imposition(zaak)
    opgelegd = begin.gegevens if begin else None
    if begin is None or not isinstance(opgelegd, GeheimhoudingOpgelegd):
        return open_question("wie deze geheimhouding oplegde, is niet te zien")
    door = context.staat(GREMIUM, feit.door)
    door_ab = door is not None and door.soort is _AB
    oplegger = context.staat(GREMIUM, opgelegd.door)
    if oplegger is not None and oplegger.soort is _AB:
        if door_ab:
            return meets(begin.seq)
        return breaks(f"'{feit.door}' hief op wat het algemeen bestuur oplegde")
    if opgelegd.opgelegd_aan is not Geheimhoudingsplicht.LEDEN:
        return NIET_VAN_TOEPASSING
    if feit.door == opgelegd.door:
        return meets(begin.seq)
    if not door_ab:
        tekst = f"'{feit.door}' hief op wat '{opgelegd.door}' oplegde"
        return breaks(tekst, begin.seq)
    zitting = context.staat(VERGADERING, feit.vergadering) if feit.vergadering else None
    if zitting is None:
        tekst = "in welke vergadering het algemeen bestuur haar ophief, ontbreekt"
        return open_question(tekst, begin.seq)
    bezocht = attended(context, zitting.voor(feit.door))
    seqs = (begin.seq, zitting.seqs[0])
    if bezocht is None:
        return open_question(doubt(zitting), *seqs)
    if bezocht:
        return meets(*seqs)
    return breaks(
        f"'{zitting.code}' is niet door meer dan de helft van leden en stemmen bezocht",
        *seqs,
    )


_BESLOTEN = (
    "Het algemeen bestuur legt geheimhouding op in een besloten vergadering en op een "
    "grond van de {}."
)

NORMEN = (
    Norm(
        id="WGR-23",
        uitvoering=1,
        bron=wgr("23", "1", "2021-07-01"),
        van=SINDS,
        tot=WOO - timedelta(days=1),
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst=_BESLOTEN.format("Wet openbaarheid van bestuur"),
        over=(GeheimhoudingOpgelegd,),
        toets=_imposed_by_ab,
    ),
    Norm(
        id="WGR-23",
        uitvoering=2,
        bron=wgr("23", "1"),
        van=WOO,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst=_BESLOTEN.format("Wet open overheid"),
        over=(GeheimhoudingOpgelegd,),
        toets=_imposed_by_ab,
    ),
    Norm(
        id="WGR-25",
        uitvoering=1,
        bron=wgr("23", "1, 4"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Geheimhouding van leden heft op wie haar oplegde, of het algemeen "
        "bestuur in een vergadering met genoeg leden en stemmen.",
        over=(GeheimhoudingOpgeheven,),
        toets=_lifted,
    ),
)
