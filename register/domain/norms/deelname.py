"""A norm that the regeling itself sets on taking part in a module (003, bijlage 4).

Which decision a gemeente needs is data: rule `deelname-{module}` of the regeling, with
a value that names a kind of deelnemersbesluit (`rechtsgeldig-aanwijzingsbesluit`). No
module is named here.
"""

from typing import Final

from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Handhaving,
    Norm,
    Uitspraak,
    Zaak,
    Zekerheid,
    breaks,
    meets,
    open_question,
)
from register.domain.norms.reading import listed
from register.domain.norms.sources import afspraak
from register.domain.organisatie.deelname import ModuleDeelnameBegonnen
from register.domain.organisatie.regelingstaat import REGELING
from register.domain.overeenkomsten.deelnemersbesluit import (
    Deelnemersbesluitsoort,
    in_force,
)

REGEL: Final = "deelname-{}"
_VOORVOEGSEL = "rechtsgeldig-"


def _entitled(zaak: Zaak) -> Uitspraak:
    """003, art. 3 bijlage 4: at the start, and as long as it takes part."""
    feit = zaak.feit
    if not isinstance(feit, ModuleDeelnameBegonnen):
        return NIET_VAN_TOEPASSING
    dag = zaak.op or zaak.context.dag
    nu = zaak.context.on(dag)
    regeling = nu.staat(REGELING, "")
    waarde = regeling.regel(REGEL.format(feit.module)) if regeling else ""
    if regeling is None or not waarde:
        return NIET_VAN_TOEPASSING
    try:
        soort = Deelnemersbesluitsoort(waarde.removeprefix(_VOORVOEGSEL))
    except ValueError:
        return open_question(f"regel '{waarde}' noemt geen soort besluit van gemeenten")
    module = regeling.modules.get(feit.module)
    doen_mee = set(feit.gemeenten)
    if zaak.op and module:
        doen_mee &= module.deelnemers
    gevonden = {
        gemeente: in_force(nu, gemeente, soort, feit.module, dag)
        for gemeente in sorted(doen_mee)
    }
    if not gevonden:
        return NIET_VAN_TOEPASSING
    seqs = [besluit.seqs[0] for besluit in gevonden.values() if besluit]
    if zonder := [gemeente for gemeente, besluit in gevonden.items() if not besluit]:
        tekst = f"op {dag} is geen geldig {soort} bekend van {listed(zonder)}"
        if zaak.kop.achterstand:
            return open_question(f"{tekst}, of dat is niet overgenomen", *seqs)
        return breaks(tekst, *seqs)
    return meets(*seqs)


NORMEN = (
    Norm(
        id="DOM-27",
        uitvoering=1,
        bron=afspraak("003", "2022"),
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.BRON,
        tekst="Een gemeente doet aan een module mee met het besluit dat de regeling "
        "daarvoor vraagt.",
        over=(ModuleDeelnameBegonnen,),
        toets=_entitled,
    ),
)
