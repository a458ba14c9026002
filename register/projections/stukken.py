"""Documents, and where in the log they are referred to."""

from collections.abc import Iterable, Mapping

from register.domain.facts import Feit, RegistratieGecorrigeerd
from register.domain.openheid.stuk import STUK, Stuk
from register.projections.gebeurtenissen import dossier_of
from register.projections.lists import (
    Gebeurtenislijst,
    Lijst,
    Rij,
    content,
    parts,
    sealed_row,
)

_velden = parts(
    "titel",
    "soort",
    "versie",
    "gelakt",
    "vindplaats",
    "omvang",
    "mediatype",
    "dossier",
    "toegevoegd_op",
    "vervangen_door",
    "vervangen_op",
    "publicaties",
    "seqs",
)


def _rows(stuk: Stuk) -> Mapping[str, Rij]:
    bestand = _kept(stuk)
    inhoud = content(
        {
            "stuk": stuk.sha256,
            "bestand": bestand,
            **_velden(stuk),
        }
    )
    velden = (stuk.soort, stuk.dossier, bestand, stuk.toegevoegd_op.isoformat())
    return {stuk.sha256: Rij(velden, inhoud)}


def _kept(stuk: Stuk) -> str:
    """Whether the register got the file itself: only then its size is recorded."""
    if stuk.omvang is not None:
        return "bewaard"
    return "alleen_vindplaats" if stuk.vindplaats else "ontbreekt"


_KOLOMMEN = ("soort", "dossier", "bestand", "toegevoegd_op")

STUKKEN = Lijst(
    naam="stukken",
    aggregaat=STUK,
    kolommen=_KOLOMMEN,
    rijen=_rows,
    volgorde="toegevoegd_op",
    gesloten=sealed_row("stuk", _KOLOMMEN, "toegevoegd_op"),
)


def _references(feit: Feit, staat: object | None) -> Rij | None:
    """What one fact refers to; `over` is the fact that it is about or corrects.

    A correction replaces what the fact says, not the evidence in its envelope.
    """
    gegevens, over = feit.gegevens, feit.seq
    if isinstance(feit.gegevens, RegistratieGecorrigeerd):
        gegevens, over = feit.gegevens.gegevens, feit.gegevens.seq
    stuk, stukken = getattr(gegevens, "stuk", ""), getattr(gegevens, "stukken", ())
    if over == feit.seq and not (feit.kop.bewijs or stuk or stukken):
        return None  # as nearly every fact
    bewijs = _codes(bewijs.sha256 for bewijs in feit.kop.bewijs)
    genoemd = _codes((stuk, *stukken))
    if not (bewijs or genoemd) and (over == feit.seq or not _can_name(gegevens)):
        return None
    inhoud = content(
        {"seq": feit.seq, "over": over, "bewijs": bewijs, "genoemd": genoemd}
    )
    return Rij((dossier_of(feit, staat),), inhoud)


def _can_name(gegevens: object) -> bool:
    """A correction may take a reference away: then that is what it says."""
    return hasattr(gegevens, "stuk") or hasattr(gegevens, "stukken")


def _codes(stukken: Iterable[object]) -> list[str]:
    return [stuk for stuk in stukken if isinstance(stuk, str) and stuk]


STUKVERWIJZINGEN = Gebeurtenislijst(
    naam="stukverwijzingen", kolommen=("dossier",), rij=_references
)
