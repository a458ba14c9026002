"""The form of a composition: how many members a gremium has, and from whom.

While seats are being filled too few is no breach; deciding makes it one. Too many is
one at once.
"""

from collections import Counter
from collections.abc import Iterator

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.context import Context
from register.domain.norms.eigen.eigennorm import EigenNormVastgesteld
from register.domain.norms.eigen.eisen import Samenstellingseis
from register.domain.norms.eigen.vorm import Vorm
from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Uitspraak,
    Zaak,
    breaks,
    meets,
    open_question,
)
from register.domain.norms.reading import listed
from register.domain.organisatie.gremium import GREMIUM, Gremium, LidAangewezen
from register.domain.organisatie.regeling import REGELING
from register.domain.vergaderingen.presentie import sitting


def _eis(norm: EigenNormVastgesteld) -> Samenstellingseis:
    assert norm.samenstelling is not None, "it is of this form"
    return norm.samenstelling


def _composed(norm: EigenNormVastgesteld, zaak: Zaak) -> Uitspraak:
    feit, eis = zaak.feit, _eis(norm)
    if isinstance(feit, BesluitGenomen):
        code, besluit = feit.orgaan, True
    elif isinstance(feit, LidAangewezen) and feit.rol.is_lid:
        code, besluit = feit.gremium, False
    else:
        return NIET_VAN_TOEPASSING
    gremium = zaak.context.staat(GREMIUM, code)
    if gremium is None:
        return open_question(f"gremium '{code}' is niet bekend")
    leden = {lid.persoon: lid.gemeente for lid in sitting(gremium)}
    if isinstance(feit, LidAangewezen):
        leden[feit.persoon] = feit.gemeente
    teveel = list(_too_many(eis, gremium.code, leden))
    if teveel:
        return breaks("; ".join(teveel), gremium.seq)
    if not besluit:
        return NIET_VAN_TOEPASSING
    return _filled(eis, gremium, leden, zaak.context)


def _filled(
    eis: Samenstellingseis, gremium: Gremium, leden: dict[str, str], context: Context
) -> Uitspraak:
    if not leden:
        tekst = f"de leden van '{gremium.code}' zijn niet vastgelegd"
        return open_question(tekst, gremium.seq)
    seqs = (gremium.seq, *sorted({lid.seq for lid in sitting(gremium)}))
    tekort = list(_too_few(eis, gremium, leden, context))
    if tekort:
        return breaks("; ".join(tekort), *seqs)
    if "" in leden.values() and _about_gemeenten(eis):
        return open_question("niet van elk lid is de gemeente vastgelegd", *seqs)
    return meets(*seqs)


def _about_gemeenten(eis: Samenstellingseis) -> bool:
    van_wie = (eis.gemeenten, eis.per_gemeente_minimum, eis.per_gemeente_maximum)
    return any(grens is not None for grens in van_wie)


def _too_many(
    eis: Samenstellingseis, code: str, leden: dict[str, str]
) -> Iterator[str]:
    if eis.maximum is not None and len(leden) > eis.maximum:
        yield f"'{code}' heeft {len(leden)} leden; het maximum is {eis.maximum}"
    if eis.per_gemeente_maximum is not None:
        geteld = Counter(gemeente for gemeente in leden.values() if gemeente)
        veel = [g for g, n in sorted(geteld.items()) if n > eis.per_gemeente_maximum]
        if veel:
            hoogste = eis.per_gemeente_maximum
            yield f"{listed(veel)} heeft meer dan {hoogste} leden in '{code}'"


def _too_few(
    eis: Samenstellingseis, gremium: Gremium, leden: dict[str, str], context: Context
) -> Iterator[str]:
    code, geteld = gremium.code, Counter(leden.values())
    onbekend = geteld.pop("", 0)
    if eis.minimum is not None and len(leden) < eis.minimum:
        yield f"'{code}' heeft {len(leden)} leden; het minimum is {eis.minimum}"
    if eis.gemeenten is not None and len(geteld) + onbekend < eis.gemeenten:
        yield (
            f"de leden van '{code}' komen uit {len(geteld)} gemeenten; het minimum "
            f"is {eis.gemeenten}"
        )
    laagste = eis.per_gemeente_minimum
    if laagste is not None and not onbekend:
        weinig = [g for g in _deelnemers(gremium, context) if geteld[g] < laagste]
        if weinig:
            yield f"{listed(weinig)} heeft minder dan {laagste} leden in '{code}'"


def _deelnemers(gremium: Gremium, context: Context) -> tuple[str, ...]:
    regeling = context.staat(REGELING, "")
    return gremium.deelnemers or tuple(sorted(regeling.deelnemers if regeling else ()))


def _over(_: EigenNormVastgesteld) -> tuple[type, ...]:
    return (LidAangewezen, BesluitGenomen)


def _zin(norm: EigenNormVastgesteld) -> str:
    eis = _eis(norm)
    eisen = [
        tekst.format(getal)
        for getal, tekst in (
            (eis.minimum, "ten minste {} leden"),
            (eis.maximum, "ten hoogste {} leden"),
            (eis.gemeenten, "leden uit ten minste {} gemeenten"),
            (eis.per_gemeente_minimum, "ten minste {} per gemeente"),
            (eis.per_gemeente_maximum, "ten hoogste {} per gemeente"),
        )
        if getal is not None
    ]
    return f"{', '.join(norm.organen)} heeft {', '.join(eisen)}"


VORM = Vorm(over=_over, toetsen={1: _composed}, zin=_zin)
