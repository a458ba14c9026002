"""The register's own rule on what is secret: two persons, two keys (design §7).

It holds where at least one key was granted: before that nobody signs, and there is no
second person to tell from the first. Where one person holds all keys for what is secret
it cannot be met; who acts alone sets it aside with a reason, and that is a finding.
"""

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

_HANDELING: dict[type, Geheimhandeling] = {
    GeheimhoudingOpgelegd: Geheimhandeling.OPLEGGEN,
    GeheimhoudingOpgeheven: Geheimhandeling.OPHEFFEN,
    GeheimhoudingVervallen: Geheimhandeling.OPHEFFEN,
    GeheimIngezien: Geheimhandeling.INZIEN,
}
_CORRECTIES = (RegistratieGecorrigeerd, RegistratieVervallen)
_TWEE = 2


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
    if eerste and tweede and eerste.wie != tweede.wie:
        return meets(eerste.seq, tweede.seq)
    akkoord = _agreed(zaak, toegang, handeling, dag)
    if eerste and akkoord:
        return meets(eerste.seq, akkoord.seq)
    seqs = tuple(sorted(s.seq for s in toegang.sleutels if s.geheim and s.holds(dag)))
    if len(toegang.keepers(dag)) < _TWEE:
        return breaks("er is één mens met een sleutel voor wat geheim is", *seqs)
    return breaks(
        "een tweede mens tekent mee, met --mede-sleutel of vooraf aan een ander bureau "
        f"('geheim geef-akkoord --handeling {handeling}')",
        *seqs,
    )


def _act(feit: object, context: Context) -> Geheimhandeling | None:
    """What is done with secrecy; a correction that undoes it lifts it."""
    if isinstance(feit, _CORRECTIES):
        doel = context.feit(feit.seq)
        opgelegd = doel is not None and isinstance(
            doel.gegevens, GeheimhoudingOpgelegd | GeheimhoudingOpgeheven
        )
        return Geheimhandeling.OPHEFFEN if opgelegd else None
    return _HANDELING.get(type(feit))


def _own(zaak: Zaak) -> Feit | None:
    """The fact itself where it is on record; at recording it has no version yet."""
    return next(
        (
            feit
            for feit in zaak.context.feiten(zaak.kop.stroom)
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
    """The agreement of another person that was not used before."""
    onderwerp = _subject(zaak)
    eigen = _own(zaak)
    eerder = [
        feit.seq
        for feit in zaak.context.feiten(zaak.kop.stroom)
        if _act(feit.gegevens, zaak.context) is handeling
        and (eigen is None or feit.seq < eigen.seq)
    ]
    sinds = max(eerder, default=-1)
    zelf = toegang.sleutel(zaak.kop.vastgelegd_door.sleutel)
    for akkoord in reversed(toegang.akkoorden):
        ander = toegang.sleutel(akkoord.door)
        if (
            (akkoord.handeling, akkoord.onderwerp) == (handeling, onderwerp)
            and sinds < akkoord.seq
            and dag <= akkoord.tot
            and ander is not None
            and ander.geheim
            and zelf is not None
            and ander.wie != zelf.wie
        ):
            return akkoord
    return None


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
