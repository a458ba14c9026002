"""Agreements in law, from being concluded to their end.

Stream `overeenkomst/{overeenkomst}`; the commands are in `contracteren`. What an
agreement rests on stands in `hangt_af_van`, as `soort/code` (see `samenhang`).
"""

from datetime import date
from enum import StrEnum
from typing import ClassVar

from register.domain.facts import Aggregaat, Feit
from register.domain.records import dataclass, replace
from register.domain.termijnen.periods import Duur, Eenheid, ruwe_laatste_dag
from register.domain.values import Onbekend, Tekst


class Overeenkomstsoort(StrEnum):
    """What kind of agreement it is; `dvo`: dienstverleningsovereenkomst."""

    DVO = "dvo"
    SAMENWERKING = "samenwerking"
    RAAMOVEREENKOMST = "raamovereenkomst"
    INKOOP = "inkoop"
    CONVENANT = "convenant"
    OVERIG = "overig"


class Partijrol(StrEnum):
    """What a party is to the others."""

    PARTIJ = "partij"
    OPDRACHTGEVER = "opdrachtgever"
    OPDRACHTNEMER = "opdrachtnemer"


class Einde(StrEnum):
    """How an agreement came to its end."""

    VERSTRIJKEN = "verstrijken"
    OPZEGGING = "opzegging"
    WEDERZIJDS = "wederzijds"
    ONTBINDING = "ontbinding"
    OVERIG = "overig"


@dataclass(frozen=True, kw_only=True)
class Partij:
    """One party: `regeling`, a deelnemer, a gremium, or with its `naam` an outsider."""

    partij: str
    rol: Partijrol = Partijrol.PARTIJ
    naam: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class OvereenkomstGesloten:
    """It was concluded; it runs `ingang` up to and with `einde`, if it has one.

    `opzegmaanden`: how many months before its end it is to be given notice of.
    """

    SOORT: ClassVar[str] = "overeenkomst-gesloten.v1"
    STROOM: ClassVar[str] = "overeenkomst/{overeenkomst}"

    overeenkomst: str
    soort: Overeenkomstsoort
    titel: Tekst
    partijen: tuple[Partij, ...]
    ingang: date | Onbekend
    einde: date | None = None
    opzegmaanden: int | None = None
    stilzwijgend: bool = False
    module: str = ""
    hangt_af_van: tuple[str, ...] = ()
    bedrag: int | None = None
    besluit: str = ""
    dossier: str = ""
    bewaker: str = ""


@dataclass(frozen=True, kw_only=True)
class OvereenkomstVerlengd:
    """It runs longer, up to and with another day."""

    SOORT: ClassVar[str] = "overeenkomst-verlengd.v1"
    STROOM: ClassVar[str] = "overeenkomst/{overeenkomst}"

    overeenkomst: str
    einde: date
    besluit: str = ""
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class OvereenkomstGewijzigd:
    """Something else changed; what is not given stays.

    `partijen` is the whole new list; `hangt_af_van` and `niet_meer_van` say what is
    added and what goes.
    """

    SOORT: ClassVar[str] = "overeenkomst-gewijzigd.v1"
    STROOM: ClassVar[str] = "overeenkomst/{overeenkomst}"

    overeenkomst: str
    omschrijving: Tekst
    partijen: tuple[Partij, ...] = ()
    opzegmaanden: int | None = None
    bedrag: int | None = None
    hangt_af_van: tuple[str, ...] = ()
    niet_meer_van: tuple[str, ...] = ()
    bewaker: str = ""
    besluit: str = ""


@dataclass(frozen=True, kw_only=True)
class OvereenkomstOpgezegd:
    """A party gave notice; `per` is the last day on which it holds."""

    SOORT: ClassVar[str] = "overeenkomst-opgezegd.v1"
    STROOM: ClassVar[str] = "overeenkomst/{overeenkomst}"

    overeenkomst: str
    door: str
    per: date
    reden: Tekst = ""


@dataclass(frozen=True, kw_only=True)
class OvereenkomstBeeindigd:
    """It holds no more from the day of the fact."""

    SOORT: ClassVar[str] = "overeenkomst-beeindigd.v1"
    STROOM: ClassVar[str] = "overeenkomst/{overeenkomst}"

    overeenkomst: str
    oorzaak: Einde
    besluit: str = ""
    reden: Tekst = ""


GEBEURTENISSEN = (
    OvereenkomstGesloten,
    OvereenkomstVerlengd,
    OvereenkomstGewijzigd,
    OvereenkomstOpgezegd,
    OvereenkomstBeeindigd,
)


@dataclass(frozen=True, kw_only=True)
class Overeenkomst:
    """An agreement as it stands on a day."""

    code: str
    soort: Overeenkomstsoort
    titel: Tekst
    partijen: tuple[Partij, ...]
    ingang: date | Onbekend
    einde: date | None
    opzegmaanden: int | None
    stilzwijgend: bool
    module: str
    hangt_af_van: tuple[str, ...]
    bedrag: int | None
    besluit: str
    dossier: str
    bewaker: str
    gesloten_op: date
    seqs: tuple[int, ...]
    opgezegd_op: date | None = None
    beeindigd_op: date | None = None

    @property
    def loopt(self) -> bool:
        """Whether it was not ended; one past its `einde` still is to be ended."""
        return self.beeindigd_op is None

    @property
    def uiterlijk_opzeggen(self) -> date | None:
        """Last day to give notice before it ends or is renewed by itself."""
        if self.einde is None or self.opzegmaanden is None or self.opgezegd_op:
            return None
        return ruwe_laatste_dag(
            self.einde, Duur(aantal=-self.opzegmaanden, eenheid=Eenheid.MAANDEN)
        )


def evolve(staat: Overeenkomst | None, feit: Feit) -> Overeenkomst | None:
    """Fold one fact; a fact that fits nothing leaves the state as it is."""
    if staat is None:
        gesloten = feit.gegevens
        if isinstance(gesloten, OvereenkomstGesloten):
            return _concluded(gesloten, feit)
        return None
    seqs = (*staat.seqs, feit.seq)
    match feit.gegevens:
        case OvereenkomstVerlengd(einde=einde):
            return replace(staat, einde=einde, opgezegd_op=None, seqs=seqs)
        case OvereenkomstGewijzigd() as anders:
            return replace(_changed(staat, anders), seqs=seqs)
        case OvereenkomstOpgezegd(per=per):
            return replace(staat, einde=per, opgezegd_op=feit.dag, seqs=seqs)
        case OvereenkomstBeeindigd():
            return replace(staat, beeindigd_op=feit.dag, seqs=seqs)
        case _:
            return staat


def _concluded(gesloten: OvereenkomstGesloten, feit: Feit) -> Overeenkomst:
    return Overeenkomst(
        code=gesloten.overeenkomst,
        soort=gesloten.soort,
        titel=gesloten.titel,
        partijen=gesloten.partijen,
        ingang=gesloten.ingang,
        einde=gesloten.einde,
        opzegmaanden=gesloten.opzegmaanden,
        stilzwijgend=gesloten.stilzwijgend,
        module=gesloten.module,
        hangt_af_van=gesloten.hangt_af_van,
        bedrag=gesloten.bedrag,
        besluit=gesloten.besluit,
        dossier=gesloten.dossier,
        bewaker=gesloten.bewaker,
        gesloten_op=feit.dag,
        seqs=(feit.seq,),
    )


def _changed(staat: Overeenkomst, anders: OvereenkomstGewijzigd) -> Overeenkomst:
    gebleven = [c for c in staat.hangt_af_van if c not in anders.niet_meer_van]
    erbij = [c for c in anders.hangt_af_van if c not in gebleven]
    maanden, bedrag = anders.opzegmaanden, anders.bedrag
    return replace(
        staat,
        partijen=anders.partijen or staat.partijen,
        opzegmaanden=staat.opzegmaanden if maanden is None else maanden,
        bedrag=staat.bedrag if bedrag is None else bedrag,
        bewaker=anders.bewaker or staat.bewaker,
        hangt_af_van=(*gebleven, *erbij),
    )


OVEREENKOMST = Aggregaat("overeenkomst", evolve)
AGGREGATEN = (OVEREENKOMST,)
OPDRACHTEN = ()
