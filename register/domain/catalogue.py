"""Everything that can be asked and everything that can have happened."""

from collections.abc import Mapping
from typing import cast

from register.domain.afspraken import actie, opvolging
from register.domain.besluiten import besluit, besluitvorming
from register.domain.bevoegdheden import bevoegdheid
from register.domain.commands import Opdracht
from register.domain.dossiers import advisering, behandeling, dossier
from register.domain.facts import Aggregaat, Gebeurtenis
from register.domain.norms import bevinding
from register.domain.openheid import correctie, openbaarheid, stuk
from register.domain.organisatie import functie, gremium, persoon, regeling
from register.domain.raden import raadsronde
from register.domain.vergaderingen import stemming, vergadering

MODULES = (
    regeling,
    gremium,
    persoon,
    functie,
    bevoegdheid,
    dossier,
    behandeling,
    advisering,
    raadsronde,
    vergadering,
    stemming,
    besluit,
    besluitvorming,
    actie,
    opvolging,
    stuk,
    openbaarheid,
    bevinding,
    correctie,
)

COMMANDS = cast(
    "tuple[Opdracht[object], ...]",
    tuple(opdracht for module in MODULES for opdracht in module.OPDRACHTEN),
)

EVENTS: tuple[type[Gebeurtenis], ...] = tuple(
    soort for module in MODULES for soort in module.GEBEURTENISSEN
)

AGGREGATES: Mapping[str, Aggregaat[object]] = {
    aggregaat.prefix: aggregaat for module in MODULES for aggregaat in module.AGGREGATEN
}
