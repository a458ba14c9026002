"""What an auditor's file holds: draws, their items, and what was concluded of each."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from register.audit.werkdossier.fouten import AnderRegister, WerkdossierWeigert
from register.audit.werkdossier.plan import Plan

_HASH = re.compile(r"[0-9a-f]{64}")


def is_hash(tekst: object) -> bool:
    """Whether this is a SHA-256 in hexadecimal."""
    return isinstance(tekst, str) and _HASH.fullmatch(tekst) is not None


class Conclusie(StrEnum):
    """What the auditor says of an item."""

    GOED = "goed"
    FOUT = "fout"
    ONZEKER = "onzeker"
    NIET_TE_BEOORDELEN = "niet te beoordelen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kop:
    """A moment of the log: how many events, and their root."""

    gebeurtenissen: int
    wortel: str

    @classmethod
    def of(cls, vorm: object) -> "Kop":
        """From the file; raises `ValueError`."""
        if not isinstance(vorm, Mapping):
            raise ValueError("geen moment")  # noqa: TRY004 - one kind of fault
        omvang, wortel = vorm.get("gebeurtenissen"), vorm.get("wortel")
        if type(omvang) is not int or omvang < 0 or not is_hash(wortel):
            raise ValueError("geen moment")
        return cls(gebeurtenissen=omvang, wortel=str(wortel))

    def shape(self) -> dict[str, object]:
        """As it stands in the file."""
        return {"gebeurtenissen": self.gebeurtenissen, "wortel": self.wortel}


@dataclass(frozen=True, slots=True, kw_only=True)
class Trekpost:
    """One drawn item as the file has it."""

    nummer: int
    sleutel: str
    laag: str
    treffers: int
    bewijs: str
    stukken: Mapping[str, str]
    bedrag: int | None = None

    @classmethod
    def of(cls, vorm: object, nummer: int) -> "Trekpost":
        """From the file; raises `ValueError`."""
        if not isinstance(vorm, Mapping) or vorm.get("nummer") != nummer:
            raise ValueError("geen post")
        treffers, stukken = vorm.get("treffers", 1), vorm.get("stukken", {})
        bedrag = vorm.get("bedrag")
        geteld = type(treffers) is int and (bedrag is None or type(bedrag) is int)
        if not geteld or not isinstance(stukken, Mapping):
            raise ValueError("geen post")
        return cls(
            nummer=nummer,
            sleutel=str(vorm["sleutel"]),
            laag=str(vorm.get("laag", "")),
            treffers=treffers,
            bewijs=str(vorm["bewijs"]),
            stukken={str(som): str(staat) for som, staat in stukken.items()},
            bedrag=bedrag,
        )

    def shape(self) -> dict[str, object]:
        """As it stands in the file; what is usual is left out."""
        vorm: dict[str, object] = {
            "nummer": self.nummer,
            "sleutel": self.sleutel,
            "bewijs": self.bewijs,
        }
        if self.bedrag is not None:
            vorm["bedrag"] = self.bedrag
        if self.laag:
            vorm["laag"] = self.laag
        if self.treffers != 1:
            vorm["treffers"] = self.treffers
        if self.stukken:
            vorm["stukken"] = dict(self.stukken)
        return vorm


@dataclass(frozen=True, slots=True, kw_only=True)
class Oordeel:
    """The conclusion on an item; `fout_cent` is how much of it is wrong."""

    conclusie: Conclusie
    fout_cent: int | None = None
    toelichting: str = ""
    op: str = ""


@dataclass(slots=True, kw_only=True)
class Trekking:
    """One draw: its plan, and what came out; `som` is that of the plan's line."""

    nummer: int
    plan: Plan
    som: str
    toen: Kop
    checkpoint: Kop | None = None
    onthuld: str = ""
    bijdrage: str = ""
    bijdrage_van: str = ""
    lot: str = ""
    populatie: Mapping[str, object] = field(default_factory=dict)
    posten: tuple[Trekpost, ...] = ()
    oordelen: dict[int, Oordeel] = field(default_factory=dict)

    @property
    def getrokken(self) -> bool:
        """Whether the lot was drawn."""
        return self.checkpoint is not None

    @property
    def vooraf_bekend(self) -> bool:
        """Whether the auditor could know the root when the plan was made."""
        assert self.checkpoint is not None, "drawn"
        return self.checkpoint.gebeurtenissen <= self.toen.gebeurtenissen

    @property
    def open(self) -> list[Trekpost]:
        """Items without a conclusion."""
        return [post for post in self.posten if post.nummer not in self.oordelen]

    def post(self, nummer: int) -> Trekpost:
        """Give an item; raises `WerkdossierWeigert`."""
        if not 1 <= nummer <= len(self.posten):
            msg = (
                f"trekking {self.nummer} heeft {len(self.posten)} posten, geen post "
                f"{nummer}"
            )
            raise WerkdossierWeigert(msg)
        return self.posten[nummer - 1]


@dataclass(slots=True, kw_only=True)
class Werkdossier:
    """The whole file."""

    origin: str
    controleur: str
    toezegging: bytes
    toen: Kop
    som: str
    trekkingen: list[Trekking] = field(default_factory=list)
    gesloten: Mapping[str, object] | None = None

    def require_of(self, origin: str) -> None:
        """Refuse another register; raises `AnderRegister`."""
        if origin != self.origin:
            raise AnderRegister(self.origin, origin)

    def require_open(self) -> None:
        """Refuse once it was signed off."""
        if self.gesloten is not None:
            msg = (
                f"dit werkdossier is afgesloten op {str(self.gesloten['op'])[:10]}; "
                "begin voor nieuw werk een nieuw werkdossier"
            )
            raise WerkdossierWeigert(msg)

    def trekking(self, nummer: int | None = None) -> Trekking:
        """Give one draw, or the last that was drawn; raises `WerkdossierWeigert`."""
        getrokken = [t for t in self.trekkingen if t.getrokken]
        if not getrokken:
            msg = "er is nog niets getrokken; doe eerst 'audit steekproef'"
            raise WerkdossierWeigert(msg)
        if nummer is None:
            return getrokken[-1]
        for trekking in getrokken:
            if trekking.nummer == nummer:
                return trekking
        msg = f"dit werkdossier heeft geen trekking {nummer}"
        raise WerkdossierWeigert(msg)
