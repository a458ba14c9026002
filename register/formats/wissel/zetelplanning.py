"""The seats, chairs and portefeuilles of a bestuurswissel, as commands.

Seats in which each gemeente designates its own (AB, bestuurscommissies, bestuurlijk
overleg) stand under the gemeenten, each with its own date; those that a gremium
fills by itself (the DB) under the gremia.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from register.domain.context import Lezer
from register.domain.organisatie.gremium import (
    GREMIUM,
    Gremium,
    Lid,
    LidAangewezen,
    LidmaatschapGeeindigd,
    Oorzaak,
    PortefeuilleIngetrokken,
    PortefeuilleToegewezen,
    VacatureGemeld,
    VoorzitterAangewezen,
)
from register.domain.organisatie.regeling import REGELING
from register.domain.organisatie.samenstelling import PER_GEMEENTE, living
from register.formats.bestand import Bestand
from register.formats.wissel.inhoud import (
    NTB,
    Gemeentewissel,
    Gremiumwissel,
    Portefeuilleplaats,
    Wijziging,
    Wissel,
)
from register.formats.wissel.planning import Planner, Stap
from register.formats.wissel.verschil import (
    Doel,
    Zetelcode,
    Zetelverschil,
    seats,
    unseated,
)


def plan(bestand: Bestand[Wissel], lezer: Lezer, grootte: int) -> tuple[Stap, ...]:
    """Commands that record what the file changes; raises `WisselFout`."""
    planner = _Zetelplanner(bestand, lezer, grootte)
    planner.people()
    planner.gemeenten()
    planner.gremia()
    planner.functies()
    planner.rollen()
    return tuple(planner.stappen)


class _Zetelplanner(Planner):
    def __init__(self, bestand: Bestand[Wissel], lezer: Lezer, grootte: int) -> None:
        super().__init__(bestand, lezer, grootte)
        self._beeindigd: dict[str, dict[Zetelcode, date]] = defaultdict(dict)

    def gemeenten(self) -> None:
        """Fill the seats of each gemeente on its own date."""
        for plek, deel in enumerate(self.wissel.gemeenten):
            self._require_known(f"/gemeenten/{plek}/gemeente", deel)
            self._gemeente(f"/gemeenten/{plek}", deel)

    def _require_known(self, pad: str, deel: Gemeentewissel) -> None:
        """Refuse a gemeente that takes no part; one that left may still have seats."""
        context = self.context(deel.datum)
        regeling = context.staat(REGELING, "")
        bekend = sorted(regeling.deelnemers) if regeling else []
        zittend = {lid.gemeente for gremium in living(context) for lid in gremium.leden}
        if deel.gemeente not in {*bekend, *zittend}:
            msg = (
                f"'{deel.gemeente}' neemt op {deel.datum} niet deel aan de regeling; "
                f"wel: {', '.join(bekend) or 'niemand'}"
            )
            raise self.fault(pad, msg)

    def _gemeente(self, pad: str, deel: Gemeentewissel) -> None:
        doelen: dict[str, list[Doel]] = defaultdict(list)
        for plek, plaats in enumerate(deel.zetels):
            waar = f"{pad}/zetels/{plek}"
            self._require_per_gemeente(waar, plaats.gremium, deel)
            doel = Doel(waar, plaats.gremium, deel.gemeente, plaats)
            doelen[plaats.gremium].append(doel)
        for staat in living(self.context(deel.datum)):
            if staat.soort not in PER_GEMEENTE:
                continue
            nu = [lid for lid in staat.leden if lid.gemeente == deel.gemeente]
            self._seats(pad, deel, staat, nu, doelen.get(staat.code, ()))

    def _require_per_gemeente(self, pad: str, code: str, deel: Gemeentewissel) -> None:
        staat = self._gremium(f"{pad}/gremium", code, deel)
        if staat.soort not in PER_GEMEENTE:
            msg = (
                f"'{code}' is een {staat.soort}: daarin wijst niet elke gemeente zelf "
                "aan; zet deze zetel bij 'gremia'"
            )
            raise self.fault(f"{pad}/gremium", msg)

    def _gremium(self, pad: str, code: str, deel: Wijziging) -> Gremium:
        staat = self.context(deel.datum).staat(GREMIUM, code)
        if staat is None or staat.opgeheven_op:
            bekend = [gremium.code for gremium in living(self.context(deel.datum))]
            msg = (
                f"gremium '{code}' bestaat niet op {deel.datum}; wel: "
                f"{', '.join(bekend) or 'geen'}"
            )
            raise self.fault(pad, msg)
        return staat

    def gremia(self) -> None:
        """Fill the gremia that designate by themselves; chairs and portefeuilles."""
        for plek, deel in enumerate(self.wissel.gremia):
            pad = f"/gremia/{plek}"
            staat = self._gremium(f"{pad}/gremium", deel.gremium, deel)
            if deel.zetels is not None:
                self._own_seats(pad, deel, staat)
            self._chair(pad, deel, staat)
            if deel.portefeuilles is not None:
                self._portfolios(pad, deel, staat, deel.portefeuilles)

    def _own_seats(self, pad: str, deel: Gremiumwissel, staat: Gremium) -> None:
        if staat.soort in PER_GEMEENTE:
            msg = (
                f"in '{staat.code}' wijst elke gemeente zelf aan; zet de zetels bij "
                "'gemeenten', elk met haar eigen datum"
            )
            raise self.fault(f"{pad}/zetels", msg)
        doelen = [
            Doel(f"{pad}/zetels/{plek}", staat.code, plaats.gemeente, plaats)
            for plek, plaats in enumerate(deel.zetels or ())
        ]
        self._seats(pad, deel, staat, staat.leden, doelen)

    def _seats(
        self,
        pad: str,
        deel: Wijziging,
        staat: Gremium,
        nu: Sequence[Lid],
        doelen: Iterable[Doel],
    ) -> None:
        verschil = seats(staat, nu, doelen)
        if not verschil:
            return
        self._require_newest_seats(pad, deel, staat.code, verschil)
        einde = deel.einde or deel.datum
        for leden, oorzaak, dag in (
            (verschil.weg, deel.oorzaak, einde),
            (verschil.anders, Oorzaak.VERVANGEN, deel.datum),
        ):
            for lid in leden:
                weg = LidmaatschapGeeindigd(
                    gremium=staat.code,
                    persoon=lid.persoon,
                    gemeente=lid.gemeente,
                    oorzaak=oorzaak,
                )
                self.add(pad, "BeeindigLidmaatschap", weg, dag, deel.bewijs)
                self._beeindigd[staat.code][lid.persoon, lid.gemeente] = dag
        for doel in verschil.erbij:
            self._seat(doel, deel)
        for doel in verschil.open:
            vacature = VacatureGemeld(
                gremium=doel.gremium,
                gemeente=doel.gemeente,
                rol=doel.plaats.rol,
                gevraagd_aan=doel.plaats.aangewezen_door or deel.aangewezen_door,
                uiterlijk=doel.plaats.uiterlijk,
            )
            self.add(doel.pad, "MeldVacature", vacature, deel.datum)

    def _seat(self, doel: Doel, deel: Wijziging) -> None:
        plaats = doel.plaats
        self.require_person(plaats.persoon, f"{doel.pad}/persoon")
        if plaats.vervangt:
            self.require_person(plaats.vervangt, f"{doel.pad}/vervangt")
        lid = LidAangewezen(
            gremium=doel.gremium,
            persoon=plaats.persoon,
            gemeente=doel.gemeente,
            rol=plaats.rol,
            vervangt=plaats.vervangt,
            volgorde=plaats.volgorde,
            aangewezen_door=plaats.aangewezen_door or deel.aangewezen_door,
        )
        self.add(doel.pad, "WijsLidAan", lid, deel.datum, deel.bewijs)

    def _require_newest_seats(
        self, pad: str, deel: Wijziging, gremium: str, verschil: Zetelverschil
    ) -> None:
        gemeenten = {gemeente for _, gemeente in verschil.beeindigd}
        gemeenten |= {doel.gemeente for doel in verschil.erbij}

        def touches(gegevens: object) -> bool:
            return (
                isinstance(gegevens, LidAangewezen | LidmaatschapGeeindigd)
                and gegevens.gemeente in gemeenten
            )

        dag = deel.einde or deel.datum
        self.require_newest(GREMIUM.stroom(gremium), dag, pad, touches)

    def _unseated(self, staat: Gremium, op: date) -> frozenset[str]:
        """Who by then, by what this file ends, has no seat left in the gremium."""
        einden = self._beeindigd[staat.code].items()
        return unseated(staat, (code for code, dag in einden if dag <= op))

    def _chair(self, pad: str, deel: Gremiumwissel, staat: Gremium) -> None:
        weg = staat.voorzitter in self._unseated(staat, deel.datum)
        nu = "" if weg else staat.voorzitter
        if deel.voorzitter in ("", nu) or (deel.voorzitter == NTB and not nu):
            return
        pad = f"{pad}/voorzitter"
        if deel.voorzitter == NTB:
            msg = (
                f"'{nu}' blijft voorzitter van '{staat.code}' zolang hij daar zitting "
                "heeft; beëindig zijn zetel, of wijs een ander aan"
            )
            raise self.fault(pad, msg)
        self.require_person(deel.voorzitter, pad)
        gekozen = VoorzitterAangewezen(
            gremium=staat.code,
            persoon=deel.voorzitter,
            aanwijzend_orgaan=deel.aangewezen_door,
        )
        self.add(pad, "WijsVoorzitterAan", gekozen, deel.datum, deel.bewijs)

    def _portfolios(
        self,
        pad: str,
        deel: Gremiumwissel,
        staat: Gremium,
        doelen: Sequence[Portefeuilleplaats],
    ) -> None:
        """Those the file no longer names lapse; the others change hands."""
        genoemd = {doel.portefeuille for doel in doelen}
        for was in staat.portefeuilles:
            if was.code not in genoemd:
                einde = PortefeuilleIngetrokken(
                    gremium=staat.code, portefeuille=was.code, vervalt=True
                )
                self.add(pad, "TrekPortefeuilleIn", einde, deel.datum, deel.bewijs)
        weg = self._unseated(staat, deel.datum)
        for plek, doel in enumerate(doelen):
            waar = f"{pad}/portefeuilles/{plek}"
            houders = tuple(
                houder
                for was in staat.portefeuilles
                if was.code == doel.portefeuille
                for houder in was.houders
                if houder not in weg
            )
            self._portfolio(waar, deel, doel, houders)

    def _portfolio(
        self,
        pad: str,
        deel: Gremiumwissel,
        doel: Portefeuilleplaats,
        houders: tuple[str, ...],
    ) -> None:
        blijven = [houder for houder in houders if houder in doel.houders]
        for houder in houders:
            if houder not in blijven:
                weg = PortefeuilleIngetrokken(
                    gremium=deel.gremium,
                    portefeuille=doel.portefeuille,
                    persoon=houder,
                )
                self.add(pad, "TrekPortefeuilleIn", weg, deel.datum, deel.bewijs)
        for houder in doel.houders:
            if houder in blijven or houder == NTB:
                continue
            self.require_person(houder, pad)
            erbij = PortefeuilleToegewezen(
                gremium=deel.gremium,
                portefeuille=doel.portefeuille,
                persoon=houder,
                omschrijving=doel.omschrijving,
                modules=doel.modules,
                besluit=doel.besluit,
                gedeeld=bool(blijven),
            )
            self.add(pad, "WijsPortefeuilleToe", erbij, deel.datum, deel.bewijs)
            blijven.append(houder)
