"""Norms of the Gemeentewet on who votes in the AB and how (art. 28, 31 and 32).

Text read: versions 2015-01-01 and 2026-03-21, the same for what is judged here. Art. 28
lid 1 b is not read so that a board could not adopt its own accounts: only a recorded
onthouding binds (aanvullingen A.5, I), unless a regeling reads it otherwise:
gemeentewet_belang.py. A new vote after a tie is for gemeentewet_herstemming.py.
"""

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.norms.gemeentewet import (
    meeting_of_decision,
    presence,
)
from register.domain.norms.gemeentewet_belang import TWISTPUNTEN
from register.domain.norms.handelingen import PERSONEN
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
from register.domain.norms.reading import (
    SINDS,
    follows_gemeentewet,
    listed,
    meeting_of,
)
from register.domain.norms.sources import gemeentewet
from register.domain.stemmen.telling import Keuze, Wijze
from register.domain.vergaderingen.stemfeiten import StemmingGehouden
from register.domain.vergaderingen.vergadering import Vergadering


def _meeting_of_vote(zaak: Zaak) -> tuple[StemmingGehouden, Vergadering] | None:
    feit = zaak.feit
    if not isinstance(feit, StemmingGehouden):
        return None
    vergadering, gremium = meeting_of(zaak.context, feit.vergadering, feit.gremium)
    if vergadering is None or gremium is None or not follows_gemeentewet(gremium):
        return None
    return feit, vergadering


def _abstained(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 28 lid 1, for the onthoudingen that are on record."""
    if (gehouden := _meeting_of_vote(zaak)) is None:
        return NIET_VAN_TOEPASSING
    feit, vergadering = gehouden
    gronden = {
        o.persoon: o.seq for o in vergadering.onthoudingen if o.punt == feit.punt
    }
    if not gronden or feit.wijze is Wijze.ZONDER_STEMMING:
        return NIET_VAN_TOEPASSING
    if not feit.stemmen:
        tekst = "wie er stemden, is niet vastgelegd"
        return open_question(tekst, *gronden.values())
    toch = [
        stem.persoon
        for stem in feit.stemmen
        if stem.persoon in gronden and stem.keuze is not Keuze.ONTHOUDEN
    ]
    if not toch:
        return meets(*gronden.values())
    return breaks(
        f"{listed(toch)} stemde mee over punt '{feit.punt}' en moest zich onthouden",
        *(gronden[persoon] for persoon in toch),
    )


def _secret_on_persons(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 31 lid 1: a choice of persons is secret and keeps no names."""
    if (gehouden := _meeting_of_vote(zaak)) is not None:
        feit, vergadering = gehouden
        if feit.wijze is not Wijze.GEHEIM:
            return NIET_VAN_TOEPASSING
        if feit.stemmen:
            tekst = f"bij {len(feit.stemmen)} stemmen staat wie ze uitbracht"
            return breaks(tekst, vergadering.seqs[0])
        if feit.namen:
            tekst = "wie welke stem uitbracht, is verzegeld bewaard"
            return breaks(tekst, vergadering.seqs[0])
        return meets(vergadering.seqs[0])
    besluit = zaak.feit
    if not isinstance(besluit, BesluitGenomen) or besluit.handeling not in PERSONEN:
        return NIET_VAN_TOEPASSING
    zitting, _ = meeting_of_decision(zaak)
    if zitting is None:
        return NIET_VAN_TOEPASSING
    gekozen = [v.seq for v in zitting.verkiezingen if v.punt == besluit.punt]
    if gekozen:
        return meets(*gekozen)
    stemming = zitting.last_vote(besluit.punt)
    if stemming is None or stemming.wijze is Wijze.ZONDER_STEMMING:
        tekst = "er is niet, of niet zichtbaar, over personen gestemd"
        return open_question(tekst, zitting.seqs[0])
    if stemming.wijze is Wijze.GEHEIM and not stemming.stemmen:
        return meets(stemming.seq)
    tekst = f"over personen is gestemd bij {stemming.wijze}, met open stemmen"
    return breaks(tekst, stemming.seq)


def _secret_when_voted(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 31 lid 1, for a vote that is on record as one on persons."""
    if (gehouden := _meeting_of_vote(zaak)) is None:
        return NIET_VAN_TOEPASSING
    feit, vergadering = gehouden
    if feit.wijze in (Wijze.GEHEIM, Wijze.ZONDER_STEMMING) or not feit.over_personen:
        return _secret_on_persons(zaak)
    tekst = f"over personen is gestemd bij {feit.wijze}, dus niet geheim"
    return breaks(tekst, vergadering.seqs[0])


def _for_or_against(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 32 lid 2."""
    if (gehouden := _meeting_of_vote(zaak)) is None:
        return NIET_VAN_TOEPASSING
    feit, vergadering = gehouden
    if feit.wijze is not Wijze.HOOFDELIJK:
        return NIET_VAN_TOEPASSING
    buiten = vergadering.abstainers(feit.punt)
    er = vergadering.present_at(feit.punt)
    verplicht = [a.persoon for a in er if a.persoon not in buiten]
    seqs = presence(vergadering)
    if not feit.stemmen:
        stemden = feit.hoofden.voor + feit.hoofden.tegen
        if stemden >= len(verplicht):
            return meets(*seqs)
        return breaks(
            f"{stemden} van de {len(verplicht)} aanwezige leden stemden voor of tegen",
            *seqs,
        )
    kozen = {s.persoon for s in feit.stemmen if s.keuze in (Keuze.VOOR, Keuze.TEGEN)}
    zonder = [persoon for persoon in verplicht if persoon not in kozen]
    if not zonder:
        return meets(*seqs)
    return breaks(
        f"{listed(zonder)} stemde niet voor of tegen en heeft geen grond om zich te "
        "onthouden",
        *seqs,
    )


NORMEN = (
    Norm(
        id="GW-04",
        uitvoering=1,
        bron=gemeentewet("28", "1"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Wie zelf belang heeft bij een besluit, stemt daarover niet mee.",
        over=(StemmingGehouden,),
        toets=_abstained,
        twistpunten=TWISTPUNTEN,
    ),
    Norm(
        id="GW-09",
        uitvoering=1,
        bron=gemeentewet("31", "1"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Over personen wordt geheim gestemd; niemand legt vast wie wat stemde.",
        over=(StemmingGehouden, BesluitGenomen),
        toets=_secret_on_persons,
    ),
    Norm(
        id="GW-09",
        uitvoering=3,
        bron=gemeentewet("31", "1"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Over personen wordt geheim gestemd; niemand legt vast wie wat stemde.",
        over=(StemmingGehouden,),
        toets=_secret_when_voted,
    ),
    Norm(
        id="GW-10",
        uitvoering=1,
        bron=gemeentewet("32", "2"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Bij hoofdelijke stemming stemt ieder aanwezig lid voor of tegen.",
        over=(StemmingGehouden,),
        toets=_for_or_against,
    ),
)
