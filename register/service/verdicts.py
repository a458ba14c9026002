"""What the norms say of a fact that is being recorded: findings, or a refusal.

Loaded only for facts that norms judge and commands that set one aside.
"""

from collections.abc import Sequence

from register.codec.intake import Regel
from register.domain.besluiten.besluit import Oordeel
from register.domain.context import Context
from register.domain.norms.catalogue import IDS
from register.domain.norms.eigen.gelding import own_norm
from register.domain.norms.judging import Judged, judge
from register.domain.norms.norm import Handhaving, Norm
from register.domain.refusals import Graad, NormGeschonden, OngeldigeInvoer
from register.service.receipts import Bevinding

__all__ = ["findings", "judge", "require_norms", "severity"]

_ERNST = {
    Handhaving.BLOCK: "hoog",
    Handhaving.FINDING: "midden",
    Handhaving.DERIVE: "laag",
}


def severity(norm: Norm, opzij: tuple[str, ...]) -> str:
    """How much a finding weighs; what somebody set aside weighs most (design §4)."""
    return "hoogst" if norm.id in opzij else _ERNST[norm.handhaving]


def require_norms(regel: Regel, context: Context) -> None:
    """Refuse to set aside what is no norm: a slip would set nothing aside."""
    for plek, norm in enumerate(regel.override.regels if regel.override else ()):
        if norm not in IDS and own_norm(norm, context) is None:
            msg = (
                f"'{norm}' is geen norm waaraan het register toetst; "
                "'besluiten normen' noemt ze"
            )
            raise OngeldigeInvoer(msg, pad=f"/override/regels/{plek}")


def findings(
    oordelen: Sequence[Judged], regel: Regel, *, streng: bool
) -> tuple[Bevinding, ...]:
    """Findings of one fact; refuses what a norm forbids and nobody overrode."""
    opzij = regel.override.regels if regel.override else ()
    bevindingen: list[Bevinding] = []
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
    return tuple(bevindingen)
