"""Whether an ondermandaat is wider than the mandaat it hangs under.

What a grant leaves empty is unlimited: it does not silently take over the limit of
its parent, so a reader of one row of the mandaatregister is never misled (I).
"""

from register.domain.bevoegdheden.bevoegdheid import (
    Bevoegdheid,
    OndermandaatVerleend,
    Per,
    Plafond,
)
from register.domain.bevoegdheden.competence import ALLES, covers
from register.domain.geld.bedragen import euro
from register.domain.norms.reading import listed

_RUIMTE = (Per.LOOPTIJD, Per.JAAR, Per.VERPLICHTING)
"""At the same amount, each leaves more room than the one before."""


def wider(
    kind: OndermandaatVerleend, ouder: Bevoegdheid
) -> tuple[list[str], list[str]]:
    """Give what is wider, and what cannot be compared."""
    ruimer = [*_acts(kind, ouder), *_modules(kind, ouder), *_term(kind, ouder)]
    bedrag, onzeker = _amount(kind.plafond, ouder.plafond)
    return ruimer + bedrag, onzeker


def _acts(kind: OndermandaatVerleend, ouder: Bevoegdheid) -> list[str]:
    buiten = [
        handeling
        for handeling in kind.handelingen
        if not covers(ouder.handelingen, ouder.uitzonderingen, handeling)
    ]
    if buiten:
        return [f"{listed(buiten)} valt buiten '{ouder.code}'"]
    open_ = [u for u in ouder.uitzonderingen if u not in kind.uitzonderingen]
    if ALLES in kind.handelingen and open_:
        return [f"'alles' zondert {listed(open_)} niet uit, '{ouder.code}' wel"]
    return []


def _modules(kind: OndermandaatVerleend, ouder: Bevoegdheid) -> list[str]:
    if not ouder.modules:
        return []
    if not kind.modules:
        return [
            f"het noemt geen modules; '{ouder.code}' geldt voor {listed(ouder.modules)}"
        ]
    buiten = [module for module in kind.modules if module not in ouder.modules]
    return [f"module {listed(buiten)} valt buiten '{ouder.code}'"] if buiten else []


def _term(kind: OndermandaatVerleend, ouder: Bevoegdheid) -> list[str]:
    einde = ouder.geldig_tot
    if einde is None or (kind.geldig_tot is not None and kind.geldig_tot <= einde):
        return []
    tot = f"tot en met {kind.geldig_tot}" if kind.geldig_tot else "zonder einddatum"
    return [f"het geldt {tot}, '{ouder.code}' tot en met {einde}"]


def _amount(kind: Plafond | None, ouder: Plafond | None) -> tuple[list[str], list[str]]:
    if ouder is None:
        return [], []
    if kind is None:
        return [f"het noemt geen plafond; hoger dan {euro(ouder.bedrag)} kan niet"], []
    ruimer = _RUIMTE.index(kind.per) > _RUIMTE.index(ouder.per)
    zonder_btw = ouder.inclusief_btw and not kind.inclusief_btw
    wat = (
        f"plafond {euro(kind.bedrag)} per {kind.per} naast {euro(ouder.bedrag)} per "
        f"{ouder.per}"
    )
    if kind.bedrag >= ouder.bedrag and zonder_btw:
        return [f"{wat}, en dat laatste is inclusief btw"], []
    if kind.bedrag >= ouder.bedrag and ruimer:
        return [wat], []
    if kind.bedrag > ouder.bedrag and kind.per is ouder.per and not _btw(kind, ouder):
        return [wat], []
    if kind.bedrag > ouder.bedrag or ruimer or zonder_btw:
        return [], [f"{wat} is niet te vergelijken"]
    return [], []


def _btw(kind: Plafond, ouder: Plafond) -> bool:
    """Whether btw may make up the difference: including beside excluding."""
    return kind.inclusief_btw and not ouder.inclusief_btw
