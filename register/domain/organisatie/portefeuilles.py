"""Dividing the portefeuilles of a gremium: commands; the facts are in `portefeuille`.

That a holder is no member is recorded as it is: of a college nobody keeps the seats.
"""

from register.domain.commands import Beslissing, Opdracht, require_recorded
from register.domain.context import Context
from register.domain.organisatie.gremiumstaat import require_gremium, require_living
from register.domain.organisatie.persoon import require_persoon
from register.domain.organisatie.portefeuille import (
    PortefeuilleIngetrokken,
    PortefeuilleToegewezen,
    find,
)
from register.domain.organisatie.regelingstaat import require_module
from register.domain.refusals import (
    OnbekendeVerwijzing,
    OngeldigeInvoer,
    VerkeerdeVolgorde,
)

GEBEURTENISSEN = ()
AGGREGATEN = ()


def wijs_toe(opdracht: PortefeuilleToegewezen, context: Context) -> Beslissing:
    """Give a portefeuille that nobody holds, or share one on purpose."""
    staat = require_living(context, opdracht.gremium)
    require_persoon(context, opdracht.persoon, "/gegevens/persoon")
    for plek, module in enumerate(opdracht.modules):
        require_module(context, module, f"/gegevens/modules/{plek}")
    if opdracht.besluit:
        require_recorded(context, "besluit", opdracht.besluit)
    was = find(staat.portefeuilles, opdracht.portefeuille)
    houders = was.houders if was else ()
    if was and houders and (opdracht.persoon in houders or not opdracht.gedeeld):
        msg = (
            f"portefeuille '{was.code}' van '{staat.code}' is sinds {was.vanaf} van "
            f"{', '.join(houders)} (seq {was.seqs[-1]}) en wordt niet ook van "
            f"'{opdracht.persoon}'; trek haar eerst in, of geef aan dat zij wordt "
            "gedeeld"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/persoon")
    return (opdracht,)


def trek_in(opdracht: PortefeuilleIngetrokken, context: Context) -> Beslissing:
    """Take a portefeuille from who holds it, or end the portefeuille itself."""
    staat = require_gremium(context, opdracht.gremium, "/gegevens/gremium")
    was = find(staat.portefeuilles, opdracht.portefeuille)
    if was is None:
        wat = f"portefeuille van '{staat.code}'"
        pad = "/gegevens/portefeuille"
        raise OnbekendeVerwijzing(wat, opdracht.portefeuille, pad=pad)
    if opdracht.vervalt is bool(opdracht.persoon):
        msg = "noem wie haar niet meer heeft, of geef aan dat zij vervalt; één van twee"
        raise OngeldigeInvoer(msg, pad="/gegevens/persoon")
    if opdracht.persoon and opdracht.persoon not in was.houders:
        van = f"van {', '.join(was.houders)}" if was.houders else "van niemand"
        msg = (
            f"portefeuille '{was.code}' is op deze datum {van} (seq {was.seqs[-1]}), "
            f"niet van '{opdracht.persoon}'; controleer de persoon en de datum"
        )
        raise VerkeerdeVolgorde(msg, pad="/gegevens/persoon")
    return (opdracht,)


OPDRACHTEN = (
    Opdracht(
        "WijsPortefeuilleToe",
        PortefeuilleToegewezen,
        wijs_toe,
        ("portefeuille", "wijs-toe"),
        "Leg vast wie in een gremium een portefeuille heeft.",
    ),
    Opdracht(
        "TrekPortefeuilleIn",
        PortefeuilleIngetrokken,
        trek_in,
        ("portefeuille", "trek-in"),
        "Leg vast dat iemand een portefeuille niet meer heeft.",
    ),
)
