"""Every id of the catalogue as a row: the norms that judge and the ids that do not.

The shape of `besluiten normen --json` (design §10), with more fields behind it.
"""

import re
from dataclasses import dataclass
from datetime import date

from register.domain.norms import unjudged
from register.domain.norms.catalogue import ALL
from register.domain.norms.norm import Bron, Norm, Twistpunt
from register.domain.norms.unjudged import GEDEELTELIJK, Ongetoetst

_BWB = {
    "arhi": "BWBR0003718",
    "awb": "BWBR0005537",
    "bekendmakingswet": "BWBR0004287",
    "gemeentewet": "BWBR0005416",
    "wgr": "BWBR0003740",
}
"""Ids at wetten.overheid.nl that are known for certain; no other law gets a link."""

_EERSTE = re.compile(r"\d+(?::\d+)?[a-z]*")
"""The first article of `6:7, 6:8`, `36-39f` or `10a`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Normregel:
    """One row; without `uitvoering` no norm judges the id, and `reden` says why.

    `over` are stored names of the facts that are judged; `buiten` what of the article
    stays outside the judgement; `twistpunten` what can be read in more than one way.
    Of an own norm `regeling` is whose it is and `toetst` what its form judges; two
    regelingen may use the same id.
    """

    id: str
    uitvoering: int | None
    bron: Bron
    handhaving: str
    zekerheid: str
    tekst: str
    van: date | None = None
    tot: date | None = None
    over: tuple[str, ...] = ()
    reden: str = ""
    buiten: str = ""
    twistpunten: tuple[Twistpunt, ...] = ()
    regeling: str = ""
    toetst: str = ""

    @property
    def naam(self) -> str:
        """`id@uitvoering` where it judges, else the id."""
        return self.id if self.uitvoering is None else f"{self.id}@{self.uitvoering}"

    def shape(self) -> dict[str, object]:
        """As JSON builtins; `regeling` and `toetst` only of an own norm."""
        eigen = {"regeling": self.regeling, "toetst": self.toetst}
        return {
            "id": self.id,
            "uitvoering": self.uitvoering,
            "bron": {
                "wet": self.bron.wet,
                "artikel": self.bron.artikel,
                "lid": self.bron.lid,
                "versie": self.bron.versie,
            },
            "handhaving": self.handhaving,
            "geldig": {
                "van": self.van.isoformat() if self.van else None,
                "tot": self.tot.isoformat() if self.tot else None,
            },
            "zekerheid": self.zekerheid,
            "tekst": self.tekst,
            "over": list(self.over),
            "link": link(self.bron),
            "reden": self.reden,
            "niet_getoetst": self.buiten,
            "twistpunten": [_question(punt) for punt in self.twistpunten],
            **(eigen if self.regeling else {}),
        }


def _question(punt: Twistpunt) -> dict[str, object]:
    """What is contested, and the readings; the first holds until another is adopted."""
    lezingen = [{"lezing": code.code, "tekst": code.tekst} for code in punt.lezingen]
    return {"vraag": punt.vraag, "lezingen": lezingen}


def rows() -> list[Normregel]:
    """All rows of the catalogue, by source of law, number and uitvoering."""
    alle = [judging(norm) for norm in ALL] + [_silent(rij) for rij in unjudged.ALL]
    return sorted(alle, key=_order)


def _order(rij: Normregel) -> tuple[str, int, int]:
    reeks, _, nummer = rij.id.partition("-")
    return reeks, int(nummer), rij.uitvoering or 0


def judging(norm: Norm) -> Normregel:
    """The row of a norm that judges."""
    return Normregel(
        id=norm.id,
        uitvoering=norm.uitvoering,
        bron=norm.bron,
        handhaving=str(norm.handhaving),
        zekerheid=str(norm.zekerheid),
        tekst=norm.tekst,
        van=norm.van,
        tot=norm.tot,
        over=tuple(str(getattr(soort, "SOORT", "")) for soort in norm.over),
        buiten=GEDEELTELIJK.get(norm.id, ""),
        twistpunten=norm.twistpunten,
    )


def _silent(rij: Ongetoetst) -> Normregel:
    return Normregel(
        id=rij.id,
        uitvoering=None,
        bron=rij.bron,
        handhaving=str(rij.staat),
        zekerheid=str(rij.zekerheid),
        tekst=rij.tekst,
        reden=rij.reden,
    )


def link(bron: Bron) -> str:
    """The article at wetten.overheid.nl in the version read; empty where not sure."""
    nummer = _BWB.get(bron.wet)
    eerste = _EERSTE.match(bron.artikel)
    if nummer is None or eerste is None:
        return ""
    op = f"&z={bron.versie}&g={bron.versie}" if bron.versie else ""
    return f"https://wetten.overheid.nl/jci1.3:c:{nummer}&artikel={eerste[0]}{op}"


_WETTEN = {
    "arhi": "Wet arhi",
    "atw": "Algemene termijnenwet",
    "awb": "Awb",
    "bado": "Bado",
    "bbv": "BBV",
    "bekendmakingswet": "Bekendmakingswet",
    "gemeentewet": "Gemeentewet",
    "regeling": "van de regeling",
    "wgr": "Wgr",
}


EIGEN = "besluitregister"
"""What the register asks of who records, by its own design."""


def cited(bron: Bron) -> str:
    """The source as people cite it: `art. 35 lid 1 Wgr`, `bron 003`."""
    if bron.wet == EIGEN:
        return f"regel van dit register ({bron.artikel})"
    wet = _WETTEN.get(bron.wet)
    if wet is None:
        return f"bron {bron.artikel}"
    lid = f" lid {bron.lid}" if bron.lid else ""
    return f"art. {bron.artikel}{lid} {wet}"
