"""Whether the amounts of a year must be accounted for: figures, and what they say."""

from register.domain.norms.rechtmatigheidsgrens import (
    basis,
    cap,
    fixed,
    highest,
    holding,
)
from register.domain.planning.boekjaarstaat import Boekjaar
from register.service.lijsten.words import euro


def figures(jaar: Boekjaar) -> dict[str, object]:
    """The figures that decide whether the amounts must be accounted for, in cents."""
    samen = jaar.fouten + jaar.onduidelijkheden
    grens = holding(jaar)
    return {
        "fouten": jaar.fouten,
        "onduidelijkheden": jaar.onduidelijkheden,
        "samen": samen,
        "lasten": basis(jaar).lasten,
        "lasten_uit": "jaarrekening" if jaar.jaarrekening else "begroting",
        "grens_basispunten": jaar.grens.basispunten if jaar.grens else None,
        "grens_vastgesteld": fixed(jaar),
        "wet_basispunten": cap(jaar.jaar),
        "wet_hoogstens": highest(jaar),
        "grens": grens,
        "boven_grens": grens is not None and samen > grens,
    }


def conclusion(jaar: Boekjaar) -> tuple[str, ...]:
    """What comes out, as BBV 58b lid 3-5 adds and compares it."""
    samen, grens = jaar.fouten + jaar.onduidelijkheden, holding(jaar) or 0
    gevolg = (
        "meer dan de grens: zij moeten in de rechtmatigheidsverantwoording staan"
        if samen > grens
        else "niet meer dan de grens: zij hoeven niet in de "
        "rechtmatigheidsverantwoording te staan"
    )
    zinnen = [
        (
            f"Fouten ({euro(jaar.fouten)}) en onduidelijkheden "
            f"({euro(jaar.onduidelijkheden)}) zijn samen {euro(samen)}. De grens is "
            f"{euro(grens)}. Dat is {gevolg} (art. 58b lid 3 en 5 BBV)."
        )
    ]
    zinnen += _capped(jaar)
    zinnen += _as_given(jaar)
    return tuple(zinnen)


def percent(basispunten: int | None) -> str:
    """A share as people write it: 250 is `2,5 %`."""
    return "" if basispunten is None else f"{basispunten / 100:g} %".replace(".", ",")


def _capped(jaar: Boekjaar) -> list[str]:
    gesteld, hoogste = fixed(jaar), highest(jaar)
    if hoogste is None:
        return [
            (
                f"Over {jaar.jaar} gaf het bestuur nog geen rechtmatigheids"
                "verantwoording; met een wettelijk maximum is de grens niet vergeleken."
            )
        ]
    if gesteld is not None and gesteld > hoogste:
        return [
            (
                f"De vastgestelde grens ({euro(gesteld)}) is hoger dan de wet toelaat: "
                f"{percent(cap(jaar.jaar))} van de lasten is {euro(hoogste)}. Dat telt."
            )
        ]
    return []


def _as_given(jaar: Boekjaar) -> list[str]:
    gegeven = jaar.verantwoording
    if gegeven is None:
        return ["Een rechtmatigheidsverantwoording van het bestuur is niet vastgelegd."]
    zelfde = (gegeven.fouten, gegeven.onduidelijkheden) == (
        jaar.fouten,
        jaar.onduidelijkheden,
    )
    zinnen = []
    if not zelfde:
        zinnen.append(
            f"Het bestuur verantwoordde {euro(gegeven.fouten)} fouten en "
            f"{euro(gegeven.onduidelijkheden)} onduidelijkheden (seq "
            f"{gegeven.stap.seq}): dat is niet wat nu is vastgelegd."
        )
    boven = jaar.fouten + jaar.onduidelijkheden > (holding(jaar) or 0)
    if boven and not gegeven.opgenomen:
        zinnen.append(
            "Het bestuur nam de bedragen niet op, en zij zijn boven de grens (seq "
            f"{gegeven.stap.seq})."
        )
    return zinnen
