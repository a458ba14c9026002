"""The register's own rule on what is secret: two persons, two keys (design §7).

It holds where at least one key was granted: before that nobody signs, and there is no
second person to tell from the first. Where one person holds all keys for what is secret
it cannot be met; who acts alone sets it aside with a reason, and that is a finding.
"""

import math
from datetime import date

from register.domain.context import Context
from register.domain.facts import Feit, RegistratieGecorrigeerd, RegistratieVervallen
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Handhaving,
    Norm,
    Uitspraak,
    Zaak,
    Zekerheid,
    breaks,
    meets,
)
from register.domain.norms.sources import eigen_regel
from register.domain.openheid.openheidsfeiten import (
    GeheimhoudingOpgeheven,
    GeheimhoudingOpgelegd,
    GeheimhoudingVervallen,
)
from register.domain.toegang import TOEGANG_STROOM
from register.domain.toegang.toegang import Akkoord, Toegang, toegang_of
from register.domain.toegang.toegangsfeiten import Geheimhandeling, GeheimIngezien
from register.domain.toegang.vierogen import INZAGE

_HANDELING: dict[type, Geheimhandeling] = {
    GeheimhoudingOpgelegd: Geheimhandeling.OPLEGGEN,
    GeheimhoudingOpgeheven: Geheimhandeling.OPHEFFEN,
    GeheimhoudingVervallen: Geheimhandeling.OPHEFFEN,
    GeheimIngezien: Geheimhandeling.INZIEN,
}
_CORRECTIES = (RegistratieGecorrigeerd, RegistratieVervallen)
_GEHEIMHOUDING = (
    GeheimhoudingOpgelegd,
    GeheimhoudingOpgeheven,
    GeheimhoudingVervallen,
)


def _four_eyes(zaak: Zaak) -> Uitspraak:
    handeling = _act(zaak.feit, zaak.context)
    if handeling is None:
        return NIET_VAN_TOEPASSING
    eigen = _own(zaak)
    toegang = toegang_of(
        feit
        for feit in zaak.context.feiten(TOEGANG_STROOM)
        if eigen is None or feit.seq < eigen.seq
    )
    if not toegang.sleutels:
        return NIET_VAN_TOEPASSING
    door, dag = zaak.kop.vastgelegd_door, _day(zaak)
    eerste, tweede = toegang.sleutel(door.sleutel), toegang.sleutel(door.mede)
    if eerste and tweede and not eerste.is_of_same(tweede):
        return meets(eerste.seq, tweede.seq)
    akkoord = _agreed(zaak, toegang, handeling, dag)
    if eerste and akkoord:
        return meets(eerste.seq, akkoord.seq)
    seqs = tuple(sorted(s.seq for s in toegang.sleutels if s.geheim and s.holds(dag)))
    if not toegang.two_keep(dag):
        return breaks("er is één mens met een sleutel voor wat geheim is", *seqs)
    return breaks(
        "een tweede mens tekent mee, met --mede-sleutel of vooraf aan een ander bureau "
        f"('geheim geef-akkoord --handeling {handeling}')",
        *seqs,
    )


def _act(feit: object, context: Context) -> Geheimhandeling | None:
    """What is done with secrecy; a correction that undoes it may lift it.

    Also one that undoes another correction: then what that one undid holds again.
    """
    if not isinstance(feit, _CORRECTIES):
        return _HANDELING.get(type(feit))
    grens = math.inf
    while isinstance(feit, _CORRECTIES):
        doel = context.feit(feit.seq)
        if doel is None or doel.seq >= grens:  # what is undone lies before it
            return None
        feit, grens = doel.gegevens, doel.seq
    return Geheimhandeling.OPHEFFEN if isinstance(feit, _GEHEIMHOUDING) else None


def _own(zaak: Zaak) -> Feit | None:
    """The fact itself where it is on record; at recording it has no version yet."""
    return next(
        (
            feit
            for feit in zaak.context.vastgelegd(zaak.kop.stroom)
            if feit.kop.versie == zaak.kop.versie
        ),
        None,
    )


def _day(zaak: Zaak) -> date:
    op = zaak.kop.vastgelegd_op
    return date.fromisoformat(op[:10]) if op else zaak.context.nu


def _agreed(
    zaak: Zaak, toegang: Toegang, handeling: Geheimhandeling, dag: date
) -> Akkoord | None:
    """The agreement of another person, who still has his key, not used before."""
    onderwerp = _subject(zaak)
    sinds = _last_done(zaak, onderwerp, handeling)
    zelf = toegang.sleutel(zaak.kop.vastgelegd_door.sleutel)
    for akkoord in reversed(toegang.akkoorden):
        ander = toegang.sleutel(akkoord.door)
        if (
            (akkoord.handeling, akkoord.onderwerp) == (handeling, onderwerp)
            and sinds < akkoord.seq
            and dag <= akkoord.tot
            and ander is not None
            and ander.geheim
            and ander.holds(dag)
            and zelf is not None
            and not ander.is_of_same(zelf)
        ):
            return akkoord
    return None


def _last_done(zaak: Zaak, onderwerp: str, handeling: Geheimhandeling) -> int:
    """Where this was last done with it, as recorded; before everything if never."""
    context, eigen = zaak.context, _own(zaak)
    feiten = context.vastgelegd(onderwerp)
    if handeling is Geheimhandeling.INZIEN:
        feiten = [
            blik
            for feit in feiten
            for blik in context.vastgelegd(INZAGE.stroom(str(feit.seq)))
        ]
    eerder = [
        feit.seq
        for feit in feiten
        if _act(feit.gegevens, context) is handeling
        and (eigen is None or feit.seq < eigen.seq)
    ]
    return max(eerder, default=-1)


def _subject(zaak: Zaak) -> str:
    feit = zaak.feit
    return feit.onderwerp if isinstance(feit, GeheimIngezien) else zaak.kop.stroom


NORMEN = (
    Norm(
        id="TOEGANG-01",
        uitvoering=1,
        bron=eigen_regel("vier ogen", "2026-11-22"),
        handhaving=Handhaving.BLOCK,
        zekerheid=Zekerheid.BRON,
        tekst="Geheimhouding opleggen of opheffen en een geheim inzien vragen de "
        "sleutels van twee mensen.",
        over=(*_HANDELING, *_CORRECTIES),
        toets=_four_eyes,
    ),
)
