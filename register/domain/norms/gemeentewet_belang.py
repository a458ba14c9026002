"""Norms of the Gemeentewet on who must keep out of a vote in the AB (art. 28).

Text read: versions 2015-01-01 (only the vote; lid 3 on appointments) and 2026-03-21
(also the deliberation; lid 4). By the letter of lid 1 a board could not adopt its own
accounts, and who is delegated could not speak for his gemeente: neither is our reading
(aanvullingen A.5, I), and a regeling may hold to either.
"""

from typing import Final

from register.domain.besluiten.besluit import BesluitGenomen
from register.domain.context import Context
from register.domain.norms.gemeentewet import meeting_of_decision
from register.domain.norms.handelingen import JAARREKENING
from register.domain.norms.keuzegang import ballots, is_limited
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
from register.domain.norms.reading import (
    SINDS,
    follows_gemeentewet,
    listed,
    meeting_of,
    read_as,
)
from register.domain.norms.sources import gemeentewet
from register.domain.stemmen.telling import Keuze, Wijze
from register.domain.vergaderingen.stemfeiten import Stem
from register.domain.vergaderingen.vergadering import Vergadering
from register.domain.vergaderingen.verkiezing import (
    HerstemmingGehouden,
    Stembus,
    VerkiezingGehouden,
)

REKENING: Final = Twistpunt(
    vraag="Stemt een lid van het bestuur mee over de jaarrekening van dat bestuur?",
    lezingen=(
        Lezing(
            code="bestuur-stemt-mee",
            tekst="Ja: anders kon het algemeen bestuur haar nooit vaststellen.",
        ),
        Lezing(
            code="bestuur-onthoudt-zich",
            tekst="Nee: naar de letter van lid 1 onder b onthoudt het zich.",
        ),
    ),
)
GEMEENTE: Final = Twistpunt(
    vraag="Stemt een lid mee over wat alleen voor zijn gemeente geldt?",
    lezingen=(
        Lezing(
            code="afgevaardigde-stemt-mee",
            tekst="Ja: daarvoor heeft de gemeente het lid aangewezen.",
        ),
        Lezing(
            code="afgevaardigde-onthoudt-zich",
            tekst="Nee: naar de letter van lid 1 onder a is het vertegenwoordiger.",
        ),
    ),
)
TWISTPUNTEN: Final = (REKENING, GEMEENTE)


def _kept_out(zaak: Zaak) -> Uitspraak:
    """Gemeentewet 28 lid 1 by the letter, and lid 4 for a choice of persons."""
    if isinstance(zaak.feit, Stembus):
        return _candidates_kept_out(zaak.feit, zaak.context)
    besluit = zaak.feit
    vergadering, _ = meeting_of_decision(zaak)
    if vergadering is None or not isinstance(besluit, BesluitGenomen):
        return NIET_VAN_TOEPASSING
    buiten, seqs = _barred(besluit, zaak.context)
    stemming = vergadering.last_vote(besluit.punt)
    if not seqs or stemming is None or stemming.wijze is Wijze.ZONDER_STEMMING:
        return NIET_VAN_TOEPASSING
    seqs = (*seqs, stemming.seq)
    if not stemming.stemmen:
        return open_question("wie er stemden, is niet vastgelegd", *seqs)
    toch = [
        stem.persoon
        for stem in stemming.stemmen
        if stem.keuze is not Keuze.ONTHOUDEN and _is_barred(stem, buiten)
    ]
    if not toch:
        return meets(*seqs)
    return breaks(
        f"{listed(toch)} stemde mee, en onthoudt zich naar de vastgestelde uitleg",
        *seqs,
    )


_ALLEN: Final = frozenset({"*"})


def _is_barred(stem: Stem, buiten: frozenset[str]) -> bool:
    return buiten == _ALLEN or stem.gemeente in buiten


def _barred(
    besluit: BesluitGenomen, context: Context
) -> tuple[frozenset[str], tuple[int, ...]]:
    """Gemeenten whose members are kept out, and the facts that read the law so."""
    if besluit.handeling == JAARREKENING:
        lezing, seqs = read_as(context, "GW-04", REKENING)
        if lezing == "bestuur-onthoudt-zich":
            return _ALLEN, seqs
    if besluit.geldt_voor:
        lezing, seqs = read_as(context, "GW-04", GEMEENTE)
        if lezing == "afgevaardigde-onthoudt-zich":
            return frozenset(besluit.geldt_voor), seqs
    return frozenset(), ()


def _candidates_kept_out(bus: Stembus, context: Context) -> Uitspraak:
    """Gemeentewet 28 lid 4: who may be chosen does not choose."""
    vergadering, gremium = meeting_of(context, bus.vergadering, bus.gremium)
    if not vergadering or not gremium or not follows_gemeentewet(gremium):
        return NIET_VAN_TOEPASSING
    er = {aanwezige.persoon for aanwezige in vergadering.present_at(bus.punt)}
    zelf = {k.persoon for k in bus.kandidaten} & er if is_limited(bus) else set()
    if not zelf:
        return NIET_VAN_TOEPASSING
    seqs = (vergadering.seqs[0], *_told(vergadering, bus.punt, zelf))
    gemeld = vergadering.abstainers(bus.punt)
    mochten = len(er - gemeld - zelf)
    if ballots(bus) > mochten:
        return breaks(
            f"er zijn {ballots(bus)} stembriefjes en {mochten} aanwezige leden die "
            f"mochten kiezen; {listed(sorted(zelf))} is zelf kandidaat",
            *seqs,
        )
    if niet := sorted(zelf - gemeld):
        tekst = f"of {listed(niet)} zich onthield, is niet vastgelegd"
        return open_question(tekst, *seqs)
    return meets(*seqs)


def _told(vergadering: Vergadering, punt: str, wie: set[str]) -> list[int]:
    return [
        onthouding.seq
        for onthouding in vergadering.onthoudingen
        if onthouding.punt == punt and onthouding.persoon in wie
    ]


NORMEN = (
    Norm(
        id="GW-04",
        uitvoering=2,
        bron=gemeentewet("28"),
        van=SINDS,
        handhaving=Handhaving.FINDING,
        zekerheid=Zekerheid.UITLEG,
        tekst="Wie kandidaat is kiest niet mee; bij de rekening en bij de eigen "
        "gemeente beslist de uitleg die is vastgesteld.",
        over=(BesluitGenomen, VerkiezingGehouden, HerstemmingGehouden),
        toets=_kept_out,
        twistpunten=TWISTPUNTEN,
    ),
)
