"""Proposals in a dossier: drafted, changed, put off, taken back.

They lie in the stream of the dossier, whose `evolve` calls the fold here; the
commands are in `behandeling`.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar, assert_never

from register.domain.facts import Feit
from register.domain.records import dataclass, replace
from register.domain.values import Feitdatum, Onbekend, Tekst


class Vraagtype(StrEnum):
    """What is asked (DOM-11: *wat* belongs in an RPO, *hoe* in a BC)."""

    WAT = "wat"
    HOE = "hoe"
    WAT_EN_HOE = "wat_en_hoe"
    KADER = "kader"
    UITVOERING = "uitvoering"


class VoorstelStatus(StrEnum):
    """How a proposal stands; whether it was decided is in the besluiten."""

    OPGESTELD = "opgesteld"
    AANGEHOUDEN = "aangehouden"
    INGETROKKEN = "ingetrokken"


@dataclass(frozen=True, kw_only=True)
class VoorstelOpgesteld:
    """A proposal to the gremium `aan`; amounts in euro cents."""

    SOORT: ClassVar[str] = "voorstel-opgesteld.v1"
    STROOM: ClassVar[str] = "dossier/{dossier}"

    dossier: str
    voorstel: str
    titel: Tekst
    vraagtype: Vraagtype | Onbekend
    gevraagd_besluit: Tekst
    aan: str
    route: str = ""
    module: str = ""
    opsteller: str = ""
    bedrag: int | None = None
    boekjaar: int | None = None
    dekking: Tekst = ""
    afwegingscriteria: Tekst = ""
    versie: int | None = None


@dataclass(frozen=True, kw_only=True)
class VoorstelGewijzigd:
    """A next version of a proposal."""

    SOORT: ClassVar[str] = "voorstel-gewijzigd.v1"
    STROOM: ClassVar[str] = "dossier/{dossier}"

    dossier: str
    voorstel: str
    versie: int
    samenvatting: Tekst


@dataclass(frozen=True, kw_only=True)
class VoorstelIngetrokken:
    """The proposal was taken back before it was decided."""

    SOORT: ClassVar[str] = "voorstel-ingetrokken.v1"
    STROOM: ClassVar[str] = "dossier/{dossier}"

    dossier: str
    voorstel: str
    reden: Tekst


@dataclass(frozen=True, kw_only=True)
class BesluitAangehouden:
    """The organ put the decision off; takes no besluitnummer (design §4)."""

    SOORT: ClassVar[str] = "besluit-aangehouden.v1"
    STROOM: ClassVar[str] = "dossier/{dossier}"

    dossier: str
    voorstel: str
    orgaan: str
    reden: Tekst
    vergadering: str = ""
    tot: Feitdatum | None = None


GEBEURTENISSEN = (
    VoorstelOpgesteld,
    VoorstelGewijzigd,
    VoorstelIngetrokken,
    BesluitAangehouden,
)


@dataclass(frozen=True, kw_only=True)
class Voorstel:
    """A proposal as it stands; `seqs` are the facts that made it so."""

    code: str
    titel: Tekst
    vraagtype: Vraagtype | Onbekend
    gevraagd_besluit: Tekst
    aan: str
    route: str
    module: str
    opsteller: str
    bedrag: int | None
    boekjaar: int | None
    dekking: Tekst
    afwegingscriteria: Tekst
    versie: int
    opgesteld_op: date
    seqs: tuple[int, ...]
    status: VoorstelStatus = VoorstelStatus.OPGESTELD
    aangehouden_op: date | None = None
    aangehouden_tot: Feitdatum | None = None
    ingetrokken_op: date | None = None


def evolve_voorstellen(
    voorstellen: tuple[Voorstel, ...], feit: Feit
) -> tuple[Voorstel, ...]:
    """Fold one fact into the proposals of a dossier."""
    match feit.gegevens:
        case VoorstelOpgesteld() as nieuw:
            return (*voorstellen, _drafted(nieuw, feit))
        case (
            VoorstelGewijzigd() | VoorstelIngetrokken() | BesluitAangehouden() as ander
        ):
            return tuple(
                _changed(v, ander, feit) if v.code == ander.voorstel else v
                for v in voorstellen
            )
        case _:
            return voorstellen


def _drafted(nieuw: VoorstelOpgesteld, feit: Feit) -> Voorstel:
    return Voorstel(
        code=nieuw.voorstel,
        titel=nieuw.titel,
        vraagtype=nieuw.vraagtype,
        gevraagd_besluit=nieuw.gevraagd_besluit,
        aan=nieuw.aan,
        route=nieuw.route,
        module=nieuw.module,
        opsteller=nieuw.opsteller,
        bedrag=nieuw.bedrag,
        boekjaar=nieuw.boekjaar,
        dekking=nieuw.dekking,
        afwegingscriteria=nieuw.afwegingscriteria,
        versie=1 if nieuw.versie is None else nieuw.versie,
        opgesteld_op=feit.dag,
        seqs=(feit.seq,),
    )


def _changed(
    voorstel: Voorstel,
    ander: VoorstelGewijzigd | VoorstelIngetrokken | BesluitAangehouden,
    feit: Feit,
) -> Voorstel:
    seqs = (*voorstel.seqs, feit.seq)
    match ander:
        case VoorstelGewijzigd():
            return replace(voorstel, versie=ander.versie, seqs=seqs)
        case VoorstelIngetrokken():
            return replace(
                voorstel,
                status=VoorstelStatus.INGETROKKEN,
                ingetrokken_op=feit.dag,
                seqs=seqs,
            )
        case BesluitAangehouden():
            return replace(
                voorstel,
                status=VoorstelStatus.AANGEHOUDEN,
                aangehouden_op=feit.dag,
                aangehouden_tot=ander.tot,
                seqs=seqs,
            )
        case _:
            assert_never(ander)
