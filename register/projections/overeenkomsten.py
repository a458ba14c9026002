"""Agreements, assignments, and the decisions of deelnemers that they rest on."""

from collections.abc import Mapping

from register.domain.overeenkomsten.deelnemersbesluit import (
    DEELNEMERSBESLUIT,
    Deelnemersbesluit,
)
from register.domain.overeenkomsten.opdrachtfeiten import (
    OPDRACHTVERLENING,
    Opdrachtverlening,
)
from register.domain.overeenkomsten.overeenkomst import OVEREENKOMST, Overeenkomst
from register.domain.values import bounds
from register.projections.lists import Lijst, Rij, content, parts, sealed_row

_van_overeenkomst = parts(
    "soort",
    "titel",
    "partijen",
    "ingang",
    "einde",
    "opzegmaanden",
    "uiterlijk_opzeggen",
    "stilzwijgend",
    "module",
    "hangt_af_van",
    "bedrag",
    "besluit",
    "dossier",
    "bewaker",
    "gesloten_op",
    "opgezegd_op",
    "beeindigd_op",
    "seqs",
)


def _agreements(dvo: Overeenkomst) -> Mapping[str, Rij]:
    status = "loopt" if dvo.loopt else "beeindigd"
    inhoud = content(
        {
            "overeenkomst": dvo.code,
            **_van_overeenkomst(dvo),
            "status": status,
        }
    )
    einde = dvo.einde.isoformat() if dvo.einde else ""
    velden = (str(dvo.soort), status, dvo.module, dvo.dossier, einde)
    return {dvo.code: Rij(velden, inhoud)}


_OVEREENKOMST = ("soort", "status", "module", "dossier", "einde")

OVEREENKOMSTEN = Lijst(
    naam="overeenkomsten",
    aggregaat=OVEREENKOMST,
    kolommen=_OVEREENKOMST,
    rijen=_agreements,
    volgorde="einde",
    gesloten=sealed_row("overeenkomst", _OVEREENKOMST),
)

_van_opdracht = parts(
    "formulering",
    "resultaat",
    "bestuurlijk_opdrachtgever",
    "ambtelijk_opdrachtgever",
    "opdrachtnemer",
    "nader_te_bepalen",
    "overeenkomst",
    "bedrag",
    "boekjaar",
    "termijn",
    "module",
    "gemeente",
    "dossier",
    "besluit",
    "verleend_op",
    "beeindigd_op",
    "seqs",
)


def _assignments(opdracht: Opdrachtverlening) -> Mapping[str, Rij]:
    status = str(opdracht.afloop or "loopt")
    uiterlijk = bounds(opdracht.termijn)[1] if opdracht.termijn else None
    inhoud = content(
        {
            "opdrachtverlening": opdracht.code,
            **_van_opdracht(opdracht),
            "uiterlijk": uiterlijk,
            "status": status,
        }
    )
    velden = (
        status,
        opdracht.opdrachtnemer,
        opdracht.overeenkomst,
        opdracht.module,
        opdracht.gemeente,
        opdracht.dossier,
        uiterlijk.isoformat() if uiterlijk else "",
    )
    return {opdracht.code: Rij(velden, inhoud)}


_OPDRACHT = (
    "status",
    "opdrachtnemer",
    "overeenkomst",
    "module",
    "gemeente",
    "dossier",
    "uiterlijk",
)

OPDRACHTEN = Lijst(
    naam="opdrachten",
    aggregaat=OPDRACHTVERLENING,
    kolommen=_OPDRACHT,
    rijen=_assignments,
    volgorde="uiterlijk",
    gesloten=sealed_row("opdrachtverlening", _OPDRACHT),
)

_van_besluit = parts(
    "gemeente",
    "orgaan",
    "soort",
    "onderwerp",
    "module",
    "genomen_op",
    "genomen_tussen",
    "van",
    "van_tussen",
    "tot",
    "vervangt",
    "ingetrokken_op",
    "ingetrokken_tussen",
    "seqs",
)


def _decisions(besluit: Deelnemersbesluit) -> Mapping[str, Rij]:
    inhoud = content(
        {
            "deelnemersbesluit": besluit.code,
            **_van_besluit(besluit),
        }
    )
    velden = (
        besluit.gemeente,
        str(besluit.soort),
        besluit.module,
        besluit.tot.isoformat() if besluit.tot else "",
    )
    return {besluit.code: Rij(velden, inhoud)}


_DEELNEMERSBESLUIT = ("gemeente", "soort", "module", "tot")

DEELNEMERSBESLUITEN = Lijst(
    naam="deelnemersbesluiten",
    aggregaat=DEELNEMERSBESLUIT,
    kolommen=_DEELNEMERSBESLUIT,
    rijen=_decisions,
    gesloten=sealed_row("deelnemersbesluit", _DEELNEMERSBESLUIT),
)
