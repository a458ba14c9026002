"""Everything that can be asked and everything that can have happened."""

from collections.abc import Mapping
from typing import cast

from register.domain import (
    actie,
    advisering,
    behandeling,
    besluit,
    besluitvorming,
    bevinding,
    bevoegdheid,
    correctie,
    dossier,
    functie,
    gremium,
    openbaarheid,
    opvolging,
    persoon,
    raadsronde,
    regeling,
    stemming,
    stuk,
    vergadering,
)
from register.domain.commands import Opdracht
from register.domain.facts import Aggregaat, Gebeurtenis

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
