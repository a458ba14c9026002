"""How far a track is: the steps done, the step that waits, for whom and until when."""

from collections.abc import Iterable
from datetime import date
from enum import StrEnum

from register.domain.dossiers.stap import StapStatus
from register.domain.records import dataclass, replace
from register.domain.routes.ankers import limit
from register.domain.routes.blijk import Blijk, Grens, Grenssoort, Staat
from register.domain.routes.rollen import Rollen
from register.domain.routes.route import Route, Routestap
from register.domain.routes.spoor import Spoor
from register.domain.routes.tekens import KIJK
from register.domain.values import bounds


class Stapstand(StrEnum):
    """How one step stands; `kan`: open to be taken, but nothing waits for it."""

    GEDAAN = "gedaan"
    NIET_NODIG = "niet_nodig"
    VERVALLEN = "vervallen"
    OVERGESLAGEN = "overgeslagen"
    WACHT = "wacht"
    KAN = "kan"
    LATER = "later"


VOORBIJ = frozenset(
    {
        Stapstand.GEDAAN,
        Stapstand.NIET_NODIG,
        Stapstand.VERVALLEN,
        Stapstand.OVERGESLAGEN,
    }
)
"""Steps that hold nothing up any more."""


@dataclass(frozen=True, kw_only=True)
class Stapgang:
    """One step of a track; `wie` is for whom it waits."""

    stap: Routestap
    stand: Stapstand
    op: date | None = None
    wie: tuple[str, ...] = ()
    grenzen: tuple[Grens, ...] = ()
    ontbreekt: tuple[str, ...] = ()
    seqs: tuple[int, ...] = ()

    @property
    def uiterlijk(self) -> date | None:
        """The first last day that there is."""
        return min((grens.uiterlijk for grens in self.grenzen), default=None)


@dataclass(frozen=True, kw_only=True)
class Gang:
    """A track with all its steps; `einde` is why it stopped before its last one."""

    spoor: Spoor
    stappen: tuple[Stapgang, ...]
    einde: str = ""

    @property
    def wachtend(self) -> tuple[Stapgang, ...]:
        """Steps that wait to be taken, the first one first."""
        return tuple(s for s in self.stappen if s.stand is Stapstand.WACHT)

    @property
    def overgeslagen(self) -> tuple[Stapgang, ...]:
        """Steps that should have been taken and that time went past."""
        return tuple(s for s in self.stappen if s.stand is Stapstand.OVERGESLAGEN)


def progress(spoor: Spoor, rollen: Rollen) -> Gang:
    """Judge every step of a track on its day."""
    blijken = {stap.stap: _shown(spoor, stap, rollen) for stap in spoor.route.stappen}
    einde = next((b.einde for b in blijken.values() if b.einde), "")
    voorbij = _behind(spoor.route, blijken)
    stappen: dict[str, Stapgang] = {}
    for stap in _in_order(spoor.route):
        blijk = blijken[stap.stap]
        stand = _stand(spoor, stap, blijk, voorbij, stappen)
        if einde and stand not in VOORBIJ:
            stand = Stapstand.NIET_NODIG
        stappen[stap.stap] = _step(spoor, stap, blijk, stand, rollen)
    return Gang(
        spoor=spoor,
        stappen=tuple(
            _pressed(spoor.route, stappen, stap.stap) for stap in spoor.route.stappen
        ),
        einde=einde,
    )


def _shown(spoor: Spoor, stap: Routestap, rollen: Rollen) -> Blijk:
    """What the log shows, and what the dossier itself said under this code."""
    blijk = KIJK[stap.teken](spoor, stap, rollen)
    plan = spoor.planned(stap)
    if plan is None or blijk.staat is Staat.GEDAAN:
        return blijk
    if plan.status is StapStatus.GEZET:
        return Blijk(
            staat=Staat.GEDAAN, op=plan.afgesloten_op, seqs=plan.seqs, einde=blijk.einde
        )
    if plan.status is StapStatus.VERVALLEN:
        return replace(blijk, staat=Staat.NIET_NODIG, op=plan.afgesloten_op)
    grens = Grens(soort=Grenssoort.GEPLAND, uiterlijk=bounds(plan.wanneer)[1])
    return replace(
        blijk,
        wie=blijk.wie or plan.wie,
        grenzen=(*blijk.grenzen, grens),
        seqs=(*blijk.seqs, *plan.seqs),
    )


def _behind(route: Route, blijken: dict[str, Blijk]) -> frozenset[str]:
    """Steps that a later one, done or well under way, leaves behind."""
    gevonden: set[str] = set()
    for stap in route.stappen:
        blijk = blijken[stap.stap]
        if blijk.staat is Staat.GEDAAN or blijk.haalt_in:
            _climb(route, stap, gevonden)
    return frozenset(gevonden)


def _climb(route: Route, stap: Routestap, gevonden: set[str]) -> None:
    for code in route.before(stap):
        boven = route.stap(code)
        if code not in gevonden and boven is not None:
            gevonden.add(code)
            _climb(route, boven, gevonden)


def _in_order(route: Route) -> Iterable[Routestap]:
    """Every step after those that it waits for; a checked route has such an order."""
    klaar: set[str] = set()
    over = list(route.stappen)
    while over:
        volgende = next((s for s in over if klaar.issuperset(route.before(s))), over[0])
        klaar.add(volgende.stap)
        over.remove(volgende)
        yield volgende


def _stand(
    spoor: Spoor,
    stap: Routestap,
    blijk: Blijk,
    voorbij: frozenset[str],
    eerder: dict[str, Stapgang],
) -> Stapstand:
    plan = spoor.planned(stap)
    if blijk.staat is Staat.GEDAAN:
        return Stapstand.GEDAAN
    if plan is not None and plan.status is StapStatus.VERVALLEN:
        return Stapstand.VERVALLEN
    if blijk.staat is Staat.NIET_NODIG:
        return Stapstand.NIET_NODIG
    if stap.stap in voorbij:
        return Stapstand.NIET_NODIG if stap.optioneel else Stapstand.OVERGESLAGEN
    vrij = all(_lets_through(eerder[code]) for code in spoor.route.before(stap))
    if vrij or blijk.staat is Staat.BEGONNEN:
        return Stapstand.KAN if stap.optioneel else Stapstand.WACHT
    return Stapstand.LATER


def _lets_through(gang: Stapgang) -> bool:
    """Whether what comes after it may begin: it is past, or holds nothing up itself."""
    return gang.stand in VOORBIJ or gang.stand is Stapstand.KAN


def _step(
    spoor: Spoor, stap: Routestap, blijk: Blijk, stand: Stapstand, rollen: Rollen
) -> Stapgang:
    wet = limit(spoor, stap)
    van_de_wet = (wet,) if isinstance(wet, Grens) else ()
    if stand in VOORBIJ:
        return Stapgang(
            stap=stap,
            stand=stand,
            op=blijk.op,
            grenzen=van_de_wet if stand is Stapstand.GEDAAN else (),
            ontbreekt=blijk.ontbreekt if stand is Stapstand.GEDAAN else (),
            seqs=blijk.seqs,
        )
    grenzen = (*blijk.grenzen, *van_de_wet)
    later = stand is Stapstand.LATER
    zinnen = (*blijk.ontbreekt, *((wet,) if isinstance(wet, str) else ()))
    wie = blijk.wie or rollen.who(stap.wie, spoor.modules, spoor.opstellers)
    gaten = rollen.gaps(blijk.wie or stap.wie, spoor.modules)
    return Stapgang(
        stap=stap,
        stand=stand,
        wie=wie,
        grenzen=tuple(sorted(grenzen, key=lambda grens: grens.uiterlijk)),
        ontbreekt=(*(() if later else zinnen), *gaten),
        seqs=blijk.seqs,
    )


def _pressed(route: Route, stappen: dict[str, Stapgang], code: str) -> Stapgang:
    """A step that waits without a last day has that of the first step behind it."""
    gang = stappen[code]
    if gang.stand is not Stapstand.WACHT or gang.grenzen:
        return gang
    erna = [
        (grens.uiterlijk, ander.stap.stap, grens)
        for ander in stappen.values()
        if ander.stand is Stapstand.LATER and _waits_for(route, ander.stap, code)
        for grens in ander.grenzen
    ]
    if not erna:
        return gang
    uiterlijk, volgende, grens = min(erna, key=lambda drie: drie[:2])
    druk = Grens(
        soort=Grenssoort.VERVOLG,
        uiterlijk=uiterlijk,
        norm=grens.norm,
        uitleg=f"Hierna volgt '{volgende}', en dat is er uiterlijk op {uiterlijk}.",
    )
    return replace(gang, grenzen=(druk,))


def _waits_for(route: Route, stap: Routestap, code: str) -> bool:
    """Whether a step comes after another, directly or further on."""
    boven: set[str] = set()
    _climb(route, stap, boven)
    return code in boven
