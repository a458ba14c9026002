"""A meeting in a file: who was there, what was dealt with, voted and decided.

The parts are the commands themselves, without what follows from where they stand (the
meeting, the item, the organ) or from what happened (the outcome of a vote).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from register.domain.besluiten.besluitfeiten import Uitkomst
from register.domain.besluiten.besluitvorming import NeemBesluit
from register.domain.dossiers.voorstel import BesluitAangehouden
from register.domain.openheid.openheidsfeiten import GeheimhoudingOpgelegd
from register.domain.records import dataclass as record
from register.domain.stemmen.telling import Wijze
from register.domain.values import Bewijs, Grondslag, Onbekend, Override, Tekst
from register.domain.vergaderingen.amendement import (
    AmendementIngediend,
    Indieningsstatus,
)
from register.domain.vergaderingen.bijwoning import BelangGemeld, GenodigdeAanwezig
from register.domain.vergaderingen.deuren import BeslotenVerklaard
from register.domain.vergaderingen.motie import MotieIngediend
from register.domain.vergaderingen.stemfeiten import OnthoudingVastgelegd
from register.domain.vergaderingen.stemopgave import HoudStemming
from register.domain.vergaderingen.toezegging import ToezeggingGedaan
from register.domain.vergaderingen.vergaderfeiten import (
    Behandelwijze,
    Doel,
    VergaderingBijeengeroepen,
)
from register.domain.vergaderingen.verslag import IngekomenStukGeregistreerd
from register.formats.yamltext import BestandFout


class VergaderstaatFout(BestandFout):
    """The file is no meeting of this register."""

    reden = "ongeldige-vergaderstaat"


def __getattr__(naam: str) -> Mapping[str, object]:
    """`SCHEMA`: the published JSON Schema (2020-12), made when it is asked for."""
    if naam == "SCHEMA":
        from register.formats.vergaderstaat.schema import published  # noqa: PLC0415 - reads the whole catalogue

        schema: Mapping[str, object] = published(Vergaderstaat)
        return schema
    raise AttributeError(naam)


class Aanwezigheid(StrEnum):
    """Whether somebody was there at the opening; `bericht`: absent, and said so."""

    JA = "ja"
    NEE = "nee"
    BERICHT = "bericht"


class Verloop(StrEnum):
    """Whether the meeting took place."""

    GEHOUDEN = "gehouden"
    NIET_GEOPEND = "niet_geopend"
    NIET_GEHOUDEN = "niet_gehouden"


@dataclass(frozen=True, kw_only=True)
class Zetelregel:
    """One seat: by person, or by gemeente where it has one member.

    `vervanger` sits there instead; `vanaf` and `tot` are the items at which he came in
    later and left earlier.
    """

    persoon: str = ""
    gemeente: Tekst = ""
    gremium: str = ""
    aanwezig: Aanwezigheid | None = None
    vervanger: str = ""
    vanaf: str = ""
    tot: str = ""


@record(frozen=True, kw_only=True)
class Bijeenroeping(VergaderingBijeengeroepen):
    """The calling, where the register does not know it yet; done on the day `op`."""

    op: date
    vergadering: str = ""


@record(frozen=True, kw_only=True)
class Genodigderegel(GenodigdeAanwezig):
    """A guest."""

    vergadering: str = ""


@record(frozen=True, kw_only=True)
class Ingekomenregel(IngekomenStukGeregistreerd):
    """A piece that came in."""

    vergadering: str = ""


@record(frozen=True, kw_only=True)
class Stemstaat(HoudStemming):
    """A vote, in `woorden` (*alle voor, behalve Duiven*) or by its fields."""

    woorden: Tekst = ""
    vergadering: str = ""
    punt: str = ""
    wijze: Wijze | None = None  # type: ignore[assignment] # else that of the meeting
    override: Override | None = None


@record(frozen=True, kw_only=True)
class Amendementstaat(AmendementIngediend):
    """An amendment, or with `op` a change of another; its vote, or what became of it.

    `indieners` may be gemeenten. `door` and `reden` go with *vervallen* and
    *ingetrokken*.
    """

    vergadering: str = ""
    punt: str = ""
    op: str = ""
    indieners: tuple[Tekst, ...] = ()  # type: ignore[assignment] # names of gemeenten
    stemming: Stemstaat | None = None
    gevolg: Indieningsstatus | None = None
    door: str = ""
    reden: Tekst = ""


@record(frozen=True, kw_only=True)
class Motiestaat(MotieIngediend):
    """A motie; its vote, or what became of it."""

    vergadering: str = ""
    indieners: tuple[Tekst, ...] = ()  # type: ignore[assignment] # names of gemeenten
    stemming: Stemstaat | None = None
    gevolg: Indieningsstatus | None = None
    reden: Tekst = ""


@record(frozen=True, kw_only=True)
class Besluitregel(NeemBesluit):
    """A decision; organ, title, proposal and outcome follow from its item and vote."""

    orgaan: str = ""
    titel: Tekst = ""
    uitkomst: Uitkomst | None = None  # type: ignore[assignment] # else that of the vote
    grondslag: tuple[Grondslag, ...] = ()
    bewijs: tuple[Bewijs, ...] = ()
    override: Override | None = None


@record(frozen=True, kw_only=True)
class Geheimstaat(GeheimhoudingOpgelegd):
    """Secrecy on the decision of this item, unless on another `stroom`."""

    stroom: str = ""
    door: str = ""


@record(frozen=True, kw_only=True)
class Aanhouding(BesluitAangehouden):
    """The proposal of this item was put off."""

    dossier: str = ""
    voorstel: str = ""
    orgaan: str = ""


@record(frozen=True, kw_only=True)
class Sluitregel(BeslotenVerklaard):
    """The doors close at this item."""

    vergadering: str = ""
    punt: str = ""


@record(frozen=True, kw_only=True)
class Onthoudingregel(OnthoudingVastgelegd):
    """Who takes no part: `wie` is a gemeente by name or code, or a person."""

    wie: Tekst = ""
    vergadering: str = ""
    punt: str = ""
    persoon: str = ""


@record(frozen=True, kw_only=True)
class Belangregel(BelangGemeld):
    """Whom an item concerns: `wie` is a gemeente by name or code, or a person."""

    wie: Tekst = ""
    vergadering: str = ""
    punt: str = ""
    persoon: str = ""


@record(frozen=True, kw_only=True)
class Toezeggingregel(ToezeggingGedaan):
    """A promise."""

    vergadering: str = ""


@dataclass(frozen=True, kw_only=True)
class Overig:
    """Any other command, for what has no place of its own here.

    The meeting and the item are filled in where the command has them.
    """

    opdracht: str
    gegevens: object
    override: Override | None = None


@dataclass(frozen=True, kw_only=True)
class Puntstaat:
    """What happened at one item; amendments and votes in the order of voting.

    The first fields are for an item that the agenda does not have yet; `afgevoerd` is
    why it was taken off. `heropend`: the doors are open again from here on.
    """

    punt: str
    titel: Tekst = ""
    doel: Doel | Onbekend | None = None
    behandelwijze: Behandelwijze | Onbekend | None = None
    voorstel: str = ""
    dossier: str = ""
    besloten: bool = False
    geplaatst_op: date | None = None
    gremium: str = ""
    afgevoerd: Tekst = ""
    deuren: Sluitregel | None = None
    heropend: bool = False
    belangen: tuple[Belangregel, ...] = ()
    onthoudingen: tuple[Onthoudingregel, ...] = ()
    amendementen: tuple[Amendementstaat, ...] = ()
    stemming: tuple[Stemstaat, ...] = ()
    moties: tuple[Motiestaat, ...] = ()
    besluit: Besluitregel | None = None
    aangehouden: Aanhouding | None = None
    geheim: Geheimstaat | None = None
    toezeggingen: tuple[Toezeggingregel, ...] = ()
    overig: tuple[Overig, ...] = ()

    @property
    def handelingen(self) -> tuple[object, ...]:
        """What only happens in a meeting that took place."""
        return (
            self.deuren or self.heropend,
            self.belangen or self.onthoudingen,
            self.amendementen or self.moties,
            self.stemming,
            self.besluit or self.aangehouden or self.geheim,
            self.toezeggingen or self.overig,
        )


@dataclass(frozen=True, kw_only=True)
class Vergaderstaat:
    """The whole file; `datum` is the day of the meeting, `stemwijze` how it votes.

    `override` is for the opening; `deelnemers` out of `van` would have come to a
    meeting that was not held.
    """

    regeling: str
    vergadering: str
    datum: date | None = None
    stemwijze: Wijze | None = None
    achterstand: bool = False
    bijeengeroepen: Bijeenroeping | None = None
    verloop: Verloop = Verloop.GEHOUDEN
    reden: Tekst = ""
    deelnemers: int | None = None
    van: int | None = None
    override: Override | None = None
    presentie: tuple[Zetelregel, ...] = ()
    genodigden: tuple[Genodigderegel, ...] = ()
    ingekomen: tuple[Ingekomenregel, ...] = ()
    punten: tuple[Puntstaat, ...] = ()
    gesloten: bool = True
