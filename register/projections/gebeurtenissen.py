"""Lists with a row per event: the audit trail, and the time line of a dossier."""

from register.codec.plain import plain
from register.domain.besluiten.besluit import Besluit
from register.domain.dossiers.dossier import DOSSIER
from register.domain.facts import Feit
from register.projections.lists import Gebeurtenislijst, Rij, content


def dossier_of(feit: Feit, staat: object | None) -> str:
    """Dossier that an event belongs to: by its envelope, or by its stream."""
    if feit.kop.dossier:
        return feit.kop.dossier
    if isinstance(staat, Besluit):
        return staat.genomen.dossier
    soort, _, code = feit.kop.stroom.partition("/")
    if soort == DOSSIER.prefix:
        return code  # also what says nothing of a dossier itself: a correction
    return str(getattr(staat, "dossier", ""))


def _trail(feit: Feit, staat: object | None) -> Rij:
    kop = feit.kop
    dossier = dossier_of(feit, staat)
    inhoud = content(
        {
            "seq": feit.seq,
            "soort": kop.soort,
            "stroom": kop.stroom,
            "versie": kop.versie,
            "feitdatum": kop.feitdatum,
            "vastgelegd_op": kop.vastgelegd_op,
            "vastgelegd_door": kop.vastgelegd_door.actor,
            "hoedanigheid": kop.hoedanigheid,
            "namens": kop.namens,
            "dossier": dossier,
            "grondslag": kop.grondslag,
            "bewijs": kop.bewijs,
            "override": kop.override,
            "achterstand": kop.achterstand or None,
        }
    )
    velden = (
        kop.soort,
        dossier,
        kop.vastgelegd_op,
        kop.vastgelegd_door.actor,
        "ja" if kop.override else "",
        "ja" if kop.achterstand else "",
    )
    return Rij(velden, inhoud)


AUDITTRAIL = Gebeurtenislijst(
    naam="audittrail",
    kolommen=("soort", "dossier", "vastgelegd_op", "door", "override", "achterstand"),
    rij=_trail,
)

_STIL = frozenset({"nummer-toegekend.v1", "besluit-getoetst.v1", "gepubliceerd.v1"})
"""Kinds that belong to the register's own book-keeping, not to the story."""


def _moment(feit: Feit, staat: object | None) -> Rij | None:
    kop = feit.kop
    if kop.soort in _STIL:
        return None
    dossier = dossier_of(feit, staat)
    if not dossier:
        return None
    inhoud = content(
        {
            "seq": feit.seq,
            "soort": kop.soort,
            "stroom": kop.stroom,
            "dossier": dossier,
            "feitdatum": kop.feitdatum,
            "hoedanigheid": kop.hoedanigheid,
            "namens": kop.namens,
            "bewijs": kop.bewijs,
            "gegevens": None if feit.gegevens is None else plain(feit.gegevens),
        }
    )
    return Rij((dossier, kop.soort), inhoud)


DOSSIERTIJDLIJN = Gebeurtenislijst(
    naam="dossiertijdlijn", kolommen=("dossier", "soort"), rij=_moment
)
