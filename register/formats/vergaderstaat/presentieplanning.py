"""Who was there: the presentielijst of each gremium, and who came and went by item."""

from collections.abc import Iterator
from dataclasses import dataclass

from register.domain.organisatie.gremium import Gremium
from register.domain.vergaderingen.presentie import sitting
from register.domain.vergaderingen.vergaderfeiten import (
    Aanwezige,
    Afwezige,
    PresentieVastgesteld,
)
from register.formats.vergaderstaat.inhoud import Aanwezigheid, Zetelregel
from register.formats.vergaderstaat.planning import Planner, Stappen


@dataclass(frozen=True, slots=True)
class Zetel:
    """A row of the file with its member found; `wie` sits there."""

    pad: str
    rij: Zetelregel
    gremium: str
    lid: str
    gemeente: str
    is_lid: bool

    @property
    def wie(self) -> Aanwezige:
        """Who sits in this seat, when somebody does."""
        vervanger = self.rij.vervanger
        return Aanwezige(
            persoon=vervanger or self.lid,
            gemeente=self.gemeente,
            vervangt=self.lid if vervanger else "",
        )

    @property
    def er(self) -> bool:
        """Whether the seat was filled at the opening."""
        if self.rij.vanaf:
            return False
        return bool(self.rij.vervanger) or self.rij.aanwezig is Aanwezigheid.JA

    @property
    def weg(self) -> bool:
        """Whether the member himself was not there at the opening.

        Who only came later to sit for another was not absent.
        """
        zelf = self.er and not self.rij.vervanger
        return not zelf and (self.is_lid or not self.rij.vanaf)


def presence(werk: Planner) -> Stappen:
    """Record the list of each gremium that the file has one of."""
    zetels = list(seats(werk))
    for gremium in dict.fromkeys(zetel.gremium for zetel in zetels):
        eigen = [zetel for zetel in zetels if zetel.gremium == gremium]
        er = [zetel for zetel in eigen if zetel.er]
        weg = [zetel for zetel in eigen if zetel.weg]
        lijst = PresentieVastgesteld(
            vergadering=werk.staat.vergadering,
            aanwezig=tuple(zetel.wie for zetel in er),
            afwezig=tuple(
                Afwezige(
                    persoon=zetel.lid,
                    gemeente=zetel.gemeente,
                    bericht=zetel.rij.aanwezig is Aanwezigheid.BERICHT,
                )
                for zetel in weg
            ),
            gremium="" if gremium == werk.vergadering.gremium else gremium,
        )
        paden = [
            (f"/gegevens/{lijst}/{n}", zetel.pad)
            for lijst, delen in (("aanwezig", er), ("afwezig", weg))
            for n, zetel in enumerate(delen)
        ]
        pad = eigen[0].pad
        yield werk.step(pad, "StelPresentieVast", lijst, paden=tuple(paden))


def comings_and_goings(werk: Planner, punt: str) -> Stappen:
    """Record who left before an item, and then who came in."""
    zetels = list(seats(werk))
    vertrokken = {z.wie.persoon: z for z in zetels if z.rij.tot == punt}
    for persoon, zetel in vertrokken.items():
        weg = {"persoon": persoon, "punt": punt}
        yield werk.step(zetel.pad, "MeldVertrokken", weg)
    for zetel in zetels:
        if zetel.rij.vanaf == punt:
            binnen = {
                "persoon": zetel.wie.persoon,
                "gemeente": zetel.gemeente,
                "vervangt": zetel.wie.vervangt,
                "punt": punt,
                "gremium": zetel.gremium,
            }
            yield werk.step(zetel.pad, "MeldBinnengekomen", binnen)


def unmentioned(werk: Planner) -> tuple[tuple[str, str], ...]:
    """Sitting members of whom the file says nothing, each with his gremium."""
    zetels = list(seats(werk))
    genoemd = {(zetel.gremium, zetel.lid) for zetel in zetels}
    return tuple(
        (code, lid.persoon)
        for code in dict.fromkeys(zetel.gremium for zetel in zetels)
        for lid in sitting(werk.gremium(code, "/presentie"))
        if (code, lid.persoon) not in genoemd
    )


def seats(werk: Planner) -> Iterator[Zetel]:
    """Give the rows of the file, each with the member whose seat it is."""
    for plek, rij in enumerate(werk.staat.presentie):
        pad = f"/presentie/{plek}"
        code = rij.gremium or werk.vergadering.gremium
        gremium = werk.gremium(code, f"{pad}/gremium")
        _require_said(werk, rij, pad)
        gemeente = (
            werk.gemeente(rij.gemeente, f"{pad}/gemeente") if rij.gemeente else ""
        )
        lid = rij.persoon or werk.member(gremium, gemeente, f"{pad}/gemeente")
        yield Zetel(pad, rij, code, lid, gemeente, _is_member(gremium, lid))


def _is_member(gremium: Gremium, persoon: str) -> bool:
    return any(lid.persoon == persoon for lid in sitting(gremium))


def _require_said(werk: Planner, rij: Zetelregel, pad: str) -> None:
    wie = rij.persoon or werk.text(rij.gemeente)
    if not wie:
        msg = "noem de persoon, of de gemeente waarvoor hij zit"
        raise werk.fault(pad, msg)
    if rij.vervanger and rij.aanwezig is Aanwezigheid.JA:
        msg = f"'{wie}' was er zelf en heeft geen vervanger; laat één van beide weg"
        raise werk.fault(f"{pad}/vervanger", msg)
    if rij.aanwezig is None and not (rij.vervanger or rij.vanaf):
        msg = f"zeg in 'aanwezig' of '{wie}' er was: ja, nee of bericht (afgemeld)"
        raise werk.fault(pad, msg)
    afwezig = rij.aanwezig in (Aanwezigheid.NEE, Aanwezigheid.BERICHT)
    if rij.tot and afwezig and not (rij.vervanger or rij.vanaf):
        msg = f"'{wie}' was er niet en vertrok niet; herstel één van beide"
        raise werk.fault(f"{pad}/tot", msg)
    punten = {punt.punt for punt in werk.staat.punten if not punt.afgevoerd}
    for veld in ("vanaf", "tot"):
        punt = getattr(rij, veld)
        if punt and punt not in punten:
            msg = f"punt '{punt}' is in dit bestand niet behandeld; noem een ander punt"
            raise werk.fault(f"{pad}/{veld}", msg)
