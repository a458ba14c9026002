"""Openness of what is recorded: publication, its refusal, and whether secrecy holds.

These facts lie in the stream they are about, whatever its kind. Openness is always
judged now, also in answers as of the past (design §3, §4): the day of *now* is given
by who asks. Imposing secrecy and ending it are in geheimhouding.py.
"""

from collections.abc import Sequence
from datetime import date

from register.domain.commands import Beslissing, Opdracht
from register.domain.context import Context
from register.domain.facts import Feit
from register.domain.openheid.openheidsfeiten import (
    GEBEURTENISSEN,
    GeheimhoudingBekrachtigd,
    GeheimhoudingOpgeheven,
    GeheimhoudingOpgelegd,
    GeheimhoudingVervallen,
    Gepubliceerd,
    PublicatieGeweigerd,
)
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)
from register.domain.requirements import require_actor
from register.domain.values import Openheid

__all__ = [
    "AGGREGATEN",
    "GEBEURTENISSEN",
    "OPDRACHTEN",
    "GeheimhoudingBekrachtigd",
    "GeheimhoudingOpgeheven",
    "GeheimhoudingOpgelegd",
    "GeheimhoudingVervallen",
    "Gepubliceerd",
    "PublicatieGeweigerd",
    "begun_secret",
    "is_published",
    "is_refused",
    "lapsed_on",
    "lifted",
    "ratified",
    "require_facts",
    "secrecy",
]

AGGREGATEN = ()

_EINDE = (GeheimhoudingOpgeheven, GeheimhoudingVervallen)


def secrecy(feiten: Sequence[Feit], nu: date) -> Feit | None:
    """The fact by which secrecy holds on the day `nu`, by everything that is known."""
    geldend = _imposed(feiten)
    return None if geldend is None or _is_over(geldend, nu) else geldend


def begun_secret(feiten: Sequence[Feit]) -> Feit | None:
    """The first fact since the last end that was recorded as secret, not imposed on."""
    gevonden: Feit | None = None
    for feit in sorted(feiten, key=lambda feit: feit.seq):
        kop = feit.kop.openbaarheid
        if isinstance(feit.gegevens, _EINDE):
            gevonden = None
        elif gevonden is None and kop and kop.openheid is Openheid.GEHEIM:
            gevonden = feit
    return gevonden


def lapsed_on(feiten: Sequence[Feit], nu: date) -> date | None:
    """The last day of secrecy that has ended by itself, when nothing else did."""
    geldend = _imposed(feiten)
    if geldend is None or not _is_over(geldend, nu):
        return None
    return _until(geldend)


def lifted(feiten: Sequence[Feit], nu: date) -> bool:
    """Whether secrecy on it ever ended: lifted, lapsed, or over by itself."""
    return any(
        isinstance(feit.gegevens, _EINDE) or _is_over(feit, nu) for feit in feiten
    )


def ratified(feiten: Sequence[Feit], opgelegd: Feit) -> Feit | None:
    """The fact by which the AB ratified this secrecy, if it did."""
    later = [
        feit
        for feit in feiten
        if isinstance(feit.gegevens, GeheimhoudingBekrachtigd)
        and feit.seq > opgelegd.seq
    ]
    return min(later, key=lambda feit: feit.seq, default=None)


def _imposed(feiten: Sequence[Feit]) -> Feit | None:
    """The last imposition, in order of recording, that no fact ended."""
    geldend: Feit | None = None
    over = (GeheimhoudingOpgelegd, *_EINDE)
    gevonden = [feit for feit in feiten if isinstance(feit.gegevens, over)]
    for feit in sorted(gevonden, key=lambda feit: feit.seq):
        opgelegd = isinstance(feit.gegevens, GeheimhoudingOpgelegd)
        geldend = feit if opgelegd else None
    return geldend


def _until(feit: Feit) -> date | None:
    gegevens = feit.gegevens
    return gegevens.tot if isinstance(gegevens, GeheimhoudingOpgelegd) else None


def _is_over(feit: Feit, nu: date) -> bool:
    tot = _until(feit)
    return tot is not None and tot < nu


def is_published(feiten: Sequence[Feit]) -> bool:
    """Whether the stream was published, judged by everything that is known."""
    return any(isinstance(feit.gegevens, Gepubliceerd) for feit in feiten)


def is_refused(feiten: Sequence[Feit]) -> bool:
    """Whether it was decided not to publish, and not otherwise since."""
    over = [
        feit
        for feit in feiten
        if isinstance(feit.gegevens, Gepubliceerd | PublicatieGeweigerd)
    ]
    laatste = max(over, key=lambda feit: feit.seq, default=None)
    return laatste is not None and isinstance(laatste.gegevens, PublicatieGeweigerd)


def publiceer(opdracht: Gepubliceerd, context: Context) -> Beslissing:
    """Make public; refused while secrecy holds."""
    feiten = require_facts(context, opdracht.stroom)
    if secret := secrecy(feiten, context.dag):
        msg = (
            f"op '{opdracht.stroom}' rust geheimhouding (seq {secret.seq}); hef die "
            "eerst op"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/stroom")
    return (opdracht,)


def weiger(opdracht: PublicatieGeweigerd, context: Context) -> Beslissing:
    """Refuse to publish what is not public yet."""
    feiten = require_facts(context, opdracht.stroom)
    if not opdracht.gronden:
        msg = "noem ten minste één grond waarop publicatie is geweigerd (Woo 5.1)"
        raise OngeldigeInvoer(msg, pad="/gegevens/gronden")
    for feit in feiten:
        if isinstance(feit.gegevens, Gepubliceerd):
            msg = (
                f"'{opdracht.stroom}' is al openbaar sinds {feit.dag} (seq {feit.seq});"
                " leg geheimhouding op, of corrigeer die registratie"
            )
            raise VerkeerdeVolgorde(msg, pad="/gegevens/stroom")
    if opdracht.door:
        require_actor(context, opdracht.door, "/gegevens/door")
    return (opdracht,)


def require_facts(context: Context, stroom: str) -> tuple[Feit, ...]:
    """All facts of a stream that there is."""
    feiten = tuple(context.feiten(stroom))
    if not feiten:
        raise OnbekendeVerwijzing("stroom", stroom, pad="/gegevens/stroom")
    return feiten


OPDRACHTEN = (
    Opdracht(
        "Publiceer",
        Gepubliceerd,
        publiceer,
        ("openbaarheid", "publiceer"),
        "Maak openbaar wat over één onderwerp is vastgelegd.",
    ),
    Opdracht(
        "WeigerPublicatie",
        PublicatieGeweigerd,
        weiger,
        ("openbaarheid", "weiger"),
        "Leg vast dat publicatie is geweigerd, en op welke grond van de Woo.",
    ),
)
