"""Everything that can be asked and everything that can have happened.

A new module of the domain gets its line in `MODULES`; then `make index` notes which
names it holds, so that one command loads it only when it asks for one of them (a test
says so when that was forgotten). Whoever needs one thing by its name asks
`register.codec.lookup`; importing this file loads the whole domain.
"""

from collections.abc import Mapping
from typing import cast

from register.domain.afspraken import (
    actie,
    bewaking,
    capaciteit,
    evaluatie,
    herbeoordeling,
    opvolging,
)
from register.domain.besluiten import (
    bekrachtiging,
    besluit,
    besluitvorming,
    bezwaar,
    gevolgen,
    toezicht,
)
from register.domain.bevoegdheden import (
    attributie,
    bevoegdheid,
    collegemandaat,
    mandaatbesluit,
    verlening,
)
from register.domain.commands import Opdracht
from register.domain.dossiers import advisering, behandeling, dossier
from register.domain.facts import Aggregaat, Gebeurtenis
from register.domain.geld import besteding, bijdragen
from register.domain.norms import bevinding
from register.domain.norms.eigen import vaststelling as eigennormen
from register.domain.openheid import (
    correctie,
    geheimhouding,
    openbaarheid,
    stuk,
    wissing,
)
from register.domain.organisatie import (
    functie,
    gremium,
    persoon,
    portefeuilles,
    regeling,
)
from register.domain.overeenkomsten import (
    contracteren,
    deelnemersbesluit,
    opdrachtverlening,
)
from register.domain.planning import begroting, jaarrekening, rechtmatigheid
from register.domain.raden import (
    inlichtingen,
    raad,
    raadsronde,
    toestemming,
    wensen,
    zienswijzen,
)
from register.domain.routes import vaststelling
from register.domain.toegang import toekenning, vierogen
from register.domain.vergaderingen import (
    aanwezigheid,
    agenderen,
    amenderen,
    moties,
    schriftelijkeronde,
    stemming,
    uitlatingen,
    vergadering,
    verkiezen,
    verslaglegging,
)

MODULES = (
    regeling,
    gremium,
    portefeuilles,
    persoon,
    functie,
    bevoegdheid,
    attributie,
    mandaatbesluit,
    verlening,
    collegemandaat,
    dossier,
    behandeling,
    advisering,
    vaststelling,
    raadsronde,
    zienswijzen,
    wensen,
    toestemming,
    raad,
    inlichtingen,
    begroting,
    jaarrekening,
    rechtmatigheid,
    vergadering,
    agenderen,
    aanwezigheid,
    amenderen,
    moties,
    stemming,
    uitlatingen,
    verkiezen,
    verslaglegging,
    schriftelijkeronde,
    besluit,
    besluitvorming,
    gevolgen,
    bekrachtiging,
    toezicht,
    bezwaar,
    actie,
    opvolging,
    bewaking,
    capaciteit,
    herbeoordeling,
    evaluatie,
    bijdragen,
    besteding,
    deelnemersbesluit,
    contracteren,
    opdrachtverlening,
    stuk,
    openbaarheid,
    geheimhouding,
    bevinding,
    eigennormen,
    correctie,
    wissing,
    toekenning,
    vierogen,
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
