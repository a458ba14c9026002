"""Norms of the Wgr on making, changing, joining and leaving the regeling (art. 1, 26).

Text read: art. 1 and 26 in versions 2015-01-01 (26), 2021-07-01 and 2025-02-12; art. 10
and 12 in 2021-07-01 and 2025-02-12. Consent is asked since before 2015 (then lid 2);
the draft goes to the raden since 1-7-2022. A raadsregeling has no draft and no consent;
a mixed one depends on who made it, which its kind does not say. The case (dossier) of
the fact says which rounds along the raden belong to it.
"""

from datetime import date, timedelta
from typing import Final

from register.domain.norms.norm import (
    NIET_VAN_TOEPASSING,
    Handhaving,
    Lezing,
    Norm,
    Twistpunt,
    Uitspraak,
    Zaak,
    Zekerheid,
    breaks,
    meets,
    open_question,
)
from register.domain.norms.reading import SINDS, listed, read_as
from register.domain.norms.rondes import (
    not_asked,
    not_recorded,
    participants,
    rounds_of,
    sent_seqs,
)
from register.domain.norms.sources import wgr
from register.domain.openheid.stuk import STUK
from register.domain.openheid.woo import TOOI, Woocategorie
from register.domain.organisatie.deelname import (
    DeelnemerToegetreden,
    DeelnemerUitgetreden,
)
from register.domain.organisatie.regelingstaat import (
    REGELING,
    Regeling,
    RegelingGewijzigd,
    Regelingsoort,
    RegelingVastgesteld,
)
from register.domain.raden.raadsronde import Raadsronde, Rondesoort
from register.domain.raden.rondefeiten import OM_TOESTEMMING
from register.domain.termijnen.wgr_terms import WGR_2022

_TREFFEN = (
    RegelingVastgesteld,
    RegelingGewijzigd,
    DeelnemerToegetreden,
    DeelnemerUitgetreden,
)
_COLLEGES = (Regelingsoort.COLLEGEREGELING, Regelingsoort.BURGEMEESTERSREGELING)

WIE_STEMT_TOE: Final = Twistpunt(
    vraag="Wiens raad moet toestemmen als een gemeente toe- of uittreedt?",
    lezingen=(
        Lezing(
            code="eigen-raad",
            tekst="De raad van de gemeente die toe- of uittreedt: haar college gaat "
            "ertoe over.",
        ),
        Lezing(
            code="alle-raden",
            tekst="De raden van alle deelnemende gemeenten.",
        ),
    ),
)


def _made(zaak: Zaak) -> tuple[Raadsronde, ...] | Uitspraak:
    """Rounds about the regeling in the case of the fact, or why there is no judging."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, _TREFFEN):
        return NIET_VAN_TOEPASSING
    regeling = context.staat(REGELING, "") or Regeling()
    soort = feit.soort if isinstance(feit, RegelingVastgesteld) else regeling.soort
    if soort is Regelingsoort.RAADSREGELING:
        return NIET_VAN_TOEPASSING
    if isinstance(feit, DeelnemerToegetreden) and _from_start(regeling, context.dag):
        return NIET_VAN_TOEPASSING
    if soort not in _COLLEGES:
        return open_question("welke organen deze regeling troffen, is niet bekend")
    if not zaak.kop.dossier:
        return open_question(
            "bij welk dossier dit hoort, is niet vastgelegd; welke raadsronde eraan "
            "voorafging, is daarom niet te zien"
        )
    return tuple(rounds_of(context, OM_TOESTEMMING, zaak.kop.dossier))


def _from_start(regeling: Regeling, dag: date) -> bool:
    """Whether who joins on this day made the regeling: that is judged on its text."""
    if not regeling.versies:
        return True
    eerste = regeling.versies[0]
    dagen = [eerste.vastgesteld_op]
    if isinstance(eerste.inwerking, date):
        dagen.append(eerste.inwerking)
    return dag <= max(dagen)


def _draft_sent(zaak: Zaak) -> Uitspraak:
    """Wgr 1 lid 2 and 5."""
    rondes = _made(zaak)
    if isinstance(rondes, Uitspraak):
        return rondes
    over = [ronde for ronde in rondes if ronde.soort is Rondesoort.REGELING]
    if not over:
        tekst = f"in dossier '{zaak.kop.dossier}' ging geen ontwerp naar de raden"
        return not_recorded(zaak, tekst)
    if zonder := not_asked(over, zaak.context):
        tekst = f"het ontwerp ging niet naar de raad van {listed(zonder)}"
        return breaks(tekst, *sent_seqs(over))
    return meets(*sent_seqs(over))


def _consented(zaak: Zaak) -> Uitspraak:
    """Wgr 1 lid 4 and 5 (lid 2 and 3 before 1-7-2022)."""
    rondes = _made(zaak)
    if isinstance(rondes, Uitspraak):
        return rondes
    gelezen = read_as(zaak.context, "WGR-03", WIE_STEMT_TOE)
    nodig = participants(zaak.context)
    if isinstance(zaak.feit, DeelnemerToegetreden | DeelnemerUitgetreden):
        nodig.add(zaak.feit.gemeente)
        if gelezen.lezing == "eigen-raad":
            nodig = {zaak.feit.gemeente}
    nodig |= {
        gemeente
        for ronde in rondes
        for gemeente in ronde.gemeenten
        if isinstance(zaak.feit, RegelingVastgesteld)
    }
    gegeven = {
        raad.gemeente: raad.seqs[-1]
        for ronde in rondes
        for raad in ronde.raden
        if raad.toestemming_op is not None
    }
    seqs = (*gelezen.seqs, *(seq for g, seq in gegeven.items() if g in nodig))
    if not nodig:
        return open_question("welke gemeenten deelnemen, is niet vastgelegd")
    if zonder := sorted(nodig - set(gegeven)):
        tekst = (
            f"{len(nodig) - len(zonder)} van de {len(nodig)} raden gaven toestemming; "
            f"niet die van {listed(zonder)}"
        )
        return not_recorded(zaak, tekst, *(ronde.seq for ronde in rondes), *seqs)
    return meets(*seqs)


_GEMEENTEBLAD = TOOI[Woocategorie.WETTEN_EN_AVV]


def _published(zaak: Zaak) -> Uitspraak:
    """Wgr 26 lid 3 and 4: a text does not work before it was made known."""
    feit, context = zaak.feit, zaak.context
    if not isinstance(feit, RegelingVastgesteld | RegelingGewijzigd):
        return NIET_VAN_TOEPASSING
    if not isinstance(feit.inwerking, date):
        return open_question("op welke dag de tekst in werking treedt, is niet bekend")
    nu = context.on(zaak.op) if zaak.op else context
    stukken = (nu.staat(STUK, bewijs.sha256) for bewijs in zaak.kop.bewijs)
    bekend = [
        publicatie
        for stuk in stukken
        if stuk is not None
        for publicatie in stuk.publicaties
        if publicatie.categorie == _GEMEENTEBLAD
    ]
    if bekend:
        eerste = min(bekend, key=lambda publicatie: publicatie.op)
        if eerste.op <= feit.inwerking:
            return meets(eerste.seq)
        return breaks(
            f"in werking per {feit.inwerking}, bekendgemaakt op {eerste.op}: eerder "
            "dan die dag werkt zij niet",
            eerste.seq,
        )
    if zaak.op is None or zaak.op < feit.inwerking:
        return NIET_VAN_TOEPASSING
    return open_question(
        f"versie '{feit.versie}' geldt per {feit.inwerking}; wanneer haar tekst bekend "
        "is gemaakt, is niet vastgelegd (stuk publiceer, bij een stuk in het bewijs)"
    )


NORMEN = (
    Norm(
        id="WGR-01",
        uitvoering=1,
        bron=wgr("1", "2, 5"),
        van=WGR_2022,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Het ontwerp van een regeling of van een wijziging gaat naar de raad van "
        "elke deelnemende gemeente.",
        over=_TREFFEN,
        toets=_draft_sent,
    ),
    Norm(
        id="WGR-03",
        uitvoering=1,
        bron=wgr("1", "2, 3", "2021-07-01"),
        van=SINDS,
        tot=WGR_2022 - timedelta(days=1),
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een college treft of wijzigt een regeling pas na toestemming van de "
        "raad.",
        over=_TREFFEN,
        toets=_consented,
        twistpunten=(WIE_STEMT_TOE,),
    ),
    Norm(
        id="WGR-03",
        uitvoering=2,
        bron=wgr("1", "4, 5"),
        van=WGR_2022,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een college treft of wijzigt een regeling pas na toestemming van de "
        "raad.",
        over=_TREFFEN,
        toets=_consented,
        twistpunten=(WIE_STEMT_TOE,),
    ),
    Norm(
        id="WGR-04",
        uitvoering=1,
        bron=wgr("26", "3, 4"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.WETSTEKST,
        tekst="Een regeling treedt niet in werking voordat zij bekend is gemaakt.",
        over=(RegelingVastgesteld, RegelingGewijzigd),
        toets=_published,
    ),
)
