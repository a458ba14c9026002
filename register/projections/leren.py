"""Warnings, capacity that was promised, evaluations and what they recommended."""

from collections.abc import Mapping

from register.domain.afspraken.capaciteit import CAPACITEIT, Capaciteit
from register.domain.afspraken.evaluatie import (
    AANBEVELING,
    EVALUATIE,
    Aanbeveling,
    Evaluatie,
)
from register.domain.dossiers.dossier import DOSSIER, Dossier
from register.projections.lists import Lijst, Rij, content, parts, sealed_row


def _signals(dossier: Dossier) -> Mapping[str, Rij]:
    return {
        f"{dossier.code}|{signaal.code}": Rij(
            (dossier.code, str(signaal.soort), signaal.op.isoformat()),
            content(
                {
                    "dossier": dossier.code,
                    "signaal": signaal.code,
                    "soort": signaal.soort,
                    "aan": signaal.aan,
                    "tekst": signaal.tekst,
                    "op": signaal.op,
                    "seq": signaal.seq,
                }
            ),
        )
        for signaal in dossier.signalen
    }


SIGNALEN = Lijst(
    naam="signalen",
    aggregaat=DOSSIER,
    kolommen=("dossier", "soort", "op"),
    rijen=_signals,
    volgorde="op",
)

_van_capaciteit = parts(
    "gemeente",
    "waarvoor",
    "toegezegd",
    "geleverd",
    "tekort",
    "reden",
    "ingang",
    "einde",
    "dossier",
    "module",
    "actie",
    "toegezegd_op",
    "gemeld_op",
    "seqs",
)


def _state(inzet: Capaciteit) -> str:
    """How it stands; what was not known cannot fall short."""
    if inzet.geleverd is None:
        return "nog_niet_gemeld"
    if inzet.reden is not None or inzet.tekort:
        return "te_weinig"
    return "geleverd"


def _capacity(inzet: Capaciteit) -> Mapping[str, Rij]:
    stand = _state(inzet)
    inhoud = content(
        {
            "capaciteit": inzet.code,
            **_van_capaciteit(inzet),
            "stand": stand,
        }
    )
    velden = (inzet.gemeente, stand, inzet.module, inzet.dossier)
    return {inzet.code: Rij(velden, inhoud)}


_CAPACITEIT = ("gemeente", "stand", "module", "dossier")

INZET = Lijst(
    naam="capaciteit",
    aggregaat=CAPACITEIT,
    kolommen=_CAPACITEIT,
    rijen=_capacity,
    gesloten=sealed_row("capaciteit", _CAPACITEIT),
)

_van_evaluatie = parts(
    "onderwerp",
    "opdrachtgever",
    "uitgevoerd_door",
    "conclusie",
    "periode",
    "module",
    "dossier",
    "op",
    "seq",
)


def _evaluated(evaluatie: Evaluatie) -> Mapping[str, Rij]:
    inhoud = content(
        {
            "evaluatie": evaluatie.code,
            **_van_evaluatie(evaluatie),
        }
    )
    velden = (
        evaluatie.opdrachtgever,
        evaluatie.module,
        evaluatie.dossier,
        evaluatie.op.isoformat(),
    )
    return {evaluatie.code: Rij(velden, inhoud)}


_EVALUATIE = ("opdrachtgever", "module", "dossier", "op")

EVALUATIES = Lijst(
    naam="evaluaties",
    aggregaat=EVALUATIE,
    kolommen=_EVALUATIE,
    rijen=_evaluated,
    volgorde="op",
    gesloten=sealed_row("evaluatie", _EVALUATIE, "op"),
)

_van_aanbeveling = parts(
    "nummer",
    "tekst",
    "aan",
    "evaluatie",
    "dossier",
    "ontvangen_op",
    "gevolg",
    "gevolg_op",
    "toelichting",
    "besluiten",
    "acties",
    "seqs",
)


def _advised(aanbeveling: Aanbeveling) -> Mapping[str, Rij]:
    status = "open" if aanbeveling.open else "afgedaan"
    inhoud = content(
        {
            "aanbeveling": aanbeveling.code,
            **_van_aanbeveling(aanbeveling),
            "status": status,
        }
    )
    velden = (
        aanbeveling.evaluatie,
        status,
        str(aanbeveling.gevolg or ""),
        aanbeveling.dossier,
    )
    return {aanbeveling.code: Rij(velden, inhoud)}


_AANBEVELING = ("evaluatie", "status", "gevolg", "dossier")

AANBEVELINGEN = Lijst(
    naam="aanbevelingen",
    aggregaat=AANBEVELING,
    kolommen=_AANBEVELING,
    rijen=_advised,
    gesloten=sealed_row("aanbeveling", _AANBEVELING),
)
