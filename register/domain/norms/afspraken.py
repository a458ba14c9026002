"""Norms that are agreed and not law: the DOM rules of the sources.

003 (MGR, 2022) and 004 (AB-heidag, 16-10-2025). They hold where what they speak of is
there: advice of a bestuurscommissie, a decision of an organ itself.
"""

from register.domain.besluiten.besluit import Adviesopvolging, BesluitGenomen, Opvolging
from register.domain.context import Context
from register.domain.dossiers.advies import Advies
from register.domain.dossiers.dossier import DOSSIER
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
from register.domain.norms.reading import is_adopted, listed
from register.domain.norms.sources import afspraak
from register.domain.organisatie.gremium import GREMIUM, Gremiumsoort

_BESTUUR = (Gremiumsoort.ALGEMEEN_BESTUUR, Gremiumsoort.DAGELIJKS_BESTUUR)


def _advice_followed(zaak: Zaak) -> Uitspraak:
    """003: taken over, unless objections of three kinds remain after a talk."""
    besluit, context = zaak.feit, zaak.context
    if not isinstance(besluit, BesluitGenomen) or besluit.functie:
        return NIET_VAN_TOEPASSING
    orgaan = context.staat(GREMIUM, besluit.orgaan)
    dossier = context.staat(DOSSIER, besluit.dossier) if besluit.dossier else None
    if dossier is None or orgaan is None or orgaan.soort not in _BESTUUR:
        return NIET_VAN_TOEPASSING
    gevolgen = {gevolg.advies: gevolg for gevolg in besluit.adviesopvolging}
    adviezen = [
        advies
        for advies in dossier.adviezen
        if advies.uitgebracht_op
        and (advies.code in gevolgen or advies.voorstel in ("", besluit.voorstel))
        and _is_commission(advies.adviseur, context)
    ]
    if not adviezen:
        return NIET_VAN_TOEPASSING
    gebreken = [
        gebrek
        for advies in adviezen
        for gebrek in _flaws(advies, gevolgen.get(advies.code))
    ]
    seqs = tuple(seq for advies in adviezen for seq in advies.seqs)
    return breaks("; ".join(gebreken), *seqs) if gebreken else meets(*seqs)


def _is_commission(adviseur: str, context: Context) -> bool:
    gremium = context.staat(GREMIUM, adviseur)
    return gremium is not None and gremium.soort is Gremiumsoort.BESTUURSCOMMISSIE


def _flaws(advies: Advies, gevolg: Adviesopvolging | None) -> list[str]:
    if gevolg is None:
        return [f"wat met advies '{advies.code}' is gedaan, staat niet in het besluit"]
    if gevolg.opvolging is Opvolging.OVERGENOMEN:
        return []
    gebreken = []
    if gevolg.grond is None:
        gebreken.append(f"geen grond om van advies '{advies.code}' af te wijken")
    if advies.adviseur not in advies.afgestemd_met:
        gebreken.append(
            f"over advies '{advies.code}' is niet eerst afgestemd met "
            f"'{advies.adviseur}'"
        )
    return gebreken


_EIGENAREN = ("bestuurlijk_eigenaar", "ambtelijk_eigenaar")


def _owned(zaak: Zaak) -> Uitspraak:
    """004: of an organ's own decision; under mandaat the functie answers for it (I)."""
    besluit = zaak.feit
    if not isinstance(besluit, BesluitGenomen):
        return NIET_VAN_TOEPASSING
    if besluit.functie or not is_adopted(besluit):
        return NIET_VAN_TOEPASSING
    leeg = [
        veld
        for veld, wie in zip(
            _EIGENAREN,
            (besluit.bestuurlijk_eigenaar, besluit.ambtelijk_eigenaar),
            strict=True,
        )
        if not wie
    ]
    open_ = [veld for veld in leeg if veld in besluit.nader_te_bepalen]
    if zonder := [veld.replace("_", " ") for veld in leeg if veld not in open_]:
        return breaks(
            f"het besluit heeft geen {' en geen '.join(zonder)}, en zegt niet dat die "
            "nader te bepalen is"
        )
    if open_:
        return open_question(f"nog te bepalen: {listed(open_)}")
    return meets()


NORMEN = (
    Norm(
        id="DOM-10",
        uitvoering=1,
        bron=afspraak("003", "2022"),
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.BRON,
        tekst="Het bestuur neemt een advies van een bestuurscommissie over, tenzij er "
        "na overleg bezwaren zijn.",
        over=(BesluitGenomen,),
        toets=_advice_followed,
    ),
    Norm(
        id="DOM-13",
        uitvoering=1,
        bron=afspraak("004", "2025-10-16"),
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.BRON,
        tekst="Elk besluit heeft een bestuurlijk en een ambtelijk eigenaar.",
        over=(BesluitGenomen,),
        toets=_owned,
    ),
)
