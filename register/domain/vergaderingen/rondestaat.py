"""A written round outside a meeting: who reacted, and how it ended.

Stream `schriftelijkeronde/{ronde}`; the commands stand in `schriftelijkeronde`. The law
does not know it: what it asks and who may speak by silence is the reglement van orde's.
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.facts import Aggregaat, Feit
from register.domain.records import dataclass, replace
from register.domain.values import Tekst
from register.domain.vergaderingen.stemfeiten import Aantallen


class Reactie(StrEnum):
    """What a member answers; one `bespreken` takes the matter to a meeting."""

    VOOR = "voor"
    TEGEN = "tegen"
    BESPREKEN = "bespreken"


class Rondeuitkomst(StrEnum):
    """How a round ended; `te_weinig_reacties` is for a round without a quorum."""

    AANGENOMEN = "aangenomen"
    VERWORPEN = "verworpen"
    GESTAAKT = "gestaakt"
    BESPREKEN = "bespreken"
    TE_WEINIG_REACTIES = "te_weinig_reacties"


@dataclass(frozen=True, kw_only=True)
class SchriftelijkeRondeGestart:
    """A proposal is put to the members of a gremium in writing.

    `stilzwijgend`: who does not react before `uiterlijk` counts as in favour.
    """

    SOORT: ClassVar[str] = "schriftelijke-ronde-gestart.v1"
    STROOM: ClassVar[str] = "schriftelijkeronde/{ronde}"

    ronde: str
    gremium: str
    vraag: Tekst
    uiterlijk: date
    dossier: str = ""
    voorstel: str = ""
    stilzwijgend: bool = False
    reden: Tekst = ""
    stuk: str = ""


@dataclass(frozen=True, kw_only=True)
class ReactieGegeven:
    """A member, or who stands in for him, reacts; the last reaction of a seat counts.

    `te_laat` is filled in: it came after the day that was asked.
    """

    SOORT: ClassVar[str] = "reactie-gegeven.v1"
    STROOM: ClassVar[str] = "schriftelijkeronde/{ronde}"

    ronde: str
    persoon: str
    reactie: Reactie
    gemeente: str = ""
    vervangt: str = ""
    toelichting: Tekst = ""
    te_laat: bool = False


@dataclass(frozen=True, kw_only=True)
class SchriftelijkeRondeGesloten:
    """The round ended; `hoofden` and `gewichten` are the reactions counted.

    `zittend`: members at the closing, `zwegen`: how many of them did not react.
    `vergadering` and `punt`: where it is discussed, empty while that is not known.
    """

    SOORT: ClassVar[str] = "schriftelijke-ronde-gesloten.v1"
    STROOM: ClassVar[str] = "schriftelijkeronde/{ronde}"

    ronde: str
    uitkomst: Rondeuitkomst
    hoofden: Aantallen
    zittend: int
    zwegen: int = 0
    gewichten: Aantallen | None = None
    vergadering: str = ""
    punt: str = ""


GEBEURTENISSEN = (
    SchriftelijkeRondeGestart,
    ReactieGegeven,
    SchriftelijkeRondeGesloten,
)


@dataclass(frozen=True, kw_only=True)
class Reageerder:
    """The reaction that counts for one seat."""

    persoon: str
    gemeente: str
    vervangt: str
    reactie: Reactie
    te_laat: bool
    op: date
    seq: int

    @property
    def zetel(self) -> str:
        """The member whose seat it is."""
        return self.vervangt or self.persoon


@dataclass(frozen=True, kw_only=True)
class SchriftelijkeRonde:
    """A round as it stands; open until `gesloten_op` is there."""

    code: str
    gremium: str
    vraag: Tekst
    dossier: str
    voorstel: str
    uiterlijk: date
    stilzwijgend: bool
    gestart_op: date
    seqs: tuple[int, ...]
    reacties: tuple[Reageerder, ...] = ()
    uitkomst: Rondeuitkomst | None = None
    hoofden: Aantallen | None = None
    gewichten: Aantallen | None = None
    vergadering: str = ""
    punt: str = ""
    gesloten_op: date | None = None


def evolve(staat: SchriftelijkeRonde | None, feit: Feit) -> SchriftelijkeRonde | None:
    """Fold one fact; a later reaction of a seat replaces an earlier one."""
    if staat is None:
        match feit.gegevens:
            case SchriftelijkeRondeGestart() as begin:
                return _started(begin, feit)
            case _:
                return None
    seqs = (*staat.seqs, feit.seq)
    match feit.gegevens:
        case ReactieGegeven() as gegeven:
            nieuw = Reageerder(
                persoon=gegeven.persoon,
                gemeente=gegeven.gemeente,
                vervangt=gegeven.vervangt,
                reactie=gegeven.reactie,
                te_laat=gegeven.te_laat,
                op=feit.dag,
                seq=feit.seq,
            )
            rest = tuple(r for r in staat.reacties if r.zetel != nieuw.zetel)
            return replace(staat, reacties=(*rest, nieuw), seqs=seqs)
        case SchriftelijkeRondeGesloten() as einde:
            return replace(
                staat,
                uitkomst=einde.uitkomst,
                hoofden=einde.hoofden,
                gewichten=einde.gewichten,
                vergadering=einde.vergadering,
                punt=einde.punt,
                gesloten_op=feit.dag,
                seqs=seqs,
            )
        case _:
            return staat


def _started(begin: SchriftelijkeRondeGestart, feit: Feit) -> SchriftelijkeRonde:
    return SchriftelijkeRonde(
        code=begin.ronde,
        gremium=begin.gremium,
        vraag=begin.vraag,
        dossier=begin.dossier,
        voorstel=begin.voorstel,
        uiterlijk=begin.uiterlijk,
        stilzwijgend=begin.stilzwijgend,
        gestart_op=feit.dag,
        seqs=(feit.seq,),
    )


SCHRIFTELIJKERONDE = Aggregaat("schriftelijkeronde", evolve)
